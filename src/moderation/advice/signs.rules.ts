/** What of a comment may speak for or against spam: its words, where it leads, how it is written, how often, and how new its author is. */
import { personalDataIn } from '../../platform/personal-data/personal-data.rules.js';
import { termsOf } from '../../responses/theming/terms.rules.js';

export const signKinds = [
  'WORD',
  'DOMAIN',
  'LINKS',
  'MANY_LINKS',
  'CONTACT',
  'REPEATED_CHARACTERS',
  'CAPITALS',
  'PICTURES',
  'EXCLAMATIONS',
  'MONEY',
  'SHORT',
  'NEW_ACCOUNT',
  'POSTED_BEFORE',
  'POSTED_OFTEN',
] as const;
export type SignKind = (typeof signKinds)[number];

/** What is known of a comment when it is looked at. */
export interface Looked {
  text: string;
  /** How old the account of its author was when it was posted, in days. */
  accountDays: number;
  /** How many comments with the same words came within the day before it. */
  alike: number;
}

export interface Sign {
  /** Under which its weight is learnt: `WORD credit`. */
  key: string;
  kind: SignKind;
  /** The word or the domain as it stands in the comment. */
  word: string | null;
}

const newAccountDays = 1;
const often = 10;

/** Each sign once. The same comment always has the same ones. */
export function signsOf({ text, accountDays, alike }: Looked): Sign[] {
  const domains = domainsIn(text);
  const plain = (kind: SignKind): Sign => ({ key: kind, kind, word: null });
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const has: [boolean, SignKind][] = [
    [domains.length > 0, 'LINKS'],
    [domains.length > 2, 'MANY_LINKS'],
    [personalDataIn(text).some(({ kind, isLikely }) => isLikely && (kind === 'PHONE' || kind === 'MAIL')), 'CONTACT'],
    [/([^\s.\-_=*#|])\1{3}/u.test(text), 'REPEATED_CHARACTERS'],
    [letters >= 20 && capitals > letters / 2, 'CAPITALS'],
    [(text.match(/\p{Extended_Pictographic}/gu)?.length ?? 0) >= 3, 'PICTURES'],
    [(text.match(/[!¡]/g)?.length ?? 0) >= 4, 'EXCLAMATIONS'],
    [/[$€]\s?\d|\d\s?(?:%|usd\b|cop\b)/i.test(text), 'MONEY'],
    [letters < 20, 'SHORT'],
    [accountDays < newAccountDays, 'NEW_ACCOUNT'],
    [alike > 0, 'POSTED_BEFORE'],
    [alike >= often, 'POSTED_OFTEN'],
  ];
  return [
    ...[...termsOf(withoutAddresses(text))].map(([term, word]): Sign => ({ key: `WORD ${term}`, kind: 'WORD', word })),
    ...[...new Set(domains)].map((domain): Sign => ({ key: `DOMAIN ${domain}`, kind: 'DOMAIN', word: domain })),
    ...has.filter(([is]) => is).map(([, kind]) => plain(kind)),
  ];
}

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>()"']{1,500}|\b[a-z0-9-]{2,40}\.(?:com|net|org|info|co|io|xyz|top|shop|site|online|club|ru|cn|bet|casino)\b[^\s<>()"']{0,200}/gi;

/** Where its links lead, without `www.`; one for each link. */
function domainsIn(text: string): string[] {
  return (text.match(ADDRESS) ?? []).flatMap((address) => {
    const [, host] = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9.-]{3,100})/i.exec(address) ?? [];
    return host ? [host.toLowerCase().replace(/\.+$/, '')] : [];
  });
}

/** Words of an address are no words of the language. */
function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, ' ');
}
