/** Written by npm run documents from together.graphql. */
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

/** Comments that are decided about together, with one statement of reasons: chosen by exactly one of `caseIds`, `alikeTo`, `argumentId` and `filter`; at most 200000. */
export type DecideTogetherInput = {
  /** The agency whose moderators decide. */
  agencyId: string;
  /** All open cases that say nearly the same as this one, itself among them. */
  alikeTo?: string | null | undefined;
  /** All comments that make this argument, an `ArgumentCluster`, and can be read or are held: reported or not. */
  argumentId?: string | null | undefined;
  /** Law or house rule; INCOMPATIBLE_CONTENT when absent. */
  basis?: ModerationBasis | null | undefined;
  /** These open cases, at most 1000. */
  caseIds?: Array<string> | null | undefined;
  /** When the measure ends by itself; it has no end when absent. */
  endsAt?: string | null | undefined;
  /** What was found in all of them, in 10 to 2000 characters; required unless the measure is NO_ACTION. Public. */
  facts?: string | null | undefined;
  /** All open cases of the queue that this leaves, with `seenCount`. */
  filter?: ModerationQueueFilter | null | undefined;
  /** Whether an authority asked for it. */
  fromAuthority?: boolean | null | undefined;
  /** What is wrong with them; required unless the measure is NO_ACTION. */
  ground?: ModerationGround | null | undefined;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The law and the article that they break, at most 300 characters; required with ILLEGAL_CONTENT. */
  legalGround?: string | null | undefined;
  /** What is decided about each of them: NO_ACTION, LABEL, HIDE. The others take every comment, or person, alone. */
  measure: ModerationMeasure;
  /** Why nothing milder would do, in 10 to 1000 characters; required to hide. Public. */
  proportion?: string | null | undefined;
  /** Why that breaks the law or the rule, or does not, in 10 to 1000 characters that each author and everybody else can read. Name nobody and quote no personal data. */
  reason: string;
  /** With `filter`: how many cases the moderator has seen that it leaves. More than these are refused with SELECTION_GREW; narrow the filter by `waitingSince`, and what comes meanwhile does not count. */
  seenCount?: number | null | undefined;
};

/** What a measure rests on: `decision_ground` of the DSA Transparency Database (Regulation (EU) 2022/2065, article 17(3)(d) and (e)). */
export type ModerationBasis =
  /** The comment breaks a law, which the decision names. */
  | 'ILLEGAL_CONTENT'
  /** The comment breaks a rule of the house, and no law need be broken. */
  | 'INCOMPATIBLE_CONTENT';

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

export type ModerationTogetherPageQueryVariables = Exact<{
  id: string;
  agencyId: string;
  filter: ModerationQueueFilter;
  ofAuthor: ModerationQueueFilter;
  ofBusy: ModerationQueueFilter;
}>;


export type ModerationTogetherPageQuery = { byAuthor: number, byBusy: number, node:
    | { id: string, isOpen: boolean, isHeld: boolean, isAdvised: boolean, attendBy: string, alikeCount: number, openReports: number, firstReportedAt: string, comment: { id: string, state: CommentState, authorRole: AuthorRole, body: string | null, bodyHtml: string | null, stance: Stance | null, createdAt: string, editedAt: string | null, hiddenReason: string | null, viewerPossibleMeasures: Array<ModerationMeasure>, argument: { id: string, number: number, commentsCount: number, signatures: number } | null, author: { displayName: string } | null, original: { body: string, bodyHtml: string, stance: Stance, proposed: string | null, author: { displayName: string }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, suggestion: { proposed: string } | null, parent: { id: string, state: CommentState, bodyHtml: string | null, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, provision: { eid: string, label: string, heading: string | null } | null, consultation: { slug: string, title: string, language: string, timeZone: string, agency: { id: string, slug: string, name: string } } | null, viewerCanModerate: { allowed: boolean, code: string | null, reason: string | null }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null }, claim: { until: string, isViewer: boolean, moderator: { displayName: string } } | null, viewerCanClaim: { allowed: boolean, reason: string | null }, notes: Array<{ body: string, createdAt: string, author: { displayName: string }, handedTo: { displayName: string } | null }>, reasons: Array<{ reason: ModerationGround, count: number }>, reports: Array<{ reason: ModerationGround, note: string | null, createdAt: string, bodyAsReported: string, isOpen: boolean }> }
    | Record<PropertyKey, never>
   | null, moderationQueue: { nodes: Array<{ id: string, comment: { id: string, body: string | null, original: { body: string } | null, consultation: { language: string } | null } }> }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type DecideTogetherMutationVariables = Exact<{
  input: DecideTogetherInput;
}>;


export type DecideTogetherMutation = { decideTogether: { batch: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const ModerationTogetherPageDocument: Document<ModerationTogetherPageQuery, ModerationTogetherPageQueryVariables> = {
  source: "query ModerationTogetherPage($id:ID!$agencyId:ID!$filter:ModerationQueueFilter!$ofAuthor:ModerationQueueFilter!$ofBusy:ModerationQueueFilter!){...Frame node(id:$id){...QueueCase ...on ModerationCase{comment{argument{id number commentsCount signatures}}}}byAuthor:moderationQueueCount(agencyId:$agencyId filter:$ofAuthor)byBusy:moderationQueueCount(agencyId:$agencyId filter:$ofBusy)moderationQueue(agencyId:$agencyId filter:$filter first:6){nodes{id comment{id body original{body}consultation{language}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment QueueCase on ModerationCase{id isOpen isHeld isAdvised attendBy alikeCount claim{until isViewer moderator{displayName}}viewerCanClaim{allowed reason}notes{body createdAt author{displayName}handedTo{displayName}}openReports isOpen isAdvised firstReportedAt reasons{reason count}reports{reason note createdAt bodyAsReported isOpen}comment{...ModeratedComment}}fragment ModeratedComment on Comment{id state authorRole author{displayName}...Entered body bodyHtml stance createdAt editedAt hiddenReason original{author{displayName}provenance{people name way gathering{place heldOn}}body bodyHtml stance proposed}suggestion{proposed}parent{id state bodyHtml author{displayName}...Entered}provision{eid label heading}consultation{slug title language timeZone agency{id slug name}}viewerCanModerate{allowed code reason}viewerPossibleMeasures}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}",
};

export const DecideTogetherDocument: Document<DecideTogetherMutation, DecideTogetherMutationVariables> = {
  source: "mutation DecideTogether($input:DecideTogetherInput!){decideTogether(input:$input){batch{id}userErrors{code field message}}}",
};
