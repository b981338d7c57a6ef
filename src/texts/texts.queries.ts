/** Statements on text versions and their provisions. */
import { statement } from '../platform/database/database.js';
import type { Wording } from './anchoring/wordings.rules.js';
import type { StoredPart } from './comparing/stored-version.rules.js';
import type { Correction as TreeCorrection } from './correcting/correction.rules.js';
import type { Provision } from './provision.entity.js';
import type { ProvisionKind } from './text-tree.rules.js';
import type { TextVersion } from './text-version.entity.js';

const versionColumns = `id, consultation_id AS "consultationId", number, notes, created_by AS "createdBy", created_at AS "createdAt",
  published_at AS "publishedAt", changelog, reasons, corrections,
  tree_corrections AS "treeCorrections", file_name AS "fileName", format`;

/** Further versions are drafted apart; the first one is what people of the agency see of a draft consultation. */
const shown = '(published_at IS NOT NULL OR number = 1)';
const shownOf = '(v.published_at IS NOT NULL OR v.number = 1)';

const placeColumns = `w.version_id AS "versionId", w.provision_id AS id, w.position, w.parent_id AS "parentId", w.depth, w.kind, w.eid, w.number, w.label, w.heading`;
const columns = `${placeColumns}, w.body`;

export const readCurrentVersions = statement<TextVersion>(
  'texts.read_current_versions',
  `SELECT DISTINCT ON (consultation_id) ${versionColumns} FROM text_versions
   WHERE consultation_id = ANY($1::uuid[]) AND ${shown}
   ORDER BY consultation_id, number DESC`,
);

export const readAllVersions = statement<TextVersion>(
  'texts.read_all_versions',
  `SELECT ${versionColumns} FROM text_versions WHERE consultation_id = ANY($1::uuid[]) ORDER BY consultation_id, number DESC`,
);

export const readNumbered = statement<TextVersion>(
  'texts.read_numbered',
  `SELECT ${versionColumns} FROM unnest($1::uuid[], $2::int[]) AS wanted(consultation, place)
   JOIN text_versions ON consultation_id = wanted.consultation AND number = wanted.place`,
);

export const readParts = statement<StoredPart & { versionId: string; id: string }>(
  'texts.read_parts',
  `SELECT version_id AS "versionId", provision_id AS id, depth, kind, eid, number, label, heading, body
   FROM provision_wordings WHERE version_id = ANY($1::uuid[]) ORDER BY version_id, position`,
);

export const readVersions = statement<TextVersion>(
  'texts.read_versions',
  `SELECT ${versionColumns} FROM text_versions WHERE id = ANY($1::uuid[])`,
);

export const readSources = statement<{ id: string; source: string }>(
  'texts.read_sources',
  'SELECT id, source FROM text_versions WHERE id = ANY($1::uuid[])',
);

/** The last text that was saved, be it a draft, with what was corrected in it. */
export const readNewestSource = statement<{ source: string; corrections: TreeCorrection[] }>(
  'texts.read_newest_source',
  `SELECT source, tree_corrections AS corrections FROM text_versions WHERE consultation_id = $1 ORDER BY number DESC LIMIT 1`,
);

export const countArticles = statement<{ versionId: string; articles: number }>(
  'texts.count_articles',
  `SELECT version_id AS "versionId", count(*)::int AS articles FROM provision_wordings
   WHERE version_id = ANY($1::uuid[]) AND kind = 'ARTICLE' GROUP BY version_id`,
);

const pageOf = (name: string, comparison: '>' | '<', direction: 'ASC' | 'DESC') =>
  statement<Provision>(
    name,
    `SELECT page.* FROM unnest($1::uuid[]) AS version(id) CROSS JOIN LATERAL (
       SELECT ${columns} FROM provision_wordings w
       WHERE w.version_id = version.id AND ($2::int IS NULL OR w.position ${comparison} $2) ORDER BY w.position ${direction} LIMIT $3) page`,
  );
export const pageForward = pageOf('texts.page_forward', '>', 'ASC');
export const pageBackward = pageOf('texts.page_backward', '<', 'DESC');

/** Headings and articles without their words: the words of a large law are half a megabyte. */
export const readContents = statement<Provision>(
  'texts.read_contents',
  `SELECT ${placeColumns} FROM provision_wordings w WHERE w.version_id = ANY($1::uuid[]) AND w.kind <> 'PARAGRAPH' ORDER BY w.version_id, w.position`,
);

const wanted = 'unnest($1::uuid[], $2::uuid[]) AS wanted(version_id, id)';

export const readWordings = statement<Provision>(
  'texts.read_wordings',
  `SELECT ${columns} FROM ${wanted} JOIN provision_wordings w ON w.version_id = wanted.version_id AND w.provision_id = wanted.id`,
);

/** A whole version with all its words. */
export const readVersionWordings = statement<Wording>(
  'texts.read_version_wordings',
  `SELECT ${columns} FROM provision_wordings w WHERE w.version_id = $1 ORDER BY w.position`,
);

export const readChildren = statement<Provision>(
  'texts.read_children',
  `SELECT ${columns} FROM ${wanted} JOIN provision_wordings w ON w.version_id = wanted.version_id AND w.parent_id = wanted.id ORDER BY w.position`,
);

export const readByEids = statement<Provision>(
  'texts.read_by_eids',
  `SELECT ${columns} FROM unnest($1::uuid[], $2::text[]) AS wanted(version_id, eid)
   JOIN provision_wordings w ON w.version_id = wanted.version_id AND w.eid = wanted.eid`,
);

/** Each provision as the newest version that has it words it; what only a draft has, as the draft does. */
export const readNewestWordings = statement<Provision & { consultationId: string; publishedAt: Date | null }>(
  'texts.read_newest_wordings',
  `SELECT DISTINCT ON (w.provision_id) ${columns}, v.consultation_id AS "consultationId", v.published_at AS "publishedAt"
   FROM provision_wordings w JOIN text_versions v ON v.id = w.version_id
   WHERE w.provision_id = ANY($1::uuid[]) ORDER BY w.provision_id, ${shownOf} DESC, v.number DESC`,
);

/** Each provision as every version words it, the newest first, drafts of further versions left out. */
export const readWordingsOverTime = statement<Provision>(
  'texts.read_wordings_over_time',
  `SELECT ${columns} FROM provision_wordings w JOIN text_versions v ON v.id = w.version_id
   WHERE w.provision_id = ANY($1::uuid[]) AND ${shownOf} ORDER BY w.provision_id, v.number DESC`,
);

export const readIdentitiesOf = statement<{ id: string; consultationId: string }>(
  'texts.read_identities_of',
  'SELECT id, consultation_id AS "consultationId" FROM provisions WHERE consultation_id = ANY($1::uuid[]) ORDER BY consultation_id, id',
);

export interface ProvisionPlace {
  id: string;
  consultationId: string;
  /** The newest version that has it, drafts of further versions left out. */
  versionId: string;
  kind: ProvisionKind;
  eid: string;
}

export const readPlaces = statement<ProvisionPlace>(
  'texts.read_places',
  `SELECT DISTINCT ON (w.provision_id) w.provision_id AS id, v.consultation_id AS "consultationId", w.version_id AS "versionId", w.kind, w.eid
   FROM provision_wordings w JOIN text_versions v ON v.id = w.version_id
   WHERE w.provision_id = ANY($1::uuid[]) AND ${shownOf} ORDER BY w.provision_id, v.number DESC`,
);

export const readWithArticles = statement<{ id: string }>(
  'texts.read_with_articles',
  `SELECT c.id FROM unnest($1::uuid[]) AS c(id) WHERE EXISTS (
     SELECT 1 FROM text_versions v JOIN provision_wordings w ON w.version_id = v.id WHERE v.consultation_id = c.id AND w.kind = 'ARTICLE' AND ${shownOf})`,
);

export const readIdentities = statement<{ id: string; eid: string }>(
  'texts.read_identities',
  `SELECT w.provision_id AS id, w.eid FROM provision_wordings w JOIN text_versions v ON v.id = w.version_id
   WHERE v.consultation_id = $1 AND v.number = $2`,
);

export const putVersion = statement<{ id: string }>(
  'texts.put_version',
  `INSERT INTO text_versions (id, consultation_id, number, source, notes, created_by, created_at, corrections, tree_corrections, file_name, format)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   ON CONFLICT (consultation_id, number) DO UPDATE
     SET source = excluded.source, notes = excluded.notes, created_by = excluded.created_by, created_at = excluded.created_at,
         corrections = excluded.corrections, tree_corrections = excluded.tree_corrections, file_name = excluded.file_name,
         format = excluded.format
   RETURNING id`,
);

export const publishVersion = statement<never>(
  'texts.publish_version',
  'UPDATE text_versions SET published_at = $2, changelog = $3, reasons = $4 WHERE id = $1 AND published_at IS NULL',
);

/** The first version of a consultation becomes public with it. */
export const publishFirst = statement<never>(
  'texts.publish_first',
  'UPDATE text_versions SET published_at = $2 WHERE consultation_id = $1 AND published_at IS NULL',
);

export const dropWordings = statement<never>('texts.drop_wordings', 'DELETE FROM provision_wordings WHERE version_id = $1');

/** All provisions of a version at once, those that are new with their identity. */
export const insertWordings = statement<never>(
  'texts.insert_wordings',
  `WITH fresh AS (INSERT INTO provisions (id, consultation_id) SELECT id, $2::uuid FROM unnest($3::uuid[]) AS id)
   INSERT INTO provision_wordings (version_id, provision_id, position, parent_id, depth, kind, eid, number, label, heading, body)
   SELECT $1::uuid, w.id, w.part - 1, w.parent, w.depth, w.kind, w.eid, w.number, w.label, w.heading, w.body
   FROM unnest($4::uuid[], $5::uuid[], $6::smallint[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
        WITH ORDINALITY AS w(id, parent, depth, kind, eid, number, label, heading, body, part)`,
);

/** Identities that no wording has any more; only drafts can lose some. */
export const dropOrphans = statement<never>(
  'texts.drop_orphans',
  `DELETE FROM provisions p WHERE p.consultation_id = $1 AND NOT EXISTS (SELECT 1 FROM provision_wordings w WHERE w.provision_id = p.id)`,
);
