/** Accounts: what the public sees of them, what only their owner sees, and how they begin. */
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { asInstances } from '../platform/graphql/nodes.js';
import { newId } from '../platform/ids.js';
import type { JournalEntry } from '../platform/journal/journal.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { Account } from './account.entity.js';
import {
  findAccountByEmail,
  findAccountById,
  countAccounts,
  holdEmail,
  insertAccount,
  readPrivateDetails,
  readPublicAccounts,
  type KnownAccount,
  type PrivateDetails,
  type PublicAccount,
} from './accounts.queries.js';
import { Emails } from './emails.service.js';
import { nameOfWhoLeft } from './names.rules.js';
import type { PeopleEvent } from './people.events.js';

export interface NewAccount {
  email: string;
  displayName: string;
  /** Null for an account that nobody can sign in to. */
  passwordHash: string | null;
  locale: string;
  isAdministrator?: boolean;
  isAuditor?: boolean;
  now: Date;
}

/** Everybody who left is shown as the same account, so that nothing they wrote can be put together any more. */
const somebodyWhoLeft = Object.assign(new Account(), {
  id: '00000000-0000-4000-8000-000000000000',
  displayName: nameOfWhoLeft,
  leftAt: new Date(0),
});

/** By how much the clocks of two processes may differ, each of which follows that of the database. */
const clocksDifferMs = 1_000;

@Injectable()
export class AccountsService {
  /** Authors are read with every page of comments; a name that is ten seconds old does no harm beside what is older. */
  private readonly names = new LRUCache<string, { account: Account; readAt: number }>({ max: 50_000, ttl: 10_000 });

  private forgotten = 0;

  constructor(
    private readonly database: Database,
    private readonly emails: Emails,
    private readonly clock: Clock,
  ) {}

  /** What everybody may see of accounts, by id. */
  publicAccounts(ids: readonly string[]): Promise<Map<string, Account>> {
    return this.named(ids, (missing) => this.database.rows(readPublicAccounts, [missing]));
  }

  /**
   * The same for whoever wrote something at that time. A name that was read before then is read again: another process may have been told
   * to show a pseudonym, and this one not yet; who hid their name and then wrote is never shown by it.
   */
  authorsOf(written: readonly { authorId: string; createdAt: Date }[]): Promise<Map<string, Account>> {
    const newest = new Map<string, number>();
    for (const { authorId, createdAt } of written) newest.set(authorId, Math.max(newest.get(authorId) ?? 0, createdAt.getTime()));
    return this.named([...newest.keys()], (missing) => this.database.rows(readPublicAccounts, [missing]), newest);
  }

  /** The same for whoever holds a connection: they do not wait for another one. */
  publicAccountsIn(tx: Tx, ids: readonly string[]): Promise<Map<string, Account>> {
    return this.named(ids, (missing) => this.database.rowsIn(tx, readPublicAccounts, [missing]));
  }

  private async named(
    ids: readonly string[],
    read: (missing: string[]) => Promise<PublicAccount[]>,
    newest: ReadonlyMap<string, number> = new Map(),
  ): Promise<Map<string, Account>> {
    const found = new Map<string, Account>();
    const missing: string[] = [];
    for (const id of ids) {
      const known = this.names.get(id);
      if (known && known.readAt - clocksDifferMs > (newest.get(id) ?? -Infinity)) found.set(id, known.account);
      else missing.push(id);
    }
    if (missing.length === 0) return found;
    const { forgotten } = this;
    const readAt = this.clock.now().getTime();
    for (const account of asInstances(Account, await read(missing))) {
      const shown = account.hasLeft ? somebodyWhoLeft : account;
      // A name changed while this was being read: what was read may be older than that, so it is not kept.
      if (forgotten === this.forgotten) this.names.set(account.id, { account: shown, readAt });
      found.set(account.id, shown);
    }
    return found;
  }

  /** The same for whoever asks for an account by its own id: those who left are not found by the one that they had. */
  async findable(ids: readonly string[]): Promise<Map<string, Account>> {
    const found = await this.publicAccounts(ids);
    if (ids.includes(somebodyWhoLeft.id)) found.set(somebodyWhoLeft.id, somebodyWhoLeft);
    return new Map([...found].filter(([id, account]) => account.id === id));
  }

  /** Takes note of what another process recorded in the journal. */
  follow({ kind, subjectId }: Pick<JournalEntry, 'kind' | 'subjectId'>): void {
    if (subjectId !== null && ((kind as PeopleEvent) === 'account.left' || (kind as PeopleEvent) === 'account.updated'))
      this.forgetName(subjectId);
  }

  /** How many there are. */
  async number(tx: Tx): Promise<number> {
    return Number((await this.database.rowsIn(tx, countAccounts))[0]!.accounts);
  }

  /** Makes this process read the name again. */
  forgetName(id: string): void {
    this.forgotten++;
    this.names.delete(id);
  }

  /** E-mail and language, for the owner's eyes only. */
  async privateDetails(ids: readonly string[]): Promise<Map<string, PrivateDetails>> {
    const rows = await this.database.rows(readPrivateDetails, [ids]);
    return new Map(rows.map((row) => [row.id, this.emails.opened(row)]));
  }

  /** Null when there is none; never tell a client which. */
  async findByEmail(email: string): Promise<KnownAccount | null> {
    const [found] = await this.database.rows(findAccountByEmail, [this.emails.indexes(email)]);
    return found ? this.emails.opened(found) : null;
  }

  /** With what only signing in and the owner's own acts may use. */
  async findById(id: string): Promise<KnownAccount | null> {
    const [found] = await this.database.rows(findAccountById, [id]);
    return found ? this.emails.opened(found) : null;
  }

  /** Refused as EMAIL_TAKEN when there is an account with that e-mail. */
  async createAccount(tx: Tx, account: NewAccount): Promise<Account> {
    const { email, displayName, passwordHash, locale, isAdministrator = false, isAuditor = false, now } = account;
    const id = newId();
    const address = this.emails.seal(id, email);
    // Under one key the unique index alone is enough.
    if (address.indexes.length > 1) await this.database.rowsIn(tx, holdEmail, [this.emails.lockOf(address)]);
    const values = [id, address.sealed, displayName, passwordHash ?? '', locale, isAdministrator, isAuditor, now, address.indexes];
    const [created] = asInstances(Account, await this.database.rowsIn(tx, insertAccount, values));
    if (!created) throw new Refusal('EMAIL_TAKEN', {}, 'input.email');
    return created;
  }
}
