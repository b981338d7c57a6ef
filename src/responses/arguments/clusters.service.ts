/** Reads which comments say the same. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { readClustersOfObservations, type ObservationCluster } from './clusters.queries.js';

@Injectable()
export class ClustersService {
  constructor(private readonly database: Database) {}

  /** The argument of each observation of the consultation, by the id of the observation; those that are not placed yet are absent. */
  async ofConsultation(consultationId: string, tx?: Tx): Promise<Map<string, ObservationCluster>> {
    const rows = await (tx
      ? this.database.rowsIn(tx, readClustersOfObservations, [consultationId])
      : this.database.rows(readClustersOfObservations, [consultationId]));
    return new Map(rows.map((row) => [row.observationId, row]));
  }
}
