/** What an official writes into the form of an answer, and which field the API means by its faults. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { dispositions } from '../../parts/answer.js';
import { inWords } from '../workbench/desk.js';
import type { AnswerDoorQuery, TemplateFragment } from './answering.data.js';

export interface Written {
  disposition: (typeof dispositions)[number] | null;
  /** By language. */
  reasons: Record<Locale, string>;
  changes: string[];
  templateId: string | null;
}

export const locales = ['es', 'en'] as const;
export type Locale = (typeof locales)[number];
export const mostReason = 5_000;

/** The name of the field with the reason in a language. */
export const reasonField: Record<Locale, string> = { es: 'reasonEs', en: 'reasonEn' };

export function writtenIn(form: Form): Written {
  return {
    disposition: dispositions.find((one) => one === form.text('disposition')) ?? null,
    reasons: { es: form.text(reasonField.es), en: form.text(reasonField.en) },
    changes: form.all('changes'),
    templateId: form.optional('used'),
  };
}

type First = NonNullable<AnswerDoorQuery['consultation']>['observations']['nodes'][number];

/** Whoever opens one observation goes on from what is prepared for it, or from the answer that is to be revised. */
export function begunWith(first: First | undefined, isRevision: boolean, count: number): Written {
  const none: Written = { disposition: null, reasons: { es: '', en: '' }, changes: [], templateId: null };
  if (count !== 1) return none;
  if (first?.prepared) {
    const { disposition, reasons, changes } = first.prepared;
    const words = (locale: Locale): string => reasons.find((one) => one.locale === locale)?.text ?? '';
    return { ...none, disposition, reasons: { es: words('es'), en: words('en') }, changes: changes.map(({ id }) => id) };
  }
  if (!first?.answer || !isRevision) return none;
  const { disposition, reason, language, changes } = first.answer;
  const reasons = { ...none.reasons, [language === 'en' ? 'en' : 'es']: reason };
  return { ...none, disposition, reasons, changes: changes.map(({ id }) => id) };
}

/** Puts a template into the form; what was written already stays before it. */
export function withTemplate(written: Written, template: TemplateFragment): Written {
  const joined = (locale: Locale): string => {
    const [own, words] = [written.reasons[locale], template.reasons.find((one) => one.locale === locale)?.text ?? ''];
    if (own.includes(words)) return own;
    return own.trim() ? `${own.trimEnd()}\n\n${words}` : words;
  };
  return { ...written, disposition: template.disposition, reasons: { es: joined('es'), en: joined('en') }, templateId: template.id };
}

/** The reasons as the API takes them: English only where there is some. */
export function reasonsOf({ reasons }: Written): { locale: string; text: string }[] {
  return locales.filter((locale) => locale === 'es' || reasons[locale].trim()).map((locale) => ({ locale, text: reasons[locale] }));
}

/** The faults at the fields of the form, in the words that people see. */
export function atFields(visit: Visit, errors: readonly UserError[]): UserError[] {
  const named = errors.map((error) => {
    // What changed stands on the page already.
    if (error.code === 'CHANGED_MEANWHILE') return { ...error, message: visit.t('meanwhile.problem') };
    const path = error.field ?? [];
    if (path[1] !== 'reasons') return error;
    const name = reasonField[locales[Number(path[2]) || 0] ?? 'es'];
    return { ...error, field: ['input', name], message: error.message.replace(/\btext\b/, `«${visit.t(`reply.${name}`)}»`) };
  });
  return inWords(named, { office: visit.t('reply.office'), name: visit.t('observationTemplates.name') });
}
