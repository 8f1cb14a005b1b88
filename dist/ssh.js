"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/engine/ssh.ts
var ssh_exports = {};
__export(ssh_exports, {
  sshAgent: () => sshAgent,
  sshCommand: () => sshCommand
});
module.exports = __toCommonJS(ssh_exports);
var import_node_child_process = require("node:child_process");
var import_node_http = require("node:http");
var import_node_net = require("node:net");
var import_node_stream = require("node:stream");
var CONNECTIONS = 2;
var STDERR_LIMIT = 2e3;
var OPTIONS = [
  "-T",
  ...["-o", "BatchMode=yes"],
  ...["-o", "ConnectTimeout=10"],
  ...["-o", "ServerAliveInterval=10"],
  ...["-o", "ServerAliveCountMax=3"]
];
function sshCommand({ host, user, port, socketPath }) {
  return [
    "ssh",
    ...OPTIONS,
    ...user === void 0 ? [] : ["-l", user],
    ...port === void 0 ? [] : ["-p", port],
    ...["--", host],
    // One argument: `ssh` would join several with spaces, and the remote shell splits them again.
    ["docker", ...socketPath === void 0 ? [] : [`--host=unix://${socketPath}`]].join(" ") + " system dial-stdio"
  ];
}
function sshAgent(endpoint) {
  const command = sshCommand(endpoint);
  const agent = new import_node_http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  agent.createConnection = () => new CommandStream(command);
  return agent;
}
var CommandStream = class extends import_node_stream.Duplex {
  #child;
  #stderr = "";
  constructor([file, ...args]) {
    super();
    this.#child = (0, import_node_child_process.spawn)(file, args, { cwd: "/", stdio: ["pipe", "pipe", "pipe"] });
    const { stdin, stdout, stderr } = this.#child;
    const kill = () => this.#child.kill();
    process.once("exit", kill);
    stdout.on("data", (chunk) => {
      if (!this.push(chunk)) stdout.pause();
    });
    stderr.setEncoding("utf8").on("data", (text) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_LIMIT);
    });
    for (const stream of [stdin, stdout, stderr]) stream.on("error", () => {
    });
    this.#child.on(
      "error",
      (cause) => this.destroy(new Error(`${file} cannot be run: ${cause.message}`, { cause }))
    ).on("close", (code, signal) => {
      process.off("exit", kill);
      if (code === 0) {
        this.push(null);
        return;
      }
      const complaint = this.#stderr.trim() || "it said nothing";
      this.destroy(new Error(`${file} ended with ${code ?? signal}: ${complaint}`));
    });
  }
  _read() {
    this.#child.stdout.resume();
  }
  /** A program that no longer reads is about to end, and says better why. */
  _write(chunk, _encoding, done) {
    this.#child.stdin.write(chunk, () => done());
  }
  _final(done) {
    this.#child.stdin.end(() => done());
  }
  _destroy(error, done) {
    this.#child.kill();
    done(error);
  }
  // What Node.js expects of a socket. An idle one must not keep this process alive.
  ref() {
    for (const part of this.#parts()) part.ref();
    return this;
  }
  unref() {
    for (const part of this.#parts()) part.unref();
    return this;
  }
  setKeepAlive() {
    return this;
  }
  setNoDelay() {
    return this;
  }
  setTimeout() {
    return this;
  }
  /** Everything that keeps this process alive: in Node.js pipes are sockets. */
  #parts() {
    const { stdin, stdout, stderr } = this.#child;
    return [this.#child, ...[stdin, stdout, stderr].filter((pipe) => pipe instanceof import_node_net.Socket)];
  }
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  sshAgent,
  sshCommand
});
