/** Every option against every other: on how many ballots one stands before the other. */
import type { RankedElection } from './election.js';

/** Unranked options stand behind all ranked ones, or the ballot says nothing of them. */
export type Unranked = 'last' | 'no-opinion';
/** How strong a victory is: the votes for it, or by how many they exceed those against. */
export type Strength = 'winning-votes' | 'margins';
/** `[one][other]`: ballots that prefer one to the other. */
export type Preferences = readonly (readonly number[])[];

/** Places of the options that may be elected. */
export function standingIn({ options, withdrawn }: Pick<RankedElection, 'options' | 'withdrawn'>): number[] {
  return [...options.keys()].filter((option) => !withdrawn.includes(option));
}

/** Only options that stand are compared; an option named twice on a ballot counts where it is named first. */
export function comparePairs(election: RankedElection, unranked: Unranked = 'last') {
  const standing = standingIn(election);
  const preferences = election.options.map(() => election.options.map(() => 0));
  const isStanding = election.options.map((_, option) => standing.includes(option));
  let [cast, blank] = [0, 0];
  for (const { count, ranks } of election.ballots) {
    cast += count;
    const rankOf = election.options.map(() => Infinity);
    const ranked: number[] = [];
    for (const [place, rank] of ranks.entries())
      for (const option of rank)
        if (isStanding[option] && rankOf[option] === Infinity) {
          rankOf[option] = place;
          ranked.push(option);
        }
    if (ranked.length === 0) blank += count;
    for (const one of ranked)
      for (const other of unranked === 'last' ? standing : ranked) if (rankOf[one]! < rankOf[other]!) preferences[one]![other]! += count;
  }
  return { standing, preferences: preferences as Preferences, cast, blank };
}

/** 0 where one does not beat the other. */
export function victory(preferences: Preferences, one: number, other: number, strength: Strength): number {
  const [votes, against] = [preferences[one]![other]!, preferences[other]![one]!];
  return votes <= against ? 0 : strength === 'winning-votes' ? votes : votes - against;
}

/** The option that beats every other, if there is one. */
export function condorcetWinner(preferences: Preferences, standing: readonly number[]): number | null {
  const beatsAll = (one: number): boolean =>
    standing.every((other) => other === one || preferences[one]![other]! > preferences[other]![one]!);
  return standing.find(beatsAll) ?? null;
}
