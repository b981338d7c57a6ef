/** What happens to texts, as the journal keeps it. The subject is the version. */
export interface TextEvents {
  'text.saved': { number: number; articles: number };
  /** A further version, seen by the agency alone: its text was set, or which part is which. */
  'text.version_drafted': { number: number; articles: number };
  'text.version_published': { number: number };
}

export type TextEvent = keyof TextEvents;
