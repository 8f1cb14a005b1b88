import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { reportSchema } from '../src/report/schema.js';
import { projectFile } from './docs/markdown.js';

const published = JSON.parse(readFileSync(projectFile('docs/report.schema.json'), 'utf8'));
// The form of a time is checked by its pattern.
const validate = new Ajv2020({ validateFormats: false, allErrors: true }).compile(published);

/** Holds a report to the schema that is published, and to having no field that it does not name. */
export function expectValidReport(report: unknown): void {
  validate(report);
  expect(validate.errors ?? []).toEqual([]);
  // What a schema does not name is left out by its parser.
  expect(reportSchema.parse(report)).toEqual(report);
}
