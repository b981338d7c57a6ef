/** The files of scanned pages: sealed in small pieces, so that keys are replaced without holding whole files. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, statement, type Tx } from '../../platform/database/database.js';
import { actsOfOffice, PersonalRecords } from '../../platform/personal-records/personal-records.js';
import { RetentionRules } from '../../platform/retention/retention.js';
import { SealedColumns, type SealedColumn } from '../../platform/sealing/sealed-columns.js';
import { Sealing, type SealedPlace } from '../../platform/sealing/sealing.js';
import * as sql from './scans.queries.js';

const pieceBytes = 256 * 1024;

const pieces = {
  table: 'scanned_page_pieces',
  column: 'piece_sealed',
  key: { page_id: 'uuid', place: 'integer' },
} as const satisfies SealedColumn;

/** Once nobody can take part any more the time runs in which somebody may ask to see what was entered. */
const over = `SELECT s.id FROM scanned_pages s JOIN gatherings g ON g.id = s.gathering_id JOIN consultations c ON c.id = g.consultation_id
  WHERE c.closes_at < least($1::timestamptz, $2::timestamptz)`;

@Injectable()
export class ScanPieces implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly columns: SealedColumns,
    private readonly records: PersonalRecords,
    private readonly retention: RetentionRules,
  ) {}

  onModuleInit(): void {
    this.columns.declare([pieces]);
    this.records.declare([actsOfOffice('scanned_pages', 'added_by')]);
    this.retention.register([
      {
        subject: 'SCANNED_PAGES',
        days: 730,
        least: 90,
        most: 3650,
        count: statement('retention.count_scans', `SELECT count(*)::int AS rows FROM (${over}) over`),
        remove: statement(
          'retention.remove_scans',
          `WITH gone AS (DELETE FROM scanned_pages WHERE id IN (${over} ORDER BY s.id LIMIT 200) RETURNING 1) SELECT count(*)::int AS rows FROM gone`,
        ),
      },
    ]);
  }

  async write(tx: Tx, pageId: string, bytes: Uint8Array): Promise<void> {
    for (let place = 0; place * pieceBytes < bytes.length; place++) {
      const piece = bytes.subarray(place * pieceBytes, (place + 1) * pieceBytes);
      await this.database.rowsIn(tx, sql.insertPiece, [pageId, place, this.sealing.sealBytes(placeOf(pageId, place), piece)]);
    }
  }

  async *read(pageId: string): AsyncGenerator<Buffer> {
    for (let place = 0; ; place++) {
      const [piece] = await this.database.rows(sql.readPiece, [pageId, place]);
      if (!piece) return;
      yield this.sealing.openBytes(placeOf(pageId, place), piece.pieceSealed);
    }
  }
}

function placeOf(pageId: string, place: number): SealedPlace {
  return { table: pieces.table, column: pieces.column, row: `${pageId}/${place}` };
}
