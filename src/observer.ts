import './observer/memory.js';
import { observe } from './observer/observe.js';

// What is still under way, such as a question to an Engine that hangs, must not keep us alive.
void observe(JSON.parse(process.argv[2] ?? '')).finally(() => process.exit());
