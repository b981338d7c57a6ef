/** Closed sets of batches in the API. */
import { registerEnumType } from '@nestjs/graphql';
import type { BatchState } from './batches.rules.js';

export const BatchStates = { RUNNING: 'RUNNING', DONE: 'DONE', UNDOING: 'UNDOING', UNDONE: 'UNDONE' } as const satisfies Record<
  BatchState,
  BatchState
>;
registerEnumType(BatchStates, {
  name: 'ModerationBatchState',
  description: 'How far a decision about many comments is.',
  valuesMap: {
    RUNNING: { description: 'It is being carried out, part by part.' },
    DONE: { description: 'Everything is decided.' },
    UNDOING: { description: 'It is being taken back, part by part.' },
    UNDONE: { description: 'All was taken back.' },
  },
});
