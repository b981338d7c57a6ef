/** Holds the open record of moderation against its leaves, line by line, and its counts against the lines. */
import { leafHash } from '../ledger/log/merkle.js';
import { tileWidth } from '../ledger/log/tiles.js';
import { RecordCounting } from '../moderation/record/counts.rules.js';
import {
  leafOfLine,
  leafOfUndoing,
  recordMonth,
  writeLeaf,
  type DecisionLine,
  type LeafPlace,
  type ModerationLeaf,
} from '../moderation/record/leaves.rules.js';
import { checkCounts } from './counts-check.js';
import { type Findings } from './findings.js';
import { readLeaf } from './leaf-shapes.js';
import type { LedgerFolder } from './ledger-folder.js';
import { readEntries } from './log-files.js';
import type { ModerationBook } from './moderation-book.js';
import type { Progress } from './progress.js';
import { readRecordLine } from './record-shapes.js';

/** Of what is missing so many are read again to say what they were. */
const mostNamed = 20;
const longestWaitMs = 3_600_000;

export function recordFile(month: string): string {
  return `moderation/${month}.ndjson`;
}

function monthOf(name: string): string | undefined {
  return /^(\d{4}-\d\d)\.ndjson$/.exec(name)?.[1];
}

export async function verifyModeration(
  folder: LedgerFolder,
  book: ModerationBook,
  size: number,
  findings: Findings,
  progress: Progress,
): Promise<void> {
  // Also months for which there is no leaf: there somebody may have added lines.
  const months = new Set([...book.months, ...(await folder.namesIn('moderation')).flatMap((name) => monthOf(name) ?? [])]);
  if (months.size === 0) return;
  const check = new ModerationCheck(folder, book, size, findings);
  const step = findings.step();
  progress.begin('moderation', book.size);
  for (const month of [...months].sort()) await check.month(month, progress);
  progress.end();
  await check.finish();
  const { decisions, outcomes, waiting } = check;
  step('verifying.record-fits', { decisions, appeals: outcomes, months: book.months.size });
  if (waiting > 0) findings.note('verifying.record-waiting', { lines: waiting });
  await checkCounts(folder, check.counting.all, findings);
  findings.countOthers();
}

class ModerationCheck {
  readonly counting = new RecordCounting();
  decisions = 0;
  outcomes = 0;
  /** Lines whose leaves are newer than the checkpoint. */
  waiting = 0;

  constructor(
    private readonly folder: LedgerFolder,
    private readonly book: ModerationBook,
    private readonly size: number,
    private readonly findings: Findings,
  ) {}

  async month(month: string, progress: Progress): Promise<void> {
    const file = recordFile(month);
    const lines = await this.folder.lines(file);
    if (!lines) return this.findings.wrong('verifying.file-absent', { file });
    let number = 0;
    for await (const some of lines) {
      for (const text of some) await this.line(text, month, { file, line: ++number });
      progress.to(Math.min(this.decisions + this.outcomes, this.book.size));
    }
  }

  /** Says what the record leaves out. */
  async finish(): Promise<void> {
    let named = 0;
    for (const leaf of this.book.unclaimed()) {
      const was = named++ < mostNamed ? await this.leafAt(leaf) : null;
      this.findings.wrong('verifying.record-line-absent', { leaf, type: was?.type ?? '–', decision: was?.decision ?? '–' });
    }
  }

  private async line(text: string, month: string, place: Place): Promise<void> {
    const line = text.endsWith('\n') ? readRecordLine(text.slice(0, -1)) : { field: 'type' };
    if (!('type' in line)) {
      const facts = { ...place, field: line.field, lineText: text.trimEnd().slice(0, 80) };
      return this.findings.wrong('verifying.record-line-unreadable', facts);
    }
    const facts = { ...place, decision: line.decision };
    if (recordMonth(new Date(line.decidedAt)) !== month) this.findings.wrong('verifying.record-line-misplaced', facts);
    this.counting.add(line);
    if (line.type === 'appeal') this.outcomes++;
    else this.decisions++;
    await this.judge(leafOfLine(line), line, line.decidedAt, facts);
    if (line.type === 'decision' && line.undone) await this.judgeUndoing(line, line.undone, facts);
  }

  private async judge(said: ModerationLeaf, { leaf, hash }: LeafPlace, at: string, facts: LineFacts): Promise<void> {
    if (leaf !== null && leaf < this.size) await this.claim(said, leaf, facts);
    else this.wait(said, hash, at, facts);
  }

  /** Its leaf is newer than the checkpoint: it is held against the hash that the ledger has of it. */
  private wait(said: ModerationLeaf, hash: string | null, at: string, facts: LineFacts): void {
    const own = leafHash(writeLeaf(said)).toString('base64url');
    // A leaf gets its place within seconds: what is older than others that have theirs never had one.
    const isLate = Date.parse(at) < this.book.newest - longestWaitMs;
    if (hash !== null && hash !== own) this.findings.wrong('verifying.waiting-line-changed', { ...facts, expected: hash, found: own });
    else if (hash === null || isLate) this.findings.wrong('verifying.record-line-without-leaf', { ...facts });
    else this.waiting++;
  }

  private async judgeUndoing(line: DecisionLine, undone: NonNullable<DecisionLine['undone']>, facts: LineFacts): Promise<void> {
    await this.judge(leafOfUndoing({ decision: line.decision, undoneAt: new Date(undone.at) }), undone, undone.at, facts);
    const { leaf } = undone;
    if (leaf !== null && line.leaf !== null && leaf < line.leaf) this.findings.wrong('verifying.undone-before', { ...facts, leaf });
  }

  private async claim(said: ModerationLeaf, leaf: number, facts: LineFacts): Promise<void> {
    const standing = this.book.claim(leaf, leafHash(writeLeaf(said)));
    if (standing === 'CLAIMED') this.findings.wrong('verifying.record-line-doubled', { ...facts, leaf });
    if (standing !== 'OTHER') return;
    const was = await this.leafAt(leaf);
    const difference = was && was.type === said.type && was.decision === said.decision ? differenceOf(was, said) : null;
    if (!difference) this.findings.wrong('verifying.record-line-unknown', { ...facts, leaf });
    else {
      this.book.excuse(leaf);
      const says = difference.field === wordsOf[said.type] ? 'verifying.record-words-changed' : 'verifying.record-line-changed';
      this.findings.wrong(says, { ...facts, leaf, ...difference });
    }
  }

  private async leafAt(index: number): Promise<ModerationLeaf | null> {
    const number = Math.floor(index / tileWidth);
    const bundle = { level: 'entries', index: number, width: Math.min(tileWidth, this.size - number * tileWidth) } as const;
    const bytes = await this.folder.readTile(bundle);
    const entry = bytes && readEntries(bytes, bundle).entries[index % tileWidth];
    const read = entry && readLeaf(entry);
    return read && 'moderation' in read ? read.moderation : null;
  }
}

interface Place {
  file: string;
  line: number;
}

type LineFacts = Place & { decision: string };

/** Where a leaf has the hash of what people wrote. */
const wordsOf: Readonly<Record<ModerationLeaf['type'], string | null>> = {
  'moderation.decided': 'statement',
  'moderation.undone': null,
  'moderation.appeal-decided': 'reason',
};

function differenceOf(was: ModerationLeaf, said: ModerationLeaf): { field: string; expected: string; found: string } | null {
  const [before, now] = [was, said].map((leaf) => leaf as unknown as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const field = Object.keys(before).find((key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]));
  return field === undefined ? null : { field, expected: JSON.stringify(before[field]), found: JSON.stringify(now[field]) };
}
