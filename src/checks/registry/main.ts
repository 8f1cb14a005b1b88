import { askRegistry } from './ask.js';

/** The entry point of `registry.js`: asks one registry, and prints the answer as JSON. */
const [, , registry = '', configs = '[]'] = process.argv;
void askRegistry(registry, JSON.parse(configs)).then((answer) => {
  process.stdout.write(JSON.stringify(answer), () => process.exit());
});
