/** What a report of observations says: all of it plain values, so that it can be hashed, kept and written in any form. */
import type { AssistedWay } from '../../consultations/gatherings/gatherings.rules.js';
import type { Localised } from '../../people/localised.js';
import type { Disposition } from '../matrix/answer.rules.js';

export interface ReportSubject {
  /** The number of the report in its agency’s series, such as `12 de 2026`. */
  number: string;
  title: Localised;
  agency: Localised;
  link: string;
  /** Which law asks for the report. */
  legalBasis: Localised;
  /** Days, such as `2026-11-25`. */
  openedOn: string;
  closedOn: string;
  publishedOn: string;
  signer: { name: string; office: string };
  /** Which version of the report of its consultation, from 1. */
  version?: number;
  /** Observations without a row: their authors took them back, or moderators hid them; and how many answers came late. */
  apart?: { hidden: number; withdrawn: number; answeredLate: number };
}

/** An observation that was answered. */
export interface AnsweredObservation {
  number: number;
  /** Who wrote it, told apart and never named: it is counted and not published. */
  person: string;
  author: string;
  /** How it came, where an official entered it for somebody; absent for what came by the web. */
  way?: AssistedWay;
  day: string;
  link: string;
  /** Null for the text as a whole. */
  article: { eid: string; label: string } | null;
  words: string;
  /** Comments that say the same; null for one of its own. */
  cluster: string | null;
  themes: readonly string[];
  disposition: Disposition;
  reason: Localised;
  /** Eids of the new version. */
  articles: readonly string[];
  answeredOn: string;
}

/** An article of the new version that changed, in the order of the text. */
export interface ChangedArticle {
  eid: string;
  label: string;
  /** Its words before; null when it is new. */
  before: string | null;
  /** Null when it is gone. */
  after: string | null;
}

export interface CountOf {
  name: string;
  observations: number;
}

export interface ReportFigures {
  people: number;
  observations: number;
  /** What was said, said alike or not, counted once. */
  arguments: number;
  byDisposition: Record<Disposition, number>;
  /** An observation with two themes counts in both; `withoutTheme` in none. */
  byTheme: CountOf[];
  withoutTheme: number;
  /** Each observation once. `name` is the label of the article. */
  byArticle: (CountOf & { eid: string })[];
  onTheWhole: number;
  time: { openDays: number; medianDaysToAnswer: number | null; daysFromClosingToPublication: number };
}

export type ReportRow = Omit<AnsweredObservation, 'person'>;

export interface ReportArgument {
  /** Numbers of the observations that make it, each of which says so in its row. */
  observations: number[];
  words: string;
  disposition: Disposition;
  reason: Localised;
}

export interface ReportChange extends ChangedArticle {
  /** Why it changed. Empty when the agency changed it by itself. */
  arguments: ReportArgument[];
}

export interface NotAcceptedTheme {
  /** Null for observations without one. */
  theme: string | null;
  arguments: ReportArgument[];
}

export interface ReportContent extends ReportSubject {
  figures: ReportFigures;
  rows: ReportRow[];
  /** From the clause to the comments; from the comment to the clauses, each row says which `articles` it changed. */
  changes: ReportChange[];
  notAccepted: NotAcceptedTheme[];
  /** Of everything above, as canonical JSON (RFC 8785), in hexadecimal. */
  sha256: string;
}
