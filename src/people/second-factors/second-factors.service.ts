/** The second factors of an account: which there are, and whether a code is right. */
import { Injectable, Logger } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { Journal } from '../../platform/journal/journal.js';
import { Mail } from '../../platform/mail/mail.js';
import { languages, say } from '../../platform/messages/messages.js';
import { Settings } from '../../platform/config/settings.js';
import { AccountsService } from '../accounts.service.js';
import type { PeopleEvents } from '../people.events.js';
import { SessionsService } from '../sessions.service.js';
import { stepOf } from './authenticator-codes.js';
import { RecoveryCodesService } from './recovery-codes.service.js';
import { Sealing } from './sealing.service.js';
import { looksLikeCode, tidyCode, type Method } from './second-factors.rules.js';
import * as sql from './second-factors.queries.js';

/** Of which letters tell the owner. */
type Told = 'secondFactorAdded' | 'secondFactorRemoved' | 'recoveryCodesRenewed' | 'providerLinked' | 'providerUnlinked';

export type FactorKind = PeopleEvents['account.second_factor_added']['factor'];

@Injectable()
export class SecondFactorsService {
  private readonly logger = new Logger(SecondFactorsService.name);

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly codes: RecoveryCodesService,
    private readonly sealing: Sealing,
    private readonly journal: Journal,
    private readonly mail: Mail,
    private readonly settings: Settings,
  ) {}

  async of(accountId: string): Promise<sql.FactorsRow> {
    return (await this.database.rows(sql.readFactors, [accountId]))[0]!;
  }

  async has(accountId: string): Promise<boolean> {
    return isProtected(await this.of(accountId));
  }

  async hasIn(tx: Tx, accountId: string): Promise<boolean> {
    return isProtected((await this.database.rowsIn(tx, sql.readFactors, [accountId]))[0]!);
  }

  /** Uses up a code of the application or one on paper; null when it is neither, or was used before. */
  async spend(tx: Tx, accountId: string, text: string, now: Date): Promise<Method | null> {
    const code = tidyCode(text);
    if (!looksLikeCode(code)) return (await this.codes.spend(tx, accountId, code, now)) ? 'recovery' : null;
    const [authenticator] = await this.database.rowsIn(tx, sql.readAuthenticator, [accountId]);
    if (!authenticator?.confirmedAt) return null;
    const step = stepOf(this.sealing.open(authenticator.secret, accountId), code, now);
    if (step === null) return null;
    return (await this.database.rowsIn(tx, sql.spendStep, [accountId, step])).length > 0 ? 'code' : null;
  }

  /** A factor more: this session is strong from now on, the others end, and there are codes for when it is lost. */
  async added(
    tx: Tx,
    { accountId, sessionId, factor, method, now }: { accountId: string; sessionId: string; factor: FactorKind; method: Method; now: Date },
  ): Promise<string[]> {
    const { codesLeft } = (await this.database.rowsIn(tx, sql.readFactors, [accountId]))[0]!;
    await this.journal.record(tx, now, {
      kind: 'account.second_factor_added',
      subjectId: accountId,
      actorId: accountId,
      facts: { factor },
    });
    await this.sessions.prove(tx, accountId, sessionId, method, now);
    await this.sessions.endAllBut(tx, accountId, sessionId, now);
    return codesLeft > 0 ? [] : this.codes.renew(tx, accountId, now);
  }

  /** A factor less: the other sessions end; without any left no session of the account is strong. */
  async removed(
    tx: Tx,
    { accountId, sessionId, factor, now }: { accountId: string; sessionId: string; factor: FactorKind; now: Date },
  ): Promise<void> {
    await this.journal.record(tx, now, {
      kind: 'account.second_factor_removed',
      subjectId: accountId,
      actorId: accountId,
      facts: { factor },
    });
    await this.sessions.endAllBut(tx, accountId, sessionId, now);
    if (await this.hasIn(tx, accountId)) return;
    await this.codes.forget(tx, accountId);
    await this.sessions.weaken(tx, accountId, now);
  }

  /** Tells the owner, who must hear of it when it was somebody else. Nobody waits for the letter. */
  tell(accountId: string, what: Told): void {
    this.write(accountId, what).catch((error: { code?: string; name?: string }) =>
      this.logger.warn(`the mail about a second factor was not sent: ${error.code ?? error.name}`),
    );
  }

  private async write(accountId: string, what: string): Promise<void> {
    const account = await this.accounts.findById(accountId);
    if (!account) return;
    const language = languages.find((known) => known === account.locale) ?? 'es';
    const text = say(language, `mail.${what}.text`, { site: this.settings.publicUrl });
    await this.mail.send({ to: account.email, subject: say(language, `mail.${what}.subject`), text });
  }
}

function isProtected({ hasAuthenticator, passkeys }: sql.FactorsRow): boolean {
  return hasAuthenticator || passkeys > 0;
}
