/** Written by npm run documents from sorting.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which arguments; every condition that is given must hold. */
export type ArgumentFilter = {
  /** True: all its observations have a signed answer. False: at least one still needs one. */
  answered?: boolean | null | undefined;
  /** Whether it was kept apart from another in much the same words. */
  hasNear?: boolean | null | undefined;
  /** Made by at least so many people. */
  signaturesFrom?: number | null | undefined;
  /** A piece of the words of the comment that stands for it. */
  text?: string | null | undefined;
};

/** In which order arguments are listed. */
export type ArgumentOrder =
  /** Those found last first. */
  | 'NEWEST'
  /** By number. */
  | 'NUMBER'
  /** Those that most people make first. */
  | 'SIGNATURES';

/** How something came that did not come by the web. */
export type AssistedWay =
  /** In a meeting. */
  | 'MEETING'
  /** On paper. */
  | 'PAPER'
  /** By telephone. */
  | 'PHONE';

/** What an official decides about arguments by hand. */
export type ClusterAct =
  /** Arguments are one. */
  | 'JOIN'
  /** Comments are another argument than the one they were counted with. */
  | 'SPLIT';

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

/** Which arguments are one. */
export type JoinClustersInput = {
  /** Arguments of one consultation, 2 to 100; all are joined to the first. */
  clusterIds: Array<string>;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

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

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** Which comments are another argument. */
export type SplitClusterInput = {
  /** The argument that they are counted with. */
  clusterId: string;
  /** The comments, at most 500; those that say the same word by word go with them. */
  commentIds: Array<string>;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** Which decision is undone. */
export type UndoClusterDecisionInput = {
  /** The decision. */
  decisionId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

export type ArgumentWordsFragment = { id: string, number: number, signatures: number, commentsCount: number, representative: { id: string, state: CommentState, body: string | null, bodyHtml: string | null, provision: { kind: ProvisionKind, eid: string, label: string, heading: string | null } | null } | null, answering: { inScope: number, answered: number } };

export type ArgumentListFragment = { argumentClustersCount: number, argumentCounts: { people: number, comments: number, arguments: number }, argumentProgress: { waiting: number, isRunning: boolean, total: number, read: number, placed: number }, argumentClusters: { nodes: Array<{ id: string, number: number, signatures: number, commentsCount: number, representative: { id: string, state: CommentState, body: string | null, bodyHtml: string | null, provision: { kind: ProvisionKind, eid: string, label: string, heading: string | null } | null } | null, answering: { inScope: number, answered: number } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ArgumentMembersFragment = { id: string, number: number, signatures: number, commentsCount: number, near: Array<{ likeness: number, because: Array<string>, argument: { id: string, number: number, signatures: number, commentsCount: number, representative: { id: string, state: CommentState, body: string | null, bodyHtml: string | null, provision: { kind: ProvisionKind, eid: string, label: string, heading: string | null } | null } | null, answering: { inScope: number, answered: number } } | null }>, members: { nodes: Array<{ likeness: number, addedWords: number, comment: { id: string, createdAt: string, bodyHtml: string | null, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, representative: { id: string, state: CommentState, body: string | null, bodyHtml: string | null, provision: { kind: ProvisionKind, eid: string, label: string, heading: string | null } | null } | null, answering: { inScope: number, answered: number } };

export type ArgumentsPageQueryVariables = Exact<{
  slug: string;
  filter?: ArgumentFilter | null | undefined;
  orderBy: ArgumentOrder;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ArgumentsPageQuery = { consultation: { id: string, slug: string, title: string, language: string, argumentClustersCount: number, argumentCounts: { people: number, comments: number, arguments: number }, argumentProgress: { waiting: number, isRunning: boolean, total: number, read: number, placed: number }, argumentClusters: { nodes: Array<{ id: string, number: number, signatures: number, commentsCount: number, representative: { id: string, state: CommentState, body: string | null, bodyHtml: string | null, provision: { kind: ProvisionKind, eid: string, label: string, heading: string | null } | null } | null, answering: { inScope: number, answered: number } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type ArgumentPageQueryVariables = Exact<{
  slug: string;
  number: number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ArgumentPageQuery = { consultation: { id: string, slug: string, title: string, language: string, timeZone: string, argumentCluster: { id: string, number: number, signatures: number, commentsCount: number, near: Array<{ likeness: number, because: Array<string>, argument: { id: string, number: number, signatures: number, commentsCount: number, representative: { id: string, state: CommentState, body: string | null, bodyHtml: string | null, provision: { kind: ProvisionKind, eid: string, label: string, heading: string | null } | null } | null, answering: { inScope: number, answered: number } } | null }>, members: { nodes: Array<{ likeness: number, addedWords: number, comment: { id: string, createdAt: string, bodyHtml: string | null, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, representative: { id: string, state: CommentState, body: string | null, bodyHtml: string | null, provision: { kind: ProvisionKind, eid: string, label: string, heading: string | null } | null } | null, answering: { inScope: number, answered: number } } | null } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type SortingPageQueryVariables = Exact<{
  id: string;
  filter?: ArgumentFilter | null | undefined;
  orderBy: ArgumentOrder;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SortingPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, argumentClustersCount: number, viewerCanSort: { allowed: boolean, reason: string | null }, clusterDecisions: { nodes: Array<{ id: string, act: ClusterAct, decidedAt: string, undoneAt: string | null, decidedBy: { displayName: string } | null, undoneBy: { displayName: string } | null, arguments: Array<{ number: number }> }> }, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null }, argumentCounts: { people: number, comments: number, arguments: number }, argumentProgress: { waiting: number, isRunning: boolean, total: number, read: number, placed: number }, argumentClusters: { nodes: Array<{ id: string, number: number, signatures: number, commentsCount: number, representative: { id: string, state: CommentState, body: string | null, bodyHtml: string | null, provision: { kind: ProvisionKind, eid: string, label: string, heading: string | null } | null } | null, answering: { inScope: number, answered: number } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type SortOnePageQueryVariables = Exact<{
  id: string;
  number: number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SortOnePageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, viewerCanSort: { allowed: boolean, reason: string | null }, argumentCluster: { id: string, number: number, signatures: number, commentsCount: number, near: Array<{ likeness: number, because: Array<string>, argument: { id: string, number: number, signatures: number, commentsCount: number, representative: { id: string, state: CommentState, body: string | null, bodyHtml: string | null, provision: { kind: ProvisionKind, eid: string, label: string, heading: string | null } | null } | null, answering: { inScope: number, answered: number } } | null }>, members: { nodes: Array<{ likeness: number, addedWords: number, comment: { id: string, createdAt: string, bodyHtml: string | null, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, representative: { id: string, state: CommentState, body: string | null, bodyHtml: string | null, provision: { kind: ProvisionKind, eid: string, label: string, heading: string | null } | null } | null, answering: { inScope: number, answered: number } } | null, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type JoinClustersMutationVariables = Exact<{
  input: JoinClustersInput;
}>;


export type JoinClustersMutation = { joinClusters: { arguments: Array<{ number: number }> | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type SplitClusterMutationVariables = Exact<{
  input: SplitClusterInput;
}>;


export type SplitClusterMutation = { splitCluster: { arguments: Array<{ number: number }> | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type UndoClusterDecisionMutationVariables = Exact<{
  input: UndoClusterDecisionInput;
}>;


export type UndoClusterDecisionMutation = { undoClusterDecision: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const ArgumentsPageDocument: Document<ArgumentsPageQuery, ArgumentsPageQueryVariables> = {
  source: "query ArgumentsPage($slug:String!$filter:ArgumentFilter$orderBy:ArgumentOrder!$first:Int$after:String$last:Int$before:String){...Frame consultation(slug:$slug){id slug title language ...ArgumentList}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment ArgumentList on Consultation{argumentCounts{people comments arguments}argumentProgress{waiting isRunning total read placed}argumentClustersCount(filter:$filter)argumentClusters(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...ArgumentWords}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment ArgumentWords on ArgumentCluster{id number signatures commentsCount representative{id state body bodyHtml provision{kind eid label heading}}answering{inScope answered}}",
};

export const ArgumentPageDocument: Document<ArgumentPageQuery, ArgumentPageQueryVariables> = {
  source: "query ArgumentPage($slug:String!$number:Int!$first:Int$after:String$last:Int$before:String){...Frame consultation(slug:$slug){id slug title language timeZone argumentCluster(number:$number){...ArgumentMembers}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment ArgumentMembers on ArgumentCluster{...ArgumentWords near{argument{...ArgumentWords}likeness because}members(first:$first after:$after last:$last before:$before){nodes{likeness addedWords comment{id createdAt bodyHtml author{displayName}...Entered}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment ArgumentWords on ArgumentCluster{id number signatures commentsCount representative{id state body bodyHtml provision{kind eid label heading}}answering{inScope answered}}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}",
};

export const SortingPageDocument: Document<SortingPageQuery, SortingPageQueryVariables> = {
  source: "query SortingPage($id:ID!$filter:ArgumentFilter$orderBy:ArgumentOrder!$first:Int$after:String$last:Int$before:String){...Frame consultation(id:$id){...Desk ...ArgumentList viewerCanSort{allowed reason}clusterDecisions(first:20){nodes{id act decidedAt undoneAt decidedBy{displayName}undoneBy{displayName}arguments{number}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment ArgumentList on Consultation{argumentCounts{people comments arguments}argumentProgress{waiting isRunning total read placed}argumentClustersCount(filter:$filter)argumentClusters(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...ArgumentWords}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment ArgumentWords on ArgumentCluster{id number signatures commentsCount representative{id state body bodyHtml provision{kind eid label heading}}answering{inScope answered}}",
};

export const SortOnePageDocument: Document<SortOnePageQuery, SortOnePageQueryVariables> = {
  source: "query SortOnePage($id:ID!$number:Int!$first:Int$after:String$last:Int$before:String){...Frame consultation(id:$id){...Desk viewerCanSort{allowed reason}argumentCluster(number:$number){...ArgumentMembers}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment ArgumentMembers on ArgumentCluster{...ArgumentWords near{argument{...ArgumentWords}likeness because}members(first:$first after:$after last:$last before:$before){nodes{likeness addedWords comment{id createdAt bodyHtml author{displayName}...Entered}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment ArgumentWords on ArgumentCluster{id number signatures commentsCount representative{id state body bodyHtml provision{kind eid label heading}}answering{inScope answered}}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}",
};

export const JoinClustersDocument: Document<JoinClustersMutation, JoinClustersMutationVariables> = {
  source: "mutation JoinClusters($input:JoinClustersInput!){joinClusters(input:$input){arguments{number}userErrors{code field message}}}",
};

export const SplitClusterDocument: Document<SplitClusterMutation, SplitClusterMutationVariables> = {
  source: "mutation SplitCluster($input:SplitClusterInput!){splitCluster(input:$input){arguments{number}userErrors{code field message}}}",
};

export const UndoClusterDecisionDocument: Document<UndoClusterDecisionMutation, UndoClusterDecisionMutationVariables> = {
  source: "mutation UndoClusterDecision($input:UndoClusterDecisionInput!){undoClusterDecision(input:$input){userErrors{code field message}}}",
};
