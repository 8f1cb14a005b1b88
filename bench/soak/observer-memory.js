import { readFileSync } from 'node:fs';

const INTERVAL_MS = 1_000;

/**
 * @typedef {object} Memory in bytes, of resident memory
 * @property {number} early median of the second quarter of the time
 * @property {number} late median of the last quarter
 * @property {number} peak as the kernel saw it
 */

/**
 * Watches how much memory a process takes. Its first quarter is not compared: until then it fills
 * what it needs for good.
 *
 * @param {number} pid
 * @returns {() => Memory} ends it, and tells
 * @throws {Error} when the process has ended; then also what is returned does
 */
export function watchMemory(pid) {
  /** @type {number[]} */
  const samples = [];
  const look = () => samples.push(memoryOf(pid, 'VmRSS'));
  look();
  const timer = setInterval(() => {
    try {
      look();
    } catch {
      // Its end is told to whoever asks for the result.
      clearInterval(timer);
    }
  }, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    look();
    const quarter = Math.ceil(samples.length / 4);
    return {
      early: median(samples.slice(quarter, 2 * quarter)),
      late: median(samples.slice(-quarter)),
      peak: memoryOf(pid, 'VmHWM'),
    };
  };
}

/** @param {number} pid @param {'VmRSS' | 'VmHWM'} field */
function memoryOf(pid, field) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kib = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  if (kib === undefined) throw new Error(`process ${pid} has ended`);
  return Number(kib) * 1024;
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
