/** The door: whoever has shown one thing enters, or shows a second one first where the account has one. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { GuessingService } from '../guessing.service.js';
import { ProviderSessions, type CameThrough } from '../providers/logout/provider-sessions.service.js';
import { PasskeysService } from '../second-factors/passkeys.service.js';
import { isStrong, type Method } from '../second-factors/second-factors.rules.js';
import { SecondFactorsService } from '../second-factors/second-factors.service.js';
import * as sql from '../second-factors/second-factors.queries.js';
import type { Session } from '../session.entity.js';
import { SessionsService } from '../sessions.service.js';
import { hashResetToken, newResetToken } from '../tokens.js';
import type { Entrance, Visit } from './entrance.js';

const minutes = 10;

/** What was done within the transaction: a session that began, or a ticket for the second step. */
export type Entered = { token: string; session: Session } | { ticket: string; accountId: string; expiresAt: Date };

/** What is shown as the second of two things: one of them. */
export interface SecondProof {
  code?: string | null;
  passkey?: string | null;
}

interface Opening {
  accountId: string;
  methods: readonly Method[];
  visit: Visit;
  now: Date;
  /** The session of a service through which they came, which may end this one. */
  through: CameThrough | null;
}

@Injectable()
export class EnteringService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly factors: SecondFactorsService,
    private readonly passkeys: PasskeysService,
    private readonly guessing: GuessingService,
    private readonly came: ProviderSessions,
    private readonly clock: Clock,
  ) {}

  /** The caller has made sure of the first thing, by those methods. */
  async enter(
    tx: Tx,
    accountId: string,
    methods: readonly Method[],
    visit: Visit,
    now: Date,
    through: CameThrough | null = null,
  ): Promise<Entered> {
    const isProtected = !isStrong(methods) && (await this.factors.hasIn(tx, accountId));
    if (!isProtected) return this.open(tx, { accountId, methods, visit, now, through });
    const [ticket, expiresAt] = [newResetToken(), new Date(now.getTime() + minutes * 60_000)];
    await this.database.rowsIn(tx, sql.forgetOldSteps, [accountId, now]);
    await this.database.rowsIn(tx, sql.insertStep, [
      hashResetToken(ticket),
      accountId,
      methods,
      expiresAt,
      through?.subjectKey,
      through?.sidKey,
    ]);
    return { ticket, accountId, expiresAt };
  }

  /** Afterwards, once it is committed. */
  async welcome(entered: Entered): Promise<Entrance> {
    if ('token' in entered) return { ...entered, actor: (await this.sessions.identify(entered.token))! };
    const { hasAuthenticator, passkeys, codesLeft } = await this.factors.of(entered.accountId);
    const ways = { hasCode: hasAuthenticator, hasPasskey: passkeys > 0, hasRecoveryCode: codesLeft > 0 };
    return { secondStep: { ticket: entered.ticket, expiresAt: entered.expiresAt, ...ways } };
  }

  /** What the passkey of the ticket's account signs. */
  async optionsFor(ticket: string): Promise<string> {
    const now = this.clock.now();
    const { accountId } = await this.step(ticket, now);
    return this.passkeys.optionsToShow({ purpose: 'ENTER', accountId, now });
  }

  /** The second thing. A ticket serves once; wrong codes make the next ones wait. */
  async complete(ticket: string, proof: SecondProof, visit: Visit): Promise<Entrance> {
    const now = this.clock.now();
    const { accountId, methods, subjectKey, sidKey } = await this.step(ticket, now);
    const attempt = this.guessing.provingSecondFactor(accountId, visit.address);
    await this.guessing.count(attempt, now);
    const shown = proof.passkey ? await this.passkeys.check(proof.passkey, { purpose: 'ENTER', accountId, now }) : null;
    const opened = await this.database.transaction(async (tx) => {
      const [used] = await this.database.rowsIn(tx, sql.useStep, [hashResetToken(ticket), now]);
      if (!used) throw new Refusal('SECOND_STEP_OVER', {}, 'input.ticket');
      if (shown) await this.passkeys.noteUse(tx, shown, now);
      const method = shown ? 'passkey' : await this.factors.spend(tx, accountId, proof.code ?? '', now);
      if (method === null) throw new Refusal('CODE_WRONG', {}, 'input.code');
      await this.guessing.takeBack(tx, attempt, now);
      const through = subjectKey && { subjectKey, sidKey };
      return this.open(tx, { accountId, methods: [...methods, method], visit, now, through });
    });
    return this.welcome(opened);
  }

  /** A passkey alone: its device has made sure who holds it, so that these are two things in one. */
  async enterWithPasskey(response: string, visit: Visit): Promise<Entrance> {
    const now = this.clock.now();
    const shown = await this.passkeys.check(response, { purpose: 'ENTER', accountId: null, now });
    const opened = await this.database.transaction(async (tx) => {
      await this.passkeys.noteUse(tx, shown, now);
      return this.sessions.open(tx, shown.accountId, visit.device, now, ['passkey']);
    });
    return this.welcome(opened);
  }

  private async open(tx: Tx, { accountId, methods, visit, now, through }: Opening): Promise<{ token: string; session: Session }> {
    const opened = await this.sessions.open(tx, accountId, visit.device, now, methods);
    if (through) await this.came.keep(tx, opened.session.id, accountId, through);
    return opened;
  }

  private async step(ticket: string, now: Date): Promise<sql.StepRow> {
    const [step] = await this.database.rows(sql.readStep, [hashResetToken(ticket), now]);
    if (!step) throw new Refusal('SECOND_STEP_OVER', {}, 'input.ticket');
    return step;
  }
}
