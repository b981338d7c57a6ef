/**
 * Suggests themes from comments that people labelled: for each theme naive Bayes of the theme against its complement, all
 * other comments (after Rennie et al., "Tackling the poor assumptions of naive Bayes text classifiers", 2003), on whether a
 * word is there. A score is a sum over words, so each suggestion can say which words decided it.
 */
import { byCode } from '../clustering/decisions.rules.js';
import { termsOf } from './terms.rules.js';

export interface Labelled {
  id: string;
  text: string;
  /** Its themes; none where a person decided that none fits. */
  themes: readonly string[];
}

export interface Scored {
  theme: string;
  score: number;
  /** Words of the text that speak for the theme, the most telling first. */
  words: string[];
}

/** What was learnt: by theme, how much each term speaks for it. */
export interface Classifier {
  weights: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** The most frequent terms; rarer ones tell little, and memory stays bounded. */
export const mostTermsLearnt = 20_000;
const mostWords = 5;
/** Seen once more in the theme and once more outside than it was (Laplace), halved. */
const SMOOTHING = 0.5;

export type Terms = ReadonlyMap<string, string>;

export function learn(examples: readonly Labelled[], terms: readonly Terms[] = examples.map(({ text }) => termsOf(text))): Classifier {
  const vocabulary = countTerms(terms);
  const themes = [...new Set(examples.flatMap(({ themes }) => themes))].sort(byCode);
  return {
    weights: new Map(
      themes.map((theme) => {
        const inside = terms.filter((_, i) => examples[i]!.themes.includes(theme));
        return [theme, weigh(inside, examples.length - inside.length, vocabulary)];
      }),
    ),
  };
}

/** All themes, the likeliest first. */
export function scoreTerms({ weights }: Classifier, terms: Terms): Scored[] {
  const scored = [...weights].map(([theme, weight]) => {
    const known = [...terms].flatMap(([term, word]) => (weight.has(term) ? [{ word, weight: weight.get(term)! }] : []));
    const sum = known.reduce((all, { weight: one }) => all + one, 0);
    const telling = known.filter(({ weight: one }) => one > 0).sort((a, b) => b.weight - a.weight || byCode(a.word, b.word));
    // By the root of their number: a long comment has more words for everything.
    return {
      theme,
      score: known.length === 0 ? 0 : sum / Math.sqrt(known.length),
      words: telling.slice(0, mostWords).map(({ word }) => word),
    };
  });
  return scored.sort((a, b) => b.score - a.score || byCode(a.theme, b.theme));
}

function weigh(inside: readonly Terms[], outside: number, vocabulary: ReadonlyMap<string, number>): Map<string, number> {
  const here = countTerms(inside);
  const share = (times: number, all: number): number => (times + SMOOTHING) / (all + 2 * SMOOTHING);
  return new Map(
    [...vocabulary].map(([term, times]) => {
      const within = here.get(term) ?? 0;
      return [term, Math.log(share(within, inside.length) / share(times - within, outside))];
    }),
  );
}

/** In how many texts each term is, for the most frequent of them. */
function countTerms(texts: readonly Terms[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const terms of texts) for (const term of terms.keys()) times.set(term, (times.get(term) ?? 0) + 1);
  if (times.size <= mostTermsLearnt) return times;
  return new Map([...times].sort(([one, a], [other, b]) => b - a || byCode(one, other)).slice(0, mostTermsLearnt));
}
