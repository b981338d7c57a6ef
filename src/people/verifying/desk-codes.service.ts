/** Codes that people show at a desk: an official finds their account by them, and learns of no address whether it has one. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import type { Actor } from '../actor.js';
import type { DeskCode } from './desk-code.entity.js';
import * as sql from './desk-codes.queries.js';
import { deskCode, deskCodeKey } from './document-keys.js';
import { readDeskCode } from './paper-codes.rules.js';
import { whyNotVerify } from './verifying.rules.js';

const minutes = 15;
/** A request may be repeated for so long after its code has expired. */
const keptFor = 24 * 3_600_000;

@Injectable()
export class DeskCodesService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async make(actor: Actor, key: string | null | undefined): Promise<void> {
    refuseIf(whyNotVerify(actor));
    const [accountId, now] = [actor.accountId!, this.clock.now()];
    await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId, key, operation: 'makeDeskCode', now }, async () => {
        await this.database.rowsIn(tx, sql.forgetOldCodes, [new Date(now.getTime() - keptFor)]);
        const codeKey = deskCodeKey(this.settings.secret, deskCode(this.settings.secret, accountId, now));
        await this.database.rowsIn(tx, sql.replaceCode, [accountId, codeKey, now, new Date(now.getTime() + minutes * 60_000)]);
        return {};
      }),
    );
  }

  /** Worked out anew for its owner: the code itself is not kept. */
  async current(accountId: string): Promise<DeskCode | null> {
    const [kept] = await this.database.rows(sql.readCode, [accountId, this.clock.now()]);
    return kept ? { code: deskCode(this.settings.secret, accountId, kept.madeAt), expiresAt: kept.expiresAt } : null;
  }

  /** Whose code that is, whether it still works or not; null when it is nobody's. */
  async holder(written: string): Promise<string | null> {
    const code = readDeskCode(written);
    if (code === null) return null;
    return (await this.database.rows(sql.findByCode, [deskCodeKey(this.settings.secret, code)]))[0]?.accountId ?? null;
  }

  /** Refused alike when it has expired, was used, or was replaced by a newer one. */
  async use(tx: Tx, written: string, now: Date): Promise<void> {
    const code = readDeskCode(written);
    const [used] = code === null ? [] : await this.database.rowsIn(tx, sql.useCode, [deskCodeKey(this.settings.secret, code), now]);
    if (!used) throw new Refusal('DESK_CODE_UNKNOWN', {}, 'input.code');
  }
}
