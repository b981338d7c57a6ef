/** Seals what must be read again, and yet must not be readable in a copy of the database. */
import { createHmac } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';
import { SealedColumns } from '../../platform/sealing/sealed-columns.js';
import { Sealing as SealedValues, type SealedPlace } from '../../platform/sealing/sealing.js';

@Injectable()
export class Sealing implements OnModuleInit {
  constructor(
    private readonly settings: Settings,
    private readonly values: SealedValues,
    private readonly columns: SealedColumns,
  ) {}

  onModuleInit(): void {
    this.columns.declare([{ table: 'authenticators', column: 'secret', key: { account_id: 'uuid' } }]);
  }

  /** Bound to its owner: sealed for one account it cannot be opened for another. */
  seal(plain: Buffer, accountId: string): Buffer {
    return this.values.sealBytes(placeOf(accountId), plain);
  }

  open(sealed: Buffer, accountId: string): Buffer {
    return this.values.openBytes(placeOf(accountId), sealed);
  }

  /** For short secrets: whoever has the hashes cannot try them all without the secret of the installation. */
  hash(what: string, value: string): Buffer {
    return createHmac('sha256', this.settings.secret).update(`${what} ${value}`).digest();
  }
}

function placeOf(accountId: string): SealedPlace {
  return { table: 'authenticators', column: 'secret', row: accountId };
}
