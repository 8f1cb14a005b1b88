"use strict";

// src/main.ts
var import_run = require("./run.js");
void (0, import_run.run)();
