/** What it means that a comment begins to exist for everybody, or ends to: the replies of its parent, participation and activity. */
import { Injectable } from '@nestjs/common';
import type { LockedWindow } from '../consultations/phase.rules.js';
import { ReadingService } from '../consultations/reading.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Comment } from './comment.entity.js';
import { addReplies } from './measures.queries.js';
import { ParticipationService } from './participation.service.js';

@Injectable()
export class AppearingService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly participation: ParticipationService,
  ) {}

  /** Comments that were held and are not any more. All are of one consultation. */
  async appear(tx: Tx, window: LockedWindow, comments: readonly Comment[]): Promise<void> {
    if (comments.length === 0) return;
    await this.answerParents(tx, comments, 1);
    // Each on the day on which it was posted.
    const byDay = new Map<string, Comment[]>();
    for (const comment of comments) {
      const day = this.participation.dayOf(window, comment.createdAt);
      if (byDay.has(day)) byDay.get(day)!.push(comment);
      else byDay.set(day, [comment]);
    }
    for (const [, posted] of [...byDay].sort(([one], [other]) => (one < other ? -1 : 1)))
      await this.participation.count(tx, window, posted, posted[0]!.createdAt);
    const contributions = comments.filter(({ authorRole }) => authorRole === 'CITIZEN').length;
    if (contributions > 0) await this.consultations.countContributions(tx, window.id, contributions);
  }

  /** Comments that are held again, as if they had never been seen. All are of one consultation. */
  async disappear(tx: Tx, window: LockedWindow, comments: readonly Comment[]): Promise<void> {
    await this.answerParents(tx, comments, -1);
    const contributions = comments.filter(({ authorRole }) => authorRole === 'CITIZEN');
    await this.participation.uncount(tx, window, contributions);
    if (contributions.length > 0) await this.consultations.countContributions(tx, window.id, -contributions.length);
  }

  private async answerParents(tx: Tx, comments: readonly Comment[], by: 1 | -1): Promise<void> {
    const parents = comments.flatMap(({ parentId }) => parentId ?? []);
    if (parents.length > 0) await this.database.rowsIn(tx, addReplies, [parents, parents.map(() => by)]);
  }
}
