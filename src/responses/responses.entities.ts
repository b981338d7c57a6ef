/** The tables of this room, for TypeORM. */
import { ObservationTemplate } from './observation-template.entity.js';
import { ObservationAnswerRow, PreparedAnswer, SignedAnswer } from './answer.entity.js';
import { MatrixUpload, MatrixUploadCell, MatrixUploadRefusal, ObservationCells } from './matrix-upload.entity.js';
import { Observation, ObservationMatrix } from './observation.entity.js';
import { IssuedText, ObservationReportRow, ObservationsReport } from './observations-report.entity.js';

export const responsesEntities = [
  ObservationTemplate,
  IssuedText,
  Observation,
  MatrixUpload,
  MatrixUploadCell,
  MatrixUploadRefusal,
  ObservationAnswerRow,
  ObservationCells,
  ObservationMatrix,
  ObservationReportRow,
  ObservationsReport,
  PreparedAnswer,
  SignedAnswer,
];
