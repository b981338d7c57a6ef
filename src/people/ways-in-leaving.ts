/** What second factors and links in letters hold of people: all of it goes when they leave. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, statement } from '../platform/database/database.js';
import { PersonalRecords, type PersonalRecord } from '../platform/personal-records/personal-records.js';
import { Emails } from './emails.service.js';

const gone = (table: string, archive: PersonalRecord['archive'], because: string): PersonalRecord => ({
  ...{ table, columns: ['account_id'], archive, atLeaving: 'DELETED', because },
  sever: [statement(`${table}.delete_of`, `DELETE FROM ${table} WHERE account_id = $1`)],
});

const records: PersonalRecord[] = [
  gone(
    'authenticators',
    { name: 'authenticator', select: 'SELECT created_at, confirmed_at FROM authenticators WHERE account_id = $1' },
    'The secret of an application that opens nothing any more.',
  ),
  gone(
    'passkeys',
    { name: 'passkeys', select: 'SELECT name, created_at, last_used_at FROM passkeys WHERE account_id = $1 ORDER BY created_at' },
    'The key of a device that opens nothing any more.',
  ),
  gone(
    'recovery_codes',
    { name: 'recoveryCodes', select: 'SELECT created_at, used_at FROM recovery_codes WHERE account_id = $1 ORDER BY used_at' },
    'Codes for an account that nobody has any more.',
  ),
  gone(
    'provider_identities',
    {
      name: 'linkedProviders',
      select: 'SELECT provider, linked_at, last_used_at FROM provider_identities WHERE account_id = $1 ORDER BY linked_at',
    },
    'A service with which nobody signs in here any more.',
  ),
  gone('provider_sessions', null, 'Through which session of a service a session here began.'),
  gone('provider_visits', null, 'A way to a service, open for some minutes.'),
  gone('passkey_challenges', null, 'What a device was asked to sign, for some minutes.'),
  gone('second_steps', null, 'Half of a way in, open for some minutes.'),
  gone('mail_links', null, 'A link that leads nowhere.'),
];

const readWish = statement<{ sealed: Buffer }>(
  'email_changes.read_wish',
  'SELECT new_email_sealed AS sealed, old_confirmed_at, new_confirmed_at, expires_at FROM email_changes WHERE account_id = $1',
);

@Injectable()
export class WaysInLeaving implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly records: PersonalRecords,
    private readonly emails: Emails,
  ) {}

  onModuleInit(): void {
    const collect = (accountId: string): Promise<object[]> => this.wish(accountId);
    const because = 'An address that the account does not get any more.';
    this.records.declare([...records, gone('email_changes', { name: 'emailChange', collect }, because)]);
  }

  private async wish(accountId: string): Promise<object[]> {
    const rows = await this.database.rows(readWish, [accountId]);
    return rows.map(({ sealed, ...rest }) => ({ new_email: this.emails.openWish(accountId, sealed), ...rest }));
  }
}
