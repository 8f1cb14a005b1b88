import type { ImageSummary } from '../../src/engine/api.js';
import { NOW } from './swarm.js';

/** An image ID made of one hexadecimal digit. */
export const id = (digit: string) => `sha256:${digit.repeat(64)}`;

/** A dangling image built 30 days before {@link NOW}, with overrides. */
export function image(overrides: Partial<ImageSummary> = {}): ImageSummary {
  return {
    Id: id('a'),
    ParentId: '',
    RepoTags: [],
    RepoDigests: [],
    Created: NOW / 1000 - 30 * 86_400,
    Size: 1000,
    Labels: {},
    ...overrides,
  };
}
