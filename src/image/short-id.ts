/** The 12 hexadecimal digits that docker CLI shows for an image. */
export function shortId(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 12);
}

/** A name as a person reads it: any digest cut to its first 12 digits. */
export function readableName(name: string): string {
  return name.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}$/, '@sha256:$1');
}
