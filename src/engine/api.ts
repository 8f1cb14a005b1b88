import * as z from 'zod/mini';

/**
 * What we read of the Engine's replies, in Docker's own field names. Other fields are ignored. If one of these has
 * the wrong shape, the whole reply is rejected and what depends on it is unknown:
 * https://docs.docker.com/reference/api/engine/
 */

/** Go encodes an empty slice or map as `null`, `[]`, `{}`, or not at all. */
const list = <T extends z.ZodMiniType>(item: T) =>
  z.pipe(
    z.nullish(z.array(item)),
    z.transform((items) => items ?? []),
  );
const labels = z.pipe(
  z.nullish(z.record(z.string(), z.string())),
  z.transform((map) => map ?? {}),
);
const optional = <T extends z.ZodMiniType>(type: T) => z.nullish(type);

/** Read only by a host check. The wrong shape counts as absent: no check may cost a prune its facts. */
const incidental = <T extends z.ZodMiniType>(type: T) => z.catch(z.nullish(type), undefined);

/** Shared, since making one takes longer than using it. */
const string = z.string();
const number = z.number();
const maybeString = optional(string);
const maybeNumber = optional(number);
const strings = list(string);
const nonEmpty = z.string().check(z.minLength(1));

export const versionSchema = z.object({
  Version: string,
  ApiVersion: z.string().check(z.regex(/^\d+\.\d+$/)),
  Components: incidental(z.array(z.object({ Name: string }))),
});

export const infoSchema = z.object({
  ID: string,
  Name: string,
  Driver: string,
  DriverStatus: list(z.array(string)),
  DockerRootDir: nonEmpty,
  SystemTime: string,
  Containerd: optional(z.object({ Address: string })),
  /** Which registries it asks without a certificate that it can check, or without TLS. */
  RegistryConfig: incidental(
    z.object({
      InsecureRegistryCIDRs: incidental(z.array(string)),
      IndexConfigs: incidental(z.record(string, z.object({ Secure: z.boolean() }))),
    }),
  ),
  Swarm: z.object({
    LocalNodeState: string,
    ControlAvailable: optional(z.boolean()),
    NodeID: maybeString,
    Error: maybeString,
  }),
});

const imageSchema = z.object({
  Id: nonEmpty,
  ParentId: maybeString,
  RepoTags: strings,
  RepoDigests: strings,
  Created: number,
  Size: number,
  Labels: labels,
  /** The manifests in an index, by digest. Only with the containerd store, and only on request. */
  Manifests: incidental(z.array(z.object({ ID: z.string() }))),
});
export const imagesSchema = z.array(imageSchema);

export const imageInspectSchema = z.object({
  Id: nonEmpty,
  RepoTags: strings,
  RepoDigests: strings,
  Metadata: optional(z.object({ LastTagTime: maybeString })),
});

/** An environment may hold secrets: keeps only the variables that tell programs to remove images. */
const cleanupVariables = z.pipe(
  z.array(z.string()),
  z.transform((variables) =>
    variables.filter((each) => {
      // Two steps: a single regular expression takes quadratic time on `CLEANCLEAN...`, and whoever
      // starts a container chooses this text.
      const [name = ''] = /^\w+(?==)/.exec(each) ?? [];
      return /CLEAN|PRUNE/i.test(name);
    }),
  ),
);

const mountSchema = z.object({
  Type: string,
  Name: maybeString,
  Source: maybeString,
});

const containerSchema = z.object({
  Id: string,
  Names: strings,
  Image: string,
  ImageID: string,
  ImageManifestDescriptor: optional(z.object({ digest: string })),
  Command: incidental(string),
  State: string,
  Labels: labels,
  Mounts: list(mountSchema),
});
export const containersSchema = z.array(containerSchema);

export const containerInspectSchema = z.object({
  Id: string,
  Name: string,
  /** The ID of the image. */
  Image: string,
  ImageManifestDescriptor: optional(z.object({ digest: string })),
  Config: incidental(z.object({ Env: incidental(cleanupVariables) })),
  Mounts: list(mountSchema),
});

const serviceSpecSchema = z.object({
  Name: string,
  Labels: labels,
  TaskTemplate: z.object({
    ContainerSpec: optional(
      z.object({
        Image: maybeString,
        Labels: incidental(z.record(string, string)),
        Command: incidental(z.array(string)),
        Args: incidental(z.array(string)),
        Env: incidental(cleanupVariables),
        Mounts: list(z.object({ Type: maybeString, Source: maybeString })),
      }),
    ),
    RestartPolicy: optional(z.object({ Condition: maybeString, MaxAttempts: maybeNumber })),
  }),
  Mode: z.object({
    Replicated: optional(z.object({ Replicas: maybeNumber })),
    Global: optional(z.object({})),
    ReplicatedJob: optional(
      z.object({ TotalCompletions: maybeNumber, MaxConcurrent: maybeNumber }),
    ),
    GlobalJob: optional(z.object({})),
  }),
  /** `Monitor` is in nanoseconds. */
  UpdateConfig: optional(z.object({ Monitor: maybeNumber })),
});
/** The Engine omits a zero: a job's first iteration comes as `{}`. */
const versionIndexSchema = z.object({ Index: z._default(number, 0) });

export const serviceSchema = z.object({
  ID: string,
  UpdatedAt: string,
  Spec: serviceSpecSchema,
  PreviousSpec: optional(serviceSpecSchema),
  UpdateStatus: optional(z.object({ State: maybeString, StartedAt: maybeString })),
  JobStatus: optional(z.object({ JobIteration: optional(versionIndexSchema) })),
});
export const servicesSchema = z.array(serviceSchema);

/** Not normalized: there are thousands of tasks, and most have none. */
const taskLabels = optional(z.record(string, string));

const taskSchema = z.object({
  ID: string,
  ServiceID: maybeString,
  NodeID: maybeString,
  Slot: maybeNumber,
  DesiredState: string,
  Status: z.object({
    Timestamp: string,
    State: string,
    Err: maybeString,
    ContainerStatus: optional(z.object({ ContainerID: maybeString })),
  }),
  Spec: optional(
    z.object({ ContainerSpec: optional(z.object({ Image: maybeString, Labels: taskLabels })) }),
  ),
  JobIteration: optional(versionIndexSchema),
});
export const tasksSchema = z.array(taskSchema);
/** For a filtered list: the rest is in the full list already. */
export const taskIdsSchema = z.array(z.object({ ID: string }));

const nodeSchema = z.object({
  ID: string,
  UpdatedAt: string,
  Spec: optional(z.object({ Availability: maybeString })),
  Status: z.object({ State: string }),
  Description: optional(z.object({ Hostname: maybeString })),
});
export const nodesSchema = z.array(nodeSchema);

/** One line of `/events`. */
export const eventSchema = z.object({
  Type: string,
  Action: string,
  Actor: z.object({ ID: string, Attributes: labels }),
  /** Nanoseconds since 1970; a double keeps it to the microsecond. */
  timeNano: number,
});

/** Engine 29 leaves out `LayersSize` if it is 0, but not `Images`. */
export const layersSchema = z.object({
  LayersSize: z._default(number, 0),
  Images: z.nullable(z.array(z.unknown())),
});

/** Of `/system/df`: sizes in bytes. Names, options and build steps may hold secrets, and only names are kept. */
export const diskUsageSchema = z.object({
  LayersSize: z._default(number, 0),
  Containers: list(z.object({ Id: string, Names: strings, SizeRw: maybeNumber })),
  /** `Size` is -1 if the Engine can't tell. */
  Volumes: list(z.object({ Name: string, UsageData: optional(z.object({ Size: number })) })),
  /** `Shared` is what an image holds as well. */
  BuildCache: list(z.object({ Size: number, Shared: optional(z.boolean()) })),
});

export const removalSchema = z.array(z.object({ Deleted: maybeString }));

export type EngineDiskUsage = z.infer<typeof diskUsageSchema>;
export type Version = z.infer<typeof versionSchema>;
export type Info = z.infer<typeof infoSchema>;
export type ImageSummary = z.infer<typeof imageSchema>;
export type ImageInspect = z.infer<typeof imageInspectSchema>;
export type ContainerSummary = z.infer<typeof containerSchema>;
export type ContainerInspect = z.infer<typeof containerInspectSchema>;
export type ServiceSpec = z.infer<typeof serviceSpecSchema>;
export type Service = z.infer<typeof serviceSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Node = z.infer<typeof nodeSchema>;
export type EngineEvent = z.infer<typeof eventSchema>;

/** What a Swarm manager knows, in one piece: a verdict needs all of it or none. */
export interface SwarmFacts {
  services: Service[];
  tasks: Task[];
  /** IDs of the tasks that match their service's current spec. */
  upToDate: ReadonlySet<string>;
  nodes: Node[];
  /** The manager that answered, if not this Engine: its address, and its clock in ms since 1970 (NaN if unreadable). */
  manager?: { name: string; time: number };
}
