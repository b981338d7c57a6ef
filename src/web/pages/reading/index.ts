/** What anybody reads: consultations, agencies, the moderation log, and about Urna. */
import type { Page } from '../../kit/page.js';
import { homePage } from './home.page.js';

export const readingPages: readonly Page[] = [homePage];
