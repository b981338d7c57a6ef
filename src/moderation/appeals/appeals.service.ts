/** Appeals as they are read: by whoever appeals, by those who decide, and, without anybody's words, by everybody. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { CommentsService } from '../../comments/comments.service.js';
import type { Actor } from '../../people/actor.js';
import { AgenciesService } from '../../people/agencies.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { asInstances, byId } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { readPlace } from '../cursors.js';
import { whyNotSeeReports, type Measure } from '../moderation.rules.js';
import { ModerationAppeal } from './appeal.entity.js';
import { AppealFigures } from './appeal-views.js';
import * as sql from './appeals.queries.js';
import {
  mayReadFile,
  maySee,
  whyNotAppeal,
  whyNotDecideAppeal,
  whyNotGoFurther,
  whyNotWithdraw,
  type Appealed,
  type Involved,
} from './appeals.rules.js';
import { readStoodOfAppeals } from './hearing.queries.js';
import { measuresFor } from './outcomes.rules.js';
import { furtherUntil, type Step } from './terms.rules.js';

/** More people than this have hardly appealed against one decision. */
const mostOfDecision = 50;

/** Which appeals to list; absent values narrow nothing. */
export interface AppealWish {
  agencyId?: string | null;
  step?: Step | null;
  /** Only those that wait, the most urgent first; else all, the newest first. */
  isOpen: boolean;
}

@Injectable()
export class AppealsService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly agencies: AgenciesService,
    private readonly clock: Clock,
  ) {}

  async visibleByIds(viewer: Actor, ids: readonly string[]): Promise<Map<string, ModerationAppeal>> {
    return byId(toAppeals(await this.database.rows(sql.readAppeals, [ids])).filter((appeal) => maySee(viewer, appeal)));
  }

  /** One of them, refused as NOT_FOUND where the viewer may not see it. */
  async visible(viewer: Actor, id: string): Promise<ModerationAppeal> {
    const appeal = (await this.visibleByIds(viewer, [id])).get(id);
    if (!appeal) throw new Refusal('NOT_FOUND', { type: 'ModerationAppeal' }, 'input.appealId');
    return appeal;
  }

  /** For those who decide: one more than the page shows. Auditors read those of all agencies. */
  async list(actor: Actor, { agencyId, step, isOpen }: AppealWish, page: Keyset): Promise<ModerationAppeal[]> {
    if (agencyId) {
      if (!(await this.agencies.agenciesByIds([agencyId])).has(agencyId)) throw new Refusal('NOT_FOUND', { type: 'Agency' }, 'agencyId');
      refuseIf(whyNotSeeReports(actor, agencyId));
    } else if (!actor.isAuditor) throw new Refusal(actor.accountId === null ? 'SIGN_IN_REQUIRED' : 'FORBIDDEN');
    return this.page({ agencyId, step }, isOpen ? 'DUE' : 'NEWEST', page);
  }

  /** What the actor has appealed against, the newest first; visitors have nothing. */
  async ofViewer({ accountId }: Actor, page: Keyset): Promise<ModerationAppeal[]> {
    return accountId === null ? [] : this.page({ appellantId: accountId }, 'NEWEST', page);
  }

  /** Those against each decision, in order. */
  async ofDecisions(decisionIds: readonly string[]): Promise<Map<string, ModerationAppeal[]>> {
    const found = new Map<string, ModerationAppeal[]>(decisionIds.map((id) => [id, []]));
    const rows = await this.database.rows(sql.readAppealsOfDecisions, [decisionIds, mostOfDecision]);
    for (const appeal of toAppeals(rows)) found.get(appeal.decisionId)!.push(appeal);
    return found;
  }

  /** The actor's newest appeal against each decision. */
  async own(accountId: string, decisionIds: readonly string[]): Promise<Map<string, ModerationAppeal>> {
    const rows = await this.database.rows(sql.readOwnAppeals, [accountId, decisionIds]);
    return new Map(toAppeals(rows).map((appeal) => [appeal.decisionId, appeal]));
  }

  /** On which step of an appeal each decision was taken; absent where it began on its own. */
  async origins(decisionIds: readonly string[]): Promise<Map<string, Step>> {
    return new Map((await this.database.rows(sql.readOrigins, [decisionIds])).map(({ decisionId, step }) => [decisionId, step]));
  }

  /** Decisions that carried each outcome out, by their ids in order. */
  async carriedOutBy(appealIds: readonly string[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>(appealIds.map((id) => [id, []]));
    for (const { appealId, decisionId } of await this.database.rows(sql.readAppealDecisions, [appealIds]))
      found.get(appealId)!.push(decisionId);
    return found;
  }

  async figures(agencyId: string | null): Promise<AppealFigures> {
    const now = this.clock.now();
    const [row] = await this.database.rows(sql.readFigures, [agencyId, now]);
    return Object.assign(new AppealFigures(), row);
  }

  /** What the comment said when each was decided, for those who may read the file of that agency. */
  async bodiesAtDecision(decisionIds: readonly string[]): Promise<Map<string, string | null>> {
    return new Map((await this.database.rows(sql.readBodyAtDecision, [decisionIds])).map(({ id, body }) => [id, body]));
  }

  /** What the rules need to know of each decision, as far as that person is concerned. */
  async appealed(accountId: string | null, decisionIds: readonly string[]): Promise<Map<string, Appealed>> {
    const rows = await this.database.rows(sql.readAppealed, [accountId, decisionIds]);
    const comments = await this.comments.byIds([...new Set(rows.map(({ commentId }) => commentId))]);
    return new Map(rows.map((row) => [row.id, { ...row, isAuthor: comments.get(row.commentId)!.authorId === accountId }]));
  }

  /** The same of one decision about a comment that is kept as it is. */
  async appealedIn(tx: Tx, accountId: string, decisionId: string, { authorId }: Pick<Comment, 'authorId'>): Promise<Appealed> {
    const [row] = await this.database.rowsIn(tx, sql.readAppealed, [accountId, [decisionId]]);
    return { ...row!, isAuthor: authorId === accountId };
  }

  /** Who had a part in the matter of each appeal, by its id. */
  async involved(appeals: readonly Matter[]): Promise<Map<string, Involved>> {
    const comments = await this.comments.byIds(appeals.map(({ commentId }) => commentId));
    const [rows, deciders] = await Promise.all([
      this.database.rows(sql.readInvolved, [appeals.map(({ decisionId }) => decisionId)]),
      this.database.rows(sql.readOutcomeDeciders, [firstsOf(appeals)]),
    ]);
    return new Map(appeals.map((appeal) => [appeal.id, involvedIn(appeal, comments.get(appeal.commentId)!, rows, deciders)]));
  }

  /** The same of one appeal about a comment that is kept as it is. */
  async involvedIn(tx: Tx, appeal: Omit<Matter, 'id'>, comment: Pick<Comment, 'authorId'>): Promise<Involved> {
    const rows = await this.database.rowsIn(tx, sql.readInvolved, [[appeal.decisionId]]);
    const deciders = await this.database.rowsIn(tx, sql.readOutcomeDeciders, [firstsOf([appeal])]);
    return involvedIn(appeal, comment, rows, deciders);
  }

  /** What may take the place of what is appealed against, by appeal. */
  async possibleMeasures(appealIds: readonly string[]): Promise<Map<string, readonly Measure[]>> {
    const rows = await this.database.rows(readStoodOfAppeals, [appealIds]);
    return new Map(
      rows.map(({ appealId, standing, measure }) => [
        appealId,
        measuresFor(standing === 'AUTHOR' ? 'CHANGED' : 'REVERSED', standing, measure),
      ]),
    );
  }

  furtherUntil({ step, outcome, decidedAt }: ModerationAppeal): Date | null {
    return step === 'AGENCY' && outcome !== null && outcome !== 'REVERSED' ? furtherUntil(decidedAt!) : null;
  }

  mayReadFile(viewer: Actor, appeal: ModerationAppeal): boolean {
    return mayReadFile(viewer, appeal.agencyId);
  }

  whyNotAppeal(actor: Actor, decision: Appealed): string | null {
    return whyNotAppeal(actor, decision, this.clock.now());
  }

  whyNotGoFurther(actor: Actor, appeal: ModerationAppeal): string | null {
    return whyNotGoFurther(actor, appeal, this.clock.now());
  }

  whyNotWithdraw(actor: Actor, appeal: ModerationAppeal): string | null {
    return whyNotWithdraw(actor, appeal);
  }

  whyNotDecide(actor: Actor, appeal: ModerationAppeal, involved: Involved): string | null {
    return whyNotDecideAppeal(actor, appeal, involved);
  }

  isLate({ closedAt, dueAt }: Pick<ModerationAppeal, 'closedAt' | 'dueAt'>): boolean {
    return (closedAt ?? this.clock.now()) >= dueAt;
  }

  private async page(
    conditions: Partial<Record<sql.Narrowing, string | null>>,
    order: sql.AppealOrder,
    page: Keyset,
  ): Promise<ModerationAppeal[]> {
    const wanted = sql.narrowings.filter((each) => conditions[each] != null);
    const values = [...readPlace(page, 'moment', 'id'), page.limit + 1, ...wanted.map((each) => conditions[each])];
    return toAppeals(await this.database.rows(sql.pageOfAppeals(wanted, order, page.isBackward), values));
  }
}

/** What is asked for to know who had a part in it. */
export type Matter = Pick<ModerationAppeal, 'id' | 'decisionId' | 'commentId' | 'appellantId' | 'firstId'>;

function firstsOf(appeals: readonly Pick<Matter, 'firstId'>[]): string[] {
  return appeals.map(({ firstId }) => firstId).filter((id) => id !== null);
}

function involvedIn(
  { decisionId, appellantId, firstId }: Omit<Matter, 'id'>,
  { authorId }: Pick<Comment, 'authorId'>,
  rows: readonly { decisionId: string; accountId: string }[],
  deciders: readonly { appealId: string; accountId: string }[],
): Involved {
  return new Set([
    appellantId,
    authorId,
    ...rows.filter((row) => row.decisionId === decisionId).map(({ accountId }) => accountId),
    ...deciders.filter(({ appealId }) => appealId === firstId).map(({ accountId }) => accountId),
  ]);
}

export function toAppeals(rows: readonly sql.AppealRow[]): ModerationAppeal[] {
  return asInstances(ModerationAppeal, rows);
}
