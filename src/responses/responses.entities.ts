/** The tables of this room, for TypeORM. */
import { ObservationTemplate } from './observation-template.entity.js';
import { ObservationAnswerRow, PreparedAnswer, SignedAnswer } from './answer.entity.js';
import { MatrixUpload, MatrixUploadCell, MatrixUploadRefusal, ObservationCells } from './matrix-upload.entity.js';
import { Observation, ObservationMatrix } from './observation.entity.js';
import { IssuedText, ObservationReportRow, ObservationsReport } from './observations-report.entity.js';
import { ArgumentCluster } from './arguments/argument-cluster.entity.js';
import { ArgumentMember, ArgumentPosition, ArgumentRun, WaitingComment } from './arguments/argument-parts.entity.js';
import { ClusterDecision, ClusterDecisionUndoing } from './arguments/cluster-decision.entity.js';
import { ThemeAdviceRow, ThemeLabel, ThemeQualityRow, ThemeSuggestionRow } from './themes/theme-parts.entity.js';
import { Theme, ThemeSearch } from './themes/theme.entity.js';

export const responsesEntities = [
  ArgumentCluster,
  ArgumentMember,
  ArgumentPosition,
  ArgumentRun,
  ClusterDecision,
  ClusterDecisionUndoing,
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
  Theme,
  ThemeAdviceRow,
  ThemeLabel,
  ThemeQualityRow,
  ThemeSearch,
  ThemeSuggestionRow,
  WaitingComment,
];
