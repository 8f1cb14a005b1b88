import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rivalChecks } from '../../../src/checks/rival.js';
import { lookAtHooks, RUNNER_HOOKS } from '../../../src/checks/runner-hooks.js';
import { folder, withFiles } from './folder.js';

const COMPLETED = 'ACTIONS_RUNNER_HOOK_JOB_COMPLETED';

const hookChecks = async (store: string, env: Record<string, string>) =>
  rivalChecks(RUNNER_HOOKS, await lookAtHooks(env), store);

describe('the check of the runner hooks', () => {
  it('finds nothing where none is set', async () => {
    expect(await hookChecks('overlay2', {})).toMatchObject([
      { status: 'ok', found: expect.stringMatching(/^none in 0 hooks; looked for/) },
    ]);
  });

  it('finds a hook that prunes', async () => {
    const root = await withFiles(await folder(), {
      'hook.sh': '#!/bin/sh\ndocker container prune -f\ndocker system prune -af\n',
    });
    const path = join(root, 'hook.sh');
    expect(await hookChecks('containerd', { [COMPLETED]: path })).toMatchObject([
      {
        what: `Rival pruner: ${path}`,
        status: 'warning',
        where: path,
        remedy: `Remove line 3 of ${path}.`,
      },
    ]);
  });

  it('says when it cannot be read', async () => {
    const [check] = await hookChecks('overlay2', { [COMPLETED]: '/none/hook.sh' });
    expect(check).toMatchObject({
      status: 'not-checked',
      found: expect.stringMatching(/none.*cannot read/),
    });
  });
});
