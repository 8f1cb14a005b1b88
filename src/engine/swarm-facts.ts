import type { Node, Service, Task } from './api.js';

/** What a Swarm manager knows, in one piece: a verdict needs all of it or none. */
export interface SwarmFacts {
  services: Service[];
  tasks: Task[];
  /** IDs of the tasks that match the current spec of their service. */
  upToDate: ReadonlySet<string>;
  nodes: Node[];
  /**
   * Who was asked, by its address, and its clock in ms since 1970, should it not be this Engine itself.
   * The clock is NaN when it could not be read.
   */
  manager?: { name: string; time: number };
}
