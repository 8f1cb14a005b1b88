const MiB = 2 ** 20;

/** What counts as soon in the tables, and a retention that the disk bears with `steady`. */
export const RETENTION_DAYS = 7;

/**
 * Of each disk: Swarm's own log takes 128 MiB of it from the start, ext4 some 35 MiB. The rest is
 * for images, and so much that what was used within a week fits and what thirty days bring does not.
 */
const FIXED_BYTES = 164 * MiB;
export const IMAGE_BYTES = 540 * MiB;

/** @type {readonly (import('../../__tests__/harness/engine.js').EngineOptions & { store: string, diskBytes: number })[]} */
export const ENGINES = [
  { version: '20.10', store: 'overlay2', diskBytes: FIXED_BYTES + IMAGE_BYTES },
  { version: '28.5', store: 'overlay2', diskBytes: FIXED_BYTES + IMAGE_BYTES },
  // This store keeps each layer twice, packed and unpacked.
  { version: '28.5', store: 'containerd', diskBytes: FIXED_BYTES + 2 * IMAGE_BYTES },
];
