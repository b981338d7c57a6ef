/** The tables of this room, for TypeORM. */
import { AnswerTemplate } from './answer-template.entity.js';
import { ObservationAnswerRow, PreparedAnswer, SignedAnswer } from './answer.entity.js';
import { Observation, ObservationMatrix } from './observation.entity.js';
import { IssuedText, ObservationsReport } from './observations-report.entity.js';

export const responsesEntities = [
  AnswerTemplate,
  IssuedText,
  Observation,
  ObservationAnswerRow,
  ObservationMatrix,
  ObservationsReport,
  PreparedAnswer,
  SignedAnswer,
];
