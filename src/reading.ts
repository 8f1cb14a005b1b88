/**
 * One fact that was asked for: its value, or why it couldn't be had. Facts fail one by one, so an Engine that can't
 * list its services still gives the other gates what they need. `remedy` says what to do, if only the failing code
 * knows.
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

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * What a JSON text holds; undefined if it isn't JSON. Drops the parser's message, which quotes the text:
 * it may be secret.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
