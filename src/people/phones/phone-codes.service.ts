/** Sends a code to a number, so that whoever has it can show so. */
import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { languages, say } from '../../platform/messages/messages.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { TextMessageError, TextMessages } from '../../platform/text-messages/text-messages.js';
import { AccountsService } from '../accounts.service.js';
import type { Actor } from '../actor.js';
import { GuessingService } from '../guessing.service.js';
import { whyNotKeepAccount } from '../people.rules.js';
import { readPhone } from './phone-numbers.rules.js';
import { PhoneSeals } from './phone-seals.service.js';
import * as sql from './phones.queries.js';
import { codeEnd, phoneCodes } from './phones.rules.js';

export interface PhoneWish {
  number: string;
  idempotencyKey?: string | null;
}

@Injectable()
export class PhoneCodesService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly seals: PhoneSeals,
    private readonly messages: TextMessages,
    private readonly guessing: GuessingService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  whyNotAsk(actor: Actor): 'SIGN_IN_REQUIRED' | 'PHONE_NOT_OFFERED' | null {
    return whyNotKeepAccount(actor) ?? (this.messages.isOffered ? null : 'PHONE_NOT_OFFERED');
  }

  /** Answers alike whether or not the number confirms another account: only whoever can read its messages learns that. */
  async request(actor: Actor, { number: text, idempotencyKey }: PhoneWish, address: string): Promise<void> {
    refuseIf(this.whyNotAsk(actor));
    const read = readPhone(text, this.messages.countries);
    if ('fault' in read) throw new Refusal(read.fault, {}, 'input.number');
    const [accountId, now, code] = [actor.accountId!, this.clock.now(), newCode()];
    await this.refuseKnown(accountId, read.number);
    await this.guessing.count(this.guessing.askingForPhoneCode(accountId, read.number, address), now);
    const { locale } = (await this.accounts.findById(accountId))!;
    const codeHash = this.seals.hashCode(accountId, read.number, code);
    let isFirst = false;
    await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId, key: idempotencyKey, operation: 'requestPhoneCode', now }, async () => {
        isFirst = true;
        const values = [accountId, this.seals.sealAwaited(accountId, read.number), codeHash, phoneCodes.tries, codeEnd(now)];
        await this.database.rowsIn(tx, sql.replaceCode, values);
        // The last: its row is everybody's.
        const [counted] = await this.database.rowsIn(tx, sql.countMessage, [now.toISOString().slice(0, 10), this.messages.mostPerDay]);
        if (!counted) throw new Refusal('PHONE_MESSAGES_USED_UP');
        return { accountId };
      }),
    );
    if (!isFirst) return;
    const language = languages.find((known) => known === locale) ?? 'es';
    try {
      await this.messages.send({ to: read.number, text: say(language, 'textMessage.phoneCode', { code, minutes: phoneCodes.minutes }) });
    } catch (error) {
      if (!(error instanceof TextMessageError)) throw error;
      await this.forget(accountId, codeHash, idempotencyKey);
      throw new Refusal('PHONE_MESSAGE_NOT_SENT');
    }
  }

  private async refuseKnown(accountId: string, number: string): Promise<void> {
    const [own] = await this.database.rows(sql.readPhones, [[accountId]]);
    if (own && this.seals.open(accountId, own.phoneSealed) === number) throw new Refusal('PHONE_KNOWN', {}, 'input.number');
  }

  /** Nothing came of it: whoever repeats the request has it carried out. */
  private async forget(accountId: string, codeHash: Buffer, key: string | null | undefined): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, sql.forgetThatCode, [accountId, codeHash]);
      if (key) await this.idempotency.release(tx, accountId, key);
    });
  }
}

function newCode(): string {
  return String(randomInt(10 ** phoneCodes.digits)).padStart(phoneCodes.digits, '0');
}
