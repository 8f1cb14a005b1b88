import { describe, expect, it } from 'vitest';
import { usesOfContainer, usesOfListed, usesOfService } from '../../../src/observer/uses.js';
import { id } from '../image.js';

const mounts = [
  { Type: 'image', Name: 'tools:1', Source: '/var/lib/docker/x' },
  { Type: 'volume', Name: 'data', Source: '/var/lib/docker/y' },
];

describe('what is used', () => {
  it('by a container in the list: its image by every name, and image mounts', () => {
    expect(
      usesOfListed({
        Id: 'f'.repeat(64),
        Names: ['/app'],
        Image: 'redis:7',
        ImageID: id('a'),
        ImageManifestDescriptor: { digest: id('b') },
        State: 'exited',
        Labels: {},
        Mounts: mounts,
      }),
    ).toEqual({ by: 'container app', references: [id('a'), 'redis:7', id('b'), 'tools:1'] });
  });

  it('by a container that was looked at', () => {
    expect(
      usesOfContainer({ Id: 'f'.repeat(64), Name: '/app', Image: id('a'), Mounts: mounts }),
    ).toEqual({ by: 'container app', references: [id('a'), '', 'tools:1'] });
  });

  it('by a service', () => {
    const service = {
      ID: 's',
      UpdatedAt: '2026-01-01T00:00:00Z',
      Spec: {
        Name: 'web',
        Labels: {},
        TaskTemplate: {
          ContainerSpec: {
            Image: `redis:7@${id('a')}`,
            Mounts: [{ Type: 'image', Source: 'tools:1' }, { Type: 'volume', Source: 'data' }, {}],
          },
        },
        Mode: {},
      },
    };
    expect(usesOfService(service)).toEqual({
      by: 'service web',
      references: [`redis:7@${id('a')}`, 'tools:1'],
    });
  });
});
