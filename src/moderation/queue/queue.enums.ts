/** Closed sets of the queue in the API. */
import { registerEnumType } from '@nestjs/graphql';
import type { ClaimedBy, Why } from './queue.queries.js';

export const CaseReason = { REPORT: 'REPORT', HELD: 'HELD', ADVICE: 'ADVICE' } as const satisfies Record<Why, Why>;
registerEnumType(CaseReason, {
  name: 'CaseReason',
  description: 'Why a comment waits for a moderator.',
  valuesMap: {
    REPORT: { description: 'Somebody reported it.' },
    HELD: { description: 'A rule of the agency holds it back until somebody has looked.' },
    ADVICE: { description: 'The filter suggested to look.' },
  },
});

export const CaseHolder = { ME: 'ME', COLLEAGUES: 'COLLEAGUES', NOBODY: 'NOBODY' } as const satisfies Record<ClaimedBy, ClaimedBy>;
registerEnumType(CaseHolder, {
  name: 'CaseHolder',
  description: 'Who is at work on a case.',
  valuesMap: {
    ME: { description: 'The viewer.' },
    COLLEAGUES: { description: 'Another moderator.' },
    NOBODY: { description: 'Nobody now.' },
  },
});
