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
    define_ACTION_INPUTS_default = { when: { description: "`main`: act in the step itself. `post`: act in the post-step, after everything else in the job.", default: "main" }, "dry-run": { description: "Evaluate the gates and plan, but remove nothing.", default: "false" }, "docker-host": { description: "The Engine: `unix:///path`, `tcp://host:port` or `ssh://user@host`. Left empty: `DOCKER_HOST`, else `unix:///var/run/docker.sock`.", default: "" }, "disk-threshold": { description: "Percent used at which the disk is under pressure, in blocks or inodes, as `df` counts: from 1 to 100.", default: "80" }, "disk-target": { description: "Percent used to come down to by removing stale images, once dangling ones were not enough: from 1 to `disk-threshold`. Left empty: `disk-threshold` less 10.", default: "" }, "disk-critical": { description: "Percent used at which `digest-retention` gives way to `min-age`, until the disk is below `disk-threshold`. `never`: it never does. From `disk-threshold` to 100.", default: "90" }, "disk-path": { description: "Absolute paths to measure instead of the Engine's own data roots, one a line.", default: "" }, "min-age": { description: "How old a dangling image must be to be removed, such as `24h` or `1h30m`.", default: "24h" }, "digest-retention": { description: "How long an image that Swarm pulled is kept after its last known use, as long as the disk is below `disk-critical`. `never`: it is never removed, however full the disk.", default: "720h" }, keep: { description: "Images never to remove: globs over image references, one a line.", default: "" }, "run-app-process": { description: "Names of processes that mean a run-app is live, one a line: whole, without paths and wildcards. `none`: no process probe.", default: "run-app" }, "run-app-label": { description: "One label, `key` or `key=value`: a running container or a service that has it means a run-app is live.", default: "" }, "run-app-lock": { description: "Absolute path of a file that run-app holds with flock(2) while it is live. The action holds it while it prunes.", default: "" }, "settle-timeout": { description: "How long to wait for the gates run-app and swarm-convergence to pass; less than `timeout`.", default: "0s" }, "swarm-manager": { description: "Managers to ask, one a line, when the Engine is a Swarm worker: `unix:///path`, `tcp://host:port` or `ssh://user@host`. The first that answers counts.", default: "" }, "state-dir": { description: "Absolute path of the folder of the usage record and the run history; it must survive jobs. Left empty: `$XDG_STATE_HOME/gated-docker-prune`, else `~/.local/state/gated-docker-prune`.", default: "" }, "registry-check": { description: "Registries whose sign-in is confirmed and reported, one a line; for Docker Hub also the pulls that are left. `none`: no registry is asked.", default: "docker.io" }, "fail-on": { description: "When the step fails: `unknown` (a gate could not be established, or the work failed), `held` (also when a gate holds), or `never`. Left empty: `unknown`, and `never` with `when: post`.", default: "" }, timeout: { description: "Bound on the whole run; more than zero.", default: "10m" } };
  }
});

// node_modules/zod/v4/core/util.js
var util_exports={};__export(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,CONSTANT_CATCH:()=>CONSTANT_CATCH,Class:()=>Class,NUMBER_FORMAT_RANGES:()=>NUMBER_FORMAT_RANGES,aborted:()=>aborted,allowsEval:()=>allowsEval,assert:()=>assert,assertEqual:()=>assertEqual,assertIs:()=>assertIs,assertNever:()=>assertNever,assertNotEqual:()=>assertNotEqual,assignProp:()=>assignProp,attachSchema:()=>attachSchema,base64ToUint8Array:()=>base64ToUint8Array,base64urlToUint8Array:()=>base64urlToUint8Array,cached:()=>cached,captureStackTrace:()=>captureStackTrace,cleanEnum:()=>cleanEnum,cleanRegex:()=>cleanRegex,clone:()=>clone,cloneDef:()=>cloneDef,codePointLength:()=>codePointLength,constantCatch:()=>constantCatch,createTransparentProxy:()=>createTransparentProxy,defineLazy:()=>defineLazy,defineLazyInternal:()=>defineLazyInternal,derived:()=>derived,esc:()=>esc,escapeRegex:()=>escapeRegex,explicitlyAborted:()=>explicitlyAborted,extend:()=>extend,finalizeIssue:()=>finalizeIssue,floatSafeRemainder:()=>floatSafeRemainder,getElementAtPath:()=>getElementAtPath,getEnumValues:()=>getEnumValues,getLengthableOrigin:()=>getLengthableOrigin,getParsedType:()=>getParsedType,getSizableOrigin:()=>getSizableOrigin,hexToUint8Array:()=>hexToUint8Array,hide:()=>hide,installLazyProp:()=>installLazyProp,isObject:()=>isObject,isPlainObject:()=>isPlainObject,issue:()=>issue,joinValues:()=>joinValues,jsonStringifyReplacer:()=>jsonStringifyReplacer,members:()=>members,merge:()=>merge,mergeDefs:()=>mergeDefs,normalizeParams:()=>normalizeParams,nullish:()=>nullish,numKeys:()=>numKeys,objectClone:()=>objectClone,omit:()=>omit,optionalKeys:()=>optionalKeys,own:()=>own,parsedType:()=>parsedType,partial:()=>partial,pick:()=>pick,prefixIssues:()=>prefixIssues,primitiveTypes:()=>primitiveTypes,promiseAllObject:()=>promiseAllObject,propertyKeyTypes:()=>propertyKeyTypes,randomString:()=>randomString,rawShape:()=>rawShape,required:()=>required,safeExtend:()=>safeExtend,shallowClone:()=>shallowClone,sizeCaps:()=>sizeCaps,slugify:()=>slugify,stringifyPrimitive:()=>stringifyPrimitive,toZod:()=>toZod,uint8ArrayToBase64:()=>uint8ArrayToBase64,uint8ArrayToBase64url:()=>uint8ArrayToBase64url,uint8ArrayToHex:()=>uint8ArrayToHex,unwrapMessage:()=>unwrapMessage});function assertEqual(e){return e}function assertNotEqual(e){return e}function toZod(){return e=>e}function assertIs(e){}function assertNever(e){throw new Error("Unexpected value in exhaustive check")}function assert(e){}function getEnumValues(e){const t=Object.values(e).filter(n=>typeof n=="number");return Object.entries(e).filter(([n,o])=>t.indexOf(+n)===-1).map(([n,o])=>o)}function joinValues(e,t="|"){return e.map(r=>stringifyPrimitive(r)).join(t)}function jsonStringifyReplacer(e,t){return typeof t=="bigint"?t.toString():t}function cached(e){return new Cached(e)}function nullish(e){return e==null}function cleanRegex(e){const t=e.startsWith("^")?1:0,r=e.endsWith("$")?e.length-1:e.length;return e.slice(t,r)}function floatSafeRemainder(e,t){const r=e/t,n=Math.round(r),o=4*Number.EPSILON*Math.max(Math.abs(r),1);return Math.abs(r-n)<o?0:r-n}function defineLazy(e,t,r){let n;Object.defineProperty(e,t,{get(){if(n!==EVALUATING)return n===void 0&&(n=EVALUATING,n=r()),n},set(o){Object.defineProperty(e,t,{value:o})},configurable:!0})}function objectClone(e){return Object.create(Object.getPrototypeOf(e),Object.getOwnPropertyDescriptors(e))}function assignProp(e,t,r){Object.defineProperty(e,t,{value:r,writable:!0,enumerable:!0,configurable:!0})}function rawShape(e){const t=Object.getOwnPropertyDescriptor(e,"shape");return t?.get?t.get.raw:t?.value}function sourceShape(e){return rawShape(e._zod.def)??e._zod.def.shape}function deferProp(e,t,r){Object.defineProperty(e,t,{get(){const n=r();return assignProp(this,t,n),n},enumerable:!0,configurable:!0})}function putProp(e,t,r){t in e?assignProp(e,t,r):e[t]=r}function mirrorShape(e,t,r,n){const o=sourceShape(t);for(const i of r){const s=Object.getOwnPropertyDescriptor(o,i);s.enumerable&&(s.get?deferProp(e,i,()=>{const c=t._zod.def.shape[i];return n?n(c,i):c}):putProp(e,i,n?n(s.value,i):s.value))}}function mirrorProps(e,t){for(const r of Reflect.ownKeys(t)){const n=Object.getOwnPropertyDescriptor(t,r);n.enumerable&&(n.get?deferProp(e,r,()=>t[r]):putProp(e,r,n.value))}}function mergeDefs(...e){const t={};for(const r of e){const n=Object.getOwnPropertyDescriptors(r);Object.assign(t,n)}return Object.defineProperties({},t)}function cloneDef(e){return mergeDefs(e._zod.def)}function getElementAtPath(e,t){return t?t.reduce((r,n)=>r?.[n],e):e}function promiseAllObject(e){const t=Object.keys(e),r=t.map(n=>e[n]);return Promise.all(r).then(n=>{const o={};for(let i=0;i<t.length;i++)o[t[i]]=n[i];return o})}function randomString(e=10){const t="abcdefghijklmnopqrstuvwxyz";let r="";for(let n=0;n<e;n++)r+=t[Math.floor(Math.random()*t.length)];return r}function esc(e){return JSON.stringify(e)}function slugify(e){return e.toLowerCase().trim().replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,"")}function isObject(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function isPlainObject(e){if(isObject(e)===!1)return!1;const t=e.constructor;if(t===void 0||typeof t!="function")return!0;const r=t.prototype;return!(isObject(r)===!1||Object.prototype.hasOwnProperty.call(r,"isPrototypeOf")===!1)}function shallowClone(e){return isPlainObject(e)?{...e}:Array.isArray(e)?[...e]:e instanceof Map?new Map(e):e instanceof Set?new Set(e):e}function numKeys(e){let t=0;for(const r in e)Object.prototype.hasOwnProperty.call(e,r)&&t++;return t}function escapeRegex(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function clone(e,t,r){const n=new e._zod.constr(t??e._zod.def);return(!t||r?.parent)&&(n._zod.parent=e),n}function normalizeParams(e){const t=e;if(!t)return{};if(typeof t=="string")return{error:()=>t};if(t?.message!==void 0){if(t?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");t.error=t.message}return delete t.message,typeof t.error=="string"?{...t,error:()=>t.error}:t}function createTransparentProxy(e){let t;return new Proxy({},{get(r,n,o){return t??(t=e()),Reflect.get(t,n,o)},set(r,n,o,i){return t??(t=e()),Reflect.set(t,n,o,i)},has(r,n){return t??(t=e()),Reflect.has(t,n)},deleteProperty(r,n){return t??(t=e()),Reflect.deleteProperty(t,n)},ownKeys(r){return t??(t=e()),Reflect.ownKeys(t)},getOwnPropertyDescriptor(r,n){return t??(t=e()),Reflect.getOwnPropertyDescriptor(t,n)},defineProperty(r,n,o){return t??(t=e()),Reflect.defineProperty(t,n,o)}})}function stringifyPrimitive(e){return typeof e=="bigint"?e.toString()+"n":typeof e=="string"?`"${e}"`:`${e}`}function optionalKeys(e){return Object.keys(e).filter(t=>e[t]._zod.optin!==void 0&&e[t]._zod.optout==="optional")}function pick(e,t){const r=e._zod.def,n=r.checks;if(n&&n.length>0)throw new Error(".pick() cannot be used on object schemas containing refinements");const i={};return mirrorShape(i,e,maskedKeys(e,t)),clone(e,mergeDefs(r,{shape:i,checks:[]}))}function maskedKeys(e,t){const r=sourceShape(e),n=[];for(const o of Reflect.ownKeys(t)){if(!Object.getOwnPropertyDescriptor(r,o)?.enumerable)throw new Error(`Unrecognized key: "${String(o)}"`);t[o]&&n.push(o)}return n}function omit(e,t){const r=e._zod.def,n=r.checks;if(n&&n.length>0)throw new Error(".omit() cannot be used on object schemas containing refinements");const i=new Set(maskedKeys(e,t)),s={};return mirrorShape(s,e,Reflect.ownKeys(sourceShape(e)).filter(c=>!i.has(c))),clone(e,mergeDefs(r,{shape:s,checks:[]}))}function extend(e,t){if(!isPlainObject(t))throw new Error("Invalid input to extend: expected a plain object");const r=e._zod.def.checks;if(r&&r.length>0){const o=sourceShape(e);for(const i of Reflect.ownKeys(t))if(Object.getOwnPropertyDescriptor(o,i)!==void 0)throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.")}return clone(e,mergeDefs(e._zod.def,{shape:extended(e,t)}))}function extended(e,t){const r={};return mirrorShape(r,e,Reflect.ownKeys(sourceShape(e))),mirrorProps(r,t),r}function safeExtend(e,t){if(!isPlainObject(t))throw new Error("Invalid input to safeExtend: expected a plain object");return clone(e,mergeDefs(e._zod.def,{shape:extended(e,t)}))}function merge(e,t){if(!t?._zod?.def)throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");if(e._zod.def.checks?.length)throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");const r={};mirrorShape(r,e,Reflect.ownKeys(sourceShape(e))),mirrorShape(r,t,Reflect.ownKeys(sourceShape(t)));const n=mergeDefs(e._zod.def,{shape:r,get catchall(){return t._zod.def.catchall},checks:t._zod.def.checks??[]});return clone(e,n)}function partial(e,t,r,n="partial"){const i=t._zod.def.checks;if(i&&i.length>0)throw new Error(`.${n}() cannot be used on object schemas containing refinements`);const c=r?new Set(maskedKeys(t,r)):void 0,u={};return mirrorShape(u,t,Reflect.ownKeys(sourceShape(t)),e&&((a,f)=>c&&!c.has(f)?a:new e({type:"optional",innerType:a}))),clone(t,mergeDefs(t._zod.def,{shape:u,checks:[]}))}function required(e,t,r){const n=r?new Set(maskedKeys(t,r)):void 0,o={};return mirrorShape(o,t,Reflect.ownKeys(sourceShape(t)),(i,s)=>n&&!n.has(s)?i:new e({type:"nonoptional",innerType:i})),clone(t,mergeDefs(t._zod.def,{shape:o}))}function aborted(e,t=0){if(e.aborted===!0)return!0;for(let r=t;r<e.issues.length;r++)if(e.issues[r]?.continue!==!0)return!0;return!1}function explicitlyAborted(e,t=0){if(e.aborted===!0)return!0;for(let r=t;r<e.issues.length;r++)if(e.issues[r]?.continue===!1)return!0;return!1}function prefixIssues(e,t){return t.map(r=>{var n;return(n=r).path??(n.path=[]),r.path.unshift(e),r})}function unwrapMessage(e){return typeof e=="string"?e:e?.message}function sizeCaps(e){const t=[];for(const r of e??[]){const n=r._zod.def;if(!/_(length|size)$|_equals$/.test(n.check))break;const o=n.maximum??n.length??n.size;o>=0&&t.push([o,r])}return t}function attachSchema(e,t,r){var n;for(let o=t;o<e.length;o++)(n=e[o]).schema??(n.schema=r)}function finalizeIssue(e,t,r){var n;const o=e.inst?._zod?.traits;o?.has("$ZodType")&&(o.has("$ZodCheck")?(n=e).schema??(n.schema=e.inst):e.schema=e.inst);const i=e.schema!==e.inst?e.schema?._zod.def?.error:void 0,s=e.message?e.message:unwrapMessage(e.inst?._zod.def?.error?.(e))??unwrapMessage(i?.(e))??unwrapMessage(t?.error?.(e))??unwrapMessage(r.customError?.(e))??unwrapMessage(r.localeError?.(e))??"Invalid input",c={};for(const u of Object.keys(e))u==="inst"||u==="schema"||u==="continue"||u==="input"||u==="__proto__"||(c[u]=e[u]);return c.path??(c.path=[]),c.message=s,t?.reportInput&&(c.input=e.input),c}function getSizableOrigin(e){return e instanceof Set?"set":e instanceof Map?"map":e instanceof File?"file":"unknown"}function codePointLength(e){const t=e.length;if(!highSurrogate.test(e))return t;let r=t;for(let n=0;n<t-1;n++)(e.charCodeAt(n)&64512)===55296&&(e.charCodeAt(n+1)&64512)===56320&&(r--,n++);return r}function getLengthableOrigin(e){return Array.isArray(e)?"array":typeof e=="string"?"string":"unknown"}function parsedType(e){const t=typeof e;switch(t){case"number":return Number.isNaN(e)?"nan":"number";case"object":{if(e===null)return"null";if(Array.isArray(e))return"array";const r=e;if(r&&Object.getPrototypeOf(r)!==Object.prototype&&"constructor"in r&&r.constructor)return r.constructor.name}}return t}function issue(...e){const[t,r,n]=e;return typeof t=="string"?{message:t,code:"custom",input:r,inst:n}:{...t}}function cleanEnum(e){return Object.entries(e).filter(([t,r])=>Number.isNaN(Number.parseInt(t,10))).map(t=>t[1])}function base64ToUint8Array(e){const t=atob(e),r=new Uint8Array(t.length);for(let n=0;n<t.length;n++)r[n]=t.charCodeAt(n);return r}function uint8ArrayToBase64(e){let t="";for(let r=0;r<e.length;r++)t+=String.fromCharCode(e[r]);return btoa(t)}function base64urlToUint8Array(e){const t=e.replace(/-/g,"+").replace(/_/g,"/"),r="=".repeat((4-t.length%4)%4);return base64ToUint8Array(t+r)}function uint8ArrayToBase64url(e){return uint8ArrayToBase64(e).replace(/\+/g,"-").replace(/\//g,"_").replace(/=/g,"")}function hexToUint8Array(e){const t=e.replace(/^0x/,"");if(t.length%2!==0)throw new Error("Invalid hex string length");const r=new Uint8Array(t.length/2);for(let n=0;n<t.length;n+=2)r[n/2]=Number.parseInt(t.slice(n,n+2),16);return r}function uint8ArrayToHex(e){return Array.from(e).map(t=>t.toString(16).padStart(2,"0")).join("")}function members(e,t){for(const r in t){const n=Object.getOwnPropertyDescriptor(t,r);n.get?Object.defineProperty(e,r,{...n,enumerable:!1}):defineBound(e,r,n.value)}}function own(e,t,r,n=!0){return Object.defineProperty(e,t,{configurable:!0,writable:!0,enumerable:n,value:r}),r}function hide(e,t,r){return own(e,t,r,!1)}function derived(e,t){for(const r in e){const n=e[r];Object.defineProperty(t,r,{configurable:!0,enumerable:!0,get(){return own(this,r,n(this))},set(o){own(this,r,o)}})}return t}function defineBound(e,t,r){Object.defineProperty(e,t,{configurable:!0,get(){return this==null?r:own(this,t,r.bind(this))},set(n){own(this,t,n)}})}function claim(e,t){const r=Object.getPrototypeOf(e);return t in r?void 0:r}function defineLazyInternal(e,t,r){const n=Object.getPrototypeOf(e._zod);if(t in n&&installing!==e._zod){installing=void 0;return}installing=e._zod,Object.defineProperty(n,t,{configurable:!0,get(){Object.defineProperty(this,t,breaker);const o=broke;broke=!1;try{const i=r(this);return broke?delete this[t]:Object.defineProperty(this,t,{configurable:!0,writable:!0,value:i}),broke=broke||o,i}catch(i){throw delete this[t],broke=broke||o,i}},set(o){Object.defineProperty(this,t,{configurable:!0,writable:!0,value:o})}})}function installLazyProp(e,t,r,n){const o=claim(e,t);o&&Object.defineProperty(o,t,{configurable:!0,get(){const i={configurable:!0,writable:!0,enumerable:n,value:void 0};return Object.defineProperty(this,t,i),i.value=r(this),Object.defineProperty(this,t,i),i.value},set(i){Object.defineProperty(this,t,{configurable:!0,writable:!0,enumerable:n,value:i})}})}function constantCatch(e){const t=()=>e;return t[CONSTANT_CATCH]=!0,t}var Cached,EVALUATING,captureStackTrace,allowsEval,getParsedType,propertyKeyTypes,primitiveTypes,NUMBER_FORMAT_RANGES,BIGINT_FORMAT_RANGES,highSurrogate,Class,installing,broke,breaker,CONSTANT_CATCH,init_util=__esm({"node_modules/zod/v4/core/util.js"(){init_define_ACTION_INPUTS(),init_core(),Cached=class{constructor(e){this._getter=e,this._value=void 0}get value(){const e=this._getter;return e!==void 0&&(this._value=e(),this._getter=void 0),this._value}},EVALUATING=Symbol("evaluating"),captureStackTrace="captureStackTrace"in Error?Error.captureStackTrace:(...e)=>{},allowsEval=cached(()=>{if(globalConfig.jitless||typeof navigator<"u"&&navigator?.userAgent?.includes("Cloudflare"))return!1;try{const e=Function;return new e(""),!0}catch{return!1}}),getParsedType=e=>{const t=typeof e;switch(t){case"undefined":return"undefined";case"string":return"string";case"number":return Number.isNaN(e)?"nan":"number";case"boolean":return"boolean";case"function":return"function";case"bigint":return"bigint";case"symbol":return"symbol";case"object":return Array.isArray(e)?"array":e===null?"null":e.then&&typeof e.then=="function"&&e.catch&&typeof e.catch=="function"?"promise":typeof Map<"u"&&e instanceof Map?"map":typeof Set<"u"&&e instanceof Set?"set":typeof Date<"u"&&e instanceof Date?"date":typeof File<"u"&&e instanceof File?"file":"object";default:throw new Error(`Unknown data type: ${t}`)}},propertyKeyTypes=new Set(["string","number","symbol"]),primitiveTypes=new Set(["string","number","bigint","boolean","symbol","undefined"]),NUMBER_FORMAT_RANGES={safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]},BIGINT_FORMAT_RANGES={int64:[BigInt("-9223372036854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt("18446744073709551615")]},highSurrogate=/[\uD800-\uDBFF]/,Class=class{constructor(...e){}},broke=!1,breaker={configurable:!0,get(){broke=!0}},CONSTANT_CATCH="~constantCatch"}});
// node_modules/zod/v4/core/core.js
function newError(o){const n=_E;if(n){const a=n.stackTraceLimit;if(typeof a=="number"){try{n.stackTraceLimit=0}catch{return _E=null,new o}try{return new o}finally{n.stackTraceLimit=a}}}return new o}function $constructor(o,n,a,d){const g={};function _(e){this.def=e,this.constr=c,this.traits=new Set}_.prototype=g;const p=a,l=p&&new WeakSet;function b(e,t){if(e._zod){if(e._zod.traits.has(o))return}else{_zodDesc.value=new _(t);try{Object.defineProperty(e,"_zod",_zodDesc)}finally{_zodDesc.value=void 0}}if(e._zod.traits.add(o),n(e,t),l){const r=Object.getPrototypeOf(e),f=e._zod.constr.prototype;let s=r;for(;s&&s!==f;)s=Object.getPrototypeOf(s);const u=s??r;l.has(u)||(l.add(u),members(u,p))}const i=c.prototype;for(const r in i)Object.prototype.hasOwnProperty.call(i,r)&&(r in e||(e[r]=i[r].bind(e)))}const P=d?.Parent??Object;class y extends P{}Object.defineProperty(y,"name",{value:o});function c(e){const t=d?.Parent?newError(y):this;b(t,e);const i=t._zod.deferred;if(i){for(const f of i)f();t._zod.deferred=void 0}const r=globalThis.__zod_globalConfig?.postProcessor;return r&&r(t),t}return Object.defineProperty(c,"init",{value:b}),Object.defineProperty(c,Symbol.hasInstance,{value:e=>d?.Parent&&e instanceof d.Parent?!0:e?._zod?.traits?.has(o)}),Object.defineProperty(c,"name",{value:o}),c}function config(o){return o&&Object.assign(globalConfig,o),globalConfig}var _a,_zodDesc,_E,$ZodAsyncError,$ZodEncodeError,globalConfig,init_core=__esm({"node_modules/zod/v4/core/core.js"(){init_define_ACTION_INPUTS(),init_util(),_zodDesc={value:void 0,enumerable:!1},_E="captureStackTrace"in Error?Error:null,$ZodAsyncError=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsync() instead.")}},$ZodEncodeError=class extends Error{constructor(o){super(`Encountered unidirectional transform during encode: ${o}`),this.name="ZodEncodeError"}},(_a=globalThis).__zod_globalConfig??(_a.__zod_globalConfig={}),globalConfig=globalThis.__zod_globalConfig}});
// node_modules/zod/v4/core/errors.js
function _getMessage(){const e=this._zod;return e.message??(e.message=JSON.stringify(e.def,jsonStringifyReplacer,2)),e.message}function _setMessage(e){this._zod.message=e}var _messageDesc,_issuesDesc,_installedToString,initializer,$ZodError,$ZodRealError,init_errors=__esm({"node_modules/zod/v4/core/errors.js"(){init_define_ACTION_INPUTS(),init_core(),init_util(),_messageDesc={get:_getMessage,set:_setMessage,enumerable:!0,configurable:!0},_issuesDesc={value:void 0,enumerable:!1},_installedToString=new WeakSet([Object.prototype,Error.prototype]),initializer=(e,o)=>{e.name="$ZodError",_issuesDesc.value=o,Object.defineProperty(e,"issues",_issuesDesc),_issuesDesc.value=void 0,Object.defineProperty(e,"message",_messageDesc);const t=Object.getPrototypeOf(e);_installedToString.has(t)||(_installedToString.add(t),Object.defineProperty(t,"toString",{configurable:!0,enumerable:!1,get(){const r=()=>this.message;return Object.defineProperty(this,"toString",{value:r,configurable:!0,writable:!0}),r},set(r){Object.defineProperty(this,"toString",{value:r,configurable:!0,writable:!0})}}))},$ZodError=$constructor("$ZodError",initializer),$ZodRealError=$constructor("$ZodError",initializer,void 0,{Parent:Error})}});
// node_modules/zod/v4/core/parse.js
function failure(o,n,a){let r;return{success:!1,get error(){return r||(r=new o(n.map(s=>finalizeIssue(s,a,config()))),n=void 0,a=void 0),r},set error(s){r=s,n=void 0,a=void 0}}}var _parse,parse,_parseAsync,parseAsync,_safeParse,safeParse,_safeParseAsync,safeParseAsync,init_parse=__esm({"node_modules/zod/v4/core/parse.js"(){init_define_ACTION_INPUTS(),init_core(),init_errors(),init_util(),_parse=o=>{const n=(a,r,s,e)=>{const i=s?{...s,async:!1}:{async:!1},t=a._zod.run({value:r,issues:[]},i);if(t instanceof Promise)throw new $ZodAsyncError;if(t.issues.length){const c=new(e?.Err??o)(t.issues.map(u=>finalizeIssue(u,i,config())));throw captureStackTrace(c,e?.callee??n),c}return t.value};return n},parse=_parse($ZodRealError),_parseAsync=o=>{const n=async(a,r,s,e)=>{const i=s?{...s,async:!0}:{async:!0};let t=a._zod.run({value:r,issues:[]},i);if(t instanceof Promise&&(t=await t),t.issues.length){const c=new(e?.Err??o)(t.issues.map(u=>finalizeIssue(u,i,config())));throw captureStackTrace(c,e?.callee??n),c}return t.value};return n},parseAsync=_parseAsync($ZodRealError),_safeParse=o=>(n,a,r)=>{const s=r?{...r,async:!1}:{async:!1},e=n._zod.run({value:a,issues:[]},s);if(e instanceof Promise)throw new $ZodAsyncError;return e.issues.length?failure(o,e.issues,s):{success:!0,data:e.value}},safeParse=_safeParse($ZodRealError),_safeParseAsync=o=>async(n,a,r)=>{const s=r?{...r,async:!0}:{async:!0};let e=n._zod.run({value:a,issues:[]},s);return e instanceof Promise&&(e=await e),e.issues.length?failure(o,e.issues,s):{success:!0,data:e.value}},safeParseAsync=_safeParseAsync($ZodRealError)}});
// node_modules/zod/v4/core/regexes.js
var anyString,number,boolean,init_regexes=__esm({"node_modules/zod/v4/core/regexes.js"(){init_define_ACTION_INPUTS(),anyString=/^[\s\S]{0,}$/,number=/^-?\d+(?:\.\d+)?$/,boolean=/^(?:true|false)$/i}});
// node_modules/zod/v4/core/checks.js
var $ZodCheck,_whenHasLength,numericOriginMap,$ZodCheckGreaterThan,$ZodCheckMinLength,$ZodCheckStringFormat,$ZodCheckRegex,init_checks=__esm({"node_modules/zod/v4/core/checks.js"(){init_define_ACTION_INPUTS(),init_core(),init_util(),$ZodCheck=$constructor("$ZodCheck",(e,t)=>{var n;e._zod??(e._zod={}),e._zod.def=t,(n=e._zod).onattach??(n.onattach=[])}),_whenHasLength=e=>{const t=e.value;return!nullish(t)&&t.length!==void 0},numericOriginMap={number:"number",bigint:"bigint",object:"date"},$ZodCheckGreaterThan=$constructor("$ZodCheckGreaterThan",(e,t)=>{$ZodCheck.init(e,t);const n=numericOriginMap[typeof t.value];e._zod.check=i=>{(t.inclusive?i.value>=t.value:i.value>t.value)||i.issues.push({origin:numericOriginMap[typeof i.value]??n,code:"too_small",minimum:typeof t.value=="object"?t.value.getTime():t.value,input:i.value,inclusive:t.inclusive,inst:e,continue:!t.abort})}}),$ZodCheckMinLength=$constructor("$ZodCheckMinLength",(e,t)=>{var n;$ZodCheck.init(e,t),(n=e._zod.def).when??(n.when=_whenHasLength),e._zod.check=i=>{const o=i.value,r=o.length;if((typeof o=="string"&&r>=t.minimum&&r<t.minimum*2?codePointLength(o):r)>=t.minimum)return;const c=getLengthableOrigin(o);i.issues.push({origin:c,code:"too_small",minimum:t.minimum,inclusive:!0,input:o,inst:e,continue:!t.abort})}}),$ZodCheckStringFormat=$constructor("$ZodCheckStringFormat",(e,t)=>{var n,i;$ZodCheck.init(e,t),t.pattern?(n=e._zod).check??(n.check=o=>{t.pattern.lastIndex=0,!t.pattern.test(o.value)&&o.issues.push({origin:"string",code:"invalid_format",format:t.format,input:o.value,...t.pattern?{pattern:t.pattern.toString()}:{},inst:e,continue:!t.abort})}):(i=e._zod).check??(i.check=()=>{})}),$ZodCheckRegex=$constructor("$ZodCheckRegex",(e,t)=>{$ZodCheckStringFormat.init(e,t),e._zod.check=n=>{t.pattern.lastIndex=0,!t.pattern.test(n.value)&&n.issues.push({origin:"string",code:"invalid_format",format:"regex",input:n.value,pattern:t.pattern.toString(),inst:e,continue:!t.abort})}})}});
// node_modules/zod/v4/core/doc.js
var init_doc=__esm({"node_modules/zod/v4/core/doc.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/core/versions.js
var version,init_versions=__esm({"node_modules/zod/v4/core/versions.js"(){init_define_ACTION_INPUTS(),version={major:4,minor:6,patch:7}}});
// node_modules/zod/v4/core/schemas.js
async function validateAsync(e,t){const n={async:!0};return toStandardResult(await e._zod.run({value:t,issues:[]},n),n)}function standardProps(e){return{validate:t=>{const n={async:!1};try{const s=e._zod.run({value:t,issues:[]},n);if(!(s instanceof Promise))return toStandardResult(s,n)}catch{}return validateAsync(e,t)},vendor:"zod",version:1}}function capSize(e,t){const n=sizeCaps(e._zod.def.checks);if(!n.length)return;const s=Math.min(...n.map(o=>o[0])),r=e._zod.parse;e._zod.parse=(o,a)=>{const c=t(o.value);if(c>s&&!a?.skipChecks&&a?.direction!=="backward"){for(const[l,i]of sizeCaps(e._zod.def.checks))if(c>l&&i._zod.def.when(o)){const u=o.issues.length;return i._zod.check(o),o.issues[u].continue=!1,attachSchema(o.issues,u,e),o}}return r(o,a)}}function handleArrayResult(e,t,n){e.issues.length&&t.issues.push(...prefixIssues(n,e.issues)),t.value[n]=e.value}function handlePropertyResult(e,t,n,s,r,o){const a=n in s,c=o==="optional";if(!(!a&&c&&r==="optional")){if(e.issues.length){if(r!==void 0&&c&&!a)return;t.issues.push(...prefixIssues(n,e.issues))}if(!a&&r===void 0){e.issues.length||t.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[n]});return}e.value===void 0?(a||r==="defaulted"&&!c)&&(t.value[n]=void 0):t.value[n]=e.value}}function normalizeDef(e){const t=Object.keys(e.shape),n=Object.getOwnPropertySymbols(e.shape),s=n.length?n:NO_SYMBOL_KEYS,r=s.length?[...t,...s]:t;for(const a of r)if(!e.shape?.[a]?._zod?.traits?.has("$ZodType"))throw new Error(`Invalid element at key "${String(a)}": expected a Zod schema`);const o=optionalKeys(e.shape);return{...e,allKeys:r,symbolKeys:s,keySet:new Set(t),numKeys:t.length,optionalKeys:new Set(o)}}function handleCatchall(e,t,n,s,r,o,a){const c=[],l=r.keySet,i=r.catchall._zod,u=i.def.type,f=i.optin,_=i.optout;let d=0;for(const h in t){if(a&&n.issues.length!==d){if(aborted(n,d))break;d=n.issues.length}if(l.has(h))continue;if(h==="__proto__"){u==="never"&&c.push(h);continue}if(u==="never"){c.push(h);continue}const v=i.run({value:t[h],issues:[]},s);v instanceof Promise?e.push(v.then(p=>handlePropertyResult(p,n,h,t,f,_))):handlePropertyResult(v,n,h,t,f,_)}return c.length&&n.issues.push({code:"unrecognized_keys",keys:c,input:t,inst:o,continue:!0}),e.length?Promise.all(e).then(()=>n):n}function handleUnionResults(e,t,n,s){for(const o of e)if(o.issues.length===0)return t.value=o.value,t;const r=e.filter(o=>!aborted(o));return r.length===1?(t.value=r[0].value,r[0]):(t.issues.push({code:"invalid_union",input:t.value,inst:n,errors:e.map(o=>o.issues.map(a=>finalizeIssue(a,s,config())))}),t)}function handleOptionalResult(e,t){return e.value=t.issues.length?void 0:t.value,e}function handleDefaultResult(e,t){return e.value===void 0&&(e.value=t.defaultValue),e}function handleCatchResult(e,t,n,s){return t.issues.length?(e.value=n.catchValue({...t,value:e.value,error:{issues:t.issues.map(r=>finalizeIssue(r,s,config()))},input:e.value}),e):(e.value=t.value,t.memo&&(e.memo=!0),e)}function handlePipeResult(e,t,n){return e.issues.some(s=>s.code!=="unrecognized_keys")?(e.aborted=!0,e):t._zod.run({value:e.value,issues:e.issues},n)}function handleRefineResult(e,t,n,s){if(!e){const r={code:"custom",input:n,inst:s,path:[...s._zod.def.path??[]],continue:!s._zod.def.abort};s._zod.def.params&&(r.params=s._zod.def.params),t.issues.push(issue(r))}}var $ZodType,toStandardResult,$ZodString,$ZodNumber,$ZodBoolean,arraySize,$ZodArray,NO_SYMBOL_KEYS,$ZodObject,$ZodUnion,$ZodRecord,$ZodEnum,$ZodLiteral,$ZodTransform,$ZodOptional,$ZodNullable,$ZodDefault,$ZodCatch,$ZodPipe,$ZodCustom,init_schemas=__esm({"node_modules/zod/v4/core/schemas.js"(){init_define_ACTION_INPUTS(),init_checks(),init_core(),init_regexes(),init_util(),init_versions(),init_util(),$ZodType=$constructor("$ZodType",(e,t)=>{var n;e??(e={}),e._zod.def=t,e._zod.bag=e._zod.bag||{},e._zod.version=version;const s=e._zod.def.checks,r=e._zod.traits.has("$ZodCheck")?[e,...s??[]]:s?.length?[...s]:[];for(const o of r)for(const a of o._zod.onattach)a(e);if(r.length===0)(n=e._zod).deferred??(n.deferred=[]),e._zod.deferred?.push(()=>{e._zod.run=e._zod.parse});else{const o=(c,l,i)=>{if(c.memo)return c;let u=aborted(c),f;for(const _ of l){if(_._zod.def.when){if(explicitlyAborted(c)||!_._zod.def.when(c))continue}else if(u)continue;const d=c.issues.length,h=_._zod.check(c);if(h instanceof Promise&&i?.async===!1)throw new $ZodAsyncError;if(f||h instanceof Promise)f=(f??Promise.resolve()).then(async()=>{await h,c.issues.length!==d&&(attachSchema(c.issues,d,e),u||(u=aborted(c,d)))});else{if(c.issues.length===d)continue;attachSchema(c.issues,d,e),u||(u=aborted(c,d))}}return f?f.then(()=>c):c},a=(c,l,i)=>{if(aborted(c))return c.aborted=!0,c;const u=o(l,r,i);if(u instanceof Promise){if(i.async===!1)throw new $ZodAsyncError;return u.then(f=>e._zod.parse(f,i))}return e._zod.parse(u,i)};e._zod.run=(c,l)=>{if(l.skipChecks)return e._zod.parse(c,l);if(l.direction==="backward"){const u=e._zod.parse({value:c.value,issues:[]},{...l,skipChecks:!0});return u instanceof Promise?u.then(f=>a(f,c,l)):a(u,c,l)}const i=e._zod.parse(c,l);if(i instanceof Promise){if(l.async===!1)throw new $ZodAsyncError;return i.then(u=>o(u,r,l))}return o(i,r,l)}}},{get"~standard"(){return hide(this,"~standard",standardProps(this))},set"~standard"(e){own(this,"~standard",e)}}),toStandardResult=(e,t)=>e.issues.length?{issues:e.issues.map(n=>finalizeIssue(n,t,config()))}:{value:e.value},$ZodString=$constructor("$ZodString",(e,t)=>{$ZodType.init(e,t),e._zod.pattern=t.pattern??anyString,e._zod.parse=(n,s)=>{if(t.coerce)try{n.value=String(n.value)}catch{}return typeof n.value=="string"||n.issues.push({expected:"string",code:"invalid_type",input:n.value,inst:e}),n}}),$ZodNumber=$constructor("$ZodNumber",(e,t)=>{$ZodType.init(e,t),e._zod.pattern=number,e._zod.parse=(n,s)=>{if(t.coerce)try{n.value=Number(n.value)}catch{}const r=n.value;if(typeof r=="number"&&!Number.isNaN(r)&&Number.isFinite(r))return n;const o=typeof r=="number"?Number.isNaN(r)?"NaN":Number.isFinite(r)?void 0:String(r):void 0;return n.issues.push({expected:"number",code:"invalid_type",input:r,inst:e,...o?{received:o}:{}}),n}}),$ZodBoolean=$constructor("$ZodBoolean",(e,t)=>{$ZodType.init(e,t),e._zod.pattern=boolean,e._zod.parse=(n,s)=>{if(t.coerce)try{n.value=!!n.value}catch{}const r=n.value;return typeof r=="boolean"||n.issues.push({expected:"boolean",code:"invalid_type",input:r,inst:e}),n}}),arraySize=e=>Array.isArray(e)?e.length:-1,$ZodArray=$constructor("$ZodArray",(e,t)=>{$ZodType.init(e,t);const n=globalConfig.memoizer;n?.attach(e),e._zod.parse=(s,r)=>{const o=s.value;if(!Array.isArray(o))return s.issues.push({expected:"array",code:"invalid_type",input:o,inst:e}),s;s.value=n?n.alloc(e,s,Array(o.length),r):Array(o.length);const a=[],c=r?.abortEarly;for(let l=0;l<o.length;l++){const i=o[l],u=t.element._zod.run({value:i,issues:[]},r);if(u instanceof Promise)a.push(u.then(f=>handleArrayResult(f,s,l)));else if(handleArrayResult(u,s,l),c&&u.issues.length!==0&&aborted(u))break}return a.length?Promise.all(a).then(()=>s):s},capSize(e,arraySize)}),NO_SYMBOL_KEYS=[],$ZodObject=$constructor("$ZodObject",(e,t)=>{$ZodType.init(e,t);const n=Object.getOwnPropertyDescriptor(t,"shape"),s=n?.get?n.get.raw:t.shape??{};if(s){const i=()=>{const u={...s};return Object.defineProperty(t,"shape",{value:u}),i.raw=u,u};i.raw=s,Object.defineProperty(t,"shape",{get:i})}const r=cached(()=>normalizeDef(t));defineLazyInternal(e,"propValues",i=>{const u=i.def.shape,f={};for(const _ in u){const d=u[_]._zod;if(d.values){Object.prototype.hasOwnProperty.call(f,_)||assignProp(f,_,new Set);for(const h of d.values)f[_].add(h);d.optin!==void 0&&f[_].add(void 0)}}return f});const o=isObject,a=t.catchall;let c;const l=globalConfig.memoizer;l?.attach(e),e._zod.parse=(i,u)=>{c??(c=r.value);const f=i.value;if(!o(f))return i.issues.push({expected:"object",code:"invalid_type",input:f,inst:e}),i;i.value=l?l.alloc(e,i,{},u):{};const _=[],d=c.shape,h=u?.abortEarly;let v=i.issues.length;for(const p of c.allKeys){if(h&&i.issues.length!==v){if(aborted(i,v))break;v=i.issues.length}if(p==="__proto__")continue;const z=d[p],g=z._zod.optin,b=z._zod.optout,m=z._zod.run({value:f[p],issues:[]},u);m instanceof Promise?_.push(m.then($=>handlePropertyResult($,i,p,f,g,b))):handlePropertyResult(m,i,p,f,g,b)}return a?handleCatchall(_,f,i,u,r.value,e,h===!0):_.length?Promise.all(_).then(()=>i):i}}),$ZodUnion=$constructor("$ZodUnion",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"optin",s=>s.def.options.some(r=>r._zod.optin==="defaulted")?"defaulted":s.def.options.some(r=>r._zod.optin!==void 0)?"optional":void 0),defineLazyInternal(e,"optout",s=>s.def.options.some(r=>r._zod.optout==="optional")?"optional":void 0),defineLazyInternal(e,"values",s=>{if(s.def.options.every(r=>r._zod.values))return new Set(s.def.options.flatMap(r=>Array.from(r._zod.values)))}),defineLazyInternal(e,"pattern",s=>{if(s.def.options.every(r=>r._zod.pattern)){const r=s.def.options.map(o=>o._zod.pattern);return new RegExp(`^(${r.map(o=>cleanRegex(o.source)).join("|")})$`)}});const n=t.options.length===1?t.options[0]._zod.run:null;e._zod.parse=(s,r)=>{if(n)return n(s,r);let o=!1;const a=[];for(const c of t.options){const l=c._zod.run({value:s.value,issues:[]},r);if(l instanceof Promise)a.push(l),o=!0;else{if(l.issues.length===0)return l;a.push(l)}}return o?Promise.all(a).then(c=>handleUnionResults(c,s,e,r)):handleUnionResults(a,s,e,r)}}),$ZodRecord=$constructor("$ZodRecord",(e,t)=>{$ZodType.init(e,t);const n=globalConfig.memoizer;n?.attach(e),e._zod.parse=(s,r)=>{const o=s.value;if(!isPlainObject(o))return s.issues.push({expected:"record",code:"invalid_type",input:o,inst:e}),s;const a=[],c=t.keyType._zod.values;if(c&&!t.partial){s.value=n?n.alloc(e,s,{},r):{};const l=new Set;for(const u of c)if(typeof u=="string"||typeof u=="number"||typeof u=="symbol"){if(l.add(typeof u=="number"?u.toString():u),u==="__proto__")continue;const f=t.keyType._zod.run({value:u,issues:[]},r);if(f instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(f.issues.length){s.issues.push({code:"invalid_key",origin:"record",issues:f.issues.map(h=>finalizeIssue(h,r,config())),input:u,path:[u],inst:e});continue}const _=f.value;if(_==="__proto__")continue;const d=t.valueType._zod.run({value:o[u],issues:[]},r);d instanceof Promise?a.push(d.then(h=>{h.issues.length&&s.issues.push(...prefixIssues(u,h.issues)),s.value[_]=h.value})):(d.issues.length&&s.issues.push(...prefixIssues(u,d.issues)),s.value[_]=d.value)}let i;for(const u in o)if(!l.has(u))if(t.mode==="loose"){if(u==="__proto__")continue;s.value[u]=o[u]}else i=i??[],i.push(u);i&&i.length>0&&s.issues.push({code:"unrecognized_keys",input:o,inst:e,keys:i,continue:!0})}else{s.value=n?n.alloc(e,s,{},r):{};let l;for(const i of Reflect.ownKeys(o)){if(i==="__proto__"||!Object.prototype.propertyIsEnumerable.call(o,i))continue;let u=t.keyType._zod.run({value:i,issues:[]},r);if(u instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(typeof i=="string"&&number.test(i)&&u.issues.length){const h=t.keyType._zod.run({value:Number(i),issues:[]},r);if(h instanceof Promise)throw new Error("Async schemas not supported in object keys currently");h.issues.length===0&&(u=h)}if(u.issues.length){t.mode==="loose"?s.value[i]=o[i]:c?(l=l??[],l.push(i)):s.issues.push({code:"invalid_key",origin:"record",issues:u.issues.map(h=>finalizeIssue(h,r,config())),input:i,path:[i],inst:e});continue}const _=u.value;if(_==="__proto__")continue;const d=t.valueType._zod.run({value:o[i],issues:[]},r);d instanceof Promise?a.push(d.then(h=>{h.issues.length&&s.issues.push(...prefixIssues(i,h.issues)),s.value[_]=h.value})):(d.issues.length&&s.issues.push(...prefixIssues(i,d.issues)),s.value[_]=d.value)}l&&l.length>0&&s.issues.push({code:"unrecognized_keys",input:o,inst:e,keys:l,continue:!0})}return a.length?Promise.all(a).then(()=>s):s}}),$ZodEnum=$constructor("$ZodEnum",(e,t)=>{$ZodType.init(e,t);const n=getEnumValues(t.entries),s=new Set(n);e._zod.values=s,defineLazyInternal(e,"pattern",r=>{const o=getEnumValues(r.def.entries).filter(a=>propertyKeyTypes.has(typeof a));return new RegExp(o.length?`^(${o.map(a=>escapeRegex(a.toString())).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(r,o)=>{const a=r.value;return s.has(a)||r.issues.push({code:"invalid_value",values:n,input:a,inst:e}),r}}),$ZodLiteral=$constructor("$ZodLiteral",(e,t)=>{$ZodType.init(e,t);const n=new Set(t.values);e._zod.values=n,defineLazyInternal(e,"pattern",s=>{const r=s.def.values;return new RegExp(r.length?`^(${r.map(o=>typeof o=="string"?escapeRegex(o):o?escapeRegex(o.toString()):String(o)).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(s,r)=>{const o=s.value;return n.has(o)||s.issues.push({code:"invalid_value",values:t.values,input:o,inst:e}),s}}),$ZodTransform=$constructor("$ZodTransform",(e,t)=>{$ZodType.init(e,t),e._zod.optin="optional",globalConfig.memoizer?.guard(e),e._zod.parse=(n,s)=>{if(s.direction==="backward")throw new $ZodEncodeError(e.constructor.name);const r=t.transform(n.value,n);if(s.async)return(r instanceof Promise?r:Promise.resolve(r)).then(a=>(n.value=a,n));if(r instanceof Promise)throw new $ZodAsyncError;return n.value=r,n}}),$ZodOptional=$constructor("$ZodOptional",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"optin",n=>n.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),e._zod.optout="optional",defineLazyInternal(e,"values",n=>{const s=n.def.innerType._zod.values;return s?new Set([...s,void 0]):void 0}),defineLazyInternal(e,"pattern",n=>{const s=n.def.innerType._zod.pattern;return s?new RegExp(`^(${cleanRegex(s.source)})?$`):void 0}),e._zod.parse=(n,s)=>{if(n.value===void 0){if(t.innerType._zod.optin!=="defaulted")return n;const r=t.innerType._zod.run({value:n.value,issues:[]},s);return r instanceof Promise?r.then(o=>handleOptionalResult(n,o)):handleOptionalResult(n,r)}return t.innerType._zod.run(n,s)}}),$ZodNullable=$constructor("$ZodNullable",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"optin",n=>n.def.innerType._zod.optin),defineLazyInternal(e,"optout",n=>n.def.innerType._zod.optout),defineLazyInternal(e,"pattern",n=>{const s=n.def.innerType._zod.pattern;return s?new RegExp(`^(${cleanRegex(s.source)}|null)$`):void 0}),defineLazyInternal(e,"values",n=>n.def.innerType._zod.values?new Set([...n.def.innerType._zod.values,null]):void 0),e._zod.parse=(n,s)=>n.value===null?n:t.innerType._zod.run(n,s)}),$ZodDefault=$constructor("$ZodDefault",(e,t)=>{$ZodType.init(e,t),e._zod.optin="defaulted",defineLazyInternal(e,"values",n=>n.def.innerType._zod.values),e._zod.parse=(n,s)=>{if(s.direction==="backward")return t.innerType._zod.run(n,s);if(n.value===void 0)return n.value=t.defaultValue,n;const r=t.innerType._zod.run(n,s);return r instanceof Promise?r.then(o=>handleDefaultResult(o,t)):handleDefaultResult(r,t)}}),$ZodCatch=$constructor("$ZodCatch",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"optin",n=>n.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),defineLazyInternal(e,"optout",n=>n.def.innerType._zod.optout),defineLazyInternal(e,"values",n=>n.def.innerType._zod.values),e._zod.parse=(n,s)=>{if(s.direction==="backward")return t.innerType._zod.run(n,s);const r=t.innerType._zod.run({value:n.value,issues:[]},s);return r instanceof Promise?r.then(o=>handleCatchResult(n,o,t,s)):handleCatchResult(n,r,t,s)}}),$ZodPipe=$constructor("$ZodPipe",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"values",n=>n.def.in._zod.values),defineLazyInternal(e,"optin",n=>n.def.in._zod.optin),defineLazyInternal(e,"optout",n=>n.def.out._zod.optout),defineLazyInternal(e,"propValues",n=>n.def.in._zod.propValues),e._zod.parse=(n,s)=>{if(s.direction==="backward"){const o=t.out._zod.run(n,s);return o instanceof Promise?o.then(a=>handlePipeResult(a,t.in,s)):handlePipeResult(o,t.in,s)}const r=t.in._zod.run(n,s);return r instanceof Promise?r.then(o=>handlePipeResult(o,t.out,s)):handlePipeResult(r,t.out,s)}}),$ZodCustom=$constructor("$ZodCustom",(e,t)=>{$ZodCheck.init(e,t),$ZodType.init(e,t),e._zod.parse=(n,s)=>n,e._zod.check=n=>{const s=n.value,r=t.fn(s);if(r instanceof Promise)return r.then(o=>handleRefineResult(o,n,s,e));handleRefineResult(r,n,s,e)}})}});
// node_modules/zod/v4/core/memoizer.js
var init_memoizer=__esm({"node_modules/zod/v4/core/memoizer.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/locales/index.js
var init_locales=__esm({"node_modules/zod/v4/locales/index.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/core/registries.js
function registry(){return new $ZodRegistry}var _a2,$ZodRegistry,globalRegistry,init_registries=__esm({"node_modules/zod/v4/core/registries.js"(){init_define_ACTION_INPUTS(),$ZodRegistry=class{constructor(){this._map=new WeakMap,this._idmap=new Map}add(t,...e){const i=e[0];return this._map.set(t,i),i&&typeof i=="object"&&"id"in i&&this._idmap.set(i.id,t),this}clear(){return this._map=new WeakMap,this._idmap=new Map,this}remove(t){const e=this._map.get(t);return e&&typeof e=="object"&&"id"in e&&this._idmap.delete(e.id),this._map.delete(t),this}get(t){const e=t._zod.parent;if(e){const i={...this.get(e)??{}};delete i.id;const s={...i,...this._map.get(t)};return Object.keys(s).length?s:void 0}return this._map.get(t)}has(t){return this._map.has(t)}},(_a2=globalThis).__zod_globalRegistry??(_a2.__zod_globalRegistry=registry()),globalRegistry=globalThis.__zod_globalRegistry}});
// node_modules/zod/v4/core/compile.js
var init_compile=__esm({"node_modules/zod/v4/core/compile.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/core/api.js
function snapshotChecks(e){return e.checks&&(e.checks=[...e.checks]),e}function _string(e,n){return new e(snapshotChecks({type:"string",...normalizeParams(n)}))}function _number(e,n){return new e(snapshotChecks({type:"number",checks:[],...normalizeParams(n)}))}function _boolean(e,n){return new e({type:"boolean",...normalizeParams(n)})}function _gte(e,n){return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(n),value:e,inclusive:!0})}function _nonnegative(e){return _gte(0,e)}function _minLength(e,n){return new $ZodCheckMinLength({check:"min_length",...normalizeParams(n),minimum:e})}function _regex(e,n){return new $ZodCheckRegex({check:"string_format",format:"regex",...normalizeParams(n),pattern:e})}function _refine(e,n,r){return new e({type:"custom",check:"custom",fn:n,...normalizeParams(r)})}var init_api=__esm({"node_modules/zod/v4/core/api.js"(){init_define_ACTION_INPUTS(),init_checks(),init_util()}});
// node_modules/zod/v4/core/to-json-schema.js
var init_to_json_schema=__esm({"node_modules/zod/v4/core/to-json-schema.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/core/json-schema.js
var init_json_schema=__esm({"node_modules/zod/v4/core/json-schema.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/core/index.js
var init_core2=__esm({"node_modules/zod/v4/core/index.js"(){init_define_ACTION_INPUTS(),init_core(),init_parse(),init_errors(),init_schemas(),init_memoizer(),init_checks(),init_versions(),init_util(),init_regexes(),init_locales(),init_registries(),init_doc(),init_compile(),init_api(),init_to_json_schema(),init_json_schema()}});
// node_modules/zod/v4/mini/parse.js
var init_parse2=__esm({"node_modules/zod/v4/mini/parse.js"(){init_define_ACTION_INPUTS(),init_core2()}});
// node_modules/zod/v4/mini/schemas.js
function string2(n){return _string(ZodMiniString,n)}function number2(n){return _number(ZodMiniNumber,n)}function boolean2(n){return _boolean(ZodMiniBoolean,n)}function array(n,i){return new ZodMiniArray({type:"array",element:n,...normalizeParams(i)})}function object(n,i){const t={type:"object",shape:n??{},...normalizeParams(i)};return new ZodMiniObject(t)}function union(n,i){return new ZodMiniUnion({type:"union",options:n,...normalizeParams(i)})}function record(n,i,t){return!i||!i._zod?new ZodMiniRecord({type:"record",keyType:string2(),valueType:n,...normalizeParams(i)}):new ZodMiniRecord({type:"record",keyType:n,valueType:i,...normalizeParams(t)})}function _enum(n,i){const t=Array.isArray(n)?Object.fromEntries(n.map(r=>[r,r])):n;return new ZodMiniEnum({type:"enum",entries:t,...normalizeParams(i)})}function literal(n,i){return new ZodMiniLiteral({type:"literal",values:Array.isArray(n)?n:[n],...normalizeParams(i)})}function transform(n){return new ZodMiniTransform({type:"transform",transform:n})}function optional(n){return new ZodMiniOptional({type:"optional",innerType:n})}function nullable(n){return new ZodMiniNullable({type:"nullable",innerType:n})}function nullish2(n){return optional(nullable(n))}function _default(n,i){return new ZodMiniDefault({type:"default",innerType:n,get defaultValue(){return typeof i=="function"?i():shallowClone(i)}})}function _catch(n,i){return new ZodMiniCatch({type:"catch",innerType:n,catchValue:typeof i=="function"?i:util_exports.constantCatch(i)})}function pipe(n,i){return new ZodMiniPipe({type:"pipe",in:n,out:i})}function refine(n,i={}){return _refine(ZodMiniCustom,n,i)}var ZodMiniType,ZodMiniString,ZodMiniNumber,ZodMiniBoolean,ZodMiniArray,ZodMiniObject,ZodMiniUnion,ZodMiniRecord,ZodMiniEnum,ZodMiniLiteral,ZodMiniTransform,ZodMiniOptional,ZodMiniNullable,ZodMiniDefault,ZodMiniCatch,ZodMiniPipe,ZodMiniCustom,init_schemas2=__esm({"node_modules/zod/v4/mini/schemas.js"(){init_define_ACTION_INPUTS(),init_core2(),init_util(),init_parse2(),ZodMiniType=$constructor("ZodMiniType",(n,i)=>{if(!n._zod)throw new Error("Uninitialized schema in ZodMiniType.");$ZodType.init(n,i),n.def=i,n.type=i.type},{get with(){return this.check},set with(n){own(this,"with",n)},parse(n,i){return parse(this,n,i,{callee:this.parse})},parseAsync(n,i){return parseAsync(this,n,i,{callee:this.parseAsync})},safeParse(n,i){return safeParse(this,n,i)},safeParseAsync(n,i){return safeParseAsync(this,n,i)},check(...n){const i=this.def;return this.clone({...i,checks:[...i.checks??[],...n.map(t=>typeof t=="function"?{_zod:{check:t,def:{check:"custom"},onattach:[]}}:t)]},{parent:!0})},clone(n,i){return clone(this,n,i)},brand(){return this},register(n,i){return n.add(this,i),this},apply(n,...i){return i.length===0?n(this):n(this,...i)}}),ZodMiniString=$constructor("ZodMiniString",(n,i)=>{$ZodString.init(n,i),ZodMiniType.init(n,i)}),ZodMiniNumber=$constructor("ZodMiniNumber",(n,i)=>{$ZodNumber.init(n,i),ZodMiniType.init(n,i)}),ZodMiniBoolean=$constructor("ZodMiniBoolean",(n,i)=>{$ZodBoolean.init(n,i),ZodMiniType.init(n,i)}),ZodMiniArray=$constructor("ZodMiniArray",(n,i)=>{$ZodArray.init(n,i),ZodMiniType.init(n,i)}),ZodMiniObject=$constructor("ZodMiniObject",(n,i)=>{$ZodObject.init(n,i),ZodMiniType.init(n,i),installLazyProp(n,"shape",t=>t._zod.def.shape,!1)}),ZodMiniUnion=$constructor("ZodMiniUnion",(n,i)=>{$ZodUnion.init(n,i),ZodMiniType.init(n,i)}),ZodMiniRecord=$constructor("ZodMiniRecord",(n,i)=>{$ZodRecord.init(n,i),ZodMiniType.init(n,i)}),ZodMiniEnum=$constructor("ZodMiniEnum",(n,i)=>{$ZodEnum.init(n,i),ZodMiniType.init(n,i),n.options=[...n._zod.values]}),ZodMiniLiteral=$constructor("ZodMiniLiteral",(n,i)=>{$ZodLiteral.init(n,i),ZodMiniType.init(n,i)}),ZodMiniTransform=$constructor("ZodMiniTransform",(n,i)=>{$ZodTransform.init(n,i),ZodMiniType.init(n,i)}),ZodMiniOptional=$constructor("ZodMiniOptional",(n,i)=>{$ZodOptional.init(n,i),ZodMiniType.init(n,i)}),ZodMiniNullable=$constructor("ZodMiniNullable",(n,i)=>{$ZodNullable.init(n,i),ZodMiniType.init(n,i)}),ZodMiniDefault=$constructor("ZodMiniDefault",(n,i)=>{$ZodDefault.init(n,i),ZodMiniType.init(n,i)}),ZodMiniCatch=$constructor("ZodMiniCatch",(n,i)=>{$ZodCatch.init(n,i),ZodMiniType.init(n,i)}),ZodMiniPipe=$constructor("ZodMiniPipe",(n,i)=>{$ZodPipe.init(n,i),ZodMiniType.init(n,i)}),ZodMiniCustom=$constructor("ZodMiniCustom",(n,i)=>{$ZodCustom.init(n,i),ZodMiniType.init(n,i)})}});
// node_modules/zod/v4/mini/checks.js
var init_checks2=__esm({"node_modules/zod/v4/mini/checks.js"(){init_define_ACTION_INPUTS(),init_core2()}});
// node_modules/zod/v4/mini/iso.js
var init_iso=__esm({"node_modules/zod/v4/mini/iso.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/mini/coerce.js
var init_coerce=__esm({"node_modules/zod/v4/mini/coerce.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/mini/external.js
var init_external=__esm({"node_modules/zod/v4/mini/external.js"(){init_define_ACTION_INPUTS(),init_core2(),init_parse2(),init_schemas2(),init_checks2(),init_locales(),init_iso(),init_coerce()}});
// node_modules/zod/mini/index.js
var init_mini=__esm({"node_modules/zod/mini/index.js"(){init_define_ACTION_INPUTS(),init_external()}});
// scripts/stub.cjs
var require_stub = __commonJS({
  "scripts/stub.cjs"(exports2, module2) {
    init_define_ACTION_INPUTS();
    var refuse = (name) => function leftOut() {
      throw new Error(`${name} is left out of this bundle: see scripts/build-packages.js`);
    };
    module2.exports = new Proxy(function stub() {
    }, {
      apply: refuse("This"),
      construct: refuse("This"),
      get(_, name) {
        if (name === "__esModule" || name === "prototype" || typeof name === "symbol") return void 0;
        return refuse(name);
      }
    });
  }
});

// scripts/no-debug.cjs
var require_no_debug = __commonJS({
  "scripts/no-debug.cjs"(exports2, module2) {
    init_define_ACTION_INPUTS();
    module2.exports = () => () => {
    };
  }
});

// node_modules/docker-modem/lib/utils.js
var require_utils=__commonJS({"node_modules/docker-modem/lib/utils.js"(l,n){init_define_ACTION_INPUTS();var t=[],i=t.forEach,c=t.slice;n.exports.extend=function(r){return i.call(c.call(arguments,1),function(e){if(e)for(var a in e)r[a]=e[a]}),r},n.exports.parseJSON=function(r){try{return JSON.parse(r)}catch{return null}}}});
// node_modules/docker-modem/lib/modem.js
var require_modem=__commonJS({"node_modules/docker-modem/lib/modem.js"(y,l){init_define_ACTION_INPUTS();var O=require("querystring"),k=require_stub(),n=require("fs"),h=require("path"),o=require("url"),T=require_stub(),P=require_stub(),C=require_no_debug()("modem"),S=require_utils(),b=require("util"),g=require_stub(),p=require("os"),v=p.type()==="Windows_NT",E=require("stream"),m=function(){var e,r={};if(!process.env.DOCKER_HOST)r.socketPath=v?"//./pipe/docker_engine":d;else if(process.env.DOCKER_HOST.indexOf("unix://")===0)r.socketPath=process.env.DOCKER_HOST.substring(7)||d;else if(process.env.DOCKER_HOST.indexOf("npipe://")===0)r.socketPath=process.env.DOCKER_HOST.substring(8)||"//./pipe/docker_engine";else{var t=process.env.DOCKER_HOST;t.indexOf("//")<0&&(t="tcp://"+t);try{e=new o.URL(t)}catch{throw new Error("DOCKER_HOST env variable should be something like tcp://localhost:1234")}r.port=e.port,process.env.DOCKER_TLS_VERIFY==="1"||r.port==="2376"?r.protocol="https":e.protocol==="ssh:"?(r.protocol="ssh",r.username=e.username,r.sshOptions={agent:process.env.SSH_AUTH_SOCK}):r.protocol="http",process.env.DOCKER_PATH_PREFIX?r.pathPrefix=process.env.DOCKER_PATH_PREFIX:r.pathPrefix="/",r.host=e.hostname,process.env.DOCKER_CERT_PATH&&(r.ca=g(h.join(process.env.DOCKER_CERT_PATH,"ca.pem")),r.cert=n.readFileSync(h.join(process.env.DOCKER_CERT_PATH,"cert.pem")),r.key=n.readFileSync(h.join(process.env.DOCKER_CERT_PATH,"key.pem"))),process.env.DOCKER_CLIENT_TIMEOUT&&(r.timeout=parseInt(process.env.DOCKER_CLIENT_TIMEOUT,10))}return r},d=function(){return new Promise(function(e){var r=h.join(p.homedir(),".docker","run","docker.sock");n.access(r,function(t){e(t?"/var/run/docker.sock":r)})})},c=function(e){var r=m(),t=Object.assign({},r,e);this.host=t.host,this.host||(this.socketPath=t.socketPath),this.port=t.port,this.pathPrefix=t.pathPrefix,this.username=t.username,this.password=t.password,this.version=t.version,this.key=t.key,this.cert=t.cert,this.ca=t.ca,this.timeout=t.timeout,this.connectionTimeout=t.connectionTimeout,this.checkServerIdentity=t.checkServerIdentity,this.agent=t.agent,this.headers=t.headers||{},this.sshOptions=Object.assign({},e?e.sshOptions:{},r.sshOptions),this.sshOptions.agentForward===void 0&&(this.sshOptions.agentForward=t.agentForward),this.key&&this.cert&&this.ca&&(this.protocol="https"),this.protocol=t.protocol||this.protocol||"http"};c.prototype.dial=function(e,r){var t,a,i;if(e.options&&(t=e.options),t&&t.authconfig&&delete t.authconfig,t&&t.abortSignal&&delete t.abortSignal,this.version&&(e.path="/"+this.version+e.path),this.host){var f=o.parse(this.host);a=o.format({protocol:f.protocol||this.protocol,hostname:f.hostname||this.host,port:this.port,pathname:f.pathname||this.pathPrefix}),a=o.resolve(a,e.path)}else a=e.path;e.path.indexOf("?")!==-1&&(t&&Object.keys(t).length>0?a+=this.buildQuerystring(t._query||t):a=a.substring(0,a.length-1));var s={path:a,method:e.method,headers:e.headers||Object.assign({},this.headers),key:this.key,cert:this.cert,ca:this.ca};if(this.checkServerIdentity&&(s.checkServerIdentity=this.checkServerIdentity),this.agent&&(s.agent=this.agent),e.authconfig&&(s.headers["X-Registry-Auth"]=e.authconfig.key||e.authconfig.base64||Buffer.from(JSON.stringify(e.authconfig)).toString("base64").replace(/\+/g,"-").replace(/\//g,"_")),e.registryconfig&&(s.headers["X-Registry-Config"]=e.registryconfig.base64||Buffer.from(JSON.stringify(e.registryconfig)).toString("base64")),e.abortSignal&&(s.signal=e.abortSignal),e.file?(typeof e.file=="string"?i=n.createReadStream(h.resolve(e.file)):i=e.file,s.headers["Content-Type"]=e?.headers?.["Content-Type"]??"application/tar"):t&&e.method==="POST"&&(i=JSON.stringify(t._body||t),e.allowEmpty||i!=="{}"&&i!=='""'?s.headers["Content-Type"]=e?.headers?.["Content-Type"]??"application/json":i=void 0),typeof i=="string"?s.headers["Content-Length"]=Buffer.byteLength(i):Buffer.isBuffer(i)===!0?s.headers["Content-Length"]=i.length:(s.method==="PUT"||e.hijack||e.openStdin)&&(s.headers["Transfer-Encoding"]="chunked"),e.hijack&&(s.headers.Connection="Upgrade",s.headers.Upgrade=s.headers.Upgrade??"tcp"),this.socketPath)this.getSocketPath().then(_=>{s.socketPath=_,this.buildRequest(s,e,i,r)});else{var u=o.parse(a);s.hostname=u.hostname,s.port=u.port,s.path=u.path,this.buildRequest(s,e,i,r)}},c.prototype.getSocketPath=function(){if(this.socketPath){if(this.socketPathCache)return Promise.resolve(this.socketPathCache);var e=typeof this.socketPath=="function"?this.socketPath():this.socketPath;return this.socketPathCache=e,Promise.resolve(e)}},l.exports=c;for(const e of["buildRequest","buildPayload","demuxStream","followProgress","buildQuerystring"])c.prototype[e]=require_stub()[e]}});
// node_modules/dockerode/lib/util.js
var require_util=__commonJS({"node_modules/dockerode/lib/util.js"(q,o){init_define_ACTION_INPUTS();var f=require_stub(),l=require("fs"),u=require("path"),d=require_stub(),p=require_stub(),a=[],v=a.forEach,x=a.slice;o.exports.extend=function(r){return v.call(x.call(arguments,1),function(e){if(e)for(var t in e)r[t]=e[t]}),r},o.exports.processArgs=function(r,e,t){return!e&&typeof r=="function"&&(e=r,r=null),{callback:e,opts:o.exports.extend({},t,r)}},o.exports.parseRepositoryTag=function(r){var e,t=r.indexOf("@"),i=r.lastIndexOf(":");if(t>=0)e=t;else if(i>=0)e=i;else return{repository:r};var n=r.slice(e+1);return n.indexOf("/")===-1?{repository:r.slice(0,e),tag:n}:{repository:r}},o.exports.prepareBuildContext=function(r,e){r&&r.context?l.readFile(u.join(r.context,".dockerignore"),(t,i)=>{let n,s;t||(s=f({ignorecase:!1}).add(i.toString()).createFilter(),n=_=>!s(_));const c=r.src.slice()||[],g=d.pack(r.context,{entries:s?c.filter(s):c,ignore:n});e(g.pipe(p.createGzip()))}):e(r)}}});
// node_modules/dockerode/lib/docker.js
var require_docker=__commonJS({"node_modules/dockerode/lib/docker.js"(b,i){init_define_ACTION_INPUTS();var k=require("events").EventEmitter,s=require_modem(),a=require_stub(),u=require_stub(),o=require_stub(),n=require_stub(),m=require_stub(),l=require_stub(),g=require_stub(),q=require_stub(),c=require_stub(),v=require_stub(),d=require_stub(),_=require_util(),f=require_stub(),w=_.extend,e=function(r){if(!(this instanceof e))return new e(r);var t=global.Promise;r&&r.Promise&&(t=r.Promise,Object.keys(r).length===1&&(r=void 0)),r&&r.modem?this.modem=r.modem:this.modem=new s(r),this.modem.Promise=t};e.Container=a,e.Image=u,e.Volume=o,e.Network=n,e.Service=m,e.Plugin=l,e.Secret=g,e.Task=c,e.Node=v,e.Exec=d,i.exports=e;for(const r of["createContainer","createImage","loadImage","importImage","checkAuth","buildImage","followProgress","getContainer","getImage","getVolume","getPlugin","getService","getTask","getNode","getNetwork","getSecret","getConfig","getExec","listContainers","listImages","getImages","listServices","listNodes","listTasks","createSecret","createConfig","listSecrets","listConfigs","createPlugin","listPlugins","pruneImages","pruneBuilder","pruneContainers","pruneVolumes","pruneNetworks","createVolume","createService","listVolumes","createNetwork","listNetworks","searchImages","info","version","ping","df","getEvents","pull","pullAll","run","runCallback","runPromise","swarmInit","swarmJoin","swarmLeave","swarmUpdate","swarmInspect"])e.prototype[r]=require_stub()[r]}});
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
  nodesSchema: () => nodesSchema,
  removalSchema: () => removalSchema,
  serviceSchema: () => serviceSchema,
  servicesSchema: () => servicesSchema,
  taskIdsSchema: () => taskIdsSchema,
  tasksSchema: () => tasksSchema,
  versionSchema: () => versionSchema
});
var list, labels, optional2, incidental, string3, number3, maybeString, maybeNumber, strings, nonEmpty, versionSchema, infoSchema, imageSchema, imagesSchema, imageInspectSchema, cleanupVariables, mountSchema, containerSchema, containersSchema, containerInspectSchema, serviceSpecSchema, versionIndexSchema, serviceSchema, servicesSchema, taskLabels, taskSchema, tasksSchema, taskIdsSchema, nodeSchema, nodesSchema, eventSchema, diskUsageSchema, removalSchema;
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
      MinAPIVersion: maybeString,
      Components: incidental(array(object({ Name: string3 })))
    });
    infoSchema = object({
      ID: string3,
      Name: string3,
      OSType: string3,
      Driver: string3,
      DriverStatus: list(array(string3)),
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
      /** With the containerd store and only when asked for: the manifests in an index, by their digests. */
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
          const [name] = /^[A-Z_]+(?==)/.exec(each) ?? [];
          return name?.includes("CLEANUP") === true;
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
      UpdateStatus: optional2(
        object({ State: maybeString, Message: maybeString, StartedAt: maybeString })
      ),
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
    diskUsageSchema = object({ LayersSize: number3 });
    removalSchema = array(object({ Deleted: maybeString, Untagged: maybeString }));
  }
});

// src/engine/lines.ts
async function* linesOf(chunks, limit) {
  let begun = [];
  let length = 0;
  for await (const chunk of chunks) {
    let at = 0;
    for (; ; ) {
      const end = chunk.indexOf(NEWLINE, at);
      const part = chunk.subarray(at, end === -1 ? void 0 : end);
      length += part.length;
      if (length > limit) begun = void 0;
      begun?.push(part);
      if (end === -1) break;
      if (begun !== void 0) yield Buffer.concat(begun).toString("utf8");
      begun = [];
      length = 0;
      at = end + 1;
    }
  }
}
var NEWLINE;
var init_lines = __esm({
  "src/engine/lines.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    NEWLINE = 10;
  }
});

// src/engine/events.ts
var events_exports = {};
__export(events_exports, {
  LOSS_EVENTS: () => LOSS_EVENTS,
  USE_EVENTS: () => USE_EVENTS,
  eventsOf: () => eventsOf
});
async function* eventsOf(body) {
  for await (const line of linesOf(body, LINE_LIMIT)) {
    const event = parseEvent(line);
    if (event !== void 0) yield event;
  }
}
function parseEvent(line) {
  try {
    const parsed = eventSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : void 0;
  } catch {
    return void 0;
  }
}
var LINE_LIMIT, USE_EVENTS, LOSS_EVENTS;
var init_events = __esm({
  "src/engine/events.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_api2();
    init_lines();
    LINE_LIMIT = 1e6;
    USE_EVENTS = encodeURIComponent(
      JSON.stringify({
        type: ["container", "service", "image"],
        event: ["create", "start", "die", "update", "pull"]
      })
    );
    LOSS_EVENTS = encodeURIComponent(
      JSON.stringify({ type: ["image"], event: ["delete", "untag"] })
    );
  }
});

// src/cli.ts
var cli_exports = {};
__export(cli_exports, {
  cli: () => cli
});
module.exports = __toCommonJS(cli_exports);
init_define_ACTION_INPUTS();

// src/cli/explain-image.ts
init_define_ACTION_INPUTS();

// src/engine/client.ts
init_define_ACTION_INPUTS();
init_mini();

// src/engine/abort.ts
init_define_ACTION_INPUTS();
function linked(signal) {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  return { controller, release: () => signal.removeEventListener("abort", abort) };
}

// src/engine/errors.ts
init_define_ACTION_INPUTS();
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
  ENOTFOUND: "the host name is not known",
  EHOSTUNREACH: "the host cannot be reached"
};
function transportProblem(error) {
  const code = error?.code;
  const advice = code === void 0 ? void 0 : ADVICE[code];
  const message = error instanceof Error ? error.message : String(error);
  return advice === void 0 ? message : `${advice} (${message})`;
}

// src/engine/transport.ts
init_define_ACTION_INPUTS();
var import_node_fs = require("node:fs");
var import_node_http = require("node:http");
var import_node_path = require("node:path");
var import_dockerode = __toESM(require_docker(), 1);

// src/engine/contract.ts
init_define_ACTION_INPUTS();
var VERSION2 = "/v\\d+\\.\\d+";
var PART = "[A-Za-z0-9](?:[\\w.-]*[A-Za-z0-9])?";
var HOST = `(?:${PART}|%5B(?:[0-9A-Fa-f]|%3A)+%5D)(?:%3A\\d+)?`;
var DIGEST = "sha256%3A[0-9a-f]{64}";
var FILTERS = "filters=[\\w.%-]+";
var SECONDS = "\\d+\\.\\d+";
function call(method, name, path) {
  return { method, name, path: new RegExp(`^${path}$`) };
}
var ALLOWED_CALLS = [
  call("GET", "/_ping", "/_ping"),
  call("GET", "/version", "/version"),
  call("GET", "/info", `${VERSION2}/info`),
  call("GET", "/images/json", `${VERSION2}/images/json\\?all=1(?:&manifests=1)?`),
  call("GET", "/images/{ID}/json", `${VERSION2}/images/${DIGEST}/json`),
  call("GET", "/containers/json", `${VERSION2}/containers/json\\?all=1`),
  call("GET", "/containers/{ID}/json", `${VERSION2}/containers/[0-9a-f]{64}/json`),
  call("GET", "/services", `${VERSION2}/services`),
  call("GET", "/services/{ID}", `${VERSION2}/services/[0-9a-z]{25}`),
  call("GET", "/tasks", `${VERSION2}/tasks(?:\\?${FILTERS})?`),
  call("GET", "/nodes", `${VERSION2}/nodes`),
  call("GET", "/events", `${VERSION2}/events\\?since=${SECONDS}(?:&until=${SECONDS})?&${FILTERS}`),
  call("GET", "/system/df", `${VERSION2}/system/df\\?type=image`),
  // An image ID, or `name@digest`; one path segment, since `encodeURIComponent` leaves no slash.
  call(
    "DELETE",
    "/images/{ID or name@digest}",
    `${VERSION2}/images/(?:${HOST}(?:%2F${PART})*%40)?${DIGEST}\\?noprune=1`
  )
];
function assertAllowed({ method, path }) {
  if (ALLOWED_CALLS.some((each) => each.method === method && each.path.test(path))) return;
  throw new Error(`Refused to send ${method} ${path}: it is not in the safety contract`);
}

// src/engine/transport.ts
var KEEP_ALIVE = 3e4;
function openTransport(endpoint) {
  const modem = openModem(endpoint);
  return async (request, signal) => {
    assertAllowed(request);
    const { method, path } = request;
    const response = await new Promise((resolve, reject) => {
      signal.throwIfAborted();
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      modem.dial(
        // The question mark at the end is dockerode's sign that the query is complete.
        { method, path: `${path}?`, abortSignal: signal },
        (error, result) => error ? reject(error) : resolve(result)
      );
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
  return new Promise((resolve, reject) => {
    const chunks = [];
    body.on("data", (chunk) => chunks.push(chunk)).on("end", () => resolve(Buffer.concat(chunks).toString("utf8"))).on("error", reject).on("close", () => reject(new Error("the connection was cut")));
  });
}
function openModem(endpoint) {
  const address = endpoint.transport === "ssh" ? sshAddress(endpoint) : addressOf(endpoint);
  const send = "ca" in address ? process.getBuiltinModule("node:https").request : import_node_http.request;
  const modem = withoutDockerHost(() => new import_dockerode.default({ socketPath: "/" }).modem);
  modem.buildRequest = ({ socketPath: _, ...options }, _context, _data, callback) => {
    const sendTo = (to) => send({ ...options, ...to }).on("response", (response) => callback(null, response)).on("error", callback).end();
    if (address instanceof Promise) address.then(sendTo).catch(callback);
    else sendTo(address);
  };
  return modem;
}
async function sshAddress(endpoint) {
  const { sshAgent } = await Promise.resolve().then(() => __toESM(require("./ssh.js"), 1));
  return { agent: sshAgent(endpoint) };
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
function addressOf(endpoint) {
  const servername = "";
  if (endpoint.transport === "unix") return { socketPath: endpoint.socketPath, servername };
  const { host, port, certPath } = endpoint;
  if (certPath === void 0) return { host, port, servername };
  return {
    host,
    port,
    ca: tlsFile(certPath, "ca.pem"),
    cert: tlsFile(certPath, "cert.pem"),
    key: tlsFile(certPath, "key.pem")
  };
}
function tlsFile(certPath, file) {
  try {
    return (0, import_node_fs.readFileSync)((0, import_node_path.join)(certPath, file));
  } catch (cause) {
    throw new EngineError(
      `TLS is on (DOCKER_TLS_VERIFY or DOCKER_CERT_PATH), but ${file} cannot be read: ${transportProblem(cause)}. Set DOCKER_CERT_PATH to the folder with ca.pem, cert.pem and key.pem`,
      void 0,
      { cause }
    );
  }
}

// src/engine/client.ts
var OLDEST_API = "1.41";
var NEWEST_API = "1.51";
var READ_LIMIT = 3e4;
var EVENTS_LIMIT = 5e3;
var DISK_USAGE_LIMIT = 6e4;
var REMOVE_LIMIT = 12e4;
var WORTH_COMPILING = 2e5;
var schemas = () => Promise.resolve().then(() => (init_api2(), api_exports));
async function connect(endpoint, signal, transport = openTransport(endpoint)) {
  const call2 = async (request, schemaIn, limit = READ_LIMIT) => {
    const where = `${request.method} ${request.path} at ${endpoint.name}`;
    const { controller, release } = linked(signal);
    const tooLate = new Error(`no answer within ${limit / 1e3} s`);
    const timer = setTimeout(() => controller.abort(tooLate), limit);
    const answer = async () => {
      const { status, body } = await transport(request, controller.signal);
      return { status, text: await textOf(body) };
    };
    const reply = await answer().catch((cause) => {
      const reason = controller.signal.aborted ? controller.signal.reason : cause;
      throw new EngineError(`${where}: ${transportProblem(reason)}`, void 0, { cause });
    }).finally(() => {
      clearTimeout(timer);
      release();
    });
    if (reply.status !== 200) {
      throw new EngineError(`${where}: ${reply.status} ${engineMessage(reply.text)}`, reply.status);
    }
    const parsed = schemaIn(await schemas()).safeParse(parseJson(reply.text), {
      jitless: reply.text.length < WORTH_COMPILING
    });
    if (!parsed.success) {
      throw new EngineError(
        `${where}: the answer is not what an Engine gives: ${firstProblem(parsed.error)}`,
        reply.status
      );
    }
    return parsed.data;
  };
  const version2 = call2({ method: "GET", path: "/version" }, (api) => api.versionSchema).then(
    (told) => {
      negotiate(told, endpoint);
      return told;
    }
  );
  const apiVersion = await agree();
  const get = (path, schemaIn, limit) => call2({ method: "GET", path: `/v${apiVersion}${path}` }, schemaIn, limit);
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
  async function pinged(until) {
    const { controller, release } = linked(until);
    const timer = setTimeout(() => controller.abort(new Error("no answer")), READ_LIMIT);
    try {
      const ping = { method: "GET", path: "/_ping" };
      const { status, apiVersion: own2, body } = await transport(ping, controller.signal);
      await textOf(body);
      if (status !== 200 || own2 === void 0 || !/^\d+\.\d+$/.test(own2))
        throw new Error("not told");
      if (isOlder(own2, OLDEST_API)) throw new Error("too old");
      return agreed(own2);
    } finally {
      clearTimeout(timer);
      release();
    }
  }
  return {
    endpoint,
    apiVersion,
    version: () => version2,
    info: () => get("/info", (api) => api.infoSchema),
    images: () => get("/images/json?all=1", (api) => api.imagesSchema),
    imagesWithManifests: () => {
      const manifests = isOlder(apiVersion, "1.47") ? "" : "&manifests=1";
      return get(`/images/json?all=1${manifests}`, (api) => api.imagesSchema);
    },
    inspectImage: (id) => get(`/images/${encodeURIComponent(id)}/json`, (api) => api.imageInspectSchema),
    containers: () => get("/containers/json?all=1", (api) => api.containersSchema),
    inspectContainer: (id) => get(`/containers/${encodeURIComponent(id)}/json`, (api) => api.containerInspectSchema),
    services: () => get("/services", (api) => api.servicesSchema),
    inspectService: (id) => get(`/services/${encodeURIComponent(id)}`, (api) => api.serviceSchema),
    tasks: () => get("/tasks", (api) => api.tasksSchema),
    upToDateTasks: () => get(`/tasks?filters=${UP_TO_DATE}`, (api) => api.taskIdsSchema),
    nodes: () => get("/nodes", (api) => api.nodesSchema),
    useEvents: async (since) => {
      const { eventsOf: eventsOf2, USE_EVENTS: USE_EVENTS2 } = await Promise.resolve().then(() => (init_events(), events_exports));
      const path = `/v${apiVersion}/events?since=${(since / 1e3).toFixed(3)}&filters=${USE_EVENTS2}`;
      const { controller } = linked(signal);
      const timer = setTimeout(() => controller.abort(new Error("no answer")), READ_LIMIT);
      const reply = transport({ method: "GET", path }, controller.signal);
      const { status, body } = await reply.finally(() => clearTimeout(timer));
      if (status === 200) return eventsOf2(body);
      throw new EngineError(`GET ${path}: ${status} ${engineMessage(await textOf(body))}`, status);
    },
    pastEvents: async (kind, since, until) => {
      const { eventsOf: eventsOf2, LOSS_EVENTS: LOSS_EVENTS2, USE_EVENTS: USE_EVENTS2 } = await Promise.resolve().then(() => (init_events(), events_exports));
      const filters = kind === "uses" ? USE_EVENTS2 : LOSS_EVENTS2;
      const [from, to] = [since, until].map((ms) => (ms / 1e3).toFixed(3));
      const path = `/v${apiVersion}/events?since=${from}&until=${to}&filters=${filters}`;
      const { controller, release } = linked(signal);
      const timer = setTimeout(() => controller.abort(new Error("no answer")), EVENTS_LIMIT);
      try {
        const { status, body } = await transport({ method: "GET", path }, controller.signal);
        if (status === 200) {
          const events = [];
          for await (const event of eventsOf2(body)) events.push(event);
          return events;
        }
        throw new EngineError(
          `GET ${path}: ${status} ${engineMessage(await textOf(body))}`,
          status
        );
      } finally {
        clearTimeout(timer);
        release();
      }
    },
    layersSize: async () => {
      const { LayersSize } = await get(
        "/system/df?type=image",
        (api) => api.diskUsageSchema,
        DISK_USAGE_LIMIT
      );
      return LayersSize;
    },
    removeImage: async (reference) => {
      const path = `/v${apiVersion}/images/${encodeURIComponent(reference)}?noprune=1`;
      const items = await call2(
        { method: "DELETE", path },
        (api) => api.removalSchema,
        REMOVE_LIMIT
      );
      return {
        deleted: items.flatMap(({ Deleted }) => Deleted ?? []),
        untagged: items.flatMap(({ Untagged }) => Untagged ?? [])
      };
    }
  };
}
var UP_TO_DATE = encodeURIComponent(JSON.stringify({ "_up-to-date": ["true"] }));
function negotiate({ ApiVersion, Version, Components }, endpoint) {
  if (Components?.some(({ Name }) => Name === "Podman Engine")) {
    throw new RefusedEngine(
      `The Engine at ${endpoint.name} is Podman: its images are not judged by rules made for Docker`,
      "Use podman image prune there, or set docker-host to a Docker Engine."
    );
  }
  if (isOlder(ApiVersion, OLDEST_API)) {
    throw new RefusedEngine(
      `The Engine at ${endpoint.name} is version ${Version}, with API ${ApiVersion}; needed is API ${OLDEST_API}, Engine 20.10 or newer`,
      "Update this Engine to 20.10 or newer."
    );
  }
}
function agreed(own2) {
  return isOlder(own2, NEWEST_API) ? own2 : NEWEST_API;
}
function isOlder(a, b) {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA === majorB ? minorA < minorB : majorA < majorB;
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function engineMessage(text) {
  const parsed = object({ message: string2() }).safeParse(parseJson(text));
  return (parsed.success ? parsed.data.message : text).trim().slice(0, 500);
}
function firstProblem(error) {
  const issue2 = error.issues[0];
  return issue2 === void 0 ? "unreadable" : `${issue2.path.join(".") || "body"}: ${issue2.message}`;
}

// src/engine/managers.ts
init_define_ACTION_INPUTS();

// src/reading.ts
init_define_ACTION_INPUTS();
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

// src/engine/snapshot.ts
init_define_ACTION_INPUTS();
var import_node_os = require("node:os");
async function readSnapshot(engine, clock) {
  const activity = readActivity(engine, clock);
  const [images2, version2, events] = await Promise.all([
    reading(engine.images()),
    reading(engine.version()),
    reading(activity.then((known) => pastUseEvents(engine, known)))
  ]);
  return { ...await activity, images: images2, version: version2, events, apiVersion: engine.apiVersion };
}
async function pastUseEvents(engine, { info }) {
  if (!info.ok) throw new Error(info.error);
  return engine.pastEvents("uses", 1, Date.parse(info.value.SystemTime));
}
async function readActivity(engine, clock) {
  const [info, containers, own2] = await Promise.all([
    reading(engine.info()),
    reading(engine.containers()),
    reading(readSwarm(engine))
  ]);
  const swarm = info.ok && isWorker(info.value) ? await managersAnswer(engine, info.value) : own2;
  const engineTime = info.ok ? Date.parse(info.value.SystemTime) : Number.NaN;
  const now = Number.isNaN(engineTime) ? clock() : Math.min(engineTime, clock());
  const ownService = containers.ok ? serviceOf(containers.value, (0, import_node_os.hostname)()) : void 0;
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
        `the manager at ${endpoint.name} is of another Swarm: it does not know this node, ${NodeID || "which has no ID"}`
      );
    }
    if (own2.Status.State !== "ready") {
      throw new Error(
        `the manager at ${endpoint.name} takes this node for ${own2.Status.State}: what it knows of it may be old`
      );
    }
    connected.set(endpoint, manager);
    return { ...facts, manager: { name: endpoint.name, time: Date.parse(SystemTime) } };
  };
  return {
    ...engine,
    askManagers: async (worker) => {
      const problems = [];
      for (const endpoint of order) {
        try {
          const facts = await ask(endpoint, worker);
          order = [endpoint, ...endpoints.filter((each) => each !== endpoint)];
          return facts;
        } catch (error) {
          problems.push(messageOf(error));
        }
      }
      throw new Error(problems.join("; "));
    }
  };
}
function readOnly(transport) {
  return async (request, signal) => {
    if (request.method === "GET") return transport(request, signal);
    throw new Error(`Refused to send ${request.method} ${request.path}: a manager is only read`);
  };
}

// src/engine/removal.ts
init_define_ACTION_INPUTS();

// src/retention/classify.ts
init_define_ACTION_INPUTS();

// src/format.ts
init_define_ACTION_INPUTS();

// node_modules/pretty-bytes/index.js
init_define_ACTION_INPUTS();var BYTE_UNITS=["B","kB","MB","GB","TB","PB","EB","ZB","YB"],BIBYTE_UNITS=["B","KiB","MiB","GiB","TiB","PiB","EiB","ZiB","YiB"],BIT_UNITS=["b","kbit","Mbit","Gbit","Tbit","Pbit","Ebit","Zbit","Ybit"],BIBIT_UNITS=["b","kibit","Mibit","Gibit","Tibit","Pibit","Eibit","Zibit","Yibit"],UNIT_SETS=[BYTE_UNITS,BIBYTE_UNITS,BIT_UNITS,BIBIT_UNITS],toDecimalString=t=>{if(t>=1e-6&&t<1e21)return String(t);const[i,r]=t.toExponential().split("e"),o=i.replace(".",""),e=Number(r)+1,a=e>0,n=a?o.padEnd(e,"0"):"0".repeat(1-e)+o,s=n.slice(0,a?e:1),c=n.slice(a?e:1).replace(/0+$/,"");return c?`${s}.${c}`:s},toLocaleString=(t,i,r)=>{if(typeof i=="string"||Array.isArray(i)||i===!0){const o=i===!0?void 0:i;if(r!==void 0)return t.toLocaleString(o,r);const e=toDecimalString(t),a=e.indexOf("."),n=a===-1?0:e.length-a-1;return n>100?e:t.toLocaleString(o,{maximumFractionDigits:n})}return r===void 0?toDecimalString(t):t.toLocaleString("en-US",{...r,useGrouping:!1})},log10=t=>{if(typeof t=="number")return Math.log10(t);const i=t.toString(10);return i.length+Math.log10(`0.${i.slice(0,15)}`)},log=t=>typeof t=="number"?Math.log(t):log10(t)*Math.log(10),divide=(t,i,r)=>{const o=i**r;if(typeof t=="number"||t<=Number.MAX_SAFE_INTEGER)return Number(t)/o;const e=BigInt(i)**BigInt(r),a=t/e,n=t%e;return Number(a)+Number(n)/o},toUnrepresentableString=(t,i,r,o)=>{const e=BigInt(i)**BigInt(r),a=t/e;if(o===void 0)return a.toString();const n=o.minimumFractionDigits??0,s=Math.max(o.maximumFractionDigits??3,n),g=(t%e*10n**BigInt(s)/e).toString().padStart(s,"0").replace(/0+$/,"").padEnd(n,"0");return g?`${a}.${g}`:a.toString()},signOf=(t,i)=>t<0?"-":i?t===0||t===0n?" ":"+":"",assertFixedWidth=t=>{if(t!==void 0&&(typeof t!="number"||!Number.isSafeInteger(t)||t<0))throw new TypeError(`Expected fixedWidth to be a non-negative integer, got ${typeof t}: ${t}`)},assertFractionDigits=(t,i)=>{if(i!==void 0&&(typeof i!="number"||!Number.isInteger(i)||i<0||i>100))throw new TypeError(`Expected ${t} to be an integer between 0 and 100, got ${typeof i}: ${i}`)},buildLocaleOptions=t=>{const{minimumFractionDigits:i,maximumFractionDigits:r}=t;if(!(i===void 0&&r===void 0)){if(assertFractionDigits("minimumFractionDigits",i),assertFractionDigits("maximumFractionDigits",r),i>r)throw new RangeError(`Expected minimumFractionDigits (${i}) to not be greater than maximumFractionDigits (${r})`);return{...i!==void 0&&{minimumFractionDigits:i},...r!==void 0&&{maximumFractionDigits:r},roundingMode:"trunc"}}};function prettyBytes(t,i){if(typeof t!="bigint"&&!Number.isFinite(t))throw new TypeError(`Expected a finite number, got ${typeof t}: ${t}`);i={bits:!1,binary:!1,space:!0,nonBreakingSpace:!1,...i},assertFixedWidth(i.fixedWidth);const r=buildLocaleOptions(i),o=UNIT_SETS[(i.bits?2:0)+(i.binary?1:0)],e=i.space?i.nonBreakingSpace?" ":" ":"";Object.is(t,-0)&&(t=0);const a=signOf(t,i.signed);t<0&&(t=-t);const n=i.binary?1024:1e3;let s=0;t>=1&&(s=Math.min(Math.floor(i.binary?log(t)/Math.log(n):log10(t)/3),o.length-1));const c=divide(t,n,s);let g;if(Number.isFinite(c)){if(t=c,t<1&&s>0&&(t*=n,s-=1),!r){const f=Math.max(3,Math.floor(t).toString().length);t=Number(t.toPrecision(f)),t>=n&&s<o.length-1&&(t/=n,s+=1)}g=toLocaleString(t,i.locale,r)}else g=toUnrepresentableString(t,n,s,r);return(a+g+e+o[s]).padStart(i.fixedWidth??0)}
// node_modules/pretty-ms/index.js
init_define_ACTION_INPUTS();
// node_modules/parse-ms/index.js
init_define_ACTION_INPUTS();var toZeroIfInfinity=n=>Number.isFinite(n)?n:0;function parseNumber(n){return{days:Math.trunc(n/864e5),hours:Math.trunc(n/36e5%24),minutes:Math.trunc(n/6e4%60),seconds:Math.trunc(n/1e3%60),milliseconds:Math.trunc(n%1e3),microseconds:Math.trunc(toZeroIfInfinity(n*1e3)%1e3),nanoseconds:Math.trunc(toZeroIfInfinity(n*1e6)%1e3)}}function parseBigint(n){return{days:n/86400000n,hours:n/3600000n%24n,minutes:n/60000n%60n,seconds:n/1000n%60n,milliseconds:n%1000n,microseconds:0n,nanoseconds:0n}}function parseMilliseconds(n){switch(typeof n){case"number":{if(Number.isFinite(n))return parseNumber(n);break}case"bigint":return parseBigint(n)}throw new TypeError("Expected a finite number or bigint")}
// node_modules/pretty-ms/index.js
var isZero=s=>s===0||s===0n,pluralize=(s,e)=>e===1||e===1n?s:`${s}s`,SECOND_ROUNDING_EPSILON=1e-7,ONE_DAY_IN_MILLISECONDS=24n*60n*60n*1000n;function prettyMilliseconds(s,e){const u=typeof s=="bigint";if(!u&&!Number.isFinite(s))throw new TypeError("Expected a finite number or bigint");e={...e};const f=s<0?"-":"";s=s<0?-s:s,e.colonNotation&&(e.compact=!1,e.formatSubMilliseconds=!1,e.separateMilliseconds=!1,e.verbose=!1),e.compact&&(e.unitCount=1,e.secondsDecimalDigits=0,e.millisecondsDecimalDigits=0);let l=[];const D=(o,i)=>{const t=Math.floor(o*10**i+SECOND_ROUNDING_EPSILON);return(Math.round(t)/10**i).toFixed(i)},c=(o,i,t,n)=>{if(!((l.length===0||!e.colonNotation)&&isZero(o)&&!(e.colonNotation&&t==="m"))){if(n??=String(o),e.colonNotation){const a=n.includes(".")?n.split(".")[0].length:n.length,d=l.length>0?2:1;n="0".repeat(Math.max(0,d-a))+n}else n+=e.verbose?" "+pluralize(i,o):t;l.push(n)}},r=parseMilliseconds(s),m=BigInt(r.days);if(e.hideYearAndDays?c(BigInt(m)*24n+BigInt(r.hours),"hour","h"):(e.hideYear?c(m,"day","d"):(c(m/365n,"year","y"),c(m%365n,"day","d")),c(Number(r.hours),"hour","h")),c(Number(r.minutes),"minute","m"),!e.hideSeconds)if(e.separateMilliseconds||e.formatSubMilliseconds||!e.colonNotation&&s<1e3&&!e.subSecondsAsDecimals){const o=Number(r.seconds),i=Number(r.milliseconds),t=Number(r.microseconds),n=Number(r.nanoseconds);if(c(o,"second","s"),e.formatSubMilliseconds)c(i,"millisecond","ms"),c(t,"microsecond","µs"),c(n,"nanosecond","ns");else{const a=i+t/1e3+n/1e6,d=typeof e.millisecondsDecimalDigits=="number"?e.millisecondsDecimalDigits:0,M=a>=1?Math.round(a):Math.ceil(a),h=1e3-10**-d,b=d?Math.min(a,h).toFixed(d):Math.min(M,h);c(Number.parseFloat(b),"millisecond","ms",b)}}else{const o=(u?Number(s%ONE_DAY_IN_MILLISECONDS):s)/1e3%60,i=typeof e.secondsDecimalDigits=="number"?e.secondsDecimalDigits:1,t=D(o,i),n=e.keepDecimalsOnWholeSeconds?t:t.replace(/\.0+$/,"");c(Number.parseFloat(n),"second","s",n)}if(l.length===0)return f+"0"+(e.verbose?" milliseconds":"ms");const N=e.colonNotation?":":" ";return typeof e.unitCount=="number"&&(l=l.slice(0,Math.max(e.unitCount,1))),f+l.join(N)}
// src/format.ts
function bytes(count2) {
  return Number.isFinite(count2) ? prettyBytes(count2, { binary: true }) : "unknown";
}
function duration2(ms) {
  if (!Number.isFinite(ms)) return "unknown";
  return prettyMilliseconds(ms, { unitCount: 2, secondsDecimalDigits: 1, hideYear: true });
}
function percent(value) {
  return `${value} %`;
}
function count(value, singular, plural = `${singular}s`) {
  return `${grouped(value)} ${value === 1 ? singular : plural}`;
}
function grouped(value) {
  return String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
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

// src/retention/last-use.ts
init_define_ACTION_INPUTS();

// src/state/record.ts
init_define_ACTION_INPUTS();
init_mini();

// src/retention/reference.ts
init_define_ACTION_INPUTS();
var DANGLING_NAME = "docker.io/library/moby-dangling";
var LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
var DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
var COMPONENT = "[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*";
var DIGEST2 = "(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})";
var IN_DOMAIN = new RegExp(
  `^(?<path>${COMPONENT}(?:/${COMPONENT})*)(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>${DIGEST2}))?$`
);
var BARE_DIGEST = new RegExp(`^${DIGEST2}$`);
var BARE_ID = /^[0-9a-f]{64}$/;
var MAX_REPOSITORY = 255;
var MAX_REFERENCE = MAX_REPOSITORY + 1 + 128 + 1 + 135;
function parseReference(text) {
  if (text.length > MAX_REFERENCE) return void 0;
  if (PARSED.has(text)) return PARSED.get(text);
  const parsed = parse2(text);
  if (PARSED.size >= PARSED_LIMIT) PARSED.clear();
  PARSED.set(text, parsed);
  return parsed;
}
var PARSED = /* @__PURE__ */ new Map();
var PARSED_LIMIT = 1e3;
function parse2(text) {
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

// src/state/evictions.ts
init_define_ACTION_INPUTS();
init_mini();
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
var LEAVING = 36e5;
function rememberedOf(image, former, now) {
  const { tags, digests } = imageNames(image);
  const [first] = digests;
  const leaving = former?.leaving;
  return {
    name: first === void 0 ? tags[0] : `${first.repository}@${first.digest}`,
    size: image.Size,
    leaving: leaving !== void 0 && now - leaving < LEAVING ? leaving : void 0
  };
}

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
function coldRecord(engine, now) {
  return { version: 1, engine, began: now, images: {} };
}
var TIMES = "began observedAt lookedAt firstSeen namelessSince lastUsed leaving".split(" ");
function parseRecord(text, now) {
  const parsed = JSON.parse(
    text,
    (key, value) => TIMES.includes(key) && value > now ? now : value
  );
  return usageRecordSchema.parse(parsed);
}
function withLook(record2, images2, usedBy, now) {
  const next = {};
  for (const image of images2) {
    const known = historyOf(record2, image.Id);
    const { tags, digests } = imageNames(image);
    const nameless = tags.length + digests.length === 0;
    const user = usedBy(image);
    next[image.Id] = {
      firstSeen: known?.firstSeen ?? now,
      namelessSince: nameless ? known?.namelessSince ?? now : void 0,
      ...user === void 0 ? { lastUsed: known?.lastUsed, usedBy: known?.usedBy, evidence: known?.evidence } : { lastUsed: now, usedBy: user, evidence: "seen" },
      ...rememberedOf(image, known, now)
    };
  }
  return { ...record2, images: next, lookedAt: now };
}
function historyOf(record2, id) {
  return Object.hasOwn(record2.images, id) ? record2.images[id] : void 0;
}
function namelessSince(record2, id, minAge, now) {
  if (now - record2.began < minAge) return void 0;
  return historyOf(record2, id)?.namelessSince ?? now;
}

// src/retention/last-use.ts
function lastUseOf({ Id }, facts) {
  const { record: record2, lastTagTimes: lastTagTimes2, now } = facts;
  const known = historyOf(record2, Id);
  const firstSeen = known?.firstSeen ?? now;
  const uses = [];
  if (known?.lastUsed !== void 0) {
    uses.push({ at: known.lastUsed, evidence: known.evidence ?? "seen", by: known.usedBy });
  }
  const tag = lastTagTimes2.get(Id);
  if (tag?.ok && tag.value !== void 0 && tag.value <= now) {
    uses.push({ at: tag.value, evidence: "last-tag-time", by: void 0 });
  }
  const [latest] = uses.sort((a, b) => b.at - a.at);
  if (latest === void 0) return { at: firstSeen, evidence: "first-seen", by: void 0 };
  return { ...latest, at: Math.max(latest.at, firstSeen) };
}

// src/retention/rules.ts
init_define_ACTION_INPUTS();
var RULES = [
  {
    class: "in-use",
    question: "Does a container or a Swarm service use it?",
    ask: (image, { usedBy }) => yesIf(usedBy(image), "nobody uses it")
  },
  {
    class: "kept",
    question: "Does the keep list or its label keep it?",
    ask: (image, { keptBy: keptBy2 }) => yesIf(keptBy2(image), "neither")
  },
  {
    class: "tagged",
    question: "Has it a tag?",
    ask: (image) => yesIf(hasTag(image) ? "has a tag" : void 0, "none")
  },
  {
    class: "stale",
    question: "Does it have a digest, and has it been unused for the retention in force?",
    ask: (image, facts) => hasDigest(image) ? whetherStale(image, facts) : NO_DIGEST
  },
  {
    class: "cached",
    question: "Has it a digest of a repository?",
    ask: (image) => hasDigest(image) ? PULLED : NO_DIGEST
  },
  { class: "young", question: "Was it built within min-age?", ask: whetherBuiltRecently },
  { class: "young", question: "Did it lose its name within min-age?", ask: whetherNamedRecently },
  { class: "young", question: "Was it tagged within min-age?", ask: whetherTaggedRecently }
];
var NO_DIGEST = { fits: false, words: () => "none" };
var PULLED = {
  fits: true,
  words: () => "has a digest of a repository: what Swarm pulls"
};
function hasTag(image) {
  return imageNames(image).tags.length > 0;
}
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
  if (lastTag?.ok === false) return no(`when it was tagged is not known: ${lastTag.error}`);
  const { at } = lastUseOf(image, facts);
  const limit = `${retention.setBy} (${duration2(retention.ms)})`;
  return now - at >= retention.ms ? { fits: true, words: () => `unused for ${duration2(now - at)}, longer than ${limit}` } : no(`used or first seen ${duration2(now - at)} ago, within ${limit}`);
}
function no(why) {
  return { fits: false, words: () => why };
}
function whetherBuiltRecently({ Created }, { minAge, now }) {
  const built = Created * 1e3;
  if (saysNothing(built, now)) return no("it has no date, or one in the future");
  return yesIf(whyRecent("built", built, minAge, now), `built ${duration2(now - built)} ago`);
}
function whetherNamedRecently(image, facts) {
  const { record: record2, lastTagTimes: lastTagTimes2, minAge, now } = facts;
  const since = namelessSince(record2, image.Id, minAge, now);
  if (since !== void 0) {
    return yesIf(
      whyRecent("first seen without a name", since, minAge, now),
      `first seen without a name ${duration2(now - since)} ago`
    );
  }
  const tagged = lastTagTimes2.get(image.Id);
  const needed = saysNothing(image.Created * 1e3, now) || tagged?.ok && tagged.value !== void 0 && saysNothing(tagged.value, now);
  return needed ? {
    fits: true,
    words: () => "its age is not known: it has no usable date, and the usage record is younger than min-age"
  } : no("not known: the usage record is younger than min-age");
}
function whetherTaggedRecently({ Id }, { lastTagTimes: lastTagTimes2, minAge, now }) {
  const lastTag = lastTagTimes2.get(Id);
  if (lastTag === void 0) return no("not asked yet");
  if (!lastTag.ok) return yesIf(`its age is not known: ${lastTag.error}`, "");
  const { value } = lastTag;
  if (value === void 0) return no("never");
  if (saysNothing(value, now)) return no("at no readable time, or in the future");
  return yesIf(whyRecent("tagged", value, minAge, now), `tagged ${duration2(now - value)} ago`);
}
function saysNothing(time3, now) {
  return !(time3 > 0 && time3 <= now);
}
function whyRecent(verb, time3, minAge, now) {
  const age2 = now - time3;
  return age2 >= minAge ? void 0 : `${verb} ${duration2(age2)} ago, younger than ${duration2(minAge)}`;
}

// src/retention/classify.ts
var RETENTION_CLASSES = [
  "in-use",
  "kept",
  "tagged",
  "cached",
  "young",
  "dangling",
  "stale"
];
function classify(facts) {
  const own2 = /* @__PURE__ */ new Map();
  for (const image of facts.images) {
    const before = own2.get(image.Id);
    const now = classifyAlone(image, facts);
    own2.set(
      image.Id,
      before !== void 0 && removability(before) < removability(now) ? before : now
    );
  }
  const parents = /* @__PURE__ */ new Map();
  for (const { Id, ParentId } of facts.images) {
    if (ParentId) parents.set(Id, [...parents.get(Id) ?? [], ParentId]);
  }
  const staying = [...own2.values()].filter((each) => removability(each) < 2).sort((a, b) => removability(a) - removability(b) || lastUsedAt(b) - lastUsedAt(a));
  for (const { image } of staying) {
    const path = [image.Id];
    for (let id = path.pop(); id !== void 0; id = path.pop()) {
      const child = own2.get(id);
      for (const parentId of parents.get(id) ?? []) {
        const parent = own2.get(parentId);
        if (child === void 0 || parent === void 0) continue;
        const both = withChild(parent, child);
        if (both === parent) continue;
        own2.set(parentId, both);
        path.push(parentId);
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
  const isUsedLater = image.class === "stale" && child.class === "stale" && lastUsedAt(child) > lastUsedAt(image);
  return isUsedLater ? { ...image, lastUse: child.lastUse } : image;
}
function lastUsedAt({ lastUse }) {
  return lastUse?.at ?? 0;
}
function shortId(id) {
  return id.replace(/^sha256:/, "").slice(0, 12);
}
function classifyAlone(image, facts) {
  for (const rule of RULES) {
    const answer = rule.ask(image, facts);
    if (!answer.fits) continue;
    const fitting = { image, class: rule.class, reason: answer.words() };
    return rule.class === "cached" || rule.class === "stale" ? { ...fitting, lastUse: lastUseOf(image, facts) } : fitting;
  }
  const reason = `no tag, no digest, at least ${duration2(facts.minAge)} old`;
  return { image, class: "dangling", reason };
}

// src/engine/removal.ts
function lastTagTimeOf({ Metadata }) {
  const text = Metadata?.LastTagTime;
  return text == null || text.startsWith("0001-01-01T") ? void 0 : Date.parse(text);
}

// src/gates/observe.ts
init_define_ACTION_INPUTS();

// src/engine/endpoint.ts
init_define_ACTION_INPUTS();
var import_node_os2 = require("node:os");
var import_node_path2 = require("node:path");
var DEFAULT_HOST = "unix:///var/run/docker.sock";
function findEndpoint(dockerHost, env) {
  const name = dockerHost || env["DOCKER_HOST"] || DEFAULT_HOST;
  return parseEndpoint(name, env, dockerHost ? "docker-host" : "DOCKER_HOST");
}
function parseEndpoint(name, env, source = "docker-host") {
  const unsupported = `${source}: must be unix:///path/to/docker.sock, tcp://host:port or ssh://user@host (it is ${JSON.stringify(name)})`;
  if (name.startsWith("unix://")) {
    const socketPath = name.slice("unix://".length);
    if (!socketPath.startsWith("/")) throw new Error(unsupported);
    return { transport: "unix", name, socketPath };
  }
  if (name.startsWith("ssh://")) {
    const endpoint = sshEndpoint(name);
    if (endpoint === void 0) throw new Error(unsupported);
    return endpoint;
  }
  if (!name.startsWith("tcp://")) throw new Error(unsupported);
  let url;
  try {
    url = new URL(name);
  } catch (cause) {
    throw new Error(unsupported, { cause });
  }
  if (url.hostname === "" || url.pathname !== "" && url.pathname !== "/" || url.username !== "") {
    throw new Error(unsupported);
  }
  const tls = Boolean(env["DOCKER_TLS_VERIFY"] || env["DOCKER_CERT_PATH"]);
  return {
    transport: "tcp",
    name,
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? tls ? 2376 : 2375 : Number(url.port),
    certPath: tls ? env["DOCKER_CERT_PATH"] || (0, import_node_path2.join)((0, import_node_os2.homedir)(), ".docker") : void 0
  };
}
var SSH = /^ssh:\/\/(?:(?<user>[\w.][\w.+-]*)@)?(?<host>[A-Za-z\d][\w.-]*|\[[\da-f:]+\])(?::(?<port>\d{1,5}))?(?<path>(?:\/[\w.+-]+)+)?\/?$/i;
function sshEndpoint(name) {
  const { user, host, port, path } = SSH.exec(name)?.groups ?? {};
  if (host === void 0) return void 0;
  return {
    transport: "ssh",
    name,
    host: host.replace(/^\[(.*)\]$/, "$1"),
    user,
    port,
    socketPath: path
  };
}
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
  const interfaces = Object.values((0, import_node_os2.networkInterfaces)()).flatMap((each) => each ?? []);
  return [(0, import_node_os2.hostname)(), ...interfaces.map(({ address }) => address)];
}

// src/host/data-roots.ts
init_define_ACTION_INPUTS();
var import_node_path3 = require("node:path");
function usesContainerdStore({ DriverStatus }) {
  return DriverStatus.some(
    ([key, value]) => key === "driver-type" && value === "io.containerd.snapshotter.v1"
  );
}
async function dataRoots(info, processes) {
  const { DockerRootDir, Containerd } = info;
  if (!usesContainerdStore(info)) return [DockerRootDir];
  const address = Containerd?.Address ?? "";
  return SYSTEM_CONTAINERD.test(address) ? [DockerRootDir, await systemContainerdRoot(address, processes)] : [DockerRootDir, (0, import_node_path3.join)(DockerRootDir, "containerd", "daemon")];
}
var SYSTEM_CONTAINERD = /^(?:\/var)?\/run\/containerd\//;
async function systemContainerdRoot(address, processes) {
  const problem = `the root of the containerd at ${address} is not known`;
  const running = processes.find(({ comm, uid }) => comm === "containerd" && uid === 0);
  const root = optionOf(running, ["--root"]);
  if (root !== void 0) return root;
  const config2 = optionOf(running, ["--config", "-c"]);
  const options = config2 === void 0 ? [] : ["--config", config2];
  const { getExecOutput } = await Promise.resolve().then(() => __toESM(require("./exec.js"), 1));
  const { exitCode, stdout } = await getExecOutput("containerd", [...options, "config", "dump"], {
    silent: true,
    ignoreReturnCode: true
  }).catch((cause) => {
    throw new Error(`${problem}: containerd config dump: ${cause.message}`, { cause });
  });
  const dumped = /^root\s*=\s*['"](\/[^'"]*)['"]\s*$/m.exec(stdout)?.[1];
  if (exitCode !== 0 || dumped === void 0) {
    throw new Error(`${problem}: containerd config dump ended with ${exitCode}`);
  }
  return dumped;
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

// src/host/disk.ts
init_define_ACTION_INPUTS();
var import_promises = require("node:fs/promises");
var import_node_path4 = require("node:path");
async function measureDisks(paths) {
  const usages = await Promise.all(paths.map(measure));
  return [...new Map(usages.toReversed().map((usage2) => [usage2.device, usage2])).values()].reverse();
}
function dfPercent(used, available) {
  const total = used + available;
  return total === 0n ? 0 : Number((used * 100n + total - 1n) / total);
}
async function measure(path) {
  const at = await measurablePath(path);
  const [fs, { dev }] = await Promise.all([(0, import_promises.statfs)(at, { bigint: true }), (0, import_promises.stat)(at)]);
  const used = fs.blocks - fs.bfree;
  return {
    path,
    device: String(dev),
    size: Number(fs.blocks * fs.bsize),
    used: Number(used * fs.bsize),
    available: Number(fs.bavail * fs.bsize),
    usedPercent: dfPercent(used, fs.bavail),
    inodesUsedPercent: fs.files === 0n ? void 0 : dfPercent(fs.files - fs.ffree, fs.ffree)
  };
}
async function measurablePath(path) {
  let at = path;
  for (; ; ) {
    try {
      await (0, import_promises.stat)(at);
      break;
    } catch (error) {
      const { code, message } = error;
      if (code !== "EACCES" || at === "/") {
        throw new Error(`${path} cannot be measured from here: ${message}`, { cause: error });
      }
      at = (0, import_node_path4.dirname)(at);
    }
  }
  if (at === path) return path;
  const mountPoints = parseMountPoints(await (0, import_promises.readFile)("/proc/self/mountinfo", "utf8"));
  const between = mountPoints.find(
    (mount) => mount.startsWith(`${at}/`) && `${path}/`.startsWith(`${mount}/`)
  );
  if (between === void 0) return at;
  throw new Error(`${path} cannot be measured from here: ${between} is closed to this user`);
}
function parseMountPoints(mountinfo) {
  return mountinfo.split("\n").map((line) => line.split(" ")[4] ?? "").map(
    (field) => field.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)))
  );
}

// src/host/facts.ts
init_define_ACTION_INPUTS();
var import_node_os3 = require("node:os");
function notOnEngineHost(endpoint, info, table2, ownName = (0, import_node_os3.hostname)()) {
  if (!isLocal(endpoint)) return `the Engine at ${endpoint.name} is on another machine`;
  if (info.Name !== ownName) {
    return `the Engine's host is ${info.Name}, but this runner sees ${ownName} (is it in a container?)`;
  }
  if (!table2.ok) return `the process table of this machine cannot be read: ${table2.error}`;
  const { complete, processes } = table2.value;
  if (complete || processes.some(({ comm }) => comm === "dockerd")) return void 0;
  return "this runner has a process namespace of its own (is it in a container?)";
}

// src/host/lock.ts
init_define_ACTION_INPUTS();
var import_promises2 = require("node:fs/promises");
async function isLocked(path) {
  const file = await (0, import_promises2.stat)(path, { bigint: true }).catch((error) => {
    if (error.code === "ENOENT") return void 0;
    throw new Error(`${path} cannot be read: ${error.message}`, { cause: error });
  });
  if (file === void 0) return false;
  const held = parseLocks(await (0, import_promises2.readFile)("/proc/locks", "utf8"));
  const device = deviceName(file.dev);
  if (held.has(`${device}:${file.ino}`)) return true;
  const anonymous = /^00:/;
  return anonymous.test(device) && [...held].some((lock) => anonymous.test(lock) && lock.endsWith(`:${file.ino}`));
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

// src/host/processes.ts
init_define_ACTION_INPUTS();
var import_node_fs2 = require("node:fs");
var import_promises3 = require("node:timers/promises");
var INITIAL_PID_NAMESPACE = "pid:[4026531836]";
var BATCH = 32;
async function readProcesses(proc = "/proc") {
  const entries = (0, import_node_fs2.readdirSync)(proc);
  const pids = entries.filter((name) => /^\d+$/.test(name)).map(Number);
  if (!pids.includes(1)) {
    throw new Error(`${proc} hides the processes of other users (mounted with hidepid)`);
  }
  const processes = [];
  for (const [index, pid] of pids.entries()) {
    if (index % BATCH === 0) await (0, import_promises3.setImmediate)();
    const found = readProcess(proc, pid);
    if (found !== void 0) processes.push(found);
  }
  return {
    processes,
    own: withAncestors(process.pid, processes),
    complete: linkOf(`${proc}/self/ns/pid`) === INITIAL_PID_NAMESPACE
  };
}
function readProcess(proc, pid) {
  const own2 = `${proc}/${pid}`;
  const stat5 = textOf2(`${own2}/stat`);
  const end = stat5.lastIndexOf(")");
  const [state = "X", ppid, , , , , flags] = stat5.slice(end + 2).split(" ");
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
      ...comm === "containerd" ? { uid: uidOf(textOf2(`${own2}/status`)) } : {},
      argv: cmdline.replace(/\0$/, "").split("\0"),
      exe: linkOf(`${folder}/exe`)?.replace(/ \(deleted\)$/, "")
    };
  }
  return void 0;
}
var KERNEL_THREAD = 2097152;
function threadsOf(folder) {
  return ifThere(() => (0, import_node_fs2.readdirSync)(`${folder}/task`).map((id) => `${folder}/task/${id}`)) ?? [];
}
function textOf2(path) {
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

// src/gates/disk-pressure.ts
init_define_ACTION_INPUTS();

// src/host/fullness.ts
init_define_ACTION_INPUTS();
function fullness({ usedPercent, inodesUsedPercent = 0 }) {
  return inodesUsedPercent > usedPercent ? { percent: inodesUsedPercent, of: "inodes" } : { percent: usedPercent, of: "bytes" };
}
function fullestPercent(disks2) {
  return disks2.length === 0 ? void 0 : Math.max(...disks2.map((disk) => fullness(disk).percent));
}

// src/gates/run-app.ts
init_define_ACTION_INPUTS();

// src/engine/container-name.ts
init_define_ACTION_INPUTS();
function containerCalled(name) {
  return `container ${name.replace(/^\//, "")}`;
}
function containerInWords({ Names, Id }) {
  return containerCalled(Names[0] ?? Id.slice(0, 12));
}

// src/host/process-names.ts
init_define_ACTION_INPUTS();

// src/gates/gate.ts
init_define_ACTION_INPUTS();

// src/gates/swarm-service.ts
init_define_ACTION_INPUTS();

// src/gates/task-words.ts
init_define_ACTION_INPUTS();

// src/gates/swarm-convergence.ts
init_define_ACTION_INPUTS();

// src/gates/observe.ts
async function observe(connect2, inputs, clock) {
  const connected = await reading(connect2());
  const [snapshot, host] = await Promise.all([
    connected.ok ? readSnapshot(connected.value, clock) : nothingKnown(connected, clock),
    readHost(inputs, { forDataRoots: true })
  ]);
  const engine = connected.ok && !snapshot.version.ok ? snapshot.version : connected;
  const activity = engine.ok ? snapshot : nothingKnown(engine, clock);
  const roots = await reading(findDataRoots(inputs, activity.info, host.processes));
  const disks2 = roots.ok ? await reading(measureDisks(roots.value)) : roots;
  return { engine, activity, ...host, dataRoots: roots, disks: disks2 };
}
async function readHost(inputs, { forDataRoots }) {
  const { runAppLock } = inputs;
  const [processes, locked] = await Promise.all([
    needsProcesses(inputs, forDataRoots) ? reading(readProcesses()) : NOT_NEEDED,
    runAppLock === void 0 ? void 0 : reading(isLocked(runAppLock))
  ]);
  return { processes, locked };
}
var NOT_NEEDED = { ok: false, error: "it was not looked at" };
function needsProcesses({ endpoint, runAppProcess, diskPath }, forDataRoots) {
  return isLocal(endpoint) && (runAppProcess.length > 0 || forDataRoots && diskPath.length === 0);
}
async function findDataRoots({ diskPath, endpoint }, info, processes) {
  if (diskPath.length > 0) return diskPath;
  if (!info.ok) throw new Error(info.error);
  const elsewhere = notOnEngineHost(endpoint, info.value, processes);
  if (elsewhere !== void 0) {
    throw new Error(`${info.value.DockerRootDir} cannot be measured from here: ${elsewhere}`);
  }
  return dataRoots(info.value, processes.ok ? processes.value.processes : []);
}

// src/report/explanation.ts
init_define_ACTION_INPUTS();

// src/report/escape.ts
init_define_ACTION_INPUTS();
var SENTENCE_LIMIT = 500;
function forLog(text, limit = SENTENCE_LIMIT) {
  const defused = visible(text, limit).replaceAll("#[", "#\\u{5b}").replace(/^( *):/, "$1\\u{3a}");
  return cut(defused, limit);
}
var HIDDEN = new RegExp("(?! )[\\p{C}\\p{Z}\\p{Default_Ignorable_Code_Point}]|(?<=\\p{M}{2})\\p{M}", "gu");
function visible(text, limit) {
  return text.slice(0, limit + 1).replace(/\r?\n/g, " ↵ ").replace(HIDDEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
function cut(text, limit) {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
var PLAIN_WORD = new RegExp(`^["'(]*(?:\\p{L}+(?:['’-]\\p{L}+)*|\\d{1,6}(?:[.,]\\d{1,6}){0,3}(?:%|[a-z]{1,2})?|[-–—%&+↵])["')]*[.,;:?]*$`, "u");

// src/report/overview.ts
init_define_ACTION_INPUTS();
var CLASS_MEANING = {
  "in-use": "a container or a Swarm service needs it",
  kept: "the keep list or its label says so",
  tagged: "has a tag: never removed",
  cached: "no tag but a registry digest: what Swarm pulled; kept for redeploys",
  young: "no name, but too new, or of unknown age",
  dangling: "no tag, no digest, old enough: go first",
  stale: "cached, but unused for longer than the retention in force: go only as far as needed"
};
var OUTCOME_TITLE = {
  pruned: "pruned",
  "nothing-to-prune": "nothing to prune",
  held: "held",
  "dry-run": "dry run",
  failed: "failed"
};
var EXAMPLES = 5;
function overviewOf({ images: images2 }) {
  const classes2 = new Map(
    RETENTION_CLASSES.map((name) => [name, { class: name, images: 0, bytes: 0 }])
  );
  const byFate = /* @__PURE__ */ new Map();
  const kept = new Map(
    RETENTION_CLASSES.map((name) => [name, /* @__PURE__ */ new Map()])
  );
  for (const image of images2 ?? []) {
    add(classes2.get(image.class), image);
    const ofFate = byFate.get(image.fate);
    if (ofFate === void 0) byFate.set(image.fate, [image]);
    else ofFate.push(image);
    if (image.fate === "kept") addKept(kept.get(image.class), image);
  }
  return {
    classes: [...classes2.values()].filter((total) => total.images > 0),
    byFate,
    kept: [...kept.values()].flatMap((groups) => [...groups.values()])
  };
}
function add(total, image) {
  if (total === void 0) return;
  total.images += 1;
  total.bytes += image.bytes;
}
function addKept(groups, image) {
  const { class: name, reason } = image;
  const group3 = groups?.get(reason) ?? { class: name, reason, images: 0, bytes: 0, examples: [] };
  add(group3, image);
  if (group3.examples.length < EXAMPLES) group3.examples.push(image);
  groups?.set(reason, group3);
}
function sizeOf(images2) {
  return images2.reduce((sum, image) => sum + image.bytes, 0);
}
function latestDisks({ disks: disks2 }) {
  return disks2.after.length > 0 ? disks2.after : disks2.before;
}
function readableName(name) {
  return name.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}$/, "@sha256:$1");
}

// src/report/explanation.ts
var FATE = {
  "in-use": "It stays.",
  kept: "It stays.",
  tagged: "It stays.",
  cached: "It stays.",
  young: "It stays.",
  dangling: "It is removed by the next run in which all gates pass.",
  stale: "When all gates pass, it is removed if the disk is above disk-target by then: the least recently used go first."
};
function renderExplanation({ asked, alone, classified }, now) {
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
    "Rules, in the order in which they are asked; the first that fits decides",
    ...asked.map(
      ({ question, fits, answer }) => `  ${fits ? "yes" : "no "}  ${question.padEnd(width)}  ${forLog(answer)}`
    ),
    ...asked.some(({ fits }) => fits) ? [] : [`  None fits: ${forLog(alone.reason)}`],
    "",
    ...inherited ? [
      `By itself it would be ${alone.class}, but others are built on it, and it stays as long as they do.`
    ] : [],
    `Class: ${classified.class} (${CLASS_MEANING[classified.class]})`,
    `Why: ${forLog(classified.reason)}`,
    FATE[classified.class]
  ];
  return `${lines2.join("\n")}
`;
}

// src/retention/explain.ts
init_define_ACTION_INPUTS();
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
function withDescendants(image, images2) {
  const children = /* @__PURE__ */ new Map();
  for (const child of images2) {
    const parent = child.ParentId ?? "";
    const siblings = children.get(parent);
    if (siblings === void 0) children.set(parent, [child]);
    else siblings.push(child);
  }
  const found = /* @__PURE__ */ new Set([image]);
  for (const { Id } of found) for (const child of children.get(Id) ?? []) found.add(child);
  return [...found];
}

// src/retention/find.ts
init_define_ACTION_INPUTS();
function findImages(images2, name) {
  for (const means of [byName, byId, byRepository]) {
    const found = images2.filter((image) => means(image, name));
    if (found.length > 0) return found;
  }
  return [];
}
function byName(image, name) {
  const { tags, digests } = imageNames(image);
  const reference = parseReference(name);
  if (reference?.digest === void 0) {
    return tags.includes(
      reference === void 0 ? name : `${reference.repository}:${reference.tag ?? "latest"}`
    );
  }
  const { repository, digest } = reference;
  if (repository === void 0 && image.Id === digest) return true;
  return digests.some(
    (each) => each.digest === digest && (repository ?? each.repository) === each.repository
  );
}
function byId({ Id }, name) {
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

// src/retention/in-force.ts
init_define_ACTION_INPUTS();
function retentionInForce({
  digestRetention,
  diskCritical,
  minAge
}, disks2) {
  const isCritical = (fullestPercent(disks2) ?? 0) >= (diskCritical ?? Number.POSITIVE_INFINITY);
  return isCritical && digestRetention !== void 0 && minAge < digestRetention ? { ms: minAge, setBy: "min-age" } : { ms: digestRetention, setBy: "digest-retention" };
}

// src/retention/keep-label.ts
init_define_ACTION_INPUTS();
var KEEP_LABEL = "gated-docker-prune.keep";
var keptByLabel = ({ Labels }) => Object.hasOwn(Labels, KEEP_LABEL) ? `label ${KEEP_LABEL}` : void 0;
async function keptBy(globs) {
  if (globs.length === 0) return keptByLabel;
  const { keepRules } = await Promise.resolve().then(() => __toESM(require("./keep.js"), 1));
  return keepRules(globs);
}

// src/retention/use.ts
init_define_ACTION_INPUTS();

// src/retention/by-reference.ts
init_define_ACTION_INPUTS();
var BEGINNING_OF_ID = /^(?:sha256:[0-9a-f]{1,63}|[0-9a-f]{4,63})$/;
var ByReference = class {
  /** By image ID or the digest of a repository; the two look alike, and either one is a match. */
  #byDigest = /* @__PURE__ */ new Map();
  #byTag = /* @__PURE__ */ new Map();
  /** By the beginning of an ID, in hexadecimal, and by its length before that. */
  #byPrefix = /* @__PURE__ */ new Map();
  /** What is added later under the same name takes the place of the former. */
  add(reference, value) {
    if (reference === "") return;
    if (BEGINNING_OF_ID.test(reference)) {
      const beginning = reference.replace(/^sha256:/, "");
      const ofLength = this.#byPrefix.get(beginning.length) ?? /* @__PURE__ */ new Map();
      this.#byPrefix.set(beginning.length, ofLength.set(beginning, value));
    }
    const parsed = parseReference(reference);
    if (parsed?.digest !== void 0) {
      this.#byDigest.set(parsed.digest, value);
      return;
    }
    const tag = parsed && `${parsed.repository}:${parsed.tag ?? "latest"}`;
    this.#byTag.set(tag ?? reference, value);
  }
  /** All that was added under any name of an image. */
  of(image) {
    const found = [];
    const take = (value) => {
      if (value !== void 0) found.push(value);
    };
    const { tags, digests } = imageNames(image);
    take(this.#byDigest.get(image.Id));
    for (const { digest } of digests) take(this.#byDigest.get(digest));
    for (const tag of tags) take(this.#byTag.get(tag));
    if (this.#byPrefix.size > 0) {
      const hex = image.Id.replace(/^sha256:/, "");
      for (const [length, ofLength] of this.#byPrefix) take(ofLength.get(hex.slice(0, length)));
    }
    return found;
  }
};

// src/retention/use.ts
function imageUse({ info, containers, swarm }) {
  if (!containers.ok) return () => `its use is not known: ${containers.error}`;
  const noSwarm = info.ok && info.value.Swarm.LocalNodeState === "inactive";
  if (!swarm.ok && !noSwarm) return () => `its use is not known: ${swarm.error}`;
  const users = new Users();
  for (const container of containers.value) addContainer(users, container);
  if (swarm.ok) {
    const specs = /* @__PURE__ */ new Map();
    for (const { ID, Spec, PreviousSpec } of swarm.value.services) {
      specs.set(ID, Spec.Name);
      addSpec(users, Spec, `service ${Spec.Name}`);
      if (PreviousSpec != null) addSpec(users, PreviousSpec, `service ${Spec.Name} (PreviousSpec)`);
    }
    for (const { ID, ServiceID, Spec, DesiredState } of swarm.value.tasks) {
      if (!["shutdown", "remove"].includes(DesiredState)) {
        const name = specs.get(ServiceID ?? "") ?? ID;
        users.add(Spec?.ContainerSpec?.Image ?? "", `a task of ${name}`);
      }
    }
  }
  const known = /* @__PURE__ */ new Map();
  return (image) => {
    if (!known.has(image)) known.set(image, users.of(image));
    return known.get(image);
  };
}
function addContainer(users, container) {
  const user = `${containerInWords(container)} (${container.State})`;
  users.add(container.ImageID, user);
  users.add(container.Image, user);
  users.add(container.ImageManifestDescriptor?.digest ?? "", user);
  for (const { Type, Name } of container.Mounts) {
    if (Type === "image") users.addMount(Name ?? "", `an image mount of ${user}`);
  }
}
function addSpec(users, { TaskTemplate }, user) {
  users.add(TaskTemplate.ContainerSpec?.Image ?? "", user);
  for (const { Type, Source } of TaskTemplate.ContainerSpec?.Mounts ?? []) {
    if (Type === "image") users.add(Source ?? "", `an image mount of ${user}`);
  }
}
var Users = class {
  #named = new ByReference();
  /** Who mounts an image by a name that may have moved on to another image since. */
  #byMovedTag;
  /**
   * The Engine tells by which name an image was mounted, not which image that was. When the name
   * has moved since, the mounted image has no name any more, and the Engine itself would remove it
   * (seen on Engine 28.5): every image without a name may be the one.
   */
  addMount(reference, user) {
    this.add(reference, user);
    if (parseReference(reference)?.digest === void 0) {
      this.#byMovedTag = `maybe ${user}, whose name ${reference || "(unknown)"} may have moved`;
    }
  }
  add(reference, user) {
    this.#named.add(reference, user);
  }
  of(image) {
    const [user] = this.#named.of(image);
    if (user !== void 0) return user;
    const { tags, digests } = imageNames(image);
    return tags.length + digests.length === 0 ? this.#byMovedTag : void 0;
  }
};

// src/state/folder.ts
init_define_ACTION_INPUTS();
var import_node_os4 = require("node:os");
var import_node_path5 = require("node:path");
function stateFolder(stateDir, env) {
  const base = env["XDG_STATE_HOME"] || (0, import_node_path5.join)(env["HOME"] || (0, import_node_os4.homedir)(), ".local", "state");
  return stateDir ?? (0, import_node_path5.join)(base, "gated-docker-prune");
}
function fileNameOf(engine) {
  return engine.replaceAll(/[^\w-]/g, "_").slice(0, 100);
}

// src/state/memory.ts
init_define_ACTION_INPUTS();

// src/retention/past-use.ts
init_define_ACTION_INPUTS();
function pastUses(snapshot) {
  return [...usesByTasks(snapshot), ...usesByEvents(snapshot)];
}
function usesByTasks({ swarm, now }) {
  if (!swarm.ok) return [];
  const names = new Map(swarm.value.services.map(({ ID, Spec }) => [ID, Spec.Name]));
  return swarm.value.tasks.map(({ ID, ServiceID, Spec, Status }) => {
    const changed = Date.parse(Status.Timestamp);
    return {
      at: Number.isNaN(changed) ? now : changed,
      reference: Spec?.ContainerSpec?.Image ?? "",
      by: `a task of ${names.get(ServiceID ?? "") ?? ID}`,
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

// src/state/observations.ts
init_define_ACTION_INPUTS();
var import_promises5 = require("node:fs/promises");
var import_node_path6 = require("node:path");
init_mini();

// src/host/identity.ts
init_define_ACTION_INPUTS();
var import_node_fs3 = require("node:fs");
function identify(pid) {
  let stat5;
  try {
    stat5 = (0, import_node_fs3.readFileSync)(`/proc/${pid}/stat`, "utf8");
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

// src/state/own-file.ts
init_define_ACTION_INPUTS();
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

// src/state/observations.ts
var observationSchema = object({
  v: literal(1),
  /** In ms since 1970. */
  at: number2().check(_nonnegative()),
  /** An image ID, or a name as an image is used by. */
  reference: string2(),
  /** Who used it. */
  by: string2()
});
var milestoneSchema = object({
  v: literal(1),
  /** In ms since 1970. */
  at: number2().check(_nonnegative()),
  /** `ended` only after it has seen all that there was to see. */
  watch: _enum(["began", "ended"])
});
var lineSchema = union([observationSchema, milestoneSchema]);
var FILE_NAME = /^observed-(?<engine>.*)-(?<pid>\d+)-(?<startTime>\d+)-[0-9a-f]{8}\.jsonl$/;
async function takeObservations(folder, engine, only) {
  const taken = { observations: [], watches: [], files: [] };
  for (const name of await unlessGone((0, import_promises5.readdir)(folder), [])) {
    const found = FILE_NAME.exec(name)?.groups;
    if (found?.["engine"] !== fileNameOf(engine)) continue;
    const observer = { pid: Number(found["pid"]), startTime: Number(found["startTime"]) };
    if (only && (only.pid !== observer.pid || only.startTime !== observer.startTime)) continue;
    const path = (0, import_node_path6.join)(folder, name);
    const alive = isAlive(observer);
    const bytes2 = await unlessGone(readOwn(path), void 0);
    if (bytes2 === void 0) continue;
    taken.files.push({ path, size: bytes2.length, observer });
    const milestones = [];
    for (const line of bytes2.toString("utf8").split("\n")) {
      const parsed = parseLine(line);
      if (parsed === void 0) continue;
      if ("watch" in parsed) milestones.push(parsed);
      else taken.observations.push(parsed);
    }
    const watch = watchOf(milestones);
    if (watch !== void 0 && (watch.until !== void 0 || !alive)) {
      taken.watches.push(watch);
    }
  }
  return taken;
}
function watchOf(milestones) {
  const began = milestones.find(({ watch }) => watch === "began");
  const ended = milestones.findLast(({ watch }) => watch === "ended");
  return began && { from: began.at, until: ended?.at };
}
function parseLine(line) {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : void 0;
  } catch {
    return void 0;
  }
}
async function unlessGone(found, otherwise) {
  try {
    return await found;
  } catch (error) {
    if (error.code === "ENOENT") return otherwise;
    throw error;
  }
}

// src/state/store.ts
init_define_ACTION_INPUTS();
var import_promises6 = require("node:fs/promises");
var import_node_path7 = require("node:path");

// src/state/replace-file.ts
init_define_ACTION_INPUTS();

// src/state/store.ts
async function peekRecord(folder, engine, now) {
  await assertOwnFolder(folder);
  return (await readRecord(fileOf(folder, engine), engine, now, false)).record;
}
function fileOf(folder, engine) {
  return (0, import_node_path7.join)(folder, `usage-${fileNameOf(engine)}.json`);
}
async function readRecord(file, engine, now, setAside) {
  const cold = coldRecord(engine, now);
  let text;
  try {
    text = (await readOwn(file)).toString("utf8");
  } catch (error) {
    if (error.code === "ENOENT") {
      return { record: cold, problem: void 0 };
    }
    throw error;
  }
  try {
    const record2 = parseRecord(text, now);
    if (record2.engine !== engine) throw new Error(`it is of the Engine ${record2.engine}`);
    return { record: record2, problem: void 0 };
  } catch (error) {
    if (!setAside) return { record: cold, problem: void 0 };
    const aside = `${file}.${now}.set-aside`;
    await (0, import_promises6.rename)(file, aside);
    const problem = `The usage record was set aside as ${aside} and starts anew: ${messageOf(error)}`;
    return { record: cold, problem };
  }
}

// src/state/uses.ts
init_define_ACTION_INPUTS();
function withUses(record2, images2, uses, now) {
  if (uses.length === 0) return record2;
  const latest = new ByReference();
  for (const use of uses.toSorted((a, b) => a.at - b.at)) latest.add(use.reference, use);
  const raised = {};
  for (const image of images2) {
    const known = historyOf(record2, image.Id);
    const use = latestOf(latest.of(image));
    if (use === void 0 || known === void 0) continue;
    const { by: usedBy, evidence } = use;
    const lastUsed = Math.min(use.at, now);
    if ((known.lastUsed ?? Number.NEGATIVE_INFINITY) < lastUsed) {
      raised[image.Id] = { ...known, lastUsed, usedBy, evidence };
    }
  }
  return { ...record2, images: { ...record2.images, ...raised } };
}
function latestOf(uses) {
  let latest;
  for (const use of uses) if (latest === void 0 || use.at > latest.at) latest = use;
  return latest;
}

// src/state/memory.ts
async function peekMemory(folder, snapshot, usedBy) {
  const look = lookAt(snapshot, usedBy);
  if (look === void 0) return nothingKnown2(snapshot).record;
  const notes = await reading(takeObservations(folder, look.engine));
  const former = await reading(peekRecord(folder, look.engine, snapshot.now));
  const record2 = former.ok ? former.value : coldRecord(look.engine, snapshot.now);
  return changeBy(look, notes)(record2);
}
function lookAt(snapshot, usedBy) {
  const { info, images: images2 } = snapshot;
  if (!info.ok || !images2.ok) return void 0;
  return { engine: info.value.ID, images: images2.value, usedBy, snapshot };
}
function nothingKnown2({ now }) {
  return {
    record: coldRecord("", now),
    evictions: { ok: false, error: "the images could not be listed" },
    problem: void 0
  };
}
function changeBy({ images: images2, usedBy, snapshot }, notes) {
  const { now } = snapshot;
  const noted = notes.ok ? notes.value.observations.map((use) => ({ ...use, evidence: "observer" })) : [];
  const isObserved = notes.ok && notes.value.files.length > 0;
  return (record2) => {
    const seen = withLook(record2, images2, usedBy, now);
    const used = withUses(seen, images2, [...pastUses(snapshot), ...noted], now);
    return isObserved ? { ...used, observedAt: now } : used;
  };
}

// src/cli/explain-image.ts
var MAX_LISTED = 20;
async function explainImage(inputs, name) {
  const signal = AbortSignal.timeout(inputs.timeout);
  const found = await observe(
    async () => withManagers(await connect(inputs.endpoint, signal), inputs.swarmManager, signal),
    inputs,
    Date.now
  );
  const { engine, activity: snapshot, disks: disks2 } = found;
  const { images: images2, info, now } = snapshot;
  if (!engine.ok) throw new Error(engine.error);
  if (!images2.ok) throw new Error(images2.error);
  if (!info.ok) throw new Error(info.error);
  const image = theOne(findImages(images2.value, name), name, inputs.endpoint.name);
  const usedBy = imageUse(snapshot);
  const folder = stateFolder(inputs.stateDir, process.env);
  const explanation = explain(image, {
    images: images2.value,
    usedBy,
    keptBy: await keptBy(inputs.keep),
    // As the next run would know it.
    record: await peekMemory(folder, snapshot, usedBy),
    lastTagTimes: await lastTagTimes(engine.value, withDescendants(image, images2.value)),
    minAge: inputs.minAge,
    retention: retentionInForce(inputs, disks2.ok ? disks2.value : []),
    now
  });
  return renderExplanation(explanation, now);
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
    [`${name}: ${count(found.length, "image")} may be meant. Name one by its ID:`, ...listed].join(
      "\n"
    )
  );
}
async function lastTagTimes(engine, images2) {
  const times = /* @__PURE__ */ new Map();
  for (const { Id } of images2) {
    times.set(Id, await reading(engine.inspectImage(Id).then(lastTagTimeOf)));
  }
  return times;
}

// src/cli/flags.ts
init_define_ACTION_INPUTS();
var import_node_util = require("node:util");

// src/inputs.ts
init_define_ACTION_INPUTS();

// node_modules/parse-duration/index.js
init_define_ACTION_INPUTS();
// node_modules/parse-duration/locale/en.js
init_define_ACTION_INPUTS();var unit=Object.create(null),m=6e4,h=m*60,d=h*24,y=d*365.25;unit.year=unit.yr=unit.y=y,unit.month=unit.mo=unit.mth=y/12,unit.week=unit.wk=unit.w=d*7,unit.day=unit.d=d,unit.hour=unit.hr=unit.h=h,unit.minute=unit.min=unit.m=m,unit.second=unit.sec=unit.s=1e3,unit.millisecond=unit.millisec=unit.ms=1,unit.microsecond=unit.microsec=unit.us=unit.µs=.001,unit.nanosecond=unit.nanosec=unit.ns=1e-6,unit.group=",",unit.decimal=".",unit.placeholder=" _";var en_default=unit;
// node_modules/parse-duration/index.js
var durationRE=/((?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?)\s*([\p{L}]{0,14})/gu;parse3.unit=en_default;var groupRE,placeholder=null,group,lookupUnit=(l,r)=>(r=String(r).toLowerCase(),l[r]??(r.endsWith("s")?l[r.slice(0,-1)]:void 0));function parse3(l="",r="ms"){let t=null,u,e=parse3.unit;(e.placeholder!==placeholder||e.group!==group)&&(groupRE=new RegExp(`(\\d)[${(placeholder=e.placeholder)??""}${(group=e.group)??""}](\\d)`,"g")),l=String(l);let n=l.replace(groupRE,"$1$2");e.decimal!=="."&&(n=n.replaceAll(e.decimal,".")),durationRE.lastIndex=0;for(let o;o=durationRE.exec(n);){let i=o[2];if(!i)if(u){for(const d in e)if(e[d]<u){i=d;break}}else i=r;u=i=lookupUnit(e,i),typeof i=="number"&&(t=(t||0)+o[1]*i)}return t&&t/(lookupUnit(e,r)||1)*(l.trimStart()[0]==="-"?-1:1)}
// src/inputs.ts
init_mini();
var InputError = class extends Error {
  constructor(problems) {
    super(
      problems.length === 1 ? "An input is not valid; nothing was done." : `${problems.length} inputs are not valid; nothing was done.`
    );
    this.problems = problems;
  }
  problems;
  name = "InputError";
};
var GO_DURATION = /^(?:0|(?:(?:\d+(?:\.\d+)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
var duration3 = pipe(
  string2().check(_regex(GO_DURATION, "must be a duration as Docker takes it, such as 24h or 1h30m")),
  // The library's units are case-insensitive and know one spelling of the micro sign.
  transform((text) => text === "0" ? 0 : parse3(text.replaceAll(/[µμ]/g, "u")) ?? 0)
);
var positiveDuration = duration3.check(
  refine((ms) => ms > 0, "must be longer than zero")
);
var percent2 = pipe(
  string2().check(_regex(/^\d{1,3}(?:\.\d+)?%?$/, "must be a percentage, such as 80 or 80%")),
  transform((text) => Number.parseFloat(text))
).check(refine((value) => value >= 1 && value <= 100, "must be from 1 to 100"));
var orNone = (word, value, message) => union(
  [
    pipe(
      literal(word),
      transform(() => void 0)
    ),
    value
  ],
  message
);
var boolean3 = pipe(
  string2().check(_regex(/^(?:true|True|TRUE|false|False|FALSE)$/, "must be true or false")),
  transform((text) => text.toLowerCase() === "true")
);
var lines = pipe(
  string2(),
  transform(
    (text) => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "")
  )
);
var absolute = "must be an absolute path";
var isAbsolute = (path) => path.startsWith("/");
var optionalPath = pipe(
  string2().check(refine((path) => path === "" || isAbsolute(path), absolute)),
  transform((path) => path === "" ? void 0 : path)
);
var processNames2 = pipe(
  lines.check(
    refine(
      (names) => names.every((name) => !/[/\\\s,;|*?[\]{}()<>"'`$=]/.test(name)),
      "must be the names of processes, one a line, whole and as they are: without paths, commas, quotes and wildcards"
    ),
    refine(
      (names) => !names.some((name) => /^none$/i.test(name)) || names.join() === "none",
      "must be either names of processes or none, not both"
    )
  ),
  transform((names) => names[0] === "none" ? [] : names)
);
var label = pipe(
  string2().check(
    refine(
      (text) => /^(?:[^\s,;|*?!"'`$=]+(?:=(?:\S(?:.*\S)?)?)?)?$/.test(text),
      "must be one label, key or key=value, without spaces around the equals sign, quotes and wildcards"
    )
  ),
  transform((text) => {
    if (text === "") return void 0;
    const equals = text.indexOf("=");
    return equals === -1 ? { key: text, value: void 0 } : { key: text.slice(0, equals), value: text.slice(equals + 1) };
  })
);
var REGISTRY = /^(?:[a-z\d](?:[a-z\d.-]*[a-z\d])?|\[[\da-f:]+\])(?::\d{1,5})?$/i;
var registries = pipe(
  lines.check(
    refine(
      (hosts) => hosts.every((host) => host === "none" || REGISTRY.test(host)),
      "must be registries, one a line, such as docker.io or registry.example.org:5000"
    ),
    refine(
      (hosts) => !hosts.includes("none") || hosts.length === 1,
      "must be either registries or none, not both"
    )
  ),
  transform(
    (hosts) => hosts[0] === "none" ? [] : [...new Set(hosts.map((host) => host.toLowerCase()))]
  )
);
var INPUTS = {
  when: { default: "main", schema: _enum(["main", "post"], "must be main or post") },
  "dry-run": { default: "false", schema: boolean3 },
  "docker-host": { default: "", schema: string2() },
  "disk-threshold": { default: "80", schema: percent2 },
  "disk-target": {
    default: "",
    schema: orNone("", percent2, "must be a percentage from 1 to 100, such as 70 or 70%")
  },
  "disk-critical": {
    default: "90",
    schema: orNone("never", percent2, "must be never, or a percentage from 1 to 100, such as 90")
  },
  "disk-path": {
    default: "",
    schema: lines.check(
      refine((paths) => paths.every(isAbsolute), "must be absolute paths, one a line")
    ),
    list: true
  },
  "min-age": { default: "24h", schema: duration3 },
  "digest-retention": {
    default: "720h",
    schema: orNone(
      "never",
      positiveDuration,
      "must be never, or a duration as Docker takes it, such as 720h"
    )
  },
  keep: { default: "", schema: lines, list: true },
  "run-app-process": { default: "run-app", schema: processNames2, list: true },
  "run-app-label": { default: "", schema: label },
  "run-app-lock": { default: "", schema: optionalPath },
  "settle-timeout": { default: "0s", schema: duration3 },
  "swarm-manager": { default: "", schema: lines, list: true },
  "state-dir": { default: "", schema: optionalPath },
  "registry-check": { default: "docker.io", schema: registries, list: true },
  "fail-on": {
    default: "",
    schema: pipe(
      _enum(["", "unknown", "held", "never"], "must be unknown, held or never"),
      transform((value) => value === "" ? void 0 : value)
    )
  },
  timeout: { default: "10m", schema: positiveDuration }
};
var BELOW_THRESHOLD = 10;
function parseInputs(read, env) {
  const problems = [];
  const parse4 = (name) => {
    const text = read(name).trim() || INPUTS[name].default;
    const result = safeParse(INPUTS[name].schema, text);
    if (result.success) return result.data;
    problems.push(
      `${name}: ${result.error.issues.map((issue2) => issue2.message).join(", ")} (it is ${JSON.stringify(text)})`
    );
    return void 0;
  };
  const parsed = Object.fromEntries(
    Object.keys(INPUTS).map((name) => [name, parse4(name)])
  );
  const address = (find) => {
    try {
      return find();
    } catch (error) {
      problems.push(error.message);
      return void 0;
    }
  };
  const endpoint = address(() => findEndpoint(parsed["docker-host"], env));
  const swarmManager = parsed["swarm-manager"].flatMap(
    (name) => address(() => parseEndpoint(name, env, "swarm-manager")) ?? []
  );
  const settleTimeout = parsed["settle-timeout"];
  if (settleTimeout >= parsed.timeout) {
    problems.push("settle-timeout: must be shorter than timeout, which bounds the whole run");
  }
  const diskThreshold = parsed["disk-threshold"];
  const diskTarget = parsed["disk-target"] ?? Math.max(0, diskThreshold - BELOW_THRESHOLD);
  if (diskTarget > diskThreshold) {
    problems.push("disk-target: must not be above disk-threshold");
  }
  const diskCritical = parsed["disk-critical"];
  if (diskCritical !== void 0 && diskCritical < diskThreshold && diskCritical !== 90) {
    problems.push("disk-critical: must not be below disk-threshold");
  }
  if (problems.length > 0 || endpoint === void 0) throw new InputError(problems);
  return {
    when: parsed.when,
    dryRun: parsed["dry-run"],
    endpoint,
    diskThreshold,
    diskTarget,
    diskCritical: diskCritical && Math.max(diskCritical, diskThreshold),
    diskPath: parsed["disk-path"],
    minAge: parsed["min-age"],
    digestRetention: parsed["digest-retention"],
    keep: parsed.keep,
    runAppProcess: parsed["run-app-process"],
    runAppLabel: parsed["run-app-label"],
    runAppLock: parsed["run-app-lock"],
    settleTimeout,
    swarmManager,
    stateDir: parsed["state-dir"],
    registryCheck: parsed["registry-check"],
    failOn: parsed["fail-on"] ?? (parsed.when === "post" ? "never" : "unknown"),
    timeout: parsed.timeout
  };
}

// src/cli/flags.ts
var NAMES2 = Object.keys(INPUTS);
function isSwitch(name) {
  return /^(?:true|false)$/.test(INPUTS[name].default);
}
function isList(name) {
  return "list" in INPUTS[name];
}
var OPTIONS = {
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  ...Object.fromEntries(
    NAMES2.map((name) => [name, { type: isSwitch(name) ? "boolean" : "string" }])
  )
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
  const problems = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "positional" && !isUnknownFlag(tokens[index - 1])) words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    if (isUnknownFlag(token)) {
      problems.push(`${rawName}: there is no such flag`);
    } else if (OPTIONS[name].type === "boolean") {
      given.set(name, [...given.get(name) ?? [], value ?? "true"]);
    } else if (value === void 0 || !inlineValue && value.startsWith("-")) {
      problems.push(`${rawName}: needs a value, as in ${rawName}=VALUE`);
    } else {
      given.set(name, [...given.get(name) ?? [], value]);
    }
  }
  const command = commandOf(words, given, problems);
  const inputs = /* @__PURE__ */ new Map();
  for (const name of NAMES2) {
    const values = given.get(name) ?? [];
    if (values.length > 1 && !isList(name)) problems.push(`--${name}: is there more than once`);
    if (values.length > 0) inputs.set(name, values.join("\n"));
  }
  return { command, inputs, problems };
}
function isUnknownFlag(token) {
  return token?.kind === "option" && !Object.hasOwn(OPTIONS, token.name ?? "");
}
function commandOf([verb, image, ...rest], given, problems) {
  for (const name of ["json", "help", "version"]) {
    if (given.get(name)?.some((value) => value !== "true"))
      problems.push(`--${name}: takes no value`);
  }
  if (given.has("help")) return { name: "help" };
  if (given.has("version")) return { name: "version" };
  if (verb === void 0) return { name: "run", json: given.has("json") };
  if (verb !== "explain") {
    problems.push(`${verb}: there is no such command; the only one is explain`);
    return { name: "help" };
  }
  if (given.has("json")) problems.push("--json: explain prints text only");
  if (image === void 0) problems.push("explain: needs an image, by its ID, tag or digest");
  if (rest.length > 0) problems.push(`explain: takes one image, not also ${rest.join(" ")}`);
  return { name: "explain", image: image ?? "" };
}

// src/cli/help.ts
init_define_ACTION_INPUTS();
var WIDTH = 80;
function helpText(descriptions) {
  const flags = Object.keys(INPUTS).flatMap(
    (name) => flag(name, descriptions[name]?.description ?? "")
  );
  return `${[...BEFORE, ...flags, ...AFTER].join("\n")}
`;
}
var BEFORE = [
  "Usage: node dist/main.js [FLAGS]",
  "       node dist/main.js explain IMAGE [FLAGS]",
  "",
  "Removes dangling Docker images when the disk is under pressure, no run-app is",
  "live and no Swarm service is converging. It never removes a tagged image, a",
  "container, a volume or the build cache.",
  "",
  "  explain IMAGE   Print the class of one image, and every rule that was asked.",
  "                  IMAGE is an ID, the beginning of one, a tag or a digest.",
  "                  Reads only.",
  "",
  "  --json          Print the report as JSON, and the log on standard error.",
  "  --help, -h      Print this.",
  "  --version       Print the version.",
  "",
  "Each input of the action is a flag. A flag goes before INPUT_NAME in the",
  "environment.",
  ""
];
var AFTER = [
  "Exit codes",
  "  0   done, be it that nothing was removed; explain: the image was found",
  "  1   failed by fail-on, or the work could not be done; explain: no such image,",
  "      several, or the Engine could not be asked",
  "  2   a flag or an input is not valid: nothing was done",
  "",
  "Examples",
  "  node dist/main.js --dry-run",
  "  node dist/main.js --disk-threshold 85 --settle-timeout 5m",
  '  node dist/main.js --keep "registry.example.org/**" --keep "postgres:*"',
  "  node dist/main.js --dry-run --json",
  "  node dist/main.js explain redis:7"
];
function flag(name, description) {
  const value = isSwitch(name) ? "" : " VALUE";
  const repeated = isList(name) ? " ..." : "";
  const { default: standard } = INPUTS[name];
  const inForce = standard === "" ? "" : `   (default: ${standard})`;
  const words = isList(name) ? description.replace(", one a line", ", one a flag") : description;
  return [
    `  --${name}${value}${repeated}${inForce}`,
    ...wrapped(words.replaceAll("`", ""), WIDTH - 6).map((line) => `      ${line}`),
    ""
  ];
}
function wrapped(text, width) {
  const lines2 = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines2.at(-1);
    if (last === void 0 || last.length + 1 + word.length > width) lines2.push(word);
    else lines2[lines2.length - 1] = `${last} ${word}`;
  }
  return lines2;
}

// src/log.ts
init_define_ACTION_INPUTS();
function outliveReaders() {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {
  });
}

// src/report/json.ts
init_define_ACTION_INPUTS();
var ACTIVE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
function jsonText(value) {
  const escaped = JSON.stringify(value, void 0, 2).replace(
    ACTIVE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
  return `${escaped}
`;
}

// src/report/look.ts
init_define_ACTION_INPUTS();
var import_node_util2 = require("node:util");
var PLAIN = { folds: false, paint: (_tone, text) => text };
function lookOf(env, isTerminal) {
  const inActions = env["GITHUB_ACTIONS"] === "true";
  const force = env["FORCE_COLOR"];
  const coloured = force !== void 0 ? force !== "0" && force !== "false" : !env["NO_COLOR"] && (inActions || isTerminal);
  return { folds: inActions, paint: coloured ? paint : PLAIN.paint };
}
var STYLES = {
  title: "bold",
  good: "green",
  calm: "cyan",
  alarm: "yellow",
  bad: "red"
};
function paint(tone, text) {
  return (0, import_node_util2.styleText)(STYLES[tone], text, { validateStream: false });
}

// src/report/terminal.ts
init_define_ACTION_INPUTS();

// src/report/cache.ts
init_define_ACTION_INPUTS();

// src/report/markdown.ts
init_define_ACTION_INPUTS();

// src/report/cache.ts
function cacheInWords({ cache }) {
  if (cache === null) return [];
  const { kept, evicted, coming, isObserved } = cache;
  const { imagePrune, systemPruneAll } = evicted;
  const [first] = coming;
  return [
    ...kept.images === 0 ? [] : [`Kept for redeploys: ${inWords(kept)}.`],
    ...kept.images > 0 && first === void 0 ? ["None becomes stale: `digest-retention` is `never`."] : [],
    ...kept.images === 0 || isObserved ? [] : ["Use between runs is not observed: an image that was only used then may go early."],
    ...first === void 0 ? [] : [`The first becomes stale on ${day(first.staleAt)}.`],
    ...systemPruneAll.images === 0 ? [] : [
      `To pull again after \`docker image prune\`: ${inWords(imagePrune)}; after \`docker system prune --all\`: ${inWords(systemPruneAll)}.`
    ]
  ];
}
function inWords({ images: images2, bytes: size }) {
  return images2 === 0 ? "nothing" : `${count(images2, "image")}, ${bytes(size)} as listed`;
}

// src/report/checks.ts
init_define_ACTION_INPUTS();
var MAX_LOGGED = 10;
function checkLines(checks2) {
  if (checks2.length === 0) return [];
  const warnings = warningsOf(checks2);
  const shown = warnings.slice(0, MAX_LOGGED).flatMap(({ what, found, where, remedy }) => [
    `  Warning: ${forLog(what)}: ${forLog(found)}`,
    `    Where: ${forLog(where)}`,
    ...remedy === void 0 ? [] : [`    To do: ${forLog(remedy)}`]
  ]);
  const more2 = warnings.length - MAX_LOGGED;
  const open2 = checks2.filter(({ verdict }) => verdict === "not-checked").slice(0, MAX_LOGGED).map(({ what, found }) => `  ${forLog(what)}: ${forLog(found)}`);
  return [
    `Host checks: ${tally(checks2)}`,
    ...shown,
    ...more2 > 0 ? [`  and ${more2} more warnings, in the JSON report`] : [],
    ...open2
  ];
}
function warningsOf(checks2) {
  return checks2.filter(({ verdict }) => verdict === "warning");
}
function tally(checks2) {
  const of = (verdict) => checks2.filter((check) => check.verdict === verdict).length;
  const [ok, warnings, open2] = [of("ok"), of("warning"), of("not-checked")];
  const parts = [
    ...ok > 0 ? [`${ok} as expected`] : [],
    ...warnings > 0 ? [count(warnings, "warning")] : [],
    ...open2 > 0 ? [`${open2} not checked`] : []
  ];
  return `${count(checks2.length, "check")}: ${parts.join(", ")}`;
}

// src/report/facts.ts
init_define_ACTION_INPUTS();
function factsOf(report, { byFate }) {
  const images2 = byFate.get("would-remove") ?? byFate.get("candidate") ?? [];
  const now = fullestPercent(latestDisks(report));
  const before = fullestPercent(report.disks.before);
  const was = before === void 0 || before === now ? "" : `, was ${percent(before)}`;
  return [
    ...now === void 0 ? [] : [`Disk ${percent(now)} used${was}.`],
    ...images2.length === 0 ? [] : [`Up for removal: ${count(images2.length, "image")}, ${bytes(sizeOf(images2))} as listed.`]
  ];
}
function troubleOf({ headline, gates: gates2, stopped, problems }) {
  const said = [headline, ...gates2.map(({ reason }) => reason)];
  const isNews = (text) => !said.some((sentence) => sentence.includes(text));
  return {
    stopped: stopped !== null && isNews(stopped) ? stopped : null,
    problems: [...new Set(problems)].filter((problem) => problem !== stopped && isNews(problem))
  };
}

// src/report/starvation.ts
init_define_ACTION_INPUTS();
var WORTH_A_WORD = 3;
function starvationNotice(starvation) {
  if (starvation === null || starvation.runs < WORTH_A_WORD) return void 0;
  const { runs, since, gate, verdict } = starvation;
  const unknown = verdict === "unknown" ? " (unknown)" : "";
  return `Held ${count(runs, "run")} in a row since ${time2(since)}, most often by ${gate}${unknown}.`;
}

// src/report/terminal.ts
var MAX_IMAGES = 20;
var MAX_ITEMS = 10;
var MAX_GROUPS = 30;
function renderTerminal(report, look = PLAIN) {
  const overview = overviewOf(report);
  const folded = (lines2) => look.folds ? group2(lines2) : [...lines2];
  const sections = [
    heading(report, overview, look),
    trouble(report, look),
    gates(report, look),
    disks(report, look),
    folded(classes(report, overview)),
    cacheInWords(report).map((sentence) => forLog(sentence.replaceAll("`", ""))),
    ...images(report, overview, folded),
    ...report.dryRun ? whatStays(overview) : [],
    checks(report, folded),
    footer(report)
  ].filter((lines2) => lines2.length > 0);
  return `${sections.map((lines2) => lines2.join("\n")).join("\n\n")}
`;
}
function group2([title = "", ...lines2]) {
  return lines2.length === 0 ? [title] : [`::group::${title}`, ...lines2, "::endgroup::"];
}
var OUTCOME_TONE = {
  pruned: "good",
  "nothing-to-prune": "good",
  held: "calm",
  "dry-run": "calm",
  failed: "bad"
};
function heading(report, overview, { paint: paint2 }) {
  const notice = starvationNotice(report.starvation);
  const needsSomebody = notice !== void 0 || report.gates.some(isUnknown);
  const tone = report.outcome === "held" && needsSomebody ? "alarm" : OUTCOME_TONE[report.outcome];
  return [
    paint2(tone, `Docker prune: ${OUTCOME_TITLE[report.outcome]}`),
    forLog(report.headline),
    notice === void 0 ? "" : paint2("alarm", notice),
    factsOf(report, overview).join(" ")
  ].filter((line) => line !== "");
}
function isUnknown({ verdict }) {
  return verdict === "unknown";
}
function trouble(report, { paint: paint2 }) {
  const { stopped, problems } = troubleOf(report);
  return [
    ...stopped === null ? [] : [`${paint2("alarm", "Stopped early:")} ${forLog(stopped)}`],
    ...problems.slice(0, MAX_ITEMS).map((problem) => `${paint2("bad", "Problem:")} ${forLog(problem)}`),
    ...more(problems.length - MAX_ITEMS)
  ];
}
var VERDICT_TONE = {
  pass: "good",
  hold: "calm",
  unknown: "alarm"
};
function gates({ gates: all }, { paint: paint2 }) {
  if (all.length === 0) return [];
  const shown = all.slice(0, MAX_ITEMS);
  const rows = aligned(
    shown.map(({ gate, verdict, observed, required: required2 }) => [
      gate,
      verdict,
      forLog(observed),
      `required: ${forLog(required2)}`
    ])
  );
  return [
    paint2("title", "Gates"),
    ...shown.flatMap(({ verdict, reason, remedy }, index) => [
      // Coloured when it stands in its column: the first such word, since no gate is named so.
      (rows[index] ?? "").replace(verdict, paint2(VERDICT_TONE[verdict], verdict)),
      // A pass needs no words.
      ...verdict === "pass" ? [] : [`    ${forLog(reason)}`],
      ...remedy === void 0 ? [] : [`    ${paint2("title", "To do:")} ${forLog(remedy)}`]
    ])
  ];
}
function disks(report, { paint: paint2 }) {
  const latest = latestDisks(report).slice(0, MAX_ITEMS);
  if (latest.length === 0) return [];
  const rows = latest.map((disk) => {
    const was = report.disks.before.find(({ device }) => device === disk.device);
    const changed = was !== void 0 && was !== disk;
    return [forLog(disk.path), usage(disk), changed ? `before: ${usage(was)}` : ""];
  });
  return [paint2("title", "Disk"), ...aligned(rows)];
}
function usage(disk) {
  const { percent: used, of } = fullness(disk);
  const scarce = of === "inodes" ? `${percent(used)} of inodes` : percent(used);
  return `${scarce} used, ${bytes(disk.used)} of ${bytes(disk.size)}`;
}
function classes({ images: all, gates: asked }, overview) {
  if (asked.length === 0) return [];
  if (all === null) return ["The images could not be listed."];
  if (all.length === 0) return ["The Engine has no images."];
  const rows = overview.classes.map((total) => [
    total.class,
    grouped(total.images),
    bytes(total.bytes),
    CLASS_MEANING[total.class]
  ]);
  return ["Images (sizes as listed: shared layers count in each)", ...aligned(rows, [1, 2])];
}
var FATES = [
  { fate: "failed", title: "Could not be removed" },
  { fate: "removed", title: "Removed" },
  { fate: "would-remove", title: "Would be removed" },
  { fate: "skipped", title: "Skipped" },
  { fate: "not-attempted", title: "Not attempted" }
];
function images({ startedAt }, { byFate }, folded) {
  return FATES.flatMap(({ fate, title }) => {
    const all = byFate.get(fate);
    if (all === void 0) return [];
    const rows = all.slice(0, MAX_IMAGES).map((image) => imageRow(image, startedAt));
    const rest = more(all.length - MAX_IMAGES);
    const lines2 = [`${title}: ${count(all.length, "image")}`, ...aligned(rows, [1]), ...rest];
    return [fate === "failed" ? lines2 : folded(lines2)];
  });
}
function whatStays({ byFate, kept }) {
  const stale = byFate.get("candidate") ?? [];
  const name = ({ id, names: [first] }) => forLog(first === void 0 ? shortId(id) : readableName(first));
  const spared = kept.slice(0, MAX_GROUPS).flatMap((group3) => [
    `  ${group3.class}: ${forLog(group3.reason)}: ${count(group3.images, "image")}, ${bytes(group3.bytes)}`,
    `      ${[...group3.examples.map(name), ...andMore(group3.images - group3.examples.length)].join(", ")}`
  ]);
  return [
    ...stale.length === 0 ? [] : [
      [
        `Would be removed as far as the disk needs it: ${count(stale.length, "image")}`,
        ...stale.slice(0, MAX_IMAGES).map((image) => `  ${name(image)}: ${forLog(image.reason)}`),
        ...more(stale.length - MAX_IMAGES)
      ]
    ],
    ...spared.length === 0 ? [] : [["Stays", ...spared, ...more(kept.length - MAX_GROUPS)]]
  ];
}
function andMore(left) {
  return left > 0 ? [`and ${grouped(left)} more`] : [];
}
function imageRow({ id, bytes: size, created, names, reason }, now) {
  const [name] = names;
  const old = age(created, now);
  const described = name === void 0 ? reason : `${readableName(name)}: ${reason}`;
  return [
    forLog(shortId(id)),
    bytes(size),
    old === "unknown" ? "" : `${old} old`,
    forLog(described)
  ];
}
function checks({ checks: all }, folded) {
  const lines2 = checkLines(all);
  return all.some(({ verdict }) => verdict === "warning") ? lines2 : folded(lines2);
}
function footer({ engine, startedAt, finishedAt, settledForMs, dryRun }) {
  const took = duration2(Date.parse(finishedAt) - Date.parse(startedAt));
  const known = (value) => value === null ? "unknown" : forLog(value, 100);
  const roots = engine.dataRoots.slice(0, MAX_ITEMS).map((root) => forLog(root));
  const when = `${time2(startedAt)}, took ${took}` + (settledForMs > 0 ? `, ${duration2(settledForMs)} of it waiting for gates` : "") + (dryRun ? "; dry run" : "");
  if (engine.version === null) return [`Engine at ${forLog(engine.host)}`, when];
  return [
    `Docker Engine ${known(engine.version)}, API ${known(engine.apiVersion)}, store ${known(engine.store)}, at ${forLog(engine.host)}` + (roots.length === 0 ? "" : `, data in ${roots.join(", ")}`),
    when
  ];
}
function more(left) {
  return left > 0 ? [`  and ${grouped(left)} more, in the JSON report`] : [];
}
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

// src/cli.ts
var FAILED = 1;
var BAD_USAGE = 2;
async function cli(args) {
  outliveReaders();
  const line = parseCommandLine(args);
  const { command } = line;
  if (line.problems.length === 0 && command.name === "help") {
    process.stdout.write(helpText(define_ACTION_INPUTS_default));
    return;
  }
  if (line.problems.length === 0 && command.name === "version") {
    process.stdout.write(`${"0.1.0"}
`);
    return;
  }
  const { inputs, problems } = checkedInputs(line);
  if (inputs === void 0 || problems.length > 0) {
    complain(problems);
    return;
  }
  if (command.name === "explain") await explain2(inputs, command.image);
  else await prune(inputs, command.name === "run" && command.json);
}
function checkedInputs({ inputs: flags, problems: wrong }) {
  const problems = [...wrong];
  let inputs;
  try {
    inputs = parseInputs((name) => flags.get(name) ?? fromEnvironment(name), process.env);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const spelled = error.problems.map((problem) => {
      const name = problem.slice(0, problem.indexOf(":"));
      if (flags.has(name)) return `--${problem}`;
      return fromEnvironment(name) === "" ? problem : `${variableOf(name)}${problem.slice(name.length)}`;
    });
    problems.push(...spelled);
  }
  if (inputs?.when === "post") {
    problems.push("when: post is for a step of a workflow: a terminal has no job that could end");
  }
  return { inputs, problems };
}
function fromEnvironment(name) {
  return process.env[variableOf(name)] ?? "";
}
function variableOf(name) {
  return `INPUT_${name.toUpperCase()}`;
}
function complain(problems) {
  const lines2 = [
    "Nothing was done:",
    ...problems.map((problem) => `  ${forLog(problem)}`),
    "All flags: node dist/main.js --help"
  ];
  process.stderr.write(`${lines2.join("\n")}
`);
  process.exitCode = BAD_USAGE;
}
async function prune(inputs, json) {
  const print = process.stdout.write.bind(process.stdout);
  if (json) {
    process.stdout.write = process.stderr.write.bind(process.stderr);
  }
  const { GITHUB_ACTIONS: _, ...env } = process.env;
  const look = lookOf(env, process.stdout.isTTY === true);
  const { runInTerminal } = await Promise.resolve().then(() => __toESM(require("./run.js"), 1));
  await runInTerminal(inputs, async (report, { fail }) => {
    print(json ? jsonText(report) : `
${renderTerminal(report, look)}
`);
    if (fail) process.exitCode = FAILED;
  });
}
async function explain2(inputs, image) {
  try {
    process.stdout.write(await explainImage(inputs, image));
  } catch (error) {
    process.stderr.write(
      `${messageOf(error).split("\n").map((line) => forLog(line)).join("\n")}
`
    );
    process.exitCode = FAILED;
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  cli
});
