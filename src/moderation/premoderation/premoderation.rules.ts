/** By which rules new comments wait until somebody has looked: a first comment, many links, words of a list, a burst. They only hold back. */
import { hasRole, whyNotAct, type Actor } from '../../people/actor.js';

export const heldFors = ['NEW_ACCOUNT', 'LINKS', 'WORDS', 'BURST'] as const;
export type HeldFor = (typeof heldFors)[number];

/** What an agency has set; null and an empty list switch a rule off. */
export interface HoldingRules {
  /** The first comments of accounts that are younger, in days. */
  newAccountDays: number | null;
  /** Comments with more links. */
  mostLinks: number | null;
  /** Comments with one of these words, or words in a row. */
  words: readonly string[];
  /** Further comments of new accounts, or with equal words, when so many came to the consultation in a minute. */
  mostAMinute: number | null;
}

export const noRules: HoldingRules = { newAccountDays: null, mostLinks: null, words: [], mostAMinute: null };

export const bounds = { newAccountDays: [1, 30], mostLinks: [0, 20], mostAMinute: [3, 1_000] } as const;
export const mostWords = 500;
export const longestWord = 80;

/** What a rule needs to know of whoever writes, and of what came before. */
export interface Circumstances {
  accountCreatedAt: Date;
  /** Whether a comment of theirs stands: one that a moderator released, or that came before the account was bound to this rule. */
  hasStanding: boolean;
  /** How many came in the last minute to the same consultation, this one included: from accounts of its age group, and with its words. */
  ofNewAccounts: number;
  alike: number;
}

const day = 24 * 3_600_000;

/** Accounts of less than a day are what bursts are made of. */
export function isNew(accountCreatedAt: Date, now: Date): boolean {
  return now.getTime() - accountCreatedAt.getTime() < day;
}

/** The rule that holds these words back, the one that says most about them first; null when they go on at once. */
export function heldFor(rules: HoldingRules, body: string, circumstances: Circumstances, now: Date): HeldFor | null {
  const byWords = heldForWords(rules, body);
  if (byWords) return byWords;
  const { mostAMinute, newAccountDays } = rules;
  const { accountCreatedAt, hasStanding, ofNewAccounts, alike } = circumstances;
  if (mostAMinute !== null && (alike > mostAMinute || (isNew(accountCreatedAt, now) && ofNewAccounts > mostAMinute))) return 'BURST';
  const isYoung = newAccountDays !== null && now.getTime() - accountCreatedAt.getTime() < newAccountDays * day;
  return isYoung && !hasStanding ? 'NEW_ACCOUNT' : null;
}

/** By the words alone: also other words for a comment that everybody reads already are asked for this. */
export function heldForWords({ words, mostLinks }: HoldingRules, body: string): 'WORDS' | 'LINKS' | null {
  if (words.length > 0 && holdsWord(body, words)) return 'WORDS';
  return mostLinks !== null && countLinks(body) > mostLinks ? 'LINKS' : null;
}

/** Whole words, whatever their accents, capitals and what stands between them: nothing of a list is a pattern. */
export function holdsWord(body: string, words: readonly string[]): boolean {
  const text = ` ${folded(body)} `;
  return words.some((word) => {
    const wanted = folded(word);
    return wanted !== '' && text.includes(` ${wanted} `);
  });
}

/** Small letters and digits without accents, one space between words. The ñ is a letter of its own and stays. */
export function folded(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<!n)\p{M}|(?<=n)(?!\u0303)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Addresses with their scheme or with www., as people paste them; two glued together are two. */
export function countLinks(body: string): number {
  return body.match(/https?:\/\/|(?<![\w/.@])www\.(?=\w)/gi)?.length ?? 0;
}

/** What a holding adds to the risk of the case: those that a list or many links held first. */
export const weights: Record<HeldFor, number> = { WORDS: 0.5, LINKS: 0.4, BURST: 0.3, NEW_ACCOUNT: 0.1 };

/** A list as somebody typed it: each word once, in order, none of them empty. */
export function readWords(words: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const word of words) {
    const key = folded(word);
    if (key !== '' && !known.has(key)) known.set(key, word.trim().replace(/\s+/g, ' '));
  }
  return [...known.values()].sort((one, other) => one.localeCompare(other, 'es'));
}

export type SetRulesRefusal = 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | 'FORBIDDEN' | 'RULES_UNCHANGED';

/** The moderators of an agency set its rules; everybody reads them. */
export function whyNotSetRules(actor: Actor, agencyId: string): SetRulesRefusal | null {
  return whyNotAct(actor) ?? (hasRole(actor, 'MODERATOR', agencyId) ? null : 'FORBIDDEN');
}

export function areSame(one: HoldingRules, other: HoldingRules): boolean {
  const plain = ({ newAccountDays, mostLinks, words, mostAMinute }: HoldingRules) =>
    JSON.stringify([newAccountDays, mostLinks, words, mostAMinute]);
  return plain(one) === plain(other);
}

/** Only what is held back waits to be released. */
export function whyNotRelease(comment: { withdrawnAt: Date | null; heldFor: string | null }): 'COMMENT_WITHDRAWN' | 'NOT_HELD' | null {
  if (comment.withdrawnAt) return 'COMMENT_WITHDRAWN';
  return comment.heldFor === null ? 'NOT_HELD' : null;
}
