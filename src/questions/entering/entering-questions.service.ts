/** Enters questions for people who do not use the web, by the one way of all questions, and takes back what was entered by mistake. */
import { Injectable } from '@nestjs/common';
import { whyNotEnterFor } from '../../consultations/gatherings/gatherings.rules.js';
import { GatheringsService } from '../../consultations/gatherings/gatherings.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { uuidAt } from '../../people/cursors.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { whyNotShow } from '../../platform/personal-data/asking.rules.js';
import { refuseIf } from '../../platform/refusal/refusal.js';
import { AskingService, type NewQuestion, type QuestionWish } from '../asking.service.js';
import { QuestionActs } from '../question-acts.service.js';
import type { Question } from '../question.entity.js';
import { QuestionsService } from '../questions.service.js';
import * as sql from './entered-questions.queries.js';
import { receivedAt, whyNotRemove } from './entered-questions.rules.js';

export interface QuestionOfAnother extends Omit<NewQuestion, 'agencyId' | 'isPrivate' | 'allowsEdition' | 'territory'> {
  gatheringId: string;
  name: string | null;
  hasConsent: boolean;
}

@Injectable()
export class EnteringQuestionsService {
  constructor(
    private readonly database: Database,
    private readonly gatherings: GatheringsService,
    private readonly consultations: ReadingService,
    private readonly asking: AskingService,
    private readonly acts: QuestionActs,
    private readonly questions: QuestionsService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Public, since only whoever has an account could read the answer to a private one. */
  async enter(actor: Actor, { gatheringId, name, hasConsent, ...wish }: QuestionOfAnother): Promise<{ question: Question | null }> {
    const gathering = await this.gatherings.visible(actor, gatheringId, 'input.gatheringId');
    const { agencyId } = await this.consultations.visibleWindow(actor, gathering.consultationId);
    for (const field of ['title', 'body'] as const) refuseIf(whyNotShow(wish[field], wish.acceptsPersonalData === true, `input.${field}`));
    const { questionId } = await this.database.transaction(async (tx) => {
      const window = await this.consultations.lockShared(tx, gathering.consultationId);
      const now = this.clock.now();
      refuseIf(whyNotEnterFor(actor, window, now), 'input.gatheringId');
      const once = { accountId: actor.accountId!, key: wish.idempotencyKey, operation: 'enterQuestion', now };
      return this.idempotency.once(tx, once, () =>
        this.asking.write(
          tx,
          actor,
          { ...wish, agencyId },
          {
            gatheringId,
            // Without consent nobody's name is kept, not even unseen.
            speaker: hasConsent && name ? name : null,
            receivedAt: receivedAt(gathering.heldOn, now),
          },
        ),
      );
    });
    return { question: await this.questions.find(actor, questionId) };
  }

  /** Its number and its record stay, with the reason, for everybody: an agency does not make a question disappear. */
  remove(actor: Actor, { reason, ...wish }: QuestionWish & { reason: string }): Promise<{ question: Question | null }> {
    const request = { ...wish, operation: 'removeEnteredQuestion', whyNot: whyNotRemove };
    return this.acts.carryOut(actor, request, (deed) => this.asking.takeBack(deed, reason));
  }

  /** Those of a gathering, the newest first: one more than the page shows. */
  async page(actor: Actor, gatheringId: string, page: Keyset): Promise<Question[]> {
    const statement = page.isBackward ? sql.pageEnteredBackward : sql.pageEntered;
    const ids = (await this.database.rows(statement, [gatheringId, uuidAt(page, 0), page.limit + 1])).map(({ id }) => id);
    const found = await this.questions.visibleByIds(actor, ids);
    return ids.flatMap((id) => found.get(id) ?? []);
  }
}
