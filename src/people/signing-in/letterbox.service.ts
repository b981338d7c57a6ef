/** Posts letters about accounts after the answer is on its way: nobody waits for them, and time tells nothing. */
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Mail } from '../../platform/mail/mail.js';
import { languages, say, type Language } from '../../platform/messages/messages.js';
import type { RefusalFacts } from '../../platform/refusal/refusal.js';

@Injectable()
export class Letterbox implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Letterbox.name);
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly mail: Mail) {}

  /** The letter `<key>.subject` and `<key>.text` in that language. */
  post(to: string, locale: string, key: string, facts: (language: Language) => RefusalFacts): void {
    const language = languages.find((known) => known === locale) ?? 'es';
    const letter = { to, subject: say(language, `${key}.subject`), text: say(language, `${key}.text`, facts(language)) };
    const sending = new Promise((later) => setImmediate(later))
      .then(() => this.mail.send(letter))
      // Servers repeat the recipient in what they say, so only the code is logged.
      .catch((error: { code?: string; name?: string }) => this.logger.warn(`a letter was not sent: ${error.code ?? error.name}`));
    this.underWay.add(sending);
    void sending.finally(() => this.underWay.delete(sending));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }
}
