import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitsIn } from '../../../../src/checks/rivals/search.js';

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
    ['docker system prune --all=true --volumes=true', 'system', true, true],
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
    ['sudo docker \\\n  system prune \\\n  --all', 'system', true, false],
  ])('is found in %s', (text, kind, all, volumes) => {
    const takes = [
      ...(all || kind === 'rmi' ? ['every image that no container uses'] : []),
      ...(volumes || kind === 'volume' ? ['volumes'] : []),
    ];
    const harm = takes.length === 0 ? undefined : `it removes ${takes.join(' and ')}`;
    expect(hitsIn(text)).toEqual([{ text: expect.stringMatching(/^docker /), harm }]);
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
    expect(hitsIn(text)).toEqual([]);
  });

  it('is told without what stands around it', () => {
    const [command] = hitsIn('TOKEN=s3cret curl -u a:b x | TOKEN=s3cret docker system prune -a');
    expect(command?.text).toBe('docker system prune -a');
  });

  it('is told without a comment behind it', () => {
    const [command] = hitsIn('  docker system prune  -a  # nightly');
    expect(command?.text).toBe('docker system prune -a');
  });

  it('is not looked for in lines of more than 2,000 characters', () => {
    const prune = 'docker system prune -a ';
    expect(hitsIn(prune.padEnd(2_000, 'x'))).toHaveLength(1);
    expect(hitsIn(prune.padEnd(2_001, 'x'))).toEqual([]);
  });

  it('is told without a password in an address', () => {
    const [hit] = hitsIn('docker -H tcp://joe:s3cret@host:2375 system prune -a');
    expect(hit?.text).toBe('docker -H tcp://host:2375 system prune -a');
  });

  it.each([
    [
      'curl --unix-socket /run/docker.sock -X POST http://x/images/prune?a=s3cret',
      'POST /images/prune',
    ],
    ['@daily root /usr/local/bin/docuum --threshold 10GB', 'docuum'],
    ['ExecStart=/opt/docker-gc.sh', 'docker-gc'],
    ['docker run --rm -v /var/run/docker.sock:/s spotify/docker-gc:latest', 'docker-gc'],
    ['0 3 * * 0 root /usr/share/gitlab-runner/clear-docker-cache', 'clear-docker-cache'],
  ])('may be a request or a program: %s', (line, text) => {
    expect(hitsIn(line)).toMatchObject([{ text }]);
  });

  it.each(['systemctl status mydocuum', 'cat docker-gc.log', '# docuum'])('is not in %s', (line) =>
    expect(hitsIn(line)).toEqual([]),
  );

  it('is looked for in text of any kind, in little time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(Array.isArray(hitsIn(`${text}docker${text}`))).toBe(true);
      }),
    );
    const long = `docker ${'-x '.repeat(30_000)}system prune`;
    expect(hitsIn(long)).toEqual([]);
    expect(hitsIn('docker \\\n'.repeat(10_000)).length).toBe(0);
    expect(hitsIn('0 3 * * * root docker system prune -a\n'.repeat(10_000))).toHaveLength(5_000);
  }, 60_000);
});
