/** Writes into the ledger that a poll has opened, with everything that decides its count, before its first ballot. */
import { Injectable } from '@nestjs/common';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import { LedgerService } from '../ledger/ledger.service.js';
import { PersonsService } from '../people/verifying/persons.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import { software } from '../platform/software.js';
import { commitSeed, openedLeaf, writeLeaf, type Opening } from './leaves.rules.js';
import type { Poll } from './poll.entity.js';
import { PollKeysService } from './poll-keys.service.js';
import { openPoll } from './votes.queries.js';

@Injectable()
export class OpeningService {
  constructor(
    private readonly database: Database,
    private readonly keys: PollKeysService,
    private readonly persons: PersonsService,
    private readonly ledger: LedgerService,
  ) {}

  /** Once for each poll: lock the poll before, and see that it was not opened. */
  async open(tx: Tx, poll: Poll, window: ConsultationWindow, now: Date): Promise<void> {
    const { seed } = await this.keys.of(poll.id);
    const size = await this.persons.number(tx, poll.eligibility);
    await this.ledger.append(tx, [{ leaf: writeLeaf(openedLeaf(openingOf(poll, window, seed, size))), lookup: poll.id }]);
    await this.database.rowsIn(tx, openPoll, [poll.id, now]);
  }
}

function openingOf(poll: Poll, window: ConsultationWindow, seed: Buffer, size: number): Opening {
  return {
    ...definitionOf(poll),
    consultation: poll.consultationId,
    question: { ...poll.questions },
    minChoices: poll.minChoices,
    maxChoices: poll.maxChoices,
    opensAt: window.opensAt!.toISOString(),
    closesAt: window.closesAt!.toISOString(),
    roll: poll.eligibility === null ? { rule: 'ACCOUNTS', size } : { rule: 'ELIGIBLE', size, eligibility: poll.eligibility },
    seed: commitSeed(seed),
    software,
  };
}

/** What of the poll decides its count. */
export function definitionOf(poll: Poll) {
  const { id, kind, lowestScore, highestScore, budget, method, seats, parameters } = poll;
  const options = poll.options.map((option) => ({ id: option.id, label: { ...option.labels }, cost: option.cost }));
  return { poll: id, kind, options, lowestScore, highestScore, budget, method, seats, parameters: { ...parameters } };
}
