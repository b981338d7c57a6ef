/** The tables of this room, for TypeORM. */
import { Guidance, GuidanceEdition, GuidanceQuestion, PublicWords } from './guidance.entity.js';
import { QuestionAnswer } from './question-answer.entity.js';
import { QuestionFollow, QuestionNumbers, QuestionRecord } from './question-parts.entity.js';
import { QuestionTerm } from './question-term.entity.js';
import { Question } from './question.entity.js';
import { AgencyHead, AnswerTemplate } from './response-network.entity.js';

export const questionsEntities = [
  AgencyHead,
  AnswerTemplate,
  Guidance,
  GuidanceEdition,
  GuidanceQuestion,
  PublicWords,
  Question,
  QuestionAnswer,
  QuestionFollow,
  QuestionNumbers,
  QuestionRecord,
  QuestionTerm,
];
