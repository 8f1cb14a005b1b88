import { messageOf } from '../reading.js';
import type { Info } from './api.js';
import { connect, type Engine } from './client.js';
import type { Endpoint } from './endpoint.js';
import { readSwarm } from './snapshot.js';
import type { SwarmFacts } from './swarm-facts.js';
import { openTransport, type Transport } from './transport.js';

/**
 * Gives an Engine managers to ask, should it turn out to be a Swarm worker. Nothing is sent yet.
 *
 * They are tried in turn, the one that answered last time first. Whichever answers has to be of the
 * worker's own Swarm: it must list the worker's node, whose ID is random, and see it ready. Of a node
 * that it takes for down it only knows what was.
 *
 * @param endpoints in the order in which they are tried; with none the Engine stays as it is
 * @param signal ends every call that is under way, now and later
 */
export function withManagers(
  engine: Engine,
  endpoints: readonly Endpoint[],
  signal: AbortSignal,
): Engine {
  if (endpoints.length === 0) return engine;
  let order = endpoints;
  const connected = new Map<Endpoint, Engine>();

  const ask = async (endpoint: Endpoint, worker: Info): Promise<SwarmFacts> => {
    const manager =
      connected.get(endpoint) ??
      (await connect(endpoint, signal, readOnly(openTransport(endpoint))));
    // Whatever goes wrong from here on, the next look connects anew: it may be another Engine by then.
    connected.delete(endpoint);
    const [{ SystemTime }, facts] = await Promise.all([manager.info(), readSwarm(manager)]);
    const { NodeID } = worker.Swarm;
    const own = facts.nodes.find(({ ID }) => ID === NodeID);
    if (own === undefined) {
      throw new Error(
        `the manager at ${endpoint.name} is of another Swarm: it does not know this node, ${NodeID || 'which has no ID'}`,
      );
    }
    if (own.Status.State !== 'ready') {
      throw new Error(
        `the manager at ${endpoint.name} takes this node for ${own.Status.State}: what it knows of it may be old`,
      );
    }
    connected.set(endpoint, manager);
    return { ...facts, manager: { name: endpoint.name, time: Date.parse(SystemTime) } };
  };

  return {
    ...engine,
    askManagers: async (worker) => {
      const problems: string[] = [];
      for (const endpoint of order) {
        try {
          const facts = await ask(endpoint, worker);
          order = [endpoint, ...endpoints.filter((each) => each !== endpoint)];
          return facts;
        } catch (error) {
          problems.push(messageOf(error));
        }
      }
      throw new Error(problems.join('; '));
    },
  };
}

/** Of a manager nothing is ever wanted but answers: no call that changes anything leaves for it. */
export function readOnly(transport: Transport): Transport {
  return async (request, signal) => {
    if (request.method === 'GET') return transport(request, signal);
    throw new Error(`Refused to send ${request.method} ${request.path}: a manager is only read`);
  };
}
