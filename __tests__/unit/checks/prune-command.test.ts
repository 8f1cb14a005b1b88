import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pruneCommands, worstOf } from '../../../src/checks/prune-command.js';

describe('a prune command', () => {
  it.each([
    ['docker system prune --force --all --filter until=24h', 'system', true, false],
    ['docker system prune -af --volumes', 'system', true, true],
    ['docker system prune -f', 'system', false, false],
    ['docker system prune --all=false --volumes=false -f', 'system', false, false],
    ['docker system prune --all=true', 'system', true, false],
    ['/nix/store/x-docker-28.5.1/bin/docker system prune -f --all', 'system', true, false],
    ['-/usr/bin/docker image prune -a', 'image', true, false],
    ['ExecStart=/usr/bin/docker image prune --all --force', 'image', true, false],
    ['0 3 * * * root docker image prune -fa >/dev/null 2>&1', 'image', true, false],
    ['docker -H unix:///run/docker.sock --log-level error image prune -a', 'image', true, false],
    ['docker --context=ci volume prune --force', 'volume', false, false],
    ['cd /tmp && docker system prune -a || true', 'system', true, false],
    ['sh -c "docker system prune -a"', 'system', true, false],
    ['while true; do docker system prune -af; sleep 1d; done', 'system', true, false],
    ['x=$(docker image prune -a)', 'image', true, false],
    ['subprocess.run(["docker", "system", "prune", "-a"])', 'system', true, false],
    ['docker rmi $(docker images -q)', 'rmi', false, false],
    ['docker images -q -f dangling=true | xargs -r docker rmi', 'rmi', false, false],
    ['docker image rm $(docker image ls -q)', 'rmi', false, false],
    ['docker images -q | xargs docker image rm', 'rmi', false, false],
    ['docker image remove `docker images -q`', 'rmi', false, false],
    ['true;docker system prune -a', 'system', true, false],
    ['docker system \\\n  prune -a', 'system', true, false],
    ['docker image prune -f \\', 'image', false, false],
    ['docker system prune --ALL=T --volumes=1', 'system', true, true],
    ['docker image prune \\\r\n  -a\r', 'image', true, false],
    ['nologger docker system prune -a', 'system', true, false],
    ['echoes docker system prune -a', 'system', true, false],
    ['docker volume prune --all', 'volume', false, false],
    ['docker system prune --force --filter label=x-a', 'system', false, false],
    ['docker system prune --filter label=x--all', 'system', false, false],
    ['docker system prune --filter label=x--volumes', 'system', false, false],
    ['docker image prune -f=a', 'image', false, false],
    ['xargs -a list docker system prune -f', 'system', false, false],
    [`docker ${'-x '.repeat(8)}system prune -a`, 'system', true, false],
    [`${'words \\\n'.repeat(3_000)}docker system prune -a`, 'system', true, false],
    ['sudo docker \\\n  system prune \\\n  --all', 'system', true, false],
  ])('is found in %s', (text, kind, all, volumes) => {
    const takes = [
      ...(all ? ['every image that no container uses'] : []),
      ...(volumes || kind === 'volume' ? ['volumes'] : []),
      ...(kind === 'rmi' ? ['every image it lists that no container uses'] : []),
    ];
    expect(pruneCommands(text)).toMatchObject([{ takes }]);
  });

  it.each([
    '# docker system prune -a',
    '   # docker system prune -a',
    '; docker system prune -a',
    'docker ps # then docker system prune -a',
    'echo "docker system prune -a"',
    'true;  echo "docker system prune -a"',
    'dockerd system prune -a',
    'docker-machine system prune -a',
    'docker builder prune --all --force',
    'docker buildx prune --all',
    'docker container prune --force',
    'docker network prune --force',
    'podman system prune --all',
    'docker run image prune',
    'docker rmi app:1',
    'docker rmi app:1; docker ps',
    'docker images | xargs docker inspect',
    `docker ${'-x '.repeat(9)}system prune -a`,
    '-/usr/bin/docker run image prune',
    'docker system df',
    'docker system',
    'docker --debug',
    'logger docker system prune',
    'printf "docker system prune"',
    'docker images',
    'docker compose up --all',
    'mydocker system prune -a',
    '/etc/docker/system prune',
    '',
  ])('is not found in %s', (text) => {
    expect(pruneCommands(text)).toEqual([]);
  });

  it('is told without what stands around it', () => {
    const [command] = pruneCommands(
      'TOKEN=s3cret curl -u a:b x | TOKEN=s3cret docker system prune -a',
    );
    expect(command?.text).toBe('docker system prune -a');
  });

  it('is told without a comment behind it', () => {
    const [command] = pruneCommands('  docker system prune  -a  # nightly');
    expect(command?.text).toBe('docker system prune -a');
  });

  it('is not looked for in lines of more than 10,000 characters', () => {
    const prune = 'docker system prune -a ';
    expect(pruneCommands(prune.padEnd(10_000, 'x'))).toHaveLength(1);
    expect(pruneCommands(prune.padEnd(10_001, 'x'))).toEqual([]);
  });

  it('is, of several, the first that takes the most', () => {
    const takes = (...texts: string[]) => worstOf(texts.flatMap(pruneCommands))?.text;
    const [some, all, more] = ['image prune', 'image prune -a', 'system prune -a --volumes'].map(
      (command) => `docker ${command}`,
    ) as [string, string, string];
    expect(takes(some, more, all)).toBe(more);
    expect(takes(all, some)).toBe(all);
    expect(takes(some, `${some} -f`)).toBe(some);
    expect(worstOf([])).toBeUndefined();
  });

  it('is told with its line, and as it is written', () => {
    expect(pruneCommands('#!/bin/sh\n\nset -e\ndocker system prune -af\n')).toEqual([
      {
        text: 'docker system prune -af',
        line: 4,
        takes: ['every image that no container uses'],
      },
    ]);
  });

  it('is looked for in text of any kind, in little time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(Array.isArray(pruneCommands(`${text}docker${text}`))).toBe(true);
      }),
    );
    const long = `docker ${'-x '.repeat(30_000)}system prune`;
    expect(pruneCommands(long)).toEqual([]);
    expect(pruneCommands('docker \\\n'.repeat(10_000)).length).toBe(0);
    expect(pruneCommands('0 3 * * * root docker system prune -a\n'.repeat(10_000))).toHaveLength(
      10_000,
    );
  }, 60_000);
});
