import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ALLOWED_CALLS } from '../../src/engine/contract.js';
import { projectFile } from './markdown.js';

const page = await readFile(projectFile('docs/threat-model.md'), 'utf8');

describe('the list of what is asked of an Engine', () => {
  it('is the same in docs/threat-model.md', () => {
    const rows = [...page.matchAll(/^\| `(GET|DELETE) ([^`]+)` \|/gm)];
    expect(rows.map(([, method, name]) => `${method} ${name}`)).toEqual(
      ALLOWED_CALLS.map(({ method, name }) => `${method} ${name}`),
    );
  });

  it('is the same in examples/socket-proxy', async () => {
    const text = await readFile(projectFile('examples/socket-proxy/haproxy.cfg'), 'utf8');
    const rules = text.split('\n').filter((line) => /^\s*http-request/.test(line));
    expect(rules).toEqual([
      ...ALLOWED_CALLS.map(({ method, path }) => {
        // JavaScript writes a slash in a regular expression as `\/`.
        const pattern = path.source.replaceAll('\\/', '/');
        return `  http-request allow if { method ${method} } { url -m reg '${pattern}' }`;
      }),
      '  http-request deny deny_status 403',
    ]);
  });
});
