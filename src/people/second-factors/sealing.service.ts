/** Seals what must be read again, and yet must not be readable in a copy of the database. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';

const [nonceBytes, tagBytes] = [12, 16];

@Injectable()
export class Sealing {
  private readonly key: Buffer;

  constructor(private readonly settings: Settings) {
    this.key = Buffer.from(hkdfSync('sha256', settings.secret, '', 'urna second factors', 32));
  }

  /** Bound to its owner: sealed for one account it cannot be opened for another. */
  seal(plain: Buffer, accountId: string): Buffer {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(accountId));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  open(sealed: Buffer, accountId: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, nonceBytes)).setAAD(Buffer.from(accountId));
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  }

  /** For short secrets: whoever has the hashes cannot try them all without the secret of the installation. */
  hash(what: string, value: string): Buffer {
    return createHmac('sha256', this.settings.secret).update(`${what} ${value}`).digest();
  }
}
