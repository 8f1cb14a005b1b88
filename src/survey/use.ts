import type {
  ContainerInspect,
  ContainerSummary,
  ImageSummary,
  ServiceSpec,
} from '../engine/api.js';
import { containerInWords } from '../engine/container-name.js';
import type { LiveSnapshot } from '../engine/snapshot.js';
import { ByReference } from '../image/by-reference.js';
import { imageNames, parseReference } from '../image/reference.js';

/** Tells who uses an image, in words; undefined if nobody does. */
export type UsedBy = (image: ImageSummary) => string | undefined;

/**
 * Finds what is used by containers in any state, their image mounts, and Swarm services. If that can't be known, every
 * image counts as used.
 */
export function imageUse({ info, containers, swarm }: LiveSnapshot): UsedBy {
  if (!containers.ok) return () => `its use is unknown: ${containers.error}`;
  const noSwarm = info.ok && info.value.Swarm.LocalNodeState === 'inactive';
  if (!swarm.ok && !noSwarm) return () => `its use is unknown: ${swarm.error}`;
  const users = new Users();
  for (const container of containers.value) {
    users.addContainer(container, `${containerInWords(container)} (${container.State})`);
  }
  if (swarm.ok) {
    const specs = new Map<string | null | undefined, string>();
    for (const { ID, Spec, PreviousSpec } of swarm.value.services) {
      specs.set(ID, Spec.Name);
      users.addSpec(Spec, `service ${Spec.Name}`);
      if (PreviousSpec != null) users.addSpec(PreviousSpec, `service ${Spec.Name} (PreviousSpec)`);
    }
    for (const { ID, ServiceID, Spec, DesiredState } of swarm.value.tasks) {
      const image = Spec?.ContainerSpec?.Image;
      if (image && !['shutdown', 'remove'].includes(DesiredState)) {
        users.add(image, `a task of ${specs.get(ServiceID) ?? ID}`);
      }
    }
  }
  return (image) => users.of(image);
}

/** The names by which something uses images: those it runs from, and those it mounts. Any may be empty. */
export interface UsedNames {
  own: string[];
  mounted: string[];
}

/** What a container uses, as listed or as inspected: there `Image` is the ID. */
export function usedByContainer(container: ContainerSummary | ContainerInspect): UsedNames {
  const { Image, ImageManifestDescriptor, Mounts } = container;
  const id = 'ImageID' in container ? container.ImageID : '';
  return {
    own: [id, Image, ImageManifestDescriptor?.digest ?? ''],
    mounted: Mounts.flatMap(({ Type, Name }) => (Type === 'image' ? [Name ?? ''] : [])),
  };
}

/** What a service's containers use. */
export function usedBySpec({ TaskTemplate }: ServiceSpec): UsedNames {
  const { Image, Mounts = [] } = TaskTemplate.ContainerSpec ?? {};
  return {
    own: [Image ?? ''],
    mounted: Mounts.flatMap(({ Type, Source }) => (Type === 'image' ? [Source ?? ''] : [])),
  };
}

/** Who uses which image. */
export class Users {
  readonly #named = new ByReference<string>();
  /** Who mounts an image by a name that may since have moved to another image. */
  #byMovedTag: string | undefined;

  addContainer(container: ContainerSummary | ContainerInspect, user: string): void {
    const { own, mounted } = usedByContainer(container);
    for (const name of own) this.add(name, user);
    for (const name of mounted) this.#addMount(name, `an image mount of ${user}`);
  }

  /**
   * The Engine tells the name an image was mounted by, not the image. If the name has moved since, the mounted image
   * has no tag, or another that keeps it, and the Engine itself would remove it (seen on Engine 28.5): any image
   * without a tag may be the one. A digest doesn't rule it out: an image pulled by tag keeps its digest, and that may
   * be of another repository, from which Swarm pulled the same image.
   */
  #addMount(reference: string, user: string): void {
    this.add(reference, user);
    if (parseReference(reference)?.digest === undefined) {
      this.#byMovedTag = `maybe ${user}, whose name ${reference || '(unknown)'} may have moved`;
    }
  }

  addSpec(spec: ServiceSpec, user: string): void {
    const { own, mounted } = usedBySpec(spec);
    for (const name of own) this.add(name, user);
    for (const name of mounted) this.add(name, `an image mount of ${user}`);
  }

  add(reference: string, user: string): void {
    this.#named.add(reference, user);
  }

  of(image: ImageSummary): string | undefined {
    const [user] = this.#named.of(image);
    if (user !== undefined) return user;
    return imageNames(image).tags.length === 0 ? this.#byMovedTag : undefined;
  }
}
