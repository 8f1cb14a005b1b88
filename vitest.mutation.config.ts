import { defineConfig } from 'vitest/config';

/** The tests of `npm run mutation`: of rules, on plain data. StrykerJS takes no projects. */
export default defineConfig({
  test: {
    include: [
      '__tests__/unit/{decide,fail-on,inputs}.test.ts',
      '__tests__/unit/{act,gates,image,memory,retention,survey}/*.test.ts',
      '__tests__/unit/checks/{evictions,prune-command,run-app}.test.ts',
      '__tests__/unit/engine/contract.test.ts',
      '__tests__/unit/host/disk.test.ts',
      '__tests__/unit/report/{reclaimed,starvation}.test.ts',
    ],
    // Generated data: another mutant may die with every seed.
    exclude: [
      '__tests__/unit/gates/properties.test.ts',
      '__tests__/unit/retention/{linear,properties}.test.ts',
    ],
    isolate: false,
    testTimeout: 60_000,
  },
});
