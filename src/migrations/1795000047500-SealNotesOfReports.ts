/** What people write when they report a comment is sealed: it tells of others, and is for moderators alone. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openColumns, sealColumns, type PlainColumn } from './sealing-columns.js';

const columns: PlainColumn[] = [{ table: 'comment_reports', key: 'id', plain: 'note', type: 'text', sealed: 'note_sealed' }];

export class SealNotesOfReports1795000047500 implements MigrationInterface {
  /** The table is written anew at the end, which no transaction allows. */
  transaction = false;

  async up(query: QueryRunner): Promise<void> {
    await sealColumns(query, columns);
  }

  async down(query: QueryRunner): Promise<void> {
    await openColumns(query, columns);
  }
}
