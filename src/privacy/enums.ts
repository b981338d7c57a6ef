/** Purposes, ways, kinds and outcomes as enumerations of the API. */
import { registerEnumType } from '@nestjs/graphql';
import type { ConsentWay, Purpose, RequestKind, RequestOutcome } from './privacy.rules.js';

export const Purposes = {
  TAKING_PART: 'TAKING_PART',
  NOTICES_BY_MAIL: 'NOTICES_BY_MAIL',
} as const satisfies Record<Purpose, Purpose>;

registerEnumType(Purposes, {
  name: 'ConsentPurpose',
  description: 'What personal data is used for, each asked for by itself.',
  valuesMap: {
    TAKING_PART: { description: 'Commenting, voting, asking and supporting under the chosen name.' },
    NOTICES_BY_MAIL: { description: 'Letters to the e-mail address about what one takes part in.' },
  },
});

export const ConsentWays = {
  REGISTRATION: 'REGISTRATION',
  ACCOUNT: 'ACCOUNT',
  NOTICES: 'NOTICES',
  LEAVING: 'LEAVING',
} as const satisfies Record<ConsentWay, ConsentWay>;

registerEnumType(ConsentWays, {
  name: 'ConsentWay',
  description: 'Where a consent was given or taken back.',
  valuesMap: {
    REGISTRATION: { description: 'When the account was opened.' },
    ACCOUNT: { description: 'In the account, under privacy.' },
    NOTICES: { description: 'By choosing how to be told.' },
    LEAVING: { description: 'With the account, which was deleted.' },
  },
});

export const RequestKinds = {
  CONSULTATION: 'CONSULTATION',
  CORRECTION: 'CORRECTION',
  COMPLAINT: 'COMPLAINT',
} as const satisfies Record<RequestKind, RequestKind>;

registerEnumType(RequestKinds, {
  name: 'DataRequestKind',
  description: 'What a person asks about their data.',
  valuesMap: {
    CONSULTATION: { description: 'What is held and what for: ten working days (Ley 1581 de 2012, art. 14).' },
    CORRECTION: { description: 'To correct what the person cannot change themselves: fifteen working days (art. 15).' },
    COMPLAINT: { description: 'That something was done which should not be: fifteen working days (art. 15).' },
  },
});

export const RequestOutcomes = {
  GRANTED: 'GRANTED',
  PARTLY_GRANTED: 'PARTLY_GRANTED',
  REFUSED: 'REFUSED',
} as const satisfies Record<RequestOutcome, RequestOutcome>;

registerEnumType(RequestOutcomes, {
  name: 'DataRequestOutcome',
  description: 'What came of a request about personal data.',
  valuesMap: {
    GRANTED: { description: 'Done as asked.' },
    PARTLY_GRANTED: { description: 'Done in part, with the reason for the rest.' },
    REFUSED: { description: 'Not done, with the reason.' },
  },
});
