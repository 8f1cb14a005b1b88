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

// src/engine/image-store.ts
function usesContainerdStore({ DriverStatus }) {
  return DriverStatus.some(
    ([key, value]) => key === "driver-type" && value === "io.containerd.snapshotter.v1"
  );
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
var STEPS = [
  [864e5, 36e5],
  [36e5, 6e4],
  [1e3, 1e3]
];
function duration(ms) {
  if (!Number.isFinite(ms)) return "unknown";
  const [, step = 1] = STEPS.find(([from]) => ms >= from) ?? [];
  return prettyMilliseconds(Math.floor(ms / step) * step, { hideYear: true });
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
function time(iso) {
  const utc = toUtc(iso);
  return utc === void 0 ? "unknown" : `${utc.slice(0, 16).replace("T", " ")} UTC`;
}
function toUtc(iso) {
  const date2 = new Date(iso);
  return Number.isNaN(date2.getTime()) ? void 0 : date2.toISOString();
}

// src/image/short-id.ts
function shortId(id) {
  return id.replace(/^sha256:/, "").slice(0, 12);
}
function readableName(name) {
  return name.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}$/, "@sha256:$1");
}

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

// node_modules/zod/v4/core/checks.js
var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a3;
  inst._zod ?? (inst._zod = {});
  inst._zod.def = def;
  (_a3 = inst._zod).onattach ?? (_a3.onattach = []);
});
var numericOriginMap = {
  number: "number",
  bigint: "bigint",
  object: "date"
};
var $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_small",
      minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});

// node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
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
var $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload) => payload;
});
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
var $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
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

// node_modules/zod/v4/core/registries.js
var _a2;
var $ZodRegistry = class {
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
function registry() {
  return new $ZodRegistry();
}
(_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
var globalRegistry = globalThis.__zod_globalRegistry;

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
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
  return new Class({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
  return /* @__PURE__ */ _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
  const ch = new $ZodCheck({ check: "describe" });
  ch._zod.onattach = [
    (inst) => {
      const existing = globalRegistry.get(inst) ?? {};
      globalRegistry.add(inst, { ...existing, description });
    }
  ];
  ch._zod.check = () => {
  };
  return ch;
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
var ZodMiniUnknown = /* @__PURE__ */ $constructor("ZodMiniUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
  return _unknown(ZodMiniUnknown);
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
var ZodMiniNullable = /* @__PURE__ */ $constructor("ZodMiniNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
  return new ZodMiniNullable({
    type: "nullable",
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
var describe2 = describe;

// src/checks/host-check.ts
var text = string2();
var hostCheckSchema = object({
  what: text.check(describe2("What was to be confirmed.")),
  title: optional(
    text.check(describe2("What to call it as a warning or a notice; absent if that is `what`."))
  ),
  how: text.check(describe2("How it was checked.")),
  expected: text,
  found: text,
  where: text.check(describe2("The file, unit, service or address where it was found.")),
  status: _enum(["ok", "warning", "notice", "not-checked"]).check(describe2("`notice`: worth a look, but it may be as meant.")),
  remedy: optional(text.check(describe2("What to do, if anything.")))
});
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
function evictionCheck(evictions, { deletions, complete, formerStore }) {
  if (!evictions.ok) return notChecked(EVICTIONS, evictions.error);
  if (evictions.value === void 0) return notChecked(EVICTIONS, "no earlier run saw the images");
  const { from, to, images: missing } = evictions.value;
  const when = `between ${at(from)} and ${at(to)}`;
  if (missing.length === 0) return { ...EVICTIONS, found: `none ${when}`, status: "ok" };
  const hidden = missing.filter(({ id }) => formerStore?.ids.has(id));
  if (hidden.length > 0) {
    return {
      ...EVICTIONS,
      title: "Images are in a store that the Engine no longer uses",
      found: `${extent(hidden)}, in ${formerStore?.folder}; the Engine has used the containerd store since; they still take the disk`,
      status: "warning",
      remedy: 'To free it, let the Engine use its former store (`"features": {"containerd-snapshotter": false}` in daemon.json), remove the images there, and switch again.'
    };
  }
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
  return {
    ...EVICTIONS,
    title: "Images disappeared between two runs",
    found,
    status: "warning",
    remedy
  };
}
function at(ms) {
  return time(new Date(ms).toISOString());
}
function extent(images) {
  const sum = images.reduce((total, each) => total + each.bytes, 0);
  return `${count(images.length, "image")}, ${bytes(sum)} as listed`;
}

// src/checks/former-store.ts
var import_node_path = require("node:path");

// src/host/engine-host.ts
var import_node_os2 = require("node:os");

// src/engine/endpoint.ts
var import_node_os = require("node:os");

// src/engine/context.ts
var import_answered = require("./answered.js");
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

// src/host/file.ts
var import_node_fs = require("node:fs");
var import_promises = require("node:fs/promises");
var import_answered2 = require("./answered.js");
var PATIENCE = 5e3;
var MAX_BYTES = 2 * 1024 * 1024;
var SAMPLE_BYTES = 4096;
function textOf(path) {
  return (0, import_answered2.answered)(path, () => readText(path), PATIENCE);
}
async function readText(path) {
  const file = await (0, import_promises.open)(path, import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NONBLOCK);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return "";
    const upTo = async (length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    };
    const sample = await upTo(SAMPLE_BYTES);
    if (sample.includes(0)) return "";
    const rest = stats.size > SAMPLE_BYTES ? await upTo(Math.min(MAX_BYTES, stats.size)) : sample;
    return rest.toString("utf8");
  } finally {
    await file.close();
  }
}
function entriesOf(folder) {
  return (0, import_answered2.answered)(folder, () => (0, import_promises.readdir)(folder, { withFileTypes: true }), PATIENCE);
}
async function allocated(path) {
  const { blocks } = await (0, import_answered2.answered)(path, () => (0, import_promises.lstat)(path), PATIENCE);
  return blocks * 512;
}
function isMissing({ code }) {
  return code === "ENOENT" || code === "ENOTDIR";
}

// src/checks/former-store.ts
async function formerStoreOf({ endpoint }, { snapshot: { info }, processes }) {
  if (!info.ok || !usesContainerdStore(info.value)) return void 0;
  if (notOnEngineHost(endpoint, info.value, processes) !== void 0) return void 0;
  const root = info.value.DockerRootDir;
  const inFolder = (...path) => entriesOf((0, import_node_path.join)(root, "image", ...path)).catch(() => []);
  for (const { name } of await inFolder()) {
    const images = await inFolder(name, "imagedb", "content", "sha256");
    const ids = new Set(images.map((each) => `sha256:${each.name}`));
    if (ids.size > 0) return { folder: (0, import_node_path.join)(root, name), ids };
  }
  return void 0;
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
    if (repository === void 0) continue;
    if (repository === DANGLING_NAME && digest !== void 0) continue;
    if (digest !== void 0) digests.set(`${repository}@${digest}`, { repository, digest });
    else tags.push(keyOf(text2));
  }
  return { tags, digests: [...digests.values()] };
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
  const misses = uses.filter(([, references]) => isMissing2(references, there));
  if (misses.length === 0) {
    const used = new Set(
      uses.flatMap(([, all]) => all.flatMap((each) => there.get(keyOf(each)) ?? []))
    );
    const found = used.size === 0 ? "no container was seen" : `${count(used.size, "image")} used, all there`;
    return { ...LOCAL_RETENTION, found: found + remark, status: wholeJob ? "ok" : "not-checked" };
  }
  const named = misses.map((miss, at2) => at2 < MAX_NAMED2 ? describe3(miss, there, facts) : "");
  return {
    ...LOCAL_RETENTION,
    title: "Images that the job used are gone",
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
function isMissing2(references, there) {
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
function describe3([by, references], there, { removed, events }) {
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
  const when = time(new Date(last.timeNano / 1e6).toISOString());
  return `not by this run; the Engine's events show its ${last.Action} at ${when}`;
}

// src/host/mounts.ts
var import_promises2 = require("node:fs/promises");
async function readMounts(pid) {
  const text2 = await (0, import_promises2.readFile)(`/proc/${pid}/mountinfo`, "utf8");
  return text2.trimEnd().split("\n").map((line) => {
    const [id = "", parent = "", device = "", , point = ""] = line.split(" ");
    const [, type = ""] = / - (\S+)/.exec(line) ?? [];
    return { id, parent, device, point: unescapeOctal(point), type };
  });
}
function mountOf(mounts, path) {
  const ids = new Set(mounts.map(({ id }) => id));
  const onTheWay = mounts.filter(({ point }) => `${path}/`.startsWith(point === "/" ? point : `${point}/`)).sort((a, b) => a.point.length - b.point.length);
  let at2 = onTheWay.find(({ id, parent }) => id === parent || !ids.has(parent));
  for (let next = at2; next !== void 0; ) {
    at2 = next;
    const { id } = at2;
    next = onTheWay.find((mount) => mount.parent === id && mount.id !== id);
  }
  return at2;
}
function unescapeOctal(field) {
  return field.replace(
    /\\([0-7]{3})/g,
    (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))
  );
}

// src/checks/record.ts
var RECORD = {
  what: "The usage record is kept from run to run",
  how: "since when it knows the images, and where state-dir is",
  expected: "kept",
  where: "state-dir"
};
var EMPTIED = ["RUNNER_TEMP", "GITHUB_WORKSPACE"];
async function recordCheck({ record: record2, evictions }, folder, env) {
  if (!evictions.ok) return notChecked(RECORD, evictions.error);
  const isNew = evictions.value === void 0;
  const since = `since ${time(new Date(record2.began).toISOString())}`;
  if (!isNew) return { ...RECORD, where: folder, found: since, status: "ok" };
  const emptied = EMPTIED.find((name) => env[name] && `${folder}/`.startsWith(`${env[name]}/`));
  const mounts = await reading(readMounts("self"));
  const mount = mounts.ok ? mountOf(mounts.value, folder) : void 0;
  const goes = mount?.point === "/" && mount.type === "overlay" ? "this container" : emptied;
  const base = { ...RECORD, where: folder };
  if (goes === void 0) {
    return {
      ...base,
      found: "new with this run: if each says so, it does not survive",
      status: "ok"
    };
  }
  return {
    ...base,
    title: "The usage record does not survive the job",
    found: `new with this run, and in ${goes}, with which it goes`,
    status: "warning",
    remedy: "Set `state-dir` to a folder that all jobs share, in a container a volume: docs/state.md."
  };
}

// src/checks/registry/credentials.ts
var import_node_child_process = require("node:child_process");
var import_node_path2 = require("node:path");
var import_node_util = require("node:util");
function credentialSources(env, onEngineHost) {
  const { DOCKER_AUTH_CONFIG: text2, DOCKER_CONFIG: folder, HOME } = env;
  const path = (0, import_node_path2.join)(folder || (0, import_node_path2.join)(HOME || "/root", ".docker"), "config.json");
  const root = "/root/.docker/config.json";
  return [
    ...text2 ? [{ path: "DOCKER_AUTH_CONFIG", text: text2, isOwn: true }] : [],
    { path, isOwn: true },
    ...onEngineHost && path !== root ? [{ path: root, isOwn: false }] : []
  ];
}
var maybe = optional(string2());
var authSchema = object({
  ...{ auth: maybe, username: maybe, password: maybe, identitytoken: maybe }
});
var configSchema2 = object({
  auths: optional(record(string2(), unknown())),
  credsStore: maybe,
  credHelpers: optional(record(string2(), string2()))
});
async function findCredentials({ path, text: text2, isOwn }, key) {
  const unread = (error) => {
    if (isMissing(error)) return "{}";
    throw new Error(`${path} cannot be read (${error.code ?? "no answer"})`);
  };
  const config2 = configSchema2.safeParse(parseJson(text2 ?? await textOf(path).catch(unread)));
  if (!config2.success) throw new Error(`${path} is not a Docker config.json`);
  const { auths = {}, credsStore, credHelpers = {} } = config2.data;
  const helper = Object.hasOwn(credHelpers, key) ? credHelpers[key] : credsStore;
  if (helper && text2 === void 0) {
    if (isOwn || process.getuid?.() === 0) return askHelper(helper, key);
    throw new Error(`${path} names docker-credential-${helper}, and only root can ask its helper`);
  }
  const hosts = Object.keys(auths).map((name) => name.replace(/^[a-z]+:\/\/|(?<=[^/:])\/.*$/g, ""));
  const entry = Object.hasOwn(auths, key) ? auths[key] : Object.values(auths)[hosts.indexOf(key)];
  const parsed = authSchema.safeParse(entry ?? {});
  const { auth, identitytoken: identityToken, ...pair } = parsed.data ?? { auth: "none" };
  if (identityToken) return { identityToken };
  if (pair.username && pair.password) return { username: pair.username, password: pair.password };
  if (!auth) return void 0;
  const decoded = Buffer.from(auth, "base64").toString("utf8").replace(/\0+$/, "");
  const [, username, password] = /^([^:]+):(.*)$/s.exec(decoded) ?? [];
  if (username !== void 0 && password !== void 0) return { username, password };
  throw new Error(`${path} has a malformed entry`);
}
var helperSchema = object({ Username: string2(), Secret: string2() });
var LIMITS = { timeout: 5e3, maxBuffer: 64 * 1024, killSignal: "SIGKILL", cwd: "/" };
async function askHelper(name, key) {
  const program = `docker-credential-${name}`;
  if (!/^[\w.-]+$/.test(name)) throw new Error("config.json names an invalid credential helper");
  const asked = (0, import_node_util.promisify)(import_node_child_process.execFile)(program, ["get"], LIMITS);
  asked.child.stdin?.on("error", () => {
  }).end(key);
  const output = await asked.then(
    ({ stdout }) => stdout,
    ({ code, killed, stdout = "" }) => {
      if (stdout.trim() === "credentials not found in native keychain") return void 0;
      if (code === "ENOENT") throw new Error(`${program} is not there`);
      const isLong = code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER";
      const isLate = killed ? "did not end within 5 s" : `ended with ${code}`;
      throw new Error(`${program} ${isLong ? "writes too much" : isLate}`);
    }
  );
  if (output === void 0) return void 0;
  const { Username: username, Secret } = helperSchema.safeParse(parseJson(output)).data ?? {};
  if (!username || !Secret) throw new Error(`${program} gave an unreadable answer`);
  return username === "<token>" ? { identityToken: Secret } : { username, password: Secret };
}

// src/checks/registry/sign-in.ts
var import_promises3 = require("node:dns/promises");
var import_node_net = require("node:net");
var PREVIEW = "ratelimitpreview/test";
var HUB = { tokens: "https://auth.docker.io/token", registry: "https://registry-1.docker.io" };
var LOW = 0.1;
var MAX_BODY = 256 * 1024;
var Unusable = class extends Error {
};
var MORE = "use an account with a higher limit.";
async function signIn(registry2, credentials, signal) {
  const scheme = isLoopback(new URL(`https://${registry2}`).hostname) ? "http" : "https";
  const url = new URL(`${scheme}://${registry2}/v2/`);
  const first = await send(url, { signal });
  if (first.status === 200) return { status: "ok", found: "it needs no sign-in" };
  const challenge = parseChallenge(first.headers.get("www-authenticate") ?? "");
  if (first.status !== 401 || challenge === void 0)
    return refused(registry2, first.status, false);
  if (credentials === void 0) {
    return anonymous(registry2, "no credentials found, and it needs a sign-in");
  }
  if (challenge.realm === void 0 && "identityToken" in credentials) {
    return { status: "not-checked", found: "not checked: it accepts no identity token" };
  }
  const { status } = await authorized(url, { signal }, challenge, credentials);
  return status === 200 ? { status: "ok", found: "signed in" } : refused(registry2, status, true);
}
async function signInToHub(credentials, signal, hub = HUB) {
  const scope = `repository:${PREVIEW}:pull`;
  const challenge = { realm: hub.tokens, service: "registry.docker.io", scope };
  const url = new URL(`/v2/${PREVIEW}/manifests/latest`, hub.registry);
  const reply = await authorized(url, { method: "HEAD", signal }, challenge, credentials);
  const isKnown = credentials !== void 0;
  if (reply.status !== 200) return refused("docker.io", reply.status, isKnown);
  const limit = rateLimitOf(reply.headers);
  const found = `${isKnown ? "signed in" : "anonymous"}; ${limit?.words ?? "unlimited pulls"}`;
  if (!isKnown || limit?.byAddress) return anonymous("docker.io", found);
  if (limit === void 0 || limit.remaining > limit.limit * LOW) return { status: "ok", found };
  return { status: "warning", title: "Few pulls are left", found, remedy: `Pull less, or ${MORE}` };
}
function anonymous(registry2, found) {
  const title = `Not signed in to ${registry2}`;
  const name = registry2 === "docker.io" ? "" : ` ${registry2}`;
  return {
    status: "warning",
    title,
    found,
    remedy: `Run \`docker login${name}\` as the job's user.`
  };
}
function refused(registry2, status, hasCredentials) {
  if (status === 429) {
    const remedy = `Wait, or ${hasCredentials ? MORE : "sign in with `docker login`."}`;
    const found = "over the limit (429): pulls are refused for now";
    return { status: "warning", title: `Over the limit of ${registry2}`, found, remedy };
  }
  return hasCredentials && (status === 401 || status === 403) ? anonymous(registry2, `the credentials are refused (${status}): they have expired or are wrong`) : { status: "not-checked", found: `not checked: it answered ${status}` };
}
function rateLimitOf(headers) {
  const [all, left] = ["ratelimit-limit", "ratelimit-remaining"].map(
    (name) => /^(\d{1,12})(?:;w=(\d{1,9}))?$/.exec(headers.get(name)?.trim() ?? "")
  );
  if (!all || !left) return void 0;
  const [limit, remaining, window] = [Number(all[1]), Number(left[1]), all[2]];
  const byAddress = (0, import_node_net.isIP)(headers.get("docker-ratelimit-source")?.split("/")[0] ?? "") !== 0;
  const per = window === void 0 ? "" : ` per ${duration(Number(window) * 1e3)}`;
  const by = byAddress ? ", counted by the address of this host" : "";
  const words = `${remaining} of ${count(limit, "pull")}${per} left${by}`;
  return { limit, remaining, byAddress, words };
}
function parseChallenge(header) {
  const [, scheme = "", rest = ""] = /^\s*(\w+)\s*(.*)$/s.exec(header.toLowerCase()) ?? [];
  const parameter = (name) => new RegExp(`(?<!\\w)${name}="([^"]*)"`, "i").exec(header)?.[1];
  if (scheme === "basic") return {};
  const [realm, service] = [parameter("realm"), parameter("service")];
  return scheme === "bearer" && realm !== void 0 && rest !== "" ? { realm, service } : void 0;
}
var tokenSchema = object({
  ...{ token: optional(string2()), access_token: optional(string2()) }
});
async function authorized(url, init, { realm, service, scope }, credentials) {
  const { signal } = init;
  const hasPassword = credentials !== void 0 && "password" in credentials;
  const pair = hasPassword ? `${credentials.username}:${credentials.password}` : "";
  const basic = { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
  const headers = hasPassword ? basic : {};
  if (realm === void 0) return send(url, { ...init, headers });
  const tokens = realmUrl(realm);
  const parameters = { ...service && { service }, ...scope && { scope } };
  const grant = { grant_type: "refresh_token", client_id: "gated-docker-prune" };
  const isToken = credentials !== void 0 && !hasPassword;
  const form = { ...grant, refresh_token: isToken ? credentials.identityToken : "", ...parameters };
  for (const [name, value] of isToken ? [] : Object.entries(parameters)) {
    tokens.searchParams.set(name, value);
  }
  const post = { method: "POST", body: new URLSearchParams(form), signal };
  const reply = await send(tokens, isToken ? post : { headers, signal });
  if (reply.status !== 200) return reply;
  let text2 = "";
  for await (const chunk of reply.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text2 += chunk;
    if (text2.length > MAX_BODY) throw new Unusable(`${tokens.host} gave too long an answer`);
  }
  const { token, access_token } = tokenSchema.safeParse(parseJson(text2)).data ?? {};
  const found = token ?? access_token ?? "";
  if (!/^[\x21-\x7e]+$/.test(found)) throw new Unusable(`${tokens.host} gave an unreadable token`);
  return send(url, { ...init, headers: { authorization: `Bearer ${found}` } });
}
async function send(url, init) {
  if ((0, import_node_net.isIP)(url.hostname) === 0 && !isLoopback(url.hostname)) {
    const names = new import_promises3.Resolver({ timeout: 1500, tries: 2 }).resolve4(url.hostname);
    await names.catch(({ code }) => {
      if (code === "ETIMEOUT") throw new Unusable("no answer from a name server");
    });
  }
  return fetch(url, { ...init, redirect: "manual" });
}
function isLoopback(hostname3) {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname3);
}
function realmUrl(realm) {
  const url = URL.canParse(realm) ? new URL(realm) : void 0;
  if (url?.protocol === "https:") return url;
  if (url?.protocol === "http:" && isLoopback(url.hostname)) return url;
  const what = url === void 0 ? "with an invalid address" : "without https";
  throw new Unusable(`the registry names a token service ${what}; nothing was sent there`);
}

// src/checks/registry/registry.ts
var LIMIT = 1e4;
var HUB_KEY = "https://index.docker.io/v1/";
function isHub(registry2) {
  return /^(?:(?:index|registry-1)\.)?docker\.io$/.test(registry2);
}
function registryQuestion(registry2, sources) {
  const [request, pulls] = isHub(registry2) ? ["HEAD of the rate limit preview, which is not counted as a pull", ", with pulls left"] : ["GET /v2/ with what was found", ""];
  const where = sources.map(({ path }) => path).join(", ");
  const how = `config.json and its helpers, then ${request}`;
  return { what: `Signed in to ${registry2}`, how, expected: `signed in${pulls}`, where };
}
async function registryCheck(registry2, sources, config2, run) {
  const question = registryQuestion(registry2, sources);
  const signal = AbortSignal.any([run, AbortSignal.timeout(LIMIT)]);
  const key = isHub(registry2) ? HUB_KEY : registry2;
  const looked = await Promise.all(
    sources.map(async (source) => ({ source, found: await reading(findCredentials(source, key)) }))
  );
  const has = looked.find(({ found: found2 }) => found2.ok && found2.value !== void 0);
  const problems = looked.flatMap(
    ({ source: { isOwn }, found: found2 }) => found2.ok || !(isOwn || has === void 0) ? [] : [{ isOwn, error: found2.error }]
  );
  const own2 = problems.find(({ isOwn }) => isOwn);
  if (has === void 0 && own2 !== void 0) return notChecked(question, own2.error);
  const credentials = has?.found.ok ? has.found.value : void 0;
  const known = `${credentials === void 0 ? "no credentials" : "credentials"} found`;
  const cannot = (why) => notChecked(question, `${registry2} cannot be asked (${why}); ${known}`);
  const isInsecure = config2?.IndexConfigs?.[registry2]?.Secure === false;
  const answer = isInsecure && !isLoopback(registry2.replace(/:\d+$/, "")) ? cannot("it is one of the Engine's insecure-registries") : await (isHub(registry2) ? signInToHub(credentials, signal) : signIn(registry2, credentials, signal)).catch((error) => cannot(reasonOf(error)));
  const whose = has === void 0 || has.source.isOwn ? [] : ["as the Engine's user only"];
  const found = [answer.found, ...whose, ...problems.map(({ error }) => error)].join("; ");
  return { ...question, ...answer, where: has?.source.path ?? question.where, found };
}
function reasonOf(error) {
  if (error instanceof Unusable) return error.message;
  if (error.name === "TimeoutError") return `no answer within ${LIMIT / 1e3} s`;
  const { code = "", message } = error.cause ?? {};
  if (message === "bad port") return "Node.js connects to no such port";
  if (/CERT|SIGNATURE|ISSUER/.test(code)) {
    return `its certificate is not trusted here, ${code}: does the Engine trust its CA by /etc/docker/certs.d? Then set NODE_EXTRA_CA_CERTS for the runner`;
  }
  if (code.startsWith("ERR_SSL")) return `it speaks no TLS, ${code}`;
  return /^E[A-Z_]+$/.test(code) ? `no network? ${code}` : "its answer cannot be read";
}

// src/checks/remembered.ts
var import_node_path4 = require("node:path");
var import_answered3 = require("./answered.js");

// src/memory/own-file.ts
var import_node_fs2 = require("node:fs");
var import_promises4 = require("node:fs/promises");
var import_node_path3 = require("node:path");
var { O_CREAT, O_NOFOLLOW, O_NONBLOCK } = import_promises4.constants;
var REGULAR_ONLY = O_NOFOLLOW | O_NONBLOCK;
async function openOwn(path, flags) {
  const file = await (0, import_promises4.open)(path, flags | REGULAR_ONLY, 384).catch((cause) => {
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
  return usingOwn(path, import_promises4.constants.O_RDONLY, (file) => file.readFile());
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

// src/memory/replace-file.ts
var import_promises5 = require("node:fs/promises");
async function replaceFile(path, text2, { mode = 384, draft = `${path}.new` } = {}) {
  try {
    await (0, import_promises5.rm)(draft, { force: true });
    const file = await (0, import_promises5.open)(draft, "wx", mode);
    try {
      await file.chmod(mode);
      giveToOwner(file.fd, draft);
      await file.writeFile(text2);
      await file.sync();
    } finally {
      await file.close();
    }
    await (0, import_promises5.rename)(draft, path);
  } catch (error) {
    await (0, import_promises5.rm)(draft, { force: true }).catch(() => {
    });
    throw error;
  }
}

// src/checks/remembered.ts
var LIFETIME = 36e5;
var entrySchema = object({ at: number2(), check: hostCheckSchema });
var rememberedSchema = record(string2(), entrySchema);
async function openRemembered(folder, now) {
  const path = (0, import_node_path4.join)(folder, "host-checks.json");
  const read = await reading((0, import_answered3.answered)(folder, () => readOwn(path)));
  const { data = {} } = rememberedSchema.safeParse(read.ok && parseJson(read.value.toString()));
  const isGood = ({ status }) => status === "ok" || status === "not-checked";
  const isFresh = ({ at: at2, check }) => at2 <= now && now - at2 < LIFETIME && isGood(check);
  const entries = new Map(Object.entries(data).filter(([, entry]) => isFresh(entry)));
  let changed = false;
  return {
    /** The check of an earlier run for this key, or else that of `ask`, which is then remembered. */
    async or(key, ask) {
      const { at: at2 = now, check: known } = entries.get(key) ?? {};
      if (known) return { ...known, found: `${known.found} (${duration(now - at2)} ago)` };
      const check = await ask();
      changed ||= isGood(check);
      if (isGood(check)) entries.set(key, { at: now, check });
      return check;
    },
    /** Writes new answers down. Never throws: if it can't, they are asked for again. */
    async save() {
      const write = async () => {
        await ensureOwnFolder(folder);
        await replaceFile(path, JSON.stringify(Object.fromEntries(entries)));
      };
      if (changed) await reading((0, import_answered3.answered)(folder, write));
    }
  };
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

// src/checks/rivals/programs.ts
var REMOVER = "(?:docuum|docker-gc(?:-cron)?|docker-low-disk-gc|docker-custodian|dcgc|docker-clean|clear-docker-cache|cleanup-docker|(?:gitlab-runner-|periodic-)?docker-(?:host-|system-|image-)?(?:cleanup|cleaner|pruner?))";
var REMOVERS = new RegExp(`^${REMOVER}$`);
var REMOVER_WORD = new RegExp(`(?<=[ /=]|^)${REMOVER}(?=\\.sh|\\.py|[ :@]|$)`);
var UPDATERS = /^(?:watchtower|shepherd|wud|whats-up-docker|drydock|ouroboros|docksentry|gantry)$/;
var CLEANS_UP = /^(?:(?:WATCHTOWER_|AUTO_)?CLEANUP|(?:WUD_TRIGGER|DD_ACTION|DD_TRIGGER)_DOCKER\w*_PRUNE)=(?:true|1|t)$|^IMAGE_AUTOCLEAN_LIMIT=.+|^--cleanup(?:=(?:true|1|t))?$/im;
var GANTRY = { name: "gantry", off: "GANTRY_CLEANUP_IMAGES=false" };
var BY_DATABASE = /* @__PURE__ */ new Map([
  ["komodo-periphery", "turn off Auto Prune of this server in Komodo"],
  ["dokploy", "turn off Daily Docker Cleanup in Dokploy"],
  ["coolify", "turn off Docker Cleanup of this server in Coolify"],
  ["caprover", "turn off the disk cleanup in CapRover"],
  ["tugtainer", "turn off image pruning in Tugtainer"]
]);

// src/checks/rivals/search.ts
var SOUGHT = "docker system, image or volume prune, docker rmi of what docker images lists, and programs such as docuum, docker-gc, or watchtower with cleanup";
var OF_A_REMOVER = "it removes images on its own";
var MAX_LINE = 2e3;
var MAX_LINES = 5e3;
var DOCKER = String.raw`\bdocker(?: -\S+(?: [^- ]\S*)?){0,8} `;
var PRUNE = new RegExp(`${DOCKER}(?:system|image|(volume)) prune\\b.*`);
var REMOVE = new RegExp(`${DOCKER}(?:rmi|image (?:rm|remove))\\b.*`);
var LIST = new RegExp(`${DOCKER}(?:images|image (?:ls|list))\\b`);
function hitsIn(text2) {
  const lines = text2.replaceAll(/\\\r?\n/g, " ").split("\n", MAX_LINES);
  return lines.flatMap((line) => {
    if (line.length > MAX_LINE || /^\s*[#;]/.test(line)) return [];
    const words = line.replace(/\s#.*/, "").replaceAll(/["',[\]\s]+/g, " ");
    const all = words.split(/[;&|()`{}]/);
    const commands = all.filter((each) => !/^ ?(?:echo|printf|logger) /.test(each));
    const lists = commands.some((command) => LIST.test(command));
    return commands.flatMap((command) => hitOf(command, lists) ?? []);
  });
}
function hitOf(command, listsImages) {
  const [removal] = listsImages && REMOVE.exec(command) || [];
  const [prune = removal, volume] = PRUNE.exec(command) ?? [];
  if (prune !== void 0) {
    const all = removal || !volume && / (?:-\w*a\w*|--all(?:=true)?)(?: |$)/.test(prune);
    const volumes = volume || / --volumes(?:=true)?(?: |$)/.test(prune);
    const takes = [all && "every image that no container uses", volumes && "volumes"];
    const words = takes.filter(Boolean).join(" and ");
    const shown = prune.trim().replaceAll(/(?<=:\/\/)[^ /@]*@/g, "");
    return { text: shown, harm: words === "" ? void 0 : `it removes ${words}` };
  }
  const [path] = /\/(?:images|volumes)\/prune\b/.exec(command) ?? [];
  if (path !== void 0) return { text: `POST ${path}` };
  const [program] = REMOVER_WORD.exec(command) ?? [];
  return program === void 0 ? void 0 : { text: program, harm: OF_A_REMOVER };
}
async function search(sources, closed) {
  const texts = /* @__PURE__ */ new Map();
  const read = (path) => {
    const unread = (error) => {
      if (!isMissing(error)) closed?.add(path);
      return "";
    };
    const text2 = texts.get(path) ?? textOf(path).catch(unread);
    texts.set(path, text2);
    return text2;
  };
  const open4 = [];
  const hitsOf = async (source) => {
    const text2 = source.text ?? await read(source.where);
    const known = await ofProgram(source, text2);
    if (typeof known === "string") open4.push(known);
    if (typeof known === "object") return [known];
    const hits = hitsIn(text2);
    for (const script of hits.length > 0 || closed === void 0 ? [] : scriptsIn(text2)) {
      const within = hitsIn(await read(script));
      hits.push(...within.map((hit) => ({ ...hit, text: `${hit.text}\` in \`${script}` })));
    }
    return hits;
  };
  const rivals = sources.map(async (source) => {
    const hits = await hitsOf(source);
    const hit = hits.find(({ harm }) => harm !== void 0) ?? hits[0];
    return hit === void 0 ? [] : [{ ...source, hit }];
  });
  const found = (await Promise.all(rivals)).flat();
  if (closed?.size) open4.push(`this user cannot read ${shortened([...closed], 3, ", ")}`);
  return { rivals: found, open: open4 };
}
async function ofProgram({ name, programs = [], variables }, text2) {
  const program = programs.find((each) => [REMOVERS, UPDATERS].some((known) => known.test(each)));
  const [, setting] = [...BY_DATABASE].find(([each]) => programs.includes(each)) ?? [];
  if (setting) return `${name} may prune, by a setting that cannot be seen from here: ${setting}`;
  if (program === void 0) return void 0;
  if (REMOVERS.test(program)) return { text: program, harm: OF_A_REMOVER };
  const set = await reading(variables?.() ?? Promise.resolve([]));
  if (!set.ok) return `the variables of ${name} (${program}) cannot be read`;
  const words = [...set.value, ...text2.split(/\s+/)].join("\n");
  const on = CLEANS_UP.exec(words)?.[0] ?? (program === GANTRY.name ? `without ${GANTRY.off}` : "");
  if (on === "" || words.includes(GANTRY.off)) return void 0;
  return { text: `${program} ${on}`, harm: "after an update it removes the previous image" };
}
function scriptsIn(text2) {
  const lines = text2.split("\n", MAX_LINES).filter((line) => !/^\s*#/.test(line));
  const words = lines.flatMap((line) => line.slice(0, MAX_LINE).split(/[\s;&|()<>`="']+/));
  const paths = words.map((word) => word.replace(/^[-@:+!|]+/, ""));
  return paths.filter((path) => /^\/(?!dev\/|proc\/|sys\/)./.test(path) && !isOurs(path));
}
function isOurs(name) {
  return name.includes("gated-docker-prune");
}
function rivalChecks(question, { rivals, looked, open: open4 }, store) {
  const checks = rivals.map(({ name, where, hit: { text: text2, harm }, remedy }) => {
    const isHarmless = harm === void 0 && store === "containerd";
    const does = isHarmless ? "no gate holds it, but it removes only dangling images" : harm ?? "no gate holds it, and it removes what Swarm pulled, as dangling";
    const found2 = `${name} runs \`${text2}\`: ${does}`;
    const base = { ...question, what: `Rival pruner: ${name}`, where, found: found2 };
    return isHarmless ? { ...base, status: "ok" } : { ...base, status: "warning", remedy };
  });
  const limits = open4.join("; ");
  if (rivals.length > 0 && limits === "") return checks;
  const none = `none in ${looked}; looked for ${SOUGHT}`;
  const found = [rivals.length === 0 && none, limits].filter(Boolean).join(". But ");
  return [...checks, { ...question, found, status: limits === "" ? "ok" : "not-checked" }];
}

// src/checks/rivals/containers.ts
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
  const sources = [
    ...running.map((container) => {
      const { Id, Image, Command, Labels } = container;
      const variables = async () => {
        if (engine === void 0) throw new Error("the Engine cannot be asked");
        return (await engine.inspectContainer(Id)).Config?.Env ?? [];
      };
      const name = containerName(container);
      const remedy = `Run \`docker rm --force ${name}\`.`;
      const who = { name: containerInWords(container), remedy, variables };
      return sourceOf(who, Image, Command ?? "", Labels);
    }),
    ...services.map(({ Spec: { Name, Labels, TaskTemplate } }) => {
      const { Image, Command, Args, Env, Labels: own2 } = TaskTemplate.ContainerSpec ?? {};
      const command = [...Command ?? [], ...Args ?? []].join(" ");
      const remedy = `Run \`docker service rm ${Name}\`.`;
      const who = { name: `service ${Name}`, remedy, variables: async () => Env ?? [] };
      return sourceOf(who, Image ?? "", command, { ...Labels, ...own2 });
    })
  ];
  const looked = `${count(running.length, "container")} and ${count(services.length, "service")}`;
  return { ...await search(sources.flat()), looked };
}
function sourceOf(who, image, command, labels) {
  const program = parseReference(image)?.repository?.split("/").at(-1) ?? "";
  const { "gated-docker-prune.keep": _, ...others } = labels;
  if ([who.name, program, ...Object.keys(others)].some(isOurs)) return [];
  const first = program === "docker" ? `docker ${command.replace(/^\S+\.sh /, "")}` : command;
  const text2 = [first, ...Object.values(labels)].join("\n");
  return [{ ...who, where: who.name, programs: [program], text: text2 }];
}

// src/checks/rivals/host.ts
var import_node_path5 = require("node:path");

// src/host/process-names.ts
var INTERPRETERS = [
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
var WRAPPERS = 3;
function processNames({ comm, argv, exe = "" }) {
  const args = [(argv[0] ?? "").replace(/^-/, ""), ...argv.slice(1)];
  const own2 = [args[0] ?? "", exe].map(programName);
  const programs = own2.slice(0, /^(?:busy|toy)box/.test(own2[1] ?? "") ? 1 : 2);
  if (new TextEncoder().encode(comm).length < 15) own2.push(programName(comm));
  const names = new Set(own2.flatMap(withoutExtension));
  const walked = /* @__PURE__ */ new Set();
  const scripts = new Map(scriptsOf(programs, args, 1, walked));
  for (const [at2, path] of scripts) {
    const called = withoutExtension(programName(path));
    for (const name of called) names.add(name);
    for (const [next, script] of scriptsOf(called, args, at2 + 1, walked)) scripts.set(next, script);
  }
  names.delete("");
  return names;
}
function* scriptsOf(names, args, start, walked) {
  const kind = INTERPRETERS.findIndex((each) => names.some((name) => each.name.test(name)));
  const { code, script, value, flag } = INTERPRETERS[kind] ?? {};
  for (let i = start; kind >= 0 && i < args.length; i++) {
    const here = i * INTERPRETERS.length + kind;
    if (walked.has(here)) return;
    walked.add(here);
    const arg = args[i] ?? "";
    const option = arg === "--" ? arg : script?.exec(arg)?.[0];
    if (option !== void 0) {
      yield option === arg ? [i + 1, args[i + 1] ?? ""] : [i, arg.slice(option.length)];
      return;
    }
    if (code?.test(arg)) return;
    if (value?.test(arg)) i++;
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
function programName(path) {
  let name = path.split("/").findLast((part) => part !== "") ?? "";
  for (let i = 0; i < WRAPPERS; i++) name = name.replace(/^\.(.+)-wrapped_*$/, "$1");
  return name;
}
function withoutExtension(name) {
  return [name, name.replace(/(?<=.)\.[A-Za-z]\w*$/, "")];
}

// src/host/processes.ts
var import_node_fs3 = require("node:fs");
function variableOf({ pid }, name, proc = "/proc") {
  try {
    const variables = (0, import_node_fs3.readFileSync)(`${proc}/${pid}/environ`, "utf8").split("\0");
    return variables.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
  } catch {
    return void 0;
  }
}

// src/checks/rivals/host.ts
var import_program = require("./program.js");
var HOST = {
  what: "Nothing else on this host prunes",
  how: "the text of systemd units, cron files, runner hooks and the scripts they name; processes",
  expected: "nothing",
  where: "the Engine's host"
};
var CRON = ["/etc", "/var/spool/cron", "/var/spool/cron/crontabs", "/var/cron/tabs"].concat(
  ["d", "hourly", "daily", "weekly", "monthly", "yearly"].map((each) => `/etc/cron.${each}`)
);
var HOOKS = ["ACTIONS_RUNNER_HOOK_JOB_STARTED", "ACTIONS_RUNNER_HOOK_JOB_COMPLETED"];
var LIMITS2 = { seconds: 8, maxBytes: 16 * 1024 * 1024, withStderr: true };
async function lookAtHost(env, { processes, own: own2 }, engine) {
  const closed = /* @__PURE__ */ new Set();
  const [read, ...cron] = await Promise.all([
    reading(unitSources()),
    ...CRON.map((folder) => filesIn(folder, closed))
  ]);
  const units = read.ok ? read.value : [];
  const hooks = HOOKS.map((name) => env[name] ?? "").filter((path) => path.startsWith("/"));
  const files = [...cron.flat(), ...hooks].map((path) => {
    return { name: path, where: path, remedy: `Remove that from ${path}.` };
  });
  const others = processes.filter(({ pid }) => !own2.has(pid));
  const running = others.flatMap((each) => processSource(each, processes, engine));
  const { rivals, open: open4 } = await search([...units, ...files, ...running], closed);
  const isFirst = ({ hit }, at2) => rivals.findIndex((each) => each.hit.text === hit.text) === at2;
  return {
    rivals: rivals.filter((each, at2) => !each.name.startsWith("process ") || isFirst(each, at2)),
    looked: `${count(units.length, "unit")}, ${count(files.length, "file")} and ${count(others.length, "process", "processes")}`,
    open: read.ok ? open4 : [...open4, read.error]
  };
}
async function unitSources() {
  const command = ["systemctl", "cat", "--no-pager", "--", "*.timer", "*.service"];
  const { exitCode, output } = await (0, import_program.runProgram)(command, LIMITS2);
  const [complaint = "", ...parts] = output.split(/^# (\/\S.*\.(?:service|timer|conf))$/m);
  const why = complaint.trim().split("\n")[0]?.slice(0, 200) || "no units";
  if (parts.length === 0) throw new Error(`systemctl cat ended with ${exitCode}: ${why}`);
  return parts.flatMap((where, at2) => {
    const runs = parts[at2 + 1]?.replaceAll("\\\n", " ").match(/^[ \t]*Exec\w+[ \t]*=.*$/gm) ?? [];
    const unit = where.endsWith(".conf") ? (0, import_node_path5.basename)((0, import_node_path5.dirname)(where), ".d") : (0, import_node_path5.basename)(where);
    if (at2 % 2 !== 0 || runs.length === 0 || isOurs(unit)) return [];
    const timer = unit.replace(/service$/, "timer");
    const name = parts.some((each) => each.endsWith(`/${timer}`)) ? timer : unit;
    const [base = "", kind] = name.split(/\.(?=\w+$)/);
    const isAutoPrune = base === "docker-prune";
    const option = isAutoPrune ? "virtualisation.docker.autoPrune" : `systemd.${kind}s."${base}"`;
    const remedy = [where, ...runs].join().includes("/nix/store/") ? `In the NixOS configuration: \`${option}.enable = false;\`` : `Run \`systemctl disable --now ${name}\`.`;
    return [{ name, where, text: runs.join("\n"), remedy }];
  });
}
async function filesIn(folder, closed) {
  const entries = await entriesOf(folder).catch((error) => {
    if (!isMissing(error)) closed.add(folder);
    return [];
  });
  const files = entries.filter((each) => !each.isDirectory()).map(({ name }) => (0, import_node_path5.join)(folder, name));
  return folder === "/etc" ? files.filter((path) => path.endsWith("crontab")) : files;
}
function processSource(process2, all, engine) {
  const programs = [...processNames(process2)];
  const isKnown = programs.some((name2) => REMOVERS.test(name2) || UPDATERS.test(name2));
  if (!isKnown || isInContainer(process2, all)) return [];
  const asked = variableOf(process2, "DOCKER_HOST");
  if (asked && asked !== engine) return [];
  const { pid, argv } = process2;
  const name = `process ${pid} (${programs[0]})`;
  const remedy = `End it and what starts it, which \`systemctl status ${pid}\` tells.`;
  return [{ name, where: name, text: argv.join(" "), programs, remedy }];
}
function isInContainer({ ppid }, all) {
  const parent = all.find(({ pid }) => pid === ppid);
  if (parent === void 0) return false;
  return /^(?:containerd-shim|conmon)/.test(parent.comm) || isInContainer(parent, all);
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
    const found = `last seen at ${time(new Date(runAppSeen).toISOString())}`;
    return { ...RUN_APP, found, status: "ok" };
  }
  const runs = count(deployments, "run");
  if (deployments < ENOUGH) {
    return { ...RUN_APP, found: `not yet; services came or went before ${runs}`, status: "ok" };
  }
  const called = runAppProcess.join(" or ") || "what run-app-label or run-app-lock says";
  return {
    ...RUN_APP,
    title: "No run-app was ever seen on this host",
    found: `never, though services came or went before ${runs}`,
    status: "notice",
    remedy: `Is your deployer not called ${called}? Then name it with \`run-app-process\`, \`run-app-label\` or \`run-app-lock\`. If it is, run this once while it is live: the gate holds it.`
  };
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
var import_node_path6 = require("node:path");

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

// src/host/log-sizes.ts
var LIMITS3 = { concurrency: 8, ms: 1e4 };
async function logSizes(folder, ids) {
  const entries = await entriesOf(folder).catch(({ code, message }) => {
    const isClosed = code === "EACCES";
    throw new Error(isClosed ? `only root can read ${folder}` : `not seen from here: ${message}`);
  });
  if (ids.length > 0 && !entries.some(({ name }) => ids.includes(name))) {
    throw new Error(`${folder} is another Engine's`);
  }
  const { concurrency, ms } = LIMITS3;
  const sizeOf = async (id) => {
    const own2 = (0, import_node_path6.join)(folder, id);
    return await logsIn(own2) + await logsIn((0, import_node_path6.join)(own2, "local-logs"));
  };
  return pMap(ids, sizeOf, { concurrency, signal: AbortSignal.timeout(ms) });
}
async function logsIn(folder) {
  const entries = await entriesOf(folder).catch(() => []);
  const logs = entries.filter(({ name }) => /\.log(?:\.|$)/.test(name));
  const sizes = await Promise.all(
    logs.map(({ name }) => allocated((0, import_node_path6.join)(folder, name)).catch(() => 0))
  );
  return sizes.reduce((total, size) => total + size, 0);
}

// src/checks/disk-holders.ts
var HOLDERS = [
  "images",
  "build cache",
  "writable layers",
  "container logs",
  "volumes",
  "everything else"
];
var partSchema = object({ name: string2(), bytes: number2().check(_nonnegative()) });
var diskHolderSchema = object({
  what: _enum(HOLDERS).check(describe2("`everything else`: what is in use besides the others.")),
  bytes: nullable(partSchema.shape.bytes).check(describe2("As the Engine counts; null if not counted.")),
  note: optional(
    string2().check(describe2("Why it was not counted, or what to know about the figure."))
  ),
  largest: array(partSchema).check(describe2("The largest containers or volumes of it.")),
  command: optional(string2().check(describe2("Frees the build cache; shows the others.")))
});
var LARGEST = 3;
var API_OF_OWN_SNAPSHOTS = "1.55";
async function diskHolders(inputs, survey, { measured: { disksAfter, layersFreed } }, lacksRoom, signal) {
  const { engine, disks: surveyed } = survey;
  const { info, containers, version: version2 } = survey.snapshot;
  const disks = disksAfter ?? (surveyed.ok ? surveyed.value : []);
  const percent = fullestPercent(disks) ?? 0;
  const isFull = percent >= inputs.diskThreshold;
  const fullest = disks.find(
    (disk) => isFull ? fullness(disk).percent === percent : disk.device === survey.imageDisk?.device
  );
  if (fullest === void 0 || !(isFull || lacksRoom)) return null;
  if (!engine.ok || !info.ok || !version2.ok || signal.aborted) return null;
  const root = info.value.DockerRootDir;
  const ask = asker(engine.value, layersFreed);
  const isContainerd = usesContainerdStore(info.value);
  const [images, cache, writable, volumes, logs, former] = await Promise.all([
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
    containers.ok ? reading(logsOf(root, containers.value)) : containers,
    formerStoreOf(inputs, survey)
  ]);
  const onDisk = (command) => /^[\w/.+-]+$/.test(root) ? command : void 0;
  const largeLogs = `sudo find ${root}/containers -name '*.log*' -size +10M -exec ls -sh {} +`;
  const holders = [
    holder("images", images, "docker system df --verbose"),
    holder("build cache", cache, "docker builder prune --all"),
    holder("writable layers", writable, "docker ps --all --size"),
    holder("container logs", logs, onDisk(largeLogs)),
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
    ...isContainerd ? ["the build cache that is not in images"] : [],
    ...former ? [`${count(former.ids.size, "image")} of the Engine's former store, ${former.folder}`] : []
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
var LIMIT2 = 12e3;
async function checkHost(context) {
  const { signal, folder } = context;
  const remembered = await openRemembered(folder, Date.now());
  const { controller: limit, release } = linked(signal);
  const tasks = tasksOf(context, remembered, limit.signal);
  const why = () => signal.aborted ? `the run has ended: ${messageOf(signal.reason)}` : `it took longer than ${LIMIT2 / 1e3} s`;
  if (signal.aborted) return tasks.map(({ question }) => notChecked(question, why()));
  const timer = setTimeout(() => limit.abort(), LIMIT2);
  const ended = new Promise((resolve2) => limit.signal.addEventListener("abort", resolve2));
  const bounded = ({ question, run }) => Promise.race([
    ended.then(() => notChecked(question, why())),
    // The message of an unforeseen error may hold anything.
    run().catch(() => notChecked(question, "the check broke"))
  ]);
  const checks = await Promise.all(tasks.map(bounded));
  clearTimeout(timer);
  release();
  if (context.leavesTrace && !signal.aborted) await remembered.save();
  return checks.flat();
}
function tasksOf(context, remembered, signal) {
  const { inputs, inPost, survey, known, env, folder } = context;
  const { snapshot, processes, elsewhere } = survey;
  const { info, swarm } = snapshot;
  const engine = survey.engine.ok ? survey.engine.value : void 0;
  const store = info.ok ? usesContainerdStore(info.value) ? "containerd" : info.value.Driver : void 0;
  const sources = credentialSources(env, elsewhere === void 0);
  const registries = info.ok ? info.value.RegistryConfig : void 0;
  const rivals = (question, look) => ({
    question,
    run: async () => {
      const looked = await reading(look());
      return looked.ok ? rivalChecks(question, looked.value, store) : notChecked(question, looked.error);
    }
  });
  return [
    ...inPost ? [{ question: LOCAL_RETENTION, run: () => retentionCheck(context) }] : [],
    { question: EVICTIONS, run: () => evictionsCheck(context) },
    { question: RECORD, run: () => recordCheck(known, folder, env) },
    ...swarm.ok ? [{ question: RUN_APP, run: async () => runAppCheck(known.record, inputs) }] : [],
    ...inputs.registryCheck.map((registry2) => {
      const question = registryQuestion(registry2, sources);
      const run = () => registryCheck(registry2, sources, registries, signal);
      return { question, run: () => remembered.or(JSON.stringify(question), run) };
    }),
    rivals(HOST, async () => {
      if (elsewhere !== void 0) throw new Error(elsewhere);
      if (!processes.ok) throw new Error(processes.error);
      return lookAtHost(env, processes.value, inputs.endpoint.name);
    }),
    rivals(CONTAINERS, () => lookAtContainers(snapshot, engine))
  ];
}
async function evictionsCheck({
  inputs,
  survey,
  known: { evictions }
}) {
  const nothing = { deletions: /* @__PURE__ */ new Map(), complete: false };
  const { images = [], from = 0 } = evictions.ok && evictions.value || {};
  const { engine } = survey;
  if (!engine.ok || images.length === 0) return evictionCheck(evictions, nothing);
  const [formerStore, events] = await Promise.all([
    formerStoreOf(inputs, survey),
    reading(
      lossesSince(engine.value, from).then(async (losses) => ({
        deletions: new Map(
          losses.filter(({ Action }) => Action === "delete").map(({ Actor: { ID }, timeNano }) => [ID, timeNano / 1e6])
        ),
        complete: (await engine.value.pastEvents("uses", 1, from)).length > 0
      }))
    )
  ]);
  return evictionCheck(evictions, { ...events.ok ? events.value : nothing, formerStore });
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
  if (!engine.ok) return notChecked(LOCAL_RETENTION, engine.error);
  const began = (notes ?? []).reduce((first, { at: at2 }) => Math.min(first, at2), Infinity);
  const [images, events] = await Promise.all([
    reading(engine.value.imagesWithManifests()),
    Number.isFinite(began) ? reading(lossesSince(engine.value, began)) : { ok: true, value: [] }
  ]);
  const removed = new Set(
    [...acted.removals].flatMap(([id, { outcome }]) => outcome === "removed" ? [id] : [])
  );
  return localRetention({ notes, wholeJob, images, removed, events });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  checkHost,
  diskHolders
});
