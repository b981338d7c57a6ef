/** The addresses of accounts: sealed in the database, opened for whoever may read them, found only whole. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedColumns, type SealedColumn } from '../platform/sealing/sealed-columns.js';
import { Sealing } from '../platform/sealing/sealing.js';
import { normalEmail } from './emails.rules.js';

/** What the table has of an address; see {@link Emails.seal}. */
export interface SealedEmail {
  sealed: Buffer;
  /** Under every key, the newest first: it is kept under that one. */
  indexes: Buffer[];
}

const [table, column] = ['accounts', 'email_sealed'];

/** Where addresses are kept besides: in links until they are used, in invitations, and as a new one until both said yes. */
const others = {
  mail_links: { table: 'mail_links', column: 'email_sealed', key: { token_hash: 'bytea' }, index: 'email_index' },
  invitations: { table: 'invitations', column: 'email_sealed', key: { id: 'uuid' }, index: 'email_index' },
  email_changes: { table: 'email_changes', column: 'new_email_sealed', key: { account_id: 'uuid' } },
} as const satisfies Record<string, SealedColumn>;

@Injectable()
export class Emails implements OnModuleInit {
  constructor(
    private readonly sealing: Sealing,
    private readonly columns: SealedColumns,
  ) {}

  onModuleInit(): void {
    this.columns.declare([{ table, column, key: { id: 'uuid' }, index: 'email_index' }, ...Object.values(others)]);
  }

  seal(accountId: string, email: string): SealedEmail {
    const normal = normalEmail(email);
    return { sealed: this.sealing.seal({ table, column, row: accountId }, normal), indexes: this.indexes(normal) };
  }

  /** For `email_index = ANY($1::bytea[])`. */
  indexes(email: string): Buffer[] {
    return emailIndexes(this.sealing, email);
  }

  /** A number for the address that all processes agree on, whichever keys they have. */
  lockOf({ indexes }: SealedEmail): string {
    return indexes.at(-1)!.readBigInt64BE().toString();
  }

  /** Empty once the person has left. */
  open(accountId: string, sealed: Buffer | null): string {
    return sealed ? this.sealing.open({ table, column, row: accountId }, sealed) : '';
  }

  /** For a link, by the hash of its token. */
  sealForLink(tokenHash: Buffer, email: string): SealedEmail {
    const place = { ...others.mail_links, row: rowOf(tokenHash) };
    return { sealed: this.sealing.seal(place, normalEmail(email)), indexes: this.indexesOfLinks(email) };
  }

  openOfLink(tokenHash: Buffer, sealed: Buffer): string {
    return this.sealing.open({ ...others.mail_links, row: rowOf(tokenHash) }, sealed);
  }

  indexesOfLinks(email: string): Buffer[] {
    return this.sealing.indexes('mail_links', 'email_sealed', normalEmail(email));
  }

  sealForInvitation(id: string, email: string): SealedEmail {
    return { sealed: this.sealing.seal({ ...others.invitations, row: id }, normalEmail(email)), indexes: this.indexesOfInvitations(email) };
  }

  openOfInvitation(id: string, sealed: Buffer): string {
    return this.sealing.open({ ...others.invitations, row: id }, sealed);
  }

  indexesOfInvitations(email: string): Buffer[] {
    return this.sealing.indexes('invitations', 'email_sealed', normalEmail(email));
  }

  /** The address that an account is to have. */
  sealWish(accountId: string, email: string): Buffer {
    return this.sealing.seal({ ...others.email_changes, row: accountId }, normalEmail(email));
  }

  openWish(accountId: string, sealed: Buffer): string {
    return this.sealing.open({ ...others.email_changes, row: accountId }, sealed);
  }

  /** A row as the table has it, with the address instead of the sealed one. */
  opened<Row extends { id: string; emailSealed: Buffer | null }>(row: Row): Omit<Row, 'emailSealed'> & { email: string } {
    const { emailSealed, ...others } = row;
    return { ...others, email: this.open(row.id, emailSealed) };
  }
}

/** As PostgreSQL writes the key of the row. */
function rowOf(tokenHash: Buffer): string {
  return `\\x${tokenHash.toString('hex')}`;
}

/** The same for whoever has no application. */
export function emailIndexes(sealing: Sealing, email: string): Buffer[] {
  return sealing.indexes(table, column, normalEmail(email));
}
