/** Single transferable vote by the Scottish Local Government Elections Order 2007, Schedule 1, rules 45 to 52. */
import { extremes, settle } from './earlier-rounds.js';
import type { Count, Lots, RankedElection, Round, Tie, Transfer } from './election.js';
import { decimal } from './fixed-point.js';
import { PaperParcels } from './paper-parcels.js';
import { strictPreferences } from './strict-preferences.js';

/** Rule 48(3): values of papers are calculated to five decimal places, any remainder being ignored. */
const places = 5;
const one = 10n ** BigInt(places);

/** A skipped rank ends a paper: a preference is available only in consecutive order. */
export function countScottishStv(election: RankedElection, lots: Lots): Count {
  return new ScottishCount(election, lots).count();
}

class ScottishCount {
  private readonly preferences;
  private readonly parcels: PaperParcels;
  private readonly quota: bigint;
  private readonly continuing: Set<number>;
  private votes: bigint[];
  private readonly excluded = new Set<number>();
  private readonly winners: number[] = [];
  private readonly rounds: Round[] = [];
  private readonly ties: Tie[] = [];
  /** Votes at the end of every stage before the present one. */
  private readonly earlier: bigint[][] = [];
  private nonTransferable = 0n;

  constructor(
    private readonly election: RankedElection,
    private readonly lots: Lots,
  ) {
    this.preferences = strictPreferences(election, 'END');
    this.parcels = new PaperParcels(this.preferences, election.options.length, one);
    this.votes = this.parcels.votes();
    this.quota = (BigInt(this.preferences.valid) / BigInt(election.seats + 1) + 1n) * one;
    const out = new Set(election.withdrawn);
    this.continuing = new Set([...election.options.keys()].filter((option) => !out.has(option)));
  }

  count(): Count {
    this.endStage([], null);
    while (this.vacancies > 0 && this.continuing.size > 0) {
      const surpluses = this.winners.filter((option) => this.votes[option] > this.quota);
      if (surpluses.length > 0) this.transferSurplus(this.pick(surpluses, 'MOST', 'TRANSFER'));
      else this.exclude(this.pick([...this.continuing], 'FEWEST', 'EXCLUDE'));
    }
    const { valid, invalid } = this.preferences;
    const { rounds, ties, winners, election } = this;
    const figures = { valid, invalid };
    return {
      method: 'scottish-stv',
      seats: election.seats,
      quota: decimal(this.quota, places),
      winners,
      order: null,
      rounds,
      ties,
      figures,
    };
  }

  private get vacancies(): number {
    return this.election.seats - this.winners.length;
  }

  private get stage(): number {
    return this.rounds.length + 1;
  }

  private transferSurplus(from: number): void {
    const [held, surplus] = [this.votes[from], this.votes[from] - this.quota];
    const moved = this.parcels.move(from, this.continues, (received) => (surplus * received) / held);
    this.credit(from, this.quota, moved.to, moved.nonTransferable);
    this.endStage([this.transfer(from, 'SURPLUS', moved)], null);
  }

  private exclude(from: number): void {
    this.continuing.delete(from);
    this.excluded.add(from);
    const moved = this.parcels.move(from, this.continues, (received) => received);
    this.credit(from, 0n, moved.to, moved.nonTransferable);
    this.endStage([this.transfer(from, 'EXCLUSION', moved)], from);
  }

  private readonly continues = (option: number): boolean => this.continuing.has(option);

  private credit(from: number, left: bigint, to: readonly (bigint | null)[], nonTransferable: bigint): void {
    this.votes = this.votes.map((votes, option) => (option === from ? left : votes + (to[option] ?? 0n)));
    this.nonTransferable += nonTransferable;
  }

  private transfer(from: number, kind: Transfer['kind'], moved: { to: readonly (bigint | null)[]; nonTransferable: bigint }): Transfer {
    const to = moved.to.map((votes) => (votes === null ? null : decimal(votes, places)));
    return { from, kind, to, exhausted: decimal(moved.nonTransferable, places) };
  }

  /** Rules 47 and 52: whoever has the quota is elected, then all who continue when no more of them are left than seats. */
  private endStage(transfers: Transfer[], excluded: number | null): void {
    const elected = this.elect([...this.continuing].filter((option) => this.votes[option] >= this.quota));
    if (this.continuing.size <= this.vacancies) elected.push(...this.elect([...this.continuing]));
    const total = BigInt(this.preferences.valid) * one;
    const exhausted = total - this.votes.reduce((sum, votes) => sum + votes, 0n);
    const out = new Set([...this.election.withdrawn, ...this.excluded]);
    this.rounds.push({
      round: this.stage,
      tallies: this.votes.map((votes, option) => (out.has(option) ? null : decimal(votes, places))),
      elected,
      excluded: excluded === null ? [] : [excluded],
      transfers,
      exhausted: decimal(exhausted, places),
      details: {
        nonTransferable: decimal(this.nonTransferable, places),
        lostToFractions: decimal(exhausted - this.nonTransferable, places),
      },
    });
    this.earlier.push(this.votes);
  }

  /** In order of votes. */
  private elect(options: readonly number[]): number[] {
    const elected: number[] = [];
    for (let left = options; left.length > 0; left = left.filter((option) => !elected.includes(option)))
      elected.push(this.pick(left, 'MOST', 'ORDER'));
    for (const option of elected) this.continuing.delete(option);
    this.winners.push(...elected);
    return elected;
  }

  /** Rules 49 and 51. */
  private pick(options: readonly number[], wanted: 'MOST' | 'FEWEST', purpose: Tie['purpose']): number {
    const among = extremes(options, wanted, this.votes);
    if (among.length === 1) return among[0];
    const { chosen, by } = settle(among, wanted, this.earlier, this.lots);
    this.ties.push({ round: this.stage, among, purpose, chosen, by });
    return chosen;
  }
}
