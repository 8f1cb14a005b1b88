import { describe, expect, it } from 'vitest';
import { jsonText } from '../../../src/report/json.js';
import { expectValidReport } from '../../report-schema.js';
import {
  engineDownReport,
  failedReport,
  HOSTILE_TEXTS,
  hostileReport,
  prunedReport,
  report,
} from './reports.js';

/** As it is when it has been written and read. */
const written = (value: unknown) => JSON.parse(jsonText(value));

describe('the schema of the report', () => {
  it.each([
    ['held', report()],
    ['pruned', prunedReport()],
    ['failed', failedReport()],
    ['without an Engine', engineDownReport()],
  ])('takes a report that is %s', (_name, one) => {
    expectValidReport(written(one));
  });

  it.each(HOSTILE_TEXTS.map((text) => [text]))('takes a report with %j in it', (text) => {
    const hostile = hostileReport(text);
    // A time is never text of somebody else's.
    const images = hostile.images?.map((image) => ({ ...image, created: null })) ?? null;
    expectValidReport(written({ ...hostile, images }));
  });

  // If one of these passed, the tests above would be worth nothing.
  it.each<[string, object]>([
    ['another version', { schemaVersion: 2 }],
    ['a missing field', { gates: undefined }],
    ['another outcome', { outcome: 'maybe' }],
    ['a time that is none', { startedAt: 'yesterday' }],
    ['a field that it does not name', { more: 1 }],
  ])('refuses %s', (_name, change) => {
    expect(() => expectValidReport(written({ ...report(), ...change }))).toThrow();
  });
});

describe('JSON for a terminal', () => {
  it('is the same value, and no command to the terminal', () => {
    const text = '\u001b[2J\u009b2J\u007f\u202eevil\u2066\u2028 plain ü 🐳';
    const json = jsonText({ [text]: text });
    expect(JSON.parse(json)).toEqual({ [text]: text });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    expect(json).toContain(' plain ü 🐳');
  });
});
