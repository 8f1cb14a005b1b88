"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/host-checks.ts
var host_checks_exports = {};
__export(host_checks_exports, {
  checkHost: () => checkHost
});
module.exports = __toCommonJS(host_checks_exports);

// src/checks/host-checks.ts
var import_node_os3 = require("node:os");

// src/host/data-roots.ts
function usesContainerdStore({ DriverStatus }) {
  return DriverStatus.some(
    ([key, value]) => key === "driver-type" && value === "io.containerd.snapshotter.v1"
  );
}

// src/host/facts.ts
var import_node_os2 = require("node:os");

// src/engine/endpoint.ts
var import_node_os = require("node:os");
function isLocal(endpoint, own2 = ownNames()) {
  switch (endpoint.transport) {
    case "unix":
      return true;
    case "tcp": {
      const host = endpoint.host.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
      return /^(?:localhost|127(?:\.\d+){3}|::1|0\.0\.0\.0|::)$/.test(host) || own2.some((each) => each.toLowerCase() === host);
    }
    // The name may be an alias for any host.
    case "ssh":
      return false;
  }
}
function ownNames() {
  const interfaces = Object.values((0, import_node_os.networkInterfaces)()).flatMap((each) => each ?? []);
  return [(0, import_node_os.hostname)(), ...interfaces.map(({ address }) => address)];
}

// src/host/facts.ts
function notOnEngineHost(endpoint, info, table, ownName = (0, import_node_os2.hostname)()) {
  if (!isLocal(endpoint)) return `the Engine at ${endpoint.name} is on another machine`;
  if (info.Name !== ownName) {
    return `the Engine's host is ${info.Name}, but this runner sees ${ownName} (is it in a container?)`;
  }
  if (!table.ok) return `the process table of this machine cannot be read: ${table.error}`;
  const { complete, processes } = table.value;
  if (complete || processes.some(({ comm }) => comm === "dockerd")) return void 0;
  return "this runner has a process namespace of its own (is it in a container?)";
}

// src/engine/errors.ts
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

// src/reading.ts
async function reading(fact) {
  try {
    return { ok: true, value: await fact };
  } catch (error) {
    const remedy = error instanceof RefusedEngine ? { remedy: error.remedy } : {};
    return { ok: false, error: messageOf(error), ...remedy };
  }
}
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

// src/engine/container-name.ts
function containerCalled(name) {
  return `container ${name.replace(/^\//, "")}`;
}
function containerInWords({ Names, Id }) {
  return containerCalled(Names[0] ?? Id.slice(0, 12));
}

// node_modules/pretty-bytes/index.js
var BYTE_UNITS=["B","kB","MB","GB","TB","PB","EB","ZB","YB"],BIBYTE_UNITS=["B","KiB","MiB","GiB","TiB","PiB","EiB","ZiB","YiB"],BIT_UNITS=["b","kbit","Mbit","Gbit","Tbit","Pbit","Ebit","Zbit","Ybit"],BIBIT_UNITS=["b","kibit","Mibit","Gibit","Tibit","Pibit","Eibit","Zibit","Yibit"],UNIT_SETS=[BYTE_UNITS,BIBYTE_UNITS,BIT_UNITS,BIBIT_UNITS],toDecimalString=t=>{if(t>=1e-6&&t<1e21)return String(t);const[i,r]=t.toExponential().split("e"),o=i.replace(".",""),e=Number(r)+1,a=e>0,n=a?o.padEnd(e,"0"):"0".repeat(1-e)+o,s=n.slice(0,a?e:1),c=n.slice(a?e:1).replace(/0+$/,"");return c?`${s}.${c}`:s},toLocaleString=(t,i,r)=>{if(typeof i=="string"||Array.isArray(i)||i===!0){const o=i===!0?void 0:i;if(r!==void 0)return t.toLocaleString(o,r);const e=toDecimalString(t),a=e.indexOf("."),n=a===-1?0:e.length-a-1;return n>100?e:t.toLocaleString(o,{maximumFractionDigits:n})}return r===void 0?toDecimalString(t):t.toLocaleString("en-US",{...r,useGrouping:!1})},log10=t=>{if(typeof t=="number")return Math.log10(t);const i=t.toString(10);return i.length+Math.log10(`0.${i.slice(0,15)}`)},log=t=>typeof t=="number"?Math.log(t):log10(t)*Math.log(10),divide=(t,i,r)=>{const o=i**r;if(typeof t=="number"||t<=Number.MAX_SAFE_INTEGER)return Number(t)/o;const e=BigInt(i)**BigInt(r),a=t/e,n=t%e;return Number(a)+Number(n)/o},toUnrepresentableString=(t,i,r,o)=>{const e=BigInt(i)**BigInt(r),a=t/e;if(o===void 0)return a.toString();const n=o.minimumFractionDigits??0,s=Math.max(o.maximumFractionDigits??3,n),g=(t%e*10n**BigInt(s)/e).toString().padStart(s,"0").replace(/0+$/,"").padEnd(n,"0");return g?`${a}.${g}`:a.toString()},signOf=(t,i)=>t<0?"-":i?t===0||t===0n?" ":"+":"",assertFixedWidth=t=>{if(t!==void 0&&(typeof t!="number"||!Number.isSafeInteger(t)||t<0))throw new TypeError(`Expected fixedWidth to be a non-negative integer, got ${typeof t}: ${t}`)},assertFractionDigits=(t,i)=>{if(i!==void 0&&(typeof i!="number"||!Number.isInteger(i)||i<0||i>100))throw new TypeError(`Expected ${t} to be an integer between 0 and 100, got ${typeof i}: ${i}`)},buildLocaleOptions=t=>{const{minimumFractionDigits:i,maximumFractionDigits:r}=t;if(!(i===void 0&&r===void 0)){if(assertFractionDigits("minimumFractionDigits",i),assertFractionDigits("maximumFractionDigits",r),i>r)throw new RangeError(`Expected minimumFractionDigits (${i}) to not be greater than maximumFractionDigits (${r})`);return{...i!==void 0&&{minimumFractionDigits:i},...r!==void 0&&{maximumFractionDigits:r},roundingMode:"trunc"}}};function prettyBytes(t,i){if(typeof t!="bigint"&&!Number.isFinite(t))throw new TypeError(`Expected a finite number, got ${typeof t}: ${t}`);i={bits:!1,binary:!1,space:!0,nonBreakingSpace:!1,...i},assertFixedWidth(i.fixedWidth);const r=buildLocaleOptions(i),o=UNIT_SETS[(i.bits?2:0)+(i.binary?1:0)],e=i.space?i.nonBreakingSpace?" ":" ":"";Object.is(t,-0)&&(t=0);const a=signOf(t,i.signed);t<0&&(t=-t);const n=i.binary?1024:1e3;let s=0;t>=1&&(s=Math.min(Math.floor(i.binary?log(t)/Math.log(n):log10(t)/3),o.length-1));const c=divide(t,n,s);let g;if(Number.isFinite(c)){if(t=c,t<1&&s>0&&(t*=n,s-=1),!r){const f=Math.max(3,Math.floor(t).toString().length);t=Number(t.toPrecision(f)),t>=n&&s<o.length-1&&(t/=n,s+=1)}g=toLocaleString(t,i.locale,r)}else g=toUnrepresentableString(t,n,s,r);return(a+g+e+o[s]).padStart(i.fixedWidth??0)}
// node_modules/parse-ms/index.js
var toZeroIfInfinity=n=>Number.isFinite(n)?n:0;function parseNumber(n){return{days:Math.trunc(n/864e5),hours:Math.trunc(n/36e5%24),minutes:Math.trunc(n/6e4%60),seconds:Math.trunc(n/1e3%60),milliseconds:Math.trunc(n%1e3),microseconds:Math.trunc(toZeroIfInfinity(n*1e3)%1e3),nanoseconds:Math.trunc(toZeroIfInfinity(n*1e6)%1e3)}}function parseBigint(n){return{days:n/86400000n,hours:n/3600000n%24n,minutes:n/60000n%60n,seconds:n/1000n%60n,milliseconds:n%1000n,microseconds:0n,nanoseconds:0n}}function parseMilliseconds(n){switch(typeof n){case"number":{if(Number.isFinite(n))return parseNumber(n);break}case"bigint":return parseBigint(n)}throw new TypeError("Expected a finite number or bigint")}
// node_modules/pretty-ms/index.js
var isZero=s=>s===0||s===0n,pluralize=(s,e)=>e===1||e===1n?s:`${s}s`,SECOND_ROUNDING_EPSILON=1e-7,ONE_DAY_IN_MILLISECONDS=24n*60n*60n*1000n;function prettyMilliseconds(s,e){const u=typeof s=="bigint";if(!u&&!Number.isFinite(s))throw new TypeError("Expected a finite number or bigint");e={...e};const f=s<0?"-":"";s=s<0?-s:s,e.colonNotation&&(e.compact=!1,e.formatSubMilliseconds=!1,e.separateMilliseconds=!1,e.verbose=!1),e.compact&&(e.unitCount=1,e.secondsDecimalDigits=0,e.millisecondsDecimalDigits=0);let l=[];const D=(o,i)=>{const t=Math.floor(o*10**i+SECOND_ROUNDING_EPSILON);return(Math.round(t)/10**i).toFixed(i)},c=(o,i,t,n)=>{if(!((l.length===0||!e.colonNotation)&&isZero(o)&&!(e.colonNotation&&t==="m"))){if(n??=String(o),e.colonNotation){const a=n.includes(".")?n.split(".")[0].length:n.length,d=l.length>0?2:1;n="0".repeat(Math.max(0,d-a))+n}else n+=e.verbose?" "+pluralize(i,o):t;l.push(n)}},r=parseMilliseconds(s),m=BigInt(r.days);if(e.hideYearAndDays?c(BigInt(m)*24n+BigInt(r.hours),"hour","h"):(e.hideYear?c(m,"day","d"):(c(m/365n,"year","y"),c(m%365n,"day","d")),c(Number(r.hours),"hour","h")),c(Number(r.minutes),"minute","m"),!e.hideSeconds)if(e.separateMilliseconds||e.formatSubMilliseconds||!e.colonNotation&&s<1e3&&!e.subSecondsAsDecimals){const o=Number(r.seconds),i=Number(r.milliseconds),t=Number(r.microseconds),n=Number(r.nanoseconds);if(c(o,"second","s"),e.formatSubMilliseconds)c(i,"millisecond","ms"),c(t,"microsecond","µs"),c(n,"nanosecond","ns");else{const a=i+t/1e3+n/1e6,d=typeof e.millisecondsDecimalDigits=="number"?e.millisecondsDecimalDigits:0,M=a>=1?Math.round(a):Math.ceil(a),h=1e3-10**-d,b=d?Math.min(a,h).toFixed(d):Math.min(M,h);c(Number.parseFloat(b),"millisecond","ms",b)}}else{const o=(u?Number(s%ONE_DAY_IN_MILLISECONDS):s)/1e3%60,i=typeof e.secondsDecimalDigits=="number"?e.secondsDecimalDigits:1,t=D(o,i),n=e.keepDecimalsOnWholeSeconds?t:t.replace(/\.0+$/,"");c(Number.parseFloat(n),"second","s",n)}if(l.length===0)return f+"0"+(e.verbose?" milliseconds":"ms");const N=e.colonNotation?":":" ";return typeof e.unitCount=="number"&&(l=l.slice(0,Math.max(e.unitCount,1))),f+l.join(N)}
// src/format.ts
function bytes(count2) {
  return Number.isFinite(count2) ? prettyBytes(count2, { binary: true }) : "unknown";
}
function duration(ms) {
  if (!Number.isFinite(ms)) return "unknown";
  return prettyMilliseconds(ms, { unitCount: 2, secondsDecimalDigits: 1, hideYear: true });
}
function count(value, singular, plural = `${singular}s`) {
  return `${grouped(value)} ${value === 1 ? singular : plural}`;
}
function grouped(value) {
  return String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
}
function time(iso) {
  const utc = toUtc(iso);
  return utc === void 0 ? "unknown" : `${utc.slice(0, 16).replace("T", " ")} UTC`;
}
function toUtc(iso) {
  const date2 = new Date(iso);
  return Number.isNaN(date2.getTime()) ? void 0 : date2.toISOString();
}

// src/retention/reference.ts
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
function parseReference(text) {
  if (text.length > MAX_REFERENCE) return void 0;
  if (PARSED.has(text)) return PARSED.get(text);
  const parsed = parse(text);
  if (PARSED.size >= PARSED_LIMIT) PARSED.clear();
  PARSED.set(text, parsed);
  return parsed;
}
var PARSED = /* @__PURE__ */ new Map();
var PARSED_LIMIT = 1e3;
function parse(text) {
  const nameless = { repository: void 0, tag: void 0 };
  if (BARE_ID.test(text)) return { ...nameless, digest: `sha256:${text}` };
  if (BARE_DIGEST.test(text)) return { ...nameless, digest: text };
  const { domain, rest } = splitDomain(text);
  const { path, tag, digest } = IN_DOMAIN.exec(rest)?.groups ?? {};
  if (path === void 0 || !DOMAIN.test(domain)) return void 0;
  const repository = `${domain}/${path}`;
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
function imageNames(image) {
  const known = NAMES.get(image);
  if (known !== void 0) return known;
  const names = readNames(image);
  NAMES.set(image, names);
  return names;
}
var NAMES = /* @__PURE__ */ new WeakMap();
function readNames(image) {
  const names = { tags: [], digests: [] };
  const known = /* @__PURE__ */ new Set();
  for (const text of [...image.RepoTags, ...image.RepoDigests]) {
    if (text.startsWith("<none>")) continue;
    const reference = parseReference(text);
    if (reference === void 0) names.tags.push(text);
    else addName(names, known, reference);
  }
  return names;
}
function addName(names, known, { repository, tag, digest }) {
  if (repository === void 0 || repository === DANGLING_NAME) return;
  if (digest === void 0) names.tags.push(`${repository}:${tag ?? "latest"}`);
  else if (!known.has(`${repository}@${digest}`)) {
    known.add(`${repository}@${digest}`);
    names.digests.push({ repository, digest });
  }
}

// src/checks/host-check.ts
function notChecked(question, why) {
  return { ...question, found: `not checked: ${why}`, verdict: "not-checked" };
}

// src/checks/prune-command.ts
var MAX_OPTIONS = 8;
var MAX_LINE = 1e4;
function pruneCommands(text) {
  const found2 = [];
  let number3 = 0;
  let begun;
  for (const raw of text.split("\n")) {
    number3 += 1;
    const line = raw.trimEnd();
    const whole = begun === void 0 ? line : `${begun.line} ${line.trimStart()}`;
    const at2 = begun?.number ?? number3;
    begun = void 0;
    if (/\\$/.test(line) && whole.length < MAX_LINE) {
      begun = { line: whole.slice(0, -1), number: at2 };
    } else if (isCommandLine(whole)) {
      found2.push(...inLine(whole, at2));
    }
  }
  if (begun !== void 0 && isCommandLine(begun.line))
    found2.push(...inLine(begun.line, begun.number));
  return found2;
}
function isCommandLine(line) {
  return line.length <= MAX_LINE && line.includes("docker") && !/^\s*[#;]/.test(line);
}
function inLine(line, number3) {
  const code = line.replace(/\s#.*$/, "");
  const segments = code.split(/[;&|()`{}]+/);
  const words = segments.map(wordsOf);
  const listsImages = words.some((each) => commandOf(each, LISTS_IMAGES) !== void 0);
  return words.flatMap((each) => {
    if (/^(?:echo|printf|logger)$/.test(each[0] ?? "")) return [];
    const prune = commandOf(each, PRUNES);
    if (prune !== void 0) {
      const { name, text, rest } = prune;
      return [{ text, line: number3, kind: name, ...optionsOf(rest) }];
    }
    const removal = listsImages ? commandOf(each, REMOVES) : void 0;
    if (removal === void 0) return [];
    return [{ text: removal.text, line: number3, kind: "rmi", all: false, volumes: false }];
  });
}
function wordsOf(segment) {
  return segment.replaceAll(/["']/g, "").split(/[\s,[\]]+/).filter((word) => word !== "");
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
    for (let at2 = index + 1; at2 <= index + 1 + MAX_OPTIONS && at2 < words.length; at2++) {
      const pattern = patterns.find((each) => each.every((part, i) => words[at2 + i] === part));
      if (pattern !== void 0) {
        const rest = words.slice(at2 + pattern.length);
        return { name: pattern[0], text: words.slice(index).join(" "), rest };
      }
      const before = words[at2 - 1] ?? "";
      if (!words[at2]?.startsWith("-") && !before.startsWith("-")) break;
    }
  }
  return void 0;
}
function optionsOf(words) {
  const has = (long, short) => words.some((word) => long.test(word) || /^-[a-zA-Z]+$/.test(word) && word.includes(short));
  return {
    all: has(/^--all(?:=(?:true|1|t))?$/i, "a"),
    volumes: words.some((word) => /^--volumes(?:=(?:true|1|t))?$/i.test(word))
  };
}

// src/checks/rival.ts
var MAX_RIVALS = 10;
function rivalChecks(question, rivals, { store, looked, remarks }) {
  const limits = remarks.join("; ");
  if (rivals.length === 0) {
    const none = `none (${looked})`;
    return limits === "" ? [{ ...question, found: none, verdict: "ok" }] : [{ ...question, found: `${none}, but ${limits}`, verdict: "not-checked" }];
  }
  const judged = rivals.map((rival) => ({ rival, harm: harmOf(rival, store) })).toSorted((a, b) => Number(b.harm.warning) - Number(a.harm.warning));
  const checks = judged.slice(0, MAX_RIVALS).map(({ rival, harm }) => {
    const base = { ...question, where: rival.where };
    const found2 = `${rival.who} runs ${rival.command.text}: ${harm.words}`;
    return harm.warning ? { ...base, found: found2, verdict: "warning", remedy: rival.remedy } : { ...base, found: found2, verdict: "ok" };
  });
  const more = judged.slice(MAX_RIVALS);
  if (more.length > 0) {
    const found2 = `and ${more.length} more: the first of them is ${more[0]?.rival.who}`;
    const warning = more.some(({ harm }) => harm.warning);
    checks.push({ ...question, found: found2, verdict: warning ? "warning" : "ok" });
  }
  if (limits !== "") {
    checks.push({ ...question, found: limits, verdict: "not-checked" });
  }
  return checks;
}
function harmOf({ command: { kind, all, volumes }, harm }, store) {
  if (harm !== void 0) return { warning: true, words: harm };
  const takes = [
    ...all && kind !== "volume" ? ["every image that no container uses"] : [],
    ...volumes || kind === "volume" ? ["volumes"] : [],
    ...kind === "rmi" ? ["every image that it lists and no container uses"] : []
  ];
  if (takes.length > 0) return { warning: true, words: `it removes ${takes.join(" and ")}` };
  if (store === "containerd") {
    return { warning: false, words: "it removes dangling images only, but waits for no gate" };
  }
  return {
    warning: true,
    words: "it waits for no gate, and removes what Swarm pulled, which it takes for dangling"
  };
}

// src/checks/containers.ts
var CONTAINERS = {
  what: "No container or service prunes",
  how: "images, commands, labels and names of running containers and of services",
  expected: "none",
  where: "GET /containers/json, /services"
};
async function containerChecks({ containers, swarm }, engine, store) {
  if (!containers.ok) return [notChecked(CONTAINERS, containers.error)];
  const running = containers.value.filter(
    ({ State, Labels }) => !["created", "exited", "dead"].includes(State) && // Its service tells it once for all of them.
    !(swarm.ok && Object.hasOwn(Labels, "com.docker.swarm.service.id"))
  );
  const single = await Promise.all(running.map((each) => workloadOfContainer(each, engine)));
  const services = swarm.ok ? swarm.value.services : [];
  const rivals = [...single, ...services.map(workloadOfService)].flatMap((each) => {
    const rival = rivalIn(each);
    return rival === void 0 ? [] : [rival];
  });
  const looked = `${count(running.length, "container")}, ${count(services.length, "service")}`;
  return rivalChecks(CONTAINERS, rivals, { store, looked, remarks: [] });
}
async function workloadOfContainer(container, engine) {
  const { Id, Image, Command, Labels, Mounts, Names } = container;
  const name = (Names[0] ?? Id.slice(0, 12)).replace(/^\//, "");
  const inspected = isWatchtower(Image) && engine !== void 0 ? await reading(engine.inspectContainer(Id)) : void 0;
  return {
    who: containerInWords(container),
    image: Image,
    command: Command ?? "",
    labels: Object.values(Labels),
    env: inspected?.ok ? inspected.value.Config?.Env ?? [] : [],
    hasSocket: Mounts.some(({ Source }) => isSocket(Source)),
    named: /prune/i.test(name),
    remedy: `docker rm --force ${name}`
  };
}
function workloadOfService({ Spec }) {
  const { Image, Command, Args, Env, Mounts = [] } = Spec.TaskTemplate.ContainerSpec ?? {};
  return {
    who: `service ${Spec.Name}`,
    image: Image ?? "",
    command: [...Command ?? [], ...Args ?? []].join(" "),
    labels: Object.values(Spec.Labels),
    env: Env ?? [],
    hasSocket: Mounts.some(({ Source }) => isSocket(Source)),
    named: /prune/i.test(Spec.Name),
    remedy: `docker service rm ${Spec.Name}`
  };
}
function isSocket(source) {
  return /\/docker\.sock$/.test(source ?? "");
}
var REMOVERS = /^(?:docker-gc(?:-cron)?|docker-cleanup|docker-(?:system-)?prune|docuum)$/;
function rivalIn(workload) {
  const { who, image, command, labels, hasSocket, named, remedy } = workload;
  const common = { who, where: who, remedy };
  const repository = lastPart(image);
  const written = repository === "docker" ? `${command}
docker ${command.replace(/^\S+\.sh /, "")}` : command;
  const [prune] = pruneCommands([written, ...labels].join("\n"));
  if (prune !== void 0) return { ...common, command: prune };
  const whole = { text: image, kind: "image", all: true, volumes: false };
  if (isWatchtower(image)) {
    if (!cleansUp(workload)) return void 0;
    return {
      ...common,
      command: { ...whole, text: `${image} with cleanup` },
      harm: "after an update it removes the image from before",
      remedy: "Unset WATCHTOWER_CLEANUP, and leave out --cleanup."
    };
  }
  if (REMOVERS.test(repository)) {
    return { ...common, command: whole, harm: "it removes images on its own" };
  }
  if (named && hasSocket) {
    return {
      ...common,
      command: whole,
      harm: "by its name it prunes, and it has the Docker socket"
    };
  }
  return void 0;
}
function isWatchtower(image) {
  return lastPart(image) === "watchtower";
}
function cleansUp({ command, env }) {
  return /(?:^|\s)--cleanup(?:=(?:true|1|t))?(?:\s|$)/i.test(command) || env.some((each) => /^WATCHTOWER_CLEANUP=(?:true|1|t)$/i.test(each));
}
function lastPart(image) {
  return parseReference(image)?.repository?.split("/").at(-1) ?? "";
}

// src/checks/cron.ts
var import_promises2 = require("node:fs/promises");
var import_node_path = require("node:path");

// node_modules/p-map/index.js
function pMap(t,o,i){return mapConcurrently(t,o,i,!1)}async function mapConcurrently(t,o,{concurrency:i=Number.POSITIVE_INFINITY,stopOnError:s=!0,signal:a}={},S){return new Promise((x,P)=>{validateOptions(t,o,i);const f=[],y=[];let N=0,c=!1,m=!1;const I=new Set;let r=Number.POSITIVE_INFINITY,h=0;const b=getIterator(t),E=()=>{l(a.reason)},v=()=>{a?.removeEventListener("abort",E)},T=e=>{x(e),v()},l=e=>{c||(c=!0,P(e),v(),m||closeIterator(b))};if(a){if(a.aborted){l(a.reason);return}a.addEventListener("abort",E,{once:!0})}const M=createPuller(b),w=()=>{if(c||r===Number.POSITIVE_INFINITY)return;for(const n of I)if(n<r)return;if(!s){const n=[];for(let d=0;d<Math.min(r,y.length);d++)d in y&&n.push(y[d]);if(n.length>0){l(new AggregateError(n));return}}c=!0,m||closeIterator(b);const e=Math.min(r,f.length);if(e===f.length&&N===0){T(f);return}T(f.slice(0,e).filter(n=>n!==pMapSkip))},g=async()=>{if(c||h>=r)return;const e=h++;I.add(e);let n;try{n=await M()}catch(u){if(I.delete(e),e<r)throw u;w();return}if(n.done){I.delete(e),r=Math.min(r,e),m=!0,w();return}(async()=>{try{const u=await n.value;if(c||e>=r)return;const p=await o(u,e);if(e>=r)return;if(p===pMapStop){r=e;return}p===pMapSkip&&N++,f[e]=S&&p!==pMapSkip?{status:"fulfilled",value:p}:p}catch(u){if(e>=r)return;if(S)f[e]={status:"rejected",reason:u};else if(s){l(u);return}else y[e]=u}finally{I.delete(e),w()}try{await g()}catch(u){l(u)}})().then(()=>new Promise(()=>{})).then(x)};(async()=>{for(let e=0;e<i;e++){try{await g()}catch(n){l(n);break}if(c||h>=r)break}})()})}var pMapSkip=Symbol("skip"),pMapStop=Symbol("stop");function validateOptions(t,o,i){if(t?.[Symbol.iterator]===void 0&&t?.[Symbol.asyncIterator]===void 0)throw new TypeError(`Expected \`input\` to be either an \`Iterable\` or \`AsyncIterable\`, got (${typeof t})`);if(typeof o!="function")throw new TypeError("Mapper function is required");if(!isLimit(i,1))throw new TypeError(`Expected \`concurrency\` to be an integer from 1 and up or \`Infinity\`, got \`${i}\` (${typeof i})`)}function isLimit(t,o){return Number.isSafeInteger(t)&&t>=o||t===Number.POSITIVE_INFINITY}function getIterator(t){return t[Symbol.asyncIterator]===void 0?t[Symbol.iterator]():t[Symbol.asyncIterator]()}async function closeIterator(t){try{await t.return?.()}catch{}}function createPuller(t){let o=!1;const i=s=>{s?.done&&(o=!0)};return()=>{if(o)return{done:!0};const s=t.next();if(i(s),typeof s?.then!="function")return s;const a=Promise.resolve(s);return a.then(i,()=>{}),a}}
// src/checks/text-file.ts
var import_node_fs = require("node:fs");
var import_promises = require("node:fs/promises");
var MAX_BYTES = 2 * 1024 * 1024;
var SAMPLE_BYTES = 4096;
async function readText(path) {
  const file = await (0, import_promises.open)(path, import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NONBLOCK);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return void 0;
    const sample = Buffer.alloc(Math.min(SAMPLE_BYTES, stats.size));
    await file.read(sample, 0, sample.length, 0);
    if (!isText(sample)) return void 0;
    const buffer = Buffer.alloc(Math.min(MAX_BYTES, stats.size));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.toString("utf8", 0, bytesRead).replaceAll("\0", "");
  } finally {
    await file.close();
  }
}
function isText(sample) {
  const isUtf16 = /^(?:fffe|feff)/.test(sample.toString("hex", 0, 2));
  return isUtf16 || !sample.includes(0);
}

// src/checks/scripts.ts
var MAX_FILES = 4;
var MAX_SCRIPTS = 2e3;
function openScripts() {
  const read = /* @__PURE__ */ new Map();
  const unreadable = /* @__PURE__ */ new Map();
  const commandsIn = (path) => {
    let found2 = read.get(path);
    if (found2 === void 0) {
      found2 = readText(path).then(
        (text) => pruneCommands(text ?? ""),
        (error) => {
          if (error.code === "EACCES" || error.code === "EPERM") {
            unreadable.set(path, messageOf(error));
          }
          return [];
        }
      );
      if (read.size < MAX_SCRIPTS) read.set(path, found2);
    }
    return found2;
  };
  return {
    unreadable,
    commandsOf: async (line) => {
      const own2 = pruneCommands(line).map((command) => ({ command, script: void 0 }));
      if (own2.length > 0) return own2;
      const nested = await Promise.all(
        pathsIn(line).map(
          async (path) => (await commandsIn(path)).map((command) => ({ command, script: path }))
        )
      );
      return nested.flat();
    }
  };
}
function pathsIn(line) {
  const words = line.replaceAll(/["']/g, "").split(/[\s;&|()<>`=]+/);
  const paths = words.map((word) => word.replace(/^[-@:+!|]+/, "")).filter((word) => /^\/./.test(word));
  return [...new Set(paths)].filter((path) => !/^\/(?:dev|proc|sys)\//.test(path)).slice(0, MAX_FILES);
}

// src/checks/cron.ts
var CRON = {
  what: "No cron entry prunes",
  how: "the files of cron, and the scripts that they run",
  expected: "none",
  where: "/etc/crontab, /etc/anacrontab, /etc/cron.*, /var/spool/cron"
};
var TABLES = ["/etc/crontab", "/etc/anacrontab", "/etc/fcrontab"];
var TABLE_FOLDERS = [
  "/etc/cron.d",
  "/var/spool/cron",
  "/var/spool/cron/crontabs",
  "/var/cron/tabs"
];
var SCRIPT_FOLDERS = ["hourly", "daily", "weekly", "monthly", "yearly"].map(
  (each) => `/etc/cron.${each}`
);
var MAX_FILES2 = 1e3;
var MAX_LINES = 2e4;
async function cronChecks(store, root = "/") {
  const unreadable = [];
  const at2 = (path) => (0, import_node_path.join)(root, path);
  const list = (folder) => filesIn(at2(folder), unreadable);
  const tables = [...TABLES.map(at2), ...(await Promise.all(TABLE_FOLDERS.map(list))).flat()];
  const scripts = (await Promise.all(SCRIPT_FOLDERS.map(list))).flat();
  const files = [
    ...tables.map((path) => ({ path, follow: true })),
    ...scripts.map((path) => ({ path, follow: false }))
  ].slice(0, MAX_FILES2);
  const known = openScripts();
  let read = 0;
  const found2 = await pMap(
    files,
    async ({ path, follow }) => {
      const text = await readText(path).catch((error) => {
        if (error.code !== "ENOENT") unreadable.push(path);
        return void 0;
      });
      if (text === void 0) return [];
      read += 1;
      return rivalsIn(path, text, follow ? known : void 0);
    },
    { concurrency: 8 }
  );
  unreadable.push(...known.unreadable.keys());
  return rivalChecks(CRON, found2.flat(), {
    store,
    looked: count(read, "file"),
    remarks: unreadable.length === 0 ? [] : [`this user may not read ${shortened(unreadable)}`]
  });
}
async function filesIn(folder, unreadable) {
  try {
    const entries = await (0, import_promises2.readdir)(folder, { withFileTypes: true });
    return entries.filter((each) => !each.isDirectory()).map(({ name }) => (0, import_node_path.join)(folder, name));
  } catch (error) {
    const { code } = error;
    if (code !== "ENOENT" && code !== "ENOTDIR") unreadable.push(folder);
    return [];
  }
}
async function rivalsIn(path, text, scripts) {
  let commands = pruneCommands(text);
  let script;
  if (commands.length === 0 && scripts !== void 0) {
    for (const [index, line] of text.split("\n", MAX_LINES).entries()) {
      if (!line.includes("/") || /^\s*#/.test(line)) continue;
      const [first] = await scripts.commandsOf(line);
      if (first === void 0) continue;
      commands = [{ ...first.command, line: index + 1 }];
      script = first.script;
      break;
    }
  }
  const worst = commands.find(({ all, volumes }) => all || volumes) ?? commands[0];
  if (worst === void 0) return [];
  const others = commands.length === 1 ? "" : ` and ${commands.length - 1} more of its lines`;
  return [
    {
      who: `line ${worst.line}${others} of ${path}`,
      command: { ...worst, text: script === void 0 ? worst.text : `${script}: ${worst.text}` },
      where: path,
      remedy: `Remove line ${worst.line}${others} of ${path}.`
    }
  ];
}
function shortened(paths) {
  const shown = paths.slice(0, 3).join(", ");
  return paths.length > 3 ? `${shown} and ${paths.length - 3} more` : shown;
}

// node_modules/zod/v4/core/util.js
function getEnumValues(e){const t=Object.values(e).filter(n=>typeof n=="number");return Object.entries(e).filter(([n,o])=>t.indexOf(+n)===-1).map(([n,o])=>o)}function jsonStringifyReplacer(e,t){return typeof t=="bigint"?t.toString():t}var Cached=class{constructor(e){this._getter=e,this._value=void 0}get value(){const e=this._getter;return e!==void 0&&(this._value=e(),this._getter=void 0),this._value}};function cached(e){return new Cached(e)}function cleanRegex(e){const t=e.startsWith("^")?1:0,r=e.endsWith("$")?e.length-1:e.length;return e.slice(t,r)}function assignProp(e,t,r){Object.defineProperty(e,t,{value:r,writable:!0,enumerable:!0,configurable:!0})}var captureStackTrace="captureStackTrace"in Error?Error.captureStackTrace:(...e)=>{};function isObject(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function isPlainObject(e){if(isObject(e)===!1)return!1;const t=e.constructor;if(t===void 0||typeof t!="function")return!0;const r=t.prototype;return!(isObject(r)===!1||Object.prototype.hasOwnProperty.call(r,"isPrototypeOf")===!1)}var propertyKeyTypes=new Set(["string","number","symbol"]);function escapeRegex(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function clone(e,t,r){const n=new e._zod.constr(t??e._zod.def);return(!t||r?.parent)&&(n._zod.parent=e),n}function normalizeParams(e){const t=e;if(!t)return{};if(typeof t=="string")return{error:()=>t};if(t?.message!==void 0){if(t?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");t.error=t.message}return delete t.message,typeof t.error=="string"?{...t,error:()=>t.error}:t}function optionalKeys(e){return Object.keys(e).filter(t=>e[t]._zod.optin!==void 0&&e[t]._zod.optout==="optional")}function aborted(e,t=0){if(e.aborted===!0)return!0;for(let r=t;r<e.issues.length;r++)if(e.issues[r]?.continue!==!0)return!0;return!1}function explicitlyAborted(e,t=0){if(e.aborted===!0)return!0;for(let r=t;r<e.issues.length;r++)if(e.issues[r]?.continue===!1)return!0;return!1}function prefixIssues(e,t){return t.map(r=>{var n;return(n=r).path??(n.path=[]),r.path.unshift(e),r})}function unwrapMessage(e){return typeof e=="string"?e:e?.message}function sizeCaps(e){const t=[];for(const r of e??[]){const n=r._zod.def;if(!/_(length|size)$|_equals$/.test(n.check))break;const o=n.maximum??n.length??n.size;o>=0&&t.push([o,r])}return t}function attachSchema(e,t,r){var n;for(let o=t;o<e.length;o++)(n=e[o]).schema??(n.schema=r)}function finalizeIssue(e,t,r){var n;const o=e.inst?._zod?.traits;o?.has("$ZodType")&&(o.has("$ZodCheck")?(n=e).schema??(n.schema=e.inst):e.schema=e.inst);const i=e.schema!==e.inst?e.schema?._zod.def?.error:void 0,a=e.message?e.message:unwrapMessage(e.inst?._zod.def?.error?.(e))??unwrapMessage(i?.(e))??unwrapMessage(t?.error?.(e))??unwrapMessage(r.customError?.(e))??unwrapMessage(r.localeError?.(e))??"Invalid input",c={};for(const u of Object.keys(e))u==="inst"||u==="schema"||u==="continue"||u==="input"||u==="__proto__"||(c[u]=e[u]);return c.path??(c.path=[]),c.message=a,t?.reportInput&&(c.input=e.input),c}function members(e,t){for(const r in t){const n=Object.getOwnPropertyDescriptor(t,r);n.get?Object.defineProperty(e,r,{...n,enumerable:!1}):defineBound(e,r,n.value)}}function own(e,t,r,n=!0){return Object.defineProperty(e,t,{configurable:!0,writable:!0,enumerable:n,value:r}),r}function hide(e,t,r){return own(e,t,r,!1)}function defineBound(e,t,r){Object.defineProperty(e,t,{configurable:!0,get(){return this==null?r:own(this,t,r.bind(this))},set(n){own(this,t,n)}})}function claim(e,t){const r=Object.getPrototypeOf(e);return t in r?void 0:r}var installing,broke=!1,breaker={configurable:!0,get(){broke=!0}};function defineLazyInternal(e,t,r){const n=Object.getPrototypeOf(e._zod);if(t in n&&installing!==e._zod){installing=void 0;return}installing=e._zod,Object.defineProperty(n,t,{configurable:!0,get(){Object.defineProperty(this,t,breaker);const o=broke;broke=!1;try{const i=r(this);return broke?delete this[t]:Object.defineProperty(this,t,{configurable:!0,writable:!0,value:i}),broke=broke||o,i}catch(i){throw delete this[t],broke=broke||o,i}},set(o){Object.defineProperty(this,t,{configurable:!0,writable:!0,value:o})}})}function installLazyProp(e,t,r,n){const o=claim(e,t);o&&Object.defineProperty(o,t,{configurable:!0,get(){const i={configurable:!0,writable:!0,enumerable:n,value:void 0};return Object.defineProperty(this,t,i),i.value=r(this),Object.defineProperty(this,t,i),i.value},set(i){Object.defineProperty(this,t,{configurable:!0,writable:!0,enumerable:n,value:i})}})}
// node_modules/zod/v4/core/core.js
var _a,_zodDesc={value:void 0,enumerable:!1},_E="captureStackTrace"in Error?Error:null;function newError(t){const n=_E;if(n){const s=n.stackTraceLimit;if(typeof s=="number"){try{n.stackTraceLimit=0}catch{return _E=null,new t}try{return new t}finally{n.stackTraceLimit=s}}}return new t}function $constructor(t,n,s,l){const g={};function b(e){this.def=e,this.constr=c,this.traits=new Set}b.prototype=g;const p=s,d=p&&new WeakSet;function _(e,o){if(e._zod){if(e._zod.traits.has(t))return}else{_zodDesc.value=new b(o);try{Object.defineProperty(e,"_zod",_zodDesc)}finally{_zodDesc.value=void 0}}if(e._zod.traits.add(t),n(e,o),d){const r=Object.getPrototypeOf(e),f=e._zod.constr.prototype;let i=r;for(;i&&i!==f;)i=Object.getPrototypeOf(i);const u=i??r;d.has(u)||(d.add(u),members(u,p))}const a=c.prototype;for(const r in a)Object.prototype.hasOwnProperty.call(a,r)&&(r in e||(e[r]=a[r].bind(e)))}const P=l?.Parent??Object;class y extends P{}Object.defineProperty(y,"name",{value:t});function c(e){const o=l?.Parent?newError(y):this;_(o,e);const a=o._zod.deferred;if(a){for(const f of a)f();o._zod.deferred=void 0}const r=globalThis.__zod_globalConfig?.postProcessor;return r&&r(o),o}return Object.defineProperty(c,"init",{value:_}),Object.defineProperty(c,Symbol.hasInstance,{value:e=>l?.Parent&&e instanceof l.Parent?!0:e?._zod?.traits?.has(t)}),Object.defineProperty(c,"name",{value:t}),c}var $ZodAsyncError=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsync() instead.")}};(_a=globalThis).__zod_globalConfig??(_a.__zod_globalConfig={});var globalConfig=globalThis.__zod_globalConfig;function config(t){return t&&Object.assign(globalConfig,t),globalConfig}
// node_modules/zod/v4/core/errors.js
function _getMessage(){const e=this._zod;return e.message??(e.message=JSON.stringify(e.def,jsonStringifyReplacer,2)),e.message}function _setMessage(e){this._zod.message=e}var _messageDesc={get:_getMessage,set:_setMessage,enumerable:!0,configurable:!0},_issuesDesc={value:void 0,enumerable:!1},_installedToString=new WeakSet([Object.prototype,Error.prototype]),initializer=(e,o)=>{e.name="$ZodError",_issuesDesc.value=o,Object.defineProperty(e,"issues",_issuesDesc),_issuesDesc.value=void 0,Object.defineProperty(e,"message",_messageDesc);const t=Object.getPrototypeOf(e);_installedToString.has(t)||(_installedToString.add(t),Object.defineProperty(t,"toString",{configurable:!0,enumerable:!1,get(){const r=()=>this.message;return Object.defineProperty(this,"toString",{value:r,configurable:!0,writable:!0}),r},set(r){Object.defineProperty(this,"toString",{value:r,configurable:!0,writable:!0})}}))},$ZodError=$constructor("$ZodError",initializer),$ZodRealError=$constructor("$ZodError",initializer,void 0,{Parent:Error});
// node_modules/zod/v4/core/parse.js
var _parse=o=>{const a=(n,r,e,s)=>{const c=e?{...e,async:!1}:{async:!1},t=n._zod.run({value:r,issues:[]},c);if(t instanceof Promise)throw new $ZodAsyncError;if(t.issues.length){const u=new(s?.Err??o)(t.issues.map(i=>finalizeIssue(i,c,config())));throw captureStackTrace(u,s?.callee??a),u}return t.value};return a},parse2=_parse($ZodRealError),_parseAsync=o=>{const a=async(n,r,e,s)=>{const c=e?{...e,async:!0}:{async:!0};let t=n._zod.run({value:r,issues:[]},c);if(t instanceof Promise&&(t=await t),t.issues.length){const u=new(s?.Err??o)(t.issues.map(i=>finalizeIssue(i,c,config())));throw captureStackTrace(u,s?.callee??a),u}return t.value};return a},parseAsync=_parseAsync($ZodRealError),_safeParse=o=>(a,n,r)=>{const e=r?{...r,async:!1}:{async:!1},s=a._zod.run({value:n,issues:[]},e);if(s instanceof Promise)throw new $ZodAsyncError;return s.issues.length?failure(o,s.issues,e):{success:!0,data:s.value}},safeParse=_safeParse($ZodRealError);function failure(o,a,n){let r;return{success:!1,get error(){return r||(r=new o(a.map(e=>finalizeIssue(e,n,config()))),a=void 0,n=void 0),r},set error(e){r=e,a=void 0,n=void 0}}}var _safeParseAsync=o=>async(a,n,r)=>{const e=r?{...r,async:!0}:{async:!0};let s=a._zod.run({value:n,issues:[]},e);return s instanceof Promise&&(s=await s),s.issues.length?failure(o,s.issues,e):{success:!0,data:s.value}},safeParseAsync=_safeParseAsync($ZodRealError);
// node_modules/zod/v4/core/regexes.js
var anyString=/^[\s\S]{0,}$/,number=/^-?\d+(?:\.\d+)?$/;
// node_modules/zod/v4/core/versions.js
var version={major:4,minor:6,patch:7};
// node_modules/zod/v4/core/schemas.js
var $ZodType=$constructor("$ZodType",(e,t)=>{var s;e??(e={}),e._zod.def=t,e._zod.bag=e._zod.bag||{},e._zod.version=version;const n=e._zod.def.checks,i=e._zod.traits.has("$ZodCheck")?[e,...n??[]]:n?.length?[...n]:[];for(const u of i)for(const f of u._zod.onattach)f(e);if(i.length===0)(s=e._zod).deferred??(s.deferred=[]),e._zod.deferred?.push(()=>{e._zod.run=e._zod.parse});else{const u=(c,h,o)=>{if(c.memo)return c;let r=aborted(c),a;for(const _ of h){if(_._zod.def.when){if(explicitlyAborted(c)||!_._zod.def.when(c))continue}else if(r)continue;const v=c.issues.length,l=_._zod.check(c);if(l instanceof Promise&&o?.async===!1)throw new $ZodAsyncError;if(a||l instanceof Promise)a=(a??Promise.resolve()).then(async()=>{await l,c.issues.length!==v&&(attachSchema(c.issues,v,e),r||(r=aborted(c,v)))});else{if(c.issues.length===v)continue;attachSchema(c.issues,v,e),r||(r=aborted(c,v))}}return a?a.then(()=>c):c},f=(c,h,o)=>{if(aborted(c))return c.aborted=!0,c;const r=u(h,i,o);if(r instanceof Promise){if(o.async===!1)throw new $ZodAsyncError;return r.then(a=>e._zod.parse(a,o))}return e._zod.parse(r,o)};e._zod.run=(c,h)=>{if(h.skipChecks)return e._zod.parse(c,h);if(h.direction==="backward"){const r=e._zod.parse({value:c.value,issues:[]},{...h,skipChecks:!0});return r instanceof Promise?r.then(a=>f(a,c,h)):f(r,c,h)}const o=e._zod.parse(c,h);if(o instanceof Promise){if(h.async===!1)throw new $ZodAsyncError;return o.then(r=>u(r,i,h))}return u(o,i,h)}}},{get"~standard"(){return hide(this,"~standard",standardProps(this))},set"~standard"(e){own(this,"~standard",e)}}),toStandardResult=(e,t)=>e.issues.length?{issues:e.issues.map(s=>finalizeIssue(s,t,config()))}:{value:e.value};async function validateAsync(e,t){const s={async:!0};return toStandardResult(await e._zod.run({value:t,issues:[]},s),s)}function standardProps(e){return{validate:t=>{const s={async:!1};try{const n=e._zod.run({value:t,issues:[]},s);if(!(n instanceof Promise))return toStandardResult(n,s)}catch{}return validateAsync(e,t)},vendor:"zod",version:1}}var $ZodString=$constructor("$ZodString",(e,t)=>{$ZodType.init(e,t),e._zod.pattern=t.pattern??anyString,e._zod.parse=(s,n)=>{if(t.coerce)try{s.value=String(s.value)}catch{}return typeof s.value=="string"||s.issues.push({expected:"string",code:"invalid_type",input:s.value,inst:e}),s}}),$ZodNumber=$constructor("$ZodNumber",(e,t)=>{$ZodType.init(e,t),e._zod.pattern=number,e._zod.parse=(s,n)=>{if(t.coerce)try{s.value=Number(s.value)}catch{}const i=s.value;if(typeof i=="number"&&!Number.isNaN(i)&&Number.isFinite(i))return s;const u=typeof i=="number"?Number.isNaN(i)?"NaN":Number.isFinite(i)?void 0:String(i):void 0;return s.issues.push({expected:"number",code:"invalid_type",input:i,inst:e,...u?{received:u}:{}}),s}}),$ZodUnknown=$constructor("$ZodUnknown",(e,t)=>{$ZodType.init(e,t),e._zod.parse=s=>s});function capSize(e,t){const s=sizeCaps(e._zod.def.checks);if(!s.length)return;const n=Math.min(...s.map(u=>u[0])),i=e._zod.parse;e._zod.parse=(u,f)=>{const c=t(u.value);if(c>n&&!f?.skipChecks&&f?.direction!=="backward"){for(const[h,o]of sizeCaps(e._zod.def.checks))if(c>h&&o._zod.def.when(u)){const r=u.issues.length;return o._zod.check(u),u.issues[r].continue=!1,attachSchema(u.issues,r,e),u}}return i(u,f)}}var arraySize=e=>Array.isArray(e)?e.length:-1;function handleArrayResult(e,t,s){e.issues.length&&t.issues.push(...prefixIssues(s,e.issues)),t.value[s]=e.value}var $ZodArray=$constructor("$ZodArray",(e,t)=>{$ZodType.init(e,t);const s=globalConfig.memoizer;s?.attach(e),e._zod.parse=(n,i)=>{const u=n.value;if(!Array.isArray(u))return n.issues.push({expected:"array",code:"invalid_type",input:u,inst:e}),n;n.value=s?s.alloc(e,n,Array(u.length),i):Array(u.length);const f=[],c=i?.abortEarly;for(let h=0;h<u.length;h++){const o=u[h],r=t.element._zod.run({value:o,issues:[]},i);if(r instanceof Promise)f.push(r.then(a=>handleArrayResult(a,n,h)));else if(handleArrayResult(r,n,h),c&&r.issues.length!==0&&aborted(r))break}return f.length?Promise.all(f).then(()=>n):n},capSize(e,arraySize)});function handlePropertyResult(e,t,s,n,i,u){const f=s in n,c=u==="optional";if(!(!f&&c&&i==="optional")){if(e.issues.length){if(i!==void 0&&c&&!f)return;t.issues.push(...prefixIssues(s,e.issues))}if(!f&&i===void 0){e.issues.length||t.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[s]});return}e.value===void 0?(f||i==="defaulted"&&!c)&&(t.value[s]=void 0):t.value[s]=e.value}}var NO_SYMBOL_KEYS=[];function normalizeDef(e){const t=Object.keys(e.shape),s=Object.getOwnPropertySymbols(e.shape),n=s.length?s:NO_SYMBOL_KEYS,i=n.length?[...t,...n]:t;for(const f of i)if(!e.shape?.[f]?._zod?.traits?.has("$ZodType"))throw new Error(`Invalid element at key "${String(f)}": expected a Zod schema`);const u=optionalKeys(e.shape);return{...e,allKeys:i,symbolKeys:n,keySet:new Set(t),numKeys:t.length,optionalKeys:new Set(u)}}function handleCatchall(e,t,s,n,i,u,f){const c=[],h=i.keySet,o=i.catchall._zod,r=o.def.type,a=o.optin,_=o.optout;let v=0;for(const l in t){if(f&&s.issues.length!==v){if(aborted(s,v))break;v=s.issues.length}if(h.has(l))continue;if(l==="__proto__"){r==="never"&&c.push(l);continue}if(r==="never"){c.push(l);continue}const d=o.run({value:t[l],issues:[]},n);d instanceof Promise?e.push(d.then(p=>handlePropertyResult(p,s,l,t,a,_))):handlePropertyResult(d,s,l,t,a,_)}return c.length&&s.issues.push({code:"unrecognized_keys",keys:c,input:t,inst:u,continue:!0}),e.length?Promise.all(e).then(()=>s):s}var $ZodObject=$constructor("$ZodObject",(e,t)=>{$ZodType.init(e,t);const s=Object.getOwnPropertyDescriptor(t,"shape"),n=s?.get?s.get.raw:t.shape??{};if(n){const o=()=>{const r={...n};return Object.defineProperty(t,"shape",{value:r}),o.raw=r,r};o.raw=n,Object.defineProperty(t,"shape",{get:o})}const i=cached(()=>normalizeDef(t));defineLazyInternal(e,"propValues",o=>{const r=o.def.shape,a={};for(const _ in r){const v=r[_]._zod;if(v.values){Object.prototype.hasOwnProperty.call(a,_)||assignProp(a,_,new Set);for(const l of v.values)a[_].add(l);v.optin!==void 0&&a[_].add(void 0)}}return a});const u=isObject,f=t.catchall;let c;const h=globalConfig.memoizer;h?.attach(e),e._zod.parse=(o,r)=>{c??(c=i.value);const a=o.value;if(!u(a))return o.issues.push({expected:"object",code:"invalid_type",input:a,inst:e}),o;o.value=h?h.alloc(e,o,{},r):{};const _=[],v=c.shape,l=r?.abortEarly;let d=o.issues.length;for(const p of c.allKeys){if(l&&o.issues.length!==d){if(aborted(o,d))break;d=o.issues.length}if(p==="__proto__")continue;const g=v[p],m=g._zod.optin,b=g._zod.optout,z=g._zod.run({value:a[p],issues:[]},r);z instanceof Promise?_.push(z.then(k=>handlePropertyResult(k,o,p,a,m,b))):handlePropertyResult(z,o,p,a,m,b)}return f?handleCatchall(_,a,o,r,i.value,e,l===!0):_.length?Promise.all(_).then(()=>o):o}}),$ZodRecord=$constructor("$ZodRecord",(e,t)=>{$ZodType.init(e,t);const s=globalConfig.memoizer;s?.attach(e),e._zod.parse=(n,i)=>{const u=n.value;if(!isPlainObject(u))return n.issues.push({expected:"record",code:"invalid_type",input:u,inst:e}),n;const f=[],c=t.keyType._zod.values;if(c&&!t.partial){n.value=s?s.alloc(e,n,{},i):{};const h=new Set;for(const r of c)if(typeof r=="string"||typeof r=="number"||typeof r=="symbol"){if(h.add(typeof r=="number"?r.toString():r),r==="__proto__")continue;const a=t.keyType._zod.run({value:r,issues:[]},i);if(a instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(a.issues.length){n.issues.push({code:"invalid_key",origin:"record",issues:a.issues.map(l=>finalizeIssue(l,i,config())),input:r,path:[r],inst:e});continue}const _=a.value;if(_==="__proto__")continue;const v=t.valueType._zod.run({value:u[r],issues:[]},i);v instanceof Promise?f.push(v.then(l=>{l.issues.length&&n.issues.push(...prefixIssues(r,l.issues)),n.value[_]=l.value})):(v.issues.length&&n.issues.push(...prefixIssues(r,v.issues)),n.value[_]=v.value)}let o;for(const r in u)if(!h.has(r))if(t.mode==="loose"){if(r==="__proto__")continue;n.value[r]=u[r]}else o=o??[],o.push(r);o&&o.length>0&&n.issues.push({code:"unrecognized_keys",input:u,inst:e,keys:o,continue:!0})}else{n.value=s?s.alloc(e,n,{},i):{};let h;for(const o of Reflect.ownKeys(u)){if(o==="__proto__"||!Object.prototype.propertyIsEnumerable.call(u,o))continue;let r=t.keyType._zod.run({value:o,issues:[]},i);if(r instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(typeof o=="string"&&number.test(o)&&r.issues.length){const l=t.keyType._zod.run({value:Number(o),issues:[]},i);if(l instanceof Promise)throw new Error("Async schemas not supported in object keys currently");l.issues.length===0&&(r=l)}if(r.issues.length){t.mode==="loose"?n.value[o]=u[o]:c?(h=h??[],h.push(o)):n.issues.push({code:"invalid_key",origin:"record",issues:r.issues.map(l=>finalizeIssue(l,i,config())),input:o,path:[o],inst:e});continue}const _=r.value;if(_==="__proto__")continue;const v=t.valueType._zod.run({value:u[o],issues:[]},i);v instanceof Promise?f.push(v.then(l=>{l.issues.length&&n.issues.push(...prefixIssues(o,l.issues)),n.value[_]=l.value})):(v.issues.length&&n.issues.push(...prefixIssues(o,v.issues)),n.value[_]=v.value)}h&&h.length>0&&n.issues.push({code:"unrecognized_keys",input:u,inst:e,keys:h,continue:!0})}return f.length?Promise.all(f).then(()=>n):n}}),$ZodEnum=$constructor("$ZodEnum",(e,t)=>{$ZodType.init(e,t);const s=getEnumValues(t.entries),n=new Set(s);e._zod.values=n,defineLazyInternal(e,"pattern",i=>{const u=getEnumValues(i.def.entries).filter(f=>propertyKeyTypes.has(typeof f));return new RegExp(u.length?`^(${u.map(f=>escapeRegex(f.toString())).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(i,u)=>{const f=i.value;return n.has(f)||i.issues.push({code:"invalid_value",values:s,input:f,inst:e}),i}}),$ZodLiteral=$constructor("$ZodLiteral",(e,t)=>{$ZodType.init(e,t);const s=new Set(t.values);e._zod.values=s,defineLazyInternal(e,"pattern",n=>{const i=n.def.values;return new RegExp(i.length?`^(${i.map(u=>typeof u=="string"?escapeRegex(u):u?escapeRegex(u.toString()):String(u)).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(n,i)=>{const u=n.value;return s.has(u)||n.issues.push({code:"invalid_value",values:t.values,input:u,inst:e}),n}});function handleOptionalResult(e,t){return e.value=t.issues.length?void 0:t.value,e}var $ZodOptional=$constructor("$ZodOptional",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"optin",s=>s.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),e._zod.optout="optional",defineLazyInternal(e,"values",s=>{const n=s.def.innerType._zod.values;return n?new Set([...n,void 0]):void 0}),defineLazyInternal(e,"pattern",s=>{const n=s.def.innerType._zod.pattern;return n?new RegExp(`^(${cleanRegex(n.source)})?$`):void 0}),e._zod.parse=(s,n)=>{if(s.value===void 0){if(t.innerType._zod.optin!=="defaulted")return s;const i=t.innerType._zod.run({value:s.value,issues:[]},n);return i instanceof Promise?i.then(u=>handleOptionalResult(s,u)):handleOptionalResult(s,i)}return t.innerType._zod.run(s,n)}});
// node_modules/zod/v4/core/api.js
function snapshotChecks(n){return n.checks&&(n.checks=[...n.checks]),n}function _string(n,e){return new n(snapshotChecks({type:"string",...normalizeParams(e)}))}function _number(n,e){return new n(snapshotChecks({type:"number",checks:[],...normalizeParams(e)}))}function _unknown(n){return new n({type:"unknown"})}
// node_modules/zod/v4/mini/schemas.js
var ZodMiniType=$constructor("ZodMiniType",(r,n)=>{if(!r._zod)throw new Error("Uninitialized schema in ZodMiniType.");$ZodType.init(r,n),r.def=n,r.type=n.type},{get with(){return this.check},set with(r){own(this,"with",r)},parse(r,n){return parse2(this,r,n,{callee:this.parse})},parseAsync(r,n){return parseAsync(this,r,n,{callee:this.parseAsync})},safeParse(r,n){return safeParse(this,r,n)},safeParseAsync(r,n){return safeParseAsync(this,r,n)},check(...r){const n=this.def;return this.clone({...n,checks:[...n.checks??[],...r.map(i=>typeof i=="function"?{_zod:{check:i,def:{check:"custom"},onattach:[]}}:i)]},{parent:!0})},clone(r,n){return clone(this,r,n)},brand(){return this},register(r,n){return r.add(this,n),this},apply(r,...n){return n.length===0?r(this):r(this,...n)}}),ZodMiniString=$constructor("ZodMiniString",(r,n)=>{$ZodString.init(r,n),ZodMiniType.init(r,n)});function string2(r){return _string(ZodMiniString,r)}var ZodMiniNumber=$constructor("ZodMiniNumber",(r,n)=>{$ZodNumber.init(r,n),ZodMiniType.init(r,n)});function number2(r){return _number(ZodMiniNumber,r)}var ZodMiniUnknown=$constructor("ZodMiniUnknown",(r,n)=>{$ZodUnknown.init(r,n),ZodMiniType.init(r,n)});function unknown(){return _unknown(ZodMiniUnknown)}var ZodMiniArray=$constructor("ZodMiniArray",(r,n)=>{$ZodArray.init(r,n),ZodMiniType.init(r,n)});function array(r,n){return new ZodMiniArray({type:"array",element:r,...normalizeParams(n)})}var ZodMiniObject=$constructor("ZodMiniObject",(r,n)=>{$ZodObject.init(r,n),ZodMiniType.init(r,n),installLazyProp(r,"shape",i=>i._zod.def.shape,!1)});function object(r,n){const i={type:"object",shape:r??{},...normalizeParams(n)};return new ZodMiniObject(i)}var ZodMiniRecord=$constructor("ZodMiniRecord",(r,n)=>{$ZodRecord.init(r,n),ZodMiniType.init(r,n)});function record(r,n,i){return!n||!n._zod?new ZodMiniRecord({type:"record",keyType:string2(),valueType:r,...normalizeParams(n)}):new ZodMiniRecord({type:"record",keyType:r,valueType:n,...normalizeParams(i)})}var ZodMiniEnum=$constructor("ZodMiniEnum",(r,n)=>{$ZodEnum.init(r,n),ZodMiniType.init(r,n),r.options=[...r._zod.values]});function _enum(r,n){const i=Array.isArray(r)?Object.fromEntries(r.map(t=>[t,t])):r;return new ZodMiniEnum({type:"enum",entries:i,...normalizeParams(n)})}var ZodMiniLiteral=$constructor("ZodMiniLiteral",(r,n)=>{$ZodLiteral.init(r,n),ZodMiniType.init(r,n)});function literal(r,n){return new ZodMiniLiteral({type:"literal",values:Array.isArray(r)?r:[r],...normalizeParams(n)})}var ZodMiniOptional=$constructor("ZodMiniOptional",(r,n)=>{$ZodOptional.init(r,n),ZodMiniType.init(r,n)});function optional(r){return new ZodMiniOptional({type:"optional",innerType:r})}
// src/state/evictions.ts
var rememberedOfImage = {
  /** One of its names; absent when it has none. */
  name: optional(string2()),
  /** In bytes, as listed: layers shared with other images are counted in each of them. */
  size: optional(number2()),
  /** When we last set out to remove it, in ms since 1970. */
  leaving: optional(number2())
};
var rememberedOfRecord = {
  /** When the images were last looked at, in ms since 1970. */
  lookedAt: optional(number2())
};

// src/state/record.ts
var evidenceSchema = _enum(["seen", "observer", "event"]);
var imageHistorySchema = object({
  firstSeen: number2(),
  /** Since when it has been seen without a tag and without a digest; absent when it has one. */
  namelessSince: optional(number2()),
  /** When it was last known to be in use, by what, and how that is known; absent for never. */
  lastUsed: optional(number2()),
  usedBy: optional(string2()),
  evidence: optional(evidenceSchema),
  ...rememberedOfImage
});
var usageRecordSchema = object({
  version: literal(1),
  /** `ID` of the Engine's `/info`. */
  engine: string2(),
  /** Since when this record has been kept, in ms since 1970: it knows nothing from before. */
  began: number2(),
  /** When a run last found the notes of an observer, in ms since 1970; absent for never. */
  observedAt: optional(number2()),
  ...rememberedOfRecord,
  /** By image ID. */
  images: record(string2(), imageHistorySchema)
});
var TIMES = "began observedAt lookedAt firstSeen namelessSince lastUsed leaving".split(" ");

// src/retention/classify.ts
function shortId(id) {
  return id.replace(/^sha256:/, "").slice(0, 12);
}

// src/report/overview.ts
function readableName(name) {
  return name.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}$/, "@sha256:$1");
}

// src/checks/evictions.ts
var EVICTIONS = {
  what: "No image went between two runs",
  how: "the usage record against GET /images/json",
  expected: "none but those that this action removed",
  where: "usage record"
};
var MAX_NAMED = 5;
function evictionCheck(evictions) {
  if (!evictions.ok) return notChecked(EVICTIONS, evictions.error);
  if (evictions.value === void 0) {
    return notChecked(EVICTIONS, "no run has looked at the images before");
  }
  const { from, to, images } = evictions.value;
  const when = `between ${at(from)} and ${at(to)}`;
  if (images.length === 0) return { ...EVICTIONS, found: `none ${when}`, verdict: "ok" };
  const named = images.filter(({ name }) => name !== void 0).toSorted((a, b) => b.bytes - a.bytes);
  const nameless = images.filter(({ name }) => name === void 0);
  const parts = [
    ...named.length === 0 ? [] : [`${extent(named)}: ${shortened2(named)}`],
    ...nameless.length === 0 ? [] : [`${extent(nameless)} without a name`]
  ];
  const found2 = `${parts.join("; and ")}; ${when}`;
  if (!named.some(({ name }) => name?.includes("@"))) return { ...EVICTIONS, found: found2, verdict: "ok" };
  const remedy = "Unless a job removed them on purpose, something on this host prunes: docs/host-checks.md.";
  return { ...EVICTIONS, found: found2, verdict: "warning", remedy };
}
function at(ms) {
  return time(new Date(ms).toISOString());
}
function extent(images) {
  const sum = images.reduce((total, each) => total + each.bytes, 0);
  return `${count(images.length, "image")}, ${bytes(sum)} as listed`;
}
function shortened2(images) {
  const shown = images.slice(0, MAX_NAMED).map(({ id, name, bytes: size }) => `${readableName(name ?? shortId(id))} (${bytes(size)})`);
  const more = images.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// src/checks/local-retention.ts
var LOCAL_RETENTION = {
  what: "The images that the job used are still in the store",
  how: "the observer's notes against GET /images/json after teardown and prune",
  expected: "all of them",
  where: "image store of the Engine"
};
var MAX_NAMED2 = 5;
function localRetention(facts) {
  const { notes, wholeJob, images } = facts;
  if (notes === void 0) return notChecked(LOCAL_RETENTION, "the job was not observed");
  if (!images.ok) return notChecked(LOCAL_RETENTION, images.error);
  const remark = wholeJob ? "" : "; the observer ended before the job did";
  const there = idsByKey(images.value);
  const uses = [...usesByContainer(notes)].map(([by, references]) => ({
    by,
    references: [...references]
  }));
  const misses = uses.filter(({ references }) => isMissing(references, there));
  if (misses.length === 0) {
    const references = uses.flatMap((use) => use.references);
    const used = new Set(references.flatMap((each) => there.get(keyOf(each)) ?? []));
    const found2 = used.size === 0 ? "no container was seen" : `${count(used.size, "image")} used, all there`;
    return { ...LOCAL_RETENTION, found: found2 + remark, verdict: wholeJob ? "ok" : "not-checked" };
  }
  const named = misses.slice(0, MAX_NAMED2).map((miss) => describe2(miss, there, facts));
  const more = misses.length > MAX_NAMED2 ? `; and ${misses.length - MAX_NAMED2} more` : "";
  return {
    ...LOCAL_RETENTION,
    found: `missing: ${named.join("; ")}${more}${remark}`,
    verdict: "warning",
    remedy: "See that neither teardown nor anything else on this host removes images."
  };
}
function usesByContainer(notes) {
  const uses = /* @__PURE__ */ new Map();
  for (const { by, reference } of notes) {
    if (!by.startsWith("container ") || reference === "") continue;
    const references = uses.get(by);
    if (references === void 0) uses.set(by, /* @__PURE__ */ new Set([reference]));
    else references.add(reference);
  }
  return uses;
}
function isMissing(references, there) {
  const digests = references.filter(hasDigest);
  return (digests.length > 0 ? digests : references).some((each) => !there.has(keyOf(each)));
}
function hasDigest(reference) {
  return parseReference(reference)?.digest !== void 0;
}
function keyOf(reference) {
  const parsed = parseReference(reference);
  if (parsed === void 0) return reference;
  return parsed.digest ?? `${parsed.repository}:${parsed.tag ?? "latest"}`;
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
function describe2({ by, references }, there, { removed, events }) {
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
  if (!events.ok) return "removed by somebody else";
  const mine = events.value.filter(
    ({ Actor: { ID, Attributes } }) => keys.has(ID) || keys.has(keyOf(Attributes["name"] ?? ""))
  );
  const last = mine.findLast(({ Action }) => Action === "delete") ?? mine.at(-1);
  if (last === void 0) return "not by this run; the Engine has no event of it any more";
  const when = time(new Date(last.timeNano / 1e6).toISOString());
  return `not by this run; the Engine's events have its ${last.Action} at ${when}`;
}

// src/host/command.ts
async function runCommand({
  argv,
  input = "",
  seconds,
  maxBytes,
  withStderr
}) {
  const name = argv[0] ?? "";
  const limits = [String(seconds), String(seconds + 2), String(maxBytes)];
  const script = `seconds=$1; longer=$2; bytes=$3; input=$4; shift 4
printf %s "$input" | { timeout -k 1 "$seconds" "$@" ${withStderr ? "2>&1" : "2>/dev/null"}; printf '\\n%s' "$?"; } |
  timeout -k 1 "$longer" head -c "$bytes"`;
  const { getExecOutput } = await Promise.resolve().then(() => __toESM(require("./exec.js"), 1));
  const { stdout } = await getExecOutput("sh", ["-c", script, "sh", ...limits, input, ...argv], {
    silent: true,
    ignoreReturnCode: true,
    // The workspace of a job may be gone by now.
    cwd: "/"
  });
  if (Buffer.byteLength(stdout) >= maxBytes) throw new Error(`${name} writes too much`);
  const end = stdout.lastIndexOf("\n");
  const status = /^\d+$/.exec(stdout.slice(end + 1))?.[0];
  if (status === void 0 || status === "124" || status === "137") {
    throw new Error(`${name} did not end within ${seconds} s`);
  }
  if (status === "127") throw new Error(`${name} is not there`);
  return { exitCode: Number(status), output: stdout.slice(0, end) };
}

// src/checks/registry/credential-helper.ts
var LIMITS = { seconds: 5, maxBytes: 64 * 1024 };
var answerSchema = object({ Username: string2(), Secret: string2() });
var NOT_FOUND = "credentials not found in native keychain";
var TOKEN_USER = "<token>";
var askHelper = async (name, key) => {
  const program = `docker-credential-${name}`;
  const problem2 = (words) => ({ credentials: void 0, problem: words });
  if (!/^[\w.-]+$/.test(name)) return problem2("config.json names a credential helper that is none");
  let answer;
  try {
    answer = await runCommand({ argv: [program, "get"], input: key, ...LIMITS, withStderr: false });
  } catch (error) {
    return problem2(error.message);
  }
  const { exitCode, output } = answer;
  if (output.trim() === NOT_FOUND) return { credentials: void 0, problem: void 0 };
  if (exitCode !== 0) return problem2(`${program} ended with ${exitCode}`);
  const parsed = answerSchema.safeParse(parseJson(output));
  if (!parsed.success) return problem2(`${program} gave no answer that can be read`);
  const { Username, Secret } = parsed.data;
  const credentials = Username === TOKEN_USER ? { type: "identity-token", token: Secret } : { type: "password", username: Username, password: Secret };
  return { credentials, problem: void 0 };
};
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// src/checks/registry/credentials.ts
var import_promises3 = require("node:fs/promises");
var import_node_path2 = require("node:path");
var HUB_KEY = "https://index.docker.io/v1/";
var authSchema = object({
  auth: optional(string2()),
  username: optional(string2()),
  password: optional(string2()),
  identitytoken: optional(string2())
});
var configSchema = object({
  auths: optional(record(string2(), unknown())),
  credsStore: optional(string2()),
  credHelpers: optional(record(string2(), string2()))
});
function configFiles(env, home, { onEngineHost, isRoot }) {
  const own2 = (0, import_node_path2.join)(env["DOCKER_CONFIG"] || (0, import_node_path2.join)(env["HOME"] || home, ".docker"), "config.json");
  const job = { path: own2, owner: "the job's user", noHelpers: void 0 };
  const root = "/root/.docker/config.json";
  if (!onEngineHost || own2 === root) return [job];
  const noHelpers = isRoot ? void 0 : "only root can ask its helper";
  return [job, { path: root, owner: "the Engine's user", noHelpers }];
}
async function findCredentials({ path, noHelpers }, key, askHelper2) {
  let text;
  try {
    text = await (0, import_promises3.readFile)(path, "utf8");
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR") return NONE;
    return problem(`${path} cannot be read (${code ?? "unknown"})`);
  }
  const config2 = configSchema.safeParse(parseJson2(text));
  if (!config2.success) return problem(`${path} is not a config.json of Docker`);
  const { auths = {}, credsStore, credHelpers = {} } = config2.data;
  const helper = Object.hasOwn(credHelpers, key) ? credHelpers[key] : credsStore;
  if (!helper) return inFile(auths, key, path);
  if (noHelpers !== void 0)
    return problem(`${path} names docker-credential-${helper}, and ${noHelpers}`);
  return askHelper2(helper, key);
}
var NONE = { credentials: void 0, problem: void 0 };
function problem(words) {
  return { credentials: void 0, problem: words };
}
function parseJson2(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function inFile(auths, key, path) {
  const entry = Object.hasOwn(auths, key) ? auths[key] : (
    // Old versions wrote URLs: `ConvertToHostname` in docker CLI's credentials/file_store.go.
    Object.entries(auths).find(([name]) => hostOf(name) === key)?.[1]
  );
  if (entry === void 0) return NONE;
  const parsed = authSchema.safeParse(entry);
  if (!parsed.success) return problem(`${path} has an entry that is not as Docker writes it`);
  const { auth = "", username, password, identitytoken } = parsed.data;
  if (identitytoken) return found({ type: "identity-token", token: identitytoken });
  if (username && password) return found({ type: "password", username, password });
  if (auth === "") return NONE;
  const decoded = Buffer.from(auth, "base64").toString("utf8").replace(/\0+$/, "");
  const colon = decoded.indexOf(":");
  if (colon < 1) return problem(`${path} has an entry that is not as Docker writes it`);
  return found({
    type: "password",
    username: decoded.slice(0, colon),
    password: decoded.slice(colon + 1)
  });
}
function found(credentials) {
  return { credentials, problem: void 0 };
}
function hostOf(name) {
  return name.replace(/^[a-z]+:\/\//, "").replace(/\/.*$/, "");
}

// src/checks/registry/http.ts
var import_node_http = require("node:http");

// src/checks/registry/lookup.ts
var LIMITS2 = { seconds: 5, maxBytes: 64 * 1024 };
var SCRIPT = `require('node:dns').lookup(process.argv[1], { all: true }, (error, addresses) =>
  console.log(JSON.stringify(error ? { code: error.code } : { addresses })));`;
var answerSchema2 = object({
  code: optional(string2()),
  addresses: optional(array(object({ address: string2(), family: number2() })))
});
var lookup = (hostname3, options, callback) => {
  addressesOf(hostname3).then(
    (addresses) => {
      const fitting = addresses.filter(
        ({ family }) => !options.family || family === options.family
      );
      const [first] = fitting;
      if (first === void 0) callback(failure2("ENOTFOUND"), []);
      else if (options.all) callback(null, fitting);
      else callback(null, first.address, first.family);
    },
    (error) => callback(error, [])
  );
};
async function addressesOf(hostname3) {
  const argv = [process.execPath, "-e", SCRIPT, "--", hostname3];
  const { output } = await runCommand({ argv, ...LIMITS2, withStderr: false }).catch(() => {
    throw failure2("ETIMEDOUT");
  });
  const { code, addresses = [] } = answerSchema2.parse(JSON.parse(output));
  if (code !== void 0) throw failure2(code);
  return addresses;
}
function failure2(code) {
  return Object.assign(new Error(code), { code });
}

// src/checks/registry/http.ts
var MAX_BODY = 256 * 1024;
var http = ({ method, url, authorization, form }, signal) => new Promise((resolve, reject) => {
  const send = url.protocol === "https:" ? process.getBuiltinModule("node:https").request : import_node_http.request;
  const body = form?.toString();
  const headers = {
    ...authorization === void 0 ? {} : { authorization },
    ...body === void 0 ? {} : {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(body)
    }
  };
  send(url, { method, headers, signal, lookup, agent: false }).on("error", reject).on("response", (response) => {
    const chunks = [];
    let length = 0;
    response.on("data", (chunk) => {
      length += chunk.length;
      if (length > MAX_BODY) response.destroy(new Error("the answer is too long"));
      else chunks.push(chunk);
    }).on("error", reject).on("close", () => reject(new Error("the answer was cut"))).on(
      "end",
      () => resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(chunks).toString("utf8")
      })
    );
  }).end(body);
});

// src/engine/abort.ts
function linked(signal) {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  return { controller, release: () => signal.removeEventListener("abort", abort) };
}

// src/checks/registry/rate-limit.ts
var import_node_net = require("node:net");
function rateLimitOf(headers) {
  const limit = quantity(headers["ratelimit-limit"]);
  const remaining = quantity(headers["ratelimit-remaining"]);
  if (limit === void 0 || remaining === void 0) return void 0;
  const source = headers["docker-ratelimit-source"];
  return {
    limit: limit.value,
    remaining: remaining.value,
    window: limit.window,
    countedBy: typeof source === "string" && source !== "" ? countedBy(source) : void 0
  };
}
function quantity(header) {
  const [, value, window] = /^(\d{1,12})(?:;w=(\d{1,9}))?$/.exec(String(header ?? "").trim()) ?? [];
  if (value === void 0) return void 0;
  return { value: Number(value), window: window === void 0 ? void 0 : Number(window) };
}
function countedBy(source) {
  return (0, import_node_net.isIP)(source.split("/")[0] ?? "") === 0 ? "account" : "address";
}

// src/checks/registry/token.ts
function parseChallenge(header) {
  const [, scheme = "", rest = ""] = /^\s*(\w+)\s*(.*)$/s.exec(header ?? "") ?? [];
  if (scheme.toLowerCase() === "basic") return { scheme: "basic" };
  if (scheme.toLowerCase() !== "bearer") return void 0;
  const parameters = new Map(
    // From the beginning of a word, and to the next quote that there is: else it were quadratic.
    [...rest.matchAll(/(?<!\w)(\w+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name.toLowerCase(),
      value
    ])
  );
  const realm = parameters.get("realm");
  return realm === void 0 ? void 0 : { scheme: "bearer", realm, service: parameters.get("service") };
}
var UnusableAnswer = class extends Error {
  name = "UnusableAnswer";
};
var tokenSchema = object({
  token: optional(string2()),
  access_token: optional(string2())
});
async function fetchToken(http2, { realm, service, scope }, credentials, signal) {
  const url = realmUrl(realm);
  const parameters = {
    ...service === void 0 ? {} : { service },
    ...scope === void 0 ? {} : { scope }
  };
  const reply = credentials?.type === "identity-token" ? await http2(
    {
      method: "POST",
      url,
      form: new URLSearchParams({
        grant_type: "refresh_token",
        refresh_token: credentials.token,
        client_id: "gated-docker-prune",
        ...parameters
      })
    },
    signal
  ) : await http2(
    {
      method: "GET",
      url: withParameters(url, parameters),
      authorization: credentials && basic(credentials)
    },
    signal
  );
  if (reply.status !== 200) return { status: reply.status };
  const parsed = tokenSchema.safeParse(parseJson3(reply.body));
  const token = parsed.success ? parsed.data.token ?? parsed.data.access_token : void 0;
  if (!token || !/^[\x21-\x7e]+$/.test(token)) {
    throw new UnusableAnswer(`${url.host} gave no token that can be read`);
  }
  return { token };
}
function basic({ username, password }) {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
function isLoopback(hostname3) {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname3);
}
function realmUrl(realm) {
  let url;
  try {
    url = new URL(realm);
  } catch {
    throw new UnusableAnswer("the registry names a token service that is no address");
  }
  if (url.protocol === "https:" || url.protocol === "http:" && isLoopback(url.hostname))
    return url;
  throw new UnusableAnswer(
    "the registry names a token service without https; nothing was sent there"
  );
}
function withParameters(url, parameters) {
  const result = new URL(url);
  for (const [name, value] of Object.entries(parameters)) result.searchParams.set(name, value);
  return result;
}
function parseJson3(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// src/checks/registry/hub.ts
var HUB = {
  tokens: "https://auth.docker.io/token",
  registry: "https://registry-1.docker.io"
};
var PREVIEW = "ratelimitpreview/test";
var LOW = 0.1;
var LOGIN = "Run docker login as the job's user.";
async function askHub(http2, credentials, signal, hub = HUB) {
  const scope = `repository:${PREVIEW}:pull`;
  const service = "registry.docker.io";
  const answer = await fetchToken(http2, { realm: hub.tokens, service, scope }, credentials, signal);
  if ("status" in answer) return refused(answer.status, credentials);
  const url = new URL(`/v2/${PREVIEW}/manifests/latest`, hub.registry);
  const authorization = `Bearer ${answer.token}`;
  const { status, headers } = await http2({ method: "HEAD", url, authorization }, signal);
  if (status !== 200) return refused(status, credentials);
  return judge(credentials !== void 0, rateLimitOf(headers));
}
function refused(status, credentials) {
  if (status === 429) {
    const found2 = `${signedIn(credentials !== void 0)}, and over the limit (429): pulls are refused for now`;
    const remedy = credentials === void 0 ? `${LOGIN} An account has a higher limit than an address.` : "Wait, or use an account with a higher limit.";
    return { verdict: "warning", found: found2, remedy };
  }
  if (credentials !== void 0 && (status === 401 || status === 403)) {
    const found2 = `the credentials are refused (${status}): they have expired or are wrong`;
    return { verdict: "warning", found: found2, remedy: LOGIN };
  }
  return { verdict: "not-checked", found: `not checked: Docker Hub answered ${status}` };
}
function judge(hasCredentials, limit) {
  const who = signedIn(hasCredentials);
  if (limit === void 0) {
    const found3 = `${who}; unlimited pulls`;
    return hasCredentials ? { verdict: "ok", found: found3 } : { verdict: "warning", found: found3, remedy: LOGIN };
  }
  const found2 = `${who}; ${left(limit)}`;
  if (!hasCredentials) return { verdict: "warning", found: found2, remedy: LOGIN };
  if (limit.countedBy === "address") {
    return {
      verdict: "warning",
      found: found2,
      remedy: `Docker Hub did not count it as signed in. ${LOGIN}`
    };
  }
  if (limit.remaining <= limit.limit * LOW) {
    return {
      verdict: "warning",
      found: found2,
      remedy: "Pull less, or use an account with a higher limit."
    };
  }
  return { verdict: "ok", found: found2 };
}
function signedIn(hasCredentials) {
  return hasCredentials ? "signed in" : "anonymous";
}
function left({ limit, remaining, window, countedBy: countedBy2 }) {
  const per = window === void 0 ? "" : ` per ${duration(window * 1e3)}`;
  const by = countedBy2 === "address" ? ", counted by the address of this host" : "";
  return `${remaining} of ${count(limit, "pull")}${per} left${by}`;
}

// src/checks/registry/sign-in.ts
async function askRegistry(http2, registry, credentials, signal) {
  const login = `Run docker login ${registry} as the job's user.`;
  const { hostname: hostname3 } = new URL(`https://${registry}`);
  const url = new URL(`${isLoopback(hostname3) ? "http" : "https"}://${registry}/v2/`);
  const first = await http2({ method: "GET", url }, signal);
  if (first.status === 200) return { verdict: "ok", found: "it answers without a sign-in" };
  const challenge = parseChallenge(first.headers["www-authenticate"]);
  if (first.status !== 401 || challenge === void 0) return odd(first.status);
  if (credentials === void 0) {
    const found2 = "no credentials found, and it asks for a sign-in";
    return { verdict: "warning", found: found2, remedy: login };
  }
  let authorization;
  if (challenge.scheme === "basic") {
    if (credentials.type !== "password") {
      return { verdict: "not-checked", found: "not checked: it takes no identity token" };
    }
    authorization = basic(credentials);
  } else {
    const answer = await fetchToken(http2, challenge, credentials, signal);
    if ("status" in answer) return judge2(answer.status, login);
    authorization = `Bearer ${answer.token}`;
  }
  return judge2((await http2({ method: "GET", url, authorization }, signal)).status, login);
}
function judge2(status, login) {
  if (status === 200) return { verdict: "ok", found: "signed in" };
  if (status === 401 || status === 403) {
    const found2 = `the credentials are refused (${status}): they have expired or are wrong`;
    return { verdict: "warning", found: found2, remedy: login };
  }
  return odd(status);
}
function odd(status) {
  if (status === 429) {
    const found2 = "over its limit (429): pulls are refused for now";
    return {
      verdict: "warning",
      found: found2,
      remedy: "Wait, or sign in to an account with a higher limit."
    };
  }
  return { verdict: "not-checked", found: `not checked: it answered ${status}` };
}

// src/checks/registry/registry.ts
var LIMIT = 1e4;
function isHub(registry) {
  return /^(?:(?:index|registry-1)\.)?docker\.io$/.test(registry);
}
function registryQuestion(registry, configs) {
  const hub = isHub(registry);
  return {
    what: `Signed in to ${registry}`,
    how: hub ? "config.json and its helpers, then HEAD of the rate limit preview, which counts as no pull" : "config.json and its helpers, then GET /v2/ with what was found",
    expected: hub ? "signed in, with pulls left" : "signed in",
    where: configs.map(({ path }) => path).join(", ")
  };
}
async function registryCheck(registry, { configs, askHelper: askHelper2, http: http2, signal }) {
  const question = registryQuestion(registry, configs);
  const key = isHub(registry) ? HUB_KEY : registry;
  const looked = await Promise.all(
    configs.map(async (config2) => ({ config: config2, ...await findCredentials(config2, key, askHelper2) }))
  );
  const source = looked.find(({ credentials }) => credentials !== void 0);
  const [own2] = looked;
  if (source === void 0 && own2?.problem !== void 0) return notChecked(question, own2.problem);
  const asked = await ask(registry, source?.credentials, { http: http2, signal });
  const has = source === void 0 ? "no credentials found" : "credentials found";
  const signIn = typeof asked === "string" ? { verdict: "not-checked", found: `not checked: ${asked}; ${has}` } : asked;
  const where = source === void 0 ? question.where : source.config.path;
  const whose = source === void 0 || source === looked[0] ? [] : [`as ${source.config.owner} only`];
  const problems = looked.flatMap(
    ({ config: config2, problem: problem2 }) => problem2 !== void 0 && (source === void 0 || config2 === own2?.config) ? [problem2] : []
  );
  const found2 = [signIn.found, ...whose, ...problems].join("; ");
  return { ...question, ...signIn, where, found: found2 };
}
async function ask(registry, credentials, { http: http2, signal }) {
  const { controller, release } = linked(signal);
  const timer = setTimeout(() => controller.abort(), LIMIT);
  try {
    return isHub(registry) ? await askHub(http2, credentials, controller.signal) : await askRegistry(http2, registry, credentials, controller.signal);
  } catch (error) {
    return `${registry} cannot be asked (${reasonOf(error, controller.signal)})`;
  } finally {
    clearTimeout(timer);
    release();
  }
}
function reasonOf(error, signal) {
  if (signal.aborted) return `no answer within ${LIMIT / 1e3} s`;
  if (error instanceof UnusableAnswer) return error.message;
  const { code } = error;
  return /^[A-Z_]+$/.test(code ?? "") ? `no network? ${code}` : "its answer cannot be read";
}

// src/checks/remembered.ts
var import_promises5 = require("node:fs/promises");
var import_node_path3 = require("node:path");

// src/state/own-file.ts
var import_promises4 = require("node:fs/promises");
var { O_NOFOLLOW, O_NONBLOCK } = import_promises4.constants;
var REGULAR_ONLY = O_NOFOLLOW | O_NONBLOCK;
async function openOwn(path, flags) {
  const file = await (0, import_promises4.open)(path, flags | REGULAR_ONLY, 384).catch((cause) => {
    if (cause.code === "ELOOP") {
      throw new Error(`${path} is a symbolic link, which is not followed: remove it`, { cause });
    }
    throw cause;
  });
  try {
    if (!(await file.stat()).isFile()) throw new Error(`${path} is no regular file: remove it`);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}
async function readOwn(path) {
  const file = await openOwn(path, import_promises4.constants.O_RDONLY);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}
async function ensureOwnFolder(folder) {
  await (0, import_promises4.mkdir)(folder, { recursive: true, mode: 448 });
  await assertOwnFolder(folder);
}
async function assertOwnFolder(folder) {
  const { mode, uid } = await (0, import_promises4.stat)(folder);
  if ((mode & 2) !== 0) {
    throw new Error(
      `anybody may write to ${folder}, and so decide what is remembered: run chmod o-w ${folder}, or set state-dir to another folder`
    );
  }
  const own2 = process.getuid?.() ?? uid;
  if (own2 !== 0 && uid !== own2 && uid !== 0) {
    throw new Error(
      `${folder} belongs to another user (${uid}): set state-dir to a folder of this runner's`
    );
  }
}

// src/checks/remembered.ts
var LIFETIME = 36e5;
var FILE = "host-checks.json";
var rememberedSchema = record(
  string2(),
  object({
    /** In ms since 1970. */
    at: number2(),
    checks: array(
      object({
        what: string2(),
        how: string2(),
        expected: string2(),
        found: string2(),
        where: string2(),
        verdict: literal("ok")
      })
    )
  })
);
async function openRemembered(folder, now) {
  const path = (0, import_node_path3.join)(folder, FILE);
  const all = await readAll(path);
  const fresh = Object.entries(all).filter(([, { at: at2 }]) => at2 <= now && now - at2 < LIFETIME);
  const entries = new Map(fresh);
  let changed = false;
  return {
    async or(key, ask2) {
      const known = entries.get(key);
      if (known !== void 0) return known.checks.map((check) => withAge(check, now - known.at));
      const checks = await ask2();
      const fine = checks.flatMap(
        ({ remedy: _, verdict, ...check }) => verdict === "ok" ? [{ ...check, verdict }] : []
      );
      if (fine.length === checks.length) {
        entries.set(key, { at: now, checks: fine });
        changed = true;
      }
      return checks;
    },
    async save() {
      if (!changed) return;
      try {
        await ensureOwnFolder(folder);
        const { O_WRONLY, O_CREAT, O_TRUNC } = import_promises5.constants;
        const file = await openOwn(path, O_WRONLY | O_CREAT | O_TRUNC);
        await file.writeFile(JSON.stringify(Object.fromEntries(entries))).finally(() => file.close());
      } catch {
      }
    }
  };
}
async function readAll(path) {
  try {
    return rememberedSchema.parse(JSON.parse((await readOwn(path)).toString("utf8")));
  } catch {
    return {};
  }
}
function withAge(check, age) {
  return { ...check, found: `${check.found} (${duration(age)} ago)` };
}

// src/checks/runner-hooks.ts
var RUNNER_HOOKS = {
  what: "No hook of the runner prunes",
  how: "the scripts of ACTIONS_RUNNER_HOOK_JOB_STARTED and ACTIONS_RUNNER_HOOK_JOB_COMPLETED",
  expected: "none",
  where: "environment of the runner"
};
var HOOKS = ["ACTIONS_RUNNER_HOOK_JOB_STARTED", "ACTIONS_RUNNER_HOOK_JOB_COMPLETED"];
async function hookChecks(store, env) {
  const rivals = [];
  const remarks = [];
  const hooks = HOOKS.flatMap((name) => {
    const path = env[name];
    return path?.startsWith("/") ? [{ name, path }] : [];
  });
  for (const { name, path } of hooks) {
    const text = await readText(path).catch(() => {
      remarks.push(`this user may not read ${path}`);
      return void 0;
    });
    const commands = pruneCommands(text ?? "");
    const worst = commands.find(({ all, volumes }) => all || volumes) ?? commands[0];
    if (worst === void 0) continue;
    const remedy = `Remove line ${worst.line} of ${path}.`;
    rivals.push({ who: `the hook ${name}`, command: worst, where: path, remedy });
  }
  return rivalChecks(RUNNER_HOOKS, rivals, { store, looked: count(hooks.length, "hook"), remarks });
}

// src/checks/units.ts
var import_node_path4 = require("node:path");
var HEADER = /^# (\/\S.*\.(?:service|timer|conf))$/;
var EXEC = /^Service\.Exec\w+$/;
var SCHEDULE = /^Timer\.On\w+$/;
function parseUnits(text) {
  const units = /* @__PURE__ */ new Map();
  let unit;
  let section = "";
  let begun = "";
  for (const raw of text.split("\n")) {
    const path = HEADER.exec(raw)?.[1];
    if (path !== void 0) {
      unit = unitAt(units, path);
      section = "";
      begun = "";
      continue;
    }
    const line = raw.trim();
    if (unit === void 0 || /^[#;]/.test(line)) continue;
    if (line.endsWith("\\")) {
      begun += `${line.slice(0, -1)} `;
      continue;
    }
    const whole = begun + line;
    begun = "";
    const header = /^\[(.+)\]$/.exec(whole)?.[1];
    const equals = whole.indexOf("=");
    if (header !== void 0) section = header;
    else if (equals > 0) {
      set(unit, `${section}.${whole.slice(0, equals).trim()}`, whole.slice(equals + 1).trim());
    }
  }
  return [...units.values()];
}
function unitAt(units, path) {
  const name = path.endsWith(".conf") ? (0, import_node_path4.basename)((0, import_node_path4.dirname)(path)).replace(/\.d$/, "") : (0, import_node_path4.basename)(path);
  const unit = units.get(name) ?? {
    name,
    paths: [],
    commands: [],
    starts: void 0,
    schedule: []
  };
  unit.paths.push(path);
  units.set(name, unit);
  return unit;
}
function set(unit, setting, value) {
  if (EXEC.test(setting)) {
    if (value === "") unit.commands = unit.commands.filter((each) => each.setting !== setting);
    else unit.commands.push({ setting, line: value });
  } else if (SCHEDULE.test(setting)) {
    if (value === "") unit.schedule.length = 0;
    else unit.schedule.push(`${setting.slice("Timer.".length)}=${value}`);
  } else if (setting === "Timer.Unit") {
    unit.starts = value;
  }
}

// src/checks/systemd.ts
var SYSTEMD = {
  what: "No timer or service of systemd prunes",
  how: "systemctl cat of all loaded timers and services, and the scripts that they run",
  expected: "none",
  where: "systemd"
};
var LIMITS3 = { seconds: 8, maxBytes: 16 * 1024 * 1024 };
var CONCURRENCY = 8;
async function systemdChecks(store) {
  let units;
  try {
    units = await loadedUnits();
  } catch (error) {
    return [notChecked(SYSTEMD, messageOf(error))];
  }
  const scripts = openScripts();
  const rivals = await rivalsAmong(units, scripts);
  const services = units.filter(({ name }) => name.endsWith(".service"));
  const remarks = scripts.unreadable.size === 0 ? [] : [`this user may not read ${count(scripts.unreadable.size, "script")}`];
  return rivalChecks(SYSTEMD, rivals, {
    store,
    looked: count(services.length, "service"),
    remarks
  });
}
async function loadedUnits() {
  const argv = ["systemctl", "cat", "--no-pager", "--", "*.timer", "*.service"];
  const { exitCode, output } = await runCommand({ argv, ...LIMITS3, withStderr: true });
  const units = parseUnits(output);
  if (units.length > 0) return units;
  const [complaint = ""] = output.trim().split("\n");
  throw new Error(`systemctl cat ended with ${exitCode}: ${complaint.slice(0, 200) || "no units"}`);
}
async function rivalsAmong(units, scripts) {
  const timers = units.filter(({ name }) => name.endsWith(".timer"));
  const services = units.filter(({ name }) => name.endsWith(".service"));
  const found2 = await pMap(
    services,
    async (service) => {
      const lines = await Promise.all(service.commands.map(({ line }) => scripts.commandsOf(line)));
      const [worst] = lines.flat().toSorted((a, b) => weight(b.command) - weight(a.command));
      if (worst === void 0) return [];
      const timer = timers.find((each) => startedBy(each) === service.name);
      return [rivalOf(service, timer, worst)];
    },
    { concurrency: CONCURRENCY }
  );
  return found2.flat();
}
function weight({ all, volumes, kind }) {
  return Number(all) + Number(volumes) + Number(kind === "volume");
}
function startedBy({ name, starts }) {
  return starts ?? name.replace(/\.timer$/, ".service");
}
function rivalOf(service, timer, { command, script }) {
  const when = timer?.schedule.length ? ` (${timer.schedule.slice(0, 3).join(", ")})` : "";
  const who = timer === void 0 ? service.name : `${timer.name}${when} starts ${service.name}, which`;
  const paths = [
    ...timer?.paths ?? [],
    ...service.paths,
    ...script === void 0 ? [] : [script]
  ];
  return { who, command, where: paths.join(", "), remedy: remedyFor(service, timer) };
}
function remedyFor(service, timer) {
  const onNixos = [...service.commands.map(({ line }) => line), ...service.paths].some(
    (text) => text.includes("/nix/store/")
  );
  if (!onNixos) return `systemctl disable --now ${(timer ?? service).name}`;
  if (service.name === "docker-prune.service") {
    return "In the configuration of NixOS: virtualisation.docker.autoPrune.enable = false;";
  }
  const [kind, { name }] = timer === void 0 ? ["services", service] : ["timers", timer];
  const bare = name.replace(/\.\w+$/, "");
  return `In the configuration of NixOS: systemd.${kind}.${JSON.stringify(bare)}.enable = false;`;
}

// src/checks/host-checks.ts
var LIMIT2 = 12e3;
async function checkHost(context) {
  const { signal, folder } = context;
  const remembered = await openRemembered(folder, Date.now());
  const tasks = tasksOf(context, remembered);
  const runEnded = () => `the run has ended: ${messageOf(signal.reason)}`;
  if (signal.aborted) return tasks.map(({ question }) => notChecked(question, runEnded()));
  let timer;
  const ended = new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(runEnded()), { once: true });
    timer = setTimeout(() => resolve(`it took longer than ${LIMIT2 / 1e3} s`), LIMIT2);
  });
  const checks = await Promise.all(tasks.map((task) => bounded(task, ended)));
  clearTimeout(timer);
  if (!signal.aborted) await remembered.save();
  return checks.flat();
}
async function bounded({ question, run }, ended) {
  const work = run().catch(() => [notChecked(question, "the check broke")]);
  return Promise.race([ended.then((why) => [notChecked(question, why)]), work]);
}
function tasksOf(context, remembered) {
  const { inputs, inPost, observation, evictions, env, signal } = context;
  const { info, containers, swarm } = observation.activity;
  const engine = observation.engine.ok ? observation.engine.value : void 0;
  const store = info.ok ? usesContainerdStore(info.value) ? "containerd" : info.value.Driver : void 0;
  const elsewhere = info.ok ? notOnEngineHost(inputs.endpoint, info.value, observation.processes) : info.error;
  const isRoot = process.getuid?.() === 0;
  const configs = configFiles(env, (0, import_node_os3.homedir)(), { onEngineHost: elsewhere === void 0, isRoot });
  const hourly = (question, run) => ({
    question,
    run: () => remembered.or(JSON.stringify([question, store]), run)
  });
  const onHost = (question, run) => elsewhere === void 0 ? hourly(question, run) : { question, run: async () => [notChecked(question, elsewhere)] };
  return [
    ...inPost ? [{ question: LOCAL_RETENTION, run: async () => [await retentionCheck(context)] }] : [],
    { question: EVICTIONS, run: async () => [evictionCheck(evictions)] },
    ...inputs.registryCheck.map(
      (registry) => hourly(registryQuestion(registry, configs), async () => [
        await registryCheck(registry, { configs, askHelper, http, signal })
      ])
    ),
    onHost(SYSTEMD, () => systemdChecks(store)),
    onHost(CRON, () => cronChecks(store)),
    { question: RUNNER_HOOKS, run: () => hookChecks(store, env) },
    {
      question: CONTAINERS,
      run: () => containerChecks({ containers, swarm }, engine, store)
    }
  ];
}
async function retentionCheck({
  observation,
  removals,
  notes,
  wholeJob
}) {
  const { engine } = observation;
  if (!engine.ok) return notChecked(LOCAL_RETENTION, engine.error);
  const began = (notes ?? []).reduce((first, { at: at2 }) => Math.min(first, at2), Infinity);
  const [images, events] = await Promise.all([
    reading(engine.value.imagesWithManifests()),
    Number.isFinite(began) ? reading(
      engine.value.info().then(
        ({ SystemTime }) => engine.value.pastEvents("losses", began, Date.parse(SystemTime))
      )
    ) : { ok: true, value: [] }
  ]);
  const removed = [...removals].filter(([, { outcome }]) => outcome === "removed");
  return localRetention({
    notes,
    wholeJob,
    images,
    removed: new Set(removed.map(([id]) => id)),
    events
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  checkHost
});
