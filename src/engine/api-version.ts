/** The API versions this code is written for: Engine 20.10 speaks 1.41, Engine 28.5 speaks 1.51. */
export const OLDEST_API = '1.41';
const NEWEST_API = '1.51';

/** The newest API version both sides know. An Engine answers 400 to one newer than its own. */
export function agreed(own: string): string {
  return isOlder(own, NEWEST_API) ? own : NEWEST_API;
}

/** Compares `major.minor` numerically. Not with `localeCompare`, which takes 10 ms to load. */
export function isOlder(a: string, b: string): boolean {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA === majorB ? minorA < minorB : majorA < majorB;
}
