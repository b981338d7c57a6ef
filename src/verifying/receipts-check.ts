/** Looks for receipts in a log: proofs, promises, and a code with its secret. */
import { openCheckpoint } from '../ledger/log/checkpoint.js';
import { leafHash } from '../ledger/log/merkle.js';
import { readNote, verifyNote, type NoteKey } from '../ledger/log/note.js';
import { readProofFile, verifyProofFile } from '../ledger/log/proof-file.js';
import { commitReceipt } from '../votes/leaves.rules.js';
import { checkpointFaults, type KeptCheckpoint, type NamedFile } from './checkpoints-check.js';
import type { Findings } from './findings.js';
import { readLeaf } from './leaf-shapes.js';
import { hex, nameLeaf } from './log-files.js';
import type { PollsBook } from './polls-book.js';

export interface ReceiptWish {
  readonly files: readonly NamedFile[];
  /** As the receipt says them. */
  readonly spoken: { readonly code: string; readonly secret: string } | null;
}

interface Sought {
  readonly file: NamedFile;
  readonly code: string | null;
  index: number | null;
  entry: Buffer | null;
}

/** A leaf that a receipt names, and the ballot in it. */
export interface ReceiptFound {
  readonly receipt: string;
  readonly index: number;
  readonly poll: string;
  readonly ballot: string;
}

export class ReceiptsCheck {
  /** Checkpoints in proofs must be of this log too. */
  readonly kept: KeptCheckpoint[] = [];
  readonly commitments: ReadonlySet<string>;
  readonly found: ReceiptFound[] = [];
  private readonly byIndex = new Map<number, Sought[]>();
  private readonly byHash = new Map<string, Sought[]>();

  constructor(
    private readonly wish: ReceiptWish,
    private readonly key: NoteKey,
    private readonly findings: Findings,
  ) {
    this.commitments = new Set(wish.spoken ? [commitReceipt(wish.spoken.code, wish.spoken.secret)] : []);
    for (const file of wish.files) this.read(file);
  }

  see(index: number, entry: Buffer, hash: Buffer): void {
    const named = [...(this.byIndex.get(index) ?? []), ...(this.byHash.size > 0 ? (this.byHash.get(hex(hash)) ?? []) : [])];
    for (const sought of named) [sought.index, sought.entry] = [index, Buffer.from(entry)];
  }

  finish(book: PollsBook, size: number): void {
    for (const sought of [...this.byIndex.values(), ...this.byHash.values()].flat()) this.judge(sought, size);
    const { spoken } = this.wish;
    for (const commitment of this.commitments) {
      const found = book.found.get(commitment);
      if (found) this.find(spoken!.code, found.index, found.leaf.poll, found.leaf.ballot);
      else this.findings.wrong('verifying.receipt-not-found', { code: spoken!.code });
    }
  }

  private read(file: NamedFile): void {
    const proof = readProofFile(file.bytes);
    const note = readNote(file.bytes);
    const [first, origin, code, hash] = note?.text.split('\n') ?? [];
    const sought: Sought = { file, code: code ?? null, index: null, entry: null };
    if (proof) {
      const checkpoint = openCheckpoint(proof.checkpoint, this.key.name, [this.key]);
      if (typeof checkpoint === 'string')
        return this.findings.wrong(checkpointFaults[checkpoint], { file: file.name, origin: this.key.name });
      this.kept.push({ name: file.name, checkpoint });
      this.byIndex.set(proof.index, [...(this.byIndex.get(proof.index) ?? []), { ...sought, code: null, index: proof.index }]);
    } else if (note && first === 'urna-promise/v1' && hash !== undefined) {
      if (origin !== this.key.name)
        return this.findings.wrong('verifying.checkpoint-of-another-log', { file: file.name, origin: this.key.name });
      const fault = verifyNote(note, [this.key]);
      if (fault) return this.findings.wrong('verifying.promise-wrongly-signed', { file: file.name, origin: this.key.name });
      const name = hex(Buffer.from(hash, 'base64'));
      this.byHash.set(name, [...(this.byHash.get(name) ?? []), sought]);
    } else this.findings.wrong('verifying.receipt-unreadable', { file: file.name });
  }

  private judge({ file, code, index, entry }: Sought, size: number): void {
    const facts = { file: file.name };
    if (entry === null && code !== null) return this.findings.wrong('verifying.promise-broken', { ...facts, code, size });
    if (entry === null) return this.findings.wrong('verifying.proof-beyond-log', { ...facts, leaf: index!, size });
    if (code === null) {
      const fault = verifyProofFile(file.bytes, { entry: { leaf: leafHash(entry) }, origin: this.key.name, keys: [this.key] });
      if (fault)
        return this.findings.wrong('verifying.proof-does-not-fit', { ...facts, leaf: index!, reason: fault, name: nameLeaf(entry) });
    }
    const leaf = readLeaf(entry);
    if ('poll' in leaf && 'ballot' in leaf.poll) this.find(file.name, index!, leaf.poll.poll, leaf.poll.ballot);
    else this.findings.correct('verifying.proof-of-other-leaf', { ...facts, leaf: index!, name: nameLeaf(entry) });
  }

  private find(receipt: string, index: number, poll: string, ballot: string): void {
    this.found.push({ receipt, index, poll, ballot });
    this.findings.correct('verifying.receipt-found', { receipt, leaf: index, poll, ballot });
  }
}
