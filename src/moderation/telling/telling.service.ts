/** Finds out who is to be told of what moderators did, for many acts at once. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { JournalEntry } from '../../platform/journal/journal.js';
import type { Measure } from '../moderation.rules.js';
import { readDecisionsTold, readProposalsTold, type DecisionTold } from './telling.queries.js';
import { circleOf, concernsAuthor, mustBeTold, whatIsTold, type DecisionNews } from './telling.rules.js';

/** One person and what they are told. */
export interface TellOne {
  what: DecisionNews;
  isDuty: boolean;
  accountId: string;
  consultationId: string;
  /** The decision or the proposal: nobody is told twice of it. */
  subjectId: string;
  at: Date;
  facts: { decision?: string; measure: Measure; lifted?: Measure | null; wasHeld?: boolean };
}

@Injectable()
export class TellingService {
  constructor(private readonly database: Database) {}

  /** In the order of the entries. */
  async tellings(tx: Tx, entries: readonly JournalEntry[]): Promise<TellOne[]> {
    const idsOf = (name: string): string[] => entries.flatMap(({ facts }) => (facts[name] ? [String(facts[name])] : []));
    const [decisions, proposals] = [
      new Map((await this.database.rowsIn(tx, readDecisionsTold, [idsOf('decisionId')])).map((row) => [row.id, row])),
      new Map((await this.database.rowsIn(tx, readProposalsTold, [idsOf('proposalId')])).map((row) => [row.id, row])),
    ];
    return entries.flatMap((entry): TellOne[] => {
      const what = whatIsTold(entry.kind);
      if (what === null) return [];
      const head = { what, isDuty: mustBeTold(what), consultationId: entry.consultationId!, at: new Date(entry.at) };
      const proposal = proposals.get(String(entry.facts['proposalId']));
      if (proposal) {
        const people = circleOf(what) === 'PROPOSER' ? [proposal.proposedBy] : proposal.others;
        return people.map((accountId) => ({ ...head, accountId, subjectId: proposal.id, facts: { measure: proposal.measure } }));
      }
      const decision = decisions.get(String(entry.facts['decisionId']));
      if (!decision || !concernsAuthor(decision.measure, decision.wasHeld)) return [];
      const { id, authorId, measure, lifted, wasHeld } = decision;
      return [{ ...head, accountId: authorId, subjectId: id, facts: { decision: id, measure, lifted, wasHeld } }];
    });
  }

  /** What letters say of decisions, by id. */
  async decisions(ids: readonly string[]): Promise<Map<string, DecisionTold>> {
    return new Map((await this.database.rows(readDecisionsTold, [ids])).map((row) => [row.id, row]));
  }
}
