/** What the page to report without an account gains: the work is done by the browser. */
import { proveWork } from './prove-work.js';

proveWork();
