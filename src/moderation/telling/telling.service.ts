/** Finds out who is to be told of what moderators did, for many acts at once. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { JournalEntry } from '../../platform/journal/journal.js';
import type { Measure } from '../moderation.rules.js';
import { readDecisionsTold, readHandoversTold, readProposalsTold, readReportersTold, type DecisionTold } from './telling.queries.js';
import { circleOf, concernsAuthor, mustBeTold, whatIsTold, type DecisionNews } from './telling.rules.js';

/** One person and what they are told. */
export interface TellOne {
  what: DecisionNews;
  isDuty: boolean;
  accountId: string;
  consultationId: string;
  /** The decision, the proposal or the note of a handover: nobody is told twice of it. */
  subjectId: string;
  at: Date;
  facts: { decision?: string; measure?: Measure; lifted?: Measure | null; wasHeld?: boolean };
}

@Injectable()
export class TellingService {
  constructor(private readonly database: Database) {}

  /** In the order of the entries. */
  async tellings(tx: Tx, entries: readonly JournalEntry[]): Promise<TellOne[]> {
    const idsOf = (name: string): string[] => entries.flatMap(({ facts }) => (typeof facts[name] === 'string' ? [facts[name]] : []));
    const reporters = new Map<string, string[]>();
    for (const { decisionId, reporterId } of await this.database.rowsIn(tx, readReportersTold, [idsOf('decisionId')]))
      reporters.set(decisionId, [...(reporters.get(decisionId) ?? []), reporterId]);
    const [decisions, proposals] = [
      new Map((await this.database.rowsIn(tx, readDecisionsTold, [idsOf('decisionId')])).map((row) => [row.id, row])),
      new Map((await this.database.rowsIn(tx, readProposalsTold, [idsOf('proposalId')])).map((row) => [row.id, row])),
    ];
    const handovers = new Map((await this.database.rowsIn(tx, readHandoversTold, [idsOf('telling')])).map((row) => [row.id, row.handedTo]));
    return entries.flatMap((entry): TellOne[] => {
      const what = whatIsTold(entry.kind);
      if (what === null) return [];
      const head = { what, isDuty: mustBeTold(what), consultationId: entry.consultationId!, at: new Date(entry.at) };
      const colleague = handovers.get(String(entry.facts['telling']));
      if (colleague) return [{ ...head, accountId: colleague, subjectId: String(entry.facts['telling']), facts: {} }];
      const proposal = proposals.get(String(entry.facts['proposalId']));
      if (proposal) {
        const people = circleOf(what) === 'PROPOSER' ? [proposal.proposedBy] : proposal.others;
        return people.map((accountId) => ({ ...head, accountId, subjectId: proposal.id, facts: { measure: proposal.measure } }));
      }
      const decision = decisions.get(String(entry.facts['decisionId']));
      if (!decision) return [];
      const { id, authorId, measure, lifted, wasHeld } = decision;
      const toReporters = (what === 'DECISION' ? (reporters.get(id) ?? []) : []).map((accountId): TellOne => {
        const said = { what: 'REPORT_DECIDED', isDuty: mustBeTold('REPORT_DECIDED') } as const;
        return { ...head, ...said, accountId, subjectId: id, facts: { decision: id, measure } };
      });
      if (!concernsAuthor(measure, wasHeld)) return toReporters;
      return [{ ...head, accountId: authorId, subjectId: id, facts: { decision: id, measure, lifted, wasHeld } }, ...toReporters];
    });
  }

  /** What letters say of decisions, by id. */
  async decisions(ids: readonly string[]): Promise<Map<string, DecisionTold>> {
    return new Map((await this.database.rows(readDecisionsTold, [ids])).map((row) => [row.id, row]));
  }
}
