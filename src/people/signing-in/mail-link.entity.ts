/** A link in a letter that serves once: to enter, or to confirm an address. */
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../account.entity.js';

@Entity('mail_links')
@Index('mail_links_of_browser', ['browserHash'], { where: 'browser_hash IS NOT NULL' })
@Index('mail_links_by_end', ['expiresAt'])
@Check('mail_links_purpose_check', `purpose IN ('ENTER', 'CONFIRM')`)
export class MailLink {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('text')
  purpose: 'ENTER' | 'CONFIRM';

  @Column('bytea', { name: 'email_sealed' })
  emailSealed: Buffer;

  /** By which all links to an address are found. */
  @Column('bytea', { name: 'email_index' })
  emailIndex: Buffer;

  /** Whose address is confirmed; null for a link to enter, which also opens accounts. */
  @ForeignKey(() => Account, { name: 'mail_links_account_id_fkey' })
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  /** Of the browser that asked: whoever else has the link cannot use it. */
  @Column('bytea', { name: 'browser_hash', nullable: true })
  browserHash: Buffer | null;

  /** Of the code that is typed where the link cannot be opened. */
  @Column('bytea', { name: 'code_hash', nullable: true })
  codeHash: Buffer | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
