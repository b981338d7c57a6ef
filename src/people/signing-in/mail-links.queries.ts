/** SQL of links in letters. */
import { statement } from '../../platform/database/database.js';

export interface LinkRow {
  tokenHash: Buffer;
  emailSealed: Buffer;
  accountId: string | null;
  browserHash: Buffer | null;
}

const columns = `token_hash AS "tokenHash", email_sealed AS "emailSealed", account_id AS "accountId", browser_hash AS "browserHash"`;

export const insertLink = statement<never>(
  'mail_links.insert',
  `INSERT INTO mail_links (token_hash, purpose, email_sealed, email_index, account_id, browser_hash, code_hash, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export const readLink = statement<LinkRow>(
  'mail_links.read',
  `SELECT ${columns} FROM mail_links WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3`,
);

export const readLinkByCode = statement<LinkRow>(
  'mail_links.read_by_code',
  `SELECT ${columns} FROM mail_links WHERE browser_hash = $1 AND code_hash = $2 AND purpose = 'ENTER' AND expires_at > $3`,
);

/** Of two that come with the same link at once, one gets the row; no other link to that address serves afterwards. */
export const useLink = statement<{ tokenHash: Buffer }>(
  'mail_links.use',
  'DELETE FROM mail_links WHERE token_hash = $1 AND expires_at > $2 RETURNING token_hash AS "tokenHash"',
);

export const forgetLinks = statement<never>(
  'mail_links.forget',
  'DELETE FROM mail_links WHERE email_index = ANY($1::bytea[]) AND purpose = $2',
);

export const forgetOldLinks = statement<never>('mail_links.forget_old', 'DELETE FROM mail_links WHERE expires_at <= $1');

/** Links to enter know an address and no account. */
export const forgetLinksTo = statement<never>('mail_links.forget_to', 'DELETE FROM mail_links WHERE email_index = ANY($1::bytea[])');
