/** Sends the letters that notices ask for, each in the language of whoever gets it. What a question says is never in a letter. */
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { inLanguage } from '../people/localised.js';
import { Clock } from '../platform/clock/clock.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { Mail } from '../platform/mail/mail.js';
import { languages, say, type Language } from '../platform/messages/messages.js';
import { numberOf } from './clocks.rules.js';
import { claimLetters, markSent, tryAgain, type DueLetter } from './notices.queries.js';
import { minutesToNextTry } from './notices.rules.js';

const batch = 50;
/** Whoever claimed a letter and died leaves it to another process after this. */
const claimMinutes = 10;

/** Where the pages show a question. */
const pages: Record<Language, string> = { es: 'es/preguntas', en: 'en/questions' };

@Injectable()
export class LettersService implements BeforeApplicationShutdown {
  private readonly logger = new Logger(LettersService.name);
  private sending: Promise<void> | null = null;
  private isStopped = false;

  constructor(
    private readonly database: Database,
    private readonly mail: Mail,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Begins to send what is due unless it is being sent; nobody waits for the mail server. */
  sendDue(): void {
    this.sending ??= this.send()
      .catch((error: unknown) => this.logger.error(`could not send letters: ${String(error)}`))
      .finally(() => (this.sending = null));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    await this.sending;
  }

  private async send(): Promise<void> {
    for (let claimed = batch; claimed === batch && !this.isStopped;) {
      const now = this.clock.now();
      const letters = await this.database.rows(claimLetters, [now, after(now, claimMinutes), batch]);
      for (const letter of letters) await this.deliver(letter);
      claimed = letters.length;
    }
  }

  private async deliver(letter: DueLetter): Promise<void> {
    try {
      await this.mail.send({ to: letter.email, ...this.words(letter) });
      await this.database.rows(markSent, [letter.id, this.clock.now()]);
    } catch (error) {
      const minutes = minutesToNextTry(letter.tries);
      await this.database.rows(tryAgain, [letter.id, minutes === null ? null : after(this.clock.now(), minutes)]);
      // Servers repeat the recipient in what they say, so only the code is logged.
      const { code, responseCode, name } = error as { code?: string; responseCode?: number; name?: string };
      this.logger.warn(`a letter about a question was not sent: ${[code ?? name, responseCode].filter(Boolean).join(' ')}`);
    }
  }

  private words({ kind, locale, agencyNames, dueOn, ...number }: DueLetter): { subject: string; text: string } {
    const language = languages.find((known) => known === locale) ?? 'es';
    const facts = {
      number: numberOf(number),
      agency: inLanguage(agencyNames, language),
      dueOn,
      link: `${this.settings.publicUrl}/${pages[language]}/${numberOf(number)}`,
      site: this.settings.publicUrl,
    };
    const text = [say(language, `mail.question.${kind}.text`, facts), say(language, 'mail.question.end', facts)].join('\n\n');
    return { subject: say(language, `mail.question.${kind}.subject`, facts), text };
  }
}

function after(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}
