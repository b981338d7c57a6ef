/**
 * The words that turn one argument into another, in Spanish and English: of negation, of stance, of direction, of number.
 * Two comments that differ in one of them are two arguments, however much else they share.
 */
import { isNumber } from './folding.rules.js';

const WORDS = wordSet(
  '? no ni nunca jamas tampoco sin nada nadie ningun ninguna ninguno ningunos ningunas contra favor mas menos mayor menor todos todas ' +
    'siempre solo solamente excepto salvo antes despues not never none nobody nothing without nor neither cannot against favour more less ' +
    'fewer all always only except unless before after ban keep kept',
);
const QUANTITIES = wordSet(
  'cero dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta cuarenta cincuenta cien ciento mil millon millones ' +
    'doble triple mitad tercio zero two three four five six seven eight nine ten twelve twenty thirty forty fifty hundred thousand million ' +
    'double half',
);

/** What such words begin with; forms of one of them are one word. */
const STEMS = (
  'desacuerdo acuerdo desaprob desaprueb aprob aprueb reprob reprueb improb imprueb apoy rechaz respald opon opus opuest acept elimin ' +
  'suprim derog retir manten mantien conserv aument increment disminu reduc reduz ampli prohib permit autoriz obligator voluntari ' +
  'gratuit mejor empeor perjudic benefici disagree agree disapprov approv support oppos reject accept remov repeal maintain increas ' +
  'decreas rais lower allow forbid mandator voluntar improv worsen harm'
).split(' ');
const STEM = new RegExp(`^(?:${STEMS.join('|')})`);

export function isDecisive(word: string): boolean {
  return isQuantity(word) || WORDS.has(word) || STEM.test(word);
}

/** In figures or letters. */
export function isQuantity(word: string): boolean {
  return QUANTITIES.has(word) || isNumber(word);
}

/** What makes the word decisive, or null: the word itself, or the stem that all its forms have. */
export function decisionIn(word: string): string | null {
  return isQuantity(word) || WORDS.has(word) ? word : (STEM.exec(word)?.[0] ?? null);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
