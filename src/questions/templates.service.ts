/** Templates: words that the officials of an agency begin their answers with. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { AccountsService } from '../people/accounts.service.js';
import { AgenciesService } from '../people/agencies.service.js';
import { inLanguage } from '../people/localised.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { whyNotSeeQueue, whyNotServe } from './access.rules.js';
import { numberOf } from './clocks.rules.js';
import { readPlace } from './cursors.js';
import * as sql from './network.queries.js';
import { networkEvents } from './questions.events.js';
import { QuestionsService } from './questions.service.js';
import { AnswerTemplate } from './response-network.entity.js';
import { fillTemplate } from './templates.rules.js';

/** Nobody finds their way among more. */
export const mostTemplates = 200;

export interface TemplateWish {
  /** The template to change; null for a new one, which needs the agency. */
  templateId: string | null;
  agencyId: string | null;
  locale: string;
  name: string;
  body: string;
  idempotencyKey?: string | null;
}

@Injectable()
export class TemplatesService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
    private readonly agencies: AgenciesService,
    private readonly questions: QuestionsService,
  ) {}

  /** In the order of their names. */
  async list(actor: Actor, agencyId: string, keyset: Keyset): Promise<AnswerTemplate[]> {
    refuseIf(whyNotSeeQueue(actor, agencyId));
    const [name] = readPlace(keyset, 'name') ?? [null];
    const statement = keyset.isBackward ? sql.pageTemplatesBackward : sql.pageTemplates;
    return asInstances(AnswerTemplate, await this.database.rows(statement, [agencyId, name, keyset.limit + 1]));
  }

  async visibleByIds(actor: Actor, ids: readonly string[], tx?: Tx): Promise<Map<string, AnswerTemplate>> {
    const rows = await this.database.rowsWith(tx, sql.readTemplates, [ids]);
    return byId(
      asInstances(
        AnswerTemplate,
        rows.filter(({ agencyId }) => whyNotSeeQueue(actor, agencyId) === null),
      ),
    );
  }

  async save(actor: Actor, wish: TemplateWish): Promise<{ template: AnswerTemplate | null }> {
    const { templateId, locale, name, body } = wish;
    const agencyId = templateId === null ? wish.agencyId : (await this.own(actor, templateId)).agencyId;
    if (agencyId === null || !(await this.agencies.agenciesByIds([agencyId])).has(agencyId))
      throw new Refusal('NOT_FOUND', { type: 'Agency' }, 'input.agencyId');
    refuseIf(whyNotServe(actor, agencyId), 'input.agencyId');
    const now = this.clock.now();
    const once = { accountId: actor.accountId!, key: wish.idempotencyKey, operation: 'saveAnswerTemplate', now };
    const saved = await this.database.transaction((tx) =>
      this.idempotency.once(tx, once, async () => {
        const id = templateId ?? newId();
        const [count] = await this.database.rowsIn(tx, sql.countTemplates, [agencyId]);
        if (templateId === null && count!.templates >= mostTemplates) throw new Refusal('TOO_MANY_TEMPLATES', { max: mostTemplates });
        const [row] =
          templateId === null
            ? await this.database.rowsIn(tx, sql.insertTemplate, [id, agencyId, locale, name, body, actor.accountId, now])
            : await this.database.rowsIn(tx, sql.updateTemplate, [id, locale, name, body, actor.accountId, now]);
        refuseIf(row ? null : 'TEMPLATE_NAME_TAKEN', 'input.name');
        await this.journal.record(tx, now, { kind: networkEvents.templateSaved, agencyId, subjectId: id, actorId: actor.accountId });
        return { templateId: id };
      }),
    );
    return { template: (await this.visibleByIds(actor, [saved.templateId])).get(saved.templateId) ?? null };
  }

  async remove(actor: Actor, wish: { templateId: string; idempotencyKey?: string | null }): Promise<{ removedTemplateId: string }> {
    const now = this.clock.now();
    if (actor.accountId === null) refuseIf('SIGN_IN_REQUIRED');
    const once = { accountId: actor.accountId!, key: wish.idempotencyKey, operation: 'removeAnswerTemplate', now };
    const { removedTemplateId } = await this.database.transaction((tx) =>
      this.idempotency.once(tx, once, async () => {
        const { agencyId } = await this.own(actor, wish.templateId, tx);
        const [gone] = await this.database.rowsIn(tx, sql.deleteTemplate, [wish.templateId]);
        if (!gone) throw new Refusal('NOT_FOUND', { type: 'AnswerTemplate' }, 'input.templateId');
        const kind = networkEvents.templateRemoved;
        await this.journal.record(tx, now, { kind, agencyId, subjectId: wish.templateId, actorId: actor.accountId });
        return { removedTemplateId: wish.templateId };
      }),
    );
    return { removedTemplateId };
  }

  /** The words for one question, null where the actor may not see it. */
  async fill(actor: Actor, template: AnswerTemplate, questionId: string): Promise<string | null> {
    const question = await this.questions.find(actor, questionId);
    if (!question || whyNotSeeQueue(actor, question.agencyId) !== null) return null;
    const { askerId, askedAt, gatheringId, speaker } = question;
    const asker =
      gatheringId === null
        ? (await this.accounts.authorsOf([{ authorId: askerId, createdAt: askedAt }])).get(askerId)?.displayName
        : speaker;
    const agency = (await this.agencies.agenciesByIds([question.agencyId])).get(question.agencyId);
    return fillTemplate(template.body, {
      number: numberOf(question),
      title: question.ownTitle,
      asker: asker ?? '',
      agency: agency ? inLanguage(agency.names, template.locale.startsWith('en') ? 'en' : 'es') : '',
    });
  }

  private async own(actor: Actor, templateId: string, tx?: Tx): Promise<AnswerTemplate> {
    const template = (await this.visibleByIds(actor, [templateId], tx)).get(templateId);
    if (!template)
      throw new Refusal(actor.accountId === null ? 'SIGN_IN_REQUIRED' : 'NOT_FOUND', { type: 'AnswerTemplate' }, 'input.templateId');
    refuseIf(whyNotServe(actor, template.agencyId), 'input.templateId');
    return template;
  }
}
