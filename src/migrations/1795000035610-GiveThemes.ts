/** Themes of observations: given by hand, by saved searches, or suggested and confirmed by a person. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GiveThemes1795000035610 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE themes (
      id uuid PRIMARY KEY,
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      names jsonb NOT NULL,
      made_by uuid NOT NULL REFERENCES accounts (id),
      made_at timestamptz NOT NULL,
      removed_at timestamptz,
      merged_into uuid REFERENCES themes (id)
    )`);
    await query.query(`CREATE INDEX themes_of_consultation ON themes (consultation_id, made_at, id) WHERE removed_at IS NULL`);
    // Two themes of one name could not be told apart.
    await query.query(`CREATE UNIQUE INDEX themes_of_one_name ON themes (consultation_id, lower(names ->> 'es')) WHERE removed_at IS NULL`);
    await query.query(`CREATE TABLE theme_searches (
      id uuid PRIMARY KEY,
      theme_id uuid NOT NULL REFERENCES themes (id),
      query text NOT NULL CHECK (char_length(query) BETWEEN 1 AND 500),
      reached integer NOT NULL DEFAULT 0 CHECK (reached >= 0),
      saved_by uuid NOT NULL REFERENCES accounts (id),
      saved_at timestamptz NOT NULL,
      removed_at timestamptz
    )`);
    await query.query(`CREATE INDEX theme_searches_of_theme ON theme_searches (theme_id, saved_at, id) WHERE removed_at IS NULL`);
    await query.query(`CREATE TABLE theme_labels (
      observation_id uuid NOT NULL REFERENCES observations (id),
      theme_id uuid NOT NULL REFERENCES themes (id),
      fits boolean NOT NULL,
      way text NOT NULL CHECK (way IN ('HAND', 'SEARCH', 'SUGGESTION')),
      search_id uuid REFERENCES theme_searches (id),
      labelled_by uuid NOT NULL REFERENCES accounts (id),
      labelled_at timestamptz NOT NULL,
      PRIMARY KEY (observation_id, theme_id),
      CONSTRAINT theme_labels_search_check CHECK ((way = 'SEARCH') = (search_id IS NOT NULL))
    )`);
    await query.query(`CREATE INDEX theme_labels_of_theme ON theme_labels (theme_id, observation_id)`);
    await query.query(`CREATE INDEX theme_labels_of_search ON theme_labels (search_id) WHERE search_id IS NOT NULL`);
    await query.query(`CREATE TABLE theme_suggestions (
      observation_id uuid NOT NULL REFERENCES observations (id),
      theme_id uuid NOT NULL REFERENCES themes (id),
      score real NOT NULL,
      words text[] NOT NULL,
      PRIMARY KEY (observation_id, theme_id)
    )`);
    await query.query(`CREATE INDEX theme_suggestions_of_theme ON theme_suggestions (theme_id, score, observation_id)`);
    await query.query(`CREATE TABLE theme_advice (
      consultation_id uuid PRIMARY KEY REFERENCES consultations (id),
      asked_by uuid NOT NULL REFERENCES accounts (id),
      asked_at timestamptz NOT NULL,
      read integer NOT NULL DEFAULT 0,
      total integer NOT NULL DEFAULT 0,
      finished_at timestamptz,
      claimed_by uuid,
      claimed_until timestamptz
    )`);
    await query.query(`CREATE TABLE theme_qualities (
      theme_id uuid PRIMARY KEY REFERENCES themes (id),
      examples integer NOT NULL,
      precision real NOT NULL,
      recall real NOT NULL,
      f1 real NOT NULL,
      measured_at timestamptz NOT NULL
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE theme_qualities, theme_advice, theme_suggestions, theme_labels, theme_searches, themes`);
  }
}
