/** Sends whoever reports without an account and without scripts a link that proves a mailbox instead of work. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { CommentsService } from '../../comments/comments.service.js';
import { visitor } from '../../people/actor.js';
import { normalEmail } from '../../people/emails.rules.js';
import { GuessingService } from '../../people/guessing.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.js';
import { Mail } from '../../platform/mail/mail.js';
import { say, type Language } from '../../platform/messages/messages.js';
import { refuseIf } from '../../platform/refusal/refusal.js';
import { whyNotReportWithoutAccount } from '../moderation.rules.js';
import { keepUnconfirmed, readUnconfirmed } from './reporting.queries.js';
import { minutesToConfirm } from './reporting.rules.js';
import { ReportsWithoutAccountService, type EnteredReport, type ReportOfOneself } from './without-account.service.js';

/** Where the pages ask to confirm. */
const pages: Record<Language, string> = { es: 'es/denuncias/confirmar', en: 'en/reports/confirm' };

@Injectable()
export class ReportLettersService implements BeforeApplicationShutdown {
  private readonly logger = new Logger(ReportLettersService.name);
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly reports: ReportsWithoutAccountService,
    private readonly guessing: GuessingService,
    private readonly mail: Mail,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Keeps the report, with the text as it reads now, until the link is followed. The mailbox is written to and not kept. */
  async ask(act: ReportOfOneself & { email: string; idempotencyKey?: string | null }, language: Language, address: string): Promise<void> {
    const comment = await this.comments.visible(visitor, act.commentId);
    refuseIf(whyNotReportWithoutAccount(comment));
    const [email, now] = [normalEmail(act.email), this.clock.now()];
    await this.guessing.count(this.guessing.reportingByMail(email, address), now);
    const token = this.tokenOf([act.commentId, act.kind, email], act.idempotencyKey ?? null);
    const reporterKey = this.reports.keyOf(act.commentId, `mailbox ${email}`);
    const expiresAt = new Date(now.getTime() + minutesToConfirm * 60_000);
    const values = [hashOf(token), act.commentId, act.kind, act.note || null, comment.body, reporterKey, expiresAt];
    const [kept] = await this.database.rows(keepUnconfirmed, values);
    if (!kept) return;
    // Nobody waits for a mail server.
    const sending = this.write(email, token, language).catch((error: unknown) => this.warn(error));
    this.underWay.add(sending);
    void sending.finally(() => this.underWay.delete(sending));
  }

  confirm(token: string, idempotencyKey: string | null): Promise<EnteredReport> {
    return this.reports.confirm(hashOf(token), idempotencyKey);
  }

  /** Whether the link still works, before it is used. */
  async isWaiting(token: string): Promise<boolean> {
    return (await this.database.rows(readUnconfirmed, [hashOf(token), this.clock.now()])).length > 0;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }

  /** Of a request that is repeated with its key, the same: then there is a letter already. */
  private tokenOf(request: readonly string[], key: string | null): string {
    if (key === null) return randomBytes(32).toString('base64url');
    return createHmac('sha256', this.settings.secret)
      .update(JSON.stringify(['report link', ...request, key]))
      .digest('base64url');
  }

  /** Not a word of the comment or the report: whoever typed the address may have typed somebody else's. */
  private async write(to: string, token: string, language: Language): Promise<void> {
    const link = `${this.settings.publicUrl}/${pages[language]}?token=${token}`;
    const text = say(language, 'mail.confirmReport.text', { link, minutes: minutesToConfirm, site: this.settings.publicUrl });
    await this.mail.send({ to, subject: say(language, 'mail.confirmReport.subject'), text });
  }

  /** Servers repeat the recipient in what they say, so only the code is logged. */
  private warn(error: unknown): void {
    const { code, responseCode, name } = error as { code?: string; responseCode?: number; name?: string };
    this.logger.warn(`the mail to confirm a report was not sent: ${[code ?? name, responseCode].filter(Boolean).join(' ')}`);
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token.trim()).digest();
}
