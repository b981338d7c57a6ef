/** What somebody has chosen in the form, on its way from step to step: nothing of it stands in an address. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { PollPartsFragment, StatementPosition } from './poll-parts.data.js';

/** How many statements or scales stand on one page. */
export const batchSize = 10;

export interface Choice {
  /** In order of preference where they are ranked. */
  optionIds: string[];
  /** One a statement, in their order. */
  positions: (StatementPosition | null)[];
  /** One an option, in their order. */
  scores: (number | null)[];
  /** One an option, in their order: the places as they were filled in, also where they make no order yet. */
  places: (number | null)[];
  /** Code of the territory in which the voter lives, where the poll asks for it; empty when not chosen. */
  territory: string;
}

/** What the form shows, and what has to be corrected in it. */
export interface Step {
  choice: Choice;
  batch?: number;
  errors?: readonly UserError[];
}

const letters: Record<string, StatementPosition> = { A: 'AGREE', D: 'DISAGREE', P: 'PASS' };
export const positionLetters = Object.keys(letters);

export function letterOf(position: StatementPosition | null): string {
  return position?.[0] ?? '-';
}

const nothing: Choice = { optionIds: [], positions: [], scores: [], places: [], territory: '' };

/** What the viewer's ballot says, as the form shows it first. */
export function choiceOfBallot(poll: PollPartsFragment): Choice {
  return poll.viewerBallot ? choiceOfWords(poll, poll.viewerBallot) : choiceOfWords(poll, { optionIds: [], positions: [], scores: [] });
}

export interface BallotWords {
  optionIds: readonly string[];
  positions: readonly { statementId: string; position: StatementPosition }[];
  scores: readonly { optionId: string; score: number }[];
}

/** What a ballot says, however it was found. */
export function choiceOfWords({ kind, options }: PollPartsFragment, words: BallotWords): Choice {
  const positions = new Map(words.positions.map(({ statementId, position }) => [statementId, position]));
  const scores = new Map(words.scores.map(({ optionId, score }) => [optionId, score]));
  const optionIds = [...words.optionIds];
  return {
    optionIds,
    positions: kind === 'STATEMENTS' ? options.map(({ id }) => positions.get(id) ?? null) : [],
    scores: kind === 'SCORE' ? options.map(({ id }) => scores.get(id) ?? null) : [],
    places: kind === 'RANKING' ? placesIn(optionIds, options) : [],
    territory: '',
  };
}

/** What was sent: what stands on this page by its own fields, what stands on other pages in one field for all. */
export function readChoice(poll: PollPartsFragment, form: Form): Choice {
  return { ...readBallot(poll, form), territory: poll.asksTerritory ? form.text('territory') : '' };
}

function readBallot(poll: PollPartsFragment, form: Form): Choice {
  const { kind, options } = poll;
  if (kind === 'STATEMENTS') {
    const kept = form.text('positions');
    return {
      ...nothing,
      positions: options.map((_, index) => letters[form.text(`statement${index}`)] ?? letters[kept[index] ?? '-'] ?? null),
    };
  }
  if (kind === 'SCORE') return { ...nothing, scores: readScores(poll, form) };
  const known = new Set(options.map(({ id }) => id));
  const optionIds = [...new Set(form.all('optionIds'))].filter((id) => known.has(id));
  if (kind !== 'RANKING') return { ...nothing, optionIds };
  const isFilledIn = options.some((_, index) => form.has(`place${index}`));
  const places = isFilledIn ? options.map((_, index) => readWhole(form.text(`place${index}`))) : placesIn(optionIds, options);
  return { ...nothing, places, optionIds: orderOf(options, places) };
}

function readScores({ options, lowestScore, highestScore }: PollPartsFragment, form: Form): (number | null)[] {
  const kept = form.text('scores').split(',');
  return options.map((_, index) => {
    const score = readWhole(form.has(`score${index}`) ? form.text(`score${index}`) : (kept[index] ?? ''));
    return score !== null && score >= lowestScore! && score <= highestScore! ? score : null;
  });
}

function readWhole(text: string): number | null {
  return /^-?\d{1,4}$/.test(text.trim()) ? Number(text) : null;
}

function placesIn(ranked: readonly string[], options: readonly { id: string }[]): (number | null)[] {
  return options.map(({ id }) => (ranked.includes(id) ? ranked.indexOf(id) + 1 : null));
}

/** Those with a place, by place; equal ones in the order of the poll. */
function orderOf(options: readonly { id: string }[], places: Choice['places']): string[] {
  return options
    .map(({ id }, index) => ({ id, place: places[index] ?? null }))
    .filter((each): each is { id: string; place: number } => each.place !== null)
    .sort((one, other) => one.place - other.place)
    .map(({ id }) => id);
}

/** Whether places were skipped, as in «first and third». */
export function hasGap({ places }: Choice): boolean {
  const taken = places.filter((place) => place !== null);
  return taken.length > 0 && Math.max(...taken) > taken.length;
}

/** Hidden fields that carry the choice to the next step. */
export function fieldsOf(choice: Choice): [string, string][] {
  const territory: [string, string][] = choice.territory ? [['territory', choice.territory]] : [];
  return [...choice.optionIds.map((id): [string, string] => ['optionIds', id]), ...keptFields(choice), ...territory];
}

/** What stands on the other pages of the form. */
export function keptFields({ positions, scores }: Choice): [string, string][] {
  if (positions.some((position) => position !== null)) return [['positions', positions.map(letterOf).join('')]];
  return scores.some((score) => score !== null) ? [['scores', scores.join(',')]] : [];
}

/** What the API is told. */
export function inputOf({ options }: PollPartsFragment, { optionIds, positions, scores, territory }: Choice) {
  return {
    optionIds,
    positions: positions.flatMap((position, index) => (position ? [{ statementId: options[index]!.id, position }] : [])),
    scores: scores.flatMap((score, index) => (score === null ? [] : [{ optionId: options[index]!.id, score }])),
    territory: territory || null,
  };
}

/** What the chosen projects cost together. */
export function costOf({ options }: PollPartsFragment, { optionIds }: Pick<Choice, 'optionIds'>): number {
  return options.reduce((sum, { id, cost }) => sum + (optionIds.includes(id) ? (cost ?? 0) : 0), 0);
}
