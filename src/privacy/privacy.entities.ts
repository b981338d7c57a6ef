/** The tables of this room, for TypeORM. */
import { PersonalArchive, PersonalArchivePiece } from './archive.entity.js';
import { Consent } from './consent.entity.js';
import { DataRequest } from './data-request.entity.js';
import { Erasure } from './erasure.entity.js';
import { InactivityWarning, RetentionRun, RetentionTerm } from './retention.entity.js';

export const privacyEntities = [
  Consent,
  DataRequest,
  Erasure,
  InactivityWarning,
  PersonalArchive,
  PersonalArchivePiece,
  RetentionRun,
  RetentionTerm,
];
