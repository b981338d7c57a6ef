/** Enters supports for people who do not use the web, and removes what was entered by mistake. */
import { Injectable } from '@nestjs/common';
import type { Gathering } from '../../consultations/gatherings/gathering.entity.js';
import { trustOf, whyNotEnterFor } from '../../consultations/gatherings/gatherings.rules.js';
import { GatheringsService } from '../../consultations/gatherings/gatherings.service.js';
import type { LockedWindow } from '../../consultations/phase.rules.js';
import { ReadingService } from '../../consultations/reading.service.js';
import { nobodyKnown, type Actor } from '../../people/actor.js';
import { PaperPersons, type PaperDocument, type RollPlace } from '../../people/verifying/paper-persons.service.js';
import { PersonsService } from '../../people/verifying/persons.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { asInstances } from '../../platform/graphql/nodes.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { Comment } from '../comment.entity.js';
import { commentEvents, placeOf } from '../comments.events.js';
import { lockComments } from '../comments.queries.js';
import { CommentsService } from '../comments.service.js';
import { SuggestionsService } from '../suggesting/suggestions.service.js';
import type { EnteredSupport } from './entered-support.entity.js';
import { EnteredSupportsService } from './entered-supports.service.js';
import * as sql from './supports.queries.js';
import { whyNotCount, whyNotEnterSupport, whyNotRemove } from './supports.rules.js';

export interface NewSupport extends PaperDocument {
  gatheringId: string;
  commentId: string;
  isAgainst: boolean;
  bornOn: string | null;
  home: string | null;
  idempotencyKey?: string | null;
}

/** What came of it: the number of the entry, or why nothing is counted. */
type Outcome = { id: string } | { code: 'SIDE_TAKEN' };

export interface EnteredFor {
  support: EnteredSupport;
  comment: Comment;
}

@Injectable()
export class EnteringSupportsService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly suggestions: SuggestionsService,
    private readonly gatherings: GatheringsService,
    private readonly consultations: ReadingService,
    private readonly entered: EnteredSupportsService,
    private readonly papers: PaperPersons,
    private readonly persons: PersonsService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async enter(actor: Actor, input: NewSupport): Promise<EnteredFor> {
    const gathering = await this.gatherings.visible(actor, input.gatheringId, 'input.gatheringId');
    const { consultationId } = gathering;
    const { eligibility } = await this.openTo(actor, consultationId);
    const comment = await this.comments.visible(actor, input.commentId);
    if (comment.consultationId !== consultationId) throw new Refusal('GATHERING_OF_ANOTHER', {}, 'input.gatheringId');
    const key = this.papers.keyOf(input);
    await this.papers.check(input);
    // What the consultation does not ask for is not kept.
    const bornOn = eligibility?.age || eligibility?.rollId ? input.bornOn : null;
    const home = eligibility?.territories.length ? input.home : null;
    const place = eligibility?.rollId && bornOn !== null ? await this.papers.rollPlace(eligibility.rollId, input, bornOn) : null;
    const outcome = await this.database.transaction(async (tx): Promise<Outcome> => {
      const window = await this.consultations.lockShared(tx, consultationId);
      const now = this.clock.now();
      refuseIf(whyNotEnterFor(actor, window, now));
      const once = { accountId: actor.accountId!, key: input.idempotencyKey, operation: 'enterSupport', now };
      return this.idempotency.once(tx, once, () =>
        this.write(tx, { actor, window, gathering, now, input, person: { key, bornOn, home, place } }),
      );
    });
    if ('code' in outcome) throw new Refusal(outcome.code, {}, 'input.documentNumber');
    return { support: await this.entered.visible(actor, outcome.id), comment: await this.comments.visible(actor, comment.id) };
  }

  /** An entry that was a mistake: of somebody else, of another comment, or of nobody. */
  async remove(actor: Actor, wish: { id: string; reason: string; idempotencyKey?: string | null }): Promise<EnteredFor> {
    const { commentId } = await this.entered.visible(actor, wish.id);
    const { consultationId } = (await this.comments.byIds([commentId])).get(commentId)!;
    await this.openTo(actor, consultationId);
    await this.database.transaction(async (tx) => {
      const window = await this.consultations.lockShared(tx, consultationId);
      const now = this.clock.now();
      refuseIf(whyNotEnterFor(actor, window, now));
      const once = { accountId: actor.accountId!, key: wish.idempotencyKey, operation: 'removeEnteredSupport', now };
      await this.idempotency.once(tx, once, async () => {
        const comment = await this.lock(tx, commentId);
        const [held] = await this.database.rowsIn(tx, sql.lockEntered, [wish.id]);
        refuseIf(whyNotRemove(held!), 'input.id');
        await this.database.rowsIn(tx, sql.removeEntered, [wish.id, now, actor.accountId, wish.reason]);
        // The reason is words of an official: it stands on the entry, which can be mended, and not in the journal, which cannot.
        await this.record(tx, commentEvents.sideRemoved, { actor, window, comment, now }, {});
        return { id: wish.id };
      });
    });
    return { support: await this.entered.visible(actor, wish.id), comment: await this.comments.visible(actor, commentId) };
  }

  private async openTo(actor: Actor, consultationId: string): Promise<Pick<LockedWindow, 'eligibility'>> {
    const window = await this.consultations.visibleWindow(actor, consultationId);
    refuseIf(whyNotEnterFor(actor, window, this.clock.now()));
    return window;
  }

  private async write(tx: Tx, { actor, window, gathering, now, input, person }: Entry): Promise<Outcome> {
    const { commentId, isAgainst } = input;
    // The roll before the comment, and the comment before the person: in that order people are verified, too.
    if (person.place) await this.papers.hold(tx, person.place);
    await this.gatherings.lock(tx, gathering.id);
    const comment = await this.lock(tx, commentId);
    if (isAgainst) await this.suggestions.find(tx, commentId);
    const wasSeen = gathering.way !== 'PHONE';
    const { identityId, holder, isOnRoll } = await this.papers.person(tx, person.key, person, { place: person.place, wasSeen });
    const known = (await this.persons.ofIdentities(tx, [identityId])).get(identityId) ?? nobodyKnown;
    const standing = { trustLevel: trustOf(gathering.way, isOnRoll), person: known };
    refuseIf(whyNotEnterSupport(comment, window, standing), 'input.documentNumber');
    const [side] = holder === null ? [] : await this.database.rowsIn(tx, sql.readSideOf, [commentId, holder]);
    const values = [newId(), commentId, gathering.id, isAgainst, identityId, actor.accountId, now];
    // The unique index has the last word, also when two officials enter the same person at once.
    const [added] = side?.isTaken ? [] : await this.database.rowsIn(tx, sql.insertSupport, values);
    const code = whyNotCount(!added);
    // Nothing is undone, so that the record keeps who asked for whom it was refused: numbers are not to be tried out.
    const kind = code ? commentEvents.sideRefused : commentEvents.sideEntered;
    await this.record(tx, kind, { actor, window, comment, now }, { way: gathering.way, isAgainst });
    return code ? { code } : { id: added!.id };
  }

  private async lock(tx: Tx, commentId: string): Promise<Comment> {
    return asInstances(Comment, await this.database.rowsIn(tx, lockComments, [[commentId]]))[0]!;
  }

  private async record(
    tx: Tx,
    kind: string,
    { actor, window, comment, now }: { actor: Actor; window: LockedWindow; comment: Comment; now: Date },
    facts: { way?: string; isAgainst?: boolean },
  ): Promise<void> {
    await this.journal.record(tx, now, {
      ...{ kind, consultationId: window.id, agencyId: window.agencyId, subjectId: comment.id, actorId: actor.accountId },
      facts: { ...placeOf(comment), ...facts },
    });
  }
}

interface Entry {
  actor: Actor;
  window: LockedWindow;
  gathering: Gathering;
  now: Date;
  input: NewSupport;
  person: { key: Buffer; bornOn: string | null; home: string | null; place: RollPlace | null };
}
