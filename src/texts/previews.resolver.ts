/** Texts before they are saved. */
import { Args, Extensions, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { Html, Markdown } from '../platform/graphql/scalars.js';
import { toHtml } from '../platform/markdown/markdown.js';
import { PreviewingService } from './previewing.service.js';
import { PreviewedProvision, TextPreview } from './text-preview.js';

@Resolver(() => PreviewedProvision)
export class PreviewsResolver {
  constructor(private readonly previewing: PreviewingService) {}

  @Extensions({ perViewer: true })
  @Query(() => TextPreview, {
    description:
      'How `saveText` would divide a text, at most 5 MB; nothing is kept. For officials; an error SIGN_IN_REQUIRED or FORBIDDEN for others, TEXT_TOO_LARGE for a larger one.',
  })
  previewText(
    @CurrentActor() actor: Actor,
    @Args('markdown', { type: () => Markdown, description: 'The text.' }) markdown: string,
  ): TextPreview {
    return this.previewing.preview(actor, markdown);
  }

  @ResolveField(() => Html, { description: 'Its own words without those of the parts that it holds, safe to show in a page.' })
  bodyHtml(@Parent() { body }: PreviewedProvision): string {
    return toHtml(body);
  }
}
