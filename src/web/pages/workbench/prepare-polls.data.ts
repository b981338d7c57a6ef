/** Written by npm run documents from prepare-polls.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A poll to add to a draft. */
export type CallPollInput = {
  /** Whether voters say in which territory they live, so that the result is shown by territory too. */
  asksTerritory?: boolean;
  /** For BUDGET: what the funded projects may cost together. */
  budget?: number | null | undefined;
  /** The consultation, which must be a draft. */
  consultationId: string;
  /** Who may vote; everybody who has an account when absent. */
  eligibility?: EligibilityInput | null | undefined;
  /** For SCORE: the highest score, at most 100. */
  highestScore?: number | null | undefined;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** How people answer. */
  kind: PollKind;
  /** For SCORE: the lowest score, from -100. */
  lowestScore?: number | null | undefined;
  /** The most options a ballot may choose. For MULTIPLE 1 when absent, elsewhere as many as there are. */
  maxChoices?: number | null | undefined;
  /** How ballots are counted. For RANKING SCHULZE (when absent), IRV, SCOTTISH_STV, MEEK_STV, RANKED_PAIRS or BORDA; for BUDGET EQUAL_SHARES (when absent), GREEDY or PHRAGMEN; elsewhere the kind decides. */
  method?: CountingMethod | null | undefined;
  /** The fewest options a ballot may choose, where several may be; 0 allows a blank ballot. */
  minChoices?: number;
  /** The options or statements in order, at most 1000. */
  options: Array<OptionInput>;
  /** What the method lets one choose; the rest is as the method says. */
  parameters?: Array<CountingParameterInput>;
  /** The question, one entry a language. */
  questions: Array<QuestionInput>;
  /** What may be seen of the results before the poll closes. */
  resultsPolicy: ResultsPolicy;
  /** How many options are elected. */
  seats?: number;
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

/** How the ballots of a poll are counted. `urna count --help` explains each, and counts any file of ballots by it. */
export type CountingMethod =
  /** The options that most ballots approve of. */
  | 'APPROVAL'
  /** Borda: points by place; options that a ballot leaves out share what is left. */
  | 'BORDA'
  /** Method of Equal Shares (Peters, Pierczyński and Skowron, 2021): everybody has the same part of the budget, and what people approve of together they pay together. */
  | 'EQUAL_SHARES'
  /** Projects by votes, as long as money is left. */
  | 'GREEDY'
  /** Instant-runoff: the last option is excluded and its ballots go to their next, until one has more than half. */
  | 'IRV'
  /** Single transferable vote by Meek’s method: quota and keep factors are worked out anew in each round, nine decimals. */
  | 'MEEK_STV'
  /** Sequential Phragmén: money comes to everybody at one pace; a project is funded when its supporters can pay it. */
  | 'PHRAGMEN'
  /** The option with the most votes. */
  | 'PLURALITY'
  /** Tideman’s ranked pairs: majorities are locked from the strongest on unless they make a circle. */
  | 'RANKED_PAIRS'
  /** Schulze: strongest paths between options by winning votes; options that a ballot leaves out stand last on it. */
  | 'SCHULZE'
  /** The options with the highest sum of scores, or mean or median where the parameter `by` says so. */
  | 'SCORE'
  /** Single transferable vote by the weighted inclusive Gregory method, five decimals: Scottish Local Government Elections Order 2007, Schedule 1, rules 45 to 52. */
  | 'SCOTTISH_STV'
  /** Each statement for itself: no winner. */
  | 'STATEMENTS';

/** Something that a method of counting lets an agency choose. */
export type CountingParameterInput = {
  /** For SCORE `by`, for GREEDY `skip`. */
  name: string;
  /** `sum`, `mean` or `median`; `true` or `false`. */
  value: string;
};

/** Who may take part. What asks where people live, how old they are or for a roll asks for a verified identity too. */
export type EligibilityInput = {
  /** On which day; needed with `minimumAge`. */
  ageOn?: string | null | undefined;
  /** What must be known of them at least; ANONYMOUS counts as REGISTERED. */
  level?: TrustLevel;
  /** How many years old they must be. */
  minimumAge?: number | null | undefined;
  /** The roll on which they must be. */
  rollId?: string | null | undefined;
  /** Codes of the territories in one of which they must live; empty for anywhere. */
  territories?: Array<string>;
};

/** An option or statement in one language. */
export type LabelInput = {
  /** The language. */
  locale: string;
  /** 1 to 300 characters. */
  text: string;
};

/** An option or statement. */
export type OptionInput = {
  /** For BUDGET: what the project costs, in whole units of the currency. */
  cost?: number | null | undefined;
  /** Its words, one entry a language. */
  labels: Array<LabelInput>;
};

/** How people answer. */
export type PollKind =
  /** Every option that one approves of. */
  | 'APPROVAL'
  /** Projects whose costs together stay within `budget`. */
  | 'BUDGET'
  /** Between `minChoices` and `maxChoices` options. */
  | 'MULTIPLE'
  /** Options in order of preference, as many as one likes up to `maxChoices`. */
  | 'RANKING'
  /** A score between `lowestScore` and `highestScore` for as many options as one likes. */
  | 'SCORE'
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

export type PreparePollsPageQueryVariables = Exact<{
  id: string;
}>;


export type PreparePollsPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, polls: Array<{ id: string, kind: PollKind, question: string, language: string, minChoices: number, maxChoices: number, lowestScore: number | null, highestScore: number | null, budget: number | null, method: CountingMethod, seats: number, resultsPolicy: ResultsPolicy, options: Array<{ id: string, label: string, cost: number | null, language: string }> }>, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type CallPollMutationVariables = Exact<{
  input: CallPollInput;
}>;


export type CallPollMutation = { callPoll: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RemovePollMutationVariables = Exact<{
  input: RemovePollInput;
}>;


export type RemovePollMutation = { removePoll: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const PreparePollsPageDocument: Document<PreparePollsPageQuery, PreparePollsPageQueryVariables> = {
  source: "query PreparePollsPage($id:ID!){...Frame consultation(id:$id){...Desk polls{id kind question language minChoices maxChoices lowestScore highestScore budget method seats resultsPolicy options{id label cost language}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}",
};

export const CallPollDocument: Document<CallPollMutation, CallPollMutationVariables> = {
  source: "mutation CallPoll($input:CallPollInput!){callPoll(input:$input){userErrors{code field message}}}",
};

export const RemovePollDocument: Document<RemovePollMutation, RemovePollMutationVariables> = {
  source: "mutation RemovePoll($input:RemovePollInput!){removePoll(input:$input){userErrors{code field message}}}",
};
