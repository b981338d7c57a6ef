/** Codes on paper: written down once, used once each. */
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { Sealing } from './sealing.service.js';
import { recoveryCodeOf, recoveryCodes, tidyCode } from './second-factors.rules.js';
import * as sql from './second-factors.queries.js';

@Injectable()
export class RecoveryCodesService {
  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
  ) {}

  /** New codes instead of all before; they are shown this once. */
  async renew(tx: Tx, accountId: string, now: Date): Promise<string[]> {
    const codes = Array.from({ length: recoveryCodes.count }, newCode);
    await this.database.rowsIn(tx, sql.forgetRecoveryCodes, [accountId]);
    await this.database.rowsIn(tx, sql.insertRecoveryCodes, [accountId, codes.map((code) => this.hash(accountId, code)), now]);
    return codes;
  }

  /** Uses the code up; whether it was one. */
  async spend(tx: Tx, accountId: string, code: string, now: Date): Promise<boolean> {
    return (await this.database.rowsIn(tx, sql.spendRecoveryCode, [accountId, this.hash(accountId, code), now])).length > 0;
  }

  async forget(tx: Tx, accountId: string): Promise<void> {
    await this.database.rowsIn(tx, sql.forgetRecoveryCodes, [accountId]);
  }

  private hash(accountId: string, code: string): Buffer {
    return this.sealing.hash('recovery code', `${accountId} ${tidyCode(code)}`);
  }
}

function newCode(): string {
  for (;;) {
    const code = recoveryCodeOf(randomBytes(recoveryCodes.bytes));
    if (tidyCode(code).length === recoveryCodes.length) return code;
  }
}
