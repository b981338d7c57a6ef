/** Letters about one’s own data: that it is ready, that a request was answered, that the account goes. Nobody waits for them. */
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { AccountsService } from '../people/accounts.service.js';
import { Settings } from '../platform/config/settings.js';
import { Mail } from '../platform/mail/mail.js';
import { languages, say, type Language } from '../platform/messages/messages.js';

const pages = {
  privacy: { es: 'cuenta/privacidad', en: 'account/privacy' },
  keep: { es: 'cuenta/conservar', en: 'account/keep' },
} as const;

@Injectable()
export class PrivacyLetters implements BeforeApplicationShutdown {
  private readonly log = new Logger('Privacy');
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly accounts: AccountsService,
    private readonly mail: Mail,
    private readonly settings: Settings,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }

  erasureAsked(accountId: string, token: string, dueAt: Date): void {
    this.toAccount(accountId, 'erasureAsked', (language) => ({
      link: `${this.settings.publicUrl}/${this.path('keep', language)}?token=${token}`,
      day: dueAt,
    }));
  }

  archiveReady(accountId: string): void {
    this.toAccount(accountId, 'archiveReady', (language) => ({ link: this.privacyPage(language) }));
  }

  answered(accountId: string): void {
    this.toAccount(accountId, 'requestAnswered', (language) => ({ link: this.privacyPage(language) }));
  }

  left(email: string, locale: string): void {
    this.send(() => this.write(email, locale, 'left', () => ({})));
  }

  /** Waits for the server: whoever was not told is not removed. */
  async warned(email: string, locale: string, days: number): Promise<void> {
    await this.write(email, locale, 'inactive', () => ({ days, link: this.settings.publicUrl }));
  }

  private toAccount(accountId: string, letter: string, facts: (language: Language) => Record<string, unknown>): void {
    this.send(async () => {
      const account = (await this.accounts.privateDetails([accountId])).get(accountId);
      if (account) await this.write(account.email, account.locale, letter, facts);
    });
  }

  private async write(
    email: string,
    locale: string,
    letter: string,
    facts: (language: Language) => Record<string, unknown>,
  ): Promise<void> {
    const language = languages.find((known) => known === locale) ?? 'es';
    const told = { site: this.settings.publicUrl, ...facts(language) };
    await this.mail.send({
      to: email,
      subject: say(language, `privacyMail.${letter}.subject`),
      text: say(language, `privacyMail.${letter}.text`, told),
    });
  }

  private privacyPage(language: Language): string {
    return `${this.settings.publicUrl}/${this.path('privacy', language)}`;
  }

  private path(page: keyof typeof pages, language: Language): string {
    return `${language}/${pages[page][language]}`;
  }

  private send(write: () => Promise<void>): void {
    const sending = new Promise((later) => setImmediate(later)).then(write).catch((error: unknown) => this.warn(error));
    this.underWay.add(sending);
    void sending.finally(() => this.underWay.delete(sending));
  }

  /** Servers repeat the recipient in what they say, so only the code is logged. */
  private warn(error: unknown): void {
    const { code, responseCode, name } = error as { code?: string; responseCode?: number; name?: string };
    this.log.warn(`a letter about personal data was not sent: ${[code ?? name, responseCode].filter(Boolean).join(' ')}`);
  }
}
