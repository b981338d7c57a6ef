/** Who may go by a pseudonym, what it may look like, and who may see the name behind one. */
import { Refusal } from '../../platform/refusal/refusal.js';
import { whyNotAct, type Actor } from '../actor.js';
import { tidyName } from '../names.rules.js';
import { whyNotProven } from '../second-factors/second-factors.rules.js';

const field = 'input.pseudonym';
const [shortest, longest] = [3, 40];

/** Words of public office, as whole words without accents: nobody who hides their name speaks for a public body. */
const office =
  /(?<!\p{L})(ministeri[oa]|ministr[oa]|viceministr[oa]|alcaldia|alcalde(sa)?|gobernacion|gobernador[a]?|presidencia|presidente|presidenta|congreso|senador[a]?|concejal[a]?|fiscalia|procuraduria|contraloria|personeria|defensoria|registraduria|superintendencia|secretaria|agencia|policia|ejercito|gobierno|government|ministry|ministers?|mayors?|official|oficial|funcionari[oa]|moderator|moderador[a]?|moderacion|administrator|administrador[a]?|admin|auditor[a]?|urna)(?!\p{L})/u;

/** The scripts in which a pseudonym may be written, one at a time: letters of two together are how names are forged. */
const scripts = [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u];

/** Letters, digits, and what joins words; one script; at least one letter. */
export function whyNotPseudonym(tidied: string): Refusal | null {
  const length = [...tidied].length;
  if (length < shortest || length > longest) return new Refusal('PSEUDONYM_LENGTH', { min: shortest, max: longest }, field);
  if (!/^[\p{L}\p{M}\p{Nd}][\p{L}\p{M}\p{Nd} .'’ʼ_-]*$/u.test(tidied) || !/\p{L}/u.test(tidied))
    return new Refusal('PSEUDONYM_CHARACTERS', {}, field);
  const letters = tidied.match(/\p{L}/gu)!.filter((letter) => letter !== 'ʼ');
  const used = new Set(letters.map((letter) => scripts.findIndex((script) => script.test(letter))));
  if (used.size > 1) return new Refusal('PSEUDONYM_CHARACTERS', {}, field);
  return office.test(plain(tidied)) ? new Refusal('PSEUDONYM_OF_OFFICE', {}, field) : null;
}

/** As it is kept; written in full width or with joined letters it is the same one. */
export function tidyPseudonym(pseudonym: string): string {
  return tidyName(pseudonym.normalize('NFKC'));
}

/** Accents of letters stand apart in this form, and are left out. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whoever holds an office or a role acts by name: people must know who decides. A role that rests counts. */
export function whyNotHide(actor: Actor): 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | 'OFFICE_BY_NAME' | null {
  const held = actor.resting ?? actor;
  return whyNotAct(actor) ?? (held.isAdministrator || held.memberships.size > 0 ? 'OFFICE_BY_NAME' : null);
}

/** Ending it shows the name beside everything; whoever found a device left open must not do that. */
export function whyNotShow(actor: Actor, now: Date): Refusal | string | null {
  return whyNotAct(actor) ?? (actor.pseudonym ? whyNotProven(actor, now) : new Refusal('NO_PSEUDONYM'));
}

/** On what ground a name is looked at. */
export const lookGrounds = ['COURT_ORDER', 'LEGAL_DUTY', 'DATA_REQUEST'] as const;
export type LookGround = (typeof lookGrounds)[number];

/** Only who answers for the data of everybody, and only freshly proven. Moderators and officials judge words, for which nobody’s name is needed. */
export function whyNotLookAtName(actor: Actor, now: Date): Refusal | string | null {
  return whyNotAct(actor) ?? (actor.isAdministrator ? whyNotProven(actor, now) : 'FORBIDDEN');
}

/** Why somebody may not write where names are asked for. Officials of the agency have none. */
export function whyNotByPseudonym(
  { pseudonym }: Pick<Actor, 'pseudonym'>,
  realNamesReason: string | null | undefined,
): 'REAL_NAME_NEEDED' | null {
  return realNamesReason && pseudonym ? 'REAL_NAME_NEEDED' : null;
}
