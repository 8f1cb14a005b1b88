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

// src/fleet.ts
init_define_ACTION_INPUTS();

// node_modules/@actions/core/lib/core.js
init_define_ACTION_INPUTS();
// node_modules/@actions/core/lib/command.js
init_define_ACTION_INPUTS();var os=__toESM(require("os"));
// node_modules/@actions/core/lib/utils.js
init_define_ACTION_INPUTS();function toCommandValue(e){return e==null?"":typeof e=="string"||e instanceof String?e:JSON.stringify(e)}function toCommandProperties(e){return Object.keys(e).length?{title:e.title,file:e.file,line:e.startLine,endLine:e.endLine,col:e.startColumn,endColumn:e.endColumn}:{}}
// node_modules/@actions/core/lib/command.js
function issueCommand(e,r,t){const s=new Command(e,r,t);process.stdout.write(s.toString()+os.EOL)}var CMD_STRING="::",Command=class{constructor(e,r,t){e||(e="missing.command"),this.command=e,this.properties=r,this.message=t}toString(){let e=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let r=!0;for(const t in this.properties)if(this.properties.hasOwnProperty(t)){const s=this.properties[t];s&&(r?r=!1:e+=",",e+=`${t}=${escapeProperty(s)}`)}}return e+=`${CMD_STRING}${escapeData(this.message)}`,e}};function escapeData(e){return toCommandValue(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(e){return toCommandValue(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}
// node_modules/@actions/core/lib/summary.js
init_define_ACTION_INPUTS();var import_os=require("os"),import_fs=require("fs"),__awaiter=function(t,e,r,a){function i(n){return n instanceof r?n:new r(function(d){d(n)})}return new(r||(r=Promise))(function(n,d){function u(s){try{o(a.next(s))}catch(h){d(h)}}function c(s){try{o(a.throw(s))}catch(h){d(h)}}function o(s){s.done?n(s.value):i(s.value).then(u,c)}o((a=a.apply(t,e||[])).next())})},{access,appendFile,writeFile}=import_fs.promises,SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY",Summary=class{constructor(){this._buffer=""}filePath(){return __awaiter(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const t=process.env[SUMMARY_ENV_VAR];if(!t)throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);try{yield access(t,import_fs.constants.R_OK|import_fs.constants.W_OK)}catch{throw new Error(`Unable to access summary file: '${t}'. Check if the file has correct read/write permissions.`)}return this._filePath=t,this._filePath})}wrap(t,e,r={}){const a=Object.entries(r).map(([i,n])=>` ${i}="${n}"`).join("");return e?`<${t}${a}>${e}</${t}>`:`<${t}${a}>`}write(t){return __awaiter(this,void 0,void 0,function*(){const e=!!t?.overwrite,r=yield this.filePath();return yield(e?writeFile:appendFile)(r,this._buffer,{encoding:"utf8"}),this.emptyBuffer()})}clear(){return __awaiter(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:!0})})}stringify(){return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){return this._buffer="",this}addRaw(t,e=!1){return this._buffer+=t,e?this.addEOL():this}addEOL(){return this.addRaw(import_os.EOL)}addCodeBlock(t,e){const r=Object.assign({},e&&{lang:e}),a=this.wrap("pre",this.wrap("code",t),r);return this.addRaw(a).addEOL()}addList(t,e=!1){const r=e?"ol":"ul",a=t.map(n=>this.wrap("li",n)).join(""),i=this.wrap(r,a);return this.addRaw(i).addEOL()}addTable(t){const e=t.map(a=>{const i=a.map(n=>{if(typeof n=="string")return this.wrap("td",n);const{header:d,data:u,colspan:c,rowspan:o}=n,s=d?"th":"td",h=Object.assign(Object.assign({},c&&{colspan:c}),o&&{rowspan:o});return this.wrap(s,u,h)}).join("");return this.wrap("tr",i)}).join(""),r=this.wrap("table",e);return this.addRaw(r).addEOL()}addDetails(t,e){const r=this.wrap("details",this.wrap("summary",t)+e);return this.addRaw(r).addEOL()}addImage(t,e,r){const{width:a,height:i}=r||{},n=Object.assign(Object.assign({},a&&{width:a}),i&&{height:i}),d=this.wrap("img",null,Object.assign({src:t,alt:e},n));return this.addRaw(d).addEOL()}addHeading(t,e){const r=`h${e}`,a=["h1","h2","h3","h4","h5","h6"].includes(r)?r:"h1",i=this.wrap(a,t);return this.addRaw(i).addEOL()}addSeparator(){const t=this.wrap("hr",null);return this.addRaw(t).addEOL()}addBreak(){const t=this.wrap("br",null);return this.addRaw(t).addEOL()}addQuote(t,e){const r=Object.assign({},e&&{cite:e}),a=this.wrap("blockquote",t,r);return this.addRaw(a).addEOL()}addLink(t,e){const r=this.wrap("a",t,{href:e});return this.addRaw(r).addEOL()}},_summary=new Summary,summary=_summary;
// node_modules/@actions/core/lib/core.js
var ExitCode;(function(r){r[r.Success=0]="Success",r[r.Failure=1]="Failure"})(ExitCode||(ExitCode={}));function getInput(r,e){const n=process.env[`INPUT_${r.replace(/ /g,"_").toUpperCase()}`]||"";if(e&&e.required&&!n)throw new Error(`Input required and not supplied: ${r}`);return e&&e.trimWhitespace===!1?n:n.trim()}function setFailed(r){process.exitCode=ExitCode.Failure,error(r)}function error(r,e={}){issueCommand("error",toCommandProperties(e),r instanceof Error?r.toString():r)}
// src/fleet/node.ts
init_define_ACTION_INPUTS();

// node_modules/zod/v4/core/core.js
init_define_ACTION_INPUTS();
// node_modules/zod/v4/core/util.js
init_define_ACTION_INPUTS();function getEnumValues(e){const t=Object.values(e).filter(n=>typeof n=="number");return Object.entries(e).filter(([n,o])=>t.indexOf(+n)===-1).map(([n,o])=>o)}function jsonStringifyReplacer(e,t){return typeof t=="bigint"?t.toString():t}var Cached=class{constructor(e){this._getter=e,this._value=void 0}get value(){const e=this._getter;return e!==void 0&&(this._value=e(),this._getter=void 0),this._value}};function cached(e){return new Cached(e)}function cleanRegex(e){const t=e.startsWith("^")?1:0,r=e.endsWith("$")?e.length-1:e.length;return e.slice(t,r)}function assignProp(e,t,r){Object.defineProperty(e,t,{value:r,writable:!0,enumerable:!0,configurable:!0})}var captureStackTrace="captureStackTrace"in Error?Error.captureStackTrace:(...e)=>{};function isObject(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}var propertyKeyTypes=new Set(["string","number","symbol"]);function escapeRegex(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function clone(e,t,r){const n=new e._zod.constr(t??e._zod.def);return(!t||r?.parent)&&(n._zod.parent=e),n}function normalizeParams(e){const t=e;if(!t)return{};if(typeof t=="string")return{error:()=>t};if(t?.message!==void 0){if(t?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");t.error=t.message}return delete t.message,typeof t.error=="string"?{...t,error:()=>t.error}:t}function optionalKeys(e){return Object.keys(e).filter(t=>e[t]._zod.optin!==void 0&&e[t]._zod.optout==="optional")}function aborted(e,t=0){if(e.aborted===!0)return!0;for(let r=t;r<e.issues.length;r++)if(e.issues[r]?.continue!==!0)return!0;return!1}function explicitlyAborted(e,t=0){if(e.aborted===!0)return!0;for(let r=t;r<e.issues.length;r++)if(e.issues[r]?.continue===!1)return!0;return!1}function prefixIssues(e,t){return t.map(r=>{var n;return(n=r).path??(n.path=[]),r.path.unshift(e),r})}function unwrapMessage(e){return typeof e=="string"?e:e?.message}function sizeCaps(e){const t=[];for(const r of e??[]){const n=r._zod.def;if(!/_(length|size)$|_equals$/.test(n.check))break;const o=n.maximum??n.length??n.size;o>=0&&t.push([o,r])}return t}function attachSchema(e,t,r){var n;for(let o=t;o<e.length;o++)(n=e[o]).schema??(n.schema=r)}function finalizeIssue(e,t,r){var n;const o=e.inst?._zod?.traits;o?.has("$ZodType")&&(o.has("$ZodCheck")?(n=e).schema??(n.schema=e.inst):e.schema=e.inst);const i=e.schema!==e.inst?e.schema?._zod.def?.error:void 0,c=e.message?e.message:unwrapMessage(e.inst?._zod.def?.error?.(e))??unwrapMessage(i?.(e))??unwrapMessage(t?.error?.(e))??unwrapMessage(r.customError?.(e))??unwrapMessage(r.localeError?.(e))??"Invalid input",a={};for(const u of Object.keys(e))u==="inst"||u==="schema"||u==="continue"||u==="input"||u==="__proto__"||(a[u]=e[u]);return a.path??(a.path=[]),a.message=c,t?.reportInput&&(a.input=e.input),a}function members(e,t){for(const r in t){const n=Object.getOwnPropertyDescriptor(t,r);n.get?Object.defineProperty(e,r,{...n,enumerable:!1}):defineBound(e,r,n.value)}}function own(e,t,r,n=!0){return Object.defineProperty(e,t,{configurable:!0,writable:!0,enumerable:n,value:r}),r}function hide(e,t,r){return own(e,t,r,!1)}function defineBound(e,t,r){Object.defineProperty(e,t,{configurable:!0,get(){return this==null?r:own(this,t,r.bind(this))},set(n){own(this,t,n)}})}function claim(e,t){const r=Object.getPrototypeOf(e);return t in r?void 0:r}var installing,broke=!1,breaker={configurable:!0,get(){broke=!0}};function defineLazyInternal(e,t,r){const n=Object.getPrototypeOf(e._zod);if(t in n&&installing!==e._zod){installing=void 0;return}installing=e._zod,Object.defineProperty(n,t,{configurable:!0,get(){Object.defineProperty(this,t,breaker);const o=broke;broke=!1;try{const i=r(this);return broke?delete this[t]:Object.defineProperty(this,t,{configurable:!0,writable:!0,value:i}),broke=broke||o,i}catch(i){throw delete this[t],broke=broke||o,i}},set(o){Object.defineProperty(this,t,{configurable:!0,writable:!0,value:o})}})}function installLazyProp(e,t,r,n){const o=claim(e,t);o&&Object.defineProperty(o,t,{configurable:!0,get(){const i={configurable:!0,writable:!0,enumerable:n,value:void 0};return Object.defineProperty(this,t,i),i.value=r(this),Object.defineProperty(this,t,i),i.value},set(i){Object.defineProperty(this,t,{configurable:!0,writable:!0,enumerable:n,value:i})}})}
// node_modules/zod/v4/core/core.js
var _a,_zodDesc={value:void 0,enumerable:!1},_E="captureStackTrace"in Error?Error:null;function newError(t){const n=_E;if(n){const s=n.stackTraceLimit;if(typeof s=="number"){try{n.stackTraceLimit=0}catch{return _E=null,new t}try{return new t}finally{n.stackTraceLimit=s}}}return new t}function $constructor(t,n,s,l){const g={};function b(e){this.def=e,this.constr=c,this.traits=new Set}b.prototype=g;const p=s,d=p&&new WeakSet;function _(e,o){if(e._zod){if(e._zod.traits.has(t))return}else{_zodDesc.value=new b(o);try{Object.defineProperty(e,"_zod",_zodDesc)}finally{_zodDesc.value=void 0}}if(e._zod.traits.add(t),n(e,o),d){const r=Object.getPrototypeOf(e),f=e._zod.constr.prototype;let i=r;for(;i&&i!==f;)i=Object.getPrototypeOf(i);const u=i??r;d.has(u)||(d.add(u),members(u,p))}const a=c.prototype;for(const r in a)Object.prototype.hasOwnProperty.call(a,r)&&(r in e||(e[r]=a[r].bind(e)))}const P=l?.Parent??Object;class y extends P{}Object.defineProperty(y,"name",{value:t});function c(e){const o=l?.Parent?newError(y):this;_(o,e);const a=o._zod.deferred;if(a){for(const f of a)f();o._zod.deferred=void 0}const r=globalThis.__zod_globalConfig?.postProcessor;return r&&r(o),o}return Object.defineProperty(c,"init",{value:_}),Object.defineProperty(c,Symbol.hasInstance,{value:e=>l?.Parent&&e instanceof l.Parent?!0:e?._zod?.traits?.has(t)}),Object.defineProperty(c,"name",{value:t}),c}var $ZodAsyncError=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsync() instead.")}};(_a=globalThis).__zod_globalConfig??(_a.__zod_globalConfig={});var globalConfig=globalThis.__zod_globalConfig;function config(t){return t&&Object.assign(globalConfig,t),globalConfig}
// node_modules/zod/v4/core/parse.js
init_define_ACTION_INPUTS();
// node_modules/zod/v4/core/errors.js
init_define_ACTION_INPUTS();function _getMessage(){const e=this._zod;return e.message??(e.message=JSON.stringify(e.def,jsonStringifyReplacer,2)),e.message}function _setMessage(e){this._zod.message=e}var _messageDesc={get:_getMessage,set:_setMessage,enumerable:!0,configurable:!0},_issuesDesc={value:void 0,enumerable:!1},_installedToString=new WeakSet([Object.prototype,Error.prototype]),initializer=(e,o)=>{e.name="$ZodError",_issuesDesc.value=o,Object.defineProperty(e,"issues",_issuesDesc),_issuesDesc.value=void 0,Object.defineProperty(e,"message",_messageDesc);const t=Object.getPrototypeOf(e);_installedToString.has(t)||(_installedToString.add(t),Object.defineProperty(t,"toString",{configurable:!0,enumerable:!1,get(){const r=()=>this.message;return Object.defineProperty(this,"toString",{value:r,configurable:!0,writable:!0}),r},set(r){Object.defineProperty(this,"toString",{value:r,configurable:!0,writable:!0})}}))},$ZodError=$constructor("$ZodError",initializer),$ZodRealError=$constructor("$ZodError",initializer,void 0,{Parent:Error});
// node_modules/zod/v4/core/parse.js
var _parse=o=>{const a=(n,r,e,s)=>{const c=e?{...e,async:!1}:{async:!1},t=n._zod.run({value:r,issues:[]},c);if(t instanceof Promise)throw new $ZodAsyncError;if(t.issues.length){const u=new(s?.Err??o)(t.issues.map(i=>finalizeIssue(i,c,config())));throw captureStackTrace(u,s?.callee??a),u}return t.value};return a},parse=_parse($ZodRealError),_parseAsync=o=>{const a=async(n,r,e,s)=>{const c=e?{...e,async:!0}:{async:!0};let t=n._zod.run({value:r,issues:[]},c);if(t instanceof Promise&&(t=await t),t.issues.length){const u=new(s?.Err??o)(t.issues.map(i=>finalizeIssue(i,c,config())));throw captureStackTrace(u,s?.callee??a),u}return t.value};return a},parseAsync=_parseAsync($ZodRealError),_safeParse=o=>(a,n,r)=>{const e=r?{...r,async:!1}:{async:!1},s=a._zod.run({value:n,issues:[]},e);if(s instanceof Promise)throw new $ZodAsyncError;return s.issues.length?failure(o,s.issues,e):{success:!0,data:s.value}},safeParse=_safeParse($ZodRealError);function failure(o,a,n){let r;return{success:!1,get error(){return r||(r=new o(a.map(e=>finalizeIssue(e,n,config()))),a=void 0,n=void 0),r},set error(e){r=e,a=void 0,n=void 0}}}var _safeParseAsync=o=>async(a,n,r)=>{const e=r?{...r,async:!0}:{async:!0};let s=a._zod.run({value:n,issues:[]},e);return s instanceof Promise&&(s=await s),s.issues.length?failure(o,s.issues,e):{success:!0,data:s.value}},safeParseAsync=_safeParseAsync($ZodRealError);
// node_modules/zod/v4/core/schemas.js
init_define_ACTION_INPUTS();
// node_modules/zod/v4/core/regexes.js
init_define_ACTION_INPUTS();var anyString=/^[\s\S]{0,}$/,number=/^-?\d+(?:\.\d+)?$/;
// node_modules/zod/v4/core/versions.js
init_define_ACTION_INPUTS();var version={major:4,minor:6,patch:7};
// node_modules/zod/v4/core/schemas.js
var $ZodType=$constructor("$ZodType",(e,t)=>{var n;e??(e={}),e._zod.def=t,e._zod.bag=e._zod.bag||{},e._zod.version=version;const r=e._zod.def.checks,s=e._zod.traits.has("$ZodCheck")?[e,...r??[]]:r?.length?[...r]:[];for(const o of s)for(const a of o._zod.onattach)a(e);if(s.length===0)(n=e._zod).deferred??(n.deferred=[]),e._zod.deferred?.push(()=>{e._zod.run=e._zod.parse});else{const o=(u,l,i)=>{if(u.memo)return u;let c=aborted(u),f;for(const h of l){if(h._zod.def.when){if(explicitlyAborted(u)||!h._zod.def.when(u))continue}else if(c)continue;const d=u.issues.length,v=h._zod.check(u);if(v instanceof Promise&&i?.async===!1)throw new $ZodAsyncError;if(f||v instanceof Promise)f=(f??Promise.resolve()).then(async()=>{await v,u.issues.length!==d&&(attachSchema(u.issues,d,e),c||(c=aborted(u,d)))});else{if(u.issues.length===d)continue;attachSchema(u.issues,d,e),c||(c=aborted(u,d))}}return f?f.then(()=>u):u},a=(u,l,i)=>{if(aborted(u))return u.aborted=!0,u;const c=o(l,s,i);if(c instanceof Promise){if(i.async===!1)throw new $ZodAsyncError;return c.then(f=>e._zod.parse(f,i))}return e._zod.parse(c,i)};e._zod.run=(u,l)=>{if(l.skipChecks)return e._zod.parse(u,l);if(l.direction==="backward"){const c=e._zod.parse({value:u.value,issues:[]},{...l,skipChecks:!0});return c instanceof Promise?c.then(f=>a(f,u,l)):a(c,u,l)}const i=e._zod.parse(u,l);if(i instanceof Promise){if(l.async===!1)throw new $ZodAsyncError;return i.then(c=>o(c,s,l))}return o(i,s,l)}}},{get"~standard"(){return hide(this,"~standard",standardProps(this))},set"~standard"(e){own(this,"~standard",e)}}),toStandardResult=(e,t)=>e.issues.length?{issues:e.issues.map(n=>finalizeIssue(n,t,config()))}:{value:e.value};async function validateAsync(e,t){const n={async:!0};return toStandardResult(await e._zod.run({value:t,issues:[]},n),n)}function standardProps(e){return{validate:t=>{const n={async:!1};try{const r=e._zod.run({value:t,issues:[]},n);if(!(r instanceof Promise))return toStandardResult(r,n)}catch{}return validateAsync(e,t)},vendor:"zod",version:1}}var $ZodString=$constructor("$ZodString",(e,t)=>{$ZodType.init(e,t),e._zod.pattern=t.pattern??anyString,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=String(n.value)}catch{}return typeof n.value=="string"||n.issues.push({expected:"string",code:"invalid_type",input:n.value,inst:e}),n}}),$ZodNumber=$constructor("$ZodNumber",(e,t)=>{$ZodType.init(e,t),e._zod.pattern=number,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=Number(n.value)}catch{}const s=n.value;if(typeof s=="number"&&!Number.isNaN(s)&&Number.isFinite(s))return n;const o=typeof s=="number"?Number.isNaN(s)?"NaN":Number.isFinite(s)?void 0:String(s):void 0;return n.issues.push({expected:"number",code:"invalid_type",input:s,inst:e,...o?{received:o}:{}}),n}});function capSize(e,t){const n=sizeCaps(e._zod.def.checks);if(!n.length)return;const r=Math.min(...n.map(o=>o[0])),s=e._zod.parse;e._zod.parse=(o,a)=>{const u=t(o.value);if(u>r&&!a?.skipChecks&&a?.direction!=="backward"){for(const[l,i]of sizeCaps(e._zod.def.checks))if(u>l&&i._zod.def.when(o)){const c=o.issues.length;return i._zod.check(o),o.issues[c].continue=!1,attachSchema(o.issues,c,e),o}}return s(o,a)}}var arraySize=e=>Array.isArray(e)?e.length:-1;function handleArrayResult(e,t,n){e.issues.length&&t.issues.push(...prefixIssues(n,e.issues)),t.value[n]=e.value}var $ZodArray=$constructor("$ZodArray",(e,t)=>{$ZodType.init(e,t);const n=globalConfig.memoizer;n?.attach(e),e._zod.parse=(r,s)=>{const o=r.value;if(!Array.isArray(o))return r.issues.push({expected:"array",code:"invalid_type",input:o,inst:e}),r;r.value=n?n.alloc(e,r,Array(o.length),s):Array(o.length);const a=[],u=s?.abortEarly;for(let l=0;l<o.length;l++){const i=o[l],c=t.element._zod.run({value:i,issues:[]},s);if(c instanceof Promise)a.push(c.then(f=>handleArrayResult(f,r,l)));else if(handleArrayResult(c,r,l),u&&c.issues.length!==0&&aborted(c))break}return a.length?Promise.all(a).then(()=>r):r},capSize(e,arraySize)});function handlePropertyResult(e,t,n,r,s,o){const a=n in r,u=o==="optional";if(!(!a&&u&&s==="optional")){if(e.issues.length){if(s!==void 0&&u&&!a)return;t.issues.push(...prefixIssues(n,e.issues))}if(!a&&s===void 0){e.issues.length||t.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[n]});return}e.value===void 0?(a||s==="defaulted"&&!u)&&(t.value[n]=void 0):t.value[n]=e.value}}var NO_SYMBOL_KEYS=[];function normalizeDef(e){const t=Object.keys(e.shape),n=Object.getOwnPropertySymbols(e.shape),r=n.length?n:NO_SYMBOL_KEYS,s=r.length?[...t,...r]:t;for(const a of s)if(!e.shape?.[a]?._zod?.traits?.has("$ZodType"))throw new Error(`Invalid element at key "${String(a)}": expected a Zod schema`);const o=optionalKeys(e.shape);return{...e,allKeys:s,symbolKeys:r,keySet:new Set(t),numKeys:t.length,optionalKeys:new Set(o)}}function handleCatchall(e,t,n,r,s,o,a){const u=[],l=s.keySet,i=s.catchall._zod,c=i.def.type,f=i.optin,h=i.optout;let d=0;for(const v in t){if(a&&n.issues.length!==d){if(aborted(n,d))break;d=n.issues.length}if(l.has(v))continue;if(v==="__proto__"){c==="never"&&u.push(v);continue}if(c==="never"){u.push(v);continue}const _=i.run({value:t[v],issues:[]},r);_ instanceof Promise?e.push(_.then(p=>handlePropertyResult(p,n,v,t,f,h))):handlePropertyResult(_,n,v,t,f,h)}return u.length&&n.issues.push({code:"unrecognized_keys",keys:u,input:t,inst:o,continue:!0}),e.length?Promise.all(e).then(()=>n):n}var $ZodObject=$constructor("$ZodObject",(e,t)=>{$ZodType.init(e,t);const n=Object.getOwnPropertyDescriptor(t,"shape"),r=n?.get?n.get.raw:t.shape??{};if(r){const i=()=>{const c={...r};return Object.defineProperty(t,"shape",{value:c}),i.raw=c,c};i.raw=r,Object.defineProperty(t,"shape",{get:i})}const s=cached(()=>normalizeDef(t));defineLazyInternal(e,"propValues",i=>{const c=i.def.shape,f={};for(const h in c){const d=c[h]._zod;if(d.values){Object.prototype.hasOwnProperty.call(f,h)||assignProp(f,h,new Set);for(const v of d.values)f[h].add(v);d.optin!==void 0&&f[h].add(void 0)}}return f});const o=isObject,a=t.catchall;let u;const l=globalConfig.memoizer;l?.attach(e),e._zod.parse=(i,c)=>{u??(u=s.value);const f=i.value;if(!o(f))return i.issues.push({expected:"object",code:"invalid_type",input:f,inst:e}),i;i.value=l?l.alloc(e,i,{},c):{};const h=[],d=u.shape,v=c?.abortEarly;let _=i.issues.length;for(const p of u.allKeys){if(v&&i.issues.length!==_){if(aborted(i,_))break;_=i.issues.length}if(p==="__proto__")continue;const z=d[p],m=z._zod.optin,b=z._zod.optout,g=z._zod.run({value:f[p],issues:[]},c);g instanceof Promise?h.push(g.then($=>handlePropertyResult($,i,p,f,m,b))):handlePropertyResult(g,i,p,f,m,b)}return a?handleCatchall(h,f,i,c,s.value,e,v===!0):h.length?Promise.all(h).then(()=>i):i}}),$ZodEnum=$constructor("$ZodEnum",(e,t)=>{$ZodType.init(e,t);const n=getEnumValues(t.entries),r=new Set(n);e._zod.values=r,defineLazyInternal(e,"pattern",s=>{const o=getEnumValues(s.def.entries).filter(a=>propertyKeyTypes.has(typeof a));return new RegExp(o.length?`^(${o.map(a=>escapeRegex(a.toString())).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(s,o)=>{const a=s.value;return r.has(a)||s.issues.push({code:"invalid_value",values:n,input:a,inst:e}),s}}),$ZodLiteral=$constructor("$ZodLiteral",(e,t)=>{$ZodType.init(e,t);const n=new Set(t.values);e._zod.values=n,defineLazyInternal(e,"pattern",r=>{const s=r.def.values;return new RegExp(s.length?`^(${s.map(o=>typeof o=="string"?escapeRegex(o):o?escapeRegex(o.toString()):String(o)).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(r,s)=>{const o=r.value;return n.has(o)||r.issues.push({code:"invalid_value",values:t.values,input:o,inst:e}),r}});function handleOptionalResult(e,t){return e.value=t.issues.length?void 0:t.value,e}var $ZodOptional=$constructor("$ZodOptional",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"optin",n=>n.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),e._zod.optout="optional",defineLazyInternal(e,"values",n=>{const r=n.def.innerType._zod.values;return r?new Set([...r,void 0]):void 0}),defineLazyInternal(e,"pattern",n=>{const r=n.def.innerType._zod.pattern;return r?new RegExp(`^(${cleanRegex(r.source)})?$`):void 0}),e._zod.parse=(n,r)=>{if(n.value===void 0){if(t.innerType._zod.optin!=="defaulted")return n;const s=t.innerType._zod.run({value:n.value,issues:[]},r);return s instanceof Promise?s.then(o=>handleOptionalResult(n,o)):handleOptionalResult(n,s)}return t.innerType._zod.run(n,r)}}),$ZodNullable=$constructor("$ZodNullable",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"optin",n=>n.def.innerType._zod.optin),defineLazyInternal(e,"optout",n=>n.def.innerType._zod.optout),defineLazyInternal(e,"pattern",n=>{const r=n.def.innerType._zod.pattern;return r?new RegExp(`^(${cleanRegex(r.source)}|null)$`):void 0}),defineLazyInternal(e,"values",n=>n.def.innerType._zod.values?new Set([...n.def.innerType._zod.values,null]):void 0),e._zod.parse=(n,r)=>n.value===null?n:t.innerType._zod.run(n,r)});
// node_modules/zod/v4/core/api.js
init_define_ACTION_INPUTS();function snapshotChecks(n){return n.checks&&(n.checks=[...n.checks]),n}function _string(n,e){return new n(snapshotChecks({type:"string",...normalizeParams(e)}))}function _number(n,e){return new n(snapshotChecks({type:"number",checks:[],...normalizeParams(e)}))}
// node_modules/zod/v4/mini/parse.js
init_define_ACTION_INPUTS();
// node_modules/zod/v4/mini/schemas.js
init_define_ACTION_INPUTS();var ZodMiniType=$constructor("ZodMiniType",(r,i)=>{if(!r._zod)throw new Error("Uninitialized schema in ZodMiniType.");$ZodType.init(r,i),r.def=i,r.type=i.type},{get with(){return this.check},set with(r){own(this,"with",r)},parse(r,i){return parse(this,r,i,{callee:this.parse})},parseAsync(r,i){return parseAsync(this,r,i,{callee:this.parseAsync})},safeParse(r,i){return safeParse(this,r,i)},safeParseAsync(r,i){return safeParseAsync(this,r,i)},check(...r){const i=this.def;return this.clone({...i,checks:[...i.checks??[],...r.map(n=>typeof n=="function"?{_zod:{check:n,def:{check:"custom"},onattach:[]}}:n)]},{parent:!0})},clone(r,i){return clone(this,r,i)},brand(){return this},register(r,i){return r.add(this,i),this},apply(r,...i){return i.length===0?r(this):r(this,...i)}}),ZodMiniString=$constructor("ZodMiniString",(r,i)=>{$ZodString.init(r,i),ZodMiniType.init(r,i)});function string2(r){return _string(ZodMiniString,r)}var ZodMiniNumber=$constructor("ZodMiniNumber",(r,i)=>{$ZodNumber.init(r,i),ZodMiniType.init(r,i)});function number2(r){return _number(ZodMiniNumber,r)}var ZodMiniArray=$constructor("ZodMiniArray",(r,i)=>{$ZodArray.init(r,i),ZodMiniType.init(r,i)});function array(r,i){return new ZodMiniArray({type:"array",element:r,...normalizeParams(i)})}var ZodMiniObject=$constructor("ZodMiniObject",(r,i)=>{$ZodObject.init(r,i),ZodMiniType.init(r,i),installLazyProp(r,"shape",n=>n._zod.def.shape,!1)});function object(r,i){const n={type:"object",shape:r??{},...normalizeParams(i)};return new ZodMiniObject(n)}var ZodMiniEnum=$constructor("ZodMiniEnum",(r,i)=>{$ZodEnum.init(r,i),ZodMiniType.init(r,i),r.options=[...r._zod.values]});function _enum(r,i){const n=Array.isArray(r)?Object.fromEntries(r.map(t=>[t,t])):r;return new ZodMiniEnum({type:"enum",entries:n,...normalizeParams(i)})}var ZodMiniLiteral=$constructor("ZodMiniLiteral",(r,i)=>{$ZodLiteral.init(r,i),ZodMiniType.init(r,i)});function literal(r,i){return new ZodMiniLiteral({type:"literal",values:Array.isArray(r)?r:[r],...normalizeParams(i)})}var ZodMiniOptional=$constructor("ZodMiniOptional",(r,i)=>{$ZodOptional.init(r,i),ZodMiniType.init(r,i)});function optional(r){return new ZodMiniOptional({type:"optional",innerType:r})}var ZodMiniNullable=$constructor("ZodMiniNullable",(r,i)=>{$ZodNullable.init(r,i),ZodMiniType.init(r,i)});function nullable(r){return new ZodMiniNullable({type:"nullable",innerType:r})}
// src/fleet/node.ts
var verdict = _enum(["pass", "hold", "unknown"]);
var disk = object({
  usedPercent: number2(),
  inodesUsedPercent: optional(nullable(number2()))
});
var nodeReportSchema = object({
  schemaVersion: literal(1),
  outcome: _enum(["pruned", "nothing-to-prune", "held", "dry-run", "failed"]),
  headline: string2(),
  gates: array(object({ gate: string2(), verdict, reason: string2() })),
  disks: object({ before: array(disk), after: array(disk) }),
  reclaimed: object({ bytes: number2() }),
  imagesRemoved: number2()
});
function parseNode(name, text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    return { name, problem: "Its report is cut off, or no report." };
  }
  const parsed = nodeReportSchema.safeParse(json);
  return parsed.success ? { name, report: parsed.data } : { name, problem: "Its report is not one that this version reads." };
}
function withSilent(nodes, expected) {
  const heard = new Set(nodes.map(({ name }) => name));
  const silent = [...new Set(expected)].filter((name) => !heard.has(name));
  return [...nodes, ...silent.map((name) => ({ name, problem: "It sent no report." }))];
}

// src/fleet/read.ts
init_define_ACTION_INPUTS();
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var PREFIX = /^prune-report-/;
async function readReports(folder) {
  const entries = await (0, import_promises.readdir)(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".json")).map(({ parentPath, name }) => (0, import_node_path.join)(parentPath, name)).sort();
  const nodes = [];
  for (const file of files) {
    const [first = "", ...rest] = (0, import_node_path.relative)(folder, file).split(import_node_path.sep);
    const name = (rest.length === 0 ? (0, import_node_path.basename)(first, ".json") : first).replace(PREFIX, "");
    nodes.push(parseNode(name, await (0, import_promises.readFile)(file, "utf8")));
  }
  return nodes;
}

// src/fleet/summary.ts
init_define_ACTION_INPUTS();

// src/format.ts
init_define_ACTION_INPUTS();

// node_modules/pretty-bytes/index.js
init_define_ACTION_INPUTS();var BYTE_UNITS=["B","kB","MB","GB","TB","PB","EB","ZB","YB"],BIBYTE_UNITS=["B","KiB","MiB","GiB","TiB","PiB","EiB","ZiB","YiB"],BIT_UNITS=["b","kbit","Mbit","Gbit","Tbit","Pbit","Ebit","Zbit","Ybit"],BIBIT_UNITS=["b","kibit","Mibit","Gibit","Tibit","Pibit","Eibit","Zibit","Yibit"],UNIT_SETS=[BYTE_UNITS,BIBYTE_UNITS,BIT_UNITS,BIBIT_UNITS],toDecimalString=t=>{if(t>=1e-6&&t<1e21)return String(t);const[i,r]=t.toExponential().split("e"),o=i.replace(".",""),e=Number(r)+1,a=e>0,n=a?o.padEnd(e,"0"):"0".repeat(1-e)+o,s=n.slice(0,a?e:1),c=n.slice(a?e:1).replace(/0+$/,"");return c?`${s}.${c}`:s},toLocaleString=(t,i,r)=>{if(typeof i=="string"||Array.isArray(i)||i===!0){const o=i===!0?void 0:i;if(r!==void 0)return t.toLocaleString(o,r);const e=toDecimalString(t),a=e.indexOf("."),n=a===-1?0:e.length-a-1;return n>100?e:t.toLocaleString(o,{maximumFractionDigits:n})}return r===void 0?toDecimalString(t):t.toLocaleString("en-US",{...r,useGrouping:!1})},log10=t=>{if(typeof t=="number")return Math.log10(t);const i=t.toString(10);return i.length+Math.log10(`0.${i.slice(0,15)}`)},log=t=>typeof t=="number"?Math.log(t):log10(t)*Math.log(10),divide=(t,i,r)=>{const o=i**r;if(typeof t=="number"||t<=Number.MAX_SAFE_INTEGER)return Number(t)/o;const e=BigInt(i)**BigInt(r),a=t/e,n=t%e;return Number(a)+Number(n)/o},toUnrepresentableString=(t,i,r,o)=>{const e=BigInt(i)**BigInt(r),a=t/e;if(o===void 0)return a.toString();const n=o.minimumFractionDigits??0,s=Math.max(o.maximumFractionDigits??3,n),g=(t%e*10n**BigInt(s)/e).toString().padStart(s,"0").replace(/0+$/,"").padEnd(n,"0");return g?`${a}.${g}`:a.toString()},signOf=(t,i)=>t<0?"-":i?t===0||t===0n?" ":"+":"",assertFixedWidth=t=>{if(t!==void 0&&(typeof t!="number"||!Number.isSafeInteger(t)||t<0))throw new TypeError(`Expected fixedWidth to be a non-negative integer, got ${typeof t}: ${t}`)},assertFractionDigits=(t,i)=>{if(i!==void 0&&(typeof i!="number"||!Number.isInteger(i)||i<0||i>100))throw new TypeError(`Expected ${t} to be an integer between 0 and 100, got ${typeof i}: ${i}`)},buildLocaleOptions=t=>{const{minimumFractionDigits:i,maximumFractionDigits:r}=t;if(!(i===void 0&&r===void 0)){if(assertFractionDigits("minimumFractionDigits",i),assertFractionDigits("maximumFractionDigits",r),i>r)throw new RangeError(`Expected minimumFractionDigits (${i}) to not be greater than maximumFractionDigits (${r})`);return{...i!==void 0&&{minimumFractionDigits:i},...r!==void 0&&{maximumFractionDigits:r},roundingMode:"trunc"}}};function prettyBytes(t,i){if(typeof t!="bigint"&&!Number.isFinite(t))throw new TypeError(`Expected a finite number, got ${typeof t}: ${t}`);i={bits:!1,binary:!1,space:!0,nonBreakingSpace:!1,...i},assertFixedWidth(i.fixedWidth);const r=buildLocaleOptions(i),o=UNIT_SETS[(i.bits?2:0)+(i.binary?1:0)],e=i.space?i.nonBreakingSpace?" ":" ":"";Object.is(t,-0)&&(t=0);const a=signOf(t,i.signed);t<0&&(t=-t);const n=i.binary?1024:1e3;let s=0;t>=1&&(s=Math.min(Math.floor(i.binary?log(t)/Math.log(n):log10(t)/3),o.length-1));const c=divide(t,n,s);let g;if(Number.isFinite(c)){if(t=c,t<1&&s>0&&(t*=n,s-=1),!r){const f=Math.max(3,Math.floor(t).toString().length);t=Number(t.toPrecision(f)),t>=n&&s<o.length-1&&(t/=n,s+=1)}g=toLocaleString(t,i.locale,r)}else g=toUnrepresentableString(t,n,s,r);return(a+g+e+o[s]).padStart(i.fixedWidth??0)}
// src/format.ts
function bytes(count2) {
  return Number.isFinite(count2) ? prettyBytes(count2, { binary: true }) : "unknown";
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

// src/report/escape.ts
init_define_ACTION_INPUTS();
var NAME_LIMIT = 200;
var SENTENCE_LIMIT = 500;
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
var HIDDEN = new RegExp("(?! )[\\p{C}\\p{Z}\\p{Default_Ignorable_Code_Point}]|(?<=\\p{M}{2})\\p{M}", "gu");
function visible(text, limit) {
  return text.slice(0, limit + 1).replace(/\r?\n/g, " ↵ ").replace(HIDDEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
function cut(text, limit) {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
var PLAIN_WORD = new RegExp(`^["'(]*(?:\\p{L}+(?:['’-]\\p{L}+)*|\\d{1,6}(?:[.,]\\d{1,6}){0,3}(?:%|[a-z]{1,2})?|[-–—%&+↵])["')]*[.,;:?]*$`, "u");
var COMMIT = /^[("']*[0-9a-f]{7,}/;
var IN_PUNCTUATION = /^(["'(]*)(.*?)(["').,;:?]*)$/u;
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

// src/report/markdown.ts
init_define_ACTION_INPUTS();
function tableWithin(room, columns, rows, cells) {
  const lines = [];
  let left = room.bytes - byteLength(head(columns)) - LEFT_OUT_BYTES;
  for (const row of rows.slice(0, room.rows)) {
    const text = line(cells(row));
    left -= byteLength(text) + 1;
    if (left < 0) break;
    lines.push(text);
  }
  const shown = lines.length === 0 ? "" : [head(columns), ...lines].join("\n");
  const more = rows.length - lines.length;
  if (more === 0) return shown;
  const rest = grouped(more);
  return shown === "" ? `${rest}, in the JSON report` : `${shown}

and ${rest} more, in the JSON report`;
}
var LEFT_OUT_BYTES = 100;
function unbroken(figure) {
  return figure.replaceAll(" ", "&nbsp;");
}
function small(text) {
  return `<sub>${text}</sub>`;
}
function byteLength(text) {
  return Buffer.byteLength(text);
}
function head(columns) {
  const rule = columns.map(({ figures }) => figures ? "---:" : ":---");
  return `${line(columns.map(({ title }) => title))}
${line(rule)}`;
}
function line(cells) {
  return `| ${cells.join(" | ")} |`;
}

// src/fleet/summary.ts
var MAX_BYTES = 9e5;
var MAX_ROWS = 2e3;
var STANDINGS = [
  "silent",
  "failed",
  "unknown",
  "held",
  "dry-run",
  "nothing-to-prune",
  "pruned"
];
var STANDING = {
  silent: { sign: "❔", title: "no report" },
  failed: { sign: "❌", title: "failed" },
  unknown: { sign: "⚠️", title: "held, a gate is unknown" },
  held: { sign: "⏸️", title: "held" },
  "dry-run": { sign: "🔎", title: "dry run" },
  "nothing-to-prune": { sign: "✅", title: "nothing to prune" },
  pruned: { sign: "✅", title: "pruned" }
};
var COLUMNS = [{ title: "Node" }, { title: "Disk, removed", figures: true }];
function renderFleet(nodes) {
  const rows = rowsOf(nodes);
  const intro = [
    `## Docker prune on ${count(nodes.length, "node")}`,
    `**${headline(rows)}**`,
    standings(rows).map(
      ({ standing, nodes: some }) => `${STANDING[standing].sign} ${STANDING[standing].title}: ${grouped(some)}`
    ).join(" · ")
  ].join("\n\n");
  const table = tableWithin(
    { rows: MAX_ROWS, bytes: MAX_BYTES - Buffer.byteLength(intro) },
    COLUMNS,
    [...rows, totalOf(rows)],
    cellsOf
  );
  return `${intro}

${table}
`;
}
function cellsOf(row) {
  const { name, standing, disk: disk2, imagesRemoved, reclaimed, why } = row;
  const node = standing === void 0 ? [`**${name}**`] : [
    `${STANDING[standing].sign}&nbsp;${STANDING[standing].title}`,
    forMarkdownCode(name),
    ...why === "" ? [] : [small(forMarkdown(why, 300))]
  ];
  const removed = imagesRemoved === 0 ? [] : [count(imagesRemoved, "image"), bytes(reclaimed)];
  const figures = [...disk2 === "" ? [] : [disk2], ...removed].map(unbroken);
  return [node.join("<br>"), figures.join("<br>")];
}
function fleetLines(nodes) {
  const rows = rowsOf(nodes);
  return [
    `Docker prune on ${count(nodes.length, "node")}`,
    headline(rows),
    ...rows.map(({ name, standing, disk: disk2, imagesRemoved, reclaimed, why }) => {
      const figures = [
        STANDING[standing].title,
        ...disk2 === "" ? [] : [`disk ${disk2}`],
        ...imagesRemoved === 0 ? [] : [`removed ${count(imagesRemoved, "image")}, ${bytes(reclaimed)} reclaimed`]
      ];
      return forLog(`  ${name}: ${figures.join(", ")}${why === "" ? "" : `. ${why}`}`);
    })
  ];
}
function rowsOf(nodes) {
  return nodes.map(rowOf).sort(
    (a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}
function rowOf({ name, report, problem = "" }) {
  if (report === void 0) {
    return { name, standing: "silent", disk: "", imagesRemoved: 0, reclaimed: 0, why: problem };
  }
  const standing = standingOf(report);
  return {
    name,
    standing,
    disk: diskOf(report),
    imagesRemoved: amount(report.imagesRemoved),
    reclaimed: amount(report.reclaimed.bytes),
    why: whyOf(standing, report)
  };
}
function standingOf({ outcome, gates }) {
  const isUnclear = outcome === "held" && gates.some(({ verdict: verdict2 }) => verdict2 === "unknown");
  return isUnclear ? "unknown" : outcome;
}
function amount(value) {
  return Number.isFinite(value) && value > 0 ? value : 0;
}
function diskOf({ disks }) {
  const [before, after] = [disks.before, disks.after].map(
    (all) => all.length === 0 ? void 0 : Math.max(
      ...all.map(
        ({ usedPercent, inodesUsedPercent }) => Math.max(usedPercent, inodesUsedPercent ?? 0)
      )
    )
  );
  const known = [before, after].filter((value) => value !== void 0);
  return [...new Set(known)].map(percent).join(" → ");
}
function whyOf(standing, { gates, headline: sentence }) {
  if (standing === "failed") return sentence;
  if (standing !== "held" && standing !== "unknown") return "";
  const wanted = standing === "unknown" ? "unknown" : "hold";
  return gates.filter(({ verdict: verdict2 }) => verdict2 === wanted).map(({ gate, reason }) => `${gate}: ${reason}`).join(" ");
}
function standings(rows) {
  return STANDINGS.map((standing) => ({
    standing,
    nodes: rows.filter((row) => row.standing === standing).length
  })).filter(({ nodes }) => nodes > 0);
}
function headline(rows) {
  const { imagesRemoved, reclaimed } = totalOf(rows);
  const pruned = rows.filter((row) => row.imagesRemoved > 0).length;
  const silent = rows.filter(({ standing }) => standing === "silent").length;
  const done = imagesRemoved === 0 ? "Nothing was removed." : `Removed ${count(imagesRemoved, "image")} on ${grouped(pruned)} of ${count(rows.length, "node")}, ${bytes(reclaimed)} reclaimed.`;
  return silent === 0 ? done : `${done} ${count(silent, "node")} could not answer.`;
}
function totalOf(rows) {
  return {
    name: "All",
    disk: "",
    imagesRemoved: rows.reduce((sum, row) => sum + row.imagesRemoved, 0),
    reclaimed: rows.reduce((sum, row) => sum + row.reclaimed, 0),
    why: ""
  };
}

// src/log.ts
init_define_ACTION_INPUTS();
function log2(line2) {
  process.stdout.write(`${forLog(line2)}
`);
}

// src/reading.ts
init_define_ACTION_INPUTS();
function messageOf(error2) {
  return error2 instanceof Error ? error2.message : String(error2);
}

// src/fleet.ts
async function run() {
  try {
    const folder = getInput("reports") || "reports";
    const nodes = withSilent(await readReports(folder), namesIn(getInput("nodes")));
    for (const line2 of fleetLines(nodes)) log2(line2);
    if (process.env["GITHUB_STEP_SUMMARY"]) await summary.addRaw(renderFleet(nodes)).write();
  } catch (error2) {
    setFailed(forLog(`There is no summary of the fleet: ${messageOf(error2)}`));
  }
}
function namesIn(text) {
  if (!text.trim().startsWith("["))
    return text.split(/\r?\n/).map((line2) => line2.trim()).filter(Boolean);
  let names;
  try {
    names = JSON.parse(text);
  } catch (cause) {
    throw new Error(`nodes: must be a JSON array of names (it is ${JSON.stringify(text)})`, {
      cause
    });
  }
  return names.map(String);
}
void run();
