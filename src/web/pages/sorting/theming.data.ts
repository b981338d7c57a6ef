/** Written by npm run documents from theming.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which suggestions are right. */
export type ConfirmThemeSuggestionsInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The observations, at most 1,000; left out, all for which it is suggested. */
  observationIds?: Array<string> | null | undefined;
  /** Only those with this score or more. */
  scoreFrom?: number | null | undefined;
  /** The theme. */
  themeId: string;
};

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

/** A new theme. */
export type CreateThemeInput = {
  /** The consultation. */
  consultationId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Its name in each language. */
  names: Array<ThemeNameInput>;
};

/** Which suggestions are wrong; they are not made again. */
export type DenyThemeSuggestionsInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The observations, at most 1,000; left out, all for which it is suggested. */
  observationIds?: Array<string> | null | undefined;
  /** Only those with this score or more. */
  scoreFrom?: number | null | undefined;
  /** The theme. */
  themeId: string;
};

/** What an agency does with an observation. */
export type Disposition =
  /** The text changes as it asks. */
  | 'ACCEPTED'
  /** The text, or another rule, says so already. */
  | 'ALREADY_COVERED'
  /** The text does not change because of it. */
  | 'NOT_ACCEPTED'
  /** It is not about what the text regulates. */
  | 'OUT_OF_SCOPE'
  /** The text changes as it asks in part. */
  | 'PARTLY_ACCEPTED';

/** Which observations get a theme. */
export type LabelObservationsInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Which observations. */
  selection: LabelSelection;
  /** The theme. */
  themeId: string;
};

/** Which observations are labelled: those with these ids, or all in scope that the filter finds; one of the two. */
export type LabelSelection = {
  /** A filter; an empty one means all. */
  filter?: ObservationFilter | null | undefined;
  /** Their ids, at most 1,000. */
  ids?: Array<string> | null | undefined;
};

/** How an observation came by a theme. */
export type LabelWay =
  /** An official gave it. */
  | 'HAND'
  /** A saved search found it. */
  | 'SEARCH'
  /** It was suggested, and an official confirmed it. */
  | 'SUGGESTION';

/** Which themes are one. */
export type MergeThemesInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The theme that gets their observations and searches. */
  intoId: string;
  /** The themes that are given up, at most 50. */
  themeIds: Array<string>;
};

/** Which observations; every condition that is given must hold. */
export type ObservationFilter = {
  /** True: those with a signed answer. False: those that still need one; the public finds none of these. */
  answered?: boolean | null | undefined;
  /** A piece of the author’s name; of what an official entered, of the name of who said it as far as it is shown, of the place, or of the way by which it came. What cannot be read is not found. */
  author?: string | null | undefined;
  /** Only those that somebody has changed after this revision of the matrix. */
  changedAfter?: number | null | undefined;
  /** Only those that make this argument. What cannot be read is not found. */
  clusterId?: string | null | undefined;
  /** Only those whose signed answer says so. */
  disposition?: Disposition | null | undefined;
  /** Whether they have any theme. What cannot be read is not found. */
  hasTheme?: boolean | null | undefined;
  /** Only those said with that. */
  kind?: ObservationKind | null | undefined;
  /** From this number on. */
  numberFrom?: number | null | undefined;
  /** Up to this number. */
  numberTo?: number | null | undefined;
  /** Only those with these numbers, at most 1,000. */
  numbers?: Array<number> | null | undefined;
  /** Whether something is prepared for them. The public finds none that are. */
  prepared?: boolean | null | undefined;
  /** Only those for which this is prepared. The public finds none. */
  preparedDisposition?: Disposition | null | undefined;
  /** Only those on this part of the text. */
  provisionId?: string | null | undefined;
  /** Only those on one of these parts, such as an article and its paragraphs; at most 200. */
  provisionIds?: Array<string> | null | undefined;
  /** Only those in that state. */
  state?: ObservationState | null | undefined;
  /** A piece of the words. What cannot be read is not found. */
  text?: string | null | undefined;
  /** Only those with this theme. What cannot be read is not found. */
  themeId?: string | null | undefined;
  /** Only those that nobody has changed after this revision of the matrix. */
  unchangedSince?: number | null | undefined;
};

/** What an observation was said with. */
export type ObservationKind =
  /** A comment on the consultation or on a part of its text. */
  | 'COMMENT'
  /** A reply that an official took in. */
  | 'REPLY'
  /** A comment that proposes other words. */
  | 'SUGGESTION';

/** Whether an observation needs an answer. It keeps its number in any case. */
export type ObservationState =
  /** Moderators hid its comment after the closing; it needs an answer again once that is restored. */
  | 'HIDDEN'
  /** It needs an answer. */
  | 'IN_SCOPE'
  /** Its author took the comment back after the closing. */
  | 'WITHDRAWN';

/** Which theme is removed. */
export type RemoveThemeInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The theme. */
  themeId: string;
};

/** Which search is removed, with the labels that only it gave. */
export type RemoveThemeSearchInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The search. */
  searchId: string;
};

/** Other names for a theme. */
export type RenameThemeInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Its name in each language. */
  names: Array<ThemeNameInput>;
  /** The theme. */
  themeId: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** A search that gives a theme to what it finds, now and later. */
export type SaveThemeSearchInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** 1 to 500 characters: words that must all be there, "phrases", `or` (or `o`), a minus before what must not be there. */
  query: string;
  /** The theme. */
  themeId: string;
};

/** For which consultation themes are suggested. */
export type SuggestThemesInput = {
  /** The consultation. */
  consultationId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** The name of a theme in one language. */
export type ThemeNameInput = {
  /** The language; `es` is required. */
  locale: string;
  /** 1 to 100 characters. */
  name: string;
};

/** Which observations lose a theme; no saved search gives it to them again. */
export type UnlabelObservationsInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Which observations. */
  selection: LabelSelection;
  /** The theme. */
  themeId: string;
};

export type ThemeRowFragment = { id: string, name: string, observationsCount: number, peopleCount: number, answeredCount: number, bySearchCount: number, suggestionsCount: number | null, names: Array<{ locale: string, name: string }>, quality: { examples: number, precision: number, recall: number, f1: number, measuredAt: string } | null };

export type ThemesPageQueryVariables = Exact<{
  id: string;
}>;


export type ThemesPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, unthemed: number, viewerCanSort: { allowed: boolean, reason: string | null }, themeAdvice: { isRunning: boolean, read: number, total: number, finishedAt: string | null } | null, themes: Array<{ id: string, name: string, observationsCount: number, peopleCount: number, answeredCount: number, bySearchCount: number, suggestionsCount: number | null, names: Array<{ locale: string, name: string }>, quality: { examples: number, precision: number, recall: number, f1: number, measuredAt: string } | null }>, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type ThemePageQueryVariables = Exact<{
  id: string;
  theme: string;
  filter?: ObservationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ThemePageQuery = { consultation: { observationsCount: number, id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, viewerCanSort: { allowed: boolean, reason: string | null }, observations: { nodes: Array<{ id: string, number: number, themes: Array<{ way: LabelWay, theme: { id: string } | null }>, comment: { id: string, body: string | null, bodyHtml: string | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, node:
    | { __typename: 'Account' }
    | { __typename: 'Agency' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'ArgumentCluster' }
    | { __typename: 'AssistedBallot' }
    | { __typename: 'ClusterDecision' }
    | { __typename: 'Comment' }
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
    | { __typename: 'Theme', id: string, name: string, observationsCount: number, peopleCount: number, answeredCount: number, bySearchCount: number, suggestionsCount: number | null, searches: Array<{ id: string, query: string }> | null, suggestions: { nodes: Array<{ score: number, words: Array<string>, observation: { id: string, number: number, comment: { body: string | null } | null } | null }> } | null, names: Array<{ locale: string, name: string }>, quality: { examples: number, precision: number, recall: number, f1: number, measuredAt: string } | null }
    | { __typename: 'ThemeSearch' }
   | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type CreateThemeMutationVariables = Exact<{
  input: CreateThemeInput;
}>;


export type CreateThemeMutation = { createTheme: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RenameThemeMutationVariables = Exact<{
  input: RenameThemeInput;
}>;


export type RenameThemeMutation = { renameTheme: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type MergeThemesMutationVariables = Exact<{
  input: MergeThemesInput;
}>;


export type MergeThemesMutation = { mergeThemes: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RemoveThemeMutationVariables = Exact<{
  input: RemoveThemeInput;
}>;


export type RemoveThemeMutation = { removeTheme: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type LabelObservationsMutationVariables = Exact<{
  input: LabelObservationsInput;
}>;


export type LabelObservationsMutation = { labelObservations: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type UnlabelObservationsMutationVariables = Exact<{
  input: UnlabelObservationsInput;
}>;


export type UnlabelObservationsMutation = { unlabelObservations: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type SaveThemeSearchMutationVariables = Exact<{
  input: SaveThemeSearchInput;
}>;


export type SaveThemeSearchMutation = { saveThemeSearch: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RemoveThemeSearchMutationVariables = Exact<{
  input: RemoveThemeSearchInput;
}>;


export type RemoveThemeSearchMutation = { removeThemeSearch: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type SuggestThemesMutationVariables = Exact<{
  input: SuggestThemesInput;
}>;


export type SuggestThemesMutation = { suggestThemes: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ConfirmThemeSuggestionsMutationVariables = Exact<{
  input: ConfirmThemeSuggestionsInput;
}>;


export type ConfirmThemeSuggestionsMutation = { confirmThemeSuggestions: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type DenyThemeSuggestionsMutationVariables = Exact<{
  input: DenyThemeSuggestionsInput;
}>;


export type DenyThemeSuggestionsMutation = { denyThemeSuggestions: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const ThemesPageDocument: Document<ThemesPageQuery, ThemesPageQueryVariables> = {
  source: "query ThemesPage($id:ID!){...Frame consultation(id:$id){...Desk viewerCanSort{allowed reason}unthemed:observationsCount(filter:{hasTheme:false state:IN_SCOPE})themeAdvice{isRunning read total finishedAt}themes{...ThemeRow}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment ThemeRow on Theme{id name names{locale name}observationsCount peopleCount answeredCount bySearchCount suggestionsCount quality{examples precision recall f1 measuredAt}}",
};

export const ThemePageDocument: Document<ThemePageQuery, ThemePageQueryVariables> = {
  source: "query ThemePage($id:ID!$theme:ID!$filter:ObservationFilter$first:Int$after:String$last:Int$before:String){...Frame consultation(id:$id){...Desk viewerCanSort{allowed reason}observationsCount(filter:$filter)observations(filter:$filter first:$first after:$after last:$last before:$before){nodes{id number themes{way theme{id}}comment{id body bodyHtml}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}node(id:$theme){__typename ...on Theme{...ThemeRow searches{id query}suggestions(first:20){nodes{score words observation{id number comment{body}}}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment ThemeRow on Theme{id name names{locale name}observationsCount peopleCount answeredCount bySearchCount suggestionsCount quality{examples precision recall f1 measuredAt}}",
};

export const CreateThemeDocument: Document<CreateThemeMutation, CreateThemeMutationVariables> = {
  source: "mutation CreateTheme($input:CreateThemeInput!){createTheme(input:$input){userErrors{code field message}}}",
};

export const RenameThemeDocument: Document<RenameThemeMutation, RenameThemeMutationVariables> = {
  source: "mutation RenameTheme($input:RenameThemeInput!){renameTheme(input:$input){userErrors{code field message}}}",
};

export const MergeThemesDocument: Document<MergeThemesMutation, MergeThemesMutationVariables> = {
  source: "mutation MergeThemes($input:MergeThemesInput!){mergeThemes(input:$input){userErrors{code field message}}}",
};

export const RemoveThemeDocument: Document<RemoveThemeMutation, RemoveThemeMutationVariables> = {
  source: "mutation RemoveTheme($input:RemoveThemeInput!){removeTheme(input:$input){userErrors{code field message}}}",
};

export const LabelObservationsDocument: Document<LabelObservationsMutation, LabelObservationsMutationVariables> = {
  source: "mutation LabelObservations($input:LabelObservationsInput!){labelObservations(input:$input){userErrors{code field message}}}",
};

export const UnlabelObservationsDocument: Document<UnlabelObservationsMutation, UnlabelObservationsMutationVariables> = {
  source: "mutation UnlabelObservations($input:UnlabelObservationsInput!){unlabelObservations(input:$input){userErrors{code field message}}}",
};

export const SaveThemeSearchDocument: Document<SaveThemeSearchMutation, SaveThemeSearchMutationVariables> = {
  source: "mutation SaveThemeSearch($input:SaveThemeSearchInput!){saveThemeSearch(input:$input){userErrors{code field message}}}",
};

export const RemoveThemeSearchDocument: Document<RemoveThemeSearchMutation, RemoveThemeSearchMutationVariables> = {
  source: "mutation RemoveThemeSearch($input:RemoveThemeSearchInput!){removeThemeSearch(input:$input){userErrors{code field message}}}",
};

export const SuggestThemesDocument: Document<SuggestThemesMutation, SuggestThemesMutationVariables> = {
  source: "mutation SuggestThemes($input:SuggestThemesInput!){suggestThemes(input:$input){userErrors{code field message}}}",
};

export const ConfirmThemeSuggestionsDocument: Document<ConfirmThemeSuggestionsMutation, ConfirmThemeSuggestionsMutationVariables> = {
  source: "mutation ConfirmThemeSuggestions($input:ConfirmThemeSuggestionsInput!){confirmThemeSuggestions(input:$input){userErrors{code field message}}}",
};

export const DenyThemeSuggestionsDocument: Document<DenyThemeSuggestionsMutation, DenyThemeSuggestionsMutationVariables> = {
  source: "mutation DenyThemeSuggestions($input:DenyThemeSuggestionsInput!){denyThemeSuggestions(input:$input){userErrors{code field message}}}",
};
