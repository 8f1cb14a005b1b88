import type { ContainerInspect, ContainerSummary, Service } from '../engine/api.js';
import { containerCalled, containerInWords } from '../engine/container-name.js';

/** Who uses something, in words, and every name that it uses an image by. */
export interface Uses {
  by: string;
  references: string[];
}

/** What a container uses, as `/containers/json` shows it. */
export function usesOfListed(container: ContainerSummary): Uses {
  const { Image, ImageID, ImageManifestDescriptor, Mounts } = container;
  return {
    by: containerInWords(container),
    references: [ImageID, Image, ImageManifestDescriptor?.digest ?? '', ...mountedImages(Mounts)],
  };
}

/** What a container uses, as `/containers/{id}/json` shows it. */
export function usesOfContainer(container: ContainerInspect): Uses {
  const { Name, Image, ImageManifestDescriptor, Mounts } = container;
  return {
    by: containerCalled(Name),
    references: [Image, ImageManifestDescriptor?.digest ?? '', ...mountedImages(Mounts)],
  };
}

/** What a service's containers are to use. */
export function usesOfService({ Spec }: Service): Uses {
  const { Image, Mounts = [] } = Spec.TaskTemplate.ContainerSpec ?? {};
  const mounted = Mounts.flatMap(({ Type, Source }) => (Type === 'image' ? [Source ?? ''] : []));
  return { by: `service ${Spec.Name}`, references: [Image ?? '', ...mounted] };
}

function mountedImages(mounts: ContainerInspect['Mounts']): string[] {
  return mounts.flatMap(({ Type, Name }) => (Type === 'image' ? [Name ?? ''] : []));
}
