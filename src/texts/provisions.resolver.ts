/** Parts of a text: their words, and how they lie within each other. */
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { Html, Markdown } from '../platform/graphql/scalars.js';
import { toHtml } from '../platform/markdown/markdown.js';
import { Provision } from './provision.entity.js';
import { TextVersion } from './text-version.entity.js';
import { TextsService } from './texts.service.js';

@Resolver(() => Provision)
export class ProvisionsResolver {
  constructor(
    private readonly texts: TextsService,
    private readonly consultations: ReadingService,
  ) {}

  @ResolveField(() => Consultation, { nullable: true, description: 'The consultation whose text it is a part of.' })
  async consultation(@Parent() provision: Provision, @Context() context: GraphContext<Actor>): Promise<Consultation | null> {
    const version = await this.version(provision, context);
    if (!version) return null;
    return loaderOf<string, Consultation>(context, 'consultation', (ids) => this.consultations.visibleByIds(context.viewer, ids)).load(
      version.consultationId,
    );
  }

  @ResolveField(() => TextVersion, { nullable: true, description: 'The version that words it so.' })
  version(@Parent() { versionId }: Provision, @Context() context: GraphContext): Promise<TextVersion | null> {
    return loaderOf(context, 'texts.version', (ids: readonly string[]) => this.texts.versionsByIds(ids)).load(versionId);
  }

  @ResolveField(() => [Provision], { description: 'How each published version that has it words it, the newest first.' })
  async history(@Parent() { id }: Provision, @Context() context: GraphContext): Promise<Provision[]> {
    return (await loaderOf(context, 'texts.history', (ids: readonly string[]) => this.texts.history(ids)).load(id)) ?? [];
  }

  @ResolveField(() => Markdown, {
    description: 'Its own words, without its heading and without those of the parts that it holds.',
  })
  body(@Parent() provision: Provision, @Context() context: GraphContext): string | Promise<string> {
    return provision.body ?? this.loadBody(provision, context);
  }

  @ResolveField(() => Html, { description: 'The body, safe to show in a page.' })
  bodyHtml(@Parent() provision: Provision, @Context() context: GraphContext): string | Promise<string> {
    return provision.body === undefined ? this.loadBody(provision, context).then(toHtml) : toHtml(provision.body);
  }

  @ResolveField(() => Provision, { nullable: true, description: 'The part that holds it, null at the top.' })
  async parent(@Parent() { versionId, parentId }: Provision, @Context() context: GraphContext): Promise<Provision | null> {
    return parentId === null ? null : this.wordings(context).load(`${versionId}/${parentId}`);
  }

  @ResolveField(() => [Provision], { description: 'The parts that it holds, in document order.' })
  children(@Parent() { versionId, id }: Provision, @Context() context: GraphContext): Promise<Provision[] | null> {
    return loaderOf(context, 'texts.children', (keys: readonly string[]) => this.texts.children(keys)).load(`${versionId}/${id}`);
  }

  private async loadBody({ versionId, id }: Provision, context: GraphContext): Promise<string> {
    return (await this.wordings(context).load(`${versionId}/${id}`))?.body ?? '';
  }

  private wordings(context: GraphContext) {
    return loaderOf(context, 'texts.wording', (keys: readonly string[]) => this.texts.wordings(keys));
  }
}
