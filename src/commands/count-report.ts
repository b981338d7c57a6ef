/** A count with names in the place of numbers, as `urna count --format json` prints it. */
import type { AnyElection } from '../votes/counting/countings.js';
import type { Count, Lots, Transfer } from '../votes/counting/election.js';

/** Names of options, ids of projects; each only once, so that tallies can be keyed by them. */
export function namesOf({ kind, election }: AnyElection): string[] {
  const names = kind === 'budget' ? election.projects.map(({ id }) => id) : election.options;
  return names.map((name, place) => (names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${place + 1})`));
}

export type Report = ReturnType<typeof reportOf>;

interface Frame {
  /** Null where the lots were not drawn from one. */
  readonly seed: string | null;
  readonly lots: Lots;
  readonly parameters: Readonly<Record<string, string>>;
  /** How many of the units of amounts of money make one of the currency. */
  readonly unit?: bigint;
}

export function reportOf(count: Count, names: readonly string[], { seed, lots, parameters, unit }: Frame) {
  const name = (option: number): string => names[option]!;
  const keyed = (values: readonly (string | null)[]): Record<string, string | null> =>
    Object.fromEntries(values.map((value, option) => [name(option), value]));
  const transfer = ({ from, kind, to, exhausted }: Transfer) => ({ from: name(from), kind, to: keyed(to), exhausted });
  const isByLots = count.ties.some(({ by }) => by === 'LOTS');
  return {
    method: count.method,
    parameters,
    seats: count.seats,
    quota: count.quota,
    winners: count.winners.map(name),
    order: count.order?.map((tied) => tied.map(name)) ?? null,
    rounds: count.rounds.map((round) => ({
      round: round.round,
      tallies: keyed(round.tallies),
      elected: round.elected.map(name),
      excluded: round.excluded.map(name),
      transfers: round.transfers.map(transfer),
      exhausted: round.exhausted,
      ...(round.details && { details: round.details }),
    })),
    ties: count.ties.map((tie) => ({ ...tie, among: tie.among.map(name), chosen: name(tie.chosen) })),
    /** Options stand for themselves by their place in `options`, as in `details`. */
    figures: count.figures,
    options: names,
    ...(unit !== undefined && { moneyUnit: String(unit) }),
    /** Whoever knows the seed draws the same lots again; null where none was needed. */
    seed: isByLots ? seed : null,
    lots: isByLots ? lots.map(name) : null,
  };
}
