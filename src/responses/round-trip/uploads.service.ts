/** Reads what came back from spreadsheets, for those who may see what is being prepared. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { Database } from '../../platform/database/database.js';
import { asInstances, byId } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { maySeePrepared, whyNotSay } from '../answering.rules.js';
import { ChangesService } from '../changes.service.js';
import { cellsOf } from '../matrix/answer.rules.js';
import { type CellState, MatrixUpload } from '../matrix-upload.entity.js';
import { unknownBlanks } from '../template-words.rules.js';
import { dispositionOf, isWhole } from './deciding.rules.js';
import * as sql from './round-trip.queries.js';
import { answerOf, StandingService } from './standing.service.js';

const mostUploads = 50;

@Injectable()
export class UploadsService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly changes: ChangesService,
    private readonly standing: StandingService,
  ) {}

  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, MatrixUpload>> {
    const uploads = asInstances(MatrixUpload, await this.database.rows(sql.readUploads, [ids]));
    const windows = await this.consultations.windows([...new Set(uploads.map(({ consultationId }) => consultationId))]);
    return byId(uploads.filter(({ consultationId }) => maySeePrepared(actor, windows.get(consultationId)!)));
  }

  /** The newest first; null for those who may not see them. */
  async of(actor: Actor, consultation: { id: string; agencyId: string }): Promise<MatrixUpload[] | null> {
    if (!maySeePrepared(actor, consultation)) return null;
    return asInstances(MatrixUpload, await this.database.rows(sql.readUploadsOf, [consultation.id, mostUploads]));
  }

  async counts(ids: readonly string[]): Promise<Map<string, Record<CellState | 'REFUSED', number>>> {
    const counts = new Map(ids.map((id) => [id, { CHANGED: 0, CONFLICT: 0, TAKEN: 0, KEPT: 0, REFUSED: 0 }]));
    for (const { uploadId, state, count } of await this.database.rows(sql.countCells, [ids])) counts.get(uploadId)![state] = count;
    for (const { uploadId, count } of await this.database.rows(sql.countRefusals, [ids])) counts.get(uploadId)!.REFUSED = count;
    return counts;
  }

  /** One row more than the page shows, in reading direction. */
  cells(uploadId: string, state: CellState, { from, isBackward, limit }: Keyset): Promise<sql.UploadCellRow[]> {
    const [number, field] = from ?? (isBackward ? ['2147483647', ''] : ['0', '']);
    if (!/^\d{1,10}$/.test(number!) || Number(number) > 2_147_483_647)
      throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
    return this.database.rows(isBackward ? sql.pageCellsBackward : sql.pageCells, [uploadId, state, number, field, limit + 1]);
  }

  async refusals(uploadId: string, { from, isBackward, limit }: Keyset) {
    const place = from?.[0] ?? '0';
    if (isBackward || !/^\d{1,9}$/.test(place)) throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
    return this.database.rows(sql.pageRefusals, [uploadId, place, limit + 1]);
  }

  /** Rows that something is filled in of and that cannot be signed as they are, with why. */
  async unfinished(consultationId: string, most: number): Promise<{ number: number; lacking: Refusal }[]> {
    const rows = await this.database.rows(sql.readUnfinished, [consultationId, most]);
    if (rows.length === 0) return [];
    const names = await this.standing.names(consultationId);
    const { changed } = await this.database.transaction((tx) => this.changes.of(tx, consultationId));
    return rows.map((row) => {
      const cells = cellsOf(answerOf(row, names));
      if (!isWhole(cells))
        return { number: row.number, lacking: new Refusal('MATRIX_ROW_UNFINISHED', { disposition: cells.disposition === '' }) };
      const [blank] = Object.values(row.reasons).flatMap(unknownBlanks);
      const changes = names.idsOf(cells.articles === '' ? [] : cells.articles.split(' '));
      const lacking =
        blank === undefined
          ? whyNotSay({ disposition: dispositionOf(cells), reasons: row.reasons, changes }, changed)
          : new Refusal('BLANK_UNKNOWN', { name: blank });
      return { number: row.number, lacking: lacking ?? new Refusal('MATRIX_ROW_READY') };
    });
  }
}
