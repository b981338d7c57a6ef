/** Who is to be told of what happened to a question, for those who follow the journal and tell them. */
import { Injectable } from '@nestjs/common';
import { RolesService } from '../people/roles.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { JournalEntry } from '../platform/journal/journal-entry.js';
import { numberOf, type Reminder } from './clocks.rules.js';
import { readFollowersToTell, readHead, readTermsTold, readToldOf, type ToldOf } from './telling.queries.js';
import { isDuty, officialsToTell, tellingsOf, toldWhenLate, type Circle, type QuestionTold } from './telling.rules.js';

/** Before every account. */
const noAccount = '00000000-0000-0000-0000-000000000000';

/** What is told, of which term, and to whom: in parts, as followers may be many. */
export interface QuestionTelling {
  what: QuestionTold;
  isDuty: boolean;
  number: string;
  termId: string;
  people: (after: string | null, limit: number) => Promise<readonly string[]>;
}

/** What a letter says of a term. */
export interface TermTold {
  agencyNames: Record<string, string>;
  dueOn: string;
}

type Entry = Pick<JournalEntry, 'kind' | 'facts' | 'agencyId' | 'subjectId' | 'actorId' | 'at'>;

@Injectable()
export class TellingService {
  constructor(
    private readonly database: Database,
    private readonly roles: RolesService,
  ) {}

  /** In the transaction of whoever tells. */
  async tellings(tx: Tx, entry: Entry): Promise<QuestionTelling[]> {
    const facts = entry.facts as { term?: string; assignee?: string; reminder?: Reminder };
    const [question] = await this.database.rowsIn(tx, readToldOf, [entry.subjectId]);
    if (!question || !facts.term) return [];
    return tellingsOf(entry.kind, facts).map(({ what, to }) => ({
      what,
      isDuty: isDuty(to),
      number: numberOf(question),
      termId: facts.term!,
      people: async (after, limit) => {
        if (to === 'FOLLOWERS') return this.followers(tx, entry, after, limit);
        return after === null ? this.circle(tx, to, question, entry, facts.assignee ?? null) : [];
      },
    }));
  }

  async termsTold(termIds: readonly string[]): Promise<Map<string, TermTold>> {
    const rows = await this.database.rows(readTermsTold, [termIds]);
    return new Map(rows.map(({ termId, ...told }) => [termId, told]));
  }

  private async followers(tx: Tx, { subjectId, at }: Entry, after: string | null, limit: number): Promise<readonly string[]> {
    const rows = await this.database.rowsIn(tx, readFollowersToTell, [subjectId, at, after ?? noAccount, limit]);
    return rows.map(({ accountId }) => accountId);
  }

  private async circle(tx: Tx, to: Circle, question: ToldOf, entry: Entry, givenTo: string | null): Promise<readonly string[]> {
    if (to === 'ASKER') return question.askerId === null ? [] : [question.askerId];
    // Whoever takes a question knows.
    if (to === 'ASSIGNEE') return givenTo === null || givenTo === entry.actorId ? [] : [givenTo];
    const officials = await this.roles.holders(tx, entry.agencyId!, 'OFFICIAL');
    if (to === 'OFFICIALS') return officialsToTell(question.assigneeId, officials);
    const [head] = await this.database.rowsIn(tx, readHead, [entry.agencyId]);
    return toldWhenLate(question.assigneeId, head?.accountId ?? null, officials);
  }
}
