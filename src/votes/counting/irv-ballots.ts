/** The ballots of an instant-runoff count: for whom each counts now, and why those count for nobody. */
import type { RankedBallot } from './election.js';
import type { IrvRules } from './irv-rules.js';

export const inactiveReasons = ['EXHAUSTED', 'OVER_RANKED', 'REPEATED', 'SKIPPED'] as const;
export type InactiveReason = (typeof inactiveReasons)[number];

export class IrvBallots {
  /** Ballots by the option they count for. */
  private readonly held: number[][];
  readonly votes: number[];
  readonly inactive: Record<InactiveReason, number> = { EXHAUSTED: 0, OVER_RANKED: 0, REPEATED: 0, SKIPPED: 0 };
  readonly valid: number;
  readonly blank: number;
  private readonly ballots: readonly RankedBallot[];
  /** The rank at which each ballot is being read. */
  private readonly at: Int32Array;

  constructor(
    ballots: readonly RankedBallot[],
    options: number,
    private readonly rules: IrvRules,
    private readonly continues: (option: number) => boolean,
  ) {
    this.ballots = ballots.filter(({ ranks }) => ranks.some((rank) => rank.length > 0));
    this.at = new Int32Array(this.ballots.length);
    this.held = Array.from({ length: options }, () => []);
    this.votes = this.held.map(() => 0);
    const total = ballots.reduce((sum, { count }) => sum + count, 0);
    this.valid = this.ballots.reduce((sum, { count }) => sum + count, 0);
    this.blank = total - this.valid;
    this.ballots.forEach((_, ballot) => this.give(ballot));
  }

  /** Gives the ballots of an option that is out to whoever comes next on them; returns by option how many went there. */
  release(option: number): { to: (number | null)[]; exhausted: number } {
    const to = this.held.map((): number | null => null);
    let exhausted = 0;
    const ballots = this.held[option];
    this.held[option] = [];
    this.votes[option] = 0;
    for (const ballot of ballots) {
      const next = this.give(ballot);
      const { count } = this.ballots[ballot];
      if (next === null) exhausted += count;
      else to[next] = (to[next] ?? 0) + count;
    }
    return { to, exhausted };
  }

  private give(ballot: number): number | null {
    const next = this.read(ballot);
    const { count } = this.ballots[ballot];
    if (typeof next === 'string') {
      this.inactive[next] += count;
      return null;
    }
    if (this.votes[next] === undefined) throw new RangeError(`There is no option ${next}.`);
    this.held[next].push(ballot);
    this.votes[next] += count;
    return next;
  }

  /** Reads on from where the ballot stands. */
  private read(ballot: number): number | InactiveReason {
    const { ranks } = this.ballots[ballot];
    const { ranksRead, skippedRanks, overRanked, repeated } = this.rules;
    const end = Math.min(ranks.length, ranksRead ?? ranks.length);
    let skipped = 0;
    for (let place = this.at[ballot]; place < end; place++) {
      const rank = ranks[place];
      if (rank.length === 0) {
        skipped++;
        continue;
      }
      if (skippedRanks !== null && skipped > skippedRanks) return 'SKIPPED';
      skipped = 0;
      this.at[ballot] = place;
      if (rank.length === 1) {
        if (repeated === 'SET_ASIDE' && isNamedBefore(ranks, place)) return 'REPEATED';
        if (this.continues(rank[0])) return rank[0];
      } else if (overRanked === 'SET_ASIDE') return 'OVER_RANKED';
      else if (overRanked === 'SET_ASIDE_IF_SEVERAL_CONTINUE') {
        const continuing = rank.filter(this.continues);
        if (continuing.length > 1) return 'OVER_RANKED';
        if (continuing.length === 1) return continuing[0];
      }
    }
    return 'EXHAUSTED';
  }
}

/** Named alone: of a rank with several options nobody can say whom it names. */
function isNamedBefore(ranks: RankedBallot['ranks'], place: number): boolean {
  for (let before = 0; before < place; before++) if (ranks[before].length === 1 && ranks[before][0] === ranks[place][0]) return true;
  return false;
}
