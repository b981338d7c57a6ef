/** The text under discussion and the comments on it. */
import type { Page } from '../../kit/page.js';

export const talkingPages: readonly Page[] = [];
