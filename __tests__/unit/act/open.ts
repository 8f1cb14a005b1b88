import type { RemovalOptions } from '../../../src/act/remove.js';

/** Nothing speaks against a removal. */
export const OPEN: RemovalOptions = {
  signal: new AbortController().signal,
  permission: async () => ({
    closed: undefined,
    objection: () => undefined,
    holds: async () => true,
  }),
  nowStays: () => undefined,
  containerdStore: false,
  onResult: () => {},
};
