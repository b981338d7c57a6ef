/** Reads the themes of a consultation's observations. */
import { Injectable } from '@nestjs/common';
import { whyNotSee } from '../../consultations/access.rules.js';
import type { ConsultationWindow } from '../../consultations/phase.rules.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import type { Localised } from '../../people/localised.js';
import { Database, type Statement, type Tx } from '../../platform/database/database.js';
import { asInstances, byId } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { maySeePrepared } from '../answering.rules.js';
import type { LabelWay } from './labels.rules.js';
import { Theme, ThemeSearch } from './theme.entity.js';
import * as sql from './themes.queries.js';
import type { AdviceRow, QualityRow, SuggestionRow, ThemeFigures } from './themes.queries.js';

export interface ConsultationThemes {
  /** In the order in which they were made; names by language. */
  themes: { id: string; names: Localised }[];
  /** By the id of each observation that has any, the ids of its themes. */
  byObservation: Map<string, string[]>;
}

@Injectable()
export class ThemesService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
  ) {}

  async ofConsultation(consultationId: string, tx?: Tx): Promise<ConsultationThemes> {
    const read = <Row>(statement: Statement<Row>, values: unknown[]) =>
      tx ? this.database.rowsIn(tx, statement, values) : this.database.rows(statement, values);
    const themes = await read(sql.readThemesOfConsultations, [[consultationId]]);
    const labelled = await read(sql.readThemesOfObservations, [consultationId]);
    return {
      themes: themes.map(({ id, names }) => ({ id, names })),
      byObservation: new Map(labelled.map(({ observationId, themeIds }) => [observationId, themeIds])),
    };
  }

  /** In the order in which they were made. */
  async ofConsultations(consultationIds: readonly string[]): Promise<Map<string, Theme[]>> {
    const found = new Map<string, Theme[]>(consultationIds.map((id) => [id, []]));
    for (const theme of asInstances(Theme, await this.database.rows(sql.readThemesOfConsultations, [consultationIds])))
      found.get(theme.consultationId)!.push(theme);
    return found;
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Theme>> {
    return byId(asInstances(Theme, await this.database.rows(sql.readThemes, [ids])));
  }

  /** Of consultations that the actor may see; those that were removed are gone. */
  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, Theme>> {
    const found = [...(await this.byIds(ids)).values()].filter(({ removedAt }) => removedAt === null);
    const windows = await this.consultations.windows([...new Set(found.map(({ consultationId }) => consultationId))]);
    return byId(found.filter(({ consultationId }) => whyNotSee(actor, windows.get(consultationId)!) === null));
  }

  async labels(observationIds: readonly string[]): Promise<Map<string, { themeId: string; way: LabelWay }[]>> {
    const found = new Map<string, { themeId: string; way: LabelWay }[]>(observationIds.map((id) => [id, []]));
    for (const { observationId, ...label } of await this.database.rows(sql.readLabels, [observationIds]))
      found.get(observationId)!.push(label);
    return found;
  }

  async figures(ids: readonly string[]): Promise<Map<string, ThemeFigures>> {
    return new Map((await this.database.rows(sql.readFigures, [ids])).map((row) => [row.themeId, row]));
  }

  async qualities(ids: readonly string[]): Promise<Map<string, QualityRow>> {
    return new Map((await this.database.rows(sql.readQualities, [ids])).map((row) => [row.themeId, row]));
  }

  async searches(ids: readonly string[]): Promise<Map<string, ThemeSearch[]>> {
    const found = new Map<string, ThemeSearch[]>(ids.map((id) => [id, []]));
    for (const search of asInstances(ThemeSearch, await this.database.rows(sql.readSearchesOfThemes, [ids])))
      found.get(search.themeId)!.push(search);
    return found;
  }

  /** For those who see what the agency prepares. */
  async visibleSearches(actor: Actor, ids: readonly string[]): Promise<Map<string, ThemeSearch>> {
    const found = asInstances(ThemeSearch, await this.database.rows(sql.readSearches, [ids]));
    const themes = await this.byIds([...new Set(found.map(({ themeId }) => themeId))]);
    const windows = await this.consultations.windows([...new Set([...themes.values()].map(({ consultationId }) => consultationId))]);
    return byId(found.filter(({ themeId }) => maySeePrepared(actor, windows.get(themes.get(themeId)!.consultationId)!)));
  }

  async suggestionCounts(ids: readonly string[]): Promise<Map<string, number>> {
    return new Map((await this.database.rows(sql.countSuggestions, [ids])).map(({ themeId, count }) => [themeId, count]));
  }

  /** One more than the page shows. Ask {@link maySeePrepared} first. */
  async suggestions(themeId: string, { from, isBackward, limit }: Keyset): Promise<SuggestionRow[]> {
    const [score, id] =
      from ?? (isBackward ? ['-1', '00000000-0000-0000-0000-000000000000'] : ['1e30', 'ffffffff-ffff-ffff-ffff-ffffffffffff']);
    if (!Number.isFinite(Number(score)) || !/^[0-9a-f-]{36}$/.test(id!))
      throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
    return this.database.rows(isBackward ? sql.pageSuggestionsBackward : sql.pageSuggestions, [themeId, score, id, limit + 1]);
  }

  async advice(consultationIds: readonly string[]): Promise<Map<string, AdviceRow>> {
    return new Map((await this.database.rows(sql.readAdvice, [consultationIds])).map((row) => [row.consultationId, row]));
  }

  windows(consultationIds: readonly string[]): Promise<Map<string, ConsultationWindow>> {
    return this.consultations.windows(consultationIds);
  }
}
