/** Which themes to suggest for comments without one. A suggestion counts for nothing until a person confirms it. */
import { type Labelled, learn, scoreTerms } from './classifier.rules.js';
import { evaluate, type ThemeQuality } from './evaluation.rules.js';
import { termsOf } from './terms.rules.js';

export interface ThemeSuggestion {
  theme: string;
  score: number;
  /** The words of the comment that decided it, the most telling first. */
  words: string[];
}

export interface ThemeAdvice {
  quality: ThemeQuality[];
  /** The themes to suggest for a text, the likeliest first. */
  suggest: (text: string) => ThemeSuggestion[];
}

/** Below it a theme is too little known to be suggested. */
export const fewestExamples = 3;

/** @param least what F1 a theme must have among the labelled comments to be suggested at all */
export function adviseThemes(labelled: readonly Labelled[], least = 0.5): ThemeAdvice {
  const quality = evaluate(labelled);
  const classifier = learn(labelled);
  const reliable = quality.filter(({ f1, examples }) => f1 >= least && examples >= fewestExamples);
  const thresholds = new Map(reliable.map(({ theme, threshold }) => [theme, threshold]));
  const suggest = (text: string): ThemeSuggestion[] =>
    scoreTerms(classifier, termsOf(text)).filter(({ theme, score }) => score >= (thresholds.get(theme) ?? Infinity));
  return { quality, suggest };
}
