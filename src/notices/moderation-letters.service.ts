/** What letters say of decisions of moderators: the measure, the rule, the reason, until when, and how to appeal. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import { TellingService } from '../moderation/telling/telling.service.js';
import { visitor } from '../people/actor.js';
import { AgenciesService } from '../people/agencies.service.js';
import { inLanguage } from '../people/localised.js';
import { Settings } from '../platform/config/settings.js';
import { toGlobalId } from '../platform/graphql/relay.js';
import { dayInWords } from '../platform/messages/days.js';
import { say, type Language } from '../platform/messages/messages.js';
import type { DueNotice } from './notices.queries.js';

const decisionPages: Record<Language, string> = { es: 'es/moderacion/decision', en: 'en/moderation/decision' };
const appealPages: Record<Language, string> = { es: 'es/apelaciones', en: 'en/appeals' };
const hearingPages: Record<Language, string> = { es: 'es/trabajo/apelaciones', en: 'en/workbench/appeals' };
const workbenchPages: Record<Language, string> = { es: 'es/trabajo/moderacion', en: 'en/workbench/moderation' };

/** What a letter says of one thing. */
export interface Part {
  subject: string;
  text: string;
}

@Injectable()
export class ModerationLettersService {
  constructor(
    private readonly telling: TellingService,
    private readonly consultations: ReadingService,
    private readonly agencies: AgenciesService,
    private readonly settings: Settings,
  ) {}

  /** Nothing of what was undone before the letter was written. */
  async parts(notices: readonly DueNotice[], language: Language): Promise<Part[]> {
    const ofModeration = notices.filter(({ kind }) => kind.startsWith('MODERATION_'));
    const decisions = await this.telling.decisions(ofModeration.flatMap(({ facts }) => facts.decision ?? []));
    const parts: Part[] = [];
    for (const { kind, facts, consultationId } of ofModeration) {
      const consultation = await this.consultations.find(visitor, consultationId!);
      if (!consultation) continue;
      const { title } = consultation.translations.find(({ locale }) => locale === language) ?? consultation.translations[0]!;
      const agency = (await this.agencies.agenciesByIds([consultation.agencyId])).get(consultation.agencyId)!;
      const key = `mail.moderation.${kind.slice('MODERATION_'.length)}`;
      const head = { title, agency: inLanguage(agency.names, language), measure: facts.measure };
      if (facts.appeal) {
        const to = kind === 'MODERATION_APPEAL_TO_DECIDE' ? hearingPages : appealPages;
        const link = `${this.settings.publicUrl}/${to[language]}/${toGlobalId('ModerationAppeal', facts.appeal)}`;
        const said = { ...head, link, step: facts.step!, outcome: facts.outcome ?? '', dueOn: dayInWords(language, facts.dueOn!) };
        parts.push({ subject: say(language, `${key}.subject`, said), text: say(language, `${key}.text`, said) });
        continue;
      }
      if (facts.decision === undefined) {
        const link = `${this.settings.publicUrl}/${workbenchPages[language]}/${agency.slug}`;
        parts.push({ subject: say(language, `${key}.subject`, head), text: say(language, `${key}.text`, { ...head, link }) });
        continue;
      }
      const decision = decisions.get(facts.decision)!;
      if (decision.isUndone) continue;
      const link = `${this.settings.publicUrl}/${decisionPages[language]}/${decision.id}`;
      const said = { ...head, measure: saidOf(decision), link, reason: decision.reason };
      const rule = decision.ground ? say(language, `rules.${decision.ground}`) : '';
      const until = decision.endsAt ? new Intl.DateTimeFormat(language === 'es' ? 'es-CO' : 'en', shownAs).format(decision.endsAt) : '';
      const details = [
        rule && say(language, 'mail.moderation.rule', { rule }),
        kind !== 'MODERATION_UNDONE' && kind !== 'MODERATION_ENDED' && say(language, 'mail.moderation.reason', { reason: decision.reason }),
        kind === 'MODERATION_DECISION' && until && say(language, 'mail.moderation.until', { until }),
      ].filter(Boolean);
      parts.push({
        subject: say(language, `${key}.subject`, said),
        text: [say(language, `${key}.text`, said), ...details, say(language, 'mail.moderation.appeal', { link })].join('\n\n'),
      });
    }
    return parts;
  }
}

const shownAs = { dateStyle: 'long', timeStyle: 'short', timeZone: 'America/Bogota' } as const;

function saidOf({ measure, wasHeld }: { measure: string; wasHeld: boolean }): string {
  return measure === 'NO_ACTION' && wasHeld ? 'SHOWN' : measure;
}
