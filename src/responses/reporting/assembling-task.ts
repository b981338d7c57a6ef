/** Assembles, signs and writes reports: at once where they are short, in a thread where others would wait. */
import type { Language } from '../../platform/messages/messages.js';
import type { RefusalFacts } from '../../platform/refusal/refusal.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { inThread } from '../../platform/threads.js';
import { assembleReport } from './assembling.js';
import { reportDocx } from './docx-report.js';
import type { AnsweredObservation, ChangedArticle, ReportContent, ReportSubject } from './report.js';
import { signable, type SignedReport } from './signing.js';

export type ReportTask =
  | { kind: 'assemble'; subject: ReportSubject; observations: AnsweredObservation[]; changed: ChangedArticle[] }
  | { kind: 'docx'; content: ReportContent; language: Language };

export type ReportDone = { signed: SignedReport } | { bytes: Uint8Array } | { refusal: { code: string; facts: RefusalFacts } };

const worker = new URL('./assembling.worker.ts', import.meta.url);
/** Observations; below it a thread takes longer to begin than the work itself. */
const longFrom = 200;
/** A hundred thousand observations with the answers to each. */
const bounds = { mostMs: 120_000, mostMemory: 1024 };

export async function carryOut(task: ReportTask): Promise<ReportDone> {
  if (task.kind === 'docx') return { bytes: await reportDocx(task.content, task.language) };
  try {
    return { signed: signable(assembleReport(task.subject, task.observations, task.changed)) };
  } catch (error) {
    // A thread cannot throw a Refusal at whoever waits for it.
    if (error instanceof Refusal) return { refusal: { code: error.code, facts: error.facts } };
    throw error;
  }
}

export async function assemble(
  subject: ReportSubject,
  observations: AnsweredObservation[],
  changed: ChangedArticle[],
): Promise<SignedReport> {
  const done = await run({ kind: 'assemble', subject, observations, changed }, observations.length);
  return (done as { signed: SignedReport }).signed;
}

export async function writeDocx(content: ReportContent, language: Language): Promise<Uint8Array> {
  return ((await run({ kind: 'docx', content, language }, content.rows.length)) as { bytes: Uint8Array }).bytes;
}

async function run(task: ReportTask, length: number): Promise<ReportDone> {
  const done = length < longFrom ? await carryOut(task) : await inThread<ReportTask, ReportDone>(worker, task, bounds);
  if ('refusal' in done) throw new Refusal(done.refusal.code, done.refusal.facts);
  return done;
}
