"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// src/leave.ts
var PATIENCE = 1e3;
async function leave(unreadUntil) {
  await new Promise((resolve) => {
    process.stdout.write("", () => resolve());
    if (unreadUntil) setTimeout(resolve, Math.min(unreadUntil - performance.now(), 2 ** 31 - 1));
  });
  const deadline = performance.now() + PATIENCE;
  while (hasFileWork() && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (hasFileWork()) abandon(process.exitCode ?? 0);
  process.exit();
}
function hasFileWork() {
  return process.getActiveResourcesInfo().some((kind) => /^FS|^FILEHANDLE/i.test(kind));
}
function abandon(code) {
  const { execPath, env } = process;
  process.execve?.(
    execPath,
    [execPath, "--eval", `process.exitCode = ${code}`],
    env
  );
  process.kill(process.pid, "SIGKILL");
}

// src/post.ts
if (process.env["STATE_when"] === "post") {
  void Promise.resolve().then(() => __toESM(require("./run.js"), 1)).then(({ runPost }) => runPost()).then(() => leave());
}
