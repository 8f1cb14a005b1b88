// A separate file in dist/: most runs reach their Engine through a socket.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { Agent } from 'node:http';
import { Socket } from 'node:net';
import { Duplex, type Readable, type Writable } from 'node:stream';
import type { SshAddress } from './endpoint.js';

/**
 * Concurrent connections, each of which is an `ssh`. The Engine's events may take one for hours, and `sshd` drops
 * connections if many start at once (`MaxStartups`).
 */
const CONNECTIONS = 2;

/** How much of `ssh`'s stderr is reported, in characters. */
const STDERR_LIMIT = 2_000;

/**
 * `-T`: no terminal. BatchMode: `ssh` never prompts, since nobody is there to answer. The rest, such as keys and
 * known hosts, comes from the system's `ssh` configuration. A host that went away is noticed within 30 s.
 */
const OPTIONS = [
  '-T',
  ...['-o', 'BatchMode=yes'],
  ...['-o', 'ConnectTimeout=10'],
  ...['-o', 'ServerAliveInterval=10'],
  ...['-o', 'ServerAliveCountMax=3'],
];

/** The command that connects stdin and stdout to an Engine, as docker CLI does. */
export function sshCommand({ host, user, port, socketPath }: SshAddress): [string, ...string[]] {
  return [
    'ssh',
    ...OPTIONS,
    ...(user === undefined ? [] : ['-l', user]),
    ...(port === undefined ? [] : ['-p', port]),
    ...['--', host],
    // One argument: `ssh` would join several with spaces, and the remote shell splits them again.
    ['docker', ...(socketPath === undefined ? [] : [`--host=unix://${socketPath}`])].join(' ') +
      ' system dial-stdio',
  ];
}

/**
 * An agent that connects through the system's `ssh`. Connections are reused, and end with this process at the latest.
 */
export function sshAgent(endpoint: SshAddress): Agent {
  const command = sshCommand(endpoint);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  agent.createConnection = () => new CommandStream(command);
  return agent;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * A program's stdin and stdout as a connection. Not through @actions/exec, which can neither write to a running
 * program nor end it.
 */
class CommandStream extends Duplex {
  readonly #child: Child;
  #stderr = '';

  constructor([file, ...args]: readonly [string, ...string[]]) {
    super();
    // The workspace of a job may be gone by now.
    this.#child = spawn(file, args, { cwd: '/', stdio: ['pipe', 'pipe', 'pipe'] });
    const { stdin, stdout, stderr } = this.#child;
    // It would end by itself, but one whose network is cut takes its time.
    const kill = () => this.#child.kill();
    process.once('exit', kill);
    stdout.on('data', (chunk) => {
      if (!this.push(chunk)) stdout.pause();
    });
    stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_LIMIT);
    });
    // What matters is how the program ends: see below.
    for (const stream of [stdin, stdout, stderr]) stream.on('error', () => {});
    this.#child
      .on('error', (cause) =>
        this.destroy(new Error(`${file} cannot be run: ${cause.message}`, { cause })),
      )
      .on('close', (code, signal) => {
        process.off('exit', kill);
        // The other side closed the connection; what it sent before still has to be read.
        if (code === 0) {
          this.push(null);
          return;
        }
        const complaint = this.#stderr.trim() || 'it said nothing';
        this.destroy(new Error(`${file} ended with ${code ?? signal}: ${complaint}`));
      });
  }

  override _read(): void {
    this.#child.stdout.resume();
  }

  /** A program that no longer reads is about to end, and says better why. */
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#child.stdin.write(chunk, () => done());
  }

  override _final(done: () => void): void {
    this.#child.stdin.end(() => done());
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#child.kill();
    done(error);
  }

  // What Node.js expects of a socket. An idle one must not keep this process alive.

  ref(): this {
    for (const part of this.#parts()) part.ref();
    return this;
  }

  unref(): this {
    for (const part of this.#parts()) part.unref();
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setTimeout(): this {
    return this;
  }

  /** Everything that keeps this process alive: in Node.js pipes are sockets. */
  #parts() {
    const { stdin, stdout, stderr } = this.#child;
    return [this.#child, ...[stdin, stdout, stderr].filter((pipe) => pipe instanceof Socket)];
  }
}
