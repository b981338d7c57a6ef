/** Takes everything off an account that says whose it is. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, statement, type Tx } from '../platform/database/database.js';
import { actsOfOffice, PersonalRecords, type Leaving, type PersonalRecord } from '../platform/personal-records/personal-records.js';
import {
  emptyAccount,
  lockAccount,
  readInactive,
  readOffices,
  readOwnAccount,
  readPrivateDetails,
  type PrivateDetails,
} from './accounts.queries.js';
import { AccountsService } from './accounts.service.js';
import { Devices } from './devices.service.js';
import { Emails } from './emails.service.js';
import { GuessingService } from './guessing.service.js';
import { forgetInvitations } from './invitations/invitations.queries.js';
import { IdentityMarks } from './identity-marks.js';
import { OwnNames } from './pseudonyms/own-names.service.js';
import { PseudonymsService } from './pseudonyms/pseudonyms.service.js';
import { nameOfWhoLeft } from './names.rules.js';
import { readOwnSessions } from './sessions.queries.js';
import { SessionsService } from './sessions.service.js';
import { forgetLinksTo } from './signing-in/mail-links.queries.js';

const records: PersonalRecord[] = [
  {
    table: 'memberships',
    columns: ['account_id', 'granted_by'],
    archive: { name: 'roles', select: 'SELECT agency_id, role, granted_at FROM memberships WHERE account_id = $1 ORDER BY granted_at' },
    atLeaving: 'KEPT',
    because: 'Nobody leaves with a role; who gave one to others is an act of office.',
  },
  {
    table: 'invitations',
    columns: ['accepted_by'],
    archive: {
      name: 'invitations',
      select: `SELECT agency_id, role, invited_at, expires_at, accepted_at, revoked_at FROM invitations
        WHERE accepted_by = $1 ORDER BY invited_at`,
    },
    // Together with the address by which they are found.
    atLeaving: 'DELETED',
    because: 'Nobody is invited any more; the audit trail keeps that somebody was.',
  },
  actsOfOffice('invitations', 'invited_by'),
  {
    table: 'password_resets',
    columns: ['account_id'],
    archive: null,
    atLeaving: 'DELETED',
    sever: [statement('password_resets.delete_of', 'DELETE FROM password_resets WHERE account_id = $1')],
    because: 'A link that leads nowhere.',
  },
  {
    table: 'suspensions',
    columns: ['account_id'],
    archive: {
      name: 'suspensions',
      select: 'SELECT decision_id, agency_id, begins_at, ends_at, lifted_at FROM suspensions WHERE account_id = $1 ORDER BY begins_at',
    },
    atLeaving: 'KEPT',
    because: 'Part of the record of moderation, which is counted; it names nobody.',
  },
  {
    table: 'idempotency_keys',
    columns: ['account_id'],
    archive: null,
    atLeaving: 'DELETED',
    sever: [statement('idempotency.delete_of', 'DELETE FROM idempotency_keys WHERE account_id = $1')],
    because: 'Requests that nobody repeats.',
  },
  actsOfOffice('journal', 'actor_id'),
];

@Injectable()
export class LeavingService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly records: PersonalRecords,
    private readonly accounts: AccountsService,
    private readonly emails: Emails,
    private readonly names: OwnNames,
    private readonly devices: Devices,
    private readonly pseudonyms: PseudonymsService,
    private readonly sessions: SessionsService,
    private readonly guessing: GuessingService,
    private readonly marks: IdentityMarks,
  ) {}

  onModuleInit(): void {
    this.records.declare([
      {
        table: 'accounts',
        columns: ['id'],
        archive: { name: 'account', collect: (accountId) => this.own(accountId) },
        atLeaving: 'SEVERED',
        because: 'The number stays, because rolls and records are counted by it; address, name and password go.',
      },
      {
        table: 'sessions',
        columns: ['account_id'],
        archive: { name: 'sessions', collect: (accountId) => this.ownSessions(accountId) },
        atLeaving: 'DELETED',
        sever: [statement('sessions.delete_of', 'DELETE FROM sessions WHERE account_id = $1')],
        because: 'Nobody signs in with it any more.',
      },
      ...records,
    ]);
    this.records.onLeaving((tx, leaving) => this.leave(tx, leaving));
    this.records.refuseLeaving(async (tx, accountId) => {
      const [account] = await this.database.rowsIn(tx, readOffices, [accountId]);
      return account?.holdsOffice ? 'HAND_OVER_ROLES_FIRST' : null;
    });
    this.marks.register(async (tx, ids) => {
      const rows = await this.database.rowsIn(tx, readPrivateDetails, [ids]);
      return new Map(rows.map((row) => this.emails.opened(row)).map(({ id, email }) => [id, [`email ${email.toLowerCase()}`]]));
    });
  }

  /** Held until the transaction ends; null when the person has left already. */
  async lock(tx: Tx, accountId: string): Promise<PrivateDetails | null> {
    const [held] = await this.database.rowsIn(tx, lockAccount, [accountId]);
    return held ? this.emails.opened(held) : null;
  }

  /** Whoever was not here since a moment and holds no office, by id. */
  async inactive(before: Date, limit: number, after: string | null): Promise<(PrivateDetails & { since: Date })[]> {
    return (await this.database.rows(readInactive, [before, limit, after])).map((row) => this.emails.opened(row));
  }

  /** Call it once the transaction is committed. */
  forget(accountId: string): void {
    this.accounts.forgetName(accountId);
    this.sessions.forgetAccount(accountId);
  }

  /** For the archive; in the order in which it is read. */
  private async own(accountId: string): Promise<object[]> {
    const rows = await this.database.rows(readOwnAccount, [accountId]);
    const looks = await this.pseudonyms.looks(accountId);
    return rows.map(({ id, email_sealed, own_name_sealed, shown_as, ...others }) => {
      const name = this.names.open(id, own_name_sealed, shown_as);
      return { id, email: this.emails.open(id, email_sealed), name, shown_as, ...others, name_seen: looks };
    });
  }

  private async ownSessions(accountId: string): Promise<object[]> {
    const rows = await this.database.rows(readOwnSessions, [accountId]);
    return rows.map(({ id, device_sealed, ...others }) => ({ device: this.devices.open(id, device_sealed), ...others }));
  }

  private async leave(tx: Tx, { accountId, now }: Leaving): Promise<void> {
    const [details] = await this.database.rowsIn(tx, readPrivateDetails, [[accountId]]);
    // Live sockets follow the journal.
    await this.sessions.endAllBut(tx, accountId, null, now);
    if (details) {
      const { email } = this.emails.opened(details);
      await this.guessing.forgive(tx, email);
      await this.database.rowsIn(tx, forgetInvitations, [accountId, this.emails.indexesOfInvitations(email)]);
      // While it is known: what is declared of links goes by the account, and by then the address is gone.
      await this.database.rowsIn(tx, forgetLinksTo, [this.emails.indexesOfLinks(email)]);
    }
    await this.database.rowsIn(tx, emptyAccount, [accountId, now, nameOfWhoLeft]);
  }
}
