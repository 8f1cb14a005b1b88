import { messageOf } from '../reading.js';
import type { Info, SwarmFacts } from './api.js';
import { connect, type Engine } from './client.js';
import type { Endpoint } from './endpoint.js';
import { readSwarm } from './snapshot.js';
import { openTransport, type Transport } from './transport.js';

/**
 * Gives an Engine managers to ask if it turns out to be a Swarm worker. Sends nothing yet.
 *
 * They are tried in turn, starting with the one that answered last. A manager must be in the worker's own Swarm: it
 * must list the worker's node, whose ID is random, and see it ready. What it knows of a down node is out of date.
 *
 * @param endpoints in the order to try; if empty, the Engine is returned unchanged
 * @param signal ends every call, now and later
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
    // If anything fails from here on, the next look reconnects: by then it may be another Engine.
    connected.delete(endpoint);
    const [{ SystemTime }, facts] = await Promise.all([manager.info(), readSwarm(manager)]);
    const { NodeID } = worker.Swarm;
    const own = facts.nodes.find(({ ID }) => ID === NodeID);
    if (own === undefined) {
      throw new Error(
        `the manager at ${endpoint.name} is in another Swarm: it doesn't know this node, ${NodeID || 'which has no ID'}`,
      );
    }
    if (own.Status.State !== 'ready') {
      throw new Error(
        `the manager at ${endpoint.name} sees this node as ${own.Status.State}, so what it knows may be out of date`,
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

/** We only ever read from a manager: no call that changes anything is sent to one. */
export function readOnly(transport: Transport): Transport {
  return async (request, signal) => {
    if (request.method === 'GET') return transport(request, signal);
    throw new Error(`Refused to send ${request.method} ${request.path}: a manager is only read`);
  };
}
