#!/usr/bin/env node
import { leave } from './leave.js';

async function main(): Promise<number | undefined> {
  // A runner passes no arguments. Its hooks share its environment, so they have to.
  if (process.argv.length <= 2 && process.env['GITHUB_ACTIONS'] === 'true') {
    const { run } = await import('./run.js');
    await run();
    return undefined;
  }
  // An observer stays for good: before anything large is compiled.
  if (process.argv[2] === 'observe') await import('./observer/memory.js');
  const { cli } = await import('./cli.js');
  return cli(process.argv.slice(2));
}

void main().then(leave);
