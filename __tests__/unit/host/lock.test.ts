import { describe, expect, it } from 'vitest';
import { parseLocks } from '../../../src/host/lock.js';

describe('/proc/locks', () => {
  it('gives the files that are held with flock, not those that are waited for', () => {
    const text = `1: POSIX  ADVISORY  READ  694 00:1a:1 0 EOF
2: FLOCK  ADVISORY  WRITE 805 fe:00:2752513 0 EOF
2: -> FLOCK  ADVISORY  WRITE 806 fe:00:99 0 EOF
3: FLOCK  ADVISORY  READ 807 00:1b:7 0 EOF
4: LEASE  ACTIVE    READ 808 fe:00:5 0 EOF
`;
    expect([...parseLocks(text)]).toEqual(['fe:00:2752513', '00:1b:7']);
  });
});
