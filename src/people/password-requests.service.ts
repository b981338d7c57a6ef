/** Sends whoever forgot their password a link with which they set another. */
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { Mail } from '../platform/mail/mail.js';
import { languages, say, type Language } from '../platform/messages/messages.js';
import { AccountsService } from './accounts.service.js';
import { normalEmail } from './emails.rules.js';
import { GuessingService } from './guessing.service.js';
import { replaceReset } from './password-resets.queries.js';
import { Passwords } from './passwords.service.js';
import { hashResetToken, newResetToken } from './tokens.js';

const lifetimeMinutes = 60;

/** Where the pages ask for the new password. */
const pages: Record<Language, string> = { es: 'es/nueva-contrasena', en: 'en/new-password' };

@Injectable()
export class PasswordRequestsService implements BeforeApplicationShutdown {
  private readonly logger = new Logger(PasswordRequestsService.name);
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly guessing: GuessingService,
    private readonly passwords: Passwords,
    private readonly mail: Mail,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers alike and after the same work whether or not there is such an account: it is looked up and written to only
   * once the answer is on its way.
   */
  async request(email: string, locale: string | null, address: string): Promise<void> {
    const wanted = normalEmail(email);
    await this.guessing.count(this.guessing.askingForReset(wanted, address), this.clock.now());
    const sending = new Promise((later) => setImmediate(later)).then(() => this.write(wanted, locale)).catch((error) => this.warn(error));
    this.underWay.add(sending);
    void sending.finally(() => this.underWay.delete(sending));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async write(email: string, locale: string | null): Promise<void> {
    const account = await this.accounts.findByEmail(email);
    if (!account || !this.passwords.opens(account.passwordHash)) return;
    const [token, now] = [newResetToken(), this.clock.now()];
    const expiresAt = new Date(now.getTime() + lifetimeMinutes * 60_000);
    await this.database.rows(replaceReset, [account.id, hashResetToken(token), now, expiresAt]);
    const language = languages.find((known) => known === (locale ?? account.locale)) ?? 'es';
    const link = `${this.settings.publicUrl}/${pages[language]}?token=${token}`;
    // Without the name: whoever opened the account chose it, and it need not be the person who reads this.
    const text = say(language, 'mail.passwordReset.text', { link, minutes: lifetimeMinutes, site: this.settings.publicUrl });
    await this.mail.send({ to: account.email, subject: say(language, 'mail.passwordReset.subject'), text });
  }

  /** Servers repeat the recipient in what they say, so only the code is logged. */
  private warn(error: unknown): void {
    const { code, responseCode, name } = error as { code?: string; responseCode?: number; name?: string };
    this.logger.warn(`the mail for a new password was not sent: ${[code ?? name, responseCode].filter(Boolean).join(' ')}`);
  }
}
