/** Writes the letters that are due: one to each person with everything that waits, in their language. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import { AccountsService } from '../people/accounts.service.js';
import { visitor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { Mail } from '../platform/mail/mail.js';
import { languages, say, type Language } from '../platform/messages/messages.js';
import { ToldService } from '../responses/told.service.js';
import { claimDue, markMailed, type DueNotice } from './notices.queries.js';
import { together } from './notices.rules.js';

const pauseMs = 500;
const peopleAtOnce = 50;
/** Letters handed over side by side: a server takes its time for each. */
const lettersAtOnce = 5;
/** A letter that could not be sent, or whose process died, is tried again after this. */
const claimMinutes = 10;
const pages: Record<Language, string> = { es: 'es/consultas', en: 'en/consultations' };

@Injectable()
export class MailingService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Notices');
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly consultations: ReadingService,
    private readonly told: ToldService,
    private readonly mail: Mail,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.writing;
  }

  private schedule(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.writing = this.carryOn()
        .catch((error) => this.isStopped || this.log.error(`could not write letters: ${String(error)}`))
        .then(() => this.schedule());
    }, pauseMs);
  }

  /** Everything that is due; several processes may do so at once. Whoever dies after a letter went out and before it was noted sends it again. */
  async carryOn(): Promise<void> {
    for (let people = peopleAtOnce; people === peopleAtOnce && !this.isStopped;) {
      const now = this.clock.now();
      const until = new Date(now.getTime() + claimMinutes * 60_000);
      const due = new Map<string, DueNotice[]>();
      for (const notice of await this.database.rows(claimDue, [now, until, peopleAtOnce]))
        due.set(notice.accountId, [...(due.get(notice.accountId) ?? []), notice]);
      people = due.size;
      const letters = [...due.entries()];
      const hand = async (): Promise<void> => {
        for (let next = letters.pop(); next && !this.isStopped; next = letters.pop()) await this.write(next[0], next[1]);
      };
      await Promise.all(Array.from({ length: lettersAtOnce }, hand));
    }
  }

  private async write(accountId: string, notices: readonly DueNotice[]): Promise<void> {
    const account = (await this.accounts.privateDetails([accountId])).get(accountId)!;
    const language = languages.find((known) => known === account.locale) ?? 'es';
    const parts: string[] = [];
    const numbers = new Map<string, number[]>();
    for (const { consultationId, facts } of notices)
      if (consultationId) numbers.set(consultationId, [...(numbers.get(consultationId) ?? []), ...(facts.numbers ?? [])]);
    for (const [consultationId, wanted] of numbers)
      parts.push(...(await this.part(accountId, consultationId, [...new Set(wanted)], language)));
    try {
      const text = [
        say(language, 'mail.notices.beginning'),
        ...parts,
        say(language, 'mail.notices.end', { site: this.settings.publicUrl }),
      ];
      // Everything may have been taken back meanwhile: then there is nothing to write.
      if (parts.length > 0)
        await this.mail.send({ to: account.email, subject: say(language, 'mail.notices.subject'), text: text.join('\n\n') });
      await this.database.rows(markMailed, [notices.map(({ id }) => id), this.clock.now()]);
    } catch (error) {
      // Servers repeat the recipient in what they say, so only the code is logged.
      const { code, responseCode, name } = error as { code?: string; responseCode?: number; name?: string };
      this.log.warn(`a letter was not sent and will be tried again: ${[code ?? name, responseCode].filter(Boolean).join(' ')}`);
    }
  }

  /** What was answered in one consultation. */
  private async part(accountId: string, consultationId: string, numbers: number[], language: Language): Promise<string[]> {
    // As everybody sees it: a letter tells nothing that its page would not.
    const consultation = await this.consultations.find(visitor, consultationId);
    const answers = await this.told.answersFor(accountId, consultationId, numbers, language);
    if (!consultation || answers.length === 0) return [];
    const { title } = consultation.translations.find(({ locale }) => locale === language) ?? consultation.translations[0]!;
    const link = `${this.settings.publicUrl}/${pages[language]}/${consultation.slug}`;
    const said = together(answers).map(({ numbers: of, disposition, reason }) =>
      say(language, 'mail.notices.answer', {
        numbers: new Intl.ListFormat(language).format(of.map(String)),
        count: of.length,
        disposition: say(language, `dispositions.${disposition}`),
        reason,
      }),
    );
    return [say(language, 'mail.notices.consultation', { title, link }), ...said];
  }
}
