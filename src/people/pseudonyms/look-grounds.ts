/** On what ground a name behind a pseudonym is looked at, as an enumeration of the API. */
import { registerEnumType } from '@nestjs/graphql';
import type { LookGround } from './pseudonyms.rules.js';

export const LookGrounds = {
  COURT_ORDER: 'COURT_ORDER',
  LEGAL_DUTY: 'LEGAL_DUTY',
  DATA_REQUEST: 'DATA_REQUEST',
} as const satisfies Record<LookGround, LookGround>;

registerEnumType(LookGrounds, {
  name: 'NameGround',
  description: 'On what ground a name behind a pseudonym is looked at.',
  valuesMap: {
    COURT_ORDER: {
      description: 'An order of a court, or of an authority that acts within its legal duties (Ley 1581 de 2012, art. 13 b).',
    },
    LEGAL_DUTY: { description: 'A law that obliges whoever answers for the data to know or report it (GDPR art. 6.1 c).' },
    DATA_REQUEST: { description: 'The person asked for it: about their own data (Ley 1581 de 2012, arts. 14 and 15).' },
  },
});
