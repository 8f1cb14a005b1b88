import { describe, expect, it } from 'vitest';
import { usedByContainer, usedBySpec } from '../../../src/survey/use.js';
import { id } from '../image.js';

const mounts = [
  { Type: 'image', Name: 'tools:1', Source: '/var/lib/docker/x' },
  { Type: 'volume', Name: 'data', Source: '/var/lib/docker/y' },
];

describe('what is used', () => {
  it('by a container in the list: its image by every name, and image mounts', () => {
    expect(
      usedByContainer({
        Id: 'f'.repeat(64),
        Names: ['/app'],
        Image: 'redis:7',
        ImageID: id('a'),
        ImageManifestDescriptor: { digest: id('b') },
        State: 'exited',
        Labels: {},
        Mounts: mounts,
      }),
    ).toEqual({ own: [id('a'), 'redis:7', id('b')], mounted: ['tools:1'] });
  });

  it('by a container that was looked at', () => {
    expect(
      usedByContainer({ Id: 'f'.repeat(64), Name: '/app', Image: id('a'), Mounts: mounts }),
    ).toEqual({ own: ['', id('a'), ''], mounted: ['tools:1'] });
  });

  it('by a service that says nothing of it', () => {
    const spec = { Name: 'web', Labels: {}, TaskTemplate: {}, Mode: {} };
    expect(usedBySpec(spec)).toEqual({ own: [''], mounted: [] });
    const mount = { TaskTemplate: { ContainerSpec: { Mounts: [{ Type: 'image' }] } } };
    expect(usedBySpec({ ...spec, ...mount })).toEqual({ own: [''], mounted: [''] });
  });

  it('by a service', () => {
    const spec = {
      Name: 'web',
      Labels: {},
      TaskTemplate: {
        ContainerSpec: {
          Image: `redis:7@${id('a')}`,
          Mounts: [{ Type: 'image', Source: 'tools:1' }, { Type: 'volume', Source: 'data' }, {}],
        },
      },
      Mode: {},
    };
    expect(usedBySpec(spec)).toEqual({ own: [`redis:7@${id('a')}`], mounted: ['tools:1'] });
  });
});
