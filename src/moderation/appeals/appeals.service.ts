/** Appeals as they are read: by whoever appeals, by those who decide, and, without anybody's words, by everybody. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../people/actor.js';
import { AgenciesService } from '../../people/agencies.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { asInstances, byId } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { readPlace } from '../cursors.js';
import { whyNotSeeReports } from '../moderation.rules.js';
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
    await this.whoeverDecides(actor, agencyId ?? null);
    return this.page({ agencyId, step }, isOpen ? 'DUE' : 'NEWEST', page);
  }

  /** Refused where the actor neither decides there nor audits; an agency or, for auditors, all of them. */
  async whoeverDecides(actor: Actor, agencyId: string | null): Promise<void> {
    if (agencyId) {
      if (!(await this.agencies.agenciesByIds([agencyId])).has(agencyId)) throw new Refusal('NOT_FOUND', { type: 'Agency' }, 'agencyId');
      refuseIf(whyNotSeeReports(actor, agencyId));
    } else if (!actor.isAuditor) throw new Refusal(actor.accountId === null ? 'SIGN_IN_REQUIRED' : 'FORBIDDEN');
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

export function toAppeals(rows: readonly sql.AppealRow[]): ModerationAppeal[] {
  return asInstances(ModerationAppeal, rows);
}
