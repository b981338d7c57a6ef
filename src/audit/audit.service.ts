/** The audit trail: what the journal says, without what is secret. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { whyNotAudit } from '../people/people.rules.js';
import { toGlobalId, type Keyset } from '../platform/graphql/relay.js';
import { Journal, type JournalEntry } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import type { AuditEntry } from './audit-entry.js';
import { factsShown, hidesActor, kindsWithoutActor, subjectTypeOf } from './audit.rules.js';

export interface AuditWish {
  kindPrefix?: string | null;
  actorId?: string | null;
  subjectId?: string | null;
  from?: Date | null;
  until?: Date | null;
}

@Injectable()
export class AuditService {
  constructor(private readonly journal: Journal) {}

  /** Newest first, one more than the page shows. */
  async trail(actor: Actor, wish: AuditWish, keyset: Keyset): Promise<AuditEntry[]> {
    refuseIf(whyNotAudit(actor));
    const { kindPrefix = null, actorId = null, subjectId = null, from = null, until = null } = wish;
    const [at, sequence] = readPlace(keyset);
    const entries = await this.journal.readTrail(
      { kindPrefix: kindPrefix || null, actorId, subjectId, from, until, kindsWithoutActor },
      { at, sequence, isBackward: keyset.isBackward, limit: keyset.limit + 1 },
    );
    return entries.map(toAuditEntry);
  }
}

function toAuditEntry({ sequence, at, kind, subjectId, actorId, facts }: JournalEntry): AuditEntry {
  const subject = subjectId === null ? null : { type: subjectTypeOf(kind), id: subjectId };
  return {
    sequence,
    at,
    kind,
    subject,
    subjectId: subject && toGlobalId(subject.type, subject.id),
    actorId: hidesActor(kind) ? null : actorId,
    facts: factsShown(kind, facts),
  };
}

/** A cursor comes from outside: what does not fit is refused before the database sees it. */
function readPlace({ from, isBackward }: Keyset): [at: string | null, sequence: string | null] {
  if (from === null) return [null, null];
  const [at, sequence] = from as [string, string];
  const fits = /^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(at) && !Number.isNaN(Date.parse(at)) && /^\d{1,18}$/.test(sequence);
  if (!fits) throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
  return [at, sequence];
}
