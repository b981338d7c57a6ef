/** The matrix on its way back: compared with what stands here, kept until somebody decides, and then taken cell by cell. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { newId } from '../../platform/ids.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { mostUploadedBytes, type UploadedFile } from '../../platform/uploaded-file.js';
import { longestReason, maySeePrepared, whyNotAnswer, whyNotSay } from '../answering.rules.js';
import { ChangesService } from '../changes.service.js';
import { EnteringService, type HeldMatrix } from '../entering.service.js';
import { cellsOf, type AnswerCells, type FillIn } from '../matrix/answer.rules.js';
import type { CurrentRow } from '../matrix/merging.js';
import type { PartNames } from '../matrix/part-names.rules.js';
import type { RefusedCell } from '../matrix/refused-cells.js';
import { ProgressService } from '../progress.service.js';
import { unknownBlanks } from '../template-words.rules.js';
import { decideCells, type DecidedCell, dispositionOf, isWhole, type Take } from './deciding.rules.js';
import { merge, type Merged } from './merging-task.js';
import * as sql from './round-trip.queries.js';
import { type Standing, StandingService } from './standing.service.js';

export interface Choice {
  number: number;
  field: FillIn;
  take: Take;
}

export interface Applying {
  uploadId: string;
  /** Whether to take what only the file changed. */
  takesChanges: boolean;
  choices: readonly Choice[];
  /** What becomes of conflicts without a choice of their own; null leaves them open. */
  others: Take | null;
  idempotencyKey?: string | null;
}

/** Refusals of one file that are kept: whoever has more has sent another file. */
const mostRefusals = 10_000;
/** Files that may wait for a decision on one matrix. */
const mostWaiting = 20;
const cellsAtOnce = 20_000;

@Injectable()
export class ReturningService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly entering: EnteringService,
    private readonly progress: ProgressService,
    private readonly changes: ChangesService,
    private readonly standing: StandingService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Nothing is taken yet. Refused as a whole when it is no matrix, or that of another consultation. */
  async upload(actor: Actor, consultationId: string, file: UploadedFile): Promise<{ uploadId: string }> {
    refuseIf(whyNotAnswer(actor, await this.consultations.visibleWindow(actor, consultationId), this.clock.now()));
    if (!(await this.progress.standings([consultationId])).get(consultationId)!.isEntered) throw new Refusal('OBSERVATIONS_NOT_ENTERED');
    const { bytes, name } = file;
    if (bytes === null) throw new Refusal('SPREADSHEET_TOO_LARGE', { max: mostUploadedBytes / 1024 / 1024 }, 'input.file');
    const [waiting] = await this.database.rows(sql.countWaiting, [consultationId]);
    if (waiting!.count >= mostWaiting) throw new Refusal('MATRIX_UPLOADS_TOO_MANY', { max: mostWaiting }, 'input.file');
    const names = await this.standing.names(consultationId);
    const rows = await this.standing.rows(consultationId, names);
    const merged = await merge({
      bytes,
      fileName: name,
      name: consultationId,
      current: await this.current(consultationId, rows),
      names: names.names,
      longest: longestReason,
    });
    const uploadId = newId();
    await this.database.transaction((tx) => this.keep(tx, actor, consultationId, uploadId, file, refuseClosed(merged, rows), rows));
    return { uploadId };
  }

  /** Takes what may be taken; what changed meanwhile becomes a conflict, and nothing is written over unseen. */
  async apply(actor: Actor, input: Applying): Promise<{ uploadId: string; taken: number; conflicts: number }> {
    const { consultationId } = await this.own(actor, input.uploadId);
    const names = await this.standing.names(consultationId);
    return this.database.transaction(async (tx) => {
      const held = await this.entering.hold(tx, actor, consultationId, (window, now) => whyNotAnswer(actor, window, now));
      const once = { accountId: actor.accountId!, key: input.idempotencyKey, operation: 'applyMatrix', now: held.now };
      return this.idempotency.once(tx, once, async () => {
        const [upload] = await this.database.rowsIn(tx, sql.lockUpload, [input.uploadId]);
        if (upload!.closedAt !== null) throw new Refusal('MATRIX_UPLOAD_CLOSED', {}, 'input.uploadId');
        const waiting = await this.database.rowsIn(tx, sql.readWaiting, [input.uploadId]);
        const chosen = new Map(input.choices.map(({ number, field, take }) => [`${number} ${field}`, take]));
        const rows = await this.standing.rows(consultationId, names, tx);
        const standing = new Map(
          [...rows].map(([number, row]) => [number, { cells: cellsOf(row.answer), isClosed: row.isSigned || row.state !== 'IN_SCOPE' }]),
        );
        const decided = decideCells(waiting, standing, (cell) => {
          const take = chosen.get(`${cell.number} ${cell.field}`);
          if (cell.state === 'CHANGED') return take ?? (input.takesChanges ? 'THEIRS' : null);
          return take ?? input.others;
        });
        if (decided.cells.length === 0) throw new Refusal('MATRIX_NOTHING_CHOSEN', {}, 'input.choices');
        await this.write(tx, actor, held, names, decided.rows, rows);
        const lines = new Map(waiting.map(({ number, field, line }) => [`${number} ${field}`, line]));
        await this.note(tx, actor, held, input.uploadId, decided.cells);
        const closed = decided.closed.map(({ number, field }): RefusedCell => ({
          code: rows.get(number)!.isSigned ? 'MATRIX_ROW_SIGNED' : 'MATRIX_ROW_GONE',
          line: lines.get(`${number} ${field}`)!,
          column: field,
          facts: { number },
        }));
        await this.refuse(tx, input.uploadId, closed);
        await this.database.rowsIn(tx, sql.noteApplied, [input.uploadId, actor.accountId, held.now]);
        const count = (state: DecidedCell['state']): number => decided.cells.filter((cell) => cell.state === state).length;
        const facts = { cells: count('TAKEN'), rows: decided.rows.size, upload: input.uploadId };
        await this.entering.record(tx, held.now, held.window, 'observation.matrix_taken', facts, actor.accountId);
        return { uploadId: input.uploadId, taken: count('TAKEN'), conflicts: count('CONFLICT') };
      });
    });
  }

  /** What was not taken stays as it is here; the file with what was decided remains on record. */
  async discard(actor: Actor, uploadId: string): Promise<{ uploadId: string }> {
    const { consultationId } = await this.own(actor, uploadId);
    refuseIf(whyNotAnswer(actor, await this.consultations.visibleWindow(actor, consultationId), this.clock.now()));
    await this.database.rows(sql.closeUpload, [uploadId, this.clock.now()]);
    return { uploadId };
  }

  private async own(actor: Actor, uploadId: string): Promise<{ consultationId: string }> {
    const [upload] = await this.database.rows(sql.readUploads, [[uploadId]]);
    const window = upload && (await this.consultations.windows([upload.consultationId])).get(upload.consultationId);
    // Others must not learn that there is one.
    if (!upload || !window || !maySeePrepared(actor, window)) throw new Refusal('NOT_FOUND', { type: 'MatrixUpload' }, 'input.uploadId');
    return upload;
  }

  private async current(consultationId: string, rows: ReadonlyMap<number, Standing>): Promise<Map<number, CurrentRow>> {
    const current = new Map([...rows].map(([number, { answer, isSigned }]): [number, CurrentRow] => [number, { answer, isSigned }]));
    for (const { number, field, values } of await this.database.rows(sql.readEarlier, [consultationId])) {
      const row = current.get(number);
      if (row) row.earlier = { ...row.earlier, [field]: values };
    }
    return current;
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    consultationId: string,
    id: string,
    { name, bytes }: UploadedFile,
    { format, rows: count, merge: { taken, conflicts, refused, unchangedRows, missingRows } }: Merged,
    rows: ReadonlyMap<number, Standing>,
  ): Promise<void> {
    const now = this.clock.now();
    const sha256 = createHash('sha256').update(bytes!).digest('hex');
    // A file that changes nothing asks for no decision.
    const closedAt = taken.length + conflicts.length === 0 ? now : null;
    const about = [id, consultationId, name || `matriz.${format}`, format, sha256, count, unchangedRows, missingRows];
    await this.database.rowsIn(tx, sql.insertUpload, [...about, actor.accountId, now, closedAt]);
    const cells = [
      ...taken.map(({ number, column, line, value }) => {
        const ours = cellsOf(rows.get(number)!.answer)[column];
        return { number, column, line, state: 'CHANGED', theirs: value, ours, before: ours };
      }),
      ...conflicts.map((cell) => ({ ...cell, state: 'CONFLICT' })),
    ];
    for (let at = 0; at < cells.length; at += cellsAtOnce) {
      const some = cells.slice(at, at + cellsAtOnce);
      const columns = (['number', 'column', 'line', 'state', 'theirs', 'ours', 'before'] as const).map((key) =>
        some.map((cell) => cell[key]),
      );
      await this.database.rowsIn(tx, sql.insertCells, [id, ...columns]);
    }
    await this.refuse(tx, id, refused.slice(0, mostRefusals));
  }

  private async refuse(tx: Tx, id: string, refused: readonly RefusedCell[]): Promise<void> {
    if (refused.length === 0) return;
    const columns = [
      refused.map(({ code }) => code),
      refused.map(({ line }) => line),
      refused.map(({ column }) => column),
      refused.map(({ facts }) => JSON.stringify(facts)),
    ];
    await this.database.rowsIn(tx, sql.insertRefusals, [id, ...columns]);
  }

  /** Rows that are whole answers are prepared, equal ones together; others keep what they have so far. */
  private async write(
    tx: Tx,
    actor: Actor,
    { consultationId, revision, now }: HeldMatrix,
    names: PartNames,
    rows: ReadonlyMap<number, AnswerCells>,
    before: ReadonlyMap<number, Standing>,
  ): Promise<void> {
    if (rows.size === 0) return;
    const { changed } = await this.changes.of(tx, consultationId);
    const prepared = new Map<string, { id: string; disposition: string; reasons: string; changes: string }>();
    const written = [...rows].map(([number, cells]) => {
      const others = Object.entries(before.get(number)!.reasons).filter(([locale]) => locale !== 'es' && locale !== 'en');
      const reasons = { ...Object.fromEntries(others), es: cells.reasonEs, ...(cells.reasonEn === '' ? {} : { en: cells.reasonEn }) };
      const changes = names.idsOf(cells.articles === '' ? [] : cells.articles.split(' '));
      const isPrepared =
        isWhole(cells) &&
        Object.values(reasons).flatMap(unknownBlanks).length === 0 &&
        whyNotSay({ disposition: dispositionOf(cells), reasons, changes }, changed) === null;
      if (!isPrepared) return { number, preparedId: null, ...cells };
      const content = { disposition: cells.disposition, reasons: JSON.stringify(reasons), changes: changes.join(' ') };
      const key = `${content.disposition} ${content.changes} ${content.reasons}`;
      if (!prepared.has(key)) prepared.set(key, { id: newId(), ...content });
      const pieces = { disposition: '', reasonEs: '', reasonEn: '', articles: '', note: cells.note };
      return { number, preparedId: prepared.get(key)!.id, ...pieces };
    });
    const all = [...prepared.values()];
    const columns = (['id', 'disposition', 'reasons', 'changes'] as const).map((key) => all.map((each) => each[key]));
    if (all.length > 0) await this.database.rowsIn(tx, sql.prepareMany, [consultationId, ...columns, actor.accountId, now]);
    const column = <Key extends keyof (typeof written)[number]>(key: Key) => written.map((row) => row[key]);
    await this.database.rowsIn(tx, sql.setPrepared, [consultationId, column('number'), column('preparedId'), revision]);
    const pieces = [column('disposition'), column('reasonEs'), column('reasonEn'), column('articles'), column('note')];
    await this.database.rowsIn(tx, sql.setCells, [consultationId, column('number'), ...pieces]);
  }

  private async note(tx: Tx, actor: Actor, { now }: HeldMatrix, uploadId: string, cells: readonly DecidedCell[]): Promise<void> {
    for (let at = 0; at < cells.length; at += cellsAtOnce) {
      const some = cells.slice(at, at + cellsAtOnce);
      const columns = (['number', 'field', 'state', 'ours', 'earlier'] as const).map((key) => some.map((cell) => cell[key]));
      await this.database.rowsIn(tx, sql.decideCells, [uploadId, ...columns, actor.accountId, now]);
    }
  }
}

/** What was hidden or taken back since the file went out is no longer answered. */
function refuseClosed({ merge: merged, ...rest }: Merged, rows: ReadonlyMap<number, Standing>): Merged {
  const isGone = ({ number }: { number: number }): boolean => rows.get(number)!.state !== 'IN_SCOPE';
  const gone = [...merged.taken, ...merged.conflicts].filter(isGone);
  if (gone.length === 0) return { merge: merged, ...rest };
  const refused = gone.map(({ number, line, column }): RefusedCell => ({ code: 'MATRIX_ROW_GONE', line, column, facts: { number } }));
  return {
    ...rest,
    merge: {
      ...merged,
      taken: merged.taken.filter((cell) => !isGone(cell)),
      conflicts: merged.conflicts.filter((cell) => !isGone(cell)),
      refused: [...merged.refused, ...refused].sort((one, other) => one.line - other.line),
    },
  };
}
