/** The 12 hexadecimal digits by which docker CLI shows an image. */
export function shortId(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 12);
}
