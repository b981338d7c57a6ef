/** Further versions of a text: who drafts and publishes them, who sees them before, and what they must say. */
import { whyNotDo, whyNotSee, type DutyRefusal } from '../consultations/access.rules.js';
import type { ConsultationWindow, PhaseRefusal } from '../consultations/phase.rules.js';
import type { Actor } from '../people/actor.js';
import { Refusal } from '../platform/refusal/refusal.js';
import type { Correction as TreeCorrection } from './correcting/correction.rules.js';
import type { VersionText } from './comparing/version.rules.js';

export interface VersionState {
  /** Null while it is a draft. */
  publishedAt: Date | null;
  /** When its text was set, or which part is which. */
  createdAt: Date;
}

/** What an official says about which part is which: one of a null pair stands alone, removed or added. */
export interface Correction {
  oldEid: string | null;
  newEid: string | null;
}

export const mostCorrections = 500;
export const longestChangelog = 50_000;
export const mostReasons = 500;
export const longestReason = 5_000;

/** From when it is announced until it is archived; the text of a draft is set as a whole. */
export function whyNotAmend(actor: Actor, window: ConsultationWindow, now: Date): DutyRefusal | PhaseRefusal | null {
  return whyNotDo(actor, 'correct', window, now);
}

/** A version that is not published is seen by those who see drafts, whatever became of its consultation. */
export function whyNotSeeVersion(
  actor: Actor,
  { publishedAt }: Pick<VersionState, 'publishedAt'>,
  window: Pick<ConsultationWindow, 'status' | 'agencyId'>,
): 'NOT_FOUND' | null {
  return whyNotSee(actor, publishedAt === null ? { ...window, status: 'DRAFT' } : window);
}

/** Why a draft may not be changed or published: `seen` is when it was saved as the official saw it, where they say so. */
export function whyNotTouch(version: VersionState, seen?: Date | null): Refusal | null {
  if (version.publishedAt !== null) return new Refusal('VERSION_PUBLISHED');
  return seen && seen.getTime() !== version.createdAt.getTime() ? new Refusal('VERSION_CHANGED_MEANWHILE') : null;
}

/** Another division of the same words is another version, too. */
export function whyNotReplace(text: DividedText, current: DividedText, field = 'input.markdown'): Refusal | null {
  const isSame = text.source === current.source && isSameDivision(text.corrections, current.corrections);
  return isSame ? new Refusal('TEXT_UNCHANGED', {}, field) : null;
}

interface DividedText {
  source: string;
  corrections: readonly TreeCorrection[];
}

/** Keys stand in any order: the database keeps them in its own. */
export function isSameDivision(some: readonly TreeCorrection[], others: readonly TreeCorrection[]): boolean {
  const write = (corrections: readonly TreeCorrection[]): string =>
    JSON.stringify(corrections.map((one) => Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))));
  return write(some) === write(others);
}

/** Each part is named once at most, and all of them exist. */
export function whyNotCorrect(corrections: readonly Correction[], old: ReadonlySet<string>, now: ReadonlySet<string>): Refusal | null {
  const field = 'input.corrections';
  const seen = { oldEid: new Set<string>(), newEid: new Set<string>() };
  for (const correction of corrections) {
    if (correction.oldEid === null && correction.newEid === null) return new Refusal('CORRECTION_EMPTY', {}, field);
    for (const [side, known] of [
      ['oldEid', old],
      ['newEid', now],
    ] as const) {
      const eid = correction[side];
      if (eid === null) continue;
      if (!known.has(eid)) return new Refusal('PART_UNKNOWN', { eid }, field);
      if (seen[side].has(eid)) return new Refusal('PART_REPEATED', { eid }, field);
      seen[side].add(eid);
    }
  }
  return null;
}

/** Of corrections of an earlier wording of the draft those that still name parts of both texts. */
export function stillApplying(corrections: readonly Correction[], old: ReadonlySet<string>, now: ReadonlySet<string>): Correction[] {
  return corrections.filter(({ oldEid, newEid }) => (oldEid === null || old.has(oldEid)) && (newEid === null || now.has(newEid)));
}

/** Citizens must read in Spanish what changed; each language speaks once. */
export function whyNotSay(changelog: readonly { locale: string; text: string }[]): Refusal | null {
  const field = 'input.changelog';
  const locales = changelog.map(({ locale }) => locale);
  if (!locales.includes('es')) return new Refusal('CHANGELOG_MISSING', {}, field);
  const twice = locales.find((locale, index) => locales.indexOf(locale) !== index);
  return twice === undefined ? null : new Refusal('LANGUAGE_REPEATED', { locale: twice }, field);
}

/**
 * The identity of each part of a draft: that of the old part which it is, else the one that it had in the draft before,
 * else a new one.
 */
export function identifyAmended(
  eids: readonly string[],
  oldIds: readonly string[],
  toOld: readonly (number | null)[],
  drafted: ReadonlyMap<string, string>,
  newId: () => string,
): { ids: string[]; fresh: string[] } {
  const taken = new Set(oldIds);
  const fresh: string[] = [];
  const ids = eids.map((eid, index) => {
    const old = toOld[index];
    if (old != null) return oldIds[old]!;
    const known = drafted.get(eid);
    if (known !== undefined && !taken.has(known)) return known;
    fresh.push(newId());
    return fresh.at(-1)!;
  });
  return { ids, fresh };
}

/** Why a part changed: named by its eid in the new version, one that was removed by its eid in the old one. */
export interface WordsOfReason {
  eid: string;
  words: readonly { locale: string; text: string }[];
}

interface Pair {
  old: Pick<VersionText, 'byEid'>;
  now: Pick<VersionText, 'byEid'>;
}

export function whyNotExplain(reasons: readonly WordsOfReason[], { old, now }: Pair): Refusal | null {
  const field = 'input.reasons';
  const seen = new Set<string>();
  for (const { eid } of reasons) {
    if (!now.byEid.has(eid) && !old.byEid.has(eid)) return new Refusal('PART_UNKNOWN', { eid }, field);
    if (seen.has(eid)) return new Refusal('PART_REPEATED', { eid }, field);
    seen.add(eid);
  }
  return null;
}

/** By the identity of the part. */
export function reasonsOf(reasons: readonly WordsOfReason[], { old, now }: Pair): Record<string, Localised> {
  return Object.fromEntries(
    reasons.map(({ eid, words }) => [
      (now.byEid.get(eid) ?? old.byEid.get(eid))!.id!,
      Object.fromEntries(words.map(({ locale, text }) => [locale, text.trim()])),
    ]),
  );
}

/** Why a part changed, as one of the versions on the way says it. */
export interface ReasonGiven {
  /** The number of that version. */
  number: number;
  words: Localised;
}

/** By the identity of the part, the last reason last; `between` are the versions passed, in order. */
export function reasonsBetween(between: readonly TextVersionWords[]): Map<string, ReasonGiven[]> {
  const reasons = new Map<string, ReasonGiven[]>();
  for (const { number, reasons: given } of between)
    for (const [id, words] of Object.entries(given))
      if (Object.keys(words).length > 0) reasons.set(id, [...(reasons.get(id) ?? []), { number, words }]);
  return reasons;
}

type Localised = Readonly<Record<string, string>>;

interface TextVersionWords {
  number: number;
  reasons: Readonly<Record<string, Localised>>;
}
