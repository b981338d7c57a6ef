/** What anybody reads: consultations, agencies, and about Urna. */
import type { Page } from '../../kit/page.js';
import { agenciesPage } from './agencies.page.js';
import { agencyPage } from './agency.page.js';
import { consultationPage } from './consultation.page.js';
import { consultationsPage } from './consultations.page.js';
import { historyPage } from './history.page.js';
import { homePage } from './home.page.js';
import { aboutPage, accessibilityPage, privacyPage } from './plain.page.js';
import { retentionPage } from './retention.page.js';
import { posterPage } from './poster.page.js';
import { posterImagePage } from './poster-image.page.js';

export const readingPages: readonly Page[] = [
  homePage,
  consultationsPage,
  consultationPage,
  historyPage,
  posterPage,
  posterImagePage,
  agenciesPage,
  agencyPage,
  aboutPage,
  accessibilityPage,
  privacyPage,
  retentionPage,
];
