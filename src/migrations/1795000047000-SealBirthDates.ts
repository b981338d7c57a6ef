/** When people were born is sealed: a copy of the database says of nobody how old they are. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openColumns, sealColumns, type PlainColumn } from './sealing-columns.js';

const columns: PlainColumn[] = [{ table: 'identities', key: 'id', plain: 'born_on', type: 'date', sealed: 'born_sealed' }];

export class SealBirthDates1795000047000 implements MigrationInterface {
  /** A step at a time, so that a million people are no single transaction; one that was broken off goes on where it was. */
  transaction = false;

  async up(query: QueryRunner): Promise<void> {
    await sealColumns(query, columns);
  }

  async down(query: QueryRunner): Promise<void> {
    await openColumns(query, columns);
  }
}
