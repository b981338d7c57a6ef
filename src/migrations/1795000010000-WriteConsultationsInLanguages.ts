/** What a consultation says, one row a language, searchable without accents or case. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WriteConsultationsInLanguages1795000010000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE EXTENSION IF NOT EXISTS unaccent`);
    await query.query(
      `CREATE FUNCTION plain_words(words text) RETURNS text STABLE STRICT LANGUAGE sql AS $$ SELECT unaccent(lower(words)) $$`,
    );
    // The stemmer sees that participación and participaciones are one word only where the first keeps its accent.
    await query.query(`CREATE FUNCTION spanish_words(words text) RETURNS text STABLE STRICT LANGUAGE sql AS $$
      SELECT regexp_replace(plain_words(words), '([cs])ion\\M', '\\1ión', 'g') $$`);
    await query.query(`CREATE TABLE consultation_translations (
      consultation_id uuid NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
      locale text NOT NULL,
      title text NOT NULL,
      summary text NOT NULL,
      body text NOT NULL,
      search tsvector NOT NULL,
      PRIMARY KEY (consultation_id, locale)
    )`);
    await query.query(`CREATE INDEX consultation_translations_search ON consultation_translations USING gin (search)`);
    // Besides stems it holds whole words, so that the beginning of a word that is still being typed is found too.
    await query.query(`CREATE FUNCTION index_consultation_words() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      stems regconfig := CASE WHEN NEW.locale LIKE 'en%' THEN 'english' ELSE 'spanish' END;
      parts text[] := ARRAY[NEW.title, NEW.summary, NEW.body];
    BEGIN
      SELECT array_agg(CASE WHEN NEW.locale LIKE 'en%' THEN plain_words(part) ELSE spanish_words(part) END ORDER BY place)
        INTO parts FROM unnest(parts) WITH ORDINALITY AS _(part, place);
      NEW.search := setweight(to_tsvector(stems, parts[1]), 'A') || setweight(to_tsvector(stems, parts[2]), 'B')
                 || setweight(to_tsvector(stems, parts[3]), 'C')
                 || to_tsvector('simple', plain_words(concat_ws(' ', NEW.title, NEW.summary, NEW.body)));
      RETURN NEW;
    END $$`);
    await query.query(`CREATE TRIGGER consultation_words_are_searchable BEFORE INSERT OR UPDATE ON consultation_translations
      FOR EACH ROW EXECUTE FUNCTION index_consultation_words()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE consultation_translations`);
    await query.query(`DROP FUNCTION index_consultation_words, spanish_words, plain_words`);
  }
}
