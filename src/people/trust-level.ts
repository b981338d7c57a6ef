/** Levels of trust as an enumeration of the API. */
import { registerEnumType } from '@nestjs/graphql';
import type { TrustLevel } from './trust.rules.js';

export const TrustLevels = {
  ANONYMOUS: 'ANONYMOUS',
  REGISTERED: 'REGISTERED',
  CONFIRMED: 'CONFIRMED',
  VERIFIED: 'VERIFIED',
} as const satisfies Record<TrustLevel, TrustLevel>;

registerEnumType(TrustLevels, {
  name: 'TrustLevel',
  description: 'What is known of the person behind an act.',
  valuesMap: {
    ANONYMOUS: { description: 'Nothing: no account.' },
    REGISTERED: { description: 'That they have an account.' },
    CONFIRMED: { description: 'That an e-mail address or a telephone is theirs.' },
    VERIFIED: { description: 'Who they are, by an identity document.' },
  },
});
