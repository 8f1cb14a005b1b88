import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['__tests__/{unit,docs}/**/*.test.ts'],
          setupFiles: '__tests__/valid-reports.ts',
          // Some start other programs, and a machine may have more to do than this.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'real',
          include: ['__tests__/{engine,action}/**/*.test.ts'],
          globalSetup: '__tests__/prerequisites.ts',
          setupFiles: '__tests__/valid-reports.ts',
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
    // Each file starts Engines of its own, and waits for them a third of the time: three keep two cores busy.
    maxWorkers: 3,
  },
});
