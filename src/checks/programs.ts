/** A program that updates or manages containers, and removes images if it is set so. */
interface Program {
  /** The last part of the name of its image, today's first. */
  names: readonly [string, ...string[]];
  /** Matches its variables and its command, one a line, if it removes images; undefined if its own database says so. */
  on?: RegExp;
  /** How to turn that off. */
  remedy: string;
}

/** Those known, with where that is documented. */
export const PROGRAMS: readonly Program[] = [
  {
    // https://containrrr.dev/watchtower/arguments/#cleanup, and its forks.
    names: ['watchtower'],
    on: /^WATCHTOWER_CLEANUP=(?:true|1|t)$|^--cleanup(?:=(?:true|1|t))?$/im,
    remedy: 'Unset `WATCHTOWER_CLEANUP`, and leave out `--cleanup`.',
  },
  {
    // https://github.com/containrrr/shepherd#configuration
    names: ['shepherd'],
    on: /^IMAGE_AUTOCLEAN_LIMIT=./m,
    remedy: 'Unset `IMAGE_AUTOCLEAN_LIMIT`.',
  },
  {
    // On unless turned off: https://github.com/shizunge/gantry#after-updating
    names: ['gantry'],
    on: /^(?![\s\S]*GANTRY_CLEANUP_IMAGES=false)/,
    remedy: 'Set `GANTRY_CLEANUP_IMAGES=false`.',
  },
  {
    // https://getwud.github.io/wud/#/configuration/triggers/docker/
    names: ['wud', 'whats-up-docker'],
    on: /^WUD_TRIGGER_DOCKER(?:COMPOSE)?_\w+_PRUNE=true$/im,
    remedy: 'Unset `WUD_TRIGGER_DOCKER_..._PRUNE`.',
  },
  {
    // A fork of WUD: https://github.com/CodesWhat/drydock
    names: ['drydock'],
    on: /^(?:DD_(?:ACTION|TRIGGER)|WUD_TRIGGER)_DOCKER(?:COMPOSE)?_\w+_PRUNE=true$/im,
    remedy: 'Unset `DD_ACTION_DOCKER_..._PRUNE`.',
  },
  {
    // https://github.com/pyouroboros/ouroboros/wiki/Usage
    names: ['ouroboros'],
    on: /^CLEANUP=true$|^--cleanup$/im,
    remedy: 'Unset `CLEANUP`, and leave out `--cleanup`.',
  },
  {
    // https://github.com/amayer1983/docksentry/releases/tag/v1.12.1
    names: ['docksentry'],
    on: /^AUTO_CLEANUP=true$/im,
    remedy: 'Unset `AUTO_CLEANUP`.',
  },
  // `auto_prune` of a server, on by default: `ServerConfig` in moghtech/komodo.
  { names: ['komodo-periphery'], remedy: 'turn off Auto Prune of this server in Komodo' },
  // `enableDockerCleanup`, on by default, of Dokploy's own server.
  { names: ['dokploy'], remedy: 'turn off Daily Docker Cleanup in Dokploy' },
  // https://coolify.io/docs/cli/command-reference/commands/server/docker-cleanup-update
  { names: ['coolify'], remedy: 'turn off Docker Cleanup of this server in Coolify' },
  // `DiskCleanupManager` in caprover/caprover.
  { names: ['caprover'], remedy: 'turn off the disk cleanup in CapRover' },
  // https://github.com/Quenary/tugtainer
  { names: ['tugtainer', 'tugtainer-agent'], remedy: 'turn off image pruning in Tugtainer' },
];

/** Programs that exist to remove images, by the last part of their image's name. */
export const REMOVERS =
  /^(?:docker-gc(?:-cron)?|(?:gitlab-runner-|periodic-)?docker-(?:host-)?(?:cleanup|cleaner|pruner?)|docker-system-prune|cleanup-docker|docuum)$/;

/** What is looked for, in words. */
export const SOUGHT_PROGRAMS = `prune commands, programs such as docker-gc and docuum, and ${PROGRAMS.map(({ names: [name] }) => name).join(', ')} that clean up`;
