import { describe, expect, it } from 'vitest';
import { parseChallenge, rateLimitOf } from '../../src/checks/registry/sign-in.js';
import { hitsIn } from '../../src/checks/rivals/search.js';
import {
  containerInspectSchema,
  imageInspectSchema,
  serviceSchema,
  versionSchema,
} from '../../src/engine/api.js';
import { assertAllowed } from '../../src/engine/contract.js';
import { forLog, forMarkdown, forMarkdownCode } from '../../src/escape.js';
import { parseLocks } from '../../src/host/lock.js';
import { processNames } from '../../src/host/process-names.js';
import { ByReference } from '../../src/image/by-reference.js';
import { keepRules } from '../../src/image/keep.js';
import { imageNames, parseReference } from '../../src/image/reference.js';
import { readableName, shortId } from '../../src/image/short-id.js';
import { fileNameOf } from '../../src/memory/folder.js';
import { observerFromState } from '../../src/observer/launch.js';
import { cpuMs } from './cpu.js';
import { image } from './image.js';
import { service } from './swarm.js';

/** Everything that takes text from an Engine, a registry, an image or somebody else's process. */
const READERS: Record<string, (text: string) => unknown> = {
  forLog: (text) => forLog(text),
  'forLog, in full': (text) => forLog(text, 4_096),
  forMarkdown: (text) => forMarkdown(text),
  forMarkdownCode: (text) => forMarkdownCode(text),
  readableName,
  shortId,
  fileNameOf,
  parseReference,
  imageNames: (text) => imageNames({ RepoTags: [text], RepoDigests: [text] }),
  'keep rules': (text) => {
    const keep = keepRules(['postgres:*', 'ghcr.io/org/**', `*@sha256:${'a'.repeat(64)}`]);
    keep(image({ Id: text, RepoTags: [text], RepoDigests: [text] }));
  },
  ByReference: (text) => {
    const names = new ByReference<string>();
    names.add(text, 'somebody');
    names.of(image({ Id: text }));
  },
  'command of a process': (argument) => {
    for (const shell of ['bash', 'python3', 'perl']) {
      for (const before of ['', '-', '.']) {
        const argv = [shell, `${before}${argument}`, argument];
        processNames({ pid: 1, comm: argument.slice(0, 15), argv, exe: `/${argument}` } as never);
      }
    }
  },
  'variables of a container': (text) => {
    const Config = { Env: [text, `A=${text}`, `${text}=A`] };
    containerInspectSchema.safeParse({ Id: 'a', Name: 'a', Image: 'a', Mounts: [], Config });
  },
  'variables of a service': (text) => {
    const one = service({ image: text });
    Object.assign(one.Spec.TaskTemplate.ContainerSpec ?? {}, { Env: [text, `${text}=A`] });
    serviceSchema.safeParse(one);
  },
  'version of the API': (ApiVersion) =>
    versionSchema.safeParse({ ApiVersion, Version: ApiVersion }),
  'an image of the Engine': (text) => imageInspectSchema.safeParse({ Id: text, RepoTags: [text] }),
  'a command that may prune': (text) => {
    hitsIn(text);
    hitsIn(`docker ${text}\ndocker image prune ${text}\n${text} docker`);
  },
  '/proc/locks': (text) => parseLocks(`1: FLOCK ${text}\n${text}`),
  'challenge of a registry': (text) => {
    parseChallenge(text);
    parseChallenge(`Bearer ${text}`);
    parseChallenge(`Bearer realm="${text}`);
  },
  'rate limit of a registry': (text) =>
    rateLimitOf({ get: (name) => (name === 'ratelimit-limit' ? text : `1;w=${text}`) }),
  'state of the step': observerFromState,
  'the safety contract': (text) => {
    for (const path of [
      text,
      `/v1.41/images/${text}?noprune=true`,
      `/v1.41/tasks?filters=${text}`,
    ]) {
      expect(() => assertAllowed({ method: 'GET', path: `${path} ` })).toThrow('contract');
      expect(() => assertAllowed({ method: 'DELETE', path: `${path} ` })).toThrow('contract');
    }
  },
};

/** What regular expressions stumble over: repeated, with something else at its end. */
const REPEATED = [
  ...['a', 'A', 'c', 'o', '0', '.', '-', '_', ':', '/', '@', '#', ' ', '\t', '\n', '\r', '\0', '"'],
  ...["'", '(', '[', ']', '\\', '=', ',', ';', '&', '%', '|', '<', '`', '*', '+', '!', '{', '}'],
  ...['\u202e', '\u0300', '🐳', '\ud800', 'a/', 'a.', 'a:', 'a-', 'a@', '%2F', '%40', 'a%2F'],
  ...['CLEANUP', '-wrapped', 'a="', 'a="",', '::error::', '##[', 'www.', 'sha256:', 'a b ', '. ('],
  ...['\\\n', '$(', '--filter ', 'docker ', 'image prune ', '1;w=', 'x=1 '],
];
/** In steps, or else what is not linear would take hours instead of failing. */
const LENGTHS = [20_000, 300_000];

/** Linear is a few ms, and quadratic is minutes: a slow machine lies far away from both. */
const LIMIT = 5_000;

/** For a machine with much else to do. */
const PATIENCE = 600_000;

describe.each(Object.entries(READERS))('%s', (_name, read) => {
  it('takes no more than linear time whatever is repeated', { timeout: PATIENCE }, () => {
    const slow: string[] = [];
    for (const length of LENGTHS) {
      for (const part of REPEATED) {
        const text = part.repeat(length / part.length);
        for (const whole of [text, `${text}\u0001`]) {
          const start = cpuMs();
          read(whole);
          const took = cpuMs() - start;
          if (took > LIMIT) slow.push(`${length} of ${JSON.stringify(part)}: ${took} ms`);
        }
      }
      if (slow.length > 0) break;
    }
    expect(slow).toEqual([]);
  });
});
