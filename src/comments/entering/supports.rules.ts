/** Which supports officials may enter for others: what holds on the web, and one side a person whichever way they took it. */
import type { ConsultationWindow } from '../../consultations/phase.rules.js';
import { whyNotEligible, type EligibilityRefusal, type Standing } from '../../people/eligibility.rules.js';
import { whyGone, type GoneRefusal, type Readable } from '../comments.rules.js';

/**
 * Whether somebody has taken a side on a comment already: as its author, on the web or on paper. One code for all of them, so that a
 * number of a document tells nobody which; with it the official learns no more than that nothing is to be counted.
 */
export function whyNotCount(isTaken: boolean): 'SIDE_TAKEN' | null {
  return isTaken ? 'SIDE_TAKEN' : null;
}

/** Why this person's support may not be entered. Their side comes last: of whoever may not take part nobody asks it. */
export function whyNotEnterSupport(
  comment: Readable,
  { eligibility }: Pick<ConsultationWindow, 'eligibility'>,
  standing: Standing,
): GoneRefusal | EligibilityRefusal | null {
  return whyGone(comment) ?? whyNotEligible(eligibility, standing);
}

/** What stands may be removed by any official of the agency, with a reason; once. */
export function whyNotRemove({ removedBy }: { removedBy: string | null }): 'SUPPORT_REMOVED' | null {
  return removedBy === null ? null : 'SUPPORT_REMOVED';
}
