/** Says in a language what a person should look at in a text. */
import { type Language, say } from '../platform/messages/messages.js';
import { type TextNote, unpackNote } from './text-note.rules.js';

export function sayNote({ code, facts }: TextNote, language: Language): string {
  return say(language, `notes.${code}`, facts);
}

/** Notes as they are kept with a text. */
export function sayKeptNotes(kept: readonly string[], language: Language): string[] {
  return kept.map((one) => {
    const told = unpackNote(one);
    return told ? sayNote(told, language) : one;
  });
}
