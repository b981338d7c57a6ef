/** What officials do with themes. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { inEach } from '../../people/localised.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/relay.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { filterOf } from '../selections.js';
import { ThemeActsService } from './theme-acts.service.js';
import type { Theme } from './theme.entity.js';
import * as inputs from './theme.inputs.js';
import * as payloads from './theme.payloads.js';
import { ThemesService } from './themes.service.js';

@Resolver()
export class ThemeActsResolver {
  constructor(
    private readonly acts: ThemeActsService,
    private readonly themes: ThemesService,
    private readonly consultations: ReadingService,
  ) {}

  @Mutation(() => payloads.CreateThemePayload, {
    description:
      'Makes a theme of a consultation. For officials of the agency, as all acts on themes. Refuses with THEME_EXISTS, SPANISH_REQUIRED, TOO_MANY_THEMES.',
  })
  createTheme(@CurrentActor() actor: Actor, @Args('input') input: inputs.CreateThemeInput): Promise<payloads.CreateThemePayload> {
    return this.told(
      actor,
      this.acts.create(actor, {
        ...input,
        consultationId: fromGlobalId('Consultation', input.consultationId, 'input.consultationId'),
        names: inEach(input.names, 'name'),
      }),
    );
  }

  @Mutation(() => payloads.RenameThemePayload, { description: 'Gives a theme other names. Refuses with THEME_EXISTS, SPANISH_REQUIRED.' })
  renameTheme(@CurrentActor() actor: Actor, @Args('input') input: inputs.RenameThemeInput): Promise<payloads.RenameThemePayload> {
    return this.told(actor, this.acts.rename(actor, { ...input, themeId: themeOf(input), names: inEach(input.names, 'name') }));
  }

  @Mutation(() => payloads.MergeThemesPayload, {
    description: 'Merges themes into one, which gets their observations and searches. Refuses with MERGE_NEEDS_TWO.',
  })
  mergeThemes(@CurrentActor() actor: Actor, @Args('input') input: inputs.MergeThemesInput): Promise<payloads.MergeThemesPayload> {
    return this.told(
      actor,
      this.acts.merge(actor, {
        ...input,
        themeIds: input.themeIds.map((id) => fromGlobalId('Theme', id, 'input.themeIds')),
        intoId: fromGlobalId('Theme', input.intoId, 'input.intoId'),
      }),
    );
  }

  @Mutation(() => payloads.LabelObservationsPayload, {
    description: 'Gives observations a theme by hand. Refuses with NOTHING_SELECTED, SELECTION_UNCLEAR.',
  })
  labelObservations(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.LabelObservationsInput,
  ): Promise<payloads.LabelObservationsPayload> {
    return this.told(actor, this.acts.label(actor, { ...input, themeId: themeOf(input), filter: chosenIn(input), fits: true }));
  }

  @Mutation(() => payloads.UnlabelObservationsPayload, {
    description:
      'Takes a theme from observations; no saved search gives it to them again. Refuses with NOTHING_SELECTED, SELECTION_UNCLEAR.',
  })
  unlabelObservations(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.UnlabelObservationsInput,
  ): Promise<payloads.UnlabelObservationsPayload> {
    return this.told(actor, this.acts.label(actor, { ...input, themeId: themeOf(input), filter: chosenIn(input), fits: false }));
  }

  @Mutation(() => payloads.SaveThemeSearchPayload, {
    description:
      'Saves a search that gives a theme to what it finds, now and later. Single observations can be taken out again. Refuses with SEARCH_TOO_WIDE, TOO_MANY_SEARCHES.',
  })
  saveThemeSearch(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.SaveThemeSearchInput,
  ): Promise<payloads.SaveThemeSearchPayload> {
    return this.told(actor, this.acts.saveSearch(actor, { ...input, themeId: themeOf(input) }));
  }

  @Mutation(() => payloads.RemoveThemeSearchPayload, { description: 'Removes a saved search, with the labels that only it gave.' })
  removeThemeSearch(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.RemoveThemeSearchInput,
  ): Promise<payloads.RemoveThemeSearchPayload> {
    return this.told(
      actor,
      this.acts.removeSearch(actor, { ...input, searchId: fromGlobalId('ThemeSearch', input.searchId, 'input.searchId') }),
    );
  }

  @Mutation(() => payloads.ConfirmThemeSuggestionsPayload, {
    description: 'Confirms suggested themes: they count from then on. Refuses with SUGGESTIONS_GONE.',
  })
  confirmThemeSuggestions(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.ConfirmThemeSuggestionsInput,
  ): Promise<payloads.ConfirmThemeSuggestionsPayload> {
    return this.told(actor, this.acts.settle(actor, { ...settled(input), fits: true }));
  }

  @Mutation(() => payloads.DenyThemeSuggestionsPayload, {
    description: 'Denies suggested themes: they are learnt from and not suggested again. Refuses with SUGGESTIONS_GONE.',
  })
  denyThemeSuggestions(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.DenyThemeSuggestionsInput,
  ): Promise<payloads.DenyThemeSuggestionsPayload> {
    return this.told(actor, this.acts.settle(actor, { ...settled(input), fits: false }));
  }

  @Mutation(() => payloads.RemoveThemePayload, { description: 'Removes a theme; observations lose it.' })
  async removeTheme(@CurrentActor() actor: Actor, @Args('input') input: inputs.RemoveThemeInput): Promise<payloads.RemoveThemePayload> {
    const { themeId } = await this.acts.remove(actor, { ...input, themeId: themeOf(input) });
    return { removedThemeId: toGlobalId('Theme', themeId) };
  }

  @Mutation(() => payloads.SuggestThemesPayload, {
    description:
      'Suggests themes for observations without one, learnt from those that people labelled; in the background. Refuses with EXAMPLES_REQUIRED.',
  })
  async suggestThemes(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.SuggestThemesInput,
  ): Promise<payloads.SuggestThemesPayload> {
    const consultationId = fromGlobalId('Consultation', input.consultationId, 'input.consultationId');
    await this.acts.suggest(actor, { ...input, consultationId });
    return { consultation: await this.consultations.visible(actor, consultationId) };
  }

  private async told<Done extends { themeId: string }>(actor: Actor, act: Promise<Done>): Promise<Done & { theme: Theme | null }> {
    const done = await act;
    return { ...done, theme: (await this.themes.visibleByIds(actor, [done.themeId])).get(done.themeId) ?? null };
  }
}

function themeOf({ themeId }: { themeId: string }): string {
  return fromGlobalId('Theme', themeId, 'input.themeId');
}

function chosenIn({ selection: { ids, filter } }: { selection: inputs.LabelSelection }): ReturnType<typeof filterOf> {
  if ((ids == null) === (filter == null)) throw new Refusal('SELECTION_UNCLEAR', {}, 'input.selection');
  if (filter != null) return filterOf(filter, 'input.selection.filter');
  return { ids: ids!.map((id) => fromGlobalId('Observation', id, 'input.selection.ids')) };
}

function settled(input: inputs.ConfirmThemeSuggestionsInput) {
  const ids = input.observationIds?.map((id) => fromGlobalId('Observation', id, 'input.observationIds')) ?? null;
  return { idempotencyKey: input.idempotencyKey, themeId: themeOf(input), observationIds: ids, scoreFrom: input.scoreFrom ?? 0 };
}
