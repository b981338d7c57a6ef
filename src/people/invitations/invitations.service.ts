/** Invitations to a role within an agency: sent, revoked, and accepted by whoever has the address. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { asInstances, byId } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { say, type Language } from '../../platform/messages/messages.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { AccountsService } from '../accounts.service.js';
import { whyNotAct, type Actor, type Role } from '../actor.js';
import { AgenciesService } from '../agencies.service.js';
import { Agency } from '../agency.entity.js';
import { uuidAt } from '../cursors.js';
import { Emails } from '../emails.service.js';
import { normalEmail } from '../emails.rules.js';
import { inLanguage } from '../localised.js';
import type { PeopleEvent } from '../people.events.js';
import { whyNotAdminister, whyNotHoldRole } from '../people.rules.js';
import { RolesService } from '../roles.service.js';
import { SessionsService } from '../sessions.service.js';
import { Letterbox } from '../signing-in/letterbox.service.js';
import { hashResetToken, newResetToken } from '../tokens.js';
import { Invitation } from './invitation.entity.js';
import * as sql from './invitations.queries.js';
import {
  expiryOf,
  lifetimeDays,
  stateOf,
  whyNotAccept,
  whyNotRevoke,
  whyNotSeeInvitations,
  type AcceptanceRefusal,
  type InvitationState,
  type Invited,
} from './invitations.rules.js';

const pages: Record<Language, string> = { es: 'es/invitacion', en: 'en/invitation' };

export interface InvitationWish {
  agencyId: string;
  email: string;
  role: Role;
  /** Of the letter, for who has no account that says another. */
  locale: string;
  idempotencyKey?: string | null;
}

/** What whoever holds the link is told of it. */
export interface Offer {
  agency: Agency;
  role: Role;
  expiresAt: Date;
  state: InvitationState;
  whyNotAccept: AcceptanceRefusal | null;
}

@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly agencies: AgenciesService,
    private readonly emails: Emails,
    private readonly roles: RolesService,
    private readonly sessions: SessionsService,
    private readonly letters: Letterbox,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** An administrator invites an address, which need not have an account; one that waits there for the same role ends. */
  async invite(actor: Actor, { agencyId, role, ...wish }: InvitationWish): Promise<{ invitation: Invitation; agency: Agency }> {
    refuseIf(whyNotAdminister(actor));
    const agency = (await this.agencies.agenciesByIds([agencyId])).get(agencyId);
    if (!agency) throw new Refusal('NOT_FOUND', {}, 'input.agencyId');
    const email = normalEmail(wish.email);
    const account = await this.accounts.findByEmail(email);
    if (account) refuseIf(whyNotHoldRole(account), 'input.email');
    const now = this.clock.now();
    let token: string | null = null;
    const { invitationId } = await this.database.transaction((tx) => {
      const once = { accountId: actor.accountId!, key: wish.idempotencyKey, operation: 'inviteToAgency', now };
      return this.idempotency.once(tx, once, async () => {
        const [id, fresh] = [newId(), newResetToken()];
        const { sealed, indexes } = this.emails.sealForInvitation(id, email);
        await this.database.rowsIn(tx, sql.revokeWaiting, [agencyId, indexes, role, now]);
        const values = [id, agencyId, sealed, indexes[0], role, hashResetToken(fresh), actor.accountId, now, expiryOf(now)];
        await this.insert(tx, values);
        await this.record(tx, 'invitation.sent', { id, agencyId, role }, actor, now);
        token = fresh;
        return { invitationId: id };
      });
    });
    // A repeated request sends no second letter: only the hash of the link is left.
    if (token !== null) this.post(email, account?.locale ?? wish.locale, agency, role, token);
    const [invitation] = this.opened(await this.database.rows(sql.readInvitations, [[invitationId]]));
    return { invitation: invitation!, agency };
  }

  /** An administrator takes one back; from then on its link is refused. */
  async revoke(actor: Actor, id: string, idempotencyKey?: string | null): Promise<{ invitation: Invitation }> {
    refuseIf(whyNotAdminister(actor));
    const now = this.clock.now();
    await this.database.transaction((tx) => {
      const once = { accountId: actor.accountId!, key: idempotencyKey, operation: 'revokeInvitation', now };
      return this.idempotency.once(tx, once, async () => {
        const [invitation] = await this.database.rowsIn(tx, sql.lockInvitation, [id]);
        if (!invitation) throw new Refusal('NOT_FOUND', {}, 'input.invitationId');
        refuseIf(whyNotRevoke(invitation, now), 'input.invitationId');
        await this.database.rowsIn(tx, sql.revokeInvitation, [id, now]);
        await this.record(tx, 'invitation.revoked', invitation, actor, now);
        return { id };
      });
    });
    const [invitation] = this.opened(await this.database.rows(sql.readInvitations, [[id]]));
    return { invitation: invitation! };
  }

  /** Whoever has shown that the address is theirs takes the role, once. */
  async accept(actor: Actor, token: string, idempotencyKey?: string | null): Promise<{ agency: Agency; role: Role }> {
    // A visitor has no account under which a key is kept.
    refuseIf(whyNotAct(actor));
    const accountId = actor.accountId!;
    const taken = await this.database.transaction((tx) => {
      const once = { accountId, key: idempotencyKey, operation: 'acceptInvitation', now: this.clock.now() };
      return this.idempotency.once(tx, once, async () => {
        const [address] = await this.database.rowsIn(tx, sql.holdAddress, [accountId]);
        const [invitation = null] = await this.database.rowsIn(tx, sql.lockByToken, [hashResetToken(token)]);
        // Asked after the locks: it may have expired while somebody else held them.
        const now = this.clock.now();
        refuseIf(whyNotAccept(actor, invitation, this.asInvited(invitation, address), now), 'input.token');
        const { id, agencyId, role, invitedById } = invitation!;
        await this.database.rowsIn(tx, sql.acceptInvitation, [id, accountId, now]);
        await this.roles.grant(tx, { agencyId, accountId, role, grantedBy: invitedById, keeps: actor.sessionId, now });
        await this.record(tx, 'invitation.accepted', invitation!, actor, now);
        return { agencyId, role };
      });
    });
    this.sessions.forgetAccount(accountId);
    return { agency: (await this.agencies.agenciesByIds([taken.agencyId])).get(taken.agencyId)!, role: taken.role };
  }

  /** What the link offers, and what the actor has to do to accept it; null when there is no such link. Reading spends nothing. */
  async offer(actor: Actor, token: string): Promise<Offer | null> {
    const [invitation] = await this.database.rows(sql.findByToken, [hashResetToken(token)]);
    if (!invitation) return null;
    const { agencyId, role, expiresAt } = invitation;
    const [address] = actor.accountId === null ? [] : await this.database.rows(sql.readAddress, [actor.accountId]);
    const now = this.clock.now();
    return {
      agency: (await this.agencies.agenciesByIds([agencyId])).get(agencyId)!,
      role,
      expiresAt,
      state: stateOf(invitation, now),
      whyNotAccept: whyNotAccept(actor, invitation, this.asInvited(invitation, address), now),
    };
  }

  state(invitation: Invitation): InvitationState {
    return stateOf(invitation, this.clock.now());
  }

  /** Those of the invitations that the actor may see. */
  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, Invitation>> {
    if (whyNotSeeInvitations(actor)) return new Map();
    return byId(this.opened(await this.database.rows(sql.readInvitations, [ids])));
  }

  /** One page of the invitations of each agency, the newest first. */
  async ofAgencies(actor: Actor, agencyIds: readonly string[], page: Keyset): Promise<Map<string, Invitation[]>> {
    refuseIf(whyNotSeeInvitations(actor));
    const statement = page.isBackward ? sql.pageInvitationsBackward : sql.pageInvitations;
    const rows = await this.database.rows(statement, [agencyIds, uuidAt(page, 0), page.limit + 1]);
    const lists = new Map<string, Invitation[]>(agencyIds.map((id) => [id, []]));
    for (const invitation of this.opened(rows)) lists.get(invitation.agencyId)!.push(invitation);
    return lists;
  }

  private opened(rows: readonly sql.InvitationRow[]): Invitation[] {
    return asInstances(
      Invitation,
      rows.map(({ emailSealed, ...row }) => ({ ...row, email: this.emails.openOfInvitation(row.id, emailSealed) })),
    );
  }

  private asInvited(invitation: sql.InvitationRow | null, address: sql.AddressRow | undefined): Invited {
    const isAddressed =
      invitation !== null &&
      address !== undefined &&
      this.emails.open(address.id, address.emailSealed) === this.emails.openOfInvitation(invitation.id, invitation.emailSealed);
    return { isAddressed, hasConfirmedEmail: address?.isConfirmed ?? false };
  }

  /** Of two administrators who invite the same address at once, the second is asked to look again. */
  private async insert(tx: Tx, values: readonly unknown[]): Promise<void> {
    try {
      await this.database.rowsIn(tx, sql.insertInvitation, values);
    } catch (error) {
      if ((error as { constraint?: string }).constraint === 'invitations_one_waits')
        throw new Refusal('INVITED_JUST_NOW', {}, 'input.email');
      throw error;
    }
  }

  private post(to: string, locale: string, agency: Agency, role: Role, token: string): void {
    this.letters.post(to, locale, 'mail.invitation', (language) => ({
      agency: inLanguage(agency.names, language),
      role: say(language, `roleOf.${role}`),
      link: `${this.settings.publicUrl}/${pages[language]}?token=${token}`,
      days: lifetimeDays,
      site: this.settings.publicUrl,
    }));
  }

  private async record(
    tx: Tx,
    kind: PeopleEvent,
    { id, agencyId, role }: Pick<Invitation, 'id' | 'agencyId' | 'role'>,
    { accountId }: Actor,
    now: Date,
  ): Promise<void> {
    await this.journal.record(tx, now, { kind, agencyId, subjectId: id, actorId: accountId, facts: { role } });
  }
}
