/** What a service that people sign in with says of them, and what of it is believed: as whoever runs Urna has written down. */
import type { AccountTrust } from '../trust.rules.js';
import { documentKinds, type DocumentKind } from '../verifying/verifying.rules.js';
import type { Provider } from './provider-file.rules.js';

/** Claims of the ID token and of the UserInfo endpoint, put together. */
export type Claims = Readonly<Record<string, unknown>>;

/** Who they are, in our words; null is what the service does not say. */
export interface Said {
  subject: string;
  /** What it calls its own session, by which it may end ours. */
  session?: string | null;
  /** How surely the service knows them, in its words. */
  assurance: string | null;
  level: AccountTrust;
  /** Whether that is as good as a second factor of ours. */
  isStrong: boolean;
  name: string | null;
  /** Only where the service has made sure that it is theirs. */
  email: string | null;
  document: { kind: DocumentKind; number: string; bornOn: string | null; territory: string | null } | null;
}

/** A claim by its name, or by names with points between them within others. */
export function claimAt(claims: Claims, path: string | undefined): unknown {
  if (path === undefined) return undefined;
  if (Object.hasOwn(claims, path)) return claims[path];
  return path
    .split('.')
    .reduce<unknown>(
      (within, name) =>
        typeof within === 'object' && within !== null && Object.hasOwn(within, name) ? (within as Claims)[name] : undefined,
      claims,
    );
}

export function whoTheySay(provider: Provider, claims: Claims): Said {
  const words = (path: string | undefined): string | null => {
    const value = claimAt(claims, path);
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && text.trim() !== '' ? text.trim().slice(0, 500) : null;
  };
  const { claims: named } = provider;
  const assurance = words(provider.levelClaim);
  const level = assurance !== null && Object.hasOwn(provider.levels, assurance) ? provider.levels[assurance]! : 'REGISTERED';
  const isVerified = provider.vouchesForEmail || [true, 'true'].includes(claimAt(claims, named.emailVerified) as boolean | string);
  const email = words(named.email);
  return {
    subject: String(claims['sub']),
    session: typeof claims['sid'] === 'string' && claims['sid'] !== '' ? claims['sid'] : null,
    assurance,
    level,
    isStrong: assurance !== null && provider.secondFactors.includes(assurance),
    name: words(named.name),
    email: email !== null && isVerified && isAddress(email) ? email : null,
    // Documents are believed of people whom the service knows well enough, and of nobody else.
    document: level === 'VERIFIED' ? documentIn(provider, words) : null,
  };
}

function documentIn(provider: Provider, words: (path: string | undefined) => string | null): Said['document'] {
  const { claims: named, documentKind, documentKinds: known } = provider;
  const said = words(named.documentKind);
  const kind =
    documentKind ?? (said === null ? null : Object.hasOwn(known, said) ? known[said]! : documentKinds.find((each) => each === said));
  const number = words(named.documentNumber);
  if (!kind || number === null) return null;
  return { kind, number, bornOn: words(named.birthDate)?.slice(0, 10) ?? null, territory: words(named.territory) };
}

function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(text);
}
