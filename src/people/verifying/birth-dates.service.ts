/** When people were born: sealed in the database, opened for the one rule that asks how old somebody is, and for themselves. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedColumns } from '../../platform/sealing/sealed-columns.js';
import { Sealing, type SealedPlace } from '../../platform/sealing/sealing.js';
import type { Person } from '../actor.js';

const [table, column] = ['identities', 'born_sealed'];

/** A person as statements read them. */
export interface SealedPerson extends Omit<Person, 'bornOn'> {
  /** In hexadecimal digits, as it comes out of a JSON object. */
  readonly bornSealed: string | null;
}

@Injectable()
export class BirthDates implements OnModuleInit {
  constructor(
    private readonly sealing: Sealing,
    private readonly columns: SealedColumns,
  ) {}

  onModuleInit(): void {
    this.columns.declare([{ table, column, key: { id: 'uuid' } }]);
  }

  /** @param bornOn `YYYY-MM-DD`; null where nobody knows it */
  seal(identityId: string, bornOn: string | null): Buffer | null {
    return bornOn === null ? null : this.sealing.seal(placeOf(identityId), bornOn);
  }

  open(identityId: string, sealed: Buffer | null): string | null {
    return sealed === null ? null : this.sealing.open(placeOf(identityId), sealed);
  }

  opened({ bornSealed, ...person }: SealedPerson): Person {
    const bornOn = bornSealed === null ? null : this.open(person.identityId!, Buffer.from(bornSealed, 'hex'));
    return { ...person, bornOn };
  }
}

function placeOf(identityId: string): SealedPlace {
  return { table, column, row: identityId };
}
