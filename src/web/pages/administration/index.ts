/** What administrators keep and auditors read. */
import type { Page } from '../../kit/page.js';
import { administrationPage } from './administration.page.js';
import { administerAgenciesPage } from './agencies.page.js';
import { administerAgencyPage } from './agency.page.js';
import { auditTrailPage } from './audit-trail.page.js';
import { paperCodesPage } from './paper-codes.page.js';
import { dataDeskPage } from './data-desk.page.js';
import { peoplePage } from './people.page.js';
import { administerPoliciesPage } from './policies.page.js';
import { administerRollsPage } from './rolls.page.js';
import { administerTerritoriesPage } from './territories.page.js';
import { administerTopicsPage } from './topics.page.js';

export const administrationPages: readonly Page[] = [
  administrationPage,
  administerAgenciesPage,
  administerAgencyPage,
  administerPoliciesPage,
  administerRollsPage,
  administerTerritoriesPage,
  administerTopicsPage,
  auditTrailPage,
  paperCodesPage,
  dataDeskPage,
  peoplePage,
];
