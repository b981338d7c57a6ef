/** Finds answers before somebody asks again. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Database } from '../platform/database/database.js';
import { findSimilar } from './finding.queries.js';
import type { Guidance } from './guidance.entity.js';
import { GuidanceService } from './guidance.service.js';
import type { Question } from './question.entity.js';
import { QuestionsService } from './questions.service.js';

/** Words beyond these say nothing new about what somebody wants to know. */
const mostSearched = 2_000;
/** Trigrams of a long text are like nothing: a title is as long as this at most. */
const titleLength = 200;

export interface Similar {
  question: Question | null;
  guidance: Guidance | null;
}

@Injectable()
export class FindingService {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsService,
    private readonly guidance: GuidanceService,
  ) {}

  /** Answered public questions and guidance that are most like these words, the most alike first. */
  async similar(actor: Actor, text: string, limit: number): Promise<Similar[]> {
    const words = text.slice(0, mostSearched);
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const found = await this.database.rows(findSimilar, [words, words.slice(0, titleLength), limit]);
    const ids = (isGuidance: boolean) => found.filter((row) => row.isGuidance === isGuidance).map(({ subjectId }) => subjectId);
    const [questions, guidance] = [await this.questions.visibleByIds(actor, ids(false)), await this.guidance.byIds(ids(true))];
    return found
      .map(({ subjectId }) => ({ question: questions.get(subjectId) ?? null, guidance: guidance.get(subjectId) ?? null }))
      .filter(({ question, guidance: known }) => question !== null || known !== null);
  }
}
