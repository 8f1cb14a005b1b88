import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['__tests__/{unit,docs}/**/*.test.ts'],
          // Some start processes, which takes its time beside the Engines of others.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'real',
          include: ['__tests__/{engine,action}/**/*.test.ts'],
          globalSetup: '__tests__/prerequisites.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
    // Each file starts Engines of its own; more at once than cores makes them slow, not fast.
    maxWorkers: 2,
  },
});
