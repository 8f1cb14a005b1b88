/**
 * One fact that was asked for: its value, or why it could not be had. Facts fail one by one, so
 * that an Engine that cannot list its services still lets the other gates give their verdict. `remedy`
 * is what to do, where only the one who failed can tell.
 */
export type Reading<T> = { ok: true; value: T } | { ok: false; error: string; remedy?: string };

/** Awaits `fact` and turns what it throws into a failed reading. Never throws. */
export async function reading<T>(fact: Promise<T>): Promise<Reading<T>> {
  try {
    return { ok: true, value: await fact };
  } catch (error) {
    const remedy = error instanceof Error && 'remedy' in error ? error.remedy : undefined;
    const failed = { ok: false, error: messageOf(error) } as const;
    return typeof remedy === 'string' ? { ...failed, remedy } : failed;
  }
}

/** The value of a JSON text; undefined if it is none. Without the parser's message, which quotes the text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
