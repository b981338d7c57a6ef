/** Which measures a moderator could take on comments now: asked of the same rules as deciding, before anybody writes anything. */
import { Injectable } from '@nestjs/common';
import { CommentsService } from '../../comments/comments.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { RolesService } from '../../people/roles.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { LogService } from '../log.service.js';
import { whyNotDecide, type Measure } from '../moderation.rules.js';
import { readHeldOfComments } from '../queue/claims.queries.js';
import { whyNotTouch } from '../queue/claims.rules.js';
import { possibleMeasures, situationOf } from './measures.rules.js';
import { readProposedMeasures } from './proposals.queries.js';

@Injectable()
export class PossibleMeasuresService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly consultations: ReadingService,
    private readonly roles: RolesService,
    private readonly log: LogService,
    private readonly clock: Clock,
  ) {}

  /** By comment; none where the actor may not decide, or a colleague is at work on it. */
  async forActor(actor: Actor, commentIds: readonly string[]): Promise<Map<string, Measure[]>> {
    const comments = [...(await this.comments.byIds(commentIds)).values()];
    const windows = await this.consultations.windows([...new Set(comments.map(({ consultationId }) => consultationId))]);
    const agencyOf = ({ consultationId }: { consultationId: string }): string => windows.get(consultationId)!.agencyId;
    const decidable = comments.filter((comment) => whyNotDecide(actor, agencyOf(comment), comment) === null);
    if (decidable.length === 0) return new Map();
    const [ids, now] = [decidable.map(({ id }) => id), this.clock.now()];
    const [standing, cases, proposed, officials] = await Promise.all([
      this.log.standingOn(ids),
      this.database.rows(readHeldOfComments, [ids]),
      this.database.rows(readProposedMeasures, [ids, now]),
      this.roles.officialsAmong(decidable.map((comment) => ({ agencyId: agencyOf(comment), accountId: comment.authorId }))),
    ]);
    const caseOf = new Map(cases.map((each) => [each.commentId, each]));
    const free = decidable.filter(({ id }) => !caseOf.has(id) || whyNotTouch(actor, caseOf.get(id)!, now) === null);
    return new Map(
      free.map((comment) => {
        const lifted = standing.get(comment.id)?.[0]?.measure ?? null;
        const isWaiting = caseOf.get(comment.id)?.isOpen ?? false;
        const asked = proposed.filter(({ commentId }) => commentId === comment.id).map(({ measure }) => measure);
        const whole = possibleMeasures(situationOf(comment, { answersNow: false, isWaiting, lifted }), asked);
        const answersNow = officials.has(`${agencyOf(comment)} ${comment.authorId}`);
        return [comment.id, answersNow ? whole.filter((measure) => measure !== 'SUSPEND') : whole];
      }),
    );
  }
}
