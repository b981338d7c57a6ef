/** All polls of a log, followed leaf by leaf. */
import type { BallotLeaf } from '../votes/leaves.rules.js';
import { Findings } from './findings.js';
import { readLeaf } from './leaf-shapes.js';
import { at, PollLife } from './poll-life.js';

export interface FoundLeaf {
  readonly index: number;
  readonly leaf: BallotLeaf;
}

export class PollsBook {
  readonly polls = new Map<string, PollLife>();
  /** Leaves of other rooms: how many of each type. */
  readonly others = new Map<string, number>();
  /** The leaf of each receipt that is looked for. */
  readonly found = new Map<string, FoundLeaf>();

  /** @param receipts commitments of receipts that are looked for */
  constructor(
    private readonly receipts: ReadonlySet<string>,
    readonly findings = new Findings(),
  ) {}

  add(entry: Buffer, index: number): void {
    const read = readLeaf(entry);
    if ('fault' in read) return this.findings.wrong(read.fault.says, { leaf: index, ...read.fault.facts });
    if ('moderation' in read) return;
    if ('other' in read) return void this.others.set(read.other, (this.others.get(read.other) ?? 0) + 1);
    const leaf = read.poll;
    const poll = this.polls.get(leaf.poll);
    if ('receipt' in leaf && this.receipts.has(leaf.receipt)) this.found.set(leaf.receipt, { index, leaf });
    const fault =
      leaf.type === 'poll.opened'
        ? poll && at(index, 'verifying.opened-twice', leaf, { earlier: poll.openedAt })
        : poll
          ? poll.follow(leaf, index)
          : at(index, 'verifying.before-opening', leaf);
    if (leaf.type === 'poll.opened' && !poll) this.polls.set(leaf.poll, new PollLife(leaf, index));
    if (fault) this.findings.wrong(fault.says, fault.facts);
  }
}
