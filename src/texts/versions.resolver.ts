/** The versions of a text: which there are, where each is found for good, and what its agency says about it. */
import { Args, Context, Extensions, Field, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { inLanguage, languageOf } from '../people/localised.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { Html, Locale, Markdown } from '../platform/graphql/scalars.js';
import { toHtml } from '../platform/markdown/markdown.js';
import { TextVersion } from './text-version.entity.js';
import { sayKeptNotes } from './saying-notes.js';
import { TextsService } from './texts.service.js';
import type { Correction } from './versions.rules.js';

@ObjectType({ description: 'What an official said about which part of the version before is which of this one.' })
export class MatchingCorrection {
  @Field(() => String, { nullable: true, description: 'The part of the version before by its eid; null: the other one is new.' })
  oldEid: string | null;
  @Field(() => String, { nullable: true, description: 'The part of this version by its eid; null: the other one was removed.' })
  newEid: string | null;
}

@Resolver(() => TextVersion)
export class VersionFieldsResolver {
  constructor(
    private readonly texts: TextsService,
    private readonly reading: ReadingService,
  ) {}

  @Query(() => TextVersion, {
    nullable: true,
    description:
      'A version by the slug of its consultation and its number, as addresses name it; null where there is none or it may not be seen.',
  })
  async textVersion(
    @CurrentActor() actor: Actor,
    @Args('consultationSlug', { description: 'The name of the consultation in addresses.' }) slug: string,
    @Args('number', { type: () => Int, description: 'The number of the version, from 1.' }) number: number,
  ): Promise<TextVersion | null> {
    const consultation = await this.reading.findBySlug(actor, slug);
    const key = `${consultation?.id}/${number}`;
    return consultation && ((await this.texts.numbered(actor, [key])).get(key) ?? null);
  }

  @ResolveField(() => Consultation, { nullable: true, description: 'The consultation whose text it is.' })
  consultation(@Parent() { consultationId }: TextVersion, @Context() context: GraphContext<Actor>): Promise<Consultation | null> {
    return loaderOf<string, Consultation>(context, 'consultation', (ids) => this.reading.visibleByIds(context.viewer, ids)).load(
      consultationId,
    );
  }

  @ResolveField(() => Boolean, { description: 'Whether it is the one under discussion: the newest published one, or that of a draft.' })
  async isCurrent(@Parent() { id, consultationId }: TextVersion, @Context() context: GraphContext): Promise<boolean> {
    const load = (ids: readonly string[]) => this.texts.currentVersions(ids);
    return (await loaderOf(context, 'texts.current', load).load(consultationId))?.id === id;
  }

  @ResolveField(() => TextVersion, { nullable: true, description: 'The version before it; null for the first.' })
  async previous(@Parent() version: TextVersion, @Context() context: GraphContext<Actor>): Promise<TextVersion | null> {
    return this.neighbour(version, -1, context);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => TextVersion, { nullable: true, description: 'The version after it; null for the last one that may be seen.' })
  async next(@Parent() version: TextVersion, @Context() context: GraphContext<Actor>): Promise<TextVersion | null> {
    return this.neighbour(version, 1, context);
  }

  @ResolveField(() => [String], {
    description: 'What a person should look at, with line numbers of the source, in the language of the request.',
  })
  notes(@Parent() { notes }: TextVersion, @Context() { language }: GraphContext): string[] {
    return sayKeptNotes(notes, language);
  }

  @ResolveField(() => Markdown, {
    nullable: true,
    description:
      'What changed, in the words of the agency and the language of the request where there are some; null for the first version and for drafts.',
  })
  changelog(@Parent() { changelog }: TextVersion, @Context() { language }: GraphContext): string | null {
    return inLanguage(changelog, language) || null;
  }

  @ResolveField(() => Html, { nullable: true, description: 'The changelog, safe to show in a page.' })
  changelogHtml(@Parent() { changelog }: TextVersion, @Context() { language }: GraphContext): string | null {
    const words = inLanguage(changelog, language);
    return words ? toHtml(words) : null;
  }

  @ResolveField(() => Locale, { nullable: true, description: 'Which language the changelog is in.' })
  changelogLanguage(@Parent() { changelog }: TextVersion, @Context() { language }: GraphContext): string | null {
    return Object.keys(changelog).length === 0 ? null : languageOf(changelog, language);
  }

  @ResolveField(() => [MatchingCorrection], { description: 'What officials corrected by hand about which part is which.' })
  matchingCorrections(@Parent() { corrections }: TextVersion): Correction[] {
    return corrections;
  }

  private neighbour({ consultationId, number }: TextVersion, by: number, context: GraphContext<Actor>): Promise<TextVersion | null> {
    const load = (keys: readonly string[]) => this.texts.numbered(context.viewer, keys);
    return loaderOf(context, 'texts.numbered', load).load(`${consultationId}/${number + by}`);
  }
}

@Resolver(() => Consultation)
export class ConsultationVersionsResolver {
  constructor(private readonly texts: TextsService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => [TextVersion], {
    description: 'All versions of its text, newest first; for those who see drafts of the agency, with the draft of the next one.',
  })
  async textVersions(@Parent() { id }: Consultation, @Context() context: GraphContext<Actor>): Promise<TextVersion[]> {
    const load = (ids: readonly string[]) => this.texts.versionsOf(context.viewer, ids);
    return (await loaderOf(context, 'texts.versions', load).load(id)) ?? [];
  }
}
