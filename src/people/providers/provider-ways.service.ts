/** Signing in with a service, opening an account with what it says, and making it another way into one's own. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.js';
import { Journal } from '../../platform/journal/journal.js';
import type { Language } from '../../platform/messages/messages.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { AccountsService } from '../accounts.service.js';
import type { Actor } from '../actor.js';
import { GuessingService } from '../guessing.service.js';
import { tidyName, whyNotCalled } from '../names.rules.js';
import type { PeopleEvent } from '../people.events.js';
import { RegistrationFollowers } from '../registration-followers.js';
import { isStrong, whyNotChangeFactors, type Method } from '../second-factors/second-factors.rules.js';
import { SecondFactorsService } from '../second-factors/second-factors.service.js';
import { SessionsService } from '../sessions.service.js';
import { EnteringService } from '../signing-in/entering.service.js';
import type { Visit } from '../signing-in/entrance.js';
import { TrustService } from '../trust.service.js';
import { ConfiguredProviders } from './configured-providers.service.js';
import { LinkedProviders } from './linked-providers.service.js';
import { ProviderSessions } from './logout/provider-sessions.service.js';
import { ProviderClient } from './provider-client.service.js';
import type { Provider } from './provider-file.rules.js';
import { ProviderTrust } from './provider-trust.service.js';
import { ProviderVisits, type Away } from './provider-visits.service.js';
import type { CameBack, ComingBack, NewAccountWish, Opening, SettingOut } from './provider-wishes.js';
import type { LinkedRow } from './providers.queries.js';
import type { Said } from './providers.rules.js';

const backPages: Record<Language, string> = { es: 'es/entrar/vuelta', en: 'en/sign-in/back' };

@Injectable()
export class ProviderWays {
  constructor(
    private readonly database: Database,
    private readonly providers: ConfiguredProviders,
    private readonly client: ProviderClient,
    private readonly visits: ProviderVisits,
    private readonly linked: LinkedProviders,
    private readonly came: ProviderSessions,
    private readonly trusting: ProviderTrust,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly entering: EnteringService,
    private readonly factors: SecondFactorsService,
    private readonly trust: TrustService,
    private readonly guessing: GuessingService,
    private readonly followers: RegistrationFollowers,
    private readonly journal: Journal,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Where the browser goes. The address to come back to is ours and always the same. */
  async setOut(actor: Actor, wish: SettingOut, language: Language): Promise<{ address: string }> {
    const provider = this.providers.find(wish.provider);
    const isOwn = wish.purpose !== 'ENTER';
    const accountId = isOwn ? actor.accountId : null;
    const mayLink = isOwn && (await this.mayLink(actor, provider));
    const { address, secrets } = await this.client.wayTo(provider, `${this.settings.publicUrl}/${backPages[language]}/${provider.key}`);
    const { remembered, movesParticipation } = wish;
    const away = { secrets, remembered, mayLink, isAsked: wish.purpose === 'VERIFY', movesParticipation };
    await this.visits.setOut(wish, accountId, away, this.clock.now());
    return { address };
  }

  /** Whoever comes back with the answer of the service, once, in the browser that set out. */
  async comeBack(actor: Actor, back: ComingBack, visit: Visit): Promise<CameBack> {
    const [provider, now] = [this.providers.find(back.provider), this.clock.now()];
    const away = await this.visits.comeBack(back, back.state, now);
    if (!away) throw new Refusal('PROVIDER_ANSWER_OVER');
    const nothing = { entrance: null, opening: null, isLinked: false, doubt: null };
    try {
      return { ...nothing, ...(await this.receive(actor, provider, away, back, visit, now)), remembered: away.remembered, refusal: null };
    } catch (error) {
      // What they were doing is handed back all the same: nothing of it is lost.
      if (error instanceof Refusal) return { ...nothing, remembered: away.remembered, refusal: error };
      throw error;
    }
  }

  /** An account for whoever the service knows and we do not, with the address that it has checked. */
  async open(wish: NewAccountWish, visit: Visit): Promise<CameBack> {
    const [provider, now] = [this.providers.find(wish.provider), this.clock.now()];
    const back = await this.visits.arrive(wish, wish.ticket, now);
    if (!back) throw new Refusal('PROVIDER_ANSWER_OVER', {}, 'input.ticket');
    const { said } = back;
    const name = tidyName(wish.displayName);
    try {
      refuseIf(whyNotCalled(name));
      await this.guessing.count(this.guessing.registering(visit.address), now);
    } catch (error) {
      // The form may be sent again, with another name or later.
      await this.visits.waitOn(wish, wish.ticket, { said }, now);
      throw error;
    }
    const entered = await this.database.transaction(async (tx) => {
      const { id } = await this.accounts.createAccount(tx, {
        email: said.email!,
        displayName: name,
        passwordHash: null,
        locale: wish.locale,
        now,
      });
      const kind: PeopleEvent = 'account.registered';
      await this.journal.record(tx, now, { kind, subjectId: id, actorId: id });
      await this.followers.follow(tx, { accountId: id, locale: wish.locale, purposes: wish.purposes, now });
      await this.trust.confirmEmail(tx, id, now);
      await this.linked.link(tx, id, provider, said.subject, now);
      return { id, entered: await this.entering.enter(tx, id, methodsOf(said), visit, now, this.came.through(provider, said)) };
    });
    const doubt = await this.trusting.believe(entered.id, provider, said, { movesParticipation: false, isAsked: false });
    return {
      entrance: await this.entering.welcome(entered.entered),
      opening: null,
      isLinked: true,
      remembered: null,
      refusal: null,
      doubt,
    };
  }

  /** Takes a service away; the other sessions end, since one of them may have come in that way. */
  async unlink(actor: Actor, linkedProviderId: string): Promise<void> {
    const now = this.clock.now();
    const has = actor.accountId !== null && (await this.factors.has(actor.accountId));
    refuseIf(whyNotChangeFactors(actor, has, now));
    await this.database.transaction(async (tx) => {
      await this.linked.unlink(tx, actor.accountId!, linkedProviderId, now);
      await this.sessions.endAllBut(tx, actor.accountId!, actor.sessionId, now);
    });
    this.sessions.forgetAccount(actor.accountId!);
    this.factors.tell(actor.accountId!, 'providerUnlinked');
  }

  /** Asked before they leave, so that nobody is sent away for nothing. Whoever has the service already may only show it again. */
  private async mayLink(actor: Actor, provider: Provider): Promise<boolean> {
    if (actor.accountId === null || actor.sessionId === null) throw new Refusal('SIGN_IN_REQUIRED');
    const refusal = whyNotChangeFactors(actor, await this.factors.has(actor.accountId), this.clock.now());
    if (refusal === null) return true;
    const isThere = (await this.linked.of(actor.accountId)).some(({ provider: key }) => key === provider.key);
    return isThere ? false : (refuseIf(refusal), false);
  }

  /** The service becomes a way into the account, or shows once more who is there where it is one already. */
  private async link(actor: Actor, provider: Provider, said: Said, known: LinkedRow | null, mayLink: boolean): Promise<void> {
    const [accountId, sessionId, now] = [actor.accountId!, actor.sessionId!, this.clock.now()];
    if (known && known.accountId !== accountId) throw new Refusal('PROVIDER_OF_ANOTHER_ACCOUNT');
    if (!known && !mayLink) throw new Refusal('PROVIDER_NOT_LINKED');
    await this.database.transaction(async (tx) => {
      if (!known) return this.linked.link(tx, accountId, provider, said.subject, now);
      await this.linked.use(tx, known, now);
      const method = methodsOf(said)[0]!;
      // Where the account has a second factor of its own, less than one proves nothing.
      if (isStrong([method]) || !(await this.factors.hasIn(tx, accountId)))
        await this.sessions.prove(tx, accountId, sessionId, method, now);
    });
    this.sessions.forget(sessionId);
    if (!known) this.factors.tell(accountId, 'providerLinked');
  }

  private async receive(
    actor: Actor,
    provider: Provider,
    away: Away & { accountId: string | null },
    back: ComingBack,
    visit: Visit,
    now: Date,
  ): Promise<Partial<CameBack>> {
    const { accountId, movesParticipation, isAsked } = away;
    if (accountId !== null && actor.accountId !== accountId) throw new Refusal('PROVIDER_ANSWER_OVER');
    const said = await this.client.whoCame(provider, away.secrets, back);
    const known = await this.linked.find(provider, said.subject);
    if (accountId !== null) {
      await this.link(actor, provider, said, known, away.mayLink);
      return { isLinked: true, doubt: await this.trusting.believe(accountId, provider, said, { movesParticipation, isAsked }) };
    }
    return known ? this.enter(known, provider, said, visit, now) : { opening: await this.offer(back, said, now) };
  }

  private async enter(known: LinkedRow, provider: Provider, said: Said, visit: Visit, now: Date): Promise<Partial<CameBack>> {
    const entered = await this.database.transaction(async (tx) => {
      await this.linked.use(tx, known, now);
      return this.entering.enter(tx, known.accountId, methodsOf(said), visit, now, this.came.through(provider, said));
    });
    const unasked = { movesParticipation: false, isAsked: false };
    // Half a way in proves nothing of who the account is.
    const doubt = 'token' in entered ? await this.trusting.believe(known.accountId, provider, said, unasked) : null;
    return { entrance: await this.entering.welcome(entered), isLinked: true, doubt };
  }

  /** Nobody gets an account of somebody else for having the same address: they sign in there, and link it. */
  private async offer(back: ComingBack, said: Said, now: Date): Promise<Opening> {
    if (said.email === null) throw new Refusal('PROVIDER_WITHOUT_EMAIL');
    if (await this.accounts.findByEmail(said.email)) throw new Refusal('PROVIDER_EMAIL_KNOWN');
    return { ticket: await this.visits.wait(back, { said }, now), name: said.name, email: said.email };
  }
}

function methodsOf(said: Said): Method[] {
  return [said.isStrong ? 'strong_provider' : 'provider'];
}
