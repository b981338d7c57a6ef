/** Where themes are found. */
import { Args, Context, Extensions, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../../consultations/consultation.entity.js';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { inLanguage, localesOf } from '../../people/localised.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { PageArgs, readPage, toConnection, type Connection } from '../../platform/graphql/relay.js';
import { maySeePrepared } from '../answering.rules.js';
import { Observation } from '../observation.entity.js';
import { ObservationsService } from '../observations.service.js';
import * as types from './theme-types.js';
import { Theme, ThemeSearch } from './theme.entity.js';
import { ThemesService } from './themes.service.js';

@Resolver(() => Consultation)
export class ConsultationThemesResolver {
  constructor(private readonly reading: ThemesService) {}

  @ResolveField(() => [Theme], { description: 'The themes of its observations, in the order in which they were made.' })
  async themes(@Parent() { id }: Consultation, @Context() context: GraphContext): Promise<Theme[]> {
    return (await loaderOf(context, 'themes.of', (ids: readonly string[]) => this.reading.ofConsultations(ids)).load(id)) ?? [];
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => types.ThemeAdvice, {
    nullable: true,
    description: 'How far the last run that suggests themes has come; null before the first, and for the public.',
  })
  themeAdvice(
    @CurrentActor() actor: Actor,
    @Parent() consultation: Consultation,
    @Context() context: GraphContext,
  ): Promise<types.ThemeAdvice | null> {
    if (!maySeePrepared(actor, consultation)) return Promise.resolve(null);
    return loaderOf(context, 'themes.advice', (ids: readonly string[]) => this.reading.advice(ids)).load(consultation.id);
  }
}

@Resolver(() => Theme)
export class ThemeResolver {
  constructor(private readonly themes: ThemesService) {}

  @ResolveField(() => String, { description: 'Its name in the language of the request, else in Spanish.' })
  name(@Parent() { names }: Theme, @Context() { language }: GraphContext): string {
    return inLanguage(names, language);
  }

  @ResolveField(() => [types.ThemeName], { description: 'Its name in each language, Spanish first.' })
  names(@Parent() { names }: Theme): types.ThemeName[] {
    return localesOf(names).map((locale) => ({ locale, name: names[locale]! }));
  }

  @ResolveField(() => Int, { description: 'How many observations have it, of those that can be read.' })
  async observationsCount(@Parent() theme: Theme, @Context() context: GraphContext): Promise<number> {
    return (await this.figures(theme, context))?.observations ?? 0;
  }

  @ResolveField(() => Int, { description: 'How many people made them.' })
  async peopleCount(@Parent() theme: Theme, @Context() context: GraphContext): Promise<number> {
    return (await this.figures(theme, context))?.people ?? 0;
  }

  @ResolveField(() => Int, { description: 'How many of them have a signed answer.' })
  async answeredCount(@Parent() theme: Theme, @Context() context: GraphContext): Promise<number> {
    return (await this.figures(theme, context))?.answered ?? 0;
  }

  @ResolveField(() => Int, { description: 'How many of them have it by a saved search.' })
  async bySearchCount(@Parent() theme: Theme, @Context() context: GraphContext): Promise<number> {
    return (await this.figures(theme, context))?.bySearch ?? 0;
  }

  @ResolveField(() => types.ThemeQualityFigures, {
    nullable: true,
    description: 'How good suggestions of it are; null until they were measured.',
  })
  quality(@Parent() { id }: Theme, @Context() context: GraphContext): Promise<types.ThemeQualityFigures | null> {
    return loaderOf(context, 'themes.qualities', (ids: readonly string[]) => this.themes.qualities(ids)).load(id);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => [ThemeSearch], { nullable: true, description: 'Its saved searches. Null for the public.' })
  async searches(@CurrentActor() actor: Actor, @Parent() theme: Theme, @Context() context: GraphContext): Promise<ThemeSearch[] | null> {
    if (!(await this.maySee(actor, theme, context))) return null;
    return (await loaderOf(context, 'themes.searches', (ids: readonly string[]) => this.themes.searches(ids)).load(theme.id)) ?? [];
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Int, { nullable: true, description: 'For how many observations it is suggested. Null for the public.' })
  async suggestionsCount(@CurrentActor() actor: Actor, @Parent() theme: Theme, @Context() context: GraphContext): Promise<number | null> {
    if (!(await this.maySee(actor, theme, context))) return null;
    return (await loaderOf(context, 'themes.suggested', (ids: readonly string[]) => this.themes.suggestionCounts(ids)).load(theme.id)) ?? 0;
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => types.ThemeSuggestionConnection, {
    nullable: true,
    description: 'For which observations it is suggested, the surest first. Null for the public.',
  })
  async suggestions(
    @CurrentActor() actor: Actor,
    @Parent() theme: Theme,
    @Args() page: PageArgs,
    @Context() context: GraphContext,
  ): Promise<Connection<types.ThemeSuggestion> | null> {
    if (!(await this.maySee(actor, theme, context))) return null;
    const keyset = readPage(page, 2);
    const rows = (await this.themes.suggestions(theme.id, keyset)).map((row) => Object.assign(new types.ThemeSuggestion(), row));
    return toConnection(rows, keyset, ({ score, observationId }) => [score, observationId]);
  }

  private figures({ id }: Theme, context: GraphContext) {
    return loaderOf(context, 'themes.figures', (ids: readonly string[]) => this.themes.figures(ids)).load(id);
  }

  private async maySee(actor: Actor, { consultationId }: Theme, context: GraphContext): Promise<boolean> {
    const window = await loaderOf(context, 'responses.window', (ids: readonly string[]) => this.themes.windows(ids)).load(consultationId);
    return window !== null && maySeePrepared(actor, window);
  }
}

@Resolver(() => types.ThemeSuggestion)
export class ThemeSuggestionResolver {
  constructor(private readonly observations: ObservationsService) {}

  @ResolveField(() => Observation, { nullable: true })
  observation(
    @CurrentActor() actor: Actor,
    @Parent() { observationId }: types.ThemeSuggestion,
    @Context() context: GraphContext,
  ): Promise<Observation | null> {
    return loaderOf(context, 'responses.observation', (ids: readonly string[]) => this.observations.visibleByIds(actor, ids)).load(
      observationId,
    );
  }
}

@Resolver(() => types.ObservationTheme)
export class ObservationThemeResolver {
  constructor(private readonly themes: ThemesService) {}

  @ResolveField(() => Theme, { nullable: true })
  theme(@Parent() { themeId }: types.ObservationTheme, @Context() context: GraphContext): Promise<Theme | null> {
    return loaderOf(context, 'themes.by_id', (ids: readonly string[]) => this.themes.byIds(ids)).load(themeId);
  }
}

@Resolver(() => Observation)
export class ObservationThemesResolver {
  constructor(private readonly reading: ThemesService) {}

  @ResolveField(() => [types.ObservationTheme], { description: 'Its themes; none while it cannot be read.' })
  async themes(@Parent() { id, state }: Observation, @Context() context: GraphContext): Promise<types.ObservationTheme[]> {
    if (state !== 'IN_SCOPE') return [];
    const labels = (await loaderOf(context, 'themes.labels', (ids: readonly string[]) => this.reading.labels(ids)).load(id)) ?? [];
    return labels.map((label) => Object.assign(new types.ObservationTheme(), label));
  }
}
