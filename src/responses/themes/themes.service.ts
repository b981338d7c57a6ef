/** Reads the themes of a consultation's observations. */
import { Injectable } from '@nestjs/common';
import type { Localised } from '../../people/localised.js';
import { Database, type Statement, type Tx } from '../../platform/database/database.js';
import { readThemesOfConsultations, readThemesOfObservations } from './themes.queries.js';

export interface ConsultationThemes {
  /** In the order in which they were made; names by language. */
  themes: { id: string; names: Localised }[];
  /** By the id of each observation that has any, the ids of its themes. */
  byObservation: Map<string, string[]>;
}

@Injectable()
export class ThemesService {
  constructor(private readonly database: Database) {}

  async ofConsultation(consultationId: string, tx?: Tx): Promise<ConsultationThemes> {
    const read = <Row>(sql: Statement<Row>, values: unknown[]) =>
      tx ? this.database.rowsIn(tx, sql, values) : this.database.rows(sql, values);
    const themes = await read(readThemesOfConsultations, [[consultationId]]);
    const labelled = await read(readThemesOfObservations, [consultationId]);
    return {
      themes: themes.map(({ id, names }) => ({ id, names })),
      byObservation: new Map(labelled.map(({ observationId, themeIds }) => [observationId, themeIds])),
    };
  }
}
