/** Decisions and undoings from before the record was chained enter the ledger, in their order, as they stand now. */
import { hash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const atOnce = 5000;

/**
 * As leaves were written when this migration was; those of later decisions may have more in them. A cursor sorts once: a page for
 * each thousand would read a million decisions a thousand times.
 */
const inOrder = `DECLARE earlier NO SCROLL CURSOR WITH HOLD FOR
  SELECT id, undone, CASE WHEN undone THEN json_build_object('decision', id,
      'undoneAt', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    ELSE json_build_object('decision', id, 'agency', agency_id, 'consultation', consultation_id,
      'comment', comment_id, 'measure', measure, 'ground', ground, 'basis', basis, 'source', source,
      'automatedDetection', automated_detection, 'seconded', false, 'territory', territory_scope,
      'contentDate', (content_created_at AT TIME ZONE 'America/Bogota')::date, 'contentLanguage', content_language,
      'decidedAt', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'endsAt', null, 'lifts', lifts_decision_id) END AS said,
    json_build_object('facts', facts, 'legalGround', legal_ground, 'proportion', proportion, 'reason', reason) AS words
  FROM (
    SELECT decided_at AS at, false AS undone, d.* FROM moderation_decisions d
    UNION ALL SELECT u.undone_at, true, d.* FROM undone_decisions u JOIN moderation_decisions d ON d.id = u.decision_id
    ORDER BY at, undone, id
  ) record`;

interface Row {
  id: string;
  undone: boolean;
  said: Record<string, unknown>;
  words: Record<string, unknown>;
}

export class ChainEarlierDecisions1795000036520 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(inOrder);
    for (let size = atOnce; size === atOnce;) {
      const rows = (await query.query(`FETCH ${atOnce} FROM earlier`)) as Row[];
      size = rows.length;
      const [leaves, lookups] = [rows.map(leafOf), rows.map(({ undone, id }) => (undone ? `moderation-undone:${id}` : `moderation:${id}`))];
      await query.query(
        `INSERT INTO ledger_queue (leaf, lookup) SELECT leaf, lookup
         FROM unnest($1::bytea[], $2::text[]) WITH ORDINALITY AS entry(leaf, lookup, place)
         WHERE NOT EXISTS (SELECT FROM ledger_leaves known WHERE known.lookup = entry.lookup)
           AND NOT EXISTS (SELECT FROM ledger_queue known WHERE known.lookup = entry.lookup) ORDER BY place`,
        [leaves, lookups],
      );
    }
    await query.query('CLOSE earlier');
  }

  /** What the ledger says it says for good. */
  async down(): Promise<void> {
    return Promise.resolve();
  }
}

function leafOf({ undone, said, words }: Row): Buffer {
  if (undone) return Buffer.from(canonical({ type: 'moderation.undone', ...said }));
  const statement = hash('sha256', `urna moderation statement v1\n${canonical(words)}`, 'base64url');
  return Buffer.from(canonical({ type: 'moderation.decided', ...said, statement }));
}

/** RFC 8785 for one level of words, truth values and lists of words. */
function canonical(object: Record<string, unknown>): string {
  const members = Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
}
