/** Reads which observations are meant from what a client sends. */
import { fromGlobalId } from '../platform/graphql/relay.js';
import { Refusal } from '../platform/refusal/refusal.js';
import type { Selection } from './answering.service.js';
import type { MatrixFilter } from './matrix-filter.queries.js';
import type { ObservationFilter, ObservationSelection } from './observations.inputs.js';

/** Ids or a filter: with both, or neither, nobody would know what is meant. */
export function selectionOf({ ids, filter, seenRevision }: ObservationSelection): Selection {
  if ((ids == null) === (filter == null)) throw new Refusal('SELECTION_UNCLEAR', {}, 'input.selection');
  if (ids != null) return { seenRevision, filter: { ids: ids.map((id) => fromGlobalId('Observation', id, 'input.selection.ids')) } };
  return { seenRevision, filter: filterOf(filter!, 'input.selection.filter') };
}

export function filterOf(filter: ObservationFilter, field: string): MatrixFilter {
  const { answered, prepared, provisionId, provisionIds, clusterId, themeId, ...rest } = filter;
  return {
    ...rest,
    isAnswered: answered,
    isPrepared: prepared,
    provisionIds: provisionIds?.map((id) => fromGlobalId('Provision', id, `${field}.provisionIds`)) ?? null,
    provisionId: provisionId ? fromGlobalId('Provision', provisionId, `${field}.provisionId`) : null,
    clusterId: clusterId ? fromGlobalId('ArgumentCluster', clusterId, `${field}.clusterId`) : null,
    themeId: themeId ? fromGlobalId('Theme', themeId, `${field}.themeId`) : null,
  };
}
