/** The tables of this room, for TypeORM. */
import { ObservationTemplate } from './observation-template.entity.js';
import { ObservationAnswerRow, PreparedAnswer, SignedAnswer } from './answer.entity.js';
import { Observation, ObservationMatrix } from './observation.entity.js';
import { IssuedText, ObservationsReport } from './observations-report.entity.js';

export const responsesEntities = [
  ObservationTemplate,
  IssuedText,
  Observation,
  ObservationAnswerRow,
  ObservationMatrix,
  ObservationsReport,
  PreparedAnswer,
  SignedAnswer,
];
