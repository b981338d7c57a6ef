/** The versions of a text under discussion, what changed from one to another, and the comments whose words are gone. */
import type { Page } from '../../kit/page.js';
import { comparePage } from './compare.page.js';
import { orphansPage } from './orphans.page.js';
import { printVersionPage } from './print.page.js';
import { versionProvisionPage } from './version-provision.page.js';
import { versionPage } from './version.page.js';
import { versionsPage } from './versions.page.js';

export const versionsPages: readonly Page[] = [versionsPage, versionPage, versionProvisionPage, printVersionPage, comparePage, orphansPage];
