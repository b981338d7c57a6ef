/** Written by npm run documents from assisting.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A scanned page of a gathering. */
export type AddScannedPageInput = {
  /** The comment that was entered from it, where it is the page of one. */
  commentId?: string | null | undefined;
  /** A JPEG, PNG or PDF of at most 8 MB, as its bytes say. */
  file: unknown;
  /** The gathering from which it comes. */
  gatheringId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** How far a ballot has come that officials enter for somebody. */
export type AssistedBallotState =
  /** Two officials agree; it is being cast. */
  | 'AGREED'
  /** It was cast and counts as any other ballot; what it says is known here no more. */
  | 'CAST'
  /** Two officials read it differently; a third one must decide. */
  | 'DIFFERENT'
  /** One official entered it; another one must confirm it. */
  | 'ENTERED'
  /** It was not cast: `refusal` says why. */
  | 'REFUSED'
  /** Officials took it off the table, or the poll closed before a second one confirmed it. */
  | 'REJECTED';

/** How something came that did not come by the web. */
export type AssistedWay =
  /** In a meeting. */
  | 'MEETING'
  /** On paper. */
  | 'PAPER'
  /** By telephone. */
  | 'PHONE';

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

/** A ballot as another official reads it, without seeing what was entered before. */
export type ConfirmBallotInput = {
  /** The kind of the voter’s document. */
  documentKind: DocumentKind;
  /** Its number; only a keyed hash of it is kept. */
  documentNumber: string;
  /** The entry that is confirmed. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** As in `castVote`. */
  optionIds?: Array<string>;
  /** As in `castVote`. */
  positions?: Array<PositionInput>;
  /** As in `castVote`. */
  scores?: Array<ScoreInput>;
  /** Where the poll asks for it: the code of the territory that the voter says. */
  territory?: string | null | undefined;
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

/** A kind of identity document. */
export type DocumentKind =
  /** Cédula de ciudadanía, the card of citizens of age. */
  | 'CC'
  /** Cédula de extranjería, the card of foreign residents. */
  | 'CE'
  /** A passport. */
  | 'PA'
  /** Permiso por protección temporal, the permit of people under temporary protection. */
  | 'PPT'
  /** Tarjeta de identidad, the card of young citizens. */
  | 'TI';

/** A ballot as the first official reads it from paper, or hears it. */
export type EnterBallotInput = {
  /** When the voter was born, where the poll asks for an age or a roll; else it is not kept. */
  bornOn?: string | null | undefined;
  /** The kind of the voter’s document. */
  documentKind: DocumentKind;
  /** Its number; only a keyed hash of it is kept. */
  documentNumber: string;
  /** Where it came from. */
  gatheringId: string;
  /** The code of the municipality in which they live, where the poll asks where people live; else it is not kept. */
  home?: string | null | undefined;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** As in `castVote`. */
  optionIds?: Array<string>;
  /** The poll. */
  pollId: string;
  /** As in `castVote`. */
  positions?: Array<PositionInput>;
  /** As in `castVote`. */
  scores?: Array<ScoreInput>;
  /** Where the poll asks for it: the code of the territory that the voter says. */
  territory?: string | null | undefined;
};

/** A comment that an official enters for somebody. */
export type EnterCommentInput = {
  /** Whether the author means to publish what looks like personal data. Without it such words are refused with PERSONAL_DATA_FOUND; `personalDataIn` says where they are. */
  acceptsPersonalData?: boolean | null | undefined;
  /** Its words, as they were written or said. */
  body: string;
  /** Where it came from. */
  gatheringId: string;
  /** Whether they agreed to be named; without it the name is not kept. */
  hasConsent?: boolean;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Who said it, at most 100 characters; shown only with their consent. */
  name?: string | null | undefined;
  /** How many people stand behind it, where a meeting says it together. */
  people?: number;
  /** What it says of the text; NEUTRAL when absent. */
  stance?: Stance | null | undefined;
  /** What it is about: the consultation, or a part of its text. */
  subjectId: string;
};

/** A question that an official enters for somebody. */
export type EnterQuestionInput = {
  /** Whether the author means to publish what looks like personal data. Without it such words are refused with PERSONAL_DATA_FOUND; `personalDataIn` says where they are. */
  acceptsPersonalData?: boolean | null | undefined;
  /** What exactly is asked, as it was written or said, 10 to 10,000 characters. */
  body: string;
  /** Where it came from. The agency of its consultation gets the question, and can pass it on. */
  gatheringId: string;
  /** Whether they agreed to be named; without it the name is not kept. */
  hasConsent?: boolean;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it asks for; GENERAL when absent. */
  kind?: PetitionKind | null | undefined;
  /** `es` or `en`; the language of the request when absent. */
  locale?: string | null | undefined;
  /** Who asked, at most 100 characters; shown only with their consent. */
  name?: string | null | undefined;
  /** The question in one sentence, 5 to 200 characters. */
  title: string;
};

/** Who supports a comment, as it stands on a paper or was said. */
export type EnterSupportInput = {
  /** When the person was born, where the consultation asks for an age or a roll; else it is not kept. */
  bornOn?: string | null | undefined;
  /** The comment. */
  commentId: string;
  /** The kind of the person’s document. */
  documentKind: DocumentKind;
  /** Its number; only a keyed hash of it is kept. */
  documentNumber: string;
  /** Where it came from. */
  gatheringId: string;
  /** The code of the municipality in which they live, where the consultation asks where people live; else it is not kept. */
  home?: string | null | undefined;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Whether they oppose the words that it suggests; else they support it. */
  isAgainst?: boolean;
};

/** Whether a support that an official entered for somebody stands. */
export type EnteredSupportState =
  /** It was entered. Its person may have taken it back on the web since; of that no official is told. */
  | 'ENTERED'
  /** Officials removed it: it was entered by mistake. `reason` says why. */
  | 'REMOVED';

/** What a question asks for. The law gives each its own term (Ley 1755 de 2015, art. 14). */
export type PetitionKind =
  /** How the agency understands a matter in its charge: 30 working days. */
  | 'CONSULTATION'
  /** Anything else that the agency should do or say: 15 working days. */
  | 'GENERAL'
  /** Documents or information: 10 working days. */
  | 'INFORMATION';

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

/** A position on one statement. */
export type PositionInput = {
  /** Agree, disagree or pass. */
  position: StatementPosition;
  /** The statement. */
  statementId: string;
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

/** Where a question stands. It follows the clock: no act is needed to close it. */
export type QuestionState =
  /** Answered; whoever asked may ask once more for ten working days. */
  | 'ANSWERED'
  /** An official of the agency works on it. */
  | 'ASSIGNED'
  /** Answered for good. */
  | 'CLOSED'
  /** Whoever asked was not satisfied and asked once more. */
  | 'REASKED'
  /** The agency has it; nobody there has taken it yet. */
  | 'RECEIVED'
  /** Taken back by whoever asked before it was answered. */
  | 'WITHDRAWN';

/** Where, when and how contributions came that officials will enter for others. */
export type RecordGatheringInput = {
  /** The consultation. */
  consultationId: string;
  /** On which day: not before the consultation opened, not after today. */
  heldOn: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** How many people took part. */
  people?: number | null | undefined;
  /** Where, 1 to 200 characters. */
  place: string;
  /** How they came. */
  way: AssistedWay;
};

/** Which entry to take off the table, and why. */
export type RejectBallotInput = {
  /** The entry. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Why, 1 to 500 characters. It is kept for the audit: no personal data, and nothing of the choice. */
  reason: string;
};

/** Which entered question to take back, and why. */
export type RemoveEnteredQuestionInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The question. */
  questionId: string;
  /** Why, for everybody to read in its record, 5 to 2,000 characters without personal data. */
  reason: string;
};

/** Which entered support to remove, and why. */
export type RemoveEnteredSupportInput = {
  /** The entered support. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Why, 1 to 500 characters, without personal data. Officials of the agency and auditors read it. */
  reason: string;
};

/** A scanned page that is to go. */
export type RemoveScannedPageInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The page. */
  scannedPageId: string;
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

/** What a scanned page is, as its bytes say. */
export type ScanFormat =
  /** A photograph or a scan. */
  | 'JPEG'
  /** A document of one or more pages. */
  | 'PDF'
  /** A picture without loss. */
  | 'PNG';

/** A score for one option. */
export type ScoreInput = {
  /** The option. */
  optionId: string;
  /** Between `lowestScore` and `highestScore` of the poll. */
  score: number;
};

/** What a comment says of the text. */
export type Stance =
  /** Against. */
  | 'AGAINST'
  /** In favour. */
  | 'IN_FAVOUR'
  /** Neither, or a question. */
  | 'NEUTRAL';

/** What somebody says to a statement. */
export type StatementPosition =
  /** They agree. */
  | 'AGREE'
  /** They disagree. */
  | 'DISAGREE'
  /** They do not know, or do not wish to say. */
  | 'PASS';

export type GatheringWordsFragment = { id: string, number: number, way: AssistedWay, place: string, heldOn: string, people: number | null, progress: { waiting: number, different: number, cast: number, refused: number, rejected: number } | null };

export type AssistingPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type AssistingPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, viewerCanEnterForOthers: { allowed: boolean, code: string | null, reason: string | null }, gatherings: { pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, number: number, way: AssistedWay, place: string, heldOn: string, people: number | null, progress: { waiting: number, different: number, cast: number, refused: number, rejected: number } | null }> }, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type ScannedPagesFragment = { scannedPages: { nodes: Array<{ id: string, number: number, format: ScanFormat, bytes: number, address: string, addedAt: string, addedBy: { displayName: string } | null, comment: { id: string } | null }> } | null };

export type GatheringPageQueryVariables = Exact<{
  id: string;
  gathering: string;
}>;


export type GatheringPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, viewerCanEnterForOthers: { allowed: boolean, code: string | null, reason: string | null }, polls: Array<{ id: string, question: string, language: string }>, text: { contents: Array<{ id: string, eid: string, kind: ProvisionKind, label: string, heading: string | null }> } | null, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, gathering:
    | { id: string, number: number, way: AssistedWay, place: string, heldOn: string, people: number | null, consultation: { id: string } | null, ballots: { nodes: Array<{ id: string, number: number, state: AssistedBallotState, enteredAt: string, enteredBy: { displayName: string } | null, poll: { question: string, language: string } | null, viewerCanConfirm: { allowed: boolean, reason: string | null } }> } | null, setAside: { nodes: Array<{ id: string, number: number, refusal: string | null, rejection: string | null, poll: { question: string, language: string } | null }> } | null, progress: { waiting: number, different: number, cast: number, refused: number, rejected: number } | null, scannedPages: { nodes: Array<{ id: string, number: number, format: ScanFormat, bytes: number, address: string, addedAt: string, addedBy: { displayName: string } | null, comment: { id: string } | null }> } | null }
    | Record<PropertyKey, never>
   | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type BlankFormPageQueryVariables = Exact<{
  gathering: string;
  comment: string;
  hasComment: boolean;
}>;


export type BlankFormPageQuery = { comment?:
    | { id: string, state: CommentState, body: string | null, supports: number, consultation: { id: string } | null, anchor: { original: { exact: string | null } } | null, suggestion: { proposed: string, opposes: number } | null }
    | Record<PropertyKey, never>
   | null, gathering:
    | { id: string, number: number, way: AssistedWay, place: string, heldOn: string, people: number | null, consultation: { id: string, title: string, language: string, timeZone: string, agency: { name: string }, contact: { office: string, email: string } | null, eligibility: { minimumAge: number | null, territories: Array<{ code: string }>, roll: { id: string } | null }, text: { contents: Array<{ id: string, eid: string, kind: ProvisionKind, label: string, heading: string | null }> } | null, viewerCanEdit: { code: string | null, reason: string | null }, polls: Array<{ id: string, kind: PollKind, question: string, language: string, minChoices: number, maxChoices: number, lowestScore: number | null, highestScore: number | null, budget: number | null, asksTerritory: boolean, options: Array<{ id: string, label: string, language: string, cost: number | null }>, eligibility: { minimumAge: number | null, territories: Array<{ code: string }>, roll: { id: string } | null } }> } | null, progress: { waiting: number, different: number, cast: number, refused: number, rejected: number } | null }
    | Record<PropertyKey, never>
   | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type AskedOfPeopleFragment = { minimumAge: number | null, territories: Array<{ code: string }>, roll: { id: string } | null };

export type SupportedCommentFragment = { id: string, state: CommentState, body: string | null, supports: number, consultation: { id: string } | null, anchor: { original: { exact: string | null } } | null, suggestion: { proposed: string, opposes: number } | null };

export type EnterSupportsPageQueryVariables = Exact<{
  gathering: string;
  comment: string;
  hasComment: boolean;
}>;


export type EnterSupportsPageQuery = { comment?:
    | { id: string, state: CommentState, body: string | null, supports: number, consultation: { id: string } | null, anchor: { original: { exact: string | null } } | null, suggestion: { proposed: string, opposes: number } | null }
    | Record<PropertyKey, never>
   | null, gathering:
    | { id: string, number: number, way: AssistedWay, place: string, heldOn: string, people: number | null, consultation: { id: string, title: string, viewerCanEnterForOthers: { allowed: boolean, code: string | null, reason: string | null }, eligibility: { minimumAge: number | null, territories: Array<{ code: string }>, roll: { id: string } | null }, comments: { nodes: Array<{ id: string, state: CommentState, body: string | null, supports: number, consultation: { id: string } | null, anchor: { original: { exact: string | null } } | null, suggestion: { proposed: string, opposes: number } | null }> }, suggestions: { nodes: Array<{ id: string, state: CommentState, body: string | null, supports: number, consultation: { id: string } | null, anchor: { original: { exact: string | null } } | null, suggestion: { proposed: string, opposes: number } | null }> } } | null, supports?: { nodes: Array<{ id: string, number: number, isAgainst: boolean, state: EnteredSupportState, enteredAt: string, reason: string | null, enteredBy: { displayName: string } | null }> } | null, progress: { waiting: number, different: number, cast: number, refused: number, rejected: number } | null }
    | Record<PropertyKey, never>
   | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type EnterSupportMutationVariables = Exact<{
  input: EnterSupportInput;
}>;


export type EnterSupportMutation = { enterSupport: { support: { number: number } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RemoveEnteredSupportMutationVariables = Exact<{
  input: RemoveEnteredSupportInput;
}>;


export type RemoveEnteredSupportMutation = { removeEnteredSupport: { support: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type EnterQuestionPageQueryVariables = Exact<{
  gathering: string;
}>;


export type EnterQuestionPageQuery = { gathering:
    | { id: string, number: number, way: AssistedWay, place: string, heldOn: string, people: number | null, consultation: { id: string, title: string, agency: { name: string }, viewerCanEnterForOthers: { allowed: boolean, code: string | null, reason: string | null } } | null, questions: { nodes: Array<{ id: string, number: string, title: string | null, locale: string, state: QuestionState, viewerCanAnswer: { allowed: boolean } }> }, progress: { waiting: number, different: number, cast: number, refused: number, rejected: number } | null }
    | Record<PropertyKey, never>
   | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type EnterQuestionMutationVariables = Exact<{
  input: EnterQuestionInput;
}>;


export type EnterQuestionMutation = { enterQuestion: { question: { number: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RemoveEnteredQuestionMutationVariables = Exact<{
  input: RemoveEnteredQuestionInput;
}>;


export type RemoveEnteredQuestionMutation = { removeEnteredQuestion: { question: { number: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type BlankBallotFragment = { id: string, kind: PollKind, question: string, language: string, minChoices: number, maxChoices: number, lowestScore: number | null, highestScore: number | null, budget: number | null, asksTerritory: boolean, options: Array<{ id: string, label: string, language: string, cost: number | null }>, eligibility: { minimumAge: number | null, territories: Array<{ code: string }>, roll: { id: string } | null } };

export type EnterBallotPageQueryVariables = Exact<{
  gathering: string;
  poll: string;
}>;


export type EnterBallotPageQuery = { poll: { id: string, kind: PollKind, question: string, language: string, minChoices: number, maxChoices: number, lowestScore: number | null, highestScore: number | null, budget: number | null, method: CountingMethod, seats: number, asksTerritory: boolean, resultsPolicy: ResultsPolicy, eligibility: { minimumAge: number | null, words: string, territories: Array<{ code: string }>, roll: { id: string } | null }, options: Array<{ id: string, label: string, language: string, cost: number | null }>, viewerCanVote: { allowed: boolean, code: string | null, reason: string | null }, viewerBallot: { optionIds: Array<string>, receiptCode: string, positions: Array<{ statementId: string, position: StatementPosition }>, scores: Array<{ optionId: string, score: number }> } | null, consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, territory: { code: string } | null } } | null, gathering:
    | { id: string, number: number, way: AssistedWay, place: string, heldOn: string, people: number | null, consultation: { id: string, viewerCanEnterForOthers: { allowed: boolean, code: string | null, reason: string | null } } | null, progress: { waiting: number, different: number, cast: number, refused: number, rejected: number } | null }
    | Record<PropertyKey, never>
   | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type ConfirmBallotPageQueryVariables = Exact<{
  id: string;
}>;


export type ConfirmBallotPageQuery = { ballot:
    | { id: string, number: number, state: AssistedBallotState, refusal: string | null, rejection: string | null, viewerCanConfirm: { allowed: boolean, reason: string | null }, poll: { id: string, kind: PollKind, question: string, language: string, minChoices: number, maxChoices: number, lowestScore: number | null, highestScore: number | null, budget: number | null, method: CountingMethod, seats: number, asksTerritory: boolean, resultsPolicy: ResultsPolicy, options: Array<{ id: string, label: string, language: string, cost: number | null }>, eligibility: { words: string, roll: { id: string } | null }, viewerCanVote: { allowed: boolean, code: string | null, reason: string | null }, viewerBallot: { optionIds: Array<string>, receiptCode: string, positions: Array<{ statementId: string, position: StatementPosition }>, scores: Array<{ optionId: string, score: number }> } | null, consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, territory: { code: string } | null } } | null, gathering: { id: string, number: number, way: AssistedWay, place: string, heldOn: string, people: number | null, progress: { waiting: number, different: number, cast: number, refused: number, rejected: number } | null } | null }
    | Record<PropertyKey, never>
   | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type RecordGatheringMutationVariables = Exact<{
  input: RecordGatheringInput;
}>;


export type RecordGatheringMutation = { recordGathering: { gathering: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type EnterCommentMutationVariables = Exact<{
  input: EnterCommentInput;
}>;


export type EnterCommentMutation = { enterComment: { comment: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type EnterBallotMutationVariables = Exact<{
  input: EnterBallotInput;
}>;


export type EnterBallotMutation = { enterBallot: { ballot: { number: number } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ConfirmBallotMutationVariables = Exact<{
  input: ConfirmBallotInput;
}>;


export type ConfirmBallotMutation = { confirmBallot: { ballot: { state: AssistedBallotState, number: number, refusal: string | null } | null, receipt: { code: string, secret: string, castAt: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RejectBallotMutationVariables = Exact<{
  input: RejectBallotInput;
}>;


export type RejectBallotMutation = { rejectBallot: { ballot: { state: AssistedBallotState } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type AddScannedPageMutationVariables = Exact<{
  input: AddScannedPageInput;
}>;


export type AddScannedPageMutation = { addScannedPage: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RemoveScannedPageMutationVariables = Exact<{
  input: RemoveScannedPageInput;
}>;


export type RemoveScannedPageMutation = { removeScannedPage: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const AssistingPageDocument: Document<AssistingPageQuery, AssistingPageQueryVariables> = {
  source: "query AssistingPage($id:ID!$after:String){...Frame consultation(id:$id){...Desk viewerCanEnterForOthers{allowed code reason}gatherings(first:20 after:$after){pageInfo{hasNextPage hasPreviousPage startCursor endCursor}nodes{...GatheringWords}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment GatheringWords on Gathering{id number way place heldOn people progress{waiting different cast refused rejected}}",
};

export const GatheringPageDocument: Document<GatheringPageQuery, GatheringPageQueryVariables> = {
  source: "query GatheringPage($id:ID!$gathering:ID!){...Frame consultation(id:$id){...Desk viewerCanEnterForOthers{allowed code reason}polls{id question language}text{contents{id ...PartName}}}gathering:node(id:$gathering){...on Gathering{...GatheringWords ...ScannedPages consultation{id}ballots(first:100 onlyWaiting:true){nodes{id number state enteredAt enteredBy{displayName}poll{question language}viewerCanConfirm{allowed reason}}}setAside:ballots(first:100 onlySetAside:true){nodes{id number refusal rejection poll{question language}}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment PartName on Provision{eid kind label heading}fragment GatheringWords on Gathering{id number way place heldOn people progress{waiting different cast refused rejected}}fragment ScannedPages on Gathering{scannedPages(first:100){nodes{id number format bytes address addedAt addedBy{displayName}comment{id}}}}",
};

export const BlankFormPageDocument: Document<BlankFormPageQuery, BlankFormPageQueryVariables> = {
  source: "query BlankFormPage($gathering:ID!$comment:ID!$hasComment:Boolean!){...Frame comment:node(id:$comment)@include(if:$hasComment){...SupportedComment}gathering:node(id:$gathering){...on Gathering{...GatheringWords consultation{id title language timeZone agency{name}contact{office email}eligibility{...AskedOfPeople}text{contents{id ...PartName}}viewerCanEdit{code reason}polls{...BlankBallot}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment SupportedComment on Comment{id state body supports consultation{id}anchor{original{exact}}suggestion{proposed opposes}}fragment GatheringWords on Gathering{id number way place heldOn people progress{waiting different cast refused rejected}}fragment AskedOfPeople on WhoMayTakePart{minimumAge territories{code}roll{id}}fragment PartName on Provision{eid kind label heading}fragment BlankBallot on Poll{id kind question language minChoices maxChoices lowestScore highestScore budget asksTerritory options{id label language cost}eligibility{minimumAge territories{code}roll{id}}}",
};

export const EnterSupportsPageDocument: Document<EnterSupportsPageQuery, EnterSupportsPageQueryVariables> = {
  source: "query EnterSupportsPage($gathering:ID!$comment:ID!$hasComment:Boolean!){...Frame comment:node(id:$comment)@include(if:$hasComment){...SupportedComment}gathering:node(id:$gathering){...on Gathering{...GatheringWords consultation{id title viewerCanEnterForOthers{allowed code reason}eligibility{...AskedOfPeople}comments(first:10 orderBy:MOST_SUPPORTED){nodes{...SupportedComment}}suggestions(first:10 orderBy:MOST_SUPPORTED){nodes{...SupportedComment}}}supports(first:50 commentId:$comment)@include(if:$hasComment){nodes{id number isAgainst state enteredAt reason enteredBy{displayName}}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment SupportedComment on Comment{id state body supports consultation{id}anchor{original{exact}}suggestion{proposed opposes}}fragment GatheringWords on Gathering{id number way place heldOn people progress{waiting different cast refused rejected}}fragment AskedOfPeople on WhoMayTakePart{minimumAge territories{code}roll{id}}",
};

export const EnterSupportDocument: Document<EnterSupportMutation, EnterSupportMutationVariables> = {
  source: "mutation EnterSupport($input:EnterSupportInput!){enterSupport(input:$input){support{number}userErrors{code field message}}}",
};

export const RemoveEnteredSupportDocument: Document<RemoveEnteredSupportMutation, RemoveEnteredSupportMutationVariables> = {
  source: "mutation RemoveEnteredSupport($input:RemoveEnteredSupportInput!){removeEnteredSupport(input:$input){support{id}userErrors{code field message}}}",
};

export const EnterQuestionPageDocument: Document<EnterQuestionPageQuery, EnterQuestionPageQueryVariables> = {
  source: "query EnterQuestionPage($gathering:ID!){...Frame gathering:node(id:$gathering){...on Gathering{...GatheringWords consultation{id title agency{name}viewerCanEnterForOthers{allowed code reason}}questions(first:50){nodes{id number title locale state viewerCanAnswer{allowed}}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment GatheringWords on Gathering{id number way place heldOn people progress{waiting different cast refused rejected}}",
};

export const EnterQuestionDocument: Document<EnterQuestionMutation, EnterQuestionMutationVariables> = {
  source: "mutation EnterQuestion($input:EnterQuestionInput!){enterQuestion(input:$input){question{number}userErrors{code field message}}}",
};

export const RemoveEnteredQuestionDocument: Document<RemoveEnteredQuestionMutation, RemoveEnteredQuestionMutationVariables> = {
  source: "mutation RemoveEnteredQuestion($input:RemoveEnteredQuestionInput!){removeEnteredQuestion(input:$input){question{number}userErrors{code field message}}}",
};

export const EnterBallotPageDocument: Document<EnterBallotPageQuery, EnterBallotPageQueryVariables> = {
  source: "query EnterBallotPage($gathering:ID!$poll:ID!){...Frame poll(id:$poll){...PollParts eligibility{minimumAge territories{code}}}gathering:node(id:$gathering){...on Gathering{...GatheringWords consultation{id viewerCanEnterForOthers{allowed code reason}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment PollParts on Poll{id kind question language minChoices maxChoices lowestScore highestScore budget method seats asksTerritory options{id label language cost}resultsPolicy eligibility{words roll{id}}viewerCanVote{allowed code reason}viewerBallot{optionIds positions{statementId position}scores{optionId score}receiptCode}consultation{id slug title language phase opensAt closesAt timeZone territory{code}}}fragment GatheringWords on Gathering{id number way place heldOn people progress{waiting different cast refused rejected}}",
};

export const ConfirmBallotPageDocument: Document<ConfirmBallotPageQuery, ConfirmBallotPageQueryVariables> = {
  source: "query ConfirmBallotPage($id:ID!){...Frame ballot:node(id:$id){...on AssistedBallot{id number state refusal rejection viewerCanConfirm{allowed reason}poll{...PollParts}gathering{...GatheringWords}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment PollParts on Poll{id kind question language minChoices maxChoices lowestScore highestScore budget method seats asksTerritory options{id label language cost}resultsPolicy eligibility{words roll{id}}viewerCanVote{allowed code reason}viewerBallot{optionIds positions{statementId position}scores{optionId score}receiptCode}consultation{id slug title language phase opensAt closesAt timeZone territory{code}}}fragment GatheringWords on Gathering{id number way place heldOn people progress{waiting different cast refused rejected}}",
};

export const RecordGatheringDocument: Document<RecordGatheringMutation, RecordGatheringMutationVariables> = {
  source: "mutation RecordGathering($input:RecordGatheringInput!){recordGathering(input:$input){gathering{id}userErrors{code field message}}}",
};

export const EnterCommentDocument: Document<EnterCommentMutation, EnterCommentMutationVariables> = {
  source: "mutation EnterComment($input:EnterCommentInput!){enterComment(input:$input){comment{id}userErrors{code field message}}}",
};

export const EnterBallotDocument: Document<EnterBallotMutation, EnterBallotMutationVariables> = {
  source: "mutation EnterBallot($input:EnterBallotInput!){enterBallot(input:$input){ballot{number}userErrors{code field message}}}",
};

export const ConfirmBallotDocument: Document<ConfirmBallotMutation, ConfirmBallotMutationVariables> = {
  source: "mutation ConfirmBallot($input:ConfirmBallotInput!){confirmBallot(input:$input){ballot{state number refusal}receipt{code secret castAt}userErrors{code field message}}}",
};

export const RejectBallotDocument: Document<RejectBallotMutation, RejectBallotMutationVariables> = {
  source: "mutation RejectBallot($input:RejectBallotInput!){rejectBallot(input:$input){ballot{state}userErrors{code field message}}}",
};

export const AddScannedPageDocument: Document<AddScannedPageMutation, AddScannedPageMutationVariables> = {
  source: "mutation AddScannedPage($input:AddScannedPageInput!){addScannedPage(input:$input){userErrors{code field message}}}",
};

export const RemoveScannedPageDocument: Document<RemoveScannedPageMutation, RemoveScannedPageMutationVariables> = {
  source: "mutation RemoveScannedPage($input:RemoveScannedPageInput!){removeScannedPage(input:$input){userErrors{code field message}}}",
};
