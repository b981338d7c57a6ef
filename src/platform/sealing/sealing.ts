/** Seals and opens values of columns that hold personal data: `seal` before it is written, `open` after it is read. */
import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { dataKeyOf, derivedKey, findableBy, type DataKey } from './data-keys.rules.js';
import { bindingOf, decrypt, encrypt, readSealed, writeSealed, type SealedPlace } from './sealed-box.rules.js';

export type { SealedPlace } from './sealed-box.rules.js';

/** A value that this process cannot open. It names the place and never what is in it. */
export class SealError extends Error {}

@Injectable()
export class Sealing {
  /** The newest first: it seals. The others only open. The one that follows from the secret is always among them, as the oldest. */
  private readonly keys: readonly DataKey[];

  constructor(@Inject(Settings) { dataKeys, secret }: Pick<Settings, 'dataKeys' | 'secret'>) {
    this.keys = [...dataKeys, derivedKey(secret)].map(dataKeyOf);
  }

  get keyIds(): string[] {
    return this.keys.map(({ id }) => id);
  }

  get newestId(): string {
    return this.keys[0]!.id;
  }

  /** For a `bytea` column. The place must be the one from which it will be opened. */
  seal(place: SealedPlace, value: string): Buffer {
    return this.sealBytes(place, Buffer.from(value, 'utf8'));
  }

  open(place: SealedPlace, sealed: Buffer): string {
    return this.openBytes(place, sealed).toString('utf8');
  }

  sealBytes(place: SealedPlace, value: Uint8Array): Buffer {
    const [{ id, sealing }, nonce] = [this.keys[0]!, randomBytes(12)];
    return writeSealed({ keyId: id, nonce, sealed: encrypt(sealing, nonce, value, bindingOf(place)) });
  }

  openBytes(place: SealedPlace, sealed: Buffer): Buffer {
    const parts = readSealed(sealed);
    const where = `${place.table}.${place.column} of ${place.row}`;
    if (!parts) throw new SealError(`${where} is not sealed.`);
    const key = this.keys.find(({ id }) => id === parts.keyId);
    if (!key) throw new SealError(`${where} is sealed with the key ${parts.keyId}, which is not among URNA_DATA_KEYS.`);
    const value = decrypt(key.sealing, parts.nonce, parts.sealed, bindingOf(place));
    if (!value) throw new SealError(`${where} was changed since it was sealed, or brought there from another row.`);
    return value;
  }

  /** What to keep beside a sealed value so that it is found by its exact words. */
  index(table: string, column: string, words: string): Buffer {
    return findableBy(this.keys[0]!, table, column, words);
  }

  /** All under which it may be kept while keys are rotated, for `… = ANY($1)`; the newest first. */
  indexes(table: string, column: string, words: string): Buffer[] {
    return this.keys.map((key) => findableBy(key, table, column, words));
  }
}
