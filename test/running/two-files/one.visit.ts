/** One of two spec files of one worker. */
import { visit } from './stranger.js';

visit();
