/** Opening an account. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Journal } from '../platform/journal/journal.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { AccountsService } from './accounts.service.js';
import { commonPasswords } from './common-passwords.js';
import { normalEmail } from './emails.rules.js';
import { GuessingService } from './guessing.service.js';
import { tidyName, whyNotCalled } from './names.rules.js';
import type { PeopleEvent } from './people.events.js';
import { Passwords } from './passwords.service.js';
import { whyNotPassword } from './passwords.rules.js';
import { RegistrationFollowers } from './registration-followers.js';
import { LinksService } from './signing-in/links.service.js';
import { SessionsService } from './sessions.service.js';
import type { OpenedSession, Visit } from './signing-in/entrance.js';

export interface Registration {
  email: string;
  password: string;
  displayName: string;
  locale: string;
  purposes?: readonly string[] | null;
}

@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly links: LinksService,
    private readonly guessing: GuessingService,
    private readonly passwords: Passwords,
    private readonly followers: RegistrationFollowers,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Opens an account and signs it in. EMAIL_TAKEN tells who has an account, so each address may ask only so often. */
  async register({ email, password, displayName, locale, purposes = null }: Registration, visit: Visit): Promise<OpenedSession> {
    const name = tidyName(displayName);
    refuseIf(whyNotCalled(name));
    refuseIf(whyNotPassword(password, normalEmail(email), commonPasswords));
    const now = this.clock.now();
    await this.guessing.count(this.guessing.registering(visit.address), now);
    const passwordHash = await this.passwords.hash(password);
    const opened = await this.database.transaction(async (tx) => {
      const account = await this.accounts.createAccount(tx, { email, displayName: name, passwordHash, locale, now });
      const kind: PeopleEvent = 'account.registered';
      await this.journal.record(tx, now, { kind, subjectId: account.id, actorId: account.id });
      await this.followers.follow(tx, { accountId: account.id, locale, purposes, now });
      return this.sessions.open(tx, account.id, visit.device, now, ['password']);
    });
    await this.links.sendConfirmation(opened.session.accountId, normalEmail(email), locale);
    return { ...opened, actor: (await this.sessions.identify(opened.token))! };
  }
}
