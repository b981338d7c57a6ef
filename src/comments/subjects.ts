/** Reads what a comment is about from the global id that a client sends. */
import { readGlobalId } from '../platform/graphql/relay.js';
import { Refusal } from '../platform/refusal/refusal.js';
import type { Subject } from './places.service.js';

export function subjectOf(globalId: string): Subject {
  const read = readGlobalId(globalId);
  if (read?.type === 'Consultation' || read?.type === 'Provision' || read?.type === 'Comment') return { type: read.type, id: read.id };
  throw new Refusal('NOT_FOUND', { type: 'Node' }, 'input.subjectId');
}
