/** Another e-mail address for an account, once both the old one and the new one have said yes. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.js';
import { Journal } from '../../platform/journal/journal.js';
import type { Language } from '../../platform/messages/messages.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { holdEmail } from '../accounts.queries.js';
import { AccountsService } from '../accounts.service.js';
import type { Actor } from '../actor.js';
import { Emails } from '../emails.service.js';
import { normalEmail } from '../emails.rules.js';
import { GuessingService } from '../guessing.service.js';
import { forgetReset } from '../password-resets.queries.js';
import { whyNotProven } from '../second-factors/second-factors.rules.js';
import { SessionsService } from '../sessions.service.js';
import { hashResetToken, newResetToken } from '../tokens.js';
import { TrustService } from '../trust.service.js';
import * as sql from './email-changes.queries.js';
import { Letterbox } from './letterbox.service.js';

const lifetimeHours = 24;
const pages: Record<Language, string> = { es: 'es/cambiar-correo', en: 'en/change-email' };

@Injectable()
export class EmailChangesService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly emails: Emails,
    private readonly sessions: SessionsService,
    private readonly trust: TrustService,
    private readonly guessing: GuessingService,
    private readonly letters: Letterbox,
    private readonly journal: Journal,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Sends a link to each of the two addresses. An address that somebody has gets none, and the answer does not tell. */
  async begin(actor: Actor, email: string, address: string): Promise<void> {
    const now = this.clock.now();
    refuseIf(whyNotProven(actor, now));
    const account = (await this.accounts.findById(actor.accountId!))!;
    const wanted = normalEmail(email);
    await this.guessing.count(this.guessing.askingForLink(account.email, address), now);
    const [forOld, forNew] = [newResetToken(), newResetToken()];
    const expiresAt = new Date(now.getTime() + lifetimeHours * 3_600_000);
    await this.database.rows(sql.replaceChange, [
      account.id,
      this.emails.sealWish(account.id, wanted),
      hashResetToken(forOld),
      hashResetToken(forNew),
      expiresAt,
    ]);
    const post = (to: string, key: string, token: string): void =>
      this.letters.post(to, account.locale, key, (language) => ({
        link: `${this.settings.publicUrl}/${pages[language]}?token=${token}`,
        hours: lifetimeHours,
        site: this.settings.publicUrl,
      }));
    post(account.email, 'mail.emailChangeOld', forOld);
    if (!(await this.accounts.findByEmail(wanted))) post(wanted, 'mail.emailChangeNew', forNew);
  }

  /** One of the two says yes; with both the address is another, and every session ends. Returns whether it is. */
  async agree(token: string): Promise<{ isChanged: boolean }> {
    const now = this.clock.now();
    const changed = await this.database.transaction(async (tx) => {
      const [change] = await this.database.rowsIn(tx, sql.agreeToChange, [hashResetToken(token), now]);
      if (!change) throw new Refusal('LINK_INVALID', {}, 'input.token');
      if (!change.isAgreed) return null;
      const { accountId } = change;
      const address = this.emails.seal(accountId, this.emails.openWish(accountId, change.newEmailSealed));
      if (address.indexes.length > 1) await this.database.rowsIn(tx, holdEmail, [this.emails.lockOf(address)]);
      const [set] = await this.database.rowsIn(tx, sql.setEmail, [accountId, address.sealed, now, address.indexes]);
      if (!set) throw new Refusal('LINK_INVALID', {}, 'input.token');
      await this.database.rowsIn(tx, sql.forgetChange, [accountId]);
      await this.database.rowsIn(tx, forgetReset, [accountId]);
      await this.trust.confirmEmail(tx, accountId, now);
      await this.journal.record(tx, now, { kind: 'account.email_changed', subjectId: accountId, actorId: accountId });
      await this.sessions.endAllBut(tx, accountId, null, now);
      return accountId;
    });
    if (changed !== null) this.sessions.forgetAccount(changed);
    return { isChanged: changed !== null };
  }
}
