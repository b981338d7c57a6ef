/** Notes who must be told of a question, in the transaction of the act; letters follow. The one place that would change if people chose other ways. */
import { Injectable } from '@nestjs/common';
import { RolesService } from '../people/roles.service.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import type { Deed } from './question-acts.service.js';
import { insertNotices, insertNoticesToFollowers, readHead, readNotices, type NoticeRow } from './notices.queries.js';
import { officialsToTell, toldWhenLate, type NoticeKind } from './notices.rules.js';

/** What is told of: a question under its lock. */
export type Told = Pick<Deed, 'tx' | 'now'> & { question: Pick<Deed['question'], 'id' | 'askerId' | 'agencyId' | 'assigneeId'> };

@Injectable()
export class NoticesService {
  private isSilent = false;

  constructor(
    private readonly database: Database,
    private readonly roles: RolesService,
  ) {}

  /** From now on nobody gets letters: the people of the demonstration have no boxes. */
  beSilent(): void {
    this.isSilent = true;
  }

  async tell({ tx, now, question }: Told, termId: string, kind: NoticeKind, accountIds: readonly string[]): Promise<void> {
    if (accountIds.length === 0) return;
    const ids = accountIds.map(() => newId());
    await this.database.rowsIn(tx, insertNotices, [ids, accountIds, question.id, termId, kind, now, this.firstTry(now)]);
  }

  tellAsker(told: Told, termId: string, kind: NoticeKind): Promise<void> {
    return this.tell(told, termId, kind, [told.question.askerId]);
  }

  async tellFollowers({ tx, now, question }: Told, termId: string): Promise<void> {
    await this.database.rowsIn(tx, insertNoticesToFollowers, [question.id, termId, 'ANSWERED_TOO', now, this.firstTry(now)]);
  }

  async tellOfficials(told: Told, termId: string, kind: NoticeKind): Promise<void> {
    const { tx, question } = told;
    const officials = await this.roles.holders(tx, question.agencyId, 'OFFICIAL');
    await this.tell(told, termId, kind, officialsToTell(question.assigneeId, officials));
  }

  async tellOfLateness(told: Told, termId: string): Promise<void> {
    const { tx, question } = told;
    const officials = await this.roles.holders(tx, question.agencyId, 'OFFICIAL');
    const [head] = await this.database.rowsIn(tx, readHead, [question.agencyId]);
    await this.tell(told, termId, 'LATE', toldWhenLate(question.assigneeId, head?.accountId ?? null, officials));
  }

  /** Who was told what, in order; not which followers were. */
  async notices(questionIds: readonly string[]): Promise<Map<string, NoticeRow[]>> {
    const groups = new Map<string, NoticeRow[]>();
    for (const notice of await this.database.rows(readNotices, [questionIds]))
      groups.set(notice.questionId, [...(groups.get(notice.questionId) ?? []), notice]);
    return groups;
  }

  private firstTry(now: Date): Date | null {
    return this.isSilent ? null : now;
  }
}
