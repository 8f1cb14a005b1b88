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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// <define:ACTION_INPUTS>
var define_ACTION_INPUTS_default;
var init_define_ACTION_INPUTS = __esm({
  "<define:ACTION_INPUTS>"() {
    define_ACTION_INPUTS_default = { when: { description: "`main`: act in the step itself. `post`: act in the post-step, after everything else in the job.", default: "main" }, "dry-run": { description: "Evaluate the gates and plan, but remove nothing.", default: "false" }, "docker-host": { description: "The Engine: `unix:///path`, `tcp://host:port` or `ssh://user@host`. Defaults to `DOCKER_HOST`, then to the current docker context, then to `unix:///var/run/docker.sock`.", default: "" }, "disk-threshold": { description: "Percent used, from 1 to 100, at which the disk is under pressure, if not before for want of `disk-room`. Blocks or inodes, counted as `df` does.", default: "80" }, "disk-target": { description: "Percent used, from 1 to `disk-threshold`, to get down to by removing stale images if dangling ones aren't enough. Defaults to `disk-threshold` minus 10.", default: "" }, "disk-critical": { description: "Percent used, from `disk-threshold` to 100, at which `min-age` replaces `digest-retention`, as it does when `disk-room` is missing. `never`: it never does.", default: "90" }, "disk-room": { description: "Room to keep free on the disk that holds the images. `auto`: as much as deployments took at most at once in 30 days. A size, such as `20GB` or `500MiB`. `none`: percentages alone decide.", default: "auto" }, "disk-path": { description: "Absolute paths to measure instead of the Engine's own data roots, one per line.", default: "" }, "min-age": { description: "How old a dangling image must be before it is removed, such as `24h` or `1h30m`.", default: "24h" }, "digest-retention": { description: "How long an image that Swarm pulled is kept after its last known use, unless the disk is at `disk-critical` or `disk-room` is missing. `never`: it is never removed, however full the disk.", default: "720h" }, keep: { description: "Images never to remove, one per line: names, digests or IDs as Docker shows them, or globs.", default: "" }, "run-app-process": { description: "Process names that mean a run-app is live, one per line: whole names, without paths or wildcards. `none`: no process probe.", default: "run-app" }, "run-app-label": { description: "A label, `key` or `key=value`: a running container or a service that has it means a run-app is live.", default: "" }, "run-app-lock": { description: "Absolute path of a file that run-app holds with flock(2) while it is live. The action holds it while it prunes.", default: "" }, "settle-timeout": { description: "How long to wait for run-app and swarm-convergence to pass. Must be less than `timeout`.", default: "0s" }, "swarm-manager": { description: "Managers to ask, one per line, when the Engine is a Swarm worker: `unix:///path`, `tcp://host:port` or `ssh://user@host`. The first to answer is used.", default: "" }, "state-dir": { description: "Absolute path of the folder for the usage record and the run history. It must survive jobs. Defaults to `$XDG_STATE_HOME/gated-docker-prune`, or `~/.local/state/gated-docker-prune` if that is unset.", default: "" }, "registry-check": { description: "Registries whose sign-in is checked and reported, one per line; for Docker Hub also how many pulls are left. `none`: no registry is asked.", default: "docker.io" }, "metrics-file": { description: "Absolute path of a file for node_exporter's textfile collector, such as `/var/lib/prometheus/node-exporter/gated-docker-prune.prom`. Each run but a dry run replaces it.", default: "" }, "fail-on": { description: "When the step fails: `unknown` (a gate is unknown, or the work failed or was cancelled), `held` (also when a gate holds) or `never`. Defaults to `unknown`, or `never` with `when: post`.", default: "" }, timeout: { description: "Limit on the whole run, at most `596h`.", default: "10m" } };
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
  const result3 = prefix + numberString + separator + UNITS[exponent];
  return result3.padStart(options.fixedWidth ?? 0);
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
  let result3 = [];
  const floorDecimals = (value2, decimalDigits) => {
    const flooredInterimValue = Math.floor(value2 * 10 ** decimalDigits + SECOND_ROUNDING_EPSILON);
    const flooredValue = Math.round(flooredInterimValue) / 10 ** decimalDigits;
    return flooredValue.toFixed(decimalDigits);
  };
  const add = (value2, long, short, valueString) => {
    if ((result3.length === 0 || !options.colonNotation) && isZero(value2) && !(options.colonNotation && short === "m")) {
      return;
    }
    valueString ??= String(value2);
    if (options.colonNotation) {
      const wholeDigits = valueString.includes(".") ? valueString.split(".")[0].length : valueString.length;
      const minLength = result3.length > 0 ? 2 : 1;
      valueString = "0".repeat(Math.max(0, minLength - wholeDigits)) + valueString;
    } else {
      valueString += options.verbose ? " " + pluralize(long, value2) : short;
    }
    result3.push(valueString);
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
  if (result3.length === 0) {
    return sign + "0" + (options.verbose ? " milliseconds" : "ms");
  }
  const separator = options.colonNotation ? ":" : " ";
  if (typeof options.unitCount === "number") {
    result3 = result3.slice(0, Math.max(options.unitCount, 1));
  }
  return sign + result3.join(separator);
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
function duration(ms) {
  if (!Number.isFinite(ms)) return "unknown";
  return prettyMilliseconds(ms, { unitCount: 2, secondsDecimalDigits: 1, hideYear: true });
}
function percent(value2) {
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
function time(iso) {
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
var init_format = __esm({
  "src/format.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_pretty_bytes();
    init_pretty_ms();
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
        const result3 = schema._zod.run({ value: value2, issues: [] }, ctx);
        if (result3 instanceof Promise) {
          throw new $ZodAsyncError();
        }
        if (result3.issues.length) {
          const e = new (_params?.Err ?? _Err)(result3.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, _params?.callee ?? fn);
          throw e;
        }
        return result3.value;
      };
      return fn;
    };
    parse = /* @__PURE__ */ _parse($ZodRealError);
    _parseAsync = (_Err) => {
      const fn = async (schema, value2, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result3 = schema._zod.run({ value: value2, issues: [] }, ctx);
        if (result3 instanceof Promise)
          result3 = await result3;
        if (result3.issues.length) {
          const e = new (params?.Err ?? _Err)(result3.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, params?.callee ?? fn);
          throw e;
        }
        return result3.value;
      };
      return fn;
    };
    parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
    _safeParse = (_Err) => (schema, value2, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
      const result3 = schema._zod.run({ value: value2, issues: [] }, ctx);
      if (result3 instanceof Promise) {
        throw new $ZodAsyncError();
      }
      return result3.issues.length ? failure(_Err, result3.issues, ctx) : { success: true, data: result3.value };
    };
    safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
    _safeParseAsync = (_Err) => async (schema, value2, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
      let result3 = schema._zod.run({ value: value2, issues: [] }, ctx);
      if (result3 instanceof Promise)
        result3 = await result3;
      return result3.issues.length ? failure(_Err, result3.issues, ctx) : { success: true, data: result3.value };
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
  const parse4 = inst._zod.parse;
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
    return parse4(payload, ctx);
  };
}
function handleArrayResult(result3, final, index) {
  if (result3.issues.length) {
    final.issues.push(...prefixIssues(index, result3.issues));
  }
  final.value[index] = result3.value;
}
function handlePropertyResult(result3, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result3.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result3.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result3.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result3.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result3.value;
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
  for (const result3 of results) {
    if (result3.issues.length === 0) {
      final.value = result3.value;
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
    errors: results.map((result3) => result3.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
function handleOptionalResult(payload, result3) {
  payload.value = result3.issues.length ? void 0 : result3.value;
  return payload;
}
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
function handleCatchResult(payload, result3, def, ctx) {
  if (!result3.issues.length) {
    payload.value = result3.value;
    if (result3.memo)
      payload.memo = true;
    return payload;
  }
  payload.value = def.catchValue({
    ...result3,
    value: payload.value,
    error: {
      issues: result3.issues.map((iss) => finalizeIssue(iss, ctx, config()))
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
function handleRefineResult(result3, payload, input, inst) {
  if (!result3) {
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
          const result3 = inst._zod.parse(payload, ctx);
          if (result3 instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return result3.then((result4) => runChecks(result4, checks2, ctx));
          }
          return runChecks(result3, checks2, ctx);
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
          const result3 = def.element._zod.run({
            value: item,
            issues: []
          }, ctx);
          if (result3 instanceof Promise) {
            proms.push(result3.then((result4) => handleArrayResult(result4, payload, i)));
          } else {
            handleArrayResult(result3, payload, i);
            if (abortEarly && result3.issues.length !== 0 && aborted(result3))
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
          const result3 = option2._zod.run({
            value: payload.value,
            issues: []
          }, ctx);
          if (result3 instanceof Promise) {
            results.push(result3);
            async = true;
          } else {
            if (result3.issues.length === 0)
              return result3;
            results.push(result3);
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
              const result3 = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
              if (result3 instanceof Promise) {
                proms.push(result3.then((result4) => {
                  if (result4.issues.length) {
                    payload.issues.push(...prefixIssues(key, result4.issues));
                  }
                  payload.value[outKey] = result4.value;
                }));
              } else {
                if (result3.issues.length) {
                  payload.issues.push(...prefixIssues(key, result3.issues));
                }
                payload.value[outKey] = result3.value;
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
            const result3 = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
            if (result3 instanceof Promise) {
              proms.push(result3.then((result4) => {
                if (result4.issues.length) {
                  payload.issues.push(...prefixIssues(key, result4.issues));
                }
                payload.value[outKey] = result4.value;
              }));
            } else {
              if (result3.issues.length) {
                payload.issues.push(...prefixIssues(key, result3.issues));
              }
              payload.value[outKey] = result3.value;
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
          const result3 = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
          if (result3 instanceof Promise)
            return result3.then((result4) => handleOptionalResult(payload, result4));
          return handleOptionalResult(payload, result3);
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
        const result3 = def.innerType._zod.run(payload, ctx);
        if (result3 instanceof Promise) {
          return result3.then((result4) => handleDefaultResult(result4, def));
        }
        return handleDefaultResult(result3, def);
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
        const result3 = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result3 instanceof Promise) {
          return result3.then((result4) => handleCatchResult(payload, result4, def, ctx));
        }
        return handleCatchResult(payload, result3, def, ctx);
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
    if (repository === void 0 || repository === DANGLING_NAME) continue;
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
  const needed = Math.round(Math.min(size / 2, most.bytes));
  return { needed, free, how: most.how, from: most.at };
}
var REMEMBERED2, DAY, takeSchema, diskMemorySchema, PULL_FACTOR, PULLS_FACTOR, END, SAME_SIZE;
var init_room = __esm({
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
    init_room();
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
  const limit = `${retention.setBy} (${duration(retention.ms)})`;
  return now - at >= retention.ms ? { fits: true, words: () => `unused for ${duration(now - at)}, longer than ${limit}` } : no(`used or first seen ${duration(now - at)} ago, within ${limit}`);
}
function no(why) {
  return { fits: false, words: () => why };
}
function whetherBuiltRecently({ Created }, { minAge, now }) {
  const built = Created * 1e3;
  if (saysNothing(built, now)) return no("it has no date, or one in the future");
  return yesIf(whyRecent("built", built, minAge, now), `built ${duration(now - built)} ago`);
}
function whetherNamedRecently(image, facts) {
  const { record: record2, lastTagTimes: lastTagTimes2, minAge, now } = facts;
  const since = namelessSince(record2, image.Id, minAge, now);
  if (since !== void 0) {
    return yesIf(
      whyRecent("first seen without a name", since, minAge, now),
      `first seen without a name ${duration(now - since)} ago`
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
  return yesIf(whyRecent("tagged", value2, minAge, now), `tagged ${duration(now - value2)} ago`);
}
function saysNothing(time3, now) {
  return !(time3 > 0 && time3 <= now);
}
function whyRecent(verb, time3, minAge, now) {
  const age2 = now - time3;
  return age2 >= minAge ? void 0 : `${verb} ${duration(age2)} ago, younger than ${duration(minAge)}`;
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
  const reason = `no tag, no digest, at least ${duration(facts.minAge)} old`;
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
  }).filter((group4) => group4.images.length > 0);
}
function byReason(images) {
  const groups = /* @__PURE__ */ new Map();
  for (const image of images) {
    const { class: name, fate } = image;
    const shown2 = image.reason.slice(0, 1e3);
    const reason = fate === "failed" ? withoutImage(shown2) : shown2;
    const key = `${name} ${reason}`;
    const group4 = groups.get(key) ?? { class: name, reason, images: 0, bytes: 0, examples: [] };
    groups.set(key, group4);
    group4.images += 1;
    group4.bytes += image.bytes;
    group4.examples = [...group4.examples, image].sort((a, b) => b.bytes - a.bytes).slice(0, EXAMPLES);
  }
  const order = (group4) => RETENTION_CLASSES.indexOf(group4.class);
  return [...groups.values()].sort((a, b) => order(a) - order(b));
}
function withoutImage(error) {
  return error.replace(/(?<=\/images\/)[^?\s]+|\b[0-9a-f]{12}(?:[0-9a-f]{52})?\b/g, "…");
}
function sizeOf(images) {
  return images.reduce((sum, image) => sum + image.bytes, 0);
}
var CLASS_MEANING, FATE_TITLES, EXAMPLES;
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
    EXAMPLES = 5;
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
async function awaitDockerConfig(env) {
  if (env["DOCKER_HOST"]) return;
  const file = (0, import_node_path.join)(configFolder(env), "config.json");
  await (0, import_answered.answered)(file, () => (0, import_promises.readFile)(file)).catch(() => {
  });
}
function configFolder(env) {
  return env["DOCKER_CONFIG"] || (0, import_node_path.join)(env["HOME"] || (0, import_node_os.homedir)(), ".docker");
}
function currentContext(env) {
  const folder = configFolder(env);
  const configFile = (0, import_node_path.join)(folder, "config.json");
  const hangs = (0, import_answered.whyHung)(configFile);
  if (hangs !== void 0) throw new Error(hangs);
  const named = env["DOCKER_CONTEXT"];
  const name = named || configSchema.safeParse(readJson(configFile)).data?.currentContext;
  if (!name || name === "default") return void 0;
  const chosenBy = named ? "DOCKER_CONTEXT" : configFile;
  const id = process.getBuiltinModule("node:crypto").createHash("sha256").update(name).digest("hex");
  const store = (0, import_node_path.join)(folder, "contexts");
  const meta2 = metaSchema.safeParse(readJson((0, import_node_path.join)(store, "meta", id, "meta.json"))).data;
  if (meta2?.Name !== name) {
    throw new Error(
      `${chosenBy}: there is no docker context ${JSON.stringify(name)} in ${store}; "docker context ls" lists them`
    );
  }
  const { Host: host, SkipTLSVerify: skipTlsVerify } = meta2.Endpoints.docker;
  return { name, chosenBy, host, tlsPath: (0, import_node_path.join)(store, "tls", id, "docker"), skipTlsVerify };
}
function readJson(path2) {
  try {
    return parseJson((0, import_node_fs.readFileSync)(path2, "utf8"));
  } catch {
    return void 0;
  }
}
var import_node_fs, import_promises, import_node_os, import_node_path, import_answered, configSchema, metaSchema;
var init_context = __esm({
  "src/engine/context.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_fs = require("node:fs");
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
function findEndpoint(dockerHost, env, source = "docker-host") {
  if (dockerHost !== "") return parseEndpoint(dockerHost, env, source);
  const named = env["DOCKER_HOST"];
  if (named) return parseEndpoint(named, env, "DOCKER_HOST");
  const context = currentContext(env);
  if (context === void 0) return parseEndpoint(DEFAULT_HOST, env, "Docker's default");
  const { name, chosenBy, host, tlsPath, skipTlsVerify } = context;
  const found = parseEndpoint(host || DEFAULT_HOST, {}, `docker context ${name} (${chosenBy})`);
  const secured = skipTlsVerify || (0, import_node_fs2.existsSync)(tlsPath);
  return found.transport === "tcp" && secured ? { ...found, certPath: tlsPath, context: { verify: !skipTlsVerify } } : found;
}
function parseEndpoint(name, env, from = "docker-host") {
  const address = unixAddress(name) ?? sshAddress(name) ?? tcpAddress(name, env);
  if (address !== void 0) return { name, from, ...address };
  throw new Error(
    `${from}: must be unix:///path/to/docker.sock, tcp://host:port or ssh://user@host (it is ${JSON.stringify(name)})`
  );
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
    certPath: tls ? env["DOCKER_CERT_PATH"] || (0, import_node_path2.join)((0, import_node_os2.homedir)(), ".docker") : void 0
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
var import_node_fs2, import_node_os2, import_node_path2, DEFAULT_HOST, SSH;
var init_endpoint = __esm({
  "src/engine/endpoint.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_fs2 = require("node:fs");
    import_node_os2 = require("node:os");
    import_node_path2 = require("node:path");
    init_context();
    DEFAULT_HOST = "unix:///var/run/docker.sock";
    SSH = /^ssh:\/\/(?:(?<user>[\w.][\w.+-]*)@)?(?<host>[A-Za-z\d][\w.-]*|\[[\da-f:]+\])(?::(?<port>\d{1,5}))?(?<path>(?:\/[\w.+-]+)+)?\/?$/i;
  }
});

// src/image/glob.ts
function alternatives(text) {
  let texts = [text];
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
function parseGlob(text) {
  const [host = ""] = IPV6_HOST.exec(text) ?? [];
  const tokens = [...host, ...text.slice(host.length).matchAll(TOKEN)].flat();
  const parts = tokens.map((token, at) => {
    if (token === "*") return token;
    if (token.startsWith("*")) return token.endsWith("/") ? "**/" : "**";
    if (token === "?") return (char) => char !== "/";
    if (token.length > 1) return oneOf(token);
    if (at >= host.length && "[]{}!^,".includes(token)) {
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
function matches(glob, text) {
  return endings(glob, text).ends[text.length] === 1;
}
function matchesBeginning(glob, text) {
  return endings(glob, text).ends.includes(1);
}
function matchesSomeTag(glob, repository) {
  return endings(glob, `${repository}:`).butForTag;
}
function endings({ parts, tailAt }, text) {
  let ends = Uint8Array.of(1);
  let butForTag = false;
  for (const [index, part] of parts.entries()) {
    const from = ends;
    ends = new Uint8Array(text.length + 1);
    let began = false;
    for (let at = 0; at <= text.length; at++) {
      const char = text.charAt(at - 1);
      if (typeof part === "function") {
        ends[at] = from[at - 1] === 1 && part(char) ? 1 : 0;
        continue;
      }
      if (part === "*" && char === "/") began = false;
      ends[at] = from[at] === 1 || began && (part !== "**/" || char === "/") ? 1 : 0;
      began ||= from[at] === 1;
    }
    butForTag ||= index + 1 >= tailAt && ends[text.length] === 1;
    if (!ends.includes(1)) break;
  }
  return { ends, butForTag };
}
var MAX_WRITTEN_OUT, BRACES, IPV6_HOST, TOKEN, TAG_CHARS;
var init_glob = __esm({
  "src/image/glob.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    MAX_WRITTEN_OUT = 4e3;
    BRACES = /\{([^{}]*)\}/;
    IPV6_HOST = /^\[[\da-fA-F]*:[\da-fA-F:]*\](?=[:/])/;
    TOKEN = /\*{2,}\/|\*+|\[[^\]]*\]|[^*]/g;
    TAG_CHARS = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-"];
  }
});

// src/image/keep.ts
function parseKeep(line) {
  try {
    return parse3(line);
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
function parse3(line) {
  if (line.length > MAX_LINE) throw new Error(`has more than ${MAX_LINE} characters`);
  if (!NAME_OR_GLOB.test(line)) throw new Error("has characters that an image name can't have");
  const texts = alternatives(line).flatMap((text) => [text, text.replace(/(?<=.)\/\*\*$/, "")]);
  return [...new Set(texts)].map((text) => {
    const parts = text.split("@");
    const [, digest] = parts;
    if (parts.some((part) => /^(?:[:/]|$)|[:/]$|\/\//.test(part))) {
      throw new Error("has an empty part");
    }
    if (parts.length > 2) throw new Error("has more than one @");
    if (digest !== void 0 && !/[*?[]/.test(digest) && !DIGEST2.test(digest)) {
      throw new Error("has an @ without a digest after it");
    }
    return {
      name: parseGlob(text.replace(/@.*/, "").replace(/^index\.docker\.io\//, "docker.io/")),
      digest: digest === void 0 ? void 0 : parseGlob(digest),
      id: OF_IDS.test(text) ? parseGlob(text) : void 0
    };
  });
}
function keepRules(lines2) {
  const rules = lines2.flatMap((line) => parseKeep(line).map((rule) => ({ line, ...rule })));
  return (image) => {
    if (Object.hasOwn(image.Labels, KEEP_LABEL)) return `label ${KEEP_LABEL}`;
    if (rules.length === 0) return void 0;
    const { tags, digests } = imageNames(image);
    const id = image.Id.slice(0, MAX_LINE);
    const ids = [id, id.replace(/^sha256:/, ""), ...digests.map((each) => each.digest)];
    const tagged = tags.filter((tag) => tag.length <= MAX_LINE).flatMap((tag) => [tag, tag.replace(/:[^/:]*$/, "")]).flatMap(spellings);
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
  const path2 = name.slice("docker.io/".length);
  if (!path2.startsWith("library/")) return [name, path2];
  const short = path2.slice("library/".length);
  return [name, path2, `docker.io/${short}`, short];
}
var KEEP_LABEL, MAX_LINE, NAME_OR_GLOB, DIGEST2, OF_IDS;
var init_keep = __esm({
  "src/image/keep.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_reading();
    init_glob();
    init_reference();
    KEEP_LABEL = "gated-docker-prune.keep";
    MAX_LINE = 1e3;
    NAME_OR_GLOB = /^[\w.:/@*?![\]{},^-]*$/;
    DIGEST2 = /^sha256:[\da-f]{64}$|^sha384:[\da-f]{96}$|^sha512:[\da-f]{128}$/;
    OF_IDS = /^(?:sha256:.|[\da-f]{4,64}$|\*\*$)/;
  }
});

// src/gates/room.ts
function isMissing(room2) {
  return room2 !== void 0 && room2.free < room2.needed;
}
var init_room2 = __esm({
  "src/gates/room.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
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
    init_room2();
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
        const fillSlot = (result3) => {
          promises[fillIndex++] = result3;
          wake?.(result3);
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
          promise.then((result3) => {
            if (!unfilledIndexes.delete(currentIndex)) {
              return;
            }
            if (result3.done) {
              for (const unfilledIndex of unfilledIndexes) {
                if (unfilledIndex > currentIndex) {
                  unfilledIndexes.delete(unfilledIndex);
                  fillSlot({ done: true });
                }
              }
            }
            fillSlot(result3);
          });
        }
        trySpawn();
        try {
          while (headIndex < promises.length) {
            const result3 = await (promises[headIndex] ?? new Promise((resolve2) => {
              wake = resolve2;
            }));
            const { done: done2, value: value2 } = result3;
            promises[headIndex] = void 0;
            headIndex++;
            if (headIndex * 2 >= promises.length) {
              promises = promises.slice(headIndex);
              fillIndex -= headIndex;
              headIndex = 0;
            }
            if (Object.hasOwn(result3, "error")) {
              throw result3.error;
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
    const result3 = iterator.next();
    markDone(result3);
    if (typeof result3?.then !== "function") {
      return result3;
    }
    const promise = Promise.resolve(result3);
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
    init_errors2();
    init_reference();
    init_short_id();
    init_reading();
  }
});

// src/host/engine-host.ts
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
var import_node_os3;
var init_engine_host = __esm({
  "src/host/engine-host.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_os3 = require("node:os");
    init_endpoint();
  }
});

// src/host/process-names.ts
function processNames2({ comm, argv, exe = "" }) {
  const args = [(argv[0] ?? "").replace(/^-/, ""), ...argv.slice(1)];
  const own2 = [args[0] ?? "", exe].map((path2) => (0, import_node_path3.basename)(path2));
  if (Buffer.byteLength(comm) < 15) own2.push(comm);
  const names = new Set(own2.map(unwrapped));
  names.delete("");
  const programs = own2.slice(0, /^(?:busy|toy)box/.test(own2[1] ?? "") ? 1 : 2);
  const walked = /* @__PURE__ */ new Set();
  const scripts = new Set(scriptsOf(programs, args, 1, walked));
  for (const at of scripts) {
    const name = unwrapped((0, import_node_path3.basename)((args[at] ?? "").replace(/^-[A-Za-z]*m/, "")));
    names.add(name);
    names.add(name.replace(/\.[A-Za-z]+$/, ""));
    for (const next of scriptsOf([name], args, at + 1, walked)) scripts.add(next);
  }
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
    if (code?.test(arg)) return;
    const named = arg === "--" ? arg : script?.exec(arg)?.[0];
    if (named !== void 0) {
      yield named === arg ? i + 1 : i;
      return;
    }
    if (value2?.test(arg)) i++;
    else if (flag?.test(arg) || /^[-+](?:$|.*=)/.test(arg)) continue;
    else if (/^[-+]/.test(arg)) {
      if (!/^[-+]/.test(args[i + 1] ?? "-")) yield ++i;
    } else {
      yield i;
      return;
    }
  }
}
function unwrapped(name) {
  return name.replace(/^\.(.+)-wrapped_*$/, "$1");
}
var import_node_path3, INTERPRETERS;
var init_process_names = __esm({
  "src/host/process-names.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_path3 = require("node:path");
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
      { name: /^php[\d.]*$/, code: /^-[rBRE]$/, script: /^-[fF]$/, value: /^-[cd]$/, flag: /^-[^-]/ },
      { name: /^(?:java|mono|dotnet|pwsh|luajit|lua|tclsh|expect|Rscript)[\d.]*$/, flag: /^exec$/ },
      // These run the program named after them.
      { name: /^(?:(?:busybox|toybox).*|ld[\w.-]*\.so[\d.]*|qemu-[\w-]+)$/ }
    ];
  }
});

// src/gates/task-words.ts
function taskInWords(task, nodes) {
  const { State, Timestamp, Err } = task.Status;
  const container = containerOf(task);
  return [
    `task ${task.ID.slice(0, SHORT2)}`,
    task.NodeID ? ` on ${nodeName(task.NodeID, nodes)}` : "",
    container === void 0 ? "" : ` (container ${container})`,
    `, ${State} since ${time(Timestamp)}`,
    Err ? `: ${Err}` : ""
  ].join("");
}
function endOf(task, nodes) {
  const container = containerOf(task);
  const command = container === void 0 ? "restart the Engine" : `run \`docker kill ${container}\``;
  const where = task.NodeID ? nodeName(task.NodeID, nodes) : "the leader of the Swarm";
  return `If it does not end on its own, ${command} on ${where}.`;
}
function nodeName(id, nodes) {
  return nodes.get(id)?.Description?.Hostname || id;
}
function containerOf({ Status }) {
  return Status.ContainerStatus?.ContainerID?.slice(0, SHORT2) || void 0;
}
var SHORT2;
var init_task_words = __esm({
  "src/gates/task-words.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    SHORT2 = 12;
  }
});

// src/gates/swarm-service.ts
function unsettledNode({ nodes, now }) {
  for (const { ID, Status, UpdatedAt } of nodes.values()) {
    const name = nodeName(ID, nodes);
    if (Status.State === "down") continue;
    if (Status.State !== "ready") return `node ${name} is ${Status.State}`;
    if (!(now - Date.parse(UpdatedAt) >= DEFAULT_MONITOR)) {
      return `node ${name} changed less than ${DEFAULT_MONITOR / 1e3} s ago`;
    }
  }
  return void 0;
}
function serviceState(service, allTasks, context) {
  const tasks = allTasks.filter((task) => hasEnded(task) || !isLost(task, context));
  const strange = tasks.find((task) => rank(task.Status.State) < 0 || rank(task.DesiredState) < 0);
  if (strange !== void 0) {
    const { DesiredState, Status } = strange;
    return unknown2(`a task is in state ${Status.State}, desired ${DesiredState}`);
  }
  const update = updateState(service, context);
  if (update !== void 0) return update;
  const { Replicated, Global, ReplicatedJob, GlobalJob } = service.Spec.Mode;
  if ((Replicated ?? Global ?? ReplicatedJob ?? GlobalJob) == null) {
    return unknown2("its mode is none of replicated, global, replicated-job and global-job");
  }
  const isJob = ReplicatedJob != null || GlobalJob != null;
  const goal = rank(isJob ? "complete" : "running");
  const isToEnd = ({ DesiredState }) => rank(DesiredState) > goal;
  const isCompleted = ({ Status }) => isJob && Status.State === "complete";
  const draining = tasks.filter(
    (task) => hasEnded(task) ? context.own.running.has(task.ID) : isToEnd(task)
  );
  if (draining[0] !== void 0) {
    const which = taskInWords(draining[0], context.nodes);
    const why = `${count(draining.length, "task")} still draining: ${which}`;
    const lasts = ageOf(draining[0], context) >= LASTING;
    return converging(why, endOf(draining[0], context.nodes), lasts);
  }
  const isOver = (task) => hasEnded(task) && (isToEnd(task) || isCompleted(task) || isLost(task, context));
  if (!isJob) {
    const former = tasks.find((task) => !isOver(task) && !context.upToDate.has(task.ID));
    if (former !== void 0) {
      const why = `a task of its previous spec is still running: ${taskInWords(former, context.nodes)}`;
      return converging(why, seeTasks(service));
    }
  }
  const iteration = service.JobStatus?.JobIteration?.Index;
  if (isJob && iteration === void 0) return unknown2("the job has no iteration");
  const current = tasks.filter(
    ({ ID, JobIteration }) => isJob ? JobIteration?.Index === iteration : context.upToDate.has(ID)
  );
  const isEverywhere = Global != null || GlobalJob != null;
  const slots = isEverywhere ? byNode(current, (task) => !isOver(task) || isCompleted(task)) : group3(current, ({ Slot }) => String(Slot ?? 0));
  const wanted = isEverywhere ? slots.size : Replicated?.Replicas ?? ReplicatedJob?.TotalCompletions ?? ReplicatedJob?.MaxConcurrent ?? 1;
  if (isEverywhere && wanted === 0) {
    const age2 = context.now - Date.parse(service.UpdatedAt);
    return age2 >= monitorOf(service) ? settled : converging("waiting for its first tasks");
  }
  return slotsState(service, slots, wanted, { isJob, isOver, isCompleted }, context);
}
function slotsState(service, slots, wanted, { isJob, isOver, isCompleted }, context) {
  const monitor = monitorOf(service);
  let running = 0;
  let done2 = 0;
  let open4;
  for (const tasks of slots.values()) {
    const live = tasks.filter((task) => !isOver(task));
    const next = live.find(({ Status }) => isJob || Status.State !== "running");
    open4 ??= next;
    if (next !== void 0) continue;
    if (live.length === 0) {
      done2 += tasks.some(isCompleted) || isDone(service, tasks, context) ? 1 : 0;
      continue;
    }
    running += 1;
    const lost = live.find((task) => lacksContainer(task, context));
    if (lost !== void 0) {
      const which2 = taskInWords(lost, context.nodes);
      return converging(`the container of a task is not running: ${which2}`);
    }
    if (live.some((task) => !(ageOf(task, context) >= monitor))) {
      return converging(`a task has been running for less than ${monitor / 1e3} s`);
    }
    if (isCrashLooping(tasks, context)) {
      const why2 = `its tasks keep failing${latestError(slots, context)}`;
      return converging(why2, seeTasks(service), true);
    }
  }
  if (open4 === void 0 && running <= wanted && running + done2 >= wanted) return settled;
  const error = latestError(slots, context);
  const which = error || open4 === void 0 ? error : `: ${taskInWords(open4, context.nodes)}`;
  const isUnmet = open4?.Status.State === "pending" && (open4.Status.Err ?? "") !== "";
  const isLoop = [...slots.values()].some((all) => isCrashLooping(all, context));
  const isOld = open4 !== void 0 && ageOf(open4, context) >= LASTING;
  const why = `${isJob ? done2 : running} of ${count(wanted, "task")} ${isJob ? "completed" : "running"}${which}`;
  return converging(why, seeTasks(service), isUnmet || isLoop || isOld);
}
function isLive(task, context) {
  return !hasEnded(task) && !isLost(task, context) || context.own.running.has(task.ID);
}
function hasEnded({ Status }) {
  return rank(Status.State) > rank("running");
}
function isLost(task, context) {
  if (!task.NodeID) return false;
  const node = context.nodes.get(task.NodeID);
  return node === void 0 ? ageOf(task, context) >= DEFAULT_MONITOR : node.Status.State === "down";
}
function lacksContainer(task, { own: own2 }) {
  return task.NodeID != null && task.NodeID === own2.node && // A plugin has no container.
  task.Spec?.ContainerSpec != null && !own2.running.has(task.ID);
}
function updateState(service, { now }) {
  const { State, StartedAt } = service.UpdateStatus ?? {};
  const since = StartedAt ? `, since ${time(StartedAt)}` : "";
  if (!State || State === "completed" || State === "rollback_completed") return void 0;
  const [why, end] = UPDATES.get(State) ?? [];
  return why === void 0 ? unknown2(`its update is in state ${State}`) : converging(
    `${why}${since}`,
    seeTasks(service, end),
    State.endsWith("paused") || now - Date.parse(StartedAt ?? "") >= LASTING
  );
}
function isDone(service, tasks, context) {
  const last = latest(tasks);
  const { Condition, MaxAttempts } = service.Spec.TaskTemplate.RestartPolicy ?? {};
  const abandoned = (MaxAttempts ?? 0) > 0 && ageOf(last, context) >= monitorOf(service);
  if (Condition === "none") return true;
  if (Condition === "on-failure") return last.Status.State === "complete" || abandoned;
  return abandoned;
}
function isCrashLooping(tasks, context) {
  const failures = tasks.filter(
    (task) => ["failed", "rejected", "complete"].includes(task.Status.State) && !(ageOf(task, context) > CRASH_LOOP.window)
  );
  return failures.length >= CRASH_LOOP.failures;
}
function latest(tasks) {
  const at = ({ Status }) => Date.parse(Status.Timestamp) || Number.POSITIVE_INFINITY;
  const isLater = (a, b) => at(a) > at(b) || at(a) === at(b) && rank(a.Status.State) > rank(b.Status.State);
  return tasks.reduce((best, task) => isLater(task, best) ? task : best);
}
function ageOf(task, { now }) {
  return now - Date.parse(task.Status.Timestamp);
}
function monitorOf({ Spec }) {
  const nanoseconds = Spec.UpdateConfig?.Monitor ?? 0;
  return nanoseconds > 0 ? nanoseconds / 1e6 : DEFAULT_MONITOR;
}
function seeTasks({ Spec: { Name } }, end = "rollback") {
  return `If it does not end on its own: \`docker service ps --no-trunc ${Name}\` says why; \`docker service ${end} ${Name}\` or \`docker service rm ${Name}\` ends it.`;
}
function latestError(slots, context) {
  const failed = [...slots.values()].flat().filter(({ Status }) => (Status.Err ?? "") !== "");
  return failed.length === 0 ? "" : `: ${taskInWords(latest(failed), context.nodes)}`;
}
function byNode(tasks, counts) {
  const fit = tasks.filter(
    ({ Status }) => !(Status.State === "pending" && UNFIT.test(Status.Err ?? ""))
  );
  const nodes = group3(fit, (task) => task.NodeID ?? "");
  return new Map([...nodes].filter(([, ofNode]) => ofNode.some(counts)));
}
function group3(tasks, key) {
  const groups = /* @__PURE__ */ new Map();
  for (const task of tasks) {
    const ofKey = groups.get(key(task)) ?? [];
    groups.set(key(task), ofKey);
    ofKey.push(task);
  }
  return groups;
}
var DEFAULT_MONITOR, LASTING, CRASH_LOOP, TASK_STATES, rank, UNFIT, UPDATES, settled, converging, unknown2;
var init_swarm_service = __esm({
  "src/gates/swarm-service.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_task_words();
    DEFAULT_MONITOR = 5e3;
    LASTING = 6e5;
    CRASH_LOOP = { failures: 2, window: 3e5 };
    TASK_STATES = [
      "new",
      "allocated",
      "pending",
      "assigned",
      "accepted",
      "preparing",
      "ready",
      "starting",
      "running",
      "complete",
      "shutdown",
      "failed",
      "rejected",
      "remove",
      "orphaned"
    ];
    rank = (state) => TASK_STATES.indexOf(state);
    UNFIT = /^(?:unsupported platform|max replicas per node)/;
    UPDATES = /* @__PURE__ */ new Map([
      ["updating", ["an update is in progress", "rollback"]],
      ["paused", ["its update is paused after a failure", "rollback"]],
      ["rollback_started", ["a rollback is in progress", "update --force"]],
      ["rollback_paused", ["its rollback is paused after a failure", "update --force"]]
    ]);
    settled = { state: "settled" };
    converging = (why, remedy = "", lasts = false) => ({
      state: "converging",
      why,
      remedy,
      lasts
    });
    unknown2 = (why) => ({ state: "unknown", why, remedy: "" });
  }
});

// src/gates/run-app.ts
function runApp(facts, inputs) {
  const probes = [
    ...inputs.runAppProcess.length > 0 ? [processProbe(facts, inputs)] : [],
    ...inputs.runAppLabel !== void 0 ? [labelProbe(facts.snapshot, inputs.runAppLabel)] : [],
    ...facts.locked !== void 0 ? [lockProbe(facts.locked, inputs.runAppLock ?? "")] : []
  ];
  if (probes.length === 0) {
    return {
      ...result("unknown", "nothing", "No probe is configured.", "inputs"),
      remedy: "Set `run-app-process`, `run-app-label` or `run-app-lock`."
    };
  }
  const source = probes.map((probe) => probe.source).join(", ");
  const alive = probes.flatMap((probe) => probe.alive);
  const blind = probes.find((probe) => probe.blind !== void 0)?.blind;
  if (alive.length > 0) {
    return result("hold", `${alive.length} alive`, shortened(alive, 3), source);
  }
  if (blind !== void 0) {
    return { ...result("unknown", "nothing", blind.reason, source), remedy: blind.remedy };
  }
  return result("pass", "none alive", `${probes.map(({ none }) => none).join("; ")}.`, source);
}
function processProbe({ snapshot, processes }, inputs) {
  const source = "process table";
  const none = `No process is called ${inputs.runAppProcess.join(" or ")}`;
  const blind = (reason) => ({
    source,
    none,
    alive: [],
    blind: { reason: `Processes cannot be probed: ${reason}.`, remedy: USE_OTHER_PROBE }
  });
  if (!snapshot.info.ok) return blind(snapshot.info.error);
  const elsewhere = notOnEngineHost(inputs.endpoint, snapshot.info.value, processes);
  if (elsewhere !== void 0) return blind(elsewhere);
  if (!processes.ok) return blind(processes.error);
  const { processes: all, own: own2 } = processes.value;
  const others = all.filter(({ pid }) => !own2.has(pid));
  return { source, none, alive: runAppsAmong(others, inputs.runAppProcess) };
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
  const none = `No container or service has the label ${name}`;
  const blind = (reason) => ({
    reason: `Cannot look for the label ${name}: ${reason}`,
    remedy: "Make sure this runner can read the Engine; if that is a Swarm worker, also set `swarm-manager`."
  });
  if (!containers.ok) return { source, none, alive: [], blind: blind(containers.error) };
  const alive = containers.value.filter(({ State, Labels }) => !AT_REST.has(State) && hasLabel(Labels, filter)).map(containerInWords);
  const elsewhere = inSwarm(info, swarm, filter);
  if (typeof elsewhere === "string") return { source, none, alive, blind: blind(elsewhere) };
  return { source, none, alive: [...alive, ...elsewhere] };
}
function inSwarm(info, swarm, filter) {
  if (!swarm.ok) {
    if (!info.ok) return info.error;
    return info.value.Swarm.LocalNodeState === "inactive" ? [] : swarm.error;
  }
  const { services, tasks } = swarm.value;
  const ownNode = info.ok ? info.value.Swarm.NodeID : void 0;
  const names = new Map(services.map(({ ID, Spec }) => [ID, Spec.Name]));
  return [
    ...services.filter(({ Spec }) => hasLabel(Spec.Labels, filter)).map(({ Spec }) => `service ${Spec.Name}`),
    ...tasks.filter(
      (task) => hasLabel(task.Spec?.ContainerSpec?.Labels ?? {}, filter) && !hasEnded(task) && // On this node its container tells.
      (task.NodeID == null || task.NodeID !== ownNode)
    ).map(({ ID, ServiceID }) => `a task of ${names.get(ServiceID ?? "") ?? ID} on another node`)
  ];
}
function hasLabel(labels2, { key, value: value2 }) {
  return Object.hasOwn(labels2, key) && (value2 === void 0 || labels2[key] === value2);
}
function lockProbe(locked, path2) {
  const source = `lock ${path2}`;
  const none = `Nobody holds ${path2}`;
  if (locked.ok) return { source, none, alive: locked.value ? [`${path2} is locked`] : [] };
  const remedy = "Set `run-app-lock` to a file that this runner can read and that nothing replaces.";
  return { source, none, alive: [], blind: { reason: locked.error, remedy } };
}
function result(verdict, observed, reason, source) {
  return { gate: "run-app", verdict, observed, required: "none alive", reason, source };
}
var USE_OTHER_PROBE, AT_REST;
var init_run_app = __esm({
  "src/gates/run-app.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_container_name();
    init_format();
    init_engine_host();
    init_process_names();
    init_swarm_service();
    USE_OTHER_PROBE = "Set `run-app-process: none`, and `run-app-label` or `run-app-lock` instead.";
    AT_REST = /* @__PURE__ */ new Set(["created", "exited", "dead"]);
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
  const ownService = containers.ok ? serviceOf(containers.value, (0, import_node_os4.hostname)()) : void 0;
  return { now, info, containers, swarm, ownService };
}
function isWorker({ Swarm }) {
  return Swarm.LocalNodeState === "active" && Swarm.ControlAvailable !== true;
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
var import_node_os4;
var init_snapshot = __esm({
  "src/engine/snapshot.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_os4 = require("node:os");
    init_reading();
  }
});

// src/gates/swarm-convergence.ts
function swarmConvergence({
  info,
  containers,
  swarm,
  now,
  ownService
}) {
  if (!info.ok) return result2("unknown", "nothing", info.error, "GET /info");
  const { LocalNodeState, NodeID, Error: problem } = info.value.Swarm;
  if (LocalNodeState === "inactive") {
    return result2("pass", "not in a Swarm", "This Engine is not in a Swarm.", "GET /info");
  }
  if (LocalNodeState !== "active") {
    const [reason, remedy2] = LocalNodeState === "locked" ? ["The Swarm is locked.", "Unlock it with `docker swarm unlock`."] : [problem || "Its services cannot be listed."];
    return result2("unknown", `Swarm node is ${LocalNodeState}`, reason, "GET /info", remedy2);
  }
  const source = "GET /services, /tasks, /nodes";
  const [role, remedy] = isWorker(info.value) ? [
    "a Swarm worker",
    "Set `swarm-manager` to the address of a manager that answers, or run this action on a manager node."
  ] : [
    "a Swarm manager",
    "Make sure `docker service ls` and `docker node ls` work on this manager."
  ];
  if (!swarm.ok) return result2("unknown", role, swarm.error, source, remedy);
  const { manager } = swarm.value;
  if (isWorker(info.value) && manager === void 0) {
    return result2("unknown", role, "No manager was asked.", source, remedy);
  }
  if (!containers.ok) {
    const reason = `The containers of this node cannot be listed: ${containers.error}`;
    return result2("unknown", role, reason, "GET /containers/json");
  }
  const { verdict, observed, reasons, remedies, lasts } = judge(swarm.value, {
    // The earlier of two clocks makes everything younger. An unreadable one makes every age unknown, and
    // nothing at rest.
    now: Math.min(now, manager?.time ?? now),
    node: NodeID ?? void 0,
    containers: containers.value.filter(({ State }) => RUNNING.has(State)),
    ownService
  });
  const found = result2(
    verdict,
    observed,
    shortened(reasons, NAMED),
    manager === void 0 ? source : `${source} of ${manager.name}`,
    [...new Set(remedies?.slice(0, NAMED).filter(Boolean))].join(" ") || void 0
  );
  return lasts ? { ...found, lasts } : found;
}
function judge(swarm, { now, node, containers, ownService }) {
  const taskOf = ({ Labels }) => Labels[TASK_LABEL];
  const running = new Set(containers.flatMap((container) => taskOf(container) ?? []));
  const context = {
    now,
    upToDate: swarm.upToDate,
    nodes: new Map(swarm.nodes.map((each) => [each.ID, each])),
    own: { node, running }
  };
  const tasksOf = new Map(swarm.services.map(({ ID }) => [ID, []]));
  const left = [];
  for (const task of swarm.tasks) {
    if (!task.ServiceID) continue;
    const tasks = tasksOf.get(task.ServiceID);
    if (tasks !== void 0) tasks.push(task);
    else if (isLive(task, context)) left.push(task);
  }
  const judged = swarm.services.filter((service) => !isOwnJob(service, ownService));
  const states = judged.map((service) => ({
    service,
    ...serviceState(service, tasksOf.get(service.ID) ?? [], context)
  }));
  const total = count(judged.length, "service");
  for (const [state, verdict, word] of VERDICTS) {
    const found = states.flatMap((each) => each.state === state ? [each] : []);
    if (found.length === 0) continue;
    return {
      verdict,
      observed: `${found.length} of ${total} ${word}`,
      reasons: found.map(({ service, why }) => `${service.Spec.Name}: ${why}`),
      remedies: found.map(({ remedy }) => remedy),
      lasts: found.some(({ lasts }) => lasts)
    };
  }
  if (left.length > 0) {
    const tasks = count(left.length, "task");
    const words = left.map((task) => taskInWords(task, context.nodes));
    return {
      verdict: "hold",
      observed: `${tasks} left`,
      reasons: [`${tasks} of removed services still draining: ${shortened(words, NAMED)}`],
      remedies: left.map((task) => endOf(task, context.nodes)),
      lasts: left.some((task) => ageOf(task, context) >= LASTING)
    };
  }
  const known = new Set(swarm.tasks.map(({ ID }) => ID));
  const strays = containers.filter((each) => !known.has(taskOf(each) ?? "") && taskOf(each));
  if (strays.length > 0) {
    const words = strays.map(containerInWords);
    return {
      verdict: "hold",
      observed: `${count(strays.length, "container")} left`,
      reasons: words.map((word) => `${word} runs for a task that the Swarm does not know`),
      remedies: strays.map(
        ({ Id }) => `If it does not end on its own, run \`docker kill ${Id.slice(0, 12)}\`.`
      )
    };
  }
  const unsettled = judged.length > 0 ? unsettledNode(context) : void 0;
  if (unsettled !== void 0) {
    return { verdict: "hold", observed: "a node has just changed", reasons: [`${unsettled}.`] };
  }
  return { verdict: "pass", observed: `${total} at rest`, reasons: ["No service is converging."] };
}
function isOwnJob({ ID, Spec: { Mode } }, ownService) {
  return ID === ownService && (Mode.GlobalJob != null || Mode.ReplicatedJob != null);
}
function result2(verdict, observed, reason, source, remedy) {
  return {
    gate: "swarm-convergence",
    verdict,
    observed,
    required: "every service at rest, no task draining",
    reason,
    source,
    remedy
  };
}
var NAMED, RUNNING, TASK_LABEL, VERDICTS;
var init_swarm_convergence = __esm({
  "src/gates/swarm-convergence.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_container_name();
    init_snapshot();
    init_format();
    init_swarm_service();
    init_task_words();
    NAMED = 5;
    RUNNING = /* @__PURE__ */ new Set(["running", "paused"]);
    TASK_LABEL = "com.docker.swarm.task.id";
    VERDICTS = [
      ["unknown", "unknown", "unclear"],
      ["converging", "hold", "converging"]
    ];
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

// src/host/mounts.ts
async function readMounts(pid) {
  const text = await (0, import_promises2.readFile)(`/proc/${pid}/mountinfo`, "utf8");
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
var import_promises2;
var init_mounts = __esm({
  "src/host/mounts.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises2 = require("node:fs/promises");
  }
});

// src/host/disk.ts
async function measureDisks(paths) {
  const usages = await Promise.all(paths.map((path2) => (0, import_answered2.answered)(path2, () => measure(path2))));
  return [...new Map(usages.toReversed().map((usage2) => [usage2.device, usage2])).values()].reverse();
}
function dfPercent(used, available) {
  const total = used + available;
  return total <= 0n ? void 0 : Number((used * 100n + total - 1n) / total);
}
async function measure(path2) {
  const { at, mount } = await locate(path2);
  const [fs, { dev }] = await Promise.all([(0, import_promises3.statfs)(at, { bigint: true }), (0, import_promises3.stat)(at)]);
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
      await (0, import_promises3.stat)(at);
      break;
    } catch (error) {
      const { code = "", message } = error;
      if (!passable.includes(code) || at === "/") throw unmeasurable(path2, message, error);
      at = (0, import_node_path4.dirname)(at);
    }
  }
  const [mounts, accessible] = await Promise.all([readMounts("self"), (0, import_promises3.realpath)(at)]);
  const real = (0, import_node_path4.join)(accessible, path2.slice(at.length));
  const mount = mountOf(mounts, real);
  if (mount?.device !== mountOf(mounts, accessible)?.device) {
    throw unmeasurable(path2, `${mount?.point} is closed to this user`);
  }
  return { at, real, mount };
}
function unmeasurable(path2, why, cause) {
  return new Error(`${path2} cannot be measured from here: ${why}`, { cause });
}
var import_promises3, import_node_path4, import_answered2;
var init_disk = __esm({
  "src/host/disk.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises3 = require("node:fs/promises");
    import_node_path4 = require("node:path");
    import_answered2 = require("./answered.js");
    init_mounts();
  }
});

// src/host/data-roots.ts
function usesContainerdStore({ DriverStatus }) {
  return DriverStatus.some(
    ([key, value2]) => key === "driver-type" && value2 === "io.containerd.snapshotter.v1"
  );
}
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
  const layers = folders.filter((path2) => (0, import_node_path5.basename)(path2) !== "image");
  return layers.every((path2) => apart.includes(path2)) ? apart : [store, ...apart];
}
function storeFolders(info, root) {
  const names = usesContainerdStore(info) ? ["io.containerd.content.v1.content", `io.containerd.snapshotter.v1.${info.Driver}`] : ["image", info.Driver];
  return names.map((name) => (0, import_node_path5.join)(root, name));
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
  const folder = async (path2) => (0, import_node_path5.join)(await (0, import_promises4.realpath)(path2).catch(() => path2), "/");
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
function optionOf(process2, names) {
  const { argv = [] } = process2 ?? {};
  for (const [i, arg] of argv.entries()) {
    if (names.includes(arg)) return argv[i + 1];
    const name = names.find((each) => arg.startsWith(`${each}=`));
    if (name !== void 0) return arg.slice(name.length + 1);
  }
  return void 0;
}
var import_promises4, import_node_path5, SYSTEM_CONTAINERD, DEFAULT_ADDRESS, LIMITS;
var init_data_roots = __esm({
  "src/host/data-roots.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises4 = require("node:fs/promises");
    import_node_path5 = require("node:path");
    init_reading();
    init_disk();
    init_mounts();
    SYSTEM_CONTAINERD = /^(?:\/var)?\/run\/containerd\//;
    DEFAULT_ADDRESS = "/run/containerd/containerd.sock";
    LIMITS = { seconds: 10, maxBytes: 4 * 1024 * 1024 };
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
    init_room2();
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
function decide(survey, record2, inputs, lastTagTimes2 = /* @__PURE__ */ new Map()) {
  const { snapshot, disks: disks2, usedBy } = survey;
  const { now, images: listed } = snapshot;
  const { minAge, digestRetention } = inputs;
  const room2 = roomFor(survey, record2, inputs);
  const retention = retentionInForce(inputs, disks2.ok ? disks2.value : [], room2);
  const keptBy = keepRules(inputs.keep);
  const facts = { usedBy, keptBy, record: record2, minAge, retention, now, lastTagTimes: lastTagTimes2 };
  const images = listed.ok ? classify({ ...facts, images: listed.value }) : void 0;
  return {
    gates: evaluateGates(survey, inputs, room2),
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
    init_gates();
    init_data_roots();
    init_keep();
    init_room();
    init_classify();
    init_in_force();
    init_plan();
    init_replaced();
  }
});

// src/engine/api-version.ts
function agreed2(own2) {
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

// src/engine/contract.ts
function call(method, name, path2) {
  return { method, name, path: new RegExp(`^${path2}$`) };
}
function assertAllowed({ method, path: path2 }) {
  if (ALLOWED_CALLS.some((each) => each.method === method && each.path.test(path2))) return;
  throw new Error(`Refused to send ${method} ${path2}: it is not in the safety contract`);
}
var VERSION2, PART, HOST, DIGEST3, FILTERS, SECONDS, ALLOWED_CALLS;
var init_contract = __esm({
  "src/engine/contract.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    VERSION2 = "/v\\d+\\.\\d+";
    PART = "[A-Za-z0-9](?:[\\w.-]*[A-Za-z0-9])?";
    HOST = `(?:${PART}|%5B(?:[0-9A-Fa-f]|%3A)+%5D)(?:%3A\\d+)?`;
    DIGEST3 = "sha256%3A[0-9a-f]{64}";
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
  if (endpoint.transport === "unix") return { socketPath: endpoint.socketPath, servername };
  const { host, port, certPath, context } = endpoint;
  if (certPath === void 0) return { host, port, servername };
  const files = await (0, import_answered3.answered)(
    certPath,
    () => Promise.all(
      ["ca", "cert", "key"].map(async (name) => [
        name,
        await tlsFile(certPath, `${name}.pem`, context !== void 0)
      ])
    )
  );
  return { host, port, rejectUnauthorized: context?.verify ?? true, ...Object.fromEntries(files) };
}
async function tlsFile(certPath, file, maybe) {
  try {
    return await (0, import_promises5.readFile)((0, import_node_path6.join)(certPath, file));
  } catch (cause) {
    if (maybe && cause.code === "ENOENT") return void 0;
    throw new EngineError(
      `TLS is on (DOCKER_TLS_VERIFY or DOCKER_CERT_PATH), but ${file} cannot be read: ${transportProblem(cause)}. Set DOCKER_CERT_PATH to the folder with ca.pem, cert.pem and key.pem`,
      void 0,
      { cause }
    );
  }
}
var import_promises5, import_node_http, import_node_path6, import_answered3, ANSWER_LIMIT, KEEP_ALIVE;
var init_transport = __esm({
  "src/engine/transport.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises5 = require("node:fs/promises");
    import_node_http = require("node:http");
    import_node_path6 = require("node:path");
    import_answered3 = require("./answered.js");
    init_contract();
    init_errors2();
    ANSWER_LIMIT = 128 * 1024 * 1024;
    KEEP_ALIVE = 3e4;
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
    const told = version2.then(({ ApiVersion }) => agreed2(ApiVersion));
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
      return agreed2(own2);
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

// src/image/find-images.ts
function findImages(images, name) {
  for (const means of [byName, byId2, byRepository]) {
    const found = images.filter((image) => means(image, name));
    if (found.length > 0) return found;
  }
  return [];
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
  if ((reference?.repository === void 0 || reference.tag) ?? reference.digest) return false;
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
  const base = env["XDG_STATE_HOME"] || (0, import_node_path7.join)(env["HOME"] || (0, import_node_os5.homedir)(), ".local", "state");
  return stateDir ?? (0, import_node_path7.join)(base, "gated-docker-prune");
}
function ownerOf({ ID, DockerRootDir }) {
  return `${ID} ${DockerRootDir}`;
}
function fileNameOf(owner) {
  const whole = owner.replaceAll(new RegExp("\\p{Cs}", "gu"), "�");
  return encodeURIComponent(whole).replaceAll("_", "%5F").replaceAll("%2F", "_").slice(0, 200);
}
var import_node_os5, import_node_path7;
var init_folder = __esm({
  "src/memory/folder.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_os5 = require("node:os");
    import_node_path7 = require("node:path");
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
  const file = await (0, import_promises6.stat)(path2, { bigint: true }).catch((error) => {
    if (error.code === "ENOENT") return void 0;
    throw new Error(`${path2} cannot be read: ${error.message}`, { cause: error });
  });
  if (file === void 0) return false;
  assertLockable(path2, file);
  const held = parseLocks(await (0, import_promises6.readFile)("/proc/locks", "utf8"));
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
        (0, import_promises6.stat)(path2, { bigint: true }).catch(() => void 0)
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
  const { uid, gid, mode } = await (0, import_promises6.stat)((0, import_node_path8.dirname)(path2));
  let file;
  try {
    file = await (0, import_promises6.open)(path2, import_node_fs3.constants.O_RDWR | import_node_fs3.constants.O_CREAT | import_node_fs3.constants.O_EXCL, 384);
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
  const { O_RDWR, O_RDONLY, O_NONBLOCK: O_NONBLOCK2, O_NOCTTY } = import_node_fs3.constants;
  const flags = O_NONBLOCK2 | O_NOCTTY;
  return (0, import_promises6.open)(path2, O_RDWR | flags).catch(() => (0, import_promises6.open)(path2, O_RDONLY | flags));
}
var import_node_child_process, import_node_events, import_node_fs3, import_promises6, import_node_path8, BUSY;
var init_lock = __esm({
  "src/host/lock.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_child_process = require("node:child_process");
    import_node_events = require("node:events");
    import_node_fs3 = require("node:fs");
    import_promises6 = require("node:fs/promises");
    import_node_path8 = require("node:path");
    BUSY = 75;
  }
});

// src/memory/own-file.ts
async function openOwn(path2, flags) {
  const file = await (0, import_promises7.open)(path2, flags | REGULAR_ONLY, 384).catch((cause) => {
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
  return usingOwn(path2, import_promises7.constants.O_RDONLY, (file) => file.readFile());
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
  await (await openOwn(path2, import_promises7.constants.O_RDONLY | O_CREAT)).close();
  return takeLock(path2, wait);
}
async function ensureOwnFolder(folder) {
  const found = await unlessGone((0, import_promises7.stat)(folder), void 0);
  if (!found?.isDirectory()) makeFolder(folder);
  await assertOwnFolder(folder);
}
async function assertOwnFolder(folder) {
  const { mode, uid } = await (0, import_promises7.stat)(folder);
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
  const path2 = (0, import_node_path9.resolve)(folder);
  const parent = (0, import_node_path9.dirname)(path2);
  const make = () => {
    try {
      (0, import_node_fs4.mkdirSync)(path2, { mode: 448 });
    } catch (error) {
      if (!(0, import_node_fs4.statSync)(path2, { throwIfNoEntry: false })?.isDirectory()) throw error;
      return;
    }
    if (process.getuid?.() !== 0) return;
    const { uid, gid } = (0, import_node_fs4.statSync)(parent);
    if (uid !== 0) (0, import_node_fs4.chownSync)(path2, uid, gid);
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
    const { uid, gid } = (0, import_node_fs4.statSync)((0, import_node_path9.dirname)(path2));
    const made = (0, import_node_fs4.fstatSync)(file);
    if (uid !== 0 && made.uid === 0 && made.nlink === 1) (0, import_node_fs4.fchownSync)(file, uid, gid);
  } catch {
  }
}
var import_node_fs4, import_promises7, import_node_path9, O_CREAT, O_NOFOLLOW, O_NONBLOCK, REGULAR_ONLY;
var init_own_file = __esm({
  "src/memory/own-file.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_fs4 = require("node:fs");
    import_promises7 = require("node:fs/promises");
    import_node_path9 = require("node:path");
    init_lock();
    ({ O_CREAT, O_NOFOLLOW, O_NONBLOCK } = import_promises7.constants);
    REGULAR_ONLY = O_NOFOLLOW | O_NONBLOCK;
  }
});

// src/memory/replace-file.ts
async function replaceFile(path2, text, { mode = 384, draft = `${path2}.new` } = {}) {
  try {
    await (0, import_promises8.rm)(draft, { force: true });
    const file = await (0, import_promises8.open)(draft, "wx", mode);
    try {
      await file.chmod(mode);
      giveToOwner(file.fd, draft);
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await (0, import_promises8.rename)(draft, path2);
  } catch (error) {
    await (0, import_promises8.rm)(draft, { force: true }).catch(() => {
    });
    throw error;
  }
}
var import_promises8;
var init_replace_file = __esm({
  "src/memory/replace-file.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises8 = require("node:fs/promises");
    init_own_file();
  }
});

// src/memory/store.ts
async function updateRecord(folder, owner, now, change) {
  const updated = await reading((0, import_answered4.answered)(folder, () => changeFile(folder, owner, now, change)));
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
    if (fault !== void 0) await (0, import_promises9.rename)(file, aside);
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
    (0, import_answered4.answered)(folder, async () => {
      await assertOwnFolder(folder);
      return readRecord(folder, owner, now);
    })
  );
  return read.ok ? read.value.record : coldRecord(owner, now);
}
function fileOf(folder, owner) {
  return (0, import_node_path10.join)(folder, `usage-${fileNameOf(owner)}.json`);
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
var import_promises9, import_node_path10, import_answered4, LOCK_TIMEOUT;
var init_store = __esm({
  "src/memory/store.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises9 = require("node:fs/promises");
    import_node_path10 = require("node:path");
    import_answered4 = require("./answered.js");
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
    init_data_roots();
    init_short_id();
    init_use_evidence();
    init_came_back();
    init_deployments();
    init_folder();
    init_record();
    init_room();
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

// src/host/processes.ts
async function readProcesses(proc = "/proc") {
  const pids = pidsIn(proc);
  const lately = (0, import_node_os6.uptime)() - SETTLING;
  const processes = [];
  const settled2 = /* @__PURE__ */ new Set();
  for (const [index, pid] of pids.entries()) {
    if (index % BATCH === 0) await (0, import_promises10.setImmediate)();
    const found = readProcess(proc, pid);
    if (found !== void 0) processes.push(found);
    if (found === void 0 || Number(found.started) < lately) settled2.add(pid);
  }
  return {
    processes,
    settled: settled2,
    own: withAncestors(process.pid, processes),
    complete: linkOf(`${proc}/self/ns/pid`) === INITIAL_PID_NAMESPACE
  };
}
function pidsIn(proc) {
  const pids = (0, import_node_fs5.readdirSync)(proc).flatMap((name) => /^\d+$/.test(name) ? [Number(name)] : []);
  if (pids.includes(1)) return pids;
  throw new Error(`${proc} hides the processes of other users (mounted with hidepid)`);
}
function readProcess(proc, pid) {
  const own2 = `${proc}/${pid}`;
  const stat4 = textOf2(`${own2}/stat`);
  const end = stat4.lastIndexOf(")");
  const fields = stat4.slice(end + 2).split(" ");
  const [state = "X", ppid, , , , , flags] = fields;
  if (stat4 === "" || (Number(flags) & KERNEL_THREAD) !== 0) return void 0;
  const comm = stat4.slice(stat4.indexOf("(") + 1, end);
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
  return ifThere(() => (0, import_node_fs5.readdirSync)(`${folder}/task`).map((id) => `${folder}/task/${id}`)) ?? [];
}
function textOf2(path2) {
  return ifThere(() => (0, import_node_fs5.readFileSync)(path2, "utf8")) ?? "";
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
    return (0, import_node_fs5.readlinkSync)(path2);
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
var import_node_fs5, import_node_os6, import_promises10, SETTLING, INITIAL_PID_NAMESPACE, BATCH, STARTTIME, USER_HZ, KERNEL_THREAD;
var init_processes = __esm({
  "src/host/processes.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_fs5 = require("node:fs");
    import_node_os6 = require("node:os");
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
      if (!["shutdown", "remove"].includes(DesiredState)) {
        const name = specs.get(ServiceID) ?? ID;
        users.add(Spec?.ContainerSpec?.Image ?? "", `a task of ${name}`);
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
  return { engine, snapshot, usedBy: imageUse(snapshot), ...host, ...measured };
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
  const image = theOne(findImages(images.value, name), name, inputs.endpoint.name);
  const record2 = await peekMemory(stateFolder(inputs.stateDir, process.env), survey);
  const asked = await lastTagTimes(engine.value, withDescendants(image, images.value));
  const { facts, room: room2 } = decide(survey, record2, inputs, asked);
  const explanation = explain(image, { ...facts, images: images.value });
  return json ? explanationJson(explanation, room2) : renderExplanation(explanation, snapshot.now, room2);
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
    init_find_images();
    init_short_id();
    init_folder();
    init_memory();
    init_reading();
    init_explanation();
    init_explain();
    init_survey();
    MAX_LISTED = 20;
  }
});

// src/host/identity.ts
function identify(pid) {
  let stat4;
  try {
    stat4 = (0, import_node_fs6.readFileSync)(`/proc/${pid}/stat`, "utf8");
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
var import_node_fs6;
var init_identity = __esm({
  "src/host/identity.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_fs6 = require("node:fs");
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
  const path2 = (0, import_node_path11.join)(folder, LOCK);
  return usingOwn(path2, import_promises13.constants.O_RDWR | import_promises13.constants.O_CREAT, async (file) => {
    const lock = await takeLock(path2, PATIENCE);
    if (lock === void 0) return await readResident(folder);
    await file.truncate();
    await file.write(`process ${process.pid} on ${(0, import_node_os7.hostname)()}
${name}
`, 0);
    return lock;
  });
}
async function readResident(folder) {
  const [who = "", endpoint = ""] = (await readOwn((0, import_node_path11.join)(folder, LOCK))).toString().split("\n");
  return { who, endpoint };
}
var import_promises13, import_node_os7, import_node_path11, import_answered6, LOCK, PATIENCE;
var init_resident = __esm({
  "src/observer/resident.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises13 = require("node:fs/promises");
    import_node_os7 = require("node:os");
    import_node_path11 = require("node:path");
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
  let isLost2 = false;
  await observe({ endpoint, diskPath, folder, since: 1 }, (seen) => {
    if ("lost" in seen) {
      if (!isLost2) log2(`Lost the Engine; retrying until it is back: ${messageOf(seen.lost)}`);
    } else if (seen.id !== observed) {
      log2(`Observing the Engine ${seen.id} at ${endpoint.name}. The usage record is in ${folder}.`);
      observed = seen.id;
    } else if (isLost2) log2(`The Engine at ${endpoint.name} is back.`);
    isLost2 = "lost" in seen;
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

// src/cli/ask.ts
init_define_ACTION_INPUTS();
init_escape();
init_format();

// src/gates/gate.ts
init_define_ACTION_INPUTS();
var GATE_NAMES = ["disk-pressure", "run-app", "swarm-convergence"];
function allPass(gates2) {
  return gates2.every(({ verdict }) => verdict === "pass");
}

// src/cli/ask.ts
init_log();

// src/report/annotations.ts
init_define_ACTION_INPUTS();
init_escape();

// src/report/alerts.ts
init_define_ACTION_INPUTS();
init_format();
init_fullness();

// src/report/starvation.ts
init_define_ACTION_INPUTS();
init_format();
var WORTH_A_WORD = 3;
function starvationNotice(starvation) {
  if (starvation === null || starvation.runs < WORTH_A_WORD) return void 0;
  const { runs, since, gate, verdict } = starvation;
  const unknown3 = verdict === "unknown" ? " (unknown)" : "";
  return `Held ${count(runs, "run")} in a row since ${time(since)}, most often by ${gate}${unknown3}.`;
}
function starvationAdvice(gate) {
  return gate === "run-app" ? "Check whether what it found should be live. If so, prune at another hour, or set `settle-timeout` so that a run waits for it." : "Look in `docker service ls` for a service that never converges. Fix or remove it, or set `settle-timeout` so that a run waits for it.";
}

// src/report/state.ts
init_define_ACTION_INPUTS();
init_format();

// src/report/with-history.ts
init_define_ACTION_INPUTS();
init_fullness();

// src/report/outputs.ts
init_define_ACTION_INPUTS();
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
    ...report.room && { room: { needed: report.room.needed, free: report.room.free } },
    bytesReclaimed: Math.max(0, Math.round(report.reclaimed.bytes)) || 0,
    imagesRemoved: report.imagesRemoved,
    images: report.images === null ? null : countByClass(report.images),
    settledForMs: report.settledForMs
  };
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
  const isAbove = outcome === "nothing-to-prune" || (used ?? 0) >= (diskThreshold ?? Infinity) || (room2 ? room2.free < room2.needed : false);
  return isAbove ? "above" : "pruned";
}
function titleOf(report) {
  const { diskBefore, diskAfter, ...entry } = historyEntryOf(report);
  const state = stateOf({ diskBefore, diskAfter, ...entry });
  const { room: room2 } = report;
  const isShort = room2 !== null && room2.free < room2.needed;
  const name = state === "above" && isShort && (diskAfter ?? diskBefore ?? 0) < (report.diskThreshold ?? 0) ? "still short of room" : STATES[state].name;
  const shut = (wanted) => and(GATE_NAMES.filter((gate) => entry.gates[gate] === wanted));
  const now = diskAfter ?? diskBefore;
  const row = report.starvation?.runs ?? 0;
  const facts = [
    ...state === "unknown" ? [report.engine.version === null ? NO_ENGINE : shut("unknown")] : [],
    ...now === null ? [] : [`disk ${percent(now)}`],
    ...diskBefore === null || diskBefore === now ? [] : [`was ${percent(diskBefore)}`],
    ...isShort && state !== "pruned" ? [`${bytes(room2.free)} free, ${bytes(room2.needed)} needed`] : now === null || state === "pruned" || report.diskThreshold === null ? [] : [`prunes from ${percent(report.diskThreshold)}`],
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
function alertOf({ what, found, where, remedy }) {
  return { about: "host", title: what, found: [foundAt(found, where)], remedy };
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
      found: [`The disk is ${percent(used)} used${lacking(report)}, and nothing more may go.`],
      remedy: whatFrees(report),
      docs: "faq.md#the-disk-is-full-and-the-action-removed-nothing-why"
    }
  ];
}
function lacking({ room: room2 }) {
  return room2 === null || room2.free >= room2.needed ? "" : `, ${bytes(room2.free)} are free where ${bytes(room2.needed)} should be`;
}
function whatFrees(report) {
  const { room: room2, retention, images, diskHolders, startedAt } = report;
  const disks2 = latestDisks(report);
  const target = (report.diskThreshold ?? 100) - 1;
  const excess = disks2.map(({ used, available }) => used - (used + available) * target / 100);
  const toFree = Math.max(room2 === null ? 0 : room2.needed - room2.free, ...excess);
  const larger = Math.max(
    room2 === null ? 0 : room2.needed - room2.free,
    ...excess.map((each) => each * 100 / target)
  );
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
    ...report.checks.filter(({ status }) => status === "notice").slice(0, MAX_PER_LEVEL).map((check) => annotation("notice", forLog(check.what), inSentences(alertOf(check))))
  ];
}
function inSentences({ found, remedy }) {
  const sentences = found.map((each) => /[.?!]$/.test(each) ? each : `${each}.`);
  return remedy === void 0 ? sentences : [...sentences, remedy];
}

// src/cli/ask.ts
init_image_groups();
var CLEAR = "\r\x1B[K";
var SILENT = { say: () => {
}, pass: () => {
} };
function rewriting(terminal) {
  return {
    say(line) {
      terminal.write(CLEAR);
      log2(line);
    },
    pass(line) {
      terminal.write(CLEAR + forLog(line).slice(0, (terminal.columns || 80) - 1));
    }
  };
}
function wouldGo({ outcome, gates: gates2, images }) {
  if (outcome === "cancelled" || !allPass(gates2)) return [];
  return (images ?? []).filter(({ fate }) => fate === "would-remove" || fate === "candidate");
}
function questionAbout(images) {
  const isUpTo = images.some(({ fate }) => fate === "candidate") ? "up to " : "";
  const extent = `${isUpTo}${count(images.length, "image")}, ${bytes(sizeOf(images))} as listed`;
  return `Remove ${extent}? [y/N] `;
}
async function agreed(question) {
  const { stdin } = process;
  const answer = await new Promise((resolve2) => {
    const interrupt = () => {
      process.exitCode = 130;
      resolve2("");
    };
    process.once("SIGINT", interrupt);
    stdin.once("end", () => resolve2("")).once("data", (line) => resolve2(String(line)));
    process.stdout.write(question);
  });
  stdin.pause();
  const isYes = /^y(?:es)?$/i.test(answer.trim());
  if (!isYes) process.stdout.write(`${answer === "" ? "\n" : ""}Nothing was removed.
`);
  return isYes;
}
function needsSomebody(report, failed) {
  const lines2 = annotationsOf(report, { inPost: false }).filter(({ level }) => level !== "notice").map(({ title, message }) => `${title}: ${message}
`);
  return lines2.length > 0 || !failed ? lines2.join("") : `${forLog(report.headline)}
`;
}

// src/cli/commands.ts
init_define_ACTION_INPUTS();

// src/inputs.ts
init_define_ACTION_INPUTS();
init_mini();
init_endpoint();

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
  let result3 = null, prevUnits, unit2 = parse2.unit;
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
    if (typeof units == "number") result3 = (result3 || 0) + m2[1] * units;
  }
  return result3 && result3 / (lookupUnit(unit2, format) || 1) * (str.trimStart()[0] === "-" ? -1 : 1);
}

// src/inputs/values.ts
init_mini();
init_keep();
init_reading();
var value = (message, parse4) => pipe(
  string2(),
  transform((text, { issues }) => {
    const parsed = parse4(text);
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
var GO_DURATION = /^(?:0|(?:(?:\d+(?:\.\d+)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
var GO_LIMIT = 2 ** 63 / 1e6;
var TIMER_LIMIT = 2 ** 31 - 1;
var upTo = (limit, message) => refine((ms) => ms <= limit, message);
var duration3 = value(
  "must be a duration in Docker's format, such as 24h or 1h30m",
  (text) => {
    if (!GO_DURATION.test(text)) return void 0;
    return parse2(text.replaceAll(/[µμ]/g, "u")) ?? void 0;
  }
).check(upTo(GO_LIMIT, "must be at most 2562047h, the longest duration Docker accepts"));
var positiveDuration = duration3.check(
  refine((ms) => ms > 0, "must be longer than zero")
);
var timerDuration = positiveDuration.check(
  upTo(TIMER_LIMIT, "must be at most 596h, the longest a timer can wait")
);
var percent2 = value(
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

// src/nearest.ts
init_define_ACTION_INPUTS();
var MAX_LENGTH = 64;
function nearest(word, known) {
  if (word.length > MAX_LENGTH) return void 0;
  const longer = word.length < 4 ? [] : known.filter((each) => each.includes(word));
  if (longer.length === 1) return longer[0];
  const [best] = known.flatMap(
    (each) => tailsOf(each).map((tail) => ({ each, tail, edits: editsBetween(word, tail) }))
  ).filter(({ tail, edits }) => edits <= Math.max(1, Math.min(word.length, tail.length) / 3)).sort((a, b) => a.edits - b.edits || a.each.length - b.each.length);
  return best?.each;
}
function didYouMean(word, known, spell = String) {
  const meant = nearest(word, known);
  return meant === void 0 ? "" : `; did you mean ${spell(meant)}?`;
}
function tailsOf(name) {
  return name.split("-").map((_, index, parts) => parts.slice(index).join("-"));
}
function editsBetween(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const kept = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(kept, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

// src/inputs/variables.ts
var PREFIX = "GATED_DOCKER_PRUNE_";
var OURS = /^gated[_-]?docker[_-]?prune[_-]/i;
function variableOf(name) {
  return PREFIX + name.toUpperCase().replaceAll("-", "_");
}
function runnerVariableOf(name) {
  return `INPUT_${name.toUpperCase()}`;
}
var unreadInStep = (variable, name = "inputs") => `${variable}: is not read in a workflow step; set ${name} under with`;
function unreadInTerminal(names) {
  return (variable, name) => {
    if (name !== void 0) return `${variable}: is not read; did you mean ${variableOf(name)}?`;
    const word = variable.replace(OURS, "").toLowerCase().replaceAll("_", "-");
    return `${variable}: no such input${didYouMean(word, names, variableOf)}`;
  };
}
function unreadVariables(names, read, env, complain2) {
  const letters = (text) => text.toLowerCase().replaceAll(/[^a-z]/g, "");
  return Object.entries(env).flatMap(([variable, value2 = ""]) => {
    const prefix = [OURS, /^input/i].find((each) => each.test(variable));
    if (prefix === void 0) return [];
    const meant = letters(variable.replace(prefix, ""));
    const name = names.find((each) => letters(each) === meant);
    if (name === void 0) return prefix === OURS ? [complain2(variable, name)] : [];
    const isRead = complain2 !== unreadInStep && [runnerVariableOf(name), variableOf(name)].includes(variable);
    return isRead || value2.trim() === read(name).trim() ? [] : [complain2(variable, name)];
  });
}

// src/inputs.ts
var InputError = class extends Error {
  constructor(problems2) {
    super(
      problems2.length === 1 ? "An input is not valid; nothing was done." : `${problems2.length} inputs are not valid; nothing was done.`
    );
    this.problems = problems2;
  }
  problems;
  name = "InputError";
};
var INPUTS = {
  when: { default: "main", schema: _enum(["main", "post"], "must be main or post") },
  "dry-run": { default: "false", schema: boolean3 },
  "docker-host": { default: "", schema: string2() },
  "disk-threshold": { default: "80", schema: percent2 },
  /** `stale` images go until disk use is down to this. */
  "disk-target": {
    default: "",
    schema: orNone("", percent2, "must be a percentage from 1 to 100, such as 70 or 70%")
  },
  /** From here on `digest-retention` gives way to `min-age`; undefined if never. */
  "disk-critical": {
    default: "90",
    schema: orNone(
      "never",
      percent2,
      "must be never, or a percentage from 1 to 100, such as 90"
    )
  },
  /** What to keep free for what comes next: bytes, or as much as former runs show. */
  "disk-room": { default: "auto", schema: room },
  /** If empty, the Engine's data roots are measured. */
  "disk-path": { default: "", schema: absolutePaths, list: true },
  "min-age": { default: "24h", schema: duration3 },
  /** How long an unused `cached` image is kept; undefined means forever. */
  "digest-retention": {
    default: "720h",
    schema: orNone(
      "never",
      positiveDuration,
      "must be never, or a duration in Docker's format, such as 720h"
    )
  },
  /** Globs over image references. */
  keep: { default: "", schema: keepLines, list: true },
  /** If empty, there is no process probe. */
  "run-app-process": { default: "run-app", schema: processNames, list: true },
  "run-app-label": { default: "", schema: label },
  "run-app-lock": { default: "", schema: optionalPath },
  "settle-timeout": { default: "0s", schema: duration3 },
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
function parseInputs(read, env, spell = String, complain2 = unreadInStep) {
  const problems2 = [];
  const refuse = (name, why) => problems2.push(`${spell(name)}: ${why}`);
  const parse4 = (name) => {
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
      parse4(name)
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
  const endpoint = address(() => findEndpoint(dockerHost, env, spell("docker-host")));
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
  problems2.push(...unreadVariables(INPUT_NAMES, (name) => read(name), env, complain2));
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
    text: "Don't ask. Without it, in a terminal, a run shows what would go and asks first."
  },
  quiet: {
    short: "q",
    of: ["run"],
    text: "Print only what needs somebody: for cron. Never asks."
  },
  json: {
    short: void 0,
    of: ["run", "explain"],
    text: "Print the report as JSON, and the log to standard error. Never asks."
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
var EXAMPLES2 = [
  ["--dry-run", "Show what would go, and why the rest stays"],
  ["--disk-threshold 85 --settle-timeout 5m", "Wait up to five minutes for a deployment to end"],
  ['--keep "registry.example.org/**" --keep "postgres:*"', "Never remove these"],
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
var option = (isBoolean, short) => ({
  type: isBoolean ? "boolean" : "string",
  ...short === void 0 ? {} : { short }
});
var OPTIONS = {
  ...Object.fromEntries(
    Object.entries(SWITCHES).map(([name, { short }]) => [name, option(true, short)])
  ),
  ...Object.fromEntries(INPUT_NAMES.map((name) => [name, option(isSwitch(name), SHORT[name])]))
};
function parseCommandLine(args) {
  const { tokens } = (0, import_node_util.parseArgs)({
    args: [...args],
    options: OPTIONS,
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
      const meant = didYouMean(name, Object.keys(OPTIONS), (each) => `--${each}`);
      problems2.push(`${rawName}: no such flag${meant}`);
      continue;
    }
    const isBoolean = OPTIONS[name]?.type === "boolean";
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
  return token?.kind === "option" && !Object.hasOwn(OPTIONS, token.name ?? "");
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
      ...wrong.map((name) => `--${name}: observe takes only --${OBSERVE_INPUTS.join(" and --")}`),
      ...image === void 0 ? [] : [`observe: takes no ${[image, ...rest].join(" ")}`]
    );
    return { name: "observe" };
  }
  if (verb !== "explain") {
    const known = Object.keys(COMMANDS);
    const meant = didYouMean(verb, known) || `; the commands are ${known.join(", ")}`;
    problems2.push(`${verb}: no such command${meant}`);
    return { name: "help" };
  }
  if (image === void 0) problems2.push("explain: needs an image, by its ID, tag or digest");
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
    ...EXAMPLES2.flatMap(([args, what]) => [`  # ${what}`, `  ${PROGRAM} ${args}`])
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

// src/cli.ts
init_context();
init_escape();
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
  return `${went} ${images} came back, ${bytes(size)} as listed, ${first} ${duration(soonestMs)}.`;
}

// src/report/holders.ts
init_define_ACTION_INPUTS();
init_format();
init_image_groups();
var HOLDERS_NOTE = "As the Engine counts, so the sum can differ from what the disk shows. This action only ever removes images.";
var COMMAND_LIMIT = 5e3;
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
    room: roomOf(report),
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
function roomOf({ room: room2 }) {
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
  const took = duration(Date.parse(finishedAt) - Date.parse(startedAt));
  const waited = settledForMs > 0 ? `, ${duration(settledForMs)} of it waiting for gates` : "";
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
    when: `${time(startedAt)}, took ${took}${waited}`
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
      ...command === void 0 ? [] : [`    ${todo}: ${forLog(command, COMMAND_LIMIT)}`]
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
  return `${percent(used)}${of} used, ${amount}`;
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
      hasName ? `${nameOf(image)}: ${forLog(image.reason)}` : forLog(image.reason)
    ];
  });
  return [head, ...aligned(rows, [1]), ...indented(andMore(images.length - MAX_IMAGES))];
}
function reasonLines(groups) {
  return [
    ...groups.slice(0, MAX_GROUPS).flatMap(({ examples, ...all }) => {
      const names = [...examples.map(nameOf), ...andMore(all.images - examples.length, "")];
      return [
        `  ${all.class}: ${forLog(all.reason)}: ${count(all.images, "image")}, ${bytes(all.bytes)}`,
        `      ${names.join(", ")}`
      ];
    }),
    ...indented(andMore(groups.length - MAX_GROUPS))
  ];
}
function nameOf({ id, names: [first] }) {
  return forLog(first === void 0 ? shortId(id) : readableName(first));
}
function checks({ checks: shown2, footer: { engine } }) {
  if (shown2 === void 0) return [];
  const { tally, notices } = shown2;
  const notChecked = engine.length === 0 ? { shown: [], more: 0 } : shown2.notChecked;
  return [
    tally,
    ...notices.shown.flatMap(({ what, found, where, remedy }) => [
      `  ${forLog(what)}: ${forLog(foundAt(found, where))}`,
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
async function cli(args) {
  outliveReaders();
  const line = parseCommandLine(args);
  const { command } = line;
  if (line.problems.length === 0 && (command.name === "help" || command.name === "version")) {
    process.stdout.write(command.name === "help" ? helpText(define_ACTION_INPUTS_default) : `${"1.0.0"}
`);
    return;
  }
  await awaitDockerConfig(process.env);
  const { inputs, problems: problems2 } = checkedInputs(line);
  if (inputs === void 0 || problems2.length > 0) {
    complain(problems2);
    return;
  }
  if (command.name === "observe") await observe2(inputs);
  else if (command.name === "explain") await explain2(inputs, command);
  else if (command.name === "run") await prune(inputs, command);
}
function checkedInputs({ inputs: flags, problems: problems2 }) {
  const { env } = process;
  const variable = (name) => [variableOf(name), runnerVariableOf(name)].find((each) => env[each]);
  try {
    const inputs = parseInputs(
      (name) => flags.get(name) ?? env[variable(name) ?? ""] ?? "",
      env,
      (name) => flags.has(name) ? `--${name}` : variable(name) ?? name,
      unreadInTerminal(INPUT_NAMES)
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
  const print = process.stdout.write.bind(process.stdout);
  if (json) {
    process.stdout.write = process.stderr.write.bind(process.stderr);
  }
  const { GITHUB_ACTIONS: _, ...env } = process.env;
  const isTerminal = process.stdout.isTTY === true && !json && !quiet;
  const style = styleOf(env, isTerminal);
  const { runInTerminal } = await Promise.resolve().then(() => __toESM(require("./run.js"), 1));
  const rewrites = isTerminal && env["TERM"] !== "dumb";
  const sinks = quiet ? SILENT : rewrites ? rewriting(process.stdout) : { say: log2, pass: log2 };
  const run = async (chosen) => {
    let result3;
    const show = async (report, { fail: fail2 }) => {
      result3 = report;
      if (json) print(jsonText(report));
      else if (quiet) print(needsSomebody(report, fail2));
      else print(`${rewrites ? CLEAR : ""}
${renderTerminal(report, style)}
`);
      if (fail2) process.exitCode = FAILED;
    };
    await runInTerminal(chosen, show, sinks);
    return result3;
  };
  const asks = isTerminal && process.stdin.isTTY === true && !yes && !inputs.dryRun;
  if (asks) {
    const preview = await run({ ...inputs, dryRun: true });
    const leaving = preview === void 0 ? [] : wouldGo(preview);
    if (leaving.length === 0 || !await agreed(questionAbout(leaving))) return;
    process.exitCode = 0;
  }
  await run(inputs);
}
async function explain2(inputs, { image, json }) {
  try {
    const { explainImage: explainImage2 } = await Promise.resolve().then(() => (init_explain_image(), explain_image_exports));
    process.stdout.write(await explainImage2(inputs, image, json));
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
