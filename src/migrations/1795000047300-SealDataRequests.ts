/** What people ask about their data, and what they are answered, is sealed: it is for both of them alone. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openColumns, sealColumns, type PlainColumn } from './sealing-columns.js';

const ofRequest = { table: 'data_requests', key: 'id', type: 'text' } as const;
const columns: PlainColumn[] = [
  { ...ofRequest, plain: 'words', sealed: 'words_sealed' },
  { ...ofRequest, plain: 'answer', sealed: 'answer_sealed' },
];

export class SealDataRequests1795000047300 implements MigrationInterface {
  /** The table is written anew at the end, which no transaction allows. */
  transaction = false;

  async up(query: QueryRunner): Promise<void> {
    await sealColumns(query, columns);
    // The earlier one went with the column. One who has left leaves no words, and their request stays an answered one.
    await query.query(`ALTER TABLE data_requests DROP CONSTRAINT IF EXISTS data_requests_check, ADD CONSTRAINT data_requests_check
      CHECK ((answered_at IS NULL) = (outcome IS NULL) AND (answer_sealed IS NULL OR answered_at IS NOT NULL))`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE data_requests DROP CONSTRAINT IF EXISTS data_requests_check`);
    await openColumns(query, columns);
    await query.query(`UPDATE data_requests SET words = coalesce(words, '—'), answer = CASE WHEN answered_at IS NOT NULL THEN coalesce(answer, '—') END
      WHERE words IS NULL OR (answer IS NULL AND answered_at IS NOT NULL)`);
    await query.query(`ALTER TABLE data_requests ALTER COLUMN words SET NOT NULL, ADD CONSTRAINT data_requests_check
      CHECK ((answered_at IS NULL) = (answer IS NULL AND outcome IS NULL))`);
  }
}
