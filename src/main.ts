import { leave } from './leave.js';

// Only arguments tell a terminal: a runner passes none, and its hooks share its environment.
const done =
  process.argv.length > 2
    ? import('./cli.js').then(({ cli }) => cli(process.argv.slice(2)))
    : import('./run.js').then(({ run }) => run());
void done.then(leave);
