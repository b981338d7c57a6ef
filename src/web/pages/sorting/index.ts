/** What many say alike, and what it is about: arguments for everybody, and sorting them on the workbench. */
import type { Page } from '../../kit/page.js';
import { argumentPage } from './argument.page.js';
import { argumentsPage } from './arguments.page.js';
import { sortOnePage } from './sort-one.page.js';
import { sortingPage } from './sorting.page.js';
import { themePage } from './theme.page.js';
import { themesPage } from './themes.page.js';

export const sortingPages: readonly Page[] = [argumentsPage, argumentPage, sortingPage, sortOnePage, themesPage, themePage];
