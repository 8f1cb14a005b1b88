import { describe, expect, it } from 'vitest';
import { cacheSentences } from '../../../src/report/cache.js';
import { cache as paint } from '../../../src/report/markdown/cache.js';
import type { ReportedCache } from '../../../src/report/schema.js';

const GiB = 2 ** 30;
const NOTHING_WENT = { evicted: 0, images: 0, bytes: 0, soonestMs: null, missing: 0 };

const finishedAt = '2026-11-25T10:00:00.000Z';

const inSummary = (of: ReportedCache | null) =>
  paint({ cache: cacheSentences({ cache: of, finishedAt }) }, of?.coming ?? []);

const cache = (overrides: Partial<ReportedCache> = {}): ReportedCache => ({
  kept: { images: 7, bytes: 3 * GiB },
  coming: [
    {
      id: `sha256:${'a'.repeat(64)}`,
      name: `registry.example/app@sha256:${'b'.repeat(64)}`,
      bytes: GiB,
      lastUse: {
        at: '2026-11-01T10:00:00.000Z',
        evidence: 'observer',
        by: 'service <b>web</b>',
      },
      staleAt: '2026-12-01T10:00:00.000Z',
    },
    {
      id: `sha256:${'c'.repeat(64)}`,
      name: '',
      bytes: GiB,
      lastUse: { at: '2026-11-02T10:00:00.000Z', evidence: 'first-seen', by: null },
      staleAt: '2026-12-02T10:00:00.000Z',
    },
  ],
  isObserved: true,
  cameBack: { evicted: 14, images: 2, bytes: 3 * GiB, soonestMs: 45 * 60_000, missing: 2 * GiB },
  ...overrides,
});

describe('the cache in the summary', () => {
  it('says what is kept, what of it came back, and what becomes of it', () => {
    expect(inSummary(cache())).toBe(`\
<details>
<summary>Kept for redeploys: 7 images, 3 GiB as listed</summary>

- Of 14 images removed from the cache in 30 days 2 came back, 3 GiB as listed, the first after 45m.
- The first becomes stale on 2026-12-01&#46;

| Stale on | Size | Image and last use |
| :--- | ---: | :--- |
| 2026&#8209;12&#8209;01 | 1&nbsp;GiB | <code>registry&#46;example/<wbr>app&#64;<wbr>sha256:<wbr>bbbbbbbbbbbb</code><br><sub>2026-11-01, service <code>&#60;b&#62;web&#60;/b&#62;</code> (noted by an observer)</sub> |
| 2026&#8209;12&#8209;02 | 1&nbsp;GiB | <code>cccccccccccc</code><br><sub>2026-11-02, first seen, never in use</sub> |

</details>`);
  });

  it('says why nothing becomes stale', () => {
    const never = cache({ coming: [], cameBack: NOTHING_WENT });
    expect(cacheSentences({ cache: never, finishedAt })[1]).toBe(
      'None becomes stale: `digest-retention` is `never`.',
    );
    expect(inSummary(never)).not.toContain('Stale on');
  });

  it('says what is stale already, and stays while there is room', () => {
    const late = {
      cache: cache({ cameBack: NOTHING_WENT }),
      finishedAt: '2026-12-01T10:00:00.000Z',
    };
    expect(cacheSentences(late)[1]).toBe(
      'The first is stale since 2026-12-01, and goes when its room is needed.',
    );
  });

  it('says in one line that use between runs is not observed', () => {
    const unseen = cache({ isObserved: false, cameBack: NOTHING_WENT });
    expect(cacheSentences({ cache: unseen, finishedAt })[1]).toBe(
      'Use between runs is not observed: an image used only then may be removed early.',
    );
  });

  it.each([
    [
      { ...NOTHING_WENT, evicted: 1 },
      'Of 1 image removed from the cache in 30 days none came back.',
    ],
    [
      { evicted: 14, images: 1, bytes: 42 * 2 ** 20, soonestMs: 26 * 3_600_000, missing: GiB },
      'Of 14 images removed from the cache in 30 days 1 came back, 42 MiB as listed, after 1d 2h.',
    ],
  ])('says what came back of what went: %#', (cameBack, sentence) => {
    expect(cacheSentences({ cache: cache({ cameBack }), finishedAt })[1]).toBe(sentence);
    const nothingKept = cache({ cameBack, kept: { images: 0, bytes: 0 }, coming: [] });
    expect(cacheSentences({ cache: nothingKept, finishedAt })).toEqual([
      'Nothing is kept for redeploys.',
      sentence,
    ]);
  });

  it('says nothing where there is nothing to say', () => {
    const none = { images: 0, bytes: 0 };
    const empty = cache({
      kept: none,
      coming: [],
      isObserved: false,
      cameBack: NOTHING_WENT,
    });
    expect(inSummary(empty)).toBe('');
    expect(inSummary(null)).toBe('');
    expect(cacheSentences({ cache: null, finishedAt })).toEqual([]);
  });
});
