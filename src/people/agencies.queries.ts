/** SQL of agencies and territories. */
import { statement } from '../platform/database/database.js';
import type { Agency } from './agency.entity.js';
import type { Territory } from './territory.entity.js';

export type AgencyRow = Omit<Agency, 'globalId'>;

const agency = `id, slug, name AS names, sector AS sectors, territory_code AS "territoryCode", created_at AS "createdAt"`;
const territory = `code, name AS names, kind, parent_code AS "parentCode"`;

/** Whether the names in all languages contain every word of $3. A country has some thousand agencies: their names need no index. */
const named = `($3::text[] IS NULL OR (
  SELECT bool_and(strpos(names.plain, plain_words(word)) > 0)
  FROM unnest($3::text[]) AS word, (SELECT plain_words(string_agg(value, ' ')) AS plain FROM jsonb_each_text(name)) AS names))`;

export const readAgencies = statement<AgencyRow>('agencies.read', `SELECT ${agency} FROM agencies WHERE id = ANY($1::uuid[])`);

export const findAgencyBySlug = statement<AgencyRow>('agencies.find_by_slug', `SELECT ${agency} FROM agencies WHERE slug = $1`);

export const pageAgencies = statement<AgencyRow>(
  'agencies.page',
  `SELECT ${agency} FROM agencies WHERE ($1::text IS NULL OR slug > $1) AND ${named} ORDER BY slug LIMIT $2`,
);

export const pageAgenciesBackward = statement<AgencyRow>(
  'agencies.page_backward',
  `SELECT ${agency} FROM agencies WHERE ($1::text IS NULL OR slug < $1) AND ${named} ORDER BY slug DESC LIMIT $2`,
);

/** The unique slug has the last word: no row comes back when it is taken. */
export const insertAgency = statement<AgencyRow>(
  'agencies.insert',
  `INSERT INTO agencies (id, slug, name, sector, territory_code, created_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (slug) DO NOTHING RETURNING ${agency}`,
);

export const lockAgency = statement<AgencyRow>('agencies.lock', `SELECT ${agency} FROM agencies WHERE id = $1 FOR UPDATE`);

export const updateAgency = statement<never>(
  'agencies.update',
  'UPDATE agencies SET slug = $2, name = $3, sector = $4, territory_code = $5 WHERE id = $1',
);

export const readTerritories = statement<Territory>(
  'territories.read',
  `SELECT ${territory} FROM territories WHERE code = ANY($1::text[])`,
);

export const pageTerritories = statement<Territory>(
  'territories.page',
  `SELECT ${territory} FROM territories
   WHERE ($1::text IS NULL OR parent_code = $1) AND ($2::text IS NULL OR code > $2) ORDER BY code LIMIT $3`,
);

export const pageTerritoriesBackward = statement<Territory>(
  'territories.page_backward',
  `SELECT ${territory} FROM territories
   WHERE ($1::text IS NULL OR parent_code = $1) AND ($2::text IS NULL OR code < $2) ORDER BY code DESC LIMIT $3`,
);

export const insertTerritory = statement<never>(
  'territories.insert',
  `INSERT INTO territories (code, name, kind, parent_code) VALUES ($1, $2, $3, $4) ON CONFLICT (code) DO NOTHING`,
);
