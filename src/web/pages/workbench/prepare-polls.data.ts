/** Written by npm run documents from prepare-polls.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A poll to add to a draft. */
export type CallPollInput = {
  /** The consultation, which must be a draft. */
  consultationId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** How people answer. */
  kind: PollKind;
  /** For MULTIPLE: the most options a ballot may choose. */
  maxChoices?: number;
  /** For MULTIPLE: the fewest options a ballot may choose; 0 allows a blank ballot. */
  minChoices?: number;
  /** The options or statements in order, at most 1000. */
  options: Array<OptionInput>;
  /** The question, one entry a language. */
  questions: Array<QuestionInput>;
  /** What may be seen of the results before the poll closes. */
  resultsPolicy: ResultsPolicy;
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

/** An option or statement in one language. */
export type LabelInput = {
  /** The language. */
  locale: string;
  /** 1 to 300 characters. */
  text: string;
};

/** An option or statement. */
export type OptionInput = {
  /** Its words, one entry a language. */
  labels: Array<LabelInput>;
};

/** How people answer. */
export type PollKind =
  /** Between `minChoices` and `maxChoices` options. */
  | 'MULTIPLE'
  /** One option. */
  | 'SINGLE'
  /** Agree, disagree or pass on as many short statements as one likes. */
  | 'STATEMENTS';

/** A question in one language. */
export type QuestionInput = {
  /** The language. */
  locale: string;
  /** 1 to 500 characters. */
  text: string;
};

/** A poll to take out of a draft. */
export type RemovePollInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The poll. */
  pollId: string;
};

/** What may be seen of the results before the poll closes. Afterwards everything may. */
export type ResultsPolicy =
  /** Nothing. */
  | 'AFTER_CLOSE'
  /** Everything, as it is counted. */
  | 'LIVE'
  /** Only how many people have voted. */
  | 'TURNOUT_ONLY';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type PreparePollsPageQueryVariables = Exact<{
  id: string;
}>;


export type PreparePollsPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, polls: Array<{ id: string, kind: PollKind, question: string, language: string, minChoices: number, maxChoices: number, resultsPolicy: ResultsPolicy, options: Array<{ id: string, label: string, language: string }> }>, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type CallPollMutationVariables = Exact<{
  input: CallPollInput;
}>;


export type CallPollMutation = { callPoll: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RemovePollMutationVariables = Exact<{
  input: RemovePollInput;
}>;


export type RemovePollMutation = { removePoll: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const PreparePollsPageDocument: Document<PreparePollsPageQuery, PreparePollsPageQueryVariables> = {
  source: "query PreparePollsPage($id:ID!){...Frame consultation(id:$id){...Desk polls{id kind question language minChoices maxChoices resultsPolicy options{id label language}}}}fragment Frame on Query{viewer{account{id displayName}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}",
};

export const CallPollDocument: Document<CallPollMutation, CallPollMutationVariables> = {
  source: "mutation CallPoll($input:CallPollInput!){callPoll(input:$input){userErrors{code field message}}}",
};

export const RemovePollDocument: Document<RemovePollMutation, RemovePollMutationVariables> = {
  source: "mutation RemovePoll($input:RemovePollInput!){removePoll(input:$input){userErrors{code field message}}}",
};
