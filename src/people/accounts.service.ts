/** Accounts: what the public sees of them, what only their owner sees, and how they begin. */
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database, type Tx } from '../platform/database/database.js';
import { asInstances } from '../platform/graphql/nodes.js';
import { newId } from '../platform/ids.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { Account } from './account.entity.js';
import {
  findAccountByEmail,
  findAccountById,
  countAccounts,
  insertAccount,
  readPrivateDetails,
  readPublicAccounts,
  type KnownAccount,
  type PrivateDetails,
  type PublicAccount,
} from './accounts.queries.js';
import { normalEmail } from './emails.rules.js';

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

@Injectable()
export class AccountsService {
  /** Authors are read with every page of comments; a name that is ten seconds old does no harm. */
  private readonly names = new LRUCache<string, Account>({ max: 50_000, ttl: 10_000 });

  constructor(private readonly database: Database) {}

  /** What everybody may see of accounts, by id. */
  publicAccounts(ids: readonly string[]): Promise<Map<string, Account>> {
    return this.named(ids, (missing) => this.database.rows(readPublicAccounts, [missing]));
  }

  /** The same for whoever holds a connection: they do not wait for another one. */
  publicAccountsIn(tx: Tx, ids: readonly string[]): Promise<Map<string, Account>> {
    return this.named(ids, (missing) => this.database.rowsIn(tx, readPublicAccounts, [missing]));
  }

  private async named(ids: readonly string[], read: (missing: string[]) => Promise<PublicAccount[]>): Promise<Map<string, Account>> {
    const found = new Map<string, Account>();
    const missing: string[] = [];
    for (const id of ids) {
      const known = this.names.get(id);
      if (known) found.set(id, known);
      else missing.push(id);
    }
    if (missing.length === 0) return found;
    for (const account of asInstances(Account, await read(missing))) {
      this.names.set(account.id, account);
      found.set(account.id, account);
    }
    return found;
  }

  /** How many there are. */
  async number(tx: Tx): Promise<number> {
    return Number((await this.database.rowsIn(tx, countAccounts))[0]!.accounts);
  }

  /** Makes this process read the name again. */
  forgetName(id: string): void {
    this.names.delete(id);
  }

  /** E-mail and language, for the owner's eyes only. */
  async privateDetails(ids: readonly string[]): Promise<Map<string, PrivateDetails>> {
    const rows = await this.database.rows(readPrivateDetails, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Null when there is none; never tell a client which. */
  async findByEmail(email: string): Promise<KnownAccount | null> {
    return (await this.database.rows(findAccountByEmail, [normalEmail(email)]))[0] ?? null;
  }

  /** With what only signing in and the owner's own acts may use. */
  async findById(id: string): Promise<KnownAccount | null> {
    return (await this.database.rows(findAccountById, [id]))[0] ?? null;
  }

  /** Refused as EMAIL_TAKEN when there is an account with that e-mail. */
  async createAccount(tx: Tx, account: NewAccount): Promise<Account> {
    const { email, displayName, passwordHash, locale, isAdministrator = false, isAuditor = false, now } = account;
    const values = [newId(), normalEmail(email), displayName, passwordHash ?? '', locale, isAdministrator, isAuditor, now];
    const [created] = asInstances(Account, await this.database.rowsIn(tx, insertAccount, values));
    if (!created) throw new Refusal('EMAIL_TAKEN', {}, 'input.email');
    return created;
  }
}
