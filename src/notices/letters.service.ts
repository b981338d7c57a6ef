/** Puts everything that waits for one person into one letter, in their language. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import { AccountsService } from '../people/accounts.service.js';
import { visitor } from '../people/actor.js';
import { inLanguage } from '../people/localised.js';
import { Settings } from '../platform/config/settings.js';
import type { Letter } from '../platform/mail/mail.js';
import { dayInWords } from '../platform/messages/days.js';
import { languages, say, type Language } from '../platform/messages/messages.js';
import { TellingService } from '../questions/telling.service.js';
import { ToldService } from '../responses/told.service.js';
import { ModerationLettersService, type Part } from './moderation-letters.service.js';
import type { DueNotice } from './notices.queries.js';
import { together } from './notices.rules.js';

const consultationPages: Record<Language, string> = { es: 'es/consultas', en: 'en/consultations' };
const questionPages: Record<Language, string> = { es: 'es/preguntas', en: 'en/questions' };

@Injectable()
export class LettersService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly consultations: ReadingService,
    private readonly told: ToldService,
    private readonly questions: TellingService,
    private readonly moderation: ModerationLettersService,
    private readonly settings: Settings,
  ) {}

  /** Null where everything was taken back meanwhile: then there is nothing to write. */
  async letter(accountId: string, notices: readonly DueNotice[]): Promise<Letter | null> {
    const account = (await this.accounts.privateDetails([accountId])).get(accountId)!;
    const language = languages.find((known) => known === account.locale) ?? 'es';
    const parts = [
      ...(await this.ofObservations(accountId, notices, language)),
      ...(await this.ofQuestions(notices, language)),
      ...(await this.moderation.parts(notices, language)),
    ];
    if (parts.length === 0) return null;
    const text = [
      say(language, 'mail.notices.greeting'),
      ...parts.map((part) => part.text),
      say(language, 'mail.notices.end', { site: this.settings.publicUrl }),
    ];
    const subjects = new Set(parts.map(({ subject }) => subject));
    const subject = subjects.size === 1 ? parts[0]!.subject : say(language, 'mail.notices.many');
    return { to: account.email, subject, text: text.join('\n\n') };
  }

  private async ofObservations(accountId: string, notices: readonly DueNotice[], language: Language): Promise<Part[]> {
    const wanted = new Map<string, Set<number>>();
    for (const { consultationId, facts } of notices)
      if (consultationId && facts.numbers)
        wanted.set(consultationId, new Set([...(wanted.get(consultationId) ?? []), ...(facts.numbers ?? [])]));
    const parts: string[] = [];
    for (const [consultationId, numbers] of wanted) parts.push(...(await this.answers(accountId, consultationId, [...numbers], language)));
    if (parts.length === 0) return [];
    const text = [say(language, 'mail.notices.beginning'), ...parts].join('\n\n');
    return [{ subject: say(language, 'mail.notices.subject'), text }];
  }

  private async answers(accountId: string, consultationId: string, numbers: number[], language: Language): Promise<string[]> {
    // As everybody sees it: a letter tells nothing that its page would not.
    const consultation = await this.consultations.find(visitor, consultationId);
    const answers = await this.told.answersFor(accountId, consultationId, numbers, language);
    if (!consultation || answers.length === 0) return [];
    const { title } = consultation.translations.find(({ locale }) => locale === language) ?? consultation.translations[0]!;
    const link = `${this.settings.publicUrl}/${consultationPages[language]}/${consultation.slug}`;
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

  /** Not a word of a question: it may be private. */
  private async ofQuestions(notices: readonly DueNotice[], language: Language): Promise<Part[]> {
    const ofQuestions = notices.filter(({ questionId }) => questionId !== null);
    if (ofQuestions.length === 0) return [];
    const terms = await this.questions.termsTold(ofQuestions.map(({ facts }) => facts.term!));
    return ofQuestions.map(({ kind, facts }) => {
      const number = facts.number!;
      const { agencyNames, dueOn } = terms.get(facts.term!)!;
      const link = `${this.settings.publicUrl}/${questionPages[language]}/${number}`;
      const words = { number, agency: inLanguage(agencyNames, language), dueOn: dayInWords(language, dueOn), link };
      const key = `mail.question.${kind.slice('QUESTION_'.length)}`;
      return { subject: say(language, `${key}.subject`, words), text: say(language, `${key}.text`, words) };
    });
  }
}
