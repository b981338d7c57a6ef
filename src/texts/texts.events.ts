/** What happens to texts, as the journal keeps it. The subject is the version. */
export interface TextEvents {
  'text.saved': { number: number; articles: number };
}

export type TextEvent = keyof TextEvents;
