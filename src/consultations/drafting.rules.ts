/** How a draft is named, and what may still be corrected once it is public. */
import { Refusal } from '../platform/refusal/refusal.js';

/** The language in which every consultation speaks. */
export const mainLocale = 'es';

/** A name for addresses from a title: plain letters, digits and hyphens, at most 80 characters, cut between words. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= 80) return plain || 'consulta';
  const cut = plain.slice(0, 81);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || 80);
}

export function whyNotSlug(slug: string): Refusal | null {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 100 ? null : new Refusal('SLUG_INVALID', {}, 'input.slug');
}

/** Names of the fields that differ, as the public history shows them. Absent fields are left as they are. */
export function changedFields(before: object, after: object): string[] {
  const known = before as Record<string, unknown>;
  return Object.entries(after)
    .filter(([field, value]) => value !== undefined && !isSame(known[field] ?? null, value))
    .map(([field]) => field);
}

/** After publication only these change; the rest was what people agreed to discuss. */
const correctable: readonly string[] = ['contact', 'channels'];

/** Why a published consultation may not be changed so; drafts may be changed freely. */
export function whyNotCorrect(
  fields: readonly string[],
  changes: { contact?: object | null; channels?: readonly string[] | null },
  reason: string | null | undefined,
): Refusal | null {
  const fixed = fields.find((field) => !correctable.includes(field));
  if (fixed) return new Refusal('ALREADY_PUBLISHED', {}, `input.${fixed}`);
  if (changes.contact === null) return new Refusal('CONTACT_MISSING', {}, 'input.contact');
  if (changes.channels?.length === 0) return new Refusal('CHANNELS_MISSING', {}, 'input.channels');
  return whyNotWithout(reason);
}

/** After publication the Spanish words stay; other languages may be added and mended, with a reason. */
export function whyNotTranslate(locale: string, reason: string | null | undefined): Refusal | null {
  return locale === mainLocale ? new Refusal('ALREADY_PUBLISHED', {}, 'input.locale') : whyNotWithout(reason);
}

/** A law is named, not only wished for: pseudonyms are the rule. */
export function whyNotAskForNames(reason: string | null): Refusal | null {
  const [min, max] = [20, 1_000];
  const length = reason === null ? min : [...reason].length;
  return length < min || length > max ? new Refusal('REAL_NAMES_REASON', { min, max }, 'input.realNamesReason') : null;
}

function whyNotWithout(reason: string | null | undefined): Refusal | null {
  return reason?.trim() ? null : new Refusal('REASON_REQUIRED', {}, 'input.reason');
}

/** Key order does not matter: the database keeps its own. */
function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort()) : (inner ?? null),
  );
}
