/** A pseudonym stands where the name stood, and the name lies sealed beside it; a consultation may ask for names, with its legal reason. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealingOfMigration } from '../platform/sealing/in-migrations.js';

/** What looks like something else: letters of other alphabets, and digits that are read as letters. One for one, in this order. */
const looks = 'АВЕЗКМНОРСТУХІЈЅавезкмнорстухіјѕһԁԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεικνορτυχγıȷłŁøØđĐ01345789I|!i';
const reads = 'abezkmhopctyxljsabezkmhopctyxljshdqwlabezhlkmnoptyxabelknoptuxyljllooddoleastbgllll';

export class AllowPseudonyms1795000039000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE accounts ADD COLUMN own_name_sealed bytea, ADD COLUMN pseudonym_since timestamptz,
      ADD CONSTRAINT accounts_pseudonym_check CHECK ((own_name_sealed IS NULL) = (pseudonym_since IS NULL))`);
    // The same for names that look the same. Only what depends on no setting of the database: indexes hang on it.
    await query.query(`CREATE FUNCTION name_skeleton(words text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
      SELECT replace(replace(lower(translate(regexp_replace(normalize(words, NFKD),
        '[\\u0001-\\u0020"#$%&''()*+,./:;<=>?@^_\`{}~\\u00A0-\\u00BF\\u02B0-\\u036F\\u2000-\\u206F-]', '', 'g'),
        '${looks}', '${reads}')), 'rn', 'm'), 'vv', 'w') $$`);
    await query.query(`CREATE INDEX accounts_by_skeleton ON accounts (name_skeleton(display_name)) WHERE left_at IS NULL`);
    await query.query(`CREATE UNIQUE INDEX pseudonyms_unlike ON accounts (name_skeleton(display_name)) WHERE pseudonym_since IS NOT NULL`);
    await query.query(`ALTER TABLE consultations ADD COLUMN real_names_reason text`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE consultations DROP COLUMN real_names_reason`);
    await query.query(`DROP INDEX pseudonyms_unlike`);
    await query.query(`DROP INDEX accounts_by_skeleton`);
    await query.query(`DROP FUNCTION name_skeleton(text)`);
    // Names that lie sealed come back before the column goes.
    await giveNamesBack(query);
    await query.query(
      `ALTER TABLE accounts DROP CONSTRAINT accounts_pseudonym_check, DROP COLUMN own_name_sealed, DROP COLUMN pseudonym_since`,
    );
  }
}

async function giveNamesBack(query: QueryRunner): Promise<void> {
  const rows = (await query.query(`SELECT id, own_name_sealed AS sealed FROM accounts WHERE own_name_sealed IS NOT NULL`)) as {
    id: string;
    sealed: Buffer;
  }[];
  if (rows.length === 0) return;
  const sealing = sealingOfMigration();
  const names = rows.map(({ id, sealed }) => sealing.open({ table: 'accounts', column: 'own_name_sealed', row: id }, sealed));
  await query.query(
    `UPDATE accounts a SET display_name = v.name, own_name_sealed = NULL, pseudonym_since = NULL
     FROM unnest($1::uuid[], $2::text[]) AS v(id, name) WHERE a.id = v.id`,
    [rows.map(({ id }) => id), names],
  );
}
