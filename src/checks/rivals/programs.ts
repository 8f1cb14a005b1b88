// Programs that remove images, by their own name or the last part of that of their image.

/** Those that exist for it: of stepchowfun, Spotify, Yelp, JupyterHub, GitLab and others. */
const REMOVER =
  '(?:docuum|docker-gc(?:-cron)?|docker-low-disk-gc|docker-custodian|dcgc|docker-clean|clear-docker-cache|cleanup-docker|(?:gitlab-runner-|periodic-)?docker-(?:host-|system-|image-)?(?:cleanup|cleaner|pruner?))';
export const REMOVERS = new RegExp(`^${REMOVER}$`);
/** One of them in a command: as a word, at the end of a path, or as an image with a tag. */
export const REMOVER_WORD = new RegExp(`(?<=[ /=]|^)${REMOVER}(?=\\.sh|\\.py|[ :@]|$)`);

/** Those that clean up after an update if one of {@link CLEANS_UP} is among their variables or words. */
export const UPDATERS =
  /^(?:watchtower|shepherd|wud|whats-up-docker|drydock|ouroboros|docksentry|gantry)$/;
/** As in the documentation of each. */
export const CLEANS_UP =
  /^(?:(?:WATCHTOWER_|AUTO_)?CLEANUP|(?:WUD_TRIGGER|DD_ACTION|DD_TRIGGER)_DOCKER\w*_PRUNE)=(?:true|1|t)$|^IMAGE_AUTOCLEAN_LIMIT=.+|^--cleanup(?:=(?:true|1|t))?$/im;
/** Cleans up unless told not to: https://github.com/shizunge/gantry#after-updating */
export const GANTRY = { name: 'gantry', off: 'GANTRY_CLEANUP_IMAGES=false' };

/** Those that have it in a database of their own, mostly on by default, and how to turn it off. */
export const BY_DATABASE = new Map([
  ['komodo-periphery', 'turn off Auto Prune of this server in Komodo'],
  ['dokploy', 'turn off Daily Docker Cleanup in Dokploy'],
  ['coolify', 'turn off Docker Cleanup of this server in Coolify'],
  ['caprover', 'turn off the disk cleanup in CapRover'],
  ['tugtainer', 'turn off image pruning in Tugtainer'],
]);
