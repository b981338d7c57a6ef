/** Templates of an agency, kept by its officials. */
import { Injectable } from '@nestjs/common';
import { hasRole, whyNotAct, type Actor } from '../people/actor.js';
import type { Localised } from '../people/localised.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { ObservationTemplate } from './observation-template.entity.js';
import type { Disposition } from './answering.rules.js';
import { deleteTemplate, putTemplate, readTemplates, readTemplatesOfAgencies } from './templates.queries.js';
import { unknownBlanks } from './template-words.rules.js';

export interface TemplateWish {
  /** Null for a new one. */
  id: string | null;
  agencyId: string;
  name: string;
  disposition: Disposition;
  reasons: Localised;
  idempotencyKey?: string | null;
}

@Injectable()
export class TemplatesService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Those of each agency by name, for its officials; others see none. */
  async ofAgencies(actor: Actor, agencyIds: readonly string[]): Promise<Map<string, ObservationTemplate[]>> {
    const own = agencyIds.filter((id) => hasRole(actor, 'OFFICIAL', id));
    const found = new Map<string, ObservationTemplate[]>(own.map((id) => [id, []]));
    if (own.length === 0) return found;
    const rows = asInstances(ObservationTemplate, await this.database.rows(readTemplatesOfAgencies, [own]));
    for (const row of rows) found.get(row.agencyId)!.push(row);
    return found;
  }

  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, ObservationTemplate>> {
    const rows = asInstances(ObservationTemplate, await this.database.rows(readTemplates, [ids]));
    return byId(rows.filter(({ agencyId }) => hasRole(actor, 'OFFICIAL', agencyId)));
  }

  /** Refused as NOT_FOUND where the agency has no such template. */
  async ofAgency(tx: Tx, agencyId: string, id: string): Promise<void> {
    const [template] = await this.database.rowsIn(tx, readTemplates, [[id]]);
    if (template?.agencyId !== agencyId || template.deletedAt !== null)
      throw new Refusal('NOT_FOUND', { type: 'ObservationTemplate' }, 'input.templateId');
  }

  async save(actor: Actor, wish: TemplateWish): Promise<{ template: ObservationTemplate }> {
    const { agencyId, name, disposition, reasons } = wish;
    refuseIf(whyNotKeep(actor, agencyId));
    refuseIf(reasons['es'] ? null : new Refusal('SPANISH_REQUIRED', {}, 'input.reasons'));
    const unknown = Object.values(reasons).flatMap(unknownBlanks)[0];
    if (unknown !== undefined) throw new Refusal('BLANK_UNKNOWN', { name: unknown }, 'input.reasons');
    const { id } = await this.carryOut(actor, 'saveObservationTemplate', wish.idempotencyKey, async (tx, now) => {
      const values = [wish.id ?? newId(), agencyId, name, disposition, reasons, actor.accountId, now];
      const [saved] = await this.database.rowsIn(tx, putTemplate, values);
      if (!saved || (wish.id === null) !== saved.isNew) throw new Refusal('NOT_FOUND', { type: 'ObservationTemplate' }, 'input.id');
      await this.record(tx, now, actor, agencyId, 'observation.template_saved', saved.id);
      return { id: saved.id };
    });
    return { template: (await this.visibleByIds(actor, [id])).get(id)! };
  }

  /** What was prepared with it stays as it is. */
  async delete(actor: Actor, { id, idempotencyKey }: { id: string; idempotencyKey?: string | null }): Promise<{ templateId: string }> {
    const [template] = await this.database.rows(readTemplates, [[id]]);
    refuseIf(whyNotAct(actor));
    if (!template || template.deletedAt !== null || !hasRole(actor, 'OFFICIAL', template.agencyId))
      throw new Refusal('NOT_FOUND', { type: 'ObservationTemplate' }, 'input.id');
    await this.carryOut(actor, 'deleteObservationTemplate', idempotencyKey, async (tx, now) => {
      await this.database.rowsIn(tx, deleteTemplate, [id, now]);
      await this.record(tx, now, actor, template.agencyId, 'observation.template_deleted', id);
      return { id };
    });
    return { templateId: id };
  }

  private carryOut(
    actor: Actor,
    operation: string,
    key: string | null | undefined,
    act: (tx: Tx, now: Date) => Promise<{ id: string }>,
  ): Promise<{ id: string }> {
    const now = this.clock.now();
    const once = { accountId: actor.accountId!, key, operation, now };
    return this.database.transaction((tx) => this.idempotency.once(tx, once, () => act(tx, now)));
  }

  private async record(tx: Tx, now: Date, actor: Actor, agencyId: string, kind: string, template: string): Promise<void> {
    await this.journal.record(tx, now, { kind, agencyId, actorId: actor.accountId, facts: { template } });
  }
}

function whyNotKeep(actor: Actor, agencyId: string): string | null {
  return whyNotAct(actor) ?? (hasRole(actor, 'OFFICIAL', agencyId) ? null : 'FORBIDDEN');
}
