/** Links accounts to identities, one account a person, and moves participation from one to another. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { refuseIf } from '../../platform/refusal/refusal.js';
import type { PeopleEvent } from '../people.events.js';
import { SessionsService } from '../sessions.service.js';
import { TrustService } from '../trust.service.js';
import { BirthDates } from './birth-dates.service.js';
import { documentKey } from './document-keys.js';
import * as sql from './identities.queries.js';
import { PersonMoves, PersonsChanged, type Held } from './person-moves.js';
import { whyNotLink, type IdentityDocument, type VerificationKind } from './verifying.rules.js';

/** Who was verified, by whom and how. */
export interface Proof {
  accountId: string;
  /** A service may not say when somebody was born. */
  document: Omit<IdentityDocument, 'bornOn'> & { bornOn: string | null };
  kind: VerificationKind;
  territory: string | null;
  /** Whether they asked to take part with this account instead of the one that has the document. */
  movesParticipation: boolean;
  verifiedBy?: string | null;
  agencyId?: string | null;
  rollId?: string | null;
  note?: string | null;
}

/** What must be true besides, looked at and written in the same transaction; gives what it learnt of their territory. */
export interface Evidence {
  /** Before anything is locked. */
  before?: (tx: Tx) => Promise<{ territory: string | null }>;
  after?: (tx: Tx, identityId: string) => Promise<void>;
}

interface Plan {
  identity: sql.IdentityRow | null;
  account: sql.HeldAccount;
  accountIds: string[];
}

const mostAttempts = 5;

@Injectable()
export class IdentitiesService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly sessions: SessionsService,
    private readonly trust: TrustService,
    private readonly moves: PersonMoves,
    private readonly births: BirthDates,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Links the account to the person of the document, or refuses.
   * @param once wraps what is written, so that a repeated request is carried out once
   */
  async verify(
    proof: Proof,
    evidence: Evidence = {},
    once = async (_: Tx, act: () => Promise<object>): Promise<object> => act(),
  ): Promise<void> {
    let touched: string[] = [];
    for (let attempt = 1; ; attempt++) {
      try {
        await this.database.transaction((tx) =>
          once(tx, async () => {
            touched = await this.link(tx, proof, evidence);
            return {};
          }),
        );
        break;
      } catch (error) {
        if (!mayTryAgain(error) || attempt === mostAttempts) throw error;
      }
    }
    for (const accountId of touched) this.sessions.forgetAccount(accountId);
  }

  /** The actor's own verifications, the newest first. */
  ofAccount(accountId: string): Promise<sql.VerificationRow[]> {
    return this.database.rows(sql.readVerifications, [accountId]);
  }

  private async link(tx: Tx, proof: Proof, evidence: Evidence): Promise<string[]> {
    const key = documentKey(this.settings.secret, proof.document);
    const known = (await evidence.before?.(tx)) ?? { territory: proof.territory };
    const { accountIds, ...plan } = await this.plan(tx, proof.accountId, key);
    const carryOut =
      plan.identity === null || plan.identity.id === (plan.account.personId ?? plan.account.id)
        ? null
        : await this.moves.hold(tx, accountIds, plan.identity.id);
    const accounts = new Map((await this.database.rowsIn(tx, sql.lockAccounts, [accountIds])).map((row) => [row.id, row]));
    const now = this.clock.now();
    const account = accounts.get(proof.accountId)!;
    const { isNew, ...identity } = await this.holdIdentity(tx, key, account, now);
    // Entered on paper this moment: what the account has in polls must be held before it becomes theirs.
    if (plan.identity === null && !isNew) throw new PersonsChanged();
    if (identity.holder !== (plan.identity?.holder ?? null) || (plan.identity && plan.identity.id !== identity.id))
      throw new PersonsChanged();
    if (account.personId !== plan.account.personId || (account.movedAt === null) !== (plan.account.movedAt === null))
      throw new PersonsChanged();
    const state = {
      ownIdentity: account.personId,
      identity: identity.id,
      holder: identity.holder,
      bornOn: this.births.open(identity.id, identity.bornSealed),
    };
    refuseIf(whyNotLink(account.id, state, { ...proof, bornOn: proof.document.bornOn }));
    const earlier = identity.holder === account.id ? null : identity.holder;
    if (earlier !== null) await this.unlink(tx, accounts.get(earlier)!, now);
    if (identity.holder !== account.id) await this.database.rowsIn(tx, sql.linkAccount, [account.id, identity.id]);
    await this.move(carryOut, account, identity.id, earlier);
    const isSeen = proof.kind === 'IN_PERSON' || proof.kind === 'PROVIDER';
    const bornSealed = this.births.seal(identity.id, proof.document.bornOn);
    await this.database.rowsIn(tx, sql.learnOfIdentity, [identity.id, bornSealed, known.territory, isSeen]);
    await evidence.after?.(tx, identity.id);
    await this.record(tx, proof, identity.id, now);
    return accountIds;
  }

  /** What has to be locked, as it seems before it is. */
  private async plan(tx: Tx, accountId: string, key: Buffer): Promise<Plan> {
    const [identity = null] = await this.database.rowsIn(tx, sql.findIdentity, [key]);
    const [account] = await this.database.rowsIn(tx, sql.readAccounts, [[accountId]]);
    const accountIds = [...new Set([accountId, ...(identity?.holder ? [identity.holder] : [])])];
    return { identity, account: account!, accountIds };
  }

  /** A new identity is the person that its account was already: ballots cast before stay theirs, and nothing has to move. */
  private async holdIdentity(tx: Tx, key: Buffer, account: sql.HeldAccount, now: Date): Promise<sql.IdentityRow & { isNew: boolean }> {
    const [taken] = await this.database.rowsIn(tx, sql.identityExists, [account.id]);
    const [made] = await this.database.rowsIn(tx, sql.insertIdentity, [taken ? newId() : account.id, key, now]);
    await this.database.rowsIn(tx, sql.lockIdentity, [key]);
    const [identity] = await this.database.rowsIn(tx, sql.findIdentity, [key]);
    // Its own name was taken this moment by another document of the same account.
    if (!identity) throw new PersonsChanged();
    return { ...identity, isNew: made !== undefined };
  }

  private async unlink(tx: Tx, earlier: sql.HeldAccount, now: Date): Promise<void> {
    await this.database.rowsIn(tx, sql.unlinkAccount, [earlier.id, now]);
    await this.database.rowsIn(tx, sql.endVerifications, [earlier.id, now]);
    await this.trust.settle(tx, earlier.id, now);
    const kind: PeopleEvent = 'account.participation_moved';
    await this.journal.record(tx, now, { kind, subjectId: earlier.id, actorId: earlier.id });
  }

  private async move(carryOut: Held | null, account: sql.HeldAccount, person: string, earlier: string | null): Promise<void> {
    const from = account.movedAt === null ? (account.personId ?? account.id) : null;
    if (from !== person && carryOut) await carryOut({ accountId: account.id, from, person, earlier });
  }

  private async record(tx: Tx, proof: Proof, identityId: string, now: Date): Promise<void> {
    const { accountId, kind, verifiedBy = null, agencyId = null, rollId = null, note = null } = proof;
    await this.database.rowsIn(tx, sql.insertVerification, [newId(), identityId, accountId, kind, verifiedBy, agencyId, rollId, note, now]);
    await this.trust.settle(tx, accountId, now);
    const event: PeopleEvent = 'account.verified';
    await this.journal.record(tx, now, { kind: event, subjectId: accountId, actorId: verifiedBy ?? accountId, agencyId, facts: { kind } });
  }
}

/** Two acts of one account may also wait for each other; the database then ends one of them. */
function mayTryAgain(error: unknown): boolean {
  return error instanceof PersonsChanged || (error as { code?: string }).code === '40P01';
}
