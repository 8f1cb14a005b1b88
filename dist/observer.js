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
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
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
  let value = void 0;
  Object.defineProperty(object2, key, {
    get() {
      if (value === EVALUATING) {
        return void 0;
      }
      if (value === void 0) {
        value = EVALUATING;
        value = getter();
      }
      return value;
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
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
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
      const value = getter();
      assignProp(this, key, value);
      return value;
    },
    enumerable: true,
    configurable: true
  });
}
function putProp(target, key, value) {
  if (key in target)
    assignProp(target, key, value);
  else
    target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
  const raw = sourceShape(source);
  for (const key of keys) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    if (!desc.enumerable)
      continue;
    if (desc.get) {
      deferProp(target, key, () => {
        const value = source._zod.def.shape[key];
        return wrap ? wrap(value, key) : value;
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
function getElementAtPath(obj, path) {
  if (!path)
    return obj;
  return path.reduce((acc, key) => acc?.[key], obj);
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
    set(_, prop, value, receiver) {
      target ?? (target = getter());
      return Reflect.set(target, prop, value, receiver);
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
function stringifyPrimitive(value) {
  if (typeof value === "bigint")
    return value.toString() + "n";
  if (typeof value === "string")
    return `"${value}"`;
  return `${value}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
function pick(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
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
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
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
  const checks = schema._zod.def.checks;
  const hasChecks = checks && checks.length > 0;
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
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
  }
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value })));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
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
function prefixIssues(path, issues) {
  return issues.map((iss) => {
    var _a3;
    (_a3 = iss).path ?? (_a3.path = []);
    iss.path.unshift(path);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
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
  let count = units;
  for (let i = 0; i < units - 1; i++) {
    if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
      count--;
      i++;
    }
  }
  return count;
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
  const bytes = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++) {
    bytes[i] = binaryString.charCodeAt(i);
  }
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i = 0; i < bytes.length; i++) {
    binaryString += String.fromCharCode(bytes[i]);
  }
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
  const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
  const padding = "=".repeat((4 - base64.length % 4) % 4);
  return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
  const cleanHex = hex.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0) {
    throw new Error("Invalid hex string length");
  }
  const bytes = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2) {
    bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  }
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
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
function own(inst, key, value, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
  return value;
}
function hide(inst, key, value) {
  return own(inst, key, value, false);
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
      set(value) {
        own(this, key, value);
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
    set(value) {
      own(this, key, value);
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
        const value = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        broke = broke || outer;
        return value;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value });
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
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
    }
  });
}
function constantCatch(value) {
  const fn = () => value;
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
var _a, _zodDesc, _E, $ZodAsyncError, $ZodEncodeError, globalConfig;
var init_core = __esm({
  "node_modules/zod/v4/core/core.js"() {
    init_define_ACTION_INPUTS();
    init_util();
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
function _setMessage(value) {
  this._zod.message = value;
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
            const value = () => this.message;
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            return value;
          },
          set(value) {
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
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
      const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
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
      const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
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
    _safeParse = (_Err) => (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
      const result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise) {
        throw new $ZodAsyncError();
      }
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
    _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
      let result = schema._zod.run({ value, issues: [] }, ctx);
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
var $ZodCheck, _whenHasLength, $ZodCheckMinLength, $ZodCheckStringFormat, $ZodCheckRegex;
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
async function validateAsync(inst, value) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync(inst, value);
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
  const parse2 = inst._zod.parse;
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
    return parse2(payload, ctx);
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
var $ZodType, toStandardResult, $ZodString, $ZodNumber, $ZodBoolean, $ZodUnknown, arraySize, $ZodArray, NO_SYMBOL_KEYS, $ZodObject, $ZodRecord, $ZodEnum, $ZodLiteral, $ZodTransform, $ZodOptional, $ZodNullable, $ZodDefault, $ZodCatch, $ZodPipe;
var init_schemas = __esm({
  "node_modules/zod/v4/core/schemas.js"() {
    init_define_ACTION_INPUTS();
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
      const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
      for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
          fn(inst);
        }
      }
      if (checks.length === 0) {
        (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
        inst._zod.deferred?.push(() => {
          inst._zod.run = inst._zod.parse;
        });
      } else {
        const runChecks = (payload, checks2, ctx) => {
          if (payload.memo)
            return payload;
          let isAborted = aborted(payload);
          let asyncResult;
          for (const ch of checks2) {
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
          const checkResult = runChecks(payload, checks, ctx);
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
            return result.then((result2) => runChecks(result2, checks, ctx));
          }
          return runChecks(result, checks, ctx);
        };
      }
    }, {
      // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
      get "~standard"() {
        return hide(this, "~standard", standardProps(this));
      },
      set "~standard"(value) {
        own(this, "~standard", value);
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
      let value;
      const memo = globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
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
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
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
function literal(value, params) {
  return new ZodMiniLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
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
var ZodMiniType, ZodMiniString, ZodMiniNumber, ZodMiniBoolean, ZodMiniUnknown, ZodMiniArray, ZodMiniObject, ZodMiniRecord, ZodMiniEnum, ZodMiniLiteral, ZodMiniTransform, ZodMiniOptional, ZodMiniNullable, ZodMiniDefault, ZodMiniCatch, ZodMiniPipe;
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
      set with(value) {
        own(this, "with", value);
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
      check(...checks) {
        const def = this.def;
        return this.clone({
          ...def,
          checks: [
            ...def.checks ?? [],
            ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
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
var list, labels, optional2, incidental, string3, number3, maybeString, maybeNumber, strings, nonEmpty, versionSchema, infoSchema, imageSchema, imagesSchema, imageInspectSchema, cleanupVariables, mountSchema, containerSchema, containersSchema, containerInspectSchema, serviceSpecSchema, versionIndexSchema, serviceSchema, servicesSchema, taskLabels, taskSchema, tasksSchema, taskIdsSchema, nodeSchema, nodesSchema, eventSchema, layersSchema, diskUsageSchema, removalSchema;
var init_api2 = __esm({
  "src/engine/api.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_mini();
    list = (item) => pipe(
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
    strings = list(string3);
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
      DriverStatus: list(array(string3)),
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
      Mounts: list(mountSchema)
    });
    containersSchema = array(containerSchema);
    containerInspectSchema = object({
      Id: string3,
      Name: string3,
      /** The ID of the image. */
      Image: string3,
      ImageManifestDescriptor: optional2(object({ digest: string3 })),
      Config: incidental(object({ Env: incidental(cleanupVariables) })),
      Mounts: list(mountSchema)
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
            Mounts: list(object({ Type: maybeString, Source: maybeString }))
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
      Containers: list(object({ Id: string3, Names: strings, SizeRw: maybeNumber })),
      /** `Size` is -1 if the Engine can't tell. */
      Volumes: list(object({ Name: string3, UsageData: optional2(object({ Size: number3 })) })),
      /** `Shared` is what an image holds as well. */
      BuildCache: list(object({ Size: number3, Shared: optional2(boolean2()) }))
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

// src/observer.ts
init_define_ACTION_INPUTS();

// src/observer/memory.ts
init_define_ACTION_INPUTS();
var import_node_v8 = require("node:v8");
var import_node_vm = require("node:vm");
var V8_FLAGS = [
  "--no-opt",
  "--no-maglev",
  "--no-sparkplug",
  "--semi-space-growth-factor=1",
  "--expose-gc"
];
for (const flag of V8_FLAGS) (0, import_node_v8.setFlagsFromString)(flag);
var collect = (0, import_node_vm.runInNewContext)("gc");

// src/leave.ts
init_define_ACTION_INPUTS();
var PATIENCE = 1e3;
async function leave(unreadUntil) {
  await new Promise((resolve2) => {
    process.stdout.write("", () => resolve2());
    if (unreadUntil) setTimeout(resolve2, Math.min(unreadUntil - performance.now(), 2 ** 31 - 1));
  });
  const deadline = performance.now() + PATIENCE;
  while (hasFileWork() && performance.now() < deadline) {
    await new Promise((resolve2) => setTimeout(resolve2, 20));
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

// src/observer/observe.ts
init_define_ACTION_INPUTS();
var import_promises11 = require("node:timers/promises");

// src/host/disk.ts
init_define_ACTION_INPUTS();
var import_promises2 = require("node:fs/promises");
var import_node_path = require("node:path");
var import_answered = require("./answered.js");

// src/host/mounts.ts
init_define_ACTION_INPUTS();
var import_promises = require("node:fs/promises");
async function readMounts(pid) {
  const text = await (0, import_promises.readFile)(`/proc/${pid}/mountinfo`, "utf8");
  return text.trimEnd().split("\n").map((line) => {
    const [id = "", parent = "", device = "", , point = ""] = line.split(" ");
    const [, type = ""] = / - (\S+)/.exec(line) ?? [];
    return { id, parent, device, point: unescapeOctal(point), type };
  });
}
function mountOf(mounts, path) {
  const ids = new Set(mounts.map(({ id }) => id));
  const onTheWay = mounts.filter(({ point }) => `${path}/`.startsWith(point === "/" ? point : `${point}/`)).sort((a, b) => a.point.length - b.point.length);
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

// src/host/disk.ts
async function measureDisks(paths) {
  const usages = await Promise.all(paths.map((path) => (0, import_answered.answered)(path, () => measure(path))));
  return [...new Map(usages.toReversed().map((usage) => [usage.device, usage])).values()].reverse();
}
function dfPercent(used, available) {
  const total = used + available;
  return total <= 0n ? void 0 : Number((used * 100n + total - 1n) / total);
}
async function measure(path) {
  const { at, mount } = await locate(path);
  const [fs, { dev }] = await Promise.all([(0, import_promises2.statfs)(at, { bigint: true }), (0, import_promises2.stat)(at)]);
  const used = fs.blocks - fs.bfree;
  const usedPercent = dfPercent(used, fs.bavail);
  if (usedPercent === void 0) throw unmeasurable(path, "its file system reports no size");
  return {
    path,
    device: mount?.device ?? String(dev),
    size: Number(fs.blocks * fs.bsize),
    used: Number(used * fs.bsize),
    available: Number(fs.bavail * fs.bsize),
    usedPercent,
    inodesUsedPercent: dfPercent(fs.files - fs.ffree, fs.ffree)
  };
}
async function locate(path, passable = ["EACCES"]) {
  let at = path;
  for (; ; ) {
    try {
      await (0, import_promises2.stat)(at);
      break;
    } catch (error) {
      const { code = "", message } = error;
      if (!passable.includes(code) || at === "/") throw unmeasurable(path, message, error);
      at = (0, import_node_path.dirname)(at);
    }
  }
  const [mounts, accessible] = await Promise.all([readMounts("self"), (0, import_promises2.realpath)(at)]);
  const real = (0, import_node_path.join)(accessible, path.slice(at.length));
  const mount = mountOf(mounts, real);
  if (mount?.device !== mountOf(mounts, accessible)?.device) {
    throw unmeasurable(path, `${mount?.point} is closed to this user`);
  }
  return { at, real, mount };
}
function unmeasurable(path, why, cause) {
  return new Error(`${path} cannot be measured from here: ${why}`, { cause });
}

// src/host/fullness.ts
init_define_ACTION_INPUTS();
function tightest(disks) {
  return disks.toSorted((a, b) => a.available - b.available)[0];
}

// src/host/identity.ts
init_define_ACTION_INPUTS();
var import_node_fs = require("node:fs");
function identify(pid) {
  let stat4;
  try {
    stat4 = (0, import_node_fs.readFileSync)(`/proc/${pid}/stat`, "utf8");
  } catch {
    return void 0;
  }
  const fields = stat4.slice(stat4.lastIndexOf(")") + 2).split(" ");
  const [state] = fields;
  return state === "Z" || state === "X" ? void 0 : { pid, startTime: Number(fields[19]) };
}
function isAlive({ pid, startTime }) {
  return identify(pid)?.startTime === startTime;
}

// src/host/processes.ts
init_define_ACTION_INPUTS();
var import_node_fs2 = require("node:fs");
var import_node_os = require("node:os");
var import_promises3 = require("node:timers/promises");
var SETTLING = 1;
var INITIAL_PID_NAMESPACE = "pid:[4026531836]";
var BATCH = 32;
async function readProcesses(proc = "/proc") {
  const pids = pidsIn(proc);
  const lately = (0, import_node_os.uptime)() - SETTLING;
  const processes = [];
  const settled = /* @__PURE__ */ new Set();
  for (const [index, pid] of pids.entries()) {
    if (index % BATCH === 0) await (0, import_promises3.setImmediate)();
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
  const pids = (0, import_node_fs2.readdirSync)(proc).flatMap((name) => /^\d+$/.test(name) ? [Number(name)] : []);
  if (pids.includes(1)) return pids;
  throw new Error(`${proc} hides the processes of other users (mounted with hidepid)`);
}
function readProcess(proc, pid) {
  const own2 = `${proc}/${pid}`;
  const stat4 = textOf(`${own2}/stat`);
  const end = stat4.lastIndexOf(")");
  const fields = stat4.slice(end + 2).split(" ");
  const [state = "X", ppid, , , , , flags] = fields;
  if (stat4 === "" || (Number(flags) & KERNEL_THREAD) !== 0) return void 0;
  const comm = stat4.slice(stat4.indexOf("(") + 1, end);
  const hasEnded = state === "Z" || state === "X";
  for (const folder of hasEnded ? threadsOf(own2) : [own2]) {
    const cmdline = textOf(`${folder}/cmdline`);
    if (hasEnded && cmdline === "") continue;
    return {
      pid,
      ppid: Number(ppid),
      comm,
      started: Number(fields[STARTTIME]) / USER_HZ,
      ...comm === "containerd" ? { uid: uidOf(textOf(`${own2}/status`)) } : {},
      argv: cmdline.replace(/\0$/, "").split("\0"),
      exe: linkOf(`${folder}/exe`)?.replace(/ \(deleted\)$/, "")
    };
  }
  return void 0;
}
var STARTTIME = 19;
var USER_HZ = 100;
var KERNEL_THREAD = 2097152;
function threadsOf(folder) {
  return ifThere(() => (0, import_node_fs2.readdirSync)(`${folder}/task`).map((id) => `${folder}/task/${id}`)) ?? [];
}
function textOf(path) {
  return ifThere(() => (0, import_node_fs2.readFileSync)(path, "utf8")) ?? "";
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
function linkOf(path) {
  try {
    return (0, import_node_fs2.readlinkSync)(path);
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

// src/memory/folder.ts
init_define_ACTION_INPUTS();

// src/engine/context.ts
init_define_ACTION_INPUTS();
init_mini();
var import_answered2 = require("./answered.js");
init_reading();
var configSchema = object({ currentContext: optional(string2()) });
var metaSchema = object({
  Name: string2(),
  Endpoints: object({
    docker: object({
      Host: _default(string2(), ""),
      SkipTLSVerify: _default(boolean2(), false)
    })
  })
});

// src/inputs/input-error.ts
init_define_ACTION_INPUTS();

// src/memory/folder.ts
function ownerOf({ ID, DockerRootDir }) {
  return `${ID} ${DockerRootDir}`;
}
function fileNameOf(owner) {
  const whole = owner.replaceAll(new RegExp("\\p{Cs}", "gu"), "�");
  return encodeURIComponent(whole).replaceAll("_", "%5F").replaceAll("%2F", "_").slice(0, 200);
}

// src/memory/memory.ts
init_define_ACTION_INPUTS();

// src/engine/image-store.ts
init_define_ACTION_INPUTS();
function usesContainerdStore({ DriverStatus }) {
  return DriverStatus.some(
    ([key, value]) => key === "driver-type" && value === "io.containerd.snapshotter.v1"
  );
}

// src/image/short-id.ts
init_define_ACTION_INPUTS();

// src/survey/use-evidence.ts
init_define_ACTION_INPUTS();

// src/engine/container-name.ts
init_define_ACTION_INPUTS();
function containerCalled(name) {
  return `container ${name.replace(/^\//, "")}`;
}
function containerName({ Names, Id }) {
  return (Names[0] ?? Id.slice(0, 12)).replace(/^\//, "");
}
function containerInWords(container) {
  return containerCalled(containerName(container));
}

// src/survey/use-evidence.ts
var USE_EVIDENCE = ["seen", "observer", "event"];

// src/memory/came-back.ts
init_define_ACTION_INPUTS();
init_mini();

// src/image/reference.ts
init_define_ACTION_INPUTS();
var LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
var DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
var COMPONENT = "[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*";
var DIGEST = "(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})";
var IN_DOMAIN = new RegExp(
  `^(?<path>${COMPONENT}(?:/${COMPONENT})*)(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>${DIGEST}))?$`
);
var BARE_DIGEST = new RegExp(`^${DIGEST}$`);
var MAX_REPOSITORY = 255;
var MAX_REFERENCE = MAX_REPOSITORY + 1 + 128 + 1 + 135;

// src/memory/came-back.ts
var REMEMBERED = 30 * 864e5;
var evictedSchema = object({
  /** Its digest in a registry: what is pulled again has another ID on another store, but the same digest. */
  digest: string2(),
  /** In bytes, as listed. */
  bytes: number2(),
  at: number2(),
  /** When it was seen again; absent while it is gone. */
  back: optional(number2())
});

// src/memory/deployments.ts
init_define_ACTION_INPUTS();

// src/memory/record.ts
init_define_ACTION_INPUTS();
init_mini();

// src/memory/room.ts
init_define_ACTION_INPUTS();
init_mini();
var REMEMBERED2 = 30 * 864e5;
var takeSchema = object({
  /** When the run that found it began, in ms since 1970. */
  at: number2(),
  bytes: number2(),
  /** `measured` by an observer at its lowest point, or `estimated` from what stayed. */
  how: _enum(["measured", "estimated"])
});
var diskMemorySchema = object({
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
var SAME_SIZE = 0.1;
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

// src/memory/record.ts
var imageHistorySchema = object({
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
var usageRecordSchema = object({
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
function coldRecord(engine, now) {
  return { version: 1, engine, began: now, images: {} };
}
function parseRecord(text) {
  return usageRecordSchema.parse(JSON.parse(text));
}

// src/memory/store.ts
init_define_ACTION_INPUTS();
var import_promises7 = require("node:fs/promises");
var import_node_path4 = require("node:path");
var import_answered3 = require("./answered.js");
init_reading();

// src/memory/own-file.ts
init_define_ACTION_INPUTS();
var import_node_fs4 = require("node:fs");
var import_promises5 = require("node:fs/promises");
var import_node_path3 = require("node:path");

// src/host/lock.ts
init_define_ACTION_INPUTS();
var import_node_child_process = require("node:child_process");
var import_node_events = require("node:events");
var import_node_fs3 = require("node:fs");
var import_promises4 = require("node:fs/promises");
var import_node_path2 = require("node:path");
function assertLockable(path, file) {
  if (!file.isFile() && !file.isDirectory()) {
    throw new Error(`${path} cannot be locked: it is neither a file nor a folder`);
  }
}
var BUSY = 75;
async function takeLock(path, wait = 0, sharing = false) {
  const failed = (cause) => new Error(`${path} cannot be locked: ${cause.message}`, { cause });
  const file = await openOrMake(path).catch((cause) => {
    throw failed(cause);
  });
  let isOurs = false;
  try {
    assertLockable(path, await file.stat());
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
        (0, import_promises4.stat)(path, { bigint: true }).catch(() => void 0)
      ]);
      if (ours.dev !== there?.dev || ours.ino !== there.ino) {
        throw new Error(`${path} was removed or replaced while it was locked`);
      }
    },
    release: () => file.close()
  };
}
async function openOrMake(path) {
  const code = (error) => error.code;
  try {
    return await openThere(path);
  } catch (error) {
    if (code(error) !== "ENOENT") throw error;
  }
  const { uid, gid, mode } = await (0, import_promises4.stat)((0, import_node_path2.dirname)(path));
  let file;
  try {
    file = await (0, import_promises4.open)(path, import_node_fs3.constants.O_RDWR | import_node_fs3.constants.O_CREAT | import_node_fs3.constants.O_EXCL, 384);
  } catch (error) {
    if (code(error) === "EEXIST") return openThere(path);
    throw error;
  }
  await file.chown(uid, gid).catch(() => file.chown(-1, gid)).catch(() => {
  });
  await file.chmod(384 | mode & 54 | (mode & 18) << 1);
  return file;
}
function openThere(path) {
  const { O_RDWR, O_RDONLY, O_NONBLOCK: O_NONBLOCK2, O_NOCTTY } = import_node_fs3.constants;
  const flags = O_NONBLOCK2 | O_NOCTTY;
  return (0, import_promises4.open)(path, O_RDWR | flags).catch(() => (0, import_promises4.open)(path, O_RDONLY | flags));
}

// src/memory/own-file.ts
var { O_CREAT, O_NOFOLLOW, O_NONBLOCK } = import_promises5.constants;
var REGULAR_ONLY = O_NOFOLLOW | O_NONBLOCK;
async function openOwn(path, flags) {
  const file = await (0, import_promises5.open)(path, flags | REGULAR_ONLY, 384).catch((cause) => {
    if (cause.code === "ELOOP") {
      throw new Error(`${path} is a symbolic link, which is not followed: remove it`, { cause });
    }
    throw cause;
  });
  try {
    if (!(await file.stat()).isFile()) throw new Error(`${path} isn't a regular file: remove it`);
    if (flags & O_CREAT) giveToOwner(file.fd, path);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}
async function usingOwn(path, flags, use) {
  const file = await openOwn(path, flags);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}
function readOwn(path) {
  return usingOwn(path, import_promises5.constants.O_RDONLY, (file) => file.readFile());
}
async function unlessGone(found, otherwise) {
  try {
    return await found;
  } catch (error) {
    if (error.code === "ENOENT") return otherwise;
    throw error;
  }
}
async function lockOwn(path, wait) {
  await (await openOwn(path, import_promises5.constants.O_RDONLY | O_CREAT)).close();
  return takeLock(path, wait);
}
async function ensureOwnFolder(folder) {
  const found = await unlessGone((0, import_promises5.stat)(folder), void 0);
  if (!found?.isDirectory()) makeFolder(folder);
  await assertOwnFolder(folder);
}
async function assertOwnFolder(folder) {
  const { mode, uid } = await (0, import_promises5.stat)(folder);
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
  const path = (0, import_node_path3.resolve)(folder);
  const parent = (0, import_node_path3.dirname)(path);
  const make = () => {
    try {
      (0, import_node_fs4.mkdirSync)(path, { mode: 448 });
    } catch (error) {
      if (!(0, import_node_fs4.statSync)(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
      return;
    }
    if (process.getuid?.() !== 0) return;
    const { uid, gid } = (0, import_node_fs4.statSync)(parent);
    if (uid !== 0) (0, import_node_fs4.chownSync)(path, uid, gid);
  };
  try {
    make();
  } catch (error) {
    if (error.code !== "ENOENT" || parent === path) throw error;
    makeFolder(parent);
    make();
  }
}
function giveToOwner(file, path) {
  if (process.getuid?.() !== 0) return;
  try {
    const { uid, gid } = (0, import_node_fs4.statSync)((0, import_node_path3.dirname)(path));
    const made = (0, import_node_fs4.fstatSync)(file);
    if (uid !== 0 && made.uid === 0 && made.nlink === 1) (0, import_node_fs4.fchownSync)(file, uid, gid);
  } catch {
  }
}

// src/memory/replace-file.ts
init_define_ACTION_INPUTS();
var import_promises6 = require("node:fs/promises");
async function replaceFile(path, text, { mode = 384, draft = `${path}.new` } = {}) {
  try {
    await (0, import_promises6.rm)(draft, { force: true });
    const file = await (0, import_promises6.open)(draft, "wx", mode);
    try {
      await file.chmod(mode);
      giveToOwner(file.fd, draft);
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await (0, import_promises6.rename)(draft, path);
  } catch (error) {
    await (0, import_promises6.rm)(draft, { force: true }).catch(() => {
    });
    throw error;
  }
}

// src/memory/store.ts
var LOCK_TIMEOUT = 1e4;
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
    if (fault !== void 0) await (0, import_promises7.rename)(file, aside);
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
  return (0, import_node_path4.join)(folder, `usage-${fileNameOf(owner)}.json`);
}
async function readRecord(folder, owner, now) {
  const bytes = await unlessGone(readOwn(fileOf(folder, owner)), void 0);
  const cold = { record: coldRecord(owner, now) };
  if (bytes === void 0) return cold;
  try {
    const record2 = parseRecord(bytes.toString());
    if (record2.engine !== owner) throw new Error(`it belongs to the Engine ${record2.engine}`);
    return { record: record2 };
  } catch (error) {
    return { ...cold, fault: messageOf(error) };
  }
}

// src/memory/uses.ts
init_define_ACTION_INPUTS();

// src/image/by-reference.ts
init_define_ACTION_INPUTS();

// src/memory/uses.ts
var MOST = 5e3;
function withObserved(record2, uses, now) {
  const observed = new Map(Object.entries(record2.observed ?? {}));
  for (const { reference, at, by } of uses) {
    if (at >= (observed.get(reference)?.at ?? 0)) observed.set(reference, { at, by });
  }
  const kept = [...observed].sort(([, a], [, b]) => a.at - b.at).slice(-MOST);
  return { ...record2, observed: Object.fromEntries(kept), observedAt: now };
}

// src/memory/memory.ts
async function observeUse(folder, owner, uses, disk) {
  const now = Date.now();
  const { written, problem } = await updateRecord(folder, owner, now, (record2) => {
    const used = withObserved(record2, uses, now);
    return disk === void 0 ? used : withLowest(used, disk);
  });
  return written ? void 0 : problem;
}

// src/observer/observe.ts
init_reading();

// src/survey/survey.ts
init_define_ACTION_INPUTS();
var import_answered4 = require("./answered.js");

// src/engine/endpoint.ts
init_define_ACTION_INPUTS();
var import_node_os2 = require("node:os");
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

// src/engine/snapshot.ts
init_define_ACTION_INPUTS();
init_reading();

// src/engine/swarm-role.ts
init_define_ACTION_INPUTS();

// src/host/data-roots.ts
init_define_ACTION_INPUTS();
var import_promises8 = require("node:fs/promises");
var import_node_path5 = require("node:path");
init_reading();
async function dataRoots(info, processes, mountsOf = readMounts) {
  const root = { path: info.DockerRootDir, pids: await dockerds(info.DockerRootDir, processes) };
  const store = usesContainerdStore(info) ? await containerdRoot(info, root, processes) : root;
  const folders = storeFolders(info, store.path).map((path) => ({ ...store, path }));
  const [, device, ...own2] = await Promise.all(
    [root, store, ...folders].map((each) => sharedDevice(each, mountsOf))
  );
  const apart = folders.filter((_, index) => own2[index] !== device);
  return [...new Set([root, store, ...apart].map(({ path }) => path))];
}
function imageRoots(info, roots) {
  const store = roots[usesContainerdStore(info) ? 1 : 0];
  if (store === void 0) return [];
  const folders = storeFolders(info, store);
  const apart = folders.filter((path) => roots.includes(path));
  const layers = folders.filter((path) => (0, import_node_path5.basename)(path) !== "image");
  return layers.every((path) => apart.includes(path)) ? apart : [store, ...apart];
}
function storeFolders(info, root) {
  const names = usesContainerdStore(info) ? ["io.containerd.content.v1.content", `io.containerd.snapshotter.v1.${info.Driver}`] : ["image", info.Driver];
  return names.map((name) => (0, import_node_path5.join)(root, name));
}
async function sharedDevice({ path, pids }, mountsOf) {
  const { real, mount } = await locate(path, ["EACCES", "ENOENT"]);
  const views = await Promise.all(pids.map((pid) => reading(mountsOf(pid))));
  const isSame = (view) => view.ok && mountOf(view.value, real)?.device === mount?.device;
  if (mount === void 0 || !views.some(isSame)) {
    throw unmeasurable(path, "this runner sees another file system there than the Engine");
  }
  return mount.device;
}
async function dockerds(root, processes) {
  const folder = async (path) => (0, import_node_path5.join)(await (0, import_promises8.realpath)(path).catch(() => path), "/");
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
    return { path: (0, import_node_path5.join)(DockerRootDir, "containerd", "daemon"), pids };
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
var SYSTEM_CONTAINERD = /^(?:\/var)?\/run\/containerd\//;
var DEFAULT_ADDRESS = "/run/containerd/containerd.sock";
var LIMITS = { seconds: 10, maxBytes: 4 * 1024 * 1024 };
function optionOf(process2, names) {
  const { argv = [] } = process2 ?? {};
  for (const [i, arg] of argv.entries()) {
    if (names.includes(arg)) return argv[i + 1];
    const name = names.find((each) => arg.startsWith(`${each}=`));
    if (name !== void 0) return arg.slice(name.length + 1);
  }
  return void 0;
}

// src/host/engine-host.ts
init_define_ACTION_INPUTS();
var import_node_os3 = require("node:os");
function notOnEngineHost(endpoint, info, table, ownName = (0, import_node_os3.hostname)()) {
  if (!isLocal(endpoint)) return `the Engine at ${endpoint.name} is on another machine`;
  if (info.Name !== ownName) {
    return `the Engine's host is ${info.Name}, but this runner sees ${ownName} (is it in a container?)`;
  }
  if (!table.ok) return `the process table of this machine cannot be read: ${table.error}`;
  const { complete, processes } = table.value;
  if (complete || processes.some(({ comm }) => comm === "dockerd")) return void 0;
  return "this runner has its own process namespace (is it in a container?)";
}

// src/survey/survey.ts
init_reading();

// src/survey/use.ts
init_define_ACTION_INPUTS();
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

// src/survey/survey.ts
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

// src/observer/follow.ts
init_define_ACTION_INPUTS();
var import_promises10 = require("node:timers/promises");

// node_modules/p-map/index.js
init_define_ACTION_INPUTS();
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
      let isDone = false;
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
          if (isDone || isIterableDone || index > stopIndex || readingCount >= concurrency || promises.length - headIndex >= backpressure) {
            return;
          }
          readingCount++;
          const currentIndex = index++;
          const promise = (async () => {
            try {
              let element;
              try {
                const { done, value } = await pull();
                if (done) {
                  isIterableDone = true;
                  doneIndex = Math.min(doneIndex, currentIndex);
                  return { done: true };
                }
                trySpawn();
                element = await value;
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
                if (isDone || currentIndex > stopIndex) {
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
                isDone = true;
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
            const { done, value } = result;
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
            if (done) {
              if (preserveOrder) {
                return;
              }
              continue;
            }
            if (value === pMapStop) {
              return;
            }
            trySpawn();
            if (value === pMapSkip) {
              continue;
            }
            yield value;
          }
        } finally {
          isDone = true;
          if (!isIterableDone) {
            closeIterator(iterator);
          }
        }
      })();
      const { return: generatorReturn, throw: generatorThrow } = generator;
      generator.return = (value) => {
        isDone = true;
        return generatorReturn.call(generator, value);
      };
      generator.throw = (error) => {
        isDone = true;
        return generatorThrow.call(generator, error);
      };
      return generator;
    }
  };
}
var pMapSkip = /* @__PURE__ */ Symbol("skip");
var pMapStop = /* @__PURE__ */ Symbol("stop");
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
function isLimit(value, minimum) {
  return Number.isSafeInteger(value) && value >= minimum || value === Number.POSITIVE_INFINITY;
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

// src/engine/abort.ts
init_define_ACTION_INPUTS();
init_reading();
function linked(signal, grace = 0) {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  const later = () => grace === 0 ? abort() : setTimeout(abort, grace).unref();
  if (signal.aborted) abort();
  else signal.addEventListener("abort", later, { once: true });
  return { controller, release: () => signal.removeEventListener("abort", later) };
}

// src/engine/client.ts
init_define_ACTION_INPUTS();
init_mini();

// src/engine/api-version.ts
init_define_ACTION_INPUTS();
var OLDEST_API = "1.41";
var NEWEST_API = "1.51";
function agreed(own2) {
  return isOlder(own2, NEWEST_API) ? own2 : NEWEST_API;
}
function isOlder(a, b) {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA === majorB ? minorA < minorB : majorA < majorB;
}

// src/engine/dockerode.ts
init_define_ACTION_INPUTS();
var import_dockerode = __toESM(require("./dockerode.js"), 1);
init_reading();

// src/engine/errors.ts
init_define_ACTION_INPUTS();
init_reading();
var EngineError = class extends Error {
  constructor(message, status, options) {
    super(message, options);
    this.status = status;
  }
  status;
  name = "EngineError";
};
var RefusedEngine = class extends EngineError {
  constructor(message, remedy) {
    super(message);
    this.remedy = remedy;
  }
  remedy;
};
var ADVICE = {
  ENOENT: "there is no such socket: is Docker installed and running, and is docker-host right?",
  ECONNREFUSED: "nothing listens there: is the Engine running?",
  EACCES: "permission denied: does the runner's user belong to the group docker?",
  ECONNRESET: "the connection was cut",
  ENOTFOUND: "the host name is unknown",
  EHOSTUNREACH: "the host is unreachable"
};
function transportProblem(error) {
  const code = error?.code;
  const advice = code === void 0 ? void 0 : ADVICE[code];
  return advice === void 0 ? messageOf(error) : `${advice} (${messageOf(error)})`;
}

// src/engine/transport.ts
init_define_ACTION_INPUTS();
var import_promises9 = require("node:fs/promises");
var import_node_http = require("node:http");
var import_node_path6 = require("node:path");
var import_answered5 = require("./answered.js");
init_reading();

// src/engine/contract.ts
init_define_ACTION_INPUTS();
var VERSION = "/v\\d+\\.\\d+";
var PART = "[A-Za-z0-9](?:[\\w.-]*[A-Za-z0-9])?";
var HOST = `(?:${PART}|%5B(?:[0-9A-Fa-f]|%3A)+%5D)(?:%3A\\d+)?`;
var DIGEST2 = "(?:sha256%3A[0-9a-f]{64}|sha384%3A[0-9a-f]{96}|sha512%3A[0-9a-f]{128})";
var FILTERS = "filters=[\\w.%-]+";
var SECONDS = "\\d+(?:\\.\\d+)?";
function call(method, name, path) {
  return { method, name, path: new RegExp(`^${path}$`) };
}
var ALLOWED_CALLS = [
  call("GET", "/_ping", "/_ping"),
  call("GET", "/version", "/version"),
  call("GET", "/info", `${VERSION}/info`),
  call("GET", "/images/json", `${VERSION}/images/json\\?all=true(?:&manifests=true)?`),
  call("GET", "/images/{ID}/json", `${VERSION}/images/${DIGEST2}/json`),
  call("GET", "/containers/json", `${VERSION}/containers/json\\?all=true`),
  call("GET", "/containers/{ID}/json", `${VERSION}/containers/[0-9a-f]{64}/json`),
  call("GET", "/services", `${VERSION}/services`),
  call("GET", "/services/{ID}", `${VERSION}/services/[0-9a-z]{25}`),
  call("GET", "/tasks", `${VERSION}/tasks(?:\\?${FILTERS})?`),
  call("GET", "/nodes", `${VERSION}/nodes`),
  call("GET", "/events", `${VERSION}/events\\?since=${SECONDS}(?:&until=${SECONDS})?&${FILTERS}`),
  call("GET", "/system/df", `${VERSION}/system/df\\?type=(?:image|container|volume|build-cache)`),
  // One path segment: `encodeURIComponent` leaves no slash.
  call(
    "DELETE",
    "/images/{ID or name@digest}",
    `${VERSION}/images/(?:${HOST}(?:%2F${PART})*%40)?${DIGEST2}\\?noprune=true`
  )
];
var RefusedRequest = class extends Error {
  name = "RefusedRequest";
};
function assertAllowed({ method, path }) {
  if (ALLOWED_CALLS.some((each) => each.method === method && each.path.test(path))) return;
  throw new RefusedRequest(`Refused to send ${method} ${path}: it is not in the safety contract`);
}

// src/engine/transport.ts
var ANSWER_LIMIT = 128 * 1024 * 1024;
var KEEP_ALIVE = 3e4;
function openTransport(endpoint) {
  let address;
  return async (request, signal) => {
    assertAllowed(request);
    const { method, path } = request;
    address ??= addressOf(endpoint);
    const to = await address;
    const send = "rejectUnauthorized" in to ? process.getBuiltinModule("node:https").request : import_node_http.request;
    const response = await new Promise((resolve2, reject) => {
      send({ ...to, method, path, signal }).on("response", resolve2).on("error", reject).end();
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
function textOf2(body) {
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
var AGENT_OPTIONS = { keepAlive: true, scheduling: "lifo", timeout: 5e3 };
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
    const path = (0, import_node_path6.join)(certPath, `${name}.pem`);
    try {
      files[name] = await (0, import_answered5.answered)(path, () => (0, import_promises9.readFile)(path));
    } catch (cause) {
      if (context !== void 0 && cause.code === "ENOENT") continue;
      const why = `${path} cannot be read: ${messageOf(cause)}`;
      throw new EngineError(
        `TLS is on (DOCKER_TLS_VERIFY or DOCKER_CERT_PATH), but ${why}. Set DOCKER_CERT_PATH to the folder with ca.pem, cert.pem and key.pem`,
        void 0,
        { cause }
      );
    }
  }
  return { agent, host, port, rejectUnauthorized: context?.verify ?? true, ...files };
}

// src/engine/dockerode.ts
function dockerodeOver(transport, { name }) {
  const { modem } = withoutDockerHost(() => new import_dockerode.default({ socketPath: "/" }));
  return (signal, version2) => {
    const send = async ({ method = "", path }, isStream) => {
      const request = { method, path: path ?? "" };
      call2.asked = `${request.method} ${request.path} at ${name}`;
      const { status, apiVersion, body } = await transport(request, signal);
      call2.apiVersion = apiVersion;
      if (status === 200 && isStream) return body;
      const text = await textOf2(body);
      if (status === 200) return parseJson(text) ?? text;
      throw new EngineError(`${call2.asked}: ${status} ${engineMessage(text)}`, status);
    };
    const buildRequest = (options, { isStream = false }, _data, done) => {
      send(options, isStream).then((answer) => done(null, answer), done);
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

// src/engine/client.ts
var READ_LIMIT = 3e4;
var IMAGES_LIMIT = 18e4;
var DISK_USAGE_LIMIT = 1e4;
var REMOVE_LIMIT = 12e4;
var REMOVE_GRACE = 5e3;
var EVENTS_LIMIT = 5e3;
var MAX_EVENTS = 1e4;
var WORTH_COMPILING = 200;
var schemas = () => Promise.resolve().then(() => (init_api2(), api_exports));
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
    layersSize: async () => (await get("layersSchema", usageOf("image"), DISK_USAGE_LIMIT)).LayersSize,
    /** What data of one kind takes. Before API 1.42 the answer has all kinds, whatever was asked for. */
    diskUsage: (kind) => get("diskUsageSchema", usageOf(kind), DISK_USAGE_LIMIT),
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
function usageOf(type) {
  const request = { method: "GET", path: "/system/df?", options: { type } };
  return ({ modem }) => new Promise((resolve2, reject) => {
    modem.dial(
      { ...request, statusCodes: { 200: true } },
      (error, usage) => error === null ? resolve2(usage) : reject(error)
    );
  });
}
var UP_TO_DATE = { "_up-to-date": ["true"] };
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

// src/observer/follow.ts
init_reading();
var FIRST_PAUSE = 100;
var LONGEST_PAUSE = 5e3;
var RENEWAL = 36e5;
var CONCURRENCY = 8;
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
    await (0, import_promises10.setTimeout)(pause, void 0, { signal }).catch(() => {
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
    await (0, import_promises10.setTimeout)(LONGEST_PAUSE, void 0, { signal }).catch(() => {
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

// src/observer/observe.ts
var WRITE = 5e3;
var MEASURE = 250;
var NEGLIGIBLE = 1e-3;
var COLLECT = 3e4;
var LIMIT = 5 * 24 * 36e5;
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
    const disks = await reading(measureDisks(paths));
    const disk = disks.ok ? tightest(disks.value) : void 0;
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
      await (0, import_promises11.setTimeout)(every, void 0, { signal: end.signal }).catch(() => {
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

// src/observer.ts
void observe(JSON.parse(process.argv[2] ?? "")).finally(() => leave());
