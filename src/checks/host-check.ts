/** One thing about the host, confirmed or not. A check never blocks a prune and never changes anything. */
export interface HostCheck {
  /** What was to be confirmed. */
  what: string;
  /** How it was looked at. */
  how: string;
  expected: string;
  found: string;
  /** The file, unit, service or address where it was found. */
  where: string;
  /** A notice is worth a look, but may be as meant. */
  status: 'ok' | 'warning' | 'notice' | 'not-checked';
  /** What to do or change, if anything. */
  remedy?: string | undefined;
}

/** The part of a check that is known before anyone looks. */
export type Question = Pick<HostCheck, 'what' | 'how' | 'expected' | 'where'>;

/** A check that could not be made, and why. */
export function notChecked(question: Question, why: string): HostCheck {
  return { ...question, found: `not checked: ${why}`, status: 'not-checked' };
}
