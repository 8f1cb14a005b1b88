// Stands in for a package that is part of a dependency but never called by this action (gRPC,
// protobuf, ssh2, tar-fs and the HTTP client of OIDC), so that it costs neither bytes nor start-up
// time. Should one be reached after all, it says so.
module.exports = new Proxy(() => {}, {
  get(_, name) {
    // What bundlers and loaders ask any module.
    if (name === '__esModule' || typeof name === 'symbol') return undefined;
    return class Stub {
      constructor() {
        throw new Error(`${String(name)} is left out of this bundle: see scripts/stub.cjs`);
      }
    };
  },
});
