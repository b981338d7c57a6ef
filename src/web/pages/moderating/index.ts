/** Where moderators look at reports. */
import type { Page } from '../../kit/page.js';

export const moderatingPages: readonly Page[] = [];
