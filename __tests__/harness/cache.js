/** Where things are kept that take long to get and never change. */
export const CACHE = process.env['GATED_DOCKER_PRUNE_CACHE'] ?? '/var/cache/gated-docker-prune';
