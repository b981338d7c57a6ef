/** Lists of questions: what everybody finds, what somebody asked, and what waits in the queue of an agency. */
import { Injectable } from '@nestjs/common';
import { whyNotKeepAccount } from '../people/people.rules.js';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { readSearch } from '../platform/database/search.rules.js';
import { asInstances } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { whyNotSeeQueue } from './access.rules.js';
import { answersClosedBefore, soonAfter, type PetitionKind } from './clocks.rules.js';
import { readPlace } from './cursors.js';
import type { QuestionOrder, QueuePlace } from './enums.js';
import type { QuestionState } from './life.rules.js';
import { countQueue, keys, listQuestions, type ListConditions, type ListedQuestion, type Order } from './lists.queries.js';
import { PrivateWords } from './private-words.service.js';
import { Question } from './question.entity.js';

export interface QuestionsWish {
  agencyId?: string | null;
  kind?: PetitionKind | null;
  state?: QuestionState | null;
  isAnswered?: boolean | null;
  isLate?: boolean | null;
  territory?: string | null;
  search?: string | null;
}

export interface QueueCounts {
  all: number;
  mine: number;
  unassigned: number;
  dueSoon: number;
  late: number;
}

export type PlacedQuestion = Question & { sortValue: string };

@Injectable()
export class ListsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly words: PrivateWords,
  ) {}

  everybodys(wish: QuestionsWish, order: QuestionOrder, keyset: Keyset): Promise<PlacedQuestion[]> {
    return this.read(order, { everybody: true }, wish, keyset);
  }

  /** The private and the withdrawn ones too. */
  async ownOf(actor: Actor, keyset: Keyset): Promise<PlacedQuestion[]> {
    refuseIf(whyNotKeepAccount(actor));
    return this.read('NEWEST', { askerId: actor.accountId! }, {}, keyset);
  }

  async followedBy(actor: Actor, keyset: Keyset): Promise<PlacedQuestion[]> {
    refuseIf(whyNotKeepAccount(actor));
    return this.read('NEWEST', { followerId: actor.accountId! }, {}, keyset);
  }

  /** What waits for an answer, the next to be due first. */
  async queue(actor: Actor, agencyId: string, place: QueuePlace, kind: PetitionKind | null, keyset: Keyset): Promise<PlacedQuestion[]> {
    refuseIf(whyNotSeeQueue(actor, agencyId));
    const soon = soonAfter(this.clock.now());
    return this.read('DUE', { queueOf: agencyId, place, accountId: actor.accountId, soon }, { kind }, keyset);
  }

  async counts(actor: Actor, agencyId: string): Promise<QueueCounts> {
    refuseIf(whyNotSeeQueue(actor, agencyId));
    const now = this.clock.now();
    const [counts] = await this.database.rows(countQueue, [agencyId, actor.accountId, now, soonAfter(now)]);
    return counts ?? { all: 0, mine: 0, unassigned: 0, dueSoon: 0, late: 0 };
  }

  private async read(order: Order, of: ListConditions['of'], wish: QuestionsWish, keyset: Keyset): Promise<PlacedQuestion[]> {
    const now = this.clock.now();
    const conditions: ListConditions = {
      of,
      now,
      closedBefore: answersClosedBefore(now),
      agencyId: wish.agencyId ?? null,
      kind: wish.kind ?? null,
      state: wish.state ?? null,
      isAnswered: wish.isAnswered ?? null,
      isLate: wish.isLate ?? null,
      territory: wish.territory ?? null,
      search: readSearch(wish.search),
    };
    const place = readPlace(keyset, keys[order].type === 'integer' ? 'count' : 'moment', 'id');
    const { statement, values } = listQuestions(order, conditions, place, keyset.isBackward, keyset.limit + 1);
    const rows = (await this.database.rows(statement, values)) as ListedQuestion[];
    return asInstances(
      Question,
      rows.map((row) => this.words.question(row)),
    ) as PlacedQuestion[];
  }
}
