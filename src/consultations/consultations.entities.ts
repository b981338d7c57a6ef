/** The tables of this room, for TypeORM. */
import { ClosingRequest } from './closing-request.entity.js';
import { ConsultationActivity } from './consultation-activity.entity.js';
import { ConsultationFollow } from './consultation-follow.entity.js';
import { ConsultationTranslation } from './consultation-translation.entity.js';
import { Consultation } from './consultation.entity.js';
import { Gathering } from './gatherings/gathering.entity.js';
import { Memorandum } from './memorandum.entity.js';
import { PublicationPolicy } from './publication-policy.entity.js';
import { ConsultationTopic, Topic } from './topic.entity.js';

export const consultationsEntities = [
  ClosingRequest,
  Consultation,
  ConsultationActivity,
  ConsultationFollow,
  ConsultationTopic,
  ConsultationTranslation,
  Gathering,
  Memorandum,
  PublicationPolicy,
  Topic,
];
