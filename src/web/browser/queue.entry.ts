/** What the queue of moderators gains: keys. */
import { workTheQueue } from './queue.js';

workTheQueue();
