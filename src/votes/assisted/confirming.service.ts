/** Lays a second entry beside the first, and casts what two officials agree on. */
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Gathering } from '../../consultations/gatherings/gathering.entity.js';
import { trustOf, whyNotEnterFor } from '../../consultations/gatherings/gatherings.rules.js';
import { GatheringsService } from '../../consultations/gatherings/gatherings.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { PaperPersons, type RollPlace } from '../../people/verifying/paper-persons.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { BallotBatchesService } from '../ballot-batches.service.js';
import type { Poll } from '../poll.entity.js';
import { PollKeysService } from '../poll-keys.service.js';
import { PollsService } from '../polls.service.js';
import { pseudonym, receiptSecret, repeatableReceiptCode } from '../receipts.js';
import type { AssistedBallot } from './assisted-ballot.entity.js';
import { assistedEvents } from './assisted.events.js';
import * as sql from './assisted.queries.js';
import { compare, whyNotConfirm, type Entry } from './assisted.rules.js';
import { EnteringService, type ReadBallot } from './entering.service.js';
import { EntriesService } from './entries.service.js';
import { EntrySeals } from './entry-seals.service.js';

export interface PaperReceipt {
  code: string;
  secret: string;
  castAt: Date;
}

export interface Confirmed {
  ballot: AssistedBallot;
  /** Where it was cast; nobody reads it here again. */
  receipt: PaperReceipt | null;
}

/** What two officials agree on. */
interface Agreed {
  entry: Entry;
  identityId: string;
  holder: string | null;
  isOnRoll: boolean;
}

interface Table {
  poll: Poll;
  gathering: Gathering;
  ballot: AssistedBallot;
}

@Injectable()
export class ConfirmingService {
  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
    private readonly keys: PollKeysService,
    private readonly consultations: ReadingService,
    private readonly gatherings: GatheringsService,
    private readonly entries: EntriesService,
    private readonly seals: EntrySeals,
    private readonly entering: EnteringService,
    private readonly batches: BallotBatchesService,
    private readonly persons: PaperPersons,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** A second official reads it without seeing what the first read; a third one where those two differ. */
  async confirm(actor: Actor, { id, ...input }: ReadBallot & { id: string }): Promise<Confirmed> {
    const ballot = await this.entries.visible(actor, id);
    const poll = await this.polls.definition(ballot.pollId);
    refuseIf(whyNotEnterFor(actor, await this.consultations.visibleWindow(actor, poll.consultationId), this.clock.now()));
    const gathering = (await this.gatherings.byIds([ballot.gatheringId])).get(ballot.gatheringId)!;
    const entry = await this.entering.read(poll, input);
    const place = await this.rollPlace(poll, id, input);
    const table = { poll, gathering, ballot };
    const { agreed, isRepeated } = await this.layBeside(actor, table, { entry, place, idempotencyKey: input.idempotencyKey });
    const receipt = agreed ? await this.cast(actor, table, agreed) : null;
    const now = await this.entries.visible(actor, id);
    if (isRepeated && now.state === 'CAST') return { ballot: now, receipt: await this.receiptOf(poll, now) };
    return { ballot: now, receipt };
  }

  private async layBeside(
    actor: Actor,
    { poll, gathering, ballot }: Table,
    { entry, place, idempotencyKey }: { entry: Entry; place: RollPlace | null; idempotencyKey: string | null | undefined },
  ): Promise<{ agreed: Agreed | null; isRepeated: boolean }> {
    const outcome: { agreed: Agreed | null; isRepeated: boolean } = { agreed: null, isRepeated: true };
    const accountId = actor.accountId!;
    await this.database.transaction(async (tx) => {
      const window = await this.consultations.lockShared(tx, poll.consultationId);
      const now = this.clock.now();
      refuseIf(whyNotEnterFor(actor, window, now));
      await this.idempotency.once(tx, { accountId, key: idempotencyKey, operation: 'confirmBallot', now }, async () => {
        outcome.isRepeated = false;
        const [held] = await this.database.rowsIn(tx, sql.lockEntry, [ballot.id]);
        refuseIf(whyNotConfirm(accountId, held!), 'input.id');
        const { choices: firstRead, secondChoices: secondRead, ...facts } = this.seals.opened(held!);
        const first = { document: held!.documentKey!, ...firstRead! };
        const second = secondRead && { document: held!.secondDocumentKey!, ...secondRead };
        const verdict = compare(first, second, entry);
        if (verdict === 'MATCHES_NEITHER' || (verdict === 'DIFFERENT' && held!.state === 'AGREED')) throw new Refusal('MATCHES_NEITHER');
        const isSecond = verdict === 'DIFFERENT';
        const choices = this.seals.sealChoices(isSecond ? 'secondChoices' : 'choices', ballot.id, entry);
        const statement = isSecond ? sql.keepSecond : sql.agree;
        try {
          await this.database.rowsIn(tx, statement, [ballot.id, accountId, choices, entry.document]);
        } catch (error) {
          if (isTaken(error)) throw new Refusal('ENTERED_ALREADY', {}, 'input.documentNumber');
          throw error;
        }
        const kind = isSecond ? assistedEvents.differed : assistedEvents.confirmed;
        const { id: consultationId, agencyId } = window;
        await this.journal.record(tx, now, { kind, subjectId: ballot.id, actorId: accountId, consultationId, agencyId });
        if (verdict === 'AGREED') {
          const person = await this.persons.person(tx, entry.document, facts, { place, wasSeen: gathering.way !== 'PHONE' });
          outcome.agreed = { entry, ...person };
        }
        return { id: ballot.id };
      });
    });
    return outcome;
  }

  /** By the ordinary way of all ballots: whatever holds for them holds for it. It never takes the place of one that was cast before. */
  private async cast(
    actor: Actor,
    { poll, gathering, ballot }: Table,
    { entry, identityId, holder, isOnRoll }: Agreed,
  ): Promise<PaperReceipt | null> {
    const key = (await this.keys.ofAll([poll.id])).get(poll.id)?.key;
    if (!key) throw new Refusal('CLOSED');
    const { id } = ballot;
    const { agencyId } = (await this.consultations.windows([poll.consultationId])).get(poll.consultationId)!;
    const hash = createHmac('sha256', key)
      .update(`entry ${id} ${identityId} ${entry.marks.join(',')} ${entry.territory ?? ''}`)
      .digest();
    let refusal: string | null = null;
    const refused = async (tx: Tx, code: string, now: Date): Promise<void> => {
      refusal = code;
      await this.database.rowsIn(tx, sql.refuse, [id, code, now]);
      const at = { consultationId: poll.consultationId, agencyId };
      await this.journal.record(tx, now, { kind: assistedEvents.refused, subjectId: id, actorId: actor.accountId, ...at, facts: { code } });
    };
    try {
      const { receipt } = await this.batches.submit(poll.id, {
        actor,
        accountId: holder,
        person: identityId,
        voter: pseudonym(key, identityId),
        marks: [...entry.marks],
        territory: entry.territory,
        receipt: this.codeOf(key, id),
        mayReplace: false,
        idempotencyKey: null,
        assisted: {
          way: gathering.way,
          trustLevel: trustOf(gathering.way, isOnRoll),
          claim: async (tx, now) => (await this.database.rowsIn(tx, sql.settle, [id, hash, now])).length > 0,
          refused,
        },
      });
      return { code: receipt!.code, secret: receiptSecret(key, receipt!.code), castAt: receipt!.castAt };
    } catch (error) {
      // It is written on the entry, in words for the official.
      if (error instanceof Refusal && error.code === refusal) return null;
      throw error;
    }
  }

  /** A request that is repeated is answered as the first was, as long as the key of the poll exists. */
  private async receiptOf(poll: Poll, { id, settledAt }: AssistedBallot): Promise<PaperReceipt | null> {
    const key = (await this.keys.ofAll([poll.id])).get(poll.id)?.key;
    if (!key) return null;
    const code = this.codeOf(key, id);
    return { code, secret: receiptSecret(key, code), castAt: settledAt! };
  }

  /** The same whenever it is sent, so that it need not be kept. */
  private codeOf(key: Buffer, id: string): string {
    return repeatableReceiptCode(key, id, 'assisted');
  }

  /** Only what somebody is asked for is looked up, before anything is locked. */
  private async rollPlace(poll: Poll, id: string, input: ReadBallot): Promise<RollPlace | null> {
    const rollId = poll.eligibility?.rollId ?? null;
    if (rollId === null) return null;
    const [known] = await this.database.rows(sql.readBornOn, [id]);
    const bornOn = this.seals.open('bornOn', id, known?.bornSealed ?? null);
    return bornOn === null ? null : this.persons.rollPlace(rollId, input, bornOn);
  }
}

/** Another entry of this poll that waits is of the same document. */
function isTaken(error: unknown): boolean {
  const cause = (error as { driverError?: { constraint?: string } }).driverError ?? (error as { constraint?: string });
  return cause.constraint === 'one_entry_per_document';
}
