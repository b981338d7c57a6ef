/** Keeps and checks passwords: argon2id with the parameters that OWASP advises. */
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

const argon2id = 2;
const options = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  private readonly nobodys = hash(randomBytes(24), options);

  hash(password: string): Promise<string> {
    return hash(asTyped(password), options);
  }

  /** Whether it is the hash of a password at all; some accounts have none, and nobody signs in to them. */
  opens(kept: string | null | undefined): boolean {
    return kept?.startsWith('$argon2') ?? false;
  }

  /** Takes as long when there is no account, or none that can sign in: time must not tell who has one. */
  async matches(password: string, kept: string | null | undefined): Promise<boolean> {
    const isReal = this.opens(kept);
    const isRight = await verify(isReal ? kept! : await this.nobodys, asTyped(password), options);
    return isReal && isRight;
  }
}

/** Devices compose accents differently; the same keys must give the same password. */
function asTyped(password: string): string {
  return password.normalize('NFKC');
}
