/** Written by npm run documents from integrity.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What people do that is counted. */
export type ActivityKind =
  /** Ballots cast; changes of a ballot are not counted. */
  | 'BALLOTS'
  /** Comments and replies, official answers left out. */
  | 'COMMENTS'
  /** Supports given to comments. */
  | 'SUPPORTS';

/** Whether the activity in a place is what is usual there. */
export type ActivityVerdict =
  /** Fewer than ten acts so far: too little to say. */
  | 'TOO_LITTLE'
  /** At some moment more came in than is usual. */
  | 'UNUSUAL_BEFORE'
  /** More comes in than is usual, or did in the last half hour. */
  | 'UNUSUAL_NOW'
  /** At no moment more came in than is usual. */
  | 'USUAL';

/** Where a consultation stands. It follows the clock: no act is needed to open or close it. */
export type ConsultationPhase =
  /** The agency has answered. */
  | 'ANSWERED'
  /** Finished, kept for reading. */
  | 'ARCHIVED'
  /** Nobody can take part any more; the agency prepares its answers. */
  | 'CLOSED'
  /** Being written; seen only by the people of its agency, administrators and auditors. */
  | 'DRAFT'
  /** Everyone may take part. */
  | 'OPEN'
  /** Announced, not yet open. */
  | 'SCHEDULED'
  /** Taken back by the agency, with a public reason. */
  | 'WITHDRAWN';

/** What asks for care in reading what people said or how they voted. None of it takes anything away from the count. */
export type IntegrityFindingCode =
  /** At least a fifth of the comments, of thirty or more, are in campaigns: arguments that 20 or more people make. */
  | 'ALIKE'
  /** At some moment more came in than is usual. */
  | 'BURST'
  /** A rule of the agency held thirty or more comments back that nobody has shown since: they are not in what can be read. */
  | 'HELD_BACK'
  /** At least half, of thirty or more, came from accounts on their first day. */
  | 'YOUNG_ACCOUNTS';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** What is known of the person behind an act. */
export type TrustLevel =
  /** Nothing: no account. */
  | 'ANONYMOUS'
  /** That an e-mail address or a telephone is theirs. */
  | 'CONFIRMED'
  /** That they have an account. */
  | 'REGISTERED'
  /** Who they are, by an identity document. */
  | 'VERIFIED';

export type IntegrityPageQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  from: string;
  to: string;
  signedIn: boolean;
}>;


export type IntegrityPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, polls: Array<{ id: string, question: string, integrity: { verdict: ActivityVerdict, message: string, bursts: { nodes: Array<{ kind: ActivityKind, from: string, to: string, message: string, evidence: Array<string> }> }, findings: Array<{ code: IntegrityFindingCode, message: string }>, figures: Array<{ kind: ActivityKind, count: number, heldBack: number, youngPercent: number | null, byTrust: Array<{ level: TrustLevel, percent: number | null }> }> } | null }>, integrity: { verdict: ActivityVerdict, message: string, campaigns: { compared: number, inCampaigns: number, percent: number | null, campaigns: number } | null, hours: Array<{ from: string, comments: number | null, heldBack: number | null, supports: number | null, ballots: number | null }>, bursts: { nodes: Array<{ kind: ActivityKind, from: string, to: string, message: string, evidence: Array<string> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, detail?: { minutes: Array<{ from: string, comments: number | null, supports: number | null, ballots: number | null, heldBack: number | null, youngComments: number | null }>, senders: Array<{ from: string, kind: ActivityKind, addresses: number, devices: number }> } | null, findings: Array<{ code: IntegrityFindingCode, message: string }>, figures: Array<{ kind: ActivityKind, count: number, heldBack: number, youngPercent: number | null, byTrust: Array<{ level: TrustLevel, percent: number | null }> }> } | null } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type FiguresFragment = { figures: Array<{ kind: ActivityKind, count: number, heldBack: number, youngPercent: number | null, byTrust: Array<{ level: TrustLevel, percent: number | null }> }> };

export type BurstWordsFragment = { kind: ActivityKind, from: string, to: string, message: string, evidence: Array<string> };

export type IntegrityMethodPageQueryVariables = Exact<{ [key: string]: never; }>;


export type IntegrityMethodPageQuery = { viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const IntegrityPageDocument: Document<IntegrityPageQuery, IntegrityPageQueryVariables> = {
  source: "query IntegrityPage($slug:String!$first:Int$after:String$last:Int$before:String$from:DateTime!$to:DateTime!$signedIn:Boolean!){...Frame consultation(slug:$slug){id slug title language phase timeZone polls{id question integrity{...IntegrityWords ...Figures bursts(first:5){nodes{...BurstWords}}}}integrity{...IntegrityWords ...Figures campaigns{compared inCampaigns percent campaigns}hours(last:48){...ActivityHours}bursts(first:$first after:$after last:$last before:$before){nodes{...BurstWords}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}detail@include(if:$signedIn){minutes(from:$from to:$to){from comments supports ballots heldBack youngComments}senders(from:$from to:$to){from kind addresses devices}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment IntegrityWords on Integrity{verdict message findings{code message}}fragment Figures on Integrity{figures{kind count heldBack youngPercent byTrust{level percent}}}fragment BurstWords on ActivityBurst{kind from to message evidence}fragment ActivityHours on ActivityPoint{from comments heldBack supports ballots}",
};

export const IntegrityMethodPageDocument: Document<IntegrityMethodPageQuery, IntegrityMethodPageQueryVariables> = {
  source: "query IntegrityMethodPage{...Frame}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};
