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
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// <define:ACTION_INPUTS>
var define_ACTION_INPUTS_default;
var init_define_ACTION_INPUTS = __esm({
  "<define:ACTION_INPUTS>"() {
    define_ACTION_INPUTS_default = { when: { description: "`main`: act in the step itself. `post`: act in the post-step, after everything else in the job.", default: "main" }, "dry-run": { description: "Evaluate the gates and plan, but remove nothing.", default: "false" }, "docker-host": { description: "The Engine: `unix:///path`, `tcp://host:port` or `ssh://user@host`. Defaults to `DOCKER_HOST`, then to the current docker context, then to `unix:///var/run/docker.sock`.", default: "" }, "disk-threshold": { description: "Percent used, from 1 to 100, at which the disk is under pressure, if not before for want of `disk-room`. Blocks or inodes, counted as `df` does.", default: "80" }, "disk-target": { description: "Percent used, from 1 to `disk-threshold`, to get down to by removing stale images if dangling ones aren't enough. Defaults to `disk-threshold` minus 10.", default: "" }, "disk-critical": { description: "Percent used, from `disk-threshold` to 100, at which `min-age` replaces `digest-retention`, as it does when `disk-room` is missing. `never`: it never does.", default: "90" }, "disk-room": { description: "Room to keep free on the disk that holds the images. `auto`: as much as deployments took at most at once in 30 days. A size, such as `20GB` or `500MiB`. `none`: percentages alone decide.", default: "auto" }, "disk-path": { description: "Absolute paths to measure instead of the Engine's own data roots, one per line.", default: "" }, "min-age": { description: "How old a dangling image must be before it is removed, such as `24h` or `1h30m`.", default: "24h" }, "digest-retention": { description: "How long an image that Swarm pulled is kept after its last known use, unless the disk is at `disk-critical` or `disk-room` is missing. `never`: it is never removed, however full the disk.", default: "720h" }, keep: { description: "Images never to remove, one per line: names, digests or IDs as Docker shows them, or globs.", default: "" }, "run-app-process": { description: "Process names that mean a run-app is live, one per line: whole names, without paths or wildcards. `none`: no process probe.", default: "run-app" }, "run-app-label": { description: "A label, `key` or `key=value`: a running container or a service that has it means a run-app is live.", default: "" }, "run-app-lock": { description: "Absolute path of a file that run-app holds with flock(2) while it is live. The action holds it while it prunes.", default: "" }, "settle-timeout": { description: "How long to wait for run-app and swarm-convergence to pass. Must be less than `timeout`.", default: "0s" }, "swarm-manager": { description: "Managers to ask, one per line, when the Engine is a Swarm worker: `unix:///path`, `tcp://host:port` or `ssh://user@host`. The first to answer is used.", default: "" }, "state-dir": { description: "Absolute path of the folder for the usage record and the run history. It must survive jobs. Defaults to `$XDG_STATE_HOME/gated-docker-prune`, or `~/.local/state/gated-docker-prune` if that is unset.", default: "" }, "registry-check": { description: "Registries whose sign-in is checked and reported, one per line; for Docker Hub also how many pulls are left. `none`: no registry is asked.", default: "docker.io" }, "metrics-file": { description: "Absolute path of a file for node_exporter's textfile collector, such as `/var/lib/prometheus/node-exporter/gated-docker-prune.prom`. Each run but a dry run replaces it.", default: "" }, "fail-on": { description: "When the step fails: `unknown` (a gate is unknown, or the work failed or was cancelled), `held` (also when a gate holds) or `never`. Defaults to `unknown`, or `never` with `when: post`.", default: "" }, timeout: { description: "Limit on the whole run, at most `596h`.", default: "10m" } };
  }
});

// node_modules/zod/v4/core/util.js
var util_exports = {};
__export(util_exports, {
  BIGINT_FORMAT_RANGES: () => BIGINT_FORMAT_RANGES,
  CONSTANT_CATCH: () => CONSTANT_CATCH,
  Class: () => Class,
  NUMBER_FORMAT_RANGES: () => NUMBER_FORMAT_RANGES,
  aborted: () => aborted,
  allowsEval: () => allowsEval,
  assert: () => assert,
  assertEqual: () => assertEqual,
  assertIs: () => assertIs,
  assertNever: () => assertNever,
  assertNotEqual: () => assertNotEqual,
  assignProp: () => assignProp,
  attachSchema: () => attachSchema,
  base64ToUint8Array: () => base64ToUint8Array,
  base64urlToUint8Array: () => base64urlToUint8Array,
  cached: () => cached,
  captureStackTrace: () => captureStackTrace,
  cleanEnum: () => cleanEnum,
  cleanRegex: () => cleanRegex,
  clone: () => clone,
  cloneDef: () => cloneDef,
  codePointLength: () => codePointLength,
  constantCatch: () => constantCatch,
  createTransparentProxy: () => createTransparentProxy,
  defineLazy: () => defineLazy,
  defineLazyInternal: () => defineLazyInternal,
  derived: () => derived,
  esc: () => esc,
  escapeRegex: () => escapeRegex,
  explicitlyAborted: () => explicitlyAborted,
  extend: () => extend,
  finalizeIssue: () => finalizeIssue,
  floatSafeRemainder: () => floatSafeRemainder,
  getElementAtPath: () => getElementAtPath,
  getEnumValues: () => getEnumValues,
  getLengthableOrigin: () => getLengthableOrigin,
  getParsedType: () => getParsedType,
  getSizableOrigin: () => getSizableOrigin,
  hexToUint8Array: () => hexToUint8Array,
  hide: () => hide,
  installLazyProp: () => installLazyProp,
  isObject: () => isObject,
  isPlainObject: () => isPlainObject,
  issue: () => issue,
  joinValues: () => joinValues,
  jsonStringifyReplacer: () => jsonStringifyReplacer,
  members: () => members,
  merge: () => merge,
  mergeDefs: () => mergeDefs,
  normalizeParams: () => normalizeParams,
  nullish: () => nullish,
  numKeys: () => numKeys,
  objectClone: () => objectClone,
  omit: () => omit,
  optionalKeys: () => optionalKeys,
  own: () => own,
  parsedType: () => parsedType,
  partial: () => partial,
  pick: () => pick,
  prefixIssues: () => prefixIssues,
  primitiveTypes: () => primitiveTypes,
  promiseAllObject: () => promiseAllObject,
  propertyKeyTypes: () => propertyKeyTypes,
  randomString: () => randomString,
  rawShape: () => rawShape,
  required: () => required,
  safeExtend: () => safeExtend,
  shallowClone: () => shallowClone,
  sizeCaps: () => sizeCaps,
  slugify: () => slugify,
  stringifyPrimitive: () => stringifyPrimitive,
  toZod: () => toZod,
  uint8ArrayToBase64: () => uint8ArrayToBase64,
  uint8ArrayToBase64url: () => uint8ArrayToBase64url,
  uint8ArrayToHex: () => uint8ArrayToHex,
  unwrapMessage: () => unwrapMessage
});
function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema) => schema;
}
function assertIs(_arg) {
}
function assertNever(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values;
}
function joinValues(array2, separator = "|") {
  return array2.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value2) {
  if (typeof value2 === "bigint")
    return value2.toString();
  return value2;
}
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input === null || input === void 0;
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
  const ratio = val / step;
  const roundedRatio = Math.round(ratio);
  const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
  if (Math.abs(ratio - roundedRatio) < tolerance)
    return 0;
  return ratio - roundedRatio;
}
function defineLazy(object2, key, getter) {
  let value2 = void 0;
  Object.defineProperty(object2, key, {
    get() {
      if (value2 === EVALUATING) {
        return void 0;
      }
      if (value2 === void 0) {
        value2 = EVALUATING;
        value2 = getter();
      }
      return value2;
    },
    set(v) {
      Object.defineProperty(object2, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: true
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value2) {
  Object.defineProperty(target, prop, {
    value: value2,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
  return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      const value2 = getter();
      assignProp(this, key, value2);
      return value2;
    },
    enumerable: true,
    configurable: true
  });
}
function putProp(target, key, value2) {
  if (key in target)
    assignProp(target, key, value2);
  else
    target[key] = value2;
}
function mirrorShape(target, source, keys, wrap) {
  const raw = sourceShape(source);
  for (const key of keys) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    if (!desc.enumerable)
      continue;
    if (desc.get) {
      deferProp(target, key, () => {
        const value2 = source._zod.def.shape[key];
        return wrap ? wrap(value2, key) : value2;
      });
    } else
      putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
  }
}
function mirrorProps(target, source) {
  for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    if (!desc.enumerable)
      continue;
    if (desc.get)
      deferProp(target, key, () => source[key]);
    else
      putProp(target, key, desc.value);
  }
}
function mergeDefs(...defs) {
  const mergedDescriptors = {};
  for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
  return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path2) {
  if (!path2)
    return obj;
  return path2.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
  const keys = Object.keys(promisesObj);
  const promises = keys.map((key) => promisesObj[key]);
  return Promise.all(promises).then((results) => {
    const resolvedObj = {};
    for (let i = 0; i < keys.length; i++) {
      resolvedObj[keys[i]] = results[i];
    }
    return resolvedObj;
  });
}
function randomString(length = 10) {
  const chars = "abcdefghijklmnopqrstuvwxyz";
  let str = "";
  for (let i = 0; i < length; i++) {
    str += chars[Math.floor(Math.random() * chars.length)];
  }
  return str;
}
function esc(str) {
  return JSON.stringify(str);
}
function slugify(input) {
  return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
function isObject(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
  if (isObject(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
function shallowClone(o) {
  if (isPlainObject(o))
    return { ...o };
  if (Array.isArray(o))
    return [...o];
  if (o instanceof Map)
    return new Map(o);
  if (o instanceof Set)
    return new Set(o);
  return o;
}
function numKeys(data) {
  let keyCount = 0;
  for (const key in data) {
    if (Object.prototype.hasOwnProperty.call(data, key)) {
      keyCount++;
    }
  }
  return keyCount;
}
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      target ?? (target = getter());
      return Reflect.get(target, prop, receiver);
    },
    set(_, prop, value2, receiver) {
      target ?? (target = getter());
      return Reflect.set(target, prop, value2, receiver);
    },
    has(_, prop) {
      target ?? (target = getter());
      return Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      target ?? (target = getter());
      return Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      target ?? (target = getter());
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      target ?? (target = getter());
      return Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      target ?? (target = getter());
      return Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value2) {
  if (typeof value2 === "bigint")
    return value2.toString() + "n";
  if (typeof value2 === "string")
    return `"${value2}"`;
  return `${value2}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
function pick(schema, mask) {
  const currDef = schema._zod.def;
  const checks2 = currDef.checks;
  const hasChecks = checks2 && checks2.length > 0;
  if (hasChecks) {
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  }
  const newShape = {};
  mirrorShape(newShape, schema, maskedKeys(schema, mask));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema, mask) {
  const raw = sourceShape(schema);
  const keys = [];
  for (const key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
      throw new Error(`Unrecognized key: "${String(key)}"`);
    }
    if (mask[key])
      keys.push(key);
  }
  return keys;
}
function omit(schema, mask) {
  const currDef = schema._zod.def;
  const checks2 = currDef.checks;
  const hasChecks = checks2 && checks2.length > 0;
  if (hasChecks) {
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  }
  const omitted = new Set(maskedKeys(schema, mask));
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to extend: expected a plain object");
  }
  const checks2 = schema._zod.def.checks;
  const hasChecks = checks2 && checks2.length > 0;
  if (hasChecks) {
    const existingShape = sourceShape(schema);
    for (const key of Reflect.ownKeys(shape)) {
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) {
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
      }
    }
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
  mirrorProps(newShape, shape);
  return newShape;
}
function safeExtend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to safeExtend: expected a plain object");
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
  if (!b?._zod?.def) {
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  }
  if (a._zod.def.checks?.length) {
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  }
  const newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
  mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema, mask, name = "partial") {
  const currDef = schema._zod.def;
  const checks2 = currDef.checks;
  const hasChecks = checks2 && checks2.length > 0;
  if (hasChecks) {
    throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
  }
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value2, key) => selected && !selected.has(key) ? value2 : new Class2({ type: "optional", innerType: value2 })));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value2, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value2 : new Class2({ type: "nonoptional", innerType: value2 })
  ));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path2, issues) {
  return issues.map((iss) => {
    var _a3;
    (_a3 = iss).path ?? (_a3.path = []);
    iss.path.unshift(path2);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d2 = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d2.check))
      break;
    const max = d2.maximum ?? d2.length ?? d2.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a3;
  for (let i = start; i < issues.length; i++) {
    (_a3 = issues[i]).schema ?? (_a3.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a3;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a3 = iss).schema ?? (_a3.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
function getSizableOrigin(input) {
  if (input instanceof Set)
    return "set";
  if (input instanceof Map)
    return "map";
  if (input instanceof File)
    return "file";
  return "unknown";
}
function codePointLength(str) {
  const units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count2 = units;
  for (let i = 0; i < units - 1; i++) {
    if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
      count2--;
      i++;
    }
  }
  return count2;
}
function getLengthableOrigin(input) {
  if (Array.isArray(input))
    return "array";
  if (typeof input === "string")
    return "string";
  return "unknown";
}
function parsedType(data) {
  const t = typeof data;
  switch (t) {
    case "number": {
      return Number.isNaN(data) ? "nan" : "number";
    }
    case "object": {
      if (data === null) {
        return "null";
      }
      if (Array.isArray(data)) {
        return "array";
      }
      const obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
        return obj.constructor.name;
      }
    }
  }
  return t;
}
function issue(...args) {
  const [iss, input, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input,
      inst
    };
  }
  return { ...iss };
}
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => {
    return Number.isNaN(Number.parseInt(k, 10));
  }).map((el) => el[1]);
}
function base64ToUint8Array(base64) {
  const binaryString = atob(base64);
  const bytes2 = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++) {
    bytes2[i] = binaryString.charCodeAt(i);
  }
  return bytes2;
}
function uint8ArrayToBase64(bytes2) {
  let binaryString = "";
  for (let i = 0; i < bytes2.length; i++) {
    binaryString += String.fromCharCode(bytes2[i]);
  }
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
  const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
  const padding = "=".repeat((4 - base64.length % 4) % 4);
  return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes2) {
  return uint8ArrayToBase64(bytes2).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
  const cleanHex = hex.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0) {
    throw new Error("Invalid hex string length");
  }
  const bytes2 = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2) {
    bytes2[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  }
  return bytes2;
}
function uint8ArrayToHex(bytes2) {
  return Array.from(bytes2).map((b) => b.toString(16).padStart(2, "0")).join("");
}
function members(proto, table) {
  for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value2, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value: value2 });
  return value2;
}
function hide(inst, key, value2) {
  return own(inst, key, value2, false);
}
// @__NO_SIDE_EFFECTS__
function derived(computes, table) {
  for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table, key, {
      configurable: true,
      enumerable: true,
      get() {
        return own(this, key, compute(this));
      },
      set(value2) {
        own(this, key, value2);
      }
    });
  }
  return table;
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value2) {
      own(this, key, value2);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value2 = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value: value2 });
        broke = broke || outer;
        return value2;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value2) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value: value2 });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value2) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value: value2 });
    }
  });
}
function constantCatch(value2) {
  const fn = () => value2;
  fn[CONSTANT_CATCH] = true;
  return fn;
}
var Cached, EVALUATING, captureStackTrace, allowsEval, getParsedType, propertyKeyTypes, primitiveTypes, NUMBER_FORMAT_RANGES, BIGINT_FORMAT_RANGES, highSurrogate, Class, installing, broke, breaker, CONSTANT_CATCH;
var init_util = __esm({
  "node_modules/zod/v4/core/util.js"() {
    init_define_ACTION_INPUTS();
    init_core();
    Cached = class {
      constructor(getter) {
        this._getter = getter;
        this._value = void 0;
      }
      get value() {
        const getter = this._getter;
        if (getter !== void 0) {
          this._value = getter();
          this._getter = void 0;
        }
        return this._value;
      }
    };
    EVALUATING = /* @__PURE__ */ Symbol("evaluating");
    captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
    };
    allowsEval = /* @__PURE__ */ cached(() => {
      if (globalConfig.jitless) {
        return false;
      }
      if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
      }
      try {
        const F = Function;
        new F("");
        return true;
      } catch (_) {
        return false;
      }
    });
    getParsedType = (data) => {
      const t = typeof data;
      switch (t) {
        case "undefined":
          return "undefined";
        case "string":
          return "string";
        case "number":
          return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
          return "boolean";
        case "function":
          return "function";
        case "bigint":
          return "bigint";
        case "symbol":
          return "symbol";
        case "object":
          if (Array.isArray(data)) {
            return "array";
          }
          if (data === null) {
            return "null";
          }
          if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
            return "promise";
          }
          if (typeof Map !== "undefined" && data instanceof Map) {
            return "map";
          }
          if (typeof Set !== "undefined" && data instanceof Set) {
            return "set";
          }
          if (typeof Date !== "undefined" && data instanceof Date) {
            return "date";
          }
          if (typeof File !== "undefined" && data instanceof File) {
            return "file";
          }
          return "object";
        default:
          throw new Error(`Unknown data type: ${t}`);
      }
    };
    propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
    primitiveTypes = /* @__PURE__ */ new Set([
      "string",
      "number",
      "bigint",
      "boolean",
      "symbol",
      "undefined"
    ]);
    NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
      safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
      int32: [-2147483648, 2147483647],
      uint32: [0, 4294967295],
      float32: [-34028234663852886e22, 34028234663852886e22],
      float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
    }))();
    BIGINT_FORMAT_RANGES = {
      int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
      uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
    };
    highSurrogate = /[\uD800-\uDBFF]/;
    Class = class {
      constructor(..._args) {
      }
    };
    broke = false;
    breaker = {
      configurable: true,
      get() {
        broke = true;
        return void 0;
      }
    };
    CONSTANT_CATCH = "~constantCatch";
  }
});

// node_modules/zod/v4/core/core.js
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer2, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name)) {
      return;
    }
    inst._zod.traits.add(name);
    initializer2(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name);
    }
  });
  Object.defineProperty(_, "name", { value: name });
  return _;
}
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}
var _a, NEVER, _zodDesc, _E, $ZodAsyncError, $ZodEncodeError, globalConfig;
var init_core = __esm({
  "node_modules/zod/v4/core/core.js"() {
    init_define_ACTION_INPUTS();
    init_util();
    NEVER = /* @__PURE__ */ Object.freeze({
      status: "aborted"
    });
    _zodDesc = { value: void 0, enumerable: false };
    _E = "captureStackTrace" in Error ? Error : null;
    $ZodAsyncError = class extends Error {
      constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
      }
    };
    $ZodEncodeError = class extends Error {
      constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
      }
    };
    (_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
    globalConfig = globalThis.__zod_globalConfig;
  }
});

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value2) {
  this._zod.message = value2;
}
var _messageDesc, _issuesDesc, _installedToString, initializer, $ZodError, $ZodRealError;
var init_errors = __esm({
  "node_modules/zod/v4/core/errors.js"() {
    init_define_ACTION_INPUTS();
    init_core();
    init_util();
    _messageDesc = {
      get: _getMessage,
      set: _setMessage,
      enumerable: true,
      configurable: true
    };
    _issuesDesc = { value: void 0, enumerable: false };
    _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
    initializer = (inst, def) => {
      inst.name = "$ZodError";
      _issuesDesc.value = def;
      Object.defineProperty(inst, "issues", _issuesDesc);
      _issuesDesc.value = void 0;
      Object.defineProperty(inst, "message", _messageDesc);
      const proto = Object.getPrototypeOf(inst);
      if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
          configurable: true,
          enumerable: false,
          get() {
            const value2 = () => this.message;
            Object.defineProperty(this, "toString", { value: value2, configurable: true, writable: true });
            return value2;
          },
          set(value2) {
            Object.defineProperty(this, "toString", { value: value2, configurable: true, writable: true });
          }
        });
      }
    };
    $ZodError = $constructor("$ZodError", initializer);
    $ZodRealError = $constructor("$ZodError", initializer, void 0, {
      Parent: Error
    });
  }
});

// node_modules/zod/v4/core/parse.js
function failure(Err, issues, ctx) {
  let error;
  return {
    success: false,
    get error() {
      if (!error) {
        error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error;
    },
    set error(e) {
      error = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _parse, parse, _parseAsync, parseAsync, _safeParse, safeParse, _safeParseAsync, safeParseAsync;
var init_parse = __esm({
  "node_modules/zod/v4/core/parse.js"() {
    init_define_ACTION_INPUTS();
    init_core();
    init_errors();
    init_util();
    _parse = (_Err) => {
      const fn = (schema, value2, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value: value2, issues: [] }, ctx);
        if (result instanceof Promise) {
          throw new $ZodAsyncError();
        }
        if (result.issues.length) {
          const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, _params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    parse = /* @__PURE__ */ _parse($ZodRealError);
    _parseAsync = (_Err) => {
      const fn = async (schema, value2, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value: value2, issues: [] }, ctx);
        if (result instanceof Promise)
          result = await result;
        if (result.issues.length) {
          const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
    _safeParse = (_Err) => (schema, value2, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
      const result = schema._zod.run({ value: value2, issues: [] }, ctx);
      if (result instanceof Promise) {
        throw new $ZodAsyncError();
      }
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
    _safeParseAsync = (_Err) => async (schema, value2, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
      let result = schema._zod.run({ value: value2, issues: [] }, ctx);
      if (result instanceof Promise)
        result = await result;
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);
  }
});

// node_modules/zod/v4/core/regexes.js
var anyString, number, boolean;
var init_regexes = __esm({
  "node_modules/zod/v4/core/regexes.js"() {
    init_define_ACTION_INPUTS();
    anyString = /^[\s\S]{0,}$/;
    number = /^-?\d+(?:\.\d+)?$/;
    boolean = /^(?:true|false)$/i;
  }
});

// node_modules/zod/v4/core/checks.js
var $ZodCheck, _whenHasLength, $ZodCheckMinLength, $ZodCheckStringFormat, $ZodCheckRegex, $ZodCheckStartsWith;
var init_checks = __esm({
  "node_modules/zod/v4/core/checks.js"() {
    init_define_ACTION_INPUTS();
    init_core();
    init_util();
    $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
      var _a3;
      inst._zod ?? (inst._zod = {});
      inst._zod.def = def;
      (_a3 = inst._zod).onattach ?? (_a3.onattach = []);
    });
    _whenHasLength = (payload) => {
      const val = payload.value;
      return !nullish(val) && val.length !== void 0;
    };
    $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
      var _a3;
      $ZodCheck.init(inst, def);
      (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
      inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units;
        if (length >= def.minimum)
          return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
          origin,
          code: "too_small",
          minimum: def.minimum,
          inclusive: true,
          input,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
      var _a3, _b;
      $ZodCheck.init(inst, def);
      if (def.pattern)
        (_a3 = inst._zod).check ?? (_a3.check = (payload) => {
          def.pattern.lastIndex = 0;
          if (def.pattern.test(payload.value))
            return;
          payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            ...def.pattern ? { pattern: def.pattern.toString() } : {},
            inst,
            continue: !def.abort
          });
        });
      else
        (_b = inst._zod).check ?? (_b.check = () => {
        });
    });
    $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
      $ZodCheckStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
          return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "regex",
          input: payload.value,
          pattern: def.pattern.toString(),
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckStartsWith = /* @__PURE__ */ $constructor("$ZodCheckStartsWith", (inst, def) => {
      $ZodCheck.init(inst, def);
      const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
      def.pattern ?? (def.pattern = pattern);
      inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
          return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "starts_with",
          prefix: def.prefix,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
  }
});

// node_modules/zod/v4/core/doc.js
var init_doc = __esm({
  "node_modules/zod/v4/core/doc.js"() {
    init_define_ACTION_INPUTS();
  }
});

// node_modules/zod/v4/core/versions.js
var version;
var init_versions = __esm({
  "node_modules/zod/v4/core/versions.js"() {
    init_define_ACTION_INPUTS();
    version = {
      major: 4,
      minor: 6,
      patch: 7
    };
  }
});

// node_modules/zod/v4/core/schemas.js
async function validateAsync(inst, value2) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value: value2, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value2) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value: value2, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync(inst, value2);
    },
    vendor: "zod",
    version: 1
  };
}
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse3 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          attachSchema(payload.issues, start, inst);
          return payload;
        }
      }
    }
    return parse3(payload, ctx);
  };
}
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results) {
    if (result.issues.length === 0) {
      final.value = result.value;
      return final;
    }
  }
  const nonaborted = results.filter((r) => !aborted(r));
  if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
  }
  final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
function handleCatchResult(payload, result, def, ctx) {
  if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo)
      payload.memo = true;
    return payload;
  }
  payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
  });
  return payload;
}
function handlePipeResult(left, next, ctx) {
  if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
  }
  return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
function handleRefineResult(result, payload, input, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    if (inst._zod.def.params)
      _iss.params = inst._zod.def.params;
    payload.issues.push(issue(_iss));
  }
}
var $ZodType, toStandardResult, $ZodString, $ZodNumber, $ZodBoolean, $ZodUnknown, arraySize, $ZodArray, NO_SYMBOL_KEYS, $ZodObject, $ZodUnion, $ZodRecord, $ZodEnum, $ZodLiteral, $ZodTransform, $ZodOptional, $ZodNullable, $ZodDefault, $ZodCatch, $ZodPipe, $ZodCustom;
var init_schemas = __esm({
  "node_modules/zod/v4/core/schemas.js"() {
    init_define_ACTION_INPUTS();
    init_checks();
    init_core();
    init_regexes();
    init_util();
    init_versions();
    init_util();
    $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
      var _a3;
      inst ?? (inst = {});
      inst._zod.def = def;
      inst._zod.bag = inst._zod.bag || {};
      inst._zod.version = version;
      const defChecks = inst._zod.def.checks;
      const checks2 = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
      for (const ch of checks2) {
        for (const fn of ch._zod.onattach) {
          fn(inst);
        }
      }
      if (checks2.length === 0) {
        (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
        inst._zod.deferred?.push(() => {
          inst._zod.run = inst._zod.parse;
        });
      } else {
        const runChecks = (payload, checks3, ctx) => {
          if (payload.memo)
            return payload;
          let isAborted = aborted(payload);
          let asyncResult;
          for (const ch of checks3) {
            if (ch._zod.def.when) {
              if (explicitlyAborted(payload))
                continue;
              const shouldRun = ch._zod.def.when(payload);
              if (!shouldRun)
                continue;
            } else if (isAborted) {
              continue;
            }
            const currLen = payload.issues.length;
            const _ = ch._zod.check(payload);
            if (_ instanceof Promise && ctx?.async === false) {
              throw new $ZodAsyncError();
            }
            if (asyncResult || _ instanceof Promise) {
              asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                await _;
                const nextLen = payload.issues.length;
                if (nextLen === currLen)
                  return;
                attachSchema(payload.issues, currLen, inst);
                if (!isAborted)
                  isAborted = aborted(payload, currLen);
              });
            } else {
              const nextLen = payload.issues.length;
              if (nextLen === currLen)
                continue;
              attachSchema(payload.issues, currLen, inst);
              if (!isAborted)
                isAborted = aborted(payload, currLen);
            }
          }
          if (asyncResult) {
            return asyncResult.then(() => {
              return payload;
            });
          }
          return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
          if (aborted(canary)) {
            canary.aborted = true;
            return canary;
          }
          const checkResult = runChecks(payload, checks2, ctx);
          if (checkResult instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
          }
          return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
          if (ctx.skipChecks) {
            return inst._zod.parse(payload, ctx);
          }
          if (ctx.direction === "backward") {
            const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
            if (canary instanceof Promise) {
              return canary.then((canary2) => {
                return handleCanaryResult(canary2, payload, ctx);
              });
            }
            return handleCanaryResult(canary, payload, ctx);
          }
          const result = inst._zod.parse(payload, ctx);
          if (result instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return result.then((result2) => runChecks(result2, checks2, ctx));
          }
          return runChecks(result, checks2, ctx);
        };
      }
    }, {
      // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
      get "~standard"() {
        return hide(this, "~standard", standardProps(this));
      },
      set "~standard"(value2) {
        own(this, "~standard", value2);
      }
    });
    toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
    $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = def.pattern ?? anyString;
      inst._zod.parse = (payload, _) => {
        if (def.coerce)
          try {
            payload.value = String(payload.value);
          } catch (_2) {
          }
        if (typeof payload.value === "string")
          return payload;
        payload.issues.push({
          expected: "string",
          code: "invalid_type",
          input: payload.value,
          inst
        });
        return payload;
      };
    });
    $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = number;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
          try {
            payload.value = Number(payload.value);
          } catch (_) {
          }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
          return payload;
        }
        const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
        payload.issues.push({
          expected: "number",
          code: "invalid_type",
          input,
          inst,
          ...received ? { received } : {}
        });
        return payload;
      };
    });
    $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = boolean;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
          try {
            payload.value = Boolean(payload.value);
          } catch (_) {
          }
        const input = payload.value;
        if (typeof input === "boolean")
          return payload;
        payload.issues.push({
          expected: "boolean",
          code: "invalid_type",
          input,
          inst
        });
        return payload;
      };
    });
    $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload) => payload;
    });
    arraySize = (input) => Array.isArray(input) ? input.length : -1;
    $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
          payload.issues.push({
            expected: "array",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
          const item = input[i];
          const result = def.element._zod.run({
            value: item,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
          } else {
            handleArrayResult(result, payload, i);
            if (abortEarly && result.issues.length !== 0 && aborted(result))
              break;
          }
        }
        if (proms.length) {
          return Promise.all(proms).then(() => payload);
        }
        return payload;
      };
      capSize(inst, arraySize);
    });
    NO_SYMBOL_KEYS = [];
    $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
      $ZodType.init(inst, def);
      const desc = Object.getOwnPropertyDescriptor(def, "shape");
      const sh = desc?.get ? desc.get.raw : def.shape ?? {};
      if (sh) {
        const get = () => {
          const newSh = { ...sh };
          Object.defineProperty(def, "shape", { value: newSh });
          get.raw = newSh;
          return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
      }
      const _normalized = cached(() => normalizeDef(def));
      defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
          const field = shape[key]._zod;
          if (field.values) {
            if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
              assignProp(propValues, key, /* @__PURE__ */ new Set());
            }
            for (const v of field.values)
              propValues[key].add(v);
            if (field.optin !== void 0)
              propValues[key].add(void 0);
          }
        }
        return propValues;
      });
      const isObject2 = isObject;
      const catchall = def.catchall;
      let value2;
      const memo = globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        value2 ?? (value2 = _normalized.value);
        const input = payload.value;
        if (!isObject2(input)) {
          payload.issues.push({
            expected: "object",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value2.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value2.allKeys) {
          if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
              break;
            seen = payload.issues.length;
          }
          if (key === "__proto__")
            continue;
          const el = shape[key];
          const optin = el._zod.optin;
          const optout = el._zod.optout;
          const r = el._zod.run({ value: input[key], issues: [] }, ctx);
          if (r instanceof Promise) {
            proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
          } else {
            handlePropertyResult(r, payload, key, input, optin, optout);
          }
        }
        if (!catchall) {
          return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
      };
    });
    $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
      defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
      defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
          return new Set(zod.def.options.flatMap((option2) => Array.from(option2._zod.values)));
        }
        return void 0;
      });
      defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
          const patterns = zod.def.options.map((o) => o._zod.pattern);
          return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
        }
        return void 0;
      });
      const first = def.options.length === 1 ? def.options[0]._zod.run : null;
      inst._zod.parse = (payload, ctx) => {
        if (first) {
          return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option2 of def.options) {
          const result = option2._zod.run({
            value: payload.value,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            results.push(result);
            async = true;
          } else {
            if (result.issues.length === 0)
              return result;
            results.push(result);
          }
        }
        if (!async)
          return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results2) => {
          return handleUnionResults(results2, payload, inst, ctx);
        });
      };
    });
    $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!isPlainObject(input)) {
          payload.issues.push({
            expected: "record",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
          payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
          const recordKeys = /* @__PURE__ */ new Set();
          for (const key of values) {
            if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
              recordKeys.add(typeof key === "number" ? key.toString() : key);
              if (key === "__proto__")
                continue;
              const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
              if (keyResult instanceof Promise) {
                throw new Error("Async schemas not supported in object keys currently");
              }
              if (keyResult.issues.length) {
                payload.issues.push({
                  code: "invalid_key",
                  origin: "record",
                  issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                  input: key,
                  path: [key],
                  inst
                });
                continue;
              }
              const outKey = keyResult.value;
              if (outKey === "__proto__")
                continue;
              const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
              if (result instanceof Promise) {
                proms.push(result.then((result2) => {
                  if (result2.issues.length) {
                    payload.issues.push(...prefixIssues(key, result2.issues));
                  }
                  payload.value[outKey] = result2.value;
                }));
              } else {
                if (result.issues.length) {
                  payload.issues.push(...prefixIssues(key, result.issues));
                }
                payload.value[outKey] = result.value;
              }
            }
          }
          let unrecognized;
          for (const key in input) {
            if (!recordKeys.has(key)) {
              if (def.mode === "loose") {
                if (key === "__proto__")
                  continue;
                payload.value[key] = input[key];
              } else {
                unrecognized = unrecognized ?? [];
                unrecognized.push(key);
              }
            }
          }
          if (unrecognized && unrecognized.length > 0) {
            payload.issues.push({
              code: "unrecognized_keys",
              input,
              inst,
              keys: unrecognized,
              continue: true
            });
          }
        } else {
          payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
          let unrecognized;
          for (const key of Reflect.ownKeys(input)) {
            if (key === "__proto__")
              continue;
            if (!Object.prototype.propertyIsEnumerable.call(input, key))
              continue;
            let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            if (keyResult instanceof Promise) {
              throw new Error("Async schemas not supported in object keys currently");
            }
            const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
            if (checkNumericKey) {
              const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
              if (retryResult instanceof Promise) {
                throw new Error("Async schemas not supported in object keys currently");
              }
              if (retryResult.issues.length === 0) {
                keyResult = retryResult;
              }
            }
            if (keyResult.issues.length) {
              if (def.mode === "loose") {
                payload.value[key] = input[key];
              } else if (values) {
                unrecognized = unrecognized ?? [];
                unrecognized.push(key);
              } else {
                payload.issues.push({
                  code: "invalid_key",
                  origin: "record",
                  issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                  input: key,
                  path: [key],
                  inst
                });
              }
              continue;
            }
            const outKey = keyResult.value;
            if (outKey === "__proto__")
              continue;
            const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
            if (result instanceof Promise) {
              proms.push(result.then((result2) => {
                if (result2.issues.length) {
                  payload.issues.push(...prefixIssues(key, result2.issues));
                }
                payload.value[outKey] = result2.value;
              }));
            } else {
              if (result.issues.length) {
                payload.issues.push(...prefixIssues(key, result.issues));
              }
              payload.value[outKey] = result.value;
            }
          }
          if (unrecognized && unrecognized.length > 0) {
            payload.issues.push({
              code: "unrecognized_keys",
              input,
              inst,
              keys: unrecognized,
              continue: true
            });
          }
        }
        if (proms.length) {
          return Promise.all(proms).then(() => payload);
        }
        return payload;
      };
    });
    $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
      $ZodType.init(inst, def);
      const values = getEnumValues(def.entries);
      const valuesSet = new Set(values);
      inst._zod.values = valuesSet;
      defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
      });
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
          return payload;
        }
        payload.issues.push({
          code: "invalid_value",
          values,
          input,
          inst
        });
        return payload;
      };
    });
    $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
      $ZodType.init(inst, def);
      const values = new Set(def.values);
      inst._zod.values = values;
      defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
      });
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
          return payload;
        }
        payload.issues.push({
          code: "invalid_value",
          values: def.values,
          input,
          inst
        });
        return payload;
      };
    });
    $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "optional";
      globalConfig.memoizer?.guard(inst);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
          const output = _out instanceof Promise ? _out : Promise.resolve(_out);
          return output.then((output2) => {
            payload.value = output2;
            return payload;
          });
        }
        if (_out instanceof Promise) {
          throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
      };
    });
    $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      inst._zod.optout = "optional";
      defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
      });
      defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === void 0) {
          if (def.innerType._zod.optin !== "defaulted")
            return payload;
          const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
          if (result instanceof Promise)
            return result.then((result2) => handleOptionalResult(payload, result2));
          return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
      };
    });
    $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
      defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
      defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
      });
      defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === null)
          return payload;
        return def.innerType._zod.run(payload, ctx);
      };
    });
    $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "defaulted";
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        if (payload.value === void 0) {
          payload.value = def.defaultValue;
          return payload;
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
          return result.then((result2) => handleDefaultResult(result2, def));
        }
        return handleDefaultResult(result, def);
      };
    });
    $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
          return result.then((result2) => handleCatchResult(payload, result2, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
      };
    });
    $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
      defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
      defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
      defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          const right = def.out._zod.run(payload, ctx);
          if (right instanceof Promise) {
            return right.then((right2) => handlePipeResult(right2, def.in, ctx));
          }
          return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
          return left.then((left2) => handlePipeResult(left2, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
      };
    });
    $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
      $ZodCheck.init(inst, def);
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _) => {
        return payload;
      };
      inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
          return r.then((r2) => handleRefineResult(r2, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
      };
    });
  }
});

// node_modules/zod/v4/core/memoizer.js
var init_memoizer = __esm({
  "node_modules/zod/v4/core/memoizer.js"() {
    init_define_ACTION_INPUTS();
  }
});

// node_modules/zod/v4/locales/index.js
var init_locales = __esm({
  "node_modules/zod/v4/locales/index.js"() {
    init_define_ACTION_INPUTS();
  }
});

// node_modules/zod/v4/core/registries.js
function registry() {
  return new $ZodRegistry();
}
var _a2, $ZodRegistry, globalRegistry;
var init_registries = __esm({
  "node_modules/zod/v4/core/registries.js"() {
    init_define_ACTION_INPUTS();
    $ZodRegistry = class {
      constructor() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
      }
      add(schema, ..._meta) {
        const meta2 = _meta[0];
        this._map.set(schema, meta2);
        if (meta2 && typeof meta2 === "object" && "id" in meta2) {
          this._idmap.set(meta2.id, schema);
        }
        return this;
      }
      clear() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
        return this;
      }
      remove(schema) {
        const meta2 = this._map.get(schema);
        if (meta2 && typeof meta2 === "object" && "id" in meta2) {
          this._idmap.delete(meta2.id);
        }
        this._map.delete(schema);
        return this;
      }
      get(schema) {
        const p = schema._zod.parent;
        if (p) {
          const pm = { ...this.get(p) ?? {} };
          delete pm.id;
          const f = { ...pm, ...this._map.get(schema) };
          return Object.keys(f).length ? f : void 0;
        }
        return this._map.get(schema);
      }
      has(schema) {
        return this._map.has(schema);
      }
    };
    (_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
    globalRegistry = globalThis.__zod_globalRegistry;
  }
});

// node_modules/zod/v4/core/compile.js
var init_compile = __esm({
  "node_modules/zod/v4/core/compile.js"() {
    init_define_ACTION_INPUTS();
  }
});

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _number(Class2, params) {
  return new Class2(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class2, params) {
  return new Class2({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class2) {
  return new Class2({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
  return new $ZodCheckStartsWith({
    check: "string_format",
    format: "starts_with",
    ...normalizeParams(params),
    prefix
  });
}
// @__NO_SIDE_EFFECTS__
function _refine(Class2, fn, _params) {
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema;
}
var init_api = __esm({
  "node_modules/zod/v4/core/api.js"() {
    init_define_ACTION_INPUTS();
    init_checks();
    init_util();
  }
});

// node_modules/zod/v4/core/to-json-schema.js
var init_to_json_schema = __esm({
  "node_modules/zod/v4/core/to-json-schema.js"() {
    init_define_ACTION_INPUTS();
  }
});

// node_modules/zod/v4/core/json-schema.js
var init_json_schema = __esm({
  "node_modules/zod/v4/core/json-schema.js"() {
    init_define_ACTION_INPUTS();
  }
});

// node_modules/zod/v4/core/index.js
var init_core2 = __esm({
  "node_modules/zod/v4/core/index.js"() {
    init_define_ACTION_INPUTS();
    init_core();
    init_parse();
    init_errors();
    init_schemas();
    init_memoizer();
    init_checks();
    init_versions();
    init_util();
    init_regexes();
    init_locales();
    init_registries();
    init_doc();
    init_compile();
    init_api();
    init_to_json_schema();
    init_json_schema();
  }
});

// node_modules/zod/v4/mini/parse.js
var init_parse2 = __esm({
  "node_modules/zod/v4/mini/parse.js"() {
    init_define_ACTION_INPUTS();
    init_core2();
  }
});

// node_modules/zod/v4/mini/schemas.js
// @__NO_SIDE_EFFECTS__
function string2(params) {
  return _string(ZodMiniString, params);
}
// @__NO_SIDE_EFFECTS__
function number2(params) {
  return _number(ZodMiniNumber, params);
}
// @__NO_SIDE_EFFECTS__
function boolean2(params) {
  return _boolean(ZodMiniBoolean, params);
}
// @__NO_SIDE_EFFECTS__
function unknown() {
  return _unknown(ZodMiniUnknown);
}
// @__NO_SIDE_EFFECTS__
function array(element, params) {
  return new ZodMiniArray({
    type: "array",
    element,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...normalizeParams(params)
  };
  return new ZodMiniObject(def);
}
// @__NO_SIDE_EFFECTS__
function union(options, params) {
  return new ZodMiniUnion({
    type: "union",
    options,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodMiniRecord({
      type: "record",
      keyType: /* @__PURE__ */ string2(),
      valueType: keyType,
      ...normalizeParams(valueType)
    });
  }
  return new ZodMiniRecord({
    type: "record",
    keyType,
    valueType,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodMiniEnum({
    type: "enum",
    entries,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function literal(value2, params) {
  return new ZodMiniLiteral({
    type: "literal",
    values: Array.isArray(value2) ? value2 : [value2],
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function transform(fn) {
  return new ZodMiniTransform({
    type: "transform",
    transform: fn
  });
}
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
  return new ZodMiniOptional({
    type: "optional",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
  return new ZodMiniNullable({
    type: "nullable",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function nullish2(innerType) {
  return /* @__PURE__ */ optional(/* @__PURE__ */ nullable(innerType));
}
// @__NO_SIDE_EFFECTS__
function _default(innerType, defaultValue) {
  return new ZodMiniDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function _catch(innerType, catchValue) {
  return new ZodMiniCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
  return new ZodMiniPipe({
    type: "pipe",
    in: in_,
    out
  });
}
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
  return _refine(ZodMiniCustom, fn, _params);
}
var ZodMiniType, ZodMiniString, ZodMiniNumber, ZodMiniBoolean, ZodMiniUnknown, ZodMiniArray, ZodMiniObject, ZodMiniUnion, ZodMiniRecord, ZodMiniEnum, ZodMiniLiteral, ZodMiniTransform, ZodMiniOptional, ZodMiniNullable, ZodMiniDefault, ZodMiniCatch, ZodMiniPipe, ZodMiniCustom;
var init_schemas2 = __esm({
  "node_modules/zod/v4/mini/schemas.js"() {
    init_define_ACTION_INPUTS();
    init_core2();
    init_util();
    init_parse2();
    ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
      if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
      $ZodType.init(inst, def);
      inst.def = def;
      inst.type = def.type;
    }, {
      // `with` is an alias for `check`: the same function object, not a wrapper.
      get with() {
        return this.check;
      },
      set with(value2) {
        own(this, "with", value2);
      },
      parse(data, params) {
        return parse(this, data, params, { callee: this.parse });
      },
      parseAsync(data, params) {
        return parseAsync(this, data, params, { callee: this.parseAsync });
      },
      safeParse(data, params) {
        return safeParse(this, data, params);
      },
      safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
      },
      check(...checks2) {
        const def = this.def;
        return this.clone({
          ...def,
          checks: [
            ...def.checks ?? [],
            ...checks2.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
          ]
        }, { parent: true });
      },
      clone(_def, params) {
        return clone(this, _def, params);
      },
      brand() {
        return this;
      },
      register(reg, meta2) {
        reg.add(this, meta2);
        return this;
      },
      apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
      }
    });
    ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
      $ZodString.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniNumber = /* @__PURE__ */ $constructor("ZodMiniNumber", (inst, def) => {
      $ZodNumber.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniBoolean = /* @__PURE__ */ $constructor("ZodMiniBoolean", (inst, def) => {
      $ZodBoolean.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniUnknown = /* @__PURE__ */ $constructor("ZodMiniUnknown", (inst, def) => {
      $ZodUnknown.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
      $ZodArray.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
      $ZodObject.init(inst, def);
      ZodMiniType.init(inst, def);
      installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
    });
    ZodMiniUnion = /* @__PURE__ */ $constructor("ZodMiniUnion", (inst, def) => {
      $ZodUnion.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniRecord = /* @__PURE__ */ $constructor("ZodMiniRecord", (inst, def) => {
      $ZodRecord.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniEnum = /* @__PURE__ */ $constructor("ZodMiniEnum", (inst, def) => {
      $ZodEnum.init(inst, def);
      ZodMiniType.init(inst, def);
      inst.options = [...inst._zod.values];
    });
    ZodMiniLiteral = /* @__PURE__ */ $constructor("ZodMiniLiteral", (inst, def) => {
      $ZodLiteral.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniTransform = /* @__PURE__ */ $constructor("ZodMiniTransform", (inst, def) => {
      $ZodTransform.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniOptional = /* @__PURE__ */ $constructor("ZodMiniOptional", (inst, def) => {
      $ZodOptional.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniNullable = /* @__PURE__ */ $constructor("ZodMiniNullable", (inst, def) => {
      $ZodNullable.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniDefault = /* @__PURE__ */ $constructor("ZodMiniDefault", (inst, def) => {
      $ZodDefault.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniCatch = /* @__PURE__ */ $constructor("ZodMiniCatch", (inst, def) => {
      $ZodCatch.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniPipe = /* @__PURE__ */ $constructor("ZodMiniPipe", (inst, def) => {
      $ZodPipe.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniCustom = /* @__PURE__ */ $constructor("ZodMiniCustom", (inst, def) => {
      $ZodCustom.init(inst, def);
      ZodMiniType.init(inst, def);
    });
  }
});

// node_modules/zod/v4/mini/checks.js
var init_checks2 = __esm({
  "node_modules/zod/v4/mini/checks.js"() {
    init_define_ACTION_INPUTS();
    init_core2();
  }
});

// node_modules/zod/v4/mini/iso.js
var init_iso = __esm({
  "node_modules/zod/v4/mini/iso.js"() {
    init_define_ACTION_INPUTS();
  }
});

// node_modules/zod/v4/mini/coerce.js
var init_coerce = __esm({
  "node_modules/zod/v4/mini/coerce.js"() {
    init_define_ACTION_INPUTS();
  }
});

// node_modules/zod/v4/mini/external.js
var init_external = __esm({
  "node_modules/zod/v4/mini/external.js"() {
    init_define_ACTION_INPUTS();
    init_core2();
    init_parse2();
    init_schemas2();
    init_checks2();
    init_core2();
    init_locales();
    init_iso();
    init_coerce();
  }
});

// node_modules/zod/mini/index.js
var init_mini = __esm({
  "node_modules/zod/mini/index.js"() {
    init_define_ACTION_INPUTS();
    init_external();
  }
});

// src/reading.ts
async function reading(fact) {
  try {
    return { ok: true, value: await fact };
  } catch (error) {
    const remedy = error instanceof Error && "remedy" in error ? error.remedy : void 0;
    const failed = { ok: false, error: messageOf(error) };
    return typeof remedy === "string" ? { ...failed, remedy } : failed;
  }
}
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var init_reading = __esm({
  "src/reading.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
  }
});

// src/engine/context.ts
function homeOf(env) {
  try {
    return env["HOME"] || (0, import_node_os.homedir)();
  } catch {
    return void 0;
  }
}
function configFolder(env) {
  const home = homeOf(env);
  return env["DOCKER_CONFIG"] || home && (0, import_node_path.join)(home, ".docker");
}
async function dockerContext(env, dockerHost) {
  const folder = configFolder(env);
  if (dockerHost || env["DOCKER_HOST"] || folder === void 0) return void 0;
  const configFile = (0, import_node_path.join)(folder, "config.json");
  const config2 = await (0, import_answered.answered)(configFile, () => (0, import_promises.readFile)(configFile, "utf8").catch(() => ""));
  const named = env["DOCKER_CONTEXT"];
  const name = named || configSchema.safeParse(parseJson(config2)).data?.currentContext;
  if (!name || name === "default") return void 0;
  const chosenBy = named ? "DOCKER_CONTEXT" : configFile;
  const id = process.getBuiltinModule("node:crypto").createHash("sha256").update(name).digest("hex");
  const store = (0, import_node_path.join)(folder, "contexts");
  const file = (0, import_node_path.join)(store, "meta", id, "meta.json");
  const text = await (0, import_answered.answered)(file, () => (0, import_promises.readFile)(file, "utf8")).catch((cause) => {
    const isMissing2 = cause.code === "ENOENT";
    const why = isMissing2 ? `there is no docker context ${JSON.stringify(name)} in ${store}; "docker context ls" lists them` : `the docker context ${JSON.stringify(name)} cannot be read: ${messageOf(cause)}`;
    throw new Error(`${chosenBy}: ${why}`, { cause });
  });
  const meta2 = metaSchema.safeParse(parseJson(text)).data;
  if (meta2?.Name !== name) {
    const why = 'is not the JSON that docker writes; "docker context create" makes it anew';
    throw new Error(`${chosenBy}: of the docker context ${JSON.stringify(name)}, ${file} ${why}`);
  }
  const { Host: host, SkipTLSVerify: skipTlsVerify } = meta2.Endpoints.docker;
  const tlsPath = (0, import_node_path.join)(store, "tls", id, "docker");
  const hasTls = await (0, import_answered.answered)(
    tlsPath,
    () => (0, import_promises.stat)(tlsPath).then(
      () => true,
      () => false
    )
  );
  return { name, chosenBy, host, tlsPath, hasTls, skipTlsVerify };
}
var import_promises, import_node_os, import_node_path, import_answered, configSchema, metaSchema;
var init_context = __esm({
  "src/engine/context.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises = require("node:fs/promises");
    import_node_os = require("node:os");
    import_node_path = require("node:path");
    init_mini();
    import_answered = require("./answered.js");
    init_reading();
    configSchema = object({ currentContext: optional(string2()) });
    metaSchema = object({
      Name: string2(),
      Endpoints: object({
        docker: object({
          Host: _default(string2(), ""),
          SkipTLSVerify: _default(boolean2(), false)
        })
      })
    });
  }
});

// src/engine/endpoint.ts
function findEndpoint(dockerHost, env, source, context) {
  if (dockerHost !== "") return parseEndpoint(dockerHost, env, source);
  const named = env["DOCKER_HOST"];
  if (named) return parseEndpoint(named, env, "DOCKER_HOST");
  if (!context.ok) throw new Error(context.error);
  if (context.value === void 0) return parseEndpoint(DEFAULT_HOST, env, "Docker's default");
  const { name, chosenBy, host, tlsPath, hasTls, skipTlsVerify } = context.value;
  const found = parseEndpoint(host || DEFAULT_HOST, {}, `docker context ${name} (${chosenBy})`);
  return found.transport === "tcp" && (skipTlsVerify || hasTls) ? { ...found, certPath: tlsPath, context: { verify: !skipTlsVerify } } : found;
}
function parseEndpoint(name, env, from = "docker-host") {
  const address = unixAddress(name) ?? sshAddress(name) ?? tcpAddress(name, env);
  if (address !== void 0) return { name, from, ...address };
  throw new Error(
    `${from}: must be unix:///path/to/docker.sock, tcp://host:port or ssh://user@host, without a password (it is ${JSON.stringify(withoutPassword(name))})`
  );
}
function withoutPassword(address) {
  return address.replace(/\/\/[^:@]*:.*@/s, "//***@");
}
function unixAddress(name) {
  if (!name.startsWith("unix:///")) return void 0;
  return { transport: "unix", socketPath: name.slice("unix://".length) };
}
function tcpAddress(name, env) {
  if (!name.startsWith("tcp://") || !URL.canParse(name)) return void 0;
  const url = new URL(name);
  if (url.hostname === "" || !/^\/?$/.test(url.pathname) || url.username !== "") return void 0;
  const tls = Boolean(env["DOCKER_TLS_VERIFY"] || env["DOCKER_CERT_PATH"]);
  return {
    transport: "tcp",
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? tls ? 2376 : 2375 : Number(url.port),
    certPath: tls ? env["DOCKER_CERT_PATH"] || (configFolder(env) ?? "/.docker") : void 0
  };
}
function sshAddress(name) {
  const { user, host, port, path: path2 } = SSH.exec(name)?.groups ?? {};
  if (host === void 0 || !name.startsWith("ssh://")) return void 0;
  return {
    transport: "ssh",
    host: host.replace(/^\[(.*)\]$/, "$1"),
    user,
    port,
    socketPath: path2
  };
}
function isLocal(endpoint, own2) {
  switch (endpoint.transport) {
    case "unix":
      return true;
    case "tcp": {
      const host = endpoint.host.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
      return /^(?:localhost|127(?:\.\d+){3}|::1|0\.0\.0\.0|::)$/.test(host) || (own2 ?? ownNames()).some((each) => each.toLowerCase() === host);
    }
    // It may be an alias for any host.
    case "ssh":
      return false;
  }
}
function ownNames() {
  const interfaces = Object.values((0, import_node_os2.networkInterfaces)()).flatMap((each) => each ?? []);
  return [(0, import_node_os2.hostname)(), ...interfaces.map(({ address }) => address)];
}
var import_node_os2, DEFAULT_HOST, SSH;
var init_endpoint = __esm({
  "src/engine/endpoint.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_os2 = require("node:os");
    init_context();
    DEFAULT_HOST = "unix:///var/run/docker.sock";
    SSH = /^ssh:\/\/(?:(?<user>[\w.][\w.+-]*)@)?(?<host>[A-Za-z\d][\w.-]*|\[[\da-f:]+\])(?::(?<port>\d{1,5}))?(?<path>(?:\/[\w.+-]+)+)?\/?$/i;
  }
});

// src/inputs/input-error.ts
var InputError;
var init_input_error = __esm({
  "src/inputs/input-error.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    InputError = class extends Error {
      constructor(problems2) {
        super(
          problems2.length === 1 ? "An input is not valid; nothing was done." : `${problems2.length} inputs are not valid; nothing was done.`
        );
        this.problems = problems2;
      }
      problems;
      name = "InputError";
    };
  }
});

// node_modules/picomatch/lib/constants.js
var require_constants = __commonJS({
  "node_modules/picomatch/lib/constants.js"(exports2, module2) {
    "use strict";
    init_define_ACTION_INPUTS();
    var WIN_SLASH = "\\\\/";
    var WIN_NO_SLASH = `[^${WIN_SLASH}]`;
    var DEFAULT_MAX_EXTGLOB_RECURSION = 0;
    var DOT_LITERAL = "\\.";
    var PLUS_LITERAL = "\\+";
    var QMARK_LITERAL = "\\?";
    var SLASH_LITERAL = "\\/";
    var ONE_CHAR = "(?=.)";
    var QMARK = "[^/]";
    var END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
    var START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
    var DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
    var NO_DOT = `(?!${DOT_LITERAL})`;
    var NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
    var NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
    var NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
    var QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
    var STAR = `${QMARK}*?`;
    var SEP = "/";
    var POSIX_CHARS = {
      DOT_LITERAL,
      PLUS_LITERAL,
      QMARK_LITERAL,
      SLASH_LITERAL,
      ONE_CHAR,
      QMARK,
      END_ANCHOR,
      DOTS_SLASH,
      NO_DOT,
      NO_DOTS,
      NO_DOT_SLASH,
      NO_DOTS_SLASH,
      QMARK_NO_DOT,
      STAR,
      START_ANCHOR,
      SEP
    };
    var WINDOWS_CHARS = {
      ...POSIX_CHARS,
      SLASH_LITERAL: `[${WIN_SLASH}]`,
      QMARK: WIN_NO_SLASH,
      STAR: `${WIN_NO_SLASH}*?`,
      DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
      NO_DOT: `(?!${DOT_LITERAL})`,
      NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
      NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
      START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
      END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
      SEP: "\\"
    };
    var POSIX_REGEX_SOURCE = {
      __proto__: null,
      alnum: "a-zA-Z0-9",
      alpha: "a-zA-Z",
      ascii: "\\x00-\\x7F",
      blank: " \\t",
      cntrl: "\\x00-\\x1F\\x7F",
      digit: "0-9",
      graph: "\\x21-\\x7E",
      lower: "a-z",
      print: "\\x20-\\x7E ",
      punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
      space: " \\t\\r\\n\\v\\f",
      upper: "A-Z",
      word: "A-Za-z0-9_",
      xdigit: "A-Fa-f0-9"
    };
    module2.exports = {
      DEFAULT_MAX_EXTGLOB_RECURSION,
      MAX_LENGTH: 1024 * 64,
      POSIX_REGEX_SOURCE,
      // regular expressions
      REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
      REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
      REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
      REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
      REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
      REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
      // Replace globs with equivalent patterns to reduce parsing time.
      REPLACEMENTS: {
        __proto__: null,
        "***": "*",
        "**/**": "**",
        "**/**/**": "**"
      },
      // Digits
      CHAR_0: 48,
      /* 0 */
      CHAR_9: 57,
      /* 9 */
      // Alphabet chars.
      CHAR_UPPERCASE_A: 65,
      /* A */
      CHAR_LOWERCASE_A: 97,
      /* a */
      CHAR_UPPERCASE_Z: 90,
      /* Z */
      CHAR_LOWERCASE_Z: 122,
      /* z */
      CHAR_LEFT_PARENTHESES: 40,
      /* ( */
      CHAR_RIGHT_PARENTHESES: 41,
      /* ) */
      CHAR_ASTERISK: 42,
      /* * */
      // Non-alphabetic chars.
      CHAR_AMPERSAND: 38,
      /* & */
      CHAR_AT: 64,
      /* @ */
      CHAR_BACKWARD_SLASH: 92,
      /* \ */
      CHAR_CARRIAGE_RETURN: 13,
      /* \r */
      CHAR_CIRCUMFLEX_ACCENT: 94,
      /* ^ */
      CHAR_COLON: 58,
      /* : */
      CHAR_COMMA: 44,
      /* , */
      CHAR_DOT: 46,
      /* . */
      CHAR_DOUBLE_QUOTE: 34,
      /* " */
      CHAR_EQUAL: 61,
      /* = */
      CHAR_EXCLAMATION_MARK: 33,
      /* ! */
      CHAR_FORM_FEED: 12,
      /* \f */
      CHAR_FORWARD_SLASH: 47,
      /* / */
      CHAR_GRAVE_ACCENT: 96,
      /* ` */
      CHAR_HASH: 35,
      /* # */
      CHAR_HYPHEN_MINUS: 45,
      /* - */
      CHAR_LEFT_ANGLE_BRACKET: 60,
      /* < */
      CHAR_LEFT_CURLY_BRACE: 123,
      /* { */
      CHAR_LEFT_SQUARE_BRACKET: 91,
      /* [ */
      CHAR_LINE_FEED: 10,
      /* \n */
      CHAR_NO_BREAK_SPACE: 160,
      /* \u00A0 */
      CHAR_PERCENT: 37,
      /* % */
      CHAR_PLUS: 43,
      /* + */
      CHAR_QUESTION_MARK: 63,
      /* ? */
      CHAR_RIGHT_ANGLE_BRACKET: 62,
      /* > */
      CHAR_RIGHT_CURLY_BRACE: 125,
      /* } */
      CHAR_RIGHT_SQUARE_BRACKET: 93,
      /* ] */
      CHAR_SEMICOLON: 59,
      /* ; */
      CHAR_SINGLE_QUOTE: 39,
      /* ' */
      CHAR_SPACE: 32,
      /*   */
      CHAR_TAB: 9,
      /* \t */
      CHAR_UNDERSCORE: 95,
      /* _ */
      CHAR_VERTICAL_LINE: 124,
      /* | */
      CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
      /* \uFEFF */
      /**
       * Create EXTGLOB_CHARS
       */
      extglobChars(chars) {
        return {
          "!": { type: "negate", open: "(?:(?!(?:", close: `))${chars.STAR})` },
          "?": { type: "qmark", open: "(?:", close: ")?" },
          "+": { type: "plus", open: "(?:", close: ")+" },
          "*": { type: "star", open: "(?:", close: ")*" },
          "@": { type: "at", open: "(?:", close: ")" }
        };
      },
      /**
       * Create GLOB_CHARS
       */
      globChars(win32) {
        return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
      }
    };
  }
});

// node_modules/picomatch/lib/utils.js
var require_utils = __commonJS({
  "node_modules/picomatch/lib/utils.js"(exports2) {
    "use strict";
    init_define_ACTION_INPUTS();
    var {
      REGEX_BACKSLASH,
      REGEX_REMOVE_BACKSLASH,
      REGEX_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_GLOBAL
    } = require_constants();
    exports2.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
    exports2.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
    exports2.isRegexChar = (str) => str.length === 1 && exports2.hasRegexChars(str);
    exports2.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
    exports2.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
    exports2.isWindows = () => {
      if (typeof navigator !== "undefined" && navigator.platform) {
        const platform = navigator.platform.toLowerCase();
        return platform === "win32" || platform === "windows";
      }
      if (typeof process !== "undefined" && process.platform) {
        return process.platform === "win32";
      }
      return false;
    };
    exports2.removeBackslashes = (str) => {
      return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
        return match === "\\" ? "" : match;
      });
    };
    exports2.escapeLast = (input, char, lastIdx) => {
      const idx = input.lastIndexOf(char, lastIdx);
      if (idx === -1) return input;
      if (input[idx - 1] === "\\") return exports2.escapeLast(input, char, idx - 1);
      return `${input.slice(0, idx)}\\${input.slice(idx)}`;
    };
    exports2.removePrefix = (input, state = {}) => {
      let output = input;
      if (output.startsWith("./")) {
        output = output.slice(2);
        state.prefix = "./";
      }
      return output;
    };
    exports2.wrapOutput = (input, state = {}, options = {}) => {
      const prepend = options.contains ? "" : "^";
      const append = options.contains ? "" : "$";
      let output = `${prepend}(?:${input})${append}`;
      if (state.negated === true) {
        output = `(?:^(?!${output}).*$)`;
      }
      return output;
    };
    exports2.basename = (path2, { windows } = {}) => {
      const segs = path2.split(windows ? /[\\/]/ : "/");
      const last = segs[segs.length - 1];
      if (last === "") {
        return segs[segs.length - 2];
      }
      return last;
    };
  }
});

// node_modules/picomatch/lib/scan.js
var require_scan = __commonJS({
  "node_modules/picomatch/lib/scan.js"(exports2, module2) {
    "use strict";
    init_define_ACTION_INPUTS();
    var utils = require_utils();
    var {
      CHAR_ASTERISK,
      /* * */
      CHAR_AT,
      /* @ */
      CHAR_BACKWARD_SLASH,
      /* \ */
      CHAR_COMMA,
      /* , */
      CHAR_DOT,
      /* . */
      CHAR_EXCLAMATION_MARK,
      /* ! */
      CHAR_FORWARD_SLASH,
      /* / */
      CHAR_LEFT_CURLY_BRACE,
      /* { */
      CHAR_LEFT_PARENTHESES,
      /* ( */
      CHAR_LEFT_SQUARE_BRACKET,
      /* [ */
      CHAR_PLUS,
      /* + */
      CHAR_QUESTION_MARK,
      /* ? */
      CHAR_RIGHT_CURLY_BRACE,
      /* } */
      CHAR_RIGHT_PARENTHESES,
      /* ) */
      CHAR_RIGHT_SQUARE_BRACKET
      /* ] */
    } = require_constants();
    var isPathSeparator = (code) => {
      return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
    };
    var depth = (token) => {
      if (token.isPrefix !== true) {
        token.depth = token.isGlobstar ? Infinity : 1;
      }
    };
    var scan = (input, options) => {
      const opts = options || {};
      const length = input.length - 1;
      const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
      const slashes = [];
      const tokens = [];
      const parts = [];
      let str = input;
      let index = -1;
      let start = 0;
      let lastIndex = 0;
      let isBrace = false;
      let isBracket = false;
      let isGlob = false;
      let isExtglob = false;
      let isGlobstar = false;
      let braceEscaped = false;
      let backslashes = false;
      let negated = false;
      let negatedExtglob = false;
      let finished = false;
      let braces = 0;
      let prev;
      let code;
      let token = { value: "", depth: 0, isGlob: false };
      const eos = () => index >= length;
      const peek = () => str.charCodeAt(index + 1);
      const advance = () => {
        prev = code;
        return str.charCodeAt(++index);
      };
      while (index < length) {
        code = advance();
        let next;
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          code = advance();
          if (code === CHAR_LEFT_CURLY_BRACE) {
            braceEscaped = true;
          }
          continue;
        }
        if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (code === CHAR_LEFT_CURLY_BRACE) {
              braces++;
              continue;
            }
            if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (braceEscaped !== true && code === CHAR_COMMA) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (code === CHAR_RIGHT_CURLY_BRACE) {
              braces--;
              if (braces === 0) {
                braceEscaped = false;
                isBrace = token.isBrace = true;
                finished = true;
                break;
              }
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_FORWARD_SLASH) {
          slashes.push(index);
          tokens.push(token);
          token = { value: "", depth: 0, isGlob: false };
          if (finished === true) continue;
          if (prev === CHAR_DOT && index === start + 1) {
            start += 2;
            continue;
          }
          lastIndex = index + 1;
          continue;
        }
        if (opts.noext !== true) {
          const isExtglobChar = code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK;
          if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
            isGlob = token.isGlob = true;
            isExtglob = token.isExtglob = true;
            finished = true;
            if (code === CHAR_EXCLAMATION_MARK && index === start) {
              negatedExtglob = true;
            }
            if (scanToEnd === true) {
              let parens = 0;
              while (eos() !== true && (code = advance())) {
                if (code === CHAR_BACKWARD_SLASH) {
                  backslashes = token.backslashes = true;
                  advance();
                  continue;
                }
                if (code === CHAR_LEFT_PARENTHESES) {
                  parens++;
                  continue;
                }
                if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                  finished = true;
                  break;
                }
              }
              continue;
            }
            break;
          }
        }
        if (code === CHAR_ASTERISK) {
          if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_QUESTION_MARK) {
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_LEFT_SQUARE_BRACKET) {
          while (eos() !== true && (next = advance())) {
            if (next === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (next === CHAR_RIGHT_SQUARE_BRACKET) {
              isBracket = token.isBracket = true;
              isGlob = token.isGlob = true;
              finished = true;
              break;
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
          negated = token.negated = true;
          start++;
          continue;
        }
        if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
          isGlob = token.isGlob = true;
          if (scanToEnd === true) {
            let parens = 1;
            while (eos() !== true && (code = advance())) {
              if (code === CHAR_BACKWARD_SLASH) {
                backslashes = token.backslashes = true;
                advance();
                continue;
              }
              if (code === CHAR_LEFT_PARENTHESES) {
                parens++;
                continue;
              }
              if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                finished = true;
                break;
              }
            }
            continue;
          }
          break;
        }
        if (isGlob === true) {
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
      }
      if (opts.noext === true) {
        isExtglob = false;
        isGlob = false;
      }
      let base = str;
      let prefix = "";
      let glob = "";
      if (start > 0) {
        prefix = str.slice(0, start);
        str = str.slice(start);
        lastIndex -= start;
      }
      if (base && isGlob === true && lastIndex > 0) {
        base = str.slice(0, lastIndex);
        glob = str.slice(lastIndex);
      } else if (isGlob === true) {
        base = "";
        glob = str;
      } else {
        base = str;
      }
      if (base && base !== "" && base !== "/" && base !== str) {
        if (isPathSeparator(base.charCodeAt(base.length - 1))) {
          base = base.slice(0, -1);
        }
      }
      if (opts.unescape === true) {
        if (glob) glob = utils.removeBackslashes(glob);
        if (base && backslashes === true) {
          base = utils.removeBackslashes(base);
        }
      }
      const state = {
        prefix,
        input,
        start,
        base,
        glob,
        isBrace,
        isBracket,
        isGlob,
        isExtglob,
        isGlobstar,
        negated,
        negatedExtglob
      };
      if (opts.tokens === true) {
        state.maxDepth = 0;
        if (!isPathSeparator(code)) {
          tokens.push(token);
        }
        state.tokens = tokens;
      }
      if (opts.parts === true || opts.tokens === true) {
        let prevIndex;
        for (let idx = 0; idx < slashes.length; idx++) {
          const n2 = prevIndex !== void 0 ? prevIndex + 1 : start;
          const i = slashes[idx];
          const value3 = input.slice(n2, i);
          if (opts.tokens) {
            if (idx === 0 && start !== 0) {
              tokens[idx].isPrefix = true;
              tokens[idx].value = prefix;
            } else {
              tokens[idx].value = value3;
            }
            depth(tokens[idx]);
            state.maxDepth += tokens[idx].depth;
          }
          if (i >= start) {
            parts.push(value3);
            prevIndex = i;
          }
        }
        const n = prevIndex !== void 0 ? prevIndex + 1 : start;
        const value2 = input.slice(n);
        parts.push(value2);
        if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
          tokens[tokens.length - 1].value = value2;
          depth(tokens[tokens.length - 1]);
          state.maxDepth += tokens[tokens.length - 1].depth;
        }
        state.slashes = slashes;
        state.parts = parts;
      }
      return state;
    };
    module2.exports = scan;
  }
});

// node_modules/picomatch/lib/parse.js
var require_parse = __commonJS({
  "node_modules/picomatch/lib/parse.js"(exports2, module2) {
    "use strict";
    init_define_ACTION_INPUTS();
    var constants4 = require_constants();
    var utils = require_utils();
    var {
      MAX_LENGTH: MAX_LENGTH2,
      POSIX_REGEX_SOURCE,
      REGEX_NON_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_BACKREF,
      REPLACEMENTS
    } = constants4;
    var expandRange = (args, options) => {
      if (typeof options.expandRange === "function") {
        return options.expandRange(...args, options);
      }
      args.sort();
      const value2 = `[${args.join("-")}]`;
      try {
        new RegExp(value2);
      } catch (ex) {
        return args.map((v) => utils.escapeRegex(v)).join("..");
      }
      return value2;
    };
    var syntaxError = (type, char) => {
      return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
    };
    var splitTopLevel = (input) => {
      const parts = [];
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let value2 = "";
      let escaped = false;
      for (const ch of input) {
        if (escaped === true) {
          value2 += ch;
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          value2 += ch;
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          value2 += ch;
          continue;
        }
        if (quote === 0) {
          if (ch === "[") {
            bracket++;
          } else if (ch === "]" && bracket > 0) {
            bracket--;
          } else if (bracket === 0) {
            if (ch === "(") {
              paren++;
            } else if (ch === ")" && paren > 0) {
              paren--;
            } else if (ch === "|" && paren === 0) {
              parts.push(value2);
              value2 = "";
              continue;
            }
          }
        }
        value2 += ch;
      }
      parts.push(value2);
      return parts;
    };
    var isPlainBranch = (branch) => {
      let escaped = false;
      for (const ch of branch) {
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (/[?*+@!()[\]{}]/.test(ch)) {
          return false;
        }
      }
      return true;
    };
    var normalizeSimpleBranch = (branch) => {
      let value2 = branch.trim();
      let changed = true;
      while (changed === true) {
        changed = false;
        if (/^@\([^\\()[\]{}|]+\)$/.test(value2)) {
          value2 = value2.slice(2, -1);
          changed = true;
        }
      }
      if (!isPlainBranch(value2)) {
        return;
      }
      return value2.replace(/\\(.)/g, "$1");
    };
    var hasRepeatedCharPrefixOverlap = (branches) => {
      const values = branches.map(normalizeSimpleBranch).filter(Boolean);
      for (let i = 0; i < values.length; i++) {
        for (let j = i + 1; j < values.length; j++) {
          const a = values[i];
          const b = values[j];
          const char = a[0];
          if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
            continue;
          }
          if (a === b || a.startsWith(b) || b.startsWith(a)) {
            return true;
          }
        }
      }
      return false;
    };
    var parseRepeatedExtglob = (pattern, requireEnd = true) => {
      if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") {
        return;
      }
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let escaped = false;
      for (let i = 1; i < pattern.length; i++) {
        const ch = pattern[i];
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          continue;
        }
        if (quote === 1) {
          continue;
        }
        if (ch === "[") {
          bracket++;
          continue;
        }
        if (ch === "]" && bracket > 0) {
          bracket--;
          continue;
        }
        if (bracket > 0) {
          continue;
        }
        if (ch === "(") {
          paren++;
          continue;
        }
        if (ch === ")") {
          paren--;
          if (paren === 0) {
            if (requireEnd === true && i !== pattern.length - 1) {
              return;
            }
            return {
              type: pattern[0],
              body: pattern.slice(2, i),
              end: i
            };
          }
        }
      }
    };
    var buildCharClassStar = (chars) => {
      const source = chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`;
      return `${source}*`;
    };
    var getStarExtglobSequenceChars = (pattern) => {
      let index = 0;
      const chars = [];
      while (index < pattern.length) {
        const match = parseRepeatedExtglob(pattern.slice(index), false);
        if (!match || match.type !== "*") {
          return;
        }
        const branches = splitTopLevel(match.body).map((branch2) => branch2.trim());
        if (branches.length !== 1) {
          return;
        }
        const branch = normalizeSimpleBranch(branches[0]);
        if (!branch || branch.length !== 1) {
          return;
        }
        chars.push(branch);
        index += match.end + 1;
      }
      if (chars.length < 1) {
        return;
      }
      return chars;
    };
    var repeatedExtglobRecursion = (pattern) => {
      let depth = 0;
      let value2 = pattern.trim();
      let match = parseRepeatedExtglob(value2);
      while (match) {
        depth++;
        value2 = match.body.trim();
        match = parseRepeatedExtglob(value2);
      }
      return depth;
    };
    var analyzeRepeatedExtglob = (body, options) => {
      if (options.maxExtglobRecursion === false) {
        return { risky: false };
      }
      const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants4.DEFAULT_MAX_EXTGLOB_RECURSION;
      const branches = splitTopLevel(body).map((branch) => branch.trim());
      if (branches.length > 1) {
        if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) {
          return { risky: true };
        }
      }
      const safeChars = [];
      let sawStarSequence = false;
      let combinable = true;
      for (const branch of branches) {
        const chars = getStarExtglobSequenceChars(branch);
        if (chars) {
          sawStarSequence = true;
          safeChars.push(...chars);
          continue;
        }
        const literal2 = normalizeSimpleBranch(branch);
        if (literal2 && literal2.length === 1) {
          safeChars.push(literal2);
          continue;
        }
        combinable = false;
        if (repeatedExtglobRecursion(branch) > max) {
          return { risky: true };
        }
      }
      if (sawStarSequence) {
        return combinable ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) } : { risky: true };
      }
      return { risky: false };
    };
    var parse3 = (input, options) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected a string");
      }
      input = REPLACEMENTS[input] || input;
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH2, opts.maxLength) : MAX_LENGTH2;
      let len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      const bos = { type: "bos", value: "", output: opts.prepend || "" };
      const tokens = [bos];
      const capture = opts.capture ? "" : "?:";
      const PLATFORM_CHARS = constants4.globChars(opts.windows);
      const EXTGLOB_CHARS = constants4.extglobChars(PLATFORM_CHARS);
      const {
        DOT_LITERAL,
        PLUS_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOT_SLASH,
        NO_DOTS_SLASH,
        QMARK,
        QMARK_NO_DOT,
        STAR,
        START_ANCHOR
      } = PLATFORM_CHARS;
      const globstar = (opts2) => {
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const nodot = opts.dot ? "" : NO_DOT;
      const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
      let star = opts.bash === true ? globstar(opts) : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      if (typeof opts.noext === "boolean") {
        opts.noextglob = opts.noext;
      }
      const state = {
        input,
        index: -1,
        start: 0,
        dot: opts.dot === true,
        consumed: "",
        output: "",
        prefix: "",
        backtrack: false,
        negated: false,
        brackets: 0,
        braces: 0,
        parens: 0,
        quotes: 0,
        globstar: false,
        tokens
      };
      input = utils.removePrefix(input, state);
      len = input.length;
      const extglobs = [];
      const braces = [];
      const stack = [];
      let prev = bos;
      let value2;
      const eos = () => state.index === len - 1;
      const peek = state.peek = (n = 1) => input[state.index + n];
      const advance = state.advance = () => input[++state.index] || "";
      const remaining = () => input.slice(state.index + 1);
      const consume = (value3 = "", num = 0) => {
        state.consumed += value3;
        state.index += num;
      };
      const append = (token) => {
        state.output += token.output != null ? token.output : token.value;
        consume(token.value);
      };
      const negate = () => {
        let count2 = 1;
        while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
          advance();
          state.start++;
          count2++;
        }
        if (count2 % 2 === 0) {
          return false;
        }
        state.negated = true;
        state.start++;
        return true;
      };
      const increment = (type) => {
        state[type]++;
        stack.push(type);
      };
      const decrement = (type) => {
        state[type]--;
        stack.pop();
      };
      const push = (tok) => {
        if (prev.type === "globstar") {
          const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
          const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
          if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
            state.output = state.output.slice(0, -prev.output.length);
            prev.type = "star";
            prev.value = "*";
            prev.output = star;
            state.output += prev.output;
          }
        }
        if (extglobs.length && tok.type !== "paren") {
          extglobs[extglobs.length - 1].inner += tok.value;
        }
        if (tok.value || tok.output) append(tok);
        if (prev && prev.type === "text" && tok.type === "text") {
          prev.output = (prev.output || prev.value) + tok.value;
          prev.value += tok.value;
          return;
        }
        tok.prev = prev;
        tokens.push(tok);
        prev = tok;
      };
      const extglobOpen = (type, value3) => {
        const token = { ...EXTGLOB_CHARS[value3], conditions: 1, inner: "" };
        token.prev = prev;
        token.parens = state.parens;
        token.output = state.output;
        token.startIndex = state.index;
        token.tokensIndex = tokens.length;
        const output = (opts.capture ? "(" : "") + token.open;
        increment("parens");
        push({ type, value: value3, output: state.output ? "" : ONE_CHAR });
        push({ type: "paren", extglob: true, value: advance(), output });
        extglobs.push(token);
      };
      const extglobClose = (token) => {
        const literal2 = input.slice(token.startIndex, state.index + 1);
        const body = input.slice(token.startIndex + 2, state.index);
        const analysis = analyzeRepeatedExtglob(body, opts);
        if ((token.type === "plus" || token.type === "star") && analysis.risky) {
          const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
          const open4 = tokens[token.tokensIndex];
          open4.type = "text";
          open4.value = literal2;
          open4.output = safeOutput || utils.escapeRegex(literal2);
          for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
            tokens[i].value = "";
            tokens[i].output = "";
            delete tokens[i].suffix;
          }
          state.output = token.output + open4.output;
          state.backtrack = true;
          push({ type: "paren", extglob: true, value: value2, output: "" });
          decrement("parens");
          return;
        }
        let output = token.close + (opts.capture ? ")" : "");
        let rest;
        if (token.type === "negate") {
          let extglobStar = star;
          if (token.inner && token.inner.length > 1 && token.inner.includes("/")) {
            extglobStar = globstar(opts);
          }
          if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
            output = token.close = `)$))${extglobStar}`;
          }
          if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
            const expression = parse3(rest, { ...options, fastpaths: false }).output;
            output = token.close = `)${expression})${extglobStar})`;
          }
          if (token.prev.type === "bos") {
            state.negatedExtglob = true;
          }
        }
        push({ type: "paren", extglob: true, value: value2, output });
        decrement("parens");
      };
      if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
        let backslashes = false;
        let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m2, esc2, chars, first, rest, index) => {
          if (first === "\\") {
            backslashes = true;
            return m2;
          }
          if (first === "?") {
            if (esc2) {
              return esc2 + first + (rest ? QMARK.repeat(rest.length) : "");
            }
            if (index === 0) {
              return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
            }
            return QMARK.repeat(chars.length);
          }
          if (first === ".") {
            return DOT_LITERAL.repeat(chars.length);
          }
          if (first === "*") {
            if (esc2) {
              return esc2 + first + (rest ? star : "");
            }
            return star;
          }
          return esc2 ? m2 : `\\${m2}`;
        });
        if (backslashes === true) {
          if (opts.unescape === true) {
            output = output.replace(/\\/g, "");
          } else {
            output = output.replace(/\\+/g, (m2) => {
              return m2.length % 2 === 0 ? "\\\\" : m2 ? "\\" : "";
            });
          }
        }
        if (output === input && opts.contains === true) {
          state.output = input;
          return state;
        }
        state.output = utils.wrapOutput(output, state, options);
        return state;
      }
      while (!eos()) {
        value2 = advance();
        if (value2 === "\0") {
          continue;
        }
        if (value2 === "\\") {
          const next = peek();
          if (next === "/" && opts.bash !== true) {
            continue;
          }
          if (next === "." || next === ";") {
            continue;
          }
          if (!next) {
            value2 += "\\";
            push({ type: "text", value: value2 });
            continue;
          }
          const match = /^\\+/.exec(remaining());
          let slashes = 0;
          if (match && match[0].length > 2) {
            slashes = match[0].length;
            state.index += slashes;
            if (slashes % 2 !== 0) {
              value2 += "\\";
            }
          }
          if (opts.unescape === true) {
            value2 = advance();
          } else {
            value2 += advance();
          }
          if (state.brackets === 0) {
            push({ type: "text", value: value2 });
            continue;
          }
        }
        if (state.brackets > 0 && (value2 !== "]" || prev.value === "[" || prev.value === "[^")) {
          if (opts.posix !== false && value2 === ":") {
            const inner = prev.value.slice(1);
            if (inner.includes("[")) {
              prev.posix = true;
              if (inner.includes(":")) {
                const idx = prev.value.lastIndexOf("[");
                const pre = prev.value.slice(0, idx);
                const rest2 = prev.value.slice(idx + 2);
                const posix = POSIX_REGEX_SOURCE[rest2];
                if (posix) {
                  prev.value = pre + posix;
                  state.backtrack = true;
                  advance();
                  if (!bos.output && tokens.indexOf(prev) === 1) {
                    bos.output = ONE_CHAR;
                  }
                  continue;
                }
              }
            }
          }
          if (value2 === "[" && peek() !== ":" || value2 === "-" && peek() === "]") {
            value2 = `\\${value2}`;
          }
          if (value2 === "]" && (prev.value === "[" || prev.value === "[^")) {
            value2 = `\\${value2}`;
          }
          if (opts.posix === true && value2 === "!" && prev.value === "[") {
            value2 = "^";
          }
          prev.value += value2;
          append({ value: value2 });
          continue;
        }
        if (state.quotes === 1 && value2 !== '"') {
          value2 = utils.escapeRegex(value2);
          prev.value += value2;
          append({ value: value2 });
          continue;
        }
        if (value2 === '"') {
          state.quotes = state.quotes === 1 ? 0 : 1;
          if (opts.keepQuotes === true) {
            push({ type: "text", value: value2 });
          }
          continue;
        }
        if (value2 === "(") {
          increment("parens");
          push({ type: "paren", value: value2 });
          continue;
        }
        if (value2 === ")") {
          if (state.parens === 0 && opts.strictBrackets === true) {
            throw new SyntaxError(syntaxError("opening", "("));
          }
          const extglob = extglobs[extglobs.length - 1];
          if (extglob && state.parens === extglob.parens + 1) {
            extglobClose(extglobs.pop());
            continue;
          }
          push({ type: "paren", value: value2, output: state.parens ? ")" : "\\)" });
          decrement("parens");
          continue;
        }
        if (value2 === "[") {
          if (opts.nobracket === true || !remaining().includes("]")) {
            if (opts.nobracket !== true && opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("closing", "]"));
            }
            value2 = `\\${value2}`;
          } else {
            increment("brackets");
          }
          push({ type: "bracket", value: value2 });
          continue;
        }
        if (value2 === "]") {
          if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
            push({ type: "text", value: value2, output: `\\${value2}` });
            continue;
          }
          if (state.brackets === 0) {
            if (opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("opening", "["));
            }
            push({ type: "text", value: value2, output: `\\${value2}` });
            continue;
          }
          decrement("brackets");
          const prevValue = prev.value.slice(1);
          if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) {
            value2 = `/${value2}`;
          }
          prev.value += value2;
          append({ value: value2 });
          if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
            continue;
          }
          const escaped = utils.escapeRegex(prev.value);
          state.output = state.output.slice(0, -prev.value.length);
          if (opts.literalBrackets === true) {
            state.output += escaped;
            prev.value = escaped;
            continue;
          }
          prev.value = `(${capture}${escaped}|${prev.value})`;
          state.output += prev.value;
          continue;
        }
        if (value2 === "{" && opts.nobrace !== true) {
          increment("braces");
          const open4 = {
            type: "brace",
            value: value2,
            output: "(",
            outputIndex: state.output.length,
            tokensIndex: state.tokens.length
          };
          braces.push(open4);
          push(open4);
          continue;
        }
        if (value2 === "}") {
          const brace = braces[braces.length - 1];
          if (opts.nobrace === true || !brace) {
            push({ type: "text", value: value2, output: value2 });
            continue;
          }
          let output = ")";
          if (brace.dots === true) {
            const arr = tokens.slice();
            const range = [];
            for (let i = arr.length - 1; i >= 0; i--) {
              tokens.pop();
              if (arr[i].type === "brace") {
                break;
              }
              if (arr[i].type !== "dots") {
                range.unshift(arr[i].value);
              }
            }
            output = expandRange(range, opts);
            state.backtrack = true;
          }
          if (brace.comma !== true && brace.dots !== true) {
            const out = state.output.slice(0, brace.outputIndex);
            const toks = state.tokens.slice(brace.tokensIndex);
            brace.value = brace.output = "\\{";
            value2 = output = "\\}";
            state.output = out;
            for (const t of toks) {
              state.output += t.output || t.value;
            }
          }
          push({ type: "brace", value: value2, output });
          decrement("braces");
          braces.pop();
          continue;
        }
        if (value2 === "|") {
          if (extglobs.length > 0) {
            extglobs[extglobs.length - 1].conditions++;
          }
          push({ type: "text", value: value2 });
          continue;
        }
        if (value2 === ",") {
          let output = value2;
          const brace = braces[braces.length - 1];
          if (brace && stack[stack.length - 1] === "braces") {
            brace.comma = true;
            output = "|";
          }
          push({ type: "comma", value: value2, output });
          continue;
        }
        if (value2 === "/") {
          if (prev.type === "dot" && state.index === state.start + 1) {
            state.start = state.index + 1;
            state.consumed = "";
            state.output = "";
            tokens.pop();
            prev = bos;
            continue;
          }
          push({ type: "slash", value: value2, output: SLASH_LITERAL });
          continue;
        }
        if (value2 === ".") {
          if (state.braces > 0 && prev.type === "dot") {
            if (prev.value === ".") prev.output = DOT_LITERAL;
            const brace = braces[braces.length - 1];
            prev.type = "dots";
            prev.output += value2;
            prev.value += value2;
            brace.dots = true;
            continue;
          }
          if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
            push({ type: "text", value: value2, output: DOT_LITERAL });
            continue;
          }
          push({ type: "dot", value: value2, output: DOT_LITERAL });
          continue;
        }
        if (value2 === "?") {
          const isGroup = prev && prev.value === "(";
          if (!isGroup && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("qmark", value2);
            continue;
          }
          if (prev && prev.type === "paren") {
            const next = peek();
            let output = value2;
            if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) {
              output = `\\${value2}`;
            }
            push({ type: "text", value: value2, output });
            continue;
          }
          if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
            push({ type: "qmark", value: value2, output: QMARK_NO_DOT });
            continue;
          }
          push({ type: "qmark", value: value2, output: QMARK });
          continue;
        }
        if (value2 === "!") {
          if (opts.noextglob !== true && peek() === "(") {
            if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
              extglobOpen("negate", value2);
              continue;
            }
          }
          if (opts.nonegate !== true && state.index === 0) {
            negate();
            continue;
          }
        }
        if (value2 === "+") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("plus", value2);
            continue;
          }
          if (prev && prev.value === "(" || opts.regex === false) {
            push({ type: "plus", value: value2, output: PLUS_LITERAL });
            continue;
          }
          if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
            push({ type: "plus", value: value2 });
            continue;
          }
          push({ type: "plus", value: PLUS_LITERAL });
          continue;
        }
        if (value2 === "@") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            push({ type: "at", extglob: true, value: value2, output: "" });
            continue;
          }
          push({ type: "text", value: value2 });
          continue;
        }
        if (value2 !== "*") {
          if (value2 === "$" || value2 === "^") {
            value2 = `\\${value2}`;
          }
          const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
          if (match) {
            value2 += match[0];
            state.index += match[0].length;
          }
          push({ type: "text", value: value2 });
          continue;
        }
        if (prev && (prev.type === "globstar" || prev.star === true)) {
          prev.type = "star";
          prev.star = true;
          prev.value += value2;
          prev.output = star;
          state.backtrack = true;
          state.globstar = true;
          consume(value2);
          continue;
        }
        let rest = remaining();
        if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
          extglobOpen("star", value2);
          continue;
        }
        if (prev.type === "star") {
          if (opts.noglobstar === true) {
            consume(value2);
            continue;
          }
          const prior = prev.prev;
          const before = prior.prev;
          const isStart = prior.type === "slash" || prior.type === "bos";
          const afterStar = before && (before.type === "star" || before.type === "globstar");
          if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
            push({ type: "star", value: value2, output: "" });
            continue;
          }
          const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
          const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
          if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
            push({ type: "star", value: value2, output: "" });
            continue;
          }
          while (rest.slice(0, 3) === "/**") {
            const after = input[state.index + 4];
            if (after && after !== "/") {
              break;
            }
            rest = rest.slice(3);
            consume("/**", 3);
          }
          const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
          if (prior.type === "bos" && eos()) {
            prev.type = "globstar";
            prev.value += value2;
            prev.output = globstar(opts);
            state.output = prev.output;
            state.globstar = true;
            consume(value2);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
            prev.value += value2;
            state.globstar = true;
            state.output += prior.output + prev.output;
            consume(value2);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
            const end = rest[1] !== void 0 ? "|$" : "";
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
            prev.value += value2;
            state.output += prior.output + prev.output;
            state.globstar = true;
            consume(value2 + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          if (prior.type === "bos" && rest[0] === "/") {
            prev.type = "globstar";
            prev.value += value2;
            prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
            state.output = prev.output;
            state.globstar = true;
            consume(value2 + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          state.output = state.output.slice(0, -prev.output.length);
          prev.type = "globstar";
          prev.output = globstar(opts);
          prev.value += value2;
          state.output += prev.output;
          state.globstar = true;
          consume(value2);
          continue;
        }
        const token = { type: "star", value: value2, output: star };
        if (opts.bash === true) {
          token.output = ".*?";
          if (prev.type === "bos" || prev.type === "slash") {
            token.output = nodot + token.output;
          }
          push(token);
          continue;
        }
        if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
          token.output = value2;
          push(token);
          continue;
        }
        if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
          if (prev.type === "dot") {
            state.output += NO_DOT_SLASH;
            prev.output += NO_DOT_SLASH;
          } else if (opts.dot === true) {
            state.output += NO_DOTS_SLASH;
            prev.output += NO_DOTS_SLASH;
          } else {
            state.output += nodot;
            prev.output += nodot;
          }
          if (peek() !== "*") {
            state.output += ONE_CHAR;
            prev.output += ONE_CHAR;
          }
        }
        push(token);
      }
      while (state.brackets > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
        state.output = utils.escapeLast(state.output, "[");
        decrement("brackets");
      }
      while (state.parens > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
        state.output = utils.escapeLast(state.output, "(");
        decrement("parens");
      }
      while (state.braces > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
        state.output = utils.escapeLast(state.output, "{");
        decrement("braces");
      }
      if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) {
        push({ type: "maybe_slash", value: "", output: `${SLASH_LITERAL}?` });
      }
      if (state.backtrack === true) {
        state.output = "";
        for (const token of state.tokens) {
          state.output += token.output != null ? token.output : token.value;
          if (token.suffix) {
            state.output += token.suffix;
          }
        }
      }
      return state;
    };
    parse3.fastpaths = (input, options) => {
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH2, opts.maxLength) : MAX_LENGTH2;
      const len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      input = REPLACEMENTS[input] || input;
      const {
        DOT_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOTS,
        NO_DOTS_SLASH,
        STAR,
        START_ANCHOR
      } = constants4.globChars(opts.windows);
      const nodot = opts.dot ? NO_DOTS : NO_DOT;
      const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
      const capture = opts.capture ? "" : "?:";
      const state = { negated: false, prefix: "" };
      let star = opts.bash === true ? ".*?" : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      const globstar = (opts2) => {
        if (opts2.noglobstar === true) return star;
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const create = (str) => {
        switch (str) {
          case "*":
            return `${nodot}${ONE_CHAR}${star}`;
          case ".*":
            return `${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*.*":
            return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*/*":
            return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
          case "**":
            return nodot + globstar(opts);
          case "**/*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
          case "**/*.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "**/.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
          default: {
            const match = /^(.*?)\.(\w+)$/.exec(str);
            if (!match) return;
            const source2 = create(match[1]);
            if (!source2) return;
            return source2 + DOT_LITERAL + match[2];
          }
        }
      };
      const output = utils.removePrefix(input, state);
      let source = create(output);
      if (source && opts.strictSlashes !== true) {
        source += `${SLASH_LITERAL}?`;
      }
      return source;
    };
    module2.exports = parse3;
  }
});

// node_modules/picomatch/lib/picomatch.js
var require_picomatch = __commonJS({
  "node_modules/picomatch/lib/picomatch.js"(exports2, module2) {
    "use strict";
    init_define_ACTION_INPUTS();
    var scan = require_scan();
    var parse3 = require_parse();
    var utils = require_utils();
    var constants4 = require_constants();
    var isObject2 = (val) => val && typeof val === "object" && !Array.isArray(val);
    var picomatch2 = (glob, options, returnState = false) => {
      if (Array.isArray(glob)) {
        const fns = glob.map((input) => picomatch2(input, options, returnState));
        const arrayMatcher = (str) => {
          for (const isMatch of fns) {
            const state2 = isMatch(str);
            if (state2) return state2;
          }
          return false;
        };
        return arrayMatcher;
      }
      const isState = isObject2(glob) && glob.tokens && glob.input;
      if (glob === "" || typeof glob !== "string" && !isState) {
        throw new TypeError("Expected pattern to be a non-empty string");
      }
      const opts = options || {};
      const posix = opts.windows;
      const regex = isState ? picomatch2.compileRe(glob, options) : picomatch2.makeRe(glob, options, false, true);
      const state = regex.state;
      delete regex.state;
      let isIgnored = () => false;
      if (opts.ignore) {
        const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
        isIgnored = picomatch2(opts.ignore, ignoreOpts, returnState);
      }
      const matcher2 = (input, returnObject = false) => {
        const { isMatch, match, output } = picomatch2.test(input, regex, options, { glob, posix });
        const result = { glob, state, regex, posix, input, output, match, isMatch };
        if (typeof opts.onResult === "function") {
          opts.onResult(result);
        }
        if (isMatch === false) {
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (isIgnored(input)) {
          if (typeof opts.onIgnore === "function") {
            opts.onIgnore(result);
          }
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (typeof opts.onMatch === "function") {
          opts.onMatch(result);
        }
        return returnObject ? result : true;
      };
      if (returnState) {
        matcher2.state = state;
      }
      return matcher2;
    };
    picomatch2.test = (input, regex, options, { glob, posix } = {}) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected input to be a string");
      }
      if (input === "") {
        return { isMatch: false, output: "" };
      }
      const opts = options || {};
      const format = opts.format || (posix ? utils.toPosixSlashes : null);
      let match = input === glob;
      let output = match && format ? format(input) : input;
      if (match === false) {
        output = format ? format(input) : input;
        match = output === glob;
      }
      if (match === false || opts.capture === true) {
        if (opts.matchBase === true || opts.basename === true) {
          match = picomatch2.matchBase(input, regex, options, posix);
        } else {
          match = regex.exec(output);
        }
      }
      return { isMatch: Boolean(match), match, output };
    };
    picomatch2.matchBase = (input, glob, options, posix = options && options.windows) => {
      const regex = glob instanceof RegExp ? glob : picomatch2.makeRe(glob, options);
      return regex.test(utils.basename(input, { windows: posix }));
    };
    picomatch2.isMatch = (str, patterns, options) => picomatch2(patterns, options)(str);
    picomatch2.parse = (pattern, options) => {
      if (Array.isArray(pattern)) return pattern.map((p) => picomatch2.parse(p, options));
      return parse3(pattern, { ...options, fastpaths: false });
    };
    picomatch2.scan = (input, options) => scan(input, options);
    picomatch2.compileRe = (state, options, returnOutput = false, returnState = false) => {
      if (returnOutput === true) {
        return state.output;
      }
      const opts = options || {};
      const prepend = opts.contains ? "" : "^";
      const append = opts.contains ? "" : "$";
      let source = `${prepend}(?:${state.output})${append}`;
      if (state && state.negated === true) {
        source = `^(?!${source}).*$`;
      }
      const regex = picomatch2.toRegex(source, options);
      if (returnState === true) {
        regex.state = state;
      }
      return regex;
    };
    picomatch2.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
      if (!input || typeof input !== "string") {
        throw new TypeError("Expected a non-empty string");
      }
      let parsed = { negated: false, fastpaths: true };
      if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) {
        parsed.output = parse3.fastpaths(input, options);
      }
      if (!parsed.output) {
        parsed = parse3(input, options);
      }
      return picomatch2.compileRe(parsed, options, returnOutput, returnState);
    };
    picomatch2.toRegex = (source, options) => {
      try {
        const opts = options || {};
        return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
      } catch (err) {
        if (options && options.debug === true) throw err;
        return /$^/;
      }
    };
    picomatch2.constants = constants4;
    module2.exports = picomatch2;
  }
});

// node_modules/picomatch/index.js
var require_picomatch2 = __commonJS({
  "node_modules/picomatch/index.js"(exports2, module2) {
    "use strict";
    init_define_ACTION_INPUTS();
    var pico = require_picomatch();
    var utils = require_utils();
    function picomatch2(glob, options, returnState = false) {
      if (options && (options.windows === null || options.windows === void 0)) {
        options = { ...options, windows: utils.isWindows() };
      }
      return pico(glob, options, returnState);
    }
    Object.assign(picomatch2, pico);
    module2.exports = picomatch2;
  }
});

// src/image/glob.ts
function parseGlob(glob) {
  if (glob.length > MAX_LENGTH) throw new Error(`has more than ${MAX_LENGTH} characters`);
  if (!NAME_OR_GLOB.test(glob)) throw new Error("is no image's name, and no glob for one");
  if (/[^/{,]\*\*|\*\*[^/},]/.test(glob)) throw new Error("has ** beside other characters");
  if (TOO_MANY.test(glob)) throw new Error("has too many *, ** or {}: split it into several lines");
  const pattern = glob.replace(IPV6_HOST, "\\[$1\\]").replaceAll("[!", "[^");
  const matches = (0, import_picomatch.default)(pattern, OPTIONS);
  return (name) => name.length <= MAX_LENGTH && matches(name);
}
function matcher(globs) {
  const parsed = globs.map((glob) => ({ glob, matches: parseGlob(glob) }));
  return (name) => parsed.find(({ matches }) => matches(name))?.glob;
}
var import_picomatch, MAX_LENGTH, NAME_OR_GLOB, IPV6_HOST, TOO_MANY, OPTIONS;
var init_glob = __esm({
  "src/image/glob.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_picomatch = __toESM(require_picomatch2(), 1);
    MAX_LENGTH = 520;
    NAME_OR_GLOB = /^(?![:/])(?!.*(?:[:/]$|\/\/|[{,][},]))(?:[\w.:/*?-]|\[[!^]?[\w.:-]+\]|\{(?:[\w.:/*?,-]|\[[!^]?[\w.-]+\])+\})+$/;
    IPV6_HOST = /^\[([\da-f]*:[\da-f:]*)\](?=[:/])/i;
    TOO_MANY = /(?:\*+[^*]+){5}\*|\*\*.*\*\*.*\*\*|\{.*\{.*\{|(?:\*[^/]*){4}/;
    OPTIONS = { debug: true, dot: true, noext: true, nonegate: true };
  }
});

// src/image/reference.ts
function parseReference(text) {
  if (text.length > MAX_REFERENCE) return void 0;
  if (BARE_ID.test(text)) return { digest: `sha256:${text}` };
  if (BARE_DIGEST.test(text)) return { digest: text };
  const { domain, rest } = splitDomain(text);
  const { path: path2, tag, digest } = IN_DOMAIN.exec(rest)?.groups ?? {};
  if (path2 === void 0 || !DOMAIN.test(domain)) return void 0;
  const repository = `${domain}/${path2}`;
  return repository.length > MAX_REPOSITORY ? void 0 : { repository, tag, digest };
}
function splitDomain(text) {
  const slash = text.indexOf("/");
  const first = text.slice(0, Math.max(slash, 0));
  const isHost = /[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase();
  const domain = isHost ? first.replace(/^index\.docker\.io$/, "docker.io") : "docker.io";
  const rest = isHost ? text.slice(slash + 1) : text;
  return { domain, rest: domain === "docker.io" && !rest.includes("/") ? `library/${rest}` : rest };
}
function keyOf(reference) {
  const parsed = parseReference(reference);
  if (parsed === void 0) return reference;
  return parsed.digest ?? `${parsed.repository}:${parsed.tag ?? "latest"}`;
}
function imageNames(image) {
  const known = NAMES.get(image);
  if (known !== void 0) return known;
  const names = readNames(image);
  NAMES.set(image, names);
  return names;
}
function readNames(image) {
  const tags = [];
  const digests = /* @__PURE__ */ new Map();
  for (const text of [...image.RepoTags, ...image.RepoDigests]) {
    if (text.startsWith("<none>")) continue;
    const { repository, digest } = parseReference(text) ?? { repository: text };
    if (repository === void 0) continue;
    if (repository === DANGLING_NAME && digest !== void 0) continue;
    if (digest !== void 0) digests.set(`${repository}@${digest}`, { repository, digest });
    else tags.push(keyOf(text));
  }
  return { tags, digests: [...digests.values()] };
}
var DANGLING_NAME, LABEL, DOMAIN, COMPONENT, DIGEST, IN_DOMAIN, BARE_DIGEST, BARE_ID, MAX_REPOSITORY, MAX_REFERENCE, NAMES;
var init_reference = __esm({
  "src/image/reference.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    DANGLING_NAME = "docker.io/library/moby-dangling";
    LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
    DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
    COMPONENT = "[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*";
    DIGEST = "(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})";
    IN_DOMAIN = new RegExp(
      `^(?<path>${COMPONENT}(?:/${COMPONENT})*)(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>${DIGEST}))?$`
    );
    BARE_DIGEST = new RegExp(`^${DIGEST}$`);
    BARE_ID = /^[0-9a-f]{64}$/;
    MAX_REPOSITORY = 255;
    MAX_REFERENCE = MAX_REPOSITORY + 1 + 128 + 1 + 135;
    NAMES = /* @__PURE__ */ new WeakMap();
  }
});

// src/image/keep.ts
function parseKeep(line) {
  const [name = "", digest] = line.split(/@(.*)/s);
  const glob = name.replace(/^index\.docker\.io\//, "docker.io/");
  const matches = parseGlob(glob);
  if (digest !== void 0 && !DIGEST2.test(digest)) {
    throw new Error("has an @ without a digest after it");
  }
  return {
    matches,
    /** Swarm-pulled images have lost their tag, which may have been any. */
    matchesUntagged: matcher([glob, glob.replaceAll(TAG, "")]),
    digest: digest === void 0 ? void 0 : parseGlob(digest),
    id: OF_IDS.test(line) ? parseGlob(line.replace(/(?<=[^*])\**$/, "*")) : void 0
  };
}
function keepRules(lines2) {
  const rules = lines2.map((line) => ({ line, ...parseKeep(line) }));
  return (image) => {
    if (Object.hasOwn(image.Labels, KEEP_LABEL)) return `label ${KEEP_LABEL}`;
    const { tags, digests } = imageNames(image);
    const ids = [image.Id, image.Id.replace(/^sha256:/, ""), ...digests.map((each) => each.digest)];
    const tagged = tags.flatMap((tag) => [tag, tag.replace(/:[^/:]*$/, "")]).flatMap(spellings);
    const rule = rules.find(
      ({ matches, matchesUntagged, digest: wanted, id }) => id !== void 0 && ids.some(id) || wanted === void 0 && tagged.some(matches) || digests.some(
        ({ repository, digest }) => (wanted?.(digest) ?? true) && spellings(repository).some(matchesUntagged)
      )
    );
    return rule && `keep: ${rule.line}`;
  };
}
function spellings(name) {
  const path2 = name.replace(/^docker\.io\//, "");
  const short = path2.replace(/^library\//, "");
  return path2 === name ? [name] : [.../* @__PURE__ */ new Set([name, path2, `docker.io/${short}`, short])];
}
var KEEP_LABEL, DIGEST2, OF_IDS, TAG;
var init_keep = __esm({
  "src/image/keep.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_glob();
    init_reference();
    KEEP_LABEL = "gated-docker-prune.keep";
    DIGEST2 = /[*?[]|^sha256:[\da-f]{64}$|^sha384:[\da-f]{96}$|^sha512:[\da-f]{128}$/;
    OF_IDS = /^(?:sha256:[^@]+|[\da-f]{4,64}|\*\*)$/;
    TAG = /(?::|(?<=\*))(?:[^:/,{}]|\{[^{}/]*\})*(?=$|[,}])/g;
  }
});

// src/escape.ts
function forLog(text, limit = SENTENCE_LIMIT) {
  const defused = visible(text, limit).replaceAll("#[", "#\\u{5b}").replace(/^( *):/, "$1\\u{3a}");
  return cut(defused, limit);
}
function visible(text, limit) {
  return text.slice(0, limit + 1).replace(/\r?\n/g, " ↵ ").replace(HIDDEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
function cut(text, limit) {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
var SENTENCE_LIMIT, HIDDEN, PLAIN_WORD;
var init_escape = __esm({
  "src/escape.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    SENTENCE_LIMIT = 500;
    HIDDEN = new RegExp("(?! )[\\p{C}\\p{Z}\\p{Default_Ignorable_Code_Point}]|(?<=\\p{M}{2})\\p{M}", "gu");
    PLAIN_WORD = new RegExp(`^["'(]*(?:\\p{L}+(?:['’-]\\p{L}+)*|\\d{1,6}(?:[.,]\\d{1,6}){0,3}(?:%|[a-z]{1,2})?|(?:\\d{1,4}[dhms]){2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{2}:\\d{2}|[-–—%&+↵])["')]*[.,;:?]*$`, "u");
  }
});

// node_modules/pretty-bytes/index.js
function prettyBytes(number4, options) {
  if (typeof number4 !== "bigint" && !Number.isFinite(number4)) {
    throw new TypeError(`Expected a finite number, got ${typeof number4}: ${number4}`);
  }
  options = {
    bits: false,
    binary: false,
    space: true,
    nonBreakingSpace: false,
    ...options
  };
  assertFixedWidth(options.fixedWidth);
  const localeOptions = buildLocaleOptions(options);
  const UNITS = UNIT_SETS[(options.bits ? 2 : 0) + (options.binary ? 1 : 0)];
  const separator = options.space ? options.nonBreakingSpace ? " " : " " : "";
  if (Object.is(number4, -0)) {
    number4 = 0;
  }
  const prefix = signOf(number4, options.signed);
  if (number4 < 0) {
    number4 = -number4;
  }
  const base = options.binary ? 1024 : 1e3;
  let exponent = 0;
  if (number4 >= 1) {
    exponent = Math.min(Math.floor(options.binary ? log(number4) / Math.log(base) : log10(number4) / 3), UNITS.length - 1);
  }
  const scaled = divide(number4, base, exponent);
  let numberString;
  if (Number.isFinite(scaled)) {
    number4 = scaled;
    if (number4 < 1 && exponent > 0) {
      number4 *= base;
      exponent -= 1;
    }
    if (!localeOptions) {
      const minimumPrecision = Math.max(3, Math.floor(number4).toString().length);
      number4 = Number(number4.toPrecision(minimumPrecision));
      if (number4 >= base && exponent < UNITS.length - 1) {
        number4 /= base;
        exponent += 1;
      }
    }
    numberString = toLocaleString(number4, options.locale, localeOptions);
  } else {
    numberString = toUnrepresentableString(number4, base, exponent, localeOptions);
  }
  const result = prefix + numberString + separator + UNITS[exponent];
  return result.padStart(options.fixedWidth ?? 0);
}
var BYTE_UNITS, BIBYTE_UNITS, BIT_UNITS, BIBIT_UNITS, UNIT_SETS, toDecimalString, toLocaleString, log10, log, divide, toUnrepresentableString, signOf, assertFixedWidth, assertFractionDigits, buildLocaleOptions;
var init_pretty_bytes = __esm({
  "node_modules/pretty-bytes/index.js"() {
    init_define_ACTION_INPUTS();
    BYTE_UNITS = [
      "B",
      "kB",
      "MB",
      "GB",
      "TB",
      "PB",
      "EB",
      "ZB",
      "YB"
    ];
    BIBYTE_UNITS = [
      "B",
      "KiB",
      "MiB",
      "GiB",
      "TiB",
      "PiB",
      "EiB",
      "ZiB",
      "YiB"
    ];
    BIT_UNITS = [
      "b",
      "kbit",
      "Mbit",
      "Gbit",
      "Tbit",
      "Pbit",
      "Ebit",
      "Zbit",
      "Ybit"
    ];
    BIBIT_UNITS = [
      "b",
      "kibit",
      "Mibit",
      "Gibit",
      "Tibit",
      "Pibit",
      "Eibit",
      "Zibit",
      "Yibit"
    ];
    UNIT_SETS = [BYTE_UNITS, BIBYTE_UNITS, BIT_UNITS, BIBIT_UNITS];
    toDecimalString = (number4) => {
      if (number4 >= 1e-6 && number4 < 1e21) {
        return String(number4);
      }
      const [mantissa, exponentString] = number4.toExponential().split("e");
      const digits = mantissa.replace(".", "");
      const pointPosition = Number(exponentString) + 1;
      const isPositive = pointPosition > 0;
      const padded = isPositive ? digits.padEnd(pointPosition, "0") : "0".repeat(1 - pointPosition) + digits;
      const integerPart = padded.slice(0, isPositive ? pointPosition : 1);
      const fractionPart = padded.slice(isPositive ? pointPosition : 1).replace(/0+$/, "");
      return fractionPart ? `${integerPart}.${fractionPart}` : integerPart;
    };
    toLocaleString = (number4, locale, options) => {
      if (typeof locale === "string" || Array.isArray(locale) || locale === true) {
        const locales = locale === true ? void 0 : locale;
        if (options !== void 0) {
          return number4.toLocaleString(locales, options);
        }
        const text = toDecimalString(number4);
        const pointIndex = text.indexOf(".");
        const maximumFractionDigits = pointIndex === -1 ? 0 : text.length - pointIndex - 1;
        if (maximumFractionDigits > 100) {
          return text;
        }
        return number4.toLocaleString(locales, { maximumFractionDigits });
      }
      if (options === void 0) {
        return toDecimalString(number4);
      }
      return number4.toLocaleString("en-US", { ...options, useGrouping: false });
    };
    log10 = (numberOrBigInt) => {
      if (typeof numberOrBigInt === "number") {
        return Math.log10(numberOrBigInt);
      }
      const string4 = numberOrBigInt.toString(10);
      return string4.length + Math.log10(`0.${string4.slice(0, 15)}`);
    };
    log = (numberOrBigInt) => {
      if (typeof numberOrBigInt === "number") {
        return Math.log(numberOrBigInt);
      }
      return log10(numberOrBigInt) * Math.log(10);
    };
    divide = (numberOrBigInt, base, exponent) => {
      const divisor = base ** exponent;
      if (typeof numberOrBigInt === "number" || numberOrBigInt <= Number.MAX_SAFE_INTEGER) {
        return Number(numberOrBigInt) / divisor;
      }
      const bigintDivisor = BigInt(base) ** BigInt(exponent);
      const integerPart = numberOrBigInt / bigintDivisor;
      const remainder = numberOrBigInt % bigintDivisor;
      return Number(integerPart) + Number(remainder) / divisor;
    };
    toUnrepresentableString = (number4, base, exponent, localeOptions) => {
      const scale = BigInt(base) ** BigInt(exponent);
      const whole = number4 / scale;
      if (localeOptions === void 0) {
        return whole.toString();
      }
      const minimumFractionDigits = localeOptions.minimumFractionDigits ?? 0;
      const maximumFractionDigits = Math.max(localeOptions.maximumFractionDigits ?? 3, minimumFractionDigits);
      const truncated = (number4 % scale * 10n ** BigInt(maximumFractionDigits) / scale).toString().padStart(maximumFractionDigits, "0");
      const fraction = truncated.replace(/0+$/, "").padEnd(minimumFractionDigits, "0");
      return fraction ? `${whole}.${fraction}` : whole.toString();
    };
    signOf = (number4, signed) => {
      if (number4 < 0) {
        return "-";
      }
      if (!signed) {
        return "";
      }
      return number4 === 0 || number4 === 0n ? " " : "+";
    };
    assertFixedWidth = (fixedWidth) => {
      if (fixedWidth !== void 0 && (typeof fixedWidth !== "number" || !Number.isSafeInteger(fixedWidth) || fixedWidth < 0)) {
        throw new TypeError(`Expected fixedWidth to be a non-negative integer, got ${typeof fixedWidth}: ${fixedWidth}`);
      }
    };
    assertFractionDigits = (name, value2) => {
      if (value2 !== void 0 && (typeof value2 !== "number" || !Number.isInteger(value2) || value2 < 0 || value2 > 100)) {
        throw new TypeError(`Expected ${name} to be an integer between 0 and 100, got ${typeof value2}: ${value2}`);
      }
    };
    buildLocaleOptions = (options) => {
      const { minimumFractionDigits, maximumFractionDigits } = options;
      if (minimumFractionDigits === void 0 && maximumFractionDigits === void 0) {
        return void 0;
      }
      assertFractionDigits("minimumFractionDigits", minimumFractionDigits);
      assertFractionDigits("maximumFractionDigits", maximumFractionDigits);
      if (minimumFractionDigits > maximumFractionDigits) {
        throw new RangeError(`Expected minimumFractionDigits (${minimumFractionDigits}) to not be greater than maximumFractionDigits (${maximumFractionDigits})`);
      }
      return {
        ...minimumFractionDigits !== void 0 && { minimumFractionDigits },
        ...maximumFractionDigits !== void 0 && { maximumFractionDigits },
        roundingMode: "trunc"
      };
    };
  }
});

// node_modules/parse-ms/index.js
function parseNumber(milliseconds) {
  return {
    days: Math.trunc(milliseconds / 864e5),
    hours: Math.trunc(milliseconds / 36e5 % 24),
    minutes: Math.trunc(milliseconds / 6e4 % 60),
    seconds: Math.trunc(milliseconds / 1e3 % 60),
    milliseconds: Math.trunc(milliseconds % 1e3),
    microseconds: Math.trunc(toZeroIfInfinity(milliseconds * 1e3) % 1e3),
    nanoseconds: Math.trunc(toZeroIfInfinity(milliseconds * 1e6) % 1e3)
  };
}
function parseBigint(milliseconds) {
  return {
    days: milliseconds / 86400000n,
    hours: milliseconds / 3600000n % 24n,
    minutes: milliseconds / 60000n % 60n,
    seconds: milliseconds / 1000n % 60n,
    milliseconds: milliseconds % 1000n,
    microseconds: 0n,
    nanoseconds: 0n
  };
}
function parseMilliseconds(milliseconds) {
  switch (typeof milliseconds) {
    case "number": {
      if (Number.isFinite(milliseconds)) {
        return parseNumber(milliseconds);
      }
      break;
    }
    case "bigint": {
      return parseBigint(milliseconds);
    }
  }
  throw new TypeError("Expected a finite number or bigint");
}
var toZeroIfInfinity;
var init_parse_ms = __esm({
  "node_modules/parse-ms/index.js"() {
    init_define_ACTION_INPUTS();
    toZeroIfInfinity = (value2) => Number.isFinite(value2) ? value2 : 0;
  }
});

// node_modules/pretty-ms/index.js
function prettyMilliseconds(milliseconds, options) {
  const isBigInt = typeof milliseconds === "bigint";
  if (!isBigInt && !Number.isFinite(milliseconds)) {
    throw new TypeError("Expected a finite number or bigint");
  }
  options = { ...options };
  const sign = milliseconds < 0 ? "-" : "";
  milliseconds = milliseconds < 0 ? -milliseconds : milliseconds;
  if (options.colonNotation) {
    options.compact = false;
    options.formatSubMilliseconds = false;
    options.separateMilliseconds = false;
    options.verbose = false;
  }
  if (options.compact) {
    options.unitCount = 1;
    options.secondsDecimalDigits = 0;
    options.millisecondsDecimalDigits = 0;
  }
  let result = [];
  const floorDecimals = (value2, decimalDigits) => {
    const flooredInterimValue = Math.floor(value2 * 10 ** decimalDigits + SECOND_ROUNDING_EPSILON);
    const flooredValue = Math.round(flooredInterimValue) / 10 ** decimalDigits;
    return flooredValue.toFixed(decimalDigits);
  };
  const add = (value2, long, short, valueString) => {
    if ((result.length === 0 || !options.colonNotation) && isZero(value2) && !(options.colonNotation && short === "m")) {
      return;
    }
    valueString ??= String(value2);
    if (options.colonNotation) {
      const wholeDigits = valueString.includes(".") ? valueString.split(".")[0].length : valueString.length;
      const minLength = result.length > 0 ? 2 : 1;
      valueString = "0".repeat(Math.max(0, minLength - wholeDigits)) + valueString;
    } else {
      valueString += options.verbose ? " " + pluralize(long, value2) : short;
    }
    result.push(valueString);
  };
  const parsed = parseMilliseconds(milliseconds);
  const days = BigInt(parsed.days);
  if (options.hideYearAndDays) {
    add(BigInt(days) * 24n + BigInt(parsed.hours), "hour", "h");
  } else {
    if (options.hideYear) {
      add(days, "day", "d");
    } else {
      add(days / 365n, "year", "y");
      add(days % 365n, "day", "d");
    }
    add(Number(parsed.hours), "hour", "h");
  }
  add(Number(parsed.minutes), "minute", "m");
  if (!options.hideSeconds) {
    if (options.separateMilliseconds || options.formatSubMilliseconds || !options.colonNotation && milliseconds < 1e3 && !options.subSecondsAsDecimals) {
      const seconds = Number(parsed.seconds);
      const milliseconds2 = Number(parsed.milliseconds);
      const microseconds = Number(parsed.microseconds);
      const nanoseconds = Number(parsed.nanoseconds);
      add(seconds, "second", "s");
      if (options.formatSubMilliseconds) {
        add(milliseconds2, "millisecond", "ms");
        add(microseconds, "microsecond", "µs");
        add(nanoseconds, "nanosecond", "ns");
      } else {
        const millisecondsAndBelow = milliseconds2 + microseconds / 1e3 + nanoseconds / 1e6;
        const millisecondsDecimalDigits = typeof options.millisecondsDecimalDigits === "number" ? options.millisecondsDecimalDigits : 0;
        const roundedMilliseconds = millisecondsAndBelow >= 1 ? Math.round(millisecondsAndBelow) : Math.ceil(millisecondsAndBelow);
        const maximumMilliseconds = 1e3 - 10 ** -millisecondsDecimalDigits;
        const millisecondsString = millisecondsDecimalDigits ? Math.min(millisecondsAndBelow, maximumMilliseconds).toFixed(millisecondsDecimalDigits) : Math.min(roundedMilliseconds, maximumMilliseconds);
        add(
          Number.parseFloat(millisecondsString),
          "millisecond",
          "ms",
          millisecondsString
        );
      }
    } else {
      const seconds = (isBigInt ? Number(milliseconds % ONE_DAY_IN_MILLISECONDS) : milliseconds) / 1e3 % 60;
      const secondsDecimalDigits = typeof options.secondsDecimalDigits === "number" ? options.secondsDecimalDigits : 1;
      const secondsFixed = floorDecimals(seconds, secondsDecimalDigits);
      const secondsString = options.keepDecimalsOnWholeSeconds ? secondsFixed : secondsFixed.replace(/\.0+$/, "");
      add(Number.parseFloat(secondsString), "second", "s", secondsString);
    }
  }
  if (result.length === 0) {
    return sign + "0" + (options.verbose ? " milliseconds" : "ms");
  }
  const separator = options.colonNotation ? ":" : " ";
  if (typeof options.unitCount === "number") {
    result = result.slice(0, Math.max(options.unitCount, 1));
  }
  return sign + result.join(separator);
}
var isZero, pluralize, SECOND_ROUNDING_EPSILON, ONE_DAY_IN_MILLISECONDS;
var init_pretty_ms = __esm({
  "node_modules/pretty-ms/index.js"() {
    init_define_ACTION_INPUTS();
    init_parse_ms();
    isZero = (value2) => value2 === 0 || value2 === 0n;
    pluralize = (word, count2) => count2 === 1 || count2 === 1n ? word : `${word}s`;
    SECOND_ROUNDING_EPSILON = 1e-7;
    ONE_DAY_IN_MILLISECONDS = 24n * 60n * 60n * 1000n;
  }
});

// src/format.ts
function bytes(count2) {
  return Number.isFinite(count2) ? prettyBytes(count2, { binary: true }) : "unknown";
}
function duration3(ms) {
  if (!Number.isFinite(ms)) return "unknown";
  const [, step = 1] = STEPS.find(([from]) => ms >= from) ?? [];
  return prettyMilliseconds(Math.floor(ms / step) * step, { hideYear: true });
}
function percent2(value2) {
  return `${value2}%`;
}
function count(value2, singular, plural = `${singular}s`) {
  return `${grouped(value2)} ${value2 === 1 ? singular : plural}`;
}
function grouped(value2) {
  return String(value2).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
}
function shortened(all, most, separator = "; ") {
  const shown2 = all.slice(0, most).join(separator);
  const and2 = separator === "; " ? "; and" : " and";
  return all.length > most ? `${shown2}${and2} ${all.length - most} more` : shown2;
}
function time2(iso) {
  const utc = toUtc(iso);
  return utc === void 0 ? "unknown" : `${utc.slice(0, 16).replace("T", " ")} UTC`;
}
function day(iso) {
  return (iso === null ? void 0 : toUtc(iso)?.slice(0, 10)) ?? "unknown";
}
function age(from, to) {
  const ms = from === null ? Number.NaN : Date.parse(to) - Date.parse(from);
  if (!(ms >= 0)) return "unknown";
  return prettyMilliseconds(ms, { unitCount: 1, secondsDecimalDigits: 0, hideYear: true });
}
function toUtc(iso) {
  const date2 = new Date(iso);
  return Number.isNaN(date2.getTime()) ? void 0 : date2.toISOString();
}
var STEPS;
var init_format = __esm({
  "src/format.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_pretty_bytes();
    init_pretty_ms();
    STEPS = [
      [864e5, 36e5],
      [36e5, 6e4],
      [1e3, 1e3]
    ];
  }
});

// src/gates/room.ts
function isMissing(room2) {
  return room2 !== void 0 && room2.free < room2.needed;
}
function isShort(room2) {
  return isMissing(room2 ?? void 0) && room2?.how !== "largest-image";
}
var init_room = __esm({
  "src/gates/room.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
  }
});

// src/host/fullness.ts
function fullness({ usedPercent, inodesUsedPercent = 0 }) {
  return inodesUsedPercent > usedPercent ? { percent: inodesUsedPercent, of: "inodes" } : { percent: usedPercent, of: "bytes" };
}
function fullestPercent(disks2) {
  return disks2.length === 0 ? void 0 : Math.max(...disks2.map((disk) => fullness(disk).percent));
}
function tightest(disks2) {
  return disks2.toSorted((a, b) => a.available - b.available)[0];
}
function latestDisks({
  disks: { before, after }
}) {
  return after.length > 0 ? after : before;
}
var init_fullness = __esm({
  "src/host/fullness.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
  }
});

// src/gates/gate.ts
function summedUp(findings, most) {
  const [first] = findings;
  const remedies = new Set(findings.slice(0, most).flatMap(({ remedy }) => remedy ?? []));
  const reasons = findings.map(({ reason }) => reason);
  return first && {
    verdict: first.verdict,
    reason: shortened(reasons, most),
    remedy: [...remedies].join(" ") || void 0,
    lasts: findings.some(({ lasts }) => lasts) || void 0
  };
}
var GATE_NAMES, pass, unknown2, hold;
var init_gate = __esm({
  "src/gates/gate.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    GATE_NAMES = ["disk-pressure", "run-app", "swarm-convergence"];
    pass = (reason) => ({ verdict: "pass", reason });
    unknown2 = (reason, remedy) => ({
      verdict: "unknown",
      reason,
      remedy
    });
    hold = (reason, remedy, lasts) => ({
      verdict: "hold",
      reason,
      remedy,
      lasts: lasts || void 0
    });
  }
});

// src/log.ts
function log2(line) {
  process.stdout.write(`${forLog(line)}
`);
}
function outliveReaders() {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {
  });
}
var init_log = __esm({
  "src/log.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_escape();
  }
});

// src/image/short-id.ts
function shortId(id) {
  return id.replace(/^sha256:/, "").slice(0, 12);
}
function readableName(name) {
  return name.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}$/, "@sha256:$1");
}
var init_short_id = __esm({
  "src/image/short-id.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
  }
});

// src/engine/container-name.ts
function containerCalled(name) {
  return `container ${name.replace(/^\//, "")}`;
}
function containerName({ Names, Id }) {
  return (Names[0] ?? Id.slice(0, 12)).replace(/^\//, "");
}
function containerInWords(container) {
  return containerCalled(containerName(container));
}
var init_container_name = __esm({
  "src/engine/container-name.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
  }
});

// src/survey/use-evidence.ts
function pastUses(snapshot) {
  return [...usesByTasks(snapshot), ...usesByEvents(snapshot)];
}
function usesByTasks({ swarm, now }) {
  if (!swarm.ok) return [];
  const names = new Map(
    swarm.value.services.map(({ ID, Spec }) => [ID, Spec.Name])
  );
  return swarm.value.tasks.map(({ ID, ServiceID, Spec, Status }) => {
    const changed = Date.parse(Status.Timestamp);
    return {
      at: Number.isNaN(changed) ? now : changed,
      reference: Spec?.ContainerSpec?.Image ?? "",
      by: `a task of ${names.get(ServiceID) ?? ID}`,
      evidence: "seen"
    };
  });
}
function usesByEvents({ events }) {
  if (!events.ok) return [];
  return events.value.map(({ Type, Actor: { ID, Attributes }, timeNano }) => {
    const at = Math.floor(timeNano / 1e6);
    return Type === "container" ? {
      at,
      reference: Attributes["image"] ?? "",
      by: containerCalled(Attributes["name"] ?? ID.slice(0, 12)),
      evidence: "event"
    } : { at, reference: ID, by: "a pull", evidence: "event" };
  });
}
var USE_EVIDENCE;
var init_use_evidence = __esm({
  "src/survey/use-evidence.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_container_name();
    USE_EVIDENCE = ["seen", "observer", "event"];
  }
});

// src/memory/came-back.ts
function withReturns(evicted, known, images, now) {
  const came = images.filter(({ Id }) => !Object.hasOwn(known, Id));
  const digests = new Set(
    came.flatMap((image) => imageNames(image).digests.map(({ digest }) => digest))
  );
  return evicted.map(
    (each) => each.back === void 0 && digests.has(each.digest) ? { ...each, back: now } : each
  );
}
var REMEMBERED, evictedSchema;
var init_came_back = __esm({
  "src/memory/came-back.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_mini();
    init_reference();
    REMEMBERED = 30 * 864e5;
    evictedSchema = object({
      /** Its digest in a registry: what is pulled again has another ID on another store, but the same digest. */
      digest: string2(),
      /** In bytes, as listed. */
      bytes: number2(),
      at: number2(),
      /** When it was seen again; absent while it is gone. */
      back: optional(number2())
    });
  }
});

// src/memory/room.ts
function withTake(record2, disk, images, containerdStore, now) {
  if (disk === void 0) return record2;
  const { size, available } = disk;
  const { disk: former } = record2;
  if (former === void 0 || !isSameSize(former.size, size)) {
    return { ...record2, disk: { size, free: available, at: now, takes: [] } };
  }
  const { free, lowest = available } = former;
  const came = images.filter(({ Id }) => !Object.hasOwn(record2.images, Id));
  const gain = Math.max(0, free - available);
  const growth = Math.min(
    gain,
    came.reduce((sum, { Size }) => sum + Size, 0)
  );
  const most = Math.max(growth, free - Math.min(lowest, available) - (gain - growth));
  const take = former.lowest === void 0 ? { bytes: growth * (containerdStore ? 1 : PULLS_FACTOR), how: "estimated" } : { bytes: most * (lowest < size * END ? 1.5 : 1), how: "measured" };
  const hadCache = Object.values(record2.images).some(({ name }) => name?.includes("@"));
  const takes = hadCache ? withLargest(former.takes, { ...take, at: now }) : former.takes;
  return { ...record2, disk: { size, free: available, at: now, takes } };
}
function withLargest(takes, take) {
  const dayOf2 = ({ at }) => Math.floor(at / DAY);
  const same = takes.find((each) => dayOf2(each) === dayOf2(take));
  if (take.bytes <= (same?.bytes ?? 0)) return takes;
  return [...takes.filter((each) => each !== same), take].slice(-(REMEMBERED2 / DAY) - 1);
}
function withLowest(record2, { size, available, at }) {
  const { disk } = record2;
  if (disk === void 0 || !isSameSize(disk.size, size)) {
    return { ...record2, disk: { size, free: available, at, lowest: available, takes: [] } };
  }
  if (at < disk.at) return record2;
  return { ...record2, disk: { ...disk, lowest: Math.min(disk.lowest ?? available, available) } };
}
function isSameSize(a, b) {
  return Math.abs(a - b) <= SAME_SIZE * b;
}
function roomNeeded({ diskRoom }, disk, images, containerdStore, { disk: memory }, now) {
  if (diskRoom === "none" || disk === void 0) return void 0;
  const { size, available: free } = disk;
  if (diskRoom !== "auto") return { needed: diskRoom, free, how: "set" };
  const sizes = images.map((image2) => imageNames(image2).digests.length > 0 ? image2.Size : 0);
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const image = {
    bytes: largest * (containerdStore ? 1 : PULL_FACTOR),
    how: "largest-image",
    at: void 0
  };
  const takes = (memory?.takes ?? []).filter(({ at }) => now - at < REMEMBERED2);
  const most = takes.reduce(
    (a, b) => b.bytes > a.bytes ? b : a,
    image
  );
  if (most.bytes === 0) return void 0;
  const needed = Math.round(Math.min(size / 2, most.bytes));
  return { needed, free, how: most.how, from: most.at };
}
var REMEMBERED2, DAY, takeSchema, diskMemorySchema, PULL_FACTOR, PULLS_FACTOR, END, SAME_SIZE;
var init_room2 = __esm({
  "src/memory/room.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_mini();
    init_reference();
    REMEMBERED2 = 30 * 864e5;
    DAY = 864e5;
    takeSchema = object({
      /** When the run that found it began, in ms since 1970. */
      at: number2(),
      bytes: number2(),
      /** `measured` by an observer at its lowest point, or `estimated` from what stayed. */
      how: _enum(["measured", "estimated"])
    });
    diskMemorySchema = object({
      /** Another size is another disk. */
      size: number2(),
      /** What was free when the last run ended, and when that was, in ms since 1970. */
      free: number2(),
      at: number2(),
      /** The least that an observer saw free since then; absent if none has looked. */
      lowest: optional(number2()),
      /** The largest take of each day. */
      takes: array(takeSchema)
    });
    PULL_FACTOR = 1.4;
    PULLS_FACTOR = 2;
    END = 0.02;
    SAME_SIZE = 0.1;
  }
});

// src/memory/record.ts
function coldRecord(engine, now) {
  return { version: 1, engine, began: now, images: {} };
}
function parseRecord(text) {
  return usageRecordSchema.parse(JSON.parse(text));
}
function withLook(record2, images, usedBy, now) {
  const next = {};
  const sinceThen = Math.max(now, record2.lookedAt ?? now);
  for (const image of images) {
    const known = historyOf(record2, image.Id);
    const leaving = known?.leaving;
    const { tags, digests } = imageNames(image);
    const [digest] = digests;
    const nameless = tags.length + digests.length === 0;
    const user = usedBy(image);
    next[image.Id] = {
      firstSeen: sinceThen,
      ...known,
      ...user === void 0 ? {} : {
        lastUsed: Math.max(sinceThen, known?.lastUsed ?? 0),
        usedBy: user,
        evidence: "seen"
      },
      namelessSince: nameless ? known?.namelessSince ?? sinceThen : void 0,
      name: digest === void 0 ? tags[0] : `${digest.repository}@${digest.digest}`,
      size: image.Size,
      leaving: now - (leaving ?? 0) < LEAVING ? leaving : void 0
    };
  }
  const { evicted } = record2;
  return {
    ...record2,
    images: next,
    lookedAt: now,
    ...evicted && { evicted: withReturns(evicted, record2.images, images, now) }
  };
}
function historyOf(record2, id) {
  return Object.hasOwn(record2.images, id) ? record2.images[id] : void 0;
}
function namelessSince(record2, id, minAge, now) {
  if (record2.began > now) return now;
  if (now - record2.began < minAge) return void 0;
  return Math.min(now, historyOf(record2, id)?.namelessSince ?? now);
}
var imageHistorySchema, usageRecordSchema, LEAVING;
var init_record = __esm({
  "src/memory/record.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_mini();
    init_reference();
    init_use_evidence();
    init_came_back();
    init_room2();
    imageHistorySchema = object({
      firstSeen: number2(),
      /** Since when it has been seen without a tag or digest; absent if it has one. */
      namelessSince: optional(number2()),
      /** Its last known use, by what, and how we know; absent if never. */
      lastUsed: optional(number2()),
      usedBy: optional(string2()),
      evidence: optional(_enum(USE_EVIDENCE)),
      /** One of its names; absent if it has none. */
      name: optional(string2()),
      /** In bytes, as listed: layers shared with other images count in each. */
      size: optional(number2()),
      /** When we last set out to remove it. */
      leaving: optional(number2()),
      /** Why the Engine refused to remove it, and in how many runs in a row for this reason. */
      refused: optional(object({ reason: string2(), runs: number2() }))
    });
    usageRecordSchema = object({
      version: literal(1),
      /** Its owner; only the ID of an Engine in a record that was written before the data root counted. */
      engine: string2(),
      /** When this record starts, in ms since 1970: it knows nothing from before. */
      began: number2(),
      /** When an observer last wrote here, in ms since 1970; absent if never. */
      observedAt: optional(number2()),
      /** What observers saw in use since the last look, by the name it was used by; absent if nothing. */
      observed: optional(record(string2(), object({ at: number2(), by: string2() }))),
      /** When the images were last looked at, in ms since 1970. */
      lookedAt: optional(number2()),
      /** When a run-app was last seen live, in ms since 1970; absent if never. */
      runAppSeen: optional(number2()),
      /** In how many looks, before a run-app was ever seen, services had come or gone since the look before. */
      deployments: optional(number2()),
      /** The disk that holds the images; absent until it was measured. */
      disk: optional(diskMemorySchema),
      /** What we removed from the cache, oldest first; absent if nothing yet. */
      evicted: optional(array(evictedSchema)),
      /** By image ID. */
      images: record(string2(), imageHistorySchema)
    });
    LEAVING = 36e5;
  }
});

// src/retention/last-use.ts
function lastUseOf({ Id }, facts) {
  const { record: record2, lastTagTimes: lastTagTimes2, now } = facts;
  const known = historyOf(record2, Id);
  const firstSeen = Math.min(known?.firstSeen ?? now, now);
  const uses = [];
  if (known?.lastUsed !== void 0) {
    uses.push({
      at: Math.min(known.lastUsed, now),
      evidence: known.evidence ?? "seen",
      by: known.usedBy
    });
  }
  const tag = lastTagTimes2.get(Id);
  if (tag?.ok && tag.value !== void 0 && tag.value <= now) {
    uses.push({ at: tag.value, evidence: "last-tag-time", by: void 0 });
  }
  const [latest2] = uses.sort((a, b) => b.at - a.at);
  if (latest2 === void 0) return { at: firstSeen, evidence: "first-seen", by: void 0 };
  return { ...latest2, at: Math.max(latest2.at, firstSeen) };
}
var init_last_use = __esm({
  "src/retention/last-use.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_record();
  }
});

// src/retention/rules.ts
function hasDigest(image) {
  return imageNames(image).digests.length > 0;
}
function yesIf(reason, otherwise) {
  return { fits: reason !== void 0, words: () => reason ?? otherwise };
}
function whetherStale(image, facts) {
  const { retention, lastTagTimes: lastTagTimes2, now } = facts;
  if (retention.ms === void 0) return no("digest-retention is never");
  const lastTag = lastTagTimes2.get(image.Id);
  if (lastTag?.ok === false) return no(`its tag time is not known: ${lastTag.error}`);
  const { at } = lastUseOf(image, facts);
  const limit = `${retention.setBy} (${duration3(retention.ms)})`;
  return now - at >= retention.ms ? { fits: true, words: () => `unused for ${duration3(now - at)}, longer than ${limit}` } : no(`used or first seen ${duration3(now - at)} ago, within ${limit}`);
}
function no(why) {
  return { fits: false, words: () => why };
}
function whetherBuiltRecently({ Created }, { minAge, now }) {
  const built = Created * 1e3;
  if (saysNothing(built, now)) return no("it has no date, or one in the future");
  return yesIf(whyRecent("built", built, minAge, now), `built ${duration3(now - built)} ago`);
}
function whetherNamedRecently(image, facts) {
  const { record: record2, lastTagTimes: lastTagTimes2, minAge, now } = facts;
  const since = namelessSince(record2, image.Id, minAge, now);
  if (since !== void 0) {
    return yesIf(
      whyRecent("first seen without a name", since, minAge, now),
      `first seen without a name ${duration3(now - since)} ago`
    );
  }
  const tagged = lastTagTimes2.get(image.Id);
  const needed = saysNothing(image.Created * 1e3, now) || tagged?.ok && tagged.value !== void 0 && saysNothing(tagged.value, now);
  return yesIf(
    needed ? "its age is not known: it has no usable date, and the usage record is younger than min-age" : void 0,
    "not known: the usage record is younger than min-age"
  );
}
function whetherTaggedRecently({ Id }, { lastTagTimes: lastTagTimes2, minAge, now }) {
  const lastTag = lastTagTimes2.get(Id);
  if (lastTag === void 0) return no("not asked yet");
  if (!lastTag.ok) {
    return { fits: true, words: () => `its age is not known: ${lastTag.error}` };
  }
  const { value: value2 } = lastTag;
  if (value2 === void 0) return no("never");
  if (saysNothing(value2, now)) return no("at an unreadable time, or in the future");
  return yesIf(whyRecent("tagged", value2, minAge, now), `tagged ${duration3(now - value2)} ago`);
}
function saysNothing(time3, now) {
  return !(time3 > 0 && time3 <= now);
}
function whyRecent(verb, time3, minAge, now) {
  const age2 = now - time3;
  return age2 >= minAge ? void 0 : `${verb} ${duration3(age2)} ago, younger than ${duration3(minAge)}`;
}
var RULES;
var init_rules = __esm({
  "src/retention/rules.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_reference();
    init_record();
    init_last_use();
    RULES = [
      {
        class: "in-use",
        question: "Does a container or a Swarm service use it?",
        ask: (image, { usedBy }) => yesIf(usedBy(image), "nothing uses it")
      },
      {
        class: "kept",
        question: "Does the keep list or its label keep it?",
        ask: (image, { keptBy }) => yesIf(keptBy(image), "neither")
      },
      {
        class: "tagged",
        question: "Does it have a tag?",
        ask: (image) => yesIf(imageNames(image).tags.length > 0 ? "has a tag" : void 0, "none")
      },
      {
        class: "stale",
        question: "Does it have a digest, and has it been unused for the retention in force?",
        ask: (image, facts) => hasDigest(image) ? whetherStale(image, facts) : no("none")
      },
      {
        class: "cached",
        question: "Does it have a repository digest?",
        ask: (image) => yesIf(
          hasDigest(image) ? "has a repository digest, like everything Swarm pulls" : void 0,
          "none"
        )
      },
      { class: "young", question: "Was it built within min-age?", ask: whetherBuiltRecently },
      { class: "young", question: "Did it lose its name within min-age?", ask: whetherNamedRecently },
      { class: "young", question: "Was it tagged within min-age?", ask: whetherTaggedRecently }
    ];
  }
});

// src/retention/classify.ts
function classify(facts) {
  const own2 = /* @__PURE__ */ new Map();
  for (const image of facts.images) {
    const before = own2.get(image.Id);
    const now = classifyAlone(image, facts);
    if (before === void 0 || removability(before) >= removability(now)) own2.set(image.Id, now);
  }
  const parents = /* @__PURE__ */ new Map();
  for (const { Id, ParentId } of facts.images) {
    const others = parents.get(Id) ?? [];
    parents.set(Id, [...others, ParentId]);
  }
  const staying = [...own2.values()].filter((each) => removability(each) < 2).sort(
    (a, b) => removability(a) - removability(b) || lastUsedAt(b) - lastUsedAt(a) || byId(a.image, b.image)
  );
  for (const first of staying) {
    const path2 = [first];
    for (let child = path2.pop(); child !== void 0; child = path2.pop()) {
      for (const parentId of parents.get(child.image.Id) ?? []) {
        const parent = own2.get(parentId);
        const both = parent && withChild(parent, child);
        if (both === void 0 || both === parent) continue;
        own2.set(parentId, both);
        path2.push(both);
      }
    }
  }
  return [...own2.values()];
}
function removability({ class: name }) {
  return name === "dangling" ? 2 : name === "stale" ? 1 : 0;
}
function withChild(image, child) {
  if (removability(child) < removability(image)) {
    const reason = child.reason.replace(/^parent of \w+: /, "");
    return {
      image: image.image,
      class: child.class,
      reason: `parent of ${shortId(child.image.Id)}: ${reason}`,
      lastUse: child.lastUse
    };
  }
  const isUsedLater = image.class === "stale" && lastUsedAt(child) > lastUsedAt(image);
  return isUsedLater ? { ...image, lastUse: child.lastUse } : image;
}
function byId(a, b) {
  return a.Id < b.Id ? -1 : 1;
}
function lastUsedAt({ lastUse }) {
  return lastUse?.at ?? 0;
}
function classifyAlone(image, facts) {
  for (const rule of RULES) {
    const answer = rule.ask(image, facts);
    if (!answer.fits) continue;
    const fitting = { image, class: rule.class, reason: answer.words() };
    return rule.class === "cached" || rule.class === "stale" ? { ...fitting, lastUse: lastUseOf(image, facts) } : fitting;
  }
  const reason = `no tag, no digest, at least ${duration3(facts.minAge)} old`;
  return { image, class: "dangling", reason };
}
var RETENTION_CLASSES;
var init_classify = __esm({
  "src/retention/classify.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_short_id();
    init_last_use();
    init_rules();
    RETENTION_CLASSES = [
      "in-use",
      "kept",
      "tagged",
      "cached",
      "young",
      "dangling",
      "stale"
    ];
  }
});

// src/report/image-groups.ts
function byClass(images) {
  return RETENTION_CLASSES.map((name) => {
    const some2 = images.filter((image) => image.class === name);
    return { class: name, images: some2.length, bytes: sizeOf(some2) };
  }).filter((total) => total.images > 0);
}
function byFate(images, dryRun) {
  const titles = dryRun ? { ...FATE_TITLES, candidate: "Would be removed, as far as the disk needs it" } : FATE_TITLES;
  return Object.keys(titles).map((fate) => {
    return { fate, title: titles[fate], images: images.filter((image) => image.fate === fate) };
  }).filter((group3) => group3.images.length > 0);
}
function byReason(images) {
  const groups = /* @__PURE__ */ new Map();
  for (const image of images) {
    const { class: name, fate } = image;
    const shown2 = image.reason.slice(0, 1e3);
    const reason = fate === "failed" ? withoutImage(shown2) : shown2;
    const key = `${name} ${reason}`;
    const group3 = groups.get(key) ?? { class: name, reason, images: 0, bytes: 0, examples: [] };
    groups.set(key, group3);
    group3.images += 1;
    group3.bytes += image.bytes;
    group3.examples = [...group3.examples, image].sort((a, b) => b.bytes - a.bytes).slice(0, EXAMPLES2);
  }
  const order = (group3) => RETENTION_CLASSES.indexOf(group3.class);
  return [...groups.values()].sort((a, b) => order(a) - order(b));
}
function withoutImage(error) {
  return error.replace(/(?<=\/images\/)[^?\s]+|\b[0-9a-f]{12}(?:[0-9a-f]{52})?\b/g, "…");
}
function sizeOf(images) {
  return images.reduce((sum, image) => sum + image.bytes, 0);
}
var CLASS_MEANING, FATE_TITLES, EXAMPLES2;
var init_image_groups = __esm({
  "src/report/image-groups.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_classify();
    CLASS_MEANING = {
      "in-use": "a container or a Swarm service needs it",
      kept: "the keep list or its label says so",
      tagged: "has a tag: never removed",
      cached: "no tag but a registry digest: what Swarm pulled; kept for redeploys",
      young: "no name, but too new or of unknown age",
      dangling: "no tag, no digest, old enough: removed first",
      stale: "cached, but unused for longer than the retention in force: removed only as far as needed"
    };
    FATE_TITLES = {
      failed: "Could not be removed",
      unknown: "No answer from the Engine before the run ended",
      removed: "Removed",
      "would-remove": "Would be removed",
      candidate: "Would be removed if all gates passed",
      skipped: "Skipped",
      "not-attempted": "Not attempted"
    };
    EXAMPLES2 = 5;
  }
});

// src/gates/disk-pressure.ts
function diskPressure(disks2, threshold, room2) {
  const common = {
    gate: "disk-pressure",
    required: `at least ${threshold}%${room2 === void 0 ? "" : `, or less than ${bytes(room2.needed)} free`}`,
    source: "statfs(2), as df counts"
  };
  if (!disks2.ok || disks2.value.length === 0) {
    return {
      ...common,
      verdict: "unknown",
      observed: "nothing",
      reason: disks2.ok ? "There is no path to measure." : disks2.error,
      remedy: "Set `disk-path` to a path on the file system of the Engine's data root that this runner can see."
    };
  }
  const fullest = disks2.value.map(pressure).reduce((a, b) => b.percent > a.percent ? b : a);
  const observed = `${fullest.percent}%`;
  if (fullest.percent < threshold && isMissing(room2)) {
    const reason = `${fullest.percent}% used: ${roomInWords(room2)}.`;
    return { ...common, verdict: "pass", observed, reason };
  }
  return fullest.percent >= threshold ? { ...common, verdict: "pass", observed, reason: `${fullest.what}.` } : { ...common, verdict: "hold", observed, reason: `There is room: ${fullest.what}.` };
}
function roomInWords({ free, needed, how, from }) {
  const why = {
    set: "as `disk-room` says",
    measured: `since deployments took as much at once on ${dayOf(from)}`,
    estimated: `since deployments took as much at once, by estimate, on ${dayOf(from)}`,
    "largest-image": "to pull the largest image of the cache again"
  }[how];
  return `${bytes(free)} are free, and ${bytes(needed)} should be, ${why}`;
}
function dayOf(ms) {
  return day(ms === void 0 ? null : new Date(ms).toISOString());
}
function pressure(disk) {
  const { percent: percent3, of } = fullness(disk);
  const what = of === "inodes" ? `the inodes of ${disk.path} are` : `${disk.path} is`;
  return { percent: percent3, what: `${percent3}% of ${what} used` };
}
var init_disk_pressure = __esm({
  "src/gates/disk-pressure.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_fullness();
    init_room();
  }
});

// node_modules/p-map/index.js
function pMapIterable(iterable, mapper, {
  concurrency = Number.POSITIVE_INFINITY,
  backpressure = concurrency,
  preserveOrder = true
} = {}) {
  validateOptions(iterable, mapper, concurrency);
  if (!isLimit(backpressure, concurrency)) {
    throw new TypeError(`Expected \`backpressure\` to be an integer from \`concurrency\` (${concurrency}) and up or \`Infinity\`, got \`${backpressure}\` (${typeof backpressure})`);
  }
  return {
    [Symbol.asyncIterator]() {
      let isDone2 = false;
      const generator = (async function* () {
        const iterator = getIterator(iterable);
        let promises = [];
        let headIndex = 0;
        let isIterableDone = false;
        let doneIndex = Number.POSITIVE_INFINITY;
        let readingCount = 0;
        let runningMappersCount = 0;
        const mapperWaiters = /* @__PURE__ */ new Map();
        let mapperWaiterCount = 0;
        let wokenMapperWaiterCount = 0;
        const releaseMapperSlot = () => {
          if (wokenMapperWaiterCount === mapperWaiterCount) {
            runningMappersCount--;
            return;
          }
          mapperWaiters.get(wokenMapperWaiterCount)();
          mapperWaiters.delete(wokenMapperWaiterCount++);
        };
        let index = 0;
        let stopIndex = Number.POSITIVE_INFINITY;
        let fillIndex = 0;
        let wake;
        const unfilledIndexes = /* @__PURE__ */ new Set();
        const fillSlot = (result) => {
          promises[fillIndex++] = result;
          wake?.(result);
          wake = void 0;
        };
        const pull = createPuller(iterator);
        function trySpawn() {
          if (isDone2 || isIterableDone || index > stopIndex || readingCount >= concurrency || promises.length - headIndex >= backpressure) {
            return;
          }
          readingCount++;
          const currentIndex = index++;
          const promise = (async () => {
            try {
              let element;
              try {
                const { done: done2, value: value2 } = await pull();
                if (done2) {
                  isIterableDone = true;
                  doneIndex = Math.min(doneIndex, currentIndex);
                  return { done: true };
                }
                trySpawn();
                element = await value2;
                if (runningMappersCount < concurrency) {
                  runningMappersCount++;
                } else {
                  await new Promise((resolve2) => {
                    mapperWaiters.set(mapperWaiterCount++, resolve2);
                  });
                }
              } finally {
                readingCount--;
              }
              trySpawn();
              let returnValue;
              try {
                if (isDone2 || currentIndex > stopIndex) {
                  return { done: false, value: pMapSkip };
                }
                returnValue = await mapper(element, currentIndex);
              } finally {
                releaseMapperSlot();
              }
              if (returnValue === pMapStop) {
                stopIndex = Math.min(stopIndex, currentIndex);
              }
              return { done: false, value: returnValue };
            } catch (error) {
              if (preserveOrder) {
                stopIndex = Math.min(stopIndex, currentIndex);
              } else if (currentIndex < doneIndex) {
                isDone2 = true;
              }
              return { error };
            }
          })();
          if (preserveOrder) {
            promises.push(promise);
            return;
          }
          promises.push(void 0);
          unfilledIndexes.add(currentIndex);
          promise.then((result) => {
            if (!unfilledIndexes.delete(currentIndex)) {
              return;
            }
            if (result.done) {
              for (const unfilledIndex of unfilledIndexes) {
                if (unfilledIndex > currentIndex) {
                  unfilledIndexes.delete(unfilledIndex);
                  fillSlot({ done: true });
                }
              }
            }
            fillSlot(result);
          });
        }
        trySpawn();
        try {
          while (headIndex < promises.length) {
            const result = await (promises[headIndex] ?? new Promise((resolve2) => {
              wake = resolve2;
            }));
            const { done: done2, value: value2 } = result;
            promises[headIndex] = void 0;
            headIndex++;
            if (headIndex * 2 >= promises.length) {
              promises = promises.slice(headIndex);
              fillIndex -= headIndex;
              headIndex = 0;
            }
            if (Object.hasOwn(result, "error")) {
              throw result.error;
            }
            if (done2) {
              if (preserveOrder) {
                return;
              }
              continue;
            }
            if (value2 === pMapStop) {
              return;
            }
            trySpawn();
            if (value2 === pMapSkip) {
              continue;
            }
            yield value2;
          }
        } finally {
          isDone2 = true;
          if (!isIterableDone) {
            closeIterator(iterator);
          }
        }
      })();
      const { return: generatorReturn, throw: generatorThrow } = generator;
      generator.return = (value2) => {
        isDone2 = true;
        return generatorReturn.call(generator, value2);
      };
      generator.throw = (error) => {
        isDone2 = true;
        return generatorThrow.call(generator, error);
      };
      return generator;
    }
  };
}
function validateOptions(iterable, mapper, concurrency) {
  if (iterable?.[Symbol.iterator] === void 0 && iterable?.[Symbol.asyncIterator] === void 0) {
    throw new TypeError(`Expected \`input\` to be either an \`Iterable\` or \`AsyncIterable\`, got (${typeof iterable})`);
  }
  if (typeof mapper !== "function") {
    throw new TypeError("Mapper function is required");
  }
  if (!isLimit(concurrency, 1)) {
    throw new TypeError(`Expected \`concurrency\` to be an integer from 1 and up or \`Infinity\`, got \`${concurrency}\` (${typeof concurrency})`);
  }
}
function isLimit(value2, minimum) {
  return Number.isSafeInteger(value2) && value2 >= minimum || value2 === Number.POSITIVE_INFINITY;
}
function getIterator(iterable) {
  return iterable[Symbol.asyncIterator] === void 0 ? iterable[Symbol.iterator]() : iterable[Symbol.asyncIterator]();
}
async function closeIterator(iterator) {
  try {
    await iterator.return?.();
  } catch {
  }
}
function createPuller(iterator) {
  let isSourceDone = false;
  const markDone = (item) => {
    if (item?.done) {
      isSourceDone = true;
    }
  };
  return () => {
    if (isSourceDone) {
      return { done: true };
    }
    const result = iterator.next();
    markDone(result);
    if (typeof result?.then !== "function") {
      return result;
    }
    const promise = Promise.resolve(result);
    promise.then(markDone, () => {
    });
    return promise;
  };
}
var pMapSkip, pMapStop;
var init_p_map = __esm({
  "node_modules/p-map/index.js"() {
    init_define_ACTION_INPUTS();
    pMapSkip = /* @__PURE__ */ Symbol("skip");
    pMapStop = /* @__PURE__ */ Symbol("stop");
  }
});

// src/engine/abort.ts
function linked(signal, grace = 0) {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  const later = () => grace === 0 ? abort() : setTimeout(abort, grace).unref();
  if (signal.aborted) abort();
  else signal.addEventListener("abort", later, { once: true });
  return { controller, release: () => signal.removeEventListener("abort", later) };
}
var init_abort = __esm({
  "src/engine/abort.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_reading();
  }
});

// src/engine/contract.ts
function call(method, name, path2) {
  return { method, name, path: new RegExp(`^${path2}$`) };
}
function assertAllowed({ method, path: path2 }) {
  if (ALLOWED_CALLS.some((each) => each.method === method && each.path.test(path2))) return;
  throw new RefusedRequest(`Refused to send ${method} ${path2}: it is not in the safety contract`);
}
var VERSION2, PART, HOST, DIGEST3, FILTERS, SECONDS, ALLOWED_CALLS, RefusedRequest;
var init_contract = __esm({
  "src/engine/contract.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    VERSION2 = "/v\\d+\\.\\d+";
    PART = "[A-Za-z0-9](?:[\\w.-]*[A-Za-z0-9])?";
    HOST = `(?:${PART}|%5B(?:[0-9A-Fa-f]|%3A)+%5D)(?:%3A\\d+)?`;
    DIGEST3 = "(?:sha256%3A[0-9a-f]{64}|sha384%3A[0-9a-f]{96}|sha512%3A[0-9a-f]{128})";
    FILTERS = "filters=[\\w.%-]+";
    SECONDS = "\\d+(?:\\.\\d+)?";
    ALLOWED_CALLS = [
      call("GET", "/_ping", "/_ping"),
      call("GET", "/version", "/version"),
      call("GET", "/info", `${VERSION2}/info`),
      call("GET", "/images/json", `${VERSION2}/images/json\\?all=true(?:&manifests=true)?`),
      call("GET", "/images/{ID}/json", `${VERSION2}/images/${DIGEST3}/json`),
      call("GET", "/containers/json", `${VERSION2}/containers/json\\?all=true`),
      call("GET", "/containers/{ID}/json", `${VERSION2}/containers/[0-9a-f]{64}/json`),
      call("GET", "/services", `${VERSION2}/services`),
      call("GET", "/services/{ID}", `${VERSION2}/services/[0-9a-z]{25}`),
      call("GET", "/tasks", `${VERSION2}/tasks(?:\\?${FILTERS})?`),
      call("GET", "/nodes", `${VERSION2}/nodes`),
      call("GET", "/events", `${VERSION2}/events\\?since=${SECONDS}(?:&until=${SECONDS})?&${FILTERS}`),
      call("GET", "/system/df", `${VERSION2}/system/df\\?type=(?:image|container|volume|build-cache)`),
      // One path segment: `encodeURIComponent` leaves no slash.
      call(
        "DELETE",
        "/images/{ID or name@digest}",
        `${VERSION2}/images/(?:${HOST}(?:%2F${PART})*%40)?${DIGEST3}\\?noprune=true`
      )
    ];
    RefusedRequest = class extends Error {
      name = "RefusedRequest";
    };
  }
});

// src/engine/errors.ts
function transportProblem(error) {
  const code = error?.code;
  const advice = code === void 0 ? void 0 : ADVICE[code];
  return advice === void 0 ? messageOf(error) : `${advice} (${messageOf(error)})`;
}
var EngineError, RefusedEngine, ADVICE;
var init_errors2 = __esm({
  "src/engine/errors.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_reading();
    EngineError = class extends Error {
      constructor(message, status, options) {
        super(message, options);
        this.status = status;
      }
      status;
      name = "EngineError";
    };
    RefusedEngine = class extends EngineError {
      constructor(message, remedy) {
        super(message);
        this.remedy = remedy;
      }
      remedy;
    };
    ADVICE = {
      ENOENT: "there is no such socket: is Docker installed and running, and is docker-host right?",
      ECONNREFUSED: "nothing listens there: is the Engine running?",
      EACCES: "permission denied: does the runner's user belong to the group docker?",
      ECONNRESET: "the connection was cut",
      ENOTFOUND: "the host name is unknown",
      EHOSTUNREACH: "the host is unreachable"
    };
  }
});

// src/act/remove.ts
function lastTagTimeOf({ Metadata }) {
  const text = Metadata?.LastTagTime;
  return text == null || text.startsWith("0001-01-01T") ? void 0 : Date.parse(text);
}
var init_remove = __esm({
  "src/act/remove.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_abort();
    init_contract();
    init_errors2();
    init_reference();
    init_short_id();
    init_reading();
  }
});

// src/engine/image-store.ts
function usesContainerdStore({ DriverStatus }) {
  return DriverStatus.some(
    ([key, value2]) => key === "driver-type" && value2 === "io.containerd.snapshotter.v1"
  );
}
var init_image_store = __esm({
  "src/engine/image-store.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
  }
});

// src/retention/in-force.ts
function retentionInForce({
  digestRetention,
  diskCritical,
  minAge
}, disks2, room2) {
  const givesWay = diskCritical !== void 0 && ((fullestPercent(disks2) ?? 0) >= diskCritical || isMissing(room2));
  return givesWay && minAge < (digestRetention ?? 0) ? { ms: minAge, setBy: "min-age" } : { ms: digestRetention, setBy: "digest-retention" };
}
var init_in_force = __esm({
  "src/retention/in-force.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_room();
    init_fullness();
  }
});

// src/retention/plan.ts
function planPrune(images, facts) {
  const dangling = images.filter((each) => each.class === "dangling").map(({ image }) => image);
  const waves = [];
  for (const [image, wave] of wavesOf(dangling)) {
    waves[wave] ??= [];
    waves[wave].push(image);
  }
  const oldestFirst = (a, b) => a.Created - b.Created || byId(a, b);
  return {
    waves: waves.map((wave) => wave.sort(oldestFirst)),
    stale: inOrder(
      images.filter((each) => each.class === "stale"),
      facts
    )
  };
}
function inOrder(stale, { digestRetention = Number.POSITIVE_INFINITY, replaced, now }) {
  const waves = wavesOf(stale.map(({ image }) => image));
  const wasSeen = ({ lastUse }) => lastUse?.evidence === "first-seen" ? 0 : 1;
  const isEarly = (each) => now - lastUsedAt(each) < digestRetention;
  const parents = new Set(stale.map(({ image }) => image.ParentId));
  const isReplaced = ({ image: { Id } }) => replaced.has(Id) && !parents.has(Id);
  return stale.toSorted(
    (a, b) => Number(isEarly(a)) - Number(isEarly(b)) || Number(isReplaced(b)) - Number(isReplaced(a)) || lastUsedAt(a) - lastUsedAt(b) || (waves.get(a.image) ?? 0) - (waves.get(b.image) ?? 0) || wasSeen(a) - wasSeen(b) || byId(a.image, b.image)
  ).map((each) => ({ image: each.image, early: isEarly(each) }));
}
function wavesOf(images) {
  const each = new Map(
    images.map((image) => [image.Id, image])
  );
  const parentOf = ({ ParentId }) => each.get(ParentId);
  const children = /* @__PURE__ */ new Map();
  for (const image of each.values()) {
    const parent = parentOf(image);
    children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  const waveOf = new Map([...each.values()].map((image) => [image, 0]));
  const ready = [...each.values()].filter((image) => !children.has(image));
  for (let image = ready.pop(); image !== void 0; image = ready.pop()) {
    const parent = parentOf(image);
    if (parent === void 0) continue;
    waveOf.set(parent, Math.max(waveOf.get(parent) ?? 0, (waveOf.get(image) ?? 0) + 1));
    const left = (children.get(parent) ?? 0) - 1;
    children.set(parent, left);
    if (left === 0) ready.push(parent);
  }
  return waveOf;
}
var init_plan = __esm({
  "src/retention/plan.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_classify();
  }
});

// src/retention/replaced.ts
function replacedImages(images, record2, minAge) {
  const uses = images.flatMap((image) => {
    const { lastUsed, usedBy } = historyOf(record2, image.Id) ?? {};
    if (lastUsed === void 0 || usedBy === void 0) return [];
    const user = userOf(usedBy);
    return imageNames(image).digests.map(({ repository }) => {
      return { id: image.Id, at: lastUsed, key: `${repository} ${user}` };
    });
  });
  const latest2 = /* @__PURE__ */ new Map();
  for (const { key, at } of uses) latest2.set(key, Math.max(at, latest2.get(key) ?? 0));
  return new Set(
    uses.flatMap(({ id, key, at }) => (latest2.get(key) ?? 0) - at >= minAge ? [id] : [])
  );
}
function userOf(words) {
  return words.replace(/^(?:container|service|a task of) /, "").replace(/ \(\w+\)$/, "").replace(/\.[^.]+\.[a-z0-9]{25}$/, "");
}
var init_replaced = __esm({
  "src/retention/replaced.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_reference();
    init_record();
  }
});

// src/decide.ts
function decide(survey, gates2, record2, inputs, lastTagTimes2 = /* @__PURE__ */ new Map()) {
  const { snapshot, disks: disks2, usedBy } = survey;
  const { now, images: listed } = snapshot;
  const { minAge, digestRetention } = inputs;
  const room2 = roomFor(survey, record2, inputs);
  const retention = retentionInForce(inputs, disks2.ok ? disks2.value : [], room2);
  const keptBy = keepRules(inputs.keep);
  const facts = { usedBy, keptBy, record: record2, minAge, retention, now, lastTagTimes: lastTagTimes2 };
  const images = listed.ok ? classify({ ...facts, images: listed.value }) : void 0;
  return {
    // The one gate that depends on the memory.
    gates: room2 === void 0 ? gates2 : gates2.map(
      (each) => each.gate === "disk-pressure" ? diskPressure(disks2, inputs.diskThreshold, room2) : each
    ),
    images,
    plan: planPrune(images ?? [], {
      digestRetention,
      replaced: replacedImages(listed.ok ? listed.value : [], record2, minAge),
      now
    }),
    room: room2,
    facts
  };
}
function roomFor({ snapshot: { info, images, now }, imageDisk }, record2, inputs) {
  if (!info.ok || !images.ok) return void 0;
  return roomNeeded(inputs, imageDisk, images.value, usesContainerdStore(info.value), record2, now);
}
var init_decide = __esm({
  "src/decide.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_image_store();
    init_disk_pressure();
    init_keep();
    init_room2();
    init_classify();
    init_in_force();
    init_plan();
    init_replaced();
  }
});

// src/engine/api-version.ts
function agreed(own2) {
  return isOlder(own2, NEWEST_API) ? own2 : NEWEST_API;
}
function isOlder(a, b) {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA === majorB ? minorA < minorB : majorA < majorB;
}
var OLDEST_API, NEWEST_API;
var init_api_version = __esm({
  "src/engine/api-version.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    OLDEST_API = "1.41";
    NEWEST_API = "1.51";
  }
});

// src/engine/transport.ts
function openTransport(endpoint) {
  let address;
  return async (request, signal) => {
    assertAllowed(request);
    const { method, path: path2 } = request;
    address ??= addressOf(endpoint);
    const to = await address;
    const send = "rejectUnauthorized" in to ? process.getBuiltinModule("node:https").request : import_node_http.request;
    const response = await new Promise((resolve2, reject) => {
      send({ ...to, method, path: path2, signal }).on("response", resolve2).on("error", reject).end();
    });
    response.socket.setKeepAlive(true, KEEP_ALIVE);
    const spoken = response.headers["api-version"];
    return {
      status: response.statusCode ?? 0,
      apiVersion: typeof spoken === "string" ? spoken : void 0,
      body: response
    };
  };
}
function textOf(body) {
  return new Promise((resolve2, reject) => {
    const chunks = [];
    let length = 0;
    body.on("data", (chunk) => {
      length += chunk.length;
      if (length <= ANSWER_LIMIT) chunks.push(chunk);
      else body.destroy(new Error("the answer is longer than 128 MiB"));
    }).on("end", () => resolve2(Buffer.concat(chunks).toString("utf8"))).on("error", reject).on("close", () => reject(new Error("the connection was cut")));
  });
}
async function addressOf(endpoint) {
  if (endpoint.transport === "ssh") {
    const { sshAgent } = await Promise.resolve().then(() => __toESM(require("./ssh.js"), 1));
    return { agent: sshAgent(endpoint) };
  }
  const servername = "";
  if (endpoint.transport === "unix") {
    return { agent: new import_node_http.Agent(AGENT_OPTIONS), socketPath: endpoint.socketPath, servername };
  }
  const { host, port, certPath, context } = endpoint;
  if (certPath === void 0) return { agent: new import_node_http.Agent(AGENT_OPTIONS), host, port, servername };
  const agent = new (process.getBuiltinModule("node:https")).Agent(AGENT_OPTIONS);
  const files = {};
  for (const name of ["ca", "cert", "key"]) {
    const path2 = (0, import_node_path2.join)(certPath, `${name}.pem`);
    try {
      files[name] = await (0, import_answered2.answered)(path2, () => (0, import_promises2.readFile)(path2));
    } catch (cause) {
      if (context !== void 0 && cause.code === "ENOENT") continue;
      const why = `${path2} cannot be read: ${messageOf(cause)}`;
      throw new EngineError(
        `TLS is on (DOCKER_TLS_VERIFY or DOCKER_CERT_PATH), but ${why}. Set DOCKER_CERT_PATH to the folder with ca.pem, cert.pem and key.pem`,
        void 0,
        { cause }
      );
    }
  }
  return { agent, host, port, rejectUnauthorized: context?.verify ?? true, ...files };
}
var import_promises2, import_node_http, import_node_path2, import_answered2, ANSWER_LIMIT, KEEP_ALIVE, AGENT_OPTIONS;
var init_transport = __esm({
  "src/engine/transport.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises2 = require("node:fs/promises");
    import_node_http = require("node:http");
    import_node_path2 = require("node:path");
    import_answered2 = require("./answered.js");
    init_reading();
    init_contract();
    init_errors2();
    ANSWER_LIMIT = 128 * 1024 * 1024;
    KEEP_ALIVE = 3e4;
    AGENT_OPTIONS = { keepAlive: true, scheduling: "lifo", timeout: 5e3 };
  }
});

// src/engine/dockerode.ts
function dockerodeOver(transport, { name }) {
  const { modem } = withoutDockerHost(() => new import_dockerode.default({ socketPath: "/" }));
  return (signal, version2) => {
    const send = async ({ method = "", path: path2 }, isStream) => {
      const request = { method, path: path2 ?? "" };
      call2.asked = `${request.method} ${request.path} at ${name}`;
      const { status, apiVersion, body } = await transport(request, signal);
      call2.apiVersion = apiVersion;
      if (status === 200 && isStream) return body;
      const text = await textOf(body);
      if (status === 200) return parseJson(text) ?? text;
      throw new EngineError(`${call2.asked}: ${status} ${engineMessage(text)}`, status);
    };
    const buildRequest = (options, { isStream = false }, _data, done2) => {
      send(options, isStream).then((answer) => done2(null, answer), done2);
    };
    const own2 = { buildRequest, version: version2 && `v${version2}` };
    const call2 = {
      docker: new import_dockerode.default({ modem: Object.assign(Object.create(modem), own2) }),
      asked: `Docker at ${name}`,
      apiVersion: void 0
    };
    return call2;
  };
}
function withoutDockerHost(make) {
  const { DOCKER_HOST } = process.env;
  delete process.env["DOCKER_HOST"];
  try {
    return make();
  } finally {
    if (DOCKER_HOST !== void 0) process.env["DOCKER_HOST"] = DOCKER_HOST;
  }
}
function engineMessage(text) {
  const parsed = parseJson(text);
  const isWrapped = typeof parsed === "object" && parsed !== null && "message" in parsed;
  return (isWrapped && typeof parsed.message === "string" ? parsed.message : text).trim().slice(0, 500);
}
var import_dockerode;
var init_dockerode = __esm({
  "src/engine/dockerode.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_dockerode = __toESM(require("./dockerode.js"), 1);
    init_reading();
    init_errors2();
    init_transport();
  }
});

// src/engine/api.ts
var api_exports = {};
__export(api_exports, {
  containerInspectSchema: () => containerInspectSchema,
  containersSchema: () => containersSchema,
  diskUsageSchema: () => diskUsageSchema,
  eventSchema: () => eventSchema,
  imageInspectSchema: () => imageInspectSchema,
  imagesSchema: () => imagesSchema,
  infoSchema: () => infoSchema,
  layersSchema: () => layersSchema,
  nodesSchema: () => nodesSchema,
  removalSchema: () => removalSchema,
  serviceSchema: () => serviceSchema,
  servicesSchema: () => servicesSchema,
  taskIdsSchema: () => taskIdsSchema,
  tasksSchema: () => tasksSchema,
  versionSchema: () => versionSchema
});
var list2, labels, optional2, incidental, string3, number3, maybeString, maybeNumber, strings, nonEmpty, versionSchema, infoSchema, imageSchema, imagesSchema, imageInspectSchema, cleanupVariables, mountSchema, containerSchema, containersSchema, containerInspectSchema, serviceSpecSchema, versionIndexSchema, serviceSchema, servicesSchema, taskLabels, taskSchema, tasksSchema, taskIdsSchema, nodeSchema, nodesSchema, eventSchema, layersSchema, diskUsageSchema, removalSchema;
var init_api2 = __esm({
  "src/engine/api.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_mini();
    list2 = (item) => pipe(
      nullish2(array(item)),
      transform((items) => items ?? [])
    );
    labels = pipe(
      nullish2(record(string2(), string2())),
      transform((map) => map ?? {})
    );
    optional2 = (type) => nullish2(type);
    incidental = (type) => _catch(nullish2(type), void 0);
    string3 = string2();
    number3 = number2();
    maybeString = optional2(string3);
    maybeNumber = optional2(number3);
    strings = list2(string3);
    nonEmpty = string2().check(_minLength(1));
    versionSchema = object({
      Version: string3,
      ApiVersion: string2().check(_regex(/^\d+\.\d+$/)),
      Components: incidental(array(object({ Name: string3 })))
    });
    infoSchema = object({
      ID: string3,
      Name: string3,
      Driver: string3,
      DriverStatus: list2(array(string3)),
      DockerRootDir: nonEmpty,
      SystemTime: string3,
      Containerd: optional2(object({ Address: string3 })),
      /** Which registries it asks without a certificate that it can check, or without TLS. */
      RegistryConfig: incidental(
        object({
          InsecureRegistryCIDRs: incidental(array(string3)),
          IndexConfigs: incidental(record(string3, object({ Secure: boolean2() })))
        })
      ),
      Swarm: object({
        LocalNodeState: string3,
        ControlAvailable: optional2(boolean2()),
        NodeID: maybeString,
        Error: maybeString
      })
    });
    imageSchema = object({
      Id: nonEmpty,
      ParentId: maybeString,
      RepoTags: strings,
      RepoDigests: strings,
      Created: number3,
      Size: number3,
      Labels: labels,
      /** The manifests in an index, by digest. Only with the containerd store, and only on request. */
      Manifests: incidental(array(object({ ID: string2() })))
    });
    imagesSchema = array(imageSchema);
    imageInspectSchema = object({
      Id: nonEmpty,
      RepoTags: strings,
      RepoDigests: strings,
      Metadata: optional2(object({ LastTagTime: maybeString }))
    });
    cleanupVariables = pipe(
      array(string2()),
      transform(
        (variables) => variables.filter((each) => {
          const [name = ""] = /^\w+(?==)/.exec(each) ?? [];
          return /CLEAN|PRUNE/i.test(name);
        })
      )
    );
    mountSchema = object({
      Type: string3,
      Name: maybeString,
      Source: maybeString
    });
    containerSchema = object({
      Id: string3,
      Names: strings,
      Image: string3,
      ImageID: string3,
      ImageManifestDescriptor: optional2(object({ digest: string3 })),
      Command: incidental(string3),
      State: string3,
      Labels: labels,
      Mounts: list2(mountSchema)
    });
    containersSchema = array(containerSchema);
    containerInspectSchema = object({
      Id: string3,
      Name: string3,
      /** The ID of the image. */
      Image: string3,
      ImageManifestDescriptor: optional2(object({ digest: string3 })),
      Config: incidental(object({ Env: incidental(cleanupVariables) })),
      Mounts: list2(mountSchema)
    });
    serviceSpecSchema = object({
      Name: string3,
      Labels: labels,
      TaskTemplate: object({
        ContainerSpec: optional2(
          object({
            Image: maybeString,
            Labels: incidental(record(string3, string3)),
            Command: incidental(array(string3)),
            Args: incidental(array(string3)),
            Env: incidental(cleanupVariables),
            Mounts: list2(object({ Type: maybeString, Source: maybeString }))
          })
        ),
        RestartPolicy: optional2(object({ Condition: maybeString, MaxAttempts: maybeNumber }))
      }),
      Mode: object({
        Replicated: optional2(object({ Replicas: maybeNumber })),
        Global: optional2(object({})),
        ReplicatedJob: optional2(
          object({ TotalCompletions: maybeNumber, MaxConcurrent: maybeNumber })
        ),
        GlobalJob: optional2(object({}))
      }),
      /** `Monitor` is in nanoseconds. */
      UpdateConfig: optional2(object({ Monitor: maybeNumber }))
    });
    versionIndexSchema = object({ Index: _default(number3, 0) });
    serviceSchema = object({
      ID: string3,
      UpdatedAt: string3,
      Spec: serviceSpecSchema,
      PreviousSpec: optional2(serviceSpecSchema),
      UpdateStatus: optional2(object({ State: maybeString, StartedAt: maybeString })),
      JobStatus: optional2(object({ JobIteration: optional2(versionIndexSchema) }))
    });
    servicesSchema = array(serviceSchema);
    taskLabels = optional2(record(string3, string3));
    taskSchema = object({
      ID: string3,
      ServiceID: maybeString,
      NodeID: maybeString,
      Slot: maybeNumber,
      DesiredState: string3,
      Status: object({
        Timestamp: string3,
        State: string3,
        Err: maybeString,
        ContainerStatus: optional2(object({ ContainerID: maybeString }))
      }),
      Spec: optional2(
        object({ ContainerSpec: optional2(object({ Image: maybeString, Labels: taskLabels })) })
      ),
      JobIteration: optional2(versionIndexSchema)
    });
    tasksSchema = array(taskSchema);
    taskIdsSchema = array(object({ ID: string3 }));
    nodeSchema = object({
      ID: string3,
      UpdatedAt: string3,
      Spec: optional2(object({ Availability: maybeString })),
      Status: object({ State: string3 }),
      Description: optional2(object({ Hostname: maybeString }))
    });
    nodesSchema = array(nodeSchema);
    eventSchema = object({
      Type: string3,
      Action: string3,
      Actor: object({ ID: string3, Attributes: labels }),
      /** Nanoseconds since 1970; a double keeps it to the microsecond. */
      timeNano: number3
    });
    layersSchema = object({
      LayersSize: _default(number3, 0),
      Images: nullable(array(unknown()))
    });
    diskUsageSchema = object({
      LayersSize: _default(number3, 0),
      Containers: list2(object({ Id: string3, Names: strings, SizeRw: maybeNumber })),
      /** `Size` is -1 if the Engine can't tell. */
      Volumes: list2(object({ Name: string3, UsageData: optional2(object({ Size: number3 })) })),
      /** `Shared` is what an image holds as well. */
      BuildCache: list2(object({ Size: number3, Shared: optional2(boolean2()) }))
    });
    removalSchema = array(object({ Deleted: maybeString }));
  }
});

// src/engine/events.ts
var events_exports = {};
__export(events_exports, {
  FILTERS: () => FILTERS2,
  eventsOf: () => eventsOf,
  linesOf: () => linesOf
});
async function* eventsOf(body, whole = false) {
  for await (const line of linesOf(body, LINE_LIMIT)) {
    const event = eventSchema.safeParse(parseJson(line)).data;
    if (event !== void 0) yield event;
    else if (whole) throw new Error("the answer is not an event");
  }
}
async function* linesOf(chunks, limit) {
  let begun = [];
  let length = 0;
  for await (const chunk of chunks) {
    let at = 0;
    for (; ; ) {
      const end = chunk.indexOf("\n", at);
      const part = chunk.subarray(at, end === -1 ? void 0 : end);
      length += part.length;
      if (length > limit) begun = void 0;
      begun?.push(part);
      if (end === -1) break;
      yield Buffer.concat(begun ?? []).toString("utf8");
      begun = [];
      length = 0;
      at = end + 1;
    }
  }
}
var LINE_LIMIT, FILTERS2;
var init_events = __esm({
  "src/engine/events.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_reading();
    init_api2();
    LINE_LIMIT = 1e6;
    FILTERS2 = {
      /**
       * Those that show use of an image. It drops what floods a busy host, the `exec_*` and `health_status` of every health
       * check, before it reaches us.
       */
      uses: {
        type: ["container", "service", "image"],
        event: ["create", "start", "die", "update", "pull"]
      },
      /**
       * Those after which an image or a gate may be judged otherwise: what is new, changed or started, and every way to get
       * a name. Also `delete`, which tells of our own removals that events still come.
       */
      changes: {
        type: ["container", "service", "node", "image"],
        event: ["create", "start", "update", "remove", "tag", "pull", "load", "import", "delete"]
      },
      /** Those where an image loses a name, or goes. */
      losses: { type: ["image"], event: ["delete", "untag"] }
    };
  }
});

// src/engine/client.ts
async function connect(endpoint, signal, transport = openTransport(endpoint)) {
  const begin = dockerodeOver(transport, endpoint);
  let apiVersion;
  const within = async (limit, make, { until = signal, grace = 0, lasts = false } = {}) => {
    const { controller, release } = linked(until, grace);
    const tooLate = new Error(`no answer within ${limit / 1e3} s`);
    const timer = setTimeout(() => controller.abort(tooLate), limit);
    const call2 = begin(controller.signal, apiVersion);
    try {
      return await make(call2);
    } catch (cause) {
      if (cause instanceof EngineError) throw cause;
      const reason = controller.signal.aborted ? controller.signal.reason : cause;
      throw new EngineError(`${call2.asked}: ${transportProblem(reason)}`, void 0, { cause });
    } finally {
      clearTimeout(timer);
      if (!lasts) release();
    }
  };
  const get = (schema, question, limit = READ_LIMIT, grace = 0) => within(
    limit,
    async (call2) => {
      const answer = await question(call2.docker);
      const jitless = !Array.isArray(answer) || answer.length < WORTH_COMPILING;
      const parsed = safeParse((await schemas())[schema], answer, { jitless });
      if (parsed.success) return parsed.data;
      const problem = firstProblem(parsed.error);
      throw new EngineError(
        `${call2.asked}: the answer is not what an Engine gives: ${problem}`,
        200
      );
    },
    { grace }
  );
  const version2 = get("versionSchema", (docker) => docker.version()).then((told) => {
    negotiate(told, endpoint);
    return told;
  });
  const spoken = await agree();
  apiVersion = spoken;
  async function agree() {
    const told = version2.then(({ ApiVersion }) => agreed(ApiVersion));
    const { controller, release } = linked(signal);
    try {
      return await Promise.any([pinged(controller.signal), told]);
    } catch {
      return await told;
    } finally {
      controller.abort();
      release();
    }
  }
  function pinged(until) {
    const ping = async (call2) => {
      await call2.docker.ping();
      const own2 = call2.apiVersion;
      if (own2 === void 0 || !/^\d+\.\d+$/.test(own2)) throw new Error("not told");
      if (isOlder(own2, OLDEST_API)) throw new Error("too old");
      return agreed(own2);
    };
    return within(READ_LIMIT, ping, { until });
  }
  const listImages = (more) => get("imagesSchema", (docker) => docker.listImages({ all: true, ...more }), IMAGES_LIMIT);
  const inPath = encodeURIComponent;
  return {
    endpoint,
    /** The API version agreed on. */
    apiVersion: spoken,
    /** Asked once. Rejects if it isn't Docker, or is too old. */
    version: () => version2,
    info: () => get("infoSchema", (docker) => docker.info()),
    /** All images, including intermediate ones. */
    images: () => listImages({}),
    /** The same, with each image's manifests from API 1.47 on. Takes the Engine longer. */
    imagesWithManifests: () => listImages(isOlder(spoken, "1.47") ? {} : { manifests: true }),
    inspectImage: (id) => get("imageInspectSchema", (docker) => docker.getImage(inPath(id)).inspect()),
    /** Containers in any state. */
    containers: () => get("containersSchema", (docker) => docker.listContainers({ all: true })),
    inspectContainer: (id) => get("containerInspectSchema", (docker) => docker.getContainer(inPath(id)).inspect()),
    services: () => get("servicesSchema", (docker) => docker.listServices()),
    inspectService: (id) => get("serviceSchema", (docker) => docker.getService(inPath(id)).inspect()),
    tasks: () => get("tasksSchema", (docker) => docker.listTasks()),
    /** The tasks that match their service's current spec, as the Swarm manager sees it. */
    upToDateTasks: () => get("taskIdsSchema", (docker) => docker.listTasks({ filters: UP_TO_DATE })),
    nodes: () => get("nodesSchema", (docker) => docker.listNodes()),
    /**
     * Events as they happen. Resolves once the Engine starts to answer; ends when the Engine ends the stream.
     *
     * @param kind `uses`: image use by containers and services, and pulls; `changes`: see {@link FILTERS}, and throws at
     *   anything that isn't an event
     * @param since ms since 1970: remembered events from then on come first
     * @param until ends it
     */
    liveEvents: async (kind, since, until = signal) => {
      const { eventsOf: eventsOf2, FILTERS: FILTERS3 } = await Promise.resolve().then(() => (init_events(), events_exports));
      const range = { since: since / 1e3 };
      const follow2 = async ({ docker }) => {
        const body = await docker.getEvents({ ...range, filters: FILTERS3[kind] });
        return eventsOf2(body, kind === "changes");
      };
      return within(READ_LIMIT, follow2, { until, lasts: true });
    },
    /**
     * What the Engine remembers of the past: it keeps its last 256 events, of all kinds.
     *
     * @param kind `uses`: the same as live; `losses`: images removed and untagged
     * @param since ms since 1970 by the Engine's clock
     * @param until likewise; no later than now, or the Engine waits for it
     */
    pastEvents: async (kind, since, until) => {
      const { eventsOf: eventsOf2, FILTERS: FILTERS3 } = await Promise.resolve().then(() => (init_events(), events_exports));
      const range = { since: since / 1e3, until: until / 1e3 };
      const collect2 = async ({ docker }) => {
        const events = [];
        const body = await docker.getEvents({ ...range, filters: FILTERS3[kind] });
        for await (const event of eventsOf2(body)) {
          if (events.push(event) > MAX_EVENTS) throw new Error(`more than ${MAX_EVENTS} events`);
        }
        return events;
      };
      return within(EVENTS_LIMIT, collect2);
    },
    /** Bytes of all layers, each counted once. */
    layersSize: async () => (await get("layersSchema", usageOf2("image"), DISK_USAGE_LIMIT)).LayersSize,
    /** What data of one kind takes. Before API 1.42 the answer has all kinds, whatever was asked for. */
    diskUsage: (kind) => get("diskUsageSchema", usageOf2(kind), DISK_USAGE_LIMIT),
    /**
     * Removes one image by ID or `name@digest`, without force and without its parents. Resolves to what the Engine
     * says it deleted.
     */
    removeImage: async (reference) => {
      const remove = (docker) => docker.getImage(inPath(reference)).remove({ noprune: true });
      const items = await get("removalSchema", remove, REMOVE_LIMIT, REMOVE_GRACE);
      return { deleted: items.flatMap(({ Deleted }) => Deleted ?? []) };
    }
  };
}
function usageOf2(type) {
  const request = { method: "GET", path: "/system/df?", options: { type } };
  return ({ modem }) => new Promise((resolve2, reject) => {
    modem.dial(
      { ...request, statusCodes: { 200: true } },
      (error, usage2) => error === null ? resolve2(usage2) : reject(error)
    );
  });
}
function negotiate({ ApiVersion, Version, Components }, endpoint) {
  if (Components?.some(({ Name }) => Name === "Podman Engine")) {
    throw new RefusedEngine(
      `The Engine at ${endpoint.name} is Podman, and these rules are for Docker's images`,
      "Use podman image prune there, or set docker-host to a Docker Engine."
    );
  }
  if (isOlder(ApiVersion, OLDEST_API)) {
    throw new RefusedEngine(
      `The Engine at ${endpoint.name} is version ${Version}, with API ${ApiVersion}; this needs API ${OLDEST_API}, Engine 20.10 or newer`,
      "Update this Engine to 20.10 or newer."
    );
  }
}
function firstProblem(error) {
  const issue2 = error.issues[0];
  return issue2 === void 0 ? "unreadable" : `${issue2.path.join(".") || "body"}: ${issue2.message}`;
}
var READ_LIMIT, IMAGES_LIMIT, DISK_USAGE_LIMIT, REMOVE_LIMIT, REMOVE_GRACE, EVENTS_LIMIT, MAX_EVENTS, WORTH_COMPILING, schemas, UP_TO_DATE;
var init_client = __esm({
  "src/engine/client.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_mini();
    init_abort();
    init_api_version();
    init_dockerode();
    init_errors2();
    init_transport();
    READ_LIMIT = 3e4;
    IMAGES_LIMIT = 18e4;
    DISK_USAGE_LIMIT = 1e4;
    REMOVE_LIMIT = 12e4;
    REMOVE_GRACE = 5e3;
    EVENTS_LIMIT = 5e3;
    MAX_EVENTS = 1e4;
    WORTH_COMPILING = 200;
    schemas = () => Promise.resolve().then(() => (init_api2(), api_exports));
    UP_TO_DATE = { "_up-to-date": ["true"] };
  }
});

// src/engine/swarm-role.ts
function isWorker({ Swarm }) {
  return Swarm.LocalNodeState === "active" && Swarm.ControlAvailable !== true;
}
var init_swarm_role = __esm({
  "src/engine/swarm-role.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
  }
});

// src/engine/snapshot.ts
async function readSnapshot(engine, clock) {
  const live = readLiveSnapshot(engine, clock);
  const events = live.then(({ info }) => {
    if (!info.ok) throw new Error(info.error);
    return engine.pastEvents("uses", 1, Date.parse(info.value.SystemTime));
  });
  const [images, version2, past] = await Promise.all([
    reading(engine.images()),
    reading(engine.version()),
    reading(events)
  ]);
  return { ...await live, images, version: version2, events: past, apiVersion: engine.apiVersion };
}
async function readLiveSnapshot(engine, clock) {
  const [info, containers, own2] = await Promise.all([
    reading(engine.info()),
    reading(engine.containers()),
    reading(readSwarm(engine))
  ]);
  const swarm = info.ok && isWorker(info.value) ? await managersAnswer(engine, info.value) : own2;
  const engineTime = info.ok ? Date.parse(info.value.SystemTime) : Number.NaN;
  const now = Number.isNaN(engineTime) ? clock() : Math.min(engineTime, clock());
  const ownService = containers.ok ? serviceOf(containers.value, (0, import_node_os3.hostname)()) : void 0;
  return { now, info, containers, swarm, ownService };
}
async function managersAnswer(engine, worker) {
  return engine.askManagers === void 0 ? { ok: false, error: "Only a manager knows the services." } : reading(engine.askManagers(worker));
}
function serviceOf(containers, name) {
  if (!/^[0-9a-f]{12}$/.test(name)) return void 0;
  const own2 = containers.find(({ Id, State }) => State === "running" && Id.startsWith(name));
  return own2?.Labels["com.docker.swarm.service.id"];
}
function nothingKnown(engine, clock) {
  const refused = !engine.ok && engine.remedy !== void 0;
  const error = refused ? "the Engine was refused" : "the Engine cannot be reached";
  const failed = { ok: false, error };
  return {
    now: clock(),
    version: failed,
    apiVersion: void 0,
    info: failed,
    containers: failed,
    swarm: failed,
    images: failed,
    events: failed
  };
}
async function readSwarm(engine) {
  const [services, tasks, upToDate, nodes] = await Promise.all([
    engine.services(),
    engine.tasks(),
    engine.upToDateTasks(),
    engine.nodes()
  ]);
  return { services, tasks, upToDate: new Set(upToDate.map((task) => task.ID)), nodes };
}
var import_node_os3;
var init_snapshot = __esm({
  "src/engine/snapshot.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_os3 = require("node:os");
    init_reading();
    init_swarm_role();
  }
});

// src/engine/managers.ts
function withManagers(engine, endpoints, signal) {
  if (endpoints.length === 0) return engine;
  let order = endpoints;
  const connected = /* @__PURE__ */ new Map();
  const ask = async (endpoint, worker) => {
    const manager = connected.get(endpoint) ?? await connect(endpoint, signal, readOnly(openTransport(endpoint)));
    connected.delete(endpoint);
    const [{ SystemTime }, facts] = await Promise.all([manager.info(), readSwarm(manager)]);
    const { NodeID } = worker.Swarm;
    const own2 = facts.nodes.find(({ ID }) => ID === NodeID);
    if (own2 === void 0) {
      throw new Error(
        `the manager at ${endpoint.name} is in another Swarm: it doesn't know this node, ${NodeID || "which has no ID"}`
      );
    }
    if (own2.Status.State !== "ready") {
      throw new Error(
        `the manager at ${endpoint.name} sees this node as ${own2.Status.State}, so what it knows may be out of date`
      );
    }
    connected.set(endpoint, manager);
    return { ...facts, manager: { name: endpoint.name, time: Date.parse(SystemTime) } };
  };
  return {
    ...engine,
    askManagers: async (worker) => {
      const problems2 = [];
      for (const endpoint of order) {
        try {
          const facts = await ask(endpoint, worker);
          order = [endpoint, ...endpoints.filter((each) => each !== endpoint)];
          return facts;
        } catch (error) {
          problems2.push(messageOf(error));
        }
      }
      throw new Error(problems2.join("; "));
    }
  };
}
function readOnly(transport) {
  return async (request, signal) => {
    if (request.method === "GET") return transport(request, signal);
    throw new Error(`Refused to send ${request.method} ${request.path}: a manager is only read`);
  };
}
var init_managers = __esm({
  "src/engine/managers.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_reading();
    init_client();
    init_snapshot();
    init_transport();
  }
});

// src/host/process-names.ts
function processNames2({ comm, argv, exe = "" }) {
  const args = [(argv[0] ?? "").replace(/^-/, ""), ...argv.slice(1)];
  const own2 = [args[0] ?? "", exe].map(programName);
  const programs = own2.slice(0, /^(?:busy|toy)box/.test(own2[1] ?? "") ? 1 : 2);
  if (new TextEncoder().encode(comm).length < 15) own2.push(programName(comm));
  const names = new Set(own2.flatMap(withoutExtension));
  const walked = /* @__PURE__ */ new Set();
  const scripts = new Map(scriptsOf(programs, args, 1, walked));
  for (const [at, path2] of scripts) {
    const called = withoutExtension(programName(path2));
    for (const name of called) names.add(name);
    for (const [next, script] of scriptsOf(called, args, at + 1, walked)) scripts.set(next, script);
  }
  names.delete("");
  return names;
}
function* scriptsOf(names, args, start, walked) {
  const kind = INTERPRETERS.findIndex((each) => names.some((name) => each.name.test(name)));
  const { code, script, value: value2, flag } = INTERPRETERS[kind] ?? {};
  for (let i = start; kind >= 0 && i < args.length; i++) {
    const here = i * INTERPRETERS.length + kind;
    if (walked.has(here)) return;
    walked.add(here);
    const arg = args[i] ?? "";
    const option2 = arg === "--" ? arg : script?.exec(arg)?.[0];
    if (option2 !== void 0) {
      yield option2 === arg ? [i + 1, args[i + 1] ?? ""] : [i, arg.slice(option2.length)];
      return;
    }
    if (code?.test(arg)) return;
    if (value2?.test(arg)) i++;
    else if (flag?.test(arg) || /^[-+](?:$|.*=)/.test(arg)) continue;
    else if (/^[-+]/.test(arg)) {
      const next = args[i + 1] ?? "-";
      if (!/^[-+]/.test(next)) yield [++i, next];
    } else {
      yield [i, arg];
      return;
    }
  }
}
function programName(path2) {
  let name = path2.split("/").findLast((part) => part !== "") ?? "";
  for (let i = 0; i < WRAPPERS; i++) name = name.replace(/^\.(.+)-wrapped_*$/, "$1");
  return name;
}
function withoutExtension(name) {
  return [name, name.replace(/(?<=.)\.[A-Za-z]\w*$/, "")];
}
var INTERPRETERS, WRAPPERS;
var init_process_names = __esm({
  "src/host/process-names.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    INTERPRETERS = [
      {
        name: /^(?:r?bash|sh|d?ash|zsh|[lm]?ksh|posh|yash|t?csh|fish)[\d.]*$/,
        code: /^-[A-Zabd-rt-z]*[cs][A-Za-z]*$/,
        value: /^(?:[-+][A-Za-z]*[oO]|--rcfile|--init-file)$/,
        flag: /^(?:[-+][A-Za-z]+|--(?:norc|noprofile|login|posix))$/
      },
      {
        name: /^(?:python|pypy)[\d.]*$/,
        code: /^-[bBdEiIOPqRsStuvx]*c/,
        script: /^-[bBdEiIOPqRsStuvx]*m/,
        value: /^-[bBdEiIOPqRsStuvx]*[WX]$/,
        flag: /^-[^-]/
      },
      {
        name: /^(?:node(?:js)?|deno|bun)[\d.]*$/,
        code: /^(?:-p?e|-p|--eval|--print)$/,
        value: /^(?:-[rC]|--(?:require|import|loader|experimental-loader|conditions|env-file))$/,
        flag: /^(?:-[A-Za-z]|--no-[\w-]+|--(?:inspect|inspect-brk|enable-source-maps|watch)|run)$/
      },
      {
        name: /^perl[\d.]*$/,
        code: /^-[acdflnpsStTuUwWX\d]*[eE]/,
        value: /^-I$/,
        flag: /^-[^-]/
      },
      {
        name: /^ruby[\d.]*$/,
        code: /^-[acdlnpsSvwWy\d]*e/,
        value: /^-[IrCE]$/,
        flag: /^-[^-]/
      },
      { name: /^php[\d.]*$/, code: /^-[rBRE]$/, script: /^-[fF]/, value: /^-[cd]$/, flag: /^-[^-]/ },
      // What isn't behind `-f` is code, a target or data.
      { name: /^(?:[gmn]?awk|g?make|sed)$/, script: /^(?:-f|--(?:make)?file=)/, flag: /^/ },
      {
        name: /^(?:java|mono|dotnet|pwsh|lua(?:jit)?|tclsh|wish|expect|Rscript|julia|groovy|raku|racket|guile|elixir|escript|nu|elvish|xonsh|osh|ysh|ts-node.*|tsx|zx|nodemon|coverage|pdb|cProfile|trace|bundle|ansible-playbook)[\d.]*$/,
        code: /^(?:-e|--eval|-[cC]ommand)$/,
        flag: /^(?:exec|run)$/
      },
      // These run the program named after them.
      { name: /^(?:(?:busybox|toybox).*|ld[\w.-]*\.so[\d.]*|qemu-[\w-]+)$/ }
    ];
    WRAPPERS = 3;
  }
});

// src/gates/swarm-task.ts
function seeTask(task, isJob, { now, upToDate, nodes, own: own2 }) {
  const { ID, NodeID, Status, Spec } = task;
  const [state, desired] = [rank(Status.State), rank(task.DesiredState)];
  const age2 = now - Date.parse(Status.Timestamp);
  const node = nodes.get(NodeID ?? "");
  const isGone = node === void 0 ? age2 >= DEFAULT_MONITOR : node.Status.State === "down";
  const isLost = !!NodeID && isGone;
  const isUnrecognized = state < 0 || desired < 0;
  const isWithdrawn = desired > rank("complete") && !isUnrecognized && state < rank("assigned");
  const isToEnd = desired > rank(isJob ? "complete" : "running");
  const isCompleted = isJob && Status.State === "complete";
  const runsHere = own2.running.has(ID);
  return {
    task,
    /** How long it has been in its state, in ms; NaN if its timestamp cannot be read. */
    age: age2,
    isUnrecognized,
    isUpToDate: upToDate.has(ID),
    /** Swarm starts, ends and replaces nothing on its node. */
    isOnPausedNode: node?.Spec?.Availability === "pause",
    /** Swarm is ending it, or has ended it. */
    isToEnd,
    isCompleted,
    /** It runs or may come to, as far as anyone can tell. */
    isLive: !hasEnded(task) && !isLost && !isWithdrawn,
    /** It has ended and won't be replaced: what ended without Swarm ending it will be. */
    isOver: hasEnded(task) && (isToEnd || isCompleted || isLost),
    /** It has a container that runs on this node. */
    runsHere,
    /** It should have one, and hasn't. A plugin has no container. */
    lacksContainer: !!NodeID && NodeID === own2.node && !!Spec?.ContainerSpec && !runsHere,
    nodeName: NodeID ? nodeName(NodeID, nodes) : void 0,
    container: Status.ContainerStatus?.ContainerID?.slice(0, SHORT2)
  };
}
function hasEnded({ Status }) {
  return rank(Status.State) > rank("running");
}
function taskInWords({ task, nodeName: nodeName2, container }) {
  const { State, Timestamp, Err } = task.Status;
  const on = nodeName2 ? ` on ${nodeName2}` : "";
  const as = container ? ` (container ${container})` : "";
  const why = Err ? `: ${Err}` : "";
  return `task ${task.ID.slice(0, SHORT2)}${on}${as}, ${State} since ${time2(Timestamp)}${why}`;
}
function endOf({ nodeName: nodeName2 = "the leader of the Swarm", container }) {
  const command = container ? `run \`docker kill ${container}\`` : "restart the Engine";
  return `If it does not end on its own, ${command} on ${nodeName2}.`;
}
function nodeName(id, nodes) {
  return nodes.get(id)?.Description?.Hostname || id;
}
function groupedBy(all, key) {
  const groups = /* @__PURE__ */ new Map();
  for (const each of all) {
    const group3 = groups.get(key(each));
    if (group3 === void 0) groups.set(key(each), [each]);
    else group3.push(each);
  }
  return groups;
}
var TASK_STATES, rank, LASTING, DEFAULT_MONITOR, SHORT2;
var init_swarm_task = __esm({
  "src/gates/swarm-task.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    TASK_STATES = [
      ...["new", "allocated", "pending", "assigned", "accepted", "preparing", "ready", "starting"],
      ...["running", "complete", "shutdown", "failed", "rejected", "remove", "orphaned"]
    ];
    rank = (state) => TASK_STATES.indexOf(state);
    LASTING = 6e5;
    DEFAULT_MONITOR = 5e3;
    SHORT2 = 12;
  }
});

// src/gates/run-app.ts
function runApp(facts, inputs) {
  const probes = [
    ...inputs.runAppProcess.length > 0 ? [processProbe(facts, inputs.runAppProcess)] : [],
    ...inputs.runAppLabel !== void 0 ? [labelProbe(facts.snapshot, inputs.runAppLabel)] : [],
    ...facts.locked !== void 0 ? [lockProbe(facts.locked, inputs.runAppLock ?? "")] : []
  ];
  const source = probes.map((probe) => probe.source).join(", ") || "inputs";
  const findings = probes.flatMap((probe) => probe.findings);
  const of = (wanted) => findings.filter(({ verdict }) => verdict === wanted);
  const result = (observed, finding) => ({
    ...{ gate: "run-app", required: "no live run-app", source, observed },
    ...finding
  });
  const alive = summedUp(of("hold"), NAMED);
  if (alive !== void 0) return result(`${of("hold").length} alive`, alive);
  const [blind] = of("unknown");
  if (blind !== void 0) return result("nothing", blind);
  const none = of("pass").map(({ reason }) => reason);
  if (none.length > 0) return result("none", pass(`${none.join("; ")}.`));
  const remedy = "Set `run-app-process`, `run-app-label` or `run-app-lock`.";
  return result("nothing", unknown2("No probe is configured.", remedy));
}
function findingsOf(signs, none) {
  return signs.length > 0 ? signs.map((sign) => hold(sign)) : [pass(none)];
}
function processProbe({ processes, elsewhere }, names) {
  const source = "process table";
  const why = elsewhere ?? (processes.ok ? void 0 : processes.error);
  if (why !== void 0 || !processes.ok) {
    const reason = `Processes cannot be probed: ${why}.`;
    return { source, findings: [unknown2(reason, USE_OTHER_PROBE)] };
  }
  const { processes: all, own: own2 } = processes.value;
  const others = all.filter(({ pid }) => !own2.has(pid));
  const none = `No process is called ${names.join(" or ")}`;
  return { source, findings: findingsOf(runAppsAmong(others, names), none) };
}
function runAppsAmong(processes, names) {
  const wanted = new Set(names);
  return processes.flatMap((process2) => {
    const name = [...processNames2(process2)].find((each) => wanted.has(each));
    return name === void 0 ? [] : [`process ${process2.pid} is ${name}`];
  });
}
function labelProbe({ info, containers, swarm }, filter) {
  const name = filter.value === void 0 ? filter.key : `${filter.key}=${filter.value}`;
  const source = `label ${name}`;
  const blind = (reason) => unknown2(
    `Cannot look for the label ${name}: ${reason}`,
    "Make sure this runner can read the Engine; if that is a Swarm worker, also set `swarm-manager`."
  );
  if (!containers.ok) return { source, findings: [blind(containers.error)] };
  const here = containers.value.filter(({ State, Labels }) => !AT_REST.has(State) && hasLabel(Labels, filter)).map(containerInWords);
  const elsewhere = inSwarm(info, swarm, filter);
  if (!elsewhere.ok)
    return { source, findings: [...here.map((sign) => hold(sign)), blind(elsewhere.error)] };
  const none = `No container or service has the label ${name}`;
  return { source, findings: findingsOf([...here, ...elsewhere.value], none) };
}
function inSwarm(info, swarm, filter) {
  if (!swarm.ok) {
    if (!info.ok) return info;
    return info.value.Swarm.LocalNodeState === "inactive" ? { ok: true, value: [] } : swarm;
  }
  const { services, tasks } = swarm.value;
  const ownNode = info.ok ? info.value.Swarm.NodeID : void 0;
  const names = new Map(services.map(({ ID, Spec }) => [ID, Spec.Name]));
  const value2 = [
    ...services.filter(({ Spec }) => hasLabel(Spec.Labels, filter)).map(({ Spec }) => `service ${Spec.Name}`),
    ...tasks.filter(
      (task) => hasLabel(task.Spec?.ContainerSpec?.Labels ?? {}, filter) && !hasEnded(task) && // On this node its container tells.
      (task.NodeID == null || task.NodeID !== ownNode)
    ).map(({ ID, ServiceID }) => `a task of ${names.get(ServiceID ?? "") ?? ID} on another node`)
  ];
  return { ok: true, value: value2 };
}
function hasLabel(labels2, { key, value: value2 }) {
  return Object.hasOwn(labels2, key) && (value2 === void 0 || labels2[key] === value2);
}
function lockProbe(locked, path2) {
  const source = `lock ${path2}`;
  if (locked.ok) {
    const signs = locked.value ? [`${path2} is locked`] : [];
    return { source, findings: findingsOf(signs, `Nobody holds ${path2}`) };
  }
  const remedy = "Set `run-app-lock` to a file that this runner can read and that nothing replaces.";
  return { source, findings: [unknown2(locked.error, remedy)] };
}
var NAMED, USE_OTHER_PROBE, AT_REST;
var init_run_app = __esm({
  "src/gates/run-app.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_container_name();
    init_process_names();
    init_gate();
    init_swarm_task();
    NAMED = 3;
    USE_OTHER_PROBE = "Set `run-app-process: none`, and `run-app-label` or `run-app-lock` instead.";
    AT_REST = /* @__PURE__ */ new Set(["created", "exited", "dead"]);
  }
});

// src/gates/swarm-service.ts
function judgeService(service, all, context) {
  const mode = MODES.find((name) => service.Spec.Mode[name] != null);
  const isJob = mode === "ReplicatedJob" || mode === "GlobalJob";
  const tasks = all.map((task) => seeTask(task, isJob, context)).filter(({ task, isLive }) => isLive || hasEnded(task));
  const unrecognized = tasks.find(({ isUnrecognized }) => isUnrecognized)?.task;
  if (unrecognized !== void 0) {
    return unknown2(
      `a task is in state ${unrecognized.Status.State}, desired ${unrecognized.DesiredState}`
    );
  }
  const update = updateUnderWay(service, context.now);
  if (update !== void 0) return update;
  if (mode === void 0) {
    return unknown2("its mode is none of replicated, global, replicated-job and global-job");
  }
  const iteration = service.JobStatus?.JobIteration?.Index;
  if (isJob && iteration === void 0) return unknown2("the job has no iteration");
  const draining = tasks.filter((each) => each.isLive ? each.isToEnd : each.runsHere);
  if (draining[0] !== void 0) {
    const why = `${count(draining.length, "task")} still draining: ${taskInWords(draining[0])}`;
    return hold(why, endOf(draining[0]), draining[0].age >= LASTING);
  }
  const isCurrent = ({ task, isUpToDate }) => isJob ? task.JobIteration?.Index === iteration : isUpToDate;
  const former = tasks.find(
    (each) => !(isJob || each.isOver || isCurrent(each)) && // There Swarm leaves it as it is, and docker CLI doesn't wait for it either.
    !(mode === "Global" && each.isOnPausedNode)
  );
  if (former !== void 0) {
    const why = `a task of its previous spec is still running: ${taskInWords(former)}`;
    return hold(why, endingService(service));
  }
  const [places, wanted] = RULES2[mode](tasks.filter(isCurrent), service.Spec.Mode);
  if (wanted === void 0 && places.length === 0) {
    const isQuiet = context.now - Date.parse(service.UpdatedAt) >= monitorOf(service);
    return isQuiet ? pass("no node is eligible") : hold("waiting for its first tasks");
  }
  return atRest(service, places, wanted ?? places.length, isJob);
}
function updateUnderWay(service, now) {
  const { State, StartedAt } = service.UpdateStatus ?? {};
  if (!State || State === "completed" || State === "rollback_completed") return void 0;
  const why = UPDATES.get(State);
  if (why === void 0) return unknown2(`its update is in state ${State}`);
  const since = StartedAt ? `, since ${time2(StartedAt)}` : "";
  const lasts = State.endsWith("paused") || now - Date.parse(StartedAt ?? "") >= LASTING;
  return hold(`${why}${since}`, endingService(service), lasts);
}
function atRest(service, places, wanted, isJob) {
  let running = 0;
  let done2 = 0;
  let open4;
  for (const tasks of places) {
    const live = tasks.filter(({ isOver }) => !isOver);
    const next = live.find(({ task }) => isJob || task.Status.State !== "running");
    open4 ??= next;
    if (next !== void 0) continue;
    if (live.length === 0) {
      done2 += isDone(service, tasks) ? 1 : 0;
      continue;
    }
    running += 1;
    const lost = live.find(({ lacksContainer }) => lacksContainer);
    if (lost !== void 0) {
      return hold(`the container of a task is not running: ${taskInWords(lost)}`);
    }
    const monitor = monitorOf(service);
    if (live.some(({ age: age2 }) => !(age2 >= monitor))) {
      return hold(`a task has been running for less than ${monitor / 1e3} s`);
    }
    if (isCrashLooping(tasks)) {
      return hold(`its tasks keep failing${latestError(places)}`, endingService(service), true);
    }
  }
  if (open4 === void 0 && running <= wanted && running + done2 >= wanted) return pass("at rest");
  const which = latestError(places) || (open4 === void 0 ? "" : `: ${taskInWords(open4)}`);
  const of = count(wanted, "task");
  const why = isJob ? `${done2} of ${of} completed` : `${running} of ${of} running`;
  const isUnmet = open4?.task.Status.State === "pending" && open4.task.Status.Err;
  const lasts = isUnmet || places.some(isCrashLooping) || (open4?.age ?? 0) >= LASTING;
  return hold(`${why}${which}`, endingService(service), !!lasts);
}
function isDone(service, tasks) {
  if (tasks.some(({ isCompleted }) => isCompleted)) return true;
  const last = latest(tasks);
  const { Condition, MaxAttempts } = service.Spec.TaskTemplate.RestartPolicy ?? {};
  const abandoned = (MaxAttempts ?? 0) > 0 && last.age >= monitorOf(service);
  const isFine = Condition === "on-failure" && last.task.Status.State === "complete";
  return Condition === "none" || isFine || abandoned;
}
function isCrashLooping(tasks) {
  const failures = tasks.filter(
    ({ task, age: age2 }) => ["failed", "rejected", "complete"].includes(task.Status.State) && !(age2 > CRASH_LOOP.window)
  );
  return failures.length >= CRASH_LOOP.failures;
}
function latestError(places) {
  const failed = places.flat().filter(({ task }) => task.Status.Err);
  return failed.length === 0 ? "" : `: ${taskInWords(latest(failed))}`;
}
function latest(tasks) {
  const age2 = (each) => Number.isNaN(each.age) ? Number.NEGATIVE_INFINITY : each.age;
  const isLater = (a, b) => age2(a) < age2(b) || age2(a) === age2(b) && rank(a.task.Status.State) > rank(b.task.Status.State);
  return tasks.reduce((best, each) => isLater(each, best) ? each : best);
}
function monitorOf({ Spec }) {
  const nanoseconds = Spec.UpdateConfig?.Monitor ?? 0;
  return nanoseconds > 0 ? nanoseconds / 1e6 : DEFAULT_MONITOR;
}
function endingService({ Spec: { Name }, PreviousSpec, UpdateStatus }) {
  const back = PreviousSpec == null ? [] : ["rollback"];
  const ends = UpdateStatus?.State?.startsWith("rollback_") ? ["update --force"] : back;
  const commands = [...ends, "rm"].map((each) => `\`docker service ${each} ${Name}\``).join(" or ");
  return `If it does not end on its own: \`docker service ps --no-trunc ${Name}\` says why; ${commands} ends it.`;
}
function bySlot(tasks) {
  return [...groupedBy(tasks, ({ task }) => task.Slot ?? 0).values()];
}
function byNode(tasks) {
  const fit = tasks.filter(
    ({ task: { Status } }) => !(Status.State === "pending" && UNFIT.test(Status.Err ?? ""))
  );
  const nodes = [...groupedBy(fit, ({ task }) => task.NodeID ?? "").values()];
  return nodes.filter((ofNode) => ofNode.some((each) => !each.isOver || each.isCompleted));
}
var CRASH_LOOP, UNFIT, RULES2, MODES, UPDATES;
var init_swarm_service = __esm({
  "src/gates/swarm-service.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_gate();
    init_swarm_task();
    CRASH_LOOP = { failures: 2, window: 3e5 };
    UNFIT = /^(?:unsupported platform|max replicas per node)/;
    RULES2 = {
      // If a spec has no number, the Engine takes 1.
      Replicated: (tasks, { Replicated }) => [bySlot(tasks), Replicated?.Replicas ?? 1],
      // Only Swarm knows which nodes are eligible.
      Global: (tasks) => [byNode(tasks)],
      ReplicatedJob: (tasks, { ReplicatedJob: job }) => [
        bySlot(tasks),
        job?.TotalCompletions ?? job?.MaxConcurrent ?? 1
      ],
      GlobalJob: (tasks) => [byNode(tasks)]
    };
    MODES = Object.keys(RULES2);
    UPDATES = /* @__PURE__ */ new Map([
      ["updating", "an update is in progress"],
      ["paused", "its update is paused after a failure"],
      ["rollback_started", "a rollback is in progress"],
      ["rollback_paused", "its rollback is paused after a failure"]
    ]);
  }
});

// src/gates/swarm-convergence.ts
function swarmConvergence(snapshot) {
  const { info, containers, swarm } = snapshot;
  const gate = (source2, observed2, finding2) => ({
    gate: "swarm-convergence",
    required: "every service at rest, no task draining",
    source: source2,
    observed: observed2,
    ...finding2
  });
  if (!info.ok) return gate("GET /info", "nothing", unknown2(info.error));
  const { LocalNodeState, Error: problem } = info.value.Swarm;
  if (LocalNodeState === "inactive") {
    return gate("GET /info", "not in a Swarm", pass("This Engine is not in a Swarm."));
  }
  if (LocalNodeState !== "active") {
    const isLocked2 = LocalNodeState === "locked";
    const reason = isLocked2 ? "The Swarm is locked." : problem || "Its services cannot be listed.";
    const remedy2 = isLocked2 ? "Unlock it with `docker swarm unlock`." : void 0;
    return gate("GET /info", `Swarm node is ${LocalNodeState}`, unknown2(reason, remedy2));
  }
  const [role, remedy] = isWorker(info.value) ? ["a Swarm worker", USE_MANAGER] : [
    "a Swarm manager",
    "Make sure `docker service ls` and `docker node ls` work on this manager."
  ];
  const source = "GET /services, /tasks, /nodes";
  if (!swarm.ok) return gate(source, role, unknown2(swarm.error, remedy));
  const { manager } = swarm.value;
  if (isWorker(info.value) && manager === void 0) {
    return gate(source, role, unknown2("No manager was asked.", remedy));
  }
  if (!containers.ok) {
    const why = `The containers of this node cannot be listed: ${containers.error}`;
    return gate("GET /containers/json", role, unknown2(why));
  }
  const { observed, ...finding } = judge(snapshot, swarm.value, containers.value);
  return gate(manager === void 0 ? source : `${source} of ${manager.name}`, observed, finding);
}
function judge({ now, info, ownService }, swarm, containers) {
  const live = containers.filter(({ State }) => RUNNING.has(State));
  const context = {
    // The earlier of two clocks makes everything younger. An unreadable one makes every age unknown, and nothing at
    // rest.
    now: Math.min(now, swarm.manager?.time ?? now),
    upToDate: swarm.upToDate,
    nodes: new Map(swarm.nodes.map((each) => [each.ID, each])),
    own: {
      node: info.ok && info.value.Swarm.NodeID || void 0,
      running: new Set(live.flatMap((each) => taskOf(each) ?? []))
    }
  };
  const tasks = groupedBy(swarm.tasks, ({ ServiceID }) => ServiceID ?? "");
  const judged = swarm.services.filter((service) => !isOwnJob(service, ownService));
  const services = judged.map((service) => {
    const found = judgeService(service, tasks.get(service.ID) ?? [], context);
    return { ...found, reason: `${service.Spec.Name}: ${found.reason}` };
  });
  const known = /* @__PURE__ */ new Set(["", ...swarm.services.map(({ ID }) => ID)]);
  const left = [...tasks].flatMap(([service, ofService]) => known.has(service) ? [] : ofService).flatMap((task) => judgeLeftover(task, context) ?? []);
  const strays = strayContainers(swarm, live);
  const nodes = services.length === 0 ? [] : swarm.nodes;
  const changed = nodes.flatMap((each) => judgeNode(each, context) ?? []);
  const total = count(services.length, "service");
  const unclear = services.filter(({ verdict }) => verdict === "unknown");
  const converging = services.filter(({ verdict }) => verdict === "hold");
  const first = (observed, findings) => {
    const sum = summedUp(findings, NAMED2);
    return sum && { ...sum, observed };
  };
  return first(`${unclear.length} of ${total} unclear`, unclear) ?? first(`${converging.length} of ${total} converging`, converging) ?? first(`${count(left.length, "task")} left`, left) ?? first(`${count(strays.length, "container")} left`, strays) ?? first("a node has just changed", changed) ?? {
    ...pass("No service is converging."),
    observed: `${total} at rest`
  };
}
function isOwnJob({ ID, Spec: { Mode } }, ownService) {
  return ID === ownService && (Mode.GlobalJob != null || Mode.ReplicatedJob != null);
}
function judgeLeftover(task, context) {
  const seen = seeTask(task, false, context);
  if (!seen.isLive && !seen.runsHere) return void 0;
  const why = `a removed service's task is still draining: ${taskInWords(seen)}`;
  return hold(why, endOf(seen), seen.age >= LASTING);
}
function strayContainers({ tasks }, live) {
  const known = /* @__PURE__ */ new Set(["", ...tasks.map(({ ID }) => ID)]);
  const strays = live.filter((each) => !known.has(taskOf(each) ?? ""));
  return strays.map(
    (each) => hold(
      `${containerInWords(each)} runs for a task that the Swarm does not know`,
      `If it does not end on its own, run \`docker kill ${each.Id.slice(0, 12)}\`.`
    )
  );
}
function judgeNode(node, { now, nodes }) {
  const name = nodeName(node.ID, nodes);
  if (node.Status.State === "down") return void 0;
  if (node.Status.State !== "ready") return hold(`node ${name} is ${node.Status.State}`);
  return now - Date.parse(node.UpdatedAt) >= DEFAULT_MONITOR ? void 0 : hold(`node ${name} changed less than ${DEFAULT_MONITOR / 1e3} s ago`);
}
var NAMED2, RUNNING, TASK_LABEL, USE_MANAGER, taskOf;
var init_swarm_convergence = __esm({
  "src/gates/swarm-convergence.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_container_name();
    init_swarm_role();
    init_format();
    init_gate();
    init_swarm_service();
    init_swarm_task();
    NAMED2 = 5;
    RUNNING = /* @__PURE__ */ new Set(["running", "paused"]);
    TASK_LABEL = "com.docker.swarm.task.id";
    USE_MANAGER = "Set `swarm-manager` to the address of a manager that answers, or run this action on a manager node.";
    taskOf = ({ Labels }) => Labels[TASK_LABEL];
  }
});

// src/gates/gates.ts
function evaluateGates(survey, inputs, room2) {
  const gates2 = [
    diskPressure(survey.disks, inputs.diskThreshold, room2),
    runApp(survey, inputs),
    swarmConvergence(survey.snapshot)
  ];
  const { engine, snapshot } = survey;
  if (snapshot.info.ok) return gates2;
  const refused = engine.ok ? void 0 : engine.remedy;
  const remedy = refused ?? `Make sure the Engine at ${inputs.endpoint.name} answers.`;
  return gates2.map((gate) => gate.verdict === "unknown" ? { ...gate, remedy } : gate);
}
var init_gates = __esm({
  "src/gates/gates.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_disk_pressure();
    init_run_app();
    init_swarm_convergence();
  }
});

// src/image/find-images.ts
function findImages(images, name) {
  for (const means of [byName, byId2, byRepository]) {
    const found = images.filter((image) => means(image, name));
    if (found.length > 0) return found;
  }
  return [];
}
function pulledByTag(images, name, references) {
  const wanted = keyOf(name);
  const found = references.filter((each) => {
    const { repository, tag, digest } = parseReference(each) ?? {};
    return digest !== void 0 && tag !== void 0 && `${repository}:${tag}` === wanted;
  }).flatMap((each) => findImages(images, each));
  return [...new Set(found)];
}
function byName(image, name) {
  const { tags, digests } = imageNames(image);
  const { repository, digest } = parseReference(name) ?? {};
  if (digest === void 0) return tags.includes(keyOf(name));
  if (repository === void 0 && image.Id === digest) return true;
  return digests.some(
    (each) => each.digest === digest && (repository ?? each.repository) === each.repository
  );
}
function byId2({ Id }, name) {
  const digits = name.replace(/^sha256:/, "").toLowerCase();
  return /^[0-9a-f]{3,64}$/.test(digits) && Id.replace(/^sha256:/, "").startsWith(digits);
}
function byRepository(image, name) {
  const reference = parseReference(name);
  if (reference?.repository === void 0) return false;
  if (reference.tag !== void 0 || reference.digest !== void 0) return false;
  const { tags, digests } = imageNames(image);
  const { repository } = reference;
  return digests.some((each) => each.repository === repository) || tags.some((tag) => tag.replace(/:[^/:]*$/, "") === repository);
}
var init_find_images = __esm({
  "src/image/find-images.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_reference();
  }
});

// src/memory/folder.ts
function stateFolder(stateDir, env) {
  if (stateDir !== void 0) return stateDir;
  const { XDG_STATE_HOME: xdg = "" } = env;
  const home = homeOf(env);
  const base = (0, import_node_path3.isAbsolute)(xdg) ? xdg : home && (0, import_node_path3.join)(home, ".local", "state");
  if (base) return (0, import_node_path3.join)(base, "gated-docker-prune");
  throw new InputError(["state-dir: must be set, since this user has no home folder and no HOME"]);
}
function ownerOf({ ID, DockerRootDir }) {
  return `${ID} ${DockerRootDir}`;
}
function fileNameOf(owner) {
  const whole = owner.replaceAll(new RegExp("\\p{Cs}", "gu"), "�");
  return encodeURIComponent(whole).replaceAll("_", "%5F").replaceAll("%2F", "_").slice(0, 200);
}
var import_node_path3;
var init_folder = __esm({
  "src/memory/folder.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_path3 = require("node:path");
    init_context();
    init_input_error();
  }
});

// src/memory/deployments.ts
var init_deployments = __esm({
  "src/memory/deployments.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
  }
});

// src/host/lock.ts
async function isLocked(path2) {
  const file = await (0, import_promises3.stat)(path2, { bigint: true }).catch((error) => {
    if (error.code === "ENOENT") return void 0;
    throw new Error(`${path2} cannot be read: ${error.message}`, { cause: error });
  });
  if (file === void 0) return false;
  assertLockable(path2, file);
  const held = parseLocks(await (0, import_promises3.readFile)("/proc/locks", "utf8"));
  const device = deviceName(file.dev);
  if (held.has(`${device}:${file.ino}`)) return true;
  const anonymous = /^00:/;
  return anonymous.test(device) && [...held].some((lock) => anonymous.test(lock) && lock.endsWith(`:${file.ino}`));
}
function assertLockable(path2, file) {
  if (!file.isFile() && !file.isDirectory()) {
    throw new Error(`${path2} cannot be locked: it is neither a file nor a folder`);
  }
}
function parseLocks(text) {
  const held = text.split("\n").map((line) => line.split(/\s+/)).filter((fields) => fields[1] === "FLOCK").map((fields) => fields[5] ?? "");
  return new Set(held);
}
function deviceName(dev) {
  const major = dev >> 8n & 0xfffn;
  const minor = dev & 0xffn | dev >> 12n & 0xfff00n;
  const hex = (n) => n.toString(16).padStart(2, "0");
  return `${hex(major)}:${hex(minor)}`;
}
async function takeLock(path2, wait = 0, sharing = false) {
  const failed = (cause) => new Error(`${path2} cannot be locked: ${cause.message}`, { cause });
  const file = await openOrMake(path2).catch((cause) => {
    throw failed(cause);
  });
  let isOurs = false;
  try {
    assertLockable(path2, await file.stat());
    const patience = wait === 0 ? ["-n"] : ["-w", String(wait / 1e3)];
    const flock = (0, import_node_child_process.spawn)("flock", [...patience, sharing ? "-s" : "-x", "-E", String(BUSY), "3"], {
      stdio: ["ignore", "ignore", "pipe", file.fd]
    });
    let complaint = "";
    flock.stderr?.on("data", (chunk) => {
      complaint += chunk.toString();
    });
    const [code, signal] = await (0, import_node_events.once)(flock, "close").catch((cause) => {
      throw failed(new Error(`flock (util-linux) did not start: ${cause.message}`, { cause }));
    });
    if (code === BUSY) return void 0;
    if (code !== 0) throw failed(new Error(`flock: ${complaint.trim() || (signal ?? code)}`));
    isOurs = true;
  } finally {
    if (!isOurs) await file.close();
  }
  return {
    assertInPlace: async () => {
      const [ours, there] = await Promise.all([
        file.stat({ bigint: true }),
        (0, import_promises3.stat)(path2, { bigint: true }).catch(() => void 0)
      ]);
      if (ours.dev !== there?.dev || ours.ino !== there.ino) {
        throw new Error(`${path2} was removed or replaced while it was locked`);
      }
    },
    release: () => file.close()
  };
}
async function openOrMake(path2) {
  const code = (error) => error.code;
  try {
    return await openThere(path2);
  } catch (error) {
    if (code(error) !== "ENOENT") throw error;
  }
  const { uid, gid, mode } = await (0, import_promises3.stat)((0, import_node_path4.dirname)(path2));
  let file;
  try {
    file = await (0, import_promises3.open)(path2, import_node_fs.constants.O_RDWR | import_node_fs.constants.O_CREAT | import_node_fs.constants.O_EXCL, 384);
  } catch (error) {
    if (code(error) === "EEXIST") return openThere(path2);
    throw error;
  }
  await file.chown(uid, gid).catch(() => file.chown(-1, gid)).catch(() => {
  });
  await file.chmod(384 | mode & 54 | (mode & 18) << 1);
  return file;
}
function openThere(path2) {
  const { O_RDWR, O_RDONLY, O_NONBLOCK: O_NONBLOCK2, O_NOCTTY } = import_node_fs.constants;
  const flags = O_NONBLOCK2 | O_NOCTTY;
  return (0, import_promises3.open)(path2, O_RDWR | flags).catch(() => (0, import_promises3.open)(path2, O_RDONLY | flags));
}
var import_node_child_process, import_node_events, import_node_fs, import_promises3, import_node_path4, BUSY;
var init_lock = __esm({
  "src/host/lock.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_child_process = require("node:child_process");
    import_node_events = require("node:events");
    import_node_fs = require("node:fs");
    import_promises3 = require("node:fs/promises");
    import_node_path4 = require("node:path");
    BUSY = 75;
  }
});

// src/memory/own-file.ts
async function openOwn(path2, flags) {
  const file = await (0, import_promises4.open)(path2, flags | REGULAR_ONLY, 384).catch((cause) => {
    if (cause.code === "ELOOP") {
      throw new Error(`${path2} is a symbolic link, which is not followed: remove it`, { cause });
    }
    throw cause;
  });
  try {
    if (!(await file.stat()).isFile()) throw new Error(`${path2} isn't a regular file: remove it`);
    if (flags & O_CREAT) giveToOwner(file.fd, path2);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}
async function usingOwn(path2, flags, use) {
  const file = await openOwn(path2, flags);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}
function readOwn(path2) {
  return usingOwn(path2, import_promises4.constants.O_RDONLY, (file) => file.readFile());
}
async function unlessGone(found, otherwise) {
  try {
    return await found;
  } catch (error) {
    if (error.code === "ENOENT") return otherwise;
    throw error;
  }
}
async function lockOwn(path2, wait) {
  await (await openOwn(path2, import_promises4.constants.O_RDONLY | O_CREAT)).close();
  return takeLock(path2, wait);
}
async function ensureOwnFolder(folder) {
  const found = await unlessGone((0, import_promises4.stat)(folder), void 0);
  if (!found?.isDirectory()) makeFolder(folder);
  await assertOwnFolder(folder);
}
async function assertOwnFolder(folder) {
  const { mode, uid } = await (0, import_promises4.stat)(folder);
  if ((mode & 2) !== 0) {
    throw new Error(
      `anyone can write to ${folder}, and so decide what is remembered: run chmod o-w ${folder}, or set state-dir to another folder`
    );
  }
  const own2 = process.getuid?.() ?? uid;
  if (own2 !== 0 && uid !== own2 && uid !== 0) {
    throw new Error(
      `${folder} belongs to another user (${uid}): set state-dir to a folder that this runner's user owns`
    );
  }
}
function makeFolder(folder) {
  const path2 = (0, import_node_path5.resolve)(folder);
  const parent = (0, import_node_path5.dirname)(path2);
  const make = () => {
    try {
      (0, import_node_fs2.mkdirSync)(path2, { mode: 448 });
    } catch (error) {
      if (!(0, import_node_fs2.statSync)(path2, { throwIfNoEntry: false })?.isDirectory()) throw error;
      return;
    }
    if (process.getuid?.() !== 0) return;
    const { uid, gid } = (0, import_node_fs2.statSync)(parent);
    if (uid !== 0) (0, import_node_fs2.chownSync)(path2, uid, gid);
  };
  try {
    make();
  } catch (error) {
    if (error.code !== "ENOENT" || parent === path2) throw error;
    makeFolder(parent);
    make();
  }
}
function giveToOwner(file, path2) {
  if (process.getuid?.() !== 0) return;
  try {
    const { uid, gid } = (0, import_node_fs2.statSync)((0, import_node_path5.dirname)(path2));
    const made = (0, import_node_fs2.fstatSync)(file);
    if (uid !== 0 && made.uid === 0 && made.nlink === 1) (0, import_node_fs2.fchownSync)(file, uid, gid);
  } catch {
  }
}
var import_node_fs2, import_promises4, import_node_path5, O_CREAT, O_NOFOLLOW, O_NONBLOCK, REGULAR_ONLY;
var init_own_file = __esm({
  "src/memory/own-file.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_fs2 = require("node:fs");
    import_promises4 = require("node:fs/promises");
    import_node_path5 = require("node:path");
    init_lock();
    ({ O_CREAT, O_NOFOLLOW, O_NONBLOCK } = import_promises4.constants);
    REGULAR_ONLY = O_NOFOLLOW | O_NONBLOCK;
  }
});

// src/memory/replace-file.ts
async function replaceFile(path2, text, { mode = 384, draft = `${path2}.new` } = {}) {
  try {
    await (0, import_promises5.rm)(draft, { force: true });
    const file = await (0, import_promises5.open)(draft, "wx", mode);
    try {
      await file.chmod(mode);
      giveToOwner(file.fd, draft);
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await (0, import_promises5.rename)(draft, path2);
  } catch (error) {
    await (0, import_promises5.rm)(draft, { force: true }).catch(() => {
    });
    throw error;
  }
}
var import_promises5;
var init_replace_file = __esm({
  "src/memory/replace-file.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises5 = require("node:fs/promises");
    init_own_file();
  }
});

// src/memory/store.ts
async function updateRecord(folder, owner, now, change) {
  const updated = await reading((0, import_answered3.answered)(folder, () => changeFile(folder, owner, now, change)));
  if (updated.ok) return updated.value;
  const unwritten = notWritten(folder, updated.error);
  const former = await peekRecord(folder, owner, now);
  return { former, record: change(former), problem: unwritten, written: false };
}
async function changeFile(folder, owner, now, change) {
  await ensureOwnFolder(folder);
  const file = fileOf(folder, owner);
  const lock = await lockOwn(`${file}.lock`, LOCK_TIMEOUT);
  if (lock === void 0) throw new Error(`${file}.lock is locked by another run`);
  try {
    const { record: former, fault } = await readRecord(folder, owner, now);
    const aside = `${file}.${now}.set-aside`;
    if (fault !== void 0) await (0, import_promises6.rename)(file, aside);
    const record2 = change(former);
    await replaceFile(file, JSON.stringify(record2));
    const problem = fault && `The usage record was set aside as ${aside} and starts over: ${fault}`;
    return { former, record: record2, problem, written: true };
  } finally {
    await lock.release();
  }
}
function notWritten(folder, error) {
  const advice = /\bENOSPC\b/.test(error) ? `The disk that holds ${folder} is full` : `Set state-dir to a folder that this runner can write to`;
  return `The usage record could not be written, so this run used the one on disk and what it saw itself: ${error}. ${advice}.`;
}
async function peekRecord(folder, owner, now) {
  const read = await reading(
    (0, import_answered3.answered)(folder, async () => {
      await assertOwnFolder(folder);
      return readRecord(folder, owner, now);
    })
  );
  return read.ok ? read.value.record : coldRecord(owner, now);
}
function fileOf(folder, owner) {
  return (0, import_node_path6.join)(folder, `usage-${fileNameOf(owner)}.json`);
}
async function readRecord(folder, owner, now) {
  const bytes2 = await unlessGone(readOwn(fileOf(folder, owner)), void 0);
  const cold = { record: coldRecord(owner, now) };
  if (bytes2 === void 0) return cold;
  try {
    const record2 = parseRecord(bytes2.toString());
    if (record2.engine !== owner) throw new Error(`it belongs to the Engine ${record2.engine}`);
    return { record: record2 };
  } catch (error) {
    return { ...cold, fault: messageOf(error) };
  }
}
var import_promises6, import_node_path6, import_answered3, LOCK_TIMEOUT;
var init_store = __esm({
  "src/memory/store.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises6 = require("node:fs/promises");
    import_node_path6 = require("node:path");
    import_answered3 = require("./answered.js");
    init_reading();
    init_folder();
    init_own_file();
    init_record();
    init_replace_file();
    LOCK_TIMEOUT = 1e4;
  }
});

// src/image/by-reference.ts
var BEGINNING_OF_ID, ByReference;
var init_by_reference = __esm({
  "src/image/by-reference.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_reference();
    BEGINNING_OF_ID = /^(?:sha256:[0-9a-f]{1,63}|[0-9a-f]{4,63})$/;
    ByReference = class {
      /** By image ID, repository digest or tag. ID and digest look alike, and either one matches. */
      #byKey = /* @__PURE__ */ new Map();
      /** By the length of an ID's prefix, then by the prefix in hexadecimal. */
      #byPrefix = /* @__PURE__ */ new Map();
      /** Replaces what was added earlier under the same name. */
      add(reference, value2) {
        if (reference === "") return;
        if (BEGINNING_OF_ID.test(reference)) {
          const beginning = reference.replace(/^sha256:/, "");
          const ofLength = this.#byPrefix.get(beginning.length) ?? /* @__PURE__ */ new Map();
          this.#byPrefix.set(beginning.length, ofLength.set(beginning, value2));
        }
        this.#byKey.set(keyOf(reference), value2);
      }
      /** Everything added under any name of an image. */
      of(image) {
        const { tags, digests } = imageNames(image);
        const found = [this.#byKey.get(image.Id)];
        for (const { digest } of digests) found.push(this.#byKey.get(digest));
        for (const tag of tags) found.push(this.#byKey.get(tag));
        const hex = image.Id.replace(/^sha256:/, "");
        for (const [length, ofLength] of this.#byPrefix) found.push(ofLength.get(hex.slice(0, length)));
        return found.filter((value2) => value2 !== void 0);
      }
    };
  }
});

// src/memory/uses.ts
function withUses(record2, images, uses, until) {
  const latest2 = new ByReference();
  for (const use of uses.toSorted((a, b) => a.at - b.at)) latest2.add(use.reference, use);
  const raised = {};
  for (const image of images) {
    const known = historyOf(record2, image.Id);
    const [use] = latest2.of(image).sort((a, b) => b.at - a.at);
    if (use === void 0 || known === void 0) continue;
    const lastUsed = Math.min(use.at, until);
    if ((known.lastUsed ?? 0) >= lastUsed) continue;
    raised[image.Id] = { ...known, lastUsed, usedBy: use.by, evidence: use.evidence };
  }
  return { ...record2, images: { ...record2.images, ...raised } };
}
function withObserved(record2, uses, now) {
  const observed = new Map(Object.entries(record2.observed ?? {}));
  for (const { reference, at, by } of uses) {
    if (at >= (observed.get(reference)?.at ?? 0)) observed.set(reference, { at, by });
  }
  const kept = [...observed].sort(([, a], [, b]) => a.at - b.at).slice(-MOST);
  return { ...record2, observed: Object.fromEntries(kept), observedAt: now };
}
function observedUses({ observed = {} }) {
  return Object.entries(observed).map(([reference, use]) => ({ reference, ...use }));
}
var MOST;
var init_uses = __esm({
  "src/memory/uses.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_by_reference();
    init_record();
    MOST = 5e3;
  }
});

// src/memory/memory.ts
async function peekMemory(folder, survey) {
  const { now } = survey.snapshot;
  const look = lookOf(survey);
  return look?.change(await peekRecord(folder, look.owner, now)) ?? coldRecord("", now);
}
function lookOf({ snapshot, usedBy, imageDisk }) {
  const { info, images, now } = snapshot;
  if (!info.ok || !images.ok) return void 0;
  const change = (record2) => {
    const byObserver = observedUses(record2).map((use) => ({
      ...use,
      evidence: "observer"
    }));
    const store = usesContainerdStore(info.value);
    const taken = withTake(record2, imageDisk, images.value, store, now);
    const seen = withLook(taken, images.value, usedBy, now);
    const until = Math.max(now, record2.lookedAt ?? now);
    const used = withUses(seen, images.value, [...pastUses(snapshot), ...byObserver], until);
    return { ...used, observed: void 0 };
  };
  return { owner: ownerOf(info.value), images: images.value, change };
}
async function observeUse(folder, owner, uses, disk) {
  const now = Date.now();
  const { written, problem } = await updateRecord(folder, owner, now, (record2) => {
    const used = withObserved(record2, uses, now);
    return disk === void 0 ? used : withLowest(used, disk);
  });
  return written ? void 0 : problem;
}
var init_memory = __esm({
  "src/memory/memory.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_image_store();
    init_short_id();
    init_use_evidence();
    init_came_back();
    init_deployments();
    init_folder();
    init_record();
    init_room2();
    init_store();
    init_uses();
  }
});

// src/report/text/explanation.ts
function renderExplanation({ asked, alone, classified }, now, room2) {
  const { image } = classified;
  const names = [.../* @__PURE__ */ new Set([...image.RepoTags, ...image.RepoDigests])];
  const created = image.Created > 0 ? new Date(image.Created * 1e3) : void 0;
  const built = created === void 0 || Number.isNaN(created.getTime()) ? null : created.toISOString();
  const width = Math.max(...asked.map(({ question }) => question.length));
  const inherited = alone.reason !== classified.reason;
  const lines2 = [
    `Image ${forLog(shortId(image.Id))}, ${bytes(image.Size)} as listed, built ${day(built)}${built === null ? "" : ` (${age(built, new Date(now).toISOString())} ago)`}`,
    ...names.map((name) => `  ${forLog(name, 300)}`),
    "",
    "Rules in order; the first that fits decides",
    ...asked.map(
      ({ question, fits, answer }) => `  ${fits ? "yes" : "no "}  ${question.padEnd(width)}  ${forLog(answer)}`
    ),
    ...asked.some(({ fits }) => fits) ? [] : [`  None fits: ${forLog(alone.reason)}`],
    "",
    ...inherited ? [
      `By itself it would be ${alone.class}, but other images are built on it, and it stays as long as they do.`
    ] : [],
    `Class: ${classified.class} (${CLASS_MEANING[classified.class]})`,
    `Why: ${forLog(classified.reason)}`,
    FATE[classified.class] ?? "It stays.",
    ...room2 === void 0 ? [] : [`Room: ${forLog(roomInWords(room2))}.`]
  ];
  return `${lines2.join("\n")}
`;
}
function explanationJson({ asked, alone, classified }, room2) {
  const { image } = classified;
  const words = {
    schemaVersion: 1,
    id: image.Id,
    names: [.../* @__PURE__ */ new Set([...image.RepoTags, ...image.RepoDigests])],
    bytes: image.Size,
    class: classified.class,
    reason: classified.reason,
    /** What it would be if no image were built on it. */
    alone: { class: alone.class, reason: alone.reason },
    rules: asked,
    /** What has to be free, in bytes, `from` in ms since 1970; null if nothing has to. */
    room: room2 ?? null
  };
  return `${JSON.stringify(words, void 0, 2)}
`;
}
var FATE;
var init_explanation = __esm({
  "src/report/text/explanation.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_escape();
    init_format();
    init_disk_pressure();
    init_short_id();
    init_image_groups();
    FATE = {
      dangling: "The next run in which all gates pass removes it.",
      stale: "Once all gates pass, it is removed if the disk still needs it: what was replaced first, then least recently used."
    };
  }
});

// src/retention/explain.ts
function explain(image, facts) {
  const asked = [];
  for (const { class: name, question, ask } of RULES) {
    const { fits, words } = ask(image, facts);
    asked.push({ class: name, question, fits, answer: words() });
    if (fits) break;
  }
  const alone = classifyAlone(image, facts);
  const classified = classify(facts).find((each) => each.image.Id === image.Id) ?? alone;
  return { asked, alone, classified };
}
function withDescendants(image, images) {
  const children = /* @__PURE__ */ new Map();
  for (const child of images) {
    const siblings = children.get(child.ParentId) ?? [];
    children.set(child.ParentId, siblings);
    siblings.push(child);
  }
  const found = /* @__PURE__ */ new Set([image]);
  for (const { Id } of found) for (const child of children.get(Id) ?? []) found.add(child);
  return [...found];
}
var init_explain = __esm({
  "src/retention/explain.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_classify();
    init_rules();
  }
});

// src/host/mounts.ts
async function readMounts(pid) {
  const text = await (0, import_promises7.readFile)(`/proc/${pid}/mountinfo`, "utf8");
  return text.trimEnd().split("\n").map((line) => {
    const [id = "", parent = "", device = "", , point = ""] = line.split(" ");
    const [, type = ""] = / - (\S+)/.exec(line) ?? [];
    return { id, parent, device, point: unescapeOctal(point), type };
  });
}
function mountOf(mounts, path2) {
  const ids = new Set(mounts.map(({ id }) => id));
  const onTheWay = mounts.filter(({ point }) => `${path2}/`.startsWith(point === "/" ? point : `${point}/`)).sort((a, b) => a.point.length - b.point.length);
  let at = onTheWay.find(({ id, parent }) => id === parent || !ids.has(parent));
  for (let next = at; next !== void 0; ) {
    at = next;
    const { id } = at;
    next = onTheWay.find((mount) => mount.parent === id && mount.id !== id);
  }
  return at;
}
function unescapeOctal(field) {
  return field.replace(
    /\\([0-7]{3})/g,
    (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))
  );
}
var import_promises7;
var init_mounts = __esm({
  "src/host/mounts.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises7 = require("node:fs/promises");
  }
});

// src/host/disk.ts
async function measureDisks(paths) {
  const usages = await Promise.all(paths.map((path2) => (0, import_answered4.answered)(path2, () => measure(path2))));
  return [...new Map(usages.toReversed().map((usage2) => [usage2.device, usage2])).values()].reverse();
}
function dfPercent(used, available) {
  const total = used + available;
  return total <= 0n ? void 0 : Number((used * 100n + total - 1n) / total);
}
async function measure(path2) {
  const { at, mount } = await locate(path2);
  const [fs, { dev }] = await Promise.all([(0, import_promises8.statfs)(at, { bigint: true }), (0, import_promises8.stat)(at)]);
  const used = fs.blocks - fs.bfree;
  const usedPercent = dfPercent(used, fs.bavail);
  if (usedPercent === void 0) throw unmeasurable(path2, "its file system reports no size");
  return {
    path: path2,
    device: mount?.device ?? String(dev),
    size: Number(fs.blocks * fs.bsize),
    used: Number(used * fs.bsize),
    available: Number(fs.bavail * fs.bsize),
    usedPercent,
    inodesUsedPercent: dfPercent(fs.files - fs.ffree, fs.ffree)
  };
}
async function locate(path2, passable = ["EACCES"]) {
  let at = path2;
  for (; ; ) {
    try {
      await (0, import_promises8.stat)(at);
      break;
    } catch (error) {
      const { code = "", message } = error;
      if (!passable.includes(code) || at === "/") throw unmeasurable(path2, message, error);
      at = (0, import_node_path7.dirname)(at);
    }
  }
  const [mounts, accessible] = await Promise.all([readMounts("self"), (0, import_promises8.realpath)(at)]);
  const real = (0, import_node_path7.join)(accessible, path2.slice(at.length));
  const mount = mountOf(mounts, real);
  if (mount?.device !== mountOf(mounts, accessible)?.device) {
    throw unmeasurable(path2, `${mount?.point} is closed to this user`);
  }
  return { at, real, mount };
}
function unmeasurable(path2, why, cause) {
  return new Error(`${path2} cannot be measured from here: ${why}`, { cause });
}
var import_promises8, import_node_path7, import_answered4;
var init_disk = __esm({
  "src/host/disk.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises8 = require("node:fs/promises");
    import_node_path7 = require("node:path");
    import_answered4 = require("./answered.js");
    init_mounts();
  }
});

// src/host/data-roots.ts
async function dataRoots(info, processes, mountsOf = readMounts) {
  const root = { path: info.DockerRootDir, pids: await dockerds(info.DockerRootDir, processes) };
  const store = usesContainerdStore(info) ? await containerdRoot(info, root, processes) : root;
  const folders = storeFolders(info, store.path).map((path2) => ({ ...store, path: path2 }));
  const [, device, ...own2] = await Promise.all(
    [root, store, ...folders].map((each) => sharedDevice(each, mountsOf))
  );
  const apart = folders.filter((_, index) => own2[index] !== device);
  return [...new Set([root, store, ...apart].map(({ path: path2 }) => path2))];
}
function imageRoots(info, roots) {
  const store = roots[usesContainerdStore(info) ? 1 : 0];
  if (store === void 0) return [];
  const folders = storeFolders(info, store);
  const apart = folders.filter((path2) => roots.includes(path2));
  const layers = folders.filter((path2) => (0, import_node_path8.basename)(path2) !== "image");
  return layers.every((path2) => apart.includes(path2)) ? apart : [store, ...apart];
}
function storeFolders(info, root) {
  const names = usesContainerdStore(info) ? ["io.containerd.content.v1.content", `io.containerd.snapshotter.v1.${info.Driver}`] : ["image", info.Driver];
  return names.map((name) => (0, import_node_path8.join)(root, name));
}
async function sharedDevice({ path: path2, pids }, mountsOf) {
  const { real, mount } = await locate(path2, ["EACCES", "ENOENT"]);
  const views = await Promise.all(pids.map((pid) => reading(mountsOf(pid))));
  const isSame = (view) => view.ok && mountOf(view.value, real)?.device === mount?.device;
  if (mount === void 0 || !views.some(isSame)) {
    throw unmeasurable(path2, "this runner sees another file system there than the Engine");
  }
  return mount.device;
}
async function dockerds(root, processes) {
  const folder = async (path2) => (0, import_node_path8.join)(await (0, import_promises9.realpath)(path2).catch(() => path2), "/");
  const own2 = await folder(root);
  const pids = [];
  for (const process2 of processes.filter(({ comm }) => comm === "dockerd")) {
    const told = optionOf(process2, ["--data-root", "--graph", "-g"]) ?? root;
    if (own2.startsWith(await folder(told))) pids.push(process2.pid);
  }
  return pids.length === 0 ? [1] : pids;
}
async function containerdRoot({ Containerd, DockerRootDir }, { pids }, processes) {
  const address = Containerd?.Address ?? "";
  if (!SYSTEM_CONTAINERD.test(address)) {
    return { path: (0, import_node_path8.join)(DockerRootDir, "containerd", "daemon"), pids };
  }
  const problem = `the root of the containerd at ${address} is not known`;
  const running = processes.find(
    (process2) => process2.comm === "containerd" && process2.uid === 0 && address.endsWith(optionOf(process2, ["--address", "-a"]) ?? DEFAULT_ADDRESS) && !processes.some(({ pid, comm }) => pid === process2.ppid && comm === "dockerd")
  );
  const by = running === void 0 ? pids : [running.pid];
  const root = optionOf(running, ["--root"]);
  if (root !== void 0) return { path: root, pids: by };
  const config2 = optionOf(running, ["--config", "-c"]);
  const options = config2 === void 0 ? [] : ["--config", config2];
  const { runProgram } = await Promise.resolve().then(() => __toESM(require("./program.js"), 1));
  const { exitCode, output } = await runProgram(
    ["containerd", ...options, "config", "dump"],
    LIMITS
  ).catch((cause) => {
    throw new Error(`${problem}: containerd config dump: ${cause.message}`, { cause });
  });
  const dumped = /^root\s*=\s*['"](\/[^'"]*)['"]\s*$/m.exec(output)?.[1];
  if (exitCode !== 0 || dumped === void 0) {
    throw new Error(`${problem}: containerd config dump ended with ${exitCode}`);
  }
  return { path: dumped, pids: by };
}
function optionOf(process2, names) {
  const { argv = [] } = process2 ?? {};
  for (const [i, arg] of argv.entries()) {
    if (names.includes(arg)) return argv[i + 1];
    const name = names.find((each) => arg.startsWith(`${each}=`));
    if (name !== void 0) return arg.slice(name.length + 1);
  }
  return void 0;
}
var import_promises9, import_node_path8, SYSTEM_CONTAINERD, DEFAULT_ADDRESS, LIMITS;
var init_data_roots = __esm({
  "src/host/data-roots.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises9 = require("node:fs/promises");
    import_node_path8 = require("node:path");
    init_image_store();
    init_reading();
    init_disk();
    init_mounts();
    SYSTEM_CONTAINERD = /^(?:\/var)?\/run\/containerd\//;
    DEFAULT_ADDRESS = "/run/containerd/containerd.sock";
    LIMITS = { seconds: 10, maxBytes: 4 * 1024 * 1024 };
  }
});

// src/host/engine-host.ts
function notOnEngineHost(endpoint, info, table, ownName = (0, import_node_os4.hostname)()) {
  if (!isLocal(endpoint)) return `the Engine at ${endpoint.name} is on another machine`;
  if (info.Name !== ownName) {
    return `the Engine's host is ${info.Name}, but this runner sees ${ownName} (is it in a container?)`;
  }
  if (!table.ok) return `the process table of this machine cannot be read: ${table.error}`;
  const { complete, processes } = table.value;
  if (complete || processes.some(({ comm }) => comm === "dockerd")) return void 0;
  return "this runner has its own process namespace (is it in a container?)";
}
var import_node_os4;
var init_engine_host = __esm({
  "src/host/engine-host.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_os4 = require("node:os");
    init_endpoint();
  }
});

// src/host/processes.ts
async function readProcesses(proc = "/proc") {
  const pids = pidsIn(proc);
  const lately = (0, import_node_os5.uptime)() - SETTLING;
  const processes = [];
  const settled = /* @__PURE__ */ new Set();
  for (const [index, pid] of pids.entries()) {
    if (index % BATCH === 0) await (0, import_promises10.setImmediate)();
    const found = readProcess(proc, pid);
    if (found !== void 0) processes.push(found);
    if (found === void 0 || Number(found.started) < lately) settled.add(pid);
  }
  return {
    processes,
    settled,
    own: withAncestors(process.pid, processes),
    complete: linkOf(`${proc}/self/ns/pid`) === INITIAL_PID_NAMESPACE
  };
}
function pidsIn(proc) {
  const pids = (0, import_node_fs3.readdirSync)(proc).flatMap((name) => /^\d+$/.test(name) ? [Number(name)] : []);
  if (pids.includes(1)) return pids;
  throw new Error(`${proc} hides the processes of other users (mounted with hidepid)`);
}
function readProcess(proc, pid) {
  const own2 = `${proc}/${pid}`;
  const stat5 = textOf2(`${own2}/stat`);
  const end = stat5.lastIndexOf(")");
  const fields = stat5.slice(end + 2).split(" ");
  const [state = "X", ppid, , , , , flags] = fields;
  if (stat5 === "" || (Number(flags) & KERNEL_THREAD) !== 0) return void 0;
  const comm = stat5.slice(stat5.indexOf("(") + 1, end);
  const hasEnded2 = state === "Z" || state === "X";
  for (const folder of hasEnded2 ? threadsOf(own2) : [own2]) {
    const cmdline = textOf2(`${folder}/cmdline`);
    if (hasEnded2 && cmdline === "") continue;
    return {
      pid,
      ppid: Number(ppid),
      comm,
      started: Number(fields[STARTTIME]) / USER_HZ,
      ...comm === "containerd" ? { uid: uidOf(textOf2(`${own2}/status`)) } : {},
      argv: cmdline.replace(/\0$/, "").split("\0"),
      exe: linkOf(`${folder}/exe`)?.replace(/ \(deleted\)$/, "")
    };
  }
  return void 0;
}
function threadsOf(folder) {
  return ifThere(() => (0, import_node_fs3.readdirSync)(`${folder}/task`).map((id) => `${folder}/task/${id}`)) ?? [];
}
function textOf2(path2) {
  return ifThere(() => (0, import_node_fs3.readFileSync)(path2, "utf8")) ?? "";
}
function ifThere(read) {
  try {
    return read();
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ESRCH") return void 0;
    throw error;
  }
}
function uidOf(status) {
  const uid = /^Uid:\t(\d+)/m.exec(status)?.[1];
  return uid === void 0 ? void 0 : Number(uid);
}
function linkOf(path2) {
  try {
    return (0, import_node_fs3.readlinkSync)(path2);
  } catch {
    return void 0;
  }
}
function withAncestors(pid, processes) {
  const parents = new Map(processes.map((process2) => [process2.pid, process2.ppid]));
  const own2 = /* @__PURE__ */ new Set();
  for (let at = pid; at !== void 0 && !own2.has(at); at = parents.get(at)) {
    own2.add(at);
  }
  return own2;
}
var import_node_fs3, import_node_os5, import_promises10, SETTLING, INITIAL_PID_NAMESPACE, BATCH, STARTTIME, USER_HZ, KERNEL_THREAD;
var init_processes = __esm({
  "src/host/processes.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_fs3 = require("node:fs");
    import_node_os5 = require("node:os");
    import_promises10 = require("node:timers/promises");
    SETTLING = 1;
    INITIAL_PID_NAMESPACE = "pid:[4026531836]";
    BATCH = 32;
    STARTTIME = 19;
    USER_HZ = 100;
    KERNEL_THREAD = 2097152;
  }
});

// src/survey/use.ts
function imageUse({ info, containers, swarm }) {
  if (!containers.ok) return () => `its use is unknown: ${containers.error}`;
  const noSwarm = info.ok && info.value.Swarm.LocalNodeState === "inactive";
  if (!swarm.ok && !noSwarm) return () => `its use is unknown: ${swarm.error}`;
  const users = new Users();
  for (const container of containers.value) {
    users.addContainer(container, `${containerInWords(container)} (${container.State})`);
  }
  if (swarm.ok) {
    const specs = /* @__PURE__ */ new Map();
    for (const { ID, Spec, PreviousSpec } of swarm.value.services) {
      specs.set(ID, Spec.Name);
      users.addSpec(Spec, `service ${Spec.Name}`);
      if (PreviousSpec != null) users.addSpec(PreviousSpec, `service ${Spec.Name} (PreviousSpec)`);
    }
    for (const { ID, ServiceID, Spec, DesiredState } of swarm.value.tasks) {
      const image = Spec?.ContainerSpec?.Image;
      if (image && !["shutdown", "remove"].includes(DesiredState)) {
        users.add(image, `a task of ${specs.get(ServiceID) ?? ID}`);
      }
    }
  }
  return (image) => users.of(image);
}
function usedByContainer(container) {
  const { Image, ImageManifestDescriptor, Mounts } = container;
  const id = "ImageID" in container ? container.ImageID : "";
  return {
    own: [id, Image, ImageManifestDescriptor?.digest ?? ""],
    mounted: Mounts.flatMap(({ Type, Name }) => Type === "image" ? [Name ?? ""] : [])
  };
}
function usedBySpec({ TaskTemplate }) {
  const { Image, Mounts = [] } = TaskTemplate.ContainerSpec ?? {};
  return {
    own: [Image ?? ""],
    mounted: Mounts.flatMap(({ Type, Source }) => Type === "image" ? [Source ?? ""] : [])
  };
}
var Users;
var init_use = __esm({
  "src/survey/use.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_container_name();
    init_by_reference();
    init_reference();
    Users = class {
      #named = new ByReference();
      /** Who mounts an image by a name that may since have moved to another image. */
      #byMovedTag;
      addContainer(container, user) {
        const { own: own2, mounted } = usedByContainer(container);
        for (const name of own2) this.add(name, user);
        for (const name of mounted) this.#addMount(name, `an image mount of ${user}`);
      }
      /**
       * The Engine tells the name an image was mounted by, not the image. If the name has moved since, the mounted image
       * has no tag, or another that keeps it, and the Engine itself would remove it (seen on Engine 28.5): any image
       * without a tag may be the one. A digest doesn't rule it out: an image pulled by tag keeps its digest, and that may
       * be of another repository, from which Swarm pulled the same image.
       */
      #addMount(reference, user) {
        this.add(reference, user);
        if (parseReference(reference)?.digest === void 0) {
          this.#byMovedTag = `maybe ${user}, whose name ${reference || "(unknown)"} may have moved`;
        }
      }
      addSpec(spec, user) {
        const { own: own2, mounted } = usedBySpec(spec);
        for (const name of own2) this.add(name, user);
        for (const name of mounted) this.add(name, `an image mount of ${user}`);
      }
      add(reference, user) {
        this.#named.add(reference, user);
      }
      of(image) {
        const [user] = this.#named.of(image);
        if (user !== void 0) return user;
        return imageNames(image).tags.length === 0 ? this.#byMovedTag : void 0;
      }
    };
  }
});

// src/survey/survey.ts
async function takeSurvey(connect2, inputs, clock) {
  const connected = await reading(connect2());
  const [read, host] = await Promise.all([
    connected.ok ? readSnapshot(connected.value, clock) : nothingKnown(connected, clock),
    readHost(inputs, { forDataRoots: true })
  ]);
  const engine = connected.ok && !read.version.ok ? read.version : connected;
  const snapshot = engine.ok ? read : nothingKnown(engine, clock);
  const elsewhere = whyElsewhere(inputs, snapshot.info, host.processes);
  const probes = { snapshot, ...host, elsewhere };
  const found = await reading(
    (0, import_answered5.answered)("the data root", () => findRoots(inputs, snapshot.info, host.processes))
  );
  const dataRoots2 = found.ok ? { ok: true, value: found.value.all } : found;
  const imageRoots2 = found.ok ? found.value.images : [];
  const [disks2, imageDisks] = await Promise.all([
    dataRoots2.ok ? reading(measureDisks(dataRoots2.value)) : dataRoots2,
    reading(measureDisks(imageRoots2))
  ]);
  const imageDisk = imageDisks.ok ? tightest(imageDisks.value) : void 0;
  const measured = { dataRoots: dataRoots2, disks: disks2, imageRoots: imageRoots2, imageDisk };
  return { engine, ...probes, snapshot, usedBy: imageUse(snapshot), ...measured };
}
function whyElsewhere({ endpoint }, info, processes) {
  return info.ok ? notOnEngineHost(endpoint, info.value, processes) : info.error;
}
async function readHost(inputs, { forDataRoots, ownLock }) {
  const { runAppLock } = inputs;
  const isHeldByOthers = (path2) => ownLock === void 0 ? isLocked(path2) : ownLock.assertInPlace().then(() => false);
  const [processes, locked] = await Promise.all([
    needsProcesses(inputs, forDataRoots) ? reading(readProcesses()) : NOT_NEEDED,
    runAppLock === void 0 ? void 0 : reading((0, import_answered5.answered)(runAppLock, () => isHeldByOthers(runAppLock)))
  ]);
  return { processes, locked };
}
function needsProcesses({ endpoint, runAppProcess, diskPath }, forDataRoots) {
  return isLocal(endpoint) && (runAppProcess.length > 0 || forDataRoots && diskPath.length === 0);
}
async function findRoots({ diskPath, endpoint }, info, processes) {
  if (diskPath.length > 0) return { all: diskPath, images: diskPath };
  if (!info.ok) throw new Error(info.error);
  const elsewhere = notOnEngineHost(endpoint, info.value, processes);
  if (elsewhere !== void 0) {
    throw new Error(`${info.value.DockerRootDir} cannot be measured from here: ${elsewhere}`);
  }
  const all = await dataRoots(info.value, processes.ok ? processes.value.processes : []);
  return { all, images: imageRoots(info.value, all) };
}
var import_answered5, NOT_NEEDED;
var init_survey = __esm({
  "src/survey/survey.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_answered5 = require("./answered.js");
    init_endpoint();
    init_snapshot();
    init_data_roots();
    init_disk();
    init_engine_host();
    init_fullness();
    init_lock();
    init_processes();
    init_reading();
    init_use();
    NOT_NEEDED = { ok: false, error: "it was not read" };
  }
});

// src/cli/explain-image.ts
var explain_image_exports = {};
__export(explain_image_exports, {
  explainImage: () => explainImage
});
async function explainImage(inputs, name, json) {
  const signal = AbortSignal.timeout(inputs.timeout);
  const survey = await takeSurvey(
    async () => withManagers(await connect(inputs.endpoint, signal), inputs.swarmManager, signal),
    inputs,
    Date.now
  );
  const { engine, snapshot } = survey;
  const { images, info } = snapshot;
  if (!engine.ok) throw new Error(engine.error);
  if (!images.ok) throw new Error(images.error);
  if (!info.ok) throw new Error(info.error);
  const named = findImages(images.value, name);
  const found = named.length > 0 ? named : pulledByTag(images.value, name, usedNames(snapshot));
  const image = theOne(found, name, inputs.endpoint.name);
  const record2 = await peekMemory(stateFolder(inputs.stateDir, process.env), survey);
  const asked = await lastTagTimes(engine.value, withDescendants(image, images.value));
  const { facts, room: room2 } = decide(survey, evaluateGates(survey, inputs), record2, inputs, asked);
  const explanation = explain(image, { ...facts, images: images.value });
  return json ? explanationJson(explanation, room2) : renderExplanation(explanation, snapshot.now, room2);
}
function usedNames(snapshot) {
  const { containers, swarm } = snapshot;
  const services = swarm.ok ? swarm.value.services : [];
  const specs = services.flatMap(({ Spec, PreviousSpec }) => [Spec, PreviousSpec ?? []].flat());
  return [
    ...containers.ok ? containers.value.map(({ Image }) => Image) : [],
    ...specs.flatMap((spec) => usedBySpec(spec).own),
    ...pastUses(snapshot).map(({ reference }) => reference)
  ];
}
function theOne(found, name, host) {
  const [first] = found;
  if (first === void 0) {
    throw new Error(
      `${name}: the Engine at ${host} has no such image. \`docker image ls --all --digests\` lists them.`
    );
  }
  if (found.length === 1) return first;
  const listed = found.slice(0, MAX_LISTED).map(({ Id, RepoTags, RepoDigests }) => {
    const [known = "no name"] = [...RepoTags, ...RepoDigests];
    return `  ${shortId(Id)}  ${known}`;
  });
  throw new Error(
    [`${name} matches ${count(found.length, "image")}. Name one by its ID:`, ...listed].join("\n")
  );
}
async function lastTagTimes(engine, images) {
  const times = /* @__PURE__ */ new Map();
  for (const { Id } of images) {
    times.set(Id, await reading(engine.inspectImage(Id).then(lastTagTimeOf)));
  }
  return times;
}
var MAX_LISTED;
var init_explain_image = __esm({
  "src/cli/explain-image.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_remove();
    init_decide();
    init_client();
    init_managers();
    init_format();
    init_gates();
    init_find_images();
    init_short_id();
    init_folder();
    init_memory();
    init_reading();
    init_explanation();
    init_explain();
    init_survey();
    init_use();
    init_use_evidence();
    MAX_LISTED = 20;
  }
});

// src/host/identity.ts
function identify(pid) {
  let stat5;
  try {
    stat5 = (0, import_node_fs4.readFileSync)(`/proc/${pid}/stat`, "utf8");
  } catch {
    return void 0;
  }
  const fields = stat5.slice(stat5.lastIndexOf(")") + 2).split(" ");
  const [state] = fields;
  return state === "Z" || state === "X" ? void 0 : { pid, startTime: Number(fields[19]) };
}
function isAlive({ pid, startTime }) {
  return identify(pid)?.startTime === startTime;
}
var import_node_fs4;
var init_identity = __esm({
  "src/host/identity.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_fs4 = require("node:fs");
  }
});

// src/observer/follow.ts
async function follow(followed, signal) {
  let { since } = followed;
  let pause = FIRST_PAUSE;
  while (!signal.aborted) {
    const began = performance.now();
    let follows = false;
    const { controller: connection, release } = linked(signal);
    const renewal = setTimeout(() => connection.abort(), RENEWAL);
    try {
      const engine = await connect(followed.endpoint, connection.signal);
      const info = await engine.info();
      await followed.found(info);
      const { note } = followed;
      const events = await engine.liveEvents("uses", since);
      follows = true;
      followed.inSight({ id: info.ID });
      void sweep(engine, note, connection.signal);
      for await (const at of noted(engine, note, events)) since = at;
    } catch (lost) {
      if (!follows && !signal.aborted) followed.inSight({ lost });
    } finally {
      clearTimeout(renewal);
      connection.abort();
      release();
    }
    if (performance.now() - began > LONGEST_PAUSE) pause = FIRST_PAUSE;
    await (0, import_promises11.setTimeout)(pause, void 0, { signal }).catch(() => {
    });
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}
async function sweep(engine, note, signal) {
  while (!signal.aborted) {
    const containers = await reading(engine.containers());
    if (containers.ok) {
      const now = Date.now();
      for (const container of containers.value) {
        noteNames(note, containerInWords(container), usedByContainer(container), now);
      }
      const services = await reading(engine.services());
      if (services.ok) {
        for (const service of services.value) noteService(note, service, now);
      }
      return;
    }
    await (0, import_promises11.setTimeout)(LONGEST_PAUSE, void 0, { signal }).catch(() => {
    });
  }
}
function noted(engine, note, events) {
  return pMapIterable(
    events,
    async (event) => {
      const at = Math.floor(event.timeNano / 1e6);
      await noteEvent(engine, note, event, Math.min(at, Date.now()));
      return at;
    },
    { concurrency: CONCURRENCY }
  );
}
async function noteEvent(engine, note, { Type, Action, Actor: { ID, Attributes } }, at) {
  if (Type === "service") {
    const service = await reading(engine.inspectService(ID));
    if (service.ok) noteService(note, service.value, at);
  } else if (Type === "image") {
    if (Action === "pull") note({ reference: ID, by: "a pull", at });
  } else if (Type === "container" && Action !== "update") {
    const by = containerCalled(Attributes["name"] ?? ID.slice(0, 12));
    note({ reference: Attributes["image"] ?? "", by, at });
    if (Action === "die") return;
    const container = await reading(engine.inspectContainer(ID));
    if (container.ok) noteNames(note, by, usedByContainer(container.value), at);
  }
}
function noteService(note, { Spec, PreviousSpec }, at) {
  const by = `service ${Spec.Name}`;
  noteNames(note, by, usedBySpec(Spec), at);
  if (PreviousSpec != null) noteNames(note, by, usedBySpec(PreviousSpec), at);
}
function noteNames(note, by, { own: own2, mounted }, at) {
  for (const reference of [...own2, ...mounted]) note({ reference, by, at });
}
var import_promises11, FIRST_PAUSE, LONGEST_PAUSE, RENEWAL, CONCURRENCY;
var init_follow = __esm({
  "src/observer/follow.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises11 = require("node:timers/promises");
    init_p_map();
    init_abort();
    init_client();
    init_container_name();
    init_reading();
    init_use();
    FIRST_PAUSE = 100;
    LONGEST_PAUSE = 5e3;
    RENEWAL = 36e5;
    CONCURRENCY = 8;
  }
});

// src/observer/memory.ts
var import_node_v8, import_node_vm, V8_FLAGS, collect;
var init_memory2 = __esm({
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

// src/observer/observe.ts
async function observe(task, inSight = () => {
}) {
  const { endpoint, folder, since, job } = task;
  const end = new AbortController();
  for (const name of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(name, () => end.abort());
  if (job !== void 0) setTimeout(() => end.abort(), LIMIT);
  setInterval(collect, COLLECT);
  let owner;
  let paths = [];
  const uses = /* @__PURE__ */ new Map();
  let lowest = void 0;
  let written = Number.POSITIVE_INFINITY;
  const noteDisk = (disk) => {
    if (disk && disk.available < (lowest?.available ?? Infinity)) lowest = disk;
  };
  const measure2 = async () => {
    const at = Date.now();
    const disks2 = await reading(measureDisks(paths));
    const disk = disks2.ok ? tightest(disks2.value) : void 0;
    noteDisk(disk && { ...disk, at });
  };
  const write = async (isLast = false) => {
    const disk = lowest;
    const moved = disk ? Math.abs(disk.available - written) / disk.size : 0;
    const isNews = disk !== void 0 && (isLast || moved > NEGLIGIBLE);
    if (owner === void 0 || uses.size === 0 && !isNews) return;
    const batch = [...uses.values()];
    uses.clear();
    lowest = void 0;
    const problem = await observeUse(folder, owner, batch, disk);
    if (problem === void 0) {
      written = disk?.available ?? written;
      return;
    }
    for (const use of batch) if (!uses.has(use.reference)) uses.set(use.reference, use);
    noteDisk(disk);
  };
  const repeat = async (work, every) => {
    while (!end.signal.aborted) {
      await work();
      await (0, import_promises12.setTimeout)(every, void 0, { signal: end.signal }).catch(() => {
      });
    }
  };
  const found = async (info) => {
    if (owner !== ownerOf(info)) {
      await write(true);
      uses.clear();
    }
    owner = ownerOf(info);
    const roots = await reading(
      reading(readProcesses()).then(
        (processes) => findRoots(task, { ok: true, value: info }, processes)
      )
    );
    paths = roots.ok ? roots.value.images : [];
    await measure2();
  };
  const note = (use) => {
    const known = uses.get(use.reference);
    if (use.reference !== "" && (known === void 0 || known.at <= use.at)) {
      uses.set(use.reference, use);
    }
  };
  const look = async () => {
    await write();
    if (job?.worker !== void 0 && !isAlive(job.worker)) end.abort();
  };
  await Promise.all([
    follow({ endpoint, since, found, note, inSight }, end.signal),
    repeat(measure2, MEASURE),
    repeat(look, WRITE)
  ]);
  await measure2();
  await write(true);
}
var import_promises12, WRITE, MEASURE, NEGLIGIBLE, COLLECT, LIMIT;
var init_observe = __esm({
  "src/observer/observe.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises12 = require("node:timers/promises");
    init_disk();
    init_fullness();
    init_identity();
    init_processes();
    init_folder();
    init_memory();
    init_reading();
    init_survey();
    init_follow();
    init_memory2();
    WRITE = 5e3;
    MEASURE = 250;
    NEGLIGIBLE = 1e-3;
    COLLECT = 3e4;
    LIMIT = 5 * 24 * 36e5;
  }
});

// src/observer/resident.ts
async function becomeResident(folder, { name }) {
  await ensureOwnFolder(folder);
  const path2 = (0, import_node_path9.join)(folder, LOCK);
  return usingOwn(path2, import_promises13.constants.O_RDWR | import_promises13.constants.O_CREAT, async (file) => {
    const lock = await takeLock(path2, PATIENCE);
    if (lock === void 0) return await readResident(folder);
    await file.truncate();
    await file.write(`process ${process.pid} on ${(0, import_node_os6.hostname)()}
${name}
`, 0);
    return lock;
  });
}
async function readResident(folder) {
  const [who = "", endpoint = ""] = (await readOwn((0, import_node_path9.join)(folder, LOCK))).toString().split("\n");
  return { who, endpoint };
}
var import_promises13, import_node_os6, import_node_path9, import_answered6, LOCK, PATIENCE;
var init_resident = __esm({
  "src/observer/resident.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises13 = require("node:fs/promises");
    import_node_os6 = require("node:os");
    import_node_path9 = require("node:path");
    import_answered6 = require("./answered.js");
    init_lock();
    init_own_file();
    init_reading();
    LOCK = "observer.lock";
    PATIENCE = 2e3;
  }
});

// src/cli/observe-engine.ts
var observe_engine_exports = {};
__export(observe_engine_exports, {
  observeEngine: () => observeEngine
});
async function observeEngine({ endpoint, stateDir, diskPath }) {
  const folder = stateFolder(stateDir, process.env);
  const lock = await becomeResident(folder, endpoint);
  if ("who" in lock) {
    log2(`Another observer already notes in ${folder}: ${lock.who}, of ${lock.endpoint}.`);
    return false;
  }
  let observed;
  let isLost = false;
  await observe({ endpoint, diskPath, folder, since: 1 }, (seen) => {
    if ("lost" in seen) {
      if (!isLost) log2(`Lost the Engine; retrying until it is back: ${messageOf(seen.lost)}`);
    } else if (seen.id !== observed) {
      log2(`Observing the Engine ${seen.id} at ${endpoint.name}. The usage record is in ${folder}.`);
      observed = seen.id;
    } else if (isLost) log2(`The Engine at ${endpoint.name} is back.`);
    isLost = "lost" in seen;
  });
  await lock.release();
  return true;
}
var init_observe_engine = __esm({
  "src/cli/observe-engine.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_log();
    init_folder();
    init_observe();
    init_resident();
    init_reading();
  }
});

// src/cli.ts
var cli_exports = {};
__export(cli_exports, {
  cli: () => cli
});
module.exports = __toCommonJS(cli_exports);
init_define_ACTION_INPUTS();

// src/cli/commands.ts
init_define_ACTION_INPUTS();

// src/inputs.ts
init_define_ACTION_INPUTS();
init_mini();
init_endpoint();
init_input_error();

// src/inputs/values.ts
init_define_ACTION_INPUTS();

// node_modules/parse-duration/index.js
init_define_ACTION_INPUTS();

// node_modules/parse-duration/locale/en.js
init_define_ACTION_INPUTS();
var unit = /* @__PURE__ */ Object.create(null);
var m = 6e4;
var h = m * 60;
var d = h * 24;
var y = d * 365.25;
unit.year = unit.yr = unit.y = y;
unit.month = unit.mo = unit.mth = y / 12;
unit.week = unit.wk = unit.w = d * 7;
unit.day = unit.d = d;
unit.hour = unit.hr = unit.h = h;
unit.minute = unit.min = unit.m = m;
unit.second = unit.sec = unit.s = 1e3;
unit.millisecond = unit.millisec = unit.ms = 1;
unit.microsecond = unit.microsec = unit.us = unit.µs = 1e-3;
unit.nanosecond = unit.nanosec = unit.ns = 1e-6;
unit.group = ",";
unit.decimal = ".";
unit.placeholder = " _";
var en_default = unit;

// node_modules/parse-duration/index.js
var durationRE = /((?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?)\s*([\p{L}]{0,14})/gu;
parse2.unit = en_default;
var groupRE;
var placeholder = null;
var group;
var lookupUnit = (unit2, name) => {
  name = String(name).toLowerCase();
  return unit2[name] ?? (name.endsWith("s") ? unit2[name.slice(0, -1)] : void 0);
};
function parse2(str = "", format = "ms") {
  let result = null, prevUnits, unit2 = parse2.unit;
  if (unit2.placeholder !== placeholder || unit2.group !== group)
    groupRE = new RegExp(`(\\d)[${(placeholder = unit2.placeholder) ?? ""}${(group = unit2.group) ?? ""}](\\d)`, "g");
  str = String(str);
  let s = str.replace(groupRE, "$1$2");
  if (unit2.decimal !== ".") s = s.replaceAll(unit2.decimal, ".");
  durationRE.lastIndex = 0;
  for (let m2; m2 = durationRE.exec(s); ) {
    let units = m2[2];
    if (!units) {
      if (prevUnits) {
        for (const u in unit2) if (unit2[u] < prevUnits) {
          units = u;
          break;
        }
      } else units = format;
    }
    prevUnits = units = lookupUnit(unit2, units);
    if (typeof units == "number") result = (result || 0) + m2[1] * units;
  }
  return result && result / (lookupUnit(unit2, format) || 1) * (str.trimStart()[0] === "-" ? -1 : 1);
}

// src/inputs/values.ts
init_mini();
init_keep();
init_reading();
var value = (message, parse3) => pipe(
  string2(),
  transform((text, { issues }) => {
    const parsed = parse3(text);
    if (parsed !== void 0) return parsed;
    issues.push({ code: "custom", input: text, message });
    return NEVER;
  })
);
var orNone = (word, some2, message) => {
  const none = pipe(
    literal(word),
    transform(() => void 0)
  );
  return union([none, some2], message);
};
var DURATION = /^(?:0|(?:(?:\d+(?:\.\d+)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h|d) ?)+)$/;
var GO_LIMIT = 2 ** 63 / 1e6;
var TIMER_LIMIT = 2 ** 31 - 1;
var upTo = (limit, message) => refine((ms) => ms <= limit, message);
var duration2 = value("must be a duration, such as 24h, 1h30m or 30d", (text) => {
  if (!DURATION.test(text)) return void 0;
  return parse2(text.replaceAll(/[µμ]/g, "u")) ?? void 0;
}).check(upTo(GO_LIMIT, "must be at most 2562047h, the longest duration Docker accepts"));
var positiveDuration = duration2.check(
  refine((ms) => ms > 0, "must be longer than zero")
);
var timerDuration = positiveDuration.check(
  upTo(TIMER_LIMIT, "must be at most 596h, the longest a timer can wait")
);
var percent = value(
  "must be a percentage, such as 80 or 80%",
  (text) => /^\d{1,3}(?:\.\d+)?%?$/.test(text) ? Number.parseFloat(text) : void 0
).check(refine((number4) => number4 >= 1 && number4 <= 100, "must be from 1 to 100"));
var SIZE = /^(?<amount>\d{1,15}(?:\.\d+)?) ?(?<unit>[kKMGTP])(?<binary>i?)B$/;
var room = value(
  "must be auto, none, or a size such as 20GB or 500MiB",
  (text) => {
    if (text === "auto" || text === "none") return text;
    const { amount, unit: unit2 = "", binary } = SIZE.exec(text)?.groups ?? {};
    const power = " kMGTP".indexOf(unit2.replace("K", "k"));
    const size = Math.round(Number(amount) * (binary === "i" ? 1024 : 1e3) ** power);
    return size > 0 ? size : void 0;
  }
);
var boolean3 = value(
  "must be true or false",
  (text) => /^(?:true|True|TRUE|false|False|FALSE)$/.test(text) ? text.toLowerCase() === "true" : void 0
);
var list = (message, isValid) => value(message, (text) => {
  const trimmed = text.split(/\r?\n/).map((line) => line.trim());
  const lines2 = trimmed.filter((line) => line !== "");
  return isValid(lines2) ? lines2 : void 0;
});
var listOrNone = (message, isValid) => pipe(
  list(
    `must be ${message}; or none, alone`,
    (all) => all.join() === "none" || all.every((line) => isValid(line) && !/^none$/i.test(line))
  ),
  transform((all) => all[0] === "none" ? [] : all)
);
var lines = list("", () => true);
var keepLines = lines.check((context) => {
  for (const line of context.value) {
    try {
      parseKeep(line);
    } catch (error) {
      const message = `${shown(line)} ${messageOf(error)}`;
      context.issues.push({ code: "custom", input: line, message });
    }
  }
});
function shown(text) {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}...` : text);
}
var absolutePaths = list(
  "must be absolute paths, one per line",
  (paths) => paths.every((path2) => path2.startsWith("/"))
);
var absolute = "must be an absolute path";
var path = string2().check(_startsWith("/", absolute));
var optionalPath = orNone("", path, absolute);
var processNames = listOrNone(
  "exact process names, one per line, without paths, commas, quotes or wildcards",
  (name) => !/[/\\\s,;|*?[\]{}()<>"'`$=]/.test(name)
);
var oneLabel = "must be one label, key or key=value, without spaces around the equals sign, quotes or wildcards";
var label = orNone(
  "",
  value(oneLabel, (text) => {
    const { key, some: some2 } = /^(?<key>[^\s,;|*?!"'`$=]+)(?:=(?<some>(?:\S(?:.*\S)?)?))?$/.exec(text)?.groups ?? {};
    return key === void 0 ? void 0 : { key, value: some2 };
  }),
  oneLabel
);
var REGISTRY = /^(?:[a-z\d](?:[a-z\d.-]*[a-z\d])?|\[[\da-f:]+\])(?::\d{1,5})?$/i;
var registries = pipe(
  listOrNone(
    "registries, one per line, such as docker.io or registry.example.org:5000",
    (host) => REGISTRY.test(host)
  ),
  transform((hosts) => [...new Set(hosts.map((host) => host.toLowerCase()))])
);

// src/inputs/variables.ts
init_define_ACTION_INPUTS();
var PREFIX = "GATED_DOCKER_PRUNE_";
function variableOf(name) {
  return PREFIX + name.toUpperCase().replaceAll("-", "_");
}
function runnerVariableOf(name) {
  return `INPUT_${name.toUpperCase()}`;
}
function unreadVariables(names, read, env, inStep) {
  return Object.entries(env).flatMap(([variable, value2 = ""]) => {
    const meant = names.find((each) => isSpelledLike(variable, runnerVariableOf(each)));
    if (inStep && meant !== void 0) return [notRead(variable, meant)];
    if (!variable.toUpperCase().startsWith(PREFIX)) return [];
    const name = names.find((each) => variableOf(each) === variable);
    if (!inStep) return name === void 0 ? [`${variable}: no such input`] : [];
    if (name !== void 0 && value2.trim() === read(name).trim()) return [];
    return [notRead(variable, name ?? "inputs")];
  });
}
function isSpelledLike(variable, other) {
  return variable !== other && variable.toUpperCase().replaceAll("_", "-") === other.replaceAll("_", "-");
}
function notRead(variable, name) {
  return `${variable}: is not read in a workflow step; set ${name} under with`;
}

// src/inputs.ts
var INPUTS = {
  when: { default: "main", schema: _enum(["main", "post"], "must be main or post") },
  "dry-run": { default: "false", schema: boolean3 },
  "docker-host": { default: "", schema: string2() },
  "disk-threshold": { default: "80", schema: percent },
  /** `stale` images go until disk use is down to this. */
  "disk-target": {
    default: "",
    schema: orNone("", percent, "must be a percentage from 1 to 100, such as 70 or 70%")
  },
  /** From here on `digest-retention` gives way to `min-age`; undefined if never. */
  "disk-critical": {
    default: "90",
    schema: orNone(
      "never",
      percent,
      "must be never, or a percentage from 1 to 100, such as 90"
    )
  },
  /** What to keep free for what comes next: bytes, or as much as former runs show. */
  "disk-room": { default: "auto", schema: room },
  /** If empty, the Engine's data roots are measured. */
  "disk-path": { default: "", schema: absolutePaths, list: true },
  "min-age": { default: "24h", schema: duration2 },
  /** How long an unused `cached` image is kept; undefined means forever. */
  "digest-retention": {
    default: "720h",
    schema: orNone(
      "never",
      positiveDuration,
      "must be never, or a duration, such as 720h or 30d"
    )
  },
  /** Globs over image references. */
  keep: { default: "", schema: keepLines, list: true },
  /** If empty, there is no process probe. */
  "run-app-process": { default: "run-app", schema: processNames, list: true },
  "run-app-label": { default: "", schema: label },
  "run-app-lock": { default: "", schema: optionalPath },
  "settle-timeout": { default: "0s", schema: duration2 },
  /** Managers to ask, in this order, if the Engine is a Swarm worker. */
  "swarm-manager": { default: "", schema: lines, list: true },
  /** Where the memory lives; undefined means this host's default. */
  "state-dir": { default: "", schema: optionalPath },
  /** With any port; if empty, none is asked. */
  "registry-check": { default: "docker.io", schema: registries, list: true },
  /** For Prometheus; undefined if none is written. */
  "metrics-file": { default: "", schema: optionalPath },
  "fail-on": {
    default: "",
    schema: _enum(["", "unknown", "held", "never"], "must be unknown, held or never")
  },
  timeout: { default: "10m", schema: timerDuration }
};
var BELOW_THRESHOLD = 10;
var INPUT_NAMES = Object.keys(INPUTS);
function parseInputs(read, env, spell = String, inStep = true, context = { ok: true, value: void 0 }) {
  const problems2 = [];
  const refuse = (name, why) => problems2.push(`${spell(name)}: ${why}`);
  const parse3 = (name) => {
    const text = read(name).trim() || INPUTS[name].default;
    const { success, data, error } = safeParse(INPUTS[name].schema, text);
    if (success) return data;
    refuse(
      name,
      `${error.issues.map(({ message }) => message).join(", ")} (it is ${shown(text)})`
    );
    return void 0;
  };
  const { dockerHost, ...parsed } = Object.fromEntries(
    INPUT_NAMES.map((name) => [
      name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase()),
      parse3(name)
    ])
  );
  const address = (find) => {
    try {
      return find();
    } catch (error) {
      problems2.push(error.message);
      return void 0;
    }
  };
  const endpoint = address(() => findEndpoint(dockerHost, env, spell("docker-host"), context));
  const swarmManager = parsed.swarmManager.flatMap(
    // Stryker disable next-line ArrayDeclaration: there is a problem then.
    (name) => address(() => parseEndpoint(name, env, spell("swarm-manager"))) ?? []
  );
  const { diskThreshold, diskCritical, settleTimeout, timeout } = parsed;
  const diskTarget = parsed.diskTarget ?? Math.max(0, diskThreshold - BELOW_THRESHOLD);
  if (settleTimeout >= timeout) {
    refuse("settle-timeout", "must be shorter than timeout, which limits the whole run");
  }
  if (diskTarget > diskThreshold) refuse("disk-target", "must not be above disk-threshold");
  if ((diskCritical ?? 100) < diskThreshold && diskCritical !== 90) {
    refuse("disk-critical", "must not be below disk-threshold");
  }
  problems2.push(...unreadVariables(INPUT_NAMES, (name) => read(name), env, inStep));
  if (problems2.length > 0 || endpoint === void 0) throw new InputError(problems2);
  return {
    ...parsed,
    endpoint,
    swarmManager,
    diskTarget,
    diskCritical: diskCritical && Math.max(diskCritical, diskThreshold),
    failOn: parsed.failOn || (parsed.when === "post" ? "never" : "unknown")
  };
}

// src/cli/commands.ts
var PROGRAM = "gated-docker-prune";
var SUMMARY = "Removes dangling Docker images when the disk is under pressure, no run-app is live and no Swarm service is converging. It never removes a tagged image, a container, a volume or the build cache.";
var COMMANDS = {
  explain: {
    takes: "IMAGE",
    text: "Print an image's class, and every rule that was checked. IMAGE is an ID, the start of one, a tag or a digest. Read-only."
  },
  observe: {
    takes: "",
    text: "Record which images are in use and how full the disk gets, until told to stop: better evidence of what is stale. One per state folder. Takes only --docker-host, --disk-path and --state-dir."
  },
  help: { takes: "", text: "Print this." }
};
var SWITCHES = {
  yes: {
    short: "y",
    of: ["run"],
    text: "Remove what is to go. Without it a run only shows that, as with --dry-run."
  },
  quiet: {
    short: "q",
    of: ["run"],
    text: "Print only what needs somebody: for cron."
  },
  json: {
    short: void 0,
    of: ["run", "explain"],
    text: "Print the report as JSON, and the log to standard error."
  },
  help: { short: "h", of: ["run", "explain", "observe"], text: "Print this." },
  version: { short: "V", of: ["run", "explain", "observe"], text: "Print the version." }
};
var SHORT = { "dry-run": "n" };
var EXIT_CODES = {
  0: "done, even if nothing was removed; explain: the image was found",
  1: "failed by fail-on, or the work could not be done; explain: no such image, several, or the Engine could not be asked; observe: the state folder cannot be used",
  2: "an invalid flag or input: nothing was done",
  3: "observe: another observer already notes in this state folder",
  130: "cancelled by Ctrl-C (SIGINT); the report is still printed",
  143: "cancelled by SIGTERM, likewise"
};
var EXAMPLES = [
  ["--dry-run", "Show what would go, and why the rest stays"],
  ["--yes --settle-timeout 5m", "Wait up to five minutes for a deployment to end, and remove"],
  ['--yes --keep "registry.example.org/**" --keep "postgres:*"', "Never remove these"],
  ["--dry-run --json", "The same for programs"],
  ["--yes --quiet", "From cron: mail only if somebody has to act"],
  ["explain redis:7", "Why does this image stay?"]
];
function isSwitch(name) {
  return /^(?:true|false)$/.test(INPUTS[name].default);
}
function isList(name) {
  return "list" in INPUTS[name];
}
function flagsOf(descriptions) {
  return [
    ...Object.entries(SWITCHES).map(([name, { short, text }]) => {
      return { name, short, takesValue: false, repeats: false, default: "", text };
    }),
    ...INPUT_NAMES.map((name) => {
      const { description = "" } = descriptions[name] ?? {};
      return {
        name,
        short: SHORT[name],
        takesValue: !isSwitch(name),
        repeats: isList(name),
        default: INPUTS[name].default,
        text: (isList(name) ? description.replace(/, one (a|per) line/, ", one $1 flag") : description).replaceAll("`", "").replace(/\s+/g, " ")
      };
    })
  ];
}

// src/cli/flags.ts
init_define_ACTION_INPUTS();
var import_node_util = require("node:util");
var OBSERVE_INPUTS = ["docker-host", "disk-path", "state-dir"];
var OBSERVED = "--docker-host, --disk-path and --state-dir";
var option = (isBoolean, short) => ({
  type: isBoolean ? "boolean" : "string",
  ...short === void 0 ? {} : { short }
});
var OPTIONS2 = {
  ...Object.fromEntries(
    Object.entries(SWITCHES).map(([name, { short }]) => [name, option(true, short)])
  ),
  ...Object.fromEntries(INPUT_NAMES.map((name) => [name, option(isSwitch(name), SHORT[name])]))
};
function parseCommandLine(args) {
  const { tokens } = (0, import_node_util.parseArgs)({
    args: [...args],
    options: OPTIONS2,
    strict: false,
    allowPositionals: true,
    tokens: true
  });
  const given = /* @__PURE__ */ new Map();
  const words = [];
  const problems2 = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "positional" && !isUnknownFlag(tokens[index - 1])) words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value: value2, inlineValue } = token;
    if (isUnknownFlag(token)) {
      problems2.push(`${rawName}: no such flag`);
      continue;
    }
    const isBoolean = OPTIONS2[name]?.type === "boolean";
    if (!isBoolean && (value2 === void 0 || !inlineValue && value2.startsWith("-"))) {
      problems2.push(`${rawName}: needs a value, as in ${rawName}=VALUE`);
    } else {
      given.set(name, [...given.get(name) ?? [], value2 ?? "true"]);
    }
  }
  const command = commandOf(words, given, problems2);
  const inputs = /* @__PURE__ */ new Map();
  for (const name of INPUT_NAMES) {
    const values = given.get(name) ?? [];
    if (values.length > 1 && !isList(name)) problems2.push(`--${name}: given more than once`);
    if (values.length > 0) inputs.set(name, values.join("\n"));
  }
  return { command, inputs, problems: problems2 };
}
function isUnknownFlag(token) {
  return token?.kind === "option" && !Object.hasOwn(OPTIONS2, token.name ?? "");
}
function commandOf([verb, image, ...rest], given, problems2) {
  for (const [name, { of }] of Object.entries(SWITCHES)) {
    const values = given.get(name);
    if (values?.some((value2) => value2 !== "true")) problems2.push(`--${name}: takes no value`);
    const isFor = of;
    if (values && (verb === "explain" || verb === "observe") && !isFor.includes(verb)) {
      problems2.push(`--${name}: is not for ${verb}`);
    }
  }
  if (given.has("help") || verb === "help") return { name: "help" };
  if (given.has("version")) return { name: "version" };
  const [json, quiet, yes] = ["json", "quiet", "yes"].map((name) => given.has(name));
  if (verb === void 0) {
    return { name: "run", json: json === true, quiet: quiet === true, yes: yes === true };
  }
  if (verb === "observe") {
    const wrong = INPUT_NAMES.filter((name) => given.has(name) && !OBSERVE_INPUTS.includes(name));
    problems2.push(
      ...wrong.map((name) => `--${name}: observe takes only ${OBSERVED}`),
      ...image === void 0 ? [] : [`observe: takes no ${[image, ...rest].join(" ")}`]
    );
    return { name: "observe" };
  }
  if (verb !== "explain") {
    const known = Object.keys(COMMANDS).join(", ");
    problems2.push(`${verb}: no such command; the commands are ${known}`);
    return { name: "help" };
  }
  if (!image?.trim()) problems2.push("explain: needs an image, by its ID, tag or digest");
  if (rest.length > 0) problems2.push(`explain: takes one image, not also ${rest.join(" ")}`);
  return { name: "explain", image: image ?? "", json: json === true };
}

// src/cli/help.ts
init_define_ACTION_INPUTS();
var VARIABLES = "Every input of the action is a flag, and GATED_DOCKER_PRUNE_NAME in the environment. A flag goes before a variable.";
function helpText(descriptions) {
  const lines2 = [
    `Usage: ${PROGRAM} [FLAGS]`,
    ...Object.entries(COMMANDS).map(
      ([name, { takes }]) => `       ${PROGRAM} ${name} ${takes}`.trimEnd()
    ),
    "",
    ...wrapped(SUMMARY, 0),
    "",
    "Commands",
    ...Object.entries(COMMANDS).flatMap(([name, { takes, text }]) => [
      `  ${name} ${takes}`.trimEnd(),
      ...wrapped(text, 6)
    ]),
    "",
    "Flags",
    ...wrapped(VARIABLES, 2),
    "",
    ...flagsOf(descriptions).flatMap((flag) => [heading(flag), ...wrapped(flag.text, 6), ""]),
    "Exit codes",
    ...Object.entries(EXIT_CODES).flatMap(([code, text]) => {
      const [first = "", ...rest] = wrapped(text, 6);
      return [`  ${code}${first.slice(3)}`, ...rest];
    }),
    "",
    "Examples",
    ...EXAMPLES.flatMap(([args, what]) => [`  # ${what}`, `  ${PROGRAM} ${args}`])
  ];
  return `${lines2.join("\n")}
`;
}
function heading({ name, short, takesValue, repeats, default: standard }) {
  const names = short === void 0 ? `--${name}` : `-${short}, --${name}`;
  const inForce = standard === "" ? "" : `   (default: ${standard})`;
  return `  ${names}${takesValue ? " VALUE" : ""}${repeats ? " ..." : ""}${inForce}`;
}
function wrapped(text, indent) {
  const lines2 = text.match(new RegExp(`\\S.{0,${79 - indent}}(?=\\s|$)|\\S+`, "g")) ?? [];
  return lines2.map((line) => " ".repeat(indent) + line);
}

// src/cli/output.ts
init_define_ACTION_INPUTS();
init_escape();
init_reading();

// src/report/annotations.ts
init_define_ACTION_INPUTS();
init_escape();

// src/report/alerts.ts
init_define_ACTION_INPUTS();
init_format();
init_room();
init_fullness();

// src/report/starvation.ts
init_define_ACTION_INPUTS();
init_format();
init_gate();
var WORTH_A_WORD = 3;
function starvationNotice(starvation) {
  if (starvation === null || starvation.runs < WORTH_A_WORD) return void 0;
  const { runs, since, gate, verdict } = starvation;
  const unknown3 = verdict === "unknown" ? " (unknown)" : "";
  return `Held ${count(runs, "run")} in a row since ${time2(since)}, most often by ${gate}${unknown3}.`;
}
function starvationAdvice(gate) {
  return gate === "run-app" ? "Check whether what it found should be live. If so, prune at another hour, or set `settle-timeout` so that a run waits for it." : "Look in `docker service ls` for a service that never converges. Fix or remove it, or set `settle-timeout` so that a run waits for it.";
}

// src/report/state.ts
init_define_ACTION_INPUTS();
init_format();
init_gate();
init_room();

// src/report/with-history.ts
init_define_ACTION_INPUTS();
init_fullness();

// src/report/outputs.ts
init_define_ACTION_INPUTS();
init_gate();
function verdictsOf({ gates: gates2 }) {
  const verdicts = GATE_NAMES.map((name) => {
    return [name, gates2.find(({ gate }) => gate === name)?.verdict ?? "unknown"];
  });
  return Object.fromEntries(verdicts);
}

// src/report/with-history.ts
function historyEntryOf(report) {
  return {
    v: 1,
    time: report.startedAt,
    host: report.engine.host,
    outcome: report.outcome,
    gates: verdictsOf(report),
    diskBefore: fullestPercent(report.disks.before) ?? null,
    diskAfter: fullestPercent(report.disks.after) ?? null,
    ...report.diskThreshold === null ? {} : { diskThreshold: report.diskThreshold },
    ...report.room && { room: roomOf(report.room) },
    bytesReclaimed: Math.max(0, Math.round(report.reclaimed.bytes)) || 0,
    imagesRemoved: report.imagesRemoved,
    images: report.images === null ? null : countByClass(report.images),
    settledForMs: report.settledForMs
  };
}
function roomOf({ needed, free, how }) {
  return { needed, free, how };
}
function countByClass(images) {
  const counts = {};
  for (const image of images) counts[image.class] = (counts[image.class] ?? 0) + 1;
  return counts;
}

// src/report/state.ts
var STATES = {
  pruned: { sign: "✅", name: "pruned", tone: "good", sentence: removed },
  "not-needed": {
    sign: "💤",
    name: "not needed",
    tone: "calm",
    sentence: () => "Nothing was removed: there is room on the disk."
  },
  waiting: {
    sign: "⏸️",
    name: "waiting",
    tone: "calm",
    sentence: ({ gates: gates2 }) => `Nothing was removed: ${closed(gates2)}.`
  },
  above: { sign: "⚠️", name: "still above the threshold", tone: "alarm", sentence: removed },
  unknown: { sign: "❓", name: "unknown", tone: "alarm", sentence: removed },
  cancelled: {
    sign: "⏹️",
    name: "cancelled",
    tone: "alarm",
    sentence: (report) => report.imagesRemoved > 0 ? `${done(report)}, then ${report.stopped}.` : `Nothing was removed: ${report.stopped}.`
  },
  failed: {
    sign: "❌",
    name: "failed",
    tone: "bad",
    sentence: (report) => report.imagesRemoved > 0 ? `${done(report)}, then the run failed.` : "The run failed; nothing was removed."
  },
  "dry-run": { sign: "🔎", name: "dry run", tone: "calm", sentence: wouldRemove }
};
var NO_ENGINE = "no Engine to work with";
var VERDICT_SIGN = {
  pass: STATES.pruned.sign,
  hold: STATES.waiting.sign,
  unknown: STATES.unknown.sign
};
function stateOf({
  outcome,
  gates: gates2,
  diskBefore,
  diskAfter,
  diskThreshold,
  room: room2
}) {
  if (outcome === "failed" || outcome === "dry-run" || outcome === "cancelled") return outcome;
  if (Object.values(gates2).includes("unknown")) return "unknown";
  if (outcome === "held") return gates2["disk-pressure"] === "hold" ? "not-needed" : "waiting";
  const used = diskAfter ?? diskBefore;
  if ((used ?? 0) >= (diskThreshold ?? Infinity) || isShort(room2)) return "above";
  if (outcome === "pruned") return "pruned";
  return used !== null && room2 && isMissing(room2) ? "not-needed" : "above";
}
function nameOf(ended) {
  const state = stateOf(ended);
  const { diskBefore, diskAfter, diskThreshold, room: room2 } = ended;
  const isBelow = (diskAfter ?? diskBefore ?? 0) < (diskThreshold ?? 0);
  return state === "above" && isBelow && isShort(room2) ? "still short of room" : STATES[state].name;
}
function titleOf(report) {
  const { diskBefore, diskAfter, ...entry } = historyEntryOf(report);
  const state = stateOf({ diskBefore, diskAfter, ...entry });
  const { room: room2 } = report;
  const name = nameOf({ diskBefore, diskAfter, ...entry });
  const shut = (wanted) => and(GATE_NAMES.filter((gate) => entry.gates[gate] === wanted));
  const now = diskAfter ?? diskBefore;
  const row = report.starvation?.runs ?? 0;
  const facts = [
    ...state === "unknown" ? [report.engine.version === null ? NO_ENGINE : shut("unknown")] : [],
    ...now === null ? [] : [`disk ${percent2(now)}`],
    ...diskBefore === null || diskBefore === now ? [] : [`was ${percent2(diskBefore)}`],
    ...isShort(room2) && state !== "pruned" ? [`${bytes(room2.free)} free, ${bytes(room2.needed)} needed`] : now === null || state === "pruned" || report.diskThreshold === null ? [] : [`prunes from ${percent2(report.diskThreshold)}`],
    ...row > 1 && (state === "waiting" || state === "unknown") ? [`held ${count(row, "run")} in a row`] : []
  ];
  const what = `${name.charAt(0).toUpperCase()}${name.slice(1)}${state === "waiting" ? ` for ${shut("hold")}` : ""}`;
  return facts.length === 0 ? what : `${what}: ${facts.join(", ")}`;
}
function done({ imagesRemoved, reclaimed }) {
  return `Removed ${count(imagesRemoved, "image")}, ${bytes(reclaimed.bytes)} reclaimed`;
}
function removed(report) {
  const { imagesRemoved, stopped, images, gates: gates2 } = report;
  if (imagesRemoved > 0) {
    return stopped === null ? `${done(report)}.` : `${done(report)}, then stopped: ${stopped}`;
  }
  const skipped = images?.filter(({ fate }) => fate === "skipped").length ?? 0;
  if (skipped > 0) return `Nothing was removed: ${count(skipped, "image")} skipped.`;
  if (report.engine.version === null) return `Nothing was removed: ${NO_ENGINE}.`;
  const why = closed(gates2);
  return why === "" ? "Nothing is left that may be removed." : `Nothing was removed: ${why}.`;
}
function wouldRemove({ images, gates: gates2 }) {
  if (images === null) return "The images could not be listed.";
  const of = (wanted) => images.filter(({ fate }) => fate === wanted).length;
  const [planned, stale] = [of("would-remove"), of("candidate")];
  if (planned + stale === 0) return "There is nothing to remove.";
  const what = and([
    ...planned === 0 ? [] : [count(planned, "image")],
    ...stale === 0 ? [] : [`${planned === 0 ? "Up" : "up"} to ${count(stale, "stale one")}`]
  ]);
  const why = closed(gates2);
  return why === "" ? `${what} would be removed.` : `${what} could be removed, but would not be: ${why}.`;
}
function closed(gates2) {
  const shut = gates2.filter(({ verdict }) => verdict !== "pass");
  return shut.map(({ gate, verdict }) => verdict === "hold" ? `${gate} holds` : `${gate} is unknown`).join(", ");
}
function and(names) {
  return names.join(", ").replace(/, ([^,]*)$/, " and $1");
}

// src/report/alerts.ts
var ALMOST_FULL = 95;
var RECENT = 864e5;
var COMES_BACK = 1 / 5;
var ENOUGH_EVICTED = 5;
var FEW = 10;
function alertsOf(report) {
  const unknown3 = unknownGates(report);
  return [
    ...unknown3,
    ...problems(report, unknown3),
    ...holds(report),
    ...stillAbove(report),
    ...comesBack(report),
    ...report.checks.filter(({ status }) => status === "warning").map(alertOf)
  ];
}
function alertOf({ what, title = what, found, where, remedy }) {
  return { about: "host", title, found: [foundAt(found, where)], remedy };
}
function foundAt(found, where) {
  return found.includes(where) ? found : `${found}. Where: ${where}`;
}
function calmGates(report) {
  const isTold = holds(report).length > 0;
  return report.gates.filter(
    ({ verdict }) => verdict === "pass" || verdict === "hold" && !isTold
  );
}
function unknownGates({ gates: gates2, problems: [cause], engine, starvation }) {
  const notice = starvationNotice(starvation);
  const unknown3 = gates2.filter(({ verdict }) => verdict === "unknown");
  const remedies = [...new Set(unknown3.map(({ remedy }) => remedy))];
  return remedies.map((remedy, index) => {
    const all = unknown3.filter((each) => each.remedy === remedy);
    const names = and([...new Set(all.map(({ gate }) => gate))]);
    const are = `${names} ${all.length === 1 ? "is" : "are"} unknown`;
    if (all.length > 1 && engine.version === null && cause !== void 0) {
      const found2 = [cause, `So ${are}.`, ...notice ? [notice] : []];
      const docs2 = "troubleshooting.md#the-engine";
      return { about: "run", title: "No Engine to work with", found: found2, remedy, docs: docs2 };
    }
    const found = all.slice(0, FEW).map(({ gate, reason }) => all.length === 1 ? reason : `${gate}: ${reason}`);
    if (notice !== void 0 && index === 0) found.push(notice);
    const docs = `troubleshooting.md#${all[0]?.gate}-is-unknown`;
    return { about: "run", title: are, found, remedy, docs };
  });
}
function problems(report, unknown3) {
  const { outcome, headline, gates: gates2, stopped } = report;
  const said = [headline, ...gates2.map(({ reason }) => reason)];
  const isNews = (text) => !said.some((sentence) => sentence.includes(text));
  const told = unknown3.flatMap(({ found }) => found);
  const news = [...new Set(report.problems)].filter(
    (each) => each !== stopped && isNews(each) && !told.includes(each)
  );
  const about = outcome === "failed" ? "failure" : "run";
  return [
    ...stopped !== null && isNews(stopped) ? [{ about, title: "Stopped early", found: [stopped] }] : [],
    ...news.map((problem) => ({ about, title: "Problem", found: [problem] }))
  ];
}
function holds(report) {
  const { gates: gates2, starvation } = report;
  if (stateOf(historyEntryOf(report)) !== "waiting") return [];
  const used = fullestPercent(latestDisks(report));
  const isUrgent = used !== void 0 && used >= ALMOST_FULL;
  const notice = starvationNotice(starvation);
  const holding = gates2.filter(({ verdict }) => verdict === "hold").slice(0, FEW);
  const remedies = holding.flatMap(({ remedy }) => remedy ?? []);
  const lasts = holding.some((each) => each.lasts);
  if (!isUrgent && notice === void 0 && !lasts) return [];
  const names = and(holding.map(({ gate }) => gate));
  const advice = holding.map(({ gate }) => starvationAdvice(gate));
  return [
    {
      about: "run",
      title: isUrgent ? "Disk almost full" : notice === void 0 ? `${names} will not pass by itself` : `Now held by ${names}`,
      found: [
        ...notice === void 0 ? [] : [notice],
        ...holding.map(({ gate, reason }) => `${gate} holds: ${reason}`)
      ],
      remedy: (remedies.length > 0 ? remedies : advice).join(" "),
      docs: `troubleshooting.md#${remedies.length > 0 ? "swarm-convergence-holds" : "starved-and-full"}`
    }
  ];
}
function stillAbove(report) {
  if (stateOf(historyEntryOf(report)) !== "above" || report.stopped !== null) return [];
  const used = fullestPercent(latestDisks(report)) ?? 0;
  return [
    {
      about: "run",
      title: used >= ALMOST_FULL ? "Disk almost full" : used >= (report.diskThreshold ?? 0) ? "Disk still under pressure" : "Room still missing",
      found: [`The disk is ${percent2(used)} used${lacking(report)}, and nothing more may go.`],
      remedy: whatFrees(report),
      docs: "faq.md#the-disk-is-full-and-the-action-removed-nothing-why"
    }
  ];
}
function lacking({ room: room2 }) {
  return !isShort(room2) ? "" : `, ${bytes(room2.free)} are free where ${bytes(room2.needed)} should be`;
}
function whatFrees(report) {
  const { room: room2, retention, images, diskHolders, startedAt } = report;
  const disks2 = latestDisks(report);
  const target = (report.diskThreshold ?? 100) - 1;
  const excess = disks2.map(({ used, available }) => used - (used + available) * target / 100);
  const missing = isShort(room2) ? room2.needed - room2.free : 0;
  const toFree = Math.max(missing, ...excess);
  const larger = Math.max(missing, ...excess.map((each) => each * 100 / target));
  if (toFree <= 0) return "Look for what else fills the disk: it has too few inodes left.";
  const since = new Date(Date.parse(startedAt) - RECENT).toISOString();
  const cached2 = (images ?? []).filter(
    ({ class: name, lastUse }) => name === "cached" && lastUse !== null && lastUse.at < since
  );
  const cachedBytes = cached2.reduce((sum, image) => sum + image.bytes, 0);
  const shorter = retention?.setBy === "digest-retention" && cachedBytes >= toFree ? `A shorter \`digest-retention\` lets go of up to ${bytes(cachedBytes)} of the cache. ` : "";
  const [holder] = (diskHolders ?? []).filter(({ what, bytes: held }) => what !== "images" && (held ?? 0) > 0).toSorted((a, b) => (b.bytes ?? 0) - (a.bytes ?? 0));
  const most = holder === void 0 ? "" : ` (most of the rest: ${holder.what}, ${bytes(holder.bytes ?? 0)}${holder.command === void 0 ? "" : `: \`${holder.command}\``})`;
  return `${shorter}Free ${bytes(toFree)} of what else is on it${most}, or make the disk ${bytes(larger)} larger.`;
}
function comesBack({ cache }) {
  if (cache === null) return [];
  const { evicted, images, bytes: size, missing } = cache.cameBack;
  if (evicted < ENOUGH_EVICTED || images <= evicted * COMES_BACK) return [];
  return [
    {
      about: "run",
      title: "The cache is too small",
      found: [
        `Of ${evicted} images removed from the cache in 30 days ${images} were pulled again, ${bytes(size)} as listed.`
      ],
      remedy: `A disk ${bytes(missing)} larger would have kept them.`,
      docs: "retention.md#came-back"
    }
  ];
}

// src/report/annotations.ts
var MESSAGE_LIMIT = 4096;
var MAX_PER_LEVEL = 3;
function annotationsOf(report, { inPost }) {
  const state = stateOf(historyEntryOf(report));
  const alerts2 = alertsOf(report);
  const ofRun = alerts2.filter(({ about }) => about !== "host");
  const level = state === "failed" && !inPost ? "error" : ofRun.length > 0 || state === "failed" || state === "above" ? "warning" : state === "pruned" ? "notice" : void 0;
  const annotation = (level2, title2, message) => ({
    level: level2,
    title: `Gated Docker Prune: ${title2}`,
    message: forLog(message.join(" "), MESSAGE_LIMIT)
  });
  const title = `${STATES[state].sign} ${titleOf(report)}`;
  const headline = ofRun.length > 0 && report.imagesRemoved === 0 && state !== "failed";
  return [
    ...level === void 0 ? [] : [
      annotation(level, title, [
        ...headline ? [] : [report.headline],
        ...ofRun.flatMap(inSentences)
      ])
    ],
    ...alerts2.filter(({ about }) => about === "host").slice(0, MAX_PER_LEVEL).map((alert) => annotation("warning", forLog(alert.title), inSentences(alert))),
    ...report.checks.filter(({ status }) => status === "notice").slice(0, MAX_PER_LEVEL).map(alertOf).map((alert) => annotation("notice", forLog(alert.title), inSentences(alert)))
  ];
}
function inSentences({ found, remedy }) {
  const sentences = found.map((each) => /[.?!]$/.test(each) ? each : `${each}.`);
  return remedy === void 0 ? sentences : [...sentences, remedy];
}

// src/cli/output.ts
var CLEAR = "\r\x1B[K";
var COMMAND_LIMIT = 1e4;
function print(text) {
  process.stdout.write(text, (error) => {
    if (!error || error.code === "EPIPE") return;
    process.stderr.write(`The output could not be written: ${forLog(messageOf(error))}
`);
    process.exitCode ||= 1;
  });
}
function appending(stream) {
  const write = (line) => void stream.write(`${forLog(line)}
`);
  return { say: write, pass: write };
}
function rewriting(terminal) {
  return {
    say: (line) => void terminal.write(`${CLEAR}${forLog(line)}
`),
    // A line that wraps could not be rewritten.
    pass: (line) => void terminal.write(CLEAR + forLog(line).slice(0, (terminal.columns || 80) - 1))
  };
}
function needsSomebody(report, failed) {
  const lines2 = annotationsOf(report, { inPost: false }).filter(({ level }) => level !== "notice").map(({ title, message }) => `${title}: ${message}
`);
  return lines2.length > 0 || !failed ? lines2.join("") : `${forLog(report.headline)}
`;
}
function howToRemove([node = "", file = "", ...args]) {
  const program = file.endsWith(`/${PROGRAM}`) ? [PROGRAM] : [node.replace(/.*\//, ""), file];
  const words = [...program, "--yes", ...args].map(
    (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
  );
  return `Dry run: nothing was removed. To remove: ${forLog(words.join(" "), COMMAND_LIMIT)}
`;
}

// src/cli.ts
init_context();
init_escape();
init_input_error();
init_log();
init_reading();

// src/report/json.ts
init_define_ACTION_INPUTS();
var ACTIVE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
function jsonText(value2) {
  const escaped = JSON.stringify(value2, void 0, 2).replace(
    ACTIVE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
  return `${escaped}
`;
}

// src/report/text/colours.ts
init_define_ACTION_INPUTS();
var import_node_util2 = require("node:util");
var PLAIN = { folds: false, paint: (_tone, text) => text };
function styleOf(env, isTerminal) {
  const inActions = env["GITHUB_ACTIONS"] === "true";
  const force = env["FORCE_COLOR"];
  const coloured = force !== void 0 ? force !== "0" && force !== "false" : !env["NO_COLOR"] && (inActions || isTerminal && env["TERM"] !== "dumb");
  return { folds: inActions, paint: coloured ? paint : PLAIN.paint };
}
var COLOURS = {
  title: "bold",
  good: "green",
  calm: "cyan",
  alarm: "yellow",
  bad: "red"
};
function paint(tone, text) {
  return (0, import_node_util2.styleText)(COLOURS[tone], text, { validateStream: false });
}

// src/report/text/terminal.ts
init_define_ACTION_INPUTS();
init_escape();
init_format();
init_short_id();
init_image_groups();

// src/report/sections.ts
init_define_ACTION_INPUTS();
init_format();
init_disk_pressure();
init_fullness();

// src/report/cache.ts
init_define_ACTION_INPUTS();
init_format();
function cacheSentences({
  cache,
  finishedAt
}) {
  if (cache === null) return [];
  const { kept, cameBack, coming, isObserved } = cache;
  const [first] = coming;
  if (kept.images === 0 && cameBack.evicted === 0) return [];
  return [
    kept.images === 0 ? "Nothing is kept for redeploys." : `Kept for redeploys: ${count(kept.images, "image")}, ${bytes(kept.bytes)} as listed.`,
    ...cameBack.evicted === 0 ? [] : [returns(cameBack)],
    ...kept.images > 0 && first === void 0 ? ["None becomes stale: `digest-retention` is `never`."] : [],
    ...kept.images === 0 || isObserved ? [] : ["Use between runs is not observed: an image used only then may be removed early."],
    ...first === void 0 ? [] : [
      first.staleAt > finishedAt ? `The first becomes stale on ${day(first.staleAt)}.` : `The first is stale since ${day(first.staleAt)}, and goes when its room is needed.`
    ]
  ];
}
function returns({ evicted, images, bytes: size, soonestMs }) {
  const went = `Of ${count(evicted, "image")} removed from the cache in 30 days`;
  if (images === 0 || soonestMs === null) return `${went} none came back.`;
  const first = images === 1 ? "after" : "the first after";
  return `${went} ${images} came back, ${bytes(size)} as listed, ${first} ${duration3(soonestMs)}.`;
}

// src/report/holders.ts
init_define_ACTION_INPUTS();
init_format();
init_image_groups();
var HOLDERS_NOTE = "As the Engine counts, so the sum can differ from what the disk shows. This action only ever removes images.";
var COMMAND_LIMIT2 = 5e3;
function holdersOf({ diskHolders, images }) {
  const left = images?.filter(({ fate }) => fate !== "removed") ?? [];
  const classes2 = byClass(left).map((total) => ({ name: total.class, bytes: total.bytes }));
  const all = diskHolders?.filter((holder) => holder.bytes !== 0) ?? [];
  return all.sort((a, b) => (b.bytes ?? -1) - (a.bytes ?? -1)).map(({ what, bytes: size, note, largest, command }) => {
    const [title, parts] = what === "images" ? ["as listed", classes2] : ["largest", largest];
    const named = parts.map((part) => `${part.name} ${bytes(part.bytes)}`).join(", ");
    return {
      size: size === null ? "?" : bytes(size),
      what,
      /** Has names from elsewhere. */
      about: [note, named && `${title}: ${named}`].filter(Boolean).join("; "),
      todo: what === "build cache" ? "Frees it" : "Shows it",
      command
    };
  });
}

// src/report/sections.ts
init_image_groups();

// src/report/some.ts
init_define_ACTION_INPUTS();
init_format();
function some(all, max) {
  return { shown: all.slice(0, max), more: Math.max(0, all.length - max) };
}
function andMore(more, where = ", in the JSON report") {
  return more > 0 ? [`and ${grouped(more)} more${where}`] : [];
}

// src/report/sections.ts
var FEW2 = 10;
var MAX_CHECKS = 40;
var SIZES_NOTE = "Sizes as listed: shared layers count in each image";
function sectionsOf(report) {
  const images = report.images ?? [];
  const left = images.filter(({ fate }) => fate !== "removed");
  return {
    state: STATES[stateOf(historyEntryOf(report))],
    title: titleOf(report),
    headline: report.headline,
    alerts: some(alertsOf(report), 2 * FEW2),
    gates: calmGates(report).slice(0, FEW2),
    disks: disksOf(report),
    room: roomOf2(report),
    holders: holdersOf(report),
    images: {
      none: noImages(report),
      left: { images: left.length, bytes: sizeOf(left), classes: byClass(left) },
      fates: byFate(images, report.dryRun),
      keptBy: byReason(images.filter(({ fate }) => fate === "kept"))
    },
    cache: cacheSentences(report),
    checks: report.checks.length === 0 ? void 0 : checksOf(report.checks),
    footer: footerOf(report)
  };
}
function disksOf(report) {
  return latestDisks(report).slice(0, FEW2).map((disk) => {
    const was = report.disks.before.find(({ device }) => device === disk.device);
    const isNew = was !== void 0 && was !== disk;
    return { path: disk.path, now: usageOf(disk), before: isNew ? usageOf(was) : void 0 };
  });
}
function roomOf2({ room: room2 }) {
  if (room2 === null) return void 0;
  const from = room2.from === null ? void 0 : Date.parse(room2.from);
  return `Room: ${roomInWords({ ...room2, from })}.`;
}
function usageOf(disk) {
  const { percent: used, of } = fullness(disk);
  const amount = `${bytes(disk.used)} of ${bytes(disk.size)}`;
  return { percent: used, of: of === "inodes" ? " of inodes" : "", amount };
}
function noImages({ images, engine }) {
  if (images === null)
    return engine.version === null ? void 0 : "The images could not be listed.";
  return images.length === 0 ? "The Engine has no images." : void 0;
}
function checksOf(checks2) {
  const of = (wanted) => checks2.filter(({ status }) => status === wanted);
  const [ok, warnings, notChecked] = [of("ok"), of("warning"), of("not-checked")];
  const notices = of("notice");
  const parts = [
    ...ok.length > 0 ? [`${ok.length} as expected`] : [],
    ...warnings.length > 0 ? [count(warnings.length, "warning")] : [],
    ...notices.length > 0 ? [count(notices.length, "notice")] : [],
    ...notChecked.length > 0 ? [`${notChecked.length} not checked`] : []
  ];
  return {
    tally: `Host checks: ${parts.join(", ")}`,
    notices: some(notices, FEW2),
    notChecked: some(notChecked, FEW2),
    all: some(checks2, MAX_CHECKS)
  };
}
function footerOf({ engine, startedAt, finishedAt, settledForMs }) {
  const took = duration3(Date.parse(finishedAt) - Date.parse(startedAt));
  const waited = settledForMs > 0 ? `, ${duration3(settledForMs)} of it waiting for gates` : "";
  const { host, hostFrom, version: version2, apiVersion, store, dataRoots: dataRoots2 } = engine;
  return {
    host,
    hostFrom,
    // Empty if no Engine answered.
    engine: version2 === null ? [] : [
      ["Docker Engine", version2],
      ["API", apiVersion ?? "unknown"],
      ["store", store ?? "unknown"]
    ],
    dataRoots: dataRoots2.slice(0, FEW2),
    when: `${time2(startedAt)}, took ${took}${waited}`
  };
}

// src/report/text/columns.ts
init_define_ACTION_INPUTS();
function aligned(rows, figures = []) {
  const widths = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return figures.includes(column) ? cell.padStart(width) : cell.padEnd(width);
    });
    return `  ${cells.join("  ")}`.trimEnd();
  });
}

// src/report/text/holders.ts
init_define_ACTION_INPUTS();
init_escape();
function holders({ holders: all }, { paint: paint2 }) {
  if (all.length === 0) return [];
  const rows = aligned(
    all.map(({ size, what, about }) => [size, about === "" ? what : `${what} (${forLog(about)})`]),
    [0]
  );
  return [
    paint2("title", "What holds the disk"),
    ...all.flatMap(({ todo, command }, index) => [
      rows[index] ?? "",
      ...command === void 0 ? [] : [`    ${todo}: ${forLog(command, COMMAND_LIMIT2)}`]
    ]),
    `  ${HOLDERS_NOTE}`
  ];
}

// src/report/text/terminal.ts
var MAX_IMAGES = 20;
var MAX_GROUPS = 30;
function renderTerminal(report, style = PLAIN) {
  const sections = sectionsOf(report);
  const { state, title, headline, images } = sections;
  const folded = (lines2) => style.folds ? group2(lines2) : [...lines2];
  const blocks = [
    [style.paint(state.tone, `${state.sign} ${title}`), forLog(headline)],
    alerts(sections, style),
    gates(sections),
    disks(sections, style),
    holders(sections, style),
    folded(classes(sections)),
    sections.cache.map((sentence) => forLog(sentence)),
    ...images.fates.filter(({ fate }) => report.dryRun || fate !== "candidate").map((each) => folded(fateLines(each, report.startedAt))),
    // Why the rest stays, which a dry run is asked for as well.
    report.dryRun && images.keptBy.length > 0 ? ["Kept", ...reasonLines(images.keptBy)] : [],
    folded(checks(sections)),
    footer(sections)
  ].filter((lines2) => lines2.length > 0);
  return `${blocks.map((lines2) => lines2.join("\n")).join("\n\n")}
`;
}
function group2([title, ...lines2]) {
  if (title === void 0) return [];
  return lines2.length === 0 ? [title] : [`::group::${title}`, ...lines2, "::endgroup::"];
}
function alerts({ alerts: { shown: shown2, more } }, { paint: paint2 }) {
  const lines2 = ({ about, title, found: [first = "", ...rest], remedy }) => [
    `${paint2(about === "failure" ? "bad" : "alarm", `${forLog(title)}:`)} ${forLog(first)}`,
    ...rest.map((each) => `    ${forLog(each)}`),
    ...remedy === void 0 ? [] : [toDo(remedy, paint2)]
  ];
  return [...shown2.flatMap(lines2), ...indented(andMore(more))];
}
function toDo(remedy, paint2) {
  return `    ${paint2("title", "To do:")} ${forLog(remedy, 1e3)}`;
}
function gates({ gates: all }) {
  return aligned(
    all.map(({ gate, verdict, reason, remedy }) => [
      `${VERDICT_SIGN[verdict]} ${gate}`,
      forLog(verdict === "pass" || remedy === void 0 ? reason : `${reason} ${remedy}`, 1e3)
    ])
  );
}
function disks({ disks: all, room: room2 }, { paint: paint2 }) {
  if (all.length === 0) return [];
  const rows = all.map(({ path: path2, now, before }) => [
    forLog(path2),
    usage(now),
    before === void 0 ? "" : `before: ${usage(before)}`
  ]);
  return [
    paint2("title", "Disk"),
    ...aligned(rows),
    ...room2 === void 0 ? [] : [`  ${forLog(room2)}`]
  ];
}
function usage({ percent: used, of, amount }) {
  return `${percent2(used)}${of} used, ${amount}`;
}
function classes({ images: { left, none } }) {
  if (none !== void 0) return [none];
  if (left.images === 0) return [];
  const rows = left.classes.map((total) => [
    total.class,
    grouped(total.images),
    bytes(total.bytes),
    CLASS_MEANING[total.class]
  ]);
  return [`Images left. ${SIZES_NOTE}`, ...aligned(rows, [1, 2])];
}
function fateLines({ fate, title, images }, startedAt) {
  const head = `${title}: ${count(images.length, "image")}`;
  if (fate === "failed" || fate === "skipped" || fate === "not-attempted") {
    return [head, ...reasonLines(byReason(images))];
  }
  const rows = images.slice(0, MAX_IMAGES).map((image) => {
    const old = age(image.created, startedAt);
    const hasName = image.names.length > 0;
    return [
      forLog(shortId(image.id)),
      bytes(image.bytes),
      old === "unknown" ? "" : `${old} old`,
      hasName ? `${nameOf2(image)}: ${forLog(image.reason)}` : forLog(image.reason)
    ];
  });
  return [head, ...aligned(rows, [1]), ...indented(andMore(images.length - MAX_IMAGES))];
}
function reasonLines(groups) {
  return [
    ...groups.slice(0, MAX_GROUPS).flatMap(({ examples, ...all }) => {
      const names = [...examples.map(nameOf2), ...andMore(all.images - examples.length, "")];
      return [
        `  ${all.class}: ${forLog(all.reason)}: ${count(all.images, "image")}, ${bytes(all.bytes)}`,
        `      ${names.join(", ")}`
      ];
    }),
    ...indented(andMore(groups.length - MAX_GROUPS))
  ];
}
function nameOf2({ id, names: [first] }) {
  return forLog(first === void 0 ? shortId(id) : readableName(first));
}
function checks({ checks: shown2, footer: { engine } }) {
  if (shown2 === void 0) return [];
  const { tally, notices } = shown2;
  const notChecked = engine.length === 0 ? { shown: [], more: 0 } : shown2.notChecked;
  return [
    tally,
    ...notices.shown.flatMap(({ what, title = what, found, where, remedy }) => [
      `  ${forLog(title)}: ${forLog(foundAt(found, where))}`,
      ...remedy === void 0 ? [] : [`    To do: ${forLog(remedy, 1e3)}`]
    ]),
    ...indented(andMore(notices.more)),
    ...notChecked.shown.map(({ what, found }) => `  ${forLog(what)}: ${forLog(found)}`),
    ...indented(andMore(notChecked.more))
  ];
}
function footer({ footer: { host, hostFrom, engine, dataRoots: dataRoots2, when } }) {
  const facts = engine.map(([label2, value2]) => `${label2} ${forLog(value2, 100)}, `).join("");
  const roots = dataRoots2.map((root) => forLog(root)).join(", ");
  const from = hostFrom === void 0 ? "" : ` (${forLog(hostFrom)})`;
  const where = `${facts || "Engine "}at ${forLog(host)}${from}`;
  return [`${where}${roots === "" ? "" : `, data in ${roots}`}`, when];
}
function indented(lines2) {
  return lines2.map((line) => `  ${line}`);
}

// src/cli.ts
var FAILED = 1;
var BAD_USAGE = 2;
var ALREADY_OBSERVED = 3;
var GRACE = 5e3;
async function cli(args) {
  const started = performance.now();
  outliveReaders();
  console.log = console.error;
  const line = parseCommandLine(args);
  const { command } = line;
  if (line.problems.length === 0 && (command.name === "help" || command.name === "version")) {
    print(command.name === "help" ? helpText(define_ACTION_INPUTS_default) : `${"1.0.0"}
`);
    return void 0;
  }
  const { inputs, problems: problems2 } = await checkedInputs(line);
  if (inputs === void 0 || problems2.length > 0) {
    complain(problems2);
    return void 0;
  }
  if (command.name === "observe") await observe2(inputs);
  else if (command.name === "explain") await explain2(inputs, command);
  else if (command.name === "run") await prune(inputs, command);
  return started + inputs.timeout + GRACE;
}
async function checkedInputs({ inputs: flags, problems: problems2 }) {
  const { env } = process;
  const variable = (name) => [variableOf(name), runnerVariableOf(name)].find((each) => env[each]);
  const read = (name) => flags.get(name) ?? env[variable(name) ?? ""] ?? "";
  try {
    const inputs = parseInputs(
      read,
      env,
      (name) => flags.has(name) ? `--${name}` : variable(name) ?? name,
      false,
      await reading(dockerContext(env, read("docker-host")))
    );
    if (inputs.when === "main") return { inputs, problems: problems2 };
    const refused = "when: post only works in a workflow step: a terminal has no job that ends";
    return { inputs, problems: [...problems2, refused] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { inputs: void 0, problems: [...problems2, ...error.problems] };
  }
}
function complain(problems2) {
  const lines2 = [
    "Nothing was done:",
    ...problems2.map((problem) => `  ${forLog(problem)}`),
    `All flags: ${PROGRAM} --help`
  ];
  process.stderr.write(`${lines2.join("\n")}
`);
  process.exitCode = BAD_USAGE;
}
async function prune(inputs, { json, quiet, yes }) {
  const { GITHUB_ACTIONS: _, ...env } = process.env;
  const isTerminal = process.stdout.isTTY === true && !json && !quiet;
  const rewrites = isTerminal && env["TERM"] !== "dumb";
  const sinks = quiet ? { say: () => {
  }, pass: () => {
  } } : rewrites ? rewriting(process.stdout) : appending(json ? process.stderr : process.stdout);
  const dryRun = inputs.dryRun || !yes;
  const tell = json || dryRun ? print : (text) => process.stdout.write(text);
  const show = (report, { fail: fail2 }) => {
    if (json) tell(jsonText(report));
    else if (quiet) tell(needsSomebody(report, fail2));
    else tell(`${rewrites ? CLEAR : ""}
${renderTerminal(report, styleOf(env, isTerminal))}
`);
    if (fail2) process.exitCode = FAILED;
  };
  const { runInTerminal } = await Promise.resolve().then(() => __toESM(require("./run.js"), 1));
  await runInTerminal({ ...inputs, dryRun }, show, sinks);
  if (yes || inputs.dryRun) return;
  (json ? process.stderr : process.stdout).write(howToRemove(process.argv));
}
async function explain2(inputs, { image, json }) {
  try {
    const { explainImage: explainImage2 } = await Promise.resolve().then(() => (init_explain_image(), explain_image_exports));
    print(await explainImage2(inputs, image, json));
  } catch (error) {
    fail(error);
  }
}
async function observe2(inputs) {
  try {
    const { observeEngine: observeEngine2 } = await Promise.resolve().then(() => (init_observe_engine(), observe_engine_exports));
    if (!await observeEngine2(inputs)) process.exitCode = ALREADY_OBSERVED;
  } catch (error) {
    fail(error);
  }
}
function fail(error) {
  const lines2 = messageOf(error).split("\n");
  process.stderr.write(`${lines2.map((line) => forLog(line)).join("\n")}
`);
  process.exitCode = FAILED;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  cli
});
