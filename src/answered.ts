import { setMaxListeners } from 'node:events';

/** How long to wait for files, in ms: longer than one run waits for another's lock. Once the run is over, no longer. */
const LIMIT = 15_000;
const GRACE = 1_000;

// Each call that hangs takes one of the threads in which Node.js does all file work. It has four; this is read once,
// before the first such call.
process.env['UV_THREADPOOL_SIZE'] ??= '16';

let run: AbortSignal | undefined;
const hung = new Map<string, string>();

/** Shortens all waiting for files once this run is over. */
export function endFileWorkWith(signal: AbortSignal): void {
  run = signal;
  // Each path that is waited for listens: they may be many.
  setMaxListeners(0, signal);
}

/**
 * Waits for file work that may hang for ever: on a network file system whose server is gone, or a FUSE one whose
 * process is stopped. Then it is left behind, and so is all later work on the same path, at once.
 *
 * @param path what is worked on, for the message
 * @param patience how long to wait, in ms
 * @throws {Error} what `work` throws; or that the path doesn't answer
 */
export async function answered<T>(
  path: string,
  work: () => Promise<T>,
  patience = LIMIT,
): Promise<T> {
  const known = hung.get(path);
  if (known !== undefined) throw new Error(known);
  let timer: NodeJS.Timeout | undefined;
  let stop = () => {};
  const late = new Promise<never>((_, reject) => {
    const limit = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const message = `${path} does not answer: does its file system hang?`;
        hung.set(path, message);
        reject(new Error(message));
      }, ms);
    };
    const shorten = () => limit(GRACE);
    limit(run?.aborted ? GRACE : patience);
    run?.addEventListener('abort', shorten, { once: true });
    stop = () => {
      clearTimeout(timer);
      run?.removeEventListener('abort', shorten);
    };
  });
  return Promise.race([work(), late]).finally(stop);
}
