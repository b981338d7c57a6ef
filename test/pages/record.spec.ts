/** The public record of moderation on its pages: the log and its filters, transparency reports, proofs and the feed. */
import { setTimeout as later } from 'node:timers/promises';
import { LedgerService } from '../../src/ledger/ledger.service.js';
import type { Person } from '../person.js';
import { World } from '../world.js';
import { faultsOf, openBrowser, type Page } from '../browser.js';
