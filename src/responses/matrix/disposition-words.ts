/** Dispositions in the words of a language, and back from whatever an official writes. */
import { type Language, languages, say } from '../../platform/messages/messages.js';
import { type Disposition, dispositions } from './answer.rules.js';
import { fold } from './folding.rules.js';

export function dispositionIn(disposition: Disposition, language: Language): string {
  return say(language, `matrix.disposition.${disposition}`);
}

export function dispositionChoices(language: Language): string[] {
  return dispositions.map((disposition) => dispositionIn(disposition, language));
}

/** What offices write in their own tables for the same. */
const alsoSaid: Record<Disposition, readonly string[]> = {
  ACCEPTED: ['aceptado', 'acogida', 'acogido', 'se acepta', 'se acoge'],
  PARTLY_ACCEPTED: [
    'aceptado parcialmente',
    'parcialmente aceptada',
    'parcialmente aceptado',
    'acogida parcialmente',
    'se acepta parcialmente',
    'se acoge parcialmente',
    'partially accepted',
    'accepted in part',
  ],
  NOT_ACCEPTED: ['no aceptado', 'no acogida', 'no se acepta', 'no se acoge', 'rechazada', 'rechazado', 'rejected'],
  OUT_OF_SCOPE: ['fuera de alcance', 'fuera de ambito', 'fuera del ambito'],
  ALREADY_COVERED: ['ya incluida', 'ya incluido', 'ya contemplado', 'ya esta contemplada', 'ya esta incluida'],
};

let known: Map<string, Disposition> | undefined;

export function readDisposition(written: string): Disposition | null {
  known ??= new Map(
    dispositions.flatMap((disposition) => [
      [fold(disposition), disposition] as const,
      ...alsoSaid[disposition].map((words) => [fold(words), disposition] as const),
      ...languages.map((language) => [fold(dispositionIn(disposition, language)), disposition] as const),
    ]),
  );
  return known.get(fold(written)) ?? null;
}
