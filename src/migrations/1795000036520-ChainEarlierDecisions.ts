/** Decisions and undoings from before the record was chained enter the ledger, in their order, as they stand now. */
import { hash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const atOnce = 1000;

/** As leaves were written when this migration was; those of later decisions may have more in them. */
const pageOfRecord = `
  SELECT at::text, id, undone, said, words FROM (
    SELECT d.decided_at AS at, d.id, false AS undone, json_build_object('decision', d.id, 'agency', d.agency_id, 'consultation', d.consultation_id,
      'comment', d.comment_id, 'measure', d.measure, 'ground', d.ground, 'basis', d.basis, 'source', d.source,
      'automatedDetection', d.automated_detection, 'seconded', false, 'territory', d.territory_scope,
      'contentDate', (d.content_created_at AT TIME ZONE 'America/Bogota')::date, 'contentLanguage', d.content_language,
      'decidedAt', to_char(d.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'endsAt', null, 'lifts', d.lifts_decision_id) AS said,
      json_build_object('facts', d.facts, 'legalGround', d.legal_ground, 'proportion', d.proportion, 'reason', d.reason) AS words
    FROM moderation_decisions d
    UNION ALL
    SELECT u.undone_at, u.decision_id, true, json_build_object('decision', u.decision_id,
      'undoneAt', to_char(u.undone_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), null
    FROM undone_decisions u
  ) record WHERE (at, undone, id) > ($1::timestamptz, $2::boolean, $3::uuid) ORDER BY at, undone, id LIMIT ${atOnce}`;

interface Row {
  at: string;
  id: string;
  undone: boolean;
  said: Record<string, unknown>;
  words: Record<string, unknown> | null;
}

export class ChainEarlierDecisions1795000036520 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    let place: unknown[] = ['-infinity', false, '00000000-0000-0000-0000-000000000000'];
    for (let size = atOnce; size === atOnce;) {
      const rows = (await query.query(pageOfRecord, place)) as Row[];
      size = rows.length;
      if (size === 0) return;
      const [leaves, lookups] = [rows.map(leafOf), rows.map(({ undone, id }) => (undone ? `moderation-undone:${id}` : `moderation:${id}`))];
      await query.query(
        `INSERT INTO ledger_queue (leaf, lookup) SELECT leaf, lookup
         FROM unnest($1::bytea[], $2::text[]) WITH ORDINALITY AS entry(leaf, lookup, place)
         WHERE NOT EXISTS (SELECT FROM ledger_leaves known WHERE known.lookup = entry.lookup)
           AND NOT EXISTS (SELECT FROM ledger_queue known WHERE known.lookup = entry.lookup) ORDER BY place`,
        [leaves, lookups],
      );
      const last = rows.at(-1)!;
      place = [last.at, last.undone, last.id];
    }
  }

  /** What the ledger says it says for good. */
  async down(): Promise<void> {
    return Promise.resolve();
  }
}

function leafOf({ undone, said, words }: Row): Buffer {
  if (undone) return Buffer.from(canonical({ type: 'moderation.undone', ...said }));
  const statement = hash('sha256', `urna moderation statement v1\n${canonical(words!)}`, 'base64url');
  return Buffer.from(canonical({ type: 'moderation.decided', ...said, statement }));
}

/** RFC 8785 for one level of words, truth values and lists of words. */
function canonical(object: Record<string, unknown>): string {
  const members = Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
}
