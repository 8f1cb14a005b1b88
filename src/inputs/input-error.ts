/** Invalid inputs: `problems` lists them all, one sentence each. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(readonly problems: string[]) {
    super(
      problems.length === 1
        ? 'An input is not valid; nothing was done.'
        : `${problems.length} inputs are not valid; nothing was done.`,
    );
  }
}
