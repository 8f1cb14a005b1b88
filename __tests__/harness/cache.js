/** Where things are kept that take long to get and never change. */
export const CACHE = process.env['GDP_TEST_CACHE'] ?? '/var/cache/gated-docker-prune';
