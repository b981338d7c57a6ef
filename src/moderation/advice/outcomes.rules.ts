/** Whether the filter was right, by what a person decided; and what follows from the numbers. */

export const outcomes = ['FOLLOWED', 'NOT_FOLLOWED', 'MISSED'] as const;
export type Outcome = (typeof outcomes)[number];

/** The decision that stands about a comment. */
export interface StandingDecision {
  measure: string;
  ground: string | null;
}

/** Whoever takes any measure because of spam holds it for spam; whoever dismisses, restores or has another ground does not. */
export function isHeldForSpam({ measure, ground }: StandingDecision): boolean {
  return ground === 'SPAM' && measure !== 'NO_ACTION' && measure !== 'RESTORE';
}

/** Null while nobody has decided, and where the filter was rightly silent. */
export function outcomeOf(isSuggested: boolean, decision: StandingDecision | null): Outcome | null {
  if (!decision) return null;
  if (isSuggested) return isHeldForSpam(decision) ? 'FOLLOWED' : 'NOT_FOLLOWED';
  return isHeldForSpam(decision) ? 'MISSED' : null;
}

export interface AdviceCounts {
  suggested: number;
  followed: number;
  notFollowed: number;
  missed: number;
}

/** Of the suggestions that were decided on, the share that people followed; null before the first. */
export function precisionOf({ followed, notFollowed }: AdviceCounts): number | null {
  return followed + notFollowed === 0 ? null : followed / (followed + notFollowed);
}

/** Of what people held for spam, the share that the filter had suggested; null before the first. */
export function recallOf({ followed, missed }: AdviceCounts): number | null {
  return followed + missed === 0 ? null : followed / (followed + missed);
}

export function totalOf(months: readonly AdviceCounts[]): AdviceCounts {
  const sum = (name: keyof AdviceCounts): number => months.reduce((all, month) => all + month[name], 0);
  return { suggested: sum('suggested'), followed: sum('followed'), notFollowed: sum('notFollowed'), missed: sum('missed') };
}

/** The numbers with what follows from them. */
export function figuresOf(counts: AdviceCounts): AdviceCounts & { waiting: number; precision: number | null; recall: number | null } {
  const waiting = counts.suggested - counts.followed - counts.notFollowed;
  return { ...counts, waiting, precision: precisionOf(counts), recall: recallOf(counts) };
}
