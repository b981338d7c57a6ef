/** How much is known of who a person is, from nothing to their identity document. */

/** In rising order; each includes what the one before it says. */
export const trustLevels = ['ANONYMOUS', 'REGISTERED', 'CONFIRMED', 'VERIFIED'] as const;
export type TrustLevel = (typeof trustLevels)[number];

/** Of somebody who has an account. */
export type AccountTrust = Exclude<TrustLevel, 'ANONYMOUS'>;

/** Whether the level is the one that is asked for, or a higher one. */
export function reaches(level: TrustLevel, needed: TrustLevel): boolean {
  return trustLevels.indexOf(level) >= trustLevels.indexOf(needed);
}

/** What somebody has shown of themselves that still holds. */
export interface Shown {
  /** The account is that of a known person. */
  hasIdentity: boolean;
  hasEmail: boolean;
  hasPhone: boolean;
}

/** The one rule by which an account is as trusted as it is; what a service vouches for besides lasts until the next time it is asked. */
export function levelOf({ hasIdentity, hasEmail, hasPhone }: Shown): AccountTrust {
  if (hasIdentity) return 'VERIFIED';
  return hasEmail || hasPhone ? 'CONFIRMED' : 'REGISTERED';
}
