/** Who proposes other words, who opposes them, and who decides about them. */
import { whyNotContribute, type ContributionRefusal } from '../../consultations/access.rules.js';
import type { ConsultationWindow } from '../../consultations/phase.rules.js';
import type { Actor } from '../../people/actor.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { whyNotAmend } from '../../texts/versions.rules.js';
import { roleIn, whyGone, whyNotComment, type Commented, type GoneRefusal, type Readable, type SpeechRefusal } from '../comments.rules.js';

export const suggestionStatuses = ['OPEN', 'ACCEPTED', 'ACCEPTED_CHANGED', 'DECLINED'] as const;
export type SuggestionStatus = (typeof suggestionStatuses)[number];

export const longestProposal = 2_000;
export const longestReason = 5_000;

/** Proposed words as they are kept: one form of each letter, blanks for all white space, nothing around them. */
export function readProposal(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Why these words, already read, are no proposal for the passage. None at all propose to leave it out. */
export function whyNotPropose(proposed: string, exact: string, field = 'input.proposed'): Refusal | null {
  const length = [...proposed].length;
  if (length > longestProposal) return new Refusal('SUGGESTION_TOO_LONG', { max: longestProposal, actual: length }, field);
  return proposed === readProposal(exact) ? new Refusal('SUGGESTION_UNCHANGED', {}, field) : null;
}

/** The agency writes the drafts; it has nobody to suggest anything to. */
export function whyNotSuggest(actor: Actor, consultation: Pick<ConsultationWindow, 'agencyId'>): 'OFFICIALS_DRAFT' | null {
  return roleIn(actor, consultation) === 'OFFICIAL' ? 'OFFICIALS_DRAFT' : null;
}

export type OpposeRefusal = SpeechRefusal | GoneRefusal | 'CANNOT_OPPOSE_OWN' | 'ALREADY_OPPOSED';

/** Why this person may not oppose the suggestion now. */
export function whyNotOppose(
  actor: Actor,
  comment: Commented,
  isOpposed: boolean,
  consultation: ConsultationWindow,
  now: Date,
): OpposeRefusal | null {
  return (
    whyNotComment(actor, consultation, now) ??
    (comment.authorId === actor.accountId ? 'CANNOT_OPPOSE_OWN' : null) ??
    whyGone(comment) ??
    (isOpposed ? 'ALREADY_OPPOSED' : null)
  );
}

/** An opposition to what has become a tombstone may still be taken back. */
export function whyNotUnoppose(
  actor: Actor,
  isOpposed: boolean,
  consultation: ConsultationWindow,
  now: Date,
): ContributionRefusal | 'NOT_OPPOSED' | null {
  return whyNotContribute(actor, consultation, now) ?? (isOpposed ? null : 'NOT_OPPOSED');
}

/** Officials decide as long as they may publish versions; they may think again until a version has taken it. */
export function whyNotDecide(
  actor: Actor,
  comment: Readable,
  isTaken: boolean,
  consultation: ConsultationWindow,
  now: Date,
): string | null {
  return whyNotAmend(actor, consultation, now) ?? whyGone(comment) ?? (isTaken ? 'SUGGESTION_TAKEN' : null);
}

/** A decision is taken back where it could be changed. */
export function whyNotReopen(
  actor: Actor,
  comment: Readable,
  status: SuggestionStatus,
  isTaken: boolean,
  consultation: ConsultationWindow,
  now: Date,
): string | null {
  return whyNotDecide(actor, comment, isTaken, consultation, now) ?? (status === 'OPEN' ? 'SUGGESTION_OPEN' : null);
}

/** Words that the agency took as its own stand in what it decided, and in its draft: it has to take that back first. */
export function whyNotBlackOut(suggestion: { status: SuggestionStatus } | null): 'PASSAGE_OUTSIDE' | 'SUGGESTION_ACCEPTED' | null {
  if (suggestion === null) return 'PASSAGE_OUTSIDE';
  return suggestion.status === 'ACCEPTED' ? 'SUGGESTION_ACCEPTED' : null;
}

/** Nobody takes blacked-out words into a text; the agency writes its own. */
export function whyNotTake({ blackouts }: { blackouts: readonly number[] | null }, { status }: Decision): 'SUGGESTION_PART_HIDDEN' | null {
  return blackouts !== null && status === 'ACCEPTED' ? 'SUGGESTION_PART_HIDDEN' : null;
}

export interface Decision {
  status: Exclude<SuggestionStatus, 'OPEN'>;
  /** As they go into the text; null where it was declined. */
  wording: string | null;
}

/** What an official decided: the words as they were proposed, or others. */
export function decisionOf(isAccepted: boolean, proposed: string, wording: string | null): Decision {
  if (!isAccepted) return { status: 'DECLINED', wording: null };
  return wording === null || wording === proposed ? { status: 'ACCEPTED', wording: proposed } : { status: 'ACCEPTED_CHANGED', wording };
}
