import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { lastTagTimeOf, type RemovalOptions, removeImages } from '../../../src/act/remove.js';
import type { ImageInspect, ImageSummary } from '../../../src/engine/api.js';
import type { Engine } from '../../../src/engine/client.js';
import { RefusedRequest } from '../../../src/engine/contract.js';
import { EngineError } from '../../../src/engine/errors.js';
import { image } from '../image.js';
import { OPEN } from './open.js';

const CHILD = 'c'.repeat(64);
const PARENT = 'a'.repeat(64);
const GRANDPARENT = 'b'.repeat(64);

/** A chain as the classic builder leaves it: each goes before its parent. */
const chain: ImageSummary[][] = [
  [image({ Id: CHILD, ParentId: PARENT })],
  [image({ Id: PARENT, ParentId: GRANDPARENT })],
  [image({ Id: GRANDPARENT })],
];

async function removeChain(
  inspect: (id: string) => Partial<ImageInspect>,
  nowStays: RemovalOptions['nowStays'] = () => undefined,
  { signal, answer = async () => {} }: { signal?: AbortSignal; answer?: () => Promise<void> } = {},
) {
  const removed: string[] = [];
  const engine = {
    inspectImage: async (id: string) => ({ Id: id, RepoTags: [], RepoDigests: [], ...inspect(id) }),
    removeImage: async (id: string) => {
      await answer();
      removed.push(id);
      return { deleted: [id], untagged: [] };
    },
  } as unknown as Engine;
  const { results, stopped } = await removeImages(engine, chain, {
    ...OPEN,
    nowStays,
    ...(signal && { signal }),
  });
  return { removed, stopped, results: chain.flat().map(({ Id }) => results.get(Id)) };
}

const young = (one: ImageSummary, reason: string) =>
  ({ image: one, class: 'young', reason }) as const;

const failing = (status: number | undefined) => (id: string) => {
  if (id === CHILD) throw new EngineError(`GET: ${status}`, status);
  return {};
};

describe('an image whose child stays is not even attempted', () => {
  const parentsStay = [
    { outcome: 'skipped', reason: `parent of ${CHILD.slice(0, 12)}, which stays` },
    { outcome: 'skipped', reason: `parent of ${PARENT.slice(0, 12)}, which stays` },
  ];

  it('since it has got a tag', async () => {
    const { removed, results } = await removeChain((id) =>
      id === CHILD ? { RepoTags: ['app:1'] } : {},
    );
    expect(removed).toEqual([]);
    expect(results).toEqual([
      { outcome: 'skipped', reason: 'it has been tagged since' },
      ...parentsStay,
    ]);
  });

  it('since a tag was put on it of late', async () => {
    const tagTime = '2026-01-02T03:04:05Z';
    const { removed, results } = await removeChain(
      (id) => (id === CHILD ? { Metadata: { LastTagTime: tagTime } } : {}),
      (one, lastTagTime) =>
        lastTagTime.ok && lastTagTime.value ? young(one, 'tagged') : undefined,
    );
    expect(removed).toEqual([]);
    expect(results).toEqual([
      { outcome: 'kept', reason: 'tagged', class: 'young' },
      ...parentsStay,
    ]);
  });

  it('since its age is not known', async () => {
    const { removed, results } = await removeChain(failing(500), (one, lastTagTime) =>
      lastTagTime.ok ? undefined : young(one, lastTagTime.error),
    );
    expect(removed).toEqual([]);
    expect(results).toEqual([
      { outcome: 'kept', reason: 'GET: 500', class: 'young' },
      ...parentsStay,
    ]);
  });
});

it('goes when its child has gone by another hand', async () => {
  const { removed, results } = await removeChain(failing(404));
  expect(removed).toEqual([PARENT, GRANDPARENT]);
  expect(results[0]).toEqual({ outcome: 'skipped', reason: 'GET: 404' });
});

it('stops where the Engine gives no answer', async () => {
  const { removed, stopped } = await removeChain(failing(undefined));
  expect(removed).toEqual([]);
  expect(stopped).toBe('GET: undefined');
});

describe('an image with several names', () => {
  const digest = (digit: string) => `sha256:${digit.repeat(64)}`;

  /** Removes one image, and tells what was asked for. */
  async function remove(one: ImageSummary, answers: string[][]) {
    const asked: string[] = [];
    const engine = {
      inspectImage: async () => ({ Id: one.Id, RepoTags: [], RepoDigests: [] }),
      removeImage: async (reference: string) => {
        asked.push(reference);
        await turn();
        asked.push('answered');
        return { deleted: answers.shift() ?? [] };
      },
    } as unknown as Engine;
    const { results } = await removeImages(engine, [[one]], OPEN);
    return { asked, result: results.get(one.Id) };
  }

  const twoDigests = image({
    Id: CHILD,
    RepoDigests: [`app@${digest('1')}`, `app@${digest('2')}`],
  });
  const references = [
    `docker.io/library/app@${digest('1')}`,
    `docker.io/library/app@${digest('2')}`,
  ];

  it('goes digest by digest, and has gone with the last', async () => {
    const { asked, result } = await remove(twoDigests, [[], [CHILD]]);
    expect(asked).toEqual([references[0], 'answered', references[1], 'answered']);
    expect(result).toEqual({ outcome: 'removed', reason: '' });
  });

  it('goes by its digest if one has two tags in the containerd store', async () => {
    const RepoTags = [`app:1@${digest('1')}`, `app:2@${digest('1')}`];
    const one = image({ Id: CHILD, RepoTags, RepoDigests: [`app@${digest('1')}`] });
    expect((await remove(one, [[CHILD]])).asked[0]).toBe(references[0]);
  });

  it('goes by its ID if it has one', async () => {
    const one = image({ Id: CHILD, RepoDigests: [`app@${digest('1')}`] });
    expect((await remove(one, [[CHILD]])).asked[0]).toBe(CHILD);
  });

  it('has not gone if the Engine removed nothing but names', async () => {
    const { result } = await remove(twoDigests, [[], ['another']]);
    expect(result?.outcome).toBe('skipped');
  });
});

describe('a removal that fails', () => {
  /** The second question about an image is asked after the failure. */
  const remove = async (afterwards: Error) => {
    let asked = 0;
    const engine = {
      inspectImage: async (id: string) => {
        if (asked++ > 0) throw afterwards;
        return { Id: id, RepoTags: [], RepoDigests: [] };
      },
      removeImage: async () => {
        throw new EngineError('DELETE: 500', 500);
      },
    } as unknown as Engine;
    const { results } = await removeImages(engine, [[image({ Id: CHILD })]], OPEN);
    return results.get(CHILD)?.outcome;
  };

  it('is no failure if the image has gone', async () => {
    expect(await remove(new EngineError('GET: 404', 404))).toBe('skipped');
  });

  it.each([
    new EngineError('GET: 500', 500),
    new EngineError('GET: no answer'),
    Object.assign(new Error('no answer of an Engine'), { status: 404 }),
  ])('is one if that is not known: %s', async (error) => {
    expect(await remove(error)).toBe('failed');
  });
});

it('skips an image that the safety contract has no request for, and takes the others', async () => {
  const engine = {
    inspectImage: async (id: string) => {
      if (id === 'sha1:a') throw new RefusedRequest('not in the safety contract');
      return { Id: id, RepoTags: [], RepoDigests: [] };
    },
    removeImage: async (name: string) => ({ deleted: [name] }),
  } as unknown as Engine;
  const wave = [image({ Id: 'sha1:a' }), image({ Id: CHILD })];
  const { results, stopped } = await removeImages(engine, [wave], OPEN);
  expect([...results.values()].map(({ outcome }) => outcome)).toEqual(['skipped', 'removed']);
  expect(stopped).toBeUndefined();
});

it.each([
  [undefined, undefined],
  ['0001-01-01T00:00:00Z', undefined],
  ['2026-01-02T03:04:05Z', Date.UTC(2026, 0, 2, 3, 4, 5)],
  ['soon', Number.NaN],
])('a last tag time of %s is %s', (LastTagTime, ms) => {
  expect(lastTagTimeOf({ Id: CHILD, Metadata: { LastTagTime } } as ImageInspect)).toBe(ms);
});

describe('just before it goes', () => {
  it.each([
    ['a digest', { RepoDigests: [`app@sha256:${'d'.repeat(64)}`] }, 'it has been pulled since'],
    ['a tag', { RepoTags: ['app:1'] }, 'it has been tagged since'],
  ])('an image that got %s stays', async (_name, names, reason) => {
    const { removed, results } = await removeChain((id) => (id === CHILD ? names : {}));
    expect(removed).toEqual([]);
    expect(results[0]).toEqual({ outcome: 'skipped', reason });
  });
});

/** Removes two images, one after the other, from an Engine that answers the first DELETE with an error. */
async function removeTwo(status: number | undefined, goneAfter = false) {
  const requests: string[] = [];
  const engine = {
    inspectImage: async (id: string) => {
      if (requests.includes(id) && goneAfter) throw new EngineError('no such image', 404);
      return { Id: id, RepoTags: [], RepoDigests: [] };
    },
    removeImage: async (id: string) => {
      requests.push(id);
      if (requests.length === 1) throw new EngineError('it broke', status);
      return { deleted: [id], untagged: [] };
    },
  } as unknown as Engine;
  const waves = [[image({ Id: CHILD })], [image({ Id: PARENT })]];
  const { results, stopped } = await removeImages(engine, waves, OPEN);
  return { requests, stopped, results: waves.flat().map(({ Id }) => results.get(Id)) };
}

describe('if a DELETE', () => {
  // Nor whether the image has gone.
  it.each([false, true])('gets no answer, nothing more is asked for', async (goneAfter) => {
    expect(await removeTwo(undefined, goneAfter)).toEqual({
      requests: [CHILD],
      stopped: 'it broke',
      results: [
        { outcome: 'failed', reason: 'it broke' },
        { outcome: 'not-attempted', reason: 'it broke' },
      ],
    });
  });

  it.each([
    [409, { outcome: 'skipped', refused: true }, false],
    [404, { outcome: 'skipped' }, false],
    [500, { outcome: 'failed' }, false],
    // Two removed it at once.
    [500, { outcome: 'skipped' }, true],
  ])(
    'is answered with %s, the image counts as %s, and the next one goes',
    async (status, result, gone) => {
      expect(await removeTwo(status, gone)).toEqual({
        requests: [CHILD, PARENT],
        stopped: undefined,
        results: [
          { ...result, reason: 'it broke' },
          { outcome: 'removed', reason: '' },
        ],
      });
    },
  );
});

it('counts an image as removed only if the Engine says that this ID is gone', async () => {
  const engine = {
    inspectImage: async (id: string) => ({ Id: id, RepoTags: [], RepoDigests: [] }),
    removeImage: async () => ({ deleted: [PARENT], untagged: ['app:1'] }),
  } as unknown as Engine;
  const { results } = await removeImages(engine, [[image({ Id: CHILD })]], OPEN);
  expect(results.get(CHILD)).toEqual({
    outcome: 'skipped',
    reason: 'the Engine removed a name of it, but not the image',
  });
});

describe('when the run ends', () => {
  const stopped = 'timeout: too long';
  const end = () => {
    const run = new AbortController();
    return { signal: run.signal, abort: () => run.abort(new Error(stopped)) };
  };

  it('with a removal under way, that one counts if the Engine answers', async () => {
    const { signal, abort } = end();
    const found = await removeChain(() => ({}), undefined, { signal, answer: async () => abort() });
    expect(found).toEqual({
      removed: [CHILD],
      stopped,
      results: [
        { outcome: 'removed', reason: '' },
        { outcome: 'not-attempted', reason: stopped },
        { outcome: 'not-attempted', reason: stopped },
      ],
    });
  });

  it('with a removal under way, nobody knows if the Engine does not answer', async () => {
    const { signal, abort } = end();
    const found = await removeChain(() => ({}), undefined, {
      signal,
      answer: async () => {
        abort();
        throw new EngineError('DELETE: no answer');
      },
    });
    expect(found).toMatchObject({ stopped, results: [{ outcome: 'unknown' }, {}, {}] });
    expect(found.results[0]?.reason).toBe('it may be gone: DELETE: no answer');
  });

  it('with a removal under way, that one counts if the Engine refuses it', async () => {
    const { signal, abort } = end();
    const { results } = await removeChain(() => ({}), undefined, {
      signal,
      answer: async () => {
        abort();
        throw new EngineError('it is in use', 409);
      },
    });
    expect(results[0]).toEqual({ outcome: 'skipped', reason: 'it is in use', refused: true });
  });

  it('after all questions were answered, no removal is asked for', async () => {
    const { signal, abort } = end();
    const inspect = () => {
      abort();
      return {};
    };
    const found = await removeChain(inspect, undefined, { signal });
    expect(found).toMatchObject({ removed: [], stopped });
    expect(found.results[0]).toEqual({ outcome: 'not-attempted', reason: stopped });
  });

  it('before a removal is asked for, none is', async () => {
    const { signal, abort } = end();
    const inspect = () => {
      abort();
      throw new EngineError('GET: no answer');
    };
    const found = await removeChain(inspect, undefined, { signal });
    expect(found).toMatchObject({ removed: [], stopped });
    expect(found.results[0]).toEqual({ outcome: 'not-attempted', reason: stopped });
  });
});

describe('side by side', () => {
  const images = Array.from({ length: 9 }, (_, n) => image({ Id: String(n).repeat(64) }));

  /** How long each takes, in ms. */
  const TAKES = 100;

  /** Removes them all; resolves to when each removal began and ended, in ms from the start. */
  async function removeAll(options: Partial<RemovalOptions> = {}) {
    const began: number[] = [];
    const ended: number[] = [];
    const start = performance.now();
    const engine = {
      inspectImage: async (id: string) => ({ Id: id, RepoTags: [], RepoDigests: [] }),
      removeImage: async (id: string) => {
        began.push(performance.now() - start);
        await sleep(TAKES);
        ended.push(performance.now() - start);
        return { deleted: [id], untagged: [] };
      },
    } as unknown as Engine;
    const { results } = await removeImages(engine, [images], { ...OPEN, ...options });
    const gone = [...results.values()].filter(({ outcome }) => outcome === 'removed').length;
    return { began, ended, gone, ms: performance.now() - start };
  }

  it('four go with a graph driver, and the next as soon as one is gone', async () => {
    const { began, ended, gone } = await removeAll();
    expect(gone).toBe(9);
    expect(began[3]).toBeLessThan(ended[0] ?? 0);
    expect(began[4]).toBeGreaterThanOrEqual(ended[0] ?? 0);
    expect(began[8]).toBeLessThan((ended[4] ?? 0) + TAKES);
  });

  it('eight go with the containerd store, and the next after a pause as long', async () => {
    const { began, ended, gone, ms } = await removeAll({ containerdStore: true });
    expect(gone).toBe(9);
    expect(began[7]).toBeLessThan(ended[0] ?? 0);
    // A timer may be early by 1 ms.
    expect(began[8]).toBeGreaterThan((ended[7] ?? 0) + TAKES - 2);
    expect(ms).toBeGreaterThan((ended[8] ?? 0) + TAKES - 2);
  });

  it('a pause ends with the run, and no other begins after it', async () => {
    const run = new AbortController();
    const { ended, gone, ms } = await removeAll({
      containerdStore: true,
      signal: run.signal,
      onResult: (one) => one === images[7] && setImmediate(() => run.abort()),
    });
    expect(gone).toBe(8);
    expect(ms).toBeLessThan((ended[7] ?? 0) + TAKES * 0.75);
  });

  it('no other begins once one got no answer, not even if all else about it was asked', async () => {
    const requests: string[] = [];
    const [first, ...others] = images.slice(0, 4).map(({ Id }) => Id);
    const engine = {
      inspectImage: async (id: string) => {
        if (id !== first) await turn();
        return { Id: id, RepoTags: [], RepoDigests: [] };
      },
      removeImage: async (id: string) => {
        requests.push(id);
        throw new EngineError('no answer');
      },
    } as unknown as Engine;
    const { results, stopped } = await removeImages(engine, [images.slice(0, 4)], OPEN);
    expect({ requests, stopped }).toEqual({ requests: [first], stopped: 'no answer' });
    for (const id of others) {
      expect(results.get(id)).toEqual({ outcome: 'not-attempted', reason: 'no answer' });
    }
  });
});

it('asks nothing about an image once a gate has closed, and says that it did', async () => {
  const { results } = await removeImages({} as Engine, [[image({ Id: CHILD })]], {
    ...OPEN,
    permission: async () => ({
      closed: 'run-app closed',
      objection: () => 'container app',
      holds: async () => true,
    }),
  });
  expect(results.get(CHILD)).toEqual({ outcome: 'not-attempted', reason: 'run-app closed' });
});
