/** Further versions of texts: drafted, published with what changed and why, and never changed from then on by anybody. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PublishTextVersions1795000032000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE text_versions ADD COLUMN published_at timestamptz,
      ADD COLUMN changelog jsonb NOT NULL DEFAULT '{}',
      ADD COLUMN reasons jsonb NOT NULL DEFAULT '{}',
      ADD COLUMN corrections jsonb NOT NULL DEFAULT '[]'`);
    await query.query(`UPDATE text_versions v SET published_at = c.published_at FROM consultations c WHERE c.id = v.consultation_id`);
    await query.query(`ALTER TABLE text_versions ADD CONSTRAINT text_versions_say_what_changed
      CHECK (number = 1 OR published_at IS NULL OR changelog <> '{}')`);
    await query.query(`CREATE UNIQUE INDEX text_versions_one_draft ON text_versions (consultation_id) WHERE published_at IS NULL`);
    await query.query(`CREATE FUNCTION refuse_to_change_texts() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% cannot be changed: published texts stay as they are', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);
    // Each question apart: an INSERT has no old rows that could be asked about, a DELETE no new ones.
    await query.query(`CREATE FUNCTION keep_published_wordings() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE touched boolean := false;
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          touched := EXISTS (SELECT FROM gone JOIN text_versions v ON v.id = gone.version_id WHERE v.published_at IS NOT NULL);
        END IF;
        IF TG_OP <> 'DELETE' AND NOT touched THEN
          touched := EXISTS (SELECT FROM come JOIN text_versions v ON v.id = come.version_id WHERE v.published_at IS NOT NULL);
        END IF;
        IF touched
        THEN RAISE EXCEPTION '% cannot be changed: published texts stay as they are', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NULL;
      END $$`);
    await query.query(`CREATE FUNCTION keep_published_identities() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM gone JOIN provision_wordings w ON w.provision_id = gone.id JOIN text_versions v ON v.id = w.version_id
                   WHERE v.published_at IS NOT NULL)
        THEN RAISE EXCEPTION '% cannot be changed: published texts stay as they are', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NULL;
      END $$`);
    const refuse = 'EXECUTE FUNCTION refuse_to_change_texts()';
    const keepWordings = 'FOR EACH STATEMENT EXECUTE FUNCTION keep_published_wordings()';
    await create(query, 'text_versions', 'stay', `BEFORE UPDATE OR DELETE`, `FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) ${refuse}`);
    await create(query, 'provision_wordings', 'come', 'AFTER INSERT', `REFERENCING NEW TABLE AS come ${keepWordings}`);
    await create(query, 'provision_wordings', 'stay', 'AFTER UPDATE', `REFERENCING OLD TABLE AS gone NEW TABLE AS come ${keepWordings}`);
    await create(query, 'provision_wordings', 'go', 'AFTER DELETE', `REFERENCING OLD TABLE AS gone ${keepWordings}`);
    const keepIdentities = 'REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION keep_published_identities()';
    await create(query, 'provisions', 'go', 'AFTER DELETE', keepIdentities);
    await create(query, 'provisions', 'stay', 'BEFORE UPDATE', `FOR EACH STATEMENT ${refuse}`);
    for (const table of tables) await create(query, table, 'are_never_emptied', 'BEFORE TRUNCATE', `FOR EACH STATEMENT ${refuse}`);
  }

  async down(query: QueryRunner): Promise<void> {
    for (const trigger of ['come', 'stay', 'go']) await query.query(`DROP TRIGGER provision_wordings_${trigger} ON provision_wordings`);
    for (const trigger of ['stay', 'go']) await query.query(`DROP TRIGGER provisions_${trigger} ON provisions`);
    await query.query(`DROP TRIGGER text_versions_stay ON text_versions`);
    for (const table of tables) await query.query(`DROP TRIGGER ${table}_are_never_emptied ON ${table}`);
    await query.query(`DROP FUNCTION refuse_to_change_texts, keep_published_wordings, keep_published_identities`);
    await query.query(`DROP INDEX text_versions_one_draft`);
    await query.query(`ALTER TABLE text_versions DROP CONSTRAINT text_versions_say_what_changed`);
    await query.query(
      `ALTER TABLE text_versions DROP COLUMN published_at, DROP COLUMN changelog, DROP COLUMN reasons, DROP COLUMN corrections`,
    );
  }
}

const tables = ['text_versions', 'provisions', 'provision_wordings'];

/** Always, also for a session that plays replica. */
async function create(query: QueryRunner, table: string, name: string, when: string, then: string): Promise<void> {
  await query.query(`CREATE TRIGGER ${table}_${name} ${when} ON ${table} ${then}`);
  await query.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_${name}`);
}
