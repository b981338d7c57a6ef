/** What a form says about how a part is to be corrected, as the API takes it. */
import type { TextCorrectionInput, ProvisionKind, CorrectionsFragment } from './text-galley.data.js';
import type { Form } from '../../kit/form.js';

export const correctionActs = ['split', 'join', 'retype', 'renumber'] as const;
export type CorrectionActName = (typeof correctionActs)[number];

/** What parts can be made: a preamble only stands where it was read. */
export const kinds: readonly ProvisionKind[] = ['BOOK', 'TITLE', 'CHAPTER', 'SECTION', 'ARTICLE', 'PARAGRAPH', 'ANNEX'];

/** The field of each act in which it is said what is wrong. */
export const mainField: Readonly<Record<CorrectionActName, string>> = { split: 'at', join: 'as', retype: 'kind', renumber: 'number' };

/** Corrections that were made, to be sent with those that follow. */
export function asInputs(corrections: CorrectionsFragment['corrections']): TextCorrectionInput[] {
  return corrections.map(({ act, eid, at, kind, as, number }) => ({ act, eid, at, kind, as, number }));
}

/** Null for a button that is none of these. */
export function correctionIn(form: Form, eid: string): TextCorrectionInput | null {
  const kindIn = (name: string): ProvisionKind | null => kinds.find((kind) => kind === form.text(name)) ?? null;
  if (form.act === 'split') return { act: 'SPLIT', eid, at: readPlace(form.text('at')), kind: kindIn('newKind') };
  if (form.act === 'join') return { act: 'JOIN', eid, as: form.text('as') === 'HEADING' ? 'HEADING' : 'BODY' };
  if (form.act === 'retype') return { act: 'RETYPE', eid, kind: kindIn('kind') };
  return form.act === 'renumber' ? { act: 'RENUMBER', eid, number: form.optional('number') } : null;
}

function readPlace(text: string): number | null {
  return /^\d{1,8}$/.test(text) ? Number(text) : null;
}
