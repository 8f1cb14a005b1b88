import './observer/memory.js';
import { leave } from './leave.js';
import { observe } from './observer/observe.js';

void observe(JSON.parse(process.argv[2] ?? '')).finally(() => leave());
