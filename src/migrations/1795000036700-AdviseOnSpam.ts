/** The filter that suggests spam: what it learnt, what it saw in each comment, what people decided then, and the numbers of that. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AdviseOnSpam1795000036700 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE spam_filters (
      number integer PRIMARY KEY,
      state text NOT NULL CONSTRAINT spam_filters_state_check CHECK (state IN ('LEARNING', 'WEAK', 'ADVISING')),
      spam_examples integer NOT NULL,
      other_examples integer NOT NULL,
      threshold double precision,
      precision double precision,
      recall double precision,
      weights jsonb NOT NULL,
      trained_at timestamptz NOT NULL,
      CONSTRAINT spam_filters_threshold_check CHECK ((threshold IS NOT NULL) = (state = 'ADVISING'))
    )`);
    // One process looks at a time whether there is anything to learn.
    await query.query(
      `CREATE TABLE spam_training (only_one boolean PRIMARY KEY CHECK (only_one), looked_at timestamptz, claimed_until timestamptz)`,
    );
    await query.query(`INSERT INTO spam_training (only_one) VALUES (true)`);
    await query.query(`CREATE TABLE spam_advice (
      comment_id uuid PRIMARY KEY REFERENCES comments (id),
      agency_id uuid NOT NULL REFERENCES agencies (id),
      month date NOT NULL,
      fingerprint bytea NOT NULL,
      alike integer NOT NULL,
      filter integer REFERENCES spam_filters (number),
      probability double precision,
      is_suggested boolean NOT NULL,
      signs jsonb NOT NULL,
      looked_at timestamptz NOT NULL,
      outcome text CONSTRAINT spam_advice_outcome_check CHECK (outcome IN ('FOLLOWED', 'NOT_FOLLOWED', 'MISSED'))
    )`);
    await query.query(`CREATE INDEX spam_advice_alike ON spam_advice (fingerprint, looked_at)`);
    await query.query(`CREATE TABLE spam_advice_months (
      agency_id uuid NOT NULL REFERENCES agencies (id),
      month date NOT NULL,
      suggested integer NOT NULL CHECK (suggested >= 0),
      followed integer NOT NULL CHECK (followed >= 0),
      not_followed integer NOT NULL CHECK (not_followed >= 0),
      missed integer NOT NULL CHECK (missed >= 0),
      PRIMARY KEY (agency_id, month)
    )`);
    await query.query(`CREATE TABLE spam_position (follower text PRIMARY KEY, sequence bigint NOT NULL)`);
    await query.query(`INSERT INTO spam_position (follower, sequence)
      SELECT follower, coalesce((SELECT max(sequence) FROM journal), 0) FROM unnest(ARRAY['comments', 'decisions']) AS follower`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE spam_position, spam_advice_months, spam_advice, spam_training, spam_filters`);
  }
}
