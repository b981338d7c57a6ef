/** Through which service a session began, as far as the service must be able to end it: keyed hashes alone. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../account.entity.js';
import { Session } from '../../session.entity.js';

@Entity('provider_sessions')
@Index('provider_sessions_of_account', ['accountId'])
@Index('provider_sessions_by_subject', ['subjectKey'])
@Index('provider_sessions_by_session', ['sidKey'], { where: 'sid_key IS NOT NULL' })
export class ProviderSession {
  @ForeignKey(() => Session, { name: 'provider_sessions_session_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'session_id' })
  sessionId: string;

  @ForeignKey(() => Account, { name: 'provider_sessions_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  /** HMAC of the service and of what it calls the person. */
  @Column('bytea', { name: 'subject_key' })
  subjectKey: Buffer;

  /** HMAC of the service and of what it calls its own session; null where it does not say. */
  @Column('bytea', { name: 'sid_key', nullable: true })
  sidKey: Buffer | null;
}

/** A session of a service that is over: what was said of it counts once, and nobody enters through it who was still on the way. */
@Entity('provider_logouts')
@Index('provider_logouts_by_end', ['expiresAt'])
@Index('provider_logouts_by_session', ['sidKey'], { where: 'sid_key IS NOT NULL' })
export class ProviderLogout {
  /** HMAC of the service and of the name of the token. */
  @PrimaryColumn('bytea', { name: 'token_key' })
  tokenKey: Buffer;

  @Column('bytea', { name: 'sid_key', nullable: true })
  sidKey: Buffer | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
