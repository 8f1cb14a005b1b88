import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommandError, run } from './command.js';

const INSTALL_SCRIPT = fileURLToPath(new URL('install-packages.sh', import.meta.url));

const PACKAGES = [
  ...[
    'btrfs-progs',
    'busybox-static',
    'docker-registry',
    'docker.io',
    'e2fsprogs',
    'groff-base',
    'haproxy',
    'iproute2',
    'iptables',
    'jq',
    'nix-bin',
    'openssh-client',
    'openssh-server',
    'openssl',
    'podman',
    'procps',
    'rootlesskit',
    'systemd',
    'uidmap',
  ],
];

/** Shows job summaries; with the fonts of what GitHub's stylesheet names, and signs in colour. */
const BROWSER_PACKAGES = ['chromium', 'fonts-liberation', 'fonts-noto-color-emoji'];

/**
 * Makes sure that this machine can start Engines, and installs the Debian packages that it lacks.
 * That neither starts the host's own Docker nor removes a package.
 *
 * @param {{ engines: readonly import('./engine.js').EngineVersion[], browser?: boolean, more?: readonly string[] }} wanted
 *   `more` are other packages.
 * @returns {Promise<void>} At once, when nothing is missing.
 * @throws {Error} With all that is in the way and what to do, when this machine cannot.
 */
export async function ensurePrerequisites({ engines, browser = false, more = [] }) {
  const missing = await notInstalled([
    ...PACKAGES,
    ...(engines.some((version) => version !== '20.10') ? ['debootstrap'] : []),
    ...(browser ? BROWSER_PACKAGES : []),
    ...more,
  ]);
  const obstacles = [];
  if (process.getuid?.() !== 0) obstacles.push('it takes root to mount disks and open namespaces');
  if (!isDebian12()) obstacles.push('it takes Debian 12, from whose packages the Engines come');
  if (missing.length > 0 && obstacles.length === 0) {
    process.stderr.write(`Installing ${missing.join(', ')}.\n`);
    try {
      await run(['unshare', '--mount', 'sh', INSTALL_SCRIPT, ...missing]);
    } catch (error) {
      const reason = error instanceof CommandError ? error.stderr.trim() : String(error);
      obstacles.push(`packages cannot be installed:\n${reason}`);
    }
  }
  if (obstacles.length === 0) return;

  const lines = ['No Docker Engine can be started here:', ...obstacles.map((line) => `- ${line}`)];
  if (missing.length > 0) {
    lines.push(
      `Missing packages: ${missing.join(' ')}. On Debian 12, as root:`,
      `  apt-get update && apt-get install --no-install-recommends ${missing.join(' ')}`,
    );
  }
  throw new Error(lines.join('\n'));
}

/**
 * @param {readonly string[]} packages
 * @returns {Promise<string[]>} All of them on a machine that has no dpkg.
 */
async function notInstalled(packages) {
  const format = `\${Package} \${db:Status-Status}\n`;
  /** @type {string} */
  const output = await new Promise((resolve) => {
    // It fails for a package that it never heard of, and yet prints the others.
    execFile('dpkg-query', ['-W', '-f', format, ...packages], (_error, stdout) => resolve(stdout));
  });
  const lines = new Set(output.split('\n'));
  return packages.filter((name) => !lines.has(`${name} installed`));
}

function isDebian12() {
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    return /^ID="?debian"?$/m.test(release) && /^VERSION_ID="?12"?$/m.test(release);
  } catch {
    return false;
  }
}
