// A separate file in dist/: most runs reach their Engine through a socket.
import { spawn } from 'node:child_process';
import { Agent } from 'node:http';
import { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import type { SshAddress } from './endpoint.js';

/** Each is an `ssh`: `sshd` drops connections if many start at once (`MaxStartups`); events may take one for hours. */
const CONNECTIONS = 2;

/**
 * `-T`: no terminal. BatchMode: `ssh` never prompts, since nobody is there to answer. The rest, such as keys and
 * known hosts, comes from the system's `ssh` configuration. A host that went away is noticed within 30 s.
 */
const OPTIONS =
  '-T -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=10 -o ServerAliveCountMax=3';

/** The command that connects stdin and stdout to an Engine, as docker CLI does. */
export function sshCommand({ host, user, port, socketPath }: SshAddress): [string, ...string[]] {
  return [
    'ssh',
    ...OPTIONS.split(' '),
    ...(user === undefined ? [] : ['-l', user]),
    ...(port === undefined ? [] : ['-p', port]),
    ...['--', host],
    // One argument: `ssh` would join several with spaces, and the remote shell splits them again.
    ['docker', ...(socketPath === undefined ? [] : [`--host=unix://${socketPath}`])].join(' ') +
      ' system dial-stdio',
  ];
}

/** An agent that connects through the system's `ssh`. Connections are reused, and end with this process at the latest. */
export function sshAgent(endpoint: SshAddress): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  agent.createConnection = () => connect(sshCommand(endpoint));
  return agent;
}

/** A program's stdin and stdout as a connection: @actions/exec can neither write to a running program nor end it. */
function connect([file, ...args]: readonly [string, ...string[]]): Duplex {
  // The workspace of a job may be gone by now.
  const child = spawn(file, args, { cwd: '/', stdio: ['pipe', 'pipe', 'pipe'] });
  const { stdin, stdout, stderr } = child;
  let complaint = '';
  // It would end by itself, but one whose network is cut takes its time.
  const kill = () => child.kill();
  process.once('exit', kill);
  const stream = new Duplex({
    read: () => stdout.resume(),
    // A program that no longer reads is about to end, and says better why.
    write: (chunk, _encoding, done) => stdin.write(chunk, () => done()),
    final: (done) => stdin.end(() => done()),
    destroy(error, done) {
      kill();
      done(error);
    },
  });
  stdout.on('data', (chunk) => stream.push(chunk) || stdout.pause());
  stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-2_000);
  });
  for (const pipe of [stdin, stdout, stderr]) pipe.on('error', () => {});
  child
    .on('error', (cause) => stream.destroy(new Error(`${file} cannot be run: ${cause.message}`)))
    .on('close', (code, signal) => {
      process.off('exit', kill);
      const why = `${file} ended with ${code ?? signal}: ${complaint.trim() || 'it said nothing'}`;
      // With 0 the other side closed the connection; what it sent before still has to be read.
      if (code === 0) stream.push(null);
      else stream.destroy(new Error(why));
    });
  // What Node.js expects of a socket. An idle one must not keep this process alive; in Node.js pipes are sockets.
  const parts = [child, ...[stdin, stdout, stderr].filter((pipe) => pipe instanceof Socket)];
  const [ref, unref] = (['ref', 'unref'] as const).map((change) => () => {
    for (const part of parts) part[change]();
    return stream;
  });
  const ignore = () => stream;
  const [setKeepAlive, setNoDelay, setTimeout] = [ignore, ignore, ignore];
  return Object.assign(stream, { ref, unref, setKeepAlive, setNoDelay, setTimeout });
}
