import { describe, expect, it } from 'vitest';
import { localRetention, type RetentionFacts } from '../../../src/checks/local-retention.js';
import type { EngineEvent } from '../../../src/engine/api.js';
import { id, image } from '../image.js';
import { NOW } from '../swarm.js';

const note = (by: string, reference: string, at = NOW) => ({ v: 1, at, reference, by }) as const;

/** A job that ran one container of `app:1`, which is there. */
function check(overrides: Partial<RetentionFacts>) {
  return localRetention({
    notes: [note('container app', 'app:1'), note('container app', id('a'))],
    wholeJob: true,
    images: { ok: true, value: [image({ Id: id('a'), RepoTags: ['app:1'] })] },
    removed: new Set(),
    events: { ok: true, value: [] },
    ...overrides,
  });
}

const noImages = { ok: true, value: [] } as const;

function removal(ID: string, name: string, Action = 'delete'): EngineEvent {
  return { Type: 'image', Action, Actor: { ID, Attributes: { name } }, timeNano: NOW * 1e6 };
}

describe('the check of local retention', () => {
  it('is content when all images are there', () => {
    expect(check({})).toMatchObject({ status: 'ok', found: '1 image used, all there' });
  });

  it('is content with a tag that moved, as long as the image is there', () => {
    const images = [image({ Id: id('a') }), image({ Id: id('b'), RepoTags: ['app:1'] })];
    expect(check({ images: { ok: true, value: images } })).toMatchObject({ status: 'ok' });
  });

  it('knows an image by the manifest of this platform', () => {
    const notes = [note('container app', id('a')), note('container app', id('c'))];
    const index = image({ Id: id('a'), Manifests: [{ ID: id('c') }] });
    expect(check({ notes, images: { ok: true, value: [index] } })).toMatchObject({ status: 'ok' });
  });

  it('knows an image by the digest that Swarm pulled', () => {
    const notes = [note('container app.1.x', `recipe:1@${id('d')}`)];
    const pulled = image({ Id: id('a'), RepoDigests: [`recipe@${id('d')}`] });
    expect(check({ notes, images: { ok: true, value: [pulled] } })).toMatchObject({
      status: 'ok',
    });
  });

  it('warns of one that is missing, and of its tag on another image', () => {
    const other = image({ Id: id('b'), RepoTags: ['app:1'] });
    expect(check({ images: { ok: true, value: [other] } })).toMatchObject({
      status: 'warning',
      found:
        'missing: app:1 (aaaaaaaaaaaa), used by container app, not by this run; the Engine no longer has an event for it',
    });
  });

  it("tells what the Engine's events have of it", () => {
    const events = { ok: true, value: [removal(id('a'), id('a')), removal(id('b'), 'x')] } as const;
    expect(check({ images: noImages, events }).found).toContain(
      "not by this run; the Engine's events show its delete at 2026-01-01 12:00 UTC",
    );
    const untagged = { ok: true, value: [removal('x', 'app:1', 'untag')] } as const;
    const notes = [note('container app', 'app:1')];
    expect(check({ notes, images: noImages, events: untagged }).found).toContain('its untag at');
  });

  it('tells when we removed it ourselves', () => {
    const found = check({ images: noImages, removed: new Set([id('a')]) });
    expect(found.found).toContain('which this run removed');
  });

  it('leaves out what only a service names: it may run elsewhere, or never came', () => {
    const notes = [note('service web', `nowhere:1@${id('e')}`)];
    expect(check({ notes })).toMatchObject({ status: 'ok', found: 'no container was seen' });
  });

  it.each([
    ['the job was not observed', { notes: undefined }],
    ['the observer ended too early', { wholeJob: false }],
    ['the images cannot be listed', { images: { ok: false, error: 'gone' } as const }],
  ])('is open when %s', (_, facts) => {
    expect(check(facts)).toMatchObject({ status: 'not-checked' });
  });

  it('names a few of many', () => {
    const notes = Array.from({ length: 50 }, (_, i) => note(`container c${i}`, `gone:${i}`));
    expect(check({ notes }).found).toMatch(/; and 45 more$/);
  });
});
