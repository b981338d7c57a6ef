/** Decisions about many comments by one act: the statement of reasons, which comments it is about, and how far the work is. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DecideTogether1795000036330 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE moderation_batches (
      id uuid PRIMARY KEY,
      agency_id uuid NOT NULL REFERENCES agencies (id),
      moderator_id uuid NOT NULL REFERENCES accounts (id),
      measure text NOT NULL CONSTRAINT moderation_batches_measure_check CHECK (measure IN ('NO_ACTION', 'LABEL', 'HIDE')),
      statement jsonb NOT NULL,
      selection text NOT NULL CONSTRAINT moderation_batches_selection_check CHECK (selection IN ('CASES', 'ALIKE', 'ARGUMENT', 'FILTER')),
      state text NOT NULL CONSTRAINT moderation_batches_state_check CHECK (state IN ('RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
      total integer NOT NULL DEFAULT 0,
      decided integer NOT NULL DEFAULT 0,
      skipped integer NOT NULL DEFAULT 0,
      undone integer NOT NULL DEFAULT 0,
      kept integer NOT NULL DEFAULT 0,
      asked_at timestamptz NOT NULL,
      finished_at timestamptz,
      undo_asked_at timestamptz,
      undone_at timestamptz,
      claimed_by uuid,
      claimed_until timestamptz
    )`);
    await query.query(`CREATE INDEX moderation_batches_newest ON moderation_batches (agency_id, asked_at, id)`);
    await query.query(`CREATE INDEX moderation_batches_at_work ON moderation_batches (asked_at, id) WHERE state IN ('RUNNING', 'UNDOING')`);
    await query.query(`CREATE TABLE moderation_batch_items (
      batch_id uuid NOT NULL REFERENCES moderation_batches (id),
      comment_id uuid NOT NULL REFERENCES comments (id),
      outcome text,
      decision_id uuid REFERENCES moderation_decisions (id),
      undoing text CONSTRAINT moderation_batch_items_undoing_check CHECK (undoing IN ('UNDONE', 'KEPT')),
      PRIMARY KEY (batch_id, comment_id)
    )`);
    await query.query(`CREATE INDEX moderation_batch_items_waiting ON moderation_batch_items (batch_id, comment_id) WHERE outcome IS NULL`);
    await query.query(
      `CREATE INDEX moderation_batch_items_skipped ON moderation_batch_items (batch_id, comment_id) WHERE outcome IS NOT NULL AND decision_id IS NULL`,
    );
    await query.query(
      `CREATE INDEX moderation_batch_items_to_undo ON moderation_batch_items (batch_id, comment_id) WHERE decision_id IS NOT NULL AND undoing IS NULL`,
    );
    await query.query(
      `CREATE UNIQUE INDEX moderation_batch_items_decision ON moderation_batch_items (decision_id) WHERE decision_id IS NOT NULL`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE moderation_batch_items, moderation_batches`);
  }
}
