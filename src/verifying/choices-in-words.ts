/** What a ballot says, with the labels of the options instead of their places. */
import type { PublicChoices } from '../votes/ballot.rules.js';
import type { PollDefinition } from '../votes/result.rules.js';

export function choicesInWords({ options }: Pick<PollDefinition, 'options'>, choices: PublicChoices): string {
  const label = (place: number): string => inSpanishFirst(options[place]!.label);
  const said = (values: readonly (string | number | null)[]): string[] =>
    values.flatMap((value, place) => (value === null ? [] : [`${label(place)}: ${value}`]));
  const words = (): string[] => {
    if ('positions' in choices) return said(choices.positions);
    if ('scores' in choices) return said(choices.scores);
    if ('ranks' in choices) return choices.ranks.map((rank, place) => `${place + 1}. ${rank.map(label).join(' = ')}`);
    return ('approved' in choices ? choices.approved : choices.chosen).map(label);
  };
  return words().join(', ') || '–';
}

export function inSpanishFirst(words: Readonly<Record<string, string>>): string {
  return words.es ?? Object.values(words)[0] ?? '–';
}
