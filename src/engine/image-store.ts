import type { Info } from './api.js';

/** Whether the Engine uses the containerd image store: https://docs.docker.com/engine/storage/containerd/ */
export function usesContainerdStore({ DriverStatus }: Pick<Info, 'DriverStatus'>): boolean {
  return DriverStatus.some(
    ([key, value]) => key === 'driver-type' && value === 'io.containerd.snapshotter.v1',
  );
}
