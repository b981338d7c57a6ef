/** Who is on the way to a service or back from it: kept sealed, for some minutes, and handed back once, to the browser that set out. */
import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { SealedColumns } from '../../platform/sealing/sealed-columns.js';
import { Sealing as SealedValues } from '../../platform/sealing/sealing.js';
import { Sealing } from '../second-factors/sealing.service.js';
import { hashResetToken } from '../tokens.js';
import type { VisitStage } from './provider-visit.entity.js';
import type { Secrets } from './provider-client.service.js';
import type { Said } from './providers.rules.js';
import * as sql from './providers.queries.js';

/** What is kept while somebody is at the service. */
export interface Away {
  secrets: Secrets;
  /** What the page wants to know when they come back, as it was given. */
  remembered: string | null;
  /** Whether they have shown who they are, so that the service may become another way in. */
  mayLink: boolean;
  /** Whether they went to have their identity verified. */
  isAsked: boolean;
  movesParticipation: boolean;
}

/** What is kept while somebody who came back opens an account. */
export interface Back {
  said: Said;
}

export interface VisitPlace {
  provider: string;
  browserKey: string;
}

const place = { table: 'provider_visits', column: 'contents_sealed' } as const;
const minutes: Record<VisitStage, number> = { AWAY: 20, BACK: 20 };

@Injectable()
export class ProviderVisits implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly values: SealedValues,
    private readonly columns: SealedColumns,
    private readonly sealing: Sealing,
  ) {}

  onModuleInit(): void {
    this.columns.declare([{ ...place, key: { key_hash: 'bytea' } }]);
  }

  async setOut(at: VisitPlace, accountId: string | null, away: Away, now: Date): Promise<void> {
    await this.database.rows(sql.forgetOldVisits, [now]);
    await this.keep('AWAY', away.secrets.state, at, accountId, away, now);
  }

  /** Null when nobody set out so, it was too long ago, in another browser, or they came back already. */
  async comeBack(at: VisitPlace, state: string, now: Date): Promise<(Away & { accountId: string | null }) | null> {
    return this.take<Away>('AWAY', state, at, now);
  }

  /** The ticket with which whoever came back opens an account. */
  async wait(at: VisitPlace, back: Back, now: Date): Promise<string> {
    const ticket = randomBytes(32).toString('base64url');
    await this.keep('BACK', ticket, at, null, back, now);
    return ticket;
  }

  async arrive(at: VisitPlace, ticket: string, now: Date): Promise<Back | null> {
    return this.take<Back>('BACK', ticket, at, now);
  }

  /** So that a form that was filled in wrongly can be sent again with the same ticket. */
  async waitOn(at: VisitPlace, ticket: string, back: Back, now: Date): Promise<void> {
    await this.keep('BACK', ticket, at, null, back, now);
  }

  private async keep(stage: VisitStage, key: string, at: VisitPlace, accountId: string | null, contents: object, now: Date): Promise<void> {
    const hash = hashResetToken(key);
    const sealed = this.values.seal({ ...place, row: rowOf(hash) }, JSON.stringify(contents));
    const endsAt = new Date(now.getTime() + minutes[stage] * 60_000);
    await this.database.rows(sql.insertVisit, [hash, stage, at.provider, this.browser(at), accountId, sealed, endsAt]);
  }

  private async take<Contents>(
    stage: VisitStage,
    key: string,
    at: VisitPlace,
    now: Date,
  ): Promise<(Contents & { accountId: string | null }) | null> {
    const hash = hashResetToken(key);
    const [row] = await this.database.rows(sql.takeVisit, [hash, stage, at.provider, this.browser(at), now]);
    if (!row) return null;
    const contents = JSON.parse(this.values.open({ ...place, row: rowOf(hash) }, row.contentsSealed)) as Contents;
    return { ...contents, accountId: row.accountId };
  }

  private browser({ browserKey }: VisitPlace): Buffer {
    return this.sealing.hash('browser', browserKey);
  }
}

/** As PostgreSQL writes the key of the row. */
function rowOf(hash: Buffer): string {
  return `\\x${hash.toString('hex')}`;
}
