import * as z from 'zod/mini';

/**
 * What we read of the Engine's replies, in Docker's own field names. Anything else in a reply is
 * ignored; anything of these that has another shape makes the whole reply "nonsense", and what
 * depends on it unknown: https://docs.docker.com/reference/api/engine/
 */

/** Go encodes an empty slice or map as `null` as readily as `[]`, `{}` or nothing at all. */
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

/**
 * What only a check of the host looks at: of another shape it counts as not there, for no check may
 * keep a prune from its facts.
 */
const incidental = <T extends z.ZodMiniType>(type: T) => z.catch(z.nullish(type), undefined);

export const versionSchema = z.object({
  Version: z.string(),
  ApiVersion: z.string().check(z.regex(/^\d+\.\d+$/)),
  MinAPIVersion: optional(z.string()),
});

export const infoSchema = z.object({
  ID: z.string(),
  Name: z.string(),
  OSType: z.string(),
  Driver: z.string(),
  DriverStatus: list(z.array(z.string())),
  DockerRootDir: z.string().check(z.minLength(1)),
  SystemTime: z.string(),
  Containerd: optional(z.object({ Address: z.string() })),
  Swarm: z.object({
    LocalNodeState: z.string(),
    ControlAvailable: optional(z.boolean()),
    Error: optional(z.string()),
  }),
});

const imageSchema = z.object({
  Id: z.string().check(z.minLength(1)),
  ParentId: optional(z.string()),
  RepoTags: list(z.string()),
  RepoDigests: list(z.string()),
  Created: z.number(),
  Size: z.number(),
  Labels: labels,
  /** With the containerd store and only when asked for: the manifests in an index, by their digests. */
  Manifests: incidental(z.array(z.object({ ID: z.string() }))),
});
export const imagesSchema = z.array(imageSchema);

export const imageInspectSchema = z.object({
  Id: z.string().check(z.minLength(1)),
  RepoTags: list(z.string()),
  RepoDigests: list(z.string()),
  Metadata: optional(z.object({ LastTagTime: optional(z.string()) })),
});

/**
 * Of an environment, in which there may be secrets, only the variables by which programs are told to
 * remove images.
 */
const cleanupVariables = z.pipe(
  z.array(z.string()),
  z.transform((variables) => variables.filter((each) => /^[A-Z_]*CLEANUP[A-Z_]*=/.test(each))),
);

const mountSchema = z.object({
  Type: z.string(),
  Name: optional(z.string()),
  Source: optional(z.string()),
});

const containerSchema = z.object({
  Id: z.string(),
  Names: list(z.string()),
  Image: z.string(),
  ImageID: z.string(),
  ImageManifestDescriptor: optional(z.object({ digest: z.string() })),
  Command: incidental(z.string()),
  State: z.string(),
  Labels: labels,
  Mounts: list(mountSchema),
});
export const containersSchema = z.array(containerSchema);

export const containerInspectSchema = z.object({
  Id: z.string(),
  Name: z.string(),
  /** The ID of the image. */
  Image: z.string(),
  ImageManifestDescriptor: optional(z.object({ digest: z.string() })),
  Config: incidental(z.object({ Env: incidental(cleanupVariables) })),
  Mounts: list(mountSchema),
});

const serviceSpecSchema = z.object({
  Name: z.string(),
  Labels: labels,
  TaskTemplate: z.object({
    ContainerSpec: optional(
      z.object({
        Image: optional(z.string()),
        Command: incidental(z.array(z.string())),
        Args: incidental(z.array(z.string())),
        Env: incidental(cleanupVariables),
        Mounts: list(z.object({ Type: optional(z.string()), Source: optional(z.string()) })),
      }),
    ),
    RestartPolicy: optional(
      z.object({ Condition: optional(z.string()), MaxAttempts: optional(z.number()) }),
    ),
  }),
  Mode: z.object({
    Replicated: optional(z.object({ Replicas: optional(z.number()) })),
    Global: optional(z.object({})),
    ReplicatedJob: optional(
      z.object({ TotalCompletions: optional(z.number()), MaxConcurrent: optional(z.number()) }),
    ),
    GlobalJob: optional(z.object({})),
  }),
  /** `Monitor` is in nanoseconds. */
  UpdateConfig: optional(z.object({ Monitor: optional(z.number()) })),
});
/** The Engine leaves out a zero: the first iteration of a job comes as `{}`. */
const versionIndexSchema = z.object({ Index: z._default(z.number(), 0) });

export const serviceSchema = z.object({
  ID: z.string(),
  UpdatedAt: z.string(),
  Spec: serviceSpecSchema,
  PreviousSpec: optional(serviceSpecSchema),
  UpdateStatus: optional(z.object({ State: optional(z.string()), Message: optional(z.string()) })),
  JobStatus: optional(z.object({ JobIteration: optional(versionIndexSchema) })),
});
export const servicesSchema = z.array(serviceSchema);

const taskSchema = z.object({
  ID: z.string(),
  ServiceID: optional(z.string()),
  NodeID: optional(z.string()),
  Slot: optional(z.number()),
  DesiredState: z.string(),
  Status: z.object({
    Timestamp: z.string(),
    State: z.string(),
    Err: optional(z.string()),
  }),
  Spec: optional(z.object({ ContainerSpec: optional(z.object({ Image: optional(z.string()) })) })),
  JobIteration: optional(versionIndexSchema),
});
export const tasksSchema = z.array(taskSchema);

const nodeSchema = z.object({
  ID: z.string(),
  Status: z.object({ State: z.string() }),
});
export const nodesSchema = z.array(nodeSchema);

/** One line of `/events`. */
export const eventSchema = z.object({
  Type: z.string(),
  Action: z.string(),
  Actor: z.object({ ID: z.string(), Attributes: labels }),
  /** Nanoseconds since 1970; a double keeps it to the microsecond. */
  timeNano: z.number(),
});

export const diskUsageSchema = z.object({ LayersSize: z.number() });

export const removalSchema = z.array(
  z.object({ Deleted: optional(z.string()), Untagged: optional(z.string()) }),
);

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
