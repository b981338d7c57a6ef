/** The connections of this room. */
import { ConnectionOf } from '../platform/graphql/relay.js';
import { Guidance } from './guidance.entity.js';
import { Question } from './question.entity.js';
import { AgencyResponse } from './response-figures.js';
import { AnswerTemplate } from './response-network.entity.js';

export const QuestionConnection = ConnectionOf(Question);
export const GuidanceConnection = ConnectionOf(Guidance);
export const AnswerTemplateConnection = ConnectionOf(AnswerTemplate);
export const AgencyResponseConnection = ConnectionOf(AgencyResponse);
