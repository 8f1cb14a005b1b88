#!/usr/bin/env node
import { leave } from './leave.js';

// A runner passes no arguments. Its hooks share its environment, so they have to.
const done =
  process.argv.length > 2 || process.env['GITHUB_ACTIONS'] !== 'true'
    ? import('./cli.js').then(({ cli }) => cli(process.argv.slice(2)))
    : import('./run.js').then(({ run }) => run());
void done.then(leave);
