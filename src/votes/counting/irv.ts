/** Instant runoff: whoever has the fewest votes is excluded, round by round, until one option has more than half of those that count. */
import { byLots, extremes, settle } from './earlier-rounds.js';
import type { Count, Lots, RankedElection, Round, Tie, Transfer } from './election.js';
import { IrvBallots } from './irv-ballots.js';
import { plainIrvRules, type IrvRules } from './irv-rules.js';

/** For one seat. The tallies of a round are those before its exclusions; what it transfers counts in the next. */
export function countIrv(election: RankedElection, lots: Lots, rules: IrvRules = plainIrvRules): Count {
  if (election.seats > 1) throw new RangeError('Instant runoff fills one seat; use a transferable vote for more.');
  return new IrvCount(election, lots, rules).count();
}

class IrvCount {
  private readonly continuing: Set<number>;
  private readonly ballots: IrvBallots;
  private readonly rounds: Round[] = [];
  private readonly ties: Tie[] = [];
  /** Votes in every round before the present one. */
  private readonly earlier: bigint[][] = [];

  constructor(
    private readonly election: RankedElection,
    private readonly lots: Lots,
    private readonly rules: IrvRules,
  ) {
    const out = new Set(election.withdrawn);
    this.continuing = new Set([...election.options.keys()].filter((option) => !out.has(option)));
    this.ballots = new IrvBallots(election.ballots, election.options.length, rules, (option) => this.continuing.has(option));
  }

  count(): Count {
    let winner = this.countRound();
    while (winner === null && this.continuing.size > 0 && this.election.seats > 0) winner = this.countRound();
    const { rounds, ties, ballots, election } = this;
    const winners = winner === null ? [] : [winner];
    const figures = { valid: ballots.valid, blank: ballots.blank, rules: this.rules };
    return { method: 'irv', seats: election.seats, quota: String(this.majority), winners, order: null, rounds, ties, figures };
  }

  private countRound(): number | null {
    const votes = [...this.ballots.votes];
    const tallies = votes.map((count, option) => (this.continuing.has(option) ? String(count) : null));
    const { EXHAUSTED, OVER_RANKED, REPEATED, SKIPPED } = this.ballots.inactive;
    const inactive = { exhausted: EXHAUSTED, overRanked: OVER_RANKED, repeated: REPEATED, skipped: SKIPPED };
    const exhausted = String(EXHAUSTED + OVER_RANKED + REPEATED + SKIPPED);
    const details = { majority: String(this.majority), inactive };
    const winner = this.election.seats > 0 ? this.winner() : null;
    const excluded = winner === null && this.election.seats > 0 ? this.whoIsExcluded() : [];
    for (const option of excluded) this.continuing.delete(option);
    const transfers = excluded.map((option) => this.exclude(option));
    const elected = winner === null ? [] : [winner];
    this.rounds.push({ round: this.rounds.length + 1, tallies, elected, excluded, transfers, exhausted, details });
    this.earlier.push(votes.map(BigInt));
    return winner;
  }

  /** More than half of the votes that count in this round. */
  private get majority(): number {
    return Math.floor(this.ballots.votes.reduce((sum, votes) => sum + votes, 0) / 2) + 1;
  }

  private winner(): number | null {
    const { majority, continuing } = this;
    if (continuing.size === 1) return [...continuing][0];
    if (continuing.size > 2 && this.rules.stopAt === 'TWO_LEFT') return null;
    return [...continuing].find((option) => this.ballots.votes[option] >= majority && !this.rules.excludedFirst.includes(option)) ?? null;
  }

  private whoIsExcluded(): number[] {
    const first = this.rules.excludedFirst.filter((option) => this.continuing.has(option));
    if (first.length > 0 && first.length < this.continuing.size) return first;
    const batch = this.rules.batches ? this.batch() : [];
    return batch.length > 0 ? batch : this.continuing.size === 0 ? [] : [this.lowest()];
  }

  /** The largest group at the bottom that has together fewer votes than the next option above it; lowest first. */
  private batch(): number[] {
    const votes = this.ballots.votes;
    const ascending = [...this.continuing].sort((one, other) => votes[one] - votes[other] || one - other);
    let [together, size] = [0, 0];
    ascending.forEach((option, place) => {
      if (together < votes[option] && place > 0) size = place;
      together += votes[option];
    });
    return this.rules.stopAt === 'TWO_LEFT' && ascending.length - size < 2 ? [] : ascending.slice(0, size);
  }

  private lowest(): number {
    const among = extremes([...this.continuing], 'FEWEST', this.ballots.votes.map(BigInt));
    if (among.length === 1) return among[0];
    const { chosen, by } =
      this.rules.ties === 'LOTS'
        ? { chosen: byLots(among, 'FEWEST', this.lots), by: 'LOTS' as const }
        : settle(among, 'FEWEST', this.earlier, this.lots);
    this.ties.push({ round: this.rounds.length + 1, among, purpose: 'EXCLUDE', chosen, by });
    return chosen;
  }

  private exclude(option: number): Transfer {
    const { to, exhausted } = this.ballots.release(option);
    return {
      from: option,
      kind: 'EXCLUSION',
      to: to.map((votes) => (votes === null ? null : String(votes))),
      exhausted: String(exhausted),
    };
  }
}
