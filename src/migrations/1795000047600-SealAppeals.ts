/** What people say when they appeal is sealed: it is for those who decide, and never public. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openColumns, sealColumns, type PlainColumn } from './sealing-columns.js';

const columns: PlainColumn[] = [
  { table: 'moderation_appeals', key: 'id', plain: 'words', type: 'text', sealed: 'words_sealed', isRequired: true },
];

export class SealAppeals1795000047600 implements MigrationInterface {
  /** The table is written anew at the end, which no transaction allows. */
  transaction = false;

  async up(query: QueryRunner): Promise<void> {
    await sealColumns(query, columns);
  }

  async down(query: QueryRunner): Promise<void> {
    await openColumns(query, columns);
  }
}
