// A file of its own in dist/: hardly any host comes to need it.
export { getExecOutput } from '@actions/exec';
