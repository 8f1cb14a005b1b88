// Stands in for what is part of a dependency but never called by this action: see build-packages.js.
// Should it be reached after all, it says so, and fails the build (smoke.js) and the run.
const refuse = (/** @type {string} */ name) =>
  function leftOut() {
    throw new Error(`${name} is left out of this bundle: see scripts/build-packages.js`);
  };

module.exports = new Proxy(function stub() {}, {
  apply: refuse('This'),
  construct: refuse('This'),
  get(_, name) {
    // What bundlers and loaders ask any module.
    if (name === '__esModule' || name === 'prototype' || typeof name === 'symbol') return undefined;
    return refuse(name);
  },
});
