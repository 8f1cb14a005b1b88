// usage: node calls-alone.cjs DOCKERODE SOCKET PATH...
// Asks an Engine these questions by dockerode, all at once, and parses the answers: what no action that
// uses dockerode can do without.
const [dockerode = '', socketPath, ...paths] = process.argv.slice(2);
const Docker = require(dockerode);
const { modem } = new Docker({ socketPath });
for (const path of paths) {
  // It drops the last character of a path with a query, which it takes for a `?` that nothing follows.
  const request = { path: path.includes('?') ? `${path}?` : path, method: 'GET' };
  modem.dial({ ...request, statusCodes: { 200: true } }, (/** @type {Error | null} */ error) => {
    if (error !== null) throw error;
  });
}
