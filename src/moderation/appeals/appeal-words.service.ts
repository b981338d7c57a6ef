/** What people say when they appeal: sealed in the database, opened for whoever sees the appeal. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { SealedColumns } from '../../platform/sealing/sealed-columns.js';
import { Sealing, type SealedPlace } from '../../platform/sealing/sealing.js';
import { readAllOwnAppeals } from './appeals.queries.js';

const [table, column] = ['moderation_appeals', 'words_sealed'];

@Injectable()
export class AppealWords implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly columns: SealedColumns,
  ) {}

  onModuleInit(): void {
    this.columns.declare([{ table, column, key: { id: 'uuid' } }]);
  }

  seal(appealId: string, words: string): Buffer {
    return this.sealing.seal(placeOf(appealId), words);
  }

  open(appealId: string, sealed: Buffer): string {
    return this.sealing.open(placeOf(appealId), sealed);
  }

  /** What somebody appealed against, as it goes along in their archive. */
  async ownAppeals(accountId: string): Promise<object[]> {
    const rows = await this.database.rows(readAllOwnAppeals, [accountId]);
    return rows.map(({ id, words_sealed, ...others }) => ({ words: this.open(id, words_sealed), ...others }));
  }
}

function placeOf(appealId: string): SealedPlace {
  return { table, column, row: appealId };
}
