/** Holds the opened ballots of a poll against its leaves, line by line: each counted ballot once, in order, as it was committed to. */
import { commitChoices } from '../ledger/log/commitment.js';
import { readPublicChoices } from '../votes/public-ballot.rules.js';
import type { PublicChoices } from '../votes/ballot.rules.js';
import type { PollShape } from '../votes/poll.rules.js';
import { BallotPile } from '../votes/result.rules.js';
import type { Findings } from './findings.js';
import { nameBytes, parseCanonical, readBytes } from './shapes.js';
import type { PollLife } from './poll-life.js';

export class OpeningsCheck {
  readonly pile = new BallotPile();
  /** What was opened of ballots that are looked for. */
  readonly kept = new Map<string, PublicChoices>();
  private readonly opened = new Map<string, number>();
  /** Why choices are no ballot of this poll; empty when they are one. Equal ones are looked at once. */
  private readonly judged = new Map<string, string>();
  private line = 0;
  private last = '';

  /** @param wanted names of ballots whose choices are to be kept */
  constructor(
    private readonly file: string,
    private readonly life: PollLife,
    private readonly shape: PollShape,
    private readonly wanted: ReadonlySet<string>,
    private readonly findings: Findings,
  ) {}

  get lines(): number {
    return this.line;
  }

  /** @param text with its end */
  add(text: string): void {
    const place = { file: this.file, line: ++this.line };
    const said = text.endsWith('\n') ? parseCanonical(text.slice(0, -1)) : null;
    const name = said && readBytes(said.ballot, nameBytes);
    const salt = said && readBytes(said.salt, nameBytes);
    const isOpening = said && name && salt && Object.keys(said).length === 3 && typeof said.choices === 'object' && said.choices !== null;
    if (!isOpening) return this.findings.wrong('verifying.opening-unreadable', { ...place, lineText: text.trimEnd().slice(0, 80) });
    const ballot = said.ballot as string;
    const facts = { ...place, ballot };
    const earlier = this.opened.get(ballot);
    if (earlier !== undefined) return this.findings.wrong('verifying.opening-doubled', { ...facts, earlier });
    this.opened.set(ballot, this.line);
    this.order(name, facts);
    const state = this.life.ballots.get(ballot);
    if (!state) return this.findings.wrong('verifying.opening-unknown', facts);
    if (state.choices === null) return this.findings.wrong('verifying.opening-withdrawn', { ...facts, leaf: state.leaf });
    const commitment = commitChoices(salt, said.choices);
    if (commitment !== state.choices)
      return this.findings.wrong('verifying.opening-does-not-fit', {
        ...facts,
        leaf: state.leaf,
        expected: state.choices,
        found: commitment,
      });
    this.count(said.choices as PublicChoices, facts);
  }

  /** Says which ballots nobody opened. */
  finish(): void {
    for (const [ballot, { leaf, choices }] of this.life.ballots)
      if (choices !== null && !this.opened.has(ballot)) this.findings.wrong('verifying.opening-absent', { file: this.file, ballot, leaf });
  }

  private order(name: Buffer, facts: { file: string; line: number; ballot: string }): void {
    // Compares as bytes do.
    const bytes = name.toString('latin1');
    if (bytes < this.last) {
      const before = Buffer.from(this.last, 'latin1').toString('base64url');
      this.findings.wrong('verifying.opening-out-of-order', { ...facts, before });
    } else this.last = bytes;
  }

  private count(choices: PublicChoices, facts: { file: string; line: number; ballot: string }): void {
    const key = JSON.stringify(choices);
    let reason = this.judged.get(key);
    if (reason === undefined) {
      const read = readPublicChoices(this.shape, choices);
      reason = typeof read === 'string' ? read : '';
      this.judged.set(key, reason);
    }
    if (reason !== '') return this.findings.wrong('verifying.opening-spoilt', { ...facts, reason, choices: key });
    if (this.wanted.has(facts.ballot)) this.kept.set(facts.ballot, choices);
    this.pile.add(choices);
  }
}
