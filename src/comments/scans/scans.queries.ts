/** SQL of scanned pages. */
import { statement } from '../../platform/database/database.js';
import type { ScanFormat } from './scans.rules.js';

export interface ScanRow {
  id: string;
  gatheringId: string;
  commentId: string | null;
  number: number;
  format: ScanFormat;
  bytes: number;
  addedBy: string;
  addedAt: Date;
}

const columns = `id, gathering_id AS "gatheringId", comment_id AS "commentId", number, format, bytes, added_by AS "addedBy", added_at AS "addedAt"`;

export const countScans = statement<{ pages: number; last: number }>(
  'scans.count',
  'SELECT count(*)::int AS pages, coalesce(max(number), 0)::int AS last FROM scanned_pages WHERE gathering_id = $1',
);

export const insertScan = statement<never>(
  'scans.insert',
  `INSERT INTO scanned_pages (id, gathering_id, comment_id, number, format, bytes, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export const insertPiece = statement<never>(
  'scans.insert_piece',
  'INSERT INTO scanned_page_pieces (page_id, place, piece_sealed) VALUES ($1, $2, $3)',
);

export const readScans = statement<ScanRow>('scans.read', `SELECT ${columns} FROM scanned_pages WHERE id = ANY($1::uuid[])`);

export const readPiece = statement<{ pieceSealed: Buffer }>(
  'scans.read_piece',
  'SELECT piece_sealed AS "pieceSealed" FROM scanned_page_pieces WHERE page_id = $1 AND place = $2',
);

export const pageScans = statement<ScanRow>(
  'scans.page',
  `SELECT ${columns} FROM scanned_pages WHERE gathering_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
);
export const pageScansBackward = statement<ScanRow>(
  'scans.page_backward',
  `SELECT ${columns} FROM scanned_pages WHERE gathering_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
);

export const removeScan = statement<{ id: string }>('scans.remove', 'DELETE FROM scanned_pages WHERE id = $1 RETURNING id');
