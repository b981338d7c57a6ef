/** Verifies a ledger in a folder: whom it is signed by, every leaf and tile, the life of every poll, the counts, and the record of moderation. */
import type { NoteKey } from '../ledger/log/note.js';
import { bundlesOf } from '../ledger/log/tiles.js';
import type { PublicChoices } from '../votes/ballot.rules.js';
import { compareKept, findCheckpoint, findKept, findKey, type NamedFile } from './checkpoints-check.js';
import { choicesInWords } from './choices-in-words.js';
import { type Findings } from './findings.js';
import type { LedgerFolder } from './ledger-folder.js';
import { LogCheck } from './log-check.js';
import { base64 } from './log-files.js';
import { ModerationBook } from './moderation-book.js';
import { verifyModeration } from './moderation-check.js';
import { verifyPoll, type PollVerified } from './poll-check.js';
import { PollsBook } from './polls-book.js';
import type { Progress } from './progress.js';
import { ReceiptsCheck, type ReceiptFound, type ReceiptWish } from './receipts-check.js';

export interface Wish {
  /** Known from elsewhere. */
  readonly key: NoteKey | null;
  readonly checkpoints: readonly NamedFile[];
  /** Uuids; all where there is none. */
  readonly polls: readonly string[];
  readonly receipts: ReceiptWish;
}

export interface Verified {
  readonly log: { origin: string; size: number; root: string; key: string } | null;
  readonly polls: PollVerified[];
}

export async function verify(folder: LedgerFolder, wish: Wish, findings: Findings, progress: Progress): Promise<Verified> {
  const key = await findKey(folder, wish.key, findings);
  const checkpoint = key && (await findCheckpoint(folder, key, findings));
  if (!key || !checkpoint) return { log: null, polls: [] };
  const { origin, size, root } = checkpoint;
  findings.correct('verifying.checkpoint-signed', { origin, size, root: base64(root) });
  const receipts = new ReceiptsCheck(wish.receipts, key, findings);
  const kept = [...(await findKept(folder, wish.checkpoints, key, findings)), ...receipts.kept];
  const log = new LogCheck(checkpoint, new Set(kept.map((each) => each.checkpoint.size)), findings);
  const book = new PollsBook(receipts.commitments);
  const moderation = new ModerationBook();
  const step = findings.step();
  await readLog(
    folder,
    size,
    log,
    (entry, hash, index) => {
      receipts.see(index, entry, hash);
      book.add(entry, index);
      moderation.add(entry, hash, index);
    },
    progress,
  );
  const areLeavesSigned = await log.finish((tile) => folder.readTile(tile));
  step('verifying.log-complete', { size, bundles: bundlesOf(size).length });
  compareKept(kept, size, log, findings);
  findings.countOthers();
  const verified = { log: { origin, size, root: base64(root), key: key.name }, polls: [] };
  if (!areLeavesSigned) {
    findings.note('verifying.polls-not-verified');
    return verified;
  }
  const life = findings.step();
  for (const finding of book.findings.all) findings.pass(finding);
  findings.countOthers();
  life('verifying.leaves-in-order', { polls: book.polls.size, size });
  for (const [type, number] of book.others) findings.note('verifying.leaves-of-others', { type, number });
  receipts.finish(book, size);
  const polls = await verifyPolls(folder, wish.polls, book, receipts.found, findings, progress);
  // Whoever asks for certain polls asks for nothing else.
  if (wish.polls.length === 0) await verifyModeration(folder, moderation, size, findings, progress);
  return { ...verified, polls };
}

type TakeLeaf = (entry: Buffer, hash: Buffer, index: number) => void;

/** Bundle after bundle: nothing of a log is held that was looked at. */
async function readLog(folder: LedgerFolder, size: number, log: LogCheck, take: TakeLeaf, progress: Progress): Promise<void> {
  const bundles = bundlesOf(size);
  progress.begin('tile/entries', size);
  let index = 0;
  for (const bundle of bundles) {
    const [entries, hashes] = await Promise.all([folder.readTile(bundle), folder.readTile({ ...bundle, level: 0 })]);
    for (const { entry, hash } of log.add(bundle, entries, hashes)) take(entry, hash, index++);
    progress.to(index);
  }
  progress.end();
}

async function verifyPolls(
  folder: LedgerFolder,
  wished: readonly string[],
  book: PollsBook,
  found: readonly ReceiptFound[],
  findings: Findings,
  progress: Progress,
): Promise<PollVerified[]> {
  for (const poll of wished) if (!book.polls.has(poll)) findings.wrong('verifying.no-such-poll', { poll });
  const chosen = [...book.polls.values()].filter(({ opened }) => wished.length === 0 || wished.includes(opened.poll));
  const verified: PollVerified[] = [];
  for (const life of chosen) {
    const ofPoll = found.filter(({ poll }) => poll === life.opened.poll);
    const poll = await verifyPoll(folder, life, new Set(ofPoll.map(({ ballot }) => ballot)), findings, progress);
    for (const receipt of ofPoll) tellReceipt(receipt, poll, findings);
    findings.countOthers();
    verified.push(poll);
  }
  return verified;
}

/** What became of the ballot of a receipt, and what was counted. */
function tellReceipt({ receipt, index, ballot }: ReceiptFound, { life, definition, kept }: PollVerified, findings: Findings): void {
  const state = life.ballots.get(ballot);
  const choices: PublicChoices | undefined = kept.get(ballot);
  if (state === undefined) return;
  if (state.choices === null) findings.note('verifying.receipt-withdrawn', { receipt, leaf: state.leaf });
  else if (state.leaf !== index) findings.note('verifying.receipt-replaced', { receipt, leaf: state.leaf });
  else if (choices && definition) findings.correct('verifying.receipt-counted', { receipt, choices: choicesInWords(definition, choices) });
  else findings.note('verifying.receipt-not-opened', { receipt });
}
