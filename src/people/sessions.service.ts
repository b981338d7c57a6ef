/** Sessions: who a token belongs to, where a person is signed in, and ending that. */
import { Injectable, Logger } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Settings } from '../platform/config/settings.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { newId } from '../platform/ids.js';
import { Journal, type JournalEntry } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { restingUnlessStrong, type Actor, type Person, type Role, type SignedInActor } from './actor.js';
import { uuidAt } from './cursors.js';
import { Devices } from './devices.service.js';
import { KnownSessions, type KnownSession } from './known-sessions.js';
import type { PeopleEvent } from './people.events.js';
import { whyNotEndSession } from './people.rules.js';
import { isStrong, whyNotProven, type Method } from './second-factors/second-factors.rules.js';
import type { Session } from './session.entity.js';
import * as sql from './sessions.queries.js';
import { holdsRole, idleSince, lifetimeDays } from './sessions.rules.js';
import { hashToken, newToken } from './tokens.js';
import { BirthDates } from './verifying/birth-dates.service.js';

const lifetime = lifetimeDays * 24 * 3_600_000;
const lastSeenPrecision = 60_000;
const seenEvery = 2_000;
const endedAtOnce = 1_000;

@Injectable()
export class SessionsService {
  private readonly known = new KnownSessions();
  private readonly logger = new Logger(SessionsService.name);
  private readonly lookUp = new DataLoader<Buffer, KnownSession | null>((hashes) => this.loadAll(hashes), {
    cache: false,
    batchScheduleFn: setImmediate,
  });
  private readonly seen = new Map<string, Date>();
  private writingSeen: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly settings: Settings,
    private readonly devices: Devices,
    private readonly births: BirthDates,
    private readonly clock: Clock,
  ) {}

  /**
   * Who the token belongs to; null when it is unknown, expired, left alone for too long, or ended.
   * @param isUse whether somebody is there: not when a page that is open asks by itself
   */
  async identify(token: string, isUse = true): Promise<SignedInActor | null> {
    const tokenHash = hashToken(token);
    if (!tokenHash) return null;
    const known = await this.known.find(tokenHash, () => this.lookUp.load(tokenHash));
    const now = this.clock.now();
    if (!known || known.expiresAt <= now || known.lastSeenAt <= idleSince(holdsRole(known.actor), this.settings.idleHours, now))
      return null;
    if (isUse) this.noteSeen(known, now);
    return known.actor;
  }

  /** The same person as they are known now, after something about them changed. */
  async renewed(actor: Actor): Promise<Actor> {
    if (actor.accountId === null) return actor;
    const [row] = await this.database.rows(sql.readStanding, [actor.accountId]);
    return row ? { ...actor, trustLevel: row.trustLevel, person: this.births.opened(row.person) } : actor;
  }

  /** Begins a session; the token is shown this once. The caller has made sure who it is. */
  async open(
    tx: Tx,
    accountId: string,
    device: string,
    now: Date,
    methods: readonly Method[] = [],
  ): Promise<{ token: string; session: Session }> {
    const token = newToken();
    const endsAt = new Date(now.getTime() + lifetime);
    const id = newId();
    const values = [id, accountId, hashToken(token), this.devices.seal(id, device), now, endsAt, methods, isStrong(methods)];
    const [session] = this.devices.opened(await this.database.rowsIn(tx, sql.insertSession, values));
    return { token, session: session! };
  }

  /** The person has shown who they are in this session, by that; the caller calls {@link forget} once it is committed. */
  async prove(tx: Tx, accountId: string, sessionId: string, method: Method, now: Date): Promise<void> {
    const [proven] = await this.database.rowsIn(tx, sql.proveSession, [sessionId, accountId, now, method, isStrong([method])]);
    if (!proven) throw new Refusal('SIGN_IN_REQUIRED');
    const kind: PeopleEvent = 'session.proven';
    await this.journal.record(tx, now, { kind, subjectId: sessionId, actorId: accountId });
  }

  /** The account has no second factor any more: its sessions are not strong. The caller calls {@link forgetAccount}. */
  async weaken(tx: Tx, accountId: string, now: Date): Promise<void> {
    const weakened = await this.database.rowsIn(tx, sql.weakenSessions, [accountId]);
    const kind: PeopleEvent = 'session.proven';
    if (weakened.length > 0) await this.journal.record(tx, now, ...weakened.map(({ id }) => ({ kind, subjectId: id, actorId: accountId })));
  }

  /** Where the actor is signed in, newest first; none for a visitor. */
  async list(actor: Actor, page: Keyset): Promise<Session[]> {
    if (actor.accountId === null) return [];
    const statement = page.isBackward ? sql.pageOldestFirst : sql.pageNewestFirst;
    const now = this.clock.now();
    const values = [actor.accountId, now, uuidAt(page, 0), page.limit + 1, idleSince(holdsRole(actor), this.settings.idleHours, now)];
    return this.devices.opened(await this.database.rows(statement, values));
  }

  /** Those of the sessions that are the actor's own. */
  async ownSessions(actor: Actor, ids: readonly string[]): Promise<Map<string, Session>> {
    const own = (await this.database.rows(sql.readSessions, [ids])).filter(({ accountId }) => accountId === actor.accountId);
    return new Map(this.devices.opened(own).map((session) => [session.id, session]));
  }

  /** Ends one session of the actor; one that is over already stays as it was. */
  async end(actor: Actor, sessionId: string, idempotencyKey?: string | null): Promise<{ session: Session }> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      const [session] = await this.database.rowsIn(tx, sql.readSessions, [[sessionId]]);
      refuseIf(whyNotEndSession(actor, session ?? null, now), 'input.sessionId');
      const once = { accountId: actor.accountId!, key: idempotencyKey, operation: 'endSession', now };
      await this.idempotency.once(tx, once, async () => {
        await this.recordEnded(tx, actor.accountId!, await this.database.rowsIn(tx, sql.endSession, [sessionId, now]), now);
        return { sessionId };
      });
    });
    this.forget(sessionId);
    return { session: (await this.ownSessions(actor, [sessionId])).get(sessionId)! };
  }

  /** Ends every session of the actor but the one in use. */
  async endOthers(actor: Actor, idempotencyKey?: string | null): Promise<{ endedCount: number }> {
    const now = this.clock.now();
    refuseIf(whyNotProven(actor, now));
    const once = { accountId: actor.accountId!, key: idempotencyKey, operation: 'endOtherSessions', now };
    const outcome = await this.database.transaction((tx) =>
      this.idempotency.once(tx, once, async () => {
        return { endedCount: await this.endAllBut(tx, actor.accountId!, actor.sessionId, now) };
      }),
    );
    this.forgetAccount(actor.accountId!);
    return outcome;
  }

  /** Ends the sessions of an account, that one excepted, and says how many; the caller calls {@link forgetAccount} once it is committed. */
  async endAllBut(tx: Tx, accountId: string, sessionId: string | null, now: Date, endedBy: string | null = accountId): Promise<number> {
    const ended = await this.database.rowsIn(tx, sql.endOtherSessions, [accountId, sessionId, now]);
    await this.recordEnded(tx, endedBy, ended, now);
    return ended.length;
  }

  /** Ends every session of an account by the word of whoever runs Urna, and says how many. */
  async endAllOf(accountId: string): Promise<number> {
    const now = this.clock.now();
    const count = await this.database.transaction((tx) => this.endAllBut(tx, accountId, null, now, null));
    this.forgetAccount(accountId);
    return count;
  }

  /** Ends sessions by the word of the service through which they began, and says which; the caller calls {@link forget} once it is committed. */
  async endThose(tx: Tx, ids: readonly string[], now: Date): Promise<string[]> {
    const ended = await this.database.rowsIn(tx, sql.endThose, [ids, now]);
    await this.recordEnded(tx, null, ended, now);
    return ended.map(({ id }) => id);
  }

  /** The same for everybody, some at a time so that nobody waits for all of it. */
  async endEverybodys(): Promise<number> {
    const now = this.clock.now();
    let count = 0;
    for (;;) {
      const ended = await this.database.transaction(async (tx) => {
        const some = await this.database.rowsIn(tx, sql.endSomeSessions, [now, endedAtOnce]);
        await this.recordEnded(tx, null, some, now);
        return some.length;
      });
      count += ended;
      if (ended < endedAtOnce) return count;
    }
  }

  /** Ends the session in use; a visitor has none, and may sign out all the same. */
  async signOut(actor: Actor): Promise<{ session: Session | null }> {
    return actor.sessionId === null ? { session: null } : this.end(actor, actor.sessionId);
  }

  /** Makes this process ask the database about the session again. */
  forget(sessionId: string): void {
    this.known.forget((actor) => actor.sessionId === sessionId);
  }

  /** The same for all sessions of an account, when its roles or its name change, or many of them end. */
  forgetAccount(accountId: string): void {
    this.known.forget((actor) => actor.accountId === accountId);
  }

  /** Takes note of what another process recorded in the journal. */
  follow({ kind, subjectId }: Pick<JournalEntry, 'kind' | 'subjectId'>): void {
    const event = kind as PeopleEvent;
    if (subjectId === null) return;
    if (event === 'session.ended' || event === 'session.proven') this.forget(subjectId);
    if (event === 'account.suspended' || event === 'account.readmitted' || event === 'account.left') this.forgetAccount(subjectId);
    if (event === 'role.granted' || event === 'role.revoked' || event === 'account.updated') this.forgetAccount(subjectId);
    if (event === 'account.trust_changed' || event === 'account.verified') this.forgetAccount(subjectId);
  }

  /** Tokens that arrive in the same turn of the event loop are looked up together. */
  private async loadAll(tokenHashes: readonly Buffer[]): Promise<(KnownSession | null)[]> {
    const rows = await this.database.rows(sql.identify, [tokenHashes]);
    const found = new Map(rows.map((row) => [row.tokenHash.toString('hex'), toKnown(row, this.births.opened(row.person), this.settings)]));
    return tokenHashes.map((hash) => found.get(hash.toString('hex')) ?? null);
  }

  /** It is only shown in the list of sessions: nobody waits for it, and all that were seen are written together. */
  private noteSeen(known: KnownSession, now: Date): void {
    if (now.getTime() - known.lastSeenAt.getTime() < lastSeenPrecision) return;
    known.lastSeenAt = now;
    this.seen.set(known.actor.sessionId, now);
    this.writingSeen ??= setTimeout(() => void this.writeSeen(), seenEvery).unref();
  }

  private async writeSeen(): Promise<void> {
    const seen = [...this.seen];
    this.seen.clear();
    this.writingSeen = null;
    try {
      await this.database.rows(sql.touchSessions, [seen.map(([id]) => id), seen.map(([, at]) => at)]);
    } catch (error) {
      this.logger.warn(error);
    }
  }

  private async recordEnded(tx: Tx, actorId: string | null, ended: { id: string }[], now: Date): Promise<void> {
    if (ended.length === 0) return;
    const kind: PeopleEvent = 'session.ended';
    await this.journal.record(tx, now, ...ended.map(({ id }) => ({ kind, subjectId: id, actorId })));
  }
}

function toKnown(
  { expiresAt, lastSeenAt, memberships: granted, suspensions: imposed, tokenHash: _, ...identity }: sql.IdentityRow,
  person: Person,
  { needsSecondFactor, asksEverybodyForSecondFactor }: Settings,
): KnownSession {
  const memberships = new Map<string, Set<Role>>();
  for (const { agencyId, role } of granted) memberships.set(agencyId, (memberships.get(agencyId) ?? new Set()).add(role));
  // The longest comes last, and has the last word; whether it is over is asked of the clock.
  const suspensions = new Map(imposed.map(({ agencyId, endsAt }) => [agencyId, new Date(endsAt)]));
  const lacksFactor = asksEverybodyForSecondFactor && !identity.isStrong;
  const actor = { ...identity, person, memberships, suspensions, lacksFactor };
  return { actor: restingUnlessStrong(actor, needsSecondFactor), expiresAt, lastSeenAt };
}
