import type { ContainerInspect, ContainerSummary, Service, ServiceSpec } from '../engine/api.js';
import { containerCalled, containerInWords } from '../engine/container-name.js';

/** Who uses something, in words, and every name it uses an image by. */
export interface Uses {
  by: string;
  references: string[];
}

/** A container's uses, from `/containers/json`. */
export function usesOfListed(container: ContainerSummary): Uses {
  const { Image, ImageID, ImageManifestDescriptor, Mounts } = container;
  return {
    by: containerInWords(container),
    references: [ImageID, Image, ImageManifestDescriptor?.digest ?? '', ...mountedImages(Mounts)],
  };
}

/** A container's uses, from `/containers/{id}/json`. */
export function usesOfContainer(container: ContainerInspect): Uses {
  const { Name, Image, ImageManifestDescriptor, Mounts } = container;
  return {
    by: containerCalled(Name),
    references: [Image, ImageManifestDescriptor?.digest ?? '', ...mountedImages(Mounts)],
  };
}

/** What a service's containers should use, and should have used before: a rollback goes back to that. */
export function usesOfService({ Spec, PreviousSpec }: Service): Uses {
  const specs = [Spec, ...(PreviousSpec == null ? [] : [PreviousSpec])];
  return { by: `service ${Spec.Name}`, references: specs.flatMap(imagesOfSpec) };
}

function imagesOfSpec({ TaskTemplate }: ServiceSpec): string[] {
  const { Image, Mounts = [] } = TaskTemplate.ContainerSpec ?? {};
  return [
    Image ?? '',
    ...Mounts.flatMap(({ Type, Source }) => (Type === 'image' ? [Source ?? ''] : [])),
  ];
}

function mountedImages(mounts: ContainerInspect['Mounts']): string[] {
  return mounts.flatMap(({ Type, Name }) => (Type === 'image' ? [Name ?? ''] : []));
}
