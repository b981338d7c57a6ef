/** The secrets of polls are sealed: with a copy of the database nobody joins those who voted to the ballots of an open poll. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openColumns, sealColumns, type PlainColumn } from './sealing-columns.js';

const ofPoll = { table: 'poll_keys', key: 'poll_id', type: 'bytea', isRequired: true } as const;
const columns: PlainColumn[] = [
  { ...ofPoll, plain: 'key', sealed: 'key_sealed' },
  { ...ofPoll, plain: 'seed', sealed: 'seed_sealed' },
];

export class SealPollKeys1795000047100 implements MigrationInterface {
  /** The table is written anew at the end, which no transaction allows. */
  transaction = false;

  async up(query: QueryRunner): Promise<void> {
    await sealColumns(query, columns);
  }

  async down(query: QueryRunner): Promise<void> {
    await openColumns(query, columns);
  }
}
