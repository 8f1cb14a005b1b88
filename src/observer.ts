import './observer/memory.js';
import { observe } from './observer/observe.js';

// Nothing still pending, such as a request to an Engine that hangs, may keep us alive.
void observe(JSON.parse(process.argv[2] ?? '')).finally(() => process.exit());
