import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/inputs/input-error.js';
import { type Inputs, parseInputs } from '../../src/inputs.js';

type Raw = Record<string, string>;

function parse(raw: Raw = {}, env: Raw = {}): Inputs {
  return parseInputs((name) => raw[name] ?? '', env);
}

function problems(raw: Raw, env: Raw = {}): readonly string[] {
  try {
    parse(raw, env);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

const HOUR = 3_600_000;

describe('inputs', () => {
  it('have defaults', () => {
    expect(parse()).toEqual({
      when: 'main',
      dryRun: false,
      endpoint: {
        transport: 'unix',
        name: 'unix:///var/run/docker.sock',
        from: "Docker's default",
        socketPath: '/var/run/docker.sock',
      },
      diskThreshold: 80,
      diskTarget: 70,
      diskCritical: 90,
      diskRoom: 'auto',
      diskPath: [],
      minAge: 24 * HOUR,
      digestRetention: 720 * HOUR,
      keep: [],
      runAppProcess: ['run-app'],
      runAppLabel: undefined,
      runAppLock: undefined,
      settleTimeout: 0,
      swarmManager: [],
      stateDir: undefined,
      registryCheck: ['docker.io'],
      metricsFile: undefined,
      failOn: 'unknown',
      timeout: 600_000,
    });
  });

  it.each([
    ['24h', 24 * HOUR],
    ['1h30m', 1.5 * HOUR],
    ['1.5h', 1.5 * HOUR],
    ['.5s', 500],
    ['300ms', 300],
    ['1500us', 1.5],
    ['1500µs', 1.5],
    ['1500μs', 1.5],
    ['2000000ns', 2],
    ['0', 0],
    ['0s', 0],
    ['720h', 720 * HOUR],
    ['1h1s', HOUR + 1000],
    ['1d', 24 * HOUR],
    ['30d', 720 * HOUR],
    ['1d 12h', 36 * HOUR],
  ])('take the duration %s', (text, ms) => {
    expect(parse({ 'min-age': text }).minAge).toBe(ms);
  });

  it.each([
    '24',
    '-1h',
    '1h  30m',
    '1 h',
    '1w',
    '1D',
    '24H',
    'h',
    '1.h',
    '',
    '1e3s',
    '∞',
    '1h30',
    'x1h',
    '00',
  ])('refuse the duration %j', (text) => {
    // An empty input takes the default, as the runner passes an unset one as empty.
    expect(problems({ 'min-age': text })).toHaveLength(text === '' ? 0 : 1);
  });

  it('take no duration that Docker would not, and none that a timer cannot wait for', () => {
    const longest = 'must be at most 2562047h, the longest duration Docker accepts';
    for (const text of ['2562048h', '9'.repeat(400).concat('h'), '1h'.repeat(3_000_000)]) {
      for (const name of ['min-age', 'digest-retention', 'settle-timeout', 'timeout']) {
        const [problem] = problems({ [name]: text });
        expect(problem?.slice(0, 300)).toContain(`${name}: `);
        expect(problem?.length).toBeLessThan(500);
      }
    }
    expect(problems({ 'min-age': '2562048h' })).toEqual([`min-age: ${longest} (it is "2562048h")`]);
    expect(parse({ 'min-age': '2562047h' }).minAge).toBe(2_562_047 * HOUR);
    expect(parse({ 'digest-retention': '87600h' }).digestRetention).toBe(87_600 * HOUR);
    expect(parse({ timeout: '596h' }).timeout).toBe(596 * HOUR);
    expect(parse({ timeout: '2147483647ms' }).timeout).toBe(2 ** 31 - 1);
    expect(problems({ timeout: '2147483648ms' })).toHaveLength(1);
    expect(problems({ timeout: '597h' })).toEqual([
      'timeout: must be at most 596h, the longest a timer can wait (it is "597h")',
    ]);
    expect(problems({ timeout: '596h', 'settle-timeout': '597h' })).toEqual([
      'settle-timeout: must be shorter than timeout, which limits the whole run',
    ]);
  });

  it('take a disk-target, by default 10 below the threshold', () => {
    expect(parse({ 'disk-threshold': '90' }).diskTarget).toBe(80);
    expect(parse({ 'disk-threshold': '5' }).diskTarget).toBe(0);
    expect(parse({ 'disk-target': '75.5%' }).diskTarget).toBe(75.5);
    expect(parse({ 'disk-threshold': '60', 'disk-target': '60' }).diskTarget).toBe(60);
    expect(problems({ 'disk-threshold': '60', 'disk-target': '61' })).toEqual([
      'disk-target: must not be above disk-threshold',
    ]);
    expect(problems({ 'disk-target': 'half' })).toEqual([
      'disk-target: must be a percentage from 1 to 100, such as 70 or 70% (it is "half")',
    ]);
  });

  it.each<[string, number | string]>([
    ['auto', 'auto'],
    ['none', 'none'],
    ['', 'auto'],
    ['20GB', 20e9],
    ['20 GB', 20e9],
    ['500MiB', 500 * 2 ** 20],
    ['1.5TB', 1.5e12],
    ['2KiB', 2048],
    ['2kB', 2000],
    ['1PiB', 2 ** 50],
    [' 20GB\n', 20e9],
  ])('take the disk-room %j', (text, room) => {
    expect(parse({ 'disk-room': text }).diskRoom).toBe(room);
  });

  it.each(['20', '-1GB', '200%', '0GB', '20 gb', '20G', '1,5GB', '0.0000001kB', 'Auto', 'never'])(
    'refuse the disk-room %j, and tell it with all others',
    (text) => {
      expect(problems({ 'disk-room': text, 'disk-threshold': '0', 'min-age': '-1h' })).toEqual([
        expect.stringContaining('disk-threshold: '),
        `disk-room: must be auto, none, or a size such as 20GB or 500MiB (it is ${JSON.stringify(text)})`,
        expect.stringContaining('min-age: '),
      ]);
    },
  );

  it('take a disk-critical that is not below disk-threshold, or never', () => {
    expect(parse({ 'disk-critical': '95%' }).diskCritical).toBe(95);
    expect(parse({ 'disk-critical': 'never' }).diskCritical).toBeUndefined();
    expect(parse({ 'disk-critical': '80' }).diskCritical).toBe(80);
    expect(parse({ 'disk-critical': 'never', 'disk-threshold': '100' }).diskTarget).toBe(90);
    expect(problems({ 'disk-critical': '79' })).toEqual([
      'disk-critical: must not be below disk-threshold',
    ]);
    // The default gives way to a threshold above it.
    expect(parse({ 'disk-threshold': '95' }).diskCritical).toBe(95);
    expect(problems({ 'disk-critical': '101' })).toEqual([
      'disk-critical: must be from 1 to 100 (it is "101")',
    ]);
    for (const text of ['none', 'Never', '-5']) {
      expect(problems({ 'disk-critical': text })).toEqual([
        `disk-critical: must be never, or a percentage from 1 to 100, such as 90 (it is "${text}")`,
      ]);
    }
  });

  it('take a digest-retention, or never', () => {
    expect(parse({ 'digest-retention': '48h' }).digestRetention).toBe(48 * HOUR);
    expect(parse({ 'digest-retention': 'never' }).digestRetention).toBeUndefined();
    expect(problems({ 'digest-retention': '0s' })).toEqual([
      'digest-retention: must be longer than zero (it is "0s")',
    ]);
    for (const text of ['30', 'Never', 'none']) {
      expect(problems({ 'digest-retention': text })).toEqual([
        `digest-retention: must be never, or a duration, such as 720h or 30d (it is "${text}")`,
      ]);
    }
  });

  it.each([
    ['80', 80],
    ['80%', 80],
    ['92.5%', 92.5],
    ['92.25', 92.25],
    ['1', 1],
    ['100', 100],
  ])('take the percentage %s', (text, percent) => {
    expect(parse({ 'disk-threshold': text }).diskThreshold).toBe(percent);
  });

  it.each(['0', '0.9', '100.1', '101', '-5', 'x80', '80 %', 'eighty', '80%%', '8.', '1000'])(
    'refuse the percentage %j',
    (text) => {
      expect(problems({ 'disk-threshold': text })).toHaveLength(1);
    },
  );

  it.each(['true', 'True', 'TRUE', 'false', 'False', 'FALSE'])('take %s', (text) => {
    expect(parse({ 'dry-run': text }).dryRun).toBe(text.toLowerCase() === 'true');
  });

  it.each(['truely', 'untrue', 'tRUE', 'falsehood', 'not false', 'yes', '1'])(
    'refuse %j for true or false',
    (text) => {
      expect(problems({ 'dry-run': text })).toEqual([
        `dry-run: must be true or false (it is "${text}")`,
      ]);
    },
  );

  it('take lists, one a line', () => {
    const inputs = parse({
      keep: ' postgres:* \n\n ghcr.io/org/** \r\n',
      'disk-path': '/a\n/b',
      'run-app-process': 'run-app\ndeploy',
    });
    expect(inputs.keep).toEqual(['postgres:*', 'ghcr.io/org/**']);
    expect(inputs.diskPath).toEqual(['/a', '/b']);
    expect(inputs.runAppProcess).toEqual(['run-app', 'deploy']);
  });

  it('take globs of images, and list the lines that can match none', () => {
    const reason = "is no image's name, and no glob for one";
    expect(problems({ keep: 'app:1\n:7\n:' })).toEqual([
      `keep: ":7" ${reason}, ":" ${reason} (it is "app:1\\n:7\\n:")`,
    ]);
  });

  describe('in the environment', () => {
    const terminal = (read: (name: string) => string, env: Parameters<typeof parseInputs>[1]) => {
      try {
        parseInputs(read, env, (name) => `--${name}`, false);
        return [];
      } catch (error) {
        return (error as InputError).problems;
      }
    };

    it.each([
      'GATED_DOCKER_PRUNE_DRY-RUN',
      'gated_docker_prune_dry_run',
      'GATED_DOCKER_PRUNE_DRY_RNU',
      'GATED_DOCKER_PRUNE_',
    ])('%s is an error in a terminal', (variable) => {
      expect(terminal(() => '', { [variable]: 'true' })).toEqual([`${variable}: no such input`]);
    });

    it('a variable that is read is none, and neither is one of others', () => {
      const env = { 'INPUT_DRY-RUN': 'true', GATED_DOCKER_PRUNE_DRY_RUN: 'true' };
      expect(terminal(() => '', env)).toEqual([]);
      expect(terminal(() => '', { INPUT_DRY_RUN: 'true' })).toEqual([]);
      const others = ['INPUT_NAME', 'DRY_RUN', 'TIMEOUT', 'GATED_DOCKER'];
      for (const other of [...others, 'MY_GATED_DOCKER_PRUNE_DRY_RUN']) {
        expect(terminal(() => '', { [other]: 'x' })).toEqual([]);
        expect(problems({}, { [other]: 'x' })).toEqual([]);
      }
    });

    it.each(['INPUT_DRY_RUN', 'INPUT_dry-run'])('%s is an error in a workflow step', (variable) => {
      expect(problems({}, { [variable]: 'true' })).toEqual([
        `${variable}: is not read in a workflow step; set dry-run under with`,
      ]);
    });

    it('a variable for terminals is an error in a workflow step, where it is not read', () => {
      const env = { GATED_DOCKER_PRUNE_DRY_RUN: 'true' };
      expect(problems({}, { ...env, GATED_DOCKER_PRUNE_X: '1' })).toEqual([
        'GATED_DOCKER_PRUNE_DRY_RUN: is not read in a workflow step; set dry-run under with',
        'GATED_DOCKER_PRUNE_X: is not read in a workflow step; set inputs under with',
      ]);
      expect(problems({ 'dry-run': ' true ' }, env)).toEqual([]);
    });
  });

  it('take registries, one a line, or none', () => {
    const registries = (text: string) => parse({ 'registry-check': text }).registryCheck;
    expect(registries('docker.io\nGHCR.io\n127.0.0.1:5000\ndocker.io')).toEqual([
      'docker.io',
      'ghcr.io',
      '127.0.0.1:5000',
    ]);
    expect(registries('[::1]:5000')).toEqual(['[::1]:5000']);
    expect(registries('none')).toEqual([]);
  });

  it.each([
    'https://docker.io',
    'docker.io/library',
    'a b',
    'user@host',
    'none\ndocker.io',
    '-x',
    'a:b',
  ])('refuse the registry %j', (text) => {
    expect(problems({ 'registry-check': text })).toHaveLength(1);
  });

  it('take none for no process probe', () => {
    expect(parse({ 'run-app-process': 'none' }).runAppProcess).toEqual([]);
    expect(problems({ 'run-app-process': 'none\nrun-app' })).toHaveLength(1);
  });

  it.each([
    '/usr/bin/run-app',
    'run-app,deploy',
    'run-app, deploy',
    'run-app deploy',
    '*',
    'run-*',
    'run-app?',
    '"run-app"',
    'run-app|deploy',
    'None',
    'run-app\nNONE',
  ])('refuse the process %j, and say what was meant', (text) => {
    expect(problems({ 'run-app-process': text })).toEqual([
      expect.stringMatching(
        /^run-app-process: must be (?:exact process names, one per line|either)/,
      ),
    ]);
  });

  it.each([
    'ra = 1',
    'ra= 1',
    'ra =1',
    'ra: 1',
    'ra,rb',
    'ra=1\nrb=2',
    'ra=\nrb',
    'r*',
    'ra!=1',
    '"ra=1"',
    '=x',
  ])('refuse the label %j, and say what was meant', (text) => {
    expect(problems({ 'run-app-label': text })).toEqual([
      expect.stringMatching(/^run-app-label: must be one label, key or key=value/),
    ]);
  });

  it.each([
    ['busy', { key: 'busy', value: undefined }],
    ['busy=', { key: 'busy', value: '' }],
    ['busy=a', { key: 'busy', value: 'a' }],
    ['busy=a=b', { key: 'busy', value: 'a=b' }],
    ['org.x/busy_1-a=a, b: "c"', { key: 'org.x/busy_1-a', value: 'a, b: "c"' }],
  ])('take the label %s', (text, label) => {
    expect(parse({ 'run-app-label': text }).runAppLabel).toEqual(label);
  });

  it('never fail the step in the post phase, unless told to', () => {
    expect(parse({ when: 'post' }).failOn).toBe('never');
    expect(parse({ when: 'post', 'fail-on': 'held' }).failOn).toBe('held');
  });

  it('are listed all in one error when they are bad', () => {
    const found = problems({
      when: 'later',
      'dry-run': 'yes',
      'docker-host': 'http://host',
      'disk-threshold': '200',
      'disk-path': 'relative',
      'min-age': '1 day',
      'run-app-process': 'a/b',
      'run-app-label': '=x',
      'run-app-lock': 'lock',
      'settle-timeout': 'soon',
      'swarm-manager': 'manager',
      'state-dir': 'state',
      'metrics-file': 'metrics',
      'fail-on': 'sometimes',
      timeout: '0s',
    });
    for (const problem of found) expect(problem).toMatch(/^[\w-]+: must /);
    const names = found.map((problem) => problem.split(':')[0]);
    expect(names.toSorted()).toEqual(
      [
        'when',
        'dry-run',
        'docker-host',
        'disk-threshold',
        'disk-path',
        'min-age',
        'run-app-process',
        'run-app-label',
        'run-app-lock',
        'settle-timeout',
        'swarm-manager',
        'state-dir',
        'metrics-file',
        'fail-on',
        'timeout',
      ].toSorted(),
    );
  });

  it('leave settling room within the timeout', () => {
    expect(problems({ 'settle-timeout': '10m', timeout: '10m' })).toHaveLength(1);
    expect(problems({ 'settle-timeout': '9m', timeout: '10m' })).toHaveLength(0);
  });
});

it('take their default where only blanks are given, and none of the blanks around a value', () => {
  expect(parse({ 'disk-threshold': ' \n' }).diskThreshold).toBe(80);
  expect(parse({ 'disk-threshold': ' 85\n' }).diskThreshold).toBe(85);
});

describe('the endpoint', () => {
  it.each(['tcp://me:s3cret@host:2375', 'ssh://me:s3cret@host', 'tcp://me:s3@/cret@host'])(
    'never shows a password: %s',
    (host) => {
      const found = problems({ 'docker-host': host, 'swarm-manager': host });
      expect(found).toHaveLength(2);
      for (const problem of found) {
        expect(problem).toContain('without a password (it is "');
        expect(problem).toContain('://***@host');
        expect(problem).not.toMatch(/s3|cret/);
      }
    },
  );

  it('is none where the docker context can not be read', () => {
    const context = { ok: false, error: 'config.json does not answer' } as const;
    const find = (dockerHost: string) =>
      parseInputs((name) => (name === 'docker-host' ? dockerHost : ''), {}, String, true, context);
    expect(() => find('')).toThrow(InputError);
    expect(find('tcp://host').endpoint.name).toBe('tcp://host');
  });

  it('is docker-host before DOCKER_HOST before the default socket', () => {
    const env = { DOCKER_HOST: 'unix:///env.sock' };
    expect(parse({ 'docker-host': 'unix:///input.sock' }, env).endpoint.name).toBe(
      'unix:///input.sock',
    );
    expect(parse({}, env).endpoint.name).toBe('unix:///env.sock');
  });

  it.each([
    ['tcp://10.0.0.1:2375', {}, '10.0.0.1', 2375, undefined],
    ['tcp://10.0.0.1', {}, '10.0.0.1', 2375, undefined],
    ['tcp://10.0.0.1', { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/c' }, '10.0.0.1', 2376, '/c'],
    ['tcp://host:99', { DOCKER_CERT_PATH: '/c' }, 'host', 99, '/c'],
    ['tcp://[::1]:2375', {}, '::1', 2375, undefined],
  ])('takes %s with %o', (name, env, host, port, certPath) => {
    expect(parse({ 'docker-host': name }, env as Raw).endpoint).toEqual({
      transport: 'tcp',
      name,
      from: 'docker-host',
      host,
      port,
      certPath,
    });
  });

  it.each([
    ['ssh://host', { host: 'host' }],
    ['ssh://me@host', { host: 'host', user: 'me' }],
    ['ssh://me@10.0.0.1:2222/', { host: '10.0.0.1', user: 'me', port: '2222' }],
    ['ssh://[fe80::1]:22', { host: 'fe80::1', port: '22' }],
    [
      'ssh://host/run/user/1000/docker.sock',
      { host: 'host', socketPath: '/run/user/1000/docker.sock' },
    ],
  ])('takes %s', (name, parts) => {
    expect(parse({ 'docker-host': name }).endpoint).toEqual({
      transport: 'ssh',
      name,
      from: 'docker-host',
      ...{ host: undefined, user: undefined, port: undefined, socketPath: undefined },
      ...parts,
    });
  });

  it('takes several managers, one a line, with TLS as the Engine', () => {
    const env = { DOCKER_CERT_PATH: '/c' };
    const managers = 'ssh://one\n\n tcp://two \nunix:///three.sock';
    expect(parse({ 'swarm-manager': managers }, env).swarmManager).toMatchObject([
      { transport: 'ssh', host: 'one' },
      { transport: 'tcp', host: 'two', port: 2376, certPath: '/c' },
      { transport: 'unix', socketPath: '/three.sock' },
    ]);
    expect(problems({ 'swarm-manager': 'one\nssh://two\nhttp://three' })).toEqual([
      expect.stringMatching(/^swarm-manager: must .*"one"/),
      expect.stringMatching(/^swarm-manager: must .*"http:/),
    ]);
  });

  it.each([
    // What `ssh` would take for an option, what its configuration has to hold, and what a shell would
    // make something else of.
    'ssh://',
    'ssh://-oProxyCommand=x',
    'ssh://-l@host',
    'ssh://me:secret@host',
    'ssh://host?x=y',
    'ssh://host/a b',
    'ssh://host/$(reboot)',
    'ssh://host;reboot',
    'ssh://ho\nst',
    'npipe:////./pipe/docker',
    'http://host',
    'unix://relative',
    'unix://',
    'tcp://',
    'tcp://user@host',
    'tcp://host/path',
    'host:2375',
  ])('refuses %s', (name) => {
    expect(problems({ 'docker-host': name })).toEqual([
      expect.stringContaining('docker-host: must'),
    ]);
    expect(problems({}, { DOCKER_HOST: name })).toEqual([
      expect.stringContaining('DOCKER_HOST: must'),
    ]);
  });
});

it('says how many inputs are not valid', () => {
  const one = new InputError(['when: no']);
  expect(one.name).toBe('InputError');
  expect(one.message).toContain('An input is not valid');
  expect(new InputError(['when: no', 'keep: no']).message).toContain('2 inputs are not valid');
});

it.each(['nonesuch', 'xnone'])('take the process name %s, which is not none', (name) => {
  const names = `run-app\n${name}`;
  expect(parse({ 'run-app-process': names }).runAppProcess).toEqual(['run-app', name]);
});

it('shows as much of a bad value as fits', () => {
  const [whole, cut] = [200, 201].map((length) => problems({ when: 'x'.repeat(length) })[0]);
  expect(whole).toContain(`"${'x'.repeat(200)}"`);
  expect(cut).toContain(`"${'x'.repeat(200)}..."`);
});
