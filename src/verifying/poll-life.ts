/** The life of a poll as its leaves tell it, and whether each may follow those before. */
import type {
  AnnotatedLeaf,
  BallotLeaf,
  CertifiedLeaf,
  ClosedLeaf,
  KeyDestroyedLeaf,
  OpenedLeaf,
  PollLeaf,
  WithdrawalLeaf,
} from '../votes/leaves.rules.js';
import type { Fault } from './log-files.js';

/** A ballot as its last leaf leaves it. */
export interface BallotState {
  leaf: number;
  /** Commitment to its choices; null while it is withdrawn. */
  choices: string | null;
}

type Ended = CertifiedLeaf | KeyDestroyedLeaf | AnnotatedLeaf;

export class PollLife {
  readonly ballots = new Map<string, BallotState>();
  closed: ClosedLeaf | null = null;
  certified: CertifiedLeaf | null = null;
  isKeyDestroyed = false;
  notes = 0;
  readonly acts = { cast: 0, changed: 0, withdrawn: 0 };
  private readonly receipts = new Map<string, number>();
  private counting = 0;

  constructor(
    readonly opened: OpenedLeaf,
    readonly openedAt: number,
  ) {}

  /** Ballots that were cast and not withdrawn. */
  get counted(): number {
    return this.counting;
  }

  /** What is wrong with this leaf at this place; null when it may follow. */
  follow(leaf: Exclude<PollLeaf, OpenedLeaf>, index: number): Fault | null {
    switch (leaf.type) {
      case 'poll.closed':
        return this.close(leaf, index);
      case 'ballot.cast':
      case 'ballot.changed':
      case 'ballot.withdrawn':
        return this.closed ? at(index, 'verifying.ballot-after-closing', leaf) : this.take(leaf, index);
      default:
        return this.end(leaf, index);
    }
  }

  private take(leaf: BallotLeaf | WithdrawalLeaf, index: number): Fault | null {
    const before = this.ballots.get(leaf.ballot);
    const isCounting = before !== undefined && before.choices !== null;
    const earlier = before?.leaf ?? -1;
    if (leaf.type === 'ballot.cast' && isCounting) return at(index, 'verifying.ballot-cast-twice', leaf, { earlier });
    if (leaf.type !== 'ballot.cast' && !before) return at(index, 'verifying.ballot-unknown', leaf);
    if (leaf.type !== 'ballot.cast' && !isCounting) return at(index, 'verifying.ballot-already-withdrawn', leaf, { earlier });
    if (leaf.type === 'ballot.withdrawn') {
      this.ballots.set(leaf.ballot, { leaf: index, choices: null });
      this.counting--;
      this.acts.withdrawn++;
      return null;
    }
    this.ballots.set(leaf.ballot, { leaf: index, choices: leaf.choices });
    if (leaf.type === 'ballot.cast') this.counting++;
    this.acts[leaf.type === 'ballot.cast' ? 'cast' : 'changed']++;
    const twin = this.receipts.get(leaf.receipt);
    this.receipts.set(leaf.receipt, index);
    return twin === undefined ? null : at(index, 'verifying.receipt-given-twice', leaf, { earlier: twin });
  }

  private close(leaf: ClosedLeaf, index: number): Fault | null {
    if (this.closed) return at(index, 'verifying.closed-twice', leaf);
    this.closed = leaf;
    if (leaf.ballots === this.counting) return null;
    return at(index, 'verifying.closed-with-other-number', leaf, { said: leaf.ballots, counted: this.counting });
  }

  private end(leaf: Ended, index: number): Fault | null {
    if (!this.closed) return at(index, 'verifying.before-closing', leaf);
    switch (leaf.type) {
      case 'result.certified':
        if (this.certified) return at(index, 'verifying.certified-twice', leaf);
        this.certified = leaf;
        return this.closed.reason === 'WITHDRAWN' ? at(index, 'verifying.certified-though-withdrawn', leaf) : null;
      case 'result.annotated':
        this.notes++;
        return this.certified ? null : at(index, 'verifying.before-certification', leaf);
      case 'poll.key-destroyed':
        if (this.isKeyDestroyed) return at(index, 'verifying.key-destroyed-twice', leaf);
        this.isKeyDestroyed = true;
        return this.certified || this.closed.reason === 'WITHDRAWN' ? null : at(index, 'verifying.before-certification', leaf);
    }
  }
}

export function at(leaf: number, says: string, { type, poll, ...rest }: PollLeaf, facts: Fault['facts'] = {}): Fault {
  return { says, facts: { leaf, type, poll, ...('ballot' in rest ? { ballot: rest.ballot } : {}), ...facts } };
}
