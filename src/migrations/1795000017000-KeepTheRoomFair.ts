/** Reports of comments, the moderators' queue, and decisions with reasons. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepTheRoomFair1795000017000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE moderation_decisions (
      id uuid PRIMARY KEY,
      comment_id uuid NOT NULL REFERENCES comments (id),
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      agency_id uuid NOT NULL REFERENCES agencies (id),
      measure text NOT NULL CHECK (measure IN ('HIDE', 'RESTORE', 'NO_ACTION')),
      ground text CHECK (ground IN ('INSULT', 'HATE', 'SPAM', 'PERSONAL_DATA', 'OFF_TOPIC', 'OTHER')),
      reason text NOT NULL,
      moderator_id uuid NOT NULL REFERENCES accounts (id),
      decided_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE INDEX moderation_log ON moderation_decisions (decided_at, id)`);
    await query.query(`CREATE INDEX moderation_log_of_agency ON moderation_decisions (agency_id, decided_at, id)`);
    await query.query(`CREATE TRIGGER moderation_decisions_are_append_only BEFORE UPDATE OR DELETE ON moderation_decisions
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    // A report is open until a decision answers it.
    await query.query(`CREATE TABLE comment_reports (
      id uuid PRIMARY KEY,
      comment_id uuid NOT NULL REFERENCES comments (id),
      reporter_id uuid NOT NULL REFERENCES accounts (id),
      reason text NOT NULL CHECK (reason IN ('INSULT', 'HATE', 'SPAM', 'PERSONAL_DATA', 'OFF_TOPIC', 'OTHER')),
      note text,
      body_as_reported text NOT NULL,
      created_at timestamptz NOT NULL,
      decision_id uuid REFERENCES moderation_decisions (id),
      CONSTRAINT one_report_per_person UNIQUE (comment_id, reporter_id)
    )`);
    await query.query(`CREATE INDEX comment_reports_newest ON comment_reports (comment_id, created_at, id)`);
    await query.query(`CREATE INDEX comment_reports_open ON comment_reports (comment_id, reason) WHERE decision_id IS NULL`);
    await query.query(`CREATE TABLE moderation_cases (
      id uuid PRIMARY KEY,
      comment_id uuid NOT NULL UNIQUE REFERENCES comments (id),
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      agency_id uuid NOT NULL REFERENCES agencies (id),
      open_reports integer NOT NULL,
      first_reported_at timestamptz NOT NULL
    )`);
    // Most reports first, then the oldest: negated, so that one row comparison finds a page however deep it lies.
    await query.query(
      `CREATE INDEX moderation_queue ON moderation_cases (agency_id, (-open_reports), first_reported_at, id) WHERE open_reports > 0`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE moderation_cases, comment_reports, moderation_decisions`);
  }
}
