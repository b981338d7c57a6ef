/** How good the suggestions are: each labelled comment is judged by what was learnt from the others, and compared with its labels. */
import { byCode } from '../clustering/decisions.rules.js';
import { numberOf } from '../clustering/shingles.rules.js';
import { type Labelled, learn, scoreTerms } from './classifier.rules.js';
import { termsOf } from './terms.rules.js';

export interface ThemeQuality {
  theme: string;
  /** How many comments people gave the theme. */
  examples: number;
  /** Of what would be suggested, the share that people labelled so. */
  precision: number;
  /** Of what people labelled so, the share that would be suggested. */
  recall: number;
  f1: number;
  /** The least score that is suggested: the one with the highest F1. Infinite where nothing right was ever found. */
  threshold: number;
}

/** At most; with fewer comments each is judged alone (leave one out). */
const FOLDS = 10;

/**
 * By cross-validation with folds that depend on ids alone. Thresholds are chosen on the same judgements as the figures, which
 * flatters these slightly where examples are few.
 */
export function evaluate(labelled: readonly Labelled[], folds = FOLDS): ThemeQuality[] {
  const sorted = labelled.toSorted((a, b) => numberOf(a.id) - numberOf(b.id) || byCode(a.id, b.id));
  const terms = sorted.map(({ text }) => termsOf(text));
  const number = Math.min(folds, sorted.length);
  const themes = [...new Set(sorted.flatMap((one) => one.themes))].sort(byCode);
  const judged = new Map(themes.map((theme) => [theme, [] as Judged[]]));
  for (let fold = 0; fold < number; fold++) {
    const isOther = (_: unknown, i: number): boolean => i % number !== fold;
    const classifier = learn(sorted.filter(isOther), terms.filter(isOther));
    sorted.forEach((one, i) => {
      if (i % number !== fold) return;
      for (const { theme, score } of scoreTerms(classifier, terms[i]!))
        judged.get(theme)!.push({ score, isRight: one.themes.includes(theme) });
    });
  }
  return themes.map((theme) => {
    const examples = sorted.filter((one) => one.themes.includes(theme)).length;
    return { theme, examples, ...bestOf(judged.get(theme)!, examples) };
  });
}

interface Judged {
  score: number;
  isRight: boolean;
}

function bestOf(judged: readonly Judged[], examples: number): Omit<ThemeQuality, 'theme' | 'examples'> {
  let best = { precision: 0, recall: 0, f1: 0, threshold: Infinity };
  const falling = judged.toSorted((a, b) => b.score - a.score);
  let right = 0;
  falling.forEach(({ score, isRight }, i) => {
    if (isRight) right++;
    // Equal scores are suggested together, and nothing that speaks against a theme suggests it.
    if (score <= 0 || falling[i + 1]?.score === score) return;
    const [precision, recall] = [right / (i + 1), right / examples];
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    if (f1 > best.f1) best = { precision, recall, f1, threshold: score };
  });
  return best;
}
