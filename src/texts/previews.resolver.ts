/** Texts before they are saved. */
import { Args, Context, Extensions, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import type { GraphContext } from '../platform/graphql/context.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import { Html } from '../platform/graphql/scalars.js';
import { toHtml } from '../platform/markdown/markdown.js';
import { readCorrections } from './correcting/correction.types.js';
import { splitsOf } from './correcting/splits.rules.js';
import { PreviewingService } from './previewing.service.js';
import { PreviewTextArgs } from './texts.inputs.js';
import { sayKeptNotes } from './saying-notes.js';
import { PreviewedProvision, TextPreview, TextSplit } from './text-preview.js';

@Resolver(() => PreviewedProvision)
export class PreviewsResolver {
  constructor(private readonly previewing: PreviewingService) {}

  @Extensions({ perViewer: true })
  @Query(() => TextPreview, {
    description:
      'How `saveText` would divide a text, pasted or from a file; nothing is kept. For officials; an error SIGN_IN_REQUIRED or FORBIDDEN for others, TEXT_TOO_LARGE for a larger one.',
  })
  previewText(
    @CurrentActor() actor: Actor,
    @Args() { markdown, file, corrections, consultationId }: PreviewTextArgs,
    @Args('from', { type: () => Int, defaultValue: 0, description: 'The first part to list, from 0.' }) from: number,
  ): Promise<TextPreview> {
    return this.previewing.preview(actor, {
      markdown,
      file,
      corrections: corrections && readCorrections(corrections, ''),
      consultationId: consultationId == null ? null : fromGlobalId('Consultation', consultationId, 'consultationId'),
      from: Math.max(from, 0),
    });
  }

  @ResolveField(() => Html, { description: 'Its own words without those of the parts that it holds, safe to show in a page.' })
  bodyHtml(@Parent() { body }: PreviewedProvision): string {
    return toHtml(body);
  }

  @ResolveField(() => [TextSplit], { description: 'Where it may be split by hand: at its lines and sentences, in order.' })
  splits(@Parent() { body }: PreviewedProvision): TextSplit[] {
    return splitsOf(body);
  }
}

@Resolver(() => TextPreview)
export class TextPreviewResolver {
  @ResolveField(() => [String], {
    description: 'What a person should look at, with line numbers of the source, in the language of the request.',
  })
  notes(@Parent() { notes }: TextPreview, @Context() { language }: GraphContext): string[] {
    return sayKeptNotes(notes, language);
  }
}
