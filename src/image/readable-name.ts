/**
 * A name as a person reads it: a digest by its first 12 digits, as docker CLI shows IDs.
 */
export function readableName(name: string): string {
  return name.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}$/, '@sha256:$1');
}
