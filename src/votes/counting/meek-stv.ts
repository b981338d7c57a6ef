/** Single transferable vote by Meek's method, after the reference rule of the Proportional Representation Foundation. */
import { byLots, extremes } from './earlier-rounds.js';
import type { Count, Lots, RankedElection, Round, Tie } from './election.js';
import { decimal, divideUp } from './fixed-point.js';
import { divideBallots, growTree, type PreferenceTree } from './preference-tree.js';
import { strictPreferences } from './strict-preferences.js';

/** All arithmetic is to nine decimal places, rounded as the rule says at each step. */
const places = 9;
const one = 10n ** BigInt(places);
/** A total surplus below a millionth of a vote ends the iteration. */
const omega = one / 1_000_000n;

/** A skipped rank is passed over. */
export function countMeekStv(election: RankedElection, lots: Lots): Count {
  return new MeekCount(election, lots).count();
}

class MeekCount {
  private readonly preferences;
  private readonly hopeful: Set<number>;
  private readonly keepFactors: bigint[];
  private votes: bigint[] = [];
  private quota = 0n;
  private surplus = 0n;
  private readonly winners: number[] = [];
  private readonly rounds: Round[] = [];
  private readonly ties: Tie[] = [];

  constructor(
    private readonly election: RankedElection,
    private readonly lots: Lots,
  ) {
    this.preferences = strictPreferences(election, 'PASS');
    const out = new Set(election.withdrawn);
    this.hopeful = new Set([...election.options.keys()].filter((option) => !out.has(option)));
    this.keepFactors = election.options.map((_, option) => (out.has(option) ? 0n : one));
  }

  count(): Count {
    while (this.vacancies > 0 && this.hopeful.size > this.vacancies) this.countRound();
    // Nothing to choose: the round that would have been says what each option had.
    if (this.rounds.length === 0) {
      this.distribute(this.tree());
      this.record([], [], 1);
    }
    const { election, rounds, ties, winners, quota } = this;
    const { valid, invalid } = this.preferences;
    const figures = { valid, invalid };
    return { method: 'meek-stv', seats: election.seats, quota: decimal(quota, places), winners, order: null, rounds, ties, figures };
  }

  /** Reference rule, B.2 and B.3. */
  private countRound(): void {
    const tree = this.tree();
    let before: bigint | null = null;
    for (let iteration = 1; ; iteration++) {
      this.distribute(tree);
      const elected = this.elect([...this.hopeful].filter((option) => this.votes[option] >= this.quota));
      this.surplus = this.winners.reduce((sum, option) => sum + this.votes[option] - this.quota, 0n);
      if (this.surplus < 0n) this.surplus = 0n;
      if (elected.length > 0) return this.record(elected, [], iteration);
      const isStable: boolean = before !== null && this.surplus >= before;
      if (this.surplus < omega || isStable) return this.record([], [this.lowest()], iteration);
      before = this.surplus;
      for (const option of this.winners) this.keepFactors[option] = this.nextFactor(option);
    }
  }

  /** Nobody keeps more than all of a ballot. */
  private nextFactor(option: number): bigint {
    const [factor, votes] = [this.keepFactors[option], this.votes[option]];
    if (votes === 0n) return factor;
    const next = divideUp(divideUp(factor * this.quota, one) * one, votes);
    return next > one ? one : next;
  }

  private get vacancies(): number {
    return this.election.seats - this.winners.length;
  }

  private tree(): PreferenceTree {
    const standings = this.keepFactors.map((factor, option) =>
      this.hopeful.has(option) ? 'KEEPS_ALL' : factor > 0n ? 'DIVIDES' : 'PASSED_OVER',
    );
    return growTree(this.preferences, standings);
  }

  private distribute(tree: PreferenceTree): void {
    this.votes = divideBallots(tree, this.keepFactors);
    this.quota = this.votes.reduce((sum, votes) => sum + votes, 0n) / BigInt(this.election.seats + 1) + 1n;
  }

  /** In order of votes. */
  private elect(options: readonly number[]): number[] {
    const elected: number[] = [];
    for (let left = options; left.length > 0; left = left.filter((option) => !elected.includes(option)))
      elected.push(this.pick(extremes(left, 'MOST', this.votes), 'MOST', 'ORDER'));
    for (const option of elected) this.hopeful.delete(option);
    this.winners.push(...elected);
    return elected;
  }

  /** Whoever could overtake the lowest with the surplus still to be distributed ties with it. */
  private lowest(): number {
    const hopeful = [...this.hopeful];
    const least = this.votes[extremes(hopeful, 'FEWEST', this.votes)[0]];
    return this.pick(
      hopeful.filter((option) => this.votes[option] <= least + this.surplus),
      'FEWEST',
      'EXCLUDE',
    );
  }

  private pick(among: readonly number[], wanted: 'MOST' | 'FEWEST', purpose: Tie['purpose']): number {
    if (among.length === 1) return among[0];
    const chosen = byLots(among, wanted, this.lots);
    this.ties.push({ round: this.rounds.length + 1, among, purpose, chosen, by: 'LOTS' });
    return chosen;
  }

  /** Closes the round; when no more options are left than seats, they are elected with it. */
  private record(elected: number[], excluded: readonly number[], iterations: number): void {
    const keepFactors = this.keepFactors.map((factor) => decimal(factor, places));
    const tallies = this.votes.map((votes, option) => (this.keepFactors[option] === 0n ? null : decimal(votes, places)));
    const exhausted = BigInt(this.preferences.valid) * one - this.votes.reduce((sum, votes) => sum + votes, 0n);
    for (const option of excluded) {
      this.hopeful.delete(option);
      this.keepFactors[option] = 0n;
    }
    const remaining = this.hopeful.size <= this.vacancies ? this.elect([...this.hopeful]) : [];
    this.rounds.push({
      round: this.rounds.length + 1,
      tallies,
      elected: [...elected, ...remaining],
      excluded,
      transfers: [],
      exhausted: decimal(exhausted, places),
      details: { keepFactors, quota: decimal(this.quota, places), surplus: decimal(this.surplus, places), iterations },
    });
  }
}
