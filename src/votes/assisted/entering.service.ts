/** Takes the first entry of a ballot that officials enter for somebody, and takes entries off the table. */
import { Injectable } from '@nestjs/common';
import { whyNotEnterFor, type AssistedWay } from '../../consultations/gatherings/gatherings.rules.js';
import { GatheringsService } from '../../consultations/gatherings/gatherings.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { PaperPersons, type PaperDocument } from '../../people/verifying/paper-persons.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { CellsService } from '../cells.service.js';
import { readChoices, type Choices } from '../choices.js';
import type { Poll } from '../poll.entity.js';
import { PollsService } from '../polls.service.js';
import type { AssistedBallot } from './assisted-ballot.entity.js';
import { assistedEvents } from './assisted.events.js';
import * as sql from './assisted.queries.js';
import { whyNotReject, type Entry } from './assisted.rules.js';
import { EntriesService } from './entries.service.js';
import { EntrySeals } from './entry-seals.service.js';

/** What an official reads from paper or hears. */
export interface ReadBallot extends PaperDocument, Choices {
  /** Code of the territory, where the poll asks for it. */
  territory: string | null;
  idempotencyKey?: string | null;
}

export interface NewEntry extends ReadBallot {
  gatheringId: string;
  pollId: string;
  bornOn: string | null;
  home: string | null;
}

@Injectable()
export class EnteringService {
  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
    private readonly consultations: ReadingService,
    private readonly gatherings: GatheringsService,
    private readonly entries: EntriesService,
    private readonly seals: EntrySeals,
    private readonly persons: PaperPersons,
    private readonly cells: CellsService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Keeps what the first official read until another one has read it too. */
  async enter(actor: Actor, input: NewEntry): Promise<{ ballot: AssistedBallot }> {
    const poll = await this.polls.visible(actor, input.pollId);
    const { consultationId } = poll;
    refuseIf(whyNotEnterFor(actor, await this.consultations.visibleWindow(actor, consultationId), this.clock.now()));
    const gathering = await this.gatherings.visible(actor, input.gatheringId, 'input.gatheringId');
    if (gathering.consultationId !== consultationId) throw new Refusal('GATHERING_OF_ANOTHER', {}, 'input.gatheringId');
    const entry = await this.read(poll, input);
    await this.persons.check(input);
    // What the poll does not ask for is not kept.
    const bornOn = poll.eligibility?.age || poll.eligibility?.rollId ? input.bornOn : null;
    const home = poll.eligibility?.territories.length ? input.home : null;
    const { id } = await this.database.transaction(async (tx) => {
      const window = await this.consultations.lockShared(tx, consultationId);
      const now = this.clock.now();
      refuseIf(whyNotEnterFor(actor, window, now));
      const once = { accountId: actor.accountId!, key: input.idempotencyKey, operation: 'enterBallot', now };
      return this.idempotency.once(tx, once, async () => {
        await this.gatherings.lock(tx, gathering.id);
        const ballot = newId();
        const [born, lives] = [this.seals.seal('bornOn', ballot, bornOn), this.seals.seal('home', ballot, home)];
        const choices = this.seals.sealChoices('choices', ballot, entry);
        const values = [ballot, poll.id, gathering.id, entry.document, born, lives, choices, actor.accountId, now];
        const [kept] = await this.database.rowsIn(tx, sql.insertEntry, values);
        if (!kept) throw new Refusal('ENTERED_ALREADY', {}, 'input.documentNumber');
        const { way } = gathering;
        await this.record(tx, now, {
          kind: assistedEvents.entered,
          id: kept.id,
          actor,
          agencyId: window.agencyId,
          consultationId,
          facts: { way },
        });
        return { id: kept.id };
      });
    });
    return { ballot: await this.entries.visible(actor, id) };
  }

  /** Takes an entry off the table before it is cast: it was no ballot, or nobody can read it. */
  async reject(
    actor: Actor,
    { id, reason, idempotencyKey }: { id: string; reason: string; idempotencyKey?: string | null },
  ): Promise<{ ballot: AssistedBallot }> {
    const { pollId } = await this.entries.visible(actor, id);
    const { consultationId } = await this.polls.definition(pollId);
    await this.database.transaction(async (tx) => {
      const window = await this.consultations.lockShared(tx, consultationId);
      const now = this.clock.now();
      refuseIf(whyNotEnterFor(actor, window, now));
      await this.idempotency.once(tx, { accountId: actor.accountId!, key: idempotencyKey, operation: 'rejectBallot', now }, async () => {
        const [held] = await this.database.rowsIn(tx, sql.lockEntry, [id]);
        refuseIf(whyNotReject(held!), 'input.id');
        await this.database.rowsIn(tx, sql.reject, [id, reason, actor.accountId, now]);
        // The reason is words of an official: it stands on the entry, which can be mended, and not in the journal, which cannot.
        await this.record(tx, now, { kind: assistedEvents.rejected, id, actor, agencyId: window.agencyId, consultationId });
        return { id };
      });
    });
    return { ballot: await this.entries.visible(actor, id) };
  }

  /** The person and the choices as rules compare them; refuses what is no document or no ballot. */
  async read(poll: Poll, input: ReadBallot): Promise<Entry> {
    const marks = readChoices(poll, input);
    if (marks instanceof Refusal) throw marks;
    const territory = await this.cells.read(poll, input.territory);
    if (territory instanceof Refusal) throw territory;
    return { document: this.persons.keyOf(input), marks, territory };
  }

  private async record(
    tx: Tx,
    now: Date,
    {
      kind,
      id,
      actor,
      agencyId,
      consultationId,
      facts,
    }: { kind: string; id: string; actor: Actor; agencyId: string; consultationId: string; facts?: { way: AssistedWay } },
  ): Promise<void> {
    await this.journal.record(tx, now, { kind, subjectId: id, actorId: actor.accountId, agencyId, consultationId, facts });
  }
}
