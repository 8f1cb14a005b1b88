import { transform } from 'esbuild';

/** The line by which esbuild says from which file the next part of a bundle comes. */
export const FROM = /^(?=\/\/ (?:src|scripts|node_modules|lazy:)[^\n]*\n)/m;

/**
 * Minifies the packages in a bundle and leaves our own code as it is. A reviewer reads ours here; that
 * of a package is read where it is published, in the version that licenses.txt names. All of a file
 * is parsed before its first line runs, so that every kilobyte counts at every start.
 *
 * @param {string} bundle As esbuild writes it, not minified.
 * @returns {Promise<string>}
 */
export async function minifyPackages(bundle) {
  const parts = await Promise.all(
    bundle.split(FROM).map(async (part) => {
      if (!part.startsWith('// node_modules/')) return part;
      const [from = ''] = part.split('\n', 1);
      // Without a format, names that other parts may use are kept.
      const { code } = await transform(part, { minify: true, target: 'node20', charset: 'utf8' });
      return `${from}\n${code}`;
    }),
  );
  return parts.join('');
}
