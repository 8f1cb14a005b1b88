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

// <define:ACTION_INPUTS>
var init_define_ACTION_INPUTS = __esm({
  "<define:ACTION_INPUTS>"() {
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
async function validateAsync(e,s){const n={async:!0};return toStandardResult(await e._zod.run({value:s,issues:[]},n),n)}function standardProps(e){return{validate:s=>{const n={async:!1};try{const t=e._zod.run({value:s,issues:[]},n);if(!(t instanceof Promise))return toStandardResult(t,n)}catch{}return validateAsync(e,s)},vendor:"zod",version:1}}function capSize(e,s){const n=sizeCaps(e._zod.def.checks);if(!n.length)return;const t=Math.min(...n.map(o=>o[0])),r=e._zod.parse;e._zod.parse=(o,a)=>{const c=s(o.value);if(c>t&&!a?.skipChecks&&a?.direction!=="backward"){for(const[l,i]of sizeCaps(e._zod.def.checks))if(c>l&&i._zod.def.when(o)){const u=o.issues.length;return i._zod.check(o),o.issues[u].continue=!1,attachSchema(o.issues,u,e),o}}return r(o,a)}}function handleArrayResult(e,s,n){e.issues.length&&s.issues.push(...prefixIssues(n,e.issues)),s.value[n]=e.value}function handlePropertyResult(e,s,n,t,r,o){const a=n in t,c=o==="optional";if(!(!a&&c&&r==="optional")){if(e.issues.length){if(r!==void 0&&c&&!a)return;s.issues.push(...prefixIssues(n,e.issues))}if(!a&&r===void 0){e.issues.length||s.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[n]});return}e.value===void 0?(a||r==="defaulted"&&!c)&&(s.value[n]=void 0):s.value[n]=e.value}}function normalizeDef(e){const s=Object.keys(e.shape),n=Object.getOwnPropertySymbols(e.shape),t=n.length?n:NO_SYMBOL_KEYS,r=t.length?[...s,...t]:s;for(const a of r)if(!e.shape?.[a]?._zod?.traits?.has("$ZodType"))throw new Error(`Invalid element at key "${String(a)}": expected a Zod schema`);const o=optionalKeys(e.shape);return{...e,allKeys:r,symbolKeys:t,keySet:new Set(s),numKeys:s.length,optionalKeys:new Set(o)}}function handleCatchall(e,s,n,t,r,o,a){const c=[],l=r.keySet,i=r.catchall._zod,u=i.def.type,f=i.optin,_=i.optout;let d=0;for(const h in s){if(a&&n.issues.length!==d){if(aborted(n,d))break;d=n.issues.length}if(l.has(h))continue;if(h==="__proto__"){u==="never"&&c.push(h);continue}if(u==="never"){c.push(h);continue}const v=i.run({value:s[h],issues:[]},t);v instanceof Promise?e.push(v.then(p=>handlePropertyResult(p,n,h,s,f,_))):handlePropertyResult(v,n,h,s,f,_)}return c.length&&n.issues.push({code:"unrecognized_keys",keys:c,input:s,inst:o,continue:!0}),e.length?Promise.all(e).then(()=>n):n}function handleUnionResults(e,s,n,t){for(const o of e)if(o.issues.length===0)return s.value=o.value,s;const r=e.filter(o=>!aborted(o));return r.length===1?(s.value=r[0].value,r[0]):(s.issues.push({code:"invalid_union",input:s.value,inst:n,errors:e.map(o=>o.issues.map(a=>finalizeIssue(a,t,config())))}),s)}function handleOptionalResult(e,s){return e.value=s.issues.length?void 0:s.value,e}function handleDefaultResult(e,s){return e.value===void 0&&(e.value=s.defaultValue),e}function handleCatchResult(e,s,n,t){return s.issues.length?(e.value=n.catchValue({...s,value:e.value,error:{issues:s.issues.map(r=>finalizeIssue(r,t,config()))},input:e.value}),e):(e.value=s.value,s.memo&&(e.memo=!0),e)}function handlePipeResult(e,s,n){return e.issues.some(t=>t.code!=="unrecognized_keys")?(e.aborted=!0,e):s._zod.run({value:e.value,issues:e.issues},n)}var $ZodType,toStandardResult,$ZodString,$ZodNumber,$ZodBoolean,arraySize,$ZodArray,NO_SYMBOL_KEYS,$ZodObject,$ZodUnion,$ZodRecord,$ZodEnum,$ZodLiteral,$ZodTransform,$ZodOptional,$ZodNullable,$ZodDefault,$ZodCatch,$ZodPipe,init_schemas=__esm({"node_modules/zod/v4/core/schemas.js"(){init_define_ACTION_INPUTS(),init_core(),init_regexes(),init_util(),init_versions(),init_util(),$ZodType=$constructor("$ZodType",(e,s)=>{var n;e??(e={}),e._zod.def=s,e._zod.bag=e._zod.bag||{},e._zod.version=version;const t=e._zod.def.checks,r=e._zod.traits.has("$ZodCheck")?[e,...t??[]]:t?.length?[...t]:[];for(const o of r)for(const a of o._zod.onattach)a(e);if(r.length===0)(n=e._zod).deferred??(n.deferred=[]),e._zod.deferred?.push(()=>{e._zod.run=e._zod.parse});else{const o=(c,l,i)=>{if(c.memo)return c;let u=aborted(c),f;for(const _ of l){if(_._zod.def.when){if(explicitlyAborted(c)||!_._zod.def.when(c))continue}else if(u)continue;const d=c.issues.length,h=_._zod.check(c);if(h instanceof Promise&&i?.async===!1)throw new $ZodAsyncError;if(f||h instanceof Promise)f=(f??Promise.resolve()).then(async()=>{await h,c.issues.length!==d&&(attachSchema(c.issues,d,e),u||(u=aborted(c,d)))});else{if(c.issues.length===d)continue;attachSchema(c.issues,d,e),u||(u=aborted(c,d))}}return f?f.then(()=>c):c},a=(c,l,i)=>{if(aborted(c))return c.aborted=!0,c;const u=o(l,r,i);if(u instanceof Promise){if(i.async===!1)throw new $ZodAsyncError;return u.then(f=>e._zod.parse(f,i))}return e._zod.parse(u,i)};e._zod.run=(c,l)=>{if(l.skipChecks)return e._zod.parse(c,l);if(l.direction==="backward"){const u=e._zod.parse({value:c.value,issues:[]},{...l,skipChecks:!0});return u instanceof Promise?u.then(f=>a(f,c,l)):a(u,c,l)}const i=e._zod.parse(c,l);if(i instanceof Promise){if(l.async===!1)throw new $ZodAsyncError;return i.then(u=>o(u,r,l))}return o(i,r,l)}}},{get"~standard"(){return hide(this,"~standard",standardProps(this))},set"~standard"(e){own(this,"~standard",e)}}),toStandardResult=(e,s)=>e.issues.length?{issues:e.issues.map(n=>finalizeIssue(n,s,config()))}:{value:e.value},$ZodString=$constructor("$ZodString",(e,s)=>{$ZodType.init(e,s),e._zod.pattern=s.pattern??anyString,e._zod.parse=(n,t)=>{if(s.coerce)try{n.value=String(n.value)}catch{}return typeof n.value=="string"||n.issues.push({expected:"string",code:"invalid_type",input:n.value,inst:e}),n}}),$ZodNumber=$constructor("$ZodNumber",(e,s)=>{$ZodType.init(e,s),e._zod.pattern=number,e._zod.parse=(n,t)=>{if(s.coerce)try{n.value=Number(n.value)}catch{}const r=n.value;if(typeof r=="number"&&!Number.isNaN(r)&&Number.isFinite(r))return n;const o=typeof r=="number"?Number.isNaN(r)?"NaN":Number.isFinite(r)?void 0:String(r):void 0;return n.issues.push({expected:"number",code:"invalid_type",input:r,inst:e,...o?{received:o}:{}}),n}}),$ZodBoolean=$constructor("$ZodBoolean",(e,s)=>{$ZodType.init(e,s),e._zod.pattern=boolean,e._zod.parse=(n,t)=>{if(s.coerce)try{n.value=!!n.value}catch{}const r=n.value;return typeof r=="boolean"||n.issues.push({expected:"boolean",code:"invalid_type",input:r,inst:e}),n}}),arraySize=e=>Array.isArray(e)?e.length:-1,$ZodArray=$constructor("$ZodArray",(e,s)=>{$ZodType.init(e,s);const n=globalConfig.memoizer;n?.attach(e),e._zod.parse=(t,r)=>{const o=t.value;if(!Array.isArray(o))return t.issues.push({expected:"array",code:"invalid_type",input:o,inst:e}),t;t.value=n?n.alloc(e,t,Array(o.length),r):Array(o.length);const a=[],c=r?.abortEarly;for(let l=0;l<o.length;l++){const i=o[l],u=s.element._zod.run({value:i,issues:[]},r);if(u instanceof Promise)a.push(u.then(f=>handleArrayResult(f,t,l)));else if(handleArrayResult(u,t,l),c&&u.issues.length!==0&&aborted(u))break}return a.length?Promise.all(a).then(()=>t):t},capSize(e,arraySize)}),NO_SYMBOL_KEYS=[],$ZodObject=$constructor("$ZodObject",(e,s)=>{$ZodType.init(e,s);const n=Object.getOwnPropertyDescriptor(s,"shape"),t=n?.get?n.get.raw:s.shape??{};if(t){const i=()=>{const u={...t};return Object.defineProperty(s,"shape",{value:u}),i.raw=u,u};i.raw=t,Object.defineProperty(s,"shape",{get:i})}const r=cached(()=>normalizeDef(s));defineLazyInternal(e,"propValues",i=>{const u=i.def.shape,f={};for(const _ in u){const d=u[_]._zod;if(d.values){Object.prototype.hasOwnProperty.call(f,_)||assignProp(f,_,new Set);for(const h of d.values)f[_].add(h);d.optin!==void 0&&f[_].add(void 0)}}return f});const o=isObject,a=s.catchall;let c;const l=globalConfig.memoizer;l?.attach(e),e._zod.parse=(i,u)=>{c??(c=r.value);const f=i.value;if(!o(f))return i.issues.push({expected:"object",code:"invalid_type",input:f,inst:e}),i;i.value=l?l.alloc(e,i,{},u):{};const _=[],d=c.shape,h=u?.abortEarly;let v=i.issues.length;for(const p of c.allKeys){if(h&&i.issues.length!==v){if(aborted(i,v))break;v=i.issues.length}if(p==="__proto__")continue;const z=d[p],g=z._zod.optin,b=z._zod.optout,m=z._zod.run({value:f[p],issues:[]},u);m instanceof Promise?_.push(m.then($=>handlePropertyResult($,i,p,f,g,b))):handlePropertyResult(m,i,p,f,g,b)}return a?handleCatchall(_,f,i,u,r.value,e,h===!0):_.length?Promise.all(_).then(()=>i):i}}),$ZodUnion=$constructor("$ZodUnion",(e,s)=>{$ZodType.init(e,s),defineLazyInternal(e,"optin",t=>t.def.options.some(r=>r._zod.optin==="defaulted")?"defaulted":t.def.options.some(r=>r._zod.optin!==void 0)?"optional":void 0),defineLazyInternal(e,"optout",t=>t.def.options.some(r=>r._zod.optout==="optional")?"optional":void 0),defineLazyInternal(e,"values",t=>{if(t.def.options.every(r=>r._zod.values))return new Set(t.def.options.flatMap(r=>Array.from(r._zod.values)))}),defineLazyInternal(e,"pattern",t=>{if(t.def.options.every(r=>r._zod.pattern)){const r=t.def.options.map(o=>o._zod.pattern);return new RegExp(`^(${r.map(o=>cleanRegex(o.source)).join("|")})$`)}});const n=s.options.length===1?s.options[0]._zod.run:null;e._zod.parse=(t,r)=>{if(n)return n(t,r);let o=!1;const a=[];for(const c of s.options){const l=c._zod.run({value:t.value,issues:[]},r);if(l instanceof Promise)a.push(l),o=!0;else{if(l.issues.length===0)return l;a.push(l)}}return o?Promise.all(a).then(c=>handleUnionResults(c,t,e,r)):handleUnionResults(a,t,e,r)}}),$ZodRecord=$constructor("$ZodRecord",(e,s)=>{$ZodType.init(e,s);const n=globalConfig.memoizer;n?.attach(e),e._zod.parse=(t,r)=>{const o=t.value;if(!isPlainObject(o))return t.issues.push({expected:"record",code:"invalid_type",input:o,inst:e}),t;const a=[],c=s.keyType._zod.values;if(c&&!s.partial){t.value=n?n.alloc(e,t,{},r):{};const l=new Set;for(const u of c)if(typeof u=="string"||typeof u=="number"||typeof u=="symbol"){if(l.add(typeof u=="number"?u.toString():u),u==="__proto__")continue;const f=s.keyType._zod.run({value:u,issues:[]},r);if(f instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(f.issues.length){t.issues.push({code:"invalid_key",origin:"record",issues:f.issues.map(h=>finalizeIssue(h,r,config())),input:u,path:[u],inst:e});continue}const _=f.value;if(_==="__proto__")continue;const d=s.valueType._zod.run({value:o[u],issues:[]},r);d instanceof Promise?a.push(d.then(h=>{h.issues.length&&t.issues.push(...prefixIssues(u,h.issues)),t.value[_]=h.value})):(d.issues.length&&t.issues.push(...prefixIssues(u,d.issues)),t.value[_]=d.value)}let i;for(const u in o)if(!l.has(u))if(s.mode==="loose"){if(u==="__proto__")continue;t.value[u]=o[u]}else i=i??[],i.push(u);i&&i.length>0&&t.issues.push({code:"unrecognized_keys",input:o,inst:e,keys:i,continue:!0})}else{t.value=n?n.alloc(e,t,{},r):{};let l;for(const i of Reflect.ownKeys(o)){if(i==="__proto__"||!Object.prototype.propertyIsEnumerable.call(o,i))continue;let u=s.keyType._zod.run({value:i,issues:[]},r);if(u instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(typeof i=="string"&&number.test(i)&&u.issues.length){const h=s.keyType._zod.run({value:Number(i),issues:[]},r);if(h instanceof Promise)throw new Error("Async schemas not supported in object keys currently");h.issues.length===0&&(u=h)}if(u.issues.length){s.mode==="loose"?t.value[i]=o[i]:c?(l=l??[],l.push(i)):t.issues.push({code:"invalid_key",origin:"record",issues:u.issues.map(h=>finalizeIssue(h,r,config())),input:i,path:[i],inst:e});continue}const _=u.value;if(_==="__proto__")continue;const d=s.valueType._zod.run({value:o[i],issues:[]},r);d instanceof Promise?a.push(d.then(h=>{h.issues.length&&t.issues.push(...prefixIssues(i,h.issues)),t.value[_]=h.value})):(d.issues.length&&t.issues.push(...prefixIssues(i,d.issues)),t.value[_]=d.value)}l&&l.length>0&&t.issues.push({code:"unrecognized_keys",input:o,inst:e,keys:l,continue:!0})}return a.length?Promise.all(a).then(()=>t):t}}),$ZodEnum=$constructor("$ZodEnum",(e,s)=>{$ZodType.init(e,s);const n=getEnumValues(s.entries),t=new Set(n);e._zod.values=t,defineLazyInternal(e,"pattern",r=>{const o=getEnumValues(r.def.entries).filter(a=>propertyKeyTypes.has(typeof a));return new RegExp(o.length?`^(${o.map(a=>escapeRegex(a.toString())).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(r,o)=>{const a=r.value;return t.has(a)||r.issues.push({code:"invalid_value",values:n,input:a,inst:e}),r}}),$ZodLiteral=$constructor("$ZodLiteral",(e,s)=>{$ZodType.init(e,s);const n=new Set(s.values);e._zod.values=n,defineLazyInternal(e,"pattern",t=>{const r=t.def.values;return new RegExp(r.length?`^(${r.map(o=>typeof o=="string"?escapeRegex(o):o?escapeRegex(o.toString()):String(o)).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(t,r)=>{const o=t.value;return n.has(o)||t.issues.push({code:"invalid_value",values:s.values,input:o,inst:e}),t}}),$ZodTransform=$constructor("$ZodTransform",(e,s)=>{$ZodType.init(e,s),e._zod.optin="optional",globalConfig.memoizer?.guard(e),e._zod.parse=(n,t)=>{if(t.direction==="backward")throw new $ZodEncodeError(e.constructor.name);const r=s.transform(n.value,n);if(t.async)return(r instanceof Promise?r:Promise.resolve(r)).then(a=>(n.value=a,n));if(r instanceof Promise)throw new $ZodAsyncError;return n.value=r,n}}),$ZodOptional=$constructor("$ZodOptional",(e,s)=>{$ZodType.init(e,s),defineLazyInternal(e,"optin",n=>n.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),e._zod.optout="optional",defineLazyInternal(e,"values",n=>{const t=n.def.innerType._zod.values;return t?new Set([...t,void 0]):void 0}),defineLazyInternal(e,"pattern",n=>{const t=n.def.innerType._zod.pattern;return t?new RegExp(`^(${cleanRegex(t.source)})?$`):void 0}),e._zod.parse=(n,t)=>{if(n.value===void 0){if(s.innerType._zod.optin!=="defaulted")return n;const r=s.innerType._zod.run({value:n.value,issues:[]},t);return r instanceof Promise?r.then(o=>handleOptionalResult(n,o)):handleOptionalResult(n,r)}return s.innerType._zod.run(n,t)}}),$ZodNullable=$constructor("$ZodNullable",(e,s)=>{$ZodType.init(e,s),defineLazyInternal(e,"optin",n=>n.def.innerType._zod.optin),defineLazyInternal(e,"optout",n=>n.def.innerType._zod.optout),defineLazyInternal(e,"pattern",n=>{const t=n.def.innerType._zod.pattern;return t?new RegExp(`^(${cleanRegex(t.source)}|null)$`):void 0}),defineLazyInternal(e,"values",n=>n.def.innerType._zod.values?new Set([...n.def.innerType._zod.values,null]):void 0),e._zod.parse=(n,t)=>n.value===null?n:s.innerType._zod.run(n,t)}),$ZodDefault=$constructor("$ZodDefault",(e,s)=>{$ZodType.init(e,s),e._zod.optin="defaulted",defineLazyInternal(e,"values",n=>n.def.innerType._zod.values),e._zod.parse=(n,t)=>{if(t.direction==="backward")return s.innerType._zod.run(n,t);if(n.value===void 0)return n.value=s.defaultValue,n;const r=s.innerType._zod.run(n,t);return r instanceof Promise?r.then(o=>handleDefaultResult(o,s)):handleDefaultResult(r,s)}}),$ZodCatch=$constructor("$ZodCatch",(e,s)=>{$ZodType.init(e,s),defineLazyInternal(e,"optin",n=>n.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),defineLazyInternal(e,"optout",n=>n.def.innerType._zod.optout),defineLazyInternal(e,"values",n=>n.def.innerType._zod.values),e._zod.parse=(n,t)=>{if(t.direction==="backward")return s.innerType._zod.run(n,t);const r=s.innerType._zod.run({value:n.value,issues:[]},t);return r instanceof Promise?r.then(o=>handleCatchResult(n,o,s,t)):handleCatchResult(n,r,s,t)}}),$ZodPipe=$constructor("$ZodPipe",(e,s)=>{$ZodType.init(e,s),defineLazyInternal(e,"values",n=>n.def.in._zod.values),defineLazyInternal(e,"optin",n=>n.def.in._zod.optin),defineLazyInternal(e,"optout",n=>n.def.out._zod.optout),defineLazyInternal(e,"propValues",n=>n.def.in._zod.propValues),e._zod.parse=(n,t)=>{if(t.direction==="backward"){const o=s.out._zod.run(n,t);return o instanceof Promise?o.then(a=>handlePipeResult(a,s.in,t)):handlePipeResult(o,s.in,t)}const r=s.in._zod.run(n,t);return r instanceof Promise?r.then(o=>handlePipeResult(o,s.out,t)):handlePipeResult(r,s.out,t)}})}});
// node_modules/zod/v4/core/memoizer.js
var init_memoizer=__esm({"node_modules/zod/v4/core/memoizer.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/locales/index.js
var init_locales=__esm({"node_modules/zod/v4/locales/index.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/core/registries.js
function registry(){return new $ZodRegistry}var _a2,$ZodRegistry,globalRegistry,init_registries=__esm({"node_modules/zod/v4/core/registries.js"(){init_define_ACTION_INPUTS(),$ZodRegistry=class{constructor(){this._map=new WeakMap,this._idmap=new Map}add(t,...e){const i=e[0];return this._map.set(t,i),i&&typeof i=="object"&&"id"in i&&this._idmap.set(i.id,t),this}clear(){return this._map=new WeakMap,this._idmap=new Map,this}remove(t){const e=this._map.get(t);return e&&typeof e=="object"&&"id"in e&&this._idmap.delete(e.id),this._map.delete(t),this}get(t){const e=t._zod.parent;if(e){const i={...this.get(e)??{}};delete i.id;const s={...i,...this._map.get(t)};return Object.keys(s).length?s:void 0}return this._map.get(t)}has(t){return this._map.has(t)}},(_a2=globalThis).__zod_globalRegistry??(_a2.__zod_globalRegistry=registry()),globalRegistry=globalThis.__zod_globalRegistry}});
// node_modules/zod/v4/core/compile.js
var init_compile=__esm({"node_modules/zod/v4/core/compile.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/core/api.js
function snapshotChecks(n){return n.checks&&(n.checks=[...n.checks]),n}function _string(n,e){return new n(snapshotChecks({type:"string",...normalizeParams(e)}))}function _number(n,e){return new n(snapshotChecks({type:"number",checks:[],...normalizeParams(e)}))}function _boolean(n,e){return new n({type:"boolean",...normalizeParams(e)})}function _gte(n,e){return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(e),value:n,inclusive:!0})}function _nonnegative(n){return _gte(0,n)}function _minLength(n,e){return new $ZodCheckMinLength({check:"min_length",...normalizeParams(e),minimum:n})}function _regex(n,e){return new $ZodCheckRegex({check:"string_format",format:"regex",...normalizeParams(e),pattern:n})}var init_api=__esm({"node_modules/zod/v4/core/api.js"(){init_define_ACTION_INPUTS(),init_checks(),init_util()}});
// node_modules/zod/v4/core/to-json-schema.js
var init_to_json_schema=__esm({"node_modules/zod/v4/core/to-json-schema.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/core/json-schema.js
var init_json_schema=__esm({"node_modules/zod/v4/core/json-schema.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/core/index.js
var init_core2=__esm({"node_modules/zod/v4/core/index.js"(){init_define_ACTION_INPUTS(),init_core(),init_parse(),init_errors(),init_schemas(),init_memoizer(),init_checks(),init_versions(),init_util(),init_regexes(),init_locales(),init_registries(),init_doc(),init_compile(),init_api(),init_to_json_schema(),init_json_schema()}});
// node_modules/zod/v4/mini/parse.js
var init_parse2=__esm({"node_modules/zod/v4/mini/parse.js"(){init_define_ACTION_INPUTS(),init_core2()}});
// node_modules/zod/v4/mini/schemas.js
function string2(n){return _string(ZodMiniString,n)}function number2(n){return _number(ZodMiniNumber,n)}function boolean2(n){return _boolean(ZodMiniBoolean,n)}function array(n,i){return new ZodMiniArray({type:"array",element:n,...normalizeParams(i)})}function object(n,i){const t={type:"object",shape:n??{},...normalizeParams(i)};return new ZodMiniObject(t)}function union(n,i){return new ZodMiniUnion({type:"union",options:n,...normalizeParams(i)})}function record(n,i,t){return!i||!i._zod?new ZodMiniRecord({type:"record",keyType:string2(),valueType:n,...normalizeParams(i)}):new ZodMiniRecord({type:"record",keyType:n,valueType:i,...normalizeParams(t)})}function _enum(n,i){const t=Array.isArray(n)?Object.fromEntries(n.map(r=>[r,r])):n;return new ZodMiniEnum({type:"enum",entries:t,...normalizeParams(i)})}function literal(n,i){return new ZodMiniLiteral({type:"literal",values:Array.isArray(n)?n:[n],...normalizeParams(i)})}function transform(n){return new ZodMiniTransform({type:"transform",transform:n})}function optional(n){return new ZodMiniOptional({type:"optional",innerType:n})}function nullable(n){return new ZodMiniNullable({type:"nullable",innerType:n})}function nullish2(n){return optional(nullable(n))}function _default(n,i){return new ZodMiniDefault({type:"default",innerType:n,get defaultValue(){return typeof i=="function"?i():shallowClone(i)}})}function _catch(n,i){return new ZodMiniCatch({type:"catch",innerType:n,catchValue:typeof i=="function"?i:util_exports.constantCatch(i)})}function pipe(n,i){return new ZodMiniPipe({type:"pipe",in:n,out:i})}var ZodMiniType,ZodMiniString,ZodMiniNumber,ZodMiniBoolean,ZodMiniArray,ZodMiniObject,ZodMiniUnion,ZodMiniRecord,ZodMiniEnum,ZodMiniLiteral,ZodMiniTransform,ZodMiniOptional,ZodMiniNullable,ZodMiniDefault,ZodMiniCatch,ZodMiniPipe,init_schemas2=__esm({"node_modules/zod/v4/mini/schemas.js"(){init_define_ACTION_INPUTS(),init_core2(),init_util(),init_parse2(),ZodMiniType=$constructor("ZodMiniType",(n,i)=>{if(!n._zod)throw new Error("Uninitialized schema in ZodMiniType.");$ZodType.init(n,i),n.def=i,n.type=i.type},{get with(){return this.check},set with(n){own(this,"with",n)},parse(n,i){return parse(this,n,i,{callee:this.parse})},parseAsync(n,i){return parseAsync(this,n,i,{callee:this.parseAsync})},safeParse(n,i){return safeParse(this,n,i)},safeParseAsync(n,i){return safeParseAsync(this,n,i)},check(...n){const i=this.def;return this.clone({...i,checks:[...i.checks??[],...n.map(t=>typeof t=="function"?{_zod:{check:t,def:{check:"custom"},onattach:[]}}:t)]},{parent:!0})},clone(n,i){return clone(this,n,i)},brand(){return this},register(n,i){return n.add(this,i),this},apply(n,...i){return i.length===0?n(this):n(this,...i)}}),ZodMiniString=$constructor("ZodMiniString",(n,i)=>{$ZodString.init(n,i),ZodMiniType.init(n,i)}),ZodMiniNumber=$constructor("ZodMiniNumber",(n,i)=>{$ZodNumber.init(n,i),ZodMiniType.init(n,i)}),ZodMiniBoolean=$constructor("ZodMiniBoolean",(n,i)=>{$ZodBoolean.init(n,i),ZodMiniType.init(n,i)}),ZodMiniArray=$constructor("ZodMiniArray",(n,i)=>{$ZodArray.init(n,i),ZodMiniType.init(n,i)}),ZodMiniObject=$constructor("ZodMiniObject",(n,i)=>{$ZodObject.init(n,i),ZodMiniType.init(n,i),installLazyProp(n,"shape",t=>t._zod.def.shape,!1)}),ZodMiniUnion=$constructor("ZodMiniUnion",(n,i)=>{$ZodUnion.init(n,i),ZodMiniType.init(n,i)}),ZodMiniRecord=$constructor("ZodMiniRecord",(n,i)=>{$ZodRecord.init(n,i),ZodMiniType.init(n,i)}),ZodMiniEnum=$constructor("ZodMiniEnum",(n,i)=>{$ZodEnum.init(n,i),ZodMiniType.init(n,i),n.options=[...n._zod.values]}),ZodMiniLiteral=$constructor("ZodMiniLiteral",(n,i)=>{$ZodLiteral.init(n,i),ZodMiniType.init(n,i)}),ZodMiniTransform=$constructor("ZodMiniTransform",(n,i)=>{$ZodTransform.init(n,i),ZodMiniType.init(n,i)}),ZodMiniOptional=$constructor("ZodMiniOptional",(n,i)=>{$ZodOptional.init(n,i),ZodMiniType.init(n,i)}),ZodMiniNullable=$constructor("ZodMiniNullable",(n,i)=>{$ZodNullable.init(n,i),ZodMiniType.init(n,i)}),ZodMiniDefault=$constructor("ZodMiniDefault",(n,i)=>{$ZodDefault.init(n,i),ZodMiniType.init(n,i)}),ZodMiniCatch=$constructor("ZodMiniCatch",(n,i)=>{$ZodCatch.init(n,i),ZodMiniType.init(n,i)}),ZodMiniPipe=$constructor("ZodMiniPipe",(n,i)=>{$ZodPipe.init(n,i),ZodMiniType.init(n,i)})}});
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

// src/observer.ts
init_define_ACTION_INPUTS();

// src/observer/observe.ts
init_define_ACTION_INPUTS();
var import_promises3 = require("node:timers/promises");

// src/host/identity.ts
init_define_ACTION_INPUTS();
var import_node_fs = require("node:fs");
function identify(pid) {
  let stat2;
  try {
    stat2 = (0, import_node_fs.readFileSync)(`/proc/${pid}/stat`, "utf8");
  } catch {
    return void 0;
  }
  const fields = stat2.slice(stat2.lastIndexOf(")") + 2).split(" ");
  const [state] = fields;
  return state === "Z" || state === "X" ? void 0 : { pid, startTime: Number(fields[19]) };
}
function isAlive({ pid, startTime }) {
  return identify(pid)?.startTime === startTime;
}

// src/state/observations.ts
init_define_ACTION_INPUTS();
var import_node_path = require("node:path");
init_mini();

// src/state/folder.ts
init_define_ACTION_INPUTS();
function fileNameOf(engine) {
  return engine.replaceAll(/[^\w-]/g, "_").slice(0, 100);
}

// src/state/own-file.ts
init_define_ACTION_INPUTS();
var import_promises = require("node:fs/promises");
var { O_NOFOLLOW, O_NONBLOCK } = import_promises.constants;
var REGULAR_ONLY = O_NOFOLLOW | O_NONBLOCK;

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
function observationsFile(folder, engine, { pid, startTime }) {
  const random = Math.floor(Math.random() * 2 ** 32).toString(16).padStart(8, "0");
  return (0, import_node_path.join)(folder, `observed-${fileNameOf(engine)}-${pid}-${startTime}-${random}.jsonl`);
}

// src/observer/follow.ts
init_define_ACTION_INPUTS();
var import_promises2 = require("node:timers/promises");

// node_modules/p-map/index.js
init_define_ACTION_INPUTS();function pMapIterable(e,a,{concurrency:n=Number.POSITIVE_INFINITY,backpressure:r=n,preserveOrder:f=!0}={}){if(validateOptions(e,a,n),!isLimit(r,n))throw new TypeError(`Expected \`backpressure\` to be an integer from \`concurrency\` (${n}) and up or \`Infinity\`, got \`${r}\` (${typeof r})`);return{[Symbol.asyncIterator](){let s=!1;const I=(async function*(){const p=getIterator(e);let i=[],l=0,w=!1,h=Number.POSITIVE_INFINITY,S=0,g=0;const N=new Map;let x=0,T=0;const O=()=>{if(T===x){g--;return}N.get(T)(),N.delete(T++)};let E=0,d=Number.POSITIVE_INFINITY,M=0,b;const c=new Set,v=t=>{i[M++]=t,b?.(t),b=void 0},$=createPuller(p);function y(){if(s||w||E>d||S>=n||i.length-l>=r)return;S++;const t=E++,m=(async()=>{try{let o;try{const{done:C,value:V}=await $();if(C)return w=!0,h=Math.min(h,t),{done:!0};y(),o=await V,g<n?g++:await new Promise(D=>{N.set(x++,D)})}finally{S--}y();let u;try{if(s||t>d)return{done:!1,value:pMapSkip};u=await a(o,t)}finally{O()}return u===pMapStop&&(d=Math.min(d,t)),{done:!1,value:u}}catch(o){return f?d=Math.min(d,t):t<h&&(s=!0),{error:o}}})();if(f){i.push(m);return}i.push(void 0),c.add(t),m.then(o=>{if(c.delete(t)){if(o.done)for(const u of c)u>t&&(c.delete(u),v({done:!0}));v(o)}})}y();try{for(;l<i.length;){const t=await(i[l]??new Promise(u=>{b=u})),{done:m,value:o}=t;if(i[l]=void 0,l++,l*2>=i.length&&(i=i.slice(l),M-=l,l=0),Object.hasOwn(t,"error"))throw t.error;if(m){if(f)return;continue}if(o===pMapStop)return;y(),o!==pMapSkip&&(yield o)}}finally{s=!0,w||closeIterator(p)}})(),{return:P,throw:_}=I;return I.return=p=>(s=!0,P.call(I,p)),I.throw=p=>(s=!0,_.call(I,p)),I}}}var pMapSkip=Symbol("skip"),pMapStop=Symbol("stop");function validateOptions(e,a,n){if(e?.[Symbol.iterator]===void 0&&e?.[Symbol.asyncIterator]===void 0)throw new TypeError(`Expected \`input\` to be either an \`Iterable\` or \`AsyncIterable\`, got (${typeof e})`);if(typeof a!="function")throw new TypeError("Mapper function is required");if(!isLimit(n,1))throw new TypeError(`Expected \`concurrency\` to be an integer from 1 and up or \`Infinity\`, got \`${n}\` (${typeof n})`)}function isLimit(e,a){return Number.isSafeInteger(e)&&e>=a||e===Number.POSITIVE_INFINITY}function getIterator(e){return e[Symbol.asyncIterator]===void 0?e[Symbol.iterator]():e[Symbol.asyncIterator]()}async function closeIterator(e){try{await e.return?.()}catch{}}function createPuller(e){let a=!1;const n=r=>{r?.done&&(a=!0)};return()=>{if(a)return{done:!0};const r=e.next();if(n(r),typeof r?.then!="function")return r;const f=Promise.resolve(r);return f.then(n,()=>{}),f}}
// src/engine/abort.ts
init_define_ACTION_INPUTS();
function linked(signal) {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  return { controller, release: () => signal.removeEventListener("abort", abort) };
}

// src/engine/client.ts
init_define_ACTION_INPUTS();
init_mini();

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
var import_node_fs2 = require("node:fs");
var import_node_http = require("node:http");
var import_node_path2 = require("node:path");
var import_dockerode = __toESM(require_docker(), 1);

// src/engine/contract.ts
init_define_ACTION_INPUTS();
var VERSION = "/v\\d+\\.\\d+";
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
  call("GET", "/info", `${VERSION}/info`),
  call("GET", "/images/json", `${VERSION}/images/json\\?all=1(?:&manifests=1)?`),
  call("GET", "/images/{ID}/json", `${VERSION}/images/${DIGEST}/json`),
  call("GET", "/containers/json", `${VERSION}/containers/json\\?all=1`),
  call("GET", "/containers/{ID}/json", `${VERSION}/containers/[0-9a-f]{64}/json`),
  call("GET", "/services", `${VERSION}/services`),
  call("GET", "/services/{ID}", `${VERSION}/services/[0-9a-z]{25}`),
  call("GET", "/tasks", `${VERSION}/tasks(?:\\?${FILTERS})?`),
  call("GET", "/nodes", `${VERSION}/nodes`),
  call("GET", "/events", `${VERSION}/events\\?since=${SECONDS}(?:&until=${SECONDS})?&${FILTERS}`),
  call("GET", "/system/df", `${VERSION}/system/df\\?type=image`),
  // An image ID, or `name@digest`; one path segment, since `encodeURIComponent` leaves no slash.
  call(
    "DELETE",
    "/images/{ID or name@digest}",
    `${VERSION}/images/(?:${HOST}(?:%2F${PART})*%40)?${DIGEST}\\?noprune=1`
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
    return (0, import_node_fs2.readFileSync)((0, import_node_path2.join)(certPath, file));
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

// src/engine/container-name.ts
init_define_ACTION_INPUTS();
function containerCalled(name) {
  return `container ${name.replace(/^\//, "")}`;
}
function containerInWords({ Names, Id }) {
  return containerCalled(Names[0] ?? Id.slice(0, 12));
}

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

// src/observer/uses.ts
init_define_ACTION_INPUTS();
function usesOfListed(container) {
  const { Image, ImageID, ImageManifestDescriptor, Mounts } = container;
  return {
    by: containerInWords(container),
    references: [ImageID, Image, ImageManifestDescriptor?.digest ?? "", ...mountedImages(Mounts)]
  };
}
function usesOfContainer(container) {
  const { Name, Image, ImageManifestDescriptor, Mounts } = container;
  return {
    by: containerCalled(Name),
    references: [Image, ImageManifestDescriptor?.digest ?? "", ...mountedImages(Mounts)]
  };
}
function usesOfService({ Spec, PreviousSpec }) {
  const specs = [Spec, ...PreviousSpec == null ? [] : [PreviousSpec]];
  return { by: `service ${Spec.Name}`, references: specs.flatMap(imagesOfSpec) };
}
function imagesOfSpec({ TaskTemplate }) {
  const { Image, Mounts = [] } = TaskTemplate.ContainerSpec ?? {};
  return [
    Image ?? "",
    ...Mounts.flatMap(({ Type, Source }) => Type === "image" ? [Source ?? ""] : [])
  ];
}
function mountedImages(mounts) {
  return mounts.flatMap(({ Type, Name }) => Type === "image" ? [Name ?? ""] : []);
}

// src/observer/follow.ts
var FIRST_PAUSE = 100;
var LONGEST_PAUSE = 5e3;
var PROOF = 1e3;
var CONCURRENCY = 8;
async function follow(followed, signal) {
  let { since } = followed;
  let pause = FIRST_PAUSE;
  while (!signal.aborted) {
    const began = performance.now();
    let notebook;
    let proof;
    let proven = false;
    const follows = () => {
      proven = true;
      notebook?.follows();
    };
    const { controller: connection, release } = linked(signal);
    try {
      const engine = await connect(followed.endpoint, connection.signal);
      const current = followed.notebookOf((await engine.info()).ID);
      notebook = current;
      const events = await engine.useEvents(since);
      current.found(Date.now());
      proof = setTimeout(follows, PROOF);
      void sweep(engine, current, connection.signal);
      for await (const at of noted(engine, current, events)) {
        follows();
        since = at;
      }
    } catch {
    } finally {
      clearTimeout(proof);
      if (!signal.aborted) notebook?.lost(Date.now(), proven);
      connection.abort();
      release();
    }
    if (performance.now() - began > LONGEST_PAUSE) pause = FIRST_PAUSE;
    await (0, import_promises2.setTimeout)(pause, void 0, { signal }).catch(() => {
    });
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}
async function sweep(engine, notebook, signal) {
  while (!signal.aborted) {
    const containers = await reading(engine.containers());
    if (containers.ok) {
      const now = Date.now();
      for (const container of containers.value) note(notebook, usesOfListed(container), now);
      const services = await reading(engine.services());
      if (services.ok) {
        for (const service of services.value) note(notebook, usesOfService(service), now);
      }
      return;
    }
    await (0, import_promises2.setTimeout)(LONGEST_PAUSE, void 0, { signal }).catch(() => {
    });
  }
}
function noted(engine, notebook, events) {
  return pMapIterable(
    events,
    async (event) => {
      const at = Math.floor(event.timeNano / 1e6);
      await noteEvent(engine, notebook, event, Math.min(at, Date.now()));
      return at;
    },
    { concurrency: CONCURRENCY }
  );
}
async function noteEvent(engine, notebook, { Type, Action, Actor: { ID, Attributes } }, at) {
  if (Type === "service") {
    const service = await reading(engine.inspectService(ID));
    if (service.ok) note(notebook, usesOfService(service.value), at);
  } else if (Type === "container" && Action !== "update") {
    const by = containerCalled(Attributes["name"] ?? ID.slice(0, 12));
    note(notebook, { by, references: [Attributes["image"] ?? ""] }, at);
    const container = await reading(engine.inspectContainer(ID));
    if (container.ok) note(notebook, usesOfContainer(container.value), at);
  }
}
function note(notebook, { by, references }, at) {
  for (const reference of references) notebook.note(reference, by, at);
}

// src/observer/notebook.ts
init_define_ACTION_INPUTS();
var import_node_fs3 = require("node:fs");
var import_node_path3 = require("node:path");
var INTERVAL = 5 * 6e4;
var OUT_OF_SIGHT = 6e4;
var { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW: O_NOFOLLOW2, O_NONBLOCK: O_NONBLOCK2 } = import_node_fs3.constants;
var APPEND = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW2 | O_NONBLOCK2;
var Notebook = class {
  constructor(path) {
    this.path = path;
  }
  path;
  #uses = /* @__PURE__ */ new Map();
  /** Milestones that the file does not know yet. */
  #milestones = [];
  #began = false;
  /** Since when the Engine is out of sight, in ms since 1970. */
  #lostAt;
  /** Whether the Engine was there, and gave no events. */
  #blind = false;
  /** Whether the last line may be without its end. */
  #torn = false;
  /** Notes that at a moment, in ms since 1970, somebody used what a name stands for. */
  note(reference, by, at) {
    if (reference === "") return;
    const known = this.#uses.get(reference);
    if (known !== void 0 && known.at >= at) return;
    const use = { at, by, writtenAt: known?.writtenAt };
    this.#uses.set(reference, use);
    if (use.writtenAt === void 0 || at - use.writtenAt >= INTERVAL) this.#write([reference]);
  }
  /** The Engine is in sight, for the first time or again, at a moment in ms since 1970. */
  found(at) {
    this.#lostAt = void 0;
    if (this.#began) return;
    this.#began = true;
    this.#milestones.push({ v: 1, at, watch: "began" });
    this.#write([]);
  }
  /** Whether the Engine has been in sight. */
  get hasBegun() {
    return this.#began;
  }
  /** Its events do come. */
  follows() {
    this.#blind = false;
  }
  /**
   * The Engine is out of sight since a moment in ms since 1970.
   *
   * @param followed whether its events had come. If not, it was no Engine that went away, but one
   *   that may be in use while nobody sees it.
   */
  lost(at, followed) {
    this.#lostAt ??= at;
    if (!followed) this.#blind = true;
  }
  /** Tries again to write what could not be written at first. */
  retry() {
    const unwritten = [...this.#uses].filter(
      ([, { at, writtenAt }]) => writtenAt === void 0 || at - writtenAt >= INTERVAL
    );
    this.#write(unwritten.map(([reference]) => reference));
  }
  /**
   * Writes everything that the file does not know yet, also what is only a little newer, and that
   * this was all, at a moment in ms since 1970.
   */
  close(at) {
    const newer = [...this.#uses].filter(([, use]) => use.at !== use.writtenAt);
    const outOfSight = this.#lostAt === void 0 ? 0 : at - this.#lostAt;
    const sawAll = this.#began && !this.#blind && outOfSight < OUT_OF_SIGHT;
    if (sawAll) this.#milestones.push({ v: 1, at, watch: "ended" });
    this.#write(newer.map(([reference]) => reference));
  }
  #write(references) {
    const notes = [
      ...references.map((reference) => {
        const { at, by } = this.#uses.get(reference);
        return { v: 1, at, reference, by };
      }),
      // After the uses: that it was all is true only once they are there.
      ...this.#milestones
    ];
    if (notes.length === 0) return;
    const lines = notes.map((note2) => `${JSON.stringify(note2)}
`);
    try {
      (0, import_node_fs3.mkdirSync)((0, import_node_path3.dirname)(this.path), { recursive: true, mode: 448 });
      const file = (0, import_node_fs3.openSync)(this.path, APPEND, 384);
      try {
        (0, import_node_fs3.appendFileSync)(file, `${this.#torn ? "\n" : ""}${lines.join("")}`);
      } finally {
        (0, import_node_fs3.closeSync)(file);
      }
      this.#torn = false;
    } catch {
      this.#torn = true;
      return;
    }
    this.#milestones = [];
    for (const reference of references) {
      const use = this.#uses.get(reference);
      use.writtenAt = use.at;
    }
  }
};

// src/observer/observe.ts
var TICK = 2e3;
var FIRST_SIGHT = 3e3;
var FIRST_SIGHT_POLL = 20;
var REPLAY = 200;
var COLLECT = 1e4;
var LIMIT = 5 * 24 * 36e5;
async function observe({ endpoint, folder, since, worker }) {
  const self = identify(process.pid);
  if (self === void 0) throw new Error("/proc does not show this process");
  const end = new AbortController();
  setTimeout(() => end.abort(), LIMIT);
  const notebooks = /* @__PURE__ */ new Map();
  const notebookOf = (engine) => {
    const notebook = notebooks.get(engine) ?? new Notebook(observationsFile(folder, engine, self));
    notebooks.set(engine, notebook);
    return notebook;
  };
  const endAfterFirstSight = async () => {
    const hasBegun = () => [...notebooks.values()].some((notebook) => notebook.hasBegun);
    const deadline = performance.now() + FIRST_SIGHT;
    const early = !hasBegun();
    while (!hasBegun() && performance.now() < deadline) await (0, import_promises3.setTimeout)(FIRST_SIGHT_POLL);
    if (early && hasBegun()) await (0, import_promises3.setTimeout)(REPLAY);
    end.abort();
  };
  for (const name of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(name, endAfterFirstSight);
  setInterval(() => {
    for (const notebook of notebooks.values()) notebook.retry();
    if (worker !== void 0 && !isAlive(worker)) end.abort();
  }, TICK);
  setInterval(() => globalThis.gc?.(), COLLECT);
  await follow({ endpoint, since, notebookOf }, end.signal);
  for (const notebook of notebooks.values()) notebook.close(Date.now());
}

// src/observer.ts
void observe(JSON.parse(process.argv[2] ?? "")).finally(() => process.exit());
