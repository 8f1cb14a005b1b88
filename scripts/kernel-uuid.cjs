// Stands in for node:crypto in @actions/core, which takes a random UUID from it to delimit outputs.
// To load node:crypto for that takes 4 to 6 ms; the kernel's generator is as good: random(4).
const { readFileSync } = require('node:fs');

exports.randomUUID = () => {
  try {
    const uuid = readFileSync('/proc/sys/kernel/random/uuid', 'utf8').trim();
    if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(uuid)) return uuid;
  } catch {
    // Not every sandbox shows it.
  }
  return require('node:crypto').randomUUID();
};
