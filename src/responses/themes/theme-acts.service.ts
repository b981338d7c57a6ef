/** Officials make themes, give them to observations by hand or by search, and judge what is suggested. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import type { Localised } from '../../people/localised.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { EnteringService } from '../entering.service.js';
import type { MatrixFilter } from '../matrix-filter.queries.js';
import { readThemeSearch } from '../theming/theme-search.rules.js';
import { askForAdvice, confirmSuggestions, readExamples } from './advising.queries.js';
import { mostSearches, mostThemes, whyNotTheme } from './labels.rules.js';
import { SearchingService } from './searching.service.js';
import * as sql from './theme-writing.queries.js';
import { readSearches, readThemes } from './themes.queries.js';

interface Held {
  tx: Tx;
  now: Date;
  consultationId: string;
  agencyId: string;
}

type Keyed = { idempotencyKey?: string | null };

@Injectable()
export class ThemeActsService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly entering: EnteringService,
    private readonly searching: SearchingService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, input: Keyed & { consultationId: string; names: Localised }): Promise<{ themeId: string }> {
    return this.carryOut(actor, input.consultationId, 'createTheme', input, true, async (held) => {
      refuseNameless(input.names);
      const [{ count } = { count: 0 }] = await this.database.rowsIn(held.tx, sql.countThemes, [held.consultationId]);
      if (count >= mostThemes) throw new Refusal('TOO_MANY_THEMES', { max: mostThemes });
      const values = [newId(), held.consultationId, input.names, actor.accountId, held.now];
      const [made] = await this.database.rowsIn(held.tx, sql.insertTheme, values);
      if (!made) throw new Refusal('THEME_EXISTS', {}, 'input.names');
      await this.record(held, actor, 'theme.made', made.id);
      return { themeId: made.id };
    });
  }

  async rename(actor: Actor, input: Keyed & { themeId: string; names: Localised }): Promise<{ themeId: string }> {
    const consultationId = await this.consultationOf([input.themeId], 'input.themeId');
    return this.carryOut(actor, consultationId, 'renameTheme', input, true, async (held) => {
      refuseNameless(input.names);
      await this.refuseGone(held.tx, [input.themeId], 'input.themeId');
      const [renamed] = await this.database.rowsIn(held.tx, sql.renameTheme, [input.themeId, JSON.stringify(input.names)]);
      if (!renamed) throw new Refusal('THEME_EXISTS', {}, 'input.names');
      await this.record(held, actor, 'theme.renamed', input.themeId);
      return { themeId: input.themeId };
    });
  }

  /** Into one of them: it has then what each of them had, and their searches. */
  async merge(actor: Actor, input: Keyed & { themeIds: readonly string[]; intoId: string }): Promise<{ themeId: string }> {
    const others = [...new Set(input.themeIds)].filter((id) => id !== input.intoId);
    const consultationId = await this.consultationOf([...others, input.intoId], 'input.themeIds');
    return this.carryOut(actor, consultationId, 'mergeThemes', input, true, async (held) => {
      if (others.length === 0) throw new Refusal('MERGE_NEEDS_TWO', {}, 'input.themeIds');
      await this.refuseGone(held.tx, [...others, input.intoId], 'input.themeIds');
      await this.database.rowsIn(held.tx, sql.takeLabels, [others, input.intoId]);
      await this.database.rowsIn(held.tx, sql.takeSearches, [others, input.intoId]);
      await this.database.rowsIn(held.tx, sql.removeTheme, [others, held.now, input.intoId]);
      await this.record(held, actor, 'theme.merged', input.intoId, { count: others.length });
      return { themeId: input.intoId };
    });
  }

  async remove(actor: Actor, input: Keyed & { themeId: string }): Promise<{ themeId: string }> {
    const consultationId = await this.consultationOf([input.themeId], 'input.themeId');
    return this.carryOut(actor, consultationId, 'removeTheme', input, true, async (held) => {
      await this.refuseGone(held.tx, [input.themeId], 'input.themeId');
      await this.database.rowsIn(held.tx, sql.removeTheme, [[input.themeId], held.now, null]);
      await this.record(held, actor, 'theme.removed', input.themeId);
      return { themeId: input.themeId };
    });
  }

  label(
    actor: Actor,
    input: Keyed & { themeId: string; filter: MatrixFilter; fits: boolean },
  ): Promise<{ themeId: string; count: number }> {
    const { themeId, filter, fits } = input;
    return this.judge(actor, input, fits ? 'labelObservations' : 'unlabelObservations', async ({ tx, consultationId, now }) => {
      const { statement, values } = (fits ? sql.labelChosen : sql.unlabelChosen)(consultationId, filter, [themeId, actor.accountId!, now]);
      const [{ count } = { count: 0 }] = await this.database.rowsIn(tx, statement, values);
      if (count === 0) throw new Refusal('NOTHING_SELECTED', {}, 'input.selection');
      return { kind: fits ? 'theme.labelled' : 'theme.unlabelled', count };
    });
  }

  /** Of the theme, those of these observations, or all from a score on. */
  settle(
    actor: Actor,
    input: Keyed & { themeId: string; observationIds: readonly string[] | null; scoreFrom: number; fits: boolean },
  ): Promise<{ themeId: string; count: number }> {
    const { themeId, observationIds, scoreFrom, fits } = input;
    return this.judge(actor, input, fits ? 'confirmThemeSuggestions' : 'denyThemeSuggestions', async ({ tx, now }) => {
      const values = [themeId, observationIds, scoreFrom, fits, actor.accountId, now];
      const [{ count } = { count: 0 }] = await this.database.rowsIn(tx, confirmSuggestions, values);
      if (count === 0) throw new Refusal('SUGGESTIONS_GONE', {}, 'input.observationIds');
      return { kind: fits ? 'theme.suggestions_confirmed' : 'theme.suggestions_denied', count };
    });
  }

  async saveSearch(actor: Actor, input: Keyed & { themeId: string; query: string }): Promise<{ themeId: string }> {
    const consultationId = await this.consultationOf([input.themeId], 'input.themeId');
    const saved = await this.carryOut(actor, consultationId, 'saveThemeSearch', input, false, async (held) => {
      if (readThemeSearch(input.query) === null) throw new Refusal('SEARCH_TOO_WIDE', {}, 'input.query');
      await this.refuseGone(held.tx, [input.themeId], 'input.themeId');
      const [{ count } = { count: 0 }] = await this.database.rowsIn(held.tx, sql.countSearches, [input.themeId]);
      if (count >= mostSearches) throw new Refusal('TOO_MANY_SEARCHES', { max: mostSearches });
      await this.database.rowsIn(held.tx, sql.insertSearch, [newId(), input.themeId, input.query, actor.accountId, held.now]);
      await this.record(held, actor, 'theme.search_saved', input.themeId);
      return { themeId: input.themeId };
    });
    // What it finds among the first is there with the answer; the clockwork goes on with the rest.
    let pages = 0;
    await this.searching.carryOn(() => pages++ >= 10);
    return saved;
  }

  async removeSearch(actor: Actor, input: Keyed & { searchId: string }): Promise<{ themeId: string }> {
    const [search] = await this.database.rows(readSearches, [[input.searchId]]);
    if (!search) throw new Refusal('NOT_FOUND', { type: 'ThemeSearch' }, 'input.searchId');
    const consultationId = await this.consultationOf([search.themeId], 'input.searchId');
    return this.carryOut(actor, consultationId, 'removeThemeSearch', input, false, async (held) => {
      const [removed] = await this.database.rowsIn(held.tx, sql.removeSearch, [input.searchId, held.now]);
      if (!removed) throw new Refusal('NOT_FOUND', { type: 'ThemeSearch' }, 'input.searchId');
      await this.record(held, actor, 'theme.search_removed', search.themeId);
      return { themeId: search.themeId };
    });
  }

  /** In the background, from what persons have labelled so far. */
  suggest(actor: Actor, input: Keyed & { consultationId: string }): Promise<{ consultationId: string }> {
    return this.carryOut(actor, input.consultationId, 'suggestThemes', input, false, async (held) => {
      const examples = await this.database.rowsIn(held.tx, readExamples, [held.consultationId, 1]);
      if (examples.length === 0) throw new Refusal('EXAMPLES_REQUIRED');
      await this.database.rowsIn(held.tx, askForAdvice, [held.consultationId, actor.accountId, held.now]);
      await this.record(held, actor, 'theme.suggestions_asked', null);
      return { consultationId: held.consultationId };
    });
  }

  private async judge(
    actor: Actor,
    input: Keyed & { themeId: string },
    operation: string,
    act: (held: Held) => Promise<{ kind: string; count: number }>,
  ): Promise<{ themeId: string; count: number }> {
    const consultationId = await this.consultationOf([input.themeId], 'input.themeId');
    return this.carryOut(actor, consultationId, operation, input, false, async (held) => {
      await this.refuseGone(held.tx, [input.themeId], 'input.themeId');
      const { kind, count } = await act(held);
      await this.record(held, actor, kind, input.themeId, { count });
      return { themeId: input.themeId, count };
    });
  }

  private async carryOut<Outcome extends object>(
    actor: Actor,
    consultationId: string,
    operation: string,
    { idempotencyKey }: Keyed,
    isAlone: boolean,
    act: (held: Held) => Promise<Outcome>,
  ): Promise<Outcome> {
    return this.database.transaction(async (tx) => {
      // Only those who could act may wait for a lock.
      refuseIf(whyNotTheme(actor, await this.consultations.visibleWindow(actor, consultationId, tx), this.clock.now()));
      // Themes are made and removed one after another, so that no label is given to one that is going.
      const window = await (isAlone ? this.consultations.lockAlone(tx, consultationId) : this.entering.settle(tx, consultationId));
      const now = this.clock.now();
      refuseIf(whyNotTheme(actor, window, now));
      const once = { accountId: actor.accountId!, key: idempotencyKey, operation, now };
      return this.idempotency.once(tx, once, () => act({ tx, now, consultationId, agencyId: window.agencyId }));
    });
  }

  private async consultationOf(themeIds: readonly string[], field: string): Promise<string> {
    const found = await this.database.rows(readThemes, [themeIds]);
    const ids = new Set(found.map(({ consultationId }) => consultationId));
    if (found.length !== themeIds.length || ids.size !== 1) throw new Refusal('NOT_FOUND', { type: 'Theme' }, field);
    return found[0]!.consultationId;
  }

  private async refuseGone(tx: Tx, themeIds: readonly string[], field: string): Promise<void> {
    const found = await this.database.rowsIn(tx, readThemes, [themeIds]);
    if (found.some(({ removedAt }) => removedAt !== null)) throw new Refusal('NOT_FOUND', { type: 'Theme' }, field);
  }

  private async record(
    { tx, now, consultationId, agencyId }: Held,
    actor: Actor,
    kind: string,
    themeId: string | null,
    facts = {},
  ): Promise<void> {
    const fact = { kind, consultationId, agencyId, subjectId: agencyId, actorId: actor.accountId };
    await this.journal.record(tx, now, { ...fact, facts: { ...(themeId && { theme: themeId }), ...facts } });
  }
}

function refuseNameless(names: Localised): void {
  if (!names['es']) throw new Refusal('SPANISH_REQUIRED', {}, 'input.names');
}
