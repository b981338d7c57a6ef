/** Verifies one poll: its words, each opened ballot, and the recount. */
import { Refusal } from '../platform/refusal/refusal.js';
import type { PublicChoices } from '../votes/ballot.rules.js';
import { chooseCounting } from '../votes/method.rules.js';
import { whyNotCall, type PollShape } from '../votes/poll.rules.js';
import type { PollDefinition, PollResult } from '../votes/result.rules.js';
import type { Findings } from './findings.js';
import type { LedgerFolder } from './ledger-folder.js';
import { inSpanishFirst } from './choices-in-words.js';
import { OpeningsCheck } from './openings.js';
import type { PollLife } from './poll-life.js';
import { findWords } from './poll-words.js';
import type { Progress } from './progress.js';
import { recount } from './recount.js';

export interface PollVerified {
  readonly life: PollLife;
  readonly definition: PollDefinition | null;
  readonly result: PollResult | null;
  /** What was counted of ballots that were looked for. */
  readonly kept: ReadonlyMap<string, PublicChoices>;
}

export async function verifyPoll(
  folder: LedgerFolder,
  life: PollLife,
  wanted: ReadonlySet<string>,
  findings: Findings,
  progress: Progress,
): Promise<PollVerified> {
  const { opened, closed, acts } = life;
  const poll = opened.poll;
  const unverified = { life, definition: null, result: null, kept: new Map<string, PublicChoices>() };
  const words = await findWords(folder, opened, life.openedAt, findings);
  findings.note('verifying.poll', {
    poll,
    question: words ? inSpanishFirst(words.question) : '–',
    kind: opened.kind,
    method: opened.method,
  });
  findings.note('verifying.poll-life', { ...acts, counted: life.counted, roll: opened.roll.size });
  if (!closed) findings.note('verifying.poll-open', { poll });
  if (closed?.reason === 'WITHDRAWN') findings.note('verifying.poll-withdrawn', { poll });
  if (!words || closed?.reason !== 'CLOSED') return unverified;
  const definition: PollDefinition = { ...opened, options: words.options };
  const shape = shapeOf(definition, opened);
  const refusal = refusalOf(shape, definition);
  if (refusal) findings.wrong('verifying.poll-makes-no-sense', { poll, leaf: life.openedAt, reason: refusal.code });
  const [resultFile, ballotsFile] = [`polls/${poll}/result.json`, `polls/${poll}/ballots.ndjson`];
  const published = await folder.read(resultFile);
  const lines = await folder.lines(ballotsFile);
  if (!published && !lines && !life.certified) findings.note('verifying.not-yet-counted', { poll });
  else
    for (const [file, there] of [
      [resultFile, published],
      [ballotsFile, lines],
    ] as const)
      if (!there) findings.wrong('verifying.file-absent', { file });
  if (refusal || !lines) return { ...unverified, definition };
  const step = findings.step();
  const openings = new OpeningsCheck(ballotsFile, life, shape, wanted, findings);
  progress.begin(ballotsFile, life.counted);
  for await (const some of lines) {
    for (const line of some) openings.add(line);
    progress.to(Math.min(openings.lines, life.counted));
  }
  progress.end();
  openings.finish();
  const isOpened = step('verifying.openings-fit', { poll, ballots: openings.lines });
  if (!published) return { ...unverified, definition, kept: openings.kept };
  if (!isOpened) findings.note('verifying.not-recounted', { poll });
  const counted = { life, definition, pile: openings.pile, published: published.toString(), file: resultFile };
  return { life, definition, kept: openings.kept, result: isOpened ? recount(counted, findings) : null };
}

function shapeOf(poll: PollDefinition, { minChoices, maxChoices }: { minChoices: number; maxChoices: number }): PollShape {
  const { kind, lowestScore, highestScore, budget, options } = poll;
  const costs = kind === 'BUDGET' ? options.map(({ cost }) => cost ?? 0) : null;
  return { kind, minChoices, maxChoices, optionCount: options.length, lowestScore, highestScore, budget, costs };
}

/** Whether anybody could have called such a poll. */
function refusalOf(shape: PollShape, { kind, options, method, seats, parameters }: PollDefinition): Refusal | null {
  const refusal = whyNotCall(shape);
  if (refusal) return refusal;
  const counting = chooseCounting(kind, options.length, { method, seats, parameters });
  return counting instanceof Refusal ? counting : null;
}
