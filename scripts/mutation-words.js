// A plugin of StrykerJS, for `npm run mutation`: leaves words alone. Which words a reason has is no rule. A string with
// a space in it, and a template with one, is words; a string without, such as 'running', is something code compares.

const words = {
  /** @param {{ node: { type: string, value?: string, quasis?: { value: { raw: string } }[] } }} path */
  shouldIgnore({ node }) {
    const text =
      node.type === 'StringLiteral'
        ? node.value
        : node.type === 'TemplateLiteral'
          ? node.quasis?.map(({ value }) => value.raw).join('')
          : '';
    return text?.includes(' ') ? 'These are words.' : undefined;
  },
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'words', value: words }];
