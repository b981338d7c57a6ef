/** How the list of topics is kept: by administrators, with words in Spanish at least. */
import type { Actor } from '../people/actor.js';
import { whyNotAdminister, whyNotNamedSo, type AdministrationRefusal } from '../people/people.rules.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { whyNotSlug } from './drafting.rules.js';

export interface NamedTopic {
  slug: string;
  words: readonly { locale: string; name: string }[];
}

export function whyNotNameTopic(actor: Actor, topic: NamedTopic): Refusal | AdministrationRefusal | null {
  const unnamed = whyNotNamedSo(topic.words);
  return whyNotAdminister(actor) ?? whyNotSlug(topic.slug) ?? (unnamed && new Refusal(unnamed, {}, 'input.words'));
}

/** The names as they are kept, by language. */
export function topicNames(words: NamedTopic['words']): Record<string, string> {
  return Object.fromEntries(words.map(({ locale, name }) => [locale, name.trim()]));
}

/** The words of a topic for a form, Spanish first. */
export function topicWords(names: Readonly<Record<string, string>>): { locale: string; name: string }[] {
  const words = Object.entries(names).map(([locale, name]) => ({ locale, name }));
  return words.sort((one, other) => Number(other.locale === 'es') - Number(one.locale === 'es') || (one.locale < other.locale ? -1 : 1));
}
