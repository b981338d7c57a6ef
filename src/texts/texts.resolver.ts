/** The text under discussion of a consultation. */
import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../consultations/consultation.entity.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { ConnectionOf, fromGlobalId, PageArgs, readPage, toConnection, type Connection } from '../platform/graphql/relay.js';
import { Markdown } from '../platform/graphql/scalars.js';
import { Provision } from './provision.entity.js';
import { SavingService } from './saving.service.js';
import { TextVersion } from './text-version.entity.js';
import { SaveTextInput, SaveTextPayload, sourceOf } from './texts.inputs.js';
import { TextsService } from './texts.service.js';

const ProvisionConnection = ConnectionOf(Provision);

@Resolver(() => Consultation)
export class ConsultationTextResolver {
  constructor(
    private readonly texts: TextsService,
    private readonly saving: SavingService,
  ) {}

  @Mutation(() => SaveTextPayload, {
    description:
      'Sets the text under discussion of a draft: pasted, from a file, or as it was corrected before. For officials of the agency.',
  })
  saveText(@CurrentActor() actor: Actor, @Args('input') input: SaveTextInput): Promise<SaveTextPayload> {
    const { idempotencyKey, galleyId } = input;
    return this.saving.save(actor, {
      ...sourceOf(input, galleyId == null ? null : fromGlobalId('TextGalley', galleyId, 'input.galleyId')),
      idempotencyKey,
      consultationId: fromGlobalId('Consultation', input.consultationId, 'input.consultationId'),
    });
  }

  @ResolveField(() => TextVersion, {
    nullable: true,
    description:
      'The text under discussion, in its newest published version; always there once it is announced. `textVersions` has all of them.',
  })
  text(@Parent() { id }: Consultation, @Context() context: GraphContext): Promise<TextVersion | null> {
    return loaderOf(context, 'texts.current', (ids: readonly string[]) => this.texts.currentVersions(ids)).load(id);
  }
}

@Resolver(() => TextVersion)
export class TextVersionsResolver {
  constructor(private readonly texts: TextsService) {}

  @ResolveField(() => [Provision], {
    description: 'The table of contents: its titles, chapters and articles in document order, without paragraphs.',
  })
  contents(@Parent() { id }: TextVersion, @Context() context: GraphContext): Promise<Provision[] | null> {
    return loaderOf(context, 'texts.contents', (ids: readonly string[]) => this.texts.contents(ids)).load(id);
  }

  @ResolveField(() => ProvisionConnection, {
    description: 'All its parts in document order, each before those that it holds.',
  })
  async provisions(
    @Parent() { id }: TextVersion,
    @Args() page: PageArgs,
    @Context() context: GraphContext,
  ): Promise<Connection<Provision>> {
    const keyset = readPage(page, 1);
    const rows = await loaderOf(context, `texts.page ${JSON.stringify(keyset)}`, (ids: readonly string[]) =>
      this.texts.page(ids, keyset),
    ).load(id);
    return toConnection([...rows!], keyset, ({ position }) => [position]);
  }

  @ResolveField(() => Provision, {
    nullable: true,
    description: 'The part with that name in addresses, null when there is none.',
  })
  provision(
    @Parent() { id }: TextVersion,
    @Args('eid', { description: 'The name of the part in addresses, such as `art_5`.' }) eid: string,
    @Context() context: GraphContext,
  ): Promise<Provision | null> {
    return loaderOf(context, 'texts.by_eid', (keys: readonly string[]) => this.texts.byEids(keys)).load(`${id}/${eid}`);
  }

  @ResolveField(() => Markdown, { description: 'The whole text as it was saved.' })
  async markdown(@Parent() { id }: TextVersion, @Context() context: GraphContext): Promise<string> {
    return (await loaderOf(context, 'texts.source', (ids: readonly string[]) => this.texts.sources(ids)).load(id)) ?? '';
  }

  @ResolveField(() => Int, { description: 'How many articles it has.' })
  async articleCount(@Parent() { id }: TextVersion, @Context() context: GraphContext): Promise<number> {
    return (await loaderOf(context, 'texts.article_count', (ids: readonly string[]) => this.texts.articleCounts(ids)).load(id)) ?? 0;
  }
}
