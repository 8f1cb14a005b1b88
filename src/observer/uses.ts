import type { ContainerInspect, ContainerSummary, Service, ServiceSpec } from '../engine/api.js';
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

/** What a service's containers are to use, and were to before: what a rollback goes back to. */
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
