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
var init_define_ACTION_INPUTS = __esm({
  "<define:ACTION_INPUTS>"() {
  }
});

// node_modules/@actions/core/lib/utils.js
function toCommandValue(e){return e==null?"":typeof e=="string"||e instanceof String?e:JSON.stringify(e)}function toCommandProperties(e){return Object.keys(e).length?{title:e.title,file:e.file,line:e.startLine,endLine:e.endLine,col:e.startColumn,endColumn:e.endColumn}:{}}var init_utils=__esm({"node_modules/@actions/core/lib/utils.js"(){init_define_ACTION_INPUTS()}});
// node_modules/@actions/core/lib/command.js
function issueCommand(e,r,t){const s=new Command(e,r,t);process.stdout.write(s.toString()+os.EOL)}function escapeData(e){return toCommandValue(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(e){return toCommandValue(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}var os,CMD_STRING,Command,init_command=__esm({"node_modules/@actions/core/lib/command.js"(){init_define_ACTION_INPUTS(),os=__toESM(require("os")),init_utils(),CMD_STRING="::",Command=class{constructor(e,r,t){e||(e="missing.command"),this.command=e,this.properties=r,this.message=t}toString(){let e=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let r=!0;for(const t in this.properties)if(this.properties.hasOwnProperty(t)){const s=this.properties[t];s&&(r?r=!1:e+=",",e+=`${t}=${escapeProperty(s)}`)}}return e+=`${CMD_STRING}${escapeData(this.message)}`,e}}}});
// scripts/kernel-uuid.cjs
var require_kernel_uuid = __commonJS({
  "scripts/kernel-uuid.cjs"(exports2) {
    init_define_ACTION_INPUTS();
    var { readFileSync: readFileSync4 } = require("node:fs");
    exports2.randomUUID = () => {
      try {
        const uuid2 = readFileSync4("/proc/sys/kernel/random/uuid", "utf8").trim();
        if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(uuid2)) return uuid2;
      } catch {
      }
      return require("node:crypto").randomUUID();
    };
  }
});

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(n,i){const e=process.env[`GITHUB_${n}`];if(!e)throw new Error(`Unable to find environment variable for file command ${n}`);if(!fs.existsSync(e))throw new Error(`Missing file at path: ${e}`);fs.appendFileSync(e,`${toCommandValue(i)}${os2.EOL}`,{encoding:"utf8"})}function prepareKeyValueMessage(n,i){const e=`ghadelimiter_${crypto.randomUUID()}`,o=toCommandValue(i);if(n.includes(e))throw new Error(`Unexpected input: name should not contain the delimiter "${e}"`);if(o.includes(e))throw new Error(`Unexpected input: value should not contain the delimiter "${e}"`);return`${n}<<${e}${os2.EOL}${o}${os2.EOL}${e}`}var crypto,fs,os2,init_file_command=__esm({"node_modules/@actions/core/lib/file-command.js"(){init_define_ACTION_INPUTS(),crypto=__toESM(require_kernel_uuid()),fs=__toESM(require("fs")),os2=__toESM(require("os")),init_utils()}});
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

// node_modules/@actions/core/lib/summary.js
var import_os,import_fs,__awaiter,access,appendFile,writeFile,SUMMARY_ENV_VAR,Summary,_summary,summary,init_summary=__esm({"node_modules/@actions/core/lib/summary.js"(){init_define_ACTION_INPUTS(),import_os=require("os"),import_fs=require("fs"),__awaiter=function(t,e,r,s){function n(i){return i instanceof r?i:new r(function(d){d(i)})}return new(r||(r=Promise))(function(i,d){function u(a){try{o(s.next(a))}catch(h){d(h)}}function c(a){try{o(s.throw(a))}catch(h){d(h)}}function o(a){a.done?i(a.value):n(a.value).then(u,c)}o((s=s.apply(t,e||[])).next())})},{access,appendFile,writeFile}=import_fs.promises,SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY",Summary=class{constructor(){this._buffer=""}filePath(){return __awaiter(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const t=process.env[SUMMARY_ENV_VAR];if(!t)throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);try{yield access(t,import_fs.constants.R_OK|import_fs.constants.W_OK)}catch{throw new Error(`Unable to access summary file: '${t}'. Check if the file has correct read/write permissions.`)}return this._filePath=t,this._filePath})}wrap(t,e,r={}){const s=Object.entries(r).map(([n,i])=>` ${n}="${i}"`).join("");return e?`<${t}${s}>${e}</${t}>`:`<${t}${s}>`}write(t){return __awaiter(this,void 0,void 0,function*(){const e=!!t?.overwrite,r=yield this.filePath();return yield(e?writeFile:appendFile)(r,this._buffer,{encoding:"utf8"}),this.emptyBuffer()})}clear(){return __awaiter(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:!0})})}stringify(){return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){return this._buffer="",this}addRaw(t,e=!1){return this._buffer+=t,e?this.addEOL():this}addEOL(){return this.addRaw(import_os.EOL)}addCodeBlock(t,e){const r=Object.assign({},e&&{lang:e}),s=this.wrap("pre",this.wrap("code",t),r);return this.addRaw(s).addEOL()}addList(t,e=!1){const r=e?"ol":"ul",s=t.map(i=>this.wrap("li",i)).join(""),n=this.wrap(r,s);return this.addRaw(n).addEOL()}addTable(t){const e=t.map(s=>{const n=s.map(i=>{if(typeof i=="string")return this.wrap("td",i);const{header:d,data:u,colspan:c,rowspan:o}=i,a=d?"th":"td",h=Object.assign(Object.assign({},c&&{colspan:c}),o&&{rowspan:o});return this.wrap(a,u,h)}).join("");return this.wrap("tr",n)}).join(""),r=this.wrap("table",e);return this.addRaw(r).addEOL()}addDetails(t,e){const r=this.wrap("details",this.wrap("summary",t)+e);return this.addRaw(r).addEOL()}addImage(t,e,r){const{width:s,height:n}=r||{},i=Object.assign(Object.assign({},s&&{width:s}),n&&{height:n}),d=this.wrap("img",null,Object.assign({src:t,alt:e},i));return this.addRaw(d).addEOL()}addHeading(t,e){const r=`h${e}`,s=["h1","h2","h3","h4","h5","h6"].includes(r)?r:"h1",n=this.wrap(s,t);return this.addRaw(n).addEOL()}addSeparator(){const t=this.wrap("hr",null);return this.addRaw(t).addEOL()}addBreak(){const t=this.wrap("br",null);return this.addRaw(t).addEOL()}addQuote(t,e){const r=Object.assign({},e&&{cite:e}),s=this.wrap("blockquote",t,r);return this.addRaw(s).addEOL()}addLink(t,e){const r=this.wrap("a",t,{href:e});return this.addRaw(r).addEOL()}},_summary=new Summary,summary=_summary}});
// node_modules/@actions/io/lib/io-util.js
var fs2,chmod,copyFile,lstat,mkdir,open,readdir,rename,rm,rmdir,stat,symlink,unlink,IS_WINDOWS,READONLY,init_io_util=__esm({"node_modules/@actions/io/lib/io-util.js"(){init_define_ACTION_INPUTS(),fs2=__toESM(require("fs"),1),{chmod,copyFile,lstat,mkdir,open,readdir,rename,rm,rmdir,stat,symlink,unlink}=fs2.promises,IS_WINDOWS=process.platform==="win32",READONLY=fs2.constants.O_RDONLY}});
// node_modules/@actions/io/lib/io.js
var init_io=__esm({"node_modules/@actions/io/lib/io.js"(){init_define_ACTION_INPUTS(),init_io_util()}});
// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2,init_toolrunner=__esm({"node_modules/@actions/exec/lib/toolrunner.js"(){init_define_ACTION_INPUTS(),init_io(),init_io_util(),IS_WINDOWS2=process.platform==="win32"}});
// node_modules/@actions/exec/lib/exec.js
var init_exec=__esm({"node_modules/@actions/exec/lib/exec.js"(){init_define_ACTION_INPUTS(),init_toolrunner()}});
// node_modules/@actions/core/lib/platform.js
var import_os2,platform,arch,init_platform=__esm({"node_modules/@actions/core/lib/platform.js"(){init_define_ACTION_INPUTS(),import_os2=__toESM(require("os")),init_exec(),platform=import_os2.default.platform(),arch=import_os2.default.arch()}});
// node_modules/@actions/core/lib/core.js
function getInput(e,t){const n=process.env[`INPUT_${e.replace(/ /g,"_").toUpperCase()}`]||"";if(t&&t.required&&!n)throw new Error(`Input required and not supplied: ${e}`);return t&&t.trimWhitespace===!1?n:n.trim()}function setOutput(e,t){if(process.env.GITHUB_OUTPUT||"")return issueFileCommand("OUTPUT",prepareKeyValueMessage(e,t));process.stdout.write(os4.EOL),issueCommand("set-output",{name:e},toCommandValue(t))}function setFailed(e){process.exitCode=ExitCode.Failure,error(e)}function isDebug(){return process.env.RUNNER_DEBUG==="1"}function debug(e){issueCommand("debug",{},e)}function error(e,t={}){issueCommand("error",toCommandProperties(t),e instanceof Error?e.toString():e)}function warning(e,t={}){issueCommand("warning",toCommandProperties(t),e instanceof Error?e.toString():e)}function notice(e,t={}){issueCommand("notice",toCommandProperties(t),e instanceof Error?e.toString():e)}function saveState(e,t){if(process.env.GITHUB_STATE||"")return issueFileCommand("STATE",prepareKeyValueMessage(e,t));issueCommand("save-state",{name:e},toCommandValue(t))}function getState(e){return process.env[`STATE_${e}`]||""}var os4,ExitCode,init_core=__esm({"node_modules/@actions/core/lib/core.js"(){init_define_ACTION_INPUTS(),init_command(),init_file_command(),init_utils(),os4=__toESM(require("os")),init_summary(),init_platform(),(function(e){e[e.Success=0]="Success",e[e.Failure=1]="Failure"})(ExitCode||(ExitCode={}))}});
// node_modules/zod/v4/core/util.js
var util_exports={};__export(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,CONSTANT_CATCH:()=>CONSTANT_CATCH,Class:()=>Class,NUMBER_FORMAT_RANGES:()=>NUMBER_FORMAT_RANGES,aborted:()=>aborted,allowsEval:()=>allowsEval,assert:()=>assert,assertEqual:()=>assertEqual,assertIs:()=>assertIs,assertNever:()=>assertNever,assertNotEqual:()=>assertNotEqual,assignProp:()=>assignProp,attachSchema:()=>attachSchema,base64ToUint8Array:()=>base64ToUint8Array,base64urlToUint8Array:()=>base64urlToUint8Array,cached:()=>cached,captureStackTrace:()=>captureStackTrace,cleanEnum:()=>cleanEnum,cleanRegex:()=>cleanRegex,clone:()=>clone,cloneDef:()=>cloneDef,codePointLength:()=>codePointLength,constantCatch:()=>constantCatch,createTransparentProxy:()=>createTransparentProxy,defineLazy:()=>defineLazy,defineLazyInternal:()=>defineLazyInternal,derived:()=>derived,esc:()=>esc,escapeRegex:()=>escapeRegex,explicitlyAborted:()=>explicitlyAborted,extend:()=>extend,finalizeIssue:()=>finalizeIssue,floatSafeRemainder:()=>floatSafeRemainder,getElementAtPath:()=>getElementAtPath,getEnumValues:()=>getEnumValues,getLengthableOrigin:()=>getLengthableOrigin,getParsedType:()=>getParsedType,getSizableOrigin:()=>getSizableOrigin,hexToUint8Array:()=>hexToUint8Array,hide:()=>hide,installLazyProp:()=>installLazyProp,isObject:()=>isObject,isPlainObject:()=>isPlainObject,issue:()=>issue2,joinValues:()=>joinValues,jsonStringifyReplacer:()=>jsonStringifyReplacer,members:()=>members,merge:()=>merge,mergeDefs:()=>mergeDefs,normalizeParams:()=>normalizeParams,nullish:()=>nullish,numKeys:()=>numKeys,objectClone:()=>objectClone,omit:()=>omit,optionalKeys:()=>optionalKeys,own:()=>own,parsedType:()=>parsedType,partial:()=>partial,pick:()=>pick,prefixIssues:()=>prefixIssues,primitiveTypes:()=>primitiveTypes,promiseAllObject:()=>promiseAllObject,propertyKeyTypes:()=>propertyKeyTypes,randomString:()=>randomString,rawShape:()=>rawShape,required:()=>required,safeExtend:()=>safeExtend,shallowClone:()=>shallowClone,sizeCaps:()=>sizeCaps,slugify:()=>slugify,stringifyPrimitive:()=>stringifyPrimitive,toZod:()=>toZod,uint8ArrayToBase64:()=>uint8ArrayToBase64,uint8ArrayToBase64url:()=>uint8ArrayToBase64url,uint8ArrayToHex:()=>uint8ArrayToHex,unwrapMessage:()=>unwrapMessage});function assertEqual(e){return e}function assertNotEqual(e){return e}function toZod(){return e=>e}function assertIs(e){}function assertNever(e){throw new Error("Unexpected value in exhaustive check")}function assert(e){}function getEnumValues(e){const t=Object.values(e).filter(n=>typeof n=="number");return Object.entries(e).filter(([n,o])=>t.indexOf(+n)===-1).map(([n,o])=>o)}function joinValues(e,t="|"){return e.map(r=>stringifyPrimitive(r)).join(t)}function jsonStringifyReplacer(e,t){return typeof t=="bigint"?t.toString():t}function cached(e){return new Cached(e)}function nullish(e){return e==null}function cleanRegex(e){const t=e.startsWith("^")?1:0,r=e.endsWith("$")?e.length-1:e.length;return e.slice(t,r)}function floatSafeRemainder(e,t){const r=e/t,n=Math.round(r),o=4*Number.EPSILON*Math.max(Math.abs(r),1);return Math.abs(r-n)<o?0:r-n}function defineLazy(e,t,r){let n;Object.defineProperty(e,t,{get(){if(n!==EVALUATING)return n===void 0&&(n=EVALUATING,n=r()),n},set(o){Object.defineProperty(e,t,{value:o})},configurable:!0})}function objectClone(e){return Object.create(Object.getPrototypeOf(e),Object.getOwnPropertyDescriptors(e))}function assignProp(e,t,r){Object.defineProperty(e,t,{value:r,writable:!0,enumerable:!0,configurable:!0})}function rawShape(e){const t=Object.getOwnPropertyDescriptor(e,"shape");return t?.get?t.get.raw:t?.value}function sourceShape(e){return rawShape(e._zod.def)??e._zod.def.shape}function deferProp(e,t,r){Object.defineProperty(e,t,{get(){const n=r();return assignProp(this,t,n),n},enumerable:!0,configurable:!0})}function putProp(e,t,r){t in e?assignProp(e,t,r):e[t]=r}function mirrorShape(e,t,r,n){const o=sourceShape(t);for(const i of r){const s=Object.getOwnPropertyDescriptor(o,i);s.enumerable&&(s.get?deferProp(e,i,()=>{const c=t._zod.def.shape[i];return n?n(c,i):c}):putProp(e,i,n?n(s.value,i):s.value))}}function mirrorProps(e,t){for(const r of Reflect.ownKeys(t)){const n=Object.getOwnPropertyDescriptor(t,r);n.enumerable&&(n.get?deferProp(e,r,()=>t[r]):putProp(e,r,n.value))}}function mergeDefs(...e){const t={};for(const r of e){const n=Object.getOwnPropertyDescriptors(r);Object.assign(t,n)}return Object.defineProperties({},t)}function cloneDef(e){return mergeDefs(e._zod.def)}function getElementAtPath(e,t){return t?t.reduce((r,n)=>r?.[n],e):e}function promiseAllObject(e){const t=Object.keys(e),r=t.map(n=>e[n]);return Promise.all(r).then(n=>{const o={};for(let i=0;i<t.length;i++)o[t[i]]=n[i];return o})}function randomString(e=10){const t="abcdefghijklmnopqrstuvwxyz";let r="";for(let n=0;n<e;n++)r+=t[Math.floor(Math.random()*t.length)];return r}function esc(e){return JSON.stringify(e)}function slugify(e){return e.toLowerCase().trim().replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,"")}function isObject(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function isPlainObject(e){if(isObject(e)===!1)return!1;const t=e.constructor;if(t===void 0||typeof t!="function")return!0;const r=t.prototype;return!(isObject(r)===!1||Object.prototype.hasOwnProperty.call(r,"isPrototypeOf")===!1)}function shallowClone(e){return isPlainObject(e)?{...e}:Array.isArray(e)?[...e]:e instanceof Map?new Map(e):e instanceof Set?new Set(e):e}function numKeys(e){let t=0;for(const r in e)Object.prototype.hasOwnProperty.call(e,r)&&t++;return t}function escapeRegex(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function clone(e,t,r){const n=new e._zod.constr(t??e._zod.def);return(!t||r?.parent)&&(n._zod.parent=e),n}function normalizeParams(e){const t=e;if(!t)return{};if(typeof t=="string")return{error:()=>t};if(t?.message!==void 0){if(t?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");t.error=t.message}return delete t.message,typeof t.error=="string"?{...t,error:()=>t.error}:t}function createTransparentProxy(e){let t;return new Proxy({},{get(r,n,o){return t??(t=e()),Reflect.get(t,n,o)},set(r,n,o,i){return t??(t=e()),Reflect.set(t,n,o,i)},has(r,n){return t??(t=e()),Reflect.has(t,n)},deleteProperty(r,n){return t??(t=e()),Reflect.deleteProperty(t,n)},ownKeys(r){return t??(t=e()),Reflect.ownKeys(t)},getOwnPropertyDescriptor(r,n){return t??(t=e()),Reflect.getOwnPropertyDescriptor(t,n)},defineProperty(r,n,o){return t??(t=e()),Reflect.defineProperty(t,n,o)}})}function stringifyPrimitive(e){return typeof e=="bigint"?e.toString()+"n":typeof e=="string"?`"${e}"`:`${e}`}function optionalKeys(e){return Object.keys(e).filter(t=>e[t]._zod.optin!==void 0&&e[t]._zod.optout==="optional")}function pick(e,t){const r=e._zod.def,n=r.checks;if(n&&n.length>0)throw new Error(".pick() cannot be used on object schemas containing refinements");const i={};return mirrorShape(i,e,maskedKeys(e,t)),clone(e,mergeDefs(r,{shape:i,checks:[]}))}function maskedKeys(e,t){const r=sourceShape(e),n=[];for(const o of Reflect.ownKeys(t)){if(!Object.getOwnPropertyDescriptor(r,o)?.enumerable)throw new Error(`Unrecognized key: "${String(o)}"`);t[o]&&n.push(o)}return n}function omit(e,t){const r=e._zod.def,n=r.checks;if(n&&n.length>0)throw new Error(".omit() cannot be used on object schemas containing refinements");const i=new Set(maskedKeys(e,t)),s={};return mirrorShape(s,e,Reflect.ownKeys(sourceShape(e)).filter(c=>!i.has(c))),clone(e,mergeDefs(r,{shape:s,checks:[]}))}function extend(e,t){if(!isPlainObject(t))throw new Error("Invalid input to extend: expected a plain object");const r=e._zod.def.checks;if(r&&r.length>0){const o=sourceShape(e);for(const i of Reflect.ownKeys(t))if(Object.getOwnPropertyDescriptor(o,i)!==void 0)throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.")}return clone(e,mergeDefs(e._zod.def,{shape:extended(e,t)}))}function extended(e,t){const r={};return mirrorShape(r,e,Reflect.ownKeys(sourceShape(e))),mirrorProps(r,t),r}function safeExtend(e,t){if(!isPlainObject(t))throw new Error("Invalid input to safeExtend: expected a plain object");return clone(e,mergeDefs(e._zod.def,{shape:extended(e,t)}))}function merge(e,t){if(!t?._zod?.def)throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");if(e._zod.def.checks?.length)throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");const r={};mirrorShape(r,e,Reflect.ownKeys(sourceShape(e))),mirrorShape(r,t,Reflect.ownKeys(sourceShape(t)));const n=mergeDefs(e._zod.def,{shape:r,get catchall(){return t._zod.def.catchall},checks:t._zod.def.checks??[]});return clone(e,n)}function partial(e,t,r,n="partial"){const i=t._zod.def.checks;if(i&&i.length>0)throw new Error(`.${n}() cannot be used on object schemas containing refinements`);const c=r?new Set(maskedKeys(t,r)):void 0,u={};return mirrorShape(u,t,Reflect.ownKeys(sourceShape(t)),e&&((a,f)=>c&&!c.has(f)?a:new e({type:"optional",innerType:a}))),clone(t,mergeDefs(t._zod.def,{shape:u,checks:[]}))}function required(e,t,r){const n=r?new Set(maskedKeys(t,r)):void 0,o={};return mirrorShape(o,t,Reflect.ownKeys(sourceShape(t)),(i,s)=>n&&!n.has(s)?i:new e({type:"nonoptional",innerType:i})),clone(t,mergeDefs(t._zod.def,{shape:o}))}function aborted(e,t=0){if(e.aborted===!0)return!0;for(let r=t;r<e.issues.length;r++)if(e.issues[r]?.continue!==!0)return!0;return!1}function explicitlyAborted(e,t=0){if(e.aborted===!0)return!0;for(let r=t;r<e.issues.length;r++)if(e.issues[r]?.continue===!1)return!0;return!1}function prefixIssues(e,t){return t.map(r=>{var n;return(n=r).path??(n.path=[]),r.path.unshift(e),r})}function unwrapMessage(e){return typeof e=="string"?e:e?.message}function sizeCaps(e){const t=[];for(const r of e??[]){const n=r._zod.def;if(!/_(length|size)$|_equals$/.test(n.check))break;const o=n.maximum??n.length??n.size;o>=0&&t.push([o,r])}return t}function attachSchema(e,t,r){var n;for(let o=t;o<e.length;o++)(n=e[o]).schema??(n.schema=r)}function finalizeIssue(e,t,r){var n;const o=e.inst?._zod?.traits;o?.has("$ZodType")&&(o.has("$ZodCheck")?(n=e).schema??(n.schema=e.inst):e.schema=e.inst);const i=e.schema!==e.inst?e.schema?._zod.def?.error:void 0,s=e.message?e.message:unwrapMessage(e.inst?._zod.def?.error?.(e))??unwrapMessage(i?.(e))??unwrapMessage(t?.error?.(e))??unwrapMessage(r.customError?.(e))??unwrapMessage(r.localeError?.(e))??"Invalid input",c={};for(const u of Object.keys(e))u==="inst"||u==="schema"||u==="continue"||u==="input"||u==="__proto__"||(c[u]=e[u]);return c.path??(c.path=[]),c.message=s,t?.reportInput&&(c.input=e.input),c}function getSizableOrigin(e){return e instanceof Set?"set":e instanceof Map?"map":e instanceof File?"file":"unknown"}function codePointLength(e){const t=e.length;if(!highSurrogate.test(e))return t;let r=t;for(let n=0;n<t-1;n++)(e.charCodeAt(n)&64512)===55296&&(e.charCodeAt(n+1)&64512)===56320&&(r--,n++);return r}function getLengthableOrigin(e){return Array.isArray(e)?"array":typeof e=="string"?"string":"unknown"}function parsedType(e){const t=typeof e;switch(t){case"number":return Number.isNaN(e)?"nan":"number";case"object":{if(e===null)return"null";if(Array.isArray(e))return"array";const r=e;if(r&&Object.getPrototypeOf(r)!==Object.prototype&&"constructor"in r&&r.constructor)return r.constructor.name}}return t}function issue2(...e){const[t,r,n]=e;return typeof t=="string"?{message:t,code:"custom",input:r,inst:n}:{...t}}function cleanEnum(e){return Object.entries(e).filter(([t,r])=>Number.isNaN(Number.parseInt(t,10))).map(t=>t[1])}function base64ToUint8Array(e){const t=atob(e),r=new Uint8Array(t.length);for(let n=0;n<t.length;n++)r[n]=t.charCodeAt(n);return r}function uint8ArrayToBase64(e){let t="";for(let r=0;r<e.length;r++)t+=String.fromCharCode(e[r]);return btoa(t)}function base64urlToUint8Array(e){const t=e.replace(/-/g,"+").replace(/_/g,"/"),r="=".repeat((4-t.length%4)%4);return base64ToUint8Array(t+r)}function uint8ArrayToBase64url(e){return uint8ArrayToBase64(e).replace(/\+/g,"-").replace(/\//g,"_").replace(/=/g,"")}function hexToUint8Array(e){const t=e.replace(/^0x/,"");if(t.length%2!==0)throw new Error("Invalid hex string length");const r=new Uint8Array(t.length/2);for(let n=0;n<t.length;n+=2)r[n/2]=Number.parseInt(t.slice(n,n+2),16);return r}function uint8ArrayToHex(e){return Array.from(e).map(t=>t.toString(16).padStart(2,"0")).join("")}function members(e,t){for(const r in t){const n=Object.getOwnPropertyDescriptor(t,r);n.get?Object.defineProperty(e,r,{...n,enumerable:!1}):defineBound(e,r,n.value)}}function own(e,t,r,n=!0){return Object.defineProperty(e,t,{configurable:!0,writable:!0,enumerable:n,value:r}),r}function hide(e,t,r){return own(e,t,r,!1)}function derived(e,t){for(const r in e){const n=e[r];Object.defineProperty(t,r,{configurable:!0,enumerable:!0,get(){return own(this,r,n(this))},set(o){own(this,r,o)}})}return t}function defineBound(e,t,r){Object.defineProperty(e,t,{configurable:!0,get(){return this==null?r:own(this,t,r.bind(this))},set(n){own(this,t,n)}})}function claim(e,t){const r=Object.getPrototypeOf(e);return t in r?void 0:r}function defineLazyInternal(e,t,r){const n=Object.getPrototypeOf(e._zod);if(t in n&&installing!==e._zod){installing=void 0;return}installing=e._zod,Object.defineProperty(n,t,{configurable:!0,get(){Object.defineProperty(this,t,breaker);const o=broke;broke=!1;try{const i=r(this);return broke?delete this[t]:Object.defineProperty(this,t,{configurable:!0,writable:!0,value:i}),broke=broke||o,i}catch(i){throw delete this[t],broke=broke||o,i}},set(o){Object.defineProperty(this,t,{configurable:!0,writable:!0,value:o})}})}function installLazyProp(e,t,r,n){const o=claim(e,t);o&&Object.defineProperty(o,t,{configurable:!0,get(){const i={configurable:!0,writable:!0,enumerable:n,value:void 0};return Object.defineProperty(this,t,i),i.value=r(this),Object.defineProperty(this,t,i),i.value},set(i){Object.defineProperty(this,t,{configurable:!0,writable:!0,enumerable:n,value:i})}})}function constantCatch(e){const t=()=>e;return t[CONSTANT_CATCH]=!0,t}var Cached,EVALUATING,captureStackTrace,allowsEval,getParsedType,propertyKeyTypes,primitiveTypes,NUMBER_FORMAT_RANGES,BIGINT_FORMAT_RANGES,highSurrogate,Class,installing,broke,breaker,CONSTANT_CATCH,init_util=__esm({"node_modules/zod/v4/core/util.js"(){init_define_ACTION_INPUTS(),init_core2(),Cached=class{constructor(e){this._getter=e,this._value=void 0}get value(){const e=this._getter;return e!==void 0&&(this._value=e(),this._getter=void 0),this._value}},EVALUATING=Symbol("evaluating"),captureStackTrace="captureStackTrace"in Error?Error.captureStackTrace:(...e)=>{},allowsEval=cached(()=>{if(globalConfig.jitless||typeof navigator<"u"&&navigator?.userAgent?.includes("Cloudflare"))return!1;try{const e=Function;return new e(""),!0}catch{return!1}}),getParsedType=e=>{const t=typeof e;switch(t){case"undefined":return"undefined";case"string":return"string";case"number":return Number.isNaN(e)?"nan":"number";case"boolean":return"boolean";case"function":return"function";case"bigint":return"bigint";case"symbol":return"symbol";case"object":return Array.isArray(e)?"array":e===null?"null":e.then&&typeof e.then=="function"&&e.catch&&typeof e.catch=="function"?"promise":typeof Map<"u"&&e instanceof Map?"map":typeof Set<"u"&&e instanceof Set?"set":typeof Date<"u"&&e instanceof Date?"date":typeof File<"u"&&e instanceof File?"file":"object";default:throw new Error(`Unknown data type: ${t}`)}},propertyKeyTypes=new Set(["string","number","symbol"]),primitiveTypes=new Set(["string","number","bigint","boolean","symbol","undefined"]),NUMBER_FORMAT_RANGES={safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]},BIGINT_FORMAT_RANGES={int64:[BigInt("-9223372036854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt("18446744073709551615")]},highSurrogate=/[\uD800-\uDBFF]/,Class=class{constructor(...e){}},broke=!1,breaker={configurable:!0,get(){broke=!0}},CONSTANT_CATCH="~constantCatch"}});
// node_modules/zod/v4/core/core.js
function newError(o){const n=_E;if(n){const a=n.stackTraceLimit;if(typeof a=="number"){try{n.stackTraceLimit=0}catch{return _E=null,new o}try{return new o}finally{n.stackTraceLimit=a}}}return new o}function $constructor(o,n,a,d){const g={};function _(e){this.def=e,this.constr=c,this.traits=new Set}_.prototype=g;const p=a,l=p&&new WeakSet;function b(e,t){if(e._zod){if(e._zod.traits.has(o))return}else{_zodDesc.value=new _(t);try{Object.defineProperty(e,"_zod",_zodDesc)}finally{_zodDesc.value=void 0}}if(e._zod.traits.add(o),n(e,t),l){const r=Object.getPrototypeOf(e),f=e._zod.constr.prototype;let s=r;for(;s&&s!==f;)s=Object.getPrototypeOf(s);const u=s??r;l.has(u)||(l.add(u),members(u,p))}const i=c.prototype;for(const r in i)Object.prototype.hasOwnProperty.call(i,r)&&(r in e||(e[r]=i[r].bind(e)))}const P=d?.Parent??Object;class y extends P{}Object.defineProperty(y,"name",{value:o});function c(e){const t=d?.Parent?newError(y):this;b(t,e);const i=t._zod.deferred;if(i){for(const f of i)f();t._zod.deferred=void 0}const r=globalThis.__zod_globalConfig?.postProcessor;return r&&r(t),t}return Object.defineProperty(c,"init",{value:b}),Object.defineProperty(c,Symbol.hasInstance,{value:e=>d?.Parent&&e instanceof d.Parent?!0:e?._zod?.traits?.has(o)}),Object.defineProperty(c,"name",{value:o}),c}function config(o){return o&&Object.assign(globalConfig,o),globalConfig}var _a,_zodDesc,_E,$ZodAsyncError,$ZodEncodeError,globalConfig,init_core2=__esm({"node_modules/zod/v4/core/core.js"(){init_define_ACTION_INPUTS(),init_util(),_zodDesc={value:void 0,enumerable:!1},_E="captureStackTrace"in Error?Error:null,$ZodAsyncError=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsync() instead.")}},$ZodEncodeError=class extends Error{constructor(o){super(`Encountered unidirectional transform during encode: ${o}`),this.name="ZodEncodeError"}},(_a=globalThis).__zod_globalConfig??(_a.__zod_globalConfig={}),globalConfig=globalThis.__zod_globalConfig}});
// node_modules/zod/v4/core/errors.js
function _getMessage(){const e=this._zod;return e.message??(e.message=JSON.stringify(e.def,jsonStringifyReplacer,2)),e.message}function _setMessage(e){this._zod.message=e}var _messageDesc,_issuesDesc,_installedToString,initializer,$ZodError,$ZodRealError,init_errors=__esm({"node_modules/zod/v4/core/errors.js"(){init_define_ACTION_INPUTS(),init_core2(),init_util(),_messageDesc={get:_getMessage,set:_setMessage,enumerable:!0,configurable:!0},_issuesDesc={value:void 0,enumerable:!1},_installedToString=new WeakSet([Object.prototype,Error.prototype]),initializer=(e,o)=>{e.name="$ZodError",_issuesDesc.value=o,Object.defineProperty(e,"issues",_issuesDesc),_issuesDesc.value=void 0,Object.defineProperty(e,"message",_messageDesc);const t=Object.getPrototypeOf(e);_installedToString.has(t)||(_installedToString.add(t),Object.defineProperty(t,"toString",{configurable:!0,enumerable:!1,get(){const r=()=>this.message;return Object.defineProperty(this,"toString",{value:r,configurable:!0,writable:!0}),r},set(r){Object.defineProperty(this,"toString",{value:r,configurable:!0,writable:!0})}}))},$ZodError=$constructor("$ZodError",initializer),$ZodRealError=$constructor("$ZodError",initializer,void 0,{Parent:Error})}});
// node_modules/zod/v4/core/parse.js
function failure(o,n,a){let r;return{success:!1,get error(){return r||(r=new o(n.map(s=>finalizeIssue(s,a,config()))),n=void 0,a=void 0),r},set error(s){r=s,n=void 0,a=void 0}}}var _parse,parse,_parseAsync,parseAsync,_safeParse,safeParse,_safeParseAsync,safeParseAsync,init_parse=__esm({"node_modules/zod/v4/core/parse.js"(){init_define_ACTION_INPUTS(),init_core2(),init_errors(),init_util(),_parse=o=>{const n=(a,r,s,e)=>{const i=s?{...s,async:!1}:{async:!1},t=a._zod.run({value:r,issues:[]},i);if(t instanceof Promise)throw new $ZodAsyncError;if(t.issues.length){const c=new(e?.Err??o)(t.issues.map(u=>finalizeIssue(u,i,config())));throw captureStackTrace(c,e?.callee??n),c}return t.value};return n},parse=_parse($ZodRealError),_parseAsync=o=>{const n=async(a,r,s,e)=>{const i=s?{...s,async:!0}:{async:!0};let t=a._zod.run({value:r,issues:[]},i);if(t instanceof Promise&&(t=await t),t.issues.length){const c=new(e?.Err??o)(t.issues.map(u=>finalizeIssue(u,i,config())));throw captureStackTrace(c,e?.callee??n),c}return t.value};return n},parseAsync=_parseAsync($ZodRealError),_safeParse=o=>(n,a,r)=>{const s=r?{...r,async:!1}:{async:!1},e=n._zod.run({value:a,issues:[]},s);if(e instanceof Promise)throw new $ZodAsyncError;return e.issues.length?failure(o,e.issues,s):{success:!0,data:e.value}},safeParse=_safeParse($ZodRealError),_safeParseAsync=o=>async(n,a,r)=>{const s=r?{...r,async:!0}:{async:!0};let e=n._zod.run({value:a,issues:[]},s);return e instanceof Promise&&(e=await e),e.issues.length?failure(o,e.issues,s):{success:!0,data:e.value}},safeParseAsync=_safeParseAsync($ZodRealError)}});
// node_modules/zod/v4/core/regexes.js
function anchor(e){return new RegExp(`^${e}$`)}function timeSource(e){const d="(?:[01]\\d|2[0-3]):[0-5]\\d";return typeof e.precision=="number"?e.precision===-1?`${d}`:e.precision===0?`${d}:[0-5]\\d`:`${d}:[0-5]\\d\\.\\d{${e.precision}}`:e.seconds?`${d}:[0-5]\\d(?:\\.\\d+)?`:`${d}(?::[0-5]\\d(?:\\.\\d+)?)?`}function time(e){return new RegExp(`^${timeSource(e)}$`)}function datetime(e){const d=["Z"];e.offset&&d.push("([+-](?:[01]\\d|2[0-3]):[0-5]\\d)");const n=`${timeSource({precision:e.precision,seconds:!0})}(?:${d.join("|")})`,i=e.local?`${n}|${timeSource({precision:e.precision})}`:n;return new RegExp(`^${dateSource}T(?:${i})$`)}var duration,dateSource,date,anyString,number,boolean,init_regexes=__esm({"node_modules/zod/v4/core/regexes.js"(){init_define_ACTION_INPUTS(),duration=/^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/,dateSource="(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))",date=anchor(dateSource),anyString=/^[\s\S]{0,}$/,number=/^-?\d+(?:\.\d+)?$/,boolean=/^(?:true|false)$/i}});
// node_modules/zod/v4/core/checks.js
var $ZodCheck,_whenHasLength,numericOriginMap,$ZodCheckGreaterThan,$ZodCheckMinLength,$ZodCheckStringFormat,$ZodCheckRegex,init_checks=__esm({"node_modules/zod/v4/core/checks.js"(){init_define_ACTION_INPUTS(),init_core2(),init_util(),$ZodCheck=$constructor("$ZodCheck",(e,t)=>{var n;e._zod??(e._zod={}),e._zod.def=t,(n=e._zod).onattach??(n.onattach=[])}),_whenHasLength=e=>{const t=e.value;return!nullish(t)&&t.length!==void 0},numericOriginMap={number:"number",bigint:"bigint",object:"date"},$ZodCheckGreaterThan=$constructor("$ZodCheckGreaterThan",(e,t)=>{$ZodCheck.init(e,t);const n=numericOriginMap[typeof t.value];e._zod.check=i=>{(t.inclusive?i.value>=t.value:i.value>t.value)||i.issues.push({origin:numericOriginMap[typeof i.value]??n,code:"too_small",minimum:typeof t.value=="object"?t.value.getTime():t.value,input:i.value,inclusive:t.inclusive,inst:e,continue:!t.abort})}}),$ZodCheckMinLength=$constructor("$ZodCheckMinLength",(e,t)=>{var n;$ZodCheck.init(e,t),(n=e._zod.def).when??(n.when=_whenHasLength),e._zod.check=i=>{const o=i.value,r=o.length;if((typeof o=="string"&&r>=t.minimum&&r<t.minimum*2?codePointLength(o):r)>=t.minimum)return;const c=getLengthableOrigin(o);i.issues.push({origin:c,code:"too_small",minimum:t.minimum,inclusive:!0,input:o,inst:e,continue:!t.abort})}}),$ZodCheckStringFormat=$constructor("$ZodCheckStringFormat",(e,t)=>{var n,i;$ZodCheck.init(e,t),t.pattern?(n=e._zod).check??(n.check=o=>{t.pattern.lastIndex=0,!t.pattern.test(o.value)&&o.issues.push({origin:"string",code:"invalid_format",format:t.format,input:o.value,...t.pattern?{pattern:t.pattern.toString()}:{},inst:e,continue:!t.abort})}):(i=e._zod).check??(i.check=()=>{})}),$ZodCheckRegex=$constructor("$ZodCheckRegex",(e,t)=>{$ZodCheckStringFormat.init(e,t),e._zod.check=n=>{t.pattern.lastIndex=0,!t.pattern.test(n.value)&&n.issues.push({origin:"string",code:"invalid_format",format:"regex",input:n.value,pattern:t.pattern.toString(),inst:e,continue:!t.abort})}})}});
// node_modules/zod/v4/core/doc.js
var init_doc=__esm({"node_modules/zod/v4/core/doc.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/core/versions.js
var version,init_versions=__esm({"node_modules/zod/v4/core/versions.js"(){init_define_ACTION_INPUTS(),version={major:4,minor:6,patch:7}}});
// node_modules/zod/v4/core/schemas.js
async function validateAsync(e,t){const n={async:!0};return toStandardResult(await e._zod.run({value:t,issues:[]},n),n)}function standardProps(e){return{validate:t=>{const n={async:!1};try{const r=e._zod.run({value:t,issues:[]},n);if(!(r instanceof Promise))return toStandardResult(r,n)}catch{}return validateAsync(e,t)},vendor:"zod",version:1}}function capSize(e,t){const n=sizeCaps(e._zod.def.checks);if(!n.length)return;const r=Math.min(...n.map(o=>o[0])),s=e._zod.parse;e._zod.parse=(o,a)=>{const c=t(o.value);if(c>r&&!a?.skipChecks&&a?.direction!=="backward"){for(const[l,i]of sizeCaps(e._zod.def.checks))if(c>l&&i._zod.def.when(o)){const u=o.issues.length;return i._zod.check(o),o.issues[u].continue=!1,attachSchema(o.issues,u,e),o}}return s(o,a)}}function handleArrayResult(e,t,n){e.issues.length&&t.issues.push(...prefixIssues(n,e.issues)),t.value[n]=e.value}function handlePropertyResult(e,t,n,r,s,o){const a=n in r,c=o==="optional";if(!(!a&&c&&s==="optional")){if(e.issues.length){if(s!==void 0&&c&&!a)return;t.issues.push(...prefixIssues(n,e.issues))}if(!a&&s===void 0){e.issues.length||t.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[n]});return}e.value===void 0?(a||s==="defaulted"&&!c)&&(t.value[n]=void 0):t.value[n]=e.value}}function normalizeDef(e){const t=Object.keys(e.shape),n=Object.getOwnPropertySymbols(e.shape),r=n.length?n:NO_SYMBOL_KEYS,s=r.length?[...t,...r]:t;for(const a of s)if(!e.shape?.[a]?._zod?.traits?.has("$ZodType"))throw new Error(`Invalid element at key "${String(a)}": expected a Zod schema`);const o=optionalKeys(e.shape);return{...e,allKeys:s,symbolKeys:r,keySet:new Set(t),numKeys:t.length,optionalKeys:new Set(o)}}function handleCatchall(e,t,n,r,s,o,a){const c=[],l=s.keySet,i=s.catchall._zod,u=i.def.type,f=i.optin,_=i.optout;let d=0;for(const h in t){if(a&&n.issues.length!==d){if(aborted(n,d))break;d=n.issues.length}if(l.has(h))continue;if(h==="__proto__"){u==="never"&&c.push(h);continue}if(u==="never"){c.push(h);continue}const p=i.run({value:t[h],issues:[]},r);p instanceof Promise?e.push(p.then(v=>handlePropertyResult(v,n,h,t,f,_))):handlePropertyResult(p,n,h,t,f,_)}return c.length&&n.issues.push({code:"unrecognized_keys",keys:c,input:t,inst:o,continue:!0}),e.length?Promise.all(e).then(()=>n):n}function handleUnionResults(e,t,n,r){for(const o of e)if(o.issues.length===0)return t.value=o.value,t;const s=e.filter(o=>!aborted(o));return s.length===1?(t.value=s[0].value,s[0]):(t.issues.push({code:"invalid_union",input:t.value,inst:n,errors:e.map(o=>o.issues.map(a=>finalizeIssue(a,r,config())))}),t)}function handleOptionalResult(e,t){return e.value=t.issues.length?void 0:t.value,e}function handleDefaultResult(e,t){return e.value===void 0&&(e.value=t.defaultValue),e}function handleCatchResult(e,t,n,r){return t.issues.length?(e.value=n.catchValue({...t,value:e.value,error:{issues:t.issues.map(s=>finalizeIssue(s,r,config()))},input:e.value}),e):(e.value=t.value,t.memo&&(e.memo=!0),e)}function handlePipeResult(e,t,n){return e.issues.some(r=>r.code!=="unrecognized_keys")?(e.aborted=!0,e):t._zod.run({value:e.value,issues:e.issues},n)}function handleRefineResult(e,t,n,r){if(!e){const s={code:"custom",input:n,inst:r,path:[...r._zod.def.path??[]],continue:!r._zod.def.abort};r._zod.def.params&&(s.params=r._zod.def.params),t.issues.push(issue2(s))}}var $ZodType,toStandardResult,$ZodString,$ZodStringFormat,$ZodISODateTime,$ZodISODate,$ZodISOTime,$ZodISODuration,$ZodNumber,$ZodBoolean,arraySize,$ZodArray,NO_SYMBOL_KEYS,$ZodObject,$ZodUnion,$ZodRecord,$ZodEnum,$ZodLiteral,$ZodTransform,$ZodOptional,$ZodNullable,$ZodDefault,$ZodCatch,$ZodPipe,$ZodCustom,init_schemas=__esm({"node_modules/zod/v4/core/schemas.js"(){init_define_ACTION_INPUTS(),init_checks(),init_core2(),init_regexes(),init_util(),init_versions(),init_util(),$ZodType=$constructor("$ZodType",(e,t)=>{var n;e??(e={}),e._zod.def=t,e._zod.bag=e._zod.bag||{},e._zod.version=version;const r=e._zod.def.checks,s=e._zod.traits.has("$ZodCheck")?[e,...r??[]]:r?.length?[...r]:[];for(const o of s)for(const a of o._zod.onattach)a(e);if(s.length===0)(n=e._zod).deferred??(n.deferred=[]),e._zod.deferred?.push(()=>{e._zod.run=e._zod.parse});else{const o=(c,l,i)=>{if(c.memo)return c;let u=aborted(c),f;for(const _ of l){if(_._zod.def.when){if(explicitlyAborted(c)||!_._zod.def.when(c))continue}else if(u)continue;const d=c.issues.length,h=_._zod.check(c);if(h instanceof Promise&&i?.async===!1)throw new $ZodAsyncError;if(f||h instanceof Promise)f=(f??Promise.resolve()).then(async()=>{await h,c.issues.length!==d&&(attachSchema(c.issues,d,e),u||(u=aborted(c,d)))});else{if(c.issues.length===d)continue;attachSchema(c.issues,d,e),u||(u=aborted(c,d))}}return f?f.then(()=>c):c},a=(c,l,i)=>{if(aborted(c))return c.aborted=!0,c;const u=o(l,s,i);if(u instanceof Promise){if(i.async===!1)throw new $ZodAsyncError;return u.then(f=>e._zod.parse(f,i))}return e._zod.parse(u,i)};e._zod.run=(c,l)=>{if(l.skipChecks)return e._zod.parse(c,l);if(l.direction==="backward"){const u=e._zod.parse({value:c.value,issues:[]},{...l,skipChecks:!0});return u instanceof Promise?u.then(f=>a(f,c,l)):a(u,c,l)}const i=e._zod.parse(c,l);if(i instanceof Promise){if(l.async===!1)throw new $ZodAsyncError;return i.then(u=>o(u,s,l))}return o(i,s,l)}}},{get"~standard"(){return hide(this,"~standard",standardProps(this))},set"~standard"(e){own(this,"~standard",e)}}),toStandardResult=(e,t)=>e.issues.length?{issues:e.issues.map(n=>finalizeIssue(n,t,config()))}:{value:e.value},$ZodString=$constructor("$ZodString",(e,t)=>{$ZodType.init(e,t),e._zod.pattern=t.pattern??anyString,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=String(n.value)}catch{}return typeof n.value=="string"||n.issues.push({expected:"string",code:"invalid_type",input:n.value,inst:e}),n}}),$ZodStringFormat=$constructor("$ZodStringFormat",(e,t)=>{$ZodCheckStringFormat.init(e,t),$ZodString.init(e,t)}),$ZodISODateTime=$constructor("$ZodISODateTime",(e,t)=>{t.pattern??(t.pattern=datetime(t)),$ZodStringFormat.init(e,t)}),$ZodISODate=$constructor("$ZodISODate",(e,t)=>{t.pattern??(t.pattern=date),$ZodStringFormat.init(e,t)}),$ZodISOTime=$constructor("$ZodISOTime",(e,t)=>{t.pattern??(t.pattern=time(t)),$ZodStringFormat.init(e,t)}),$ZodISODuration=$constructor("$ZodISODuration",(e,t)=>{t.pattern??(t.pattern=duration),$ZodStringFormat.init(e,t)}),$ZodNumber=$constructor("$ZodNumber",(e,t)=>{$ZodType.init(e,t),e._zod.pattern=number,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=Number(n.value)}catch{}const s=n.value;if(typeof s=="number"&&!Number.isNaN(s)&&Number.isFinite(s))return n;const o=typeof s=="number"?Number.isNaN(s)?"NaN":Number.isFinite(s)?void 0:String(s):void 0;return n.issues.push({expected:"number",code:"invalid_type",input:s,inst:e,...o?{received:o}:{}}),n}}),$ZodBoolean=$constructor("$ZodBoolean",(e,t)=>{$ZodType.init(e,t),e._zod.pattern=boolean,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=!!n.value}catch{}const s=n.value;return typeof s=="boolean"||n.issues.push({expected:"boolean",code:"invalid_type",input:s,inst:e}),n}}),arraySize=e=>Array.isArray(e)?e.length:-1,$ZodArray=$constructor("$ZodArray",(e,t)=>{$ZodType.init(e,t);const n=globalConfig.memoizer;n?.attach(e),e._zod.parse=(r,s)=>{const o=r.value;if(!Array.isArray(o))return r.issues.push({expected:"array",code:"invalid_type",input:o,inst:e}),r;r.value=n?n.alloc(e,r,Array(o.length),s):Array(o.length);const a=[],c=s?.abortEarly;for(let l=0;l<o.length;l++){const i=o[l],u=t.element._zod.run({value:i,issues:[]},s);if(u instanceof Promise)a.push(u.then(f=>handleArrayResult(f,r,l)));else if(handleArrayResult(u,r,l),c&&u.issues.length!==0&&aborted(u))break}return a.length?Promise.all(a).then(()=>r):r},capSize(e,arraySize)}),NO_SYMBOL_KEYS=[],$ZodObject=$constructor("$ZodObject",(e,t)=>{$ZodType.init(e,t);const n=Object.getOwnPropertyDescriptor(t,"shape"),r=n?.get?n.get.raw:t.shape??{};if(r){const i=()=>{const u={...r};return Object.defineProperty(t,"shape",{value:u}),i.raw=u,u};i.raw=r,Object.defineProperty(t,"shape",{get:i})}const s=cached(()=>normalizeDef(t));defineLazyInternal(e,"propValues",i=>{const u=i.def.shape,f={};for(const _ in u){const d=u[_]._zod;if(d.values){Object.prototype.hasOwnProperty.call(f,_)||assignProp(f,_,new Set);for(const h of d.values)f[_].add(h);d.optin!==void 0&&f[_].add(void 0)}}return f});const o=isObject,a=t.catchall;let c;const l=globalConfig.memoizer;l?.attach(e),e._zod.parse=(i,u)=>{c??(c=s.value);const f=i.value;if(!o(f))return i.issues.push({expected:"object",code:"invalid_type",input:f,inst:e}),i;i.value=l?l.alloc(e,i,{},u):{};const _=[],d=c.shape,h=u?.abortEarly;let p=i.issues.length;for(const v of c.allKeys){if(h&&i.issues.length!==p){if(aborted(i,p))break;p=i.issues.length}if(v==="__proto__")continue;const z=d[v],g=z._zod.optin,$=z._zod.optout,m=z._zod.run({value:f[v],issues:[]},u);m instanceof Promise?_.push(m.then(b=>handlePropertyResult(b,i,v,f,g,$))):handlePropertyResult(m,i,v,f,g,$)}return a?handleCatchall(_,f,i,u,s.value,e,h===!0):_.length?Promise.all(_).then(()=>i):i}}),$ZodUnion=$constructor("$ZodUnion",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"optin",r=>r.def.options.some(s=>s._zod.optin==="defaulted")?"defaulted":r.def.options.some(s=>s._zod.optin!==void 0)?"optional":void 0),defineLazyInternal(e,"optout",r=>r.def.options.some(s=>s._zod.optout==="optional")?"optional":void 0),defineLazyInternal(e,"values",r=>{if(r.def.options.every(s=>s._zod.values))return new Set(r.def.options.flatMap(s=>Array.from(s._zod.values)))}),defineLazyInternal(e,"pattern",r=>{if(r.def.options.every(s=>s._zod.pattern)){const s=r.def.options.map(o=>o._zod.pattern);return new RegExp(`^(${s.map(o=>cleanRegex(o.source)).join("|")})$`)}});const n=t.options.length===1?t.options[0]._zod.run:null;e._zod.parse=(r,s)=>{if(n)return n(r,s);let o=!1;const a=[];for(const c of t.options){const l=c._zod.run({value:r.value,issues:[]},s);if(l instanceof Promise)a.push(l),o=!0;else{if(l.issues.length===0)return l;a.push(l)}}return o?Promise.all(a).then(c=>handleUnionResults(c,r,e,s)):handleUnionResults(a,r,e,s)}}),$ZodRecord=$constructor("$ZodRecord",(e,t)=>{$ZodType.init(e,t);const n=globalConfig.memoizer;n?.attach(e),e._zod.parse=(r,s)=>{const o=r.value;if(!isPlainObject(o))return r.issues.push({expected:"record",code:"invalid_type",input:o,inst:e}),r;const a=[],c=t.keyType._zod.values;if(c&&!t.partial){r.value=n?n.alloc(e,r,{},s):{};const l=new Set;for(const u of c)if(typeof u=="string"||typeof u=="number"||typeof u=="symbol"){if(l.add(typeof u=="number"?u.toString():u),u==="__proto__")continue;const f=t.keyType._zod.run({value:u,issues:[]},s);if(f instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(f.issues.length){r.issues.push({code:"invalid_key",origin:"record",issues:f.issues.map(h=>finalizeIssue(h,s,config())),input:u,path:[u],inst:e});continue}const _=f.value;if(_==="__proto__")continue;const d=t.valueType._zod.run({value:o[u],issues:[]},s);d instanceof Promise?a.push(d.then(h=>{h.issues.length&&r.issues.push(...prefixIssues(u,h.issues)),r.value[_]=h.value})):(d.issues.length&&r.issues.push(...prefixIssues(u,d.issues)),r.value[_]=d.value)}let i;for(const u in o)if(!l.has(u))if(t.mode==="loose"){if(u==="__proto__")continue;r.value[u]=o[u]}else i=i??[],i.push(u);i&&i.length>0&&r.issues.push({code:"unrecognized_keys",input:o,inst:e,keys:i,continue:!0})}else{r.value=n?n.alloc(e,r,{},s):{};let l;for(const i of Reflect.ownKeys(o)){if(i==="__proto__"||!Object.prototype.propertyIsEnumerable.call(o,i))continue;let u=t.keyType._zod.run({value:i,issues:[]},s);if(u instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(typeof i=="string"&&number.test(i)&&u.issues.length){const h=t.keyType._zod.run({value:Number(i),issues:[]},s);if(h instanceof Promise)throw new Error("Async schemas not supported in object keys currently");h.issues.length===0&&(u=h)}if(u.issues.length){t.mode==="loose"?r.value[i]=o[i]:c?(l=l??[],l.push(i)):r.issues.push({code:"invalid_key",origin:"record",issues:u.issues.map(h=>finalizeIssue(h,s,config())),input:i,path:[i],inst:e});continue}const _=u.value;if(_==="__proto__")continue;const d=t.valueType._zod.run({value:o[i],issues:[]},s);d instanceof Promise?a.push(d.then(h=>{h.issues.length&&r.issues.push(...prefixIssues(i,h.issues)),r.value[_]=h.value})):(d.issues.length&&r.issues.push(...prefixIssues(i,d.issues)),r.value[_]=d.value)}l&&l.length>0&&r.issues.push({code:"unrecognized_keys",input:o,inst:e,keys:l,continue:!0})}return a.length?Promise.all(a).then(()=>r):r}}),$ZodEnum=$constructor("$ZodEnum",(e,t)=>{$ZodType.init(e,t);const n=getEnumValues(t.entries),r=new Set(n);e._zod.values=r,defineLazyInternal(e,"pattern",s=>{const o=getEnumValues(s.def.entries).filter(a=>propertyKeyTypes.has(typeof a));return new RegExp(o.length?`^(${o.map(a=>escapeRegex(a.toString())).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(s,o)=>{const a=s.value;return r.has(a)||s.issues.push({code:"invalid_value",values:n,input:a,inst:e}),s}}),$ZodLiteral=$constructor("$ZodLiteral",(e,t)=>{$ZodType.init(e,t);const n=new Set(t.values);e._zod.values=n,defineLazyInternal(e,"pattern",r=>{const s=r.def.values;return new RegExp(s.length?`^(${s.map(o=>typeof o=="string"?escapeRegex(o):o?escapeRegex(o.toString()):String(o)).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(r,s)=>{const o=r.value;return n.has(o)||r.issues.push({code:"invalid_value",values:t.values,input:o,inst:e}),r}}),$ZodTransform=$constructor("$ZodTransform",(e,t)=>{$ZodType.init(e,t),e._zod.optin="optional",globalConfig.memoizer?.guard(e),e._zod.parse=(n,r)=>{if(r.direction==="backward")throw new $ZodEncodeError(e.constructor.name);const s=t.transform(n.value,n);if(r.async)return(s instanceof Promise?s:Promise.resolve(s)).then(a=>(n.value=a,n));if(s instanceof Promise)throw new $ZodAsyncError;return n.value=s,n}}),$ZodOptional=$constructor("$ZodOptional",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"optin",n=>n.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),e._zod.optout="optional",defineLazyInternal(e,"values",n=>{const r=n.def.innerType._zod.values;return r?new Set([...r,void 0]):void 0}),defineLazyInternal(e,"pattern",n=>{const r=n.def.innerType._zod.pattern;return r?new RegExp(`^(${cleanRegex(r.source)})?$`):void 0}),e._zod.parse=(n,r)=>{if(n.value===void 0){if(t.innerType._zod.optin!=="defaulted")return n;const s=t.innerType._zod.run({value:n.value,issues:[]},r);return s instanceof Promise?s.then(o=>handleOptionalResult(n,o)):handleOptionalResult(n,s)}return t.innerType._zod.run(n,r)}}),$ZodNullable=$constructor("$ZodNullable",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"optin",n=>n.def.innerType._zod.optin),defineLazyInternal(e,"optout",n=>n.def.innerType._zod.optout),defineLazyInternal(e,"pattern",n=>{const r=n.def.innerType._zod.pattern;return r?new RegExp(`^(${cleanRegex(r.source)}|null)$`):void 0}),defineLazyInternal(e,"values",n=>n.def.innerType._zod.values?new Set([...n.def.innerType._zod.values,null]):void 0),e._zod.parse=(n,r)=>n.value===null?n:t.innerType._zod.run(n,r)}),$ZodDefault=$constructor("$ZodDefault",(e,t)=>{$ZodType.init(e,t),e._zod.optin="defaulted",defineLazyInternal(e,"values",n=>n.def.innerType._zod.values),e._zod.parse=(n,r)=>{if(r.direction==="backward")return t.innerType._zod.run(n,r);if(n.value===void 0)return n.value=t.defaultValue,n;const s=t.innerType._zod.run(n,r);return s instanceof Promise?s.then(o=>handleDefaultResult(o,t)):handleDefaultResult(s,t)}}),$ZodCatch=$constructor("$ZodCatch",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"optin",n=>n.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),defineLazyInternal(e,"optout",n=>n.def.innerType._zod.optout),defineLazyInternal(e,"values",n=>n.def.innerType._zod.values),e._zod.parse=(n,r)=>{if(r.direction==="backward")return t.innerType._zod.run(n,r);const s=t.innerType._zod.run({value:n.value,issues:[]},r);return s instanceof Promise?s.then(o=>handleCatchResult(n,o,t,r)):handleCatchResult(n,s,t,r)}}),$ZodPipe=$constructor("$ZodPipe",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"values",n=>n.def.in._zod.values),defineLazyInternal(e,"optin",n=>n.def.in._zod.optin),defineLazyInternal(e,"optout",n=>n.def.out._zod.optout),defineLazyInternal(e,"propValues",n=>n.def.in._zod.propValues),e._zod.parse=(n,r)=>{if(r.direction==="backward"){const o=t.out._zod.run(n,r);return o instanceof Promise?o.then(a=>handlePipeResult(a,t.in,r)):handlePipeResult(o,t.in,r)}const s=t.in._zod.run(n,r);return s instanceof Promise?s.then(o=>handlePipeResult(o,t.out,r)):handlePipeResult(s,t.out,r)}}),$ZodCustom=$constructor("$ZodCustom",(e,t)=>{$ZodCheck.init(e,t),$ZodType.init(e,t),e._zod.parse=(n,r)=>n,e._zod.check=n=>{const r=n.value,s=t.fn(r);if(s instanceof Promise)return s.then(o=>handleRefineResult(o,n,r,e));handleRefineResult(s,n,r,e)}})}});
// node_modules/zod/v4/core/memoizer.js
var init_memoizer=__esm({"node_modules/zod/v4/core/memoizer.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/locales/index.js
var init_locales=__esm({"node_modules/zod/v4/locales/index.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/core/registries.js
function registry(){return new $ZodRegistry}var _a2,$ZodRegistry,globalRegistry,init_registries=__esm({"node_modules/zod/v4/core/registries.js"(){init_define_ACTION_INPUTS(),$ZodRegistry=class{constructor(){this._map=new WeakMap,this._idmap=new Map}add(t,...e){const i=e[0];return this._map.set(t,i),i&&typeof i=="object"&&"id"in i&&this._idmap.set(i.id,t),this}clear(){return this._map=new WeakMap,this._idmap=new Map,this}remove(t){const e=this._map.get(t);return e&&typeof e=="object"&&"id"in e&&this._idmap.delete(e.id),this._map.delete(t),this}get(t){const e=t._zod.parent;if(e){const i={...this.get(e)??{}};delete i.id;const s={...i,...this._map.get(t)};return Object.keys(s).length?s:void 0}return this._map.get(t)}has(t){return this._map.has(t)}},(_a2=globalThis).__zod_globalRegistry??(_a2.__zod_globalRegistry=registry()),globalRegistry=globalThis.__zod_globalRegistry}});
// node_modules/zod/v4/core/compile.js
var init_compile=__esm({"node_modules/zod/v4/core/compile.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/core/api.js
function snapshotChecks(n){return n.checks&&(n.checks=[...n.checks]),n}function _string(n,e){return new n(snapshotChecks({type:"string",...normalizeParams(e)}))}function _isoDateTime(n,e){return new n({type:"string",format:"datetime",check:"string_format",offset:!1,local:!1,precision:null,...normalizeParams(e)})}function _isoDate(n,e){return new n({type:"string",format:"date",check:"string_format",...normalizeParams(e)})}function _isoTime(n,e){return new n({type:"string",format:"time",check:"string_format",precision:null,...normalizeParams(e)})}function _isoDuration(n,e){return new n({type:"string",format:"duration",check:"string_format",...normalizeParams(e)})}function _number(n,e){return new n(snapshotChecks({type:"number",checks:[],...normalizeParams(e)}))}function _boolean(n,e){return new n({type:"boolean",...normalizeParams(e)})}function _gte(n,e){return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(e),value:n,inclusive:!0})}function _nonnegative(n){return _gte(0,n)}function _minLength(n,e){return new $ZodCheckMinLength({check:"min_length",...normalizeParams(e),minimum:n})}function _regex(n,e){return new $ZodCheckRegex({check:"string_format",format:"regex",...normalizeParams(e),pattern:n})}function _refine(n,e,r){return new n({type:"custom",check:"custom",fn:e,...normalizeParams(r)})}var init_api=__esm({"node_modules/zod/v4/core/api.js"(){init_define_ACTION_INPUTS(),init_checks(),init_util()}});
// node_modules/zod/v4/core/to-json-schema.js
var init_to_json_schema=__esm({"node_modules/zod/v4/core/to-json-schema.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/core/json-schema.js
var init_json_schema=__esm({"node_modules/zod/v4/core/json-schema.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/core/index.js
var init_core3=__esm({"node_modules/zod/v4/core/index.js"(){init_define_ACTION_INPUTS(),init_core2(),init_parse(),init_errors(),init_schemas(),init_memoizer(),init_checks(),init_versions(),init_util(),init_regexes(),init_locales(),init_registries(),init_doc(),init_compile(),init_api(),init_to_json_schema(),init_json_schema()}});
// node_modules/zod/v4/mini/parse.js
var init_parse2=__esm({"node_modules/zod/v4/mini/parse.js"(){init_define_ACTION_INPUTS(),init_core3()}});
// node_modules/zod/v4/mini/schemas.js
function string2(n){return _string(ZodMiniString,n)}function number2(n){return _number(ZodMiniNumber,n)}function boolean2(n){return _boolean(ZodMiniBoolean,n)}function array(n,i){return new ZodMiniArray({type:"array",element:n,...normalizeParams(i)})}function object(n,i){const t={type:"object",shape:n??{},...normalizeParams(i)};return new ZodMiniObject(t)}function union(n,i){return new ZodMiniUnion({type:"union",options:n,...normalizeParams(i)})}function record(n,i,t){return!i||!i._zod?new ZodMiniRecord({type:"record",keyType:string2(),valueType:n,...normalizeParams(i)}):new ZodMiniRecord({type:"record",keyType:n,valueType:i,...normalizeParams(t)})}function _enum(n,i){const t=Array.isArray(n)?Object.fromEntries(n.map(r=>[r,r])):n;return new ZodMiniEnum({type:"enum",entries:t,...normalizeParams(i)})}function literal(n,i){return new ZodMiniLiteral({type:"literal",values:Array.isArray(n)?n:[n],...normalizeParams(i)})}function transform(n){return new ZodMiniTransform({type:"transform",transform:n})}function optional(n){return new ZodMiniOptional({type:"optional",innerType:n})}function nullable(n){return new ZodMiniNullable({type:"nullable",innerType:n})}function nullish2(n){return optional(nullable(n))}function _default(n,i){return new ZodMiniDefault({type:"default",innerType:n,get defaultValue(){return typeof i=="function"?i():shallowClone(i)}})}function _catch(n,i){return new ZodMiniCatch({type:"catch",innerType:n,catchValue:typeof i=="function"?i:util_exports.constantCatch(i)})}function pipe(n,i){return new ZodMiniPipe({type:"pipe",in:n,out:i})}function refine(n,i={}){return _refine(ZodMiniCustom,n,i)}var ZodMiniType,ZodMiniString,ZodMiniStringFormat,ZodMiniNumber,ZodMiniBoolean,ZodMiniArray,ZodMiniObject,ZodMiniUnion,ZodMiniRecord,ZodMiniEnum,ZodMiniLiteral,ZodMiniTransform,ZodMiniOptional,ZodMiniNullable,ZodMiniDefault,ZodMiniCatch,ZodMiniPipe,ZodMiniCustom,init_schemas2=__esm({"node_modules/zod/v4/mini/schemas.js"(){init_define_ACTION_INPUTS(),init_core3(),init_util(),init_parse2(),ZodMiniType=$constructor("ZodMiniType",(n,i)=>{if(!n._zod)throw new Error("Uninitialized schema in ZodMiniType.");$ZodType.init(n,i),n.def=i,n.type=i.type},{get with(){return this.check},set with(n){own(this,"with",n)},parse(n,i){return parse(this,n,i,{callee:this.parse})},parseAsync(n,i){return parseAsync(this,n,i,{callee:this.parseAsync})},safeParse(n,i){return safeParse(this,n,i)},safeParseAsync(n,i){return safeParseAsync(this,n,i)},check(...n){const i=this.def;return this.clone({...i,checks:[...i.checks??[],...n.map(t=>typeof t=="function"?{_zod:{check:t,def:{check:"custom"},onattach:[]}}:t)]},{parent:!0})},clone(n,i){return clone(this,n,i)},brand(){return this},register(n,i){return n.add(this,i),this},apply(n,...i){return i.length===0?n(this):n(this,...i)}}),ZodMiniString=$constructor("ZodMiniString",(n,i)=>{$ZodString.init(n,i),ZodMiniType.init(n,i)}),ZodMiniStringFormat=$constructor("ZodMiniStringFormat",(n,i)=>{$ZodStringFormat.init(n,i),ZodMiniString.init(n,i)}),ZodMiniNumber=$constructor("ZodMiniNumber",(n,i)=>{$ZodNumber.init(n,i),ZodMiniType.init(n,i)}),ZodMiniBoolean=$constructor("ZodMiniBoolean",(n,i)=>{$ZodBoolean.init(n,i),ZodMiniType.init(n,i)}),ZodMiniArray=$constructor("ZodMiniArray",(n,i)=>{$ZodArray.init(n,i),ZodMiniType.init(n,i)}),ZodMiniObject=$constructor("ZodMiniObject",(n,i)=>{$ZodObject.init(n,i),ZodMiniType.init(n,i),installLazyProp(n,"shape",t=>t._zod.def.shape,!1)}),ZodMiniUnion=$constructor("ZodMiniUnion",(n,i)=>{$ZodUnion.init(n,i),ZodMiniType.init(n,i)}),ZodMiniRecord=$constructor("ZodMiniRecord",(n,i)=>{$ZodRecord.init(n,i),ZodMiniType.init(n,i)}),ZodMiniEnum=$constructor("ZodMiniEnum",(n,i)=>{$ZodEnum.init(n,i),ZodMiniType.init(n,i),n.options=[...n._zod.values]}),ZodMiniLiteral=$constructor("ZodMiniLiteral",(n,i)=>{$ZodLiteral.init(n,i),ZodMiniType.init(n,i)}),ZodMiniTransform=$constructor("ZodMiniTransform",(n,i)=>{$ZodTransform.init(n,i),ZodMiniType.init(n,i)}),ZodMiniOptional=$constructor("ZodMiniOptional",(n,i)=>{$ZodOptional.init(n,i),ZodMiniType.init(n,i)}),ZodMiniNullable=$constructor("ZodMiniNullable",(n,i)=>{$ZodNullable.init(n,i),ZodMiniType.init(n,i)}),ZodMiniDefault=$constructor("ZodMiniDefault",(n,i)=>{$ZodDefault.init(n,i),ZodMiniType.init(n,i)}),ZodMiniCatch=$constructor("ZodMiniCatch",(n,i)=>{$ZodCatch.init(n,i),ZodMiniType.init(n,i)}),ZodMiniPipe=$constructor("ZodMiniPipe",(n,i)=>{$ZodPipe.init(n,i),ZodMiniType.init(n,i)}),ZodMiniCustom=$constructor("ZodMiniCustom",(n,i)=>{$ZodCustom.init(n,i),ZodMiniType.init(n,i)})}});
// node_modules/zod/v4/mini/checks.js
var init_checks2=__esm({"node_modules/zod/v4/mini/checks.js"(){init_define_ACTION_INPUTS(),init_core3()}});
// node_modules/zod/v4/mini/iso.js
var iso_exports={};__export(iso_exports,{ZodMiniISODate:()=>ZodMiniISODate,ZodMiniISODateTime:()=>ZodMiniISODateTime,ZodMiniISODuration:()=>ZodMiniISODuration,ZodMiniISOTime:()=>ZodMiniISOTime,date:()=>date2,datetime:()=>datetime2,duration:()=>duration2,time:()=>time2});function datetime2(i){return _isoDateTime(ZodMiniISODateTime,i)}function date2(i){return _isoDate(ZodMiniISODate,i)}function time2(i){return _isoTime(ZodMiniISOTime,i)}function duration2(i){return _isoDuration(ZodMiniISODuration,i)}var ZodMiniISODateTime,ZodMiniISODate,ZodMiniISOTime,ZodMiniISODuration,init_iso=__esm({"node_modules/zod/v4/mini/iso.js"(){init_define_ACTION_INPUTS(),init_core3(),init_schemas2(),ZodMiniISODateTime=$constructor("ZodMiniISODateTime",(i,t)=>{$ZodISODateTime.init(i,t),ZodMiniStringFormat.init(i,t)}),ZodMiniISODate=$constructor("ZodMiniISODate",(i,t)=>{$ZodISODate.init(i,t),ZodMiniStringFormat.init(i,t)}),ZodMiniISOTime=$constructor("ZodMiniISOTime",(i,t)=>{$ZodISOTime.init(i,t),ZodMiniStringFormat.init(i,t)}),ZodMiniISODuration=$constructor("ZodMiniISODuration",(i,t)=>{$ZodISODuration.init(i,t),ZodMiniStringFormat.init(i,t)})}});
// node_modules/zod/v4/mini/coerce.js
var init_coerce=__esm({"node_modules/zod/v4/mini/coerce.js"(){init_define_ACTION_INPUTS()}});
// node_modules/zod/v4/mini/external.js
var init_external=__esm({"node_modules/zod/v4/mini/external.js"(){init_define_ACTION_INPUTS(),init_core3(),init_parse2(),init_schemas2(),init_checks2(),init_locales(),init_iso(),init_coerce()}});
// node_modules/zod/mini/index.js
var init_mini=__esm({"node_modules/zod/mini/index.js"(){init_define_ACTION_INPUTS(),init_external()}});
// src/engine/errors.ts
function transportProblem(error2) {
  const code2 = error2?.code;
  const advice = code2 === void 0 ? void 0 : ADVICE[code2];
  const message = error2 instanceof Error ? error2.message : String(error2);
  return advice === void 0 ? message : `${advice} (${message})`;
}
var EngineError, RefusedEngine, ADVICE;
var init_errors2 = __esm({
  "src/engine/errors.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
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
      ENOTFOUND: "the host name is not known",
      EHOSTUNREACH: "the host cannot be reached"
    };
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
  for await (const line2 of linesOf(body, LINE_LIMIT)) {
    const event = parseEvent(line2);
    if (event !== void 0) yield event;
  }
}
function parseEvent(line2) {
  try {
    const parsed = eventSchema.safeParse(JSON.parse(line2));
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

// src/reading.ts
async function reading(fact) {
  try {
    return { ok: true, value: await fact };
  } catch (error2) {
    const remedy = error2 instanceof RefusedEngine ? { remedy: error2.remedy } : {};
    return { ok: false, error: messageOf(error2), ...remedy };
  }
}
function messageOf(error2) {
  return error2 instanceof Error ? error2.message : String(error2);
}
var init_reading = __esm({
  "src/reading.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_errors2();
  }
});

// node_modules/pretty-bytes/index.js
function prettyBytes(t,i){if(typeof t!="bigint"&&!Number.isFinite(t))throw new TypeError(`Expected a finite number, got ${typeof t}: ${t}`);i={bits:!1,binary:!1,space:!0,nonBreakingSpace:!1,...i},assertFixedWidth(i.fixedWidth);const e=buildLocaleOptions(i),o=UNIT_SETS[(i.bits?2:0)+(i.binary?1:0)],r=i.space?i.nonBreakingSpace?" ":" ":"";Object.is(t,-0)&&(t=0);const a=signOf(t,i.signed);t<0&&(t=-t);const n=i.binary?1024:1e3;let s=0;t>=1&&(s=Math.min(Math.floor(i.binary?log(t)/Math.log(n):log10(t)/3),o.length-1));const c=divide(t,n,s);let g;if(Number.isFinite(c)){if(t=c,t<1&&s>0&&(t*=n,s-=1),!e){const f=Math.max(3,Math.floor(t).toString().length);t=Number(t.toPrecision(f)),t>=n&&s<o.length-1&&(t/=n,s+=1)}g=toLocaleString(t,i.locale,e)}else g=toUnrepresentableString(t,n,s,e);return(a+g+r+o[s]).padStart(i.fixedWidth??0)}var BYTE_UNITS,BIBYTE_UNITS,BIT_UNITS,BIBIT_UNITS,UNIT_SETS,toDecimalString,toLocaleString,log10,log,divide,toUnrepresentableString,signOf,assertFixedWidth,assertFractionDigits,buildLocaleOptions,init_pretty_bytes=__esm({"node_modules/pretty-bytes/index.js"(){init_define_ACTION_INPUTS(),BYTE_UNITS=["B","kB","MB","GB","TB","PB","EB","ZB","YB"],BIBYTE_UNITS=["B","KiB","MiB","GiB","TiB","PiB","EiB","ZiB","YiB"],BIT_UNITS=["b","kbit","Mbit","Gbit","Tbit","Pbit","Ebit","Zbit","Ybit"],BIBIT_UNITS=["b","kibit","Mibit","Gibit","Tibit","Pibit","Eibit","Zibit","Yibit"],UNIT_SETS=[BYTE_UNITS,BIBYTE_UNITS,BIT_UNITS,BIBIT_UNITS],toDecimalString=t=>{if(t>=1e-6&&t<1e21)return String(t);const[i,e]=t.toExponential().split("e"),o=i.replace(".",""),r=Number(e)+1,a=r>0,n=a?o.padEnd(r,"0"):"0".repeat(1-r)+o,s=n.slice(0,a?r:1),c=n.slice(a?r:1).replace(/0+$/,"");return c?`${s}.${c}`:s},toLocaleString=(t,i,e)=>{if(typeof i=="string"||Array.isArray(i)||i===!0){const o=i===!0?void 0:i;if(e!==void 0)return t.toLocaleString(o,e);const r=toDecimalString(t),a=r.indexOf("."),n=a===-1?0:r.length-a-1;return n>100?r:t.toLocaleString(o,{maximumFractionDigits:n})}return e===void 0?toDecimalString(t):t.toLocaleString("en-US",{...e,useGrouping:!1})},log10=t=>{if(typeof t=="number")return Math.log10(t);const i=t.toString(10);return i.length+Math.log10(`0.${i.slice(0,15)}`)},log=t=>typeof t=="number"?Math.log(t):log10(t)*Math.log(10),divide=(t,i,e)=>{const o=i**e;if(typeof t=="number"||t<=Number.MAX_SAFE_INTEGER)return Number(t)/o;const r=BigInt(i)**BigInt(e),a=t/r,n=t%r;return Number(a)+Number(n)/o},toUnrepresentableString=(t,i,e,o)=>{const r=BigInt(i)**BigInt(e),a=t/r;if(o===void 0)return a.toString();const n=o.minimumFractionDigits??0,s=Math.max(o.maximumFractionDigits??3,n),g=(t%r*10n**BigInt(s)/r).toString().padStart(s,"0").replace(/0+$/,"").padEnd(n,"0");return g?`${a}.${g}`:a.toString()},signOf=(t,i)=>t<0?"-":i?t===0||t===0n?" ":"+":"",assertFixedWidth=t=>{if(t!==void 0&&(typeof t!="number"||!Number.isSafeInteger(t)||t<0))throw new TypeError(`Expected fixedWidth to be a non-negative integer, got ${typeof t}: ${t}`)},assertFractionDigits=(t,i)=>{if(i!==void 0&&(typeof i!="number"||!Number.isInteger(i)||i<0||i>100))throw new TypeError(`Expected ${t} to be an integer between 0 and 100, got ${typeof i}: ${i}`)},buildLocaleOptions=t=>{const{minimumFractionDigits:i,maximumFractionDigits:e}=t;if(!(i===void 0&&e===void 0)){if(assertFractionDigits("minimumFractionDigits",i),assertFractionDigits("maximumFractionDigits",e),i>e)throw new RangeError(`Expected minimumFractionDigits (${i}) to not be greater than maximumFractionDigits (${e})`);return{...i!==void 0&&{minimumFractionDigits:i},...e!==void 0&&{maximumFractionDigits:e},roundingMode:"trunc"}}}}});
// node_modules/parse-ms/index.js
function parseNumber(n){return{days:Math.trunc(n/864e5),hours:Math.trunc(n/36e5%24),minutes:Math.trunc(n/6e4%60),seconds:Math.trunc(n/1e3%60),milliseconds:Math.trunc(n%1e3),microseconds:Math.trunc(toZeroIfInfinity(n*1e3)%1e3),nanoseconds:Math.trunc(toZeroIfInfinity(n*1e6)%1e3)}}function parseBigint(n){return{days:n/86400000n,hours:n/3600000n%24n,minutes:n/60000n%60n,seconds:n/1000n%60n,milliseconds:n%1000n,microseconds:0n,nanoseconds:0n}}function parseMilliseconds(n){switch(typeof n){case"number":{if(Number.isFinite(n))return parseNumber(n);break}case"bigint":return parseBigint(n)}throw new TypeError("Expected a finite number or bigint")}var toZeroIfInfinity,init_parse_ms=__esm({"node_modules/parse-ms/index.js"(){init_define_ACTION_INPUTS(),toZeroIfInfinity=n=>Number.isFinite(n)?n:0}});
// node_modules/pretty-ms/index.js
function prettyMilliseconds(s,e){const u=typeof s=="bigint";if(!u&&!Number.isFinite(s))throw new TypeError("Expected a finite number or bigint");e={...e};const f=s<0?"-":"";s=s<0?-s:s,e.colonNotation&&(e.compact=!1,e.formatSubMilliseconds=!1,e.separateMilliseconds=!1,e.verbose=!1),e.compact&&(e.unitCount=1,e.secondsDecimalDigits=0,e.millisecondsDecimalDigits=0);let l=[];const b=(o,i)=>{const t=Math.floor(o*10**i+SECOND_ROUNDING_EPSILON);return(Math.round(t)/10**i).toFixed(i)},c=(o,i,t,n)=>{if(!((l.length===0||!e.colonNotation)&&isZero(o)&&!(e.colonNotation&&t==="m"))){if(n??=String(o),e.colonNotation){const a=n.includes(".")?n.split(".")[0].length:n.length,d=l.length>0?2:1;n="0".repeat(Math.max(0,d-a))+n}else n+=e.verbose?" "+pluralize(i,o):t;l.push(n)}},r=parseMilliseconds(s),m=BigInt(r.days);if(e.hideYearAndDays?c(BigInt(m)*24n+BigInt(r.hours),"hour","h"):(e.hideYear?c(m,"day","d"):(c(m/365n,"year","y"),c(m%365n,"day","d")),c(Number(r.hours),"hour","h")),c(Number(r.minutes),"minute","m"),!e.hideSeconds)if(e.separateMilliseconds||e.formatSubMilliseconds||!e.colonNotation&&s<1e3&&!e.subSecondsAsDecimals){const o=Number(r.seconds),i=Number(r.milliseconds),t=Number(r.microseconds),n=Number(r.nanoseconds);if(c(o,"second","s"),e.formatSubMilliseconds)c(i,"millisecond","ms"),c(t,"microsecond","µs"),c(n,"nanosecond","ns");else{const a=i+t/1e3+n/1e6,d=typeof e.millisecondsDecimalDigits=="number"?e.millisecondsDecimalDigits:0,M=a>=1?Math.round(a):Math.ceil(a),h=1e3-10**-d,N=d?Math.min(a,h).toFixed(d):Math.min(M,h);c(Number.parseFloat(N),"millisecond","ms",N)}}else{const o=(u?Number(s%ONE_DAY_IN_MILLISECONDS):s)/1e3%60,i=typeof e.secondsDecimalDigits=="number"?e.secondsDecimalDigits:1,t=b(o,i),n=e.keepDecimalsOnWholeSeconds?t:t.replace(/\.0+$/,"");c(Number.parseFloat(n),"second","s",n)}if(l.length===0)return f+"0"+(e.verbose?" milliseconds":"ms");const D=e.colonNotation?":":" ";return typeof e.unitCount=="number"&&(l=l.slice(0,Math.max(e.unitCount,1))),f+l.join(D)}var isZero,pluralize,SECOND_ROUNDING_EPSILON,ONE_DAY_IN_MILLISECONDS,init_pretty_ms=__esm({"node_modules/pretty-ms/index.js"(){init_define_ACTION_INPUTS(),init_parse_ms(),isZero=s=>s===0||s===0n,pluralize=(s,e)=>e===1||e===1n?s:`${s}s`,SECOND_ROUNDING_EPSILON=1e-7,ONE_DAY_IN_MILLISECONDS=24n*60n*60n*1000n}});
// src/format.ts
function bytes(count2) {
  return Number.isFinite(count2) ? prettyBytes(count2, { binary: true }) : "unknown";
}
function duration3(ms) {
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
function time3(iso) {
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
  const date3 = new Date(iso);
  return Number.isNaN(date3.getTime()) ? void 0 : date3.toISOString();
}
var init_format = __esm({
  "src/format.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_pretty_bytes();
    init_pretty_ms();
  }
});

// src/report/escape.ts
function forMarkdown(text, limit = SENTENCE_LIMIT) {
  return cut(visible(text, limit), limit).trim().split(" ").map(proseWord).join(" ");
}
function forMarkdownCode(text, limit = NAME_LIMIT) {
  return code(cut(visible(text, limit), limit));
}
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
function proseWord(word) {
  if (word === "" || PLAIN_WORD.test(word) && !COMMIT.test(word)) return references(word);
  const [, before = "", name = "", after = ""] = IN_PUNCTUATION.exec(word) ?? [];
  return name === "" ? code(word) : `${references(before)}${code(name)}${references(after)}`;
}
function code(text) {
  const broken = references(text).replace(/&#64;|:|(?<=www)&#46;|(?<=\w)\//gi, "$&<wbr>");
  return `<code>${broken}</code>`;
}
function references(text) {
  return text.replace(
    new RegExp(`[^\\p{L}\\p{N}\\p{M} ,;:?%"'()./–—…↵-]|(?<!\\S)-|\\.(?=\\S)|(?<=[wW]{3})\\.|(?<=\\p{N})[.)]`, "gu"),
    (character) => `&#${character.codePointAt(0)};`
  );
}
var NAME_LIMIT, SENTENCE_LIMIT, HIDDEN, PLAIN_WORD, COMMIT, IN_PUNCTUATION;
var init_escape = __esm({
  "src/report/escape.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    NAME_LIMIT = 200;
    SENTENCE_LIMIT = 500;
    HIDDEN = new RegExp("(?! )[\\p{C}\\p{Z}\\p{Default_Ignorable_Code_Point}]|(?<=\\p{M}{2})\\p{M}", "gu");
    PLAIN_WORD = new RegExp(`^["'(]*(?:\\p{L}+(?:['’-]\\p{L}+)*|\\d{1,6}(?:[.,]\\d{1,6}){0,3}(?:%|[a-z]{1,2})?|[-–—%&+↵])["')]*[.,;:?]*$`, "u");
    COMMIT = /^[("']*[0-9a-f]{7,}/;
    IN_PUNCTUATION = /^(["'(]*)(.*?)(["').,;:?]*)$/u;
  }
});

// src/log.ts
function log2(line2) {
  process.stdout.write(`${forLog(line2)}
`);
}
function outliveReaders() {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {
  });
}
function debug2(line2) {
  if (isDebug()) debug(forLog(line2(), DEBUG_LIMIT));
}
var DEBUG_LIMIT;
var init_log = __esm({
  "src/log.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_core();
    init_escape();
    DEBUG_LIMIT = 4e3;
  }
});

// src/gates/gate.ts
function allPass(gates2) {
  return gates2.every(({ verdict: verdict2 }) => verdict2 === "pass");
}
function shortened(all, most) {
  const shown = all.slice(0, most).join("; ");
  return all.length > most ? `${shown}; and ${all.length - most} more` : shown;
}
var init_gate = __esm({
  "src/gates/gate.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
  }
});

// src/retention/reference.ts
function parseReference(text) {
  if (text.length > MAX_REFERENCE) return void 0;
  if (PARSED.has(text)) return PARSED.get(text);
  const parsed = parse3(text);
  if (PARSED.size >= PARSED_LIMIT) PARSED.clear();
  PARSED.set(text, parsed);
  return parsed;
}
function parse3(text) {
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
  const known2 = NAMES.get(image);
  if (known2 !== void 0) return known2;
  const names = readNames(image);
  NAMES.set(image, names);
  return names;
}
function readNames(image) {
  const names = { tags: [], digests: [] };
  const known2 = /* @__PURE__ */ new Set();
  for (const text of [...image.RepoTags, ...image.RepoDigests]) {
    if (text.startsWith("<none>")) continue;
    const reference = parseReference(text);
    if (reference === void 0) names.tags.push(text);
    else addName(names, known2, reference);
  }
  return names;
}
function addName(names, known2, { repository, tag, digest }) {
  if (repository === void 0 || repository === DANGLING_NAME) return;
  if (digest === void 0) names.tags.push(`${repository}:${tag ?? "latest"}`);
  else if (!known2.has(`${repository}@${digest}`)) {
    known2.add(`${repository}@${digest}`);
    names.digests.push({ repository, digest });
  }
}
var DANGLING_NAME, LABEL, DOMAIN, COMPONENT, DIGEST2, IN_DOMAIN, BARE_DIGEST, BARE_ID, MAX_REPOSITORY, MAX_REFERENCE, PARSED, PARSED_LIMIT, NAMES;
var init_reference = __esm({
  "src/retention/reference.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    DANGLING_NAME = "docker.io/library/moby-dangling";
    LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
    DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
    COMPONENT = "[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*";
    DIGEST2 = "(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})";
    IN_DOMAIN = new RegExp(
      `^(?<path>${COMPONENT}(?:/${COMPONENT})*)(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>${DIGEST2}))?$`
    );
    BARE_DIGEST = new RegExp(`^${DIGEST2}$`);
    BARE_ID = /^[0-9a-f]{64}$/;
    MAX_REPOSITORY = 255;
    MAX_REFERENCE = MAX_REPOSITORY + 1 + 128 + 1 + 135;
    PARSED = /* @__PURE__ */ new Map();
    PARSED_LIMIT = 1e3;
    NAMES = /* @__PURE__ */ new WeakMap();
  }
});

// src/state/evictions.ts
function evictedSince(record2, images2, now) {
  const { lookedAt } = record2;
  if (lookedAt === void 0) return void 0;
  const there = new Set(images2.map(({ Id }) => Id));
  const gone = Object.entries(record2.images).filter(
    ([id, { leaving }]) => !there.has(id) && leaving === void 0
  );
  return {
    from: lookedAt,
    to: now,
    images: gone.map(([id, { name, size = 0 }]) => ({ id, name, bytes: size }))
  };
}
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
function withLeaving(record2, ids, now) {
  const next = { ...record2.images };
  for (const id of ids) {
    const known2 = next[id];
    if (known2 !== void 0) next[id] = { ...known2, leaving: now };
  }
  return { ...record2, images: next };
}
var rememberedOfImage, rememberedOfRecord, LEAVING;
var init_evictions = __esm({
  "src/state/evictions.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_mini();
    init_reference();
    rememberedOfImage = {
      /** One of its names; absent when it has none. */
      name: optional(string2()),
      /** In bytes, as listed: layers shared with other images are counted in each of them. */
      size: optional(number2()),
      /** When we last set out to remove it, in ms since 1970. */
      leaving: optional(number2())
    };
    rememberedOfRecord = {
      /** When the images were last looked at, in ms since 1970. */
      lookedAt: optional(number2())
    };
    LEAVING = 36e5;
  }
});

// src/state/record.ts
function coldRecord(engine, now) {
  return { version: 1, engine, began: now, images: {} };
}
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
    const known2 = historyOf(record2, image.Id);
    const { tags, digests } = imageNames(image);
    const nameless = tags.length + digests.length === 0;
    const user = usedBy(image);
    next[image.Id] = {
      firstSeen: known2?.firstSeen ?? now,
      namelessSince: nameless ? known2?.namelessSince ?? now : void 0,
      ...user === void 0 ? { lastUsed: known2?.lastUsed, usedBy: known2?.usedBy, evidence: known2?.evidence } : { lastUsed: now, usedBy: user, evidence: "seen" },
      ...rememberedOf(image, known2, now)
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
var evidenceSchema, imageHistorySchema, usageRecordSchema, TIMES;
var init_record = __esm({
  "src/state/record.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_mini();
    init_reference();
    init_evictions();
    evidenceSchema = _enum(["seen", "observer", "event"]);
    imageHistorySchema = object({
      firstSeen: number2(),
      /** Since when it has been seen without a tag and without a digest; absent when it has one. */
      namelessSince: optional(number2()),
      /** When it was last known to be in use, by what, and how that is known; absent for never. */
      lastUsed: optional(number2()),
      usedBy: optional(string2()),
      evidence: optional(evidenceSchema),
      ...rememberedOfImage
    });
    usageRecordSchema = object({
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
    TIMES = "began observedAt lookedAt firstSeen namelessSince lastUsed leaving".split(" ");
  }
});

// src/retention/last-use.ts
function lastUseOf({ Id }, facts) {
  const { record: record2, lastTagTimes, now } = facts;
  const known2 = historyOf(record2, Id);
  const firstSeen = known2?.firstSeen ?? now;
  const uses = [];
  if (known2?.lastUsed !== void 0) {
    uses.push({ at: known2.lastUsed, evidence: known2.evidence ?? "seen", by: known2.usedBy });
  }
  const tag = lastTagTimes.get(Id);
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
  const { retention, lastTagTimes, now } = facts;
  if (retention.ms === void 0) return no("digest-retention is never");
  const lastTag = lastTagTimes.get(image.Id);
  if (lastTag?.ok === false) return no(`when it was tagged is not known: ${lastTag.error}`);
  const { at } = lastUseOf(image, facts);
  const limit = `${retention.setBy} (${duration3(retention.ms)})`;
  return now - at >= retention.ms ? { fits: true, words: () => `unused for ${duration3(now - at)}, longer than ${limit}` } : no(`used or first seen ${duration3(now - at)} ago, within ${limit}`);
}
function no(why) {
  return { fits: false, words: () => why };
}
function whetherBuiltRecently({ Created }, { minAge, now }) {
  const built2 = Created * 1e3;
  if (saysNothing(built2, now)) return no("it has no date, or one in the future");
  return yesIf(whyRecent("built", built2, minAge, now), `built ${duration3(now - built2)} ago`);
}
function whetherNamedRecently(image, facts) {
  const { record: record2, lastTagTimes, minAge, now } = facts;
  const since = namelessSince(record2, image.Id, minAge, now);
  if (since !== void 0) {
    return yesIf(
      whyRecent("first seen without a name", since, minAge, now),
      `first seen without a name ${duration3(now - since)} ago`
    );
  }
  const tagged = lastTagTimes.get(image.Id);
  const needed = saysNothing(image.Created * 1e3, now) || tagged?.ok && tagged.value !== void 0 && saysNothing(tagged.value, now);
  return needed ? {
    fits: true,
    words: () => "its age is not known: it has no usable date, and the usage record is younger than min-age"
  } : no("not known: the usage record is younger than min-age");
}
function whetherTaggedRecently({ Id }, { lastTagTimes, minAge, now }) {
  const lastTag = lastTagTimes.get(Id);
  if (lastTag === void 0) return no("not asked yet");
  if (!lastTag.ok) return yesIf(`its age is not known: ${lastTag.error}`, "");
  const { value } = lastTag;
  if (value === void 0) return no("never");
  if (saysNothing(value, now)) return no("at no readable time, or in the future");
  return yesIf(whyRecent("tagged", value, minAge, now), `tagged ${duration3(now - value)} ago`);
}
function saysNothing(time4, now) {
  return !(time4 > 0 && time4 <= now);
}
function whyRecent(verb, time4, minAge, now) {
  const age2 = now - time4;
  return age2 >= minAge ? void 0 : `${verb} ${duration3(age2)} ago, younger than ${duration3(minAge)}`;
}
var RULES, NO_DIGEST, PULLED;
var init_rules = __esm({
  "src/retention/rules.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_record();
    init_last_use();
    init_reference();
    RULES = [
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
    NO_DIGEST = { fits: false, words: () => "none" };
    PULLED = {
      fits: true,
      words: () => "has a digest of a repository: what Swarm pulls"
    };
  }
});

// src/retention/classify.ts
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
function whyItStays(image, facts) {
  const now = classifyAlone(image, facts);
  return removability(now) > 0 ? void 0 : now.reason;
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
  const reason = `no tag, no digest, at least ${duration3(facts.minAge)} old`;
  return { image, class: "dangling", reason };
}
var RETENTION_CLASSES;
var init_classify = __esm({
  "src/retention/classify.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
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

// src/host/fullness.ts
function fullness({ usedPercent, inodesUsedPercent = 0 }) {
  return inodesUsedPercent > usedPercent ? { percent: inodesUsedPercent, of: "inodes" } : { percent: usedPercent, of: "bytes" };
}
function fullestPercent(disks2) {
  return disks2.length === 0 ? void 0 : Math.max(...disks2.map((disk2) => fullness(disk2).percent));
}
var init_fullness = __esm({
  "src/host/fullness.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
  }
});

// src/host/data-roots.ts
function usesContainerdStore({ DriverStatus }) {
  return DriverStatus.some(
    ([key, value]) => key === "driver-type" && value === "io.containerd.snapshotter.v1"
  );
}
async function dataRoots(info, processes) {
  const { DockerRootDir, Containerd } = info;
  if (!usesContainerdStore(info)) return [DockerRootDir];
  const address = Containerd?.Address ?? "";
  return SYSTEM_CONTAINERD.test(address) ? [DockerRootDir, await systemContainerdRoot(address, processes)] : [DockerRootDir, (0, import_node_path5.join)(DockerRootDir, "containerd", "daemon")];
}
function imageRoots(info, roots) {
  return usesContainerdStore(info) ? roots.slice(1) : roots;
}
async function systemContainerdRoot(address, processes) {
  const problem = `the root of the containerd at ${address} is not known`;
  const running = processes.find(({ comm, uid }) => comm === "containerd" && uid === 0);
  const root = optionOf(running, ["--root"]);
  if (root !== void 0) return root;
  const config2 = optionOf(running, ["--config", "-c"]);
  const options = config2 === void 0 ? [] : ["--config", config2];
  const { getExecOutput: getExecOutput2 } = await Promise.resolve().then(() => __toESM(require("./exec.js"), 1));
  const { exitCode, stdout } = await getExecOutput2("containerd", [...options, "config", "dump"], {
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
var import_node_path5, SYSTEM_CONTAINERD;
var init_data_roots = __esm({
  "src/host/data-roots.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_path5 = require("node:path");
    SYSTEM_CONTAINERD = /^(?:\/var)?\/run\/containerd\//;
  }
});

// src/host/lock.ts
async function isLocked(path) {
  const file = await (0, import_promises5.stat)(path, { bigint: true }).catch((error2) => {
    if (error2.code === "ENOENT") return void 0;
    throw new Error(`${path} cannot be read: ${error2.message}`, { cause: error2 });
  });
  if (file === void 0) return false;
  const held = parseLocks(await (0, import_promises5.readFile)("/proc/locks", "utf8"));
  const device = deviceName(file.dev);
  if (held.has(`${device}:${file.ino}`)) return true;
  const anonymous = /^00:/;
  return anonymous.test(device) && [...held].some((lock) => anonymous.test(lock) && lock.endsWith(`:${file.ino}`));
}
function parseLocks(text) {
  const held = text.split("\n").map((line2) => line2.split(/\s+/)).filter((fields) => fields[1] === "FLOCK").map((fields) => fields[5] ?? "");
  return new Set(held);
}
function deviceName(dev) {
  const major = dev >> 8n & 0xfffn;
  const minor = dev & 0xffn | dev >> 12n & 0xfff00n;
  const hex = (n) => n.toString(16).padStart(2, "0");
  return `${hex(major)}:${hex(minor)}`;
}
async function takeLock(path, wait = 0) {
  const patience = wait === 0 ? ["-n"] : ["-w", String(wait / 1e3)];
  const holder = (0, import_node_child_process2.spawn)("flock", [...patience, "-E", String(BUSY), "-F", path, "cat"], {
    stdio: ["pipe", "pipe", "pipe"]
  });
  let complaint = "";
  holder.stderr.on("data", (chunk) => {
    complaint += chunk.toString();
  });
  holder.stdin.on("error", () => {
  });
  const exit = (0, import_node_events.once)(holder, "close").then(([code2]) => code2);
  holder.stdin.write(".");
  const outcome = await Promise.race([(0, import_node_events.once)(holder.stdout, "data"), exit]).catch((cause) => {
    throw new Error(
      `${path} cannot be locked: flock (util-linux) did not start: ${cause.message}`,
      { cause }
    );
  });
  if (outcome === BUSY) return void 0;
  if (outcome === null || typeof outcome === "number") {
    throw new Error(`${path} cannot be locked: flock: ${complaint.trim() || outcome}`);
  }
  return {
    release: async () => {
      holder.stdin.end();
      await exit;
    }
  };
}
var import_node_child_process2, import_node_events, import_promises5, BUSY;
var init_lock = __esm({
  "src/host/lock.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_child_process2 = require("node:child_process");
    import_node_events = require("node:events");
    import_promises5 = require("node:fs/promises");
    BUSY = 75;
  }
});

// src/engine/container-name.ts
function containerCalled(name) {
  return `container ${name.replace(/^\//, "")}`;
}
function containerInWords({ Names, Id }) {
  return containerCalled(Names[0] ?? Id.slice(0, 12));
}
var init_container_name = __esm({
  "src/engine/container-name.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
  }
});

// src/retention/by-reference.ts
var BEGINNING_OF_ID, ByReference;
var init_by_reference = __esm({
  "src/retention/by-reference.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_reference();
    BEGINNING_OF_ID = /^(?:sha256:[0-9a-f]{1,63}|[0-9a-f]{4,63})$/;
    ByReference = class {
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
        const found2 = [];
        const take = (value) => {
          if (value !== void 0) found2.push(value);
        };
        const { tags, digests } = imageNames(image);
        take(this.#byDigest.get(image.Id));
        for (const { digest } of digests) take(this.#byDigest.get(digest));
        for (const tag of tags) take(this.#byTag.get(tag));
        if (this.#byPrefix.size > 0) {
          const hex = image.Id.replace(/^sha256:/, "");
          for (const [length, ofLength] of this.#byPrefix) take(ofLength.get(hex.slice(0, length)));
        }
        return found2;
      }
    };
  }
});

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
  const known2 = /* @__PURE__ */ new Map();
  return (image) => {
    if (!known2.has(image)) known2.set(image, users.of(image));
    return known2.get(image);
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
var Users;
var init_use = __esm({
  "src/retention/use.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_container_name();
    init_by_reference();
    init_reference();
    Users = class {
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
  }
});

// src/state/own-file.ts
async function openOwn(path, flags) {
  const file = await (0, import_promises8.open)(path, flags | REGULAR_ONLY, 384).catch((cause) => {
    if (cause.code === "ELOOP") {
      throw new Error(`${path} is a symbolic link, which is not followed: remove it`, { cause });
    }
    throw cause;
  });
  try {
    if (!(await file.stat()).isFile()) throw new Error(`${path} is no regular file: remove it`);
    return file;
  } catch (error2) {
    await file.close();
    throw error2;
  }
}
async function readOwn(path) {
  const file = await openOwn(path, import_promises8.constants.O_RDONLY);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}
async function ensureOwnFolder(folder) {
  await (0, import_promises8.mkdir)(folder, { recursive: true, mode: 448 });
  await assertOwnFolder(folder);
}
async function assertOwnFolder(folder) {
  const { mode, uid } = await (0, import_promises8.stat)(folder);
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
var import_promises8, O_NOFOLLOW, O_NONBLOCK, REGULAR_ONLY;
var init_own_file = __esm({
  "src/state/own-file.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises8 = require("node:fs/promises");
    ({ O_NOFOLLOW, O_NONBLOCK } = import_promises8.constants);
    REGULAR_ONLY = O_NOFOLLOW | O_NONBLOCK;
  }
});

// src/retention/audit.ts
function auditCache(facts) {
  const { images: images2, record: record2, digestRetention, activity } = facts;
  const cached2 = images2.filter((each) => each.class === "cached");
  const coming2 = cached2.flatMap(({ image, lastUse }) => {
    if (lastUse === void 0 || digestRetention === void 0) return [];
    return [
      {
        id: image.Id,
        name: image.RepoDigests[0] ?? image.RepoTags[0] ?? "",
        bytes: image.Size,
        lastUse,
        staleAt: lastUse.at + digestRetention
      }
    ];
  });
  return {
    kept: total(cached2.map(({ image }) => image)),
    coming: coming2.sort((a, b) => a.staleAt - b.staleAt).slice(0, COMING),
    isObserved: activity.now - (record2.observedAt ?? 0) <= OBSERVED,
    evicted: evicted(facts)
  };
}
function evicted({ images: images2, activity, containerdStore }) {
  const { containers } = activity;
  if (!containers.ok) {
    const none = total([]);
    return { imagePrune: none, systemPruneAll: none };
  }
  const running = containers.value.filter(({ State }) => RUNNING2.includes(State));
  const heldByAny = usedByContainers(containers.value, activity);
  const heldByRunning = usedByContainers(running, activity);
  const pulled = images2.map(({ image }) => ({ image, ...imageNames(image) })).filter(({ digests }) => digests.length > 0);
  const imagePrune = containerdStore ? [] : pulled.filter(({ image, tags }) => tags.length === 0 && heldByAny(image) === void 0);
  const systemPruneAll = pulled.filter(({ image }) => heldByRunning(image) === void 0);
  return {
    imagePrune: total(imagePrune.map(({ image }) => image)),
    systemPruneAll: total(systemPruneAll.map(({ image }) => image))
  };
}
function usedByContainers(containers, { info, now }) {
  const noSwarm = { services: [], tasks: [], upToDate: /* @__PURE__ */ new Set(), nodes: [] };
  return imageUse({
    info,
    now,
    containers: { ok: true, value: containers },
    swarm: { ok: true, value: noSwarm }
  });
}
function total(images2) {
  return { images: images2.length, bytes: images2.reduce((sum2, { Size }) => sum2 + Size, 0) };
}
var COMING, OBSERVED, RUNNING2;
var init_audit = __esm({
  "src/retention/audit.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_reference();
    init_use();
    COMING = 10;
    OBSERVED = 7 * 864e5;
    RUNNING2 = ["running", "paused", "restarting"];
  }
});

// src/report/headline.ts
function headline(report) {
  const { imagesRemoved, reclaimed: reclaimed3 } = report;
  const done = `Removed ${count(imagesRemoved, "image")}, ${bytes(reclaimed3.bytes)} reclaimed`;
  switch (report.outcome) {
    case "pruned":
      return report.stopped === null ? `${done}.` : `${done}, then stopped: ${report.stopped}`;
    case "nothing-to-prune": {
      const skipped = report.images?.filter(({ fate }) => fate === "skipped").length ?? 0;
      return skipped === 0 ? "All gates passed; there was nothing to prune." : `All gates passed, but nothing was removed: ${count(skipped, "image")} skipped.`;
    }
    case "held":
      return `Nothing was removed: ${closedGates(report)}`;
    case "dry-run": {
      const planned = report.images?.filter(({ fate }) => fate === "would-remove").length ?? 0;
      if (report.images === null) return "Dry run: the images could not be listed.";
      const stale = report.images.filter(({ fate }) => fate === "candidate").length;
      if (planned + stale === 0) return "Dry run: there is nothing to remove.";
      const what = [
        ...planned === 0 ? [] : [count(planned, "image")],
        ...stale === 0 ? [] : [`up to ${count(stale, "stale one")}`]
      ].join(" and ");
      const closed2 = closedGates(report);
      return closed2 === "" ? `Dry run: ${what} would be removed.` : `Dry run: ${what} could be removed, but would not be: ${closed2}`;
    }
    case "failed":
      return imagesRemoved > 0 ? `${done}, then the run failed.` : "The run failed; nothing was removed.";
  }
}
function closedGates({ gates: gates2 }) {
  const closed2 = gates2.filter(({ verdict: verdict2 }) => verdict2 !== "pass");
  if (closed2.length === 0) return "";
  const names = closed2.map(({ gate, verdict: verdict2 }) => `${gate} is ${WORD[verdict2]}`);
  return `${names.join(", ")}.`;
}
var WORD;
var init_headline = __esm({
  "src/report/headline.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    WORD = { pass: "passing", hold: "holding", unknown: "unknown" };
  }
});

// src/report/reclaimed.ts
function reclaimed(measured) {
  const { layersBefore, layersAfter, disksBefore, disksAfter } = measured;
  const engine = layersBefore === void 0 || layersAfter === void 0 ? null : Math.max(0, layersBefore - layersAfter);
  const filesystem = disksBefore === void 0 || disksAfter === void 0 ? null : Math.max(0, usedBytes(disksBefore) - usedBytes(disksAfter));
  if (engine === null && filesystem === null) {
    return { bytes: 0, measuredBy: "nothing", engine, filesystem };
  }
  return (filesystem ?? -1) >= (engine ?? -1) ? { bytes: filesystem ?? 0, measuredBy: "filesystem", engine, filesystem } : { bytes: engine ?? 0, measuredBy: "engine", engine, filesystem };
}
function usedBytes(disks2) {
  return disks2.reduce((sum2, { used }) => sum2 + used, 0);
}
var init_reclaimed = __esm({
  "src/report/reclaimed.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
  }
});

// src/report/build.ts
function buildReport(inputs, result3, times) {
  const { observation, gates: gates2, removals, stopped: stopped2, measured } = result3;
  const { activity, dataRoots: dataRoots2 } = observation;
  const outcome = outcomeOf(inputs, result3);
  const removed2 = [...removals.values()].filter((each) => each.outcome === "removed").length;
  const facts = {
    outcome,
    dryRun: inputs.dryRun,
    gates: gates2,
    reclaimed: reclaimed(measured),
    imagesRemoved: removed2,
    stopped: stopped2 ?? null,
    images: result3.images?.map((each) => reportedImage(each, inputs, gates2, removals)) ?? null
  };
  return {
    schemaVersion: 1,
    headline: headline(facts),
    startedAt: new Date(times.started).toISOString(),
    finishedAt: new Date(times.finished).toISOString(),
    engine: {
      host: inputs.endpoint.name,
      version: activity.version.ok ? activity.version.value.Version : null,
      apiVersion: activity.apiVersion ?? null,
      store: activity.info.ok ? usesContainerdStore(activity.info.value) ? "containerd" : activity.info.value.Driver : null,
      dataRoots: dataRoots2.ok ? dataRoots2.value : []
    },
    settledForMs: Math.round(result3.settledForMs),
    disks: { before: measured.disksBefore ?? [], after: measured.disksAfter ?? [] },
    problems: problemsOf(result3),
    cache: reportedCache(inputs, result3),
    history: [],
    checks: [],
    historySkipped: 0,
    starvation: null,
    ...facts
  };
}
function brokenReport(host, { headline: sentence, problems: problems2 }, times) {
  return {
    schemaVersion: 1,
    outcome: "failed",
    headline: sentence,
    dryRun: false,
    startedAt: new Date(times.started).toISOString(),
    finishedAt: new Date(times.finished).toISOString(),
    engine: { host, version: null, apiVersion: null, store: null, dataRoots: [] },
    gates: [],
    settledForMs: 0,
    disks: { before: [], after: [] },
    reclaimed: { bytes: 0, measuredBy: "nothing", engine: null, filesystem: null },
    imagesRemoved: 0,
    stopped: null,
    problems: problems2,
    images: null,
    cache: null,
    history: [],
    checks: [],
    historySkipped: 0,
    starvation: null
  };
}
function outcomeOf({ dryRun }, result3) {
  const { observation, gates: gates2, removals, images: images2, stopped: stopped2 } = result3;
  if (dryRun) return "dry-run";
  const results = [...removals.values()].map(({ outcome }) => outcome);
  if (results.includes("failed")) return "failed";
  if (results.includes("removed")) return "pruned";
  if (!allPass(gates2)) return "held";
  if (images2 === void 0 || stopped2 !== void 0) return "failed";
  if (!observation.activity.containers.ok) return "failed";
  return "nothing-to-prune";
}
function problemsOf({ observation, gates: gates2, known: known2, removals, stopped: stopped2 }) {
  const { engine, activity } = observation;
  const failed = [...removals.values()].filter(({ outcome }) => outcome === "failed");
  const problems2 = [
    ...engine.ok ? [] : [engine.error],
    ...engine.ok && !activity.images.ok ? [activity.images.error] : [],
    ...engine.ok && !activity.containers.ok ? [activity.containers.error] : [],
    ...known2.problem === void 0 ? [] : [known2.problem],
    ...stopped2 !== void 0 && allPass(gates2) ? [stopped2] : [],
    ...failed.map(({ reason }) => reason)
  ];
  return [...new Set(problems2)];
}
function reportedCache({ digestRetention }, { images: images2, observation: { activity }, known: known2 }) {
  if (images2 === void 0) return null;
  const { coming: coming2, ...rest } = auditCache({
    images: images2,
    activity,
    containerdStore: activity.info.ok && usesContainerdStore(activity.info.value),
    record: known2.record,
    digestRetention
  });
  return {
    ...rest,
    coming: coming2.map(({ lastUse, staleAt, ...image }) => ({
      ...image,
      lastUse: reportedUse(lastUse),
      staleAt: new Date(staleAt).toISOString()
    }))
  };
}
function reportedUse({ at, evidence, by }) {
  return { at: new Date(at).toISOString(), evidence, by: by ?? null };
}
function reportedImage({ image, class: name, reason, lastUse }, inputs, gates2, removals) {
  const result3 = removals.get(image.Id);
  const named = [...image.RepoTags, ...image.RepoDigests].filter((n) => !n.startsWith("<none>"));
  return {
    id: image.Id,
    names: [...new Set(named)],
    class: name,
    fate: result3?.outcome ?? fateOf(name, inputs, gates2),
    reason: result3?.reason || reason,
    bytes: image.Size,
    created: isoTime(image.Created),
    lastUse: lastUse === void 0 ? null : reportedUse(lastUse)
  };
}
function fateOf(name, { dryRun }, gates2) {
  if (name !== "dangling" && name !== "stale") return "kept";
  if (dryRun) return name === "dangling" ? "would-remove" : "candidate";
  return allPass(gates2) ? "not-attempted" : "candidate";
}
function isoTime(seconds) {
  const date3 = new Date(seconds * 1e3);
  return seconds <= 0 || Number.isNaN(date3.getTime()) ? null : date3.toISOString();
}
var init_build = __esm({
  "src/report/build.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_gate();
    init_data_roots();
    init_audit();
    init_headline();
    init_reclaimed();
  }
});

// src/report/markdown.ts
function table(columns, rows) {
  return [head(columns), ...rows.map(line)].join("\n");
}
function tableWithin(room, columns, rows, cells) {
  const lines2 = [];
  let left = room.bytes - byteLength(head(columns)) - LEFT_OUT_BYTES;
  for (const row of rows.slice(0, room.rows)) {
    const text = line(cells(row));
    left -= byteLength(text) + 1;
    if (left < 0) break;
    lines2.push(text);
  }
  const shown = lines2.length === 0 ? "" : [head(columns), ...lines2].join("\n");
  const more2 = rows.length - lines2.length;
  if (more2 === 0) return shown;
  const rest = grouped(more2);
  return shown === "" ? `${rest}, in the JSON report` : `${shown}

and ${rest} more, in the JSON report`;
}
function fold(title2, body, { open: open4 = false } = {}) {
  return `<details${open4 ? " open" : ""}>
<summary>${title2}</summary>

${body}

</details>`;
}
function unbroken(figure) {
  return figure.replaceAll(" ", "&nbsp;");
}
function unbrokenFigures(sentence) {
  return sentence.replace(/(\d) (?=%|[KMGTPE]?i?B\b|(?:image|gate|run|warning)s?\b)/g, "$1&nbsp;");
}
function strong(text) {
  return text === "" ? "" : `**${text}**`;
}
function small(text) {
  return `<sub>${text}</sub>`;
}
function byteLength(text) {
  return Buffer.byteLength(text);
}
function head(columns) {
  const rule = columns.map(({ figures: figures2 }) => figures2 ? "---:" : ":---");
  return `${line(columns.map(({ title: title2 }) => title2))}
${line(rule)}`;
}
function line(cells) {
  return `| ${cells.join(" | ")} |`;
}
var LEFT_OUT_BYTES;
var init_markdown = __esm({
  "src/report/markdown.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    LEFT_OUT_BYTES = 100;
  }
});

// src/report/checks.ts
function renderChecks(checks2) {
  if (checks2.length === 0) return "";
  const warnings = warningsOf(checks2).slice(0, MAX_LOGGED).map(
    ({ what, found: found2, where, remedy }) => [
      `${strong(forMarkdown(what))}: ${forMarkdown(found2)}`,
      `Where: ${forMarkdown(where)}`,
      ...remedy === void 0 ? [] : [`**What to do:** ${forMarkdown(remedy)}`]
    ].join("<br>\n> ")
  );
  const alert2 = warnings.length === 0 ? [] : [`> [!WARNING]
> ${warnings.join("\n>\n> ")}`];
  const rows = checks2.slice(0, MAX_CHECKS).map((check) => [whatHowWhere(check), found(check)]);
  const more2 = checks2.length - rows.length;
  const body = [
    table(COLUMNS, rows),
    ...more2 > 0 ? [`and ${more2} more, in the JSON report`] : []
  ];
  return ["### Host checks", ...alert2, fold(tally(checks2), body.join("\n\n"))].join("\n\n");
}
function whatHowWhere({ verdict: verdict2, what, how, where }) {
  return `${SIGN[verdict2]} ${strong(forMarkdown(what))}<br>${small(`${forMarkdown(how)}; ${forMarkdown(where)}`)}`;
}
function found({ found: seen, expected }) {
  return `${forMarkdown(seen)}<br>${small(`expected: ${forMarkdown(expected)}`)}`;
}
function checkLines(checks2) {
  if (checks2.length === 0) return [];
  const warnings = warningsOf(checks2);
  const shown = warnings.slice(0, MAX_LOGGED).flatMap(({ what, found: found2, where, remedy }) => [
    `  Warning: ${forLog(what)}: ${forLog(found2)}`,
    `    Where: ${forLog(where)}`,
    ...remedy === void 0 ? [] : [`    To do: ${forLog(remedy)}`]
  ]);
  const more2 = warnings.length - MAX_LOGGED;
  const open4 = checks2.filter(({ verdict: verdict2 }) => verdict2 === "not-checked").slice(0, MAX_LOGGED).map(({ what, found: found2 }) => `  ${forLog(what)}: ${forLog(found2)}`);
  return [
    `Host checks: ${tally(checks2)}`,
    ...shown,
    ...more2 > 0 ? [`  and ${more2} more warnings, in the JSON report`] : [],
    ...open4
  ];
}
function checkAnnotations(checks2) {
  return warningsOf(checks2).slice(0, MAX_ANNOTATED).map(({ what, found: found2, remedy }) => ({
    level: "warning",
    title: what,
    message: remedy === void 0 ? found2 : `${found2}. ${remedy}`
  }));
}
function warningsOf(checks2) {
  return checks2.filter(({ verdict: verdict2 }) => verdict2 === "warning");
}
function tally(checks2) {
  const of = (verdict2) => checks2.filter((check) => check.verdict === verdict2).length;
  const [ok, warnings, open4] = [of("ok"), of("warning"), of("not-checked")];
  const parts = [
    ...ok > 0 ? [`${ok} as expected`] : [],
    ...warnings > 0 ? [count(warnings, "warning")] : [],
    ...open4 > 0 ? [`${open4} not checked`] : []
  ];
  return `${count(checks2.length, "check")}: ${parts.join(", ")}`;
}
var MAX_CHECKS, MAX_LOGGED, MAX_ANNOTATED, SIGN, COLUMNS;
var init_checks3 = __esm({
  "src/report/checks.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_escape();
    init_markdown();
    MAX_CHECKS = 40;
    MAX_LOGGED = 10;
    MAX_ANNOTATED = 3;
    SIGN = {
      ok: "✅",
      warning: "⚠️",
      "not-checked": "➖"
    };
    COLUMNS = [{ title: "What, how and where" }, { title: "Found" }];
  }
});

// src/report/overview.ts
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
    classes: [...classes2.values()].filter((total2) => total2.images > 0),
    byFate,
    kept: [...kept.values()].flatMap((groups) => [...groups.values()])
  };
}
function add(total2, image) {
  if (total2 === void 0) return;
  total2.images += 1;
  total2.bytes += image.bytes;
}
function addKept(groups, image) {
  const { class: name, reason } = image;
  const group4 = groups?.get(reason) ?? { class: name, reason, images: 0, bytes: 0, examples: [] };
  add(group4, image);
  if (group4.examples.length < EXAMPLES) group4.examples.push(image);
  groups?.set(reason, group4);
}
function sizeOf(images2) {
  return images2.reduce((sum2, image) => sum2 + image.bytes, 0);
}
function largestOf(images2, count2) {
  return images2.toSorted((a, b) => b.bytes - a.bytes).slice(0, count2);
}
function latestDisks({ disks: disks2 }) {
  return disks2.after.length > 0 ? disks2.after : disks2.before;
}
function readableName(name) {
  return name.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}$/, "@sha256:$1");
}
var CLASS_MEANING, OUTCOME_TITLE, EXAMPLES;
var init_overview = __esm({
  "src/report/overview.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_classify();
    CLASS_MEANING = {
      "in-use": "a container or a Swarm service needs it",
      kept: "the keep list or its label says so",
      tagged: "has a tag: never removed",
      cached: "no tag but a registry digest: what Swarm pulled; kept for redeploys",
      young: "no name, but too new, or of unknown age",
      dangling: "no tag, no digest, old enough: go first",
      stale: "cached, but unused for longer than the retention in force: go only as far as needed"
    };
    OUTCOME_TITLE = {
      pruned: "pruned",
      "nothing-to-prune": "nothing to prune",
      held: "held",
      "dry-run": "dry run",
      failed: "failed"
    };
    EXAMPLES = 5;
  }
});

// src/report/facts.ts
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
function troubleOf({ headline: headline2, gates: gates2, stopped: stopped2, problems: problems2 }) {
  const said = [headline2, ...gates2.map(({ reason }) => reason)];
  const isNews = (text) => !said.some((sentence) => sentence.includes(text));
  return {
    stopped: stopped2 !== null && isNews(stopped2) ? stopped2 : null,
    problems: [...new Set(problems2)].filter((problem) => problem !== stopped2 && isNews(problem))
  };
}
var init_facts = __esm({
  "src/report/facts.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_fullness();
    init_overview();
  }
});

// src/report/starvation.ts
function starvationOf(history) {
  const starved3 = [];
  for (const entry of history) {
    const meaning = meaningOf(entry);
    if (meaning === "starved") starved3.push(entry);
    if (meaning === "ended") starved3.length = 0;
  }
  const first = starved3[0];
  if (first === void 0) return void 0;
  const [worst] = GATES.map((gate) => {
    const closed2 = starved3.map(({ gates: gates2 }) => gates2[gate]).filter((each) => isClosed(gate, each));
    return { gate, times: closed2.length, verdict: closed2.at(-1) };
  }).toSorted((a, b) => b.times - a.times);
  if (worst?.verdict === void 0 || worst.verdict === "pass") return void 0;
  return { runs: starved3.length, since: first.time, gate: worst.gate, verdict: worst.verdict };
}
function meaningOf(entry) {
  const verdicts = Object.values(entry.gates);
  switch (entry.outcome) {
    case "held":
      return entry.gates["disk-pressure"] === "hold" && !verdicts.includes("unknown") ? "ended" : "starved";
    case "pruned":
    case "nothing-to-prune":
      return "ended";
    case "failed":
      return entry.imagesRemoved > 0 || verdicts.every((each) => each === "pass") ? "ended" : "nothing";
    case "dry-run":
      return "nothing";
  }
}
function isClosed(gate, verdict2) {
  return verdict2 === "unknown" || verdict2 === "hold" && gate !== "disk-pressure";
}
function starvationNotice(starvation) {
  if (starvation === null || starvation.runs < WORTH_A_WORD) return void 0;
  const { runs, since, gate, verdict: verdict2 } = starvation;
  const unknown2 = verdict2 === "unknown" ? " (unknown)" : "";
  return `Held ${count(runs, "run")} in a row since ${time3(since)}, most often by ${gate}${unknown2}.`;
}
function starvationAdvice({ gate, verdict: verdict2 }) {
  if (verdict2 === "unknown") return `Mend what makes ${gate} unknown: it does not pass by itself.`;
  return gate === "run-app" ? "See whether what it found should be live. If so, prune at another hour, or set `settle-timeout` so that a run waits for it." : "See `docker service ls` for a service that never comes to rest. Mend or remove it, or set `settle-timeout` so that a run waits for it.";
}
var WORTH_A_WORD, GATES;
var init_starvation = __esm({
  "src/report/starvation.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    WORTH_A_WORD = 3;
    GATES = ["disk-pressure", "run-app", "swarm-convergence"];
  }
});

// src/report/annotations.ts
function annotationsOf(report, { inPost }) {
  const all = [
    ...failure2(report, inPost),
    ...unknownGates(report),
    ...closed(report),
    ...stillFull(report)
  ];
  const others = [...checkAnnotations(report.checks), ...pruned(report)];
  const annotations = [...all, ...others].map(({ level, title: title2, message }) => ({
    level,
    title: forLog(`Gated Docker Prune: ${title2}`),
    message: forLog(message, MESSAGE_LIMIT)
  }));
  return ["error", "warning", "notice"].flatMap(
    (level) => annotations.filter((annotation) => annotation.level === level).slice(0, PER_LEVEL)
  );
}
function failure2(report, inPost) {
  if (report.outcome !== "failed") return [];
  const message = [report.headline, ...troubleOf(report).problems].join(" ");
  return [{ level: inPost ? "warning" : "error", title: "failed", message }];
}
function unknownGates({ gates: gates2 }) {
  return gates2.filter(({ verdict: verdict2 }) => verdict2 === "unknown").map(({ gate, reason, remedy }) => ({
    level: "warning",
    title: `${gate} is unknown`,
    message: remedy === void 0 ? reason : `${reason} ${remedy}`
  }));
}
function closed(report) {
  const urgent = almostFull(report);
  return urgent.length > 0 ? urgent : starved(report);
}
function starved({ starvation, gates: gates2 }) {
  const notice2 = starvationNotice(starvation);
  if (starvation === null || notice2 === void 0) return [];
  const now = gates2.find(({ gate, verdict: verdict2 }) => gate === starvation.gate && verdict2 !== "pass");
  const why = now === void 0 ? "" : ` Now: ${now.reason}`;
  return [
    {
      level: "warning",
      title: `held ${count(starvation.runs, "run")} in a row`,
      message: `${notice2}${why}`
    }
  ];
}
function almostFull(report) {
  const used = fullestPercent(latestDisks(report));
  const holding = report.gates.filter(({ verdict: verdict2 }) => verdict2 === "hold");
  if (used === void 0 || used < ALMOST_FULL || holding.length === 0) return [];
  const why = holding.map(({ gate, reason }) => `${gate} holds: ${reason}`).join(" ");
  const notice2 = starvationNotice(report.starvation);
  const message = [
    `The disk is ${percent(used)} used, and nothing may be pruned.`,
    ...notice2 === void 0 ? [] : [notice2],
    why
  ].join(" ");
  return [{ level: "warning", title: "disk almost full", message }];
}
function stillFull(report) {
  const { outcome, cache } = report;
  const used = fullestPercent(latestDisks(report));
  if (outcome !== "pruned" && outcome !== "nothing-to-prune") return [];
  if (used === void 0 || used < ALMOST_FULL) return [];
  const kept = cache?.kept.images ?? 0;
  const message = [
    outcome === "pruned" ? `The disk is still ${percent(used)} used.` : `The disk is ${percent(used)} used, and there is nothing to prune.`,
    ...kept > 0 ? [`${count(kept, "image")} kept for redeploys: a shorter digest-retention lets them go.`] : []
  ].join(" ");
  return [{ level: "warning", title: "disk almost full", message }];
}
function pruned({ outcome, reclaimed: reclaimed3, imagesRemoved }) {
  if (outcome !== "pruned") return [];
  const images2 = `${count(imagesRemoved, "image")} removed`;
  const message = reclaimed3.measuredBy === "nothing" ? `${images2}.` : `${bytes(reclaimed3.bytes)} reclaimed, ${images2}.`;
  return [{ level: "notice", title: "pruned", message }];
}
var MESSAGE_LIMIT, PER_LEVEL, ALMOST_FULL;
var init_annotations = __esm({
  "src/report/annotations.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_fullness();
    init_checks3();
    init_escape();
    init_facts();
    init_overview();
    init_starvation();
    MESSAGE_LIMIT = 4096;
    PER_LEVEL = 10;
    ALMOST_FULL = 95;
  }
});

// src/report/look.ts
function lookOf(env, isTerminal2) {
  const inActions2 = env["GITHUB_ACTIONS"] === "true";
  const force = env["FORCE_COLOR"];
  const coloured = force !== void 0 ? force !== "0" && force !== "false" : !env["NO_COLOR"] && (inActions2 || isTerminal2);
  return { folds: inActions2, paint: coloured ? paint : PLAIN.paint };
}
function paint(tone, text) {
  return (0, import_node_util.styleText)(STYLES[tone], text, { validateStream: false });
}
var import_node_util, PLAIN, STYLES;
var init_look = __esm({
  "src/report/look.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_node_util = require("node:util");
    PLAIN = { folds: false, paint: (_tone, text) => text };
    STYLES = {
      title: "bold",
      good: "green",
      calm: "cyan",
      alarm: "yellow",
      bad: "red"
    };
  }
});

// src/report/outputs.ts
function outputsOf(report) {
  const verdict2 = (name) => report.gates.find(({ gate }) => gate === name)?.verdict ?? "unknown";
  return {
    outcome: report.outcome,
    "disk-pressure": verdict2("disk-pressure"),
    "run-app": verdict2("run-app"),
    "swarm-convergence": verdict2("swarm-convergence"),
    "bytes-reclaimed": integer2(report.reclaimed.bytes),
    "images-removed": integer2(report.imagesRemoved)
  };
}
function integer2(value) {
  return Number.isFinite(value) && value > 0 ? BigInt(Math.round(value)).toString() : "0";
}
var init_outputs = __esm({
  "src/report/outputs.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
  }
});

// src/report/attention.ts
function renderAttention(report) {
  return [
    alert("WARNING", unknownGates2(report.gates)),
    alert("WARNING", starved2(report)),
    alert("WARNING", stopped(report)),
    alert("CAUTION", problems(report))
  ].filter((text) => text !== "").join("\n\n");
}
function alert(kind, paragraphs) {
  if (paragraphs.length === 0) return "";
  return `> [!${kind}]
> ${paragraphs.join("\n>\n> ")}`;
}
function unknownGates2(gates2) {
  const byRemedy = /* @__PURE__ */ new Map();
  for (const { gate, verdict: verdict2, reason, remedy } of gates2.slice(0, MAX_ITEMS)) {
    if (verdict2 !== "unknown") continue;
    const lines2 = byRemedy.get(remedy) ?? [];
    lines2.push(`**${gate}** is unknown: ${forMarkdown(reason)}`);
    byRemedy.set(remedy, lines2);
  }
  return [...byRemedy].map(
    ([remedy, lines2]) => paragraph([...lines2, ...remedy === void 0 ? [] : [whatToDo(forMarkdown(remedy))]])
  );
}
function starved2({ starvation }) {
  const notice2 = starvationNotice(starvation);
  if (starvation === null || notice2 === void 0) return [];
  return [paragraph([`**${notice2}**`, whatToDo(starvationAdvice(starvation))])];
}
function stopped(report) {
  const { stopped: why } = troubleOf(report);
  return why === null ? [] : [`**Stopped early:** ${forMarkdown(why)}`];
}
function problems(report) {
  const all = troubleOf(report).problems;
  const shown = all.slice(0, MAX_ITEMS).map((problem) => `**Problem:** ${forMarkdown(problem)}`);
  const more2 = all.length - shown.length;
  return more2 > 0 ? [...shown, `and ${grouped(more2)} more, in the JSON report`] : shown;
}
function paragraph(lines2) {
  return lines2.join("<br>\n> ");
}
function whatToDo(text) {
  return `**What to do:** ${text}`;
}
var MAX_ITEMS;
var init_attention = __esm({
  "src/report/attention.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_escape();
    init_facts();
    init_starvation();
    MAX_ITEMS = 10;
  }
});

// src/report/cache.ts
function cacheInWords({ cache }) {
  if (cache === null) return [];
  const { kept, evicted: evicted2, coming: coming2, isObserved } = cache;
  const { imagePrune, systemPruneAll } = evicted2;
  const [first] = coming2;
  return [
    ...kept.images === 0 ? [] : [`Kept for redeploys: ${inWords2(kept)}.`],
    ...kept.images > 0 && first === void 0 ? ["None becomes stale: `digest-retention` is `never`."] : [],
    ...kept.images === 0 || isObserved ? [] : ["Use between runs is not observed: an image that was only used then may go early."],
    ...first === void 0 ? [] : [`The first becomes stale on ${day(first.staleAt)}.`],
    ...systemPruneAll.images === 0 ? [] : [
      `To pull again after \`docker image prune\`: ${inWords2(imagePrune)}; after \`docker system prune --all\`: ${inWords2(systemPruneAll)}.`
    ]
  ];
}
function inWords2({ images: images2, bytes: size }) {
  return images2 === 0 ? "nothing" : `${count(images2, "image")}, ${bytes(size)} as listed`;
}
function renderCache(report) {
  const sentences = cacheInWords(report);
  if (report.cache === null || sentences.length === 0) return "";
  const list2 = sentences.map((sentence) => `- ${sentence}`).join("\n");
  return ["### Cache", list2, coming(report.cache)].filter((part) => part !== "").join("\n\n");
}
function coming({ coming: images2 }) {
  if (images2.length === 0) return "";
  const rows = images2.map(({ id, name, bytes: size, lastUse, staleAt }) => [
    unbrokenDay(staleAt),
    unbroken(bytes(size)),
    [
      forMarkdownCode(name === "" ? shortId(id) : readableName(name)),
      small(useInWords(lastUse))
    ].join("<br>")
  ]);
  return fold("The next to become stale, should they stay unused", table(COMING_COLUMNS, rows));
}
function useInWords({ at, evidence, by }) {
  const how = EVIDENCE[evidence];
  return by === null ? `${day(at)}, ${how}` : `${day(at)}, ${forMarkdown(by, 100)} (${how})`;
}
function unbrokenDay(iso) {
  return day(iso).replaceAll("-", "&#8209;");
}
var COMING_COLUMNS, EVIDENCE;
var init_cache = __esm({
  "src/report/cache.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_classify();
    init_escape();
    init_markdown();
    init_overview();
    COMING_COLUMNS = [
      { title: "Stale on" },
      { title: "Size", figures: true },
      { title: "Image, and its last use" }
    ];
    EVIDENCE = {
      seen: "seen by a run",
      observer: "noted by an observer",
      event: "an event of the Engine",
      "last-tag-time": "tagged",
      "first-seen": "first seen, never in use"
    };
  }
});

// src/report/disk-bars.ts
function renderDisks(report) {
  const latest2 = latestDisks(report).slice(0, MAX_DISKS);
  if (latest2.length === 0) return reclaimed2(report);
  const disks2 = latest2.map((disk2) => {
    const before = report.disks.before.find(({ device }) => device === disk2.device);
    const changed = before !== void 0 && before !== disk2;
    const lines2 = changed ? [usage(before, " before"), usage(disk2, " after")] : [usage(disk2, "")];
    return [forMarkdownCode(disk2.path), ...lines2].join("<br>\n");
  });
  return ["### Disk", ...disks2, reclaimed2(report)].filter((part) => part !== "").join("\n\n");
}
function usage(disk2, when) {
  const { percent: used, of } = fullness(disk2);
  const scarce = of === "inodes" ? " of the inodes" : "";
  const figures2 = `${unbroken(bytes(disk2.used))} of ${unbroken(bytes(disk2.size))}`;
  return `${bar(used)} **${unbroken(percent(used))}**${scarce}${when}, ${figures2}`;
}
function bar(used) {
  const full = Math.min(20, Math.max(0, Math.floor(used / 5)));
  return `<code>${"█".repeat(full)}${"░".repeat(20 - full)}</code>`;
}
function reclaimed2({ reclaimed: { measuredBy, engine, filesystem } }) {
  if (measuredBy === "nothing") return "";
  const figures2 = [
    { by: "filesystem", text: "by the file system", value: filesystem },
    { by: "engine", text: "by the Engine's account of its layers", value: engine }
  ].toSorted((a, b) => Number(b.by === measuredBy) - Number(a.by === measuredBy)).map(({ text, value }) => `${value === null ? "not known" : unbroken(bytes(value))} ${text}`);
  return `**Reclaimed**, measured before and after: ${figures2.join("; ")}.`;
}
var MAX_DISKS;
var init_disk_bars = __esm({
  "src/report/disk-bars.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_fullness();
    init_escape();
    init_markdown();
    init_overview();
    MAX_DISKS = 10;
  }
});

// src/report/gate-table.ts
function renderGates({ gates: gates2 }) {
  if (gates2.length === 0) return "";
  const shown = gates2.slice(0, MAX_GATES);
  const rows = shown.map(({ gate, verdict: verdict2, observed, required: required2 }) => [
    `${SIGN2[verdict2]}&nbsp;${verdict2}<br>${gate}`,
    unbrokenFigures(forMarkdown(observed)),
    unbrokenFigures(forMarkdown(required2))
  ]);
  const passed = shown.filter(({ verdict: verdict2 }) => verdict2 === "pass").map(whyPass);
  return [
    "### Gates",
    table(COLUMNS2, rows),
    ...shown.flatMap(whyHold),
    ...passed.length === 0 ? [] : [passed.join("<br>\n")]
  ].join("\n\n");
}
function whyPass({ gate, reason }) {
  return small(`**${gate}**: ${forMarkdown(reason)}`);
}
function whyHold({ gate, verdict: verdict2, reason, remedy }) {
  if (verdict2 !== "hold") return [];
  const toDo = remedy === void 0 ? "" : `<br>
> **What to do:** ${forMarkdown(remedy)}`;
  return [`> ${SIGN2.hold} **${gate}** holds: ${forMarkdown(reason)}${toDo}`];
}
var MAX_GATES, SIGN2, COLUMNS2;
var init_gate_table = __esm({
  "src/report/gate-table.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_escape();
    init_markdown();
    MAX_GATES = 10;
    SIGN2 = { pass: "✅", hold: "⏸️", unknown: "⚠️" };
    COLUMNS2 = [
      { title: "Gate" },
      { title: "Observed" },
      { title: "Required" }
    ];
  }
});

// src/report/image-tables.ts
function renderClasses({ images: images2, gates: gates2 }, overview) {
  if (gates2.length === 0) return "";
  const title2 = "### Images";
  if (images2 === null) return `${title2}

The images could not be listed.`;
  if (images2.length === 0) return `${title2}

The Engine has no images.`;
  const rows = overview.classes.map((total2) => [
    `**${total2.class}**<br>${small(CLASS_MEANING[total2.class])}`,
    grouped(total2.images),
    unbroken(bytes(total2.bytes))
  ]);
  const note = small("Sizes as listed: layers that images share count in each of them.");
  return [title2, table(CLASS_COLUMNS, rows), note].join("\n\n");
}
function imageSections(report, overview) {
  const fates = FATES.flatMap(({ fate, title: title2, open: open4 = false }) => {
    const images2 = overview.byFate.get(fate);
    if (images2 === void 0) return [];
    return [
      (room) => fold(`${title2}: ${extent(images2)}`, imageTable(room, images2, report), { open: open4 })
    ];
  });
  const kept = overview.byFate.get("kept");
  return [
    ...fates,
    ...kept === void 0 ? [] : [(room) => fold(`Kept: ${extent(kept)}`, keptTable(room, overview.kept))],
    ...largest(report)
  ];
}
function extent(images2) {
  return `${count(images2.length, "image")}, ${bytes(sizeOf(images2))}`;
}
function imageTable(room, images2, { startedAt }) {
  const reason = images2[0]?.reason ?? "";
  const isCommon = images2.every((image) => image.reason === reason);
  const why = isCommon ? `Why: ${forMarkdown(reason)}

` : "";
  const rest = { ...room, bytes: room.bytes - byteLength(why) };
  const rows = tableWithin(rest, IMAGE_COLUMNS, images2, (image) => [
    unbroken(bytes(image.bytes)),
    built(image, startedAt),
    [described(image), ...isCommon ? [] : [small(forMarkdown(image.reason))]].join("<br>")
  ]);
  return `${why}${rows}`;
}
function described({ id, names }) {
  const shown = names.slice(0, MAX_NAMES).map((name) => forMarkdownCode(readableName(name)));
  const more2 = names.length - shown.length;
  const rest = more2 > 0 ? [`and ${grouped(more2)} more`] : [];
  return [forMarkdownCode(shortId(id)), ...shown, ...rest].join("<br>");
}
function built({ created }, startedAt) {
  const on = day(created);
  return on === "unknown" ? on : `${on.replaceAll("-", "&#8209;")}<br>${age(created, startedAt)}&nbsp;old`;
}
function keptTable(room, groups) {
  return tableWithin(room, KEPT_COLUMNS, groups, (group4) => [
    grouped(group4.images),
    unbroken(bytes(group4.bytes)),
    `**${group4.class}**: ${forMarkdown(group4.reason)}<br>${examples(group4)}`
  ]);
}
function examples({ examples: some, images: images2 }) {
  const shown = some.map(shortName);
  const rest = images2 > some.length ? [`and ${grouped(images2 - some.length)} more`] : [];
  return [...shown, ...rest].join("<br>");
}
function shortName({ id, names: [name] }) {
  return forMarkdownCode(name === void 0 ? shortId(id) : readableName(name));
}
function largest({ images: images2 }) {
  if (images2 === null || images2.length <= LARGEST) return [];
  const shown = largestOf(images2, LARGEST);
  const rows = (room) => tableWithin(room, LARGEST_COLUMNS, shown, (image) => [
    unbroken(bytes(image.bytes)),
    image.class,
    shortName(image)
  ]);
  return [(room) => fold(`The ${LARGEST} largest: ${bytes(sizeOf(shown))}`, rows(room))];
}
var MAX_NAMES, LARGEST, CLASS_COLUMNS, FATES, IMAGE_COLUMNS, KEPT_COLUMNS, LARGEST_COLUMNS;
var init_image_tables = __esm({
  "src/report/image-tables.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_classify();
    init_escape();
    init_markdown();
    init_overview();
    MAX_NAMES = 3;
    LARGEST = 10;
    CLASS_COLUMNS = [
      { title: "Class" },
      { title: "Images", figures: true },
      { title: "Size", figures: true }
    ];
    FATES = [
      { fate: "failed", title: "Could not be removed", open: true },
      { fate: "removed", title: "Removed" },
      { fate: "would-remove", title: "Would be removed" },
      { fate: "candidate", title: "Would go if all gates passed" },
      { fate: "skipped", title: "Skipped" },
      { fate: "not-attempted", title: "Not attempted" }
    ];
    IMAGE_COLUMNS = [
      { title: "Size", figures: true },
      { title: "Built" },
      { title: "Image" }
    ];
    KEPT_COLUMNS = [
      { title: "Images", figures: true },
      { title: "Size", figures: true },
      { title: "Why, and which" }
    ];
    LARGEST_COLUMNS = [
      { title: "Size", figures: true },
      { title: "Class" },
      { title: "Image" }
    ];
  }
});

// src/report/trend.ts
function renderTrend(history, skipped = 0) {
  const runs = history.slice(-MAX_RUNS).map((entry, index) => ({ entry, number: index + 1 }));
  if (runs.length < 2) return "";
  const folded = fold("The same in figures", figures(runs));
  const unreadable = skipped === 0 ? "" : `<sub>${grouped(skipped)} of the lines on disk cannot be read</sub>`;
  return [`### The last ${runs.length} runs`, chart(runs), folded, unreadable].filter((part) => part !== "").join("\n\n");
}
function chart(runs) {
  const points = runs.flatMap(({ entry: { diskBefore, diskAfter }, number: number4 }) => {
    const before = diskBefore ?? diskAfter;
    return before === null ? [] : [{ number: number4, before, after: diskAfter ?? before }];
  });
  if (points.length < 2) return "";
  const changed = points.some(({ before, after }) => before !== after);
  const palette = changed ? `${COLOURS.before}, ${COLOURS.after}` : COLOURS.after;
  const config2 = {
    xyChart: { width: 560, height: 240, showLegend: false },
    themeVariables: { xyChart: { backgroundColor: "transparent", plotColorPalette: palette } }
  };
  const list2 = (values) => `[${values.join(", ")}]`;
  const percents = (values) => list2(values.map((used) => Math.min(used, 100)));
  const lines2 = [
    // Not as front matter, which older renderers do not know.
    `%%{init: ${JSON.stringify(config2)}}%%`,
    "xychart-beta",
    `  x-axis "Run" ${axis(points.map(({ number: number4 }) => number4))}`,
    '  y-axis "Disk used, %" 0 --> 100',
    ...changed ? [`  line "before" ${percents(points.map(({ before }) => before))}`] : [],
    `  line "after" ${percents(points.map(({ after }) => after))}`
  ];
  const lineLegend = changed ? "🟠 before the run, 🔵 after it" : "🔵 unchanged by each run";
  const legend = `${lineLegend}; run ${runs.length} is this one`;
  return `\`\`\`mermaid
${lines2.join("\n")}
\`\`\`

<sub>${legend}</sub>`;
}
function axis(runs) {
  const [first = 1] = runs;
  const hasGap = runs.some((run2, index) => run2 !== first + index);
  return hasGap || runs.length < FEW ? `[${runs.map((run2) => `"${run2}"`).join(", ")}]` : `${first} --> ${first + runs.length - 1}`;
}
function figures(runs) {
  const rows = runs.toReversed().map(({ entry, number: number4 }) => [
    `**${number4}**<br>${small(time3(entry.time))}`,
    `${OUTCOME_TITLE[entry.outcome]}${closedGates2(entry.gates)}`,
    unbroken(disk(entry)),
    removed(entry)
  ]);
  return table(COLUMNS3, rows);
}
function closedGates2(gates2) {
  return Object.entries(gates2).filter(([, verdict2]) => verdict2 !== "pass").map(([gate, verdict2]) => `<br>${small(gate)}${verdict2 === "unknown" ? " **unknown**" : ""}`).join("");
}
function removed({ imagesRemoved, bytesReclaimed }) {
  if (imagesRemoved === 0) return "0";
  return `${unbroken(count(imagesRemoved, "image"))}<br>${unbroken(bytes(bytesReclaimed))}`;
}
function disk({ diskBefore: before, diskAfter: after }) {
  const last = after ?? before;
  if (last === null) return "not measured";
  return before === null || after === null ? percent(last) : `${before} → ${percent(last)}`;
}
var MAX_RUNS, COLOURS, FEW, COLUMNS3;
var init_trend = __esm({
  "src/report/trend.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_markdown();
    init_overview();
    MAX_RUNS = 30;
    COLOURS = { before: "#d97706", after: "#2f81f7" };
    FEW = 12;
    COLUMNS3 = [
      { title: "Run" },
      { title: "Outcome" },
      { title: "Disk used", figures: true },
      { title: "Removed", figures: true }
    ];
  }
});

// src/report/summary.ts
function renderSummary(report) {
  const overview = overviewOf(report);
  const open4 = [
    heading(report, overview),
    renderAttention(report),
    renderGates(report),
    renderDisks(report),
    renderClasses(report, overview)
  ].filter((section) => section !== "");
  const end = [
    renderCache(report),
    renderTrend(report.history, report.historySkipped),
    renderChecks(report.checks),
    footer(report)
  ].filter((section) => section !== "");
  const folded = within(
    MAX_BYTES - byteLength([...open4, ...end].join("\n\n")),
    imageSections(report, overview)
  );
  return `${[...open4, ...folded, ...end].join("\n\n")}
`;
}
function within(maxBytes, sections) {
  let left = maxBytes;
  return sections.map((section, index) => {
    const share = Math.floor(left / (sections.length - index)) - AROUND_BYTES;
    const text = section({ rows: MAX_ROWS, bytes: share });
    left -= byteLength(text) + 2;
    return text;
  });
}
function heading(report, overview) {
  const facts = factsOf(report, overview).map(unbrokenFigures);
  return [
    `## ${sign(report)} Docker prune: ${title(report).map(unbrokenFigures).join(" · ")}`,
    [strong(forMarkdown(report.headline)), ...facts].join(" ")
  ].join("\n\n");
}
function sign({ outcome, gates: gates2, starvation }) {
  const isStarved = starvationNotice(starvation) !== void 0;
  const isUnclear = gates2.some(({ verdict: verdict2 }) => verdict2 === "unknown");
  return outcome === "held" && (isStarved || isUnclear) ? "⚠️" : OUTCOME_SIGN[outcome];
}
function title(report) {
  const { outcome, gates: gates2, reclaimed: reclaimed3, starvation, imagesRemoved } = report;
  const unknown2 = gates2.filter(({ verdict: verdict2 }) => verdict2 === "unknown").length;
  const isStarved = starvation !== null && starvationNotice(starvation) !== void 0;
  const used = fullestPercent(latestDisks(report));
  const warnings = report.checks.filter(({ verdict: verdict2 }) => verdict2 === "warning").length;
  return [
    outcome === "held" && isStarved ? `held ${count(starvation.runs, "run")} in a row` : OUTCOME_TITLE[outcome],
    ...unknown2 > 0 ? [`${count(unknown2, "gate")} unknown`] : [],
    ...imagesRemoved > 0 && reclaimed3.measuredBy !== "nothing" ? [`${bytes(reclaimed3.bytes)} reclaimed`] : [],
    ...used === void 0 ? [] : [`disk ${percent(used)}`],
    ...warnings > 0 ? [`${count(warnings, "warning")} about the host`] : []
  ];
}
function footer(report) {
  const { engine, startedAt, finishedAt, settledForMs, dryRun } = report;
  const took = duration3(Date.parse(finishedAt) - Date.parse(startedAt));
  const items = [
    engine.version === null ? `Engine at ${forMarkdownCode(engine.host)}` : `Docker Engine ${known(engine.version)}, API ${known(engine.apiVersion)}, store ${known(engine.store)}, at ${forMarkdownCode(engine.host)}`,
    ...engine.dataRoots.length === 0 ? [] : [
      `data in ${engine.dataRoots.slice(0, MAX_ROOTS).map((root) => forMarkdownCode(root)).join(", ")}`
    ],
    `${time3(startedAt)}, took ${took}` + (settledForMs > 0 ? `, ${duration3(settledForMs)} of it waiting for gates` : ""),
    ...dryRun ? ["dry run"] : []
  ];
  return small(items.join(" · "));
}
function known(value) {
  return value === null ? "unknown" : forMarkdown(value, 100);
}
var MAX_BYTES, MAX_ROWS, MAX_ROOTS, AROUND_BYTES, OUTCOME_SIGN;
var init_summary2 = __esm({
  "src/report/summary.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_fullness();
    init_attention();
    init_cache();
    init_checks3();
    init_disk_bars();
    init_escape();
    init_facts();
    init_gate_table();
    init_image_tables();
    init_markdown();
    init_overview();
    init_starvation();
    init_trend();
    MAX_BYTES = 9e5;
    MAX_ROWS = 100;
    MAX_ROOTS = 10;
    AROUND_BYTES = 300;
    OUTCOME_SIGN = {
      pruned: "✅",
      "nothing-to-prune": "✅",
      held: "⏸️",
      "dry-run": "🔎",
      failed: "❌"
    };
  }
});

// src/report/terminal.ts
function renderTerminal(report, look = PLAIN) {
  const overview = overviewOf(report);
  const folded = (lines2) => look.folds ? group3(lines2) : [...lines2];
  const sections = [
    heading2(report, overview, look),
    trouble(report, look),
    gates(report, look),
    disks(report, look),
    folded(classes(report, overview)),
    cacheInWords(report).map((sentence) => forLog(sentence.replaceAll("`", ""))),
    ...images(report, overview, folded),
    ...report.dryRun ? whatStays(overview) : [],
    checks(report, folded),
    footer2(report)
  ].filter((lines2) => lines2.length > 0);
  return `${sections.map((lines2) => lines2.join("\n")).join("\n\n")}
`;
}
function group3([title2 = "", ...lines2]) {
  return lines2.length === 0 ? [title2] : [`::group::${title2}`, ...lines2, "::endgroup::"];
}
function heading2(report, overview, { paint: paint2 }) {
  const notice2 = starvationNotice(report.starvation);
  const needsSomebody = notice2 !== void 0 || report.gates.some(isUnknown);
  const tone = report.outcome === "held" && needsSomebody ? "alarm" : OUTCOME_TONE[report.outcome];
  return [
    paint2(tone, `Docker prune: ${OUTCOME_TITLE[report.outcome]}`),
    forLog(report.headline),
    notice2 === void 0 ? "" : paint2("alarm", notice2),
    factsOf(report, overview).join(" ")
  ].filter((line2) => line2 !== "");
}
function isUnknown({ verdict: verdict2 }) {
  return verdict2 === "unknown";
}
function trouble(report, { paint: paint2 }) {
  const { stopped: stopped2, problems: problems2 } = troubleOf(report);
  return [
    ...stopped2 === null ? [] : [`${paint2("alarm", "Stopped early:")} ${forLog(stopped2)}`],
    ...problems2.slice(0, MAX_ITEMS2).map((problem) => `${paint2("bad", "Problem:")} ${forLog(problem)}`),
    ...more(problems2.length - MAX_ITEMS2)
  ];
}
function gates({ gates: all }, { paint: paint2 }) {
  if (all.length === 0) return [];
  const shown = all.slice(0, MAX_ITEMS2);
  const rows = aligned(
    shown.map(({ gate, verdict: verdict2, observed, required: required2 }) => [
      gate,
      verdict2,
      forLog(observed),
      `required: ${forLog(required2)}`
    ])
  );
  return [
    paint2("title", "Gates"),
    ...shown.flatMap(({ verdict: verdict2, reason, remedy }, index) => [
      // Coloured when it stands in its column: the first such word, since no gate is named so.
      (rows[index] ?? "").replace(verdict2, paint2(VERDICT_TONE[verdict2], verdict2)),
      // A pass needs no words.
      ...verdict2 === "pass" ? [] : [`    ${forLog(reason)}`],
      ...remedy === void 0 ? [] : [`    ${paint2("title", "To do:")} ${forLog(remedy)}`]
    ])
  ];
}
function disks(report, { paint: paint2 }) {
  const latest2 = latestDisks(report).slice(0, MAX_ITEMS2);
  if (latest2.length === 0) return [];
  const rows = latest2.map((disk2) => {
    const was = report.disks.before.find(({ device }) => device === disk2.device);
    const changed = was !== void 0 && was !== disk2;
    return [forLog(disk2.path), usage2(disk2), changed ? `before: ${usage2(was)}` : ""];
  });
  return [paint2("title", "Disk"), ...aligned(rows)];
}
function usage2(disk2) {
  const { percent: used, of } = fullness(disk2);
  const scarce = of === "inodes" ? `${percent(used)} of inodes` : percent(used);
  return `${scarce} used, ${bytes(disk2.used)} of ${bytes(disk2.size)}`;
}
function classes({ images: all, gates: asked }, overview) {
  if (asked.length === 0) return [];
  if (all === null) return ["The images could not be listed."];
  if (all.length === 0) return ["The Engine has no images."];
  const rows = overview.classes.map((total2) => [
    total2.class,
    grouped(total2.images),
    bytes(total2.bytes),
    CLASS_MEANING[total2.class]
  ]);
  return ["Images (sizes as listed: shared layers count in each)", ...aligned(rows, [1, 2])];
}
function images({ startedAt }, { byFate }, folded) {
  return FATES2.flatMap(({ fate, title: title2 }) => {
    const all = byFate.get(fate);
    if (all === void 0) return [];
    const rows = all.slice(0, MAX_IMAGES).map((image) => imageRow(image, startedAt));
    const rest = more(all.length - MAX_IMAGES);
    const lines2 = [`${title2}: ${count(all.length, "image")}`, ...aligned(rows, [1]), ...rest];
    return [fate === "failed" ? lines2 : folded(lines2)];
  });
}
function whatStays({ byFate, kept }) {
  const stale = byFate.get("candidate") ?? [];
  const name = ({ id, names: [first] }) => forLog(first === void 0 ? shortId(id) : readableName(first));
  const spared = kept.slice(0, MAX_GROUPS).flatMap((group4) => [
    `  ${group4.class}: ${forLog(group4.reason)}: ${count(group4.images, "image")}, ${bytes(group4.bytes)}`,
    `      ${[...group4.examples.map(name), ...andMore(group4.images - group4.examples.length)].join(", ")}`
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
  const described2 = name === void 0 ? reason : `${readableName(name)}: ${reason}`;
  return [
    forLog(shortId(id)),
    bytes(size),
    old === "unknown" ? "" : `${old} old`,
    forLog(described2)
  ];
}
function checks({ checks: all }, folded) {
  const lines2 = checkLines(all);
  return all.some(({ verdict: verdict2 }) => verdict2 === "warning") ? lines2 : folded(lines2);
}
function footer2({ engine, startedAt, finishedAt, settledForMs, dryRun }) {
  const took = duration3(Date.parse(finishedAt) - Date.parse(startedAt));
  const known2 = (value) => value === null ? "unknown" : forLog(value, 100);
  const roots = engine.dataRoots.slice(0, MAX_ITEMS2).map((root) => forLog(root));
  const when = `${time3(startedAt)}, took ${took}` + (settledForMs > 0 ? `, ${duration3(settledForMs)} of it waiting for gates` : "") + (dryRun ? "; dry run" : "");
  if (engine.version === null) return [`Engine at ${forLog(engine.host)}`, when];
  return [
    `Docker Engine ${known2(engine.version)}, API ${known2(engine.apiVersion)}, store ${known2(engine.store)}, at ${forLog(engine.host)}` + (roots.length === 0 ? "" : `, data in ${roots.join(", ")}`),
    when
  ];
}
function more(left) {
  return left > 0 ? [`  and ${grouped(left)} more, in the JSON report`] : [];
}
function aligned(rows, figures2 = []) {
  const widths = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return figures2.includes(column) ? cell.padStart(width) : cell.padEnd(width);
    });
    return `  ${cells.join("  ")}`.trimEnd();
  });
}
var MAX_IMAGES, MAX_ITEMS2, MAX_GROUPS, OUTCOME_TONE, VERDICT_TONE, FATES2;
var init_terminal = __esm({
  "src/report/terminal.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_format();
    init_fullness();
    init_classify();
    init_cache();
    init_checks3();
    init_escape();
    init_facts();
    init_look();
    init_overview();
    init_starvation();
    MAX_IMAGES = 20;
    MAX_ITEMS2 = 10;
    MAX_GROUPS = 30;
    OUTCOME_TONE = {
      pruned: "good",
      "nothing-to-prune": "good",
      held: "calm",
      "dry-run": "calm",
      failed: "bad"
    };
    VERDICT_TONE = {
      pass: "good",
      hold: "calm",
      unknown: "alarm"
    };
    FATES2 = [
      { fate: "failed", title: "Could not be removed" },
      { fate: "removed", title: "Removed" },
      { fate: "would-remove", title: "Would be removed" },
      { fate: "skipped", title: "Skipped" },
      { fate: "not-attempted", title: "Not attempted" }
    ];
  }
});

// src/runner.ts
async function publish(report, { inPost, fail }) {
  const look = lookOf(process.env, process.stdout.isTTY === true);
  process.stdout.write(`
${renderTerminal(report, look)}
`);
  for (const image of report.images?.slice(0, MAX_DEBUGGED) ?? []) {
    debug2(() => `Image ${JSON.stringify(image)}`);
  }
  if (!inActions) {
    if (fail) process.exitCode = 1;
    return;
  }
  for (const annotation of annotationsOf(report, { inPost })) {
    if (annotation.level !== "error" || !fail) annotate(annotation);
  }
  await attempt("the outputs", () => {
    for (const [name, value] of Object.entries(outputsOf(report))) setOutput(name, value);
  });
  await attempt("the JSON report", async () => {
    const folder = await (0, import_promises12.mkdtemp)(
      (0, import_node_path10.join)(process.env["RUNNER_TEMP"] ?? (0, import_node_os5.tmpdir)(), "gated-docker-prune-")
    );
    const path = (0, import_node_path10.join)(folder, "report.json");
    await (0, import_promises12.writeFile)(path, `${JSON.stringify(report, void 0, 2)}
`);
    setOutput("report", path);
  });
  if (process.env["GITHUB_STEP_SUMMARY"]) {
    await attempt("the job summary", async () => {
      await summary.addRaw(renderSummary(report)).write();
    });
  }
  if (fail) setFailed(forLog([report.headline, ...report.problems].join(" "), MESSAGE_LIMIT));
}
function annotate({ level, title: title2, message }) {
  const write = { error, warning, notice }[level];
  write(message, { title: title2 });
}
async function attempt(what, write) {
  try {
    await write();
  } catch (error2) {
    warning(forLog(`${what} could not be written: ${messageOf(error2)}`));
  }
}
var import_promises12, import_node_os5, import_node_path10, inActions, MAX_DEBUGGED;
var init_runner = __esm({
  "src/runner.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises12 = require("node:fs/promises");
    import_node_os5 = require("node:os");
    import_node_path10 = require("node:path");
    init_core();
    init_log();
    init_reading();
    init_annotations();
    init_escape();
    init_look();
    init_outputs();
    init_summary2();
    init_terminal();
    inActions = process.env["GITHUB_ACTIONS"] === "true";
    MAX_DEBUGGED = 500;
  }
});

// src/state/history.ts
function historyEntryOf(report) {
  const verdictOf = (name) => report.gates.find(({ gate }) => gate === name)?.verdict ?? "unknown";
  return {
    v: 1,
    time: report.startedAt,
    host: report.engine.host,
    outcome: report.outcome,
    gates: {
      "disk-pressure": verdictOf("disk-pressure"),
      "run-app": verdictOf("run-app"),
      "swarm-convergence": verdictOf("swarm-convergence")
    },
    diskBefore: fullestPercent(report.disks.before) ?? null,
    diskAfter: fullestPercent(report.disks.after) ?? null,
    bytesReclaimed: Math.max(0, Math.round(report.reclaimed.bytes)) || 0,
    imagesRemoved: report.imagesRemoved,
    images: report.images === null ? null : countByClass(report.images),
    settledForMs: report.settledForMs
  };
}
function countByClass(images2) {
  const counts = {};
  for (const image of images2) counts[image.class] = (counts[image.class] ?? 0) + 1;
  return counts;
}
async function appendHistory(folder, entry) {
  await ensureOwnFolder(folder);
  const { O_WRONLY, O_APPEND, O_CREAT } = import_promises13.constants;
  const file = await openOwn((0, import_node_path11.join)(folder, CURRENT), O_WRONLY | O_APPEND | O_CREAT);
  try {
    const line2 = Buffer.from(`
${JSON.stringify(entry)}`);
    const { bytesWritten } = await file.write(line2);
    if (bytesWritten < line2.length) throw new Error(`${CURRENT} could be written only in part`);
    if ((await file.stat()).size > MAX_BYTES2) await rotate(folder);
  } finally {
    await file.close();
  }
}
async function rotate(folder) {
  const lockFile = (0, import_node_path11.join)(folder, `${CURRENT}.lock`);
  await (await openOwn(lockFile, import_promises13.constants.O_RDONLY | import_promises13.constants.O_CREAT)).close();
  const lock = await takeLock(lockFile);
  if (lock === void 0) return;
  try {
    const current = (0, import_node_path11.join)(folder, CURRENT);
    const size = await (0, import_promises13.stat)(current).then(
      (stats) => stats.size,
      () => 0
    );
    if (size > MAX_BYTES2) await (0, import_promises13.rename)(current, (0, import_node_path11.join)(folder, FORMER));
  } finally {
    await lock.release();
  }
}
async function readHistory(folder, host, limit) {
  let skipped = 0;
  const entries = [];
  for (const line2 of await readLines(folder)) {
    const entry = parseEntry(line2);
    if (entry === void 0) skipped += 1;
    else if (entry.host === host) entries.push(entry);
  }
  return { entries: limit > 0 ? entries.slice(-limit) : [], skipped };
}
function parseEntry(line2) {
  try {
    return historyEntrySchema.parse(JSON.parse(line2));
  } catch {
    return void 0;
  }
}
async function readLines(folder) {
  const current = await openIfThere((0, import_node_path11.join)(folder, CURRENT));
  try {
    const former = await openIfThere((0, import_node_path11.join)(folder, FORMER));
    try {
      const isSame = await identity(former) === await identity(current);
      return [...isSame ? [] : await tailLines(former), ...await tailLines(current)];
    } finally {
      await former?.close();
    }
  } finally {
    await current?.close();
  }
}
async function openIfThere(path) {
  try {
    return await openOwn(path, import_promises13.constants.O_RDONLY);
  } catch (error2) {
    if (error2.code === "ENOENT") return void 0;
    throw error2;
  }
}
async function identity(file) {
  if (file === void 0) return void 0;
  const { dev, ino } = await file.stat({ bigint: true });
  return `${dev}:${ino}`;
}
async function tailLines(file) {
  if (file === void 0) return [];
  const start = Math.max(0, (await file.stat()).size - TAIL_BYTES);
  const buffer = Buffer.alloc(TAIL_BYTES);
  const { bytesRead } = await file.read(buffer, 0, TAIL_BYTES, start);
  const lines2 = buffer.toString("utf8", 0, bytesRead).split("\n");
  return (start > 0 ? lines2.slice(1) : lines2).filter((line2) => line2.trim() !== "");
}
var import_promises13, import_node_path11, amount, verdict, historyEntrySchema, CURRENT, FORMER, MAX_BYTES2, TAIL_BYTES;
var init_history = __esm({
  "src/state/history.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    import_promises13 = require("node:fs/promises");
    import_node_path11 = require("node:path");
    init_mini();
    init_fullness();
    init_lock();
    init_own_file();
    amount = number2().check(_nonnegative());
    verdict = _enum(["pass", "hold", "unknown"]);
    historyEntrySchema = object({
      v: literal(1),
      /** When the run began, ISO 8601. */
      time: iso_exports.datetime(),
      /** The address of the Engine as the user gave it. */
      host: string2(),
      outcome: _enum(["pruned", "nothing-to-prune", "held", "dry-run", "failed"]),
      /** A gate that was not evaluated is `unknown`, as in the outputs of the step. */
      gates: object({
        "disk-pressure": verdict,
        "run-app": verdict,
        "swarm-convergence": verdict
      }),
      /** Percent used of the fullest file system; null when it was not measured. */
      diskBefore: nullable(amount),
      diskAfter: nullable(amount),
      bytesReclaimed: amount,
      imagesRemoved: amount,
      /** How many images there were of each class that had any; null when they were not listed. */
      images: nullable(record(string2(), amount)),
      settledForMs: amount
    });
    CURRENT = "history.jsonl";
    FORMER = "history.old.jsonl";
    MAX_BYTES2 = 512 * 1024;
    TAIL_BYTES = 2 * MAX_BYTES2;
  }
});

// src/state/recall.ts
async function withHistory(report, folder) {
  const entry = historyEntryOf(report);
  const problems2 = [];
  const former = await readHistory(folder, entry.host, CONSIDERED).catch((error2) => {
    problems2.push(`The run history cannot be read: ${messageOf(error2)}`);
    return { entries: [], skipped: 0 };
  });
  const history = [...former.entries, entry];
  await appendHistory(folder, entry).catch((error2) => {
    problems2.push(`The run history cannot be written: ${messageOf(error2)}`);
  });
  return {
    ...report,
    history: history.slice(-REPORTED),
    historySkipped: former.skipped,
    starvation: starvationOf(history) ?? null,
    // One is enough: what cannot be read cannot be written either, most often.
    problems: [...report.problems, ...problems2.slice(0, 1)]
  };
}
var REPORTED, CONSIDERED;
var init_recall = __esm({
  "src/state/recall.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_reading();
    init_starvation();
    init_history();
    REPORTED = 30;
    CONSIDERED = 1e3;
  }
});

// src/reporting.ts
var reporting_exports = {};
__export(reporting_exports, {
  brokenReport: () => brokenReport,
  buildReport: () => buildReport,
  publish: () => publish,
  withHistory: () => withHistory
});
var init_reporting = __esm({
  "src/reporting.ts"() {
    "use strict";
    init_define_ACTION_INPUTS();
    init_build();
    init_runner();
    init_recall();
  }
});

// src/run.ts
var run_exports = {};
__export(run_exports, {
  run: () => run,
  runInTerminal: () => runInTerminal,
  runPost: () => runPost
});
module.exports = __toCommonJS(run_exports);
init_define_ACTION_INPUTS();
init_core();

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

// src/engine/client.ts
init_errors2();

// src/engine/transport.ts
init_define_ACTION_INPUTS();
var import_node_fs = require("node:fs");
var import_node_http = require("node:http");
var import_node_path = require("node:path");
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
init_errors2();
var KEEP_ALIVE = 3e4;
function openTransport(endpoint) {
  const modem = openModem(endpoint);
  return async (request, signal) => {
    assertAllowed(request);
    const { method, path } = request;
    const response = await new Promise((resolve2, reject) => {
      signal.throwIfAborted();
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      modem.dial(
        // The question mark at the end is dockerode's sign that the query is complete.
        { method, path: `${path}?`, abortSignal: signal },
        (error2, result3) => error2 ? reject(error2) : resolve2(result3)
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
  return new Promise((resolve2, reject) => {
    const chunks = [];
    body.on("data", (chunk) => chunks.push(chunk)).on("end", () => resolve2(Buffer.concat(chunks).toString("utf8"))).on("error", reject).on("close", () => reject(new Error("the connection was cut")));
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
function firstProblem(error2) {
  const issue3 = error2.issues[0];
  return issue3 === void 0 ? "unreadable" : `${issue3.path.join(".") || "body"}: ${issue3.message}`;
}

// src/engine/managers.ts
init_define_ACTION_INPUTS();
init_reading();

// src/engine/snapshot.ts
init_define_ACTION_INPUTS();
var import_node_os = require("node:os");
init_reading();
async function readSnapshot(engine, clock) {
  const activity = readActivity(engine, clock);
  const [images2, version2, events] = await Promise.all([
    reading(engine.images()),
    reading(engine.version()),
    reading(activity.then((known2) => pastUseEvents(engine, known2)))
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
  const error2 = refused ? "the Engine was refused" : "the Engine cannot be reached";
  const failed = { ok: false, error: error2 };
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
      const problems2 = [];
      for (const endpoint of order) {
        try {
          const facts = await ask(endpoint, worker);
          order = [endpoint, ...endpoints.filter((each) => each !== endpoint)];
          return facts;
        } catch (error2) {
          problems2.push(messageOf(error2));
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

// src/fail-on.ts
init_define_ACTION_INPUTS();
function shouldFail({ outcome, gates: gates2 }, failOn) {
  if (failOn === "never") return false;
  const unknown2 = gates2.some(({ verdict: verdict2 }) => verdict2 === "unknown");
  return outcome === "failed" || unknown2 || failOn === "held" && outcome === "held";
}

// src/run.ts
init_format();

// src/inputs.ts
init_define_ACTION_INPUTS();

// node_modules/parse-duration/index.js
init_define_ACTION_INPUTS();
// node_modules/parse-duration/locale/en.js
init_define_ACTION_INPUTS();var unit=Object.create(null),m=6e4,h=m*60,d=h*24,y=d*365.25;unit.year=unit.yr=unit.y=y,unit.month=unit.mo=unit.mth=y/12,unit.week=unit.wk=unit.w=d*7,unit.day=unit.d=d,unit.hour=unit.hr=unit.h=h,unit.minute=unit.min=unit.m=m,unit.second=unit.sec=unit.s=1e3,unit.millisecond=unit.millisec=unit.ms=1,unit.microsecond=unit.microsec=unit.us=unit.µs=.001,unit.nanosecond=unit.nanosec=unit.ns=1e-6,unit.group=",",unit.decimal=".",unit.placeholder=" _";var en_default=unit;
// node_modules/parse-duration/index.js
var durationRE=/((?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?)\s*([\p{L}]{0,14})/gu;parse2.unit=en_default;var groupRE,placeholder=null,group,lookupUnit=(l,r)=>(r=String(r).toLowerCase(),l[r]??(r.endsWith("s")?l[r.slice(0,-1)]:void 0));function parse2(l="",r="ms"){let t=null,u,e=parse2.unit;(e.placeholder!==placeholder||e.group!==group)&&(groupRE=new RegExp(`(\\d)[${(placeholder=e.placeholder)??""}${(group=e.group)??""}](\\d)`,"g")),l=String(l);let n=l.replace(groupRE,"$1$2");e.decimal!=="."&&(n=n.replaceAll(e.decimal,".")),durationRE.lastIndex=0;for(let o;o=durationRE.exec(n);){let i=o[2];if(!i)if(u){for(const d in e)if(e[d]<u){i=d;break}}else i=r;u=i=lookupUnit(e,i),typeof i=="number"&&(t=(t||0)+o[1]*i)}return t&&t/(lookupUnit(e,r)||1)*(l.trimStart()[0]==="-"?-1:1)}
// src/inputs.ts
init_mini();

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
var GO_DURATION = /^(?:0|(?:(?:\d+(?:\.\d+)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
var duration4 = pipe(
  string2().check(_regex(GO_DURATION, "must be a duration as Docker takes it, such as 24h or 1h30m")),
  // The library's units are case-insensitive and know one spelling of the micro sign.
  transform((text) => text === "0" ? 0 : parse2(text.replaceAll(/[µμ]/g, "u")) ?? 0)
);
var positiveDuration = duration4.check(
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
    (text) => text.split(/\r?\n/).map((line2) => line2.trim()).filter((line2) => line2 !== "")
  )
);
var absolute = "must be an absolute path";
var isAbsolute = (path) => path.startsWith("/");
var optionalPath = pipe(
  string2().check(refine((path) => path === "" || isAbsolute(path), absolute)),
  transform((path) => path === "" ? void 0 : path)
);
var processNames = pipe(
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
  "min-age": { default: "24h", schema: duration4 },
  "digest-retention": {
    default: "720h",
    schema: orNone(
      "never",
      positiveDuration,
      "must be never, or a duration as Docker takes it, such as 720h"
    )
  },
  keep: { default: "", schema: lines, list: true },
  "run-app-process": { default: "run-app", schema: processNames, list: true },
  "run-app-label": { default: "", schema: label },
  "run-app-lock": { default: "", schema: optionalPath },
  "settle-timeout": { default: "0s", schema: duration4 },
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
  const problems2 = [];
  const parse4 = (name) => {
    const text = read(name).trim() || INPUTS[name].default;
    const result3 = safeParse(INPUTS[name].schema, text);
    if (result3.success) return result3.data;
    problems2.push(
      `${name}: ${result3.error.issues.map((issue3) => issue3.message).join(", ")} (it is ${JSON.stringify(text)})`
    );
    return void 0;
  };
  const parsed = Object.fromEntries(
    Object.keys(INPUTS).map((name) => [name, parse4(name)])
  );
  const address = (find) => {
    try {
      return find();
    } catch (error2) {
      problems2.push(error2.message);
      return void 0;
    }
  };
  const endpoint = address(() => findEndpoint(parsed["docker-host"], env));
  const swarmManager = parsed["swarm-manager"].flatMap(
    (name) => address(() => parseEndpoint(name, env, "swarm-manager")) ?? []
  );
  const settleTimeout = parsed["settle-timeout"];
  if (settleTimeout >= parsed.timeout) {
    problems2.push("settle-timeout: must be shorter than timeout, which bounds the whole run");
  }
  const diskThreshold = parsed["disk-threshold"];
  const diskTarget2 = parsed["disk-target"] ?? Math.max(0, diskThreshold - BELOW_THRESHOLD);
  if (diskTarget2 > diskThreshold) {
    problems2.push("disk-target: must not be above disk-threshold");
  }
  const diskCritical = parsed["disk-critical"];
  if (diskCritical !== void 0 && diskCritical < diskThreshold && diskCritical !== 90) {
    problems2.push("disk-critical: must not be below disk-threshold");
  }
  if (problems2.length > 0 || endpoint === void 0) throw new InputError(problems2);
  return {
    when: parsed.when,
    dryRun: parsed["dry-run"],
    endpoint,
    diskThreshold,
    diskTarget: diskTarget2,
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

// src/run.ts
init_log();

// src/observer/launch.ts
init_define_ACTION_INPUTS();
var import_node_child_process = require("node:child_process");
var import_promises = require("node:fs/promises");
var import_node_path3 = require("node:path");
var import_promises2 = require("node:timers/promises");

// src/host/identity.ts
init_define_ACTION_INPUTS();
var import_node_fs2 = require("node:fs");
function identify(pid) {
  let stat7;
  try {
    stat7 = (0, import_node_fs2.readFileSync)(`/proc/${pid}/stat`, "utf8");
  } catch {
    return void 0;
  }
  const fields = stat7.slice(stat7.lastIndexOf(")") + 2).split(" ");
  const [state] = fields;
  return state === "Z" || state === "X" ? void 0 : { pid, startTime: Number(fields[19]) };
}
function isAlive({ pid, startTime }) {
  return identify(pid)?.startTime === startTime;
}

// src/observer/launch.ts
init_reading();
var ENVIRONMENT = [
  "PATH",
  "HOME",
  "LD_LIBRARY_PATH",
  "NIX_LD",
  "NIX_LD_LIBRARY_PATH",
  "RUNNER_TRACKING_ID"
];
var SSH_AGENT = "SSH_AUTH_SOCK";
var NODE_OPTIONS = [
  "--jitless",
  "--expose-gc",
  "--max-semi-space-size=1",
  "--max-old-space-size=64"
];
var END_LIMIT = 5e3;
var END_POLL = 10;
function startObserver(endpoint, folder) {
  const task = {
    // It runs in another folder, so that the job's can be removed.
    endpoint: endpoint.transport === "tcp" && endpoint.certPath !== void 0 ? { ...endpoint, certPath: (0, import_node_path3.resolve)(endpoint.certPath) } : endpoint,
    folder: (0, import_node_path3.resolve)(folder),
    since: Date.now(),
    worker: identify(process.ppid)
  };
  const script = (0, import_node_path3.join)(__dirname, "observer.js");
  const child = (0, import_node_child_process.spawn)(process.execPath, [...NODE_OPTIONS, script, JSON.stringify(task)], {
    cwd: "/",
    detached: true,
    stdio: "ignore",
    env: Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => ENVIRONMENT.includes(name) || endpoint.transport === "ssh" && name === SSH_AGENT
      )
    )
  });
  child.on("error", () => {
  });
  child.unref();
  const observer = child.pid === void 0 ? void 0 : identify(child.pid);
  if (observer === void 0) throw new Error(`${process.execPath} ${script} does not run`);
  return observer;
}
function observerToState({ pid, startTime }) {
  return `${pid}:${startTime}`;
}
function observerFromState(text) {
  const [, pid, startTime] = /^(\d+):(\d+)$/.exec(text) ?? [];
  return pid && startTime ? { pid: Number(pid), startTime: Number(startTime) } : void 0;
}
async function endObserver(observer) {
  if (!isAlive(observer)) return false;
  await untilItListens(observer);
  for (const signal of ["SIGTERM", "SIGKILL"]) {
    try {
      process.kill(observer.pid, signal);
    } catch {
    }
    const deadline = performance.now() + END_LIMIT;
    while (performance.now() < deadline) {
      if (!isAlive(observer)) return true;
      await (0, import_promises2.setTimeout)(END_POLL);
    }
  }
  return true;
}
async function untilItListens({ pid }) {
  const deadline = performance.now() + END_LIMIT;
  while (performance.now() < deadline) {
    const status = await reading((0, import_promises.readFile)(`/proc/${pid}/status`, "utf8"));
    const caught = status.ok ? /^SigCgt:\s*([0-9a-f]+)$/m.exec(status.value)?.[1] : void 0;
    if (caught === void 0 || BigInt(`0x${caught}`) & 1n) return;
    await (0, import_promises2.setTimeout)(END_POLL);
  }
}

// src/progress.ts
init_define_ACTION_INPUTS();
init_format();
init_gate();
init_log();
init_classify();
function progressInLog(clock, folds) {
  const step = (what) => log2(`${what} (${duration3(clock())})`);
  let planned = { images: 0, bytes: 0 };
  let done = { images: 0, bytes: 0 };
  let isOpen = false;
  return {
    step,
    work: {
      looked({ engine, activity, disks: disks2 }, gates2, images2) {
        step(
          `Looked at ${images2 === void 0 ? "the host" : count(images2, "image")}: ${inWords(gates2)}`
        );
        debug2(() => `Engine: ${engine.ok ? `API ${engine.value.apiVersion}` : engine.error}`);
        debug2(() => `Engine's facts: ${JSON.stringify(activity.info)}`);
        debug2(() => `File systems: ${JSON.stringify(disks2)}`);
        for (const gate of gates2) debug2(() => `Gate ${JSON.stringify(gate)}`);
      },
      settling(gates2, waited) {
        const closed2 = gates2.filter(({ verdict: verdict2 }) => verdict2 !== "pass");
        const waiting = closed2.map(({ gate, reason }) => `${gate}: ${reason}`).join("; ");
        log2(`Settling${waited < 1 ? "" : ` for ${duration3(waited)}`}: ${waiting}`);
      },
      planned(images2) {
        planned = { images: images2.length, bytes: sum(images2) };
        done = { images: 0, bytes: 0 };
        const title2 = `Removing up to ${count(images2.length, "image")}, ${bytes(planned.bytes)} as listed`;
        if (folds) {
          process.stdout.write(`::group::${title2} (${duration3(clock())})
`);
          isOpen = true;
        } else step(title2);
      },
      removal({ Id, Size }, { outcome, reason }) {
        const isGone2 = outcome === "removed";
        done = { images: done.images + 1, bytes: done.bytes + (isGone2 ? Size : 0) };
        const what = isGone2 ? `Removed ${shortId(Id)}` : `Kept ${shortId(Id)}, ${outcome}: ${reason}`;
        const soFar = `${done.images} of ${planned.images} done`;
        step(`${what}; ${soFar}, ${bytes(done.bytes)} of ${bytes(planned.bytes)} gone`);
      }
    },
    end() {
      if (isOpen) process.stdout.write("::endgroup::\n");
      isOpen = false;
    }
  };
}
function inWords(gates2) {
  if (allPass(gates2)) return "all gates pass";
  return gates2.map(({ gate, verdict: verdict2 }) => `${gate} ${verdict2}`).join(", ");
}
function sum(images2) {
  return images2.reduce((total2, { Size }) => total2 + Size, 0);
}

// src/prune.ts
init_define_ACTION_INPUTS();

// node_modules/p-map/index.js
init_define_ACTION_INPUTS();function pMap(t,o,i){return mapConcurrently(t,o,i,!1)}async function mapConcurrently(t,o,{concurrency:i=Number.POSITIVE_INFINITY,stopOnError:s=!0,signal:a}={},S){return new Promise((N,P)=>{validateOptions(t,o,i);const c=[],y=[];let x=0,f=!1,m=!1;const I=new Set;let r=Number.POSITIVE_INFINITY,h=0;const b=getIterator(t),T=()=>{l(a.reason)},E=()=>{a?.removeEventListener("abort",T)},v=e=>{N(e),E()},l=e=>{f||(f=!0,P(e),E(),m||closeIterator(b))};if(a){if(a.aborted){l(a.reason);return}a.addEventListener("abort",T,{once:!0})}const M=createPuller(b),w=()=>{if(f||r===Number.POSITIVE_INFINITY)return;for(const n of I)if(n<r)return;if(!s){const n=[];for(let d=0;d<Math.min(r,y.length);d++)d in y&&n.push(y[d]);if(n.length>0){l(new AggregateError(n));return}}f=!0,m||closeIterator(b);const e=Math.min(r,c.length);if(e===c.length&&x===0){v(c);return}v(c.slice(0,e).filter(n=>n!==pMapSkip))},g=async()=>{if(f||h>=r)return;const e=h++;I.add(e);let n;try{n=await M()}catch(u){if(I.delete(e),e<r)throw u;w();return}if(n.done){I.delete(e),r=Math.min(r,e),m=!0,w();return}(async()=>{try{const u=await n.value;if(f||e>=r)return;const p=await o(u,e);if(e>=r)return;if(p===pMapStop){r=e;return}p===pMapSkip&&x++,c[e]=S&&p!==pMapSkip?{status:"fulfilled",value:p}:p}catch(u){if(e>=r)return;if(S)c[e]={status:"rejected",reason:u};else if(s){l(u);return}else y[e]=u}finally{I.delete(e),w()}try{await g()}catch(u){l(u)}})().then(()=>new Promise(()=>{})).then(N)};(async()=>{for(let e=0;e<i;e++){try{await g()}catch(n){l(n);break}if(f||h>=r)break}})()})}var pMapSkip=Symbol("skip"),pMapStop=Symbol("stop");function validateOptions(t,o,i){if(t?.[Symbol.iterator]===void 0&&t?.[Symbol.asyncIterator]===void 0)throw new TypeError(`Expected \`input\` to be either an \`Iterable\` or \`AsyncIterable\`, got (${typeof t})`);if(typeof o!="function")throw new TypeError("Mapper function is required");if(!isLimit(i,1))throw new TypeError(`Expected \`concurrency\` to be an integer from 1 and up or \`Infinity\`, got \`${i}\` (${typeof i})`)}function isLimit(t,o){return Number.isSafeInteger(t)&&t>=o||t===Number.POSITIVE_INFINITY}function getIterator(t){return t[Symbol.asyncIterator]===void 0?t[Symbol.iterator]():t[Symbol.asyncIterator]()}async function closeIterator(t){try{await t.return?.()}catch{}}function createPuller(t){let o=!1;const i=s=>{s?.done&&(o=!0)};return()=>{if(o)return{done:!0};const s=t.next();if(i(s),typeof s?.then!="function")return s;const a=Promise.resolve(s);return a.then(i,()=>{}),a}}
// src/act.ts
init_define_ACTION_INPUTS();

// src/disk-target.ts
init_define_ACTION_INPUTS();

// src/host/disk.ts
init_define_ACTION_INPUTS();
var import_promises3 = require("node:fs/promises");
var import_node_path4 = require("node:path");
async function measureDisks(paths) {
  const usages = await Promise.all(paths.map(measure));
  return [...new Map(usages.toReversed().map((usage3) => [usage3.device, usage3])).values()].reverse();
}
function dfPercent(used, available) {
  const total2 = used + available;
  return total2 === 0n ? 0 : Number((used * 100n + total2 - 1n) / total2);
}
async function measure(path) {
  const at = await measurablePath(path);
  const [fs3, { dev }] = await Promise.all([(0, import_promises3.statfs)(at, { bigint: true }), (0, import_promises3.stat)(at)]);
  const used = fs3.blocks - fs3.bfree;
  return {
    path,
    device: String(dev),
    size: Number(fs3.blocks * fs3.bsize),
    used: Number(used * fs3.bsize),
    available: Number(fs3.bavail * fs3.bsize),
    usedPercent: dfPercent(used, fs3.bavail),
    inodesUsedPercent: fs3.files === 0n ? void 0 : dfPercent(fs3.files - fs3.ffree, fs3.ffree)
  };
}
async function measurablePath(path) {
  let at = path;
  for (; ; ) {
    try {
      await (0, import_promises3.stat)(at);
      break;
    } catch (error2) {
      const { code: code2, message } = error2;
      if (code2 !== "EACCES" || at === "/") {
        throw new Error(`${path} cannot be measured from here: ${message}`, { cause: error2 });
      }
      at = (0, import_node_path4.dirname)(at);
    }
  }
  if (at === path) return path;
  const mountPoints = parseMountPoints(await (0, import_promises3.readFile)("/proc/self/mountinfo", "utf8"));
  const between = mountPoints.find(
    (mount) => mount.startsWith(`${at}/`) && `${path}/`.startsWith(`${mount}/`)
  );
  if (between === void 0) return at;
  throw new Error(`${path} cannot be measured from here: ${between} is closed to this user`);
}
function parseMountPoints(mountinfo) {
  return mountinfo.split("\n").map((line2) => line2.split(" ")[4] ?? "").map(
    (field) => field.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)))
  );
}

// src/disk-target.ts
init_fullness();

// src/host/late-free.ts
init_define_ACTION_INPUTS();
var import_promises4 = require("node:fs/promises");
init_reading();
var FREE_AT_ONCE = [61267, 16914836];
var SYNC_LIMIT = "60";
async function lateFree(paths) {
  const types = await Promise.all(
    paths.map((path) => reading(measurablePath(path).then((at) => (0, import_promises4.statfs)(at))))
  );
  return paths.filter((_, index) => {
    const stats = types[index];
    return stats === void 0 || !stats.ok || !FREE_AT_ONCE.includes(stats.value.type);
  });
}
async function settleFileSystems(paths) {
  await Promise.all(
    paths.map(
      (path) => reading(
        measurablePath(path).then(async (at) => {
          const { getExecOutput: getExecOutput2 } = await Promise.resolve().then(() => __toESM(require("./exec.js"), 1));
          return getExecOutput2("timeout", [SYNC_LIMIT, "sync", "--file-system", at], {
            silent: true,
            ignoreReturnCode: true
          });
        })
      )
    )
  );
}

// src/disk-target.ts
init_reading();
async function diskTarget(engine, paths, target) {
  const late = await lateFree(paths);
  const measure2 = async () => {
    await settleFileSystems(late);
    const [disks2, layers] = await Promise.all([
      reading(measureDisks(paths)),
      late.length === 0 ? void 0 : reading(engine.layersSize())
    ]);
    return { disks: disks2, layers };
  };
  const before = await measure2();
  return async () => {
    const now = await measure2();
    if (!now.disks.ok) return now.disks.error;
    if (!before.disks.ok) return before.disks.error;
    if (before.layers?.ok === false) return before.layers.error;
    if (now.layers?.ok === false) return now.layers.error;
    const freed = before.layers && now.layers ? before.layers.value - now.layers.value : 0;
    const disksBefore = new Map(before.disks.value.map((disk2) => [disk2.device, disk2]));
    const disks2 = now.disks.value.map(
      (disk2) => withFreed(disk2, disksBefore.get(disk2.device), freed)
    );
    const percent3 = fullestPercent(disks2);
    return percent3 !== void 0 && percent3 > target ? void 0 : `the disk is ${percent3 ?? "not"} % used, and disk-target is ${target} %`;
  };
}
function withFreed(disk2, before, freed) {
  if (before === void 0 || freed <= 0) return disk2;
  const used = Math.max(0, Math.min(disk2.used, before.used - freed));
  const available = disk2.available + (disk2.used - used);
  const usedPercent = dfPercent(BigInt(Math.round(used)), BigInt(Math.round(available)));
  return { ...disk2, used, available, usedPercent };
}

// src/engine/removal.ts
init_define_ACTION_INPUTS();
init_reading();
init_classify();
init_reference();
init_errors2();
var CONCURRENCY = 4;
async function removeImages(engine, waves, { permission, stays, onResult }) {
  const results = /* @__PURE__ */ new Map();
  let stopped2;
  const remaining = /* @__PURE__ */ new Map();
  const gone = /* @__PURE__ */ new Set();
  const inspect = async ({ Id }) => {
    try {
      return { ok: true, value: await engine.inspectImage(Id) };
    } catch (error2) {
      const status = error2 instanceof EngineError ? error2.status : void 0;
      if (status === void 0 || status === 404) throw error2;
      return { ok: false, error: messageOf(error2) };
    }
  };
  const attempt2 = async (image) => {
    if (stopped2 === void 0) {
      const { closed: closed2, objection } = await permission();
      stopped2 ??= closed2;
      const reason = objection(image);
      if (stopped2 === void 0 && reason !== void 0) return { outcome: "skipped", reason };
    }
    if (stopped2 !== void 0) return { outcome: "not-attempted", reason: stopped2 };
    const child = remaining.get(image.Id);
    if (child !== void 0)
      return { outcome: "skipped", reason: `parent of ${child}, which stays` };
    try {
      const inspected = await inspect(image);
      const change = inspected.ok ? changeOf(inspected.value, image) : void 0;
      if (change !== void 0) return { outcome: "skipped", reason: change };
      const reason = stays(
        image,
        inspected.ok ? { ok: true, value: lastTagTimeOf(inspected.value) } : inspected
      );
      if (reason !== void 0) return { outcome: "kept", reason };
      return await removeOne(engine, image);
    } catch (error2) {
      const status = error2 instanceof EngineError ? error2.status : void 0;
      const reason = messageOf(error2);
      if (status === 409) return { outcome: "skipped", reason };
      if (status === 404 || status !== void 0 && await isGone(engine, image)) {
        gone.add(image.Id);
        return { outcome: "skipped", reason };
      }
      if (status === void 0) stopped2 ??= reason;
      return { outcome: "failed", reason };
    }
  };
  for (const wave of waves) {
    await pMap(
      wave,
      async (image) => {
        const result3 = await attempt2(image);
        results.set(image.Id, result3);
        if (result3.outcome !== "removed" && image.ParentId && !gone.has(image.Id)) {
          remaining.set(image.ParentId, shortId(image.Id));
        }
        onResult(image, result3);
      },
      { concurrency: CONCURRENCY }
    );
  }
  return { results, stopped: stopped2 };
}
async function isGone(engine, { Id }) {
  try {
    await engine.inspectImage(Id);
    return false;
  } catch (error2) {
    return error2 instanceof EngineError && error2.status === 404;
  }
}
function changeOf(now, then) {
  const before = imageNames(then);
  const after = imageNames(now);
  if (after.tags.length > before.tags.length) return "it has got a tag since";
  if (after.digests.length > before.digests.length) return "it was pulled since";
  return void 0;
}
function lastTagTimeOf({ Metadata }) {
  const text = Metadata?.LastTagTime;
  return text == null || text.startsWith("0001-01-01T") ? void 0 : Date.parse(text);
}
async function removeOne(engine, image) {
  const { digests } = imageNames(image);
  const repositories = new Set(digests.map(({ repository }) => repository));
  const references2 = repositories.size > 1 ? digests.map(({ repository, digest }) => `${repository}@${digest}`) : [image.Id];
  const deleted = [];
  for (const reference of references2)
    deleted.push(...(await engine.removeImage(reference)).deleted);
  if (deleted.includes(image.Id)) return { outcome: "removed", reason: "" };
  return { outcome: "skipped", reason: "the Engine removed a name of it, but not the image" };
}

// src/gates/observe.ts
init_define_ACTION_INPUTS();
init_data_roots();

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

// src/gates/observe.ts
init_lock();

// src/host/processes.ts
init_define_ACTION_INPUTS();
var import_node_fs3 = require("node:fs");
var import_promises6 = require("node:timers/promises");
var INITIAL_PID_NAMESPACE = "pid:[4026531836]";
var BATCH = 32;
async function readProcesses(proc = "/proc") {
  const entries = (0, import_node_fs3.readdirSync)(proc);
  const pids = entries.filter((name) => /^\d+$/.test(name)).map(Number);
  if (!pids.includes(1)) {
    throw new Error(`${proc} hides the processes of other users (mounted with hidepid)`);
  }
  const processes = [];
  for (const [index, pid] of pids.entries()) {
    if (index % BATCH === 0) await (0, import_promises6.setImmediate)();
    const found2 = readProcess(proc, pid);
    if (found2 !== void 0) processes.push(found2);
  }
  return {
    processes,
    own: withAncestors(process.pid, processes),
    complete: linkOf(`${proc}/self/ns/pid`) === INITIAL_PID_NAMESPACE
  };
}
function readProcess(proc, pid) {
  const own2 = `${proc}/${pid}`;
  const stat7 = textOf2(`${own2}/stat`);
  const end = stat7.lastIndexOf(")");
  const [state = "X", ppid, , , , , flags] = stat7.slice(end + 2).split(" ");
  if (stat7 === "" || (Number(flags) & KERNEL_THREAD) !== 0) return void 0;
  const comm = stat7.slice(stat7.indexOf("(") + 1, end);
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
  return ifThere(() => (0, import_node_fs3.readdirSync)(`${folder}/task`).map((id) => `${folder}/task/${id}`)) ?? [];
}
function textOf2(path) {
  return ifThere(() => (0, import_node_fs3.readFileSync)(path, "utf8")) ?? "";
}
function ifThere(read) {
  try {
    return read();
  } catch (error2) {
    const { code: code2 } = error2;
    if (code2 === "ENOENT" || code2 === "ESRCH") return void 0;
    throw error2;
  }
}
function uidOf(status) {
  const uid = /^Uid:\t(\d+)/m.exec(status)?.[1];
  return uid === void 0 ? void 0 : Number(uid);
}
function linkOf(path) {
  try {
    return (0, import_node_fs3.readlinkSync)(path);
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

// src/gates/observe.ts
init_reading();

// src/gates/disk-pressure.ts
init_define_ACTION_INPUTS();
init_fullness();
function diskPressure(disks2, threshold) {
  const gate = "disk-pressure";
  const required2 = `at least ${threshold} %`;
  const source = "statfs(2), as df counts";
  if (!disks2.ok || disks2.value.length === 0) {
    return {
      gate,
      verdict: "unknown",
      observed: "nothing",
      required: required2,
      reason: disks2.ok ? "There is no path to measure." : disks2.error,
      source,
      remedy: "Set disk-path to a path from which this runner sees the file system of the Engine's data root."
    };
  }
  const fullest = disks2.value.map(pressure).reduce((a, b) => b.percent > a.percent ? b : a);
  const observed = `${fullest.percent} %`;
  return fullest.percent >= threshold ? { gate, verdict: "pass", observed, required: required2, reason: `${fullest.what}.`, source } : {
    gate,
    verdict: "hold",
    observed,
    required: required2,
    reason: `There is room: ${fullest.what}.`,
    source
  };
}
function pressure(disk2) {
  const { percent: percent3, of } = fullness(disk2);
  const what = of === "inodes" ? `the inodes of ${disk2.path} are` : `${disk2.path} is`;
  return { percent: percent3, what: `${percent3} % of ${what} used` };
}

// src/gates/run-app.ts
init_define_ACTION_INPUTS();
init_container_name();

// src/host/process-names.ts
init_define_ACTION_INPUTS();
var import_node_path6 = require("node:path");
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
  { name: /^php[\d.]*$/, code: /^-[rBRE]$/, script: /^-[fF]$/, value: /^-[cd]$/, flag: /^-[^-]/ },
  { name: /^(?:java|mono|dotnet|pwsh|luajit|lua|tclsh|expect|Rscript)[\d.]*$/, flag: /^exec$/ },
  // These start in their place what is named after them.
  { name: /^(?:(?:busybox|toybox).*|ld[\w.-]*\.so[\d.]*|qemu-[\w-]+)$/ }
];
function processNames2({ comm, argv, exe = "" }) {
  const args = [(argv[0] ?? "").replace(/^-/, ""), ...argv.slice(1)];
  const own2 = [args[0] ?? "", exe].map((path) => (0, import_node_path6.basename)(path));
  if (Buffer.byteLength(comm) < 15) own2.push(comm);
  const names = new Set(own2.map(unwrapped));
  names.delete("");
  const programs = own2.slice(0, /^(?:busy|toy)box/.test(own2[1] ?? "") ? 1 : 2);
  const walked = /* @__PURE__ */ new Set();
  const scripts = new Set(scriptsOf(programs, args, 1, walked));
  for (const at of scripts) {
    const name = unwrapped((0, import_node_path6.basename)((args[at] ?? "").replace(/^-[A-Za-z]*m/, "")));
    names.add(name);
    names.add(name.replace(/\.[A-Za-z]+$/, ""));
    for (const next of scriptsOf([name], args, at + 1, walked)) scripts.add(next);
  }
  return names;
}
function* scriptsOf(names, args, start, walked) {
  const kind = INTERPRETERS.findIndex((each) => names.some((name) => each.name.test(name)));
  const { code: code2, script, value, flag } = INTERPRETERS[kind] ?? {};
  for (let i = start; kind >= 0 && i < args.length; i++) {
    const here = i * INTERPRETERS.length + kind;
    if (walked.has(here)) return;
    walked.add(here);
    const arg = args[i] ?? "";
    if (code2?.test(arg)) return;
    const named = arg === "--" ? arg : script?.exec(arg)?.[0];
    if (named !== void 0) {
      yield named === arg ? i + 1 : i;
      return;
    }
    if (value?.test(arg)) i++;
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

// src/gates/run-app.ts
init_gate();

// src/gates/swarm-service.ts
init_define_ACTION_INPUTS();
init_format();

// src/gates/task-words.ts
init_define_ACTION_INPUTS();
var SHORT = 12;
function taskInWords(task, nodes) {
  const { State, Timestamp, Err } = task.Status;
  const container = containerOf(task);
  return [
    `task ${task.ID.slice(0, SHORT)}`,
    task.NodeID ? ` on ${nodeName(task.NodeID, nodes)}` : "",
    container === void 0 ? "" : ` (container ${container})`,
    ` is ${State} since ${Timestamp}`,
    Err ? `: ${Err}` : ""
  ].join("");
}
function endOf(task, nodes) {
  const container = containerOf(task);
  const command = container === void 0 ? "restart the Engine" : `run docker kill ${container}`;
  const where = task.NodeID ? nodeName(task.NodeID, nodes) : "the leader of the Swarm";
  return `Should it not end by itself, ${command} on ${where}.`;
}
function nodeName(id, nodes) {
  return nodes.get(id)?.Description?.Hostname || id;
}
function containerOf({ Status }) {
  return Status.ContainerStatus?.ContainerID?.slice(0, SHORT) || void 0;
}

// src/gates/swarm-service.ts
var DEFAULT_MONITOR = 5e3;
var CRASH_LOOP = { failures: 2, window: 3e5 };
var TASK_STATES = [
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
var rank = (state) => TASK_STATES.indexOf(state);
var isTerminal = (state) => rank(state) > rank("running");
var UNFIT = /^(?:unsupported platform|max replicas per node)/;
function swarmContext({ upToDate, nodes }, now, own2) {
  return { now, upToDate, nodes: new Map(nodes.map((node) => [node.ID, node])), own: own2 };
}
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
    return unknown(`a task is in state ${Status.State}, desired ${DesiredState}`);
  }
  const update = updateState(service);
  if (update !== void 0) return update;
  const { Replicated, Global, ReplicatedJob, GlobalJob } = service.Spec.Mode;
  if ((Replicated ?? Global ?? ReplicatedJob ?? GlobalJob) == null) {
    return unknown("its mode is none of replicated, global, replicated-job and global-job");
  }
  const isJob = ReplicatedJob != null || GlobalJob != null;
  const goal = rank(isJob ? "complete" : "running");
  const isToEnd = ({ DesiredState }) => rank(DesiredState) > goal;
  const isCompleted = ({ Status }) => isJob && Status.State === "complete";
  const draining = tasks.filter(
    (task) => hasEnded(task) ? context.own.running.has(task.ID) : isToEnd(task)
  );
  if (draining[0] !== void 0) {
    const which2 = taskInWords(draining[0], context.nodes);
    const why = `${count(draining.length, "task")} still draining: ${which2}`;
    return converging(why, endOf(draining[0], context.nodes));
  }
  const isOver = (task) => hasEnded(task) && (isToEnd(task) || isCompleted(task) || isLost(task, context));
  if (!isJob) {
    const former = tasks.find((task) => !isOver(task) && !context.upToDate.has(task.ID));
    if (former !== void 0) {
      const why = `a task of its former spec still runs: ${taskInWords(former, context.nodes)}`;
      return converging(why, seeTasks(service));
    }
  }
  const iteration = service.JobStatus?.JobIteration?.Index;
  if (isJob && iteration === void 0) return unknown("the job has no iteration");
  const current = tasks.filter(
    ({ ID, JobIteration }) => isJob ? JobIteration?.Index === iteration : context.upToDate.has(ID)
  );
  const isEverywhere = Global != null || GlobalJob != null;
  const slots = isEverywhere ? byNode(current, (task) => !isOver(task) || isCompleted(task)) : group2(current, ({ Slot }) => String(Slot ?? 0));
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
  let done = 0;
  let open4;
  for (const tasks of slots.values()) {
    const live = tasks.filter((task) => !isOver(task));
    const next = live.find(({ Status }) => isJob || Status.State !== "running");
    open4 ??= next;
    if (next !== void 0) continue;
    if (live.length === 0) {
      done += tasks.some(isCompleted) || isDone(service, tasks, context) ? 1 : 0;
      continue;
    }
    running += 1;
    const lost = live.find((task) => lacksContainer(task, context));
    if (lost !== void 0) {
      const which3 = taskInWords(lost, context.nodes);
      return converging(`the container of a task does not run: ${which3}`);
    }
    if (live.some((task) => !(ageOf(task, context) >= monitor))) {
      return converging(`a task runs for less than ${monitor / 1e3} s`);
    }
    if (isCrashLooping(tasks, context)) {
      const why2 = `its tasks fail again and again${latestError(slots, context)}`;
      return converging(why2, seeTasks(service));
    }
  }
  if (open4 === void 0 && running <= wanted && running + done >= wanted) return settled;
  const error2 = latestError(slots, context);
  const which2 = error2 || open4 === void 0 ? error2 : `: ${taskInWords(open4, context.nodes)}`;
  const why = `${isJob ? done : running} of ${count(wanted, "task")} ${isJob ? "completed" : "running"}${which2}`;
  return converging(why, seeTasks(service));
}
function isLive(task, context) {
  return !hasEnded(task) && !isLost(task, context) || context.own.running.has(task.ID);
}
function hasEnded({ Status }) {
  return isTerminal(Status.State);
}
function isLost(task, context) {
  if (!task.NodeID) return false;
  const node = context.nodes.get(task.NodeID);
  return node === void 0 ? ageOf(task, context) >= DEFAULT_MONITOR : node.Status.State === "down";
}
function lacksContainer(task, { own: own2 }) {
  return task.NodeID != null && task.NodeID === own2.node && // A plugin has none.
  task.Spec?.ContainerSpec != null && !own2.running.has(task.ID);
}
function updateState(service) {
  const { State, StartedAt } = service.UpdateStatus ?? {};
  const since = StartedAt ? `, since ${StartedAt}` : "";
  if (!State || State === "completed" || State === "rollback_completed") return void 0;
  const [why, end] = UPDATES.get(State) ?? [];
  return why === void 0 ? unknown(`its update is in state ${State}`) : converging(`${why}${since}`, seeTasks(service, end));
}
var UPDATES = /* @__PURE__ */ new Map([
  ["updating", ["an update is in progress", "rollback"]],
  ["paused", ["its update is paused after a failure", "rollback"]],
  ["rollback_started", ["a rollback is in progress", "update --force"]],
  ["rollback_paused", ["its rollback is paused after a failure", "update --force"]]
]);
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
  return `Should it not end by itself: docker service ps --no-trunc ${Name} says why, docker service ${end} ${Name} or docker service rm ${Name} ends it.`;
}
function latestError(slots, context) {
  const failed = [...slots.values()].flat().filter(({ Status }) => (Status.Err ?? "") !== "");
  return failed.length === 0 ? "" : `: ${taskInWords(latest(failed), context.nodes)}`;
}
function byNode(tasks, counts) {
  const fit = tasks.filter(
    ({ Status }) => !(Status.State === "pending" && UNFIT.test(Status.Err ?? ""))
  );
  const nodes = group2(fit, (task) => task.NodeID ?? "");
  return new Map([...nodes].filter(([, ofNode]) => ofNode.some(counts)));
}
function group2(tasks, key) {
  const groups = /* @__PURE__ */ new Map();
  for (const task of tasks) {
    const tasksOfKey = groups.get(key(task));
    if (tasksOfKey === void 0) groups.set(key(task), [task]);
    else tasksOfKey.push(task);
  }
  return groups;
}
var settled = { state: "settled" };
var converging = (why, remedy = "") => ({
  state: "converging",
  why,
  remedy
});
var unknown = (why) => ({ state: "unknown", why, remedy: "" });

// src/gates/run-app.ts
var USE_OTHER_PROBE = "Set run-app-process: none, and run-app-label or run-app-lock instead.";
function runApp(facts, inputs) {
  const probes = [
    ...inputs.runAppProcess.length > 0 ? [processProbe(facts, inputs)] : [],
    ...inputs.runAppLabel !== void 0 ? [labelProbe(facts.activity, inputs.runAppLabel)] : [],
    ...facts.locked !== void 0 ? [lockProbe(facts.locked, inputs.runAppLock ?? "")] : []
  ];
  if (probes.length === 0) {
    return {
      ...result("unknown", "nothing", "No probe is configured.", "inputs"),
      remedy: "Set run-app-process, run-app-label or run-app-lock."
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
function processProbe({ activity, processes }, inputs) {
  const source = "process table";
  const none = `No process is called ${inputs.runAppProcess.join(" or ")}`;
  const blind = (reason) => ({
    source,
    none,
    alive: [],
    blind: { reason: `Processes cannot be probed: ${reason}.`, remedy: USE_OTHER_PROBE }
  });
  if (!activity.info.ok) return blind(activity.info.error);
  const elsewhere = notOnEngineHost(inputs.endpoint, activity.info.value, processes);
  if (elsewhere !== void 0) return blind(elsewhere);
  if (!processes.ok) return blind(processes.error);
  const { processes: all, own: own2 } = processes.value;
  const wanted = new Set(inputs.runAppProcess);
  const alive = all.flatMap((process2) => {
    if (own2.has(process2.pid)) return [];
    const name = [...processNames2(process2)].find((each) => wanted.has(each));
    return name === void 0 ? [] : [`process ${process2.pid} is ${name}`];
  });
  return { source, none, alive };
}
function labelProbe({ info, containers, swarm }, filter) {
  const name = filter.value === void 0 ? filter.key : `${filter.key}=${filter.value}`;
  const source = `label ${name}`;
  const none = `No container or service has the label ${name}`;
  const blind = (reason) => ({
    reason: `The label ${name} cannot be looked for: ${reason}`,
    remedy: "See that this runner can read the Engine, and when that is a Swarm worker, a manager: set swarm-manager."
  });
  if (!containers.ok) return { source, none, alive: [], blind: blind(containers.error) };
  const alive = containers.value.filter(({ State, Labels }) => !AT_REST.has(State) && bears(Labels, filter)).map(containerInWords);
  const elsewhere = inSwarm(info, swarm, filter);
  if (typeof elsewhere === "string") return { source, none, alive, blind: blind(elsewhere) };
  return { source, none, alive: [...alive, ...elsewhere] };
}
var AT_REST = /* @__PURE__ */ new Set(["created", "exited", "dead"]);
function inSwarm(info, swarm, filter) {
  if (!swarm.ok) {
    if (!info.ok) return info.error;
    return info.value.Swarm.LocalNodeState === "inactive" ? [] : swarm.error;
  }
  const { services, tasks } = swarm.value;
  const ownNode = info.ok ? info.value.Swarm.NodeID : void 0;
  const names = new Map(services.map(({ ID, Spec }) => [ID, Spec.Name]));
  return [
    ...services.filter(({ Spec }) => bears(Spec.Labels, filter)).map(({ Spec }) => `service ${Spec.Name}`),
    ...tasks.filter(
      (task) => bears(task.Spec?.ContainerSpec?.Labels ?? {}, filter) && !hasEnded(task) && // On this node its container shows what it does.
      (task.NodeID == null || task.NodeID !== ownNode)
    ).map(({ ID, ServiceID }) => `a task of ${names.get(ServiceID ?? "") ?? ID} on another node`)
  ];
}
function bears(labels2, { key, value }) {
  return Object.hasOwn(labels2, key) && (value === void 0 || labels2[key] === value);
}
function lockProbe(locked, path) {
  const source = `lock ${path}`;
  const none = `Nobody holds ${path}`;
  if (locked.ok) return { source, none, alive: locked.value ? [`${path} is locked`] : [] };
  const remedy = "See that this runner may read the file.";
  return { source, none, alive: [], blind: { reason: locked.error, remedy } };
}
function result(verdict2, observed, reason, source) {
  return { gate: "run-app", verdict: verdict2, observed, required: "none alive", reason, source };
}

// src/gates/swarm-convergence.ts
init_define_ACTION_INPUTS();
init_container_name();
init_format();
init_gate();
var NAMED = 5;
var RUNNING = /* @__PURE__ */ new Set(["running", "paused"]);
var TASK_LABEL = "com.docker.swarm.task.id";
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
    return result2("pass", "not in a Swarm", "This Engine is in no Swarm.", "GET /info");
  }
  if (LocalNodeState !== "active") {
    const [reason, remedy2] = LocalNodeState === "locked" ? ["The Swarm is locked.", "Unlock it with docker swarm unlock."] : [problem || "Its services cannot be known."];
    return result2("unknown", `Swarm node is ${LocalNodeState}`, reason, "GET /info", remedy2);
  }
  const source = "GET /services, /tasks, /nodes";
  const [role, remedy] = isWorker(info.value) ? [
    "a Swarm worker",
    "Set swarm-manager to the address of a manager that answers, or run this action on a manager node."
  ] : ["a Swarm manager", "See that docker service ls and docker node ls answer on this manager."];
  if (!swarm.ok) return result2("unknown", role, swarm.error, source, remedy);
  const { manager } = swarm.value;
  if (isWorker(info.value) && manager === void 0) {
    return result2("unknown", role, "No manager was asked.", source, remedy);
  }
  if (!containers.ok) {
    const reason = `The containers of this node cannot be listed: ${containers.error}`;
    return result2("unknown", role, reason, "GET /containers/json");
  }
  const { verdict: verdict2, observed, reasons, remedies } = judge(swarm.value, {
    // The earlier one of two clocks makes everything younger. One that cannot be read makes every age
    // unknown, and nothing at rest.
    now: Math.min(now, manager?.time ?? now),
    node: NodeID ?? void 0,
    containers: containers.value.filter(({ State }) => RUNNING.has(State)),
    ownService
  });
  return result2(
    verdict2,
    observed,
    shortened(reasons, NAMED),
    manager === void 0 ? source : `${source} of ${manager.name}`,
    [...new Set(remedies?.slice(0, NAMED).filter(Boolean))].join(" ") || void 0
  );
}
function judge(swarm, { now, node, containers, ownService }) {
  const taskOf = ({ Labels }) => Labels[TASK_LABEL];
  const running = new Set(containers.flatMap((container) => taskOf(container) ?? []));
  const context = swarmContext(swarm, now, { node, running });
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
  const total2 = count(judged.length, "service");
  for (const [state, verdict2, word] of VERDICTS) {
    const found2 = states.flatMap((each) => each.state === state ? [each] : []);
    if (found2.length === 0) continue;
    return {
      verdict: verdict2,
      observed: `${found2.length} of ${total2} ${word}`,
      reasons: found2.map(({ service, why }) => `${service.Spec.Name}: ${why}`),
      remedies: found2.map(({ remedy }) => remedy)
    };
  }
  if (left.length > 0) {
    const tasks = count(left.length, "task");
    const words = left.map((task) => taskInWords(task, context.nodes));
    return {
      verdict: "hold",
      observed: `${tasks} left`,
      reasons: [`${tasks} of removed services still draining: ${shortened(words, NAMED)}`],
      remedies: left.map((task) => endOf(task, context.nodes))
    };
  }
  const known2 = new Set(swarm.tasks.map(({ ID }) => ID));
  const strays = containers.filter((each) => !known2.has(taskOf(each) ?? "") && taskOf(each));
  if (strays.length > 0) {
    const words = strays.map(containerInWords);
    return {
      verdict: "hold",
      observed: `${count(strays.length, "container")} left`,
      reasons: words.map((word) => `${word} runs for a task that the Swarm does not know`),
      remedies: strays.map(
        ({ Id }) => `Should it not end by itself, docker kill ${Id.slice(0, 12)}.`
      )
    };
  }
  const unsettled = judged.length > 0 ? unsettledNode(context) : void 0;
  if (unsettled !== void 0) {
    return { verdict: "hold", observed: "a node has just changed", reasons: [`${unsettled}.`] };
  }
  return { verdict: "pass", observed: `${total2} at rest`, reasons: ["No service is converging."] };
}
var VERDICTS = [
  ["unknown", "unknown", "unclear"],
  ["converging", "hold", "converging"]
];
function isOwnJob({ ID, Spec: { Mode } }, ownService) {
  return ID === ownService && (Mode.GlobalJob != null || Mode.ReplicatedJob != null);
}
function result2(verdict2, observed, reason, source, remedy) {
  return {
    gate: "swarm-convergence",
    verdict: verdict2,
    observed,
    required: "every service at rest, no task draining",
    reason,
    source,
    ...remedy === void 0 ? {} : { remedy }
  };
}

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
function evaluateGates(observation, inputs) {
  const gates2 = [
    diskPressure(observation.disks, inputs.diskThreshold),
    runApp(observation, inputs),
    swarmConvergence(observation.activity)
  ];
  const { engine, activity } = observation;
  if (activity.info.ok) return gates2;
  const refused = engine.ok ? void 0 : engine.remedy;
  const remedy = refused ?? `See that the Engine at ${inputs.endpoint.name} answers.`;
  return gates2.map((gate) => gate.verdict === "unknown" ? { ...gate, remedy } : gate);
}
async function recheck(engine, inputs, clock, lockIsOurs) {
  const [activity, host] = await Promise.all([
    readActivity(engine, clock),
    readHost(lockIsOurs ? { ...inputs, runAppLock: void 0 } : inputs, { forDataRoots: false })
  ]);
  const locked = lockIsOurs ? { ok: true, value: false } : host.locked;
  const gates2 = [runApp({ activity, ...host, locked }, inputs), swarmConvergence(activity)];
  return { activity, gates: gates2 };
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

// src/act.ts
init_data_roots();
init_lock();
init_reading();
init_use();
var RECHECK_INTERVAL = 1e3;
async function act(context, planned, work) {
  const layersBefore = await reading(work.engine.layersSize());
  const acted = await removeLocked(context, planned, work);
  const layersAfter = await reading(work.engine.layersSize());
  return {
    ...acted,
    measured: {
      ...acted.measured,
      layersBefore: layersBefore.ok ? layersBefore.value : void 0,
      layersAfter: layersAfter.ok ? layersAfter.value : void 0
    }
  };
}
async function removeLocked({ inputs, clock, signal, progress }, planned, { engine, plan, stays }) {
  const { runAppLock } = inputs;
  let lock;
  if (runAppLock !== void 0) {
    const taken = await reading(takeLock(runAppLock));
    if (!taken.ok || taken.value === void 0) return closedByLock(planned, runAppLock, taken);
    lock = taken.value;
  }
  try {
    const gates2 = [...planned.gates];
    const permission = memoized(RECHECK_INTERVAL, async () => {
      const now = await recheck(engine, inputs, clock, lock !== void 0);
      for (const gate of now.gates) gates2[gates2.findIndex((g) => g.gate === gate.gate)] = gate;
      const shut = now.gates.find(({ verdict: verdict2 }) => verdict2 !== "pass");
      return {
        closed: signal.aborted ? messageOf(signal.reason) : shut && `${shut.gate} closed (${shut.verdict}): ${shut.reason}`,
        objection: imageUse(now.activity)
      };
    });
    const options = { permission, stays, onResult: progress.removal };
    await permission();
    const enough = plan.stale.length === 0 ? void 0 : await targetOf(engine, inputs, planned);
    const disksBefore = await measureAgain(planned);
    const dangling = await removeImages(engine, plan.waves, options);
    const stale = enough === void 0 || dangling.stopped !== void 0 ? { results: /* @__PURE__ */ new Map(), stopped: dangling.stopped } : await removeStale(
      engine,
      plan.stale.map(({ image }) => image),
      options,
      enough
    );
    const disksAfter = await measureAgain(planned);
    return {
      ...planned,
      gates: gates2,
      removals: new Map([...dangling.results, ...stale.results]),
      stopped: stale.stopped,
      measured: { ...planned.measured, disksBefore, disksAfter }
    };
  } finally {
    await lock?.release();
  }
}
async function removeStale(engine, images2, options, enough) {
  const results = /* @__PURE__ */ new Map();
  for (const [index, image] of images2.entries()) {
    const spared = await enough();
    if (spared !== void 0) {
      for (const { Id } of images2.slice(index)) {
        results.set(Id, { outcome: "kept", reason: `stale, but not in the way: ${spared}` });
      }
      break;
    }
    const one = await removeImages(engine, [[image]], options);
    for (const [id, result3] of one.results) results.set(id, result3);
    if (one.stopped !== void 0) return { results, stopped: one.stopped };
  }
  return { results, stopped: void 0 };
}
function targetOf(engine, { diskPath, diskTarget: target }, { observation: { activity, dataRoots: dataRoots2 } }) {
  const { info } = activity;
  const roots = dataRoots2.ok ? dataRoots2.value : [];
  const paths = diskPath.length === 0 && info.ok ? imageRoots(info.value, roots) : roots;
  return diskTarget(engine, paths, target);
}
function closedByLock(planned, path, taken) {
  const reason = taken.ok ? `${path} was locked before the first removal` : taken.error;
  const gates2 = planned.gates.map(
    (gate) => gate.gate === "run-app" ? {
      ...gate,
      verdict: taken.ok ? "hold" : "unknown",
      observed: taken.ok ? "1 alive" : "nothing",
      reason,
      ...taken.ok ? {} : { remedy: "See that this runner may lock the file." }
    } : gate
  );
  return { ...planned, gates: gates2 };
}
async function measureAgain({ observation }) {
  if (!observation.dataRoots.ok) return void 0;
  const disks2 = await reading(measureDisks(observation.dataRoots.value));
  return disks2.ok ? disks2.value : void 0;
}
function memoized(interval, ask) {
  let answer;
  let pending = false;
  let askedAt = 0;
  return () => {
    if (answer === void 0 || !pending && performance.now() - askedAt >= interval) {
      askedAt = performance.now();
      pending = true;
      answer = ask().finally(() => {
        pending = false;
      });
    }
    return answer;
  };
}

// src/prune.ts
init_gate();

// src/gates/settle.ts
init_define_ACTION_INPUTS();
var import_promises7 = require("node:timers/promises");
init_gate();
var POLL_INTERVAL = 2e3;
async function settle(poll, timeout, signal, onPoll) {
  const start = performance.now();
  let firstEnded;
  for (; ; ) {
    const found2 = await poll();
    const now = performance.now();
    firstEnded ??= now;
    const waited = now - firstEnded;
    const disk2 = found2.gates.find(({ gate }) => gate === "disk-pressure");
    const left = timeout - (now - start);
    if (allPass(found2.gates) || disk2?.verdict !== "pass" || left <= 0 || signal.aborted) {
      return { found: found2, waited };
    }
    onPoll(found2, waited);
    await (0, import_promises7.setTimeout)(Math.min(POLL_INTERVAL, left), void 0, { signal }).catch(() => {
    });
  }
}

// src/prune.ts
init_reading();
init_classify();

// src/retention/in-force.ts
init_define_ACTION_INPUTS();
init_fullness();
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

// src/retention/plan.ts
init_define_ACTION_INPUTS();
function planPrune(images2, { digestRetention, now }) {
  const dangling = images2.filter((each) => each.class === "dangling").map(({ image }) => image);
  const waves = [];
  for (const [image, wave] of wavesOf(dangling)) {
    waves[wave] ??= [];
    waves[wave].push(image);
  }
  const oldestFirst = (a, b) => a.Created - b.Created || byId(a, b);
  return {
    waves: [...waves].map((wave) => (wave ?? []).sort(oldestFirst)),
    stale: leastRecentlyUsed(images2.filter((each) => each.class === "stale")).map(
      ({ image, lastUse }) => ({
        image,
        onlyCritical: !(now - (lastUse?.at ?? now) >= (digestRetention ?? Number.POSITIVE_INFINITY))
      })
    )
  };
}
function leastRecentlyUsed(stale) {
  const waves = wavesOf(stale.map(({ image }) => image));
  const wasSeen = ({ lastUse }) => lastUse?.evidence === "first-seen" ? 0 : 1;
  return stale.toSorted(
    (a, b) => (a.lastUse?.at ?? 0) - (b.lastUse?.at ?? 0) || (waves.get(a.image) ?? 0) - (waves.get(b.image) ?? 0) || wasSeen(a) - wasSeen(b) || byId(a.image, b.image)
  );
}
function wavesOf(images2) {
  const byId2 = new Map(images2.map((image) => [image.Id, image]));
  const parentOf = ({ ParentId }) => byId2.get(ParentId ?? "");
  const children = /* @__PURE__ */ new Map();
  for (const image of byId2.values()) {
    const parent = parentOf(image);
    if (parent !== void 0) children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  const waveOf = new Map([...byId2.values()].map((image) => [image, 0]));
  const ready = [...byId2.values()].filter((image) => !children.has(image));
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
function byId(a, b) {
  return a.Id < b.Id ? -1 : 1;
}

// src/prune.ts
init_use();
var INSPECT_CONCURRENCY = 8;
async function prune(context) {
  const { inputs, connect: connect2, clock, signal, progress, remember } = context;
  const look = async () => {
    const observation2 = await observe(connect2, inputs, clock);
    return { observation: observation2, gates: evaluateGates(observation2, inputs) };
  };
  const { found: found2, waited } = await settle(
    look,
    inputs.settleTimeout,
    signal,
    (polled, soFar) => progress.settling(polled.gates, soFar)
  );
  const { observation, gates: gates2 } = found2;
  const { images: images2, now } = observation.activity;
  progress.looked(observation, gates2, images2.ok ? images2.value.length : void 0);
  const usedBy = imageUse(observation.activity);
  const known2 = await remember(observation.activity, usedBy);
  const retention = retentionInForce(inputs, observation.disks.ok ? observation.disks.value : []);
  const kept = await keptBy(inputs.keep);
  const rules = {
    usedBy,
    keptBy: kept,
    record: known2.record,
    minAge: inputs.minAge,
    retention,
    now
  };
  const decide = (lastTagTimes2) => images2.ok ? classify({ ...rules, lastTagTimes: lastTagTimes2, images: images2.value }) : void 0;
  const held = {
    observation,
    gates: gates2,
    settledForMs: waited,
    known: known2,
    retention,
    images: decide(/* @__PURE__ */ new Map()),
    removals: /* @__PURE__ */ new Map(),
    stopped: void 0,
    measured: {
      disksBefore: observation.disks.ok ? observation.disks.value : void 0,
      disksAfter: void 0,
      layersBefore: void 0,
      layersAfter: void 0
    }
  };
  if (!observation.engine.ok || !(allPass(gates2) || inputs.dryRun)) return held;
  const engine = observation.engine.value;
  const scale = { digestRetention: inputs.digestRetention, now };
  const candidates = planPrune(held.images ?? [], scale);
  const lastTagTimes = await readLastTagTimes(engine, [
    ...inputs.dryRun ? candidates.waves.flat() : [],
    ...candidates.stale.map(({ image }) => image)
  ]);
  const planned = { ...held, images: decide(lastTagTimes) };
  const plan = planPrune(planned.images ?? [], scale);
  if (inputs.dryRun || plan.waves.length + plan.stale.length === 0) {
    return { ...planned, stopped: signal.aborted ? messageOf(signal.reason) : void 0 };
  }
  const leaving = [...plan.waves.flat(), ...plan.stale.map(({ image }) => image)];
  const ids = leaving.map(({ Id }) => Id);
  await reading(context.announce(known2.record, ids));
  progress.planned(leaving);
  const acted = await act(context, planned, {
    engine,
    plan,
    stays: (image, lastTagTime) => {
      lastTagTimes.set(image.Id, lastTagTime);
      return whyItStays(image, { ...rules, lastTagTimes });
    }
  });
  return { ...acted, images: decide(lastTagTimes) };
}
async function readLastTagTimes(engine, images2) {
  const entries = await pMap(
    images2,
    async ({ Id }) => [Id, await reading(engine.inspectImage(Id).then(lastTagTimeOf))],
    { concurrency: INSPECT_CONCURRENCY }
  );
  return new Map(entries);
}

// src/run.ts
init_reading();
init_escape();

// src/state/folder.ts
init_define_ACTION_INPUTS();
var import_node_os4 = require("node:os");
var import_node_path7 = require("node:path");
function stateFolder(stateDir, env) {
  const base = env["XDG_STATE_HOME"] || (0, import_node_path7.join)(env["HOME"] || (0, import_node_os4.homedir)(), ".local", "state");
  return stateDir ?? (0, import_node_path7.join)(base, "gated-docker-prune");
}
function fileNameOf(engine) {
  return engine.replaceAll(/[^\w-]/g, "_").slice(0, 100);
}

// src/state/memory.ts
init_define_ACTION_INPUTS();
init_reading();

// src/retention/past-use.ts
init_define_ACTION_INPUTS();
init_container_name();
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

// src/state/memory.ts
init_evictions();

// src/state/observations.ts
init_define_ACTION_INPUTS();
var import_promises9 = require("node:fs/promises");
var import_node_path8 = require("node:path");
init_mini();
init_own_file();
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
  for (const name of await unlessGone((0, import_promises9.readdir)(folder), [])) {
    const found2 = FILE_NAME.exec(name)?.groups;
    if (found2?.["engine"] !== fileNameOf(engine)) continue;
    const observer = { pid: Number(found2["pid"]), startTime: Number(found2["startTime"]) };
    if (only && (only.pid !== observer.pid || only.startTime !== observer.startTime)) continue;
    const path = (0, import_node_path8.join)(folder, name);
    const alive = isAlive(observer);
    const bytes2 = await unlessGone(readOwn(path), void 0);
    if (bytes2 === void 0) continue;
    taken.files.push({ path, size: bytes2.length, observer });
    const milestones = [];
    for (const line2 of bytes2.toString("utf8").split("\n")) {
      const parsed = parseLine(line2);
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
async function sawTheEnd(folder, observer) {
  for (const name of await unlessGone((0, import_promises9.readdir)(folder), [])) {
    const found2 = FILE_NAME.exec(name)?.groups;
    if (Number(found2?.["pid"]) !== observer.pid) continue;
    if (Number(found2?.["startTime"]) !== observer.startTime) continue;
    const bytes2 = await unlessGone(readOwn((0, import_node_path8.join)(folder, name)), void 0);
    const parsed = (bytes2?.toString("utf8") ?? "").split("\n").map(parseLine);
    if (parsed.some((line2) => line2 !== void 0 && "watch" in line2 && line2.watch === "ended")) {
      return true;
    }
  }
  return false;
}
async function dropObservations({ files }) {
  for (const { path, size, observer } of files) {
    if (isAlive(observer)) continue;
    const now = await unlessGone((0, import_promises9.stat)(path), void 0);
    if (now?.size === size) await (0, import_promises9.rm)(path, { force: true });
  }
}
function parseLine(line2) {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line2));
    return parsed.success ? parsed.data : void 0;
  } catch {
    return void 0;
  }
}
async function unlessGone(found2, otherwise) {
  try {
    return await found2;
  } catch (error2) {
    if (error2.code === "ENOENT") return otherwise;
    throw error2;
  }
}

// src/state/memory.ts
init_record();

// src/state/store.ts
init_define_ACTION_INPUTS();
var import_promises11 = require("node:fs/promises");
var import_node_path9 = require("node:path");
init_lock();
init_reading();
init_own_file();
init_record();

// src/state/replace-file.ts
init_define_ACTION_INPUTS();
var import_promises10 = require("node:fs/promises");
async function replaceFile(path, text) {
  const draft = `${path}.new`;
  try {
    await (0, import_promises10.rm)(draft, { force: true });
    const file = await (0, import_promises10.open)(draft, "wx", 384);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await (0, import_promises10.rename)(draft, path);
  } catch (error2) {
    await (0, import_promises10.rm)(draft, { force: true }).catch(() => {
    });
    throw error2;
  }
}

// src/state/store.ts
var LOCK_TIMEOUT = 1e4;
async function updateRecord(folder, engine, now, change) {
  const updated = await reading(changeFile(folder, engine, now, change));
  if (updated.ok) return updated.value;
  const unwritten = notWritten(folder, updated.error);
  const former = await reading(peekRecord(folder, engine, now));
  const record2 = former.ok ? former.value : coldRecord(engine, now);
  return { former: record2, record: change(record2), problem: unwritten, written: false };
}
async function changeFile(folder, engine, now, change) {
  await ensureOwnFolder(folder);
  const file = fileOf(folder, engine);
  await (await openOwn(`${file}.lock`, import_promises11.constants.O_RDONLY | import_promises11.constants.O_CREAT)).close();
  const lock = await takeLock(`${file}.lock`, LOCK_TIMEOUT);
  if (lock === void 0) throw new Error(`${file}.lock is locked by another run`);
  try {
    const { record: former, problem } = await readRecord(file, engine, now, true);
    const record2 = change(former);
    await replaceFile(file, JSON.stringify(record2));
    return { former, record: record2, problem, written: true };
  } finally {
    await lock.release();
  }
}
function notWritten(folder, error2) {
  const advice = /\bENOSPC\b/.test(error2) ? `The disk that holds ${folder} is full` : `Set state-dir to a folder that this runner may write to`;
  return `The usage record could not be written, so this run decided by the one on disk and by what it saw itself: ${error2}. ${advice}.`;
}
async function peekRecord(folder, engine, now) {
  await assertOwnFolder(folder);
  return (await readRecord(fileOf(folder, engine), engine, now, false)).record;
}
function fileOf(folder, engine) {
  return (0, import_node_path9.join)(folder, `usage-${fileNameOf(engine)}.json`);
}
async function readRecord(file, engine, now, setAside) {
  const cold = coldRecord(engine, now);
  let text;
  try {
    text = (await readOwn(file)).toString("utf8");
  } catch (error2) {
    if (error2.code === "ENOENT") {
      return { record: cold, problem: void 0 };
    }
    throw error2;
  }
  try {
    const record2 = parseRecord(text, now);
    if (record2.engine !== engine) throw new Error(`it is of the Engine ${record2.engine}`);
    return { record: record2, problem: void 0 };
  } catch (error2) {
    if (!setAside) return { record: cold, problem: void 0 };
    const aside = `${file}.${now}.set-aside`;
    await (0, import_promises11.rename)(file, aside);
    const problem = `The usage record was set aside as ${aside} and starts anew: ${messageOf(error2)}`;
    return { record: cold, problem };
  }
}

// src/state/uses.ts
init_define_ACTION_INPUTS();
init_by_reference();
init_record();
function withUses(record2, images2, uses, now) {
  if (uses.length === 0) return record2;
  const latest2 = new ByReference();
  for (const use of uses.toSorted((a, b) => a.at - b.at)) latest2.add(use.reference, use);
  const raised = {};
  for (const image of images2) {
    const known2 = historyOf(record2, image.Id);
    const use = latestOf(latest2.of(image));
    if (use === void 0 || known2 === void 0) continue;
    const { by: usedBy, evidence } = use;
    const lastUsed = Math.min(use.at, now);
    if ((known2.lastUsed ?? Number.NEGATIVE_INFINITY) < lastUsed) {
      raised[image.Id] = { ...known2, lastUsed, usedBy, evidence };
    }
  }
  return { ...record2, images: { ...record2.images, ...raised } };
}
function latestOf(uses) {
  let latest2;
  for (const use of uses) if (latest2 === void 0 || use.at > latest2.at) latest2 = use;
  return latest2;
}

// src/state/memory.ts
async function updateMemory(folder, snapshot, usedBy) {
  const look = lookAt(snapshot, usedBy);
  if (look === void 0) return nothingKnown2(snapshot);
  const notes = await reading(takeObservations(folder, look.engine));
  const updated = await updateRecord(folder, look.engine, snapshot.now, changeBy(look, notes));
  if (updated.written && notes.ok) await reading(dropObservations(notes.value));
  const { former, record: record2, problem } = updated;
  const evictions = evictedSince(former, look.images, snapshot.now);
  return { record: record2, problem, evictions: { ok: true, value: evictions } };
}
async function announceRemovals(folder, { engine }, ids) {
  const now = Date.now();
  await updateRecord(folder, engine, now, (record2) => withLeaving(record2, ids, now));
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

// src/run.ts
var POST_STATE = "when";
var OBSERVER_STATE = "observer";
async function run() {
  outliveReaders();
  await withInputs(false, async (inputs) => {
    if (inputs.when === "post") {
      saveState(POST_STATE, "post");
      startObserving(inputs);
      log2("Gated Docker Prune acts in the post-step.");
      return;
    }
    await pruneAndPublish(inputs, false);
  });
}
async function runInTerminal(inputs, show) {
  await unlessBroken(false, () => pruneAndPublish(inputs, false, NO_JOB, show), show);
}
async function runPost() {
  outliveReaders();
  const observer = await endObserving();
  await withInputs(true, async (inputs) => {
    const folder = stateFolder(inputs.stateDir, process.env);
    const saw = observer && await reading(sawTheEnd(folder, observer));
    await pruneAndPublish(inputs, true, { observer, wholeJob: saw?.ok === true && saw.value });
  });
}
function startObserving({ endpoint, stateDir }) {
  try {
    const observer = startObserver(endpoint, stateFolder(stateDir, process.env));
    saveState(OBSERVER_STATE, observerToState(observer));
  } catch (error2) {
    const why = messageOf(error2);
    warning(
      forLog(`What this job uses is not observed: no observer could be started: ${why}`)
    );
  }
}
async function endObserving() {
  const observer = observerFromState(getState(OBSERVER_STATE));
  if (observer !== void 0 && !await endObserver(observer)) {
    warning("The observer ended before the job did: what the job used since is not known.");
  }
  return observer;
}
async function withInputs(inPost, act2) {
  await unlessBroken(inPost, () => act2(parseInputs((name) => getInput(name), process.env)));
}
async function unlessBroken(inPost, work, show) {
  const started = Date.now();
  try {
    await work();
  } catch (error2) {
    const words = error2 instanceof InputError ? { headline: error2.message, problems: error2.problems } : { headline: "The run broke off.", problems: [messageOf(error2)] };
    const host = process.env["INPUT_DOCKER-HOST"] || process.env["DOCKER_HOST"] || "unknown";
    const { brokenReport: brokenReport2, publish: publish2 } = await reporting();
    const report = brokenReport2(host, words, { started, finished: Date.now() });
    await (show ?? publish2)(report, { inPost, fail: true });
  }
}
async function pruneAndPublish(inputs, inPost, job = NO_JOB, show) {
  const started = Date.now();
  const { signal, done } = bounded(inputs.timeout);
  const folds = show === void 0 && process.env["GITHUB_ACTIONS"] === "true";
  const progress = progressInLog(() => Date.now() - started, folds);
  const folder = stateFolder(inputs.stateDir, process.env);
  let notes;
  let checks2;
  let result3;
  try {
    result3 = await prune({
      inputs,
      signal,
      connect: async () => {
        const engine = withManagers(
          await connect(inputs.endpoint, signal),
          inputs.swarmManager,
          signal
        );
        loadWhileWaiting();
        return engine;
      },
      clock: Date.now,
      remember: async (snapshot, usedBy) => {
        notes = await notesOf(folder, job.observer, snapshot);
        return updateMemory(folder, snapshot, usedBy);
      },
      announce: (record2, ids) => announceRemovals(folder, record2, ids),
      progress: progress.work
    });
    progress.end();
    checks2 = await checkAfterwards({ inputs, inPost, folder, signal, notes, ...job }, result3);
    progress.step(`Checked the host: ${count(checks2.length, "check")}`);
  } finally {
    progress.end();
    done();
  }
  const { buildReport: buildReport2, publish: publish2, withHistory: withHistory2 } = await reporting();
  const times = { started, finished: Date.now() };
  const built2 = { ...buildReport2(inputs, result3, times), checks: checks2 };
  const report = await withHistory2(built2, folder);
  await (show ?? publish2)(report, { inPost, fail: shouldFail(report, inputs.failOn) });
}
var reporting = () => Promise.resolve().then(() => (init_reporting(), reporting_exports));
function loadWhileWaiting() {
  const load = () => Promise.all([Promise.resolve().then(() => (init_api2(), api_exports)), reporting()]).catch(() => {
  });
  setImmediate(() => setImmediate(load));
}
async function checkAfterwards(facts, { observation, removals, known: known2 }) {
  const { checkHost } = await Promise.resolve().then(() => __toESM(require("./host-checks.js"), 1));
  return checkHost({
    ...facts,
    observation,
    removals,
    evictions: known2.evictions,
    env: process.env
  });
}
var NO_JOB = { observer: void 0, wholeJob: true };
async function notesOf(folder, observer, { info }) {
  if (observer === void 0 || !info.ok) return void 0;
  const own2 = await reading(takeObservations(folder, info.value.ID, observer));
  return own2.ok ? own2.value.observations : void 0;
}
function bounded(timeout) {
  const controller = new AbortController();
  const end = (reason) => controller.abort(new Error(reason));
  const timer = setTimeout(
    () => end(`timeout: the run took longer than ${duration3(timeout)}`),
    timeout
  );
  const cancel = (name) => end(`cancelled by ${name}`);
  process.once("SIGINT", cancel).once("SIGTERM", cancel);
  const done = () => {
    clearTimeout(timer);
    process.off("SIGINT", cancel).off("SIGTERM", cancel);
  };
  return { signal: controller.signal, done };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run,
  runInTerminal,
  runPost
});
