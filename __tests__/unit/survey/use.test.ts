import { describe, expect, it } from 'vitest';
import type { ContainerSummary, Info, SwarmFacts } from '../../../src/engine/api.js';
import type { LiveSnapshot } from '../../../src/engine/snapshot.js';
import { imageUse } from '../../../src/survey/use.js';
import { id, image } from '../image.js';
import { NOW, service, swarm, task } from '../swarm.js';

const active = { Swarm: { LocalNodeState: 'active', ControlAvailable: true } } as Info;
const inactive = { Swarm: { LocalNodeState: 'inactive' } } as Info;

function use(facts: Partial<LiveSnapshot>) {
  return imageUse({
    now: NOW,
    info: { ok: true, value: inactive },
    containers: { ok: true, value: [] },
    swarm: { ok: false, error: 'not a manager' },
    ...facts,
  });
}
const ofSwarm = (value: SwarmFacts) =>
  use({ info: { ok: true, value: active }, swarm: { ok: true, value } });

const container = (more: Partial<ContainerSummary>) =>
  ({
    Id: 'c'.repeat(64),
    Names: ['/one'],
    State: 'exited',
    Image: '',
    ImageID: '',
    Mounts: [],
    Labels: {},
    ...more,
  }) as unknown as ContainerSummary;
const ofContainer = (more: Partial<ContainerSummary>) =>
  use({ containers: { ok: true, value: [container(more)] } });

describe('a container uses', () => {
  it.each([
    ['its image by ID', { ImageID: id('a') }],
    ['its image by name', { Image: 'app:1' }],
    ['the image of its platform', { ImageManifestDescriptor: { digest: id('a') } }],
    ['an image it mounts', { Mounts: [{ Type: 'image', Name: 'app:1' }] }],
  ])('%s', (_name, more) => {
    const used = ofContainer(more as Partial<ContainerSummary>)(image({ RepoTags: ['app:1'] }));
    expect(used).toMatch(/container one \(exited\)$/);
  });

  it('nothing by a volume of that name', () => {
    const uses = ofContainer({ Mounts: [{ Type: 'volume', Name: 'app:1' }] as never });
    expect(uses(image({ RepoTags: ['app:1'] }))).toBeUndefined();
    expect(uses(image())).toBeUndefined();
  });
});

describe('a mount by a tag that may have moved', () => {
  const uses = ofContainer({ Mounts: [{ Type: 'image', Name: 'app:1' }] as never });

  it('keeps whatever has no tag, with a digest or without', () => {
    const why = 'maybe an image mount of container one (exited), whose name app:1 may have moved';
    expect(uses(image())).toBe(why);
    expect(uses(image({ RepoDigests: [`app@${id('b')}`] }))).toBe(why);
    expect(uses(image({ RepoTags: ['web:1'] }))).toBeUndefined();
  });

  it('is none if it names a digest', () => {
    const byDigest = ofContainer({
      Mounts: [{ Type: 'image', Name: `app@${id('b')}` }] as never,
    });
    expect(byDigest(image({ Id: id('e') }))).toBeUndefined();
  });

  it('may be any if it has no name', () => {
    const nameless = ofContainer({ Mounts: [{ Type: 'image' }] as never });
    expect(nameless(image())).toContain('whose name (unknown) may have moved');
  });
});

describe('a service uses', () => {
  const tagged = image({ RepoTags: ['recipe:1'] });
  const former = image({ RepoTags: ['recipe:0'] });

  it('its image, and that of its PreviousSpec', () => {
    const uses = ofSwarm(swarm([service({ previousImage: 'recipe:0' })], []));
    expect(uses(tagged)).toBe('service web');
    expect(uses(former)).toBe('service web (PreviousSpec)');
    expect(uses(image({ RepoTags: ['recipe:2'] }))).toBeUndefined();
  });

  it.each([
    ['image', 'an image mount of service web'],
    ['volume', undefined],
    ['bind', undefined],
  ])('what it mounts as %s', (Type, why) => {
    const web = service();
    const { TaskTemplate } = web.Spec;
    TaskTemplate.ContainerSpec = {
      Image: 'recipe:1',
      Mounts: [{ Type, Source: 'data:1' }],
    } as never;
    expect(ofSwarm(swarm([web], []))(image({ RepoTags: ['data:1'] }))).toBe(why);
  });

  it.each([
    ['running', 'running', 'a task of web'],
    ['ready', 'preparing', 'a task of web'],
    ['running', 'failed', 'a task of web'],
    ['complete', 'complete', 'a task of web'],
    // A desired state we don't know may need it.
    ['dancing', 'running', 'a task of web'],
    ['shutdown', 'shutdown', undefined],
    ['remove', 'running', undefined],
  ])('the image of a task desired %s, in state %s', (desired, state, why) => {
    const one = task({ desired, state });
    const value = swarm(
      [service()],
      [{ ...one, Spec: { ContainerSpec: { Image: 'recipe:3' } } as never }],
    );
    expect(ofSwarm(value)(image({ RepoTags: ['recipe:3'] }))).toBe(why);
  });

  it.each([undefined, {}, { ContainerSpec: {} }])('nothing by a task with the spec %o', (Spec) => {
    const one = { ...task(), Spec } as never;
    expect(ofSwarm(swarm([], [one]))(image())).toBeUndefined();
  });

  it('an image by a task of a service that is gone', () => {
    const one = {
      ...task({ id: 'left-1', serviceId: 'gone' }),
      Spec: { ContainerSpec: { Image: 'recipe:3' } } as never,
    };
    expect(ofSwarm(swarm([], [one]))(image({ RepoTags: ['recipe:3'] }))).toBe('a task of left-1');
  });
});

describe('every image counts as used', () => {
  it.each([
    [
      'the containers cannot be listed',
      { containers: { ok: false, error: 'it broke' } },
      'it broke',
    ],
    ['the Swarm cannot be read', { info: { ok: true, value: active } }, 'not a manager'],
    ['nothing is known of the Engine', { info: { ok: false, error: 'down' } }, 'not a manager'],
  ])('if %s', (_name, facts, why) => {
    expect(use(facts as Partial<LiveSnapshot>)(image())).toBe(`its use is unknown: ${why}`);
  });

  it('but not without a Swarm', () => {
    expect(use({})(image())).toBeUndefined();
  });
});
