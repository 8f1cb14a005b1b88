import { leave } from './leave.js';

// Loads nothing unless there is work: with `when: main` this step should cost next to nothing.
if (process.env['STATE_when'] === 'post') {
  void import('./run.js').then(({ runPost }) => runPost()).then(() => leave());
}
