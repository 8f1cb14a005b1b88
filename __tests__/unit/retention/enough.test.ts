import { describe, expect, it } from 'vitest';
import type { Room } from '../../../src/gates/room.js';
import { isEnough } from '../../../src/retention/enough.js';

const LIMITS = { diskThreshold: 80, diskTarget: 70 };
const free: Room = { needed: 5, free: 5, how: 'set' };
const missing: Room = { needed: 5, free: 4, how: 'set' };

describe('enough is free for a stale image to stay', () => {
  it.each<[what: string, early: boolean, percent: number, Room | undefined, boolean]>([
    ['that is older than digest-retention, at disk-target', false, 70, undefined, true],
    ['that is older than digest-retention, above disk-target', false, 71, undefined, false],
    ['that goes early, below disk-threshold', true, 79, undefined, true],
    ['that goes early, at disk-threshold', true, 80, undefined, false],
    ['older, with the room needed', false, 70, free, true],
    ['early, with the room needed', true, 79, free, true],
    ['older, with too little room', false, 10, missing, false],
    ['early, with too little room', true, 10, missing, false],
    ['older, with room but above disk-target', false, 71, free, false],
    ['early, with room but at disk-threshold', true, 80, free, false],
  ])('%s', (_what, early, percent, room, enough) => {
    expect(isEnough({ early }, percent, room, LIMITS)).toBe(enough);
  });
});
