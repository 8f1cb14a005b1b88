import { grouped } from '../format.js';

/** The first of many things, and how many more there are. */
export interface Some<T> {
  shown: readonly T[];
  more: number;
}

/** At most `max` of them. */
export function some<T>(all: readonly T[], max: number): Some<T> {
  return { shown: all.slice(0, max), more: Math.max(0, all.length - max) };
}

/** What stands after the first of many: nothing where those are all. */
export function andMore(more: number, where = ', in the JSON report'): string[] {
  return more > 0 ? [`and ${grouped(more)} more${where}`] : [];
}
