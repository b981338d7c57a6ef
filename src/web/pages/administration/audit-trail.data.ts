/** Written by npm run documents from audit-trail.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which entries of the journal to list; all conditions hold together. */
export type AuditTrailFilter = {
  /** Those in which this account acted. Entries that do not show who acted are never found so. */
  actorId?: string | null | undefined;
  /** Those at this moment or later. */
  from?: string | null | undefined;
  /** Those whose kind begins so: `role.`, `consultation.extended` … */
  kindPrefix?: string | null | undefined;
  /** Those that happened to this thing or person. */
  subjectId?: string | null | undefined;
  /** Those before this moment. */
  until?: string | null | undefined;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type AuditTrailPageQueryVariables = Exact<{
  filter?: AuditTrailFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AuditTrailPageQuery = { auditTrail: { nodes: Array<{ sequence: string, at: string, kind: string, subjectId: string | null, actor: { id: string, displayName: string } | null, subject:
        | { __typename: 'Account', displayName: string }
        | { __typename: 'Agency', name: string, slug: string }
        | { __typename: 'AnswerTemplate' }
        | { __typename: 'ArgumentCluster' }
        | { __typename: 'AssistedBallot' }
        | { __typename: 'ClusterDecision' }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CommentDraft' }
        | { __typename: 'Consultation', slug: string, title: string, language: string }
        | { __typename: 'DataRequest' }
        | { __typename: 'EnteredSupport' }
        | { __typename: 'Gathering' }
        | { __typename: 'Guidance' }
        | { __typename: 'Invitation' }
        | { __typename: 'MatrixUpload' }
        | { __typename: 'ModerationAppeal' }
        | { __typename: 'ModerationBatch' }
        | { __typename: 'ModerationCase' }
        | { __typename: 'ModerationDecision' }
        | { __typename: 'ModerationProposal' }
        | { __typename: 'Notice' }
        | { __typename: 'Observation' }
        | { __typename: 'ObservationTemplate' }
        | { __typename: 'ObservationsReport' }
        | { __typename: 'PaperBatch' }
        | { __typename: 'Poll', id: string, question: string }
        | { __typename: 'PollOption' }
        | { __typename: 'PremoderationRules' }
        | { __typename: 'Provision' }
        | { __typename: 'PublicationPolicy', name: string }
        | { __typename: 'Question' }
        | { __typename: 'Roll' }
        | { __typename: 'ScannedPage' }
        | { __typename: 'Session' }
        | { __typename: 'TextGalley' }
        | { __typename: 'TextVersion' }
        | { __typename: 'Theme' }
        | { __typename: 'ThemeSearch' }
       | null, facts: Array<{ name: string, value: string | null }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type AuditTrailEntryFragment = { sequence: string, at: string, kind: string, subjectId: string | null, actor: { id: string, displayName: string } | null, subject:
    | { __typename: 'Account', displayName: string }
    | { __typename: 'Agency', name: string, slug: string }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'ArgumentCluster' }
    | { __typename: 'AssistedBallot' }
    | { __typename: 'ClusterDecision' }
    | { __typename: 'Comment', id: string }
    | { __typename: 'CommentDraft' }
    | { __typename: 'Consultation', slug: string, title: string, language: string }
    | { __typename: 'DataRequest' }
    | { __typename: 'EnteredSupport' }
    | { __typename: 'Gathering' }
    | { __typename: 'Guidance' }
    | { __typename: 'Invitation' }
    | { __typename: 'MatrixUpload' }
    | { __typename: 'ModerationAppeal' }
    | { __typename: 'ModerationBatch' }
    | { __typename: 'ModerationCase' }
    | { __typename: 'ModerationDecision' }
    | { __typename: 'ModerationProposal' }
    | { __typename: 'Notice' }
    | { __typename: 'Observation' }
    | { __typename: 'ObservationTemplate' }
    | { __typename: 'ObservationsReport' }
    | { __typename: 'PaperBatch' }
    | { __typename: 'Poll', id: string, question: string }
    | { __typename: 'PollOption' }
    | { __typename: 'PremoderationRules' }
    | { __typename: 'Provision' }
    | { __typename: 'PublicationPolicy', name: string }
    | { __typename: 'Question' }
    | { __typename: 'Roll' }
    | { __typename: 'ScannedPage' }
    | { __typename: 'Session' }
    | { __typename: 'TextGalley' }
    | { __typename: 'TextVersion' }
    | { __typename: 'Theme' }
    | { __typename: 'ThemeSearch' }
   | null, facts: Array<{ name: string, value: string | null }> };

export const AuditTrailPageDocument: Document<AuditTrailPageQuery, AuditTrailPageQueryVariables> = {
  source: "query AuditTrailPage($filter:AuditTrailFilter$first:Int$after:String$last:Int$before:String){...Frame auditTrail(filter:$filter first:$first after:$after last:$last before:$before){nodes{...AuditTrailEntry}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment AuditTrailEntry on AuditEntry{sequence at kind actor{id displayName}subjectId subject{__typename ...on Account{displayName}...on Agency{name slug}...on Comment{id}...on Consultation{slug title language}...on Poll{id question}...on PublicationPolicy{name}}facts{name value}}",
};
