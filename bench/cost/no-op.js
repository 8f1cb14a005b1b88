import { NODE, Step } from './action.js';
import { timeAll, timingTable } from './timing.js';

/**
 * The post-step of `when: main`, which has nothing to do.
 *
 * @param {number} rounds
 * @returns {Promise<string>} Markdown.
 */
export async function noOp(rounds) {
  const step = new Step('post');
  try {
    const bare = { name: 'node -e 0', argv: [NODE, '-e', '0'], env: step.env };
    const timings = await timeAll([bare, step.peer('the post-step')], rounds);
    const { modules } = await step.look();
    const files = modules.map((path) => path.replace(/.*\//, '')).join(', ');
    return `${timingTable(timings, [bare.name])}\n\nIt loads ${files}, and nothing else.`;
  } finally {
    step.remove();
  }
}
