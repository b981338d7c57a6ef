/** Roles within agencies, and the offices of administrator and auditor. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { asInstances } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { Account } from './account.entity.js';
import { appointAccount } from './accounts.queries.js';
import { AccountsService } from './accounts.service.js';
import type { Actor, Role } from './actor.js';
import { AgenciesService } from './agencies.service.js';
import type { Agency } from './agency.entity.js';
import type { AgencyPerson } from './agency-person.js';
import { uuidAt } from './cursors.js';
import { Emails } from './emails.service.js';
import { lockName } from './pseudonyms/pseudonyms.queries.js';
import type { Office, PeopleEvent } from './people.events.js';
import { whyNotAdminister, whyNotHoldRole, whyNotSeePeople } from './people.rules.js';
import {
  deleteMembership,
  insertMembership,
  pagePeople,
  pagePeopleBackward,
  readAuditors,
  readHolders,
  readOfficialsAmong,
  readPerson,
  type PersonRow,
} from './roles.queries.js';
import { SessionsService } from './sessions.service.js';

/** A role within an agency. */
export interface Post {
  agencyId: string;
  accountId: string;
  role: Role;
}

interface RepeatableInput {
  idempotencyKey?: string | null;
}

@Injectable()
export class RolesService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly emails: Emails,
    private readonly agencies: AgenciesService,
    private readonly sessions: SessionsService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** An administrator gives a role to whoever has that e-mail; giving it twice changes nothing. */
  async grantRole(
    actor: Actor,
    input: { agencyId: string; email: string; role: Role } & RepeatableInput,
  ): Promise<{ agency: Agency; person: AgencyPerson }> {
    refuseIf(whyNotAdminister(actor));
    const agency = await this.agency(input.agencyId);
    const account = await this.accounts.findByEmail(input.email);
    refuseIf(whyNotHoldRole(account), 'input.email');
    const post: Post = { agencyId: agency.id, accountId: account!.id, role: input.role };
    await this.once(actor, 'grantRole', input, post, (tx, now) =>
      this.grant(tx, { ...post, grantedBy: actor.accountId, keeps: ownSession(actor, post), now }),
    );
    const [row] = await this.database.rows(readPerson, [post.agencyId, post.accountId, post.role]);
    if (!row) throw new Refusal('ROLE_NOT_HELD');
    return { agency, person: this.person(row) };
  }

  /** An administrator takes a role away; the sessions of whoever held it end. */
  async revokeRole(actor: Actor, input: Post & RepeatableInput): Promise<{ agency: Agency; account: Account }> {
    refuseIf(whyNotAdminister(actor));
    const agency = await this.agency(input.agencyId);
    await this.once(actor, 'revokeRole', input, input, (tx, now) => this.revoke(tx, actor, input, now));
    return { agency, account: (await this.accounts.publicAccounts([input.accountId])).get(input.accountId)! };
  }

  /**
   * Gives a role within an agency; returns whether it is new. Then the sessions of the person end, that one excepted: what was left open
   * somewhere as a citizen must not become an official's.
   */
  async grant(tx: Tx, post: Post & { grantedBy: string | null; keeps?: string | null; now: Date }): Promise<boolean> {
    const { agencyId, accountId, role, grantedBy, keeps = null, now } = post;
    await this.refusePseudonym(tx, accountId);
    const [granted] = await this.database.rowsIn(tx, insertMembership, [accountId, agencyId, role, grantedBy, now]);
    if (granted) {
      await this.record(tx, 'role.granted', post, grantedBy, now);
      await this.sessions.endAllBut(tx, accountId, keeps, now, grantedBy ?? accountId);
    }
    return granted !== undefined;
  }

  /** The accounts that hold the role within the agency now. */
  async holders(tx: Tx, agencyId: string, role: Role): Promise<string[]> {
    return (await this.database.rowsIn(tx, readHolders, [agencyId, role])).map(({ accountId }) => accountId);
  }

  /** Those of the pairs who are officials of that agency, as `agency account`. */
  async officialsAmong(pairs: readonly Pick<Post, 'agencyId' | 'accountId'>[]): Promise<Set<string>> {
    const values = [pairs.map(({ agencyId }) => agencyId), pairs.map(({ accountId }) => accountId)];
    return new Set((await this.database.rows(readOfficialsAmong, values)).map(({ agencyId, accountId }) => `${agencyId} ${accountId}`));
  }

  /** Everybody who audits. */
  async auditors(tx: Tx): Promise<string[]> {
    return (await this.database.rowsIn(tx, readAuditors)).map(({ accountId }) => accountId);
  }

  /** Makes whoever has that e-mail an administrator or an auditor; for whoever runs the deployment, not for the API. */
  async appoint(email: string, office: Office): Promise<void> {
    const account = await this.accounts.findByEmail(email);
    if (!account) throw new Refusal('ACCOUNT_UNKNOWN');
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await this.refusePseudonym(tx, account.id);
      await this.database.rowsIn(tx, appointAccount, [account.id, office]);
      const kind: PeopleEvent = 'role.granted';
      await this.journal.record(tx, now, { kind, subjectId: account.id, facts: { role: office } });
      await this.sessions.endAllBut(tx, account.id, null, now);
    });
    this.sessions.forgetAccount(account.id);
  }

  /** One page of the people of each agency, or the refusal for those agencies whose people the actor may not see. */
  async peopleOf(actor: Actor, agencyIds: readonly string[], page: Keyset): Promise<Map<string, AgencyPerson[] | Refusal>> {
    const people = new Map<string, AgencyPerson[] | Refusal>();
    for (const id of agencyIds) {
      const refusal = whyNotSeePeople(actor, id);
      people.set(id, refusal ? new Refusal(refusal) : []);
    }
    const visible = agencyIds.filter((id) => Array.isArray(people.get(id)));
    const statement = page.isBackward ? pagePeopleBackward : pagePeople;
    const rows =
      visible.length > 0 ? await this.database.rows(statement, [visible, page.from?.[0] ?? null, uuidAt(page, 1), page.limit + 1]) : [];
    for (const row of rows) (people.get(row.agencyId) as AgencyPerson[]).push(this.person(row));
    return people;
  }

  private person({ accountId, displayName, emailSealed, role, grantedAt }: PersonRow): AgencyPerson {
    const [account] = asInstances(Account, [{ id: accountId, displayName }]);
    return { account: account!, email: this.emails.open(accountId, emailSealed), role, grantedAt };
  }

  private async agency(id: string): Promise<Agency> {
    const agency = (await this.agencies.agenciesByIds([id])).get(id);
    if (!agency) throw new Refusal('NOT_FOUND', {}, 'input.agencyId');
    return agency;
  }

  /** Whoever decides for others does so by name. Held until the transaction ends: nobody hides theirs meanwhile. */
  private async refusePseudonym(tx: Tx, accountId: string): Promise<void> {
    const [held] = await this.database.rowsIn(tx, lockName, [accountId]);
    if (held?.pseudonymSince) throw new Refusal('PSEUDONYM_HOLDS_NO_ROLE', {}, 'input.email');
  }

  private async revoke(tx: Tx, actor: Actor, post: Post, now: Date): Promise<void> {
    const [revoked] = await this.database.rowsIn(tx, deleteMembership, [post.accountId, post.agencyId, post.role]);
    if (!revoked) throw new Refusal('ROLE_NOT_HELD', {}, 'input.accountId');
    await this.record(tx, 'role.revoked', post, actor.accountId, now);
    await this.sessions.endAllBut(tx, post.accountId, ownSession(actor, post), now, actor.accountId!);
  }

  /** Runs the act once for its key; afterwards this process asks anew what the person may do. */
  private async once(
    actor: Actor,
    operation: string,
    { idempotencyKey }: RepeatableInput,
    post: Post,
    act: (tx: Tx, now: Date) => Promise<unknown>,
  ): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId: actor.accountId!, key: idempotencyKey, operation, now }, async () => {
        await act(tx, now);
        return { accountId: post.accountId };
      }),
    );
    this.sessions.forgetAccount(post.accountId);
  }

  private async record(tx: Tx, kind: PeopleEvent, { agencyId, accountId, role }: Post, actorId: string | null, now: Date): Promise<void> {
    await this.journal.record(tx, now, { kind, agencyId, subjectId: accountId, actorId, facts: { role } });
  }
}

/** Whoever changes their own role stays where they did so. */
function ownSession(actor: Actor, { accountId }: Pick<Post, 'accountId'>): string | null {
  return actor.accountId === accountId ? actor.sessionId : null;
}
