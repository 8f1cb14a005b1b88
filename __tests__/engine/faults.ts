import { setTimeout as sleep } from 'node:timers/promises';
import type { GateName } from '../../src/gates/gate.js';
import type { TestEngine } from '../engines.js';
import { type Arrival, answer } from './scene.js';

type Respond = (response: import('node:http').ServerResponse) => void;

/** What happens to a call: an answer in place of the Engine's, or nothing but a delay. */
export type Fault = (
  call: Arrival,
  engine: TestEngine,
) => Promise<Respond | undefined> | Respond | undefined;

const json = (text: string): Respond => answer(200, text);

/** What an Engine says of states; anything else is unknown to the action. */
const STATES = /"(State|DesiredState|LocalNodeState|Availability)":"[^"]*"/g;

const ask = ({ method, path }: Arrival, engine: TestEngine) =>
  engine.api(method, path.replace(/^\/v[\d.]+/, ''));

/**
 * The answer of the Engine, as text, changed. A removal is not passed on: its answer is that of an
 * Engine which has removed nothing but a name.
 */
async function changed(
  call: Arrival,
  engine: TestEngine,
  change: (text: string) => string,
): Promise<Respond> {
  if (call.method !== 'GET') return json(change('[{"Untagged":"a"}]'));
  // A live stream has no end to wait for.
  if (/\/events\?(?!.*until=)/.test(call.path)) return json(change('[{"Type":"container"}]\n'));
  const { body } = await ask(call, engine);
  return json(change(typeof body === 'string' ? body : JSON.stringify(body)));
}

/** Faults after which nothing is known. */
export const BROKEN: Record<string, Fault> = {
  refused: () => (response) => response.destroy(),
  'reset midway': () => (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '999' });
    response.write('[{"Id":', () => response.destroy());
  },
  'done, but the answer is lost': async (call, engine) => {
    await ask(call, engine);
    return (response) => response.destroy();
  },
  hung: () => () => {},
  '500': () => answer(500, '{"message":"out of order"}'),
  '503': () => answer(503, '{"message":"try again later"}'),
  'truncated JSON': (call, engine) =>
    changed(call, engine, (text) => text.slice(0, Math.max(1, text.length >> 1))),
  'JSON of the wrong shape': () => json('{"Welcome":[1]}'),
  'a web page': () => answer(200, '<!doctype html><title>Sign in</title>', 'text/html'),
};

/** Faults that look like answers: whatever they make of the verdicts, nothing wrong may go. */
export const BELIEVABLE: Record<string, Fault> = {
  'empty list': () => json('[]'),
  'duplicated items': (call, engine) =>
    changed(call, engine, (text) => {
      if (!text.startsWith('[')) return text;
      const items: unknown[] = JSON.parse(text);
      return JSON.stringify([...items, ...items]);
    }),
  'an unknown state': (call, engine) =>
    changed(call, engine, (text) =>
      text.replace(STATES, '"$1":"quantum"').replace('Untagged', 'Quantum'),
    ),
  'ten times as slow': async () => {
    await sleep(300);
    return undefined;
  },
};

const ALL: readonly GateName[] = ['disk-pressure', 'run-app', 'swarm-convergence'];

/** The gates that cannot be established without a call; those that are not here decide none. */
const NEEDED_BY: [call: RegExp, gates: readonly GateName[]][] = [
  [/^GET \/version$/, ALL],
  [/^GET \/vX\/info$/, ALL],
  // What a Swarm knows is one fact, held to the containers of this node; `run-app-label` needs both.
  [/^GET \/vX\/(containers|services|tasks|nodes)/, ['run-app', 'swarm-convergence']],
];

/**
 * @param shape as {@link shapeOf} names a call
 * @param again whether only a later call is answered wrongly, of those just before and during the
 *   removals: the disk is then measured, and not asked for
 */
export function gatesThatNeed(shape: string, again: boolean): readonly GateName[] {
  const gates = NEEDED_BY.find(([call]) => call.test(shape))?.[1] ?? [];
  return again ? gates.filter((gate) => gate !== 'disk-pressure') : gates;
}

/**
 * A call, whatever its version, its object and its moment; two kinds of lists of tasks and of images
 * are asked for, and two kinds of events.
 */
export function shapeOf({ method, path, reference }: Arrival): string {
  const [route = '', query = ''] = path.replace(/^\/v[\d.]+/, '/vX').split('?');
  const open = (reference === undefined ? route : route.replace(/images\/[^/]+/, 'images/IMAGE'))
    .replace(/\/containers\/[0-9a-f]{64}/, '/containers/CONTAINER')
    .replace(/\/services\/.+/, '/services/SERVICE');
  const kind = ['up-to-date', 'manifests', 'until'].find((part) => query.includes(part));
  return `${method} ${open}${kind === undefined ? '' : `?${kind}`}`;
}

/**
 * Whose turn it is to try a fault at a call, of so many Engines: the same for all of them, also where
 * one makes a call that another does not.
 */
export function turnOf(call: string, fault: number, engines: number): number {
  const letters = [...call].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return (letters + fault) % engines;
}
