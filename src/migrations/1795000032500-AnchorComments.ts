/** Comments on passages: where each stands in the text, and how far they have been carried to a new version. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnchorComments1795000032500 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE comment_anchors (
      comment_id uuid PRIMARY KEY REFERENCES comments (id),
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      version_id uuid NOT NULL REFERENCES text_versions (id),
      provision_id uuid REFERENCES provisions (id),
      state text NOT NULL CHECK (state IN ('EXACT', 'APPROXIMATE', 'PROVISION', 'ORPHAN')),
      doubt text CHECK (doubt IN ('OTHER_WORDS', 'OTHER_CONTEXT', 'PART_OF_WORD')),
      place smallint NOT NULL,
      selected jsonb,
      start_at integer NOT NULL,
      end_at integer NOT NULL,
      original jsonb NOT NULL,
      last_exact jsonb,
      CONSTRAINT comment_anchors_shape_check CHECK ((provision_id IS NULL) = (state = 'ORPHAN') AND (selected IS NULL) = (state IN ('PROVISION', 'ORPHAN')) AND (doubt IS NOT NULL) = (state = 'APPROXIMATE'))
    ) WITH (fillfactor = 80)`);
    await query.query(
      `CREATE INDEX comment_anchors_of_provision ON comment_anchors (provision_id, version_id, place, start_at, end_at, comment_id)`,
    );
    await query.query(`CREATE INDEX comment_anchors_to_carry ON comment_anchors (consultation_id, version_id, comment_id)`);
    await query.query(`CREATE INDEX comment_orphans ON comment_anchors (consultation_id, comment_id) WHERE state = 'ORPHAN'`);
    await query.query(`CREATE TABLE comment_carryings (
      version_id uuid PRIMARY KEY REFERENCES text_versions (id),
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      total integer NOT NULL,
      exact integer NOT NULL DEFAULT 0,
      approximate integer NOT NULL DEFAULT 0,
      provision integer NOT NULL DEFAULT 0,
      orphan integer NOT NULL DEFAULT 0,
      begun_at timestamptz NOT NULL,
      finished_at timestamptz,
      claimed_until timestamptz
    )`);
    await query.query(`CREATE INDEX comment_carryings_unfinished ON comment_carryings (consultation_id) WHERE finished_at IS NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE comment_carryings, comment_anchors`);
  }
}
