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
