/** Who is to be told of signed answers, and what. */
import { Injectable } from '@nestjs/common';
import { CommentsService } from '../comments/comments.service.js';
import { stateOf } from '../comments/comments.rules.js';
import { inLanguage, languageOf } from '../people/localised.js';
import { Database } from '../platform/database/database.js';
import { asInstances } from '../platform/graphql/nodes.js';
import type { Language } from '../platform/messages/messages.js';
import { readToldBySigning } from './answering.queries.js';
import type { Disposition } from './answering.rules.js';
import { readObservationsOfAuthor } from './matrix.queries.js';
import { Observation } from './observation.entity.js';
import { ObservationsService } from './observations.service.js';
import { fillIn } from './template-words.rules.js';

/** Before every account. */
const noAccount = '00000000-0000-0000-0000-000000000000';

export interface AnswerToAuthor {
  number: number;
  disposition: Disposition;
  /** In their language where it was given, else in Spanish. */
  reason: string;
  commentId: string;
}

@Injectable()
export class ToldService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly observations: ObservationsService,
  ) {}

  /** The authors of what was answered in one act, after that account, in order. */
  bySigning(signingId: string, after: string | null, limit: number): Promise<{ accountId: string; numbers: number[] }[]> {
    return this.database.rows(readToldBySigning, [signingId, after ?? noAccount, limit]);
  }

  /** The answers that stand to these observations of an author, as far as their comments can be read. */
  async answersFor(accountId: string, consultationId: string, numbers: readonly number[], language: Language): Promise<AnswerToAuthor[]> {
    const rows = await this.database.rows(readObservationsOfAuthor, [accountId, consultationId, numbers]);
    const observations = asInstances(Observation, rows);
    const [answers, comments] = await Promise.all([
      this.observations.answers(observations),
      this.comments.byIds(observations.map(({ commentId }) => commentId)),
    ]);
    return observations.flatMap(({ id, number, commentId }) => {
      const given = answers.get(id)!.at(-1);
      if (!given || stateOf(comments.get(commentId)!) === 'WITHDRAWN') return [];
      const reason = fillIn(inLanguage(given.reasons, language), languageOf(given.reasons, language), given.blanks);
      return [{ number, disposition: given.disposition, reason, commentId }];
    });
  }
}
