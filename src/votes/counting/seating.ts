/** From an order with ties to the seats: who is elected, and what the lots had to say. */
import type { Count, Lots, Method, Tie } from './election.js';

/** Negative when `one` stands before `other`, 0 when they are tied. */
export type Comparison = (one: number, other: number) => number;

/** Best first; tied options stand together, by place. */
export function orderBy(options: readonly number[], compare: Comparison): number[][] {
  const order: number[][] = [];
  for (const option of [...options].sort((one, other) => compare(one, other) || one - other)) {
    const last = order.at(-1);
    if (last && compare(last[0]!, option) === 0) last.push(option);
    else order.push([option]);
  }
  return order;
}

/** Best first, where one may beat another without every two being comparable: those whom nobody left beats, then again. */
export function orderByBeating(options: readonly number[], beats: (one: number, other: number) => boolean): number[][] {
  const order: number[][] = [];
  let left = [...options].sort((one, other) => one - other);
  while (left.length > 0) {
    const unbeaten = left.filter((option) => !left.some((other) => beats(other, option)));
    order.push(unbeaten);
    left = left.filter((option) => !unbeaten.includes(option));
  }
  return order;
}

/**
 * Gives the seats to the first of the order. Where tied options share more seats than one, or fewer than they are, the lots
 * say who comes first. `atFirst` compares before the method's own further rule, which is then named where it decided.
 */
export function seat(order: readonly (readonly number[])[], seats: number, lots: Lots, round: number, atFirst?: Comparison) {
  const favour = favourOf(lots);
  const winners: number[] = [];
  const ties: Tie[] = [];
  const queue = order.map((group) => [...group].sort((one, other) => favour[one]! - favour[other]!));
  for (const [place, group] of queue.entries()) {
    while (group.length > 0 && winners.length < seats) {
      const chosen = group[0]!;
      const alike = atFirst
        ? queue
            .slice(place)
            .flat()
            .filter((other) => atFirst(chosen, other) === 0)
        : group;
      const note = (tied: readonly number[], by: Tie['by']): void => {
        const purpose = winners.length + tied.length > seats ? 'ELECT' : 'ORDER';
        ties.push({ round, among: byPlace(tied), purpose, chosen, by });
      };
      if (alike.length > group.length) note(alike, 'RULE');
      if (group.length > 1) note(group, 'LOTS');
      winners.push(chosen);
      group.shift();
    }
  }
  return { winners, ties };
}

/** By option: its place among the lots, 0 the most favoured. */
export function favourOf(lots: Lots): number[] {
  const favour: number[] = [];
  for (const [place, option] of lots.entries()) favour[option] = place;
  return favour;
}

export const byPlace = (options: Iterable<number>): number[] => [...options].sort((one, other) => one - other);

interface OneRound {
  readonly method: Method;
  readonly seats: number;
  readonly lots: Lots;
  readonly order: readonly (readonly number[])[];
  readonly atFirst?: Comparison;
  readonly tallies: readonly (string | null)[];
  readonly exhausted: number;
  readonly figures: Count['figures'];
}

/** The count of a method that has all it needs after one look at the ballots. */
export function countInOneRound({ method, seats, lots, order, atFirst, tallies, exhausted, figures }: OneRound): Count {
  const { winners, ties } = seat(order, seats, lots, 1, atFirst);
  const round = { round: 1, tallies, elected: winners, excluded: [], transfers: [], exhausted: String(exhausted) };
  return { method, seats, quota: null, winners, order, rounds: [round], ties, figures };
}
