/** Passages that comments are about: chosen in a part of the text as it stands, and kept as the W3C's selectors say. */
import { readPlaces, type Passage, type Place } from '../../texts/anchoring/places.rules.js';
import { resolve, selectorsOf } from '../../texts/anchoring/quotations.rules.js';
import { sentencesOf } from '../../texts/anchoring/sentences.rules.js';
import { versionOfWordings, type Wording } from '../../texts/anchoring/wordings.rules.js';
import { Refusal } from '../../platform/refusal/refusal.js';

export const longestPassage = 2_000;
export const longestContext = 200;

/** Words of a text and where they stand; characters are code points of the plain text. */
export interface Quoted {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

export interface Selected extends Quoted {
  /** Counted in the heading, not in the text. */
  isInHeading: boolean;
}

/** What somebody sends who selected words. */
export interface PassageWish {
  exact: string;
  prefix?: string | null;
  suffix?: string | null;
  start?: number | null;
  end?: number | null;
  isInHeading?: boolean | null;
}

const field = 'input.passage';

/** The passage where it stands in this part; refused where its words are not there, or could be anywhere. */
export function choosePassage(wording: Wording, wish: PassageWish): Selected {
  const length = [...wish.exact].length;
  if (length > longestPassage) throw new Refusal('PASSAGE_TOO_LONG', { max: longestPassage, actual: length }, field);
  const places = readPlaces(versionOfWordings([wording]));
  const { exact, prefix, suffix, start, end, isInHeading } = wish;
  const passage =
    exact.trim() === ''
      ? null
      : resolve(places, {
          names: [isInHeading ? `${wording.eid}__heading` : wording.eid],
          quote: { type: 'TextQuoteSelector', exact, prefix: prefix ?? '', suffix: suffix ?? '' },
          position: start != null && end != null && end > start ? { type: 'TextPositionSelector', start, end } : null,
        });
  if (!passage || passage.start >= passage.end) throw new Refusal('PASSAGE_NOT_FOUND', {}, field);
  return selectedAt(places, passage);
}

export function selectedAt(places: Parameters<typeof selectorsOf>[0], passage: Passage): Selected {
  const [{ exact, prefix = '', suffix = '' }, { start, end }] = selectorsOf(places, passage);
  return { exact, prefix, suffix, start, end, isInHeading: passage.place.isHeading };
}

/** The words from here to there, without white space at their ends; null where there are none, or more than a passage may have. */
export function passageBetween(
  wording: Wording,
  { start, end, isInHeading }: Pick<Selected, 'start' | 'end' | 'isInHeading'>,
): Selected | null {
  const places = readPlaces(versionOfWordings([wording]));
  const place = places.all.find(({ isHeading }) => isHeading === isInHeading);
  if (!place || start < 0 || end <= start || end - start > longestPassage || end > places.points(place).length) return null;
  const points = places.points(place);
  const [from, to] = [points.toUnits(start), points.toUnits(end)];
  const words = place.text.slice(from, to);
  if (words.trim() === '') return null;
  const passage = { place, start: from + words.length - words.trimStart().length, end: to - (words.length - words.trimEnd().length) };
  return selectedAt(places, passage);
}

/** Where words of an earlier version stand in this wording; null where they do not, or where it is not sure which are meant. */
export function passageAgain(wording: Wording, { exact, prefix, suffix, isInHeading }: Selected): Selected | null {
  try {
    return choosePassage(wording, { exact, prefix, suffix, isInHeading });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** What can be chosen without selecting: the sentences of the heading, then those of the text. */
export function sentencesIn(wording: Wording): Selected[] {
  const places = readPlaces(versionOfWordings([wording]));
  return places.all.flatMap((place: Place) => sentencesOf(place).map((passage) => selectedAt(places, passage)));
}
