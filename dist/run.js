"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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

// scripts/stub.cjs
var require_stub = __commonJS({
  "scripts/stub.cjs"(exports2, module2) {
    "use strict";
    module2.exports = new Proxy(() => {
    }, {
      get(_, name) {
        if (name === "__esModule" || typeof name === "symbol") return void 0;
        return class Stub {
          constructor() {
            throw new Error(`${String(name)} is left out of this bundle: see scripts/stub.cjs`);
          }
        };
      }
    });
  }
});

// lazy:https
var require_https = __commonJS({
  "lazy:https"(exports2, module2) {
    module2.exports = new Proxy({}, { get: (_, name) => require("node:https")[name] });
  }
});

// node_modules/docker-modem/lib/utils.js
var require_utils = __commonJS({
  "node_modules/docker-modem/lib/utils.js"(exports2, module2) {
    var arr = [];
    var each = arr.forEach;
    var slice = arr.slice;
    module2.exports.extend = function(obj) {
      each.call(slice.call(arguments, 1), function(source) {
        if (source) {
          for (var prop in source) {
            obj[prop] = source[prop];
          }
        }
      });
      return obj;
    };
    module2.exports.parseJSON = function(s) {
      try {
        return JSON.parse(s);
      } catch (e) {
        return null;
      }
    };
  }
});

// node_modules/docker-modem/lib/http.js
var require_http = __commonJS({
  "node_modules/docker-modem/lib/http.js"(exports2, module2) {
    var nativeHttps = require_https();
    var nativeHttp = require("http");
    var url = require("url");
    var utils = require_utils();
    var maxRedirects = module2.exports.maxRedirects = 5;
    var protocols = {
      https: nativeHttps,
      http: nativeHttp
    };
    for (protocol in protocols) {
      h2 = function() {
      };
      h2.prototype = protocols[protocol];
      h2 = new h2();
      h2.request = /* @__PURE__ */ (function(h3) {
        return function(options, callback, redirectOptions) {
          redirectOptions = redirectOptions || {};
          var max = typeof options === "object" && "maxRedirects" in options ? options.maxRedirects : exports2.maxRedirects;
          var redirect = utils.extend({
            count: 0,
            max,
            clientRequest: null,
            userCallback: callback
          }, redirectOptions);
          if (redirect.count > redirect.max) {
            var err = new Error("Max redirects exceeded. To allow more redirects, pass options.maxRedirects property.");
            redirect.clientRequest.emit("error", err);
            return redirect.clientRequest;
          }
          redirect.count++;
          var reqUrl;
          if (typeof options === "string") {
            reqUrl = options;
          } else {
            reqUrl = url.format(utils.extend({
              protocol
            }, options));
          }
          var clientRequest = Object.getPrototypeOf(h3).request(options, redirectCallback(reqUrl, redirect));
          if (!redirect.clientRequest) redirect.clientRequest = clientRequest;
          function redirectCallback(reqUrl2, redirect2) {
            return function(res) {
              if (res.statusCode < 300 || res.statusCode > 399) {
                return redirect2.userCallback(res);
              }
              if (!("location" in res.headers)) {
                return redirect2.userCallback(res);
              }
              var redirectUrl = url.resolve(reqUrl2, res.headers.location);
              var proto = url.parse(redirectUrl).protocol;
              proto = proto.substr(0, proto.length - 1);
              return module2.exports[proto].get(redirectUrl, redirectCallback(reqUrl2, redirect2), redirect2);
            };
          }
          return clientRequest;
        };
      })(h2);
      h2.get = /* @__PURE__ */ (function(h3) {
        return function(options, cb, redirectOptions) {
          var req = h3.request(options, cb, redirectOptions);
          req.end();
          return req;
        };
      })(h2);
      module2.exports[protocol] = h2;
    }
    var h2;
    var protocol;
  }
});

// node_modules/docker-modem/lib/ssh.js
var require_ssh = __commonJS({
  "node_modules/docker-modem/lib/ssh.js"(exports2, module2) {
    var Client = require_stub().Client;
    var http = require("http");
    module2.exports = function(opt) {
      var conn = new Client();
      var agent = new http.Agent();
      agent.createConnection = function(options, fn) {
        try {
          conn.once("ready", function() {
            conn.exec("docker system dial-stdio", function(err, stream) {
              if (err) {
                handleError(err, fn);
              }
              fn(null, stream);
              stream.addListener("error", (err2) => {
                handleError(err2, fn);
              });
              stream.once("close", () => {
                conn.end();
                agent.destroy();
              });
            });
          }).on("error", (err) => {
            handleError(err, fn);
          }).connect(opt);
          conn.once("end", () => agent.destroy());
        } catch (err) {
          handleError(err);
        }
      };
      function handleError(err, cb) {
        conn.end();
        agent.destroy();
        if (cb) {
          cb(err);
        } else {
          throw err;
        }
      }
      return agent;
    };
  }
});

// node_modules/docker-modem/lib/http_duplex.js
var require_http_duplex = __commonJS({
  "node_modules/docker-modem/lib/http_duplex.js"(exports2, module2) {
    module2.exports = HttpDuplex;
    var util = require("util");
    var stream = require("node:stream");
    util.inherits(HttpDuplex, stream.Duplex);
    function HttpDuplex(req, res, options) {
      var self = this;
      if (!(self instanceof HttpDuplex)) return new HttpDuplex(req, res, options);
      stream.Duplex.call(self, options);
      self._output = null;
      self.connect(req, res);
    }
    HttpDuplex.prototype.connect = function(req, res) {
      var self = this;
      self.req = req;
      self._output = res;
      self.emit("response", res);
      res.on("data", function(c) {
        if (!self.push(c)) self._output.pause();
      });
      res.on("end", function() {
        self.push(null);
      });
    };
    HttpDuplex.prototype._read = function(n) {
      if (this._output) this._output.resume();
    };
    HttpDuplex.prototype._write = function(chunk, encoding, cb) {
      this.req.write(chunk, encoding);
      cb();
    };
    HttpDuplex.prototype.end = function(chunk, encoding, cb) {
      this._output.socket.destroySoon();
      return this.req.end(chunk, encoding, cb);
    };
    HttpDuplex.prototype.destroy = function() {
      this.req.destroy();
      this._output.socket.destroy();
    };
    HttpDuplex.prototype.destroySoon = function() {
      this.req.destroy();
      this._output.socket.destroy();
    };
  }
});

// node_modules/ms/index.js
var require_ms = __commonJS({
  "node_modules/ms/index.js"(exports2, module2) {
    var s = 1e3;
    var m2 = s * 60;
    var h2 = m2 * 60;
    var d2 = h2 * 24;
    var w = d2 * 7;
    var y2 = d2 * 365.25;
    module2.exports = function(val, options) {
      options = options || {};
      var type = typeof val;
      if (type === "string" && val.length > 0) {
        return parse3(val);
      } else if (type === "number" && isFinite(val)) {
        return options.long ? fmtLong(val) : fmtShort(val);
      }
      throw new Error(
        "val is not a non-empty string or a valid number. val=" + JSON.stringify(val)
      );
    };
    function parse3(str) {
      str = String(str);
      if (str.length > 100) {
        return;
      }
      var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(
        str
      );
      if (!match) {
        return;
      }
      var n = parseFloat(match[1]);
      var type = (match[2] || "ms").toLowerCase();
      switch (type) {
        case "years":
        case "year":
        case "yrs":
        case "yr":
        case "y":
          return n * y2;
        case "weeks":
        case "week":
        case "w":
          return n * w;
        case "days":
        case "day":
        case "d":
          return n * d2;
        case "hours":
        case "hour":
        case "hrs":
        case "hr":
        case "h":
          return n * h2;
        case "minutes":
        case "minute":
        case "mins":
        case "min":
        case "m":
          return n * m2;
        case "seconds":
        case "second":
        case "secs":
        case "sec":
        case "s":
          return n * s;
        case "milliseconds":
        case "millisecond":
        case "msecs":
        case "msec":
        case "ms":
          return n;
        default:
          return void 0;
      }
    }
    function fmtShort(ms) {
      var msAbs = Math.abs(ms);
      if (msAbs >= d2) {
        return Math.round(ms / d2) + "d";
      }
      if (msAbs >= h2) {
        return Math.round(ms / h2) + "h";
      }
      if (msAbs >= m2) {
        return Math.round(ms / m2) + "m";
      }
      if (msAbs >= s) {
        return Math.round(ms / s) + "s";
      }
      return ms + "ms";
    }
    function fmtLong(ms) {
      var msAbs = Math.abs(ms);
      if (msAbs >= d2) {
        return plural(ms, msAbs, d2, "day");
      }
      if (msAbs >= h2) {
        return plural(ms, msAbs, h2, "hour");
      }
      if (msAbs >= m2) {
        return plural(ms, msAbs, m2, "minute");
      }
      if (msAbs >= s) {
        return plural(ms, msAbs, s, "second");
      }
      return ms + " ms";
    }
    function plural(ms, msAbs, n, name) {
      var isPlural = msAbs >= n * 1.5;
      return Math.round(ms / n) + " " + name + (isPlural ? "s" : "");
    }
  }
});

// node_modules/debug/src/common.js
var require_common = __commonJS({
  "node_modules/debug/src/common.js"(exports2, module2) {
    function setup(env) {
      createDebug.debug = createDebug;
      createDebug.default = createDebug;
      createDebug.coerce = coerce;
      createDebug.disable = disable;
      createDebug.enable = enable;
      createDebug.enabled = enabled;
      createDebug.humanize = require_ms();
      createDebug.destroy = destroy;
      Object.keys(env).forEach((key) => {
        createDebug[key] = env[key];
      });
      createDebug.names = [];
      createDebug.skips = [];
      createDebug.formatters = {};
      function selectColor(namespace) {
        let hash = 0;
        for (let i = 0; i < namespace.length; i++) {
          hash = (hash << 5) - hash + namespace.charCodeAt(i);
          hash |= 0;
        }
        return createDebug.colors[Math.abs(hash) % createDebug.colors.length];
      }
      createDebug.selectColor = selectColor;
      function createDebug(namespace) {
        let prevTime;
        let enableOverride = null;
        let namespacesCache;
        let enabledCache;
        function debug2(...args) {
          if (!debug2.enabled) {
            return;
          }
          const self = debug2;
          const curr = Number(/* @__PURE__ */ new Date());
          const ms = curr - (prevTime || curr);
          self.diff = ms;
          self.prev = prevTime;
          self.curr = curr;
          prevTime = curr;
          args[0] = createDebug.coerce(args[0]);
          if (typeof args[0] !== "string") {
            args.unshift("%O");
          }
          let index = 0;
          args[0] = args[0].replace(/%([a-zA-Z%])/g, (match, format) => {
            if (match === "%%") {
              return "%";
            }
            index++;
            const formatter = createDebug.formatters[format];
            if (typeof formatter === "function") {
              const val = args[index];
              match = formatter.call(self, val);
              args.splice(index, 1);
              index--;
            }
            return match;
          });
          createDebug.formatArgs.call(self, args);
          const logFn = self.log || createDebug.log;
          logFn.apply(self, args);
        }
        debug2.namespace = namespace;
        debug2.useColors = createDebug.useColors();
        debug2.color = createDebug.selectColor(namespace);
        debug2.extend = extend2;
        debug2.destroy = createDebug.destroy;
        Object.defineProperty(debug2, "enabled", {
          enumerable: true,
          configurable: false,
          get: () => {
            if (enableOverride !== null) {
              return enableOverride;
            }
            if (namespacesCache !== createDebug.namespaces) {
              namespacesCache = createDebug.namespaces;
              enabledCache = createDebug.enabled(namespace);
            }
            return enabledCache;
          },
          set: (v) => {
            enableOverride = v;
          }
        });
        if (typeof createDebug.init === "function") {
          createDebug.init(debug2);
        }
        return debug2;
      }
      function extend2(namespace, delimiter3) {
        const newDebug = createDebug(this.namespace + (typeof delimiter3 === "undefined" ? ":" : delimiter3) + namespace);
        newDebug.log = this.log;
        return newDebug;
      }
      function enable(namespaces) {
        createDebug.save(namespaces);
        createDebug.namespaces = namespaces;
        createDebug.names = [];
        createDebug.skips = [];
        const split = (typeof namespaces === "string" ? namespaces : "").trim().replace(/\s+/g, ",").split(",").filter(Boolean);
        for (const ns of split) {
          if (ns[0] === "-") {
            createDebug.skips.push(ns.slice(1));
          } else {
            createDebug.names.push(ns);
          }
        }
      }
      function matchesTemplate(search, template) {
        let searchIndex = 0;
        let templateIndex = 0;
        let starIndex = -1;
        let matchIndex = 0;
        while (searchIndex < search.length) {
          if (templateIndex < template.length && (template[templateIndex] === search[searchIndex] || template[templateIndex] === "*")) {
            if (template[templateIndex] === "*") {
              starIndex = templateIndex;
              matchIndex = searchIndex;
              templateIndex++;
            } else {
              searchIndex++;
              templateIndex++;
            }
          } else if (starIndex !== -1) {
            templateIndex = starIndex + 1;
            matchIndex++;
            searchIndex = matchIndex;
          } else {
            return false;
          }
        }
        while (templateIndex < template.length && template[templateIndex] === "*") {
          templateIndex++;
        }
        return templateIndex === template.length;
      }
      function disable() {
        const namespaces = [
          ...createDebug.names,
          ...createDebug.skips.map((namespace) => "-" + namespace)
        ].join(",");
        createDebug.enable("");
        return namespaces;
      }
      function enabled(name) {
        for (const skip of createDebug.skips) {
          if (matchesTemplate(name, skip)) {
            return false;
          }
        }
        for (const ns of createDebug.names) {
          if (matchesTemplate(name, ns)) {
            return true;
          }
        }
        return false;
      }
      function coerce(val) {
        if (val instanceof Error) {
          return val.stack || val.message;
        }
        return val;
      }
      function destroy() {
        console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
      }
      createDebug.enable(createDebug.load());
      return createDebug;
    }
    module2.exports = setup;
  }
});

// node_modules/debug/src/browser.js
var require_browser = __commonJS({
  "node_modules/debug/src/browser.js"(exports2, module2) {
    exports2.formatArgs = formatArgs;
    exports2.save = save;
    exports2.load = load;
    exports2.useColors = useColors;
    exports2.storage = localstorage();
    exports2.destroy = /* @__PURE__ */ (() => {
      let warned = false;
      return () => {
        if (!warned) {
          warned = true;
          console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
        }
      };
    })();
    exports2.colors = [
      "#0000CC",
      "#0000FF",
      "#0033CC",
      "#0033FF",
      "#0066CC",
      "#0066FF",
      "#0099CC",
      "#0099FF",
      "#00CC00",
      "#00CC33",
      "#00CC66",
      "#00CC99",
      "#00CCCC",
      "#00CCFF",
      "#3300CC",
      "#3300FF",
      "#3333CC",
      "#3333FF",
      "#3366CC",
      "#3366FF",
      "#3399CC",
      "#3399FF",
      "#33CC00",
      "#33CC33",
      "#33CC66",
      "#33CC99",
      "#33CCCC",
      "#33CCFF",
      "#6600CC",
      "#6600FF",
      "#6633CC",
      "#6633FF",
      "#66CC00",
      "#66CC33",
      "#9900CC",
      "#9900FF",
      "#9933CC",
      "#9933FF",
      "#99CC00",
      "#99CC33",
      "#CC0000",
      "#CC0033",
      "#CC0066",
      "#CC0099",
      "#CC00CC",
      "#CC00FF",
      "#CC3300",
      "#CC3333",
      "#CC3366",
      "#CC3399",
      "#CC33CC",
      "#CC33FF",
      "#CC6600",
      "#CC6633",
      "#CC9900",
      "#CC9933",
      "#CCCC00",
      "#CCCC33",
      "#FF0000",
      "#FF0033",
      "#FF0066",
      "#FF0099",
      "#FF00CC",
      "#FF00FF",
      "#FF3300",
      "#FF3333",
      "#FF3366",
      "#FF3399",
      "#FF33CC",
      "#FF33FF",
      "#FF6600",
      "#FF6633",
      "#FF9900",
      "#FF9933",
      "#FFCC00",
      "#FFCC33"
    ];
    function useColors() {
      if (typeof window !== "undefined" && window.process && (window.process.type === "renderer" || window.process.__nwjs)) {
        return true;
      }
      if (typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/(edge|trident)\/(\d+)/)) {
        return false;
      }
      let m2;
      return typeof document !== "undefined" && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance || // Is firebug? http://stackoverflow.com/a/398120/376773
      typeof window !== "undefined" && window.console && (window.console.firebug || window.console.exception && window.console.table) || // Is firefox >= v31?
      // https://developer.mozilla.org/en-US/docs/Tools/Web_Console#Styling_messages
      typeof navigator !== "undefined" && navigator.userAgent && (m2 = navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/)) && parseInt(m2[1], 10) >= 31 || // Double check webkit in userAgent just in case we are in a worker
      typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/);
    }
    function formatArgs(args) {
      args[0] = (this.useColors ? "%c" : "") + this.namespace + (this.useColors ? " %c" : " ") + args[0] + (this.useColors ? "%c " : " ") + "+" + module2.exports.humanize(this.diff);
      if (!this.useColors) {
        return;
      }
      const c = "color: " + this.color;
      args.splice(1, 0, c, "color: inherit");
      let index = 0;
      let lastC = 0;
      args[0].replace(/%[a-zA-Z%]/g, (match) => {
        if (match === "%%") {
          return;
        }
        index++;
        if (match === "%c") {
          lastC = index;
        }
      });
      args.splice(lastC, 0, c);
    }
    exports2.log = console.debug || console.log || (() => {
    });
    function save(namespaces) {
      try {
        if (namespaces) {
          exports2.storage.setItem("debug", namespaces);
        } else {
          exports2.storage.removeItem("debug");
        }
      } catch (error3) {
      }
    }
    function load() {
      let r;
      try {
        r = exports2.storage.getItem("debug") || exports2.storage.getItem("DEBUG");
      } catch (error3) {
      }
      if (!r && typeof process !== "undefined" && "env" in process) {
        r = process.env.DEBUG;
      }
      return r;
    }
    function localstorage() {
      try {
        return localStorage;
      } catch (error3) {
      }
    }
    module2.exports = require_common()(exports2);
    var { formatters } = module2.exports;
    formatters.j = function(v) {
      try {
        return JSON.stringify(v);
      } catch (error3) {
        return "[UnexpectedJSONParseError]: " + error3.message;
      }
    };
  }
});

// node_modules/debug/src/node.js
var require_node = __commonJS({
  "node_modules/debug/src/node.js"(exports2, module2) {
    var tty = require("tty");
    var util = require("util");
    exports2.init = init;
    exports2.log = log3;
    exports2.formatArgs = formatArgs;
    exports2.save = save;
    exports2.load = load;
    exports2.useColors = useColors;
    exports2.destroy = util.deprecate(
      () => {
      },
      "Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`."
    );
    exports2.colors = [6, 2, 3, 4, 5, 1];
    try {
      const supportsColor = require("supports-color");
      if (supportsColor && (supportsColor.stderr || supportsColor).level >= 2) {
        exports2.colors = [
          20,
          21,
          26,
          27,
          32,
          33,
          38,
          39,
          40,
          41,
          42,
          43,
          44,
          45,
          56,
          57,
          62,
          63,
          68,
          69,
          74,
          75,
          76,
          77,
          78,
          79,
          80,
          81,
          92,
          93,
          98,
          99,
          112,
          113,
          128,
          129,
          134,
          135,
          148,
          149,
          160,
          161,
          162,
          163,
          164,
          165,
          166,
          167,
          168,
          169,
          170,
          171,
          172,
          173,
          178,
          179,
          184,
          185,
          196,
          197,
          198,
          199,
          200,
          201,
          202,
          203,
          204,
          205,
          206,
          207,
          208,
          209,
          214,
          215,
          220,
          221
        ];
      }
    } catch (error3) {
    }
    exports2.inspectOpts = Object.keys(process.env).filter((key) => {
      return /^debug_/i.test(key);
    }).reduce((obj, key) => {
      const prop = key.substring(6).toLowerCase().replace(/_([a-z])/g, (_, k) => {
        return k.toUpperCase();
      });
      let val = process.env[key];
      if (/^(yes|on|true|enabled)$/i.test(val)) {
        val = true;
      } else if (/^(no|off|false|disabled)$/i.test(val)) {
        val = false;
      } else if (val === "null") {
        val = null;
      } else {
        val = Number(val);
      }
      obj[prop] = val;
      return obj;
    }, {});
    function useColors() {
      return "colors" in exports2.inspectOpts ? Boolean(exports2.inspectOpts.colors) : tty.isatty(process.stderr.fd);
    }
    function formatArgs(args) {
      const { namespace: name, useColors: useColors2 } = this;
      if (useColors2) {
        const c = this.color;
        const colorCode = "\x1B[3" + (c < 8 ? c : "8;5;" + c);
        const prefix = `  ${colorCode};1m${name} \x1B[0m`;
        args[0] = prefix + args[0].split("\n").join("\n" + prefix);
        args.push(colorCode + "m+" + module2.exports.humanize(this.diff) + "\x1B[0m");
      } else {
        args[0] = getDate() + name + " " + args[0];
      }
    }
    function getDate() {
      if (exports2.inspectOpts.hideDate) {
        return "";
      }
      return (/* @__PURE__ */ new Date()).toISOString() + " ";
    }
    function log3(...args) {
      return process.stderr.write(util.formatWithOptions(exports2.inspectOpts, ...args) + "\n");
    }
    function save(namespaces) {
      if (namespaces) {
        process.env.DEBUG = namespaces;
      } else {
        delete process.env.DEBUG;
      }
    }
    function load() {
      return process.env.DEBUG;
    }
    function init(debug2) {
      debug2.inspectOpts = {};
      const keys = Object.keys(exports2.inspectOpts);
      for (let i = 0; i < keys.length; i++) {
        debug2.inspectOpts[keys[i]] = exports2.inspectOpts[keys[i]];
      }
    }
    module2.exports = require_common()(exports2);
    var { formatters } = module2.exports;
    formatters.o = function(v) {
      this.inspectOpts.colors = this.useColors;
      return util.inspect(v, this.inspectOpts).split("\n").map((str) => str.trim()).join(" ");
    };
    formatters.O = function(v) {
      this.inspectOpts.colors = this.useColors;
      return util.inspect(v, this.inspectOpts);
    };
  }
});

// node_modules/debug/src/index.js
var require_src = __commonJS({
  "node_modules/debug/src/index.js"(exports2, module2) {
    if (typeof process === "undefined" || process.type === "renderer" || process.browser === true || process.__nwjs) {
      module2.exports = require_browser();
    } else {
      module2.exports = require_node();
    }
  }
});

// node_modules/split-ca/index.js
var require_split_ca = __commonJS({
  "node_modules/split-ca/index.js"(exports2, module2) {
    var fs3 = require("fs");
    module2.exports = function(filepath, split, encoding) {
      split = typeof split !== "undefined" ? split : "\n";
      encoding = typeof encoding !== "undefined" ? encoding : "utf8";
      var ca = [];
      var chain = fs3.readFileSync(filepath, encoding);
      if (chain.indexOf("-END CERTIFICATE-") < 0 || chain.indexOf("-BEGIN CERTIFICATE-") < 0) {
        throw Error("File does not contain 'BEGIN CERTIFICATE' or 'END CERTIFICATE'");
      }
      chain = chain.split(split);
      var cert = [];
      var _i, _len;
      for (_i = 0, _len = chain.length; _i < _len; _i++) {
        var line2 = chain[_i];
        if (!(line2.length !== 0)) {
          continue;
        }
        cert.push(line2);
        if (line2.match(/-END CERTIFICATE-/)) {
          ca.push(cert.join(split));
          cert = [];
        }
      }
      return ca;
    };
  }
});

// node_modules/docker-modem/lib/modem.js
var require_modem = __commonJS({
  "node_modules/docker-modem/lib/modem.js"(exports2, module2) {
    var querystring = require("querystring");
    var http = require_http();
    var fs3 = require("fs");
    var path6 = require("path");
    var url = require("url");
    var ssh = require_ssh();
    var HttpDuplex = require_http_duplex();
    var debug2 = require_src()("modem");
    var utils = require_utils();
    var util = require("util");
    var splitca = require_split_ca();
    var os6 = require("os");
    var isWin = os6.type() === "Windows_NT";
    var stream = require("stream");
    var defaultOpts = function() {
      var host;
      var opts = {};
      if (!process.env.DOCKER_HOST) {
        opts.socketPath = isWin ? "//./pipe/docker_engine" : findDefaultUnixSocket;
      } else if (process.env.DOCKER_HOST.indexOf("unix://") === 0) {
        opts.socketPath = process.env.DOCKER_HOST.substring(7) || findDefaultUnixSocket;
      } else if (process.env.DOCKER_HOST.indexOf("npipe://") === 0) {
        opts.socketPath = process.env.DOCKER_HOST.substring(8) || "//./pipe/docker_engine";
      } else {
        var hostStr = process.env.DOCKER_HOST;
        if (hostStr.indexOf("//") < 0) {
          hostStr = "tcp://" + hostStr;
        }
        try {
          host = new url.URL(hostStr);
        } catch (err) {
          throw new Error("DOCKER_HOST env variable should be something like tcp://localhost:1234");
        }
        opts.port = host.port;
        if (process.env.DOCKER_TLS_VERIFY === "1" || opts.port === "2376") {
          opts.protocol = "https";
        } else if (host.protocol === "ssh:") {
          opts.protocol = "ssh";
          opts.username = host.username;
          opts.sshOptions = {
            agent: process.env.SSH_AUTH_SOCK
          };
        } else {
          opts.protocol = "http";
        }
        if (process.env.DOCKER_PATH_PREFIX) {
          opts.pathPrefix = process.env.DOCKER_PATH_PREFIX;
        } else {
          opts.pathPrefix = "/";
        }
        opts.host = host.hostname;
        if (process.env.DOCKER_CERT_PATH) {
          opts.ca = splitca(path6.join(process.env.DOCKER_CERT_PATH, "ca.pem"));
          opts.cert = fs3.readFileSync(path6.join(process.env.DOCKER_CERT_PATH, "cert.pem"));
          opts.key = fs3.readFileSync(path6.join(process.env.DOCKER_CERT_PATH, "key.pem"));
        }
        if (process.env.DOCKER_CLIENT_TIMEOUT) {
          opts.timeout = parseInt(process.env.DOCKER_CLIENT_TIMEOUT, 10);
        }
      }
      return opts;
    };
    var findDefaultUnixSocket = function() {
      return new Promise(function(resolve3) {
        var userDockerSocket = path6.join(os6.homedir(), ".docker", "run", "docker.sock");
        fs3.access(userDockerSocket, function(err) {
          if (err) resolve3("/var/run/docker.sock");
          else resolve3(userDockerSocket);
        });
      });
    };
    var Modem = function(options) {
      var optDefaults = defaultOpts();
      var opts = Object.assign({}, optDefaults, options);
      this.host = opts.host;
      if (!this.host) {
        this.socketPath = opts.socketPath;
      }
      this.port = opts.port;
      this.pathPrefix = opts.pathPrefix;
      this.username = opts.username;
      this.password = opts.password;
      this.version = opts.version;
      this.key = opts.key;
      this.cert = opts.cert;
      this.ca = opts.ca;
      this.timeout = opts.timeout;
      this.connectionTimeout = opts.connectionTimeout;
      this.checkServerIdentity = opts.checkServerIdentity;
      this.agent = opts.agent;
      this.headers = opts.headers || {};
      this.sshOptions = Object.assign({}, options ? options.sshOptions : {}, optDefaults.sshOptions);
      if (this.sshOptions.agentForward === void 0) {
        this.sshOptions.agentForward = opts.agentForward;
      }
      if (this.key && this.cert && this.ca) {
        this.protocol = "https";
      }
      this.protocol = opts.protocol || this.protocol || "http";
    };
    Modem.prototype.dial = function(options, callback) {
      var opts, address, data;
      if (options.options) {
        opts = options.options;
      }
      if (opts && opts.authconfig) {
        delete opts.authconfig;
      }
      if (opts && opts.abortSignal) {
        delete opts.abortSignal;
      }
      if (this.version) {
        options.path = "/" + this.version + options.path;
      }
      if (this.host) {
        var parsed = url.parse(this.host);
        address = url.format({
          protocol: parsed.protocol || this.protocol,
          hostname: parsed.hostname || this.host,
          port: this.port,
          pathname: parsed.pathname || this.pathPrefix
        });
        address = url.resolve(address, options.path);
      } else {
        address = options.path;
      }
      if (options.path.indexOf("?") !== -1) {
        if (opts && Object.keys(opts).length > 0) {
          address += this.buildQuerystring(opts._query || opts);
        } else {
          address = address.substring(0, address.length - 1);
        }
      }
      var optionsf = {
        path: address,
        method: options.method,
        headers: options.headers || Object.assign({}, this.headers),
        key: this.key,
        cert: this.cert,
        ca: this.ca
      };
      if (this.checkServerIdentity) {
        optionsf.checkServerIdentity = this.checkServerIdentity;
      }
      if (this.agent) {
        optionsf.agent = this.agent;
      }
      if (options.authconfig) {
        optionsf.headers["X-Registry-Auth"] = options.authconfig.key || options.authconfig.base64 || Buffer.from(JSON.stringify(options.authconfig)).toString("base64").replace(/\+/g, "-").replace(/\//g, "_");
      }
      if (options.registryconfig) {
        optionsf.headers["X-Registry-Config"] = options.registryconfig.base64 || Buffer.from(JSON.stringify(options.registryconfig)).toString("base64");
      }
      if (options.abortSignal) {
        optionsf.signal = options.abortSignal;
      }
      if (options.file) {
        if (typeof options.file === "string") {
          data = fs3.createReadStream(path6.resolve(options.file));
        } else {
          data = options.file;
        }
        optionsf.headers["Content-Type"] = options?.headers?.["Content-Type"] ?? "application/tar";
      } else if (opts && options.method === "POST") {
        data = JSON.stringify(opts._body || opts);
        if (options.allowEmpty) {
          optionsf.headers["Content-Type"] = options?.headers?.["Content-Type"] ?? "application/json";
        } else {
          if (data !== "{}" && data !== '""') {
            optionsf.headers["Content-Type"] = options?.headers?.["Content-Type"] ?? "application/json";
          } else {
            data = void 0;
          }
        }
      }
      if (typeof data === "string") {
        optionsf.headers["Content-Length"] = Buffer.byteLength(data);
      } else if (Buffer.isBuffer(data) === true) {
        optionsf.headers["Content-Length"] = data.length;
      } else if (optionsf.method === "PUT" || options.hijack || options.openStdin) {
        optionsf.headers["Transfer-Encoding"] = "chunked";
      }
      if (options.hijack) {
        optionsf.headers.Connection = "Upgrade";
        optionsf.headers.Upgrade = optionsf.headers.Upgrade ?? "tcp";
      }
      if (this.socketPath) {
        this.getSocketPath().then((socketPath) => {
          optionsf.socketPath = socketPath;
          this.buildRequest(optionsf, options, data, callback);
        });
      } else {
        var urlp = url.parse(address);
        optionsf.hostname = urlp.hostname;
        optionsf.port = urlp.port;
        optionsf.path = urlp.path;
        this.buildRequest(optionsf, options, data, callback);
      }
    };
    Modem.prototype.getSocketPath = function() {
      if (!this.socketPath) return;
      if (this.socketPathCache) return Promise.resolve(this.socketPathCache);
      var socketPathValue = typeof this.socketPath === "function" ? this.socketPath() : this.socketPath;
      this.socketPathCache = socketPathValue;
      return Promise.resolve(socketPathValue);
    };
    Modem.prototype.buildRequest = function(options, context, data, callback) {
      var self = this;
      var connectionTimeoutTimer;
      var finished = false;
      var opts = self.protocol === "ssh" ? Object.assign(options, {
        agent: ssh(Object.assign({}, self.sshOptions, {
          "host": self.host,
          "port": self.port,
          "username": self.username,
          "password": self.password
        })),
        protocol: "http:"
      }) : options;
      var req = null;
      try {
        req = http[self.protocol === "ssh" ? "http" : self.protocol].request(opts, function() {
        });
      } catch (e) {
        callback(e);
        return;
      }
      debug2("Sending: %s", util.inspect(options, {
        showHidden: true,
        depth: null
      }));
      if (self.connectionTimeout) {
        connectionTimeoutTimer = setTimeout(function() {
          debug2("Connection Timeout of %s ms exceeded", self.connectionTimeout);
          req.destroy();
        }, self.connectionTimeout);
      }
      if (self.timeout) {
        req.setTimeout(self.timeout);
        req.on("timeout", function() {
          debug2("Timeout of %s ms exceeded", self.timeout);
          req.destroy();
        });
      }
      if (context.hijack === true) {
        clearTimeout(connectionTimeoutTimer);
        req.on("upgrade", function(res, sock, head2) {
          if (finished === false) {
            finished = true;
            if (head2.length > 0) {
              sock.unshift(head2);
            }
            return callback(null, sock);
          }
        });
      }
      req.on("connect", function() {
        clearTimeout(connectionTimeoutTimer);
      });
      req.on("disconnect", function() {
        clearTimeout(connectionTimeoutTimer);
      });
      req.on("response", function(res) {
        clearTimeout(connectionTimeoutTimer);
        if (context.isStream === true) {
          if (finished === false) {
            finished = true;
            self.buildPayload(null, context.isStream, context.statusCodes, context.openStdin, req, res, null, callback);
          }
        } else {
          if (options.signal != null) {
            stream.addAbortSignal(options.signal, res);
          }
          var chunks = [];
          res.on("data", function(chunk) {
            chunks.push(chunk);
          });
          res.on("end", function() {
            var buffer = Buffer.concat(chunks);
            var result3 = buffer.toString();
            debug2("Received: %s", result3);
            var json = utils.parseJSON(result3) || buffer;
            if (finished === false) {
              finished = true;
              self.buildPayload(null, context.isStream, context.statusCodes, false, req, res, json, callback);
            }
          });
        }
      });
      req.on("error", function(error3) {
        clearTimeout(connectionTimeoutTimer);
        if (finished === false) {
          finished = true;
          self.buildPayload(error3, context.isStream, context.statusCodes, false, {}, {}, null, callback);
        }
      });
      if (typeof data === "string" || Buffer.isBuffer(data)) {
        req.write(data);
      } else if (data) {
        data.on("error", function(error3) {
          req.destroy(error3);
        });
        data.pipe(req);
      }
      if (!context.openStdin && (typeof data === "string" || data === void 0 || Buffer.isBuffer(data))) {
        req.end();
      }
    };
    Modem.prototype.buildPayload = function(err, isStream, statusCodes, openStdin, req, res, json, cb) {
      if (err) return cb(err, null);
      if (statusCodes[res.statusCode] !== true) {
        getCause(isStream, res, json, function(err2, cause) {
          if (err2) {
            return cb(err2, null);
          }
          var msg = new Error(
            "(HTTP code " + res.statusCode + ") " + (statusCodes[res.statusCode] || "unexpected") + " - " + (cause.message || cause.error || cause) + " "
          );
          msg.reason = statusCodes[res.statusCode];
          msg.statusCode = res.statusCode;
          msg.json = json;
          cb(msg, null);
        });
      } else {
        if (openStdin) {
          cb(null, new HttpDuplex(req, res));
        } else if (isStream) {
          cb(null, res);
        } else {
          cb(null, json);
        }
      }
      function getCause(isStream2, res2, json2, callback) {
        var chunks = "";
        var done = false;
        if (isStream2) {
          res2.on("data", function(chunk) {
            chunks += chunk;
          });
          res2.on("error", function(err2) {
            handler(err2, null);
          });
          res2.on("end", function() {
            handler(null, utils.parseJSON(chunks) || chunks);
          });
        } else {
          callback(null, json2);
        }
        function handler(err2, data) {
          if (done === false) {
            if (err2) {
              callback(err2);
            } else {
              callback(null, data);
            }
          }
          done = true;
        }
      }
    };
    Modem.prototype.demuxStream = function(streama, stdout, stderr) {
      var pendingStreamType = null;
      var pendingDataLength = null;
      var buffer = Buffer.from("");
      function processData(data) {
        if (data) {
          buffer = Buffer.concat([buffer, data]);
        }
        if (pendingStreamType === null) {
          if (buffer.length >= 8) {
            var header = bufferSlice(8);
            var streamType = header.readUInt8(0);
            var dataLength = header.readUInt32BE(4);
            if (streamType !== 0 && streamType !== 1 && streamType !== 2) {
              var remaining = Buffer.concat([header, buffer]);
              stdout.write(remaining);
              buffer = Buffer.from("");
              pendingStreamType = null;
              pendingDataLength = null;
              streama.removeListener("data", processData);
              streama.on("data", function(chunk) {
                stdout.write(chunk);
              });
              return;
            }
            pendingStreamType = streamType;
            pendingDataLength = dataLength;
            processData();
          }
        } else {
          if (buffer.length >= pendingDataLength) {
            var content = bufferSlice(pendingDataLength);
            if (pendingStreamType === 1) {
              stdout.write(content);
            } else {
              stderr.write(content);
            }
            pendingStreamType = null;
            pendingDataLength = null;
            processData();
          }
        }
      }
      function bufferSlice(end) {
        var out = buffer.subarray(0, end);
        buffer = Buffer.from(buffer.subarray(end, buffer.length));
        return out;
      }
      streama.on("data", processData);
    };
    Modem.prototype.followProgress = function(streama, onFinished, onProgress) {
      var buf = "";
      var output = [];
      var finished = false;
      streama.on("data", onStreamEvent);
      streama.on("error", onStreamError);
      streama.on("end", onStreamEnd);
      streama.on("close", onStreamEnd);
      function onStreamEvent(data) {
        buf += data.toString();
        pump();
        function pump() {
          var pos;
          while ((pos = buf.indexOf("\n")) >= 0) {
            if (pos == 0) {
              buf = buf.slice(1);
              continue;
            }
            processLine(buf.slice(0, pos));
            buf = buf.slice(pos + 1);
          }
        }
        function processLine(line2) {
          if (line2[line2.length - 1] == "\r") line2 = line2.substr(0, line2.length - 1);
          if (line2.length > 0) {
            var obj = JSON.parse(line2);
            output.push(obj);
            if (onProgress) {
              onProgress(obj);
            }
          }
        }
      }
      ;
      function onStreamError(err) {
        finished = true;
        streama.removeListener("data", onStreamEvent);
        streama.removeListener("error", onStreamError);
        streama.removeListener("end", onStreamEnd);
        streama.removeListener("close", onStreamEnd);
        onFinished(err, output);
      }
      function onStreamEnd() {
        if (!finished) onFinished(null, output);
        finished = true;
      }
    };
    Modem.prototype.buildQuerystring = function(opts) {
      var clone2 = {};
      Object.keys(opts).map(function(key, i) {
        if (opts[key] && typeof opts[key] === "object" && !Array.isArray(opts[key])) {
          clone2[key] = JSON.stringify(opts[key]);
        } else {
          clone2[key] = opts[key];
        }
      });
      return querystring.stringify(clone2);
    };
    module2.exports = Modem;
  }
});

// lazy:zlib
var require_zlib = __commonJS({
  "lazy:zlib"(exports2, module2) {
    module2.exports = new Proxy({}, { get: (_, name) => require("node:zlib")[name] });
  }
});

// node_modules/dockerode/lib/util.js
var require_util = __commonJS({
  "node_modules/dockerode/lib/util.js"(exports2, module2) {
    var DockerIgnore = require_stub();
    var fs3 = require("fs");
    var path6 = require("path");
    var tar = require_stub();
    var zlib = require_zlib();
    var arr = [];
    var each = arr.forEach;
    var slice = arr.slice;
    module2.exports.extend = function(obj) {
      each.call(slice.call(arguments, 1), function(source) {
        if (source) {
          for (var prop in source) {
            obj[prop] = source[prop];
          }
        }
      });
      return obj;
    };
    module2.exports.processArgs = function(opts, callback, defaultOpts) {
      if (!callback && typeof opts === "function") {
        callback = opts;
        opts = null;
      }
      return {
        callback,
        opts: module2.exports.extend({}, defaultOpts, opts)
      };
    };
    module2.exports.parseRepositoryTag = function(input) {
      var separatorPos;
      var digestPos = input.indexOf("@");
      var colonPos = input.lastIndexOf(":");
      if (digestPos >= 0) {
        separatorPos = digestPos;
      } else if (colonPos >= 0) {
        separatorPos = colonPos;
      } else {
        return {
          repository: input
        };
      }
      var tag = input.slice(separatorPos + 1);
      if (tag.indexOf("/") === -1) {
        return {
          repository: input.slice(0, separatorPos),
          tag
        };
      }
      return {
        repository: input
      };
    };
    module2.exports.prepareBuildContext = function(file, next) {
      if (file && file.context) {
        fs3.readFile(path6.join(file.context, ".dockerignore"), (err, data) => {
          let ignoreFn;
          let filterFn;
          if (!err) {
            const dockerIgnore = DockerIgnore({ ignorecase: false }).add(data.toString());
            filterFn = dockerIgnore.createFilter();
            ignoreFn = (path7) => {
              return !filterFn(path7);
            };
          }
          const entries = file.src.slice() || [];
          const pack = tar.pack(file.context, {
            entries: filterFn ? entries.filter(filterFn) : entries,
            ignore: ignoreFn
            // Only works on directories
          });
          next(pack.pipe(zlib.createGzip()));
        });
      } else {
        next(file);
      }
    };
  }
});

// node_modules/dockerode/lib/exec.js
var require_exec = __commonJS({
  "node_modules/dockerode/lib/exec.js"(exports2, module2) {
    var util = require_util();
    var Exec = function(modem, id) {
      this.modem = modem;
      this.id = id;
    };
    Exec.prototype[require("util").inspect.custom] = function() {
      return this;
    };
    Exec.prototype.start = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/exec/" + this.id + "/start",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        isStream: true,
        allowEmpty: true,
        hijack: args.opts.hijack,
        openStdin: args.opts.stdin,
        statusCodes: {
          200: true,
          204: true,
          404: "no such exec",
          409: "container stopped/paused",
          500: "container not running"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          if (err) return args.callback(err, data);
          args.callback(err, data);
        });
      }
    };
    Exec.prototype.resize = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/exec/" + this.id + "/resize?",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "no such exec",
          500: "container not running"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          if (err) return args.callback(err, data);
          args.callback(err, data);
        });
      }
    };
    Exec.prototype.inspect = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/exec/" + this.id + "/json",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "no such exec",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          if (err) return args.callback(err, data);
          args.callback(err, data);
        });
      }
    };
    module2.exports = Exec;
  }
});

// node_modules/dockerode/lib/container.js
var require_container = __commonJS({
  "node_modules/dockerode/lib/container.js"(exports2, module2) {
    var extend2 = require_util().extend;
    var Exec = require_exec();
    var util = require_util();
    var Container = function(modem, id) {
      this.modem = modem;
      this.id = id;
      this.defaultOptions = {
        top: {},
        start: {},
        commit: {},
        stop: {},
        pause: {},
        unpause: {},
        restart: {},
        resize: {},
        attach: {},
        remove: {},
        copy: {},
        kill: {},
        exec: {},
        rename: {},
        log: {},
        stats: {},
        getArchive: {},
        infoArchive: {},
        putArchive: {},
        update: {},
        wait: {}
      };
    };
    Container.prototype[require("util").inspect.custom] = function() {
      return this;
    };
    Container.prototype.inspect = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/containers/" + this.id + "/json?",
        method: "GET",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "no such container",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.rename = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.rename);
      var optsf = {
        path: "/containers/" + this.id + "/rename?",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          204: true,
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.update = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.update);
      var optsf = {
        path: "/containers/" + this.id + "/update",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          204: true,
          400: "bad parameter",
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.top = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.top);
      var optsf = {
        path: "/containers/" + this.id + "/top?",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.changes = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/containers/" + this.id + "/changes",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "no such container",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.listCheckpoint = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/containers/" + this.id + "/checkpoints?",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.deleteCheckpoint = function(checkpoint, opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/containers/" + this.id + "/checkpoints/" + checkpoint + "?",
        method: "DELETE",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          204: true,
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.createCheckpoint = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/containers/" + this.id + "/checkpoints",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        allowEmpty: true,
        statusCodes: {
          200: true,
          //unofficial, but proxies may return it
          201: true,
          204: true,
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.export = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/containers/" + this.id + "/export",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        isStream: true,
        statusCodes: {
          200: true,
          404: "no such container",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.start = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.start);
      var optsf = {
        path: "/containers/" + this.id + "/start?",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          204: true,
          304: "container already started",
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.pause = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.pause);
      var optsf = {
        path: "/containers/" + this.id + "/pause",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          204: true,
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.unpause = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.unpause);
      var optsf = {
        path: "/containers/" + this.id + "/unpause",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          204: true,
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.exec = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.exec);
      var optsf = {
        path: "/containers/" + this.id + "/exec",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          201: true,
          404: "no such container",
          409: "container stopped/paused",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(new Exec(self.modem, data.Id));
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          if (err) return args.callback(err, data);
          args.callback(err, new Exec(self.modem, data.Id));
        });
      }
    };
    Container.prototype.commit = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.commit);
      args.opts.container = this.id;
      var optsf = {
        path: "/commit?",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          201: true,
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.stop = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.stop);
      var optsf = {
        path: "/containers/" + this.id + "/stop?",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          204: true,
          304: "container already stopped",
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.restart = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.restart);
      var optsf = {
        path: "/containers/" + this.id + "/restart?",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          204: true,
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.kill = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.kill);
      var optsf = {
        path: "/containers/" + this.id + "/kill?",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          204: true,
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.resize = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.resize);
      var optsf = {
        path: "/containers/" + this.id + "/resize?",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          400: "bad parameter",
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.attach = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.attach);
      var optsf = {
        path: "/containers/" + this.id + "/attach?",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        isStream: true,
        hijack: args.opts.hijack,
        openStdin: args.opts.stdin,
        statusCodes: {
          200: true,
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, stream) {
            if (err) {
              return reject(err);
            }
            resolve3(stream);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, stream) {
          args.callback(err, stream);
        });
      }
    };
    Container.prototype.wait = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.wait);
      var optsf = {
        path: "/containers/" + this.id + "/wait?",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          400: "bad parameter",
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.remove = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.remove);
      var optsf = {
        path: "/containers/" + this.id + "?",
        method: "DELETE",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          204: true,
          400: "bad parameter",
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.copy = function(opts, callback) {
      var self = this;
      console.log("container.copy is deprecated since Docker v1.8.x");
      var args = util.processArgs(opts, callback, this.defaultOptions.copy);
      var optsf = {
        path: "/containers/" + this.id + "/copy",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        isStream: true,
        statusCodes: {
          200: true,
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.getArchive = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.getArchive);
      var optsf = {
        path: "/containers/" + this.id + "/archive?",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        isStream: true,
        statusCodes: {
          200: true,
          400: "client error, bad parameters",
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.infoArchive = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.infoArchive);
      var optsf = {
        path: "/containers/" + this.id + "/archive?",
        method: "HEAD",
        abortSignal: args.opts.abortSignal,
        isStream: true,
        statusCodes: {
          200: true,
          400: "client error, bad parameters",
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.putArchive = function(file, opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.putArchive);
      var optsf = {
        path: "/containers/" + this.id + "/archive?",
        method: "PUT",
        file,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          400: "client error, bad parameters",
          403: "client error, permission denied",
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.logs = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.log);
      var optsf = {
        path: "/containers/" + this.id + "/logs?",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        isStream: args.opts.follow || false,
        statusCodes: {
          200: true,
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Container.prototype.stats = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.stats);
      var isStream = true;
      if (args.opts.stream === false) {
        isStream = false;
      }
      var optsf = {
        path: "/containers/" + this.id + "/stats?",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        isStream,
        statusCodes: {
          200: true,
          404: "no such container",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    module2.exports = Container;
  }
});

// node_modules/dockerode/lib/image.js
var require_image = __commonJS({
  "node_modules/dockerode/lib/image.js"(exports2, module2) {
    var util = require_util();
    var Image = function(modem, name) {
      this.modem = modem;
      this.name = name;
    };
    Image.prototype[require("util").inspect.custom] = function() {
      return this;
    };
    Image.prototype.inspect = function(opts, callback) {
      var args = util.processArgs(opts, callback);
      var self = this;
      var opts = {
        path: "/images/" + this.name + "/json",
        method: "GET",
        options: args.opts,
        statusCodes: {
          200: true,
          404: "no such image",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(opts, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(opts, function(err, data) {
          if (err) return args.callback(err, data);
          args.callback(err, data);
        });
      }
    };
    Image.prototype.distribution = function(opts, callback) {
      var args = util.processArgs(opts, callback);
      var self = this;
      var fopts = {
        path: "/distribution/" + this.name + "/json",
        method: "GET",
        statusCodes: {
          200: true,
          401: "no such image",
          500: "server error"
        },
        authconfig: args.opts ? args.opts.authconfig : void 0
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(fopts, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(fopts, function(err, data) {
          if (err) return args.callback(err, data);
          args.callback(err, data);
        });
      }
    };
    Image.prototype.history = function(callback) {
      var self = this;
      var opts = {
        path: "/images/" + this.name + "/history",
        method: "GET",
        statusCodes: {
          200: true,
          404: "no such image",
          500: "server error"
        }
      };
      if (callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(opts, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(opts, function(err, data) {
          if (err) return callback(err, data);
          callback(err, data);
        });
      }
    };
    Image.prototype.get = function(callback) {
      var self = this;
      var opts = {
        path: "/images/" + this.name + "/get",
        method: "GET",
        isStream: true,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(opts, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(opts, function(err, data) {
          if (err) return callback(err, data);
          callback(err, data);
        });
      }
    };
    Image.prototype.push = function(opts, callback, auth) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var isStream = true;
      if (args.opts.stream === false) {
        isStream = false;
      }
      var optsf = {
        path: "/images/" + this.name + "/push?",
        method: "POST",
        options: args.opts,
        authconfig: args.opts.authconfig || auth,
        abortSignal: args.opts.abortSignal,
        isStream,
        statusCodes: {
          200: true,
          404: "no such image",
          500: "server error"
        }
      };
      delete optsf.options.authconfig;
      if (callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          callback(err, data);
        });
      }
    };
    Image.prototype.tag = function(opts, callback) {
      var self = this;
      var optsf = {
        path: "/images/" + this.name + "/tag?",
        method: "POST",
        options: opts,
        abortSignal: opts && opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          201: true,
          400: "bad parameter",
          404: "no such image",
          409: "conflict",
          500: "server error"
        }
      };
      if (callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          callback(err, data);
        });
      }
    };
    Image.prototype.remove = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/images/" + this.name + "?",
        method: "DELETE",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "no such image",
          409: "conflict",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    module2.exports = Image;
  }
});

// node_modules/dockerode/lib/volume.js
var require_volume = __commonJS({
  "node_modules/dockerode/lib/volume.js"(exports2, module2) {
    var util = require_util();
    var Volume = function(modem, name) {
      this.modem = modem;
      this.name = name;
    };
    Volume.prototype[require("util").inspect.custom] = function() {
      return this;
    };
    Volume.prototype.inspect = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/volumes/" + this.name,
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "no such volume",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Volume.prototype.remove = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/volumes/" + this.name,
        method: "DELETE",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          204: true,
          404: "no such volume",
          409: "conflict",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    module2.exports = Volume;
  }
});

// node_modules/dockerode/lib/network.js
var require_network = __commonJS({
  "node_modules/dockerode/lib/network.js"(exports2, module2) {
    var util = require_util();
    var Network = function(modem, id) {
      this.modem = modem;
      this.id = id;
    };
    Network.prototype[require("util").inspect.custom] = function() {
      return this;
    };
    Network.prototype.inspect = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var opts = {
        path: "/networks/" + this.id + "?",
        method: "GET",
        statusCodes: {
          200: true,
          404: "no such network",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(opts, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(opts, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Network.prototype.remove = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/networks/" + this.id,
        method: "DELETE",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          204: true,
          404: "no such network",
          409: "conflict",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Network.prototype.connect = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/networks/" + this.id + "/connect",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          201: true,
          404: "network or container is not found",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Network.prototype.disconnect = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/networks/" + this.id + "/disconnect",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          201: true,
          404: "network or container is not found",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    module2.exports = Network;
  }
});

// node_modules/dockerode/lib/service.js
var require_service = __commonJS({
  "node_modules/dockerode/lib/service.js"(exports2, module2) {
    var util = require_util();
    var Service = function(modem, id) {
      this.modem = modem;
      this.id = id;
    };
    Service.prototype[require("util").inspect.custom] = function() {
      return this;
    };
    Service.prototype.inspect = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/services/" + this.id,
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "no such service",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Service.prototype.remove = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/services/" + this.id,
        method: "DELETE",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          204: true,
          404: "no such service",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Service.prototype.update = function(auth, opts, callback) {
      var self = this;
      if (!callback) {
        var t = typeof opts;
        if (t === "function") {
          callback = opts;
          opts = auth;
          auth = opts.authconfig || void 0;
        } else if (t === "undefined") {
          opts = auth;
          auth = opts.authconfig || void 0;
        }
      }
      var optsf = {
        path: "/services/" + this.id + "/update?",
        method: "POST",
        abortSignal: opts && opts.abortSignal,
        statusCodes: {
          200: true,
          404: "no such service",
          500: "server error"
        },
        authconfig: auth,
        options: opts
      };
      if (callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          callback(err, data);
        });
      }
    };
    Service.prototype.logs = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, {});
      var optsf = {
        path: "/services/" + this.id + "/logs?",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        isStream: args.opts.follow || false,
        statusCodes: {
          200: true,
          404: "no such service",
          500: "server error",
          503: "node is not part of a swarm"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    module2.exports = Service;
  }
});

// node_modules/dockerode/lib/plugin.js
var require_plugin = __commonJS({
  "node_modules/dockerode/lib/plugin.js"(exports2, module2) {
    var util = require_util();
    var Plugin = function(modem, name, remote) {
      this.modem = modem;
      this.name = name;
      this.remote = remote || name;
    };
    Plugin.prototype[require("util").inspect.custom] = function() {
      return this;
    };
    Plugin.prototype.inspect = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/plugins/" + this.name + "/json",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "plugin is not installed",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Plugin.prototype.remove = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/plugins/" + this.name + "?",
        method: "DELETE",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "plugin is not installed",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          if (err) return args.callback(err, data);
          args.callback(err, data);
        });
      }
    };
    Plugin.prototype.privileges = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/plugins/privileges?",
        method: "GET",
        options: {
          "remote": this.remote
        },
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Plugin.prototype.pull = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      if (args.opts._query && !args.opts._query.name) {
        args.opts._query.name = this.name;
      }
      if (args.opts._query && !args.opts._query.remote) {
        args.opts._query.remote = this.remote;
      }
      var optsf = {
        path: "/plugins/pull?",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        isStream: true,
        options: args.opts,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          204: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Plugin.prototype.enable = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/plugins/" + this.name + "/enable?",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Plugin.prototype.disable = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/plugins/" + this.name + "/disable",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Plugin.prototype.push = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/plugins/" + this.name + "/push",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "plugin not installed",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Plugin.prototype.configure = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/plugins/" + this.name + "/set",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          204: true,
          404: "plugin not installed",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Plugin.prototype.upgrade = function(auth, opts, callback) {
      var self = this;
      if (!callback && typeof opts === "function") {
        callback = opts;
        opts = auth;
        auth = opts.authconfig || void 0;
      }
      var optsf = {
        path: "/plugins/" + this.name + "/upgrade?",
        method: "POST",
        abortSignal: opts && opts.abortSignal,
        statusCodes: {
          200: true,
          204: true,
          404: "plugin not installed",
          500: "server error"
        },
        authconfig: auth,
        options: opts
      };
      if (callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          callback(err, data);
        });
      }
    };
    module2.exports = Plugin;
  }
});

// node_modules/dockerode/lib/secret.js
var require_secret = __commonJS({
  "node_modules/dockerode/lib/secret.js"(exports2, module2) {
    var util = require_util();
    var Secret = function(modem, id) {
      this.modem = modem;
      this.id = id;
    };
    Secret.prototype[require("util").inspect.custom] = function() {
      return this;
    };
    Secret.prototype.inspect = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/secrets/" + this.id,
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "secret not found",
          406: "node is not part of a swarm",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Secret.prototype.update = function(opts, callback) {
      var self = this;
      if (!callback && typeof opts === "function") {
        callback = opts;
      }
      var optsf = {
        path: "/secrets/" + this.id + "/update?",
        method: "POST",
        abortSignal: opts && opts.abortSignal,
        statusCodes: {
          200: true,
          404: "secret not found",
          500: "server error"
        },
        options: opts
      };
      if (callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          callback(err, data);
        });
      }
    };
    Secret.prototype.remove = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/secrets/" + this.id,
        method: "DELETE",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          204: true,
          404: "secret not found",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    module2.exports = Secret;
  }
});

// node_modules/dockerode/lib/config.js
var require_config = __commonJS({
  "node_modules/dockerode/lib/config.js"(exports2, module2) {
    var util = require_util();
    var Config = function(modem, id) {
      this.modem = modem;
      this.id = id;
    };
    Config.prototype[require("util").inspect.custom] = function() {
      return this;
    };
    Config.prototype.inspect = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/configs/" + this.id,
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "config not found",
          500: "server error",
          503: "node is not part of a swarm"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Config.prototype.update = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/configs/" + this.id + "/update?",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "config not found",
          500: "server error",
          503: "node is not part of a swarm"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Config.prototype.remove = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/configs/" + this.id,
        method: "DELETE",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          204: true,
          404: "config not found",
          500: "server error",
          503: "node is not part of a swarm"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    module2.exports = Config;
  }
});

// node_modules/dockerode/lib/task.js
var require_task = __commonJS({
  "node_modules/dockerode/lib/task.js"(exports2, module2) {
    var util = require_util();
    var Task = function(modem, id) {
      this.modem = modem;
      this.id = id;
      this.defaultOptions = {
        log: {}
      };
    };
    Task.prototype[require("util").inspect.custom] = function() {
      return this;
    };
    Task.prototype.inspect = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/tasks/" + this.id,
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "unknown task",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Task.prototype.logs = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback, this.defaultOptions.log);
      var optsf = {
        path: "/tasks/" + this.id + "/logs?",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        isStream: args.opts.follow || false,
        statusCodes: {
          101: true,
          200: true,
          404: "no such container",
          500: "server error",
          503: "node is not part of a swarm"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    module2.exports = Task;
  }
});

// node_modules/dockerode/lib/node.js
var require_node2 = __commonJS({
  "node_modules/dockerode/lib/node.js"(exports2, module2) {
    var util = require_util();
    var Node = function(modem, id) {
      this.modem = modem;
      this.id = id;
    };
    Node.prototype[require("util").inspect.custom] = function() {
      return this;
    };
    Node.prototype.inspect = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/nodes/" + this.id,
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "no such node",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Node.prototype.update = function(opts, callback) {
      var self = this;
      if (!callback && typeof opts === "function") {
        callback = opts;
      }
      var optsf = {
        path: "/nodes/" + this.id + "/update?",
        method: "POST",
        abortSignal: opts && opts.abortSignal,
        statusCodes: {
          200: true,
          404: "no such node",
          406: "node is not part of a swarm",
          500: "server error"
        },
        options: opts
      };
      if (callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          callback(err, data);
        });
      }
    };
    Node.prototype.remove = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/nodes/" + this.id + "?",
        method: "DELETE",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          404: "no such node",
          500: "server error"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    module2.exports = Node;
  }
});

// lazy:crypto
var require_crypto = __commonJS({
  "lazy:crypto"(exports2, module2) {
    module2.exports = new Proxy({}, { get: (_, name) => require("node:crypto")[name] });
  }
});

// node_modules/dockerode/lib/session.js
var require_session = __commonJS({
  "node_modules/dockerode/lib/session.js"(exports2, module2) {
    var grpc = require_stub();
    var protoLoader = require_stub();
    var path6 = require("path");
    var crypto2 = require_crypto();
    function withSession(docker, auth, handler) {
      const sessionId = crypto2.randomUUID();
      const opts = {
        method: "POST",
        path: "/session",
        hijack: true,
        headers: {
          Upgrade: "h2c",
          "X-Docker-Expose-Session-Uuid": sessionId,
          "X-Docker-Expose-Session-Name": "testcontainers"
        },
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      docker.modem.dial(opts, function(err, socket) {
        if (err) {
          return handler(err, null, () => void 0);
        }
        const server = new grpc.Server();
        const creds = grpc.ServerCredentials.createInsecure();
        const injector = server.createConnectionInjector(creds);
        injector.injectConnection(socket);
        const pkg = protoLoader.loadSync(
          path6.resolve(__dirname, "proto", "auth.proto")
        );
        const service = grpc.loadPackageDefinition(pkg);
        server.addService(service.moby.filesync.v1.Auth.service, {
          Credentials({ request }, callback) {
            if (auth) {
              callback(null, {
                Username: auth.username,
                Secret: auth.password
              });
            } else {
              callback(null, {});
            }
          }
        });
        function done() {
          server.forceShutdown();
          socket.end();
        }
        handler(null, sessionId, done);
      });
    }
    module2.exports = withSession;
  }
});

// node_modules/dockerode/lib/buildkit.js
var require_buildkit = __commonJS({
  "node_modules/dockerode/lib/buildkit.js"(exports2, module2) {
    var protobuf = require_stub();
    var path6 = require("path");
    var BUILDKIT_TRACE_ID = "moby.buildkit.trace";
    var BUILDKIT_IMAGE_ID = "moby.image.id";
    var PROTO_TYPE = "moby.buildkit.v1.StatusResponse";
    var ENCODING_UTF8 = "utf8";
    var ENCODING_BASE64 = "base64";
    var StatusResponse;
    function loadProto() {
      if (StatusResponse) return StatusResponse;
      var root = protobuf.loadSync(
        path6.resolve(__dirname, "proto", "buildkit_status.proto")
      );
      StatusResponse = root.lookupType(PROTO_TYPE);
      return StatusResponse;
    }
    function decodeBuildKitStatus(base64Data) {
      var StatusResponse2 = loadProto();
      if (!base64Data || base64Data.length === 0) {
        return {
          vertexes: [],
          statuses: [],
          logs: [],
          warnings: []
        };
      }
      var buffer = Buffer.from(base64Data, ENCODING_BASE64);
      var message = StatusResponse2.decode(buffer);
      return StatusResponse2.toObject(message, {
        longs: String,
        enums: String,
        bytes: String,
        defaults: true
      });
    }
    function formatBuildKitStatus(status) {
      var lines2 = [];
      if (status.vertexes && status.vertexes.length > 0) {
        status.vertexes.forEach(function(vertex) {
          if (vertex.name && vertex.started && !vertex.completed) {
            lines2.push("[" + vertex.digest.substring(0, 12) + "] " + vertex.name);
          }
          if (vertex.error) {
            lines2.push("ERROR: " + vertex.error);
          }
          if (vertex.completed && vertex.cached) {
            lines2.push("CACHED: " + vertex.name);
          }
        });
      }
      if (status.logs && status.logs.length > 0) {
        status.logs.forEach(function(log3) {
          var msg = Buffer.from(log3.msg).toString(ENCODING_UTF8);
          if (msg.trim()) {
            lines2.push(msg.trimEnd());
          }
        });
      }
      if (status.statuses && status.statuses.length > 0) {
        status.statuses.forEach(function(s) {
          if (s.name && s.total > 0) {
            var percent3 = Math.floor(s.current / s.total * 100);
            lines2.push(s.name + ": " + percent3 + "% (" + s.current + "/" + s.total + ")");
          }
        });
      }
      if (status.warnings && status.warnings.length > 0) {
        status.warnings.forEach(function(warning3) {
          var msg = Buffer.from(warning3.short).toString(ENCODING_UTF8);
          lines2.push("WARNING: " + msg);
        });
      }
      return lines2;
    }
    function parseBuildKitLine(line2) {
      try {
        var json = JSON.parse(line2);
        if (json.id === BUILDKIT_TRACE_ID && json.aux !== void 0) {
          var status = decodeBuildKitStatus(json.aux);
          var logs = formatBuildKitStatus(status);
          return {
            isBuildKit: true,
            logs,
            raw: status
          };
        }
        if (json.id === BUILDKIT_IMAGE_ID && json.aux && json.aux.ID) {
          return {
            isBuildKit: true,
            logs: ["Built image: " + json.aux.ID],
            raw: json.aux
          };
        }
        return {
          isBuildKit: false,
          logs: [],
          raw: json
        };
      } catch (e) {
        return {
          isBuildKit: false,
          logs: [],
          raw: null,
          error: e.message
        };
      }
    }
    function followProgress(stream, onFinished, onProgress) {
      var buffer = "";
      var output = [];
      var finished = false;
      stream.on("data", onStreamEvent);
      stream.on("error", onStreamError);
      stream.on("end", onStreamEnd);
      stream.on("close", onStreamEnd);
      function onStreamEvent(data) {
        buffer += data.toString();
        var lines2 = buffer.split("\n");
        buffer = lines2.pop();
        lines2.forEach(function(line2) {
          if (!line2.trim()) return;
          processLine(line2);
        });
      }
      function processLine(line2) {
        try {
          var result3 = parseBuildKitLine(line2);
          if (result3.isBuildKit) {
            result3.logs.forEach(function(log3) {
              var event = { stream: log3 + "\n" };
              output.push(event);
              if (onProgress) onProgress(event);
            });
          } else if (result3.raw) {
            output.push(result3.raw);
            if (onProgress) onProgress(result3.raw);
          }
        } catch (e) {
          try {
            var json = JSON.parse(line2);
            output.push(json);
            if (onProgress) onProgress(json);
          } catch (e2) {
          }
        }
      }
      function onStreamError(err) {
        finished = true;
        stream.removeListener("data", onStreamEvent);
        stream.removeListener("error", onStreamError);
        stream.removeListener("end", onStreamEnd);
        stream.removeListener("close", onStreamEnd);
        if (onFinished) onFinished(err, output);
      }
      function onStreamEnd() {
        if (finished) return;
        finished = true;
        if (buffer.trim()) {
          processLine(buffer);
        }
        stream.removeListener("data", onStreamEvent);
        stream.removeListener("error", onStreamError);
        stream.removeListener("end", onStreamEnd);
        stream.removeListener("close", onStreamEnd);
        if (onFinished) onFinished(null, output);
      }
    }
    module2.exports = {
      followProgress
    };
  }
});

// node_modules/dockerode/lib/docker.js
var require_docker = __commonJS({
  "node_modules/dockerode/lib/docker.js"(exports2, module2) {
    var EventEmitter2 = require("events").EventEmitter;
    var Modem = require_modem();
    var Container = require_container();
    var Image = require_image();
    var Volume = require_volume();
    var Network = require_network();
    var Service = require_service();
    var Plugin = require_plugin();
    var Secret = require_secret();
    var Config = require_config();
    var Task = require_task();
    var Node = require_node2();
    var Exec = require_exec();
    var util = require_util();
    var withSession = require_session();
    var extend2 = util.extend;
    var Docker2 = function(opts) {
      if (!(this instanceof Docker2)) return new Docker2(opts);
      var plibrary = global.Promise;
      if (opts && opts.Promise) {
        plibrary = opts.Promise;
        if (Object.keys(opts).length === 1) {
          opts = void 0;
        }
      }
      if (opts && opts.modem) {
        this.modem = opts.modem;
      } else {
        this.modem = new Modem(opts);
      }
      this.modem.Promise = plibrary;
    };
    Docker2.prototype.createContainer = function(opts, callback) {
      var self = this;
      var optsf = {
        path: "/containers/create?",
        method: "POST",
        options: opts,
        authconfig: opts.authconfig,
        abortSignal: opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          201: true,
          400: "bad parameter",
          404: "no such container",
          406: "impossible to attach",
          500: "server error"
        }
      };
      delete opts.authconfig;
      if (callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(self.getContainer(data.Id));
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          if (err) return callback(err, data);
          callback(err, self.getContainer(data.Id));
        });
      }
    };
    Docker2.prototype.createImage = function(auth, opts, callback) {
      var self = this;
      if (!callback && typeof opts === "function") {
        callback = opts;
        opts = auth;
        auth = opts.authconfig || void 0;
      } else if (!callback && !opts) {
        opts = auth;
        auth = opts.authconfig;
      }
      var optsf = {
        path: "/images/create?",
        method: "POST",
        options: opts,
        authconfig: auth,
        abortSignal: opts.abortSignal,
        isStream: true,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          callback(err, data);
        });
      }
    };
    Docker2.prototype.loadImage = function(file, opts, callback) {
      var self = this;
      if (!callback && typeof opts === "function") {
        callback = opts;
        opts = null;
      }
      var optsf = {
        path: "/images/load?",
        method: "POST",
        options: opts,
        file,
        abortSignal: opts && opts.abortSignal,
        isStream: true,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          callback(err, data);
        });
      }
    };
    Docker2.prototype.importImage = function(file, opts, callback) {
      var self = this;
      if (!callback && typeof opts === "function") {
        callback = opts;
        opts = void 0;
      }
      if (!opts)
        opts = {};
      opts.fromSrc = "-";
      var optsf = {
        path: "/images/create?",
        method: "POST",
        options: opts,
        file,
        abortSignal: opts.abortSignal,
        isStream: true,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          callback(err, data);
        });
      }
    };
    Docker2.prototype.checkAuth = function(opts, callback) {
      var self = this;
      var optsf = {
        path: "/auth",
        method: "POST",
        options: opts,
        abortSignal: opts.abortSignal,
        statusCodes: {
          200: true,
          204: true,
          500: "server error"
        }
      };
      if (callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          callback(err, data);
        });
      }
    };
    Docker2.prototype.buildImage = function(file, opts, callback) {
      var self = this;
      if (!callback && typeof opts === "function") {
        callback = opts;
        opts = null;
      }
      var optsf = {
        path: "/build?",
        method: "POST",
        file: void 0,
        options: opts,
        abortSignal: opts && opts.abortSignal,
        isStream: true,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (opts) {
        if (opts.registryconfig) {
          optsf.registryconfig = optsf.options.registryconfig;
          delete optsf.options.registryconfig;
        }
        if (opts.authconfig) {
          optsf.authconfig = optsf.options.authconfig;
          delete optsf.options.authconfig;
        }
        if (opts.cachefrom && Array.isArray(opts.cachefrom)) {
          optsf.options.cachefrom = JSON.stringify(opts.cachefrom);
        }
      }
      function dial(callback2) {
        util.prepareBuildContext(file, (ctx) => {
          optsf.file = ctx;
          self.modem.dial(optsf, callback2);
        });
      }
      function dialWithSession(callback2) {
        if (opts?.version === "2") {
          withSession(self, optsf.authconfig, (err, sessionId, done) => {
            if (err) {
              return callback2(err);
            }
            optsf.options.session = sessionId;
            dial((err2, data) => {
              callback2(err2, data);
              if (data) {
                data.on("end", done);
              }
            });
          });
        } else {
          dial(callback2);
        }
      }
      if (callback === void 0) {
        return new self.modem.Promise(function(resolve3, reject) {
          dialWithSession(function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        dialWithSession(callback);
      }
    };
    Docker2.prototype.followProgress = function(stream, onFinished, onProgress) {
      var buildkit = require_buildkit();
      return buildkit.followProgress(stream, onFinished, onProgress);
    };
    Docker2.prototype.getContainer = function(id) {
      return new Container(this.modem, id);
    };
    Docker2.prototype.getImage = function(name) {
      return new Image(this.modem, name);
    };
    Docker2.prototype.getVolume = function(name) {
      return new Volume(this.modem, name);
    };
    Docker2.prototype.getPlugin = function(name, remote) {
      return new Plugin(this.modem, name, remote);
    };
    Docker2.prototype.getService = function(id) {
      return new Service(this.modem, id);
    };
    Docker2.prototype.getTask = function(id) {
      return new Task(this.modem, id);
    };
    Docker2.prototype.getNode = function(id) {
      return new Node(this.modem, id);
    };
    Docker2.prototype.getNetwork = function(id) {
      return new Network(this.modem, id);
    };
    Docker2.prototype.getSecret = function(id) {
      return new Secret(this.modem, id);
    };
    Docker2.prototype.getConfig = function(id) {
      return new Config(this.modem, id);
    };
    Docker2.prototype.getExec = function(id) {
      return new Exec(this.modem, id);
    };
    Docker2.prototype.listContainers = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/containers/json?",
        method: "GET",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          400: "bad parameter",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.listImages = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/images/json?",
        method: "GET",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          400: "bad parameter",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.getImages = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/images/get?",
        method: "GET",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        isStream: true,
        statusCodes: {
          200: true,
          400: "bad parameter",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.listServices = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/services?",
        method: "GET",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.listNodes = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/nodes?",
        method: "GET",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          400: "bad parameter",
          404: "no such node",
          500: "server error",
          503: "node is not part of a swarm"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.listTasks = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/tasks?",
        method: "GET",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.createSecret = function(opts, callback) {
      var args = util.processArgs(opts, callback);
      var self = this;
      var optsf = {
        path: "/secrets/create?",
        method: "POST",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          201: true,
          406: "server error or node is not part of a swarm",
          409: "name conflicts with an existing object",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(self.getSecret(data.ID));
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          if (err) return args.callback(err, data);
          args.callback(err, self.getSecret(data.ID));
        });
      }
    };
    Docker2.prototype.createConfig = function(opts, callback) {
      var args = util.processArgs(opts, callback);
      var self = this;
      var optsf = {
        path: "/configs/create?",
        method: "POST",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          201: true,
          406: "server error or node is not part of a swarm",
          409: "name conflicts with an existing object",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(self.getConfig(data.ID));
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          if (err) return args.callback(err, data);
          args.callback(err, self.getConfig(data.ID));
        });
      }
    };
    Docker2.prototype.listSecrets = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/secrets?",
        method: "GET",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.listConfigs = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/configs?",
        method: "GET",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.createPlugin = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/plugins/create?",
        method: "POST",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          204: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(self.getPlugin(args.opts.name));
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          if (err) return args.callback(err, data);
          args.callback(err, self.getPlugin(args.opts.name));
        });
      }
    };
    Docker2.prototype.listPlugins = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/plugins?",
        method: "GET",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.pruneImages = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/images/prune?",
        method: "POST",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.pruneBuilder = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/build/prune",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.pruneContainers = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/containers/prune?",
        method: "POST",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.pruneVolumes = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/volumes/prune?",
        method: "POST",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.pruneNetworks = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/networks/prune?",
        method: "POST",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.createVolume = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/volumes/create?",
        method: "POST",
        allowEmpty: true,
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          201: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(self.getVolume(data.Name));
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          if (err) return args.callback(err, data);
          args.callback(err, self.getVolume(data.Name));
        });
      }
    };
    Docker2.prototype.createService = function(auth, opts, callback) {
      if (!callback && typeof opts === "function") {
        callback = opts;
        opts = auth;
        auth = opts.authconfig || void 0;
      } else if (!opts && !callback) {
        opts = auth;
      }
      var self = this;
      var optsf = {
        path: "/services/create",
        method: "POST",
        options: opts,
        authconfig: auth,
        abortSignal: opts && opts.abortSignal,
        statusCodes: {
          200: true,
          201: true,
          500: "server error"
        }
      };
      if (callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(self.getService(data.ID || data.Id));
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          if (err) return callback(err, data);
          callback(err, self.getService(data.ID || data.Id));
        });
      }
    };
    Docker2.prototype.listVolumes = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/volumes?",
        method: "GET",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          400: "bad parameter",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.createNetwork = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/networks/create?",
        method: "POST",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          // unofficial, but proxies may return it
          201: true,
          404: "driver not found",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(self.getNetwork(data.Id));
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          if (err) return args.callback(err, data);
          args.callback(err, self.getNetwork(data.Id));
        });
      }
    };
    Docker2.prototype.listNetworks = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/networks?",
        method: "GET",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          400: "bad parameter",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.searchImages = function(opts, callback) {
      var self = this;
      var optsf = {
        path: "/images/search?",
        method: "GET",
        options: opts,
        authconfig: opts.authconfig,
        abortSignal: opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          callback(err, data);
        });
      }
    };
    Docker2.prototype.info = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var opts = {
        path: "/info",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(opts, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(opts, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.version = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var opts = {
        path: "/version",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(opts, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(opts, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.ping = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/_ping",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.df = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/system/df",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.getEvents = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/events?",
        method: "GET",
        options: args.opts,
        abortSignal: args.opts.abortSignal,
        isStream: true,
        statusCodes: {
          200: true,
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.pull = function(repoTag, opts, callback, auth) {
      var args = util.processArgs(opts, callback);
      var imageSrc = util.parseRepositoryTag(repoTag);
      args.opts.fromImage = imageSrc.repository;
      args.opts.tag = imageSrc.tag || "latest";
      var argsf = [args.opts, args.callback];
      if (auth) {
        argsf = [auth, args.opts, args.callback];
      }
      return this.createImage.apply(this, argsf);
    };
    Docker2.prototype.pullAll = function(repoTag, opts, callback, auth) {
      var args = util.processArgs(opts, callback);
      var imageSrc = util.parseRepositoryTag(repoTag);
      args.opts.fromImage = imageSrc.repository;
      var argsf = [args.opts, args.callback];
      if (auth) {
        argsf = [auth, args.opts, args.callback];
      }
      return this.createImage.apply(this, argsf);
    };
    Docker2.prototype.run = function(image, cmd, streamo, createOptions, startOptions, callback) {
      if (typeof arguments[arguments.length - 1] === "function") {
        return this.runCallback(image, cmd, streamo, createOptions, startOptions, callback);
      } else {
        return this.runPromise(image, cmd, streamo, createOptions, startOptions);
      }
    };
    Docker2.prototype.runCallback = function(image, cmd, streamo, createOptions, startOptions, callback) {
      if (!callback && typeof createOptions === "function") {
        callback = createOptions;
        createOptions = {};
        startOptions = {};
      } else if (!callback && typeof startOptions === "function") {
        callback = startOptions;
        startOptions = {};
      }
      var hub = new EventEmitter2();
      function handler(err, container) {
        if (err) return callback(err, null, container);
        hub.emit("container", container);
        container.attach({
          stream: true,
          stdout: true,
          stderr: true
        }, function handler2(err2, stream) {
          if (err2) return callback(err2, null, container);
          hub.emit("stream", stream);
          if (streamo) {
            if (streamo instanceof Array) {
              stream.on("end", function() {
                try {
                  streamo[0].end();
                } catch (e) {
                }
                try {
                  streamo[1].end();
                } catch (e) {
                }
              });
              container.modem.demuxStream(stream, streamo[0], streamo[1]);
            } else {
              stream.setEncoding("utf8");
              stream.pipe(streamo, {
                end: true
              });
            }
          }
          container.start(startOptions, function(err3, data) {
            if (err3) return callback(err3, data, container);
            hub.emit("start", container);
            container.wait(function(err4, data2) {
              hub.emit("data", data2);
              callback(err4, data2, container);
            });
          });
        });
      }
      var optsc = {
        "Hostname": "",
        "User": "",
        "AttachStdin": false,
        "AttachStdout": true,
        "AttachStderr": true,
        "Tty": true,
        "OpenStdin": false,
        "StdinOnce": false,
        "Env": null,
        "Cmd": cmd,
        "Image": image,
        "Volumes": {},
        "VolumesFrom": []
      };
      extend2(optsc, createOptions);
      this.createContainer(optsc, handler);
      return hub;
    };
    Docker2.prototype.runPromise = function(image, cmd, streamo, createOptions, startOptions) {
      var self = this;
      createOptions = createOptions || {};
      startOptions = startOptions || {};
      var optsc = {
        "Hostname": "",
        "User": "",
        "AttachStdin": false,
        "AttachStdout": true,
        "AttachStderr": true,
        "Tty": true,
        "OpenStdin": false,
        "StdinOnce": false,
        "Env": null,
        "Cmd": cmd,
        "Image": image,
        "Volumes": {},
        "VolumesFrom": []
      };
      extend2(optsc, createOptions);
      var containero;
      return new this.modem.Promise(function(resolve3, reject) {
        self.createContainer(optsc).then(function(container) {
          containero = container;
          return container.attach({
            stream: true,
            stdout: true,
            stderr: true
          });
        }).then(function(stream) {
          if (streamo) {
            if (streamo instanceof Array) {
              stream.on("end", function() {
                try {
                  streamo[0].end();
                } catch (e) {
                }
                try {
                  streamo[1].end();
                } catch (e) {
                }
              });
              containero.modem.demuxStream(stream, streamo[0], streamo[1]);
            } else {
              stream.setEncoding("utf8");
              stream.pipe(streamo, {
                end: true
              });
            }
          }
          return containero.start(startOptions);
        }).then(function(data) {
          return containero.wait();
        }).then(function(data) {
          resolve3([data, containero]);
        }).catch(function(err) {
          reject(err);
        });
      });
    };
    Docker2.prototype.swarmInit = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/swarm/init",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          400: "bad parameter",
          406: "node is already part of a Swarm"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.swarmJoin = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/swarm/join",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          400: "bad parameter",
          406: "node is already part of a Swarm"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.swarmLeave = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/swarm/leave?",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          406: "node is not part of a Swarm"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.swarmUpdate = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/swarm/update?",
        method: "POST",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          400: "bad parameter",
          406: "node is already part of a Swarm"
        },
        options: args.opts
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.prototype.swarmInspect = function(opts, callback) {
      var self = this;
      var args = util.processArgs(opts, callback);
      var optsf = {
        path: "/swarm",
        method: "GET",
        abortSignal: args.opts.abortSignal,
        statusCodes: {
          200: true,
          406: "This node is not a swarm manager",
          500: "server error"
        }
      };
      if (args.callback === void 0) {
        return new this.modem.Promise(function(resolve3, reject) {
          self.modem.dial(optsf, function(err, data) {
            if (err) {
              return reject(err);
            }
            resolve3(data);
          });
        });
      } else {
        this.modem.dial(optsf, function(err, data) {
          args.callback(err, data);
        });
      }
    };
    Docker2.Container = Container;
    Docker2.Image = Image;
    Docker2.Volume = Volume;
    Docker2.Network = Network;
    Docker2.Service = Service;
    Docker2.Plugin = Plugin;
    Docker2.Secret = Secret;
    Docker2.Task = Task;
    Docker2.Node = Node;
    Docker2.Exec = Exec;
    module2.exports = Docker2;
  }
});

// node_modules/@swimlane/docker-reference/lib/reference.js
var require_reference = __commonJS({
  "node_modules/@swimlane/docker-reference/lib/reference.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Reference = void 0;
    var typesTemplates = {
      "digest": (ref) => `${ref.digest}`,
      "canonical": (ref) => `${ref.repositoryUrl}@${ref.digest}`,
      "repository": (ref) => `${ref.repositoryUrl}`,
      "tagged": (ref) => `${ref.repositoryUrl}:${ref.tag}`,
      "dual": (ref) => `${ref.repositoryUrl}:${ref.tag}@${ref.digest}`
    };
    var Reference = class {
      get tag() {
        return this._tag;
      }
      get digest() {
        return this._digest;
      }
      get repository() {
        return this._repository;
      }
      get domain() {
        return this._domain;
      }
      get type() {
        return this._type;
      }
      constructor(options) {
        var _a2, _b, _c, _d, _e, _f;
        if (!options.repository && !options.domain) {
          if (options.digest) {
            this._digest = options.digest;
            this._type = "digest";
          } else {
            throw new TypeError("Empty Reference");
          }
        } else if (!options.tag) {
          this._domain = (_a2 = options.domain) !== null && _a2 !== void 0 ? _a2 : "";
          this._repository = (_b = options.repository) !== null && _b !== void 0 ? _b : "";
          if (options.digest) {
            this._digest = options.digest;
            this._type = "canonical";
          } else {
            this._type = "repository";
          }
        } else if (!options.digest) {
          this._domain = (_c = options.domain) !== null && _c !== void 0 ? _c : "";
          this._repository = (_d = options.repository) !== null && _d !== void 0 ? _d : "";
          this._tag = options.tag;
          this._type = "tagged";
        } else {
          this._domain = (_e = options.domain) !== null && _e !== void 0 ? _e : "";
          this._repository = (_f = options.repository) !== null && _f !== void 0 ? _f : "";
          this._tag = options.tag;
          this._digest = options.digest;
          this._type = "dual";
        }
      }
      toString() {
        return typesTemplates[this._type](this);
      }
      get repositoryUrl() {
        if (this._domain && this._repository) {
          return `${this._domain}/${this._repository}`;
        }
        return "";
      }
    };
    exports2.Reference = Reference;
  }
});

// node_modules/@swimlane/docker-reference/lib/regexp.js
var require_regexp = __commonJS({
  "node_modules/@swimlane/docker-reference/lib/regexp.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.anchoredIdentifierRegexp = exports2.anchoredDigestRegexp = exports2.anchoredNameRegexp = exports2.referenceRegexp = void 0;
    var expression = (...regexps) => new RegExp(regexps.map((re) => re.source).join(""));
    var group4 = (...regexps) => new RegExp(`(?:${expression(...regexps).source})`);
    var optional3 = (...regexps) => new RegExp(`${group4(...regexps).source}?`);
    var repeated = (...regexps) => new RegExp(`${group4(...regexps).source}+`);
    var anchored = (...regexps) => new RegExp(`^${expression(...regexps).source}$`);
    var capture = (...regexps) => new RegExp(`(${expression(...regexps).source})`);
    var alphaNumericRegexp = /[a-z0-9]+/;
    var separatorRegexp = /(?:[._]|__|[-]*)/;
    var nameComponentRegexp = expression(alphaNumericRegexp, optional3(repeated(separatorRegexp, alphaNumericRegexp)));
    var domainComponentRegexp = /(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])/;
    var domainRegexp = expression(domainComponentRegexp, optional3(repeated(/\./, domainComponentRegexp)), optional3(/:/, /[0-9]+/));
    var tagRegexp = /[\w][\w.-]{0,127}/;
    var digestRegexp = /[a-zA-Z][a-zA-Z0-9]*(?:[-_+.][a-zA-Z][a-zA-Z0-9]*)*[:][a-fA-F0-9]{32,}/;
    var anchoredDigestRegexp = anchored(digestRegexp);
    exports2.anchoredDigestRegexp = anchoredDigestRegexp;
    var nameRegexp = expression(optional3(domainRegexp, /\//), nameComponentRegexp, optional3(repeated(/\//, nameComponentRegexp)));
    var anchoredNameRegexp = anchored(optional3(capture(domainRegexp), /\//), capture(nameComponentRegexp, optional3(repeated(/\//, nameComponentRegexp))));
    exports2.anchoredNameRegexp = anchoredNameRegexp;
    var referenceRegexp = anchored(capture(nameRegexp), optional3(/:/, capture(tagRegexp)), optional3(/@/, capture(digestRegexp)));
    exports2.referenceRegexp = referenceRegexp;
    var identifierRegexp = /[a-f0-9]{64}/;
    var anchoredIdentifierRegexp = anchored(identifierRegexp);
    exports2.anchoredIdentifierRegexp = anchoredIdentifierRegexp;
  }
});

// node_modules/@swimlane/docker-reference/lib/digest.js
var require_digest = __commonJS({
  "node_modules/@swimlane/docker-reference/lib/digest.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.isDigest = exports2.validateDigest = void 0;
    var regexp_1 = require_regexp();
    var InvalidDigestFormatError = class extends Error {
      constructor() {
        super("invalid digest format");
        this.name = "InvalidDigestFormatError";
      }
    };
    var UnsupportedAlgorithmError = class extends Error {
      constructor() {
        super("unsupported digest algorithm");
        this.name = "UnsupportedAlgorithmError";
      }
    };
    var InvalidDigestLengthError = class extends Error {
      constructor() {
        super("invalid checksum digest length");
        this.name = "InvalidDigestLengthError";
      }
    };
    var algorithmsSizes = {
      sha256: 32,
      sha384: 48,
      sha512: 64
    };
    function checkDigest(digest, handleError) {
      const indexOfColon = digest.indexOf(":");
      if (indexOfColon < 0 || indexOfColon + 1 === digest.length || !regexp_1.anchoredDigestRegexp.test(digest)) {
        return handleError(InvalidDigestFormatError);
      }
      const algorithm = digest.substring(0, indexOfColon);
      if (!Object.hasOwnProperty.call(algorithmsSizes, algorithm)) {
        return handleError(UnsupportedAlgorithmError);
      }
      if (algorithmsSizes[algorithm] * 2 !== digest.length - indexOfColon - 1) {
        return handleError(InvalidDigestLengthError);
      }
      return true;
    }
    var validateDigest = (digest) => {
      checkDigest(digest, (ErrorType) => {
        throw new ErrorType();
      });
    };
    exports2.validateDigest = validateDigest;
    var isDigest = (digest) => {
      return checkDigest(digest, () => false);
    };
    exports2.isDigest = isDigest;
  }
});

// node_modules/@swimlane/docker-reference/lib/parsers.js
var require_parsers = __commonJS({
  "node_modules/@swimlane/docker-reference/lib/parsers.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.parseAll = exports2.parseFamiliarName = exports2.parseQualifiedName = exports2.parseQualifiedNameOptimized = void 0;
    var regexp_1 = require_regexp();
    var digest_1 = require_digest();
    var reference_1 = require_reference();
    var NAME_MAX_LENGTH = 255;
    var InvalidReferenceFormatError = class extends Error {
      constructor() {
        super("invalid reference format");
        this.name = "InvalidReferenceFormatError";
      }
    };
    var NameContainsUppercaseError = class extends Error {
      constructor() {
        super("repository name must be lowercase");
        this.name = "NameContainsUppercaseError";
      }
    };
    var EmptyNameError = class extends Error {
      constructor() {
        super("repository name must have at least one component");
        this.name = "EmptyNameError";
      }
    };
    var NameTooLongError = class extends Error {
      constructor() {
        super(`repository name must not be more than ${NAME_MAX_LENGTH} characters`);
        this.name = "NameTooLongError";
      }
    };
    var DEFAULT_DOMAIN = "docker.io";
    var LEGACY_DEFAULT_DOMAIN = "index.docker.io";
    var OFFICIAL_REPOSITORY_NAME = "library";
    function _parseQualifiedName(regexp, name) {
      const matches = regexp.exec(name);
      if (!matches) {
        if (name === "") {
          throw new EmptyNameError();
        }
        if (regexp.test(name.toLowerCase())) {
          throw new NameContainsUppercaseError();
        }
        throw new InvalidReferenceFormatError();
      }
      if (matches[1].length > NAME_MAX_LENGTH) {
        throw new NameTooLongError();
      }
      let reference;
      const nameMatch = regexp_1.anchoredNameRegexp.exec(matches[1]);
      if (nameMatch && nameMatch.length === 3) {
        reference = {
          domain: nameMatch[1],
          repository: nameMatch[2]
        };
      } else {
        reference = {
          domain: "",
          repository: matches[1]
        };
      }
      reference.tag = matches[2];
      if (matches[3]) {
        (0, digest_1.validateDigest)(matches[3]);
        reference.digest = matches[3];
      }
      return new reference_1.Reference(reference);
    }
    var parseQualifiedNameOptimized = (name) => {
      return _parseQualifiedName(new RegExp(regexp_1.referenceRegexp), name);
    };
    exports2.parseQualifiedNameOptimized = parseQualifiedNameOptimized;
    var parseQualifiedName = (name) => {
      return _parseQualifiedName(regexp_1.referenceRegexp, name);
    };
    exports2.parseQualifiedName = parseQualifiedName;
    function splitDockerDomain(name) {
      let domain;
      let reminder;
      const indexOfSlash = name.indexOf("/");
      if (indexOfSlash === -1 || !(name.lastIndexOf(".", indexOfSlash) !== -1 || name.lastIndexOf(":", indexOfSlash) !== -1 || name.startsWith("localhost/"))) {
        domain = DEFAULT_DOMAIN;
        reminder = name;
      } else {
        domain = name.substring(0, indexOfSlash);
        reminder = name.substring(indexOfSlash + 1);
      }
      if (domain === LEGACY_DEFAULT_DOMAIN) {
        domain = DEFAULT_DOMAIN;
      }
      if (domain === DEFAULT_DOMAIN && !reminder.includes("/")) {
        reminder = `${OFFICIAL_REPOSITORY_NAME}/${reminder}`;
      }
      return [domain, reminder];
    }
    var parseFamiliarName = (name, parseQualifiedNameFunc) => {
      if (regexp_1.anchoredIdentifierRegexp.test(name)) {
        throw new TypeError(`invalid repository name (${name}),cannot specify 64-byte hexadecimal strings`);
      }
      const [domain, remainder] = splitDockerDomain(name);
      let remoteName;
      const tagSeparatorIndex = remainder.indexOf(":");
      if (tagSeparatorIndex > -1) {
        remoteName = remainder.substring(0, tagSeparatorIndex);
      } else {
        remoteName = remainder;
      }
      if (remoteName.toLowerCase() !== remoteName) {
        throw new TypeError(`invalid reference format: repository name must be lowercase`);
      }
      if (parseQualifiedNameFunc) {
        return parseQualifiedNameFunc(`${domain}/${remainder}`);
      }
      return parseQualifiedName(`${domain}/${remainder}`);
    };
    exports2.parseFamiliarName = parseFamiliarName;
    var parseAll2 = (name) => {
      if (regexp_1.anchoredIdentifierRegexp.test(name)) {
        return new reference_1.Reference({ digest: `sha256:${name}` });
      }
      if ((0, digest_1.isDigest)(name)) {
        return new reference_1.Reference({ digest: name });
      }
      return parseFamiliarName(name);
    };
    exports2.parseAll = parseAll2;
  }
});

// node_modules/@swimlane/docker-reference/lib/index.js
var require_lib = __commonJS({
  "node_modules/@swimlane/docker-reference/lib/index.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.parseAll = exports2.parseFamiliarName = exports2.parseQualifiedNameOptimized = exports2.parseQualifiedName = exports2.Reference = void 0;
    var reference_1 = require_reference();
    Object.defineProperty(exports2, "Reference", { enumerable: true, get: function() {
      return reference_1.Reference;
    } });
    var parsers_1 = require_parsers();
    Object.defineProperty(exports2, "parseAll", { enumerable: true, get: function() {
      return parsers_1.parseAll;
    } });
    Object.defineProperty(exports2, "parseFamiliarName", { enumerable: true, get: function() {
      return parsers_1.parseFamiliarName;
    } });
    Object.defineProperty(exports2, "parseQualifiedName", { enumerable: true, get: function() {
      return parsers_1.parseQualifiedName;
    } });
    Object.defineProperty(exports2, "parseQualifiedNameOptimized", { enumerable: true, get: function() {
      return parsers_1.parseQualifiedNameOptimized;
    } });
  }
});

// node_modules/picomatch/lib/constants.js
var require_constants = __commonJS({
  "node_modules/picomatch/lib/constants.js"(exports2, module2) {
    "use strict";
    var WIN_SLASH = "\\\\/";
    var WIN_NO_SLASH = `[^${WIN_SLASH}]`;
    var DEFAULT_MAX_EXTGLOB_RECURSION = 0;
    var DOT_LITERAL = "\\.";
    var PLUS_LITERAL = "\\+";
    var QMARK_LITERAL = "\\?";
    var SLASH_LITERAL = "\\/";
    var ONE_CHAR = "(?=.)";
    var QMARK = "[^/]";
    var END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
    var START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
    var DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
    var NO_DOT = `(?!${DOT_LITERAL})`;
    var NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
    var NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
    var NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
    var QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
    var STAR = `${QMARK}*?`;
    var SEP = "/";
    var POSIX_CHARS = {
      DOT_LITERAL,
      PLUS_LITERAL,
      QMARK_LITERAL,
      SLASH_LITERAL,
      ONE_CHAR,
      QMARK,
      END_ANCHOR,
      DOTS_SLASH,
      NO_DOT,
      NO_DOTS,
      NO_DOT_SLASH,
      NO_DOTS_SLASH,
      QMARK_NO_DOT,
      STAR,
      START_ANCHOR,
      SEP
    };
    var WINDOWS_CHARS = {
      ...POSIX_CHARS,
      SLASH_LITERAL: `[${WIN_SLASH}]`,
      QMARK: WIN_NO_SLASH,
      STAR: `${WIN_NO_SLASH}*?`,
      DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
      NO_DOT: `(?!${DOT_LITERAL})`,
      NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
      NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
      START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
      END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
      SEP: "\\"
    };
    var POSIX_REGEX_SOURCE = {
      __proto__: null,
      alnum: "a-zA-Z0-9",
      alpha: "a-zA-Z",
      ascii: "\\x00-\\x7F",
      blank: " \\t",
      cntrl: "\\x00-\\x1F\\x7F",
      digit: "0-9",
      graph: "\\x21-\\x7E",
      lower: "a-z",
      print: "\\x20-\\x7E ",
      punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
      space: " \\t\\r\\n\\v\\f",
      upper: "A-Z",
      word: "A-Za-z0-9_",
      xdigit: "A-Fa-f0-9"
    };
    module2.exports = {
      DEFAULT_MAX_EXTGLOB_RECURSION,
      MAX_LENGTH: 1024 * 64,
      POSIX_REGEX_SOURCE,
      // regular expressions
      REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
      REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
      REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
      REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
      REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
      REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
      // Replace globs with equivalent patterns to reduce parsing time.
      REPLACEMENTS: {
        __proto__: null,
        "***": "*",
        "**/**": "**",
        "**/**/**": "**"
      },
      // Digits
      CHAR_0: 48,
      /* 0 */
      CHAR_9: 57,
      /* 9 */
      // Alphabet chars.
      CHAR_UPPERCASE_A: 65,
      /* A */
      CHAR_LOWERCASE_A: 97,
      /* a */
      CHAR_UPPERCASE_Z: 90,
      /* Z */
      CHAR_LOWERCASE_Z: 122,
      /* z */
      CHAR_LEFT_PARENTHESES: 40,
      /* ( */
      CHAR_RIGHT_PARENTHESES: 41,
      /* ) */
      CHAR_ASTERISK: 42,
      /* * */
      // Non-alphabetic chars.
      CHAR_AMPERSAND: 38,
      /* & */
      CHAR_AT: 64,
      /* @ */
      CHAR_BACKWARD_SLASH: 92,
      /* \ */
      CHAR_CARRIAGE_RETURN: 13,
      /* \r */
      CHAR_CIRCUMFLEX_ACCENT: 94,
      /* ^ */
      CHAR_COLON: 58,
      /* : */
      CHAR_COMMA: 44,
      /* , */
      CHAR_DOT: 46,
      /* . */
      CHAR_DOUBLE_QUOTE: 34,
      /* " */
      CHAR_EQUAL: 61,
      /* = */
      CHAR_EXCLAMATION_MARK: 33,
      /* ! */
      CHAR_FORM_FEED: 12,
      /* \f */
      CHAR_FORWARD_SLASH: 47,
      /* / */
      CHAR_GRAVE_ACCENT: 96,
      /* ` */
      CHAR_HASH: 35,
      /* # */
      CHAR_HYPHEN_MINUS: 45,
      /* - */
      CHAR_LEFT_ANGLE_BRACKET: 60,
      /* < */
      CHAR_LEFT_CURLY_BRACE: 123,
      /* { */
      CHAR_LEFT_SQUARE_BRACKET: 91,
      /* [ */
      CHAR_LINE_FEED: 10,
      /* \n */
      CHAR_NO_BREAK_SPACE: 160,
      /* \u00A0 */
      CHAR_PERCENT: 37,
      /* % */
      CHAR_PLUS: 43,
      /* + */
      CHAR_QUESTION_MARK: 63,
      /* ? */
      CHAR_RIGHT_ANGLE_BRACKET: 62,
      /* > */
      CHAR_RIGHT_CURLY_BRACE: 125,
      /* } */
      CHAR_RIGHT_SQUARE_BRACKET: 93,
      /* ] */
      CHAR_SEMICOLON: 59,
      /* ; */
      CHAR_SINGLE_QUOTE: 39,
      /* ' */
      CHAR_SPACE: 32,
      /*   */
      CHAR_TAB: 9,
      /* \t */
      CHAR_UNDERSCORE: 95,
      /* _ */
      CHAR_VERTICAL_LINE: 124,
      /* | */
      CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
      /* \uFEFF */
      /**
       * Create EXTGLOB_CHARS
       */
      extglobChars(chars) {
        return {
          "!": { type: "negate", open: "(?:(?!(?:", close: `))${chars.STAR})` },
          "?": { type: "qmark", open: "(?:", close: ")?" },
          "+": { type: "plus", open: "(?:", close: ")+" },
          "*": { type: "star", open: "(?:", close: ")*" },
          "@": { type: "at", open: "(?:", close: ")" }
        };
      },
      /**
       * Create GLOB_CHARS
       */
      globChars(win32) {
        return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
      }
    };
  }
});

// node_modules/picomatch/lib/utils.js
var require_utils2 = __commonJS({
  "node_modules/picomatch/lib/utils.js"(exports2) {
    "use strict";
    var {
      REGEX_BACKSLASH,
      REGEX_REMOVE_BACKSLASH,
      REGEX_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_GLOBAL
    } = require_constants();
    exports2.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
    exports2.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
    exports2.isRegexChar = (str) => str.length === 1 && exports2.hasRegexChars(str);
    exports2.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
    exports2.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
    exports2.isWindows = () => {
      if (typeof navigator !== "undefined" && navigator.platform) {
        const platform2 = navigator.platform.toLowerCase();
        return platform2 === "win32" || platform2 === "windows";
      }
      if (typeof process !== "undefined" && process.platform) {
        return process.platform === "win32";
      }
      return false;
    };
    exports2.removeBackslashes = (str) => {
      return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
        return match === "\\" ? "" : match;
      });
    };
    exports2.escapeLast = (input, char, lastIdx) => {
      const idx = input.lastIndexOf(char, lastIdx);
      if (idx === -1) return input;
      if (input[idx - 1] === "\\") return exports2.escapeLast(input, char, idx - 1);
      return `${input.slice(0, idx)}\\${input.slice(idx)}`;
    };
    exports2.removePrefix = (input, state = {}) => {
      let output = input;
      if (output.startsWith("./")) {
        output = output.slice(2);
        state.prefix = "./";
      }
      return output;
    };
    exports2.wrapOutput = (input, state = {}, options = {}) => {
      const prepend = options.contains ? "" : "^";
      const append = options.contains ? "" : "$";
      let output = `${prepend}(?:${input})${append}`;
      if (state.negated === true) {
        output = `(?:^(?!${output}).*$)`;
      }
      return output;
    };
    exports2.basename = (path6, { windows } = {}) => {
      const segs = path6.split(windows ? /[\\/]/ : "/");
      const last = segs[segs.length - 1];
      if (last === "") {
        return segs[segs.length - 2];
      }
      return last;
    };
  }
});

// node_modules/picomatch/lib/scan.js
var require_scan = __commonJS({
  "node_modules/picomatch/lib/scan.js"(exports2, module2) {
    "use strict";
    var utils = require_utils2();
    var {
      CHAR_ASTERISK,
      /* * */
      CHAR_AT,
      /* @ */
      CHAR_BACKWARD_SLASH,
      /* \ */
      CHAR_COMMA,
      /* , */
      CHAR_DOT,
      /* . */
      CHAR_EXCLAMATION_MARK,
      /* ! */
      CHAR_FORWARD_SLASH,
      /* / */
      CHAR_LEFT_CURLY_BRACE,
      /* { */
      CHAR_LEFT_PARENTHESES,
      /* ( */
      CHAR_LEFT_SQUARE_BRACKET,
      /* [ */
      CHAR_PLUS,
      /* + */
      CHAR_QUESTION_MARK,
      /* ? */
      CHAR_RIGHT_CURLY_BRACE,
      /* } */
      CHAR_RIGHT_PARENTHESES,
      /* ) */
      CHAR_RIGHT_SQUARE_BRACKET
      /* ] */
    } = require_constants();
    var isPathSeparator = (code2) => {
      return code2 === CHAR_FORWARD_SLASH || code2 === CHAR_BACKWARD_SLASH;
    };
    var depth = (token) => {
      if (token.isPrefix !== true) {
        token.depth = token.isGlobstar ? Infinity : 1;
      }
    };
    var scan = (input, options) => {
      const opts = options || {};
      const length = input.length - 1;
      const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
      const slashes = [];
      const tokens = [];
      const parts = [];
      let str = input;
      let index = -1;
      let start = 0;
      let lastIndex = 0;
      let isBrace = false;
      let isBracket = false;
      let isGlob = false;
      let isExtglob = false;
      let isGlobstar = false;
      let braceEscaped = false;
      let backslashes = false;
      let negated = false;
      let negatedExtglob = false;
      let finished = false;
      let braces = 0;
      let prev;
      let code2;
      let token = { value: "", depth: 0, isGlob: false };
      const eos = () => index >= length;
      const peek = () => str.charCodeAt(index + 1);
      const advance = () => {
        prev = code2;
        return str.charCodeAt(++index);
      };
      while (index < length) {
        code2 = advance();
        let next;
        if (code2 === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          code2 = advance();
          if (code2 === CHAR_LEFT_CURLY_BRACE) {
            braceEscaped = true;
          }
          continue;
        }
        if (braceEscaped === true || code2 === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          while (eos() !== true && (code2 = advance())) {
            if (code2 === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (code2 === CHAR_LEFT_CURLY_BRACE) {
              braces++;
              continue;
            }
            if (braceEscaped !== true && code2 === CHAR_DOT && (code2 = advance()) === CHAR_DOT) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (braceEscaped !== true && code2 === CHAR_COMMA) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (code2 === CHAR_RIGHT_CURLY_BRACE) {
              braces--;
              if (braces === 0) {
                braceEscaped = false;
                isBrace = token.isBrace = true;
                finished = true;
                break;
              }
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code2 === CHAR_FORWARD_SLASH) {
          slashes.push(index);
          tokens.push(token);
          token = { value: "", depth: 0, isGlob: false };
          if (finished === true) continue;
          if (prev === CHAR_DOT && index === start + 1) {
            start += 2;
            continue;
          }
          lastIndex = index + 1;
          continue;
        }
        if (opts.noext !== true) {
          const isExtglobChar = code2 === CHAR_PLUS || code2 === CHAR_AT || code2 === CHAR_ASTERISK || code2 === CHAR_QUESTION_MARK || code2 === CHAR_EXCLAMATION_MARK;
          if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
            isGlob = token.isGlob = true;
            isExtglob = token.isExtglob = true;
            finished = true;
            if (code2 === CHAR_EXCLAMATION_MARK && index === start) {
              negatedExtglob = true;
            }
            if (scanToEnd === true) {
              let parens = 0;
              while (eos() !== true && (code2 = advance())) {
                if (code2 === CHAR_BACKWARD_SLASH) {
                  backslashes = token.backslashes = true;
                  advance();
                  continue;
                }
                if (code2 === CHAR_LEFT_PARENTHESES) {
                  parens++;
                  continue;
                }
                if (code2 === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                  finished = true;
                  break;
                }
              }
              continue;
            }
            break;
          }
        }
        if (code2 === CHAR_ASTERISK) {
          if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code2 === CHAR_QUESTION_MARK) {
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code2 === CHAR_LEFT_SQUARE_BRACKET) {
          while (eos() !== true && (next = advance())) {
            if (next === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (next === CHAR_RIGHT_SQUARE_BRACKET) {
              isBracket = token.isBracket = true;
              isGlob = token.isGlob = true;
              finished = true;
              break;
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (opts.nonegate !== true && code2 === CHAR_EXCLAMATION_MARK && index === start) {
          negated = token.negated = true;
          start++;
          continue;
        }
        if (opts.noparen !== true && code2 === CHAR_LEFT_PARENTHESES) {
          isGlob = token.isGlob = true;
          if (scanToEnd === true) {
            let parens = 1;
            while (eos() !== true && (code2 = advance())) {
              if (code2 === CHAR_BACKWARD_SLASH) {
                backslashes = token.backslashes = true;
                advance();
                continue;
              }
              if (code2 === CHAR_LEFT_PARENTHESES) {
                parens++;
                continue;
              }
              if (code2 === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                finished = true;
                break;
              }
            }
            continue;
          }
          break;
        }
        if (isGlob === true) {
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
      }
      if (opts.noext === true) {
        isExtglob = false;
        isGlob = false;
      }
      let base = str;
      let prefix = "";
      let glob = "";
      if (start > 0) {
        prefix = str.slice(0, start);
        str = str.slice(start);
        lastIndex -= start;
      }
      if (base && isGlob === true && lastIndex > 0) {
        base = str.slice(0, lastIndex);
        glob = str.slice(lastIndex);
      } else if (isGlob === true) {
        base = "";
        glob = str;
      } else {
        base = str;
      }
      if (base && base !== "" && base !== "/" && base !== str) {
        if (isPathSeparator(base.charCodeAt(base.length - 1))) {
          base = base.slice(0, -1);
        }
      }
      if (opts.unescape === true) {
        if (glob) glob = utils.removeBackslashes(glob);
        if (base && backslashes === true) {
          base = utils.removeBackslashes(base);
        }
      }
      const state = {
        prefix,
        input,
        start,
        base,
        glob,
        isBrace,
        isBracket,
        isGlob,
        isExtglob,
        isGlobstar,
        negated,
        negatedExtglob
      };
      if (opts.tokens === true) {
        state.maxDepth = 0;
        if (!isPathSeparator(code2)) {
          tokens.push(token);
        }
        state.tokens = tokens;
      }
      if (opts.parts === true || opts.tokens === true) {
        let prevIndex;
        for (let idx = 0; idx < slashes.length; idx++) {
          const n2 = prevIndex !== void 0 ? prevIndex + 1 : start;
          const i = slashes[idx];
          const value2 = input.slice(n2, i);
          if (opts.tokens) {
            if (idx === 0 && start !== 0) {
              tokens[idx].isPrefix = true;
              tokens[idx].value = prefix;
            } else {
              tokens[idx].value = value2;
            }
            depth(tokens[idx]);
            state.maxDepth += tokens[idx].depth;
          }
          if (i >= start) {
            parts.push(value2);
            prevIndex = i;
          }
        }
        const n = prevIndex !== void 0 ? prevIndex + 1 : start;
        const value = input.slice(n);
        parts.push(value);
        if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
          tokens[tokens.length - 1].value = value;
          depth(tokens[tokens.length - 1]);
          state.maxDepth += tokens[tokens.length - 1].depth;
        }
        state.slashes = slashes;
        state.parts = parts;
      }
      return state;
    };
    module2.exports = scan;
  }
});

// node_modules/picomatch/lib/parse.js
var require_parse = __commonJS({
  "node_modules/picomatch/lib/parse.js"(exports2, module2) {
    "use strict";
    var constants3 = require_constants();
    var utils = require_utils2();
    var {
      MAX_LENGTH,
      POSIX_REGEX_SOURCE,
      REGEX_NON_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_BACKREF,
      REPLACEMENTS
    } = constants3;
    var expandRange = (args, options) => {
      if (typeof options.expandRange === "function") {
        return options.expandRange(...args, options);
      }
      args.sort();
      const value = `[${args.join("-")}]`;
      try {
        new RegExp(value);
      } catch (ex) {
        return args.map((v) => utils.escapeRegex(v)).join("..");
      }
      return value;
    };
    var syntaxError = (type, char) => {
      return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
    };
    var splitTopLevel = (input) => {
      const parts = [];
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let value = "";
      let escaped = false;
      for (const ch of input) {
        if (escaped === true) {
          value += ch;
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          value += ch;
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          value += ch;
          continue;
        }
        if (quote === 0) {
          if (ch === "[") {
            bracket++;
          } else if (ch === "]" && bracket > 0) {
            bracket--;
          } else if (bracket === 0) {
            if (ch === "(") {
              paren++;
            } else if (ch === ")" && paren > 0) {
              paren--;
            } else if (ch === "|" && paren === 0) {
              parts.push(value);
              value = "";
              continue;
            }
          }
        }
        value += ch;
      }
      parts.push(value);
      return parts;
    };
    var isPlainBranch = (branch) => {
      let escaped = false;
      for (const ch of branch) {
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (/[?*+@!()[\]{}]/.test(ch)) {
          return false;
        }
      }
      return true;
    };
    var normalizeSimpleBranch = (branch) => {
      let value = branch.trim();
      let changed = true;
      while (changed === true) {
        changed = false;
        if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
          value = value.slice(2, -1);
          changed = true;
        }
      }
      if (!isPlainBranch(value)) {
        return;
      }
      return value.replace(/\\(.)/g, "$1");
    };
    var hasRepeatedCharPrefixOverlap = (branches) => {
      const values = branches.map(normalizeSimpleBranch).filter(Boolean);
      for (let i = 0; i < values.length; i++) {
        for (let j = i + 1; j < values.length; j++) {
          const a = values[i];
          const b = values[j];
          const char = a[0];
          if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
            continue;
          }
          if (a === b || a.startsWith(b) || b.startsWith(a)) {
            return true;
          }
        }
      }
      return false;
    };
    var parseRepeatedExtglob = (pattern, requireEnd = true) => {
      if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") {
        return;
      }
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let escaped = false;
      for (let i = 1; i < pattern.length; i++) {
        const ch = pattern[i];
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          continue;
        }
        if (quote === 1) {
          continue;
        }
        if (ch === "[") {
          bracket++;
          continue;
        }
        if (ch === "]" && bracket > 0) {
          bracket--;
          continue;
        }
        if (bracket > 0) {
          continue;
        }
        if (ch === "(") {
          paren++;
          continue;
        }
        if (ch === ")") {
          paren--;
          if (paren === 0) {
            if (requireEnd === true && i !== pattern.length - 1) {
              return;
            }
            return {
              type: pattern[0],
              body: pattern.slice(2, i),
              end: i
            };
          }
        }
      }
    };
    var buildCharClassStar = (chars) => {
      const source = chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`;
      return `${source}*`;
    };
    var getStarExtglobSequenceChars = (pattern) => {
      let index = 0;
      const chars = [];
      while (index < pattern.length) {
        const match = parseRepeatedExtglob(pattern.slice(index), false);
        if (!match || match.type !== "*") {
          return;
        }
        const branches = splitTopLevel(match.body).map((branch2) => branch2.trim());
        if (branches.length !== 1) {
          return;
        }
        const branch = normalizeSimpleBranch(branches[0]);
        if (!branch || branch.length !== 1) {
          return;
        }
        chars.push(branch);
        index += match.end + 1;
      }
      if (chars.length < 1) {
        return;
      }
      return chars;
    };
    var repeatedExtglobRecursion = (pattern) => {
      let depth = 0;
      let value = pattern.trim();
      let match = parseRepeatedExtglob(value);
      while (match) {
        depth++;
        value = match.body.trim();
        match = parseRepeatedExtglob(value);
      }
      return depth;
    };
    var analyzeRepeatedExtglob = (body, options) => {
      if (options.maxExtglobRecursion === false) {
        return { risky: false };
      }
      const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants3.DEFAULT_MAX_EXTGLOB_RECURSION;
      const branches = splitTopLevel(body).map((branch) => branch.trim());
      if (branches.length > 1) {
        if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) {
          return { risky: true };
        }
      }
      const safeChars = [];
      let sawStarSequence = false;
      let combinable = true;
      for (const branch of branches) {
        const chars = getStarExtglobSequenceChars(branch);
        if (chars) {
          sawStarSequence = true;
          safeChars.push(...chars);
          continue;
        }
        const literal2 = normalizeSimpleBranch(branch);
        if (literal2 && literal2.length === 1) {
          safeChars.push(literal2);
          continue;
        }
        combinable = false;
        if (repeatedExtglobRecursion(branch) > max) {
          return { risky: true };
        }
      }
      if (sawStarSequence) {
        return combinable ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) } : { risky: true };
      }
      return { risky: false };
    };
    var parse3 = (input, options) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected a string");
      }
      input = REPLACEMENTS[input] || input;
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      let len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      const bos = { type: "bos", value: "", output: opts.prepend || "" };
      const tokens = [bos];
      const capture = opts.capture ? "" : "?:";
      const PLATFORM_CHARS = constants3.globChars(opts.windows);
      const EXTGLOB_CHARS = constants3.extglobChars(PLATFORM_CHARS);
      const {
        DOT_LITERAL,
        PLUS_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOT_SLASH,
        NO_DOTS_SLASH,
        QMARK,
        QMARK_NO_DOT,
        STAR,
        START_ANCHOR
      } = PLATFORM_CHARS;
      const globstar = (opts2) => {
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const nodot = opts.dot ? "" : NO_DOT;
      const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
      let star = opts.bash === true ? globstar(opts) : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      if (typeof opts.noext === "boolean") {
        opts.noextglob = opts.noext;
      }
      const state = {
        input,
        index: -1,
        start: 0,
        dot: opts.dot === true,
        consumed: "",
        output: "",
        prefix: "",
        backtrack: false,
        negated: false,
        brackets: 0,
        braces: 0,
        parens: 0,
        quotes: 0,
        globstar: false,
        tokens
      };
      input = utils.removePrefix(input, state);
      len = input.length;
      const extglobs = [];
      const braces = [];
      const stack = [];
      let prev = bos;
      let value;
      const eos = () => state.index === len - 1;
      const peek = state.peek = (n = 1) => input[state.index + n];
      const advance = state.advance = () => input[++state.index] || "";
      const remaining = () => input.slice(state.index + 1);
      const consume = (value2 = "", num = 0) => {
        state.consumed += value2;
        state.index += num;
      };
      const append = (token) => {
        state.output += token.output != null ? token.output : token.value;
        consume(token.value);
      };
      const negate = () => {
        let count3 = 1;
        while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
          advance();
          state.start++;
          count3++;
        }
        if (count3 % 2 === 0) {
          return false;
        }
        state.negated = true;
        state.start++;
        return true;
      };
      const increment = (type) => {
        state[type]++;
        stack.push(type);
      };
      const decrement = (type) => {
        state[type]--;
        stack.pop();
      };
      const push = (tok) => {
        if (prev.type === "globstar") {
          const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
          const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
          if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
            state.output = state.output.slice(0, -prev.output.length);
            prev.type = "star";
            prev.value = "*";
            prev.output = star;
            state.output += prev.output;
          }
        }
        if (extglobs.length && tok.type !== "paren") {
          extglobs[extglobs.length - 1].inner += tok.value;
        }
        if (tok.value || tok.output) append(tok);
        if (prev && prev.type === "text" && tok.type === "text") {
          prev.output = (prev.output || prev.value) + tok.value;
          prev.value += tok.value;
          return;
        }
        tok.prev = prev;
        tokens.push(tok);
        prev = tok;
      };
      const extglobOpen = (type, value2) => {
        const token = { ...EXTGLOB_CHARS[value2], conditions: 1, inner: "" };
        token.prev = prev;
        token.parens = state.parens;
        token.output = state.output;
        token.startIndex = state.index;
        token.tokensIndex = tokens.length;
        const output = (opts.capture ? "(" : "") + token.open;
        increment("parens");
        push({ type, value: value2, output: state.output ? "" : ONE_CHAR });
        push({ type: "paren", extglob: true, value: advance(), output });
        extglobs.push(token);
      };
      const extglobClose = (token) => {
        const literal2 = input.slice(token.startIndex, state.index + 1);
        const body = input.slice(token.startIndex + 2, state.index);
        const analysis = analyzeRepeatedExtglob(body, opts);
        if ((token.type === "plus" || token.type === "star") && analysis.risky) {
          const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
          const open3 = tokens[token.tokensIndex];
          open3.type = "text";
          open3.value = literal2;
          open3.output = safeOutput || utils.escapeRegex(literal2);
          for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
            tokens[i].value = "";
            tokens[i].output = "";
            delete tokens[i].suffix;
          }
          state.output = token.output + open3.output;
          state.backtrack = true;
          push({ type: "paren", extglob: true, value, output: "" });
          decrement("parens");
          return;
        }
        let output = token.close + (opts.capture ? ")" : "");
        let rest;
        if (token.type === "negate") {
          let extglobStar = star;
          if (token.inner && token.inner.length > 1 && token.inner.includes("/")) {
            extglobStar = globstar(opts);
          }
          if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
            output = token.close = `)$))${extglobStar}`;
          }
          if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
            const expression = parse3(rest, { ...options, fastpaths: false }).output;
            output = token.close = `)${expression})${extglobStar})`;
          }
          if (token.prev.type === "bos") {
            state.negatedExtglob = true;
          }
        }
        push({ type: "paren", extglob: true, value, output });
        decrement("parens");
      };
      if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
        let backslashes = false;
        let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m2, esc2, chars, first, rest, index) => {
          if (first === "\\") {
            backslashes = true;
            return m2;
          }
          if (first === "?") {
            if (esc2) {
              return esc2 + first + (rest ? QMARK.repeat(rest.length) : "");
            }
            if (index === 0) {
              return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
            }
            return QMARK.repeat(chars.length);
          }
          if (first === ".") {
            return DOT_LITERAL.repeat(chars.length);
          }
          if (first === "*") {
            if (esc2) {
              return esc2 + first + (rest ? star : "");
            }
            return star;
          }
          return esc2 ? m2 : `\\${m2}`;
        });
        if (backslashes === true) {
          if (opts.unescape === true) {
            output = output.replace(/\\/g, "");
          } else {
            output = output.replace(/\\+/g, (m2) => {
              return m2.length % 2 === 0 ? "\\\\" : m2 ? "\\" : "";
            });
          }
        }
        if (output === input && opts.contains === true) {
          state.output = input;
          return state;
        }
        state.output = utils.wrapOutput(output, state, options);
        return state;
      }
      while (!eos()) {
        value = advance();
        if (value === "\0") {
          continue;
        }
        if (value === "\\") {
          const next = peek();
          if (next === "/" && opts.bash !== true) {
            continue;
          }
          if (next === "." || next === ";") {
            continue;
          }
          if (!next) {
            value += "\\";
            push({ type: "text", value });
            continue;
          }
          const match = /^\\+/.exec(remaining());
          let slashes = 0;
          if (match && match[0].length > 2) {
            slashes = match[0].length;
            state.index += slashes;
            if (slashes % 2 !== 0) {
              value += "\\";
            }
          }
          if (opts.unescape === true) {
            value = advance();
          } else {
            value += advance();
          }
          if (state.brackets === 0) {
            push({ type: "text", value });
            continue;
          }
        }
        if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
          if (opts.posix !== false && value === ":") {
            const inner = prev.value.slice(1);
            if (inner.includes("[")) {
              prev.posix = true;
              if (inner.includes(":")) {
                const idx = prev.value.lastIndexOf("[");
                const pre = prev.value.slice(0, idx);
                const rest2 = prev.value.slice(idx + 2);
                const posix = POSIX_REGEX_SOURCE[rest2];
                if (posix) {
                  prev.value = pre + posix;
                  state.backtrack = true;
                  advance();
                  if (!bos.output && tokens.indexOf(prev) === 1) {
                    bos.output = ONE_CHAR;
                  }
                  continue;
                }
              }
            }
          }
          if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") {
            value = `\\${value}`;
          }
          if (value === "]" && (prev.value === "[" || prev.value === "[^")) {
            value = `\\${value}`;
          }
          if (opts.posix === true && value === "!" && prev.value === "[") {
            value = "^";
          }
          prev.value += value;
          append({ value });
          continue;
        }
        if (state.quotes === 1 && value !== '"') {
          value = utils.escapeRegex(value);
          prev.value += value;
          append({ value });
          continue;
        }
        if (value === '"') {
          state.quotes = state.quotes === 1 ? 0 : 1;
          if (opts.keepQuotes === true) {
            push({ type: "text", value });
          }
          continue;
        }
        if (value === "(") {
          increment("parens");
          push({ type: "paren", value });
          continue;
        }
        if (value === ")") {
          if (state.parens === 0 && opts.strictBrackets === true) {
            throw new SyntaxError(syntaxError("opening", "("));
          }
          const extglob = extglobs[extglobs.length - 1];
          if (extglob && state.parens === extglob.parens + 1) {
            extglobClose(extglobs.pop());
            continue;
          }
          push({ type: "paren", value, output: state.parens ? ")" : "\\)" });
          decrement("parens");
          continue;
        }
        if (value === "[") {
          if (opts.nobracket === true || !remaining().includes("]")) {
            if (opts.nobracket !== true && opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("closing", "]"));
            }
            value = `\\${value}`;
          } else {
            increment("brackets");
          }
          push({ type: "bracket", value });
          continue;
        }
        if (value === "]") {
          if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          if (state.brackets === 0) {
            if (opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("opening", "["));
            }
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          decrement("brackets");
          const prevValue = prev.value.slice(1);
          if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) {
            value = `/${value}`;
          }
          prev.value += value;
          append({ value });
          if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
            continue;
          }
          const escaped = utils.escapeRegex(prev.value);
          state.output = state.output.slice(0, -prev.value.length);
          if (opts.literalBrackets === true) {
            state.output += escaped;
            prev.value = escaped;
            continue;
          }
          prev.value = `(${capture}${escaped}|${prev.value})`;
          state.output += prev.value;
          continue;
        }
        if (value === "{" && opts.nobrace !== true) {
          increment("braces");
          const open3 = {
            type: "brace",
            value,
            output: "(",
            outputIndex: state.output.length,
            tokensIndex: state.tokens.length
          };
          braces.push(open3);
          push(open3);
          continue;
        }
        if (value === "}") {
          const brace = braces[braces.length - 1];
          if (opts.nobrace === true || !brace) {
            push({ type: "text", value, output: value });
            continue;
          }
          let output = ")";
          if (brace.dots === true) {
            const arr = tokens.slice();
            const range = [];
            for (let i = arr.length - 1; i >= 0; i--) {
              tokens.pop();
              if (arr[i].type === "brace") {
                break;
              }
              if (arr[i].type !== "dots") {
                range.unshift(arr[i].value);
              }
            }
            output = expandRange(range, opts);
            state.backtrack = true;
          }
          if (brace.comma !== true && brace.dots !== true) {
            const out = state.output.slice(0, brace.outputIndex);
            const toks = state.tokens.slice(brace.tokensIndex);
            brace.value = brace.output = "\\{";
            value = output = "\\}";
            state.output = out;
            for (const t of toks) {
              state.output += t.output || t.value;
            }
          }
          push({ type: "brace", value, output });
          decrement("braces");
          braces.pop();
          continue;
        }
        if (value === "|") {
          if (extglobs.length > 0) {
            extglobs[extglobs.length - 1].conditions++;
          }
          push({ type: "text", value });
          continue;
        }
        if (value === ",") {
          let output = value;
          const brace = braces[braces.length - 1];
          if (brace && stack[stack.length - 1] === "braces") {
            brace.comma = true;
            output = "|";
          }
          push({ type: "comma", value, output });
          continue;
        }
        if (value === "/") {
          if (prev.type === "dot" && state.index === state.start + 1) {
            state.start = state.index + 1;
            state.consumed = "";
            state.output = "";
            tokens.pop();
            prev = bos;
            continue;
          }
          push({ type: "slash", value, output: SLASH_LITERAL });
          continue;
        }
        if (value === ".") {
          if (state.braces > 0 && prev.type === "dot") {
            if (prev.value === ".") prev.output = DOT_LITERAL;
            const brace = braces[braces.length - 1];
            prev.type = "dots";
            prev.output += value;
            prev.value += value;
            brace.dots = true;
            continue;
          }
          if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
            push({ type: "text", value, output: DOT_LITERAL });
            continue;
          }
          push({ type: "dot", value, output: DOT_LITERAL });
          continue;
        }
        if (value === "?") {
          const isGroup = prev && prev.value === "(";
          if (!isGroup && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("qmark", value);
            continue;
          }
          if (prev && prev.type === "paren") {
            const next = peek();
            let output = value;
            if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) {
              output = `\\${value}`;
            }
            push({ type: "text", value, output });
            continue;
          }
          if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
            push({ type: "qmark", value, output: QMARK_NO_DOT });
            continue;
          }
          push({ type: "qmark", value, output: QMARK });
          continue;
        }
        if (value === "!") {
          if (opts.noextglob !== true && peek() === "(") {
            if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
              extglobOpen("negate", value);
              continue;
            }
          }
          if (opts.nonegate !== true && state.index === 0) {
            negate();
            continue;
          }
        }
        if (value === "+") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("plus", value);
            continue;
          }
          if (prev && prev.value === "(" || opts.regex === false) {
            push({ type: "plus", value, output: PLUS_LITERAL });
            continue;
          }
          if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
            push({ type: "plus", value });
            continue;
          }
          push({ type: "plus", value: PLUS_LITERAL });
          continue;
        }
        if (value === "@") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            push({ type: "at", extglob: true, value, output: "" });
            continue;
          }
          push({ type: "text", value });
          continue;
        }
        if (value !== "*") {
          if (value === "$" || value === "^") {
            value = `\\${value}`;
          }
          const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
          if (match) {
            value += match[0];
            state.index += match[0].length;
          }
          push({ type: "text", value });
          continue;
        }
        if (prev && (prev.type === "globstar" || prev.star === true)) {
          prev.type = "star";
          prev.star = true;
          prev.value += value;
          prev.output = star;
          state.backtrack = true;
          state.globstar = true;
          consume(value);
          continue;
        }
        let rest = remaining();
        if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
          extglobOpen("star", value);
          continue;
        }
        if (prev.type === "star") {
          if (opts.noglobstar === true) {
            consume(value);
            continue;
          }
          const prior = prev.prev;
          const before = prior.prev;
          const isStart = prior.type === "slash" || prior.type === "bos";
          const afterStar = before && (before.type === "star" || before.type === "globstar");
          if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
            push({ type: "star", value, output: "" });
            continue;
          }
          const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
          const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
          if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
            push({ type: "star", value, output: "" });
            continue;
          }
          while (rest.slice(0, 3) === "/**") {
            const after = input[state.index + 4];
            if (after && after !== "/") {
              break;
            }
            rest = rest.slice(3);
            consume("/**", 3);
          }
          const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
          if (prior.type === "bos" && eos()) {
            prev.type = "globstar";
            prev.value += value;
            prev.output = globstar(opts);
            state.output = prev.output;
            state.globstar = true;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
            prev.value += value;
            state.globstar = true;
            state.output += prior.output + prev.output;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
            const end = rest[1] !== void 0 ? "|$" : "";
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
            prev.value += value;
            state.output += prior.output + prev.output;
            state.globstar = true;
            consume(value + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          if (prior.type === "bos" && rest[0] === "/") {
            prev.type = "globstar";
            prev.value += value;
            prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
            state.output = prev.output;
            state.globstar = true;
            consume(value + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          state.output = state.output.slice(0, -prev.output.length);
          prev.type = "globstar";
          prev.output = globstar(opts);
          prev.value += value;
          state.output += prev.output;
          state.globstar = true;
          consume(value);
          continue;
        }
        const token = { type: "star", value, output: star };
        if (opts.bash === true) {
          token.output = ".*?";
          if (prev.type === "bos" || prev.type === "slash") {
            token.output = nodot + token.output;
          }
          push(token);
          continue;
        }
        if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
          token.output = value;
          push(token);
          continue;
        }
        if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
          if (prev.type === "dot") {
            state.output += NO_DOT_SLASH;
            prev.output += NO_DOT_SLASH;
          } else if (opts.dot === true) {
            state.output += NO_DOTS_SLASH;
            prev.output += NO_DOTS_SLASH;
          } else {
            state.output += nodot;
            prev.output += nodot;
          }
          if (peek() !== "*") {
            state.output += ONE_CHAR;
            prev.output += ONE_CHAR;
          }
        }
        push(token);
      }
      while (state.brackets > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
        state.output = utils.escapeLast(state.output, "[");
        decrement("brackets");
      }
      while (state.parens > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
        state.output = utils.escapeLast(state.output, "(");
        decrement("parens");
      }
      while (state.braces > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
        state.output = utils.escapeLast(state.output, "{");
        decrement("braces");
      }
      if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) {
        push({ type: "maybe_slash", value: "", output: `${SLASH_LITERAL}?` });
      }
      if (state.backtrack === true) {
        state.output = "";
        for (const token of state.tokens) {
          state.output += token.output != null ? token.output : token.value;
          if (token.suffix) {
            state.output += token.suffix;
          }
        }
      }
      return state;
    };
    parse3.fastpaths = (input, options) => {
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      const len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      input = REPLACEMENTS[input] || input;
      const {
        DOT_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOTS,
        NO_DOTS_SLASH,
        STAR,
        START_ANCHOR
      } = constants3.globChars(opts.windows);
      const nodot = opts.dot ? NO_DOTS : NO_DOT;
      const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
      const capture = opts.capture ? "" : "?:";
      const state = { negated: false, prefix: "" };
      let star = opts.bash === true ? ".*?" : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      const globstar = (opts2) => {
        if (opts2.noglobstar === true) return star;
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const create = (str) => {
        switch (str) {
          case "*":
            return `${nodot}${ONE_CHAR}${star}`;
          case ".*":
            return `${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*.*":
            return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*/*":
            return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
          case "**":
            return nodot + globstar(opts);
          case "**/*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
          case "**/*.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "**/.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
          default: {
            const match = /^(.*?)\.(\w+)$/.exec(str);
            if (!match) return;
            const source2 = create(match[1]);
            if (!source2) return;
            return source2 + DOT_LITERAL + match[2];
          }
        }
      };
      const output = utils.removePrefix(input, state);
      let source = create(output);
      if (source && opts.strictSlashes !== true) {
        source += `${SLASH_LITERAL}?`;
      }
      return source;
    };
    module2.exports = parse3;
  }
});

// node_modules/picomatch/lib/picomatch.js
var require_picomatch = __commonJS({
  "node_modules/picomatch/lib/picomatch.js"(exports2, module2) {
    "use strict";
    var scan = require_scan();
    var parse3 = require_parse();
    var utils = require_utils2();
    var constants3 = require_constants();
    var isObject2 = (val) => val && typeof val === "object" && !Array.isArray(val);
    var picomatch2 = (glob, options, returnState = false) => {
      if (Array.isArray(glob)) {
        const fns = glob.map((input) => picomatch2(input, options, returnState));
        const arrayMatcher = (str) => {
          for (const isMatch of fns) {
            const state2 = isMatch(str);
            if (state2) return state2;
          }
          return false;
        };
        return arrayMatcher;
      }
      const isState = isObject2(glob) && glob.tokens && glob.input;
      if (glob === "" || typeof glob !== "string" && !isState) {
        throw new TypeError("Expected pattern to be a non-empty string");
      }
      const opts = options || {};
      const posix = opts.windows;
      const regex = isState ? picomatch2.compileRe(glob, options) : picomatch2.makeRe(glob, options, false, true);
      const state = regex.state;
      delete regex.state;
      let isIgnored = () => false;
      if (opts.ignore) {
        const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
        isIgnored = picomatch2(opts.ignore, ignoreOpts, returnState);
      }
      const matcher2 = (input, returnObject = false) => {
        const { isMatch, match, output } = picomatch2.test(input, regex, options, { glob, posix });
        const result3 = { glob, state, regex, posix, input, output, match, isMatch };
        if (typeof opts.onResult === "function") {
          opts.onResult(result3);
        }
        if (isMatch === false) {
          result3.isMatch = false;
          return returnObject ? result3 : false;
        }
        if (isIgnored(input)) {
          if (typeof opts.onIgnore === "function") {
            opts.onIgnore(result3);
          }
          result3.isMatch = false;
          return returnObject ? result3 : false;
        }
        if (typeof opts.onMatch === "function") {
          opts.onMatch(result3);
        }
        return returnObject ? result3 : true;
      };
      if (returnState) {
        matcher2.state = state;
      }
      return matcher2;
    };
    picomatch2.test = (input, regex, options, { glob, posix } = {}) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected input to be a string");
      }
      if (input === "") {
        return { isMatch: false, output: "" };
      }
      const opts = options || {};
      const format = opts.format || (posix ? utils.toPosixSlashes : null);
      let match = input === glob;
      let output = match && format ? format(input) : input;
      if (match === false) {
        output = format ? format(input) : input;
        match = output === glob;
      }
      if (match === false || opts.capture === true) {
        if (opts.matchBase === true || opts.basename === true) {
          match = picomatch2.matchBase(input, regex, options, posix);
        } else {
          match = regex.exec(output);
        }
      }
      return { isMatch: Boolean(match), match, output };
    };
    picomatch2.matchBase = (input, glob, options, posix = options && options.windows) => {
      const regex = glob instanceof RegExp ? glob : picomatch2.makeRe(glob, options);
      return regex.test(utils.basename(input, { windows: posix }));
    };
    picomatch2.isMatch = (str, patterns, options) => picomatch2(patterns, options)(str);
    picomatch2.parse = (pattern, options) => {
      if (Array.isArray(pattern)) return pattern.map((p) => picomatch2.parse(p, options));
      return parse3(pattern, { ...options, fastpaths: false });
    };
    picomatch2.scan = (input, options) => scan(input, options);
    picomatch2.compileRe = (state, options, returnOutput = false, returnState = false) => {
      if (returnOutput === true) {
        return state.output;
      }
      const opts = options || {};
      const prepend = opts.contains ? "" : "^";
      const append = opts.contains ? "" : "$";
      let source = `${prepend}(?:${state.output})${append}`;
      if (state && state.negated === true) {
        source = `^(?!${source}).*$`;
      }
      const regex = picomatch2.toRegex(source, options);
      if (returnState === true) {
        regex.state = state;
      }
      return regex;
    };
    picomatch2.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
      if (!input || typeof input !== "string") {
        throw new TypeError("Expected a non-empty string");
      }
      let parsed = { negated: false, fastpaths: true };
      if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) {
        parsed.output = parse3.fastpaths(input, options);
      }
      if (!parsed.output) {
        parsed = parse3(input, options);
      }
      return picomatch2.compileRe(parsed, options, returnOutput, returnState);
    };
    picomatch2.toRegex = (source, options) => {
      try {
        const opts = options || {};
        return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
      } catch (err) {
        if (options && options.debug === true) throw err;
        return /$^/;
      }
    };
    picomatch2.constants = constants3;
    module2.exports = picomatch2;
  }
});

// node_modules/picomatch/index.js
var require_picomatch2 = __commonJS({
  "node_modules/picomatch/index.js"(exports2, module2) {
    "use strict";
    var pico = require_picomatch();
    var utils = require_utils2();
    function picomatch2(glob, options, returnState = false) {
      if (options && (options.windows === null || options.windows === void 0)) {
        options = { ...options, windows: utils.isWindows() };
      }
      return pico(glob, options, returnState);
    }
    Object.assign(picomatch2, pico);
    module2.exports = picomatch2;
  }
});

// node_modules/signal-exit/dist/cjs/signals.js
var require_signals = __commonJS({
  "node_modules/signal-exit/dist/cjs/signals.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.signals = void 0;
    exports2.signals = [];
    exports2.signals.push("SIGHUP", "SIGINT", "SIGTERM");
    if (process.platform !== "win32") {
      exports2.signals.push(
        "SIGALRM",
        "SIGABRT",
        "SIGVTALRM",
        "SIGXCPU",
        "SIGXFSZ",
        "SIGUSR2",
        "SIGTRAP",
        "SIGSYS",
        "SIGQUIT",
        "SIGIOT"
        // should detect profiler and enable/disable accordingly.
        // see #21
        // 'SIGPROF'
      );
    }
    if (process.platform === "linux") {
      exports2.signals.push("SIGIO", "SIGPOLL", "SIGPWR", "SIGSTKFLT");
    }
  }
});

// node_modules/signal-exit/dist/cjs/index.js
var require_cjs = __commonJS({
  "node_modules/signal-exit/dist/cjs/index.js"(exports2) {
    "use strict";
    var _a2;
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.unload = exports2.load = exports2.onExit = exports2.signals = void 0;
    var signals_js_1 = require_signals();
    Object.defineProperty(exports2, "signals", { enumerable: true, get: function() {
      return signals_js_1.signals;
    } });
    var processOk = (process3) => !!process3 && typeof process3 === "object" && typeof process3.removeListener === "function" && typeof process3.emit === "function" && typeof process3.reallyExit === "function" && typeof process3.listeners === "function" && typeof process3.kill === "function" && typeof process3.pid === "number" && typeof process3.on === "function";
    var kExitEmitter = /* @__PURE__ */ Symbol.for("signal-exit emitter");
    var global2 = globalThis;
    var ObjectDefineProperty = Object.defineProperty.bind(Object);
    var Emitter = class {
      emitted = {
        afterExit: false,
        exit: false
      };
      listeners = {
        afterExit: [],
        exit: []
      };
      count = 0;
      id = Math.random();
      constructor() {
        if (global2[kExitEmitter]) {
          return global2[kExitEmitter];
        }
        ObjectDefineProperty(global2, kExitEmitter, {
          value: this,
          writable: false,
          enumerable: false,
          configurable: false
        });
      }
      on(ev, fn) {
        this.listeners[ev].push(fn);
      }
      removeListener(ev, fn) {
        const list2 = this.listeners[ev];
        const i = list2.indexOf(fn);
        if (i === -1) {
          return;
        }
        if (i === 0 && list2.length === 1) {
          list2.length = 0;
        } else {
          list2.splice(i, 1);
        }
      }
      emit(ev, code2, signal) {
        if (this.emitted[ev]) {
          return false;
        }
        this.emitted[ev] = true;
        let ret = false;
        for (const fn of this.listeners[ev]) {
          ret = fn(code2, signal) === true || ret;
        }
        if (ev === "exit") {
          ret = this.emit("afterExit", code2, signal) || ret;
        }
        return ret;
      }
    };
    var SignalExitBase = class {
    };
    var signalExitWrap = (handler) => {
      return {
        onExit(cb, opts) {
          return handler.onExit(cb, opts);
        },
        load() {
          return handler.load();
        },
        unload() {
          return handler.unload();
        }
      };
    };
    var SignalExitFallback = class extends SignalExitBase {
      onExit() {
        return () => {
        };
      }
      load() {
      }
      unload() {
      }
    };
    var SignalExit = class extends SignalExitBase {
      // "SIGHUP" throws an `ENOSYS` error on Windows,
      // so use a supported signal instead
      /* c8 ignore start */
      #hupSig = process2.platform === "win32" ? "SIGINT" : "SIGHUP";
      /* c8 ignore stop */
      #emitter = new Emitter();
      #process;
      #originalProcessEmit;
      #originalProcessReallyExit;
      #sigListeners = {};
      #loaded = false;
      constructor(process3) {
        super();
        this.#process = process3;
        this.#sigListeners = {};
        for (const sig of signals_js_1.signals) {
          this.#sigListeners[sig] = () => {
            const listeners = this.#process.listeners(sig);
            let { count: count3 } = this.#emitter;
            const p = process3;
            if (typeof p.__signal_exit_emitter__ === "object" && typeof p.__signal_exit_emitter__.count === "number") {
              count3 += p.__signal_exit_emitter__.count;
            }
            if (listeners.length === count3) {
              this.unload();
              const ret = this.#emitter.emit("exit", null, sig);
              const s = sig === "SIGHUP" ? this.#hupSig : sig;
              if (!ret)
                process3.kill(process3.pid, s);
            }
          };
        }
        this.#originalProcessReallyExit = process3.reallyExit;
        this.#originalProcessEmit = process3.emit;
      }
      onExit(cb, opts) {
        if (!processOk(this.#process)) {
          return () => {
          };
        }
        if (this.#loaded === false) {
          this.load();
        }
        const ev = opts?.alwaysLast ? "afterExit" : "exit";
        this.#emitter.on(ev, cb);
        return () => {
          this.#emitter.removeListener(ev, cb);
          if (this.#emitter.listeners["exit"].length === 0 && this.#emitter.listeners["afterExit"].length === 0) {
            this.unload();
          }
        };
      }
      load() {
        if (this.#loaded) {
          return;
        }
        this.#loaded = true;
        this.#emitter.count += 1;
        for (const sig of signals_js_1.signals) {
          try {
            const fn = this.#sigListeners[sig];
            if (fn)
              this.#process.on(sig, fn);
          } catch (_) {
          }
        }
        this.#process.emit = (ev, ...a) => {
          return this.#processEmit(ev, ...a);
        };
        this.#process.reallyExit = (code2) => {
          return this.#processReallyExit(code2);
        };
      }
      unload() {
        if (!this.#loaded) {
          return;
        }
        this.#loaded = false;
        signals_js_1.signals.forEach((sig) => {
          const listener = this.#sigListeners[sig];
          if (!listener) {
            throw new Error("Listener not defined for signal: " + sig);
          }
          try {
            this.#process.removeListener(sig, listener);
          } catch (_) {
          }
        });
        this.#process.emit = this.#originalProcessEmit;
        this.#process.reallyExit = this.#originalProcessReallyExit;
        this.#emitter.count -= 1;
      }
      #processReallyExit(code2) {
        if (!processOk(this.#process)) {
          return 0;
        }
        this.#process.exitCode = code2 || 0;
        this.#emitter.emit("exit", this.#process.exitCode, null);
        return this.#originalProcessReallyExit.call(this.#process, this.#process.exitCode);
      }
      #processEmit(ev, ...args) {
        const og = this.#originalProcessEmit;
        if (ev === "exit" && processOk(this.#process)) {
          if (typeof args[0] === "number") {
            this.#process.exitCode = args[0];
          }
          const ret = og.call(this.#process, ev, ...args);
          this.#emitter.emit("exit", this.#process.exitCode, null);
          return ret;
        } else {
          return og.call(this.#process, ev, ...args);
        }
      }
    };
    var process2 = globalThis.process;
    _a2 = signalExitWrap(processOk(process2) ? new SignalExit(process2) : new SignalExitFallback()), /**
     * Called when the process is exiting, whether via signal, explicit
     * exit, or running out of stuff to do.
     *
     * If the global process object is not suitable for instrumentation,
     * then this will be a no-op.
     *
     * Returns a function that may be used to unload signal-exit.
     */
    exports2.onExit = _a2.onExit, /**
     * Load the listeners.  Likely you never need to call this, unless
     * doing a rather deep integration with signal-exit functionality.
     * Mostly exposed for the benefit of testing.
     *
     * @internal
     */
    exports2.load = _a2.load, /**
     * Unload the listeners.  Likely you never need to call this, unless
     * doing a rather deep integration with signal-exit functionality.
     * Mostly exposed for the benefit of testing.
     *
     * @internal
     */
    exports2.unload = _a2.unload;
  }
});

// node_modules/write-file-atomic/lib/index.js
var require_lib2 = __commonJS({
  "node_modules/write-file-atomic/lib/index.js"(exports2, module2) {
    "use strict";
    module2.exports = writeFile3;
    module2.exports.sync = writeFileSync;
    module2.exports._getTmpname = getTmpname;
    module2.exports._cleanupOnExit = cleanupOnExit;
    var fs3 = require("fs");
    var crypto2 = require("node:crypto");
    var { onExit } = require_cjs();
    var path6 = require("path");
    var { promisify } = require("util");
    var activeFiles = {};
    var threadId = (function getId() {
      try {
        const workerThreads = require("worker_threads");
        return workerThreads.threadId;
      } catch (e) {
        return 0;
      }
    })();
    var invocations = 0;
    function getTmpname(filename) {
      return filename + "." + crypto2.createHash("sha1").update(__filename).update(String(process.pid)).update(String(threadId)).update(String(++invocations)).digest().readUInt32BE(0);
    }
    function cleanupOnExit(tmpfile) {
      return () => {
        try {
          fs3.unlinkSync(typeof tmpfile === "function" ? tmpfile() : tmpfile);
        } catch {
        }
      };
    }
    function serializeActiveFile(absoluteName) {
      return new Promise((resolve3) => {
        if (!activeFiles[absoluteName]) {
          activeFiles[absoluteName] = [];
        }
        activeFiles[absoluteName].push(resolve3);
        if (activeFiles[absoluteName].length === 1) {
          resolve3();
        }
      });
    }
    function isChownErrOk(err) {
      if (err.code === "ENOSYS") {
        return true;
      }
      const nonroot = !process.getuid || process.getuid() !== 0;
      if (nonroot) {
        if (err.code === "EINVAL" || err.code === "EPERM") {
          return true;
        }
      }
      return false;
    }
    async function writeFileAsync(filename, data, options = {}) {
      if (typeof options === "string") {
        options = { encoding: options };
      }
      let fd;
      let tmpfile;
      const removeOnExitHandler = onExit(cleanupOnExit(() => tmpfile));
      const absoluteName = path6.resolve(filename);
      try {
        await serializeActiveFile(absoluteName);
        const truename = await promisify(fs3.realpath)(filename).catch(() => filename);
        tmpfile = getTmpname(truename);
        if (!options.mode || !options.chown) {
          const stats = await promisify(fs3.stat)(truename).catch(() => {
          });
          if (stats) {
            if (options.mode == null) {
              options.mode = stats.mode;
            }
            if (options.chown == null && process.getuid) {
              options.chown = { uid: stats.uid, gid: stats.gid };
            }
          }
        }
        fd = await promisify(fs3.open)(tmpfile, "w", options.mode);
        if (options.tmpfileCreated) {
          await options.tmpfileCreated(tmpfile);
        }
        if (ArrayBuffer.isView(data)) {
          await promisify(fs3.write)(fd, data, 0, data.length, 0);
        } else if (data != null) {
          await promisify(fs3.write)(fd, String(data), 0, String(options.encoding || "utf8"));
        }
        if (options.fsync !== false) {
          await promisify(fs3.fsync)(fd);
        }
        await promisify(fs3.close)(fd);
        fd = null;
        if (options.chown) {
          await promisify(fs3.chown)(tmpfile, options.chown.uid, options.chown.gid).catch((err) => {
            if (!isChownErrOk(err)) {
              throw err;
            }
          });
        }
        if (options.mode) {
          await promisify(fs3.chmod)(tmpfile, options.mode).catch((err) => {
            if (!isChownErrOk(err)) {
              throw err;
            }
          });
        }
        await promisify(fs3.rename)(tmpfile, truename);
      } finally {
        if (fd) {
          await promisify(fs3.close)(fd).catch(
            /* istanbul ignore next */
            () => {
            }
          );
        }
        removeOnExitHandler();
        await promisify(fs3.unlink)(tmpfile).catch(() => {
        });
        activeFiles[absoluteName].shift();
        if (activeFiles[absoluteName].length > 0) {
          activeFiles[absoluteName][0]();
        } else {
          delete activeFiles[absoluteName];
        }
      }
    }
    async function writeFile3(filename, data, options, callback) {
      if (options instanceof Function) {
        callback = options;
        options = {};
      }
      const promise = writeFileAsync(filename, data, options);
      if (callback) {
        try {
          const result3 = await promise;
          return callback(result3);
        } catch (err) {
          return callback(err);
        }
      }
      return promise;
    }
    function writeFileSync(filename, data, options) {
      if (typeof options === "string") {
        options = { encoding: options };
      } else if (!options) {
        options = {};
      }
      try {
        filename = fs3.realpathSync(filename);
      } catch (ex) {
      }
      const tmpfile = getTmpname(filename);
      if (!options.mode || !options.chown) {
        try {
          const stats = fs3.statSync(filename);
          options = Object.assign({}, options);
          if (!options.mode) {
            options.mode = stats.mode;
          }
          if (!options.chown && process.getuid) {
            options.chown = { uid: stats.uid, gid: stats.gid };
          }
        } catch (ex) {
        }
      }
      let fd;
      const cleanup = cleanupOnExit(tmpfile);
      const removeOnExitHandler = onExit(cleanup);
      let threw = true;
      try {
        fd = fs3.openSync(tmpfile, "w", options.mode || 438);
        if (options.tmpfileCreated) {
          options.tmpfileCreated(tmpfile);
        }
        if (ArrayBuffer.isView(data)) {
          fs3.writeSync(fd, data, 0, data.length, 0);
        } else if (data != null) {
          fs3.writeSync(fd, String(data), 0, String(options.encoding || "utf8"));
        }
        if (options.fsync !== false) {
          fs3.fsyncSync(fd);
        }
        fs3.closeSync(fd);
        fd = null;
        if (options.chown) {
          try {
            fs3.chownSync(tmpfile, options.chown.uid, options.chown.gid);
          } catch (err) {
            if (!isChownErrOk(err)) {
              throw err;
            }
          }
        }
        if (options.mode) {
          try {
            fs3.chmodSync(tmpfile, options.mode);
          } catch (err) {
            if (!isChownErrOk(err)) {
              throw err;
            }
          }
        }
        fs3.renameSync(tmpfile, filename);
        threw = false;
      } finally {
        if (fd) {
          try {
            fs3.closeSync(fd);
          } catch (ex) {
          }
        }
        removeOnExitHandler();
        if (threw) {
          cleanup();
        }
      }
    }
  }
});

// src/run.ts
var run_exports = {};
__export(run_exports, {
  run: () => run,
  runPost: () => runPost
});
module.exports = __toCommonJS(run_exports);

// node_modules/@actions/core/lib/core.js
var core_exports = {};
__export(core_exports, {
  ExitCode: () => ExitCode,
  addPath: () => addPath,
  debug: () => debug,
  endGroup: () => endGroup,
  error: () => error,
  exportVariable: () => exportVariable,
  getBooleanInput: () => getBooleanInput,
  getIDToken: () => getIDToken,
  getInput: () => getInput,
  getMultilineInput: () => getMultilineInput,
  getState: () => getState,
  group: () => group,
  info: () => info,
  isDebug: () => isDebug,
  markdownSummary: () => markdownSummary,
  notice: () => notice,
  platform: () => platform_exports,
  saveState: () => saveState,
  setCommandEcho: () => setCommandEcho,
  setFailed: () => setFailed,
  setOutput: () => setOutput,
  setSecret: () => setSecret,
  startGroup: () => startGroup,
  summary: () => summary,
  toPlatformPath: () => toPlatformPath,
  toPosixPath: () => toPosixPath,
  toWin32Path: () => toWin32Path,
  warning: () => warning
});

// node_modules/@actions/core/lib/command.js
var os = __toESM(require("os"), 1);

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
var crypto = __toESM(require("crypto"), 1);
var fs = __toESM(require("fs"), 1);
var os2 = __toESM(require("os"), 1);
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter3 = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter3)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter3}"`);
  }
  if (convertedValue.includes(delimiter3)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter3}"`);
  }
  return `${key}<<${delimiter3}${os2.EOL}${convertedValue}${os2.EOL}${delimiter3}`;
}

// node_modules/@actions/core/lib/core.js
var os5 = __toESM(require("os"), 1);
var path5 = __toESM(require("path"), 1);

// node_modules/@actions/core/lib/oidc-utils.js
var import_http_client = __toESM(require_stub(), 1);
var import_auth = __toESM(require_stub(), 1);
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve3) {
      resolve3(value);
    });
  }
  return new (P || (P = Promise))(function(resolve3, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result3) {
      result3.done ? resolve3(result3.value) : adopt(result3.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var OidcClient = class _OidcClient {
  static createHttpClient(allowRetry = true, maxRetry = 10) {
    const requestOptions = {
      allowRetries: allowRetry,
      maxRetries: maxRetry
    };
    return new import_http_client.HttpClient("actions/oidc-client", [new import_auth.BearerCredentialHandler(_OidcClient.getRequestToken())], requestOptions);
  }
  static getRequestToken() {
    const token = process.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
    if (!token) {
      throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable");
    }
    return token;
  }
  static getIDTokenUrl() {
    const runtimeUrl = process.env["ACTIONS_ID_TOKEN_REQUEST_URL"];
    if (!runtimeUrl) {
      throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable");
    }
    return runtimeUrl;
  }
  static getCall(id_token_url) {
    return __awaiter(this, void 0, void 0, function* () {
      var _a2;
      const httpclient = _OidcClient.createHttpClient();
      const res = yield httpclient.getJson(id_token_url).catch((error3) => {
        throw new Error(`Failed to get ID Token. 
 
        Error Code : ${error3.statusCode}
 
        Error Message: ${error3.message}`);
      });
      const id_token = (_a2 = res.result) === null || _a2 === void 0 ? void 0 : _a2.value;
      if (!id_token) {
        throw new Error("Response json body do not have ID Token field");
      }
      return id_token;
    });
  }
  static getIDToken(audience) {
    return __awaiter(this, void 0, void 0, function* () {
      try {
        let id_token_url = _OidcClient.getIDTokenUrl();
        if (audience) {
          const encodedAudience = encodeURIComponent(audience);
          id_token_url = `${id_token_url}&audience=${encodedAudience}`;
        }
        debug(`ID token url is ${id_token_url}`);
        const id_token = yield _OidcClient.getCall(id_token_url);
        setSecret(id_token);
        return id_token;
      } catch (error3) {
        throw new Error(`Error message: ${error3.message}`);
      }
    });
  }
};

// node_modules/@actions/core/lib/summary.js
var import_os = require("os");
var import_fs = require("fs");
var __awaiter2 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve3) {
      resolve3(value);
    });
  }
  return new (P || (P = Promise))(function(resolve3, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result3) {
      result3.done ? resolve3(result3.value) : adopt(result3.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = import_fs.promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter2(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, import_fs.constants.R_OK | import_fs.constants.W_OK);
      } catch (_a2) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter2(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter2(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(import_os.EOL);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code2, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code2), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label2, content) {
    const element = this.wrap("details", this.wrap("summary", label2) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var markdownSummary = _summary;
var summary = _summary;

// node_modules/@actions/core/lib/path-utils.js
var path = __toESM(require("path"), 1);
function toPosixPath(pth) {
  return pth.replace(/[\\]/g, "/");
}
function toWin32Path(pth) {
  return pth.replace(/[/]/g, "\\");
}
function toPlatformPath(pth) {
  return pth.replace(/[/\\]/g, path.sep);
}

// node_modules/@actions/core/lib/platform.js
var platform_exports = {};
__export(platform_exports, {
  arch: () => arch,
  getDetails: () => getDetails,
  isLinux: () => isLinux,
  isMacOS: () => isMacOS,
  isWindows: () => isWindows,
  platform: () => platform
});
var import_os2 = __toESM(require("os"), 1);

// node_modules/@actions/exec/lib/exec.js
var import_string_decoder = require("string_decoder");

// node_modules/@actions/exec/lib/toolrunner.js
var os3 = __toESM(require("os"), 1);
var events = __toESM(require("events"), 1);
var child = __toESM(require("child_process"), 1);
var path4 = __toESM(require("path"), 1);

// node_modules/@actions/io/lib/io.js
var path3 = __toESM(require("path"), 1);

// node_modules/@actions/io/lib/io-util.js
var fs2 = __toESM(require("fs"), 1);
var path2 = __toESM(require("path"), 1);
var __awaiter3 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve3) {
      resolve3(value);
    });
  }
  return new (P || (P = Promise))(function(resolve3, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result3) {
      result3.done ? resolve3(result3.value) : adopt(result3.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;
function exists(fsPath) {
  return __awaiter3(this, void 0, void 0, function* () {
    try {
      yield stat(fsPath);
    } catch (err) {
      if (err.code === "ENOENT") {
        return false;
      }
      throw err;
    }
    return true;
  });
}
function isRooted(p) {
  p = normalizeSeparators(p);
  if (!p) {
    throw new Error('isRooted() parameter "p" cannot be empty');
  }
  if (IS_WINDOWS) {
    return p.startsWith("\\") || /^[A-Z]:/i.test(p);
  }
  return p.startsWith("/");
}
function tryGetExecutablePath(filePath, extensions) {
  return __awaiter3(this, void 0, void 0, function* () {
    let stats = void 0;
    try {
      stats = yield stat(filePath);
    } catch (err) {
      if (err.code !== "ENOENT") {
        console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
      }
    }
    if (stats && stats.isFile()) {
      if (IS_WINDOWS) {
        const upperExt = path2.extname(filePath).toUpperCase();
        if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) {
          return filePath;
        }
      } else {
        if (isUnixExecutable(stats)) {
          return filePath;
        }
      }
    }
    const originalFilePath = filePath;
    for (const extension of extensions) {
      filePath = originalFilePath + extension;
      stats = void 0;
      try {
        stats = yield stat(filePath);
      } catch (err) {
        if (err.code !== "ENOENT") {
          console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
        }
      }
      if (stats && stats.isFile()) {
        if (IS_WINDOWS) {
          try {
            const directory = path2.dirname(filePath);
            const upperName = path2.basename(filePath).toUpperCase();
            for (const actualName of yield readdir(directory)) {
              if (upperName === actualName.toUpperCase()) {
                filePath = path2.join(directory, actualName);
                break;
              }
            }
          } catch (err) {
            console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
          }
          return filePath;
        } else {
          if (isUnixExecutable(stats)) {
            return filePath;
          }
        }
      }
    }
    return "";
  });
}
function normalizeSeparators(p) {
  p = p || "";
  if (IS_WINDOWS) {
    p = p.replace(/\//g, "\\");
    return p.replace(/\\\\+/g, "\\");
  }
  return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
  return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

// node_modules/@actions/io/lib/io.js
var __awaiter4 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve3) {
      resolve3(value);
    });
  }
  return new (P || (P = Promise))(function(resolve3, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result3) {
      result3.done ? resolve3(result3.value) : adopt(result3.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
function which(tool, check) {
  return __awaiter4(this, void 0, void 0, function* () {
    if (!tool) {
      throw new Error("parameter 'tool' is required");
    }
    if (check) {
      const result3 = yield which(tool, false);
      if (!result3) {
        if (IS_WINDOWS) {
          throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
        } else {
          throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
        }
      }
      return result3;
    }
    const matches = yield findInPath(tool);
    if (matches && matches.length > 0) {
      return matches[0];
    }
    return "";
  });
}
function findInPath(tool) {
  return __awaiter4(this, void 0, void 0, function* () {
    if (!tool) {
      throw new Error("parameter 'tool' is required");
    }
    const extensions = [];
    if (IS_WINDOWS && process.env["PATHEXT"]) {
      for (const extension of process.env["PATHEXT"].split(path3.delimiter)) {
        if (extension) {
          extensions.push(extension);
        }
      }
    }
    if (isRooted(tool)) {
      const filePath = yield tryGetExecutablePath(tool, extensions);
      if (filePath) {
        return [filePath];
      }
      return [];
    }
    if (tool.includes(path3.sep)) {
      return [];
    }
    const directories = [];
    if (process.env.PATH) {
      for (const p of process.env.PATH.split(path3.delimiter)) {
        if (p) {
          directories.push(p);
        }
      }
    }
    const matches = [];
    for (const directory of directories) {
      const filePath = yield tryGetExecutablePath(path3.join(directory, tool), extensions);
      if (filePath) {
        matches.push(filePath);
      }
    }
    return matches;
  });
}

// node_modules/@actions/exec/lib/toolrunner.js
var import_timers = require("timers");
var __awaiter5 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve3) {
      resolve3(value);
    });
  }
  return new (P || (P = Promise))(function(resolve3, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result3) {
      result3.done ? resolve3(result3.value) : adopt(result3.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var IS_WINDOWS2 = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
  constructor(toolPath, args, options) {
    super();
    if (!toolPath) {
      throw new Error("Parameter 'toolPath' cannot be null or empty.");
    }
    this.toolPath = toolPath;
    this.args = args || [];
    this.options = options || {};
  }
  _debug(message) {
    if (this.options.listeners && this.options.listeners.debug) {
      this.options.listeners.debug(message);
    }
  }
  _getCommandString(options, noPrefix) {
    const toolPath = this._getSpawnFileName();
    const args = this._getSpawnArgs(options);
    let cmd = noPrefix ? "" : "[command]";
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        cmd += toolPath;
        for (const a of args) {
          cmd += ` ${a}`;
        }
      } else if (options.windowsVerbatimArguments) {
        cmd += `"${toolPath}"`;
        for (const a of args) {
          cmd += ` ${a}`;
        }
      } else {
        cmd += this._windowsQuoteCmdArg(toolPath);
        for (const a of args) {
          cmd += ` ${this._windowsQuoteCmdArg(a)}`;
        }
      }
    } else {
      cmd += toolPath;
      for (const a of args) {
        cmd += ` ${a}`;
      }
    }
    return cmd;
  }
  _processLineBuffer(data, strBuffer, onLine) {
    try {
      let s = strBuffer + data.toString();
      let n = s.indexOf(os3.EOL);
      while (n > -1) {
        const line2 = s.substring(0, n);
        onLine(line2);
        s = s.substring(n + os3.EOL.length);
        n = s.indexOf(os3.EOL);
      }
      return s;
    } catch (err) {
      this._debug(`error processing line. Failed with error ${err}`);
      return "";
    }
  }
  _getSpawnFileName() {
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        return process.env["COMSPEC"] || "cmd.exe";
      }
    }
    return this.toolPath;
  }
  _getSpawnArgs(options) {
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
        for (const a of this.args) {
          argline += " ";
          argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
        }
        argline += '"';
        return [argline];
      }
    }
    return this.args;
  }
  _endsWith(str, end) {
    return str.endsWith(end);
  }
  _isCmdFile() {
    const upperToolPath = this.toolPath.toUpperCase();
    return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
  }
  _windowsQuoteCmdArg(arg) {
    if (!this._isCmdFile()) {
      return this._uvQuoteCmdArg(arg);
    }
    if (!arg) {
      return '""';
    }
    const cmdSpecialChars = [
      " ",
      "	",
      "&",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      "^",
      "=",
      ";",
      "!",
      "'",
      "+",
      ",",
      "`",
      "~",
      "|",
      "<",
      ">",
      '"'
    ];
    let needsQuotes = false;
    for (const char of arg) {
      if (cmdSpecialChars.some((x) => x === char)) {
        needsQuotes = true;
        break;
      }
    }
    if (!needsQuotes) {
      return arg;
    }
    let reverse = '"';
    let quoteHit = true;
    for (let i = arg.length; i > 0; i--) {
      reverse += arg[i - 1];
      if (quoteHit && arg[i - 1] === "\\") {
        reverse += "\\";
      } else if (arg[i - 1] === '"') {
        quoteHit = true;
        reverse += '"';
      } else {
        quoteHit = false;
      }
    }
    reverse += '"';
    return reverse.split("").reverse().join("");
  }
  _uvQuoteCmdArg(arg) {
    if (!arg) {
      return '""';
    }
    if (!arg.includes(" ") && !arg.includes("	") && !arg.includes('"')) {
      return arg;
    }
    if (!arg.includes('"') && !arg.includes("\\")) {
      return `"${arg}"`;
    }
    let reverse = '"';
    let quoteHit = true;
    for (let i = arg.length; i > 0; i--) {
      reverse += arg[i - 1];
      if (quoteHit && arg[i - 1] === "\\") {
        reverse += "\\";
      } else if (arg[i - 1] === '"') {
        quoteHit = true;
        reverse += "\\";
      } else {
        quoteHit = false;
      }
    }
    reverse += '"';
    return reverse.split("").reverse().join("");
  }
  _cloneExecOptions(options) {
    options = options || {};
    const result3 = {
      cwd: options.cwd || process.cwd(),
      env: options.env || process.env,
      silent: options.silent || false,
      windowsVerbatimArguments: options.windowsVerbatimArguments || false,
      failOnStdErr: options.failOnStdErr || false,
      ignoreReturnCode: options.ignoreReturnCode || false,
      delay: options.delay || 1e4
    };
    result3.outStream = options.outStream || process.stdout;
    result3.errStream = options.errStream || process.stderr;
    return result3;
  }
  _getSpawnOptions(options, toolPath) {
    options = options || {};
    const result3 = {};
    result3.cwd = options.cwd;
    result3.env = options.env;
    result3["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
    if (options.windowsVerbatimArguments) {
      result3.argv0 = `"${toolPath}"`;
    }
    return result3;
  }
  /**
   * Exec a tool.
   * Output will be streamed to the live console.
   * Returns promise with return code
   *
   * @param     tool     path to tool to exec
   * @param     options  optional exec options.  See ExecOptions
   * @returns   number
   */
  exec() {
    return __awaiter5(this, void 0, void 0, function* () {
      if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS2 && this.toolPath.includes("\\"))) {
        this.toolPath = path4.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
      }
      this.toolPath = yield which(this.toolPath, true);
      return new Promise((resolve3, reject) => __awaiter5(this, void 0, void 0, function* () {
        this._debug(`exec tool: ${this.toolPath}`);
        this._debug("arguments:");
        for (const arg of this.args) {
          this._debug(`   ${arg}`);
        }
        const optionsNonNull = this._cloneExecOptions(this.options);
        if (!optionsNonNull.silent && optionsNonNull.outStream) {
          optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os3.EOL);
        }
        const state = new ExecState(optionsNonNull, this.toolPath);
        state.on("debug", (message) => {
          this._debug(message);
        });
        if (this.options.cwd && !(yield exists(this.options.cwd))) {
          return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
        }
        const fileName = this._getSpawnFileName();
        const cp = child.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
        let stdbuffer = "";
        if (cp.stdout) {
          cp.stdout.on("data", (data) => {
            if (this.options.listeners && this.options.listeners.stdout) {
              this.options.listeners.stdout(data);
            }
            if (!optionsNonNull.silent && optionsNonNull.outStream) {
              optionsNonNull.outStream.write(data);
            }
            stdbuffer = this._processLineBuffer(data, stdbuffer, (line2) => {
              if (this.options.listeners && this.options.listeners.stdline) {
                this.options.listeners.stdline(line2);
              }
            });
          });
        }
        let errbuffer = "";
        if (cp.stderr) {
          cp.stderr.on("data", (data) => {
            state.processStderr = true;
            if (this.options.listeners && this.options.listeners.stderr) {
              this.options.listeners.stderr(data);
            }
            if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) {
              const s = optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream;
              s.write(data);
            }
            errbuffer = this._processLineBuffer(data, errbuffer, (line2) => {
              if (this.options.listeners && this.options.listeners.errline) {
                this.options.listeners.errline(line2);
              }
            });
          });
        }
        cp.on("error", (err) => {
          state.processError = err.message;
          state.processExited = true;
          state.processClosed = true;
          state.CheckComplete();
        });
        cp.on("exit", (code2) => {
          state.processExitCode = code2;
          state.processExited = true;
          this._debug(`Exit code ${code2} received from tool '${this.toolPath}'`);
          state.CheckComplete();
        });
        cp.on("close", (code2) => {
          state.processExitCode = code2;
          state.processExited = true;
          state.processClosed = true;
          this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
          state.CheckComplete();
        });
        state.on("done", (error3, exitCode) => {
          if (stdbuffer.length > 0) {
            this.emit("stdline", stdbuffer);
          }
          if (errbuffer.length > 0) {
            this.emit("errline", errbuffer);
          }
          cp.removeAllListeners();
          if (error3) {
            reject(error3);
          } else {
            resolve3(exitCode);
          }
        });
        if (this.options.input) {
          if (!cp.stdin) {
            throw new Error("child process missing stdin");
          }
          cp.stdin.end(this.options.input);
        }
      }));
    });
  }
};
function argStringToArray(argString) {
  const args = [];
  let inQuotes = false;
  let escaped = false;
  let arg = "";
  function append(c) {
    if (escaped && c !== '"') {
      arg += "\\";
    }
    arg += c;
    escaped = false;
  }
  for (let i = 0; i < argString.length; i++) {
    const c = argString.charAt(i);
    if (c === '"') {
      if (!escaped) {
        inQuotes = !inQuotes;
      } else {
        append(c);
      }
      continue;
    }
    if (c === "\\" && escaped) {
      append(c);
      continue;
    }
    if (c === "\\" && inQuotes) {
      escaped = true;
      continue;
    }
    if (c === " " && !inQuotes) {
      if (arg.length > 0) {
        args.push(arg);
        arg = "";
      }
      continue;
    }
    append(c);
  }
  if (arg.length > 0) {
    args.push(arg.trim());
  }
  return args;
}
var ExecState = class _ExecState extends events.EventEmitter {
  constructor(options, toolPath) {
    super();
    this.processClosed = false;
    this.processError = "";
    this.processExitCode = 0;
    this.processExited = false;
    this.processStderr = false;
    this.delay = 1e4;
    this.done = false;
    this.timeout = null;
    if (!toolPath) {
      throw new Error("toolPath must not be empty");
    }
    this.options = options;
    this.toolPath = toolPath;
    if (options.delay) {
      this.delay = options.delay;
    }
  }
  CheckComplete() {
    if (this.done) {
      return;
    }
    if (this.processClosed) {
      this._setResult();
    } else if (this.processExited) {
      this.timeout = (0, import_timers.setTimeout)(_ExecState.HandleTimeout, this.delay, this);
    }
  }
  _debug(message) {
    this.emit("debug", message);
  }
  _setResult() {
    let error3;
    if (this.processExited) {
      if (this.processError) {
        error3 = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
      } else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
        error3 = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
      } else if (this.processStderr && this.options.failOnStdErr) {
        error3 = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
      }
    }
    if (this.timeout) {
      clearTimeout(this.timeout);
      this.timeout = null;
    }
    this.done = true;
    this.emit("done", error3, this.processExitCode);
  }
  static HandleTimeout(state) {
    if (state.done) {
      return;
    }
    if (!state.processClosed && state.processExited) {
      const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
      state._debug(message);
    }
    state._setResult();
  }
};

// node_modules/@actions/exec/lib/exec.js
var __awaiter6 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve3) {
      resolve3(value);
    });
  }
  return new (P || (P = Promise))(function(resolve3, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result3) {
      result3.done ? resolve3(result3.value) : adopt(result3.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
function exec(commandLine, args, options) {
  return __awaiter6(this, void 0, void 0, function* () {
    const commandArgs = argStringToArray(commandLine);
    if (commandArgs.length === 0) {
      throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
    }
    const toolPath = commandArgs[0];
    args = commandArgs.slice(1).concat(args || []);
    const runner = new ToolRunner(toolPath, args, options);
    return runner.exec();
  });
}
function getExecOutput(commandLine, args, options) {
  return __awaiter6(this, void 0, void 0, function* () {
    var _a2, _b;
    let stdout = "";
    let stderr = "";
    const stdoutDecoder = new import_string_decoder.StringDecoder("utf8");
    const stderrDecoder = new import_string_decoder.StringDecoder("utf8");
    const originalStdoutListener = (_a2 = options === null || options === void 0 ? void 0 : options.listeners) === null || _a2 === void 0 ? void 0 : _a2.stdout;
    const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
    const stdErrListener = (data) => {
      stderr += stderrDecoder.write(data);
      if (originalStdErrListener) {
        originalStdErrListener(data);
      }
    };
    const stdOutListener = (data) => {
      stdout += stdoutDecoder.write(data);
      if (originalStdoutListener) {
        originalStdoutListener(data);
      }
    };
    const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
    const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
    stdout += stdoutDecoder.end();
    stderr += stderrDecoder.end();
    return {
      exitCode,
      stdout,
      stderr
    };
  });
}

// node_modules/@actions/core/lib/platform.js
var __awaiter7 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve3) {
      resolve3(value);
    });
  }
  return new (P || (P = Promise))(function(resolve3, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result3) {
      result3.done ? resolve3(result3.value) : adopt(result3.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var getWindowsInfo = () => __awaiter7(void 0, void 0, void 0, function* () {
  const { stdout: version2 } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', void 0, {
    silent: true
  });
  const { stdout: name } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', void 0, {
    silent: true
  });
  return {
    name: name.trim(),
    version: version2.trim()
  };
});
var getMacOsInfo = () => __awaiter7(void 0, void 0, void 0, function* () {
  var _a2, _b, _c, _d;
  const { stdout } = yield getExecOutput("sw_vers", void 0, {
    silent: true
  });
  const version2 = (_b = (_a2 = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a2 === void 0 ? void 0 : _a2[1]) !== null && _b !== void 0 ? _b : "";
  const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : "";
  return {
    name,
    version: version2
  };
});
var getLinuxInfo = () => __awaiter7(void 0, void 0, void 0, function* () {
  const { stdout } = yield getExecOutput("lsb_release", ["-i", "-r", "-s"], {
    silent: true
  });
  const [name, version2] = stdout.trim().split("\n");
  return {
    name,
    version: version2
  };
});
var platform = import_os2.default.platform();
var arch = import_os2.default.arch();
var isWindows = platform === "win32";
var isMacOS = platform === "darwin";
var isLinux = platform === "linux";
function getDetails() {
  return __awaiter7(this, void 0, void 0, function* () {
    return Object.assign(Object.assign({}, yield isWindows ? getWindowsInfo() : isMacOS ? getMacOsInfo() : getLinuxInfo()), {
      platform,
      arch,
      isWindows,
      isMacOS,
      isLinux
    });
  });
}

// node_modules/@actions/core/lib/core.js
var __awaiter8 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve3) {
      resolve3(value);
    });
  }
  return new (P || (P = Promise))(function(resolve3, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result3) {
      result3.done ? resolve3(result3.value) : adopt(result3.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
  const convertedVal = toCommandValue(val);
  process.env[name] = convertedVal;
  const filePath = process.env["GITHUB_ENV"] || "";
  if (filePath) {
    return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
  }
  issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function addPath(inputPath) {
  const filePath = process.env["GITHUB_PATH"] || "";
  if (filePath) {
    issueFileCommand("PATH", inputPath);
  } else {
    issueCommand("add-path", {}, inputPath);
  }
  process.env["PATH"] = `${inputPath}${path5.delimiter}${process.env["PATH"]}`;
}
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function getMultilineInput(name, options) {
  const inputs = getInput(name, options).split("\n").filter((x) => x !== "");
  if (options && options.trimWhitespace === false) {
    return inputs;
  }
  return inputs.map((input) => input.trim());
}
function getBooleanInput(name, options) {
  const trueValue = ["true", "True", "TRUE"];
  const falseValue = ["false", "False", "FALSE"];
  const val = getInput(name, options);
  if (trueValue.includes(val))
    return true;
  if (falseValue.includes(val))
    return false;
  throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os5.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setCommandEcho(enabled) {
  issue("echo", enabled ? "on" : "off");
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function isDebug() {
  return process.env["RUNNER_DEBUG"] === "1";
}
function debug(message) {
  issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os5.EOL);
}
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}
function group(name, fn) {
  return __awaiter8(this, void 0, void 0, function* () {
    startGroup(name);
    let result3;
    try {
      result3 = yield fn();
    } finally {
      endGroup();
    }
    return result3;
  });
}
function saveState(name, value) {
  const filePath = process.env["GITHUB_STATE"] || "";
  if (filePath) {
    return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
  }
  issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
  return process.env[`STATE_${name}`] || "";
}
function getIDToken(aud) {
  return __awaiter8(this, void 0, void 0, function* () {
    return yield OidcClient.getIDToken(aud);
  });
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
function nullish(input) {
  return input === null || input === void 0;
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
function prefixIssues(path6, issues) {
  return issues.map((iss) => {
    var _a2;
    (_a2 = iss).path ?? (_a2.path = []);
    iss.path.unshift(path6);
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
var highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
  const units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count3 = units;
  for (let i = 0; i < units - 1; i++) {
    if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
      count3--;
      i++;
    }
  }
  return count3;
}
function getLengthableOrigin(input) {
  if (Array.isArray(input))
    return "array";
  if (typeof input === "string")
    return "string";
  return "unknown";
}
function issue2(...args) {
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
function members(proto, table2) {
  for (const key in table2) {
    const desc = Object.getOwnPropertyDescriptor(table2, key);
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
var $ZodEncodeError = class extends Error {
  constructor(name) {
    super(`Encountered unidirectional transform during encode: ${name}`);
    this.name = "ZodEncodeError";
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
    const result3 = schema._zod.run({ value, issues: [] }, ctx);
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
var parse = /* @__PURE__ */ _parse($ZodRealError);
var _parseAsync = (_Err) => {
  const fn = async (schema, value, _ctx, params) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result3 = schema._zod.run({ value, issues: [] }, ctx);
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
var parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
var _safeParse = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
  const result3 = schema._zod.run({ value, issues: [] }, ctx);
  if (result3 instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result3.issues.length ? failure(_Err, result3.issues, ctx) : { success: true, data: result3.value };
};
var safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
  let error3;
  return {
    success: false,
    get error() {
      if (!error3) {
        error3 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error3;
    },
    set error(e) {
      error3 = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
  let result3 = schema._zod.run({ value, issues: [] }, ctx);
  if (result3 instanceof Promise)
    result3 = await result3;
  return result3.issues.length ? failure(_Err, result3.issues, ctx) : { success: true, data: result3.value };
};
var safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);

// node_modules/zod/v4/core/regexes.js
var duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
var dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
function anchor(source) {
  return new RegExp(`^${source}$`);
}
var date = /* @__PURE__ */ anchor(dateSource);
function timeSource(args) {
  const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
  const regex = typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
  return regex;
}
function time(args) {
  return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
  const opts = ["Z"];
  if (args.offset)
    opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
  const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
  const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
  return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
var anyString = /^[\s\S]{0,}$/;
var number = /^-?\d+(?:\.\d+)?$/;
var boolean = /^(?:true|false)$/i;

// node_modules/zod/v4/core/checks.js
var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a2;
  inst._zod ?? (inst._zod = {});
  inst._zod.def = def;
  (_a2 = inst._zod).onattach ?? (_a2.onattach = []);
});
var _whenHasLength = (payload) => {
  const val = payload.value;
  return !nullish(val) && val.length !== void 0;
};
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
var $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
  var _a2;
  $ZodCheck.init(inst, def);
  (_a2 = inst._zod.def).when ?? (_a2.when = _whenHasLength);
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
var $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
  var _a2, _b;
  $ZodCheck.init(inst, def);
  if (def.pattern)
    (_a2 = inst._zod).check ?? (_a2.check = (payload) => {
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
var $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
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
      const result3 = inst._zod.parse(payload, ctx);
      if (result3 instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return result3.then((result4) => runChecks(result4, checks, ctx));
      }
      return runChecks(result3, checks, ctx);
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
var $ZodStringFormat = /* @__PURE__ */ $constructor("$ZodStringFormat", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  $ZodString.init(inst, def);
});
var $ZodISODateTime = /* @__PURE__ */ $constructor("$ZodISODateTime", (inst, def) => {
  def.pattern ?? (def.pattern = datetime(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODate = /* @__PURE__ */ $constructor("$ZodISODate", (inst, def) => {
  def.pattern ?? (def.pattern = date);
  $ZodStringFormat.init(inst, def);
});
var $ZodISOTime = /* @__PURE__ */ $constructor("$ZodISOTime", (inst, def) => {
  def.pattern ?? (def.pattern = time(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODuration = /* @__PURE__ */ $constructor("$ZodISODuration", (inst, def) => {
  def.pattern ?? (def.pattern = duration);
  $ZodStringFormat.init(inst, def);
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
function handleArrayResult(result3, final, index) {
  if (result3.issues.length) {
    final.issues.push(...prefixIssues(index, result3.issues));
  }
  final.value[index] = result3.value;
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
var $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
  defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
  defineLazyInternal(inst, "values", (zod) => {
    if (zod.def.options.every((o) => o._zod.values)) {
      return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
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
    for (const option of def.options) {
      const result3 = option._zod.run({
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
var $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
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
var $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
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
function handleOptionalResult(payload, result3) {
  payload.value = result3.issues.length ? void 0 : result3.value;
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
      const result3 = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
      if (result3 instanceof Promise)
        return result3.then((result4) => handleOptionalResult(payload, result4));
      return handleOptionalResult(payload, result3);
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
    const result3 = def.innerType._zod.run(payload, ctx);
    if (result3 instanceof Promise) {
      return result3.then((result4) => handleDefaultResult(result4, def));
    }
    return handleDefaultResult(result3, def);
  };
});
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
var $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
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
function handlePipeResult(left, next, ctx) {
  if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
  }
  return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
var $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
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
    payload.issues.push(issue2(_iss));
  }
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
function _isoDateTime(Class, params) {
  return new Class({
    type: "string",
    format: "datetime",
    check: "string_format",
    offset: false,
    local: false,
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
  return new Class({
    type: "string",
    format: "date",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
  return new Class({
    type: "string",
    format: "time",
    check: "string_format",
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
  return new Class({
    type: "string",
    format: "duration",
    check: "string_format",
    ...normalizeParams(params)
  });
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
function _refine(Class, fn, _params) {
  const schema = new Class({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema;
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
var ZodMiniStringFormat = /* @__PURE__ */ $constructor("ZodMiniStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  ZodMiniString.init(inst, def);
});
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
var ZodMiniUnion = /* @__PURE__ */ $constructor("ZodMiniUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
  return new ZodMiniUnion({
    type: "union",
    options,
    ...normalizeParams(params)
  });
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
var ZodMiniLiteral = /* @__PURE__ */ $constructor("ZodMiniLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
  return new ZodMiniLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...normalizeParams(params)
  });
}
var ZodMiniTransform = /* @__PURE__ */ $constructor("ZodMiniTransform", (inst, def) => {
  $ZodTransform.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
  return new ZodMiniTransform({
    type: "transform",
    transform: fn
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
// @__NO_SIDE_EFFECTS__
function nullish2(innerType) {
  return /* @__PURE__ */ optional(/* @__PURE__ */ nullable(innerType));
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
var ZodMiniPipe = /* @__PURE__ */ $constructor("ZodMiniPipe", (inst, def) => {
  $ZodPipe.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
  return new ZodMiniPipe({
    type: "pipe",
    in: in_,
    out
  });
}
var ZodMiniCustom = /* @__PURE__ */ $constructor("ZodMiniCustom", (inst, def) => {
  $ZodCustom.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
  return _refine(ZodMiniCustom, fn, _params);
}

// node_modules/zod/v4/mini/iso.js
var iso_exports = {};
__export(iso_exports, {
  ZodMiniISODate: () => ZodMiniISODate,
  ZodMiniISODateTime: () => ZodMiniISODateTime,
  ZodMiniISODuration: () => ZodMiniISODuration,
  ZodMiniISOTime: () => ZodMiniISOTime,
  date: () => date2,
  datetime: () => datetime2,
  duration: () => duration2,
  time: () => time2
});
var ZodMiniISODateTime = /* @__PURE__ */ $constructor("ZodMiniISODateTime", (inst, def) => {
  $ZodISODateTime.init(inst, def);
  ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function datetime2(params) {
  return _isoDateTime(ZodMiniISODateTime, params);
}
var ZodMiniISODate = /* @__PURE__ */ $constructor("ZodMiniISODate", (inst, def) => {
  $ZodISODate.init(inst, def);
  ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function date2(params) {
  return _isoDate(ZodMiniISODate, params);
}
var ZodMiniISOTime = /* @__PURE__ */ $constructor("ZodMiniISOTime", (inst, def) => {
  $ZodISOTime.init(inst, def);
  ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function time2(params) {
  return _isoTime(ZodMiniISOTime, params);
}
var ZodMiniISODuration = /* @__PURE__ */ $constructor("ZodMiniISODuration", (inst, def) => {
  $ZodISODuration.init(inst, def);
  ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function duration2(params) {
  return _isoDuration(ZodMiniISODuration, params);
}

// src/engine/abort.ts
function linked(signal) {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  return { controller, release: () => signal.removeEventListener("abort", abort) };
}

// src/engine/api.ts
var list = (item) => pipe(
  nullish2(array(item)),
  transform((items) => items ?? [])
);
var labels = pipe(
  nullish2(record(string2(), string2())),
  transform((map) => map ?? {})
);
var optional2 = (type) => nullish2(type);
var versionSchema = object({
  Version: string2(),
  ApiVersion: string2().check(_regex(/^\d+\.\d+$/)),
  MinAPIVersion: optional2(string2())
});
var infoSchema = object({
  ID: string2(),
  Name: string2(),
  OSType: string2(),
  Driver: string2(),
  DriverStatus: list(array(string2())),
  DockerRootDir: string2().check(_minLength(1)),
  SystemTime: string2(),
  Containerd: optional2(object({ Address: string2() })),
  Swarm: object({
    LocalNodeState: string2(),
    ControlAvailable: optional2(boolean2()),
    Error: optional2(string2())
  })
});
var imageSchema = object({
  Id: string2().check(_minLength(1)),
  ParentId: optional2(string2()),
  RepoTags: list(string2()),
  RepoDigests: list(string2()),
  Created: number2(),
  Size: number2(),
  Labels: labels
});
var imagesSchema = array(imageSchema);
var imageInspectSchema = object({
  Id: string2().check(_minLength(1)),
  RepoTags: list(string2()),
  RepoDigests: list(string2()),
  Metadata: optional2(object({ LastTagTime: optional2(string2()) }))
});
var mountSchema = object({
  Type: string2(),
  Name: optional2(string2()),
  Source: optional2(string2())
});
var containerSchema = object({
  Id: string2(),
  Names: list(string2()),
  Image: string2(),
  ImageID: string2(),
  ImageManifestDescriptor: optional2(object({ digest: string2() })),
  State: string2(),
  Labels: labels,
  Mounts: list(mountSchema)
});
var containersSchema = array(containerSchema);
var containerInspectSchema = object({
  Id: string2(),
  Name: string2(),
  /** The ID of the image. */
  Image: string2(),
  ImageManifestDescriptor: optional2(object({ digest: string2() })),
  Mounts: list(mountSchema)
});
var serviceSpecSchema = object({
  Name: string2(),
  Labels: labels,
  TaskTemplate: object({
    ContainerSpec: optional2(
      object({
        Image: optional2(string2()),
        Mounts: list(object({ Type: optional2(string2()), Source: optional2(string2()) }))
      })
    ),
    RestartPolicy: optional2(
      object({ Condition: optional2(string2()), MaxAttempts: optional2(number2()) })
    )
  }),
  Mode: object({
    Replicated: optional2(object({ Replicas: optional2(number2()) })),
    Global: optional2(object({})),
    ReplicatedJob: optional2(
      object({ TotalCompletions: optional2(number2()), MaxConcurrent: optional2(number2()) })
    ),
    GlobalJob: optional2(object({}))
  }),
  /** `Monitor` is in nanoseconds. */
  UpdateConfig: optional2(object({ Monitor: optional2(number2()) }))
});
var versionIndexSchema = object({ Index: _default(number2(), 0) });
var serviceSchema = object({
  ID: string2(),
  UpdatedAt: string2(),
  Spec: serviceSpecSchema,
  PreviousSpec: optional2(serviceSpecSchema),
  UpdateStatus: optional2(object({ State: optional2(string2()), Message: optional2(string2()) })),
  JobStatus: optional2(object({ JobIteration: optional2(versionIndexSchema) }))
});
var servicesSchema = array(serviceSchema);
var taskSchema = object({
  ID: string2(),
  ServiceID: optional2(string2()),
  NodeID: optional2(string2()),
  Slot: optional2(number2()),
  DesiredState: string2(),
  Status: object({
    Timestamp: string2(),
    State: string2(),
    Err: optional2(string2())
  }),
  Spec: optional2(object({ ContainerSpec: optional2(object({ Image: optional2(string2()) })) })),
  JobIteration: optional2(versionIndexSchema)
});
var tasksSchema = array(taskSchema);
var nodeSchema = object({
  ID: string2(),
  Status: object({ State: string2() })
});
var nodesSchema = array(nodeSchema);
var eventSchema = object({
  Type: string2(),
  Action: string2(),
  Actor: object({ ID: string2(), Attributes: labels }),
  /** Nanoseconds since 1970; a double keeps it to the microsecond. */
  timeNano: number2()
});
var diskUsageSchema = object({ LayersSize: number2() });
var removalSchema = array(
  object({ Deleted: optional2(string2()), Untagged: optional2(string2()) })
);

// src/engine/errors.ts
var EngineError = class extends Error {
  constructor(message, status, options) {
    super(message, options);
    this.status = status;
  }
  status;
  name = "EngineError";
};
var ADVICE = {
  ENOENT: "there is no such socket: is Docker installed and running, and is docker-host right?",
  ECONNREFUSED: "nothing listens there: is the Engine running?",
  EACCES: "permission denied: does the runner's user belong to the group docker?",
  ECONNRESET: "the connection was cut",
  ENOTFOUND: "the host name is not known",
  EHOSTUNREACH: "the host cannot be reached"
};
function transportProblem(error3) {
  const code2 = error3?.code;
  const advice = code2 === void 0 ? void 0 : ADVICE[code2];
  const message = error3 instanceof Error ? error3.message : String(error3);
  return advice === void 0 ? message : `${advice} (${message})`;
}

// src/engine/lines.ts
var NEWLINE = 10;
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

// src/engine/events.ts
var LINE_LIMIT = 1e6;
var USE_EVENTS = encodeURIComponent(
  JSON.stringify({ type: ["container", "service"], event: ["create", "start", "update"] })
);
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

// src/engine/transport.ts
var import_node_fs = require("node:fs");
var import_node_http = require("node:http");
var import_node_https = require("node:https");
var import_node_path = require("node:path");
var import_dockerode = __toESM(require_docker(), 1);

// src/engine/contract.ts
var PART = "[A-Za-z0-9](?:[\\w.-]*[A-Za-z0-9])?";
var HOST = `(?:${PART}|%5B(?:[0-9A-Fa-f]|%3A)+%5D)(?:%3A\\d+)?`;
var DIGEST = "sha256%3A[0-9a-f]{64}";
var REMOVAL_PATH = new RegExp(
  `^/v\\d+\\.\\d+/images/(?:${HOST}(?:%2F${PART})*%40)?${DIGEST}\\?noprune=1$`
);
function assertAllowed({ method, path: path6 }) {
  if (method === "GET") return;
  if (method === "DELETE" && REMOVAL_PATH.test(path6)) return;
  throw new Error(`Refused to send ${method} ${path6}: it is not in the safety contract`);
}

// src/engine/transport.ts
var KEEP_ALIVE = 3e4;
function openTransport(endpoint) {
  const modem = openModem(endpoint);
  return async (request, signal) => {
    assertAllowed(request);
    const { method, path: path6 } = request;
    const response = await new Promise((resolve3, reject) => {
      signal.throwIfAborted();
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      modem.dial(
        // The question mark at the end is dockerode's sign that the query is complete.
        { method, path: `${path6}?`, abortSignal: signal },
        (error3, result3) => error3 ? reject(error3) : resolve3(result3)
      );
    });
    response.socket.setKeepAlive(true, KEEP_ALIVE);
    return { status: response.statusCode ?? 0, body: response };
  };
}
async function textOf(body) {
  const chunks = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
function openModem(endpoint) {
  const address = addressOf(endpoint);
  const send = "ca" in address ? import_node_https.request : import_node_http.request;
  const modem = withoutDockerHost(() => new import_dockerode.default({ socketPath: "/" }).modem);
  modem.buildRequest = ({ socketPath: _, ...options }, _context, _data, callback) => {
    send({ ...options, ...address }).on("response", (response) => callback(null, response)).on("error", callback).end();
  };
  return modem;
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
  if (endpoint.transport === "unix") return { socketPath: endpoint.socketPath };
  const { host, port, certPath } = endpoint;
  if (certPath === void 0) return { host, port };
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
var DISK_USAGE_LIMIT = 6e4;
var REMOVE_LIMIT = 12e4;
async function connect(endpoint, signal, transport = openTransport(endpoint)) {
  const call = async (request, schema, limit = READ_LIMIT) => {
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
    const parsed = schema.safeParse(parseJson(reply.text));
    if (!parsed.success) {
      throw new EngineError(
        `${where}: the answer is not what an Engine gives: ${firstProblem(parsed.error)}`,
        reply.status
      );
    }
    return parsed.data;
  };
  const version2 = await call({ method: "GET", path: "/version" }, versionSchema);
  const apiVersion = negotiate(version2, endpoint);
  const get = (path6, schema, limit) => call({ method: "GET", path: `/v${apiVersion}${path6}` }, schema, limit);
  return {
    endpoint,
    version: version2,
    apiVersion,
    info: () => get("/info", infoSchema),
    images: () => get("/images/json?all=1", imagesSchema),
    inspectImage: (id) => get(`/images/${encodeURIComponent(id)}/json`, imageInspectSchema),
    containers: () => get("/containers/json?all=1", containersSchema),
    inspectContainer: (id) => get(`/containers/${encodeURIComponent(id)}/json`, containerInspectSchema),
    services: () => get("/services", servicesSchema),
    inspectService: (id) => get(`/services/${encodeURIComponent(id)}`, serviceSchema),
    tasks: () => get("/tasks", tasksSchema),
    upToDateTasks: () => get(`/tasks?filters=${UP_TO_DATE}`, tasksSchema),
    nodes: () => get("/nodes", nodesSchema),
    useEvents: async (since) => {
      const path6 = `/v${apiVersion}/events?since=${(since / 1e3).toFixed(3)}&filters=${USE_EVENTS}`;
      const { controller } = linked(signal);
      const timer = setTimeout(() => controller.abort(new Error("no answer")), READ_LIMIT);
      const reply = transport({ method: "GET", path: path6 }, controller.signal);
      const { status, body } = await reply.finally(() => clearTimeout(timer));
      if (status === 200) return eventsOf(body);
      throw new EngineError(`GET ${path6}: ${status} ${engineMessage(await textOf(body))}`, status);
    },
    layersSize: async () => {
      const { LayersSize } = await get("/system/df?type=image", diskUsageSchema, DISK_USAGE_LIMIT);
      return LayersSize;
    },
    removeImage: async (reference) => {
      const path6 = `/v${apiVersion}/images/${encodeURIComponent(reference)}?noprune=1`;
      const items = await call({ method: "DELETE", path: path6 }, removalSchema, REMOVE_LIMIT);
      return {
        deleted: items.flatMap(({ Deleted }) => Deleted ?? []),
        untagged: items.flatMap(({ Untagged }) => Untagged ?? [])
      };
    }
  };
}
var UP_TO_DATE = encodeURIComponent(JSON.stringify({ "_up-to-date": ["true"] }));
function negotiate({ ApiVersion, Version }, endpoint) {
  if (isOlder(ApiVersion, OLDEST_API)) {
    throw new EngineError(
      `The Engine at ${endpoint.name} is version ${Version}, with API ${ApiVersion}; needed is API ${OLDEST_API}, Engine 20.10 or newer`
    );
  }
  return isOlder(ApiVersion, NEWEST_API) ? ApiVersion : NEWEST_API;
}
function isOlder(a, b) {
  return a.localeCompare(b, "en", { numeric: true }) < 0;
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
function firstProblem(error3) {
  const issue3 = error3.issues[0];
  return issue3 === void 0 ? "unreadable" : `${issue3.path.join(".") || "body"}: ${issue3.message}`;
}

// src/fail-on.ts
function shouldFail({ outcome, gates: gates3 }, failOn) {
  if (failOn === "never") return false;
  const unknown2 = gates3.some(({ verdict: verdict2 }) => verdict2 === "unknown");
  return outcome === "failed" || unknown2 || failOn === "held" && outcome === "held";
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
    const text = toDecimalString(number3);
    const pointIndex = text.indexOf(".");
    const maximumFractionDigits = pointIndex === -1 ? 0 : text.length - pointIndex - 1;
    if (maximumFractionDigits > 100) {
      return text;
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
  const result3 = prefix + numberString + separator + UNITS[exponent];
  return result3.padStart(options.fixedWidth ?? 0);
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
var pluralize = (word, count3) => count3 === 1 || count3 === 1n ? word : `${word}s`;
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
  let result3 = [];
  const floorDecimals = (value, decimalDigits) => {
    const flooredInterimValue = Math.floor(value * 10 ** decimalDigits + SECOND_ROUNDING_EPSILON);
    const flooredValue = Math.round(flooredInterimValue) / 10 ** decimalDigits;
    return flooredValue.toFixed(decimalDigits);
  };
  const add2 = (value, long, short, valueString) => {
    if ((result3.length === 0 || !options.colonNotation) && isZero(value) && !(options.colonNotation && short === "m")) {
      return;
    }
    valueString ??= String(value);
    if (options.colonNotation) {
      const wholeDigits = valueString.includes(".") ? valueString.split(".")[0].length : valueString.length;
      const minLength = result3.length > 0 ? 2 : 1;
      valueString = "0".repeat(Math.max(0, minLength - wholeDigits)) + valueString;
    } else {
      valueString += options.verbose ? " " + pluralize(long, value) : short;
    }
    result3.push(valueString);
  };
  const parsed = parseMilliseconds(milliseconds);
  const days = BigInt(parsed.days);
  if (options.hideYearAndDays) {
    add2(BigInt(days) * 24n + BigInt(parsed.hours), "hour", "h");
  } else {
    if (options.hideYear) {
      add2(days, "day", "d");
    } else {
      add2(days / 365n, "year", "y");
      add2(days % 365n, "day", "d");
    }
    add2(Number(parsed.hours), "hour", "h");
  }
  add2(Number(parsed.minutes), "minute", "m");
  if (!options.hideSeconds) {
    if (options.separateMilliseconds || options.formatSubMilliseconds || !options.colonNotation && milliseconds < 1e3 && !options.subSecondsAsDecimals) {
      const seconds = Number(parsed.seconds);
      const milliseconds2 = Number(parsed.milliseconds);
      const microseconds = Number(parsed.microseconds);
      const nanoseconds = Number(parsed.nanoseconds);
      add2(seconds, "second", "s");
      if (options.formatSubMilliseconds) {
        add2(milliseconds2, "millisecond", "ms");
        add2(microseconds, "microsecond", "µs");
        add2(nanoseconds, "nanosecond", "ns");
      } else {
        const millisecondsAndBelow = milliseconds2 + microseconds / 1e3 + nanoseconds / 1e6;
        const millisecondsDecimalDigits = typeof options.millisecondsDecimalDigits === "number" ? options.millisecondsDecimalDigits : 0;
        const roundedMilliseconds = millisecondsAndBelow >= 1 ? Math.round(millisecondsAndBelow) : Math.ceil(millisecondsAndBelow);
        const maximumMilliseconds = 1e3 - 10 ** -millisecondsDecimalDigits;
        const millisecondsString = millisecondsDecimalDigits ? Math.min(millisecondsAndBelow, maximumMilliseconds).toFixed(millisecondsDecimalDigits) : Math.min(roundedMilliseconds, maximumMilliseconds);
        add2(
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
      add2(Number.parseFloat(secondsString), "second", "s", secondsString);
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

// src/format.ts
function bytes(count3) {
  return Number.isFinite(count3) ? prettyBytes(count3, { binary: true }) : "unknown";
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
  return value.toLocaleString("en-US");
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

// node_modules/parse-duration/locale/en.js
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
var group2;
var lookupUnit = (unit2, name) => {
  name = String(name).toLowerCase();
  return unit2[name] ?? (name.endsWith("s") ? unit2[name.slice(0, -1)] : void 0);
};
function parse2(str = "", format = "ms") {
  let result3 = null, prevUnits, unit2 = parse2.unit;
  if (unit2.placeholder !== placeholder || unit2.group !== group2)
    groupRE = new RegExp(`(\\d)[${(placeholder = unit2.placeholder) ?? ""}${(group2 = unit2.group) ?? ""}](\\d)`, "g");
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

// src/engine/endpoint.ts
var import_node_os = require("node:os");
var import_node_path2 = require("node:path");
var DEFAULT_HOST = "unix:///var/run/docker.sock";
function parseEndpoint(dockerHost, env) {
  const name = dockerHost || env["DOCKER_HOST"] || DEFAULT_HOST;
  const source = dockerHost ? "docker-host" : "DOCKER_HOST";
  const unsupported = `${source}: must be unix:///path/to/docker.sock or tcp://host:port (it is ${JSON.stringify(name)})`;
  if (name.startsWith("unix://")) {
    const socketPath = name.slice("unix://".length);
    if (!socketPath.startsWith("/")) throw new Error(unsupported);
    return { transport: "unix", name, socketPath };
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
    certPath: tls ? env["DOCKER_CERT_PATH"] || (0, import_node_path2.join)((0, import_node_os.homedir)(), ".docker") : void 0
  };
}
function isLocal(endpoint) {
  return endpoint.transport === "unix" || /^(?:localhost|127(?:\.\d+){3}|::1)$/.test(endpoint.host);
}

// src/inputs.ts
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
var optionalPercent = union(
  [
    pipe(
      literal(""),
      transform(() => void 0)
    ),
    percent2
  ],
  "must be a percentage from 1 to 100, such as 70 or 70%"
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
var isAbsolute = (path6) => path6.startsWith("/");
var optionalPath = pipe(
  string2().check(refine((path6) => path6 === "" || isAbsolute(path6), absolute)),
  transform((path6) => path6 === "" ? void 0 : path6)
);
var processNames = pipe(
  lines.check(
    refine(
      (names2) => names2.every((name) => !name.includes("/")),
      "must be process names, not paths"
    ),
    refine(
      (names2) => !names2.includes("none") || names2.length === 1,
      "must be either process names or none, not both"
    )
  ),
  transform((names2) => names2[0] === "none" ? [] : names2)
);
var label = pipe(
  string2().check(refine((text) => !text.startsWith("="), "must be key or key=value")),
  transform((text) => {
    if (text === "") return void 0;
    const equals = text.indexOf("=");
    return equals === -1 ? { key: text, value: void 0 } : { key: text.slice(0, equals), value: text.slice(equals + 1) };
  })
);
var INPUTS = {
  when: { default: "main", schema: _enum(["main", "post"], "must be main or post") },
  "dry-run": { default: "false", schema: boolean3 },
  "docker-host": { default: "", schema: string2() },
  "disk-threshold": { default: "80", schema: percent2 },
  "disk-target": { default: "", schema: optionalPercent },
  "disk-path": {
    default: "",
    schema: lines.check(
      refine((paths) => paths.every(isAbsolute), "must be absolute paths, one a line")
    )
  },
  "min-age": { default: "24h", schema: duration4 },
  "digest-retention": {
    default: "720h",
    schema: union(
      [
        pipe(
          literal("never"),
          transform(() => void 0)
        ),
        positiveDuration
      ],
      "must be never, or a duration as Docker takes it, such as 720h"
    )
  },
  keep: { default: "", schema: lines },
  "run-app-process": { default: "run-app", schema: processNames },
  "run-app-label": { default: "", schema: label },
  "run-app-lock": { default: "", schema: optionalPath },
  "settle-timeout": { default: "0s", schema: duration4 },
  "state-dir": { default: "", schema: optionalPath },
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
  const parse3 = (name) => {
    const text = read(name).trim() || INPUTS[name].default;
    const result3 = safeParse(INPUTS[name].schema, text);
    if (result3.success) return result3.data;
    problems.push(
      `${name}: ${result3.error.issues.map((issue3) => issue3.message).join(", ")} (it is ${JSON.stringify(text)})`
    );
    return void 0;
  };
  const parsed = Object.fromEntries(
    Object.keys(INPUTS).map((name) => [name, parse3(name)])
  );
  let endpoint;
  try {
    endpoint = parseEndpoint(parsed["docker-host"], env);
  } catch (error3) {
    problems.push(error3.message);
  }
  const settleTimeout = parsed["settle-timeout"];
  if (settleTimeout >= parsed.timeout) {
    problems.push("settle-timeout: must be shorter than timeout, which bounds the whole run");
  }
  const diskThreshold = parsed["disk-threshold"];
  const diskTarget2 = parsed["disk-target"] ?? Math.max(0, diskThreshold - BELOW_THRESHOLD);
  if (diskTarget2 > diskThreshold) {
    problems.push("disk-target: must not be above disk-threshold");
  }
  if (problems.length > 0 || endpoint === void 0) throw new InputError(problems);
  return {
    when: parsed.when,
    dryRun: parsed["dry-run"],
    endpoint,
    diskThreshold,
    diskTarget: diskTarget2,
    diskPath: parsed["disk-path"],
    minAge: parsed["min-age"],
    digestRetention: parsed["digest-retention"],
    keep: parsed.keep,
    runAppProcess: parsed["run-app-process"],
    runAppLabel: parsed["run-app-label"],
    runAppLock: parsed["run-app-lock"],
    settleTimeout,
    stateDir: parsed["state-dir"],
    failOn: parsed["fail-on"] ?? (parsed.when === "post" ? "never" : "unknown"),
    timeout: parsed.timeout
  };
}

// src/observer/launch.ts
var import_node_child_process = require("node:child_process");
var import_promises = require("node:fs/promises");
var import_node_path3 = require("node:path");
var import_promises2 = require("node:timers/promises");

// src/host/identity.ts
var import_node_fs2 = require("node:fs");
function identify(pid) {
  let stat6;
  try {
    stat6 = (0, import_node_fs2.readFileSync)(`/proc/${pid}/stat`, "utf8");
  } catch {
    return void 0;
  }
  const fields = stat6.slice(stat6.lastIndexOf(")") + 2).split(" ");
  const [state] = fields;
  return state === "Z" || state === "X" ? void 0 : { pid, startTime: Number(fields[19]) };
}
function isAlive({ pid, startTime }) {
  return identify(pid)?.startTime === startTime;
}

// src/reading.ts
async function reading(fact) {
  try {
    return { ok: true, value: await fact };
  } catch (error3) {
    return { ok: false, error: messageOf(error3) };
  }
}
function messageOf(error3) {
  return error3 instanceof Error ? error3.message : String(error3);
}

// src/observer/launch.ts
var ENVIRONMENT = [
  "PATH",
  "HOME",
  "LD_LIBRARY_PATH",
  "NIX_LD",
  "NIX_LD_LIBRARY_PATH",
  "RUNNER_TRACKING_ID"
];
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
  const child2 = (0, import_node_child_process.spawn)(process.execPath, [...NODE_OPTIONS, script, JSON.stringify(task)], {
    cwd: "/",
    detached: true,
    stdio: "ignore",
    env: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => ENVIRONMENT.includes(name))
    )
  });
  child2.on("error", () => {
  });
  child2.unref();
  const observer = child2.pid === void 0 ? void 0 : identify(child2.pid);
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
    const result3 = [];
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
    const resolve3 = (value) => {
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
      const lastIndex = Math.min(doneIndex, result3.length);
      if (lastIndex === result3.length && skippedCount === 0) {
        resolve3(result3);
        return;
      }
      resolve3(result3.slice(0, lastIndex).filter((value) => value !== pMapSkip));
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
      } catch (error3) {
        pendingIndexes.delete(index);
        if (index < doneIndex) {
          throw error3;
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
          result3[index] = isSettled && value !== pMapSkip ? { status: "fulfilled", value } : value;
        } catch (error3) {
          if (index >= doneIndex) {
            return;
          }
          if (isSettled) {
            result3[index] = { status: "rejected", reason: error3 };
          } else if (stopOnError) {
            reject(error3);
            return;
          } else {
            errors[index] = error3;
          }
        } finally {
          pendingIndexes.delete(index);
          settleIfFinished();
        }
        try {
          await next();
        } catch (error3) {
          reject(error3);
        }
      })();
      runner.then(() => new Promise(() => {
      })).then(resolve_);
    };
    (async () => {
      for (let index = 0; index < concurrency; index++) {
        try {
          await next();
        } catch (error3) {
          reject(error3);
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

// src/host/disk.ts
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
async function measure(path6) {
  const at = await measurablePath(path6);
  const [fs3, { dev }] = await Promise.all([(0, import_promises3.statfs)(at, { bigint: true }), (0, import_promises3.stat)(at)]);
  const used = fs3.blocks - fs3.bfree;
  return {
    path: path6,
    device: String(dev),
    size: Number(fs3.blocks * fs3.bsize),
    used: Number(used * fs3.bsize),
    available: Number(fs3.bavail * fs3.bsize),
    usedPercent: dfPercent(used, fs3.bavail),
    inodesUsedPercent: fs3.files === 0n ? void 0 : dfPercent(fs3.files - fs3.ffree, fs3.ffree)
  };
}
async function measurablePath(path6) {
  let at = path6;
  for (; ; ) {
    try {
      await (0, import_promises3.stat)(at);
      break;
    } catch (error3) {
      const { code: code2, message } = error3;
      if (code2 !== "EACCES" || at === "/") {
        throw new Error(`${path6} cannot be measured from here: ${message}`, { cause: error3 });
      }
      at = (0, import_node_path4.dirname)(at);
    }
  }
  if (at === path6) return path6;
  const mountPoints = parseMountPoints(await (0, import_promises3.readFile)("/proc/self/mountinfo", "utf8"));
  const between = mountPoints.find(
    (mount) => mount.startsWith(`${at}/`) && `${path6}/`.startsWith(`${mount}/`)
  );
  if (between === void 0) return at;
  throw new Error(`${path6} cannot be measured from here: ${between} is closed to this user`);
}
function parseMountPoints(mountinfo) {
  return mountinfo.split("\n").map((line2) => line2.split(" ")[4] ?? "").map(
    (field) => field.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)))
  );
}

// src/host/fullness.ts
function fullness({ usedPercent, inodesUsedPercent = 0 }) {
  return inodesUsedPercent > usedPercent ? { percent: inodesUsedPercent, of: "inodes" } : { percent: usedPercent, of: "bytes" };
}
function fullestPercent(disks3) {
  return disks3.length === 0 ? void 0 : Math.max(...disks3.map((disk2) => fullness(disk2).percent));
}

// src/host/late-free.ts
var import_promises4 = require("node:fs/promises");
var FREE_AT_ONCE = [61267, 16914836];
var SYNC_LIMIT = "60";
async function lateFree(paths) {
  const types = await Promise.all(
    paths.map((path6) => reading(measurablePath(path6).then((at) => (0, import_promises4.statfs)(at))))
  );
  return paths.filter((_, index) => {
    const stats = types[index];
    return stats === void 0 || !stats.ok || !FREE_AT_ONCE.includes(stats.value.type);
  });
}
async function settleFileSystems(paths) {
  await Promise.all(
    paths.map(
      (path6) => reading(
        measurablePath(path6).then(
          (at) => getExecOutput("timeout", [SYNC_LIMIT, "sync", "--file-system", at], {
            silent: true,
            ignoreReturnCode: true
          })
        )
      )
    )
  );
}

// src/disk-target.ts
async function diskTarget(engine, paths, target) {
  const late = await lateFree(paths);
  const measure2 = async () => {
    await settleFileSystems(late);
    const [disks3, layers] = await Promise.all([
      reading(measureDisks(paths)),
      late.length === 0 ? void 0 : reading(engine.layersSize())
    ]);
    return { disks: disks3, layers };
  };
  const before = await measure2();
  return async () => {
    const now = await measure2();
    if (!now.disks.ok) return now.disks.error;
    if (!before.disks.ok) return before.disks.error;
    const freed = before.layers?.ok && now.layers?.ok ? before.layers.value - now.layers.value : 0;
    const disksBefore = new Map(before.disks.value.map((disk2) => [disk2.device, disk2]));
    const disks3 = now.disks.value.map(
      (disk2) => withFreed(disk2, disksBefore.get(disk2.device), freed)
    );
    const percent3 = fullestPercent(disks3);
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

// src/retention/reference.ts
var import_docker_reference = __toESM(require_lib(), 1);
var DANGLING_NAME = "docker.io/library/moby-dangling";
function parseReference(text) {
  try {
    const { type, repositoryUrl, tag, digest } = (0, import_docker_reference.parseAll)(text);
    return { repository: type === "digest" ? void 0 : repositoryUrl, tag, digest };
  } catch {
    return void 0;
  }
}
function imageNames(image) {
  const names2 = { tags: [], digests: [] };
  for (const text of [...image.RepoTags, ...image.RepoDigests]) {
    if (text.startsWith("<none>")) continue;
    const reference = parseReference(text);
    if (reference === void 0) names2.tags.push(text);
    else addName(names2, reference);
  }
  return names2;
}
function addName(names2, { repository, tag, digest }) {
  if (repository === void 0 || repository === DANGLING_NAME) return;
  if (digest === void 0) names2.tags.push(`${repository}:${tag ?? "latest"}`);
  else if (!names2.digests.some((n) => n.repository === repository && n.digest === digest)) {
    names2.digests.push({ repository, digest });
  }
}

// src/engine/removal.ts
var CONCURRENCY = 4;
async function removeImages(engine, waves, { permission, lastTagTime, onResult }) {
  const results = /* @__PURE__ */ new Map();
  let stopped;
  const attempt2 = async (image) => {
    if (stopped === void 0) {
      const { closed: closed2, objection } = await permission();
      stopped ??= closed2;
      const reason = objection(image);
      if (stopped === void 0 && reason !== void 0) return { outcome: "skipped", reason };
    }
    if (stopped !== void 0) return { outcome: "not-attempted", reason: stopped };
    try {
      const change = changeOf(await engine.inspectImage(image.Id), image, lastTagTime(image));
      if (change !== void 0) return { outcome: "skipped", reason: change };
      return await removeOne(engine, image);
    } catch (error3) {
      const status = error3 instanceof EngineError ? error3.status : void 0;
      const reason = messageOf(error3);
      if (status === 404 || status === 409) return { outcome: "skipped", reason };
      if (status === void 0) stopped ??= reason;
      return { outcome: "failed", reason };
    }
  };
  for (const wave of waves) {
    await pMap(
      wave,
      async (image) => {
        const result3 = await attempt2(image);
        results.set(image.Id, result3);
        onResult(image, result3);
      },
      { concurrency: CONCURRENCY }
    );
  }
  return { results, stopped };
}
function changeOf(now, then, lastTagTime) {
  const before = imageNames(then);
  const after = imageNames(now);
  if (after.tags.length > before.tags.length) return "it has got a tag since";
  if (after.digests.length > before.digests.length) return "it was pulled since";
  if (lastTagTimeOf(now) !== lastTagTime) return "it was tagged since";
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

// src/engine/snapshot.ts
async function readSnapshot(engine, clock) {
  const [activity, images2] = await Promise.all([
    readActivity(engine, clock),
    reading(engine.images())
  ]);
  return {
    ...activity,
    images: images2,
    version: { ok: true, value: engine.version },
    apiVersion: engine.apiVersion
  };
}
async function readActivity(engine, clock) {
  const [info2, containers, swarm] = await Promise.all([
    reading(engine.info()),
    reading(engine.containers()),
    reading(readSwarm(engine))
  ]);
  const engineTime = info2.ok ? Date.parse(info2.value.SystemTime) : Number.NaN;
  const now = Number.isNaN(engineTime) ? clock() : Math.min(engineTime, clock());
  return { now, info: info2, containers, swarm };
}
function unreachable(clock) {
  const failed = { ok: false, error: "the Engine cannot be reached" };
  return {
    now: clock(),
    version: failed,
    apiVersion: void 0,
    info: failed,
    containers: failed,
    swarm: failed,
    images: failed
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

// src/host/data-roots.ts
var import_node_path5 = require("node:path");
function usesContainerdStore({ DriverStatus }) {
  return DriverStatus.some(
    ([key, value]) => key === "driver-type" && value === "io.containerd.snapshotter.v1"
  );
}
async function dataRoots(info2, processes) {
  const { DockerRootDir, Containerd } = info2;
  if (!usesContainerdStore(info2)) return [DockerRootDir];
  const address = Containerd?.Address ?? "";
  return SYSTEM_CONTAINERD.test(address) ? [DockerRootDir, await systemContainerdRoot(address, processes)] : [DockerRootDir, (0, import_node_path5.join)(DockerRootDir, "containerd", "daemon")];
}
function imageRoots(info2, roots) {
  return usesContainerdStore(info2) ? roots.slice(1) : roots;
}
var SYSTEM_CONTAINERD = /^(?:\/var)?\/run\/containerd\//;
async function systemContainerdRoot(address, processes) {
  const problem = `the root of the containerd at ${address} is not known`;
  const running = processes.find(({ comm }) => comm === "containerd");
  const root = optionOf(running, ["--root"]);
  if (root !== void 0) return root;
  const config2 = optionOf(running, ["--config", "-c"]);
  const options = config2 === void 0 ? [] : ["--config", config2];
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
function optionOf(process2, names2) {
  const { argv = [] } = process2 ?? {};
  for (const [i, arg] of argv.entries()) {
    if (names2.includes(arg)) return argv[i + 1];
    const name = names2.find((each) => arg.startsWith(`${each}=`));
    if (name !== void 0) return arg.slice(name.length + 1);
  }
  return void 0;
}

// src/host/facts.ts
var import_node_os2 = require("node:os");
function notOnEngineHost(endpoint, info2, table2, ownName = (0, import_node_os2.hostname)()) {
  if (!isLocal(endpoint)) return `the Engine at ${endpoint.name} is on another machine`;
  if (info2.Name !== ownName) {
    return `the Engine's host is ${info2.Name}, but this runner sees ${ownName} (is it in a container?)`;
  }
  if (!table2.ok) return `the process table of this machine cannot be read: ${table2.error}`;
  const { complete, processes } = table2.value;
  if (complete || processes.some(({ comm }) => comm === "dockerd")) return void 0;
  return "this runner has a process namespace of its own (is it in a container?)";
}

// src/host/lock.ts
var import_node_child_process2 = require("node:child_process");
var import_node_events = require("node:events");
var import_promises5 = require("node:fs/promises");
async function isLocked(path6) {
  const file = await (0, import_promises5.stat)(path6, { bigint: true }).catch((error3) => {
    if (error3.code === "ENOENT") return void 0;
    throw new Error(`${path6} cannot be read: ${error3.message}`, { cause: error3 });
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
var BUSY = 75;
async function takeLock(path6) {
  const holder = (0, import_node_child_process2.spawn)("flock", ["-n", "-E", String(BUSY), "-F", path6, "cat"], {
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
      `${path6} cannot be locked: flock (util-linux) did not start: ${cause.message}`,
      { cause }
    );
  });
  if (outcome === BUSY) return void 0;
  if (outcome === null || typeof outcome === "number") {
    throw new Error(`${path6} cannot be locked: flock: ${complaint.trim() || outcome}`);
  }
  return {
    release: async () => {
      holder.stdin.end();
      await exit;
    }
  };
}

// src/host/processes.ts
var import_promises6 = require("node:fs/promises");
var INITIAL_PID_NAMESPACE = "pid:[4026531836]";
async function readProcesses(proc = "/proc") {
  const entries = await (0, import_promises6.readdir)(proc);
  const pids = entries.filter((name) => /^\d+$/.test(name)).map(Number);
  if (!pids.includes(1)) {
    throw new Error(`${proc} hides the processes of other users (mounted with hidepid)`);
  }
  const read = await pMap(pids, (pid) => readProcess(proc, pid), { concurrency: 32 });
  const processes = read.filter((process2) => process2 !== void 0);
  const namespace = await (0, import_promises6.readlink)(`${proc}/self/ns/pid`).catch(() => void 0);
  return {
    processes,
    own: withAncestors(process.pid, processes),
    complete: namespace === INITIAL_PID_NAMESPACE
  };
}
async function readProcess(proc, pid) {
  try {
    const [stat6, cmdline, exe] = await Promise.all([
      (0, import_promises6.readFile)(`${proc}/${pid}/stat`, "utf8"),
      (0, import_promises6.readFile)(`${proc}/${pid}/cmdline`, "utf8"),
      (0, import_promises6.readlink)(`${proc}/${pid}/exe`).catch(() => void 0)
    ]);
    const end = stat6.lastIndexOf(")");
    const [state, ppid] = stat6.slice(end + 2).split(" ");
    if (cmdline === "" || state === "Z" || state === "X") return void 0;
    return {
      pid,
      ppid: Number(ppid),
      comm: stat6.slice(stat6.indexOf("(") + 1, end),
      argv: cmdline.replace(/\0$/, "").split("\0"),
      exe: exe?.replace(/ \(deleted\)$/, "")
    };
  } catch (error3) {
    const { code: code2 } = error3;
    if (code2 === "ENOENT" || code2 === "ESRCH") return void 0;
    throw error3;
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
function diskPressure(disks3, threshold) {
  const gate2 = "disk-pressure";
  const required3 = `at least ${threshold} %`;
  const source = "statfs(2), as df counts";
  if (!disks3.ok || disks3.value.length === 0) {
    return {
      gate: gate2,
      verdict: "unknown",
      observed: "nothing",
      required: required3,
      reason: disks3.ok ? "There is no path to measure." : disks3.error,
      source,
      remedy: "Set disk-path to a path from which this runner sees the file system of the Engine's data root."
    };
  }
  const fullest = disks3.value.map(pressure).reduce((a, b) => b.percent > a.percent ? b : a);
  const observed = `${fullest.percent} %`;
  return fullest.percent >= threshold ? { gate: gate2, verdict: "pass", observed, required: required3, reason: `${fullest.what}.`, source } : {
    gate: gate2,
    verdict: "hold",
    observed,
    required: required3,
    reason: `There is room: ${fullest.what}.`,
    source
  };
}
function pressure(disk2) {
  const { percent: percent3, of } = fullness(disk2);
  const what = of === "inodes" ? `the inodes of ${disk2.path} are` : `${disk2.path} is`;
  return { percent: percent3, what: `${percent3} % of ${what} used` };
}

// src/engine/container-name.ts
function containerCalled(name) {
  return `container ${name.replace(/^\//, "")}`;
}
function containerInWords({ Names, Id }) {
  return containerCalled(Names[0] ?? Id.slice(0, 12));
}

// src/host/process-names.ts
var import_node_path6 = require("node:path");
var INTERPRETERS = [
  {
    name: /^(?:sh|bash|dash|ash|zsh|ksh|mksh|fish)[\d.]*$/,
    value: /^(?:[-+][A-Za-z]*[oO]|--rcfile|--init-file)$/,
    code: /^-[A-Za-z]*c[A-Za-z]*$/
  },
  { name: /^(?:python|pypy)[\d.]*$/, value: /^-[A-Za-z]*[WX]$/, code: /^-[A-Za-z]*c$/ },
  {
    name: /^node(?:js)?[\d.]*$/,
    value: /^(?:-[rC]|--(?:require|import|loader|experimental-loader|conditions|env-file))$/,
    code: /^(?:-p?e|-p|--eval|--print)$/
  },
  { name: /^perl[\d.]*$/, value: /^-I$/, code: /^-[A-Za-z]*[eE]$/ },
  { name: /^ruby[\d.]*$/, value: /^-[IrC]$/, code: /^-[A-Za-z]*e$/ },
  { name: /^php[\d.]*$/, value: /^-[cd]$/, code: /^-r$/ }
];
function processNames2({ comm, argv, exe }) {
  const names2 = /* @__PURE__ */ new Set();
  const add2 = (path6) => names2.add(unwrapped((0, import_node_path6.basename)(path6)));
  if (exe !== void 0) add2(exe);
  const called = argv[0]?.replace(/^-/, "") ?? "";
  add2(called);
  if (Buffer.byteLength(comm) < 15) add2(comm);
  const programs = [called, exe ?? ""].map((path6) => (0, import_node_path6.basename)(path6));
  const interpreter = INTERPRETERS.find(({ name }) => programs.some((each) => name.test(each)));
  if (interpreter !== void 0) {
    const script = scriptOf(argv.slice(1), interpreter);
    if (script !== void 0) {
      const name = unwrapped((0, import_node_path6.basename)(script));
      names2.add(name);
      names2.add(name.replace(/\.[A-Za-z]+$/, ""));
    }
  }
  return names2;
}
function scriptOf(args, { value, code: code2 }) {
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "--" || arg === "-m") return args[i + 1];
    if (code2.test(arg)) return void 0;
    if (value.test(arg)) i++;
    else if (!/^[-+]/.test(arg)) return arg;
  }
  return void 0;
}
function unwrapped(name) {
  return name.replace(/^\.(.+)-wrapped_*$/, "$1");
}

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
    return result("hold", `${alive.length} alive`, shortened(alive), source);
  }
  if (blind !== void 0) {
    return { ...result("unknown", "nothing", blind.reason, source), remedy: blind.remedy };
  }
  return result("pass", "none alive", "No probe sees a live run-app.", source);
}
function processProbe({ activity, processes }, inputs) {
  const source = "process table";
  const blind = (reason) => ({
    source,
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
  return { source, alive };
}
function labelProbe({ info: info2, containers, swarm }, filter) {
  const name = filter.value === void 0 ? filter.key : `${filter.key}=${filter.value}`;
  const source = `label ${name}`;
  const blind = (reason) => ({
    reason: `The label ${name} cannot be looked for: ${reason}`,
    remedy: "See that this runner can read the Engine, on a manager when it is in a Swarm."
  });
  if (!containers.ok) return { source, alive: [], blind: blind(containers.error) };
  const alive = containers.value.filter(({ State, Labels }) => !AT_REST.has(State) && bears(Labels, filter)).map(containerInWords);
  const services = labelledServices(info2, swarm);
  if (typeof services === "string") return { source, alive, blind: blind(services) };
  const labelled = services.filter(({ Spec }) => bears(Spec.Labels, filter));
  return { source, alive: [...alive, ...labelled.map(({ Spec }) => `service ${Spec.Name}`)] };
}
var AT_REST = /* @__PURE__ */ new Set(["created", "exited", "dead"]);
function labelledServices(info2, swarm) {
  if (swarm.ok) return swarm.value.services;
  if (!info2.ok) return info2.error;
  return info2.value.Swarm.LocalNodeState === "inactive" ? [] : swarm.error;
}
function bears(labels2, { key, value }) {
  return Object.hasOwn(labels2, key) && (value === void 0 || labels2[key] === value);
}
function lockProbe(locked, path6) {
  const source = `lock ${path6}`;
  if (locked.ok) return { source, alive: locked.value ? [`${path6} is locked`] : [] };
  const remedy = "See that this runner may read the file.";
  return { source, alive: [], blind: { reason: locked.error, remedy } };
}
function shortened(alive) {
  const shown = alive.slice(0, 3).join("; ");
  return alive.length > 3 ? `${shown}; and ${alive.length - 3} more` : shown;
}
function result(verdict2, observed, reason, source) {
  return { gate: "run-app", verdict: verdict2, observed, required: "none alive", reason, source };
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
function swarmContext({ upToDate, nodes }, now) {
  const down = nodes.filter(({ Status }) => Status.State === "down");
  return { now, upToDate, downNodes: new Set(down.map(({ ID }) => ID)) };
}
function serviceState(service, allTasks, context) {
  const tasks = allTasks.filter((task) => !isOnDownNode(task, context));
  const strange = tasks.find((task) => rank(task.Status.State) < 0 || rank(task.DesiredState) < 0);
  if (strange !== void 0) {
    const { DesiredState, Status } = strange;
    return unknown(`a task is in state ${Status.State}, desired ${DesiredState}`);
  }
  const update = updateState(service);
  if (update !== void 0) return update;
  const draining = tasks.filter(isDraining).length;
  if (draining > 0) return converging(`${count2(draining, "task")} still draining`);
  const { Replicated, Global, ReplicatedJob, GlobalJob } = service.Spec.Mode;
  const current = tasks.filter(({ ID }) => context.upToDate.has(ID));
  const outdated = tasks.some(
    ({ ID, Status }) => !isTerminal(Status.State) && !context.upToDate.has(ID)
  );
  if (outdated && (Replicated != null || Global != null)) {
    return converging("tasks of its former spec still run");
  }
  if (Replicated != null) {
    const wanted = Replicated.Replicas ?? 1;
    return runningState(service, bySlot(current), wanted, context);
  }
  if (Global != null) {
    const nodes = byNode(current);
    return nodes.size === 0 ? noEligibleNode(service, context) : runningState(service, nodes, nodes.size, context);
  }
  const iteration = service.JobStatus?.JobIteration?.Index;
  if (ReplicatedJob != null || GlobalJob != null) {
    if (iteration === void 0) return unknown("the job has no iteration");
    const ofJob = tasks.filter((task) => task.JobIteration?.Index === iteration);
    if (ReplicatedJob != null) {
      const wanted = ReplicatedJob.TotalCompletions ?? ReplicatedJob.MaxConcurrent ?? 1;
      return jobState(service, bySlot(ofJob), wanted, context);
    }
    const nodes = byNode(ofJob);
    return nodes.size === 0 ? noEligibleNode(service, context) : jobState(service, nodes, nodes.size, context);
  }
  return unknown("its mode is none of replicated, global, replicated-job and global-job");
}
function isDraining(task) {
  return isTerminal(task.DesiredState) && !isTerminal(task.Status.State) && task.DesiredState !== "complete";
}
function isLive(task, context) {
  return !isTerminal(task.Status.State) && !isOnDownNode(task, context);
}
function isOnDownNode(task, { downNodes }) {
  return task.NodeID != null && downNodes.has(task.NodeID);
}
function updateState({ UpdateStatus }) {
  switch (UpdateStatus?.State ?? "") {
    case "":
    case "completed":
    case "rollback_completed":
      return void 0;
    case "updating":
      return converging("an update is in progress");
    case "paused":
      return converging("its update is paused after a failure");
    case "rollback_started":
      return converging("a rollback is in progress");
    case "rollback_paused":
      return converging("its rollback is paused after a failure");
    default:
      return unknown(`its update is in state ${UpdateStatus?.State}`);
  }
}
function runningState(service, slots, wanted, context) {
  const monitor = monitorOf(service);
  let running = 0;
  let done = 0;
  let starting = 0;
  for (const tasks of slots.values()) {
    const task = currentTask(tasks);
    if (isDone(service, tasks, context)) done += 1;
    else if (isTerminal(task.Status.State)) continue;
    else if (task.Status.State !== "running") starting += 1;
    else {
      running += 1;
      if (!(ageOf(task, context) >= monitor)) {
        return converging(`a task runs for less than ${monitor / 1e3} s`);
      }
      if (isCrashLooping(tasks, context)) return converging("its tasks fail again and again");
    }
  }
  if (starting === 0 && running <= wanted && running + done >= wanted) return settled;
  return converging(`${running} of ${count2(wanted, "task")} running${latestError(slots)}`);
}
function jobState(service, slots, wanted, context) {
  let completed = 0;
  let abandoned = 0;
  let live = 0;
  for (const tasks of slots.values()) {
    if (tasks.some((task) => !isTerminal(task.Status.State))) live += 1;
    else if (tasks.some((task) => task.Status.State === "complete")) completed += 1;
    else if (isDone(service, tasks, context)) abandoned += 1;
  }
  if (live === 0 && completed + abandoned >= wanted) return settled;
  return converging(`${completed} of ${count2(wanted, "task")} completed${latestError(slots)}`);
}
function noEligibleNode(service, { now }) {
  const age2 = now - Date.parse(service.UpdatedAt);
  return age2 >= monitorOf(service) ? settled : converging("waiting for its first tasks");
}
function isDone(service, tasks, context) {
  if (tasks.some((task) => !isTerminal(task.Status.State))) return false;
  const last = currentTask(tasks);
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
function currentTask(tasks) {
  return tasks.reduce((best, task) => {
    const byDesired = rank(task.DesiredState) - rank(best.DesiredState);
    if (byDesired !== 0) return byDesired < 0 ? task : best;
    if (isTerminal(task.Status.State) && isTerminal(best.Status.State)) {
      return Date.parse(task.Status.Timestamp) > Date.parse(best.Status.Timestamp) ? task : best;
    }
    return rank(task.Status.State) < rank(best.Status.State) ? task : best;
  });
}
function ageOf(task, { now }) {
  return now - Date.parse(task.Status.Timestamp);
}
function monitorOf({ Spec }) {
  const nanoseconds = Spec.UpdateConfig?.Monitor ?? 0;
  return nanoseconds > 0 ? nanoseconds / 1e6 : DEFAULT_MONITOR;
}
function latestError(slots) {
  const failed = [...slots.values()].flat().filter(({ Status }) => (Status.Err ?? "") !== "");
  return failed.length === 0 ? "" : `: ${currentTask(failed).Status.Err}`;
}
function bySlot(tasks) {
  return group3(tasks, (task) => String(task.Slot ?? 0));
}
function byNode(tasks) {
  return group3(tasks, (task) => task.NodeID ?? "");
}
function group3(tasks, key) {
  const groups = /* @__PURE__ */ new Map();
  for (const task of tasks) {
    const tasksOfKey = groups.get(key(task));
    if (tasksOfKey === void 0) groups.set(key(task), [task]);
    else tasksOfKey.push(task);
  }
  return groups;
}
var settled = { state: "settled" };
var converging = (why) => ({ state: "converging", why });
var unknown = (why) => ({ state: "unknown", why });
var count2 = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;

// src/gates/swarm-convergence.ts
var gate = "swarm-convergence";
var required2 = "every service at rest, no task draining";
var NAMED = 5;
function swarmConvergence({ info: info2, swarm, now }) {
  if (!info2.ok) return result2("unknown", "nothing", info2.error, "GET /info");
  const { LocalNodeState, ControlAvailable, Error: problem } = info2.value.Swarm;
  const node = `Swarm node is ${LocalNodeState}`;
  switch (LocalNodeState) {
    case "inactive":
      return result2("pass", "not in a Swarm", "This Engine is in no Swarm.", "GET /info");
    case "active":
      break;
    case "locked":
      return {
        ...result2("unknown", node, "The Swarm is locked.", "GET /info"),
        remedy: "Unlock it with docker swarm unlock."
      };
    default:
      return result2("unknown", node, problem || "Its services cannot be known.", "GET /info");
  }
  if (ControlAvailable !== true) {
    return {
      ...result2("unknown", "a Swarm worker", "Only a manager knows the services.", "GET /info"),
      remedy: "Run this action on a manager node."
    };
  }
  const source = "GET /services, /tasks, /nodes";
  if (!swarm.ok) {
    return {
      ...result2("unknown", "a Swarm manager", swarm.error, source),
      remedy: "See that docker service ls and docker node ls answer on this manager."
    };
  }
  return judge(swarm.value, now, source);
}
function judge(swarm, now, source) {
  const context = swarmContext(swarm, now);
  const tasksOf = new Map(swarm.services.map(({ ID }) => [ID, []]));
  const left = [];
  for (const task of swarm.tasks) {
    if (!task.ServiceID) continue;
    const tasks = tasksOf.get(task.ServiceID);
    if (tasks !== void 0) tasks.push(task);
    else if (isLive(task, context)) left.push(task);
  }
  const states = swarm.services.map((service) => ({
    service,
    ...serviceState(service, tasksOf.get(service.ID) ?? [], context)
  }));
  const unknown2 = states.filter((each) => each.state === "unknown");
  const converging2 = states.filter((each) => each.state === "converging");
  const total2 = `${swarm.services.length} service${swarm.services.length === 1 ? "" : "s"}`;
  if (unknown2.length > 0) {
    return result2("unknown", `${unknown2.length} of ${total2} unclear`, named(unknown2), source);
  }
  if (converging2.length > 0) {
    return result2("hold", `${converging2.length} of ${total2} converging`, named(converging2), source);
  }
  if (left.length > 0) {
    const tasks = `${left.length} task${left.length === 1 ? "" : "s"}`;
    const reason = `${tasks} of removed services still draining.`;
    return result2("hold", `${tasks} left`, reason, source);
  }
  return result2("pass", `${total2} at rest`, "No service is converging.", source);
}
function named(states) {
  const shown = states.slice(0, NAMED).map(({ service, why }) => `${service.Spec.Name}: ${why}`).join("; ");
  return states.length > NAMED ? `${shown}; and ${states.length - NAMED} more` : shown;
}
function result2(verdict2, observed, reason, source) {
  return { gate, verdict: verdict2, observed, required: required2, reason, source };
}

// src/gates/observe.ts
async function observe(connect2, inputs, clock) {
  const [engine, host] = await Promise.all([reading(connect2()), readHost(inputs)]);
  const activity = engine.ok ? await readSnapshot(engine.value, clock) : unreachable(clock);
  const roots = await reading(findDataRoots(inputs, activity.info, host.processes));
  const disks3 = roots.ok ? await reading(measureDisks(roots.value)) : roots;
  return { engine, activity, ...host, dataRoots: roots, disks: disks3 };
}
function evaluateGates(observation, inputs) {
  const gates3 = [
    diskPressure(observation.disks, inputs.diskThreshold),
    runApp(observation, inputs),
    swarmConvergence(observation.activity)
  ];
  if (observation.activity.info.ok) return gates3;
  const remedy = `See that the Engine at ${inputs.endpoint.name} answers.`;
  return gates3.map((gate2) => gate2.verdict === "unknown" ? { ...gate2, remedy } : gate2);
}
async function recheck(engine, inputs, clock, lockIsOurs) {
  const [activity, host] = await Promise.all([
    readActivity(engine, clock),
    readHost(lockIsOurs ? { ...inputs, runAppLock: void 0 } : inputs)
  ]);
  const locked = lockIsOurs ? { ok: true, value: false } : host.locked;
  const gates3 = [runApp({ activity, ...host, locked }, inputs), swarmConvergence(activity)];
  return { activity, gates: gates3 };
}
async function readHost({ runAppLock }) {
  const [processes, locked] = await Promise.all([
    reading(readProcesses()),
    runAppLock === void 0 ? void 0 : reading(isLocked(runAppLock))
  ]);
  return { processes, locked };
}
async function findDataRoots({ diskPath, endpoint }, info2, processes) {
  if (diskPath.length > 0) return diskPath;
  if (!info2.ok) throw new Error(info2.error);
  const elsewhere = notOnEngineHost(endpoint, info2.value, processes);
  if (elsewhere !== void 0) {
    throw new Error(`${info2.value.DockerRootDir} cannot be measured from here: ${elsewhere}`);
  }
  return dataRoots(info2.value, processes.ok ? processes.value.processes : []);
}

// src/retention/by-reference.ts
var ByReference = class {
  /** By image ID or the digest of a repository; the two look alike, and either one is a match. */
  #byDigest = /* @__PURE__ */ new Map();
  #byTag = /* @__PURE__ */ new Map();
  /** By the beginning of an ID, in hexadecimal. */
  #byPrefix = /* @__PURE__ */ new Map();
  /** What is added later under the same name takes the place of the former. */
  add(reference, value) {
    if (reference === "") return;
    if (/^[0-9a-f]{4,63}$/.test(reference)) this.#byPrefix.set(reference, value);
    const parsed = parseReference(reference);
    if (parsed?.digest !== void 0) {
      this.#byDigest.set(parsed.digest, value);
      return;
    }
    const tag = parsed && `${parsed.repository}:${parsed.tag ?? "latest"}`;
    this.#byTag.set(tag ?? reference, value);
  }
  /** All that was added under any name of an image. */
  *of(image) {
    const { tags, digests } = imageNames(image);
    for (const digest of [image.Id, ...digests.map((name) => name.digest)]) {
      const value = this.#byDigest.get(digest);
      if (value !== void 0) yield value;
    }
    for (const tag of tags) {
      const value = this.#byTag.get(tag);
      if (value !== void 0) yield value;
    }
    const hex = image.Id.replace(/^sha256:/, "");
    for (const [prefix, value] of this.#byPrefix) if (hex.startsWith(prefix)) yield value;
  }
};

// src/retention/use.ts
function imageUse({ info: info2, containers, swarm }) {
  if (!containers.ok) return () => `its use is not known: ${containers.error}`;
  const noSwarm = info2.ok && info2.value.Swarm.LocalNodeState === "inactive";
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
  return (image) => users.of(image);
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

// src/act.ts
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
async function removeLocked({ inputs, clock, signal, progress: progress2 }, planned, { engine, lastTagTimes, plan }) {
  const { runAppLock } = inputs;
  let lock;
  if (runAppLock !== void 0) {
    const taken = await reading(takeLock(runAppLock));
    if (!taken.ok || taken.value === void 0) return closedByLock(planned, runAppLock, taken);
    lock = taken.value;
  }
  try {
    const gates3 = [...planned.gates];
    const permission = memoized(RECHECK_INTERVAL, async () => {
      const now = await recheck(engine, inputs, clock, lock !== void 0);
      for (const gate2 of now.gates) gates3[gates3.findIndex((g) => g.gate === gate2.gate)] = gate2;
      const shut = now.gates.find(({ verdict: verdict2 }) => verdict2 !== "pass");
      return {
        closed: signal.aborted ? messageOf(signal.reason) : shut && `${shut.gate} closed (${shut.verdict}): ${shut.reason}`,
        objection: imageUse(now.activity)
      };
    });
    const options = {
      permission,
      lastTagTime: ({ Id }) => {
        const time4 = lastTagTimes.get(Id);
        return time4?.ok ? time4.value : void 0;
      },
      onResult: progress2.removal
    };
    await permission();
    const enough = plan.stale.length === 0 ? void 0 : await targetOf(engine, inputs, planned);
    const disksBefore = await measureAgain(planned);
    const dangling = await removeImages(engine, plan.waves, options);
    const stale = enough === void 0 || dangling.stopped !== void 0 ? { results: /* @__PURE__ */ new Map(), stopped: dangling.stopped } : await removeStale(engine, plan.stale, options, enough);
    const disksAfter = await measureAgain(planned);
    return {
      ...planned,
      gates: gates3,
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
  const { info: info2 } = activity;
  const roots = dataRoots2.ok ? dataRoots2.value : [];
  const paths = diskPath.length === 0 && info2.ok ? imageRoots(info2.value, roots) : roots;
  return diskTarget(engine, paths, target);
}
function closedByLock(planned, path6, taken) {
  const reason = taken.ok ? `${path6} was locked before the first removal` : taken.error;
  const gates3 = planned.gates.map(
    (gate2) => gate2.gate === "run-app" ? {
      ...gate2,
      verdict: taken.ok ? "hold" : "unknown",
      observed: taken.ok ? "1 alive" : "nothing",
      reason,
      ...taken.ok ? {} : { remedy: "See that this runner may lock the file." }
    } : gate2
  );
  return { ...planned, gates: gates3 };
}
async function measureAgain({ observation }) {
  if (!observation.dataRoots.ok) return void 0;
  const disks3 = await reading(measureDisks(observation.dataRoots.value));
  return disks3.ok ? disks3.value : void 0;
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

// src/gates/gate.ts
function allPass(gates3) {
  return gates3.every(({ verdict: verdict2 }) => verdict2 === "pass");
}

// src/gates/settle.ts
var import_promises7 = require("node:timers/promises");
var POLL_INTERVAL = 2e3;
async function settle(poll, timeout, signal, onPoll) {
  const start = performance.now();
  for (; ; ) {
    const found = await poll();
    const waited = performance.now() - start;
    const disk2 = found.gates.find(({ gate: gate2 }) => gate2 === "disk-pressure");
    const left = timeout - waited;
    if (allPass(found.gates) || disk2?.verdict !== "pass" || left <= 0 || signal.aborted) {
      return { found, waited: timeout === 0 ? 0 : waited };
    }
    onPoll(found, waited);
    await (0, import_promises7.setTimeout)(Math.min(POLL_INTERVAL, left), void 0, { signal }).catch(() => {
    });
  }
}

// src/state/record.ts
var imageHistorySchema = object({
  firstSeen: number2(),
  /** Since when it has been seen without a tag and without a digest; absent when it has one. */
  namelessSince: optional(number2()),
  /** When it was last seen in use, and by what; absent for never. */
  lastUsed: optional(number2()),
  usedBy: optional(string2())
});
var usageRecordSchema = object({
  version: literal(1),
  /** `ID` of the Engine's `/info`. */
  engine: string2(),
  /** Since when this record has been kept, in ms since 1970: it knows nothing from before. */
  began: number2(),
  /**
   * The time through which observers were at work, never long apart; absent when there was none.
   * What was used outside of it is not known.
   */
  observed: optional(object({ from: number2(), until: number2() })),
  /** By image ID. */
  images: record(string2(), imageHistorySchema)
});
function coldRecord(engine, now) {
  return { version: 1, engine, began: now, images: {} };
}
function withLook(record2, images2, usedBy, now) {
  const next = {};
  for (const image of images2) {
    const known2 = Object.hasOwn(record2.images, image.Id) ? record2.images[image.Id] : void 0;
    const { tags, digests } = imageNames(image);
    const nameless = tags.length + digests.length === 0;
    const user = usedBy(image);
    next[image.Id] = {
      firstSeen: known2?.firstSeen ?? now,
      namelessSince: nameless ? known2?.namelessSince ?? now : void 0,
      lastUsed: user === void 0 ? known2?.lastUsed : now,
      usedBy: user ?? known2?.usedBy
    };
  }
  return { ...record2, images: next };
}
function namelessSince(record2, id, minAge, now) {
  if (now - record2.began < minAge) return void 0;
  return record2.images[id]?.namelessSince ?? now;
}

// src/retention/recent.ts
function whyRecent(verb, time4, minAge, now) {
  const age2 = now - time4;
  if (Number.isNaN(age2)) return `its age is not known: ${verb} at no readable time`;
  if (age2 < 0) return `its age is not known: ${verb} in the future`;
  if (age2 >= minAge) return void 0;
  return `${verb} ${duration3(age2)} ago, younger than ${duration3(minAge)}`;
}

// src/state/coverage.ts
var MAX_GAP = 7 * 24 * 36e5;
function withWatches(record2, watches, now) {
  let { observed } = record2;
  for (const { from, until } of watches.toSorted((a, b) => a.from - b.from)) {
    if (until === void 0 || until > now || from > until) observed = { from: now, until: now };
    else if (observed === void 0 || from - observed.until > MAX_GAP) observed = { from, until };
    else observed = { ...observed, until: Math.max(observed.until, until) };
  }
  return { ...record2, observed };
}
function unusedSince(record2, id, now) {
  const { observed } = record2;
  if (observed === void 0 || !isObserved(record2, now)) return void 0;
  const known2 = Object.hasOwn(record2.images, id) ? record2.images[id] : void 0;
  if (known2 === void 0) return void 0;
  return Math.max(observed.from, known2.firstSeen, known2.lastUsed ?? 0);
}
function isObserved({ observed }, now) {
  return observed !== void 0 && now - observed.until <= MAX_GAP;
}

// src/retention/stale.ts
function unused(image, facts) {
  const { record: record2, digestRetention, lastTagTimes, now } = facts;
  const since = record2 && unusedSince(record2, image.Id, now);
  const stays = { since, stale: void 0 };
  if (since === void 0 || digestRetention === void 0) return stays;
  const built2 = image.Created * 1e3;
  if (image.Created <= 0 || !(built2 <= now)) return stays;
  if (whyRecent("used", since, digestRetention, now) !== void 0) return stays;
  const lastTag = lastTagTimes.get(image.Id);
  if (lastTag !== void 0) {
    if (!lastTag.ok) return stays;
    const { value } = lastTag;
    const isRecent = value !== void 0 && whyRecent("tagged", value, digestRetention, now);
    if (isRecent) return stays;
  }
  const unusedFor = `unused for ${duration3(now - since)}`;
  return { since, stale: `${unusedFor}, longer than ${duration3(digestRetention)}` };
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
  const children = /* @__PURE__ */ new Map();
  for (const { Id, ParentId } of facts.images) {
    if (!ParentId) continue;
    const siblings = children.get(ParentId);
    if (siblings === void 0) children.set(ParentId, [Id]);
    else siblings.push(Id);
  }
  const settled2 = /* @__PURE__ */ new Map();
  const settle2 = (id) => {
    const known2 = settled2.get(id) ?? own2.get(id);
    if (known2 === void 0 || settled2.has(id)) return known2;
    settled2.set(id, known2);
    let image = known2;
    for (const childId of children.get(id) ?? []) {
      const child2 = settle2(childId);
      if (child2 !== void 0) image = withChild(image, child2);
    }
    settled2.set(id, image);
    return image;
  };
  return [...own2.keys()].flatMap((id) => settle2(id) ?? []);
}
function removability({ class: name }) {
  return name === "dangling" ? 2 : name === "stale" ? 1 : 0;
}
function withChild(image, child2) {
  if (removability(child2) < removability(image)) {
    const reason = child2.reason.replace(/^parent of \w+: /, "");
    return {
      image: image.image,
      class: child2.class,
      reason: `parent of ${shortId(child2.image.Id)}: ${reason}`,
      unusedSince: child2.unusedSince
    };
  }
  return image.class === "stale" && child2.class === "stale" ? { ...image, unusedSince: Math.max(image.unusedSince ?? 0, child2.unusedSince ?? 0) } : image;
}
function shortId(id) {
  return id.replace(/^sha256:/, "").slice(0, 12);
}
function classifyAlone(image, facts) {
  const { usedBy, keptBy } = facts;
  const as = (name, reason) => ({ image, class: name, reason });
  const user = usedBy(image);
  if (user !== void 0) return as("in-use", user);
  const rule = keptBy(image);
  if (rule !== void 0) return as("kept", rule);
  const { tags, digests } = imageNames(image);
  if (tags.length > 0) return as("tagged", "has a tag");
  if (digests.length > 0) {
    const { since, stale } = unused(image, facts);
    const named2 = as("cached", "has a digest of a repository: what Swarm pulls");
    return stale === void 0 ? { ...named2, unusedSince: since } : { ...as("stale", stale), unusedSince: since };
  }
  const young = whyYoung(image, facts);
  if (young !== void 0) return as("young", young);
  return as("dangling", `no tag, no digest, ${olderThan(facts.minAge)}`);
}
function whyYoung(image, { lastTagTimes, record: record2, minAge, now }) {
  if (image.Created <= 0) return "its age is not known: it has no date";
  const built2 = whyRecent("built", image.Created * 1e3, minAge, now);
  if (built2 !== void 0) return built2;
  const nameless = record2 && namelessSince(record2, image.Id, minAge, now);
  if (nameless !== void 0) {
    const recent = whyRecent("first seen without a name", nameless, minAge, now);
    if (recent !== void 0) return recent;
  }
  const lastTag = lastTagTimes.get(image.Id);
  if (lastTag === void 0) return void 0;
  if (!lastTag.ok) return `its age is not known: ${lastTag.error}`;
  return lastTag.value === void 0 ? void 0 : whyRecent("tagged", lastTag.value, minAge, now);
}
function olderThan(minAge) {
  return `at least ${duration3(minAge)} old`;
}

// src/retention/keep.ts
var import_picomatch = __toESM(require_picomatch2(), 1);
var KEEP_LABEL = "gated-docker-prune.keep";
function keepRules(globs) {
  const rules = globs.map((glob) => {
    const repository = glob.includes("@") ? glob : glob.replace(/:[^/:]*$/, "");
    return { glob, matches: matcher(glob), matchesRepository: matcher(repository) };
  });
  return (image) => {
    if (Object.hasOwn(image.Labels, KEEP_LABEL)) return `label ${KEEP_LABEL}`;
    if (rules.length === 0) return void 0;
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
  const path6 = name.slice("docker.io/".length);
  if (!path6.startsWith("library/")) return [name, path6];
  const short = path6.slice("library/".length);
  return [name, path6, `docker.io/${short}`, short];
}

// src/retention/past-use.ts
function pastUses({ swarm, now }) {
  if (!swarm.ok) return [];
  const names2 = new Map(swarm.value.services.map(({ ID, Spec }) => [ID, Spec.Name]));
  return swarm.value.tasks.map(({ ID, ServiceID, Spec, Status }) => {
    const changed = Date.parse(Status.Timestamp);
    return {
      v: 1,
      at: Number.isNaN(changed) ? now : changed,
      reference: Spec?.ContainerSpec?.Image ?? "",
      by: `a task of ${names2.get(ServiceID ?? "") ?? ID}`
    };
  });
}

// src/retention/plan.ts
function planPrune(images2) {
  const dangling = images2.filter((each) => each.class === "dangling").map(({ image }) => image);
  const waves = [];
  for (const [image, wave] of wavesOf(dangling)) {
    waves[wave] ??= [];
    waves[wave].push(image);
  }
  const oldestFirst = (a, b) => a.Created - b.Created || byId(a, b);
  return {
    waves: [...waves].map((wave) => (wave ?? []).sort(oldestFirst)),
    stale: leastRecentlyUsed(images2.filter((each) => each.class === "stale"))
  };
}
function leastRecentlyUsed(stale) {
  const waves = wavesOf(stale.map(({ image }) => image));
  return stale.toSorted(
    (a, b) => (a.unusedSince ?? 0) - (b.unusedSince ?? 0) || (waves.get(a.image) ?? 0) - (waves.get(b.image) ?? 0) || byId(a.image, b.image)
  ).map(({ image }) => image);
}
function wavesOf(images2) {
  const byId2 = new Map(images2.map((image) => [image.Id, image]));
  const waveOf = /* @__PURE__ */ new Map();
  for (const image of byId2.values()) {
    let wave = waveOf.get(image) ?? 0;
    waveOf.set(image, wave);
    let parent = byId2.get(image.ParentId ?? "");
    while (parent !== void 0 && (waveOf.get(parent) ?? 0) <= wave && wave < byId2.size) {
      wave += 1;
      waveOf.set(parent, wave);
      parent = byId2.get(parent.ParentId ?? "");
    }
  }
  return waveOf;
}
function byId(a, b) {
  return a.Id < b.Id ? -1 : 1;
}

// src/prune.ts
var INSPECT_CONCURRENCY = 8;
async function prune(context) {
  const { inputs, connect: connect2, clock, signal, progress: progress2, remember: remember2 } = context;
  const look = async () => {
    const observation2 = await observe(connect2, inputs, clock);
    return { observation: observation2, gates: evaluateGates(observation2, inputs) };
  };
  const { found, waited } = await settle(
    look,
    inputs.settleTimeout,
    signal,
    (polled, soFar) => progress2.settling(polled.gates, soFar)
  );
  const { observation, gates: gates3 } = found;
  const { images: images2, info: info2, now } = observation.activity;
  const usedBy = imageUse(observation.activity);
  const memory = images2.ok && info2.ok ? await reading(
    remember2({
      engine: info2.value.ID,
      images: images2.value,
      usedBy,
      pastUses: pastUses(observation.activity),
      now
    })
  ) : void 0;
  const keptBy = keepRules(inputs.keep);
  const decide = (lastTagTimes2) => images2.ok ? classify({
    images: images2.value,
    usedBy,
    keptBy,
    lastTagTimes: lastTagTimes2,
    record: memory?.ok ? memory.value.record : void 0,
    minAge: inputs.minAge,
    digestRetention: inputs.digestRetention,
    now
  }) : void 0;
  const held = {
    observation,
    gates: gates3,
    settledForMs: waited,
    memory,
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
  if (!observation.engine.ok || !(allPass(gates3) || inputs.dryRun)) return held;
  const engine = observation.engine.value;
  const candidates = planPrune(held.images ?? []);
  const lastTagTimes = await readLastTagTimes(engine, [
    ...candidates.waves.flat(),
    ...candidates.stale
  ]);
  const planned = { ...held, images: decide(lastTagTimes) };
  const plan = planPrune(planned.images ?? []);
  if (inputs.dryRun || plan.waves.length + plan.stale.length === 0) {
    return { ...planned, stopped: signal.aborted ? messageOf(signal.reason) : void 0 };
  }
  return act(context, planned, { engine, lastTagTimes, plan });
}
async function readLastTagTimes(engine, images2) {
  const entries = await pMap(
    images2,
    async ({ Id }) => [Id, await reading(engine.inspectImage(Id).then(lastTagTimeOf))],
    { concurrency: INSPECT_CONCURRENCY }
  );
  return new Map(entries);
}

// src/retention/audit.ts
var COMING = 10;
function auditCache(facts) {
  const { images: images2, record: record2, digestRetention, activity } = facts;
  const cached2 = images2.filter((each) => each.class === "cached");
  const coming2 = cached2.flatMap(({ image, unusedSince: unusedSince2 }) => {
    if (unusedSince2 === void 0 || digestRetention === void 0) return [];
    const known2 = record2?.images[image.Id];
    return [
      {
        id: image.Id,
        name: image.RepoDigests[0] ?? image.RepoTags[0] ?? "",
        bytes: image.Size,
        lastUsed: known2?.lastUsed,
        usedBy: known2?.usedBy,
        staleAt: unusedSince2 + digestRetention
      }
    ];
  });
  return {
    kept: total(cached2.map(({ image }) => image)),
    coming: coming2.sort((a, b) => a.staleAt - b.staleAt).slice(0, COMING),
    neverStale: whyNeverStale(record2, digestRetention, activity.now),
    evicted: evicted(facts)
  };
}
function whyNeverStale(record2, digestRetention, now) {
  if (digestRetention === void 0) return "digest-retention is never";
  if (record2 === void 0) return "there is no usage record";
  if (!isObserved(record2, now)) return "no job was observed to its end in the last 7 days";
  return void 0;
}
function evicted({ images: images2, activity, containerdStore }) {
  const { containers } = activity;
  if (!containers.ok) {
    const none = total([]);
    return { imagePrune: none, systemPruneAll: none };
  }
  const running = containers.value.filter(({ State }) => RUNNING.includes(State));
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
var RUNNING = ["running", "paused", "restarting"];
function usedByContainers(containers, { info: info2, now }) {
  const noSwarm = { services: [], tasks: [], upToDate: /* @__PURE__ */ new Set(), nodes: [] };
  return imageUse({
    info: info2,
    now,
    containers: { ok: true, value: containers },
    swarm: { ok: true, value: noSwarm }
  });
}
function total(images2) {
  return { images: images2.length, bytes: images2.reduce((sum, { Size }) => sum + Size, 0) };
}

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
function closedGates({ gates: gates3 }) {
  const closed2 = gates3.filter(({ verdict: verdict2 }) => verdict2 !== "pass");
  if (closed2.length === 0) return "";
  const names2 = closed2.map(({ gate: gate2, verdict: verdict2 }) => `${gate2} is ${WORD[verdict2]}`);
  return `${names2.join(", ")}.`;
}
var WORD = { pass: "passing", hold: "holding", unknown: "unknown" };

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
function usedBytes(disks3) {
  return disks3.reduce((sum, { used }) => sum + used, 0);
}

// src/report/build.ts
function buildReport(inputs, result3, times) {
  const { observation, gates: gates3, removals, stopped, measured } = result3;
  const { activity, dataRoots: dataRoots2 } = observation;
  const outcome = outcomeOf(inputs, result3);
  const removed = [...removals.values()].filter((each) => each.outcome === "removed").length;
  const facts = {
    outcome,
    dryRun: inputs.dryRun,
    gates: gates3,
    reclaimed: reclaimed(measured),
    imagesRemoved: removed,
    stopped: stopped ?? null,
    images: result3.images?.map((each) => reportedImage(each, inputs, gates3, removals)) ?? null
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
    historySkipped: 0,
    starvation: null,
    ...facts
  };
}
function brokenReport(host, { headline: sentence, problems }, times) {
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
    problems,
    images: null,
    cache: null,
    history: [],
    historySkipped: 0,
    starvation: null
  };
}
function outcomeOf({ dryRun }, result3) {
  const { observation, gates: gates3, removals, images: images2, stopped } = result3;
  if (dryRun) return "dry-run";
  const results = [...removals.values()].map(({ outcome }) => outcome);
  if (results.includes("failed")) return "failed";
  if (results.includes("removed")) return "pruned";
  if (!allPass(gates3)) return "held";
  if (images2 === void 0 || stopped !== void 0) return "failed";
  if (!observation.activity.containers.ok) return "failed";
  return "nothing-to-prune";
}
function problemsOf({ observation, gates: gates3, memory, removals, stopped }) {
  const { engine, activity } = observation;
  const failed = [...removals.values()].filter(({ outcome }) => outcome === "failed");
  const problems = [
    ...engine.ok ? [] : [engine.error],
    ...engine.ok && !activity.images.ok ? [activity.images.error] : [],
    ...engine.ok && !activity.containers.ok ? [activity.containers.error] : [],
    ...memory === void 0 ? [] : memoryProblems(memory),
    ...stopped !== void 0 && allPass(gates3) ? [stopped] : [],
    ...failed.map(({ reason }) => reason)
  ];
  return [...new Set(problems)];
}
function memoryProblems(memory) {
  if (memory.ok) return memory.value.warning === void 0 ? [] : [memory.value.warning];
  return [
    `The usage record cannot be written, so that the Engine's dates alone decide: ${memory.error}. Set state-dir to a folder that this runner may write to.`
  ];
}
function reportedCache({ digestRetention }, { images: images2, observation: { activity }, memory }) {
  if (images2 === void 0) return null;
  const { coming: coming2, neverStale, ...rest } = auditCache({
    images: images2,
    activity,
    containerdStore: activity.info.ok && usesContainerdStore(activity.info.value),
    record: memory?.ok ? memory.value.record : void 0,
    digestRetention
  });
  return {
    ...rest,
    coming: coming2.map((image) => ({
      ...image,
      lastUsed: image.lastUsed === void 0 ? null : new Date(image.lastUsed).toISOString(),
      usedBy: image.usedBy ?? null,
      staleAt: new Date(image.staleAt).toISOString()
    })),
    neverStale: neverStale ?? null
  };
}
function reportedImage({ image, class: name, reason }, inputs, gates3, removals) {
  const result3 = removals.get(image.Id);
  const named2 = [...image.RepoTags, ...image.RepoDigests].filter((n) => !n.startsWith("<none>"));
  return {
    id: image.Id,
    names: [...new Set(named2)],
    class: name,
    fate: result3?.outcome ?? fateOf(name, inputs, gates3),
    reason: result3?.reason || reason,
    bytes: image.Size,
    created: isoTime(image.Created)
  };
}
function fateOf(name, { dryRun }, gates3) {
  if (name !== "dangling" && name !== "stale") return "kept";
  if (dryRun) return name === "dangling" ? "would-remove" : "candidate";
  return allPass(gates3) ? "not-attempted" : "candidate";
}
function isoTime(seconds) {
  const date3 = new Date(seconds * 1e3);
  return seconds <= 0 || Number.isNaN(date3.getTime()) ? null : date3.toISOString();
}

// src/report/escape.ts
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

// src/runner.ts
var import_promises8 = require("node:fs/promises");
var import_node_os3 = require("node:os");
var import_node_path7 = require("node:path");

// src/report/overview.ts
var CLASS_MEANING = {
  "in-use": "a container or a Swarm service needs it",
  kept: "the keep list or its label says so",
  tagged: "has a tag: never removed",
  cached: "no tag but a registry digest: what Swarm pulled; kept for redeploys",
  young: "no name, but too new, or of unknown age",
  dangling: "no tag, no digest, old enough: go first",
  stale: "cached, but unused for longer than digest-retention: go only as far as needed"
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
  const classes3 = new Map(
    RETENTION_CLASSES.map((name) => [name, { class: name, images: 0, bytes: 0 }])
  );
  const byFate = /* @__PURE__ */ new Map();
  const kept = new Map(
    RETENTION_CLASSES.map((name) => [name, /* @__PURE__ */ new Map()])
  );
  for (const image of images2 ?? []) {
    add(classes3.get(image.class), image);
    const ofFate = byFate.get(image.fate);
    if (ofFate === void 0) byFate.set(image.fate, [image]);
    else ofFate.push(image);
    if (image.fate === "kept") addKept(kept.get(image.class), image);
  }
  return {
    classes: [...classes3.values()].filter((total2) => total2.images > 0),
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
  return images2.reduce((sum, image) => sum + image.bytes, 0);
}
function latestDisks({ disks: disks3 }) {
  return disks3.after.length > 0 ? disks3.after : disks3.before;
}
function readableName(name) {
  return name.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}$/, "@sha256:$1");
}

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
function troubleOf({ headline: headline2, gates: gates3, stopped, problems }) {
  const said = [headline2, ...gates3.map(({ reason }) => reason)];
  const isNews = (text) => !said.some((sentence) => sentence.includes(text));
  return {
    stopped: stopped !== null && isNews(stopped) ? stopped : null,
    problems: [...new Set(problems)].filter((problem) => problem !== stopped && isNews(problem))
  };
}

// src/report/starvation.ts
var WORTH_A_WORD = 3;
var GATES = ["disk-pressure", "run-app", "swarm-convergence"];
function starvationOf(history) {
  const starved2 = [];
  for (const entry of history) {
    const meaning = meaningOf(entry);
    if (meaning === "starved") starved2.push(entry);
    if (meaning === "ended") starved2.length = 0;
  }
  const first = starved2[0];
  if (first === void 0) return void 0;
  const [worst] = GATES.map((gate2) => {
    const closed2 = starved2.map(({ gates: gates3 }) => gates3[gate2]).filter((each) => isClosed(gate2, each));
    return { gate: gate2, times: closed2.length, verdict: closed2.at(-1) };
  }).toSorted((a, b) => b.times - a.times);
  if (worst?.verdict === void 0 || worst.verdict === "pass") return void 0;
  return { runs: starved2.length, since: first.time, gate: worst.gate, verdict: worst.verdict };
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
function isClosed(gate2, verdict2) {
  return verdict2 === "unknown" || verdict2 === "hold" && gate2 !== "disk-pressure";
}
function starvationNotice(starvation) {
  if (starvation === null || starvation.runs < WORTH_A_WORD) return void 0;
  const { runs, since, gate: gate2, verdict: verdict2 } = starvation;
  const unknown2 = verdict2 === "unknown" ? " (unknown)" : "";
  return `Held ${count(runs, "run")} in a row since ${time3(since)}, most often by ${gate2}${unknown2}.`;
}

// src/report/annotations.ts
var MESSAGE_LIMIT = 4096;
var PER_LEVEL = 10;
var ALMOST_FULL = 95;
function annotationsOf(report, { inPost }) {
  const all = [...failure2(report, inPost), ...unknownGates(report), ...closed(report)];
  const annotations = [...all, ...pruned(report)].map(({ level, title, message }) => ({
    level,
    title: forLog(`Gated Docker Prune: ${title}`),
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
function unknownGates({ gates: gates3 }) {
  return gates3.filter(({ verdict: verdict2 }) => verdict2 === "unknown").map(({ gate: gate2, reason, remedy }) => ({
    level: "warning",
    title: `${gate2} is unknown`,
    message: remedy === void 0 ? reason : `${reason} ${remedy}`
  }));
}
function closed(report) {
  const urgent = almostFull(report);
  return urgent.length > 0 ? urgent : starved(report);
}
function starved({ starvation, gates: gates3 }) {
  const notice3 = starvationNotice(starvation);
  if (starvation === null || notice3 === void 0) return [];
  const now = gates3.find(({ gate: gate2, verdict: verdict2 }) => gate2 === starvation.gate && verdict2 !== "pass");
  const why = now === void 0 ? "" : ` Now: ${now.reason}`;
  return [
    {
      level: "warning",
      title: `held ${count(starvation.runs, "run")} in a row`,
      message: `${notice3}${why}`
    }
  ];
}
function almostFull(report) {
  const used = fullestPercent(latestDisks(report));
  const holding = report.gates.filter(({ verdict: verdict2 }) => verdict2 === "hold");
  if (used === void 0 || used < ALMOST_FULL || holding.length === 0) return [];
  const why = holding.map(({ gate: gate2, reason }) => `${gate2} holds: ${reason}`).join(" ");
  const notice3 = starvationNotice(report.starvation);
  const message = [
    `The disk is ${percent(used)} used, and nothing may be pruned.`,
    ...notice3 === void 0 ? [] : [notice3],
    why
  ].join(" ");
  return [{ level: "warning", title: "disk almost full", message }];
}
function pruned({ outcome, reclaimed: reclaimed3, imagesRemoved }) {
  if (outcome !== "pruned") return [];
  const images2 = `${count(imagesRemoved, "image")} removed`;
  const message = reclaimed3.measuredBy === "nothing" ? `${images2}.` : `${bytes(reclaimed3.bytes)} reclaimed, ${images2}.`;
  return [{ level: "notice", title: "pruned", message }];
}

// src/report/outputs.ts
function outputsOf(report) {
  const verdict2 = (name) => report.gates.find(({ gate: gate2 }) => gate2 === name)?.verdict ?? "unknown";
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
  const rest = more2.toLocaleString("en-US");
  return shown === "" ? `${rest}, in the JSON report` : `${shown}

and ${rest} more, in the JSON report`;
}
var LEFT_OUT_BYTES = 100;
function fold(title, body, { open: open3 = false } = {}) {
  return `<details${open3 ? " open" : ""}>
<summary>${title}</summary>

${body}

</details>`;
}
function unbroken(figure) {
  return figure.replaceAll(" ", "&nbsp;");
}
function byteLength(text) {
  return Buffer.byteLength(text);
}
function head(columns) {
  const rule = columns.map(({ figures: figures2 }) => figures2 ? "---:" : "---");
  return `${line(columns.map(({ title }) => title))}
${line(rule)}`;
}
function line(cells) {
  return `| ${cells.join(" | ")} |`;
}

// src/report/cache.ts
function cacheInWords({ cache }) {
  if (cache === null) return [];
  const { kept, evicted: evicted2, coming: coming2, neverStale } = cache;
  const { imagePrune, systemPruneAll } = evicted2;
  const [first] = coming2;
  return [
    ...kept.images === 0 ? [] : [`Kept for redeploys: ${inWords(kept)}.`],
    ...kept.images === 0 || neverStale === null ? [] : [`None becomes stale: ${neverStale}.`],
    ...first === void 0 ? [] : [`The first becomes stale on ${day(first.staleAt)}.`],
    ...systemPruneAll.images === 0 ? [] : [
      `To pull again after docker image prune: ${inWords(imagePrune)}; after docker system prune --all: ${inWords(systemPruneAll)}.`
    ]
  ];
}
function inWords({ images: images2, bytes: size }) {
  return images2 === 0 ? "nothing" : `${count(images2, "image")}, ${bytes(size)} as listed`;
}
var COMING_COLUMNS = [
  { title: "Image" },
  { title: "Size", figures: true },
  { title: "Last seen in use" },
  { title: "Stale on" }
];
function renderCache(report) {
  const sentences = cacheInWords(report);
  if (report.cache === null || sentences.length === 0) return "";
  const list2 = sentences.map((sentence) => `- ${forMarkdown(sentence)}`).join("\n");
  return ["### Cache", list2, coming(report.cache)].filter((part) => part !== "").join("\n\n");
}
function coming({ coming: images2 }) {
  if (images2.length === 0) return "";
  const rows = images2.map(({ id, name, bytes: size, lastUsed, usedBy, staleAt }) => [
    forMarkdownCode(name === "" ? shortId(id) : readableName(name)),
    unbroken(bytes(size)),
    [
      lastUsed === null ? "never" : unbrokenDay(lastUsed),
      ...usedBy === null ? [] : [forMarkdown(usedBy, 100)]
    ].join("<br>"),
    unbrokenDay(staleAt)
  ]);
  return fold("The next to become stale, should they stay unused", table(COMING_COLUMNS, rows));
}
function unbrokenDay(iso) {
  return day(iso).replaceAll("-", "&#8209;");
}

// src/report/trend.ts
var MAX_RUNS = 30;
function renderTrend(history, skipped = 0) {
  const runs = history.slice(-MAX_RUNS).map((entry, index) => ({ entry, number: index + 1 }));
  if (runs.length < 2) return "";
  const folded = fold("The same in figures", figures(runs));
  const unreadable = skipped === 0 ? "" : `<sub>${grouped(skipped)} of the lines on disk cannot be read</sub>`;
  return [`### The last ${runs.length} runs`, chart(runs), folded, unreadable].filter((part) => part !== "").join("\n\n");
}
var COLOURS = { before: "#d97706", after: "#2f81f7" };
function chart(runs) {
  const points = runs.flatMap(({ entry: { diskBefore, diskAfter }, number: number3 }) => {
    const before = diskBefore ?? diskAfter;
    return before === null ? [] : [{ number: number3, before, after: diskAfter ?? before }];
  });
  if (points.length < 2) return "";
  const changed = points.some(({ before, after }) => before !== after);
  const palette = changed ? `${COLOURS.before}, ${COLOURS.after}` : COLOURS.after;
  const config2 = {
    xyChart: { width: 900, height: 300 },
    themeVariables: { xyChart: { plotColorPalette: palette } }
  };
  const list2 = (values) => `[${values.join(", ")}]`;
  const percents = (values) => list2(values.map((used) => Math.min(used, 100)));
  const lines2 = [
    // Not as front matter, which older renderers do not know.
    `%%{init: ${JSON.stringify(config2)}}%%`,
    "xychart-beta",
    // As text: Mermaid would draw labels that are the same as one.
    `  x-axis "Run" [${points.map(({ number: number3 }) => `"${number3}"`).join(", ")}]`,
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
var COLUMNS = [
  { title: "Run", figures: true },
  { title: "Began" },
  { title: "Outcome" },
  { title: "Closed gates" },
  { title: "Disk used", figures: true },
  { title: "Removed", figures: true },
  { title: "Reclaimed", figures: true }
];
function figures(runs) {
  const rows = runs.toReversed().map(({ entry, number: number3 }) => [
    String(number3),
    unbroken(time3(entry.time)),
    OUTCOME_TITLE[entry.outcome],
    closedGates2(entry.gates),
    unbroken(disk(entry)),
    grouped(entry.imagesRemoved),
    unbroken(bytes(entry.bytesReclaimed))
  ]);
  return table(COLUMNS, rows);
}
function closedGates2(gates3) {
  const closed2 = Object.entries(gates3).filter(([, verdict2]) => verdict2 !== "pass");
  if (closed2.length === 0) return "none";
  return closed2.map(([gate2, verdict2]) => verdict2 === "unknown" ? `${gate2} **unknown**` : gate2).join("<br>");
}
function disk({ diskBefore: before, diskAfter: after }) {
  const last = after ?? before;
  if (last === null) return "not measured";
  return before === null || after === null ? percent(last) : `${before} → ${percent(last)}`;
}

// src/report/summary.ts
var MAX_BYTES = 9e5;
var MAX_ROWS = 100;
var MAX_ITEMS = 10;
var MAX_NAMES = 3;
function renderSummary(report) {
  const overview = overviewOf(report);
  const open3 = [
    heading(report, overview),
    gates(report),
    trouble(report),
    disks(report),
    reclaimed2(report),
    classes(report, overview),
    renderCache(report)
  ].filter((section) => section !== "");
  const end = [renderTrend(report.history, report.historySkipped), footer(report)].filter(
    (section) => section !== ""
  );
  const folded = within(
    MAX_BYTES - byteLength([...open3, ...end].join("\n\n")),
    folds(report, overview)
  );
  return `${[...open3, ...folded, ...end].join("\n\n")}
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
var AROUND_BYTES = 300;
var OUTCOME_SIGN = {
  pruned: "✅",
  "nothing-to-prune": "✅",
  held: "⏸️",
  "dry-run": "🔎",
  failed: "❌"
};
function heading(report, overview) {
  const { outcome, headline: headline2 } = report;
  const unclear = outcome === "held" && report.gates.some(({ verdict: verdict2 }) => verdict2 === "unknown");
  const sign = unclear ? "⚠️" : OUTCOME_SIGN[outcome];
  const notice3 = starvationNotice(report.starvation);
  return [
    `## ${sign} Docker prune: ${OUTCOME_TITLE[outcome]}`,
    `**${forMarkdown(headline2)}**`,
    ...notice3 === void 0 ? [] : [`> ⏳ **${notice3}**`],
    factsOf(report, overview).map(unbrokenFigures).join(" ")
  ].join("\n\n").trimEnd();
}
var VERDICT_SIGN = { pass: "✅", hold: "⏸️", unknown: "⚠️" };
var GATE_COLUMNS = [
  { title: "Gate" },
  { title: "Verdict" },
  { title: "Observed" },
  { title: "Required" },
  { title: "Why" }
];
function gates(report) {
  const all = report.gates.slice(0, MAX_ITEMS);
  if (all.length === 0) return "";
  const rows = all.map(({ gate: gate2, verdict: verdict2, observed, required: required3, reason }) => [
    `**${gate2}**`,
    `${VERDICT_SIGN[verdict2]}&nbsp;${verdict2 === "unknown" ? "**unknown**" : verdict2}`,
    forMarkdown(observed),
    forMarkdown(required3),
    forMarkdown(reason)
  ]);
  const closed2 = all.filter(({ verdict: verdict2 }) => verdict2 !== "pass").map(closedGate);
  return ["### Gates", table(GATE_COLUMNS, rows), ...closed2].join("\n\n");
}
function closedGate({ gate: gate2, verdict: verdict2, reason, remedy }) {
  const why = `> ${VERDICT_SIGN[verdict2]} **${gate2}**: ${forMarkdown(reason)}`;
  return remedy === void 0 ? why : `${why}<br>
> **What to do:** ${forMarkdown(remedy)}`;
}
function trouble(report) {
  const { stopped, problems } = troubleOf(report);
  const shown = problems.slice(0, MAX_ITEMS);
  return [
    ...stopped === null ? [] : [`> 🛑 **Stopped early:** ${forMarkdown(stopped)}`],
    ...shown.map((problem) => `> ❌ **Problem:** ${forMarkdown(problem)}`),
    ...problems.length > shown.length ? [`> and ${grouped(problems.length - shown.length)} more, in the JSON report`] : []
  ].join("\n\n");
}
var DISK_COLUMNS = [
  { title: "File system" },
  { title: "Used" },
  { title: "Bytes" }
];
function disks(report) {
  const latest = latestDisks(report);
  if (latest.length === 0) return "";
  const rows = latest.slice(0, MAX_ITEMS).flatMap((disk2) => {
    const before = report.disks.before.find(({ device }) => device === disk2.device);
    return before === void 0 || before === disk2 ? [usage(disk2, "")] : [usage(before, " before"), usage(disk2, " after")];
  });
  return `### Disk

${table(DISK_COLUMNS, rows)}`;
}
function usage(disk2, when) {
  const { percent: used, of } = fullness(disk2);
  const scarce = of === "inodes" ? "<br>of the inodes" : "";
  return [
    `${forMarkdownCode(disk2.path)}${when}`,
    unbroken(`${bar(used)} ${percent(used)}`) + scarce,
    `${unbroken(bytes(disk2.used))} of ${unbroken(bytes(disk2.size))}`
  ];
}
function bar(used) {
  const full = Math.min(10, Math.max(0, Math.floor(used / 10)));
  return `${"█".repeat(full)}${"░".repeat(10 - full)}`;
}
function reclaimed2({ reclaimed: { measuredBy, engine, filesystem } }) {
  if (measuredBy === "nothing") return "";
  const figures2 = [
    { by: "filesystem", text: "by the file system", value: filesystem },
    { by: "engine", text: "by the Engine's account of its layers", value: engine }
  ].toSorted((a, b) => Number(b.by === measuredBy) - Number(a.by === measuredBy)).map(({ text, value }) => `${value === null ? "not known" : unbroken(bytes(value))} ${text}`);
  return `**Reclaimed**, measured before and after: ${figures2.join("; ")}.`;
}
var CLASS_COLUMNS = [
  { title: "Class, and what it means" },
  { title: "Images", figures: true },
  { title: "Size", figures: true }
];
function classes({ images: images2, gates: asked }, overview) {
  if (asked.length === 0) return "";
  const title = "### Images";
  if (images2 === null) return `${title}

The images could not be listed.`;
  if (images2.length === 0) return `${title}

The Engine has no images.`;
  const rows = overview.classes.map((total2) => [
    `**${total2.class}**: ${CLASS_MEANING[total2.class]}`,
    grouped(total2.images),
    unbroken(bytes(total2.bytes))
  ]);
  const note = "<sub>Sizes as listed: layers that images share count in each of them.</sub>";
  return [title, table(CLASS_COLUMNS, rows), note].join("\n\n");
}
var FATES = [
  { fate: "failed", title: "Could not be removed", open: true },
  { fate: "removed", title: "Removed" },
  { fate: "would-remove", title: "Would be removed" },
  { fate: "candidate", title: "Would go if all gates passed" },
  { fate: "skipped", title: "Skipped" },
  { fate: "not-attempted", title: "Not attempted" }
];
function folds(report, overview) {
  const fates = FATES.flatMap(({ fate, title, open: open3 = false }) => {
    const images2 = overview.byFate.get(fate);
    if (images2 === void 0) return [];
    const body = (room) => imageTable(room, images2, report);
    return [(room) => fold(`${title}: ${extent(images2)}`, body(room), { open: open3 })];
  });
  const kept = overview.byFate.get("kept");
  if (kept === void 0) return fates;
  return [...fates, (room) => fold(`Kept: ${extent(kept)}`, keptTable(room, overview.kept))];
}
function extent(images2) {
  return `${count(images2.length, "image")}, ${bytes(sizeOf(images2))}`;
}
var IMAGE_COLUMNS = [
  { title: "Image" },
  { title: "Size", figures: true },
  { title: "Built" }
];
function imageTable(room, images2, { startedAt }) {
  const cells = (image) => [
    [forMarkdownCode(shortId(image.id)), ...names(image)].join("<br>"),
    unbroken(bytes(image.bytes)),
    built(image, startedAt)
  ];
  const reason = images2[0]?.reason ?? "";
  if (images2.every((image) => image.reason === reason)) {
    const why = forMarkdown(reason);
    const rest = { ...room, bytes: room.bytes - byteLength(why) };
    return `Why: ${why}

${tableWithin(rest, IMAGE_COLUMNS, images2, cells)}`;
  }
  const columns = [...IMAGE_COLUMNS, { title: "Why" }];
  return tableWithin(room, columns, images2, (image) => [
    ...cells(image),
    forMarkdown(image.reason)
  ]);
}
function built({ created }, startedAt) {
  const on = day(created);
  return on === "unknown" ? on : `${on.replaceAll("-", "&#8209;")}<br>${age(created, startedAt)}&nbsp;old`;
}
function names({ names: all }) {
  const shown = all.slice(0, MAX_NAMES).map((name) => forMarkdownCode(readableName(name)));
  return all.length > MAX_NAMES ? [...shown, `and ${grouped(all.length - MAX_NAMES)} more`] : shown;
}
var KEPT_COLUMNS = [
  { title: "Why" },
  { title: "Images", figures: true },
  { title: "Size", figures: true },
  { title: "Which" }
];
function keptTable(room, groups) {
  return tableWithin(room, KEPT_COLUMNS, groups, (group4) => [
    `**${group4.class}**: ${forMarkdown(group4.reason)}`,
    grouped(group4.images),
    unbroken(bytes(group4.bytes)),
    examples(group4)
  ]);
}
function examples({ examples: some, images: images2 }) {
  const shown = some.map(
    ({ id, names: [name] }) => forMarkdownCode(name === void 0 ? shortId(id) : readableName(name))
  );
  const rest = images2 > some.length ? [`and ${grouped(images2 - some.length)} more`] : [];
  return [...shown, ...rest].join("<br>");
}
function footer(report) {
  const { engine, startedAt, finishedAt, settledForMs, dryRun } = report;
  const took = duration3(Date.parse(finishedAt) - Date.parse(startedAt));
  const items = [
    engine.version === null ? `Engine at ${forMarkdownCode(engine.host)}` : `Docker Engine ${known(engine.version)}, API ${known(engine.apiVersion)}, store ${known(engine.store)}, at ${forMarkdownCode(engine.host)}`,
    ...engine.dataRoots.length === 0 ? [] : [
      `data in ${engine.dataRoots.slice(0, MAX_ITEMS).map((root) => forMarkdownCode(root)).join(", ")}`
    ],
    `${time3(startedAt)}, took ${took}` + (settledForMs > 0 ? `, ${duration3(settledForMs)} of it waiting for gates` : ""),
    ...dryRun ? ["dry run"] : []
  ];
  return `<sub>${items.join(" · ")}</sub>`;
}
function known(value) {
  return value === null ? "unknown" : forMarkdown(value, 100);
}
function unbrokenFigures(sentence) {
  return sentence.replace(/(\d) (?=%|[KMGTPE]?i?B\b|images?\b)/g, "$1&nbsp;");
}

// src/report/terminal.ts
var MAX_IMAGES = 20;
var MAX_ITEMS2 = 10;
function renderTerminal(report) {
  const overview = overviewOf(report);
  const sections = [
    heading2(report, overview),
    trouble2(report),
    gates2(report),
    disks2(report),
    classes2(report, overview),
    cacheInWords(report).map((sentence) => forLog(sentence)),
    ...images(report, overview),
    footer2(report)
  ].filter((lines2) => lines2.length > 0);
  return `${sections.map((lines2) => lines2.join("\n")).join("\n\n")}
`;
}
function heading2(report, overview) {
  return [
    `Docker prune: ${OUTCOME_TITLE[report.outcome]}`,
    forLog(report.headline),
    starvationNotice(report.starvation) ?? "",
    factsOf(report, overview).join(" ")
  ].filter((line2) => line2 !== "");
}
function trouble2(report) {
  const { stopped, problems } = troubleOf(report);
  return [
    ...stopped === null ? [] : [`Stopped early: ${forLog(stopped)}`],
    ...problems.slice(0, MAX_ITEMS2).map((problem) => `Problem: ${forLog(problem)}`),
    ...more(problems.length - MAX_ITEMS2)
  ];
}
function gates2({ gates: all }) {
  if (all.length === 0) return [];
  const shown = all.slice(0, MAX_ITEMS2);
  const rows = aligned(
    shown.map(({ gate: gate2, verdict: verdict2, observed, required: required3 }) => [
      gate2,
      verdict2,
      forLog(observed),
      `required: ${forLog(required3)}`
    ])
  );
  return [
    "Gates",
    ...shown.flatMap(({ verdict: verdict2, reason, remedy }, index) => [
      rows[index] ?? "",
      // A pass needs no words.
      ...verdict2 === "pass" ? [] : [`    ${forLog(reason)}`],
      ...remedy === void 0 ? [] : [`    To do: ${forLog(remedy)}`]
    ])
  ];
}
function disks2(report) {
  const latest = latestDisks(report).slice(0, MAX_ITEMS2);
  if (latest.length === 0) return [];
  const rows = latest.map((disk2) => {
    const was = report.disks.before.find(({ device }) => device === disk2.device);
    const changed = was !== void 0 && was !== disk2;
    return [forLog(disk2.path), usage2(disk2), changed ? `before: ${usage2(was)}` : ""];
  });
  return ["Disk", ...aligned(rows)];
}
function usage2(disk2) {
  const { percent: used, of } = fullness(disk2);
  const scarce = of === "inodes" ? `${percent(used)} of inodes` : percent(used);
  return `${scarce} used, ${bytes(disk2.used)} of ${bytes(disk2.size)}`;
}
function classes2({ images: all, gates: asked }, overview) {
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
var FATES2 = [
  { fate: "failed", title: "Could not be removed" },
  { fate: "removed", title: "Removed" },
  { fate: "would-remove", title: "Would be removed" },
  { fate: "skipped", title: "Skipped" },
  { fate: "not-attempted", title: "Not attempted" }
];
function images({ startedAt }, { byFate }) {
  return FATES2.flatMap(({ fate, title }) => {
    const all = byFate.get(fate);
    if (all === void 0) return [];
    const rows = all.slice(0, MAX_IMAGES).map((image) => imageRow(image, startedAt));
    const rest = more(all.length - MAX_IMAGES);
    return [[`${title}: ${count(all.length, "image")}`, ...aligned(rows, [1]), ...rest]];
  });
}
function imageRow({ id, bytes: size, created, names: names2, reason }, now) {
  const [name] = names2;
  const old = age(created, now);
  const described = name === void 0 ? reason : `${readableName(name)}: ${reason}`;
  return [
    forLog(shortId(id)),
    bytes(size),
    old === "unknown" ? "" : `${old} old`,
    forLog(described)
  ];
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

// src/runner.ts
var inActions = process.env["GITHUB_ACTIONS"] === "true";
function log2(line2) {
  process.stdout.write(`${forLog(line2)}
`);
}
async function publish(report, { inPost, fail }) {
  process.stdout.write(`
${renderTerminal(report)}
`);
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
    const folder = await (0, import_promises8.mkdtemp)(
      (0, import_node_path7.join)(process.env["RUNNER_TEMP"] ?? (0, import_node_os3.tmpdir)(), "gated-docker-prune-")
    );
    const path6 = (0, import_node_path7.join)(folder, "report.json");
    await (0, import_promises8.writeFile)(path6, `${JSON.stringify(report, void 0, 2)}
`);
    setOutput("report", path6);
  });
  if (process.env["GITHUB_STEP_SUMMARY"]) {
    await attempt("the job summary", async () => {
      await summary.addRaw(renderSummary(report)).write();
    });
  }
  if (fail) setFailed(forLog([report.headline, ...report.problems].join(" "), MESSAGE_LIMIT));
}
var { error: error2, warning: warning2, notice: notice2 } = core_exports;
function annotate({ level, title, message }) {
  ({ error: error2, warning: warning2, notice: notice2 })[level](message, { title });
}
async function attempt(what, write) {
  try {
    await write();
  } catch (error3) {
    warning(forLog(`${what} could not be written: ${messageOf(error3)}`));
  }
}

// src/state/folder.ts
var import_node_os4 = require("node:os");
var import_node_path8 = require("node:path");
function stateFolder(stateDir, env) {
  const base = env["XDG_STATE_HOME"] || (0, import_node_path8.join)(env["HOME"] || (0, import_node_os4.homedir)(), ".local", "state");
  return stateDir ?? (0, import_node_path8.join)(base, "gated-docker-prune");
}
function fileNameOf(engine) {
  return engine.replaceAll(/[^\w-]/g, "_").slice(0, 100);
}

// src/state/merge.ts
function withObservations(record2, images2, observations, now) {
  const uses = new ByReference();
  for (const use of observations.toSorted((a, b) => a.at - b.at)) uses.add(use.reference, use);
  const next = { ...record2.images };
  for (const image of images2) {
    const known2 = Object.hasOwn(record2.images, image.Id) ? record2.images[image.Id] : void 0;
    const latest = [...uses.of(image)].reduce(
      (best, use) => best === void 0 || use.at > best.at ? use : best,
      void 0
    );
    if (known2 === void 0 || latest === void 0) continue;
    const at = Math.min(latest.at, now);
    if (known2.lastUsed !== void 0 && known2.lastUsed >= at) continue;
    next[image.Id] = { ...known2, lastUsed: at, usedBy: latest.by };
  }
  return { ...record2, images: next };
}

// src/state/observations.ts
var import_promises9 = require("node:fs/promises");
var import_node_path9 = require("node:path");
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
async function takeObservations(folder, engine) {
  const taken = { observations: [], watches: [], files: [] };
  for (const name of await unlessGone((0, import_promises9.readdir)(folder), [])) {
    const found = FILE_NAME.exec(name)?.groups;
    if (found?.["engine"] !== fileNameOf(engine)) continue;
    const path6 = (0, import_node_path9.join)(folder, name);
    const observer = { pid: Number(found["pid"]), startTime: Number(found["startTime"]) };
    const alive = isAlive(observer);
    const bytes2 = await unlessGone((0, import_promises9.readFile)(path6), void 0);
    if (bytes2 === void 0) continue;
    taken.files.push({ path: path6, size: bytes2.length, observer });
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
    const found = FILE_NAME.exec(name)?.groups;
    if (Number(found?.["pid"]) !== observer.pid) continue;
    if (Number(found?.["startTime"]) !== observer.startTime) continue;
    const text = await unlessGone((0, import_promises9.readFile)((0, import_node_path9.join)(folder, name), "utf8"), "");
    const parsed = text.split("\n").map(parseLine);
    if (parsed.some((line2) => line2 !== void 0 && "watch" in line2 && line2.watch === "ended")) {
      return true;
    }
  }
  return false;
}
async function dropObservations({ files }) {
  for (const { path: path6, size, observer } of files) {
    if (isAlive(observer)) continue;
    const now = await unlessGone((0, import_promises9.stat)(path6), void 0);
    if (now?.size === size) await (0, import_promises9.rm)(path6, { force: true });
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
async function unlessGone(found, otherwise) {
  try {
    return await found;
  } catch (error3) {
    if (error3.code === "ENOENT") return otherwise;
    throw error3;
  }
}

// src/state/history.ts
var import_promises10 = require("node:fs/promises");
var import_node_path10 = require("node:path");
var amount = number2().check(_nonnegative());
var verdict = _enum(["pass", "hold", "unknown"]);
var historyEntrySchema = object({
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
function historyEntryOf(report) {
  const verdictOf = (name) => report.gates.find(({ gate: gate2 }) => gate2 === name)?.verdict ?? "unknown";
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
var CURRENT = "history.jsonl";
var FORMER = "history.old.jsonl";
var MAX_BYTES2 = 512 * 1024;
var TAIL_BYTES = 2 * MAX_BYTES2;
async function appendHistory(folder, entry) {
  await (0, import_promises10.mkdir)(folder, { recursive: true, mode: 448 });
  const file = await (0, import_promises10.open)((0, import_node_path10.join)(folder, CURRENT), "a", 384);
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
  const lock = await takeLock((0, import_node_path10.join)(folder, `${CURRENT}.lock`));
  if (lock === void 0) return;
  try {
    const current = (0, import_node_path10.join)(folder, CURRENT);
    const size = await (0, import_promises10.stat)(current).then(
      (stats) => stats.size,
      () => 0
    );
    if (size > MAX_BYTES2) await (0, import_promises10.rename)(current, (0, import_node_path10.join)(folder, FORMER));
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
  const current = await openIfThere((0, import_node_path10.join)(folder, CURRENT));
  try {
    const former = await openIfThere((0, import_node_path10.join)(folder, FORMER));
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
async function openIfThere(path6) {
  try {
    return await (0, import_promises10.open)(path6, "r");
  } catch (error3) {
    if (error3.code === "ENOENT") return void 0;
    throw error3;
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

// src/state/recall.ts
var REPORTED = 30;
var CONSIDERED = 1e3;
async function withHistory(report, folder) {
  const entry = historyEntryOf(report);
  const problems = [];
  const former = await readHistory(folder, entry.host, CONSIDERED).catch((error3) => {
    problems.push(`The run history cannot be read: ${messageOf(error3)}`);
    return { entries: [], skipped: 0 };
  });
  const history = [...former.entries, entry];
  await appendHistory(folder, entry).catch((error3) => {
    problems.push(`The run history cannot be written: ${messageOf(error3)}`);
  });
  return {
    ...report,
    history: history.slice(-REPORTED),
    historySkipped: former.skipped,
    starvation: starvationOf(history) ?? null,
    // One is enough: what cannot be read cannot be written either, most often.
    problems: [...report.problems, ...problems.slice(0, 1)]
  };
}

// src/state/store.ts
var import_promises11 = require("node:fs/promises");
var import_node_path11 = require("node:path");
var import_promises12 = require("node:timers/promises");
var import_write_file_atomic = __toESM(require_lib2(), 1);
var LOCK_TIMEOUT = 1e4;
async function updateRecord(folder, engine, now, change) {
  await (0, import_promises11.mkdir)(folder, { recursive: true, mode: 448 });
  const file = (0, import_node_path11.join)(folder, `usage-${fileNameOf(engine)}.json`);
  const lock = await waitForLock(`${file}.lock`);
  try {
    const { record: record2, warning: warning3 } = await readRecord(file, engine, now);
    const next = change(record2);
    await (0, import_write_file_atomic.default)(file, JSON.stringify(next), { mode: 384 });
    return { record: next, warning: warning3 };
  } finally {
    await lock.release();
  }
}
async function readRecord(file, engine, now) {
  const cold = coldRecord(engine, now);
  let text;
  try {
    text = await (0, import_promises11.readFile)(file, "utf8");
  } catch (error3) {
    if (error3.code === "ENOENT") {
      return { record: cold, warning: void 0 };
    }
    throw error3;
  }
  try {
    const record2 = usageRecordSchema.parse(JSON.parse(text));
    if (record2.engine !== engine) throw new Error(`it is of the Engine ${record2.engine}`);
    if (record2.began > now) throw new Error("it begins in the future");
    return { record: record2, warning: void 0 };
  } catch (error3) {
    const aside = `${file}.${now}.set-aside`;
    await (0, import_promises11.rename)(file, aside);
    const warning3 = `The usage record was set aside as ${aside} and starts anew: ${messageOf(error3)}`;
    return { record: cold, warning: warning3 };
  }
}
async function waitForLock(path6) {
  const deadline = performance.now() + LOCK_TIMEOUT;
  for (; ; ) {
    const lock = await takeLock(path6);
    if (lock !== void 0) return lock;
    if (performance.now() > deadline) throw new Error(`${path6} is locked by another run`);
    await (0, import_promises12.setTimeout)(20);
  }
}

// src/run.ts
var POST_STATE = "when";
var OBSERVER_STATE = "observer";
async function run() {
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
async function runPost() {
  const observer = await endObserving();
  await withInputs(true, async (inputs) => {
    const folder = stateFolder(inputs.stateDir, process.env);
    const saw = observer && await reading(sawTheEnd(folder, observer));
    await pruneAndPublish(inputs, true, saw?.ok === true && saw.value);
  });
}
function startObserving({ endpoint, stateDir }) {
  try {
    const observer = startObserver(endpoint, stateFolder(stateDir, process.env));
    saveState(OBSERVER_STATE, observerToState(observer));
  } catch (error3) {
    const why = messageOf(error3);
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
  const started = Date.now();
  try {
    await act2(parseInputs((name) => getInput(name), process.env));
  } catch (error3) {
    const words = error3 instanceof InputError ? { headline: error3.message, problems: error3.problems } : { headline: "The run broke off.", problems: [messageOf(error3)] };
    const host = process.env["INPUT_DOCKER-HOST"] || process.env["DOCKER_HOST"] || "unknown";
    const report = brokenReport(host, words, { started, finished: Date.now() });
    await publish(report, { inPost, fail: true });
  }
}
async function pruneAndPublish(inputs, inPost, observed = true) {
  const started = Date.now();
  const { signal, done } = bounded(inputs.timeout);
  const folder = stateFolder(inputs.stateDir, process.env);
  const result3 = await prune({
    inputs,
    signal,
    connect: () => connect(inputs.endpoint, signal),
    clock: Date.now,
    remember: (look) => remember(folder, look, observed),
    progress
  }).finally(done);
  const times = { started, finished: Date.now() };
  const report = await withHistory(buildReport(inputs, result3, times), folder);
  await publish(report, { inPost, fail: shouldFail(report, inputs.failOn) });
}
async function remember(folder, look, observed) {
  const { engine, images: images2, usedBy, pastUses: pastUses2, now } = look;
  const notes = await takeObservations(folder, engine);
  const updated = await updateRecord(folder, engine, now, (record2) => {
    const seen = withLook(record2, images2, usedBy, now);
    const used = withObservations(seen, images2, [...pastUses2, ...notes.observations], now);
    const unobserved = observed ? [] : [{ from: now, until: void 0 }];
    return withWatches(used, [...notes.watches, ...unobserved], now);
  });
  await reading(dropObservations(notes));
  return updated;
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
var progress = {
  settling(gates3, waited) {
    const closed2 = gates3.filter(({ verdict: verdict2 }) => verdict2 !== "pass");
    const waiting = closed2.map(({ gate: gate2, reason }) => `${gate2}: ${reason}`).join("; ");
    log2(`Settling for ${duration3(waited)}: ${waiting}`);
  },
  removal({ Id }, { outcome, reason }) {
    log2(
      outcome === "removed" ? `Removed ${shortId(Id)}` : `Kept ${shortId(Id)}, ${outcome}: ${reason}`
    );
  }
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run,
  runPost
});
