/** The filter that suggests spam, for everybody to judge. */
import type { Page } from '../../kit/page.js';
import { adviceFiguresPage } from './advice-figures.page.js';

export const advisingPages: readonly Page[] = [adviceFiguresPage];
