import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { churn } from '../../bench/soak/churn.js';
import { churnTable, complaints } from '../../bench/soak/report.js';
import { stock } from '../../bench/soak/stock.js';
import { EACH_ENGINE } from '../engines.js';

/** A minute of what `npm run soak` does for half an hour. */
describe('while services come and go on an almost full disk', () => {
  const crews = [['wordpress'], ['nextcloud']];
  const versions = 4;
  let storage: string;

  beforeAll(async () => {
    storage = await mkdtemp(join(tmpdir(), 'gdp-registry-'));
    await stock(storage, { recipes: crews.flat(), versions });
  });
  afterAll(() => rm(storage, { recursive: true, force: true }));

  it.concurrent.each(EACH_ENGINE)(
    'no deployment fails for want of an image or of room on %s',
    async (_name, kind) => {
      const result = await churn({ kind, storage, crews, versions, ms: 60_000 });
      console.log(churnTable([result]));
      expect(complaints(result)).toEqual([]);
      expect(result.work.deployed).toBeGreaterThan(0);
      expect(result.work.tornDown).toBe(result.work.deployed);
    },
    900_000,
  );
});
