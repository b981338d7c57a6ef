/** A statement of reasons as a moderator writes it, and what of it has to be corrected. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import type { ModeratedCommentFragment } from './parts.data.js';
import { digestOf, grounds, longestReason, shortestReason } from './deciding.js';

export const measures = ['NO_ACTION', 'LABEL', 'HIDE_PART', 'HIDE', 'LOCK_THREAD', 'WARN', 'SUSPEND', 'RESTORE'] as const;
export type Measure = (typeof measures)[number];
export const bases = ['INCOMPATIBLE_CONTENT', 'ILLEGAL_CONTENT'] as const;

export const longestFacts = 2000;
export const longestProportion = 1000;
export const longestLegalGround = 300;

const restricts = (measure: Measure | undefined): boolean => measure !== undefined && measure !== 'NO_ACTION' && measure !== 'RESTORE';
const takesAway: readonly (Measure | undefined)[] = ['HIDE', 'HIDE_PART', 'LOCK_THREAD', 'SUSPEND'];
const mayEnd: readonly (Measure | undefined)[] = ['LABEL', 'HIDE', 'LOCK_THREAD', 'SUSPEND'];

/** As it was sent. */
export interface Written {
  measure: string;
  ground: string;
  basis: string;
  legalGround: string;
  facts: string;
  reason: string;
  proportion: string;
  endsOn: string;
  passages: string;
  fromAuthority: string;
  /** Of the words that its writer read. */
  wordsDigest: string;
  key: string | null;
}

export function read(form: Form): Written {
  const text = (name: string): string => form.text(name).trim();
  return {
    measure: text('measure'),
    ground: text('ground'),
    basis: text('basis'),
    legalGround: text('legalGround'),
    facts: text('facts'),
    reason: text('reason'),
    proportion: text('proportion'),
    endsOn: text('endsOn'),
    passages: form.text('passages'),
    fromAuthority: text('fromAuthority'),
    wordsDigest: text('wordsDigest'),
    key: form.key,
  };
}

/** The input of the mutation, or what is wrong with what was written: only what belongs to the measure is asked for and sent. */
export function toInput(
  visit: Visit,
  commentId: string,
  said: Said,
  written: Written,
): { input: StatementInput } | { errors: UserError[] } {
  const measure = measures.find((name) => name === written.measure);
  const ground = grounds.find((name) => name === written.ground);
  const basis = bases.find((name) => name === written.basis) ?? 'INCOMPATIBLE_CONTENT';
  const errors: UserError[] = [];
  const wrong = (what: string, field = what): void =>
    void errors.push({ code: 'INPUT_INVALID', field: [field], message: visit.t(`statement.wrong.${what}`) });
  const isShort = (text: string, most: number): boolean => [...text].length < shortestReason || [...text].length > most;
  if (!measure) wrong('measure');
  if (restricts(measure) && !ground) wrong('ground');
  if (restricts(measure) && isShort(written.facts, longestFacts)) wrong('facts');
  if (isShort(written.reason, longestReason)) wrong('reason');
  if (takesAway.includes(measure) && isShort(written.proportion, longestProportion)) wrong('proportion');
  if (restricts(measure) && basis === 'ILLEGAL_CONTENT' && !written.legalGround) wrong('legalGround');
  if (measure === 'SUSPEND' && !written.endsOn) wrong('endsOn');
  if (written.endsOn && endOf(written.endsOn) === null) wrong('endsOn');
  const passages = measure === 'HIDE_PART' ? placesOf(said, written.passages) : null;
  if (measure === 'HIDE_PART') {
    // First of all: what is not found any more was there when it was chosen.
    if (written.wordsDigest && written.wordsDigest !== digestOf(said.body)) wrong('wordsChanged', 'passages');
    else if (!passages || passages.length === 0) wrong('passages');
  }
  if (errors.length > 0) return { errors };
  const hasBasis = restricts(measure);
  return {
    input: {
      commentId,
      measure: measure!,
      ground: hasBasis ? ground : null,
      basis: hasBasis ? basis : null,
      legalGround: hasBasis && basis === 'ILLEGAL_CONTENT' ? written.legalGround : null,
      facts: written.facts.length >= shortestReason ? written.facts : null,
      reason: written.reason,
      proportion: hasBasis && written.proportion.length >= shortestReason ? written.proportion : null,
      endsAt: mayEnd.includes(measure) && written.endsOn ? endOf(written.endsOn) : null,
      passages,
      wordsDigest: passages && (written.wordsDigest || null),
      fromAuthority: written.fromAuthority === 'yes',
      idempotencyKey: written.key,
    },
  };
}

interface StatementInput {
  commentId: string;
  measure: Measure;
  ground?: (typeof grounds)[number] | null;
  basis: (typeof bases)[number] | null;
  legalGround: string | null;
  facts: string | null;
  reason: string;
  proportion: string | null;
  endsAt: string | null;
  passages: Place[] | null;
  wordsDigest: string | null;
  fromAuthority: boolean;
  idempotencyKey: string | null;
}

/** The end of that day in Colombia, where the clocks are never changed. */
function endOf(day: string): string | null {
  const moment = new Date(`${day}T23:59:59-05:00`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(moment.getTime()) ? moment.toISOString() : null;
}

/** What moderators read of a comment: its words, and those that it proposes where it does. */
export interface Said {
  body: string;
  proposed: string | null;
}

/** As it was written, also where passages are blacked out or it cannot be read. */
export function saidIn({ body, original, suggestion }: Pick<ModeratedCommentFragment, 'body' | 'original' | 'suggestion'>): Said {
  return { body: original?.body ?? body ?? '', proposed: (original ?? suggestion)?.proposed ?? null };
}

export interface Place {
  start: number;
  end: number;
  inProposal: boolean;
}

/** Where each line stands in the words, everywhere it does, in code points; null where one of them stands nowhere. */
export function placesOf({ body, proposed }: Said, lines: string): Place[] | null {
  const wanted = [...new Set(lines.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== '');
  const places: Place[] = [];
  for (const line of wanted) {
    const found = [
      ...placesIn(body, line).map((place) => ({ ...place, inProposal: false })),
      ...placesIn(proposed ?? '', line).map((place) => ({ ...place, inProposal: true })),
    ];
    if (found.length === 0) return null;
    places.push(...found);
  }
  return places;
}

function placesIn(words: string, line: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let from = words.indexOf(line); from >= 0; from = words.indexOf(line, from + line.length)) {
    const start = [...words.slice(0, from)].length;
    places.push({ start, end: start + [...line].length });
  }
  return places;
}
