// A file of its own in dist/: it is loaded once the work is done, and not by a run that breaks off.
export { checkHost } from './checks/host-checks.js';
