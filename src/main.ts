import { leave } from './leave.js';

// A runner passes no arguments, and its hooks have its environment: so only arguments tell a terminal.
const done =
  process.argv.length > 2
    ? import('./cli.js').then(({ cli }) => cli(process.argv.slice(2)))
    : import('./run.js').then(({ run }) => run());
void done.then(leave);
