/** The addresses of accounts: sealed in the database, opened for whoever may read them, found only whole. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedColumns } from '../platform/sealing/sealed-columns.js';
import { Sealing } from '../platform/sealing/sealing.js';
import { normalEmail } from './emails.rules.js';

/** What the table has of an address; see {@link Emails.seal}. */
export interface SealedEmail {
  sealed: Buffer;
  /** Under every key, the newest first: it is kept under that one. */
  indexes: Buffer[];
}

const [table, column] = ['accounts', 'email_sealed'];

@Injectable()
export class Emails implements OnModuleInit {
  constructor(
    private readonly sealing: Sealing,
    private readonly columns: SealedColumns,
  ) {}

  onModuleInit(): void {
    this.columns.declare([{ table, column, key: { id: 'uuid' }, index: 'email_index' }]);
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

  /** A row as the table has it, with the address instead of the sealed one. */
  opened<Row extends { id: string; emailSealed: Buffer | null }>(row: Row): Omit<Row, 'emailSealed'> & { email: string } {
    const { emailSealed, ...others } = row;
    return { ...others, email: this.open(row.id, emailSealed) };
  }
}

/** The same for whoever has no application. */
export function emailIndexes(sealing: Sealing, email: string): Buffer[] {
  return sealing.indexes(table, column, normalEmail(email));
}
