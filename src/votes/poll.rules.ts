/** What a poll may ask, and what may be seen of its count. */
import { whyNotContribute } from '../consultations/access.rules.js';
import type { ConsultationWindow, Phase } from '../consultations/phase.rules.js';
import { phaseOf } from '../consultations/phase.rules.js';
import type { Actor } from '../people/actor.js';
import { whyNotEligible, type Eligibility } from '../people/eligibility.rules.js';
import { Refusal } from '../platform/refusal/refusal.js';

export const pollKinds = ['SINGLE', 'MULTIPLE', 'STATEMENTS', 'APPROVAL', 'SCORE', 'RANKING', 'BUDGET'] as const;
export type PollKind = (typeof pollKinds)[number];

export const resultsPolicies = ['LIVE', 'TURNOUT_ONLY', 'AFTER_CLOSE'] as const;
export type ResultsPolicy = (typeof resultsPolicies)[number];

export const mostOptions = 1_000;
/** What is ranked must be read as a whole, and what is scored has a tally for each score. */
export const mostRankedOptions = 100;
export const mostScoredOptions = 100;
/** From the lowest score to the highest. */
export const widestScale = 100;
/** Scores times options. */
const mostScoreTallies = 2_500;
export const longestQuestion = 500;
export const longestLabel = 300;
/** Sums of costs stay exact in every client's numbers. */
export const largestAmount = 1_000_000_000_000;

/** The shape of a poll, as its rules need it. */
export interface PollShape {
  kind: PollKind;
  minChoices: number;
  maxChoices: number;
  optionCount: number;
  /** For SCORE: the lowest and highest score that may be given. */
  lowestScore: number | null;
  highestScore: number | null;
  /** For BUDGET: what all funded projects may cost together, and the cost of each, in whole units of the currency. */
  budget: number | null;
  costs: readonly number[] | null;
}

/** The fewest options with which a poll of that kind asks anything. */
function fewestOptions(kind: PollKind): number {
  return kind === 'STATEMENTS' ? 1 : 2;
}

function mostOptionsOf(kind: PollKind): number {
  if (kind === 'RANKING') return mostRankedOptions;
  return kind === 'SCORE' ? mostScoredOptions : mostOptions;
}

/** Why a poll of this shape makes no sense. */
export function whyNotCall(shape: PollShape): Refusal | null {
  const { kind, optionCount, minChoices, maxChoices } = shape;
  if (optionCount < fewestOptions(kind)) return new Refusal('TOO_FEW_OPTIONS', { min: fewestOptions(kind) }, 'input.options');
  if (optionCount > mostOptionsOf(kind)) return new Refusal('TOO_MANY_OPTIONS', { max: mostOptionsOf(kind) }, 'input.options');
  if (kind === 'SCORE') return whyNotScale(shape);
  if (kind === 'BUDGET') {
    const refusal = whyNotBudget(shape);
    if (refusal) return refusal;
  }
  if (kind === 'SINGLE' || kind === 'STATEMENTS') return null;
  if (minChoices < 0 || maxChoices < 1 || minChoices > maxChoices) return new Refusal('CHOICES_OUT_OF_ORDER', {}, 'input.minChoices');
  if (maxChoices > optionCount) return new Refusal('MORE_CHOICES_THAN_OPTIONS', { options: optionCount }, 'input.maxChoices');
  return leastCost(shape) > (shape.budget ?? Infinity) ? new Refusal('FEWEST_CHOICES_OVER_BUDGET', {}, 'input.minChoices') : null;
}

function whyNotScale({ lowestScore, highestScore, optionCount }: PollShape): Refusal | null {
  if (lowestScore === null || highestScore === null || lowestScore >= highestScore)
    return new Refusal('SCALE_OUT_OF_ORDER', {}, 'input.highestScore');
  const widest = Math.min(widestScale, Math.floor(mostScoreTallies / optionCount) - 1);
  return highestScore - lowestScore > widest ? new Refusal('SCALE_TOO_WIDE', { max: widest }, 'input.highestScore') : null;
}

function whyNotBudget({ budget, costs }: PollShape): Refusal | null {
  if (budget === null || budget < 1 || budget > largestAmount) return new Refusal('BUDGET_MISSING', {}, 'input.budget');
  if (costs === null || costs.some((cost) => !(cost >= 1 && cost <= largestAmount)))
    return new Refusal('COST_MISSING', {}, 'input.options');
  return costs.some((cost) => cost > budget) ? new Refusal('COST_OVER_BUDGET', {}, 'input.options') : null;
}

/** Why somebody may not vote now. Another process may have closed the poll by a clock that is ahead of this one. */
export function whyNotVote(
  actor: Actor,
  poll: { closedAt: Date | null; eligibility?: Eligibility | null },
  window: ConsultationWindow,
  now: Date,
): string | null {
  return whyNotContribute(actor, window, now) ?? (poll.closedAt ? 'CLOSED' : null) ?? whyNotEligible(poll.eligibility, actor);
}

/** Of the cheapest ballot that chooses enough: where even that exceeds the budget, nobody could cast any. */
function leastCost({ costs, minChoices }: PollShape): number {
  const cheapest = [...(costs ?? [])].sort((one, other) => one - other).slice(0, minChoices);
  return cheapest.reduce((sum, cost) => sum + cost, 0);
}

export type Visibility = 'FULL' | 'TURNOUT_ONLY' | 'NOTHING';

/** What anybody may see of the results now: by the poll's policy while it is open, everything once it has closed. */
export function whatMayBeSeen(policy: ResultsPolicy, window: ConsultationWindow, now: Date): Visibility {
  if (isOver(phaseOf(window, now))) return 'FULL';
  if (policy === 'LIVE') return 'FULL';
  return policy === 'TURNOUT_ONLY' ? 'TURNOUT_ONLY' : 'NOTHING';
}

/** A consultation that was withdrawn while open shows no more than it did: its polls were never counted out. */
export function isOver(phase: Phase): boolean {
  return phase === 'CLOSED' || phase === 'ANSWERED' || phase === 'ARCHIVED';
}

/** Whether the count can still change. */
export function isFinal(window: ConsultationWindow, now: Date): boolean {
  return isOver(phaseOf(window, now)) || phaseOf(window, now) === 'WITHDRAWN';
}
