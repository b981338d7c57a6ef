/** Counts how far the answering has come, and keeps the gate. */
import { Injectable } from '@nestjs/common';
import type { Consultation } from '../consultations/consultation.entity.js';
import { PoliciesService } from '../consultations/policies.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { AnsweringProgress } from './answering-progress.js';
import { dispositions, whyNotAnswered, type Standing } from './answering.rules.js';
import { daysLate, dueAt } from './deadline.rules.js';
import { readMatrices } from './entering.queries.js';
import { readProgress, readStandings, type ProgressRow } from './matrix.queries.js';
import { DispositionCount } from './observation-answer.js';

type Closed = Pick<Consultation, 'id' | 'closesAt' | 'timeZone' | 'policyId'>;

@Injectable()
export class ProgressService {
  constructor(
    private readonly database: Database,
    private readonly policies: PoliciesService,
    private readonly clock: Clock,
  ) {}

  /** Of each; what is prepared is counted for everybody and must be left out for the public. */
  async of(consultations: readonly Closed[]): Promise<Map<string, AnsweringProgress>> {
    const ids = consultations.map(({ id }) => id);
    const dues = await this.dues(consultations);
    const due = (id: string) => dues.get(id) ?? null;
    const [matrices, rows] = await Promise.all([
      this.database.rows(readMatrices, [ids]),
      this.database.rows(readProgress, [ids, ids.map(due)]),
    ]);
    const now = this.clock.now();
    return new Map(
      consultations.map(({ id, timeZone }) => {
        const matrix = matrices.find(({ consultationId }) => consultationId === id);
        const counted = progressOf(rows.filter(({ consultationId }) => consultationId === id));
        const late = counted.unanswered > 0 ? daysLate(due(id), now, timeZone) : 0;
        const where = { consultationId: id, isEntered: matrix !== undefined, revision: matrix?.revision ?? 0 };
        return [id, Object.assign(new AnsweringProgress(), where, counted, { dueAt: due(id), isLate: late > 0, daysLate: late })];
      }),
    );
  }

  /** From when on answers are late, where a policy says so. */
  async dues(consultations: readonly Closed[]): Promise<Map<string, Date>> {
    const policies = await this.policies.policies();
    const dues = new Map<string, Date>();
    for (const { id, closesAt, timeZone, policyId } of consultations) {
      const answerWithin = (policyId && policies.get(policyId)?.answerWithin) || null;
      const due = closesAt && dueAt({ closesAt, timeZone, answerWithin });
      if (due) dues.set(id, due);
    }
    return dues;
  }

  /** Those that do not count as answered yet, and why. */
  async lacking(consultationIds: readonly string[], tx?: Tx): Promise<Map<string, Refusal>> {
    const standings = await this.standings(consultationIds, tx);
    const reasons = new Map<string, Refusal>();
    for (const [id, standing] of standings) {
      const reason = whyNotAnswered(standing);
      if (reason) reasons.set(id, reason);
    }
    return reasons;
  }

  async standings(consultationIds: readonly string[], tx?: Tx): Promise<Map<string, Standing>> {
    const values = [consultationIds];
    const rows = await (tx ? this.database.rowsIn(tx, readStandings, values) : this.database.rows(readStandings, values));
    const none: Standing = { isEntered: false, unanswered: 0, answers: 0, answersReported: null };
    return new Map(
      consultationIds.map((id) => {
        const row = rows.find(({ consultationId }) => consultationId === id);
        return [id, row ? { ...row, isEntered: true } : none];
      }),
    );
  }
}

type Counted = Omit<AnsweringProgress, 'consultationId' | 'isEntered' | 'revision' | 'dueAt' | 'isLate' | 'daysLate'>;

function progressOf(rows: readonly ProgressRow[]): Counted {
  const sum = (of: keyof ProgressRow & ('observations' | 'prepared' | 'late'), where: (row: ProgressRow) => boolean = () => true): number =>
    rows.filter(where).reduce((total, row) => total + row[of], 0);
  const isInScope = ({ state }: ProgressRow): boolean => state === 'IN_SCOPE';
  const isAnswered = (row: ProgressRow): boolean => isInScope(row) && row.disposition !== null;
  return {
    total: sum('observations'),
    inScope: sum('observations', isInScope),
    answered: sum('observations', isAnswered),
    unanswered: sum('observations', (row) => isInScope(row) && row.disposition === null),
    prepared: sum('prepared', isInScope),
    hidden: sum('observations', ({ state }) => state === 'HIDDEN'),
    withdrawn: sum('observations', ({ state }) => state === 'WITHDRAWN'),
    byDisposition: dispositions.map((disposition) =>
      Object.assign(new DispositionCount(), {
        disposition,
        count: sum('observations', (row) => isAnswered(row) && row.disposition === disposition),
      }),
    ),
    answeredLate: sum('late', isAnswered),
  };
}
