/** What has been answered and published, to be found by its words before somebody asks again. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindAnswers1795000034100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await query.query(`CREATE TABLE guidance (
      id uuid PRIMARY KEY,
      agency_id uuid NOT NULL REFERENCES agencies (id),
      locale text NOT NULL,
      edition integer NOT NULL,
      title text NOT NULL,
      body text NOT NULL,
      published_at timestamptz NOT NULL,
      revised_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE INDEX guidance_newest ON guidance (revised_at, id)`);
    await query.query(`CREATE INDEX guidance_of_agency ON guidance (agency_id, revised_at, id)`);
    await query.query(`CREATE TABLE guidance_editions (
      guidance_id uuid NOT NULL REFERENCES guidance (id),
      edition integer NOT NULL,
      title text NOT NULL,
      body text NOT NULL,
      reason text,
      official_id uuid NOT NULL REFERENCES accounts (id),
      published_at timestamptz NOT NULL,
      PRIMARY KEY (guidance_id, edition)
    )`);
    await query.query(`CREATE TABLE guidance_questions (
      guidance_id uuid NOT NULL REFERENCES guidance (id),
      question_id uuid NOT NULL REFERENCES questions (id),
      PRIMARY KEY (guidance_id, question_id)
    )`);
    await query.query(`CREATE INDEX guidance_of_question ON guidance_questions (question_id)`);
    // Only words that everybody may read come here; search looks nowhere else.
    await query.query(`CREATE TABLE public_words (
      subject_id uuid PRIMARY KEY,
      is_guidance boolean NOT NULL,
      is_answered boolean NOT NULL,
      agency_id uuid NOT NULL REFERENCES agencies (id),
      locale text NOT NULL,
      title text NOT NULL,
      body text NOT NULL,
      plain_title text NOT NULL,
      title_search tsvector NOT NULL,
      search tsvector NOT NULL
    )`);
    // Stems of one language say nothing in the other.
    for (const [language, condition] of Object.entries({ spanish: `locale NOT LIKE 'en%'`, english: `locale LIKE 'en%'` })) {
      await query.query(`CREATE INDEX public_words_in_${language} ON public_words USING gin (search) WHERE ${condition}`);
      await query.query(
        `CREATE INDEX public_titles_in_${language} ON public_words USING gin (title_search) WHERE is_answered AND ${condition}`,
      );
    }
    await query.query(`CREATE INDEX public_titles_alike ON public_words USING gin (plain_title gin_trgm_ops) WHERE is_answered`);
    await query.query(`CREATE FUNCTION index_public_words() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      stems regconfig := CASE WHEN NEW.locale LIKE 'en%' THEN 'english' ELSE 'spanish' END;
      parts text[] := ARRAY[NEW.title, NEW.body];
    BEGIN
      SELECT array_agg(CASE WHEN NEW.locale LIKE 'en%' THEN plain_words(part) ELSE spanish_words(part) END ORDER BY place)
        INTO parts FROM unnest(parts) WITH ORDINALITY AS _(part, place);
      NEW.plain_title := plain_words(NEW.title);
      NEW.title_search := to_tsvector(stems, parts[1]);
      NEW.search := setweight(to_tsvector(stems, parts[1]), 'A') || setweight(to_tsvector(stems, parts[2]), 'C')
                 || setweight(to_tsvector('simple', plain_words(NEW.title)), 'D');
      RETURN NEW;
    END $$`);
    await query.query(`CREATE TRIGGER public_words_are_searchable BEFORE INSERT OR UPDATE ON public_words
      FOR EACH ROW EXECUTE FUNCTION index_public_words()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE public_words, guidance_questions, guidance_editions, guidance`);
    await query.query(`DROP FUNCTION index_public_words`);
  }
}
