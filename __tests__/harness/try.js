// Starts one Engine for experiments, with a Swarm and a registry, until Ctrl-C.
//
// usage: node __tests__/harness/try.js [20.10|26.1|28.5|29] [overlay2|containerd]

import { startEngine } from './engine.js';
import { startRegistry } from './registry.js';

const [version = '20.10', store = 'overlay2'] = process.argv.slice(2);
if (version !== '20.10' && version !== '26.1' && version !== '28.5' && version !== '29') {
  throw new Error(`There is no Engine ${version}.`);
}
if (store !== 'overlay2' && store !== 'containerd') throw new Error(`There is no ${store} store.`);

const engine = await startEngine({ version, store, swarm: true });
const registry = await startRegistry(engine);
console.log(`${engine.name}

export DOCKER_HOST=${engine.host}

data root  ${engine.dataRoot}
log        ${engine.logPath}
registry   ${registry.address}, reached from the network namespace ${engine.netns}

Ctrl-C takes it down.`);

// The Engine does not keep a process alive, and goes with it.
setInterval(() => {}, 2 ** 30);
