/** Shows Markdown as pages will, before it is saved. */
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { loaderOf, type GraphContext } from '../graphql/context.js';
import { Html, Markdown } from '../graphql/scalars.js';
import { refuseIf } from '../refusal/refusal.js';
import { toHtml } from './markdown.js';
import { whyNotPreview } from './preview.rules.js';

@Resolver()
export class MarkdownResolver {
  @Query(() => Html, {
    description:
      'How Markdown will look, as the `…Html` fields show it; nothing is kept. At most 100,000 characters in one operation together, else an error MARKDOWN_TOO_LONG.',
  })
  async previewMarkdown(
    @Args('markdown', { type: () => Markdown, description: 'What somebody is writing.' }) markdown: string,
    @Context() context: GraphContext,
  ): Promise<string> {
    return (await loaderOf(context, 'platform.previews', preview).load(markdown)) ?? '';
  }
}

function preview(texts: readonly string[]): Promise<Map<string, string>> {
  refuseIf(whyNotPreview(texts));
  return Promise.resolve(new Map(texts.map((text) => [text, toHtml(text)])));
}
