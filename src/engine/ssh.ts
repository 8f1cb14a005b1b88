// A file of its own in dist/: most runs reach their Engine by a socket.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { Agent } from 'node:http';
import { Socket } from 'node:net';
import { Duplex, type Readable, type Writable } from 'node:stream';
import type { SshEndpoint } from './endpoint.js';

/**
 * Connections at once, each of which is an `ssh`. One may be taken by the Engine's events for hours; and
 * an `sshd` drops connections when many begin at the same time (`MaxStartups`).
 */
const CONNECTIONS = 2;

/** How much of what `ssh` complains about is told, in characters. */
const STDERR_LIMIT = 2_000;

/**
 * `-T`: no terminal. BatchMode: `ssh` never asks for anything, since nobody is there to answer. The
 * rest, such as keys and known hosts, is the configuration of the system's `ssh`. A host that went away
 * is noticed within 30 s.
 */
const OPTIONS = [
  '-T',
  ...['-o', 'BatchMode=yes'],
  ...['-o', 'ConnectTimeout=10'],
  ...['-o', 'ServerAliveInterval=10'],
  ...['-o', 'ServerAliveCountMax=3'],
];

/** The command that connects its standard input and output to an Engine, as docker CLI does. */
export function sshCommand({ host, user, port, socketPath }: SshEndpoint): [string, ...string[]] {
  return [
    'ssh',
    ...OPTIONS,
    ...(user === undefined ? [] : ['-l', user]),
    ...(port === undefined ? [] : ['-p', port]),
    ...['--', host],
    // One argument: `ssh` would join several with blanks, and a shell over there takes them apart.
    ['docker', ...(socketPath === undefined ? [] : [`--host=unix://${socketPath}`])].join(' ') +
      ' system dial-stdio',
  ];
}

/**
 * An agent whose connections are made by the system's `ssh`. They are used again, and end with this
 * process at the latest.
 */
export function sshAgent(endpoint: SshEndpoint): Agent {
  const command = sshCommand(endpoint);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  agent.createConnection = () => new CommandStream(command);
  return agent;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** The children that live. They would end by themselves, but one whose network is cut takes its time. */
const children = new Set<Child>();
let isWatchingExit = false;

/**
 * A program's standard input and output as a connection. Not by @actions/exec, which runs a program to its
 * end: it gives no way to write to one that runs, nor to end it.
 */
class CommandStream extends Duplex {
  readonly #child: Child;
  #stderr = '';

  constructor([file, ...args]: readonly [string, ...string[]]) {
    super();
    // The workspace of a job may be gone by now.
    this.#child = spawn(file, args, { cwd: '/', stdio: ['pipe', 'pipe', 'pipe'] });
    const { stdin, stdout, stderr } = this.#child;
    children.add(this.#child);
    if (!isWatchingExit) {
      isWatchingExit = true;
      process.once('exit', () => {
        for (const child of children) child.kill();
      });
    }
    stdout.on('data', (chunk) => {
      if (!this.push(chunk)) stdout.pause();
    });
    stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_LIMIT);
    });
    // What matters is how the program ends, which is told below.
    for (const stream of [stdin, stdout, stderr]) stream.on('error', () => {});
    this.#child
      .on('error', (cause) =>
        this.destroy(new Error(`${file} cannot be run: ${cause.message}`, { cause })),
      )
      .on('close', (code, signal) => {
        children.delete(this.#child);
        // The other side has closed the connection: what it sent before is still to be read.
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

  /** A program that does not read any more is about to end, and tells better why. */
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

  // What Node.js asks of a socket. An idle one must not keep this process from its end.

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

  /** All of it that keeps this process alive: Node.js makes pipes of sockets. */
  #parts() {
    const { stdin, stdout, stderr } = this.#child;
    return [this.#child, ...[stdin, stdout, stderr].filter((pipe) => pipe instanceof Socket)];
  }
}
