/** What officials entered and nobody has cast yet is sealed: with a copy of the database nobody reads how somebody is about to vote. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openColumns, sealColumns, type PlainColumn } from './sealing-columns.js';

const ofEntry = { table: 'assisted_ballots', key: 'id' } as const;
const columns: PlainColumn[] = [
  { ...ofEntry, plain: 'born_on', type: 'date', sealed: 'born_sealed' },
  {
    ...ofEntry,
    plain: 'home',
    type: 'text',
    sealed: 'home_sealed',
    lost: ['CONSTRAINT assisted_ballots_home_fkey FOREIGN KEY (home) REFERENCES territories (code)'],
  },
  { ...ofEntry, plain: 'choices', type: 'jsonb', sealed: 'choices_sealed' },
  { ...ofEntry, plain: 'second_choices', type: 'jsonb', sealed: 'second_choices_sealed' },
];
const forgotten = (names: readonly string[]): string =>
  `ADD CONSTRAINT assisted_ballots_forgotten_check CHECK (state IN ('ENTERED', 'DIFFERENT', 'AGREED') OR (${names.map((name) => `${name} IS NULL`).join(' AND ')}))`;
const [before, after] = [
  ['choices', 'second_choices', 'document_key', 'second_document_key', 'born_on', 'home'],
  ['choices_sealed', 'second_choices_sealed', 'document_key', 'second_document_key', 'born_sealed', 'home_sealed'],
];

export class SealEnteredBallots1795000047400 implements MigrationInterface {
  /** The table is written anew at the end, which no transaction allows. */
  transaction = false;

  async up(query: QueryRunner): Promise<void> {
    await sealColumns(query, columns);
    // The earlier one went with its columns.
    await query.query(`ALTER TABLE assisted_ballots DROP CONSTRAINT IF EXISTS assisted_ballots_forgotten_check, ${forgotten(after)}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await openColumns(query, columns);
    await query.query(`ALTER TABLE assisted_ballots DROP CONSTRAINT IF EXISTS assisted_ballots_forgotten_check, ${forgotten(before)}`);
  }
}
