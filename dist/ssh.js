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
var OPTIONS = "-T -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=10 -o ServerAliveCountMax=3";
function sshCommand({ host, user, port, socketPath }) {
  return [
    "ssh",
    ...OPTIONS.split(" "),
    ...user === void 0 ? [] : ["-l", user],
    ...port === void 0 ? [] : ["-p", port],
    ...["--", host],
    // One argument: `ssh` would join several with spaces, and the remote shell splits them again.
    ["docker", ...socketPath === void 0 ? [] : [`--host=unix://${socketPath}`]].join(" ") + " system dial-stdio"
  ];
}
function sshAgent(endpoint) {
  const agent = new import_node_http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  agent.createConnection = () => connect(sshCommand(endpoint));
  return agent;
}
function connect([file, ...args]) {
  const child = (0, import_node_child_process.spawn)(file, args, { cwd: "/", stdio: ["pipe", "pipe", "pipe"] });
  const { stdin, stdout, stderr } = child;
  let complaint = "";
  const kill = () => child.kill();
  process.once("exit", kill);
  const stream = new import_node_stream.Duplex({
    read: () => stdout.resume(),
    // A program that no longer reads is about to end, and says better why.
    write: (chunk, _encoding, done) => stdin.write(chunk, () => done()),
    final: (done) => stdin.end(() => done()),
    destroy(error, done) {
      kill();
      done(error);
    }
  });
  stdout.on("data", (chunk) => stream.push(chunk) || stdout.pause());
  stderr.setEncoding("utf8").on("data", (text) => {
    complaint = (complaint + text).slice(-2e3);
  });
  for (const pipe of [stdin, stdout, stderr]) pipe.on("error", () => {
  });
  child.on("error", (cause) => stream.destroy(new Error(`${file} cannot be run: ${cause.message}`))).on("close", (code, signal) => {
    process.off("exit", kill);
    const why = `${file} ended with ${code ?? signal}: ${complaint.trim() || "it said nothing"}`;
    if (code === 0) stream.push(null);
    else stream.destroy(new Error(why));
  });
  const parts = [child, ...[stdin, stdout, stderr].filter((pipe) => pipe instanceof import_node_net.Socket)];
  const [ref, unref] = ["ref", "unref"].map((change) => () => {
    for (const part of parts) part[change]();
    return stream;
  });
  const ignore = () => stream;
  const [setKeepAlive, setNoDelay, setTimeout] = [ignore, ignore, ignore];
  return Object.assign(stream, { ref, unref, setKeepAlive, setNoDelay, setTimeout });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  sshAgent,
  sshCommand
});
