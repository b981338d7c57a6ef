/** Comments that a rule held back are counted beside those that came in to be read, by the minute and by the hour. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = { activity_minutes: ['minute', 60], activity_hours: ['hour', 3_600] } as const;

export class CountWhatIsHeld1795000036900 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const [table, [at, seconds]] of Object.entries(tables)) {
      await query.query(
        `ALTER TABLE ${table} ADD COLUMN held integer NOT NULL DEFAULT 0, ADD COLUMN held_young integer NOT NULL DEFAULT 0`,
      );
      const trust = table === 'activity_hours' ? { column: 'trust,', value: `'REGISTERED',` } : { column: '', value: '' };
      // What the journal has still to tell is counted when it does.
      await query.query(`INSERT INTO ${table} AS t (subject_id, kind, ${at}, ${trust.column} consultation_id, count, young, held, held_young)
        SELECT place, 'COMMENTS', floor(extract(epoch FROM c.created_at) / ${seconds})::int, ${trust.value} c.consultation_id, 0, 0, count(*),
          count(*) FILTER (WHERE a.created_at > c.created_at - interval '24 hours')
        FROM comments c JOIN accounts a ON a.id = c.author_id
          CROSS JOIN LATERAL unnest(ARRAY[c.consultation_id, c.provision_id]) AS place
        WHERE c.held_for IS NOT NULL AND c.author_role = 'CITIZEN' AND place IS NOT NULL AND c.id NOT IN (
          SELECT j.subject_id FROM journal j WHERE j.kind IN ('comment.held', 'comment.held_again') AND j.subject_id IS NOT NULL
            AND j.sequence > (SELECT sequence FROM activity_position WHERE follower = 'activity'))
        GROUP BY 1, 3, c.consultation_id
        ON CONFLICT (subject_id, kind, ${at}${table === 'activity_hours' ? ', trust' : ''}) DO UPDATE SET held = excluded.held, held_young = excluded.held_young`);
    }
  }

  async down(query: QueryRunner): Promise<void> {
    for (const table of Object.keys(tables)) {
      await query.query(`DELETE FROM ${table} WHERE kind = 'COMMENTS' AND count = 0 AND held <> 0`);
      await query.query(`ALTER TABLE ${table} DROP COLUMN held_young, DROP COLUMN held`);
    }
  }
}
