/** The connections of this room. */
import { ConnectionOf } from '../platform/graphql/relay.js';
import { Observation } from './observation.entity.js';

export const ObservationConnection = ConnectionOf(Observation);
