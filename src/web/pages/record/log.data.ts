/** Written by npm run documents from log.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What is wrong with a comment, according to who reports it or decides on it. */
export type ModerationGround =
  /** It incites hatred or discrimination against a group. */
  | 'HATE'
  /** It insults or threatens somebody. */
  | 'INSULT'
  /** It has nothing to do with the consultation. */
  | 'OFF_TOPIC'
  /** Something else, explained in words. */
  | 'OTHER'
  /** It shows somebody’s personal data. */
  | 'PERSONAL_DATA'
  /** It is advertising, or the same text again and again. */
  | 'SPAM';

/** What a moderator decided, from the mildest to the most severe; and taking it back. */
export type ModerationMeasure =
  /** The comment is hidden; its place and the replies to it remain. */
  | 'HIDE'
  /** Passages of the comment are blacked out; the rest stays. */
  | 'HIDE_PART'
  /** The comment stays and carries a label with the reason. */
  | 'LABEL'
  /** Nobody replies to the comment or below it any more; everything written stays. */
  | 'LOCK_THREAD'
  /** Nothing is changed: the reports are dismissed, and a comment that was held is shown. */
  | 'NO_ACTION'
  /** An earlier measure is lifted: everything is as it was before it. */
  | 'RESTORE'
  /** The author does not comment, support or report in the consultations of the agency for a time, and goes on voting, asking, answering, appealing and reading. Decided by two people. The record does not say who. */
  | 'SUSPEND'
  /** The author is warned; nothing is taken away. The record does not say who. */
  | 'WARN';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type ModerationLogChoicesQueryVariables = Exact<{
  agency: string;
  consultation: string;
}>;


export type ModerationLogChoicesQuery = { chosenAgency: { id: string, slug: string, name: string } | null, chosenConsultation: { id: string, slug: string, title: string, language: string } | null, agencies: { nodes: Array<{ slug: string, name: string }> } };

export type ModerationLogPageQueryVariables = Exact<{
  agencyId?: string | null | undefined;
  consultationId?: string | null | undefined;
  measure?: ModerationMeasure | null | undefined;
  ground?: ModerationGround | null | undefined;
  month?: string | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ModerationLogPageQuery = { moderationLog: { nodes: Array<{ id: string, measure: ModerationMeasure, ground: ModerationGround | null, legalGround: string | null, facts: string | null, reason: string, proportion: string | null, decidedAt: string, undoneAt: string | null, endsAt: string | null, commentId: string | null, agency: { slug: string, name: string }, consultation: { slug: string, title: string, language: string, timeZone: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type ModerationFeedQueryVariables = Exact<{
  agencyId?: string | null | undefined;
}>;


export type ModerationFeedQuery = { moderationLog: { nodes: Array<{ id: string, measure: ModerationMeasure, ground: ModerationGround | null, legalGround: string | null, facts: string | null, reason: string, proportion: string | null, decidedAt: string, undoneAt: string | null, endsAt: string | null, commentId: string | null, agency: { slug: string, name: string }, consultation: { slug: string, title: string, language: string, timeZone: string } }> } };

export type LoggedDecisionFragment = { id: string, measure: ModerationMeasure, ground: ModerationGround | null, legalGround: string | null, facts: string | null, reason: string, proportion: string | null, decidedAt: string, undoneAt: string | null, endsAt: string | null, commentId: string | null, agency: { slug: string, name: string }, consultation: { slug: string, title: string, language: string, timeZone: string } };

export const ModerationLogChoicesDocument: Document<ModerationLogChoicesQuery, ModerationLogChoicesQueryVariables> = {
  source: "query ModerationLogChoices($agency:String!$consultation:String!){chosenAgency:agency(slug:$agency){id slug name}chosenConsultation:consultation(slug:$consultation){id slug title language}agencies(first:100){nodes{slug name}}}",
};

export const ModerationLogPageDocument: Document<ModerationLogPageQuery, ModerationLogPageQueryVariables> = {
  source: "query ModerationLogPage($agencyId:ID$consultationId:ID$measure:ModerationMeasure$ground:ModerationGround$month:String$search:String$first:Int$after:String$last:Int$before:String){...Frame moderationLog(agencyId:$agencyId consultationId:$consultationId measure:$measure ground:$ground month:$month search:$search first:$first after:$after last:$last before:$before){nodes{...LoggedDecision}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment LoggedDecision on ModerationDecision{id measure ground legalGround facts reason proportion decidedAt undoneAt endsAt commentId agency{slug name}consultation{slug title language timeZone}}",
};

export const ModerationFeedDocument: Document<ModerationFeedQuery, ModerationFeedQueryVariables> = {
  source: "query ModerationFeed($agencyId:ID){moderationLog(agencyId:$agencyId first:50){nodes{...LoggedDecision}}}fragment LoggedDecision on ModerationDecision{id measure ground legalGround facts reason proportion decidedAt undoneAt endsAt commentId agency{slug name}consultation{slug title language timeZone}}",
};
