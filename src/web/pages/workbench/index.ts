/** Where officials prepare and follow consultations. */
import type { Page } from '../../kit/page.js';

export const workbenchPages: readonly Page[] = [];
