#!/usr/bin/env node
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// <define:ACTION_INPUTS>
var init_define_ACTION_INPUTS = __esm({
  "<define:ACTION_INPUTS>"() {
  }
});

// src/observer/memory.ts
var memory_exports = {};
__export(memory_exports, {
  collect: () => collect
});
var import_node_v8, import_node_vm, V8_FLAGS, collect;
var init_memory = __esm({
  "src/observer/memory.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_v8 = require("node:v8");
    import_node_vm = require("node:vm");
    V8_FLAGS = [
      "--no-opt",
      "--no-maglev",
      "--no-sparkplug",
      "--semi-space-growth-factor=1",
      "--expose-gc"
    ];
    for (const flag of V8_FLAGS) (0, import_node_v8.setFlagsFromString)(flag);
    collect = (0, import_node_vm.runInNewContext)("gc");
  }
});

// src/main.ts
init_define_ACTION_INPUTS();

// src/leave.ts
init_define_ACTION_INPUTS();
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

// src/main.ts
async function main() {
  if (process.argv.length <= 2 && process.env["GITHUB_ACTIONS"] === "true") {
    const { run } = await Promise.resolve().then(() => __toESM(require("./run.js"), 1));
    await run();
    return void 0;
  }
  if (process.argv[2] === "observe") await Promise.resolve().then(() => (init_memory(), memory_exports));
  const { cli } = await Promise.resolve().then(() => __toESM(require("./cli.js"), 1));
  return cli(process.argv.slice(2));
}
void main().then(leave);
