/** Links by mail: to enter without a password, to open an account, and to confirm an address. */
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Journal } from '../../platform/journal/journal.js';
import type { Language } from '../../platform/messages/messages.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { AccountsService } from '../accounts.service.js';
import type { Actor } from '../actor.js';
import { Emails } from '../emails.service.js';
import { normalEmail } from '../emails.rules.js';
import { GuessingService } from '../guessing.service.js';
import { tidyName, whyNotCalled } from '../names.rules.js';
import { Sealing } from '../second-factors/sealing.service.js';
import { recoveryCodeOf, recoveryCodes, tidyCode } from '../second-factors/second-factors.rules.js';
import { SessionsService } from '../sessions.service.js';
import { hashResetToken, newResetToken } from '../tokens.js';
import { TrustService } from '../trust.service.js';
import { EnteringService } from './entering.service.js';
import type { Entrance, Visit } from './entrance.js';
import { Letterbox } from './letterbox.service.js';
import * as sql from './mail-links.queries.js';

const lifetimeMinutes = 10;
const confirmationHours = 48;

const enterPages: Record<Language, string> = { es: 'es/entrar/enlace', en: 'en/sign-in/link' };
const confirmPages: Record<Language, string> = { es: 'es/confirmar-correo', en: 'en/confirm-email' };

export interface LinkUse {
  /** What the link carries; or the code of the letter, typed in the browser that asked. */
  token?: string | null;
  code?: string | null;
  browserKey: string;
  /** For an address without an account: how to be called. */
  displayName?: string | null;
  locale: string;
}

@Injectable()
export class LinksService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly emails: Emails,
    private readonly sessions: SessionsService,
    private readonly entering: EnteringService,
    private readonly trust: TrustService,
    private readonly guessing: GuessingService,
    private readonly sealing: Sealing,
    private readonly letters: Letterbox,
    private readonly journal: Journal,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Answers alike whether or not there is such an account: to both goes the same letter. */
  async request(email: string, browserKey: string, locale: string, address: string): Promise<void> {
    const [wanted, now] = [normalEmail(email), this.clock.now()];
    await this.guessing.count(this.guessing.askingForLink(wanted, address), now);
    const [token, code] = [newResetToken(), newCode()];
    const tokenHash = hashResetToken(token);
    const sealed = this.emails.sealForLink(tokenHash, wanted);
    const values = [
      tokenHash,
      'ENTER',
      sealed.sealed,
      sealed.indexes[0],
      null,
      this.browser(browserKey),
      this.code(code),
      minutesAfter(now, lifetimeMinutes),
    ];
    await this.database.rows(sql.forgetOldLinks, [now]);
    await this.database.rows(sql.insertLink, values);
    this.letters.post(wanted, locale, 'mail.signInLink', (language) => ({
      link: `${this.settings.publicUrl}/${enterPages[language]}?token=${token}`,
      code,
      minutes: lifetimeMinutes,
      site: this.settings.publicUrl,
    }));
  }

  /** Enters with the link or the code, once, in the browser that asked; an address without an account gets one. */
  async enter(use: LinkUse, visit: Visit): Promise<Entrance> {
    const now = this.clock.now();
    const attempt = this.guessing.usingLink(use.browserKey, visit.address);
    await this.guessing.count(attempt, now);
    const link = await this.find(use, now);
    const email = this.emails.openOfLink(link.tokenHash, link.emailSealed);
    const account = await this.accounts.findByEmail(email);
    const name = account ? null : tidyName(use.displayName ?? '');
    if (name === '') throw new Refusal('NAME_NEEDED', {}, 'input.displayName');
    if (name !== null) refuseIf(whyNotCalled(name));
    const entered = await this.database.transaction(async (tx) => {
      if ((await this.database.rowsIn(tx, sql.useLink, [link.tokenHash, now])).length === 0)
        throw new Refusal('LINK_INVALID', {}, 'input.token');
      await this.database.rowsIn(tx, sql.forgetLinks, [this.emails.indexesOfLinks(email), 'ENTER']);
      const accountId = account?.id ?? (await this.open(tx, email, name!, use.locale, now));
      await this.trust.confirmEmail(tx, accountId, now);
      await this.guessing.takeBack(tx, attempt, now);
      return { accountId, entered: await this.entering.enter(tx, accountId, ['link'], visit, now) };
    });
    this.sessions.forgetAccount(entered.accountId);
    return this.entering.welcome(entered.entered);
  }

  /** Sends the viewer a link that confirms their address. */
  async requestConfirmation(actor: Actor, locale: string, address: string): Promise<void> {
    if (actor.accountId === null) throw new Refusal('SIGN_IN_REQUIRED');
    const { email } = (await this.accounts.findById(actor.accountId))!;
    await this.guessing.count(this.guessing.askingForLink(email, address), this.clock.now());
    await this.sendConfirmation(actor.accountId, email, locale);
  }

  async sendConfirmation(accountId: string, email: string, locale: string): Promise<void> {
    const [token, now] = [newResetToken(), this.clock.now()];
    const tokenHash = hashResetToken(token);
    const { sealed, indexes } = this.emails.sealForLink(tokenHash, email);
    const values = [tokenHash, 'CONFIRM', sealed, indexes[0], accountId, null, null, minutesAfter(now, confirmationHours * 60)];
    await this.database.rows(sql.insertLink, values);
    this.letters.post(email, locale, 'mail.confirmEmail', (language) => ({
      link: `${this.settings.publicUrl}/${confirmPages[language]}?token=${token}`,
      hours: confirmationHours,
      site: this.settings.publicUrl,
    }));
  }

  /** The link says which address is whose; an address that has changed meanwhile is not confirmed by it. */
  async confirm(token: string): Promise<void> {
    const now = this.clock.now();
    const [link] = await this.database.rows(sql.readLink, [hashResetToken(token), 'CONFIRM', now]);
    const account = link && (await this.accounts.findById(link.accountId!));
    const email = link && this.emails.openOfLink(link.tokenHash, link.emailSealed);
    if (!link || normalEmail(account!.email) !== email) throw new Refusal('LINK_INVALID', {}, 'input.token');
    await this.database.transaction(async (tx) => {
      if ((await this.database.rowsIn(tx, sql.useLink, [link.tokenHash, now])).length === 0)
        throw new Refusal('LINK_INVALID', {}, 'input.token');
      await this.database.rowsIn(tx, sql.forgetLinks, [this.emails.indexesOfLinks(account!.email), 'CONFIRM']);
      await this.trust.confirmEmail(tx, link.accountId!, now);
    });
    this.sessions.forgetAccount(link.accountId!);
  }

  private async find({ token, code, browserKey }: LinkUse, now: Date): Promise<sql.LinkRow> {
    const browser = this.browser(browserKey);
    if (!token) {
      const [link] = await this.database.rows(sql.readLinkByCode, [browser, this.code(code ?? ''), now]);
      if (!link) throw new Refusal('CODE_WRONG', {}, 'input.code');
      return link;
    }
    const [link] = await this.database.rows(sql.readLink, [hashResetToken(token), 'ENTER', now]);
    if (!link) throw new Refusal('LINK_INVALID', {}, 'input.token');
    // Whoever was sent a link that somebody else asked for must not be signed in by opening it, nor let them in.
    if (!link.browserHash!.equals(browser)) throw new Refusal('LINK_OF_ANOTHER_BROWSER', {}, 'input.token');
    return link;
  }

  private async open(tx: Tx, email: string, displayName: string, locale: string, now: Date): Promise<string> {
    const { id } = await this.accounts.createAccount(tx, { email, displayName, passwordHash: null, locale, now });
    await this.journal.record(tx, now, { kind: 'account.registered', subjectId: id, actorId: id });
    return id;
  }

  private browser(key: string): Buffer {
    return this.sealing.hash('browser', key);
  }

  private code(code: string): Buffer {
    return this.sealing.hash('link code', tidyCode(code));
  }
}

function newCode(): string {
  return recoveryCodeOf(randomBytes(recoveryCodes.bytes)).slice(0, 9);
}

function minutesAfter(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}
