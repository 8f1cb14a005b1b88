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

// src/checks/host-checks.ts
var host_checks_exports = {};
__export(host_checks_exports, {
  checkHost: () => checkHost,
  diskHolders: () => diskHolders
});
module.exports = __toCommonJS(host_checks_exports);
var import_node_os3 = require("node:os");

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
function parseJson(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return void 0;
  }
}

// src/engine/abort.ts
function linked(signal, grace = 0) {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  const later = () => grace === 0 ? abort() : setTimeout(abort, grace).unref();
  if (signal.aborted) abort();
  else signal.addEventListener("abort", later, { once: true });
  return { controller, release: () => signal.removeEventListener("abort", later) };
}

// src/host/disk.ts
var import_answered = require("./answered.js");

// src/host/data-roots.ts
function usesContainerdStore({ DriverStatus }) {
  return DriverStatus.some(
    ([key, value]) => key === "driver-type" && value === "io.containerd.snapshotter.v1"
  );
}
var LIMITS = { seconds: 10, maxBytes: 4 * 1024 * 1024 };

// src/host/engine-host.ts
var import_node_os2 = require("node:os");

// src/engine/endpoint.ts
var import_node_os = require("node:os");

// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values;
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
var Cached = class {
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
function cached(getter) {
  return new Cached(getter);
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
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
var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
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
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
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
    var _a2;
    (_a2 = iss).path ?? (_a2.path = []);
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
  var _a2;
  for (let i = start; i < issues.length; i++) {
    (_a2 = issues[i]).schema ?? (_a2.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a2;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a2 = iss).schema ?? (_a2.schema = iss.inst);
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
var installing;
var broke = false;
var breaker = {
  configurable: true,
  get() {
    broke = true;
    return void 0;
  }
};
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

// node_modules/zod/v4/core/core.js
var _a;
var _zodDesc = { value: void 0, enumerable: false };
var _E = "captureStackTrace" in Error ? Error : null;
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
var $ZodAsyncError = class extends Error {
  constructor() {
    super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
  }
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: true,
  configurable: true
};
var _issuesDesc = { value: void 0, enumerable: false };
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer = (inst, def) => {
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
var $ZodError = $constructor("$ZodError", initializer);
var $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});

// node_modules/zod/v4/core/parse.js
var _parse = (_Err) => {
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
var parse = /* @__PURE__ */ _parse($ZodRealError);
var _parseAsync = (_Err) => {
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
var parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
var _safeParse = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
  const result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
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
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);

// node_modules/zod/v4/core/regexes.js
var anyString = /^[\s\S]{0,}$/;
var number = /^-?\d+(?:\.\d+)?$/;
var boolean = /^(?:true|false)$/i;

// node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a2;
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
    (_a2 = inst._zod).deferred ?? (_a2.deferred = []);
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
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
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
var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
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
var $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
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
var $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
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
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
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
var NO_SYMBOL_KEYS = [];
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
var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
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
var $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
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
var $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
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
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
var $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
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
var $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
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
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
  return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
  return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
  return new Class({
    type: "boolean",
    ...normalizeParams(params)
  });
}

// node_modules/zod/v4/mini/schemas.js
var ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
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
var ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
  $ZodString.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string2(params) {
  return _string(ZodMiniString, params);
}
var ZodMiniNumber = /* @__PURE__ */ $constructor("ZodMiniNumber", (inst, def) => {
  $ZodNumber.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number2(params) {
  return _number(ZodMiniNumber, params);
}
var ZodMiniBoolean = /* @__PURE__ */ $constructor("ZodMiniBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function boolean2(params) {
  return _boolean(ZodMiniBoolean, params);
}
var ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
  $ZodArray.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
  return new ZodMiniArray({
    type: "array",
    element,
    ...normalizeParams(params)
  });
}
var ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
  $ZodObject.init(inst, def);
  ZodMiniType.init(inst, def);
  installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...normalizeParams(params)
  };
  return new ZodMiniObject(def);
}
var ZodMiniRecord = /* @__PURE__ */ $constructor("ZodMiniRecord", (inst, def) => {
  $ZodRecord.init(inst, def);
  ZodMiniType.init(inst, def);
});
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
var ZodMiniEnum = /* @__PURE__ */ $constructor("ZodMiniEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodMiniType.init(inst, def);
  inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodMiniEnum({
    type: "enum",
    entries,
    ...normalizeParams(params)
  });
}
var ZodMiniOptional = /* @__PURE__ */ $constructor("ZodMiniOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
  return new ZodMiniOptional({
    type: "optional",
    innerType
  });
}
var ZodMiniDefault = /* @__PURE__ */ $constructor("ZodMiniDefault", (inst, def) => {
  $ZodDefault.init(inst, def);
  ZodMiniType.init(inst, def);
});
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

// src/engine/context.ts
var import_answered2 = require("./answered.js");
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

// src/engine/endpoint.ts
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
  const interfaces = Object.values((0, import_node_os.networkInterfaces)()).flatMap((each) => each ?? []);
  return [(0, import_node_os.hostname)(), ...interfaces.map(({ address }) => address)];
}

// src/host/engine-host.ts
function notOnEngineHost(endpoint, info, table, ownName = (0, import_node_os2.hostname)()) {
  if (!isLocal(endpoint)) return `the Engine at ${endpoint.name} is on another machine`;
  if (info.Name !== ownName) {
    return `the Engine's host is ${info.Name}, but this runner sees ${ownName} (is it in a container?)`;
  }
  if (!table.ok) return `the process table of this machine cannot be read: ${table.error}`;
  const { complete, processes } = table.value;
  if (complete || processes.some(({ comm }) => comm === "dockerd")) return void 0;
  return "this runner has its own process namespace (is it in a container?)";
}

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

// node_modules/pretty-bytes/index.js
var BYTE_UNITS = [
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
var BIBYTE_UNITS = [
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
var BIT_UNITS = [
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
var BIBIT_UNITS = [
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
var UNIT_SETS = [BYTE_UNITS, BIBYTE_UNITS, BIT_UNITS, BIBIT_UNITS];
var toDecimalString = (number3) => {
  if (number3 >= 1e-6 && number3 < 1e21) {
    return String(number3);
  }
  const [mantissa, exponentString] = number3.toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const pointPosition = Number(exponentString) + 1;
  const isPositive = pointPosition > 0;
  const padded = isPositive ? digits.padEnd(pointPosition, "0") : "0".repeat(1 - pointPosition) + digits;
  const integerPart = padded.slice(0, isPositive ? pointPosition : 1);
  const fractionPart = padded.slice(isPositive ? pointPosition : 1).replace(/0+$/, "");
  return fractionPart ? `${integerPart}.${fractionPart}` : integerPart;
};
var toLocaleString = (number3, locale, options) => {
  if (typeof locale === "string" || Array.isArray(locale) || locale === true) {
    const locales = locale === true ? void 0 : locale;
    if (options !== void 0) {
      return number3.toLocaleString(locales, options);
    }
    const text2 = toDecimalString(number3);
    const pointIndex = text2.indexOf(".");
    const maximumFractionDigits = pointIndex === -1 ? 0 : text2.length - pointIndex - 1;
    if (maximumFractionDigits > 100) {
      return text2;
    }
    return number3.toLocaleString(locales, { maximumFractionDigits });
  }
  if (options === void 0) {
    return toDecimalString(number3);
  }
  return number3.toLocaleString("en-US", { ...options, useGrouping: false });
};
var log10 = (numberOrBigInt) => {
  if (typeof numberOrBigInt === "number") {
    return Math.log10(numberOrBigInt);
  }
  const string3 = numberOrBigInt.toString(10);
  return string3.length + Math.log10(`0.${string3.slice(0, 15)}`);
};
var log = (numberOrBigInt) => {
  if (typeof numberOrBigInt === "number") {
    return Math.log(numberOrBigInt);
  }
  return log10(numberOrBigInt) * Math.log(10);
};
var divide = (numberOrBigInt, base, exponent) => {
  const divisor = base ** exponent;
  if (typeof numberOrBigInt === "number" || numberOrBigInt <= Number.MAX_SAFE_INTEGER) {
    return Number(numberOrBigInt) / divisor;
  }
  const bigintDivisor = BigInt(base) ** BigInt(exponent);
  const integerPart = numberOrBigInt / bigintDivisor;
  const remainder = numberOrBigInt % bigintDivisor;
  return Number(integerPart) + Number(remainder) / divisor;
};
var toUnrepresentableString = (number3, base, exponent, localeOptions) => {
  const scale = BigInt(base) ** BigInt(exponent);
  const whole = number3 / scale;
  if (localeOptions === void 0) {
    return whole.toString();
  }
  const minimumFractionDigits = localeOptions.minimumFractionDigits ?? 0;
  const maximumFractionDigits = Math.max(localeOptions.maximumFractionDigits ?? 3, minimumFractionDigits);
  const truncated = (number3 % scale * 10n ** BigInt(maximumFractionDigits) / scale).toString().padStart(maximumFractionDigits, "0");
  const fraction = truncated.replace(/0+$/, "").padEnd(minimumFractionDigits, "0");
  return fraction ? `${whole}.${fraction}` : whole.toString();
};
var signOf = (number3, signed) => {
  if (number3 < 0) {
    return "-";
  }
  if (!signed) {
    return "";
  }
  return number3 === 0 || number3 === 0n ? " " : "+";
};
var assertFixedWidth = (fixedWidth) => {
  if (fixedWidth !== void 0 && (typeof fixedWidth !== "number" || !Number.isSafeInteger(fixedWidth) || fixedWidth < 0)) {
    throw new TypeError(`Expected fixedWidth to be a non-negative integer, got ${typeof fixedWidth}: ${fixedWidth}`);
  }
};
var assertFractionDigits = (name, value) => {
  if (value !== void 0 && (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 100)) {
    throw new TypeError(`Expected ${name} to be an integer between 0 and 100, got ${typeof value}: ${value}`);
  }
};
var buildLocaleOptions = (options) => {
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
function prettyBytes(number3, options) {
  if (typeof number3 !== "bigint" && !Number.isFinite(number3)) {
    throw new TypeError(`Expected a finite number, got ${typeof number3}: ${number3}`);
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
  if (Object.is(number3, -0)) {
    number3 = 0;
  }
  const prefix = signOf(number3, options.signed);
  if (number3 < 0) {
    number3 = -number3;
  }
  const base = options.binary ? 1024 : 1e3;
  let exponent = 0;
  if (number3 >= 1) {
    exponent = Math.min(Math.floor(options.binary ? log(number3) / Math.log(base) : log10(number3) / 3), UNITS.length - 1);
  }
  const scaled = divide(number3, base, exponent);
  let numberString;
  if (Number.isFinite(scaled)) {
    number3 = scaled;
    if (number3 < 1 && exponent > 0) {
      number3 *= base;
      exponent -= 1;
    }
    if (!localeOptions) {
      const minimumPrecision = Math.max(3, Math.floor(number3).toString().length);
      number3 = Number(number3.toPrecision(minimumPrecision));
      if (number3 >= base && exponent < UNITS.length - 1) {
        number3 /= base;
        exponent += 1;
      }
    }
    numberString = toLocaleString(number3, options.locale, localeOptions);
  } else {
    numberString = toUnrepresentableString(number3, base, exponent, localeOptions);
  }
  const result = prefix + numberString + separator + UNITS[exponent];
  return result.padStart(options.fixedWidth ?? 0);
}

// node_modules/parse-ms/index.js
var toZeroIfInfinity = (value) => Number.isFinite(value) ? value : 0;
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

// node_modules/pretty-ms/index.js
var isZero = (value) => value === 0 || value === 0n;
var pluralize = (word, count2) => count2 === 1 || count2 === 1n ? word : `${word}s`;
var SECOND_ROUNDING_EPSILON = 1e-7;
var ONE_DAY_IN_MILLISECONDS = 24n * 60n * 60n * 1000n;
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
  const floorDecimals = (value, decimalDigits) => {
    const flooredInterimValue = Math.floor(value * 10 ** decimalDigits + SECOND_ROUNDING_EPSILON);
    const flooredValue = Math.round(flooredInterimValue) / 10 ** decimalDigits;
    return flooredValue.toFixed(decimalDigits);
  };
  const add = (value, long, short, valueString) => {
    if ((result.length === 0 || !options.colonNotation) && isZero(value) && !(options.colonNotation && short === "m")) {
      return;
    }
    valueString ??= String(value);
    if (options.colonNotation) {
      const wholeDigits = valueString.includes(".") ? valueString.split(".")[0].length : valueString.length;
      const minLength = result.length > 0 ? 2 : 1;
      valueString = "0".repeat(Math.max(0, minLength - wholeDigits)) + valueString;
    } else {
      valueString += options.verbose ? " " + pluralize(long, value) : short;
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

// src/format.ts
function bytes(count2) {
  return Number.isFinite(count2) ? prettyBytes(count2, { binary: true }) : "unknown";
}
function duration2(ms) {
  if (!Number.isFinite(ms)) return "unknown";
  return prettyMilliseconds(ms, { unitCount: 2, secondsDecimalDigits: 1, hideYear: true });
}
function count(value, singular, plural = `${singular}s`) {
  return `${grouped(value)} ${value === 1 ? singular : plural}`;
}
function grouped(value) {
  return String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
}
function shortened(all, most, separator = "; ") {
  const shown = all.slice(0, most).join(separator);
  const and = separator === "; " ? "; and" : " and";
  return all.length > most ? `${shown}${and} ${all.length - most} more` : shown;
}
function time2(iso) {
  const utc = toUtc(iso);
  return utc === void 0 ? "unknown" : `${utc.slice(0, 16).replace("T", " ")} UTC`;
}
function toUtc(iso) {
  const date2 = new Date(iso);
  return Number.isNaN(date2.getTime()) ? void 0 : date2.toISOString();
}

// src/image/reference.ts
var DANGLING_NAME = "docker.io/library/moby-dangling";
var LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
var DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
var COMPONENT = "[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*";
var DIGEST = "(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})";
var IN_DOMAIN = new RegExp(
  `^(?<path>${COMPONENT}(?:/${COMPONENT})*)(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>${DIGEST}))?$`
);
var BARE_DIGEST = new RegExp(`^${DIGEST}$`);
var BARE_ID = /^[0-9a-f]{64}$/;
var MAX_REPOSITORY = 255;
var MAX_REFERENCE = MAX_REPOSITORY + 1 + 128 + 1 + 135;
function parseReference(text2) {
  if (text2.length > MAX_REFERENCE) return void 0;
  if (BARE_ID.test(text2)) return { digest: `sha256:${text2}` };
  if (BARE_DIGEST.test(text2)) return { digest: text2 };
  const { domain, rest } = splitDomain(text2);
  const { path, tag, digest } = IN_DOMAIN.exec(rest)?.groups ?? {};
  if (path === void 0 || !DOMAIN.test(domain)) return void 0;
  const repository = `${domain}/${path}`;
  return repository.length > MAX_REPOSITORY ? void 0 : { repository, tag, digest };
}
function splitDomain(text2) {
  const slash = text2.indexOf("/");
  const first = text2.slice(0, Math.max(slash, 0));
  const isHost = /[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase();
  const domain = isHost ? first.replace(/^index\.docker\.io$/, "docker.io") : "docker.io";
  const rest = isHost ? text2.slice(slash + 1) : text2;
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
var NAMES = /* @__PURE__ */ new WeakMap();
function readNames(image) {
  const tags = [];
  const digests = /* @__PURE__ */ new Map();
  for (const text2 of [...image.RepoTags, ...image.RepoDigests]) {
    if (text2.startsWith("<none>")) continue;
    const { repository, digest } = parseReference(text2) ?? { repository: text2 };
    if (repository === void 0 || repository === DANGLING_NAME) continue;
    if (digest !== void 0) digests.set(`${repository}@${digest}`, { repository, digest });
    else tags.push(keyOf(text2));
  }
  return { tags, digests: [...digests.values()] };
}

// src/checks/programs.ts
var PROGRAMS = [
  {
    // https://containrrr.dev/watchtower/arguments/#cleanup, and its forks.
    names: ["watchtower"],
    on: /^WATCHTOWER_CLEANUP=(?:true|1|t)$|^--cleanup(?:=(?:true|1|t))?$/im,
    remedy: "Unset `WATCHTOWER_CLEANUP`, and leave out `--cleanup`."
  },
  {
    // https://github.com/containrrr/shepherd#configuration
    names: ["shepherd"],
    on: /^IMAGE_AUTOCLEAN_LIMIT=./m,
    remedy: "Unset `IMAGE_AUTOCLEAN_LIMIT`."
  },
  {
    // On unless turned off: https://github.com/shizunge/gantry#after-updating
    names: ["gantry"],
    on: /^(?![\s\S]*GANTRY_CLEANUP_IMAGES=false)/,
    remedy: "Set `GANTRY_CLEANUP_IMAGES=false`."
  },
  {
    // https://getwud.github.io/wud/#/configuration/triggers/docker/
    names: ["wud", "whats-up-docker"],
    on: /^WUD_TRIGGER_DOCKER(?:COMPOSE)?_\w+_PRUNE=true$/im,
    remedy: "Unset `WUD_TRIGGER_DOCKER_..._PRUNE`."
  },
  {
    // A fork of WUD: https://github.com/CodesWhat/drydock
    names: ["drydock"],
    on: /^(?:DD_(?:ACTION|TRIGGER)|WUD_TRIGGER)_DOCKER(?:COMPOSE)?_\w+_PRUNE=true$/im,
    remedy: "Unset `DD_ACTION_DOCKER_..._PRUNE`."
  },
  {
    // https://github.com/pyouroboros/ouroboros/wiki/Usage
    names: ["ouroboros"],
    on: /^CLEANUP=true$|^--cleanup$/im,
    remedy: "Unset `CLEANUP`, and leave out `--cleanup`."
  },
  {
    // https://github.com/amayer1983/docksentry/releases/tag/v1.12.1
    names: ["docksentry"],
    on: /^AUTO_CLEANUP=true$/im,
    remedy: "Unset `AUTO_CLEANUP`."
  },
  // `auto_prune` of a server, on by default: `ServerConfig` in moghtech/komodo.
  { names: ["komodo-periphery"], remedy: "turn off Auto Prune of this server in Komodo" },
  // `enableDockerCleanup`, on by default, of Dokploy's own server.
  { names: ["dokploy"], remedy: "turn off Daily Docker Cleanup in Dokploy" },
  // https://coolify.io/docs/cli/command-reference/commands/server/docker-cleanup-update
  { names: ["coolify"], remedy: "turn off Docker Cleanup of this server in Coolify" },
  // `DiskCleanupManager` in caprover/caprover.
  { names: ["caprover"], remedy: "turn off the disk cleanup in CapRover" },
  // https://github.com/Quenary/tugtainer
  { names: ["tugtainer", "tugtainer-agent"], remedy: "turn off image pruning in Tugtainer" }
];
var REMOVERS = /^(?:docker-gc(?:-cron)?|(?:gitlab-runner-|periodic-)?docker-(?:host-)?(?:cleanup|cleaner|pruner?)|docker-system-prune|cleanup-docker|docuum)$/;
var SOUGHT_PROGRAMS = `prune commands, programs such as docker-gc and docuum, and ${PROGRAMS.map(({ names: [name] }) => name).join(", ")} that clean up`;

// src/checks/prune-command.ts
var SOUGHT = "docker system, image or volume prune, and docker rmi of what docker images lists";
var MAX_OPTIONS = 8;
var MAX_LINE = 1e4;
function pruneCommands(text2) {
  const found = [];
  let begun;
  for (const [index, raw] of text2.split("\n").entries()) {
    const line = raw.trimEnd();
    const whole = begun === void 0 ? line : `${begun.line} ${line}`;
    const number3 = begun?.number ?? index + 1;
    const continues = line.endsWith("\\") && whole.length < MAX_LINE;
    begun = continues ? { line: whole.slice(0, -1), number: number3 } : void 0;
    if (!continues) found.push(...inLine(whole, number3));
  }
  return begun === void 0 ? found : [...found, ...inLine(begun.line, begun.number)];
}
function worstOf(commands) {
  return commands.toSorted((a, b) => b.takes.length - a.takes.length)[0];
}
function inLine(line, number3) {
  if (line.length > MAX_LINE || !line.includes("docker") || /^\s*[#;]/.test(line)) return [];
  const code = line.replace(/\s#.*/, "");
  const words = code.split(/[;&|()`{}]/).map(wordsOf);
  const listsImages = words.some((each) => commandOf(each, LISTS_IMAGES) !== void 0);
  return words.flatMap((each) => {
    if (/^(?:echo|printf|logger)$/.test(String(each[0]))) return [];
    const prune = commandOf(each, PRUNES);
    if (prune !== void 0) return [{ text: prune.text, line: number3, takes: takesOf(prune) }];
    const removal = listsImages ? commandOf(each, REMOVES) : void 0;
    const takes = ["every image it lists that no container uses"];
    return removal === void 0 ? [] : [{ text: removal.text, line: number3, takes }];
  });
}
function wordsOf(segment) {
  return segment.replaceAll(/["']/g, "").split(/[\s,[\]]/).filter((word) => word !== "");
}
var PRUNES = [
  ["system", "prune"],
  ["image", "prune"],
  ["volume", "prune"]
];
var REMOVES = [["rmi"], ["image", "rm"], ["image", "remove"]];
var LISTS_IMAGES = [["images"], ["image", "ls"], ["image", "list"]];
function commandOf(words, patterns) {
  for (const [index, word] of words.entries()) {
    if (!/(?:^|[/}@+!:=-])docker$/.test(word)) continue;
    const rest = words.slice(index + 1);
    let mayBeValue = false;
    for (const next of words.slice(index + 1, index + 2 + MAX_OPTIONS)) {
      const pattern = patterns.find((each) => each.every((part, i) => rest[i] === part));
      if (pattern !== void 0) {
        return { name: pattern[0], text: words.slice(index).join(" "), rest };
      }
      const isOption = next.startsWith("-");
      if (!isOption && !mayBeValue) break;
      mayBeValue = isOption;
      rest.shift();
    }
  }
  return void 0;
}
function takesOf({ name, rest }) {
  const has = (option) => rest.some((word) => option.test(word));
  const short = rest.some((word) => /^-[a-zA-Z]+$/.test(word) && word.includes("a"));
  const all = short || has(/^--all(?:=(?:true|1|t))?$/i);
  const volumes = name === "volume" || has(/^--volumes(?:=(?:true|1|t))?$/i);
  return [
    ...all && name !== "volume" ? ["every image that no container uses"] : [],
    ...volumes ? ["volumes"] : []
  ];
}

// src/checks/containers.ts
var CONTAINERS = {
  what: "No container or service prunes",
  how: "images, commands, labels, names and variables of running containers and of services",
  expected: "none",
  where: "GET /containers/json, /services"
};
async function lookAtContainers({ containers, swarm }, engine) {
  if (!containers.ok) throw new Error(containers.error);
  const running = containers.value.filter(
    ({ State, Labels }) => !["created", "exited", "dead"].includes(State) && // Its service is reported once for all its containers.
    !(swarm.ok && Object.hasOwn(Labels, "com.docker.swarm.service.id"))
  );
  const services = swarm.ok ? swarm.value.services : [];
  const workloads = [
    ...running.map((each) => workloadOfContainer(each, engine)),
    ...services.map(workloadOfService)
  ];
  const found = await Promise.all(workloads.map(judge));
  return {
    rivals: found.filter((each) => typeof each === "object"),
    open: found.filter((each) => typeof each === "string"),
    looked: `${count(running.length, "container")} and ${count(services.length, "service")}`,
    sought: SOUGHT_PROGRAMS
  };
}
function workloadOfContainer(container, engine) {
  const { Id, Image, Command, Labels, Mounts } = container;
  const name = containerName(container);
  return {
    who: containerInWords(container),
    name,
    image: Image,
    command: Command ?? "",
    labels: Object.values(Labels),
    mounts: Mounts,
    env: async () => {
      const inspected = engine && await reading(engine.inspectContainer(Id));
      return inspected?.ok ? inspected.value.Config?.Env ?? [] : void 0;
    },
    remedy: `Run \`docker rm --force ${name}\`.`
  };
}
function workloadOfService({ Spec: { Name, Labels, TaskTemplate } }) {
  const { Image, Command, Args, Env, Mounts } = TaskTemplate.ContainerSpec ?? {};
  return {
    who: `service ${Name}`,
    name: Name,
    image: Image ?? "",
    command: [...Command ?? [], ...Args ?? []].join(" "),
    labels: Object.values(Labels),
    mounts: Mounts ?? [],
    env: async () => Env ?? [],
    remedy: `Run \`docker service rm ${Name}\`.`
  };
}
async function judge(workload) {
  const { who, name, image, command, labels, mounts, remedy } = workload;
  const repository = parseReference(image)?.repository?.split("/").at(-1) ?? "";
  const written = repository === "docker" ? `${command}
docker ${command.replace(/^\S+\.sh /, "")}` : command;
  const base = { name: who, who, where: who, remedy };
  const [prune] = pruneCommands([written, ...labels].join("\n"));
  if (prune !== void 0) return { ...base, command: prune };
  const rival = (harm, text2 = image) => ({
    ...base,
    command: { text: text2, takes: [] },
    harm
  });
  const program = PROGRAMS.find(({ names }) => names.includes(repository));
  if (program?.on !== void 0) {
    const env = await workload.env();
    if (env === void 0) return `the variables of ${who} (${image}) cannot be read`;
    if (!program.on.test([...env, ...command.split(/\s+/)].join("\n"))) return void 0;
    const harm = "after an update it removes the previous image";
    return { ...rival(harm, `${image} with cleanup`), remedy: program.remedy };
  }
  if (program !== void 0) {
    return `${who} (${image}) may prune, by a setting that cannot be seen from here: ${program.remedy}`;
  }
  if (REMOVERS.test(repository)) return rival("it removes images on its own");
  const says = /prun|clean-?up|cleaner|(?:^|\W)gc\b/i.test(`${name} ${repository}`);
  return says && !/registry/i.test(name + repository) && mounts.some(hasSocket) ? rival("its name says that it prunes, and it has the Docker socket") : void 0;
}
function hasSocket({ Source }) {
  return /\/docker\.sock$|^(?:\/var)?\/run$/.test(Source ?? "");
}

// src/checks/cron.ts
var import_promises2 = require("node:fs/promises");
var import_node_path = require("node:path");

// node_modules/p-map/index.js
function pMap(iterable, mapper, options) {
  return mapConcurrently(iterable, mapper, options, false);
}
async function mapConcurrently(iterable, mapper, {
  concurrency = Number.POSITIVE_INFINITY,
  stopOnError = true,
  signal
} = {}, isSettled) {
  return new Promise((resolve_, reject_) => {
    validateOptions(iterable, mapper, concurrency);
    const result = [];
    const errors = [];
    let skippedCount = 0;
    let isResolved = false;
    let isIterableDone = false;
    const pendingIndexes = /* @__PURE__ */ new Set();
    let doneIndex = Number.POSITIVE_INFINITY;
    let currentIndex = 0;
    const iterator = getIterator(iterable);
    const signalListener = () => {
      reject(signal.reason);
    };
    const cleanup = () => {
      signal?.removeEventListener("abort", signalListener);
    };
    const resolve2 = (value) => {
      resolve_(value);
      cleanup();
    };
    const reject = (reason) => {
      if (isResolved) {
        return;
      }
      isResolved = true;
      reject_(reason);
      cleanup();
      if (!isIterableDone) {
        closeIterator(iterator);
      }
    };
    if (signal) {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      signal.addEventListener("abort", signalListener, { once: true });
    }
    const pull = createPuller(iterator);
    const settleIfFinished = () => {
      if (isResolved || doneIndex === Number.POSITIVE_INFINITY) {
        return;
      }
      for (const index of pendingIndexes) {
        if (index < doneIndex) {
          return;
        }
      }
      if (!stopOnError) {
        const collectedErrors = [];
        for (let index = 0; index < Math.min(doneIndex, errors.length); index++) {
          if (index in errors) {
            collectedErrors.push(errors[index]);
          }
        }
        if (collectedErrors.length > 0) {
          reject(new AggregateError(collectedErrors));
          return;
        }
      }
      isResolved = true;
      if (!isIterableDone) {
        closeIterator(iterator);
      }
      const lastIndex = Math.min(doneIndex, result.length);
      if (lastIndex === result.length && skippedCount === 0) {
        resolve2(result);
        return;
      }
      resolve2(result.slice(0, lastIndex).filter((value) => value !== pMapSkip));
    };
    const next = async () => {
      if (isResolved || currentIndex >= doneIndex) {
        return;
      }
      const index = currentIndex++;
      pendingIndexes.add(index);
      let nextItem;
      try {
        nextItem = await pull();
      } catch (error) {
        pendingIndexes.delete(index);
        if (index < doneIndex) {
          throw error;
        }
        settleIfFinished();
        return;
      }
      if (nextItem.done) {
        pendingIndexes.delete(index);
        doneIndex = Math.min(doneIndex, index);
        isIterableDone = true;
        settleIfFinished();
        return;
      }
      const runner = (async () => {
        try {
          const element = await nextItem.value;
          if (isResolved || index >= doneIndex) {
            return;
          }
          const value = await mapper(element, index);
          if (index >= doneIndex) {
            return;
          }
          if (value === pMapStop) {
            doneIndex = index;
            return;
          }
          if (value === pMapSkip) {
            skippedCount++;
          }
          result[index] = isSettled && value !== pMapSkip ? { status: "fulfilled", value } : value;
        } catch (error) {
          if (index >= doneIndex) {
            return;
          }
          if (isSettled) {
            result[index] = { status: "rejected", reason: error };
          } else if (stopOnError) {
            reject(error);
            return;
          } else {
            errors[index] = error;
          }
        } finally {
          pendingIndexes.delete(index);
          settleIfFinished();
        }
        try {
          await next();
        } catch (error) {
          reject(error);
        }
      })();
      runner.then(() => new Promise(() => {
      })).then(resolve_);
    };
    (async () => {
      for (let index = 0; index < concurrency; index++) {
        try {
          await next();
        } catch (error) {
          reject(error);
          break;
        }
        if (isResolved || currentIndex >= doneIndex) {
          break;
        }
      }
    })();
  });
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

// src/checks/files.ts
var import_node_fs = require("node:fs");
var import_promises = require("node:fs/promises");
var MAX_BYTES = 2 * 1024 * 1024;
var SAMPLE_BYTES = 4096;
var MAX_FILES = 4;
function openFiles() {
  const scripts = /* @__PURE__ */ new Map();
  const unreadable = /* @__PURE__ */ new Set();
  const read = (path) => textOf(path).catch(({ code }) => {
    if (/^E(?:ACCES|PERM|LOOP|IO)$/.test(code ?? "")) unreadable.add(path);
    return void 0;
  });
  const commandsIn = (path) => {
    const found = scripts.get(path) ?? read(path).then((text2) => pruneCommands(text2 ?? ""));
    scripts.set(path, found);
    return found;
  };
  return {
    read,
    unreadable,
    commandsOf: async (line) => {
      const own2 = pruneCommands(line);
      if (own2.length > 0) return own2;
      const nested = pathsIn(line).map(
        async (script) => (await commandsIn(script)).map((command) => ({ ...command, script }))
      );
      return (await Promise.all(nested)).flat();
    }
  };
}
function pathsIn(line) {
  const paths = line.replaceAll(/["']/g, "").split(/[\s;&|()<>`=]+/).map((word) => word.replace(/^[-@:+!|]+/, "")).filter((word) => /^\/./.test(word) && !/^\/(?:dev|proc|sys)\//.test(word));
  return [...new Set(paths)].slice(0, MAX_FILES);
}
async function textOf(path) {
  const file = await (0, import_promises.open)(path, import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NONBLOCK);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return void 0;
    const sample = Buffer.alloc(Math.min(SAMPLE_BYTES, stats.size));
    await file.read(sample, 0, sample.length, 0);
    const isUtf16 = /^(?:fffe|feff)/.test(sample.toString("hex", 0, 2));
    if (!isUtf16 && sample.includes(0)) return void 0;
    const buffer = Buffer.alloc(Math.min(MAX_BYTES, stats.size));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.toString("utf8", 0, bytesRead).replaceAll("\0", "");
  } finally {
    await file.close();
  }
}

// src/checks/rival.ts
function rivalChecks(question, { rivals, looked, sought = SOUGHT, unreadable = [], open: open3 = [] }, store) {
  const closed = [...unreadable];
  const limits = [
    ...closed.length > 0 ? [`this user cannot read ${shortened(closed, 3, ", ")}`] : [],
    ...open3
  ].join("; ");
  if (rivals.length === 0) {
    const found = `none in ${looked}; looked for ${sought}`;
    return limits === "" ? [{ ...question, found, status: "ok" }] : [{ ...question, found: `${found}. But ${limits}`, status: "not-checked" }];
  }
  const checks = rivals.map((rival) => {
    const { name, who, command, where, remedy } = rival;
    const { warning, words } = harmOf(rival, store);
    const found = `${who} runs \`${command.text}\`: ${words}`;
    const base = { ...question, what: `Rival pruner: ${name}`, where, found };
    return warning ? { ...base, status: "warning", remedy } : { ...base, status: "ok" };
  });
  if (limits !== "") checks.push({ ...question, found: limits, status: "not-checked" });
  return checks;
}
function rivalInFile(path, commands) {
  const worst = worstOf(commands);
  if (worst === void 0) return [];
  const others = commands.length === 1 ? "" : ` and ${commands.length - 1} more lines`;
  const who = `line ${worst.line}${others} of ${path}`;
  return [{ name: path, who, command: worst, where: path, remedy: `Remove ${who}.` }];
}
function harmOf({ command: { takes }, harm }, store) {
  if (harm !== void 0) return { warning: true, words: harm };
  if (takes.length > 0) return { warning: true, words: `it removes ${takes.join(" and ")}` };
  return store === "containerd" ? { warning: false, words: "it removes only dangling images, but waits for no gate" } : {
    warning: true,
    words: "it waits for no gate, and removes what Swarm pulled, which it takes for dangling"
  };
}

// src/checks/cron.ts
var CRON = {
  what: "No cron entry prunes",
  how: "cron's files, and the scripts they run",
  expected: "none",
  where: "/etc/crontab, /etc/anacrontab, /etc/cron.*, /var/spool/cron"
};
var FOLDERS = [
  "/etc/cron.d",
  "/etc/cron.hourly",
  "/etc/cron.daily",
  "/etc/cron.weekly",
  "/etc/cron.monthly",
  "/etc/cron.yearly",
  "/var/spool/cron",
  "/var/spool/cron/crontabs",
  "/var/cron/tabs"
];
var MAX_FILES2 = 1e3;
var MAX_LINES = 2e4;
async function lookAtCron(root = "/") {
  const files = openFiles();
  const list = (folder) => filesIn((0, import_node_path.join)(root, folder), files);
  const tables = (await list("/etc")).filter((path) => /^(?:ana|f)?crontab$/.test((0, import_node_path.basename)(path)));
  const paths = [...tables, ...(await Promise.all(FOLDERS.map(list))).flat()];
  let read = 0;
  const rivals = await pMap(
    paths.slice(0, MAX_FILES2),
    async (path) => {
      const text2 = await files.read(path);
      if (text2 === void 0) return [];
      read += 1;
      const own2 = pruneCommands(text2);
      return rivalInFile(path, own2.length > 0 ? own2 : await firstRun(text2, files));
    },
    { concurrency: 8 }
  );
  return { rivals: rivals.flat(), looked: count(read, "file"), unreadable: files.unreadable };
}
async function filesIn(folder, { unreadable }) {
  try {
    const entries = await (0, import_promises2.readdir)(folder, { withFileTypes: true });
    return entries.filter((each) => !each.isDirectory()).map(({ name }) => (0, import_node_path.join)(folder, name));
  } catch (error) {
    const { code } = error;
    if (code !== "ENOENT" && code !== "ENOTDIR") unreadable.add(folder);
    return [];
  }
}
async function firstRun(text2, files) {
  for (const [index, line] of text2.split("\n", MAX_LINES).entries()) {
    if (!line.includes("/") || /^\s*#/.test(line)) continue;
    const [first] = await files.commandsOf(line);
    if (first === void 0) continue;
    return [{ ...first, text: `${first.script ?? ""}: ${first.text}`, line: index + 1 }];
  }
  return [];
}

// src/image/short-id.ts
function shortId(id) {
  return id.replace(/^sha256:/, "").slice(0, 12);
}
function readableName(name) {
  return name.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}$/, "@sha256:$1");
}

// src/checks/host-check.ts
function notChecked(question, why) {
  return { ...question, found: `not checked: ${why}`, status: "not-checked" };
}

// src/checks/evictions.ts
var EVICTIONS = {
  what: "No image disappeared between two runs",
  how: "the usage record against GET /images/json, and the Engine's events",
  expected: "only those that this action removed",
  where: "usage record"
};
var MAX_NAMED = 5;
function evictionCheck(evictions, { deletions, complete }) {
  if (!evictions.ok) return notChecked(EVICTIONS, evictions.error);
  if (evictions.value === void 0) return notChecked(EVICTIONS, "no earlier run saw the images");
  const { from, to, images: missing } = evictions.value;
  const when = `between ${at(from)} and ${at(to)}`;
  if (missing.length === 0) return { ...EVICTIONS, found: `none ${when}`, status: "ok" };
  const shown = missing.filter(({ id }) => deletions.has(id));
  const images = complete ? shown : missing;
  const foreign = missing.length - images.length;
  if (images.length === 0) {
    const why = `the record knows ${count(foreign, "image")} that this Engine doesn't have and did not remove: was it restored from a backup, or copied from another host?`;
    return notChecked(EVICTIONS, why);
  }
  const named = images.flatMap(({ name, bytes: size }) => name === void 0 ? [] : [{ name, bytes: size }]).sort((a, b) => b.bytes - a.bytes);
  const names = named.map(({ name, bytes: size }) => `${readableName(name)} (${bytes(size)})`);
  const nameless = images.filter(({ name }) => name === void 0);
  const parts = [
    ...named.length === 0 ? [] : [`${extent(named)}: ${shortened(names, MAX_NAMED, ", ")}`],
    ...nameless.length === 0 ? [] : [`${extent(nameless)} without a name`]
  ];
  const last = Math.max(...shown.map(({ id }) => deletions.get(id) ?? 0));
  const events = shown.length === 0 ? "the Engine no longer remembers it" : `the Engine remembers ${shown.length} of ${images.length}, the last at ${at(last)}`;
  const found = `${parts.join("; and ")}; ${when}; ${events}`;
  if (!named.some(({ name }) => name.includes("@"))) return { ...EVICTIONS, found, status: "ok" };
  const remedy = "Unless a job removed them on purpose, or a run with another state-dir did, something on this host prunes: docs/host-checks.md.";
  return { ...EVICTIONS, found, status: "warning", remedy };
}
function at(ms) {
  return time2(new Date(ms).toISOString());
}
function extent(images) {
  const sum = images.reduce((total, each) => total + each.bytes, 0);
  return `${count(images.length, "image")}, ${bytes(sum)} as listed`;
}

// src/image/glob.ts
var MAX_WRITTEN_OUT = 4e3;
var BRACES = /\{([^{}]*)\}/;
var IPV6_HOST = /^\[[\da-fA-F]*:[\da-fA-F:]*\](?=[:/])/;
var TOKEN = /\*{2,}\/|\*+|\[[^\]]*\]|[^*]/g;
var TAG_CHARS = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-"];
function alternatives(text2) {
  let texts = [text2];
  while (texts.some((each) => BRACES.test(each))) {
    texts = texts.flatMap((each) => {
      const inner = BRACES.exec(each)?.[1];
      if (inner === void 0) return [each];
      return inner.split(",").map((one) => each.replace(BRACES, () => one));
    });
    if (texts.join("").length > MAX_WRITTEN_OUT) {
      throw new Error("has too many alternatives: split it into several lines");
    }
  }
  return texts;
}
function parseGlob(text2) {
  const [host = ""] = IPV6_HOST.exec(text2) ?? [];
  const tokens = [...host, ...text2.slice(host.length).matchAll(TOKEN)].flat();
  const parts = tokens.map((token, at2) => {
    if (token === "*") return token;
    if (token.startsWith("*")) return token.endsWith("/") ? "**/" : "**";
    if (token === "?") return (char) => char !== "/";
    if (token.length > 1) return oneOf(token);
    if (at2 >= host.length && "[]{}!^,".includes(token)) {
      throw new Error(`has a ${token} where a name can't have one`);
    }
    return (char) => char === token;
  });
  const tailAt = parts.findLastIndex((part) => typeof part !== "string" && !TAG_CHARS.some(part));
  return { parts, tailAt: tailAt + 1 };
}
function oneOf(token) {
  const { not, set } = /^\[(?<not>[!^]?)(?<set>[\w.-]+)\]/.exec(token)?.groups ?? {};
  try {
    if (set === void 0) throw new Error("empty, or with something else in it");
    const pattern = new RegExp(`^[${not && "^/"}${set}]$`);
    return (char) => pattern.test(char);
  } catch {
    throw new Error(`has ${token}, which isn't a set of characters`);
  }
}
function matches(glob, text2) {
  return endings(glob, text2).ends[text2.length] === 1;
}
function matchesBeginning(glob, text2) {
  return endings(glob, text2).ends.includes(1);
}
function matchesSomeTag(glob, repository) {
  return endings(glob, `${repository}:`).butForTag;
}
function endings({ parts, tailAt }, text2) {
  let ends = Uint8Array.of(1);
  let butForTag = false;
  for (const [index, part] of parts.entries()) {
    const from = ends;
    ends = new Uint8Array(text2.length + 1);
    let began = false;
    for (let at2 = 0; at2 <= text2.length; at2++) {
      const char = text2.charAt(at2 - 1);
      if (typeof part === "function") {
        ends[at2] = from[at2 - 1] === 1 && part(char) ? 1 : 0;
        continue;
      }
      if (part === "*" && char === "/") began = false;
      ends[at2] = from[at2] === 1 || began && (part !== "**/" || char === "/") ? 1 : 0;
      began ||= from[at2] === 1;
    }
    butForTag ||= index + 1 >= tailAt && ends[text2.length] === 1;
    if (!ends.includes(1)) break;
  }
  return { ends, butForTag };
}

// src/image/keep.ts
var KEEP_LABEL = "gated-docker-prune.keep";
var MAX_LINE2 = 1e3;
var NAME_OR_GLOB = /^[\w.:/@*?![\]{},^-]*$/;
var DIGEST2 = /^sha256:[\da-f]{64}$|^sha384:[\da-f]{96}$|^sha512:[\da-f]{128}$/;
var OF_IDS = /^(?:sha256:.|[\da-f]{4,64}$|\*\*$)/;
function parseKeep(line) {
  try {
    return parse2(line);
  } catch (error) {
    throw new Error([messageOf(error), ...probablyMeant(line)].join(": "));
  }
}
function probablyMeant(line) {
  if (line.includes("#")) return ["there are no comments here"];
  if (line.includes("://")) return ["leave out http:// or https://"];
  if (/[\\^$+()|]|\.\*/.test(line)) return ["this is no regular expression; use * and **"];
  return /,(?![^{]*\})/.test(line) ? ["write each image on its own line"] : [];
}
function parse2(line) {
  if (line.length > MAX_LINE2) throw new Error(`has more than ${MAX_LINE2} characters`);
  if (!NAME_OR_GLOB.test(line)) throw new Error("has characters that an image name can't have");
  const texts = alternatives(line).flatMap((text2) => [text2, text2.replace(/(?<=.)\/\*\*$/, "")]);
  return [...new Set(texts)].map((text2) => {
    const parts = text2.split("@");
    const [, digest] = parts;
    if (parts.some((part) => /^(?:[:/]|$)|[:/]$|\/\//.test(part))) {
      throw new Error("has an empty part");
    }
    if (parts.length > 2) throw new Error("has more than one @");
    if (digest !== void 0 && !/[*?[]/.test(digest) && !DIGEST2.test(digest)) {
      throw new Error("has an @ without a digest after it");
    }
    return {
      name: parseGlob(text2.replace(/@.*/, "").replace(/^index\.docker\.io\//, "docker.io/")),
      digest: digest === void 0 ? void 0 : parseGlob(digest),
      id: OF_IDS.test(text2) ? parseGlob(text2) : void 0
    };
  });
}
function keepRules(lines) {
  const rules = lines.flatMap((line) => parseKeep(line).map((rule) => ({ line, ...rule })));
  return (image) => {
    if (Object.hasOwn(image.Labels, KEEP_LABEL)) return `label ${KEEP_LABEL}`;
    if (rules.length === 0) return void 0;
    const { tags, digests } = imageNames(image);
    const id = image.Id.slice(0, MAX_LINE2);
    const ids = [id, id.replace(/^sha256:/, ""), ...digests.map((each) => each.digest)];
    const tagged = tags.filter((tag) => tag.length <= MAX_LINE2).flatMap((tag) => [tag, tag.replace(/:[^/:]*$/, "")]).flatMap(spellings);
    const pulled = digests.flatMap(
      ({ repository, digest }) => spellings(repository).map((spelled) => ({ spelled, digest }))
    );
    const rule = rules.find(
      ({ name, digest: wanted, id: beginning }) => beginning !== void 0 && ids.some((each) => matchesBeginning(beginning, each)) || wanted === void 0 && tagged.some((each) => matches(name, each)) || pulled.some(
        ({ spelled, digest }) => (wanted === void 0 || matches(wanted, digest)) && (matches(name, spelled) || matchesSomeTag(name, spelled))
      )
    );
    return rule && `keep: ${rule.line}`;
  };
}
function spellings(name) {
  if (!name.startsWith("docker.io/")) return [name];
  const path = name.slice("docker.io/".length);
  if (!path.startsWith("library/")) return [name, path];
  const short = path.slice("library/".length);
  return [name, path, `docker.io/${short}`, short];
}

// src/checks/keep.ts
var KEEP = {
  what: "Every line of keep matches an image",
  how: "keep against GET /images/json",
  expected: "an image for each line",
  where: "keep"
};
var REWRITES = [
  (line) => line.toLowerCase(),
  // A regular expression.
  (line) => line.replaceAll(".*", "**"),
  // `*` stays within one folder.
  (line) => line.replaceAll(/\*+/g, "**"),
  // A registry, or a folder of one.
  (line) => `${line}/**`,
  // An image in some registry or folder.
  (line) => `**/${line}`,
  // An image under another tag.
  (line) => line.replace(/:[^/:]*$/, "")
];
function keepChecks(keep, images) {
  if (!images.ok) return [notChecked(KEEP, images.error)];
  const matched = (line) => {
    const keptBy = keepRules([line]);
    return (image) => keptBy({ ...image, Labels: {} }) !== void 0;
  };
  const idle = keep.filter((line) => !images.value.some(matched(line)));
  if (idle.length === 0) return [{ ...KEEP, found: count(keep.length, "line"), status: "ok" }];
  return idle.map((line) => {
    const rewritten = new Set(
      REWRITES.flatMap((rewrite) => [rewrite(line), rewrite(line.toLowerCase())])
    );
    const meant = [...rewritten].find((each) => images.value.some(matched(each)));
    return {
      ...KEEP,
      what: `keep: ${line}`,
      found: "matches no image of this host",
      status: "notice",
      remedy: meant === void 0 ? "Remove the line, unless the image is yet to come." : `Did you mean ${meant}?`
    };
  });
}

// src/checks/local-retention.ts
var LOCAL_RETENTION = {
  what: "The images that the job used are still in the store",
  how: "the observer's notes against GET /images/json after teardown and prune",
  expected: "all of them",
  where: "the Engine's image store"
};
var MAX_NAMED2 = 5;
function localRetention(facts) {
  const { notes, wholeJob, images } = facts;
  if (notes === void 0) return notChecked(LOCAL_RETENTION, "the job was not observed");
  if (!images.ok) return notChecked(LOCAL_RETENTION, images.error);
  const remark = wholeJob ? "" : "; the observer ended before the job did";
  const there = idsByKey(images.value);
  const uses = usesByContainer(notes);
  const misses = uses.filter(([, references]) => isMissing(references, there));
  if (misses.length === 0) {
    const used = new Set(
      uses.flatMap(([, all]) => all.flatMap((each) => there.get(keyOf(each)) ?? []))
    );
    const found = used.size === 0 ? "no container was seen" : `${count(used.size, "image")} used, all there`;
    return { ...LOCAL_RETENTION, found: found + remark, status: wholeJob ? "ok" : "not-checked" };
  }
  const named = misses.map((miss, at2) => at2 < MAX_NAMED2 ? describe2(miss, there, facts) : "");
  return {
    ...LOCAL_RETENTION,
    found: `missing: ${shortened(named, MAX_NAMED2)}${remark}`,
    status: "warning",
    remedy: "Make sure neither teardown nor anything else on this host removes images."
  };
}
function usesByContainer(notes) {
  const uses = /* @__PURE__ */ new Map();
  for (const { by, reference } of notes) {
    if (!by.startsWith("container ") || reference === "") continue;
    uses.set(by, (uses.get(by) ?? /* @__PURE__ */ new Set()).add(reference));
  }
  return [...uses].map(([by, references]) => [by, [...references]]);
}
function isMissing(references, there) {
  const digests = references.filter((each) => parseReference(each)?.digest !== void 0);
  return (digests.length > 0 ? digests : references).some((each) => !there.has(keyOf(each)));
}
function idsByKey(images) {
  const ids = /* @__PURE__ */ new Map();
  for (const image of images) {
    const { tags, digests } = imageNames(image);
    const manifests = image.Manifests?.map(({ ID }) => ID) ?? [];
    const keys = [image.Id, ...tags, ...digests.map(({ digest }) => digest), ...manifests];
    for (const key of keys) ids.set(key, image.Id);
  }
  return ids;
}
function describe2([by, references], there, { removed, events }) {
  const gone = references.filter((each) => !there.has(keyOf(each)));
  const ids = gone.filter((each) => each.startsWith("sha256:")).map(shortId);
  const names = references.filter((each) => !each.startsWith("sha256:")).map(readableName);
  const called = names.slice(0, 2).join(", ") || "an image";
  const what = ids.length === 0 ? called : `${called} (${ids.slice(0, 2).join(", ")})`;
  return `${what}, used by ${by}, ${whoRemoved(gone, removed, events)}`;
}
function whoRemoved(references, removed, events) {
  const keys = new Set(references.flatMap((each) => [each, keyOf(each)]));
  if ([...keys].some((key) => removed.has(key))) return "which this run removed";
  if (!events.ok) return "removed by someone else";
  const mine = events.value.filter(
    ({ Actor: { ID, Attributes } }) => keys.has(ID) || keys.has(keyOf(Attributes["name"] ?? ""))
  );
  const last = mine.findLast(({ Action }) => Action === "delete") ?? mine.at(-1);
  if (last === void 0) return "not by this run; the Engine no longer has an event for it";
  const when = time2(new Date(last.timeNano / 1e6).toISOString());
  return `not by this run; the Engine's events show its ${last.Action} at ${when}`;
}

// src/checks/registry/registry.ts
var import_node_path2 = require("node:path");
var import_program = require("./program.js");
var LIMITS2 = { seconds: 10, maxBytes: 64 * 1024 };
function configFiles(env, home, { onEngineHost, isRoot }) {
  const own2 = (0, import_node_path2.join)(env["DOCKER_CONFIG"] || (0, import_node_path2.join)(env["HOME"] || home, ".docker"), "config.json");
  const job = { path: own2, owner: "the job's user" };
  const root = "/root/.docker/config.json";
  if (!onEngineHost || own2 === root) return [job];
  const noHelpers = isRoot ? void 0 : "only root can ask its helper";
  return [job, { path: root, owner: "the Engine's user", noHelpers }];
}
function isHub(registry) {
  return /^(?:(?:index|registry-1)\.)?docker\.io$/.test(registry);
}
function registryQuestion(registry, configs) {
  const hub = isHub(registry);
  return {
    what: `Signed in to ${registry}`,
    how: hub ? "config.json and its helpers, then HEAD of the rate limit preview, which is not counted as a pull" : "config.json and its helpers, then GET /v2/ with what was found",
    expected: hub ? "signed in, with pulls left" : "signed in",
    where: configs.map(({ path }) => path).join(", ")
  };
}
var answerSchema = object({
  status: _enum(["ok", "warning", "not-checked"]),
  found: string2(),
  where: string2(),
  remedy: optional(string2())
});
async function registryCheck(registry, configs) {
  const question = registryQuestion(registry, configs);
  const script = (0, import_node_path2.join)(__dirname, "registry.js");
  const argv = [process.execPath, script, registry, JSON.stringify(configs)];
  const ended = await reading((0, import_program.runProgram)(argv, LIMITS2));
  const answer = ended.ok ? answerSchema.safeParse(parseJson(ended.value.output)).data : void 0;
  if (answer !== void 0) return { ...question, ...answer };
  const why = ended.ok ? "its answer cannot be read" : `no answer within ${LIMITS2.seconds} s`;
  return notChecked(question, `${registry} cannot be asked (${why})`);
}

// src/checks/remembered.ts
var import_promises4 = require("node:fs/promises");
var import_node_path4 = require("node:path");
var import_answered3 = require("./answered.js");

// src/memory/own-file.ts
var import_node_fs2 = require("node:fs");
var import_promises3 = require("node:fs/promises");
var import_node_path3 = require("node:path");
var { O_CREAT, O_NOFOLLOW, O_NONBLOCK } = import_promises3.constants;
var REGULAR_ONLY = O_NOFOLLOW | O_NONBLOCK;
async function openOwn(path, flags) {
  const file = await (0, import_promises3.open)(path, flags | REGULAR_ONLY, 384).catch((cause) => {
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
  return usingOwn(path, import_promises3.constants.O_RDONLY, (file) => file.readFile());
}
async function unlessGone(found, otherwise) {
  try {
    return await found;
  } catch (error) {
    if (error.code === "ENOENT") return otherwise;
    throw error;
  }
}
async function ensureOwnFolder(folder) {
  const found = await unlessGone((0, import_promises3.stat)(folder), void 0);
  if (!found?.isDirectory()) makeFolder(folder);
  await assertOwnFolder(folder);
}
async function assertOwnFolder(folder) {
  const { mode, uid } = await (0, import_promises3.stat)(folder);
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
      (0, import_node_fs2.mkdirSync)(path, { mode: 448 });
    } catch (error) {
      if (!(0, import_node_fs2.statSync)(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
      return;
    }
    if (process.getuid?.() !== 0) return;
    const { uid, gid } = (0, import_node_fs2.statSync)(parent);
    if (uid !== 0) (0, import_node_fs2.chownSync)(path, uid, gid);
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
    const { uid, gid } = (0, import_node_fs2.statSync)((0, import_node_path3.dirname)(path));
    const made = (0, import_node_fs2.fstatSync)(file);
    if (uid !== 0 && made.uid === 0 && made.nlink === 1) (0, import_node_fs2.fchownSync)(file, uid, gid);
  } catch {
  }
}

// src/checks/remembered.ts
var LIFETIME = 36e5;
var FILE = "host-checks.json";
var text = string2();
var goodForAnHourSchema = object({
  ...{ what: text, how: text, expected: text, found: text, where: text },
  status: _enum(["ok", "not-checked"])
});
var rememberedSchema = record(
  string2(),
  object({
    /** In ms since 1970. */
    at: number2(),
    checks: array(goodForAnHourSchema)
  })
);
async function openRemembered(folder, now) {
  const path = (0, import_node_path4.join)(folder, FILE);
  const read = await reading((0, import_answered3.answered)(folder, () => readAll(path)));
  const all = read.ok ? Object.entries(read.value) : [];
  const entries = new Map(all.filter(([, { at: at2 }]) => at2 <= now && now - at2 < LIFETIME));
  let changed = false;
  return {
    async or(key, ask) {
      const known = entries.get(key);
      if (known !== void 0) {
        const age = duration2(now - known.at);
        return known.checks.map((check) => ({ ...check, found: `${check.found} (${age} ago)` }));
      }
      const checks = await ask();
      const good = array(goodForAnHourSchema).safeParse(checks);
      if (good.success) entries.set(key, { at: now, checks: good.data });
      changed ||= good.success;
      return checks;
    },
    async save() {
      if (!changed) return;
      await reading((0, import_answered3.answered)(folder, () => writeAll(path, Object.fromEntries(entries))));
    }
  };
}
async function writeAll(path, all) {
  await ensureOwnFolder((0, import_node_path4.dirname)(path));
  const { O_WRONLY, O_CREAT: O_CREAT2, O_TRUNC } = import_promises4.constants;
  const text2 = JSON.stringify(all);
  await usingOwn(path, O_WRONLY | O_CREAT2 | O_TRUNC, (file) => file.writeFile(text2));
}
async function readAll(path) {
  return rememberedSchema.parse(JSON.parse((await readOwn(path)).toString()));
}

// src/checks/run-app.ts
var RUN_APP = {
  what: "A run-app was seen on this host",
  how: "the run-app gate of each run, and the services that came and went since the one before",
  expected: "at least once, if services come and go",
  where: "usage record"
};
var ENOUGH = 10;
function runAppCheck({ runAppSeen, deployments = 0 }, { runAppProcess }) {
  if (runAppSeen !== void 0) {
    const found = `last seen at ${time2(new Date(runAppSeen).toISOString())}`;
    return { ...RUN_APP, found, status: "ok" };
  }
  const runs = count(deployments, "run");
  if (deployments < ENOUGH) {
    return { ...RUN_APP, found: `not yet; services came or went before ${runs}`, status: "ok" };
  }
  const called = runAppProcess.join(" or ") || "what run-app-label or run-app-lock says";
  return {
    ...RUN_APP,
    found: `never, though services came or went before ${runs}`,
    status: "notice",
    remedy: `Is your deployer not called ${called}? Then name it with \`run-app-process\`, \`run-app-label\` or \`run-app-lock\`. If it is, run this once while it is live: the gate holds it.`
  };
}

// src/checks/runner-hooks.ts
var HOOKS = ["ACTIONS_RUNNER_HOOK_JOB_STARTED", "ACTIONS_RUNNER_HOOK_JOB_COMPLETED"];
var RUNNER_HOOKS = {
  what: "No runner hook prunes",
  how: `the scripts of ${HOOKS.join(" and ")}`,
  expected: "none",
  where: "environment of the runner"
};
async function lookAtHooks(env) {
  const paths = HOOKS.map((name) => env[name] ?? "").filter((path) => path.startsWith("/"));
  const texts = await Promise.all(paths.map(openFiles().read));
  return {
    rivals: paths.flatMap((path, i) => rivalInFile(path, pruneCommands(texts[i] ?? ""))),
    looked: count(paths.length, "hook"),
    // From inside a container the host's script isn't there.
    unreadable: paths.filter((_, i) => texts[i] === void 0)
  };
}

// src/checks/systemd.ts
var import_program2 = require("./program.js");

// src/checks/units.ts
var import_node_path5 = require("node:path");
var FILE2 = /^# (\/\S.*\.(?:service|timer|conf))$/m;
var CONTINUED = /\\\n(?:[ \t]*[#;].*\n)*/g;
var SETTING = /^[ \t]*(Exec\w+|On(?:Calendar|\w+Sec)|Unit)[ \t]*=[ \t]*(.*)$/gm;
function parseUnits(text2) {
  const units = /* @__PURE__ */ new Map();
  const [, ...parts] = text2.split(FILE2);
  for (let at2 = 0; at2 < parts.length; at2 += 2) {
    const [path = "", content = ""] = parts.slice(at2, at2 + 2);
    const isDropIn = path.endsWith(".conf");
    const name = isDropIn ? (0, import_node_path5.basename)((0, import_node_path5.dirname)(path)).replace(/\.d$/, "") : (0, import_node_path5.basename)(path);
    const unit = units.get(name) ?? { name, paths: [], settings: [] };
    unit.paths.push(path);
    for (const [, setting = "", value = ""] of content.replace(CONTINUED, " ").matchAll(SETTING)) {
      if (value.trim() !== "") unit.settings.push({ name: setting, value: value.trim() });
      else unit.settings = unit.settings.filter((each) => each.name !== setting);
    }
    units.set(name, unit);
  }
  return [...units.values()];
}

// src/checks/systemd.ts
var SYSTEMD = {
  what: "No systemd timer or service prunes",
  how: "systemctl cat of all loaded timers and services, and the scripts they run",
  expected: "none",
  where: "systemd"
};
var LIMITS3 = { seconds: 8, maxBytes: 16 * 1024 * 1024, withStderr: true };
async function lookAtUnits() {
  const units = await loadedUnits();
  const timers = units.filter(({ name }) => name.endsWith(".timer"));
  const services = units.filter(({ name }) => name.endsWith(".service"));
  const files = openFiles();
  const rivals = await pMap(
    services,
    async (service) => {
      const lines = await Promise.all(valuesOf(service, /^Exec/).map(files.commandsOf));
      const worst = worstOf(lines.flat());
      const timer = timers.find((each) => startedBy(each) === service.name);
      return worst === void 0 ? [] : [rivalOf(service, timer, worst)];
    },
    { concurrency: 8 }
  );
  const looked = count(services.length, "service");
  return { rivals: rivals.flat(), looked, unreadable: files.unreadable };
}
async function loadedUnits() {
  const { exitCode, output } = await (0, import_program2.runProgram)(
    ["systemctl", "cat", "--no-pager", "--", "*.timer", "*.service"],
    LIMITS3
  );
  const units = parseUnits(output);
  if (units.length > 0) return units;
  const [complaint = ""] = output.trim().split("\n");
  throw new Error(`systemctl cat ended with ${exitCode}: ${complaint.slice(0, 200) || "no units"}`);
}
function valuesOf({ settings }, name) {
  return settings.flatMap((each) => name.test(each.name) ? [each.value] : []);
}
function startedBy(timer) {
  return valuesOf(timer, /^Unit$/).at(-1) ?? timer.name.replace(/\.timer$/, ".service");
}
function rivalOf(service, timer, command) {
  const schedule = (timer?.settings ?? []).filter(({ name: name2 }) => name2.startsWith("On"));
  const times = schedule.slice(0, 3).map(({ name: name2, value }) => `${name2}=${value}`);
  const when = times.length > 0 ? ` (${times.join(", ")})` : "";
  const who = timer === void 0 ? service.name : `${timer.name}${when} starts ${service.name}, which`;
  const paths = [
    ...timer?.paths ?? [],
    ...service.paths,
    ...command.script ? [command.script] : []
  ];
  const { name } = timer ?? service;
  return { name, who, command, where: paths.join(", "), remedy: remedyFor(service, timer) };
}
function remedyFor(service, timer) {
  const onNixos = [...valuesOf(service, /^Exec/), ...service.paths].some(
    (text2) => text2.includes("/nix/store/")
  );
  const [kind, { name }] = timer === void 0 ? ["services", service] : ["timers", timer];
  if (!onNixos) return `Run \`systemctl disable --now ${name}\`.`;
  const option = service.name === "docker-prune.service" ? "virtualisation.docker.autoPrune" : `systemd.${kind}.${JSON.stringify(name.replace(/\.\w+$/, ""))}`;
  return `In the NixOS configuration: \`${option}.enable = false;\``;
}

// src/checks/disk-holders.ts
var import_node_path7 = require("node:path");

// src/engine/api-version.ts
function isOlder(a, b) {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA === majorB ? minorA < minorB : majorA < majorB;
}

// src/host/fullness.ts
function fullness({ usedPercent, inodesUsedPercent = 0 }) {
  return inodesUsedPercent > usedPercent ? { percent: inodesUsedPercent, of: "inodes" } : { percent: usedPercent, of: "bytes" };
}
function fullestPercent(disks) {
  return disks.length === 0 ? void 0 : Math.max(...disks.map((disk) => fullness(disk).percent));
}

// src/host/log-sizes.ts
var import_promises5 = require("node:fs/promises");
var import_node_path6 = require("node:path");
var LIMITS4 = { concurrency: 8, ms: 1e4 };
async function logSizes(folder, ids) {
  const found = await (0, import_promises5.readdir)(folder).catch(({ code, message }) => {
    const isClosed = code === "EACCES";
    throw new Error(isClosed ? `only root can read ${folder}` : `not seen from here: ${message}`);
  });
  if (ids.length > 0 && !ids.some((id) => found.includes(id))) {
    throw new Error(`${folder} is another Engine's`);
  }
  const { concurrency, ms } = LIMITS4;
  const signal = AbortSignal.timeout(ms);
  const sizeOf = async (id) => {
    const own2 = (0, import_node_path6.join)(folder, id);
    return await logsIn(own2) + await logsIn((0, import_node_path6.join)(own2, "local-logs"));
  };
  return pMap(ids, sizeOf, { concurrency, signal });
}
async function logsIn(folder) {
  const names = await (0, import_promises5.readdir)(folder).catch(() => []);
  const logs = names.filter((name) => /\.log(?:\.|$)/.test(name));
  const files = await Promise.all(logs.map((name) => (0, import_promises5.lstat)((0, import_node_path6.join)(folder, name)).catch(() => null)));
  return files.reduce((total, file) => total + (file?.blocks ?? 0) * 512, 0);
}

// src/checks/disk-holders.ts
var LARGEST = 3;
var API_OF_OWN_SNAPSHOTS = "1.55";
async function diskHolders({ diskThreshold }, { engine, disks: surveyed, snapshot: { info, containers, version: version2 } }, { measured: { disksAfter, layersFreed } }, signal) {
  const disks = disksAfter ?? (surveyed.ok ? surveyed.value : []);
  const percent = fullestPercent(disks) ?? 0;
  const fullest = disks.find((disk) => fullness(disk).percent === percent);
  if (fullest === void 0 || percent < diskThreshold) return null;
  if (!engine.ok || !info.ok || !version2.ok || signal.aborted) return null;
  const root = info.value.DockerRootDir;
  const ask = asker(engine.value, layersFreed);
  const isContainerd = usesContainerdStore(info.value);
  const [images, cache, writable, volumes, logs] = await Promise.all([
    ask("image", ({ LayersSize }) => [{ name: "", bytes: LayersSize }]),
    // With a graph driver, what is shared is counted in images.
    ask(
      "build-cache",
      ({ BuildCache }) => BuildCache.map(({ Size, Shared }) => ({
        name: "",
        bytes: Shared && !isContainerd ? 0 : Size
      }))
    ),
    ask(
      "container",
      ({ Containers }) => Containers.map((each) => ({ name: containerName(each), bytes: each.SizeRw ?? 0 }))
    ),
    // The Engine says -1 if it can't tell.
    ask(
      "volume",
      ({ Volumes }) => Volumes.map(({ Name, UsageData }) => ({
        name: Name,
        bytes: Math.max(0, UsageData?.Size ?? 0)
      }))
    ),
    containers.ok ? reading(logsOf(root, containers.value)) : containers
  ]);
  const onDisk = (command) => /^[\w/.+-]+$/.test(root) ? command : void 0;
  const holders = [
    holder("images", images, "docker system df --verbose"),
    holder("build cache", cache, "docker builder prune --all"),
    holder("writable layers", writable, "docker ps --all --size"),
    holder(
      "container logs",
      logs,
      onDisk(`sudo find ${root}/containers -name '*.log*' -size +10M -exec ls -sh {} +`)
    ),
    holder("volumes", volumes, "docker system df --verbose")
  ];
  let sum = 0;
  for (const each of holders) {
    const elsewhere = isContainerd && countedIn(each.what, version2.value.ApiVersion);
    if (elsewhere) each.note ??= `counted in ${elsewhere}, too`;
    else sum += each.bytes ?? 0;
  }
  const inodes = fullness(fullest).of === "inodes" ? "--inodes " : "";
  const isSplit = disks.length > 1;
  const included = [
    ...holders.some(({ bytes: bytes2 }) => bytes2 === null) ? ["what was not counted"] : [],
    ...isContainerd ? ["the build cache that is not in images"] : []
  ];
  return [
    ...holders,
    {
      what: "everything else",
      bytes: isSplit ? null : Math.max(0, fullest.used - sum),
      note: isSplit ? "not counted: the data is on several file systems" : included.length > 0 ? `with ${included.join(" and ")}` : void 0,
      largest: [],
      command: onDisk(
        `sudo du -xh ${inodes}--max-depth=3 "$(findmnt -no TARGET -T ${root})" | sort -h | tail -n 20`
      )
    }
  ];
}
function countedIn(what, apiVersion) {
  if (what === "build cache") return "images or everything else";
  return what === "writable layers" && isOlder(apiVersion, API_OF_OWN_SNAPSHOTS) ? "images" : void 0;
}
function asker(engine, layersFreed) {
  const about = (kind) => reading(engine.diskUsage(kind));
  const whole = layersFreed?.ok === false ? layersFreed : isOlder(engine.apiVersion, "1.42") ? about("image") : void 0;
  return async (kind, partsOf) => {
    const usage = await (whole ?? about(kind));
    return usage.ok ? { ok: true, value: partsOf(usage.value) } : usage;
  };
}
function holder(what, parts, command) {
  if (!parts.ok) {
    const why = parts.error.replace(/^.*: no answer within/, "the Engine took longer than");
    return { what, bytes: null, note: `not counted: ${why}`, largest: [], command };
  }
  const named = parts.value.filter(({ name, bytes: bytes2 }) => name !== "" && bytes2 > 0);
  const largest = named.sort((a, b) => b.bytes - a.bytes).slice(0, LARGEST);
  return { what, bytes: parts.value.reduce((sum, { bytes: bytes2 }) => sum + bytes2, 0), largest, command };
}
async function logsOf(root, containers) {
  const sizes = await logSizes(
    (0, import_node_path7.join)(root, "containers"),
    containers.map(({ Id }) => Id)
  );
  return containers.map((each, index) => ({ name: containerName(each), bytes: sizes[index] ?? 0 }));
}

// src/checks/host-checks.ts
var LIMIT = 12e3;
async function checkHost(context) {
  const { signal, folder } = context;
  const remembered = await openRemembered(folder, Date.now());
  const tasks = tasksOf(context, remembered);
  const why = () => signal.aborted ? `the run has ended: ${messageOf(signal.reason)}` : `it took longer than ${LIMIT / 1e3} s`;
  if (signal.aborted) return tasks.map(({ question }) => notChecked(question, why()));
  const { controller: limit, release } = linked(signal);
  const timer = setTimeout(() => limit.abort(), LIMIT);
  const ended = new Promise((resolve2) => limit.signal.addEventListener("abort", resolve2));
  const bounded = ({ question, run }) => Promise.race([
    ended.then(() => [notChecked(question, why())]),
    // The message of an unforeseen error may hold anything.
    run().catch(() => [notChecked(question, "the check broke")])
  ]);
  const checks = await Promise.all(tasks.map(bounded));
  clearTimeout(timer);
  release();
  if (context.leavesTrace && !signal.aborted) await remembered.save();
  return checks.flat();
}
function tasksOf(context, remembered) {
  const { inputs, inPost, survey, known, env } = context;
  const { info } = survey.snapshot;
  const engine = survey.engine.ok ? survey.engine.value : void 0;
  const store = info.ok ? usesContainerdStore(info.value) ? "containerd" : info.value.Driver : void 0;
  const elsewhere = info.ok ? notOnEngineHost(inputs.endpoint, info.value, survey.processes) : info.error;
  const isRoot = process.getuid?.() === 0;
  const configs = configFiles(env, (0, import_node_os3.homedir)(), { onEngineHost: elsewhere === void 0, isRoot });
  const hourly = (question, run) => ({
    question,
    run: () => remembered.or(JSON.stringify([question, store]), run)
  });
  const rivals = (question, look) => ({
    question,
    run: async () => {
      const looked = await reading(look());
      return looked.ok ? rivalChecks(question, looked.value, store) : [notChecked(question, looked.error)];
    }
  });
  const onHost = ({ question, run }) => elsewhere === void 0 ? hourly(question, run) : { question, run: async () => [notChecked(question, elsewhere)] };
  return [
    ...inPost ? [{ question: LOCAL_RETENTION, run: () => retentionCheck(context) }] : [],
    { question: EVICTIONS, run: () => evictionsCheck(context) },
    ...survey.snapshot.swarm.ok ? [{ question: RUN_APP, run: async () => [runAppCheck(known.record, inputs)] }] : [],
    ...inputs.keep.length > 0 ? [{ question: KEEP, run: async () => keepChecks(inputs.keep, survey.snapshot.images) }] : [],
    ...inputs.registryCheck.map(
      (registry) => hourly(registryQuestion(registry, configs), async () => [
        await registryCheck(registry, configs)
      ])
    ),
    onHost(rivals(SYSTEMD, lookAtUnits)),
    onHost(rivals(CRON, lookAtCron)),
    rivals(RUNNER_HOOKS, () => lookAtHooks(env)),
    rivals(CONTAINERS, () => lookAtContainers(survey.snapshot, engine))
  ];
}
async function evictionsCheck({
  survey: { engine },
  known: { evictions }
}) {
  const nothing = { deletions: /* @__PURE__ */ new Map(), complete: false };
  const { images = [], from = 0 } = evictions.ok && evictions.value || {};
  if (!engine.ok || images.length === 0) return [evictionCheck(evictions, nothing)];
  const memory = await reading(
    lossesSince(engine.value, from).then(async (events) => ({
      deletions: new Map(
        events.filter(({ Action }) => Action === "delete").map(({ Actor: { ID }, timeNano }) => [ID, timeNano / 1e6])
      ),
      complete: (await engine.value.pastEvents("uses", 1, from)).length > 0
    }))
  );
  return [evictionCheck(evictions, memory.ok ? memory.value : nothing)];
}
async function lossesSince(engine, since) {
  const { SystemTime } = await engine.info();
  return engine.pastEvents("losses", since, Date.parse(SystemTime));
}
async function retentionCheck({
  survey: { engine },
  acted,
  notes,
  job: { wholeJob }
}) {
  if (!engine.ok) return [notChecked(LOCAL_RETENTION, engine.error)];
  const began = (notes ?? []).reduce((first, { at: at2 }) => Math.min(first, at2), Infinity);
  const [images, events] = await Promise.all([
    reading(engine.value.imagesWithManifests()),
    Number.isFinite(began) ? reading(lossesSince(engine.value, began)) : { ok: true, value: [] }
  ]);
  const removed = new Set(
    [...acted.removals].flatMap(([id, { outcome }]) => outcome === "removed" ? [id] : [])
  );
  return [localRetention({ notes, wholeJob, images, removed, events })];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  checkHost,
  diskHolders
});
