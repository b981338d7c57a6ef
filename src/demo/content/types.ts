/** The shapes in which the demonstration's content is written. */
import type { DemoDecision } from './moderation.types.js';
import type { ReportReason, Stance } from './stance.types.js';

/** A short text in both languages. */
export interface Bilingual {
  es: string;
  en: string;
}

/** A short text whose English may be missing. */
export interface Translatable {
  es: string;
  en?: string;
}

export interface DemoAgency {
  key: string;
  slug: string;
  name: Bilingual;
  sector: Bilingual;
  /** Code of a territory in `territories.ts`. */
  territory: string;
}

export type TerritoryKind = 'COUNTRY' | 'DEPARTMENT' | 'MUNICIPALITY';

export interface DemoTerritory {
  code: string;
  name: string;
  kind: TerritoryKind;
  parentCode: string | null;
}

export interface DemoTopic {
  slug: string;
  name: Bilingual;
}

export type Role = 'CITIZEN' | 'OFFICIAL' | 'MODERATOR' | 'ADMINISTRATOR' | 'AUDITOR';

/** Somebody a visitor of the demonstration can sign in as. */
export interface DemoPerson {
  key: string;
  email: string;
  displayName: string;
  role: Role;
  agencyKey?: string;
}

/** Somebody who only takes part. */
export interface DemoCitizen {
  key: string;
  displayName: string;
}

export type Phase = 'SCHEDULED' | 'OPEN' | 'CLOSED' | 'ANSWERED';

export type Channel = 'WEB' | 'EMAIL' | 'PHONE' | 'IN_PERSON' | 'POST' | 'COMMUNITY_RADIO';

export interface Contact {
  office: string;
  name: string;
  email: string;
  phone: string;
}

export interface ConsultationTranslation {
  title: string;
  summary: string;
  /** Markdown. */
  body: string;
}

/** The explanatory memorandum (memoria justificativa), in Spanish. */
export interface Memorandum {
  background: string;
  scope: string;
  legalViability: string;
  economicImpact: string;
  budgetImpact: string;
  environmentalImpact: string;
  technicalStudies: string;
}

export type ResultsPolicy = 'LIVE' | 'TURNOUT_ONLY' | 'AFTER_CLOSE';

interface PollCommon {
  key: string;
  question: Translatable;
  resultsPolicy: ResultsPolicy;
  /** Codes of the territories whose verified residents vote; everybody when absent. */
  voters?: string[];
}

export interface OptionsPoll extends PollCommon {
  kind: 'SINGLE' | 'MULTIPLE';
  options: Translatable[];
  /** Fewest and most options on one ballot; only where several may be marked. */
  min?: number;
  max?: number;
  /** One per option: how often it is marked, relative to the others. */
  weights: number[];
}

export interface StatementsPoll extends PollCommon {
  kind: 'STATEMENTS';
  statements: Translatable[];
  /** One per statement: the share, from 0 to 1, of those with an opinion who agree. */
  weights: number[];
}

export interface ApprovalPoll extends PollCommon {
  kind: 'APPROVAL';
  options: Translatable[];
  /** One per option: the share, from 0 to 1, of those who approve of it. */
  weights: number[];
}

export interface ScorePoll extends PollCommon {
  kind: 'SCORE';
  lowest: number;
  highest: number;
  options: Translatable[];
  /** One per option: how high it is scored, from 0 to 1. */
  weights: number[];
}

export interface RankingPoll extends PollCommon {
  kind: 'RANKING';
  method: 'schulze' | 'scottish-stv' | 'irv';
  seats: number;
  options: Translatable[];
  /** One per option: how early it is ranked, relative to the others. */
  weights: number[];
}

export interface BudgetPoll extends PollCommon {
  kind: 'BUDGET';
  budget: number;
  /** Projects with what they cost. */
  options: (Translatable & { cost: number })[];
  /** One per project: how often it is chosen, relative to the others. */
  weights: number[];
}

export type DemoPoll = OptionsPoll | StatementsPoll | ApprovalPoll | ScorePoll | RankingPoll | BudgetPoll;

/** What officials have certified since a consultation closed. */
export interface Certified {
  /** Key of the poll. */
  poll: string;
  /** Keys of the officials: two, or one as long as the second is missing. */
  by: string[];
  /** A note that the second wrote beside the result later. */
  note?: string;
}

export interface DemoConsultation {
  key: string;
  agencyKey: string;
  phase: Phase;
  /** Days from now; negative in the past. */
  opensInDays: number;
  closesInDays: number;
  /** Why it is open for fewer than 15 days; present exactly when it is. */
  shorterTermJustification?: string;
  /** Code of a territory. */
  territory: string;
  /** Slugs of topics. */
  topics: string[];
  contact: Contact;
  channels: Channel[];
  translations: { es: ConsultationTranslation; en?: ConsultationTranslation };
  memorandum: Memorandum;
  /** File name inside `texts/`. */
  text: string;
  polls: DemoPoll[];
  /** Only once it has closed. */
  certified?: Certified[];
  /** The report of observations (informe global), Markdown; only when answered. */
  observationsReport?: Translatable;
}

/** Where people took part without the web. */
export interface DemoGathering {
  way: 'PAPER' | 'PHONE' | 'MEETING';
  place: string;
  /** Days after the consultation opened. */
  daysIn: number;
  people: number | null;
  /** Key of the poll, and which option each ballot chose. */
  poll: string;
  chosen: number[];
  /** How many of those, the last ones, still wait for the second official. */
  waiting: number;
  rejected: { chosen: number; reason: string }[];
  /** With how many people who signed that they support it. */
  comments: { article: string; stance: Stance; body: string; people: number; name: string | null; supports: number }[];
  questions: DemoHeard[];
}

/** A question that somebody asked there, and its answer. */
export interface DemoHeard {
  title: string;
  body: string;
  name: string | null;
  answer: { daysAfter: number; office: string; body: string };
}

export interface DemoReport {
  /** Key of a person or citizen; anybody when absent. */
  by?: string;
  reason: ReportReason;
  note?: string;
}

export type DispositionKind = 'ACCEPTED' | 'PARTLY_ACCEPTED' | 'NOT_ACCEPTED' | 'OUT_OF_SCOPE';

/** A comment or, inside `replies`, a reply; replies carry no article: they follow their comment. */
export interface DemoComment {
  /** Key of a person or citizen; null when sent without a name. */
  by: string | null;
  article?: string;
  stance: Stance;
  /** Markdown. */
  body: string;
  replies?: DemoComment[];
  reports?: DemoReport[];
  /** Said so many days ago; at any time while the consultation was open when absent. */
  daysAgo?: number;
  /** What moderators decided about it, in order. */
  decisions?: DemoDecision[];
  /** A rule of the agency holds it back; with the key of a moderator who let it go on. */
  held?: true | { releasedBy: string };
  /** What moderators tell each other about its case. */
  notes?: { by: string; words: string }[];
  /** The agency's formal answer to the observation; only in an answered consultation. */
  disposition?: { kind: DispositionKind; response: Bilingual };
}

/** Other words for a passage of an article. */
export interface DemoSuggestion {
  /** Key of a person or citizen. */
  by: string;
  article: string;
  stance: Stance;
  /** Words of the article itself, as they stand in its plain text. */
  passage: string;
  /** None propose to leave the passage out. */
  proposed: string;
  /** Markdown. */
  reason: string;
  mayName: boolean;
  supports: number;
  opposes: number;
  replies?: { by: string; stance: Stance; body: string }[];
  /** Declined with a reason, else accepted: with other words where they are given. */
  decision?: { isDeclined?: true; wording?: string; reason: string | null };
  /** Whether the second version has it. */
  isTaken?: true;
}

export interface DemoEdition {
  title?: string;
  question?: string;
  answer?: string;
}

/** What happens to a question, in order; `by` is an official of the agency that has it then. */
export type DemoStep = { daysAgo: number } & (
  | { act: 'assign'; by: string }
  | { act: 'transfer'; by: string; to: string; reason: string }
  /** To the last day that the law allows. */
  | { act: 'extend'; by: string; reason: string }
  | { act: 'answer'; by: string; office: string; body: string; edition?: DemoEdition }
  | { act: 'edit'; by: string; reason: string; edition: DemoEdition }
  | { act: 'askAgain'; words: string }
  | { act: 'rate'; rating: number; words?: string }
  | { act: 'withdraw' }
);

export interface DemoQuestion {
  key: string;
  agencyKey: string;
  askerKey: string;
  kind: 'INFORMATION' | 'GENERAL' | 'CONSULTATION';
  locale: 'es' | 'en';
  isPrivate?: boolean;
  allowsEdition?: boolean;
  title: string;
  body: string;
  daysAgo: number;
  hour: number;
  followers: number;
  steps: DemoStep[];
}

export interface DemoGuidance {
  agencyKey: string;
  by: string;
  daysAgo: number;
  locale: 'es' | 'en';
  title: string;
  body: string;
  questionKeys: string[];
}
