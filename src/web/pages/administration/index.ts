/** What administrators keep and auditors read. */
import type { Page } from '../../kit/page.js';

export const administrationPages: readonly Page[] = [];
