/** Reads texts that officials send: files and long texts in threads, each with its bounds, a few at a time and one a person. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Database } from '../platform/database/database.js';
import type { UploadedFile } from '../platform/uploaded-file.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { inThread, ThreadExceeded } from '../platform/threads.js';
import type { Correction } from './correcting/correction.rules.js';
import { readGalleys } from './galleys/galleys.queries.js';
import { mostFileBytes } from './importing/file-kind.rules.js';
import {
  carryOutReading,
  tellRefusal,
  type CorrectedSource,
  type ReadingAnswer,
  type ReadingTask,
  type ToldRefusal,
} from './reading/reading-task.js';
import { Turns } from './reading/turns.js';
import { whyNotRead } from './saving.rules.js';
import { packNote } from './text-note.rules.js';
import { flatten, type FlatProvision } from './text-tree.rules.js';
import { readNewestSource } from './texts.queries.js';

/** Exactly one of the first three. */
export interface TextSource {
  markdown?: string | null;
  file?: UploadedFile | null;
  galleyId?: string | null;
  /** Null or absent: those of the galley, or else of the text that was saved before, as far as they still apply. */
  corrections?: readonly Correction[] | null;
}

export interface ReadSource extends Omit<ReadingAnswer, 'notes'> {
  /** As they are kept; see text-note.rules.ts. */
  notes: string[];
  fileName: string | null;
  provisions: FlatProvision[];
}

const worker = new URL('./reading/text-reading.worker.ts', import.meta.url);
const bounds = { mostMs: 30_000, mostMemory: 512 };
/** Below it a thread takes longer to begin than the work itself. */
const longFrom = 60_000;
const manyCorrections = 20;
const mostThreads = 2;

@Injectable()
export class TextReader {
  private readonly turns = new Turns(mostThreads);

  constructor(private readonly database: Database) {}

  /**
   * @param consultationId whose corrections made before go on holding, null when there are none
   * @param prefix of the fields that refusals name: `input.` in mutations
   */
  async read(actor: Actor, source: TextSource, consultationId: string | null, prefix = 'input.'): Promise<ReadSource> {
    const { file, corrections = null } = source;
    if ([source.markdown, file, source.galleyId].filter((one) => one != null).length !== 1)
      throw new Refusal('TEXT_SOURCE_MISSING', {}, `${prefix}markdown`);
    if (source.galleyId != null) return this.readGalley(actor, source.galleyId, consultationId, corrections, prefix);
    const before = corrections || consultationId === null ? null : await this.newest(consultationId);
    const answer = await this.carryOut(actor, { from: fromOf(source, prefix), corrections, before }, prefix);
    return complete(answer, file?.name ?? null);
  }

  private async readGalley(
    actor: Actor,
    id: string,
    consultationId: string | null,
    corrections: readonly Correction[] | null,
    prefix: string,
  ): Promise<ReadSource> {
    const [galley] = await this.database.rows(readGalleys, [actor.accountId, [id]]);
    if (!galley || (consultationId !== null && galley.consultationId !== consultationId))
      throw new Refusal('NOT_FOUND', { type: 'TextGalley' }, `${prefix}galleyId`);
    const task: ReadingTask = { from: { markdown: galley.source }, corrections: corrections ?? galley.corrections, before: null };
    const answer = await this.carryOut(actor, task, prefix);
    const { format, notes, fileName, lostCorrections } = galley;
    return { ...complete({ ...answer, format, lostCorrections }, fileName), notes };
  }

  private async newest(consultationId: string): Promise<CorrectedSource | null> {
    const [newest] = await this.database.rows(readNewestSource, [consultationId]);
    return newest ?? null;
  }

  private async carryOut({ accountId }: Actor, task: ReadingTask, prefix: string): Promise<ReadingAnswer> {
    const { from, corrections, before } = task;
    const isShort =
      'markdown' in from && from.markdown.length < longFrom && (corrections ?? before?.corrections ?? []).length < manyCorrections;
    const answer = isShort
      ? await tellRefusal(carryOutReading(task))
      : await this.turns
          .take(accountId ?? '', () => inThread<ReadingTask, ReadingAnswer | ToldRefusal>(worker, task, bounds))
          .catch(asRefusal);
    if (!('refusal' in answer)) return answer;
    const { code, facts, field } = answer.refusal;
    throw new Refusal(code, facts, field === null ? null : `${prefix}${field}`);
  }
}

/** The field of an input that the words came in. */
export function fieldOf({ file, galleyId }: TextSource): string {
  return `input.${file ? 'file' : galleyId ? 'galleyId' : 'markdown'}`;
}

function fromOf({ markdown, file }: TextSource, prefix: string): ReadingTask['from'] {
  if (file) {
    if (file.bytes === null) throw new Refusal('TEXT_FILE_TOO_LARGE', { max: mostFileBytes / 1024 / 1024 }, `${prefix}file`);
    return { name: file.name, bytes: file.bytes };
  }
  const tooLarge = whyNotRead(Buffer.byteLength(markdown!), `${prefix}markdown`);
  if (tooLarge) throw tooLarge;
  return { markdown: markdown! };
}

function asRefusal(error: unknown): ToldRefusal {
  if (error instanceof ThreadExceeded) return { refusal: { code: 'TEXT_TAKES_TOO_LONG', facts: {}, field: 'file' } };
  throw error;
}

function complete(answer: ReadingAnswer, fileName: string | null): ReadSource {
  return { ...answer, notes: answer.notes.map(packNote), fileName: fileName || null, provisions: flatten(answer.text.provisions) };
}
