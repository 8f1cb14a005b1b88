/**
 * What a terminal acts upon: control characters, C1 among them, and marks that change the direction of
 * text. `JSON.stringify` escapes only the first 32 of them.
 */
const ACTIVE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A value as JSON that is safe in a terminal too, with a newline at the end. */
export function jsonText(value: unknown): string {
  const escaped = JSON.stringify(value, undefined, 2).replace(
    ACTIVE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
}
