/** Measures that take two people: who answers a proposal, who takes it back, and until when. */
import { whyNotModerate, type Measure } from '../moderation.rules.js';
import type { Actor } from '../../people/actor.js';

/** Long enough for a colleague to come back from a long weekend, and an end: what nobody seconds is not held over anybody. */
export const proposalDays = 7;

export const answers = ['SECONDED', 'DECLINED', 'WITHDRAWN'] as const;
export type ProposalAnswer = (typeof answers)[number];
export type ProposalStanding = 'OPEN' | 'EXPIRED' | ProposalAnswer;

/** What the rules need to know of a proposal. */
export interface Proposed {
  agencyId: string;
  measure: Measure;
  proposedBy: string;
  expiresAt: Date;
  outcome: ProposalAnswer | null;
}

/** By the clock: nothing needs to run for a proposal to be over. */
export function standingOf({ outcome, expiresAt }: Pick<Proposed, 'outcome' | 'expiresAt'>, now: Date): ProposalStanding {
  return outcome ?? (now >= expiresAt ? 'EXPIRED' : 'OPEN');
}

export function expiryOf(proposedAt: Date): Date {
  return new Date(proposedAt.getTime() + proposalDays * 24 * 3_600_000);
}

export type ProposalRefusal =
  ReturnType<typeof whyNotModerate> | 'OWN_COMMENT' | 'OWN_PROPOSAL' | 'NOT_YOUR_PROPOSAL' | 'PROPOSAL_ANSWERED' | 'PROPOSAL_EXPIRED';

/** A colleague of the same agency who neither proposed it nor wrote what it is about. */
export function whyNotAnswer(actor: Actor, proposal: Proposed, authorId: string, now: Date): ProposalRefusal {
  return (
    whyNotModerate(actor, proposal.agencyId) ??
    (proposal.proposedBy === actor.accountId ? 'OWN_PROPOSAL' : null) ??
    (authorId === actor.accountId ? 'OWN_COMMENT' : null) ??
    whyOver(proposal, now)
  );
}

/** What two people must mean alike, besides the words of the statement. */
export interface Agreed {
  measure: Measure;
  proposedBy: string;
  /** What the comment said when it was proposed; absent from what was proposed before this was kept. */
  statement: { body?: string };
}

/** Two moderators stand for it, and for the same words: whoever has left stands for nothing, and passages are of the words that were read. */
export function whyNotCarryOut(
  { measure, proposedBy, statement }: Agreed,
  body: string,
  moderators: readonly string[],
): 'PROPOSER_LEFT' | 'COMMENT_EDITED' | null {
  if (!moderators.includes(proposedBy)) return 'PROPOSER_LEFT';
  const isOfWords = measure === 'LABEL' || measure === 'HIDE' || measure === 'HIDE_PART';
  return isOfWords && statement.body !== undefined && statement.body !== body ? 'COMMENT_EDITED' : null;
}

/** Whoever proposed it takes it back while nobody has answered. */
export function whyNotWithdrawProposal(actor: Actor, proposal: Proposed, now: Date): ProposalRefusal {
  return (
    whyNotModerate(actor, proposal.agencyId) ??
    (proposal.proposedBy === actor.accountId ? null : 'NOT_YOUR_PROPOSAL') ??
    whyOver(proposal, now)
  );
}

function whyOver(proposal: Proposed, now: Date): 'PROPOSAL_ANSWERED' | 'PROPOSAL_EXPIRED' | null {
  const standing = standingOf(proposal, now);
  if (standing === 'OPEN') return null;
  return standing === 'EXPIRED' ? 'PROPOSAL_EXPIRED' : 'PROPOSAL_ANSWERED';
}
