/** Written by npm run documents from deciding.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which suggestion the agency takes. */
export type AcceptSuggestionInput = {
  /** The comment with the suggestion. */
  commentId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Why, for everybody to read. */
  reason?: string | null | undefined;
  /** The words with which it is taken where they are others, at most 2,000 characters; white space becomes blanks. */
  wording?: string | null | undefined;
};

/** How something came that did not come by the web. */
export type AssistedWay =
  /** In a meeting. */
  | 'MEETING'
  /** On paper. */
  | 'PAPER'
  /** By telephone. */
  | 'PHONE';

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

/** Which suggestion the agency does not take. */
export type DeclineSuggestionInput = {
  /** The comment with the suggestion. */
  commentId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Why, for everybody to read. */
  reason: string;
};

/** Why an accepted suggestion has to be put into the draft by hand. */
export type GatheringProblem =
  /** Its passage is bold, a link, a table or the like, or its words would change more than the passage. */
  | 'FORMATTED'
  /** One that was accepted before it changes some of the same words. */
  | 'OVERLAPS'
  /** The current version does not have its passage word for word. */
  | 'PASSAGE_CHANGED'
  /** The current version does not have its passage at all. */
  | 'PASSAGE_GONE';

/** What a part of a text is. */
export type ProvisionKind =
  /** An annex. */
  | 'ANNEX'
  /** An article: what people comment on. */
  | 'ARTICLE'
  /** A book, the largest division. */
  | 'BOOK'
  /** A chapter. */
  | 'CHAPTER'
  /** A paragraph (parágrafo) of an article. */
  | 'PARAGRAPH'
  /** What comes before the first title or article: who decides, and why. */
  | 'PREAMBLE'
  /** A section. */
  | 'SECTION'
  /** A title. */
  | 'TITLE';

/** About which suggestion the agency has to think again. */
export type ReopenSuggestionInput = {
  /** The comment with the suggestion. */
  commentId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** Orders of suggestions. */
export type SuggestionOrder =
  /** Those that most people oppose first; among equals the latest. */
  | 'MOST_OPPOSED'
  /** Those with the most supports first; among equals the latest. */
  | 'MOST_SUPPORTED'
  /** The latest first. */
  | 'NEWEST';

/** What the agency says to a suggestion. One that its author withdrew is a tombstone. */
export type SuggestionStatus =
  /** It takes the words as they were proposed. */
  | 'ACCEPTED'
  /** It takes the idea, in other words. */
  | 'ACCEPTED_CHANGED'
  /** It does not take it, for the reason given. */
  | 'DECLINED'
  /** Nothing yet. */
  | 'OPEN';

/** What became of a stretch of words. */
export type WordOperation =
  /** Only the old version has it. */
  | 'DELETED'
  /** Both versions have it. */
  | 'EQUAL'
  /** Only the new version has it. */
  | 'INSERTED';

export type SuggestionQueuePageQueryVariables = Exact<{
  id: string;
  signedIn: boolean;
  status?: SuggestionStatus | null | undefined;
  provisionIds?: Array<string> | string | null | undefined;
  orderBy: SuggestionOrder;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SuggestionQueuePageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, suggestions: { nodes: Array<{ id: string, createdAt: string, bodyHtml: string | null, supports: number, repliesCount: number, author: { displayName: string } | null, provision: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null, decided: { proposed: string, wording: string | null, reason: string | null, viewerCanDecide: { allowed: boolean, reason: string | null } } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null, consultation: { slug: string } | null, suggestion: { opposes: number, status: SuggestionStatus, reasonHtml: string | null, decidedAt: string | null, viewerHasOpposed?: boolean, decidedBy: { displayName: string } | null, takenIn: { number: number } | null, words: Array<{ op: WordOperation, text: string }>, acceptedWords: Array<{ op: WordOperation, text: string }> | null, viewerCanOppose?: { allowed: boolean } } | null, place: { original: { prefix: string | null, suffix: string | null } } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null }, text: { contents: Array<{ eid: string, kind: ProvisionKind, label: string, heading: string | null }> } | null, suggestionCounts: { total: number, open: number, accepted: number, declined: number, waiting: number } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type WeighedFragment = { id: string, createdAt: string, bodyHtml: string | null, supports: number, repliesCount: number, author: { displayName: string } | null, provision: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null, decided: { proposed: string, wording: string | null, reason: string | null, viewerCanDecide: { allowed: boolean, reason: string | null } } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null, consultation: { slug: string } | null, suggestion: { opposes: number, status: SuggestionStatus, reasonHtml: string | null, decidedAt: string | null, viewerHasOpposed?: boolean, decidedBy: { displayName: string } | null, takenIn: { number: number } | null, words: Array<{ op: WordOperation, text: string }>, acceptedWords: Array<{ op: WordOperation, text: string }> | null, viewerCanOppose?: { allowed: boolean } } | null, place: { original: { prefix: string | null, suffix: string | null } } | null };

export type WeighPageQueryVariables = Exact<{
  id: string;
  comment: string;
  signedIn: boolean;
}>;


export type WeighPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, node:
    | { __typename: 'Account' }
    | { __typename: 'Agency' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'ArgumentCluster' }
    | { __typename: 'AssistedBallot' }
    | { __typename: 'ClusterDecision' }
    | { __typename: 'Comment', id: string, createdAt: string, bodyHtml: string | null, supports: number, repliesCount: number, consultation: { id: string, slug: string } | null, anchor: { original: { exact: string | null } } | null, author: { displayName: string } | null, provision: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null, decided: { proposed: string, wording: string | null, reason: string | null, viewerCanDecide: { allowed: boolean, reason: string | null } } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null, suggestion: { opposes: number, status: SuggestionStatus, reasonHtml: string | null, decidedAt: string | null, viewerHasOpposed?: boolean, decidedBy: { displayName: string } | null, takenIn: { number: number } | null, words: Array<{ op: WordOperation, text: string }>, acceptedWords: Array<{ op: WordOperation, text: string }> | null, viewerCanOppose?: { allowed: boolean } } | null, place: { original: { prefix: string | null, suffix: string | null } } | null }
    | { __typename: 'CommentDraft' }
    | { __typename: 'Consultation' }
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
    | { __typename: 'Poll' }
    | { __typename: 'PollOption' }
    | { __typename: 'PremoderationRules' }
    | { __typename: 'Provision' }
    | { __typename: 'PublicationPolicy' }
    | { __typename: 'Question' }
    | { __typename: 'Roll' }
    | { __typename: 'ScannedPage' }
    | { __typename: 'Session' }
    | { __typename: 'TextGalley' }
    | { __typename: 'TextVersion' }
    | { __typename: 'Theme' }
    | { __typename: 'ThemeSearch' }
   | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type AcceptSuggestionMutationVariables = Exact<{
  input: AcceptSuggestionInput;
}>;


export type AcceptSuggestionMutation = { acceptSuggestion: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type DeclineSuggestionMutationVariables = Exact<{
  input: DeclineSuggestionInput;
}>;


export type DeclineSuggestionMutation = { declineSuggestion: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ReopenSuggestionMutationVariables = Exact<{
  input: ReopenSuggestionInput;
}>;


export type ReopenSuggestionMutation = { reopenSuggestion: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type GatherDoorQueryVariables = Exact<{
  id: string;
}>;


export type GatherDoorQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, suggestionCounts: { waiting: number }, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null }, text: { id: string, number: number } | null, versions: Array<{ id: string, number: number, publishedAt: string | null, createdAt: string, matchingCorrections: Array<{ oldEid: string | null, newEid: string | null }> }>, viewerCanAmendText: { allowed: boolean, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type GatherSuggestionsQueryVariables = Exact<{
  id: string;
}>;


export type GatherSuggestionsQuery = { gatherSuggestions: { markdown: string, suggestions: Array<{ wording: string, problem: GatheringProblem | null, overlaps: { id: string, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, comment: { id: string, author: { displayName: string } | null, provision: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null, suggestion: { acceptedWords: Array<{ op: WordOperation, text: string }> | null } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null, place: { original: { prefix: string | null, suffix: string | null } } | null } }> } };

export const SuggestionQueuePageDocument: Document<SuggestionQueuePageQuery, SuggestionQueuePageQueryVariables> = {
  source: "query SuggestionQueuePage($id:ID!$signedIn:Boolean!$status:SuggestionStatus$provisionIds:[ID!]$orderBy:SuggestionOrder!$first:Int$after:String$last:Int$before:String){...Frame consultation(id:$id){...Desk ...SuggestionFilters suggestions(status:$status provisionIds:$provisionIds orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...Weighed}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment SuggestionFilters on Consultation{text{contents{eid kind label heading}}suggestionCounts{total open accepted declined waiting}}fragment Weighed on Comment{id createdAt bodyHtml supports repliesCount author{displayName}...Entered provision{...PartName}...SuggestionWords decided:suggestion{proposed wording reason viewerCanDecide{allowed reason}}}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}fragment PartName on Provision{eid kind label heading}fragment SuggestionWords on Comment{consultation{slug}...SuggestionPlace suggestion{opposes status reasonHtml decidedAt decidedBy{displayName}takenIn{number}words{op text}acceptedWords{op text}viewerHasOpposed@include(if:$signedIn)viewerCanOppose@include(if:$signedIn){allowed}}}fragment SuggestionPlace on Comment{place:anchor{original{prefix suffix}}}",
};

export const WeighPageDocument: Document<WeighPageQuery, WeighPageQueryVariables> = {
  source: "query WeighPage($id:ID!$comment:ID!$signedIn:Boolean!){...Frame consultation(id:$id){...Desk}node(id:$comment){__typename ...on Comment{...Weighed consultation{id}anchor{original{exact}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment Weighed on Comment{id createdAt bodyHtml supports repliesCount author{displayName}...Entered provision{...PartName}...SuggestionWords decided:suggestion{proposed wording reason viewerCanDecide{allowed reason}}}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}fragment PartName on Provision{eid kind label heading}fragment SuggestionWords on Comment{consultation{slug}...SuggestionPlace suggestion{opposes status reasonHtml decidedAt decidedBy{displayName}takenIn{number}words{op text}acceptedWords{op text}viewerHasOpposed@include(if:$signedIn)viewerCanOppose@include(if:$signedIn){allowed}}}fragment SuggestionPlace on Comment{place:anchor{original{prefix suffix}}}",
};

export const AcceptSuggestionDocument: Document<AcceptSuggestionMutation, AcceptSuggestionMutationVariables> = {
  source: "mutation AcceptSuggestion($input:AcceptSuggestionInput!){acceptSuggestion(input:$input){userErrors{code field message}}}",
};

export const DeclineSuggestionDocument: Document<DeclineSuggestionMutation, DeclineSuggestionMutationVariables> = {
  source: "mutation DeclineSuggestion($input:DeclineSuggestionInput!){declineSuggestion(input:$input){userErrors{code field message}}}",
};

export const ReopenSuggestionDocument: Document<ReopenSuggestionMutation, ReopenSuggestionMutationVariables> = {
  source: "mutation ReopenSuggestion($input:ReopenSuggestionInput!){reopenSuggestion(input:$input){userErrors{code field message}}}",
};

export const GatherDoorDocument: Document<GatherDoorQuery, GatherDoorQueryVariables> = {
  source: "query GatherDoor($id:ID!){...Frame consultation(id:$id){...Desk ...NextVersion suggestionCounts{waiting}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment NextVersion on Consultation{text{id number}versions:textVersions{id number publishedAt createdAt matchingCorrections{oldEid newEid}}viewerCanAmendText{allowed reason}}",
};

export const GatherSuggestionsDocument: Document<GatherSuggestionsQuery, GatherSuggestionsQueryVariables> = {
  source: "query GatherSuggestions($id:ID!){gatherSuggestions(consultationId:$id){markdown suggestions{wording problem overlaps{id author{displayName}...Entered}comment{id author{displayName}...Entered provision{...PartName}...SuggestionPlace suggestion{acceptedWords{op text}}}}}}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}fragment PartName on Provision{eid kind label heading}fragment SuggestionPlace on Comment{place:anchor{original{prefix suffix}}}",
};
