import type { ContainerSummary } from './api.js';

/** A container in words, by its name, which the Engine gives with or without a leading slash. */
export function containerCalled(name: string): string {
  return `container ${name.replace(/^\//, '')}`;
}

/** A listed container in words, by its first name or else its short ID. */
export function containerInWords({ Names, Id }: Pick<ContainerSummary, 'Names' | 'Id'>): string {
  return containerCalled(Names[0] ?? Id.slice(0, 12));
}
