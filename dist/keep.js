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

// node_modules/picomatch/lib/constants.js
var require_constants=__commonJS({"node_modules/picomatch/lib/constants.js"(U,N){"use strict";init_define_ACTION_INPUTS();var _="\\\\/",H=`[^${_}]`,r=0,A="\\.",a="\\+",$="\\?",R="\\/",e="(?=.)",T="[^/]",E=`(?:${R}|$)`,O=`(?:^|${R})`,C=`${A}{1,2}${E}`,I=`(?!${A})`,t=`(?!${O}${C})`,o=`(?!${A}{0,1}${E})`,D=`(?!${C})`,n=`[^.${R}]`,v=`${T}*?`,P="/",L={DOT_LITERAL:A,PLUS_LITERAL:a,QMARK_LITERAL:$,SLASH_LITERAL:R,ONE_CHAR:e,QMARK:T,END_ANCHOR:E,DOTS_SLASH:C,NO_DOT:I,NO_DOTS:t,NO_DOT_SLASH:o,NO_DOTS_SLASH:D,QMARK_NO_DOT:n,STAR:v,START_ANCHOR:O,SEP:P},p={...L,SLASH_LITERAL:`[${_}]`,QMARK:H,STAR:`${H}*?`,DOTS_SLASH:`${A}{1,2}(?:[${_}]|$)`,NO_DOT:`(?!${A})`,NO_DOTS:`(?!(?:^|[${_}])${A}{1,2}(?:[${_}]|$))`,NO_DOT_SLASH:`(?!${A}{0,1}(?:[${_}]|$))`,NO_DOTS_SLASH:`(?!${A}{1,2}(?:[${_}]|$))`,QMARK_NO_DOT:`[^.${_}]`,START_ANCHOR:`(?:^|[${_}])`,END_ANCHOR:`(?:[${_}]|$)`,SEP:"\\"},s={__proto__:null,alnum:"a-zA-Z0-9",alpha:"a-zA-Z",ascii:"\\x00-\\x7F",blank:" \\t",cntrl:"\\x00-\\x1F\\x7F",digit:"0-9",graph:"\\x21-\\x7E",lower:"a-z",print:"\\x20-\\x7E ",punct:"\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",space:" \\t\\r\\n\\v\\f",upper:"A-Z",word:"A-Za-z0-9_",xdigit:"A-Fa-f0-9"};N.exports={DEFAULT_MAX_EXTGLOB_RECURSION:r,MAX_LENGTH:65536,POSIX_REGEX_SOURCE:s,REGEX_BACKSLASH:/\\(?![*+?^${}(|)[\]])/g,REGEX_NON_SPECIAL_CHARS:/^[^@![\].,$*+?^{}()|\\/]+/,REGEX_SPECIAL_CHARS:/[-*+?.^${}(|)[\]]/,REGEX_SPECIAL_CHARS_BACKREF:/(\\?)((\W)(\3*))/g,REGEX_SPECIAL_CHARS_GLOBAL:/([-*+?.^${}(|)[\]])/g,REGEX_REMOVE_BACKSLASH:/(?:\[.*?[^\\]\]|\\(?=.))/g,REPLACEMENTS:{__proto__:null,"***":"*","**/**":"**","**/**/**":"**"},CHAR_0:48,CHAR_9:57,CHAR_UPPERCASE_A:65,CHAR_LOWERCASE_A:97,CHAR_UPPERCASE_Z:90,CHAR_LOWERCASE_Z:122,CHAR_LEFT_PARENTHESES:40,CHAR_RIGHT_PARENTHESES:41,CHAR_ASTERISK:42,CHAR_AMPERSAND:38,CHAR_AT:64,CHAR_BACKWARD_SLASH:92,CHAR_CARRIAGE_RETURN:13,CHAR_CIRCUMFLEX_ACCENT:94,CHAR_COLON:58,CHAR_COMMA:44,CHAR_DOT:46,CHAR_DOUBLE_QUOTE:34,CHAR_EQUAL:61,CHAR_EXCLAMATION_MARK:33,CHAR_FORM_FEED:12,CHAR_FORWARD_SLASH:47,CHAR_GRAVE_ACCENT:96,CHAR_HASH:35,CHAR_HYPHEN_MINUS:45,CHAR_LEFT_ANGLE_BRACKET:60,CHAR_LEFT_CURLY_BRACE:123,CHAR_LEFT_SQUARE_BRACKET:91,CHAR_LINE_FEED:10,CHAR_NO_BREAK_SPACE:160,CHAR_PERCENT:37,CHAR_PLUS:43,CHAR_QUESTION_MARK:63,CHAR_RIGHT_ANGLE_BRACKET:62,CHAR_RIGHT_CURLY_BRACE:125,CHAR_RIGHT_SQUARE_BRACKET:93,CHAR_SEMICOLON:59,CHAR_SINGLE_QUOTE:39,CHAR_SPACE:32,CHAR_TAB:9,CHAR_UNDERSCORE:95,CHAR_VERTICAL_LINE:124,CHAR_ZERO_WIDTH_NOBREAK_SPACE:65279,extglobChars(S){return{"!":{type:"negate",open:"(?:(?!(?:",close:`))${S.STAR})`},"?":{type:"qmark",open:"(?:",close:")?"},"+":{type:"plus",open:"(?:",close:")+"},"*":{type:"star",open:"(?:",close:")*"},"@":{type:"at",open:"(?:",close:")"}}},globChars(S){return S===!0?p:L}}}});
// node_modules/picomatch/lib/utils.js
var require_utils=__commonJS({"node_modules/picomatch/lib/utils.js"(t){"use strict";init_define_ACTION_INPUTS();var{REGEX_BACKSLASH:i,REGEX_REMOVE_BACKSLASH:c,REGEX_SPECIAL_CHARS:l,REGEX_SPECIAL_CHARS_GLOBAL:o}=require_constants();t.isObject=e=>e!==null&&typeof e=="object"&&!Array.isArray(e),t.hasRegexChars=e=>l.test(e),t.isRegexChar=e=>e.length===1&&t.hasRegexChars(e),t.escapeRegex=e=>e.replace(o,"\\$1"),t.toPosixSlashes=e=>e.replace(i,"/"),t.isWindows=()=>{if(typeof navigator<"u"&&navigator.platform){const e=navigator.platform.toLowerCase();return e==="win32"||e==="windows"}return typeof process<"u"&&process.platform?process.platform==="win32":!1},t.removeBackslashes=e=>e.replace(c,s=>s==="\\"?"":s),t.escapeLast=(e,s,r)=>{const n=e.lastIndexOf(s,r);return n===-1?e:e[n-1]==="\\"?t.escapeLast(e,s,n-1):`${e.slice(0,n)}\\${e.slice(n)}`},t.removePrefix=(e,s={})=>{let r=e;return r.startsWith("./")&&(r=r.slice(2),s.prefix="./"),r},t.wrapOutput=(e,s={},r={})=>{const n=r.contains?"":"^",u=r.contains?"":"$";let a=`${n}(?:${e})${u}`;return s.negated===!0&&(a=`(?:^(?!${a}).*$)`),a},t.basename=(e,{windows:s}={})=>{const r=e.split(s?/[\\/]/:"/"),n=r[r.length-1];return n===""?r[r.length-2]:n}}});
// node_modules/picomatch/lib/scan.js
var require_scan=__commonJS({"node_modules/picomatch/lib/scan.js"(le,X){"use strict";init_define_ACTION_INPUTS();var N=require_utils(),{CHAR_ASTERISK:G,CHAR_AT:z,CHAR_BACKWARD_SLASH:R,CHAR_COMMA:V,CHAR_DOT:B,CHAR_EXCLAMATION_MARK:I,CHAR_FORWARD_SLASH:O,CHAR_LEFT_CURLY_BRACE:m,CHAR_LEFT_PARENTHESES:v,CHAR_LEFT_SQUARE_BRACKET:Z,CHAR_PLUS:$,CHAR_QUESTION_MARK:w,CHAR_RIGHT_CURLY_BRACE:ee,CHAR_RIGHT_PARENTHESES:M,CHAR_RIGHT_SQUARE_BRACKET:te}=require_constants(),F=a=>a===O||a===R,q=a=>{a.isPrefix!==!0&&(a.depth=a.isGlobstar?1/0:1)},se=(a,re)=>{const l=re||{},Q=a.length-1,h=l.parts===!0||l.tokens===!0||l.scanToEnd===!0,x=[],r=[],L=[];let u=a,b=-1,i=0,p=0,T=!1,W=!1,n=!1,P=!1,Y=!1,d=!1,k=!1,j=!1,y=!1,o=!1,g=0,U,e,t={value:"",depth:0,isGlob:!1};const S=()=>b>=Q,ie=()=>u.charCodeAt(b+1),f=()=>(U=e,u.charCodeAt(++b));for(;b<Q;){e=f();let c;if(e===R){k=t.backslashes=!0,e=f(),e===m&&(d=!0);continue}if(d===!0||e===m){for(g++;S()!==!0&&(e=f());){if(e===R){k=t.backslashes=!0,f();continue}if(e===m){g++;continue}if(d!==!0&&e===B&&(e=f())===B){if(T=t.isBrace=!0,n=t.isGlob=!0,o=!0,h===!0)continue;break}if(d!==!0&&e===V){if(T=t.isBrace=!0,n=t.isGlob=!0,o=!0,h===!0)continue;break}if(e===ee&&(g--,g===0)){d=!1,T=t.isBrace=!0,o=!0;break}}if(h===!0)continue;break}if(e===O){if(x.push(b),r.push(t),t={value:"",depth:0,isGlob:!1},o===!0)continue;if(U===B&&b===i+1){i+=2;continue}p=b+1;continue}if(l.noext!==!0&&(e===$||e===z||e===G||e===w||e===I)===!0&&ie()===v){if(n=t.isGlob=!0,P=t.isExtglob=!0,o=!0,e===I&&b===i&&(y=!0),h===!0){let H=0;for(;S()!==!0&&(e=f());){if(e===R){k=t.backslashes=!0,f();continue}if(e===v){H++;continue}if(e===M&&--H===0){o=!0;break}}continue}break}if(e===G){if(U===G&&(Y=t.isGlobstar=!0),n=t.isGlob=!0,o=!0,h===!0)continue;break}if(e===w){if(n=t.isGlob=!0,o=!0,h===!0)continue;break}if(e===Z){for(;S()!==!0&&(c=f());){if(c===R){k=t.backslashes=!0,f();continue}if(c===te){W=t.isBracket=!0,n=t.isGlob=!0,o=!0;break}}if(h===!0)continue;break}if(l.nonegate!==!0&&e===I&&b===i){j=t.negated=!0,i++;continue}if(l.noparen!==!0&&e===v){if(n=t.isGlob=!0,h===!0){let E=1;for(;S()!==!0&&(e=f());){if(e===R){k=t.backslashes=!0,f();continue}if(e===v){E++;continue}if(e===M&&--E===0){o=!0;break}}continue}break}if(n===!0){if(o=!0,h===!0)continue;break}}l.noext===!0&&(P=!1,n=!1);let s=u,D="",C="";i>0&&(D=u.slice(0,i),u=u.slice(i),p-=i),s&&n===!0&&p>0?(s=u.slice(0,p),C=u.slice(p)):n===!0?(s="",C=u):s=u,s&&s!==""&&s!=="/"&&s!==u&&F(s.charCodeAt(s.length-1))&&(s=s.slice(0,-1)),l.unescape===!0&&(C&&(C=N.removeBackslashes(C)),s&&k===!0&&(s=N.removeBackslashes(s)));const _={prefix:D,input:a,start:i,base:s,glob:C,isBrace:T,isBracket:W,isGlob:n,isExtglob:P,isGlobstar:Y,negated:j,negatedExtglob:y};if(l.tokens===!0&&(_.maxDepth=0,F(e)||r.push(t),_.tokens=r),l.parts===!0||l.tokens===!0){let c;for(let A=0;A<x.length;A++){const ae=c!==void 0?c+1:i,K=x[A],J=a.slice(ae,K);l.tokens&&(A===0&&i!==0?(r[A].isPrefix=!0,r[A].value=D):r[A].value=J,q(r[A]),_.maxDepth+=r[A].depth),K>=i&&(L.push(J),c=K)}const E=c!==void 0?c+1:i,H=a.slice(E);L.push(H),l.tokens&&c&&c+1<a.length&&(r[r.length-1].value=H,q(r[r.length-1]),_.maxDepth+=r[r.length-1].depth),_.slashes=x,_.parts=L}return _};X.exports=se}});
// node_modules/picomatch/lib/parse.js
var require_parse=__commonJS({"node_modules/picomatch/lib/parse.js"($t,at){"use strict";init_define_ACTION_INPUTS();var X=require_constants(),m=require_utils(),{MAX_LENGTH:F,POSIX_REGEX_SOURCE:it,REGEX_NON_SPECIAL_CHARS:ct,REGEX_SPECIAL_CHARS_BACKREF:pt,REPLACEMENTS:ot}=X,lt=(s,a)=>{if(typeof a.expandRange=="function")return a.expandRange(...s,a);s.sort();const t=`[${s.join("-")}]`;try{new RegExp(t)}catch{return s.map(g=>m.escapeRegex(g)).join("..")}return t},M=(s,a)=>`Missing ${s}: "${a}" - use "\\\\${a}" to match literal characters`,st=s=>{const a=[];let t=0,h=0,g=0,p="",c=!1;for(const i of s){if(c===!0){p+=i,c=!1;continue}if(i==="\\"){p+=i,c=!0;continue}if(i==='"'){g=g===1?0:1,p+=i;continue}if(g===0){if(i==="[")t++;else if(i==="]"&&t>0)t--;else if(t===0){if(i==="(")h++;else if(i===")"&&h>0)h--;else if(i==="|"&&h===0){a.push(p),p="";continue}}}p+=i}return a.push(p),a},ft=s=>{let a=!1;for(const t of s){if(a===!0){a=!1;continue}if(t==="\\"){a=!0;continue}if(/[?*+@!()[\]{}]/.test(t))return!1}return!0},et=s=>{let a=s.trim(),t=!0;for(;t===!0;)t=!1,/^@\([^\\()[\]{}|]+\)$/.test(a)&&(a=a.slice(2,-1),t=!0);if(ft(a))return a.replace(/\\(.)/g,"$1")},ht=s=>{const a=s.map(et).filter(Boolean);for(let t=0;t<a.length;t++)for(let h=t+1;h<a.length;h++){const g=a[t],p=a[h],c=g[0];if(!(!c||g!==c.repeat(g.length)||p!==c.repeat(p.length))&&(g===p||g.startsWith(p)||p.startsWith(g)))return!0}return!1},ut=(s,a=!0)=>{if(s[0]!=="+"&&s[0]!=="*"||s[1]!=="(")return;let t=0,h=0,g=0,p=!1;for(let c=1;c<s.length;c++){const i=s[c];if(p===!0){p=!1;continue}if(i==="\\"){p=!0;continue}if(i==='"'){g=g===1?0:1;continue}if(g!==1){if(i==="["){t++;continue}if(i==="]"&&t>0){t--;continue}if(!(t>0)){if(i==="("){h++;continue}if(i===")"&&(h--,h===0))return a===!0&&c!==s.length-1?void 0:{type:s[0],body:s.slice(2,c),end:c}}}}},gt=s=>`${s.length===1?m.escapeRegex(s[0]):`[${s.map(t=>m.escapeRegex(t)).join("")}]`}*`,bt=s=>{let a=0;const t=[];for(;a<s.length;){const h=ut(s.slice(a),!1);if(!h||h.type!=="*")return;const g=st(h.body).map(c=>c.trim());if(g.length!==1)return;const p=et(g[0]);if(!p||p.length!==1)return;t.push(p),a+=h.end+1}if(!(t.length<1))return t},xt=s=>{let a=0,t=s.trim(),h=ut(t);for(;h;)a++,t=h.body.trim(),h=ut(t);return a},yt=(s,a)=>{if(a.maxExtglobRecursion===!1)return{risky:!1};const t=typeof a.maxExtglobRecursion=="number"?a.maxExtglobRecursion:X.DEFAULT_MAX_EXTGLOB_RECURSION,h=st(s).map(i=>i.trim());if(h.length>1&&(h.some(i=>i==="")||h.some(i=>/^[*?]+$/.test(i))||ht(h)))return{risky:!0};const g=[];let p=!1,c=!0;for(const i of h){const N=bt(i);if(N){p=!0,g.push(...N);continue}const L=et(i);if(L&&L.length===1){g.push(L);continue}if(c=!1,xt(i)>t)return{risky:!0}}return p?c?{risky:!0,safeOutput:gt([...new Set(g)])}:{risky:!0}:{risky:!1}},nt=(s,a)=>{if(typeof s!="string")throw new TypeError("Expected a string");s=ot[s]||s;const t={...a},h=typeof t.maxLength=="number"?Math.min(F,t.maxLength):F;let g=s.length;if(g>h)throw new SyntaxError(`Input length: ${g}, exceeds maximum allowed length: ${h}`);const p={type:"bos",value:"",output:t.prepend||""},c=[p],i=t.capture?"":"?:",N=X.globChars(t.windows),L=X.extglobChars(N),{DOT_LITERAL:B,PLUS_LITERAL:K,SLASH_LITERAL:k,ONE_CHAR:H,DOTS_SLASH:w,NO_DOT:j,NO_DOT_SLASH:Q,NO_DOTS_SLASH:z,QMARK:d,QMARK_NO_DOT:q,STAR:W,START_ANCHOR:rt}=N,R=o=>`(${i}(?:(?!${rt}${o.dot?w:B}).)*?)`,O=t.dot?"":j,U=t.dot?d:q;let E=t.bash===!0?R(t):W;t.capture&&(E=`(${E})`),typeof t.noext=="boolean"&&(t.noextglob=t.noext);const e={input:s,index:-1,start:0,dot:t.dot===!0,consumed:"",output:"",prefix:"",backtrack:!1,negated:!1,brackets:0,braces:0,parens:0,quotes:0,globstar:!1,tokens:c};s=m.removePrefix(s,e),g=s.length;const S=[],T=[],J=[];let u=p,n;const V=()=>e.index===g-1,$=e.peek=(o=1)=>s[e.index+o],C=e.advance=()=>s[++e.index]||"",D=()=>s.slice(e.index+1),A=(o="",y=0)=>{e.consumed+=o,e.index+=y},Y=o=>{e.output+=o.output!=null?o.output:o.value,A(o.value)},dt=()=>{let o=1;for(;$()==="!"&&($(2)!=="("||$(3)==="?");)C(),e.start++,o++;return o%2===0?!1:(e.negated=!0,e.start++,!0)},Z=o=>{e[o]++,J.push(o)},I=o=>{e[o]--,J.pop()},l=o=>{if(u.type==="globstar"){const y=e.braces>0&&(o.type==="comma"||o.type==="brace"),r=o.extglob===!0||S.length&&(o.type==="pipe"||o.type==="paren");o.type!=="slash"&&o.type!=="paren"&&!y&&!r&&(e.output=e.output.slice(0,-u.output.length),u.type="star",u.value="*",u.output=E,e.output+=u.output)}if(S.length&&o.type!=="paren"&&(S[S.length-1].inner+=o.value),(o.value||o.output)&&Y(o),u&&u.type==="text"&&o.type==="text"){u.output=(u.output||u.value)+o.value,u.value+=o.value;return}o.prev=u,c.push(o),u=o},tt=(o,y)=>{const r={...L[y],conditions:1,inner:""};r.prev=u,r.parens=e.parens,r.output=e.output,r.startIndex=e.index,r.tokensIndex=c.length;const f=(t.capture?"(":"")+r.open;Z("parens"),l({type:o,value:y,output:e.output?"":H}),l({type:"paren",extglob:!0,value:C(),output:f}),S.push(r)},vt=o=>{const y=s.slice(o.startIndex,e.index+1),r=s.slice(o.startIndex+2,e.index),f=yt(r,t);if((o.type==="plus"||o.type==="star")&&f.risky){const b=f.safeOutput?(o.output?"":H)+(t.capture?`(${f.safeOutput})`:f.safeOutput):void 0,_=c[o.tokensIndex];_.type="text",_.value=y,_.output=b||m.escapeRegex(y);for(let P=o.tokensIndex+1;P<c.length;P++)c[P].value="",c[P].output="",delete c[P].suffix;e.output=o.output+_.output,e.backtrack=!0,l({type:"paren",extglob:!0,value:n,output:""}),I("parens");return}let x=o.close+(t.capture?")":""),v;if(o.type==="negate"){let b=E;if(o.inner&&o.inner.length>1&&o.inner.includes("/")&&(b=R(t)),(b!==E||V()||/^\)+$/.test(D()))&&(x=o.close=`)$))${b}`),o.inner.includes("*")&&(v=D())&&/^\.[^\\/.]+$/.test(v)){const _=nt(v,{...a,fastpaths:!1}).output;x=o.close=`)${_})${b})`}o.prev.type==="bos"&&(e.negatedExtglob=!0)}l({type:"paren",extglob:!0,value:n,output:x}),I("parens")};if(t.fastpaths!==!1&&!/(^[*!]|[/()[\]{}"])/.test(s)){let o=!1,y=s.replace(pt,(r,f,x,v,b,_)=>v==="\\"?(o=!0,r):v==="?"?f?f+v+(b?d.repeat(b.length):""):_===0?U+(b?d.repeat(b.length):""):d.repeat(x.length):v==="."?B.repeat(x.length):v==="*"?f?f+v+(b?E:""):E:f?r:`\\${r}`);return o===!0&&(t.unescape===!0?y=y.replace(/\\/g,""):y=y.replace(/\\+/g,r=>r.length%2===0?"\\\\":r?"\\":"")),y===s&&t.contains===!0?(e.output=s,e):(e.output=m.wrapOutput(y,e,a),e)}for(;!V();){if(n=C(),n==="\0")continue;if(n==="\\"){const r=$();if(r==="/"&&t.bash!==!0||r==="."||r===";")continue;if(!r){n+="\\",l({type:"text",value:n});continue}const f=/^\\+/.exec(D());let x=0;if(f&&f[0].length>2&&(x=f[0].length,e.index+=x,x%2!==0&&(n+="\\")),t.unescape===!0?n=C():n+=C(),e.brackets===0){l({type:"text",value:n});continue}}if(e.brackets>0&&(n!=="]"||u.value==="["||u.value==="[^")){if(t.posix!==!1&&n===":"){const r=u.value.slice(1);if(r.includes("[")&&(u.posix=!0,r.includes(":"))){const f=u.value.lastIndexOf("["),x=u.value.slice(0,f),v=u.value.slice(f+2),b=it[v];if(b){u.value=x+b,e.backtrack=!0,C(),!p.output&&c.indexOf(u)===1&&(p.output=H);continue}}}(n==="["&&$()!==":"||n==="-"&&$()==="]")&&(n=`\\${n}`),n==="]"&&(u.value==="["||u.value==="[^")&&(n=`\\${n}`),t.posix===!0&&n==="!"&&u.value==="["&&(n="^"),u.value+=n,Y({value:n});continue}if(e.quotes===1&&n!=='"'){n=m.escapeRegex(n),u.value+=n,Y({value:n});continue}if(n==='"'){e.quotes=e.quotes===1?0:1,t.keepQuotes===!0&&l({type:"text",value:n});continue}if(n==="("){Z("parens"),l({type:"paren",value:n});continue}if(n===")"){if(e.parens===0&&t.strictBrackets===!0)throw new SyntaxError(M("opening","("));const r=S[S.length-1];if(r&&e.parens===r.parens+1){vt(S.pop());continue}l({type:"paren",value:n,output:e.parens?")":"\\)"}),I("parens");continue}if(n==="["){if(t.nobracket===!0||!D().includes("]")){if(t.nobracket!==!0&&t.strictBrackets===!0)throw new SyntaxError(M("closing","]"));n=`\\${n}`}else Z("brackets");l({type:"bracket",value:n});continue}if(n==="]"){if(t.nobracket===!0||u&&u.type==="bracket"&&u.value.length===1){l({type:"text",value:n,output:`\\${n}`});continue}if(e.brackets===0){if(t.strictBrackets===!0)throw new SyntaxError(M("opening","["));l({type:"text",value:n,output:`\\${n}`});continue}I("brackets");const r=u.value.slice(1);if(u.posix!==!0&&r[0]==="^"&&!r.includes("/")&&(n=`/${n}`),u.value+=n,Y({value:n}),t.literalBrackets===!1||m.hasRegexChars(r))continue;const f=m.escapeRegex(u.value);if(e.output=e.output.slice(0,-u.value.length),t.literalBrackets===!0){e.output+=f,u.value=f;continue}u.value=`(${i}${f}|${u.value})`,e.output+=u.value;continue}if(n==="{"&&t.nobrace!==!0){Z("braces");const r={type:"brace",value:n,output:"(",outputIndex:e.output.length,tokensIndex:e.tokens.length};T.push(r),l(r);continue}if(n==="}"){const r=T[T.length-1];if(t.nobrace===!0||!r){l({type:"text",value:n,output:n});continue}let f=")";if(r.dots===!0){const x=c.slice(),v=[];for(let b=x.length-1;b>=0&&(c.pop(),x[b].type!=="brace");b--)x[b].type!=="dots"&&v.unshift(x[b].value);f=lt(v,t),e.backtrack=!0}if(r.comma!==!0&&r.dots!==!0){const x=e.output.slice(0,r.outputIndex),v=e.tokens.slice(r.tokensIndex);r.value=r.output="\\{",n=f="\\}",e.output=x;for(const b of v)e.output+=b.output||b.value}l({type:"brace",value:n,output:f}),I("braces"),T.pop();continue}if(n==="|"){S.length>0&&S[S.length-1].conditions++,l({type:"text",value:n});continue}if(n===","){let r=n;const f=T[T.length-1];f&&J[J.length-1]==="braces"&&(f.comma=!0,r="|"),l({type:"comma",value:n,output:r});continue}if(n==="/"){if(u.type==="dot"&&e.index===e.start+1){e.start=e.index+1,e.consumed="",e.output="",c.pop(),u=p;continue}l({type:"slash",value:n,output:k});continue}if(n==="."){if(e.braces>0&&u.type==="dot"){u.value==="."&&(u.output=B);const r=T[T.length-1];u.type="dots",u.output+=n,u.value+=n,r.dots=!0;continue}if(e.braces+e.parens===0&&u.type!=="bos"&&u.type!=="slash"){l({type:"text",value:n,output:B});continue}l({type:"dot",value:n,output:B});continue}if(n==="?"){if(!(u&&u.value==="(")&&t.noextglob!==!0&&$()==="("&&$(2)!=="?"){tt("qmark",n);continue}if(u&&u.type==="paren"){const f=$();let x=n;(u.value==="("&&!/[!=<:]/.test(f)||f==="<"&&!/<([!=]|\w+>)/.test(D()))&&(x=`\\${n}`),l({type:"text",value:n,output:x});continue}if(t.dot!==!0&&(u.type==="slash"||u.type==="bos")){l({type:"qmark",value:n,output:q});continue}l({type:"qmark",value:n,output:d});continue}if(n==="!"){if(t.noextglob!==!0&&$()==="("&&($(2)!=="?"||!/[!=<:]/.test($(3)))){tt("negate",n);continue}if(t.nonegate!==!0&&e.index===0){dt();continue}}if(n==="+"){if(t.noextglob!==!0&&$()==="("&&$(2)!=="?"){tt("plus",n);continue}if(u&&u.value==="("||t.regex===!1){l({type:"plus",value:n,output:K});continue}if(u&&(u.type==="bracket"||u.type==="paren"||u.type==="brace")||e.parens>0){l({type:"plus",value:n});continue}l({type:"plus",value:K});continue}if(n==="@"){if(t.noextglob!==!0&&$()==="("&&$(2)!=="?"){l({type:"at",extglob:!0,value:n,output:""});continue}l({type:"text",value:n});continue}if(n!=="*"){(n==="$"||n==="^")&&(n=`\\${n}`);const r=ct.exec(D());r&&(n+=r[0],e.index+=r[0].length),l({type:"text",value:n});continue}if(u&&(u.type==="globstar"||u.star===!0)){u.type="star",u.star=!0,u.value+=n,u.output=E,e.backtrack=!0,e.globstar=!0,A(n);continue}let o=D();if(t.noextglob!==!0&&/^\([^?]/.test(o)){tt("star",n);continue}if(u.type==="star"){if(t.noglobstar===!0){A(n);continue}const r=u.prev,f=r.prev,x=r.type==="slash"||r.type==="bos",v=f&&(f.type==="star"||f.type==="globstar");if(t.bash===!0&&(!x||o[0]&&o[0]!=="/")){l({type:"star",value:n,output:""});continue}const b=e.braces>0&&(r.type==="comma"||r.type==="brace"),_=S.length&&(r.type==="pipe"||r.type==="paren");if(!x&&r.type!=="paren"&&!b&&!_){l({type:"star",value:n,output:""});continue}for(;o.slice(0,3)==="/**";){const G=s[e.index+4];if(G&&G!=="/")break;o=o.slice(3),A("/**",3)}const P=V()||e.parens>0&&o===")".repeat(e.parens)&&!S.some(G=>G.type==="negate");if(r.type==="bos"&&V()){u.type="globstar",u.value+=n,u.output=R(t),e.output=u.output,e.globstar=!0,A(n);continue}if(r.type==="slash"&&r.prev.type!=="bos"&&!v&&P){e.output=e.output.slice(0,-(r.output+u.output).length),r.output=`(?:${r.output}`,u.type="globstar",u.output=R(t)+(t.strictSlashes?")":"|$)"),u.value+=n,e.globstar=!0,e.output+=r.output+u.output,A(n);continue}if(r.type==="slash"&&r.prev.type!=="bos"&&o[0]==="/"){const G=o[1]!==void 0?"|$":"";e.output=e.output.slice(0,-(r.output+u.output).length),r.output=`(?:${r.output}`,u.type="globstar",u.output=`${R(t)}${k}|${k}${G})`,u.value+=n,e.output+=r.output+u.output,e.globstar=!0,A(n+C()),l({type:"slash",value:"/",output:""});continue}if(r.type==="bos"&&o[0]==="/"){u.type="globstar",u.value+=n,u.output=`(?:^|${k}|${R(t)}${k})`,e.output=u.output,e.globstar=!0,A(n+C()),l({type:"slash",value:"/",output:""});continue}e.output=e.output.slice(0,-u.output.length),u.type="globstar",u.output=R(t),u.value+=n,e.output+=u.output,e.globstar=!0,A(n);continue}const y={type:"star",value:n,output:E};if(t.bash===!0){y.output=".*?",(u.type==="bos"||u.type==="slash")&&(y.output=O+y.output),l(y);continue}if(u&&(u.type==="bracket"||u.type==="paren")&&t.regex===!0){y.output=n,l(y);continue}(e.index===e.start||u.type==="slash"||u.type==="dot")&&(u.type==="dot"?(e.output+=Q,u.output+=Q):t.dot===!0?(e.output+=z,u.output+=z):(e.output+=O,u.output+=O),$()!=="*"&&(e.output+=H,u.output+=H)),l(y)}for(;e.brackets>0;){if(t.strictBrackets===!0)throw new SyntaxError(M("closing","]"));e.output=m.escapeLast(e.output,"["),I("brackets")}for(;e.parens>0;){if(t.strictBrackets===!0)throw new SyntaxError(M("closing",")"));e.output=m.escapeLast(e.output,"("),I("parens")}for(;e.braces>0;){if(t.strictBrackets===!0)throw new SyntaxError(M("closing","}"));e.output=m.escapeLast(e.output,"{"),I("braces")}if(t.strictSlashes!==!0&&(u.type==="star"||u.type==="bracket")&&l({type:"maybe_slash",value:"",output:`${k}?`}),e.backtrack===!0){e.output="";for(const o of e.tokens)e.output+=o.output!=null?o.output:o.value,o.suffix&&(e.output+=o.suffix)}return e};nt.fastpaths=(s,a)=>{const t={...a},h=typeof t.maxLength=="number"?Math.min(F,t.maxLength):F,g=s.length;if(g>h)throw new SyntaxError(`Input length: ${g}, exceeds maximum allowed length: ${h}`);s=ot[s]||s;const{DOT_LITERAL:p,SLASH_LITERAL:c,ONE_CHAR:i,DOTS_SLASH:N,NO_DOT:L,NO_DOTS:B,NO_DOTS_SLASH:K,STAR:k,START_ANCHOR:H}=X.globChars(t.windows),w=t.dot?B:L,j=t.dot?K:L,Q=t.capture?"":"?:",z={negated:!1,prefix:""};let d=t.bash===!0?".*?":k;t.capture&&(d=`(${d})`);const q=O=>O.noglobstar===!0?d:`(${Q}(?:(?!${H}${O.dot?N:p}).)*?)`,W=O=>{switch(O){case"*":return`${w}${i}${d}`;case".*":return`${p}${i}${d}`;case"*.*":return`${w}${d}${p}${i}${d}`;case"*/*":return`${w}${d}${c}${i}${j}${d}`;case"**":return w+q(t);case"**/*":return`(?:${w}${q(t)}${c})?${j}${i}${d}`;case"**/*.*":return`(?:${w}${q(t)}${c})?${j}${d}${p}${i}${d}`;case"**/.*":return`(?:${w}${q(t)}${c})?${p}${i}${d}`;default:{const U=/^(.*?)\.(\w+)$/.exec(O);if(!U)return;const E=W(U[1]);return E?E+p+U[2]:void 0}}},rt=m.removePrefix(s,z);let R=W(rt);return R&&t.strictSlashes!==!0&&(R+=`${c}?`),R},at.exports=nt}});
// node_modules/picomatch/lib/picomatch.js
var require_picomatch=__commonJS({"node_modules/picomatch/lib/picomatch.js"(E,R){"use strict";init_define_ACTION_INPUTS();var M=require_scan(),y=require_parse(),w=require_utils(),g=require_constants(),_=e=>e&&typeof e=="object"&&!Array.isArray(e),s=(e,t,r=!1)=>{if(Array.isArray(e)){const l=e.map(h=>s(h,t,r));return h=>{for(const d of l){const p=d(h);if(p)return p}return!1}}const c=_(e)&&e.tokens&&e.input;if(e===""||typeof e!="string"&&!c)throw new TypeError("Expected pattern to be a non-empty string");const a=t||{},i=a.windows,f=c?s.compileRe(e,t):s.makeRe(e,t,!1,!0),n=f.state;delete f.state;let o=()=>!1;if(a.ignore){const l={...t,ignore:null,onMatch:null,onResult:null};o=s(a.ignore,l,r)}const x=(l,m=!1)=>{const{isMatch:h,match:d,output:p}=s.test(l,f,t,{glob:e,posix:i}),u={glob:e,state:n,regex:f,posix:i,input:l,output:p,match:d,isMatch:h};return typeof a.onResult=="function"&&a.onResult(u),h===!1?(u.isMatch=!1,m?u:!1):o(l)?(typeof a.onIgnore=="function"&&a.onIgnore(u),u.isMatch=!1,m?u:!1):(typeof a.onMatch=="function"&&a.onMatch(u),m?u:!0)};return r&&(x.state=n),x};s.test=(e,t,r,{glob:c,posix:a}={})=>{if(typeof e!="string")throw new TypeError("Expected input to be a string");if(e==="")return{isMatch:!1,output:""};const i=r||{},f=i.format||(a?w.toPosixSlashes:null);let n=e===c,o=n&&f?f(e):e;return n===!1&&(o=f?f(e):e,n=o===c),(n===!1||i.capture===!0)&&(i.matchBase===!0||i.basename===!0?n=s.matchBase(e,t,r,a):n=t.exec(o)),{isMatch:!!n,match:n,output:o}},s.matchBase=(e,t,r,c=r&&r.windows)=>(t instanceof RegExp?t:s.makeRe(t,r)).test(w.basename(e,{windows:c})),s.isMatch=(e,t,r)=>s(t,r)(e),s.parse=(e,t)=>Array.isArray(e)?e.map(r=>s.parse(r,t)):y(e,{...t,fastpaths:!1}),s.scan=(e,t)=>M(e,t),s.compileRe=(e,t,r=!1,c=!1)=>{if(r===!0)return e.output;const a=t||{},i=a.contains?"":"^",f=a.contains?"":"$";let n=`${i}(?:${e.output})${f}`;e&&e.negated===!0&&(n=`^(?!${n}).*$`);const o=s.toRegex(n,t);return c===!0&&(o.state=e),o},s.makeRe=(e,t={},r=!1,c=!1)=>{if(!e||typeof e!="string")throw new TypeError("Expected a non-empty string");let a={negated:!1,fastpaths:!0};return t.fastpaths!==!1&&(e[0]==="."||e[0]==="*")&&(a.output=y.fastpaths(e,t)),a.output||(a=y(e,t)),s.compileRe(a,t,r,c)},s.toRegex=(e,t)=>{try{const r=t||{};return new RegExp(e,r.flags||(r.nocase?"i":""))}catch(r){if(t&&t.debug===!0)throw r;return/$^/}},s.constants=g,R.exports=s}});
// node_modules/picomatch/index.js
var require_picomatch2=__commonJS({"node_modules/picomatch/index.js"(d,c){"use strict";init_define_ACTION_INPUTS();var e=require_picomatch(),s=require_utils();function r(u,i,a=!1){return i&&(i.windows===null||i.windows===void 0)&&(i={...i,windows:s.isWindows()}),e(u,i,a)}Object.assign(r,e),c.exports=r}});
// src/retention/keep.ts
var keep_exports = {};
__export(keep_exports, {
  keepRules: () => keepRules
});
module.exports = __toCommonJS(keep_exports);
init_define_ACTION_INPUTS();
var import_picomatch = __toESM(require_picomatch2(), 1);

// src/retention/keep-label.ts
init_define_ACTION_INPUTS();
var KEEP_LABEL = "gated-docker-prune.keep";
var keptByLabel = ({ Labels }) => Object.hasOwn(Labels, KEEP_LABEL) ? `label ${KEEP_LABEL}` : void 0;

// src/retention/reference.ts
init_define_ACTION_INPUTS();
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

// src/retention/keep.ts
function keepRules(globs) {
  const rules = globs.map((glob) => {
    const repository = glob.includes("@") ? glob : glob.replace(/:[^/:]*$/, "");
    return { glob, matches: matcher(glob), matchesRepository: matcher(repository) };
  });
  return (image) => {
    const label = keptByLabel(image);
    if (label !== void 0 || rules.length === 0) return label;
    const { tags, digests } = imageNames(image);
    const exact = [
      image.Id,
      ...tags,
      ...tags.map((tag) => tag.replace(/:[^/:]*$/, "")),
      ...digests.flatMap(({ repository, digest }) => [`${repository}@${digest}`, digest])
    ].flatMap(spellings);
    const repositories = digests.flatMap(({ repository }) => spellings(repository));
    const rule = rules.find(
      ({ matches, matchesRepository }) => exact.some(matches) || repositories.some(matchesRepository)
    );
    return rule && `keep: ${rule.glob}`;
  };
}
function matcher(glob) {
  const matches = (0, import_picomatch.default)(glob, { dot: true, nonegate: true });
  return (text) => matches(text);
}
function spellings(name) {
  if (!name.startsWith("docker.io/")) return [name];
  const path = name.slice("docker.io/".length);
  if (!path.startsWith("library/")) return [name, path];
  const short = path.slice("library/".length);
  return [name, path, `docker.io/${short}`, short];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  keepRules
});
