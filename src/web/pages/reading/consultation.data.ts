/** Written by npm run documents from consultation.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether the activity in a place is what is usual there. */
export type ActivityVerdict =
  /** Fewer than ten acts so far: too little to say. */
  | 'TOO_LITTLE'
  /** At some moment more came in than is usual. */
  | 'UNUSUAL_BEFORE'
  /** More comes in than is usual, or did in the last half hour. */
  | 'UNUSUAL_NOW'
  /** At no moment more came in than is usual. */
  | 'USUAL';

/** A way to take part in a consultation. */
export type Channel =
  /** Through community radio stations. */
  | 'COMMUNITY_RADIO'
  /** By e-mail to the contact. */
  | 'EMAIL'
  /** At the office, or at meetings that the agency announces. */
  | 'IN_PERSON'
  /** By telephone. */
  | 'PHONE'
  /** By letter. */
  | 'POST'
  /** On this site, through its pages or its API. */
  | 'WEB';

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

/** Which days a term counts. */
export type DayCount =
  /** Every day. */
  | 'CALENDAR_DAYS'
  /** Monday to Friday, without the holidays of Colombia. */
  | 'WORKING_DAYS';

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

/** Which consultation to follow. */
export type FollowConsultationInput = {
  /** The consultation. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** What happened to a published consultation. */
export type HistoryAct =
  /** The agency answered. */
  | 'ANSWERED'
  /** It was archived. */
  | 'ARCHIVED'
  /** It closed at its time. */
  | 'CLOSED'
  /** Two officials closed it before its time. */
  | 'CLOSED_EARLY'
  /** Something in it was corrected. */
  | 'CORRECTED'
  /** It was given more time. */
  | 'EXTENDED'
  /** It opened. */
  | 'OPENED'
  /** A version of the report of its observations was published. */
  | 'REPORT_PUBLISHED'
  /** A note was written beside the certified result of a poll. */
  | 'RESULT_ANNOTATED'
  /** Two officials certified the result of a poll. */
  | 'RESULT_CERTIFIED'
  /** It was announced, with the time in which it is open. */
  | 'SCHEDULED'
  /** The agency said which version of the text it issued. */
  | 'TEXT_ISSUED'
  /** A new version of the text under discussion was published. */
  | 'TEXT_PUBLISHED'
  /** The agency took it back. */
  | 'WITHDRAWN';

/** What asks for care in reading what people said or how they voted. None of it takes anything away from the count. */
export type IntegrityFindingCode =
  /** At least a fifth of the comments, of thirty or more, are in campaigns: arguments that 20 or more people make. */
  | 'ALIKE'
  /** At some moment more came in than is usual. */
  | 'BURST'
  /** A rule of the agency held thirty or more comments back that nobody has shown since: they are not in what can be read. */
  | 'HELD_BACK'
  /** At least half, of thirty or more, came from accounts on their first day. */
  | 'YOUNG_ACCOUNTS';

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

/** What may be seen of the results before the poll closes. Afterwards everything may. */
export type ResultsPolicy =
  /** Nothing. */
  | 'AFTER_CLOSE'
  /** Everything, as it is counted. */
  | 'LIVE'
  /** Only how many people have voted. */
  | 'TURNOUT_ONLY';

/** What of the results may be seen now. */
export type ResultsVisibility =
  /** Everything. */
  | 'FULL'
  /** Nothing, not even how many have voted. */
  | 'NOTHING'
  /** How many have voted, and not what. */
  | 'TURNOUT_ONLY';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** Which consultation to follow no longer. */
export type UnfollowConsultationInput = {
  /** The consultation. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

export type ConsultationPageQueryVariables = Exact<{
  slug: string;
}>;


export type ConsultationPageQuery = { consultation: { id: string, slug: string, title: string, summary: string, bodyHtml: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, publishedAt: string | null, timeZone: string, withdrawalReason: string | null, channels: Array<Channel>, followerCount: number, viewerFollows: boolean, realNamesReason: string | null, observationsReport: { number: number, file: string } | null, agency: { slug: string, name: string }, territory: { code: string, name: string } | null, topics: Array<{ slug: string, name: string }>, contact: { office: string, name: string, email: string, phone: string | null } | null, memorandum: { parts: Array<{ name: string, bodyHtml: string }> } | null, policy: { name: string, legalBasis: string, minimumDays: number, counts: DayCount } | null, shorterTermJustification: { reason: string, name: string, office: string } | null, translations: Array<{ locale: string }>, text: { articleCount: number } | null, argumentCounts: { people: number, comments: number, arguments: number }, integrity: { verdict: ActivityVerdict, message: string, hours: Array<{ from: string, comments: number | null, heldBack: number | null, supports: number | null, ballots: number | null }>, findings: Array<{ code: IntegrityFindingCode, message: string }> } | null, commentCounts: { total: number, inFavour: number, against: number, neutral: number }, polls: Array<{ id: string, question: string, kind: PollKind, resultsPolicy: ResultsPolicy, results: { visibility: ResultsVisibility, isFinal: boolean, turnout: number | null }, viewerBallot: { receiptCode: string } | null }>, history: { nodes: Array<{ sequence: string, at: string, act: HistoryAct, reason: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> }, eligibility: { words: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null }, viewerCanEdit: { allowed: boolean }, answeringProgress: { isEntered: boolean, total: number, inScope: number, answered: number, unanswered: number, prepared: number | null, hidden: number, withdrawn: number, dueAt: string | null, isLate: boolean, daysLate: number, answeredLate: number, revision: number, byDisposition: Array<{ disposition: Disposition, count: number }> } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type ConsultationToFollowQueryVariables = Exact<{
  slug: string;
}>;


export type ConsultationToFollowQuery = { consultation: { id: string } | null };

export type FollowMutationVariables = Exact<{
  input: FollowConsultationInput;
}>;


export type FollowMutation = { followConsultation: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type UnfollowMutationVariables = Exact<{
  input: UnfollowConsultationInput;
}>;


export type UnfollowMutation = { unfollowConsultation: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const ConsultationPageDocument: Document<ConsultationPageQuery, ConsultationPageQueryVariables> = {
  source: "query ConsultationPage($slug:String!){...Frame consultation(slug:$slug){id slug title summary bodyHtml language phase opensAt closesAt publishedAt timeZone withdrawalReason channels ...AnsweringWords observationsReport{number file}followerCount viewerFollows agency{slug name}territory{code name}topics{slug name}contact{office name email phone}memorandum{parts{name bodyHtml}}policy{name legalBasis minimumDays counts}shorterTermJustification{reason name office}translations{locale}text{articleCount}argumentCounts{people comments arguments}integrity{...IntegrityPanel}commentCounts{total inFavour against neutral}polls{id question kind resultsPolicy results{visibility isFinal turnout}viewerBallot{receiptCode}}history(first:3){nodes{...TimelineEntry}}eligibility{words}realNamesReason viewerCanComment{allowed code reason}viewerCanEdit{allowed}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment AnsweringWords on Consultation{answeringProgress{isEntered total inScope answered unanswered prepared hidden withdrawn byDisposition{disposition count}dueAt isLate daysLate answeredLate revision}}fragment IntegrityPanel on Integrity{...IntegrityWords hours(last:48){...ActivityHours}}fragment IntegrityWords on Integrity{verdict message findings{code message}}fragment ActivityHours on ActivityPoint{from comments heldBack supports ballots}fragment TimelineEntry on HistoryEntry{sequence at act reason changes{field before after}}",
};

export const ConsultationToFollowDocument: Document<ConsultationToFollowQuery, ConsultationToFollowQueryVariables> = {
  source: "query ConsultationToFollow($slug:String!){consultation(slug:$slug){id}}",
};

export const FollowDocument: Document<FollowMutation, FollowMutationVariables> = {
  source: "mutation Follow($input:FollowConsultationInput!){followConsultation(input:$input){userErrors{code field message}}}",
};

export const UnfollowDocument: Document<UnfollowMutation, UnfollowMutationVariables> = {
  source: "mutation Unfollow($input:UnfollowConsultationInput!){unfollowConsultation(input:$input){userErrors{code field message}}}",
};
