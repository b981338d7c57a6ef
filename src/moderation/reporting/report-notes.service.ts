/** What people write when they report a comment: sealed in the database, opened for moderators and for themselves. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { SealedColumns } from '../../platform/sealing/sealed-columns.js';
import { Sealing, type SealedPlace } from '../../platform/sealing/sealing.js';
import { readAllOwnReports } from './reporting.queries.js';

const [table, column] = ['comment_reports', 'note_sealed'];

@Injectable()
export class ReportNotes implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly columns: SealedColumns,
  ) {}

  onModuleInit(): void {
    this.columns.declare([{ table, column, key: { id: 'uuid' } }]);
  }

  seal(reportId: string, note: string | null): Buffer | null {
    return note === null ? null : this.sealing.seal(placeOf(reportId), note);
  }

  open(reportId: string, sealed: Buffer | null): string | null {
    return sealed === null ? null : this.sealing.open(placeOf(reportId), sealed);
  }

  /** What somebody reported, as it goes along in their archive. */
  async ownReports(accountId: string): Promise<object[]> {
    const rows = await this.database.rows(readAllOwnReports, [accountId]);
    return rows.map(({ id, note_sealed, ...others }) => ({ note: this.open(id, note_sealed), ...others }));
  }
}

function placeOf(reportId: string): SealedPlace {
  return { table, column, row: reportId };
}
