/** Written by npm run documents from black-out.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A decision on a comment, as a statement of reasons. */
export type DecideOnCommentInput = {
  /** Law or house rule; INCOMPATIBLE_CONTENT when absent. */
  basis?: ModerationBasis | null | undefined;
  /** The comment. */
  commentId: string;
  /** When the measure ends by itself: for LABEL, HIDE, LOCK_THREAD and SUSPEND, at least 1 hour and at most 365 days from now, 90 for SUSPEND, which needs it. Refused with END_MISSING, END_NOT_POSSIBLE, END_TOO_SOON, END_TOO_LATE. */
  endsAt?: string | null | undefined;
  /** What was found, in 10 to 2000 characters, public and without personal data (article 17(3)(b) of the DSA). Needed for every measure that restricts or warns; refused with FACTS_MISSING. */
  facts?: string | null | undefined;
  /** Whether an authority asked for it; it is said so in the record. */
  fromAuthority?: boolean | null | undefined;
  /** What is wrong. Needed for every measure that restricts or warns; refused with GROUND_MISSING. What officials answer is hidden, as a whole or in part, only for PERSONAL_DATA. */
  ground?: ModerationGround | null | undefined;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The law and its article, at most 300 characters, such as “Ley 1581 de 2012, artículo 4”. Needed with ILLEGAL_CONTENT; refused with LEGAL_GROUND_MISSING. */
  legalGround?: string | null | undefined;
  /** With RESTORE: the decision to lift; the latest that stands when absent. Refused with NOTHING_TO_LIFT. */
  liftsDecisionId?: string | null | undefined;
  /** What is decided. */
  measure: ModerationMeasure;
  /** What HIDE_PART blacks out: 1 to 50 passages. Refused with PASSAGES_MISSING, PASSAGES_NOT_POSSIBLE, PASSAGE_OUTSIDE, NOTHING_LEFT_TO_READ. */
  passages?: Array<HiddenPassageInput> | null | undefined;
  /** Why nothing milder would do, in 10 to 1000 public characters. Needed for HIDE, HIDE_PART, LOCK_THREAD and SUSPEND; refused with PROPORTION_MISSING. */
  proportion?: string | null | undefined;
  /** Why, in 10 to 1000 characters that the author and everybody else can read. Name nobody and quote no personal data: it stays in the public log. */
  reason: string;
  /** With passages: the SHA-256 of the words in which they were chosen, in UTF-8, as 64 hexadecimal digits. Refused with WORDS_CHANGED when the comment says something else by now, so that nothing is blacked out in words that nobody has read. Not checked when absent. */
  wordsDigest?: string | null | undefined;
};

/** A stretch of the words of a comment to black out. */
export type HiddenPassageInput = {
  /** The first code point after it. */
  end: number;
  /** Whether it is a passage of the words that the comment proposes, `suggestion.proposed`, instead of `body`. Refused with PASSAGE_OUTSIDE where it proposes none, and with SUGGESTION_ACCEPTED where the agency has accepted those words as they are. */
  inProposal?: boolean;
  /** How many code points of `body`, or of what `original` shows of a tombstone, stand before it. */
  start: number;
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

export type BlackOutPassagesMutationVariables = Exact<{
  input: DecideOnCommentInput;
}>;


export type BlackOutPassagesMutation = { decideOnComment: { decision: { id: string } | null, proposal: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const BlackOutPassagesDocument: Document<BlackOutPassagesMutation, BlackOutPassagesMutationVariables> = {
  source: "mutation BlackOutPassages($input:DecideOnCommentInput!){decideOnComment(input:$input){decision{id}proposal{id}userErrors{code field message}}}",
};
