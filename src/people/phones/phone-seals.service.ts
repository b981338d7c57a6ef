/** Numbers as the database has them: sealed, found only whole, and as a keyed hash once they are given up. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedColumns, type SealedColumn } from '../../platform/sealing/sealed-columns.js';
import { Sealing as SealedValues } from '../../platform/sealing/sealing.js';
import { Sealing } from '../second-factors/sealing.service.js';

const confirmed = {
  table: 'phones',
  column: 'phone_sealed',
  key: { account_id: 'uuid' },
  index: 'phone_index',
} as const satisfies SealedColumn;
const awaited = { table: 'phone_codes', column: 'phone_sealed', key: { account_id: 'uuid' } } as const satisfies SealedColumn;

@Injectable()
export class PhoneSeals implements OnModuleInit {
  constructor(
    private readonly values: SealedValues,
    private readonly sealing: Sealing,
    private readonly columns: SealedColumns,
  ) {}

  onModuleInit(): void {
    this.columns.declare([confirmed, awaited]);
  }

  seal(accountId: string, number: string): Buffer {
    return this.values.seal({ ...confirmed, row: accountId }, number);
  }

  open(accountId: string, sealed: Buffer): string {
    return this.values.open({ ...confirmed, row: accountId }, sealed);
  }

  sealAwaited(accountId: string, number: string): Buffer {
    return this.values.seal({ ...awaited, row: accountId }, number);
  }

  openAwaited(accountId: string, sealed: Buffer): string {
    return this.values.open({ ...awaited, row: accountId }, sealed);
  }

  /** Under every key, the newest first: it is kept under that one. */
  indexes(number: string): Buffer[] {
    return this.values.indexes(confirmed.table, confirmed.column, number);
  }

  /** Under the secret and not under a key that is replaced: nothing else is kept of a number that rests. */
  mark(number: string): Buffer {
    return this.sealing.hash('phone', number);
  }

  /** A number for the number that all processes agree on, whichever keys they have. */
  lockOf(number: string): string {
    return this.sealing.hash('phone lock', number).readBigInt64BE().toString();
  }

  /** Bound to the account and to the number: a code for one shows nothing of another. */
  hashCode(accountId: string, number: string, code: string): Buffer {
    return this.sealing.hash('phone code', `${accountId} ${number} ${code}`);
  }
}
