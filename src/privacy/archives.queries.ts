/** Statements on archives. */
import { statement } from '../platform/database/database.js';
import type { PersonalArchive } from './archive.entity.js';

const columns = `id, account_id AS "accountId", locale, asked_at AS "askedAt", claimed_until AS "claimedUntil", ready_at AS "readyAt", expires_at AS "expiresAt", bytes`;

export const readOwn = statement<PersonalArchive>(
  'archives.read_own',
  `SELECT ${columns} FROM personal_archives WHERE account_id = $1 AND (expires_at IS NULL OR expires_at > $2) ORDER BY asked_at DESC, id DESC LIMIT 10`,
);

export const insertArchive = statement<{ id: string }>(
  'archives.insert',
  `INSERT INTO personal_archives (id, account_id, locale, asked_at) SELECT $1, id, $3, $4 FROM accounts WHERE id = $2 AND left_at IS NULL
   ON CONFLICT DO NOTHING RETURNING id`,
);

/** For this process, until it is done or has died. */
export const claim = statement<PersonalArchive>(
  'archives.claim',
  `UPDATE personal_archives SET claimed_until = $2 WHERE id = (
     SELECT id FROM personal_archives WHERE ready_at IS NULL AND (claimed_until IS NULL OR claimed_until <= $1) ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
   RETURNING ${columns}`,
);

/** What a process that died has written already is not met twice. */
export const dropPieces = statement<never>('archives.drop_pieces', 'DELETE FROM personal_archive_pieces WHERE archive_id = $1');

/** Nothing is written for somebody who has left meanwhile. */
export const insertPiece = statement<{ place: number }>(
  'archives.insert_piece',
  `INSERT INTO personal_archive_pieces (archive_id, place, bytes) SELECT id, $2, $3 FROM personal_archives WHERE id = $1 FOR KEY SHARE RETURNING place`,
);

export const finish = statement<{ id: string }>(
  'archives.finish',
  'UPDATE personal_archives SET ready_at = $2, expires_at = $3, bytes = $4, claimed_until = NULL WHERE id = $1 RETURNING id',
);

export const readReady = statement<PersonalArchive>(
  'archives.read_ready',
  `SELECT ${columns} FROM personal_archives WHERE id = $1 AND account_id = $2 AND ready_at IS NOT NULL AND expires_at > $3`,
);

export const readPiece = statement<{ bytes: Buffer }>(
  'archives.read_piece',
  'SELECT bytes FROM personal_archive_pieces WHERE archive_id = $1 AND place = $2',
);

/** All that is read in one transaction is of one moment. */
export const ofOneMoment = statement<never>('archives.of_one_moment', 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
export const fetchRows = statement<Record<string, unknown>>('archives.fetch', 'FETCH 500 FROM part', true);
export const closeRows = statement<never>('archives.close', 'CLOSE part', true);
