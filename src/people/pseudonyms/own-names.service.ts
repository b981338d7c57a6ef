/** The names of those who go by a pseudonym: sealed in the database, opened for themselves and for who looks on a legal ground. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedColumns } from '../../platform/sealing/sealed-columns.js';
import { Sealing, type SealedPlace } from '../../platform/sealing/sealing.js';

const [table, column] = ['accounts', 'own_name_sealed'];

@Injectable()
export class OwnNames implements OnModuleInit {
  constructor(
    private readonly sealing: Sealing,
    private readonly columns: SealedColumns,
  ) {}

  onModuleInit(): void {
    this.columns.declare([{ table, column, key: { id: 'uuid' } }]);
  }

  seal(accountId: string, name: string): Buffer {
    return this.sealing.seal(placeOf(accountId), name);
  }

  /** The public name of an account is its own where none lies sealed. */
  open(accountId: string, sealed: Buffer | null, publicName: string): string {
    return sealed === null ? publicName : this.sealing.open(placeOf(accountId), sealed);
  }
}

function placeOf(accountId: string): SealedPlace {
  return { table, column, row: accountId };
}
