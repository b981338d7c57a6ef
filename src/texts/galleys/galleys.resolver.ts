/** Uploaded texts in the API: as they were read, what is corrected in them, and where they may be split. */
import { Args, Context, Extensions, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../../consultations/consultation.entity.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { ConnectionOf, fromGlobalId, PageArgs, readPage, toConnection, type Connection } from '../../platform/graphql/relay.js';
import { readCorrections } from '../correcting/correction.types.js';
import { previewed } from '../previewing.service.js';
import { sayKeptNotes } from '../saying-notes.js';
import { countArticles } from '../saving.rules.js';
import { PreviewedProvision } from '../text-preview.js';
import { sourceOf } from '../texts.inputs.js';
import {
  CorrectTextInput,
  CorrectTextPayload,
  DiscardTextUploadInput,
  DiscardTextUploadPayload,
  UploadTextInput,
  UploadTextPayload,
} from './galleys.inputs.js';
import { pageOf } from './galley-pages.rules.js';
import { keptUntil } from './galleys.rules.js';
import { GalleysService } from './galleys.service.js';
import { TextGalley } from './text-galley.entity.js';

const PreviewedProvisionConnection = ConnectionOf(PreviewedProvision);

@Resolver(() => Consultation)
export class GalleysResolver {
  constructor(
    private readonly galleys: GalleysService,
    private readonly consultations: ReadingService,
  ) {}

  @Mutation(() => UploadTextPayload, {
    description:
      'Reads a text, from a file or pasted, and keeps it for the viewer until they save it, in place of what they had uploaded for the consultation before. For officials of the agency, while they may set the text or that of its next version.',
  })
  async uploadText(@CurrentActor() actor: Actor, @Args('input') input: UploadTextInput): Promise<UploadTextPayload> {
    const consultationId = fromGlobalId('Consultation', input.consultationId, 'input.consultationId');
    return { galley: await this.galleys.upload(actor, consultationId, sourceOf(input, null)) };
  }

  @Mutation(() => CorrectTextPayload, {
    description: 'Corrects how an uploaded text is divided. No word is added, lost or moved. For those who uploaded it.',
  })
  async correctText(@CurrentActor() actor: Actor, @Args('input') input: CorrectTextInput): Promise<CorrectTextPayload> {
    const id = fromGlobalId('TextGalley', input.galleyId, 'input.galleyId');
    return { galley: await this.galleys.correct(actor, id, readCorrections(input.corrections), input.changedAt ?? null) };
  }

  @Mutation(() => DiscardTextUploadPayload, {
    description:
      'Throws away what the viewer uploaded for a consultation; where there is nothing, nothing happens. Saving does so by itself.',
  })
  async discardTextUpload(@CurrentActor() actor: Actor, @Args('input') input: DiscardTextUploadInput): Promise<DiscardTextUploadPayload> {
    const id = fromGlobalId('Consultation', input.consultationId, 'input.consultationId');
    await this.galleys.discard(actor, id);
    return { consultation: await this.consultations.visible(actor, id) };
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => TextGalley, { nullable: true, description: 'What the viewer uploaded for it and has not saved yet.' })
  viewerTextGalley(@Parent() { id }: Consultation, @Context() context: GraphContext<Actor>): Promise<TextGalley | null> {
    return loaderOf(context, 'texts.galleys', (ids: readonly string[]) => this.galleys.ownOf(context.viewer, ids)).load(id);
  }
}

@Resolver(() => TextGalley)
export class TextGalleyResolver {
  constructor(private readonly galleys: GalleysService) {}

  @ResolveField(() => [String], {
    description: 'What a person should look at: what was not understood, with line numbers of the source, in the language of the request.',
  })
  notes(@Parent() { notes }: TextGalley, @Context() { language }: GraphContext): string[] {
    return sayKeptNotes(notes, language);
  }

  @ResolveField(() => DateTime, { description: 'When it is thrown away by itself, unless it is saved or corrected before.' })
  keptUntil(@Parent() { changedAt }: TextGalley): Date {
    return keptUntil(changedAt);
  }

  @ResolveField(() => Int, { description: 'How many articles it has. A text without any cannot be saved.' })
  async articleCount(@CurrentActor() actor: Actor, @Parent() galley: TextGalley): Promise<number> {
    return countArticles(await this.galleys.provisionsOf(actor, galley));
  }

  @ResolveField(() => Int, { description: 'How many parts it has in all.' })
  async provisionCount(@CurrentActor() actor: Actor, @Parent() galley: TextGalley): Promise<number> {
    return (await this.galleys.provisionsOf(actor, galley)).length;
  }

  @ResolveField(() => PreviewedProvisionConnection, { description: 'Its parts in document order, each before those that it holds.' })
  async provisions(
    @CurrentActor() actor: Actor,
    @Parent() galley: TextGalley,
    @Args() page: PageArgs,
  ): Promise<Connection<PreviewedProvision>> {
    const keyset = readPage(page, 1);
    const flat = await this.galleys.provisionsOf(actor, galley);
    const rows = pageOf(flat.length, keyset).map((position) => previewed(flat[position]!, position));
    return toConnection(rows, keyset, ({ position }) => [position]);
  }

  @ResolveField(() => PreviewedProvision, { nullable: true, description: 'The part of that eid, null when there is none.' })
  async provision(
    @CurrentActor() actor: Actor,
    @Parent() galley: TextGalley,
    @Args('eid', { description: 'The name of the part in addresses, such as `art_5`.' }) eid: string,
  ): Promise<PreviewedProvision | null> {
    const flat = await this.galleys.provisionsOf(actor, galley);
    const position = flat.findIndex(({ provision }) => provision.eid === eid);
    return position < 0 ? null : previewed(flat[position]!, position);
  }

  @ResolveField(() => PreviewedProvision, {
    nullable: true,
    description: 'The part that comes before the one of that eid, into which it would be joined; null for the first.',
  })
  async provisionBefore(
    @CurrentActor() actor: Actor,
    @Parent() galley: TextGalley,
    @Args('eid', { description: 'The name of the part in addresses, such as `art_5`.' }) eid: string,
  ): Promise<PreviewedProvision | null> {
    const flat = await this.galleys.provisionsOf(actor, galley);
    const position = flat.findIndex(({ provision }) => provision.eid === eid) - 1;
    return position < 0 ? null : previewed(flat[position]!, position);
  }
}
