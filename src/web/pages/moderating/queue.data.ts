/** Written by npm run documents from queue.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How something came that did not come by the web. */
export type AssistedWay =
  /** In a meeting. */
  | 'MEETING'
  /** On paper. */
  | 'PAPER'
  /** By telephone. */
  | 'PHONE';

/** For whom the author of a comment speaks. */
export type AuthorRole =
  /** For themselves. */
  | 'CITIZEN'
  /** For the agency that asks: an official answer. */
  | 'OFFICIAL';

/** Who is at work on a case. */
export type CaseHolder =
  /** Another moderator. */
  | 'COLLEAGUES'
  /** The viewer. */
  | 'ME'
  /** Nobody now. */
  | 'NOBODY';

/** Why a comment waits for a moderator. */
export type CaseReason =
  /** The filter suggested to look. */
  | 'ADVICE'
  /** A rule of the agency holds it back until somebody has looked. */
  | 'HELD'
  /** Somebody reported it. */
  | 'REPORT';

/** Whether a comment can be read. Hidden and withdrawn ones stay as tombstones, so that their replies survive. */
export type CommentState =
  /** A rule of the agency holds it back until a person has looked at it. Only its author and those who moderate or check moderation find it. */
  | 'HELD'
  /** A moderator hid it, with a public reason. */
  | 'HIDDEN'
  /** It can be read. */
  | 'VISIBLE'
  /** Its author took it back. */
  | 'WITHDRAWN';

/** How far a decision about many comments is. */
export type ModerationBatchState =
  /** Everything is decided. */
  | 'DONE'
  /** It is being carried out, part by part. */
  | 'RUNNING'
  /** It is being taken back, part by part. */
  | 'UNDOING'
  /** All was taken back. */
  | 'UNDONE';

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

/** Which cases of the queue; what is absent narrows nothing. */
export type ModerationQueueFilter = {
  /** Only comments that say nearly the same as that of this case, itself among them. */
  alikeTo?: string | null | undefined;
  /** Only comments that make this argument, by the id of the `ArgumentCluster`. */
  argumentId?: string | null | undefined;
  /** Only comments by whoever wrote that of this case. */
  authorOf?: string | null | undefined;
  /** Only comments by people of whom at least so many, 2 to 1000, wait among what the rest of the filter leaves: what scripted accounts send, whatever it says. */
  authorWaits?: number | null | undefined;
  /** Only those on which the viewer, a colleague, or nobody is at work. */
  claimedBy?: CaseHolder | null | undefined;
  /** Only comments of this consultation. */
  consultationId?: string | null | undefined;
  /** Only those with an open report on this ground. */
  ground?: ModerationGround | null | undefined;
  /** Only those that began to wait by this moment. */
  waitingSince?: string | null | undefined;
  /** Only those that wait for this reason; a case may have several. */
  why?: CaseReason | null | undefined;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** What a comment says of the text. */
export type Stance =
  /** Against. */
  | 'AGAINST'
  /** In favour. */
  | 'IN_FAVOUR'
  /** Neither, or a question. */
  | 'NEUTRAL';

export type ModerationQueueAgencyQueryVariables = Exact<{
  slug: string;
}>;


export type ModerationQueueAgencyQuery = { agency: { id: string, slug: string, name: string } | null };

export type ModerationQueuePageQueryVariables = Exact<{
  agencyId: string;
  ids: Array<string> | string;
  filter?: ModerationQueueFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ModerationQueuePageQuery = { me: { account: { id: string } | null }, moderationQueue: { nodes: Array<{ id: string, isOpen: boolean, isHeld: boolean, isAdvised: boolean, attendBy: string, alikeCount: number, openReports: number, firstReportedAt: string, claim: { until: string, isViewer: boolean, moderator: { displayName: string } } | null, viewerCanClaim: { allowed: boolean, reason: string | null }, notes: Array<{ body: string, createdAt: string, author: { displayName: string }, handedTo: { displayName: string } | null }>, reasons: Array<{ reason: ModerationGround, count: number }>, reports: Array<{ reason: ModerationGround, note: string | null, createdAt: string, bodyAsReported: string, isOpen: boolean }>, comment: { id: string, state: CommentState, authorRole: AuthorRole, body: string | null, bodyHtml: string | null, stance: Stance | null, createdAt: string, editedAt: string | null, hiddenReason: string | null, viewerPossibleMeasures: Array<ModerationMeasure>, author: { displayName: string } | null, original: { body: string, bodyHtml: string, stance: Stance, proposed: string | null, author: { displayName: string }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, suggestion: { proposed: string } | null, parent: { id: string, state: CommentState, bodyHtml: string | null, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, provision: { eid: string, label: string, heading: string | null } | null, consultation: { slug: string, title: string, language: string, timeZone: string, agency: { id: string, slug: string, name: string } } | null, viewerCanModerate: { allowed: boolean, code: string | null, reason: string | null }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, waiting: { nodes: Array<{ id: string, firstReportedAt: string }> }, figures: { waiting: number, held: number, claimed: number, late: number }, moderationLoad: Array<{ openClaims: number, decidedToday: number, decidedInSevenDays: number, medianMinutes: number | null, moderator: { id: string, displayName: string } }>, moderationBatches: { nodes: Array<{ id: string, measure: ModerationMeasure, state: ModerationBatchState, total: number, askedAt: string }> }, nodes: Array<
    | { id: string, isOpen: boolean, isHeld: boolean, isAdvised: boolean, attendBy: string, alikeCount: number, openReports: number, firstReportedAt: string, claim: { until: string, isViewer: boolean, moderator: { displayName: string } } | null, viewerCanClaim: { allowed: boolean, reason: string | null }, notes: Array<{ body: string, createdAt: string, author: { displayName: string }, handedTo: { displayName: string } | null }>, reasons: Array<{ reason: ModerationGround, count: number }>, reports: Array<{ reason: ModerationGround, note: string | null, createdAt: string, bodyAsReported: string, isOpen: boolean }>, comment: { id: string, state: CommentState, authorRole: AuthorRole, body: string | null, bodyHtml: string | null, stance: Stance | null, createdAt: string, editedAt: string | null, hiddenReason: string | null, viewerPossibleMeasures: Array<ModerationMeasure>, author: { displayName: string } | null, original: { body: string, bodyHtml: string, stance: Stance, proposed: string | null, author: { displayName: string }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, suggestion: { proposed: string } | null, parent: { id: string, state: CommentState, bodyHtml: string | null, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, provision: { eid: string, label: string, heading: string | null } | null, consultation: { slug: string, title: string, language: string, timeZone: string, agency: { id: string, slug: string, name: string } } | null, viewerCanModerate: { allowed: boolean, code: string | null, reason: string | null }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } }
    | { id: string, measure: ModerationMeasure, ground: ModerationGround | null, reason: string, commentId: string | null, decidedAt: string, undoneAt: string | null, viewerCanUndo: { allowed: boolean, reason: string | null } }
    | Record<PropertyKey, never>
   | null>, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const ModerationQueueAgencyDocument: Document<ModerationQueueAgencyQuery, ModerationQueueAgencyQueryVariables> = {
  source: "query ModerationQueueAgency($slug:String!){agency(slug:$slug){id slug name}}",
};

export const ModerationQueuePageDocument: Document<ModerationQueuePageQuery, ModerationQueuePageQueryVariables> = {
  source: "query ModerationQueuePage($agencyId:ID!$ids:[ID!]!$filter:ModerationQueueFilter$first:Int$after:String$last:Int$before:String){...Frame me:viewer{account{id}}moderationQueue(agencyId:$agencyId filter:$filter together:true first:$first after:$after last:$last before:$before){nodes{...QueueCase}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}waiting:moderationQueue(agencyId:$agencyId first:100){nodes{id firstReportedAt}}figures:moderationQueueFigures(agencyId:$agencyId){waiting held claimed late}moderationLoad(agencyId:$agencyId){moderator{id displayName}openClaims decidedToday decidedInSevenDays medianMinutes}moderationBatches(agencyId:$agencyId first:3){nodes{id measure state total askedAt}}nodes(ids:$ids){...QueueCase ...UndoableDecision}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment QueueCase on ModerationCase{id isOpen isHeld isAdvised attendBy alikeCount claim{until isViewer moderator{displayName}}viewerCanClaim{allowed reason}notes{body createdAt author{displayName}handedTo{displayName}}openReports isOpen isAdvised firstReportedAt reasons{reason count}reports{reason note createdAt bodyAsReported isOpen}comment{...ModeratedComment}}fragment ModeratedComment on Comment{id state authorRole author{displayName}...Entered body bodyHtml stance createdAt editedAt hiddenReason original{author{displayName}provenance{people name way gathering{place heldOn}}body bodyHtml stance proposed}suggestion{proposed}parent{id state bodyHtml author{displayName}...Entered}provision{eid label heading}consultation{slug title language timeZone agency{id slug name}}viewerCanModerate{allowed code reason}viewerPossibleMeasures}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}fragment UndoableDecision on ModerationDecision{id measure ground reason commentId decidedAt undoneAt viewerCanUndo{allowed reason}}",
};
