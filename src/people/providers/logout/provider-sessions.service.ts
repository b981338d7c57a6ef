/** Sessions that began through a service: kept apart, so that whoever ends the one there ends these. */
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Settings } from '../../../platform/config/settings.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { Refusal } from '../../../platform/refusal/refusal.js';
import { SessionsService } from '../../sessions.service.js';
import { LinkedProviders } from '../linked-providers.service.js';
import type { Provider } from '../provider-file.rules.js';
import type { LogoutSaid } from './logout-token.rules.js';
import * as sql from './provider-sessions.queries.js';

/** Through what somebody came, in keyed hashes: what services call people and sessions can be guessed. */
export interface CameThrough {
  subjectKey: Buffer;
  sidKey: Buffer | null;
}

/** As long as somebody may be on the way with an answer of the session that has ended meanwhile. */
const rememberedMs = 30 * 60_000;

@Injectable()
export class ProviderSessions {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly linked: LinkedProviders,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  through(provider: Provider, { subject, session }: { subject: string; session?: string | null }): CameThrough {
    return { subjectKey: this.linked.key(provider, subject), sidKey: session == null ? null : this.keyOf(provider, 'session', session) };
  }

  /** Refused where that session of the service has ended since whoever comes back was there. */
  async keep(tx: Tx, sessionId: string, accountId: string, { subjectKey, sidKey }: CameThrough): Promise<void> {
    if (sidKey !== null) {
      await this.database.rowsIn(tx, sql.holdSession, [sidKey]);
      const [ended] = await this.database.rowsIn(tx, sql.findEnded, [sidKey]);
      if (ended) throw new Refusal('PROVIDER_ANSWER_OVER');
    }
    await this.database.rowsIn(tx, sql.insertProviderSession, [sessionId, accountId, subjectKey, sidKey]);
  }

  /** Ends what began through it, here and, by the journal, in every process; sockets and streams too. A token counts once. */
  async end(provider: Provider, said: LogoutSaid): Promise<number> {
    const now = this.clock.now();
    const subjectKey = said.subject === null ? null : this.linked.key(provider, said.subject);
    const sidKey = said.session === null ? null : this.keyOf(provider, 'session', said.session);
    const ended = await this.database.transaction(async (tx) => {
      if (sidKey !== null) await this.database.rowsIn(tx, sql.holdSession, [sidKey]);
      await this.database.rowsIn(tx, sql.forgetOldLogouts, [now]);
      const until = new Date(Math.max(said.expiresAt.getTime(), now.getTime()) + rememberedMs);
      const [first] = await this.database.rowsIn(tx, sql.insertLogout, [this.keyOf(provider, 'logout', said.id), sidKey, until]);
      if (!first) throw new Refusal('PROVIDER_ANSWER_OVER');
      await this.database.rowsIn(tx, sql.forgetMeantSteps, [subjectKey, sidKey]);
      const meant = await this.database.rowsIn(tx, sql.readMeant, [subjectKey, sidKey]);
      return this.sessions.endThose(
        tx,
        meant.map(({ sessionId }) => sessionId),
        now,
      );
    });
    for (const id of ended) this.sessions.forget(id);
    return ended.length;
  }

  private keyOf({ issuer }: Provider, what: 'session' | 'logout', words: string): Buffer {
    return createHmac('sha256', this.settings.secret)
      .update(`provider ${what} ${JSON.stringify([issuer, words])}`)
      .digest();
  }
}
