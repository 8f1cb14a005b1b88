import * as z from 'zod/mini';

const text = z.string();

/** One thing about the host, confirmed or not. A check never blocks a prune and never changes anything. */
export const hostCheckSchema = z.object({
  what: text.check(z.describe('What was to be confirmed.')),
  title: z.optional(
    text.check(z.describe('What to call it as a warning or a notice; absent if that is `what`.')),
  ),
  how: text.check(z.describe('How it was checked.')),
  expected: text,
  found: text,
  where: text.check(z.describe('The file, unit, service or address where it was found.')),
  status: z
    .enum(['ok', 'warning', 'notice', 'not-checked'])
    .check(z.describe('`notice`: worth a look, but it may be as meant.')),
  remedy: z.optional(text.check(z.describe('What to do, if anything.'))),
});
export type HostCheck = z.infer<typeof hostCheckSchema>;

/** The part of a check that is known before anyone looks. */
export type Question = Pick<HostCheck, 'what' | 'how' | 'expected' | 'where'>;

/** A check that could not be made, and why. */
export function notChecked(question: Question, why: string): HostCheck {
  return { ...question, found: `not checked: ${why}`, status: 'not-checked' };
}
