import type { ContainerSummary } from './api.js';

/** A container in words, by its name, which the Engine gives with or without a leading slash. */
export function containerCalled(name: string): string {
  return `container ${name.replace(/^\//, '')}`;
}

/** A listed container by its first name, or else its short ID. */
export function containerName({ Names, Id }: Pick<ContainerSummary, 'Names' | 'Id'>): string {
  return (Names[0] ?? Id.slice(0, 12)).replace(/^\//, '');
}

/** A listed container in words. */
export function containerInWords(container: Pick<ContainerSummary, 'Names' | 'Id'>): string {
  return containerCalled(containerName(container));
}
