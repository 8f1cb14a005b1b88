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

// src/answered.ts
var answered_exports = {};
__export(answered_exports, {
  answered: () => answered,
  endFileWorkWith: () => endFileWorkWith
});
module.exports = __toCommonJS(answered_exports);
var import_node_events = require("node:events");
var LIMIT = 15e3;
var GRACE = 1e3;
process.env["UV_THREADPOOL_SIZE"] ??= "16";
var run;
var hung = /* @__PURE__ */ new Map();
function endFileWorkWith(signal) {
  run = signal;
  (0, import_node_events.setMaxListeners)(0, signal);
}
async function answered(path, work, patience = LIMIT) {
  const known = hung.get(path);
  if (known !== void 0) throw new Error(known);
  let timer;
  let stop = () => {
  };
  const late = new Promise((_, reject) => {
    const limit = (ms) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const message = `${path} does not answer: does its file system hang?`;
        hung.set(path, message);
        reject(new Error(message));
      }, ms);
    };
    const shorten = () => limit(GRACE);
    limit(run?.aborted ? GRACE : patience);
    run?.addEventListener("abort", shorten, { once: true });
    stop = () => {
      clearTimeout(timer);
      run?.removeEventListener("abort", shorten);
    };
  });
  return Promise.race([work(), late]).finally(stop);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  answered,
  endFileWorkWith
});
