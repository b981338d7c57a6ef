/** What verifying holds of people: what goes along in their archive, and what becomes of it when they leave. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, statement } from '../../platform/database/database.js';
import { actsOfOffice, PersonalRecords, type PersonalRecord } from '../../platform/personal-records/personal-records.js';
import { IdentityMarks } from '../identity-marks.js';
import { BirthDates } from './birth-dates.service.js';
import { forgetCode } from './desk-codes.queries.js';
import { readDocumentKeys } from './identities.queries.js';

const readOwnIdentity = statement<{ id: string; born_sealed: Buffer | null } & Record<string, unknown>>(
  'identities.read_own',
  `SELECT i.id, i.born_sealed, i.territory_code AS territory, i.created_at AS known_since
   FROM accounts a JOIN identities i ON i.id = a.person_id WHERE a.id = $1`,
);

const own = '(SELECT person_id FROM accounts WHERE id = $1)';

const recordsOf = (ownIdentity: (accountId: string) => Promise<object[]>): PersonalRecord[] => [
  {
    table: 'verifications',
    columns: ['account_id'],
    archive: {
      name: 'verifications',
      select: 'SELECT kind, note, agency_id, verified_at, ended_at FROM verifications WHERE account_id = $1 ORDER BY verified_at',
    },
    atLeaving: 'DELETED',
    // Those of an earlier account of the same person too: they say who it was as well.
    sever: [statement('verifications.delete_of', `DELETE FROM verifications WHERE account_id = $1 OR identity_id = ${own}`)],
    because: 'Nobody is verified with it any more; the audit trail keeps that an office verified somebody.',
  },
  {
    table: 'accounts',
    columns: ['person_id'],
    archive: {
      name: 'identity',
      collect: ownIdentity,
    },
    atLeaving: 'DELETED',
    sever: [
      statement('roll_entries.release', `UPDATE roll_entries SET identity_id = NULL WHERE identity_id = ${own}`),
      statement(
        'identities.delete_of',
        `WITH own AS (SELECT person_id AS id FROM accounts WHERE id = $1),
           left_account AS (UPDATE accounts SET person_id = NULL, moved_at = NULL WHERE id = $1)
         DELETE FROM identities WHERE id IN (SELECT id FROM own)`,
      ),
    ],
    because: 'The document, the birth date and the municipality go. Open polls in which they voted keep a keyed hash until they close.',
  },
  {
    table: 'desk_codes',
    columns: ['account_id'],
    archive: null,
    atLeaving: 'DELETED',
    sever: [forgetCode],
    because: 'A code for an account that nobody has any more.',
  },
  actsOfOffice('verifications', 'verified_by'),
  actsOfOffice('rolls', 'created_by'),
  actsOfOffice('paper_batches', 'created_by'),
];

@Injectable()
export class VerifyingRecords implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly records: PersonalRecords,
    private readonly marks: IdentityMarks,
    private readonly births: BirthDates,
  ) {}

  onModuleInit(): void {
    this.records.declare(recordsOf((accountId) => this.ownIdentity(accountId)));
    // Whoever voted, left and comes back with another address has the same document.
    this.marks.register(async (tx, ids) => {
      const rows = await this.database.rowsIn(tx, readDocumentKeys, [ids]);
      return new Map(rows.map(({ accountId, key }) => [accountId, [`document ${key.toString('hex')}`]]));
    });
  }

  private async ownIdentity(accountId: string): Promise<object[]> {
    const rows = await this.database.rows(readOwnIdentity, [accountId]);
    return rows.map(({ id, born_sealed, ...others }) => ({ born_on: this.births.open(id, born_sealed), ...others }));
  }
}
