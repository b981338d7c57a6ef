/** Suggests themes for many observations in a thread of its own. */
import { throughThread } from '../../platform/threads.js';
import type { Labelled } from '../theming/classifier.rules.js';
import type { ThemeQuality } from '../theming/evaluation.rules.js';
import type { ThemeSuggestion } from '../theming/suggesting.rules.js';

const worker = new URL('./advising.worker.ts', import.meta.url);

export interface Unlabelled {
  id: string;
  text: string;
}

export interface AdvisingStart {
  labelled: readonly Labelled[];
}

export interface Advised {
  id: string;
  suggestions: ThemeSuggestion[];
}

export interface AdvisingWord {
  advised: Advised[];
}

/** @returns how good the suggestions are, theme by theme */
export function adviseInThread(
  labelled: readonly Labelled[],
  pages: AsyncIterable<readonly Unlabelled[]>,
  hear: (word: AdvisingWord) => void,
): Promise<ThemeQuality[]> {
  const start: AdvisingStart = { labelled };
  return throughThread<readonly Unlabelled[], AdvisingWord, ThemeQuality[]>(worker, start, pages, hear);
}
