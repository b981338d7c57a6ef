/** Whether what people do is usual, and how that is measured. */
import type { Page } from '../../kit/page.js';
import { integrityPage } from './integrity.page.js';
import { integrityMethodPage } from './method.page.js';

export const integrityPages: readonly Page[] = [integrityPage, integrityMethodPage];
