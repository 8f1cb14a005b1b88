import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { variableOf } from '../../src/inputs/variables.js';
import { parseInputs } from '../../src/inputs.js';
import { projectFile } from '../docs/markdown.js';
import { run } from '../harness/command.js';

const NIXPKGS = projectFile('__tests__/harness/nixpkgs');

interface Service {
  environment: Record<string, string>;
  serviceConfig: Record<string, unknown>;
}

/** The module's services, as Nix evaluates them with these options. */
async function services(options: string): Promise<Record<string, Service>> {
  const expression = `
    let
      stand-in = (import ${NIXPKGS}/flake.nix).outputs { self = { }; };
      module = import ${projectFile('nix/module.nix')} {
        inherit (stand-in) lib;
        pkgs = stand-in.legacyPackages.x86_64-linux;
        config = {
          virtualisation.docker.autoPrune.enable = false;
          services.gated-docker-prune = {
            enable = true;
            package = { outPath = "/package"; mainProgram = "gated-docker-prune"; };
            user = "runner";
            dates = "daily";
            observer.enable = true;
          } // { ${options} };
        };
      };
    in module.config.systemd.services`;
  return JSON.parse(
    await run(['nix-instantiate', '--eval', '--strict', '--json', '--expr', expression]),
  );
}

/** What a unit file sets in its section [Service]: the paths aside, and what a comment offers. */
async function unit(name: string): Promise<Record<string, string>> {
  const text = await readFile(projectFile(`examples/systemd/${name}.service`), 'utf8');
  const settings = [...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, key = '', value = '']) => [
    key,
    value,
  ]);
  const outside = ['Description', 'After', 'Wants', 'WantedBy', 'ExecStart', 'Environment'];
  return Object.fromEntries(settings.filter(([key = '']) => !outside.includes(key)));
}

describe('the NixOS module', () => {
  it.each(['gated-docker-prune', 'gated-docker-prune-observer'])(
    'hardens and limits %s as its unit does',
    async (name) => {
      const { serviceConfig } = (await services('settings = { };'))[name] ?? expect.fail(name);
      const { User, ExecStart, ReadWritePaths = [], ...rest } = serviceConfig;
      expect(User).toBe('runner');
      expect(ExecStart).toMatch(/^\/package\/bin\/gated-docker-prune (?:--yes|observe)$/);
      expect(ReadWritePaths).toEqual([]);
      const written = Object.entries(rest).map(([key, value]) => [
        key,
        value === true ? 'yes' : String(value),
      ]);
      expect(Object.fromEntries(written)).toEqual(await unit(name));
    },
  );

  it('passes settings that runs understand', async () => {
    const { 'gated-docker-prune': prune, 'gated-docker-prune-observer': observer } = await services(
      `settings = {
        disk-threshold = 85;
        dry-run = true;
        docker-host = "unix:///run/other.sock";
        keep = [ "registry.example.org/**" "redis:7" ];
        run-app-lock = "/run/lock/run-app";
      };`,
    );
    const env = prune?.environment ?? expect.fail();
    const inputs = parseInputs((name) => env[variableOf(name)] ?? '', env, variableOf, false);
    expect(inputs).toMatchObject({
      dryRun: true,
      diskThreshold: 85,
      runAppLock: '/run/lock/run-app',
      stateDir: '/var/lib/gated-docker-prune',
    });
    expect(env['GATED_DOCKER_PRUNE_KEEP']).toBe('registry.example.org/**\nredis:7');
    expect(prune?.serviceConfig).toMatchObject({ ReadWritePaths: ['/run/lock'] });
    expect(observer?.environment).toEqual({
      GATED_DOCKER_PRUNE_DOCKER_HOST: 'unix:///run/other.sock',
      GATED_DOCKER_PRUNE_STATE_DIR: '/var/lib/gated-docker-prune',
    });
  });
});

describe('the flake', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-nix-'));
    for (const path of ['flake.nix', 'nix', 'dist']) {
      await cp(projectFile(path), join(folder, 'flake', path), { recursive: true });
    }
  });
  afterAll(async () => {
    // Nix makes what it stores read-only, folders included.
    await run(['chmod', '-R', 'u+w', folder]);
    await rm(folder, { recursive: true });
  });

  const evaluate = async (attribute: string, ...more: string[]) =>
    JSON.parse(
      await run([
        ...['nix', '--extra-experimental-features', 'nix-command flakes'],
        ...[
          '--store',
          join(folder, 'store'),
          'eval',
          '--offline',
          '--json',
          '--no-write-lock-file',
        ],
        ...['--override-input', 'nixpkgs', `path:${NIXPKGS}`, ...more],
        `path:${join(folder, 'flake')}#${attribute}`,
      ]),
    );

  it.each(['x86_64-linux', 'aarch64-linux'])('has a package for %s', async (system) => {
    const { text, runtimeInputs } = await evaluate(
      `packages.${system}.default`,
      ...['--apply', '{ text, runtimeInputs, ... }: { inherit text runtimeInputs; }'],
    );
    expect(text).toMatch(
      /^exec \/nix\/store\/nodejs\/bin\/node \/nix\/store\/\S+-dist\/main\.js "\$@"$/,
    );
    expect(runtimeInputs).toContain('/nix/store/util-linux');
  });

  it('has the module', async () => {
    expect(await evaluate('nixosModules.default')).toMatch(/-module\.nix$/);
  });
});
