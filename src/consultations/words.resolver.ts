/** The words of consultations in the language of the reader. */
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '../platform/graphql/context.js';
import { Html, Locale, Markdown } from '../platform/graphql/scalars.js';
import { toHtml } from '../platform/markdown/markdown.js';
import { Consultation } from './consultation.entity.js';
import { wordsIn } from './words.rules.js';

@Resolver(() => Consultation)
export class ConsultationWordsResolver {
  @ResolveField(() => Locale, {
    description: 'The language of `title`, `summary` and `body`: that of the request where it exists, else Spanish.',
  })
  language(@Parent() { translations }: Consultation, @Context() { language }: GraphContext): string {
    return wordsIn(translations, language)?.locale ?? 'es';
  }

  @ResolveField(() => String, { description: 'Its title.' })
  title(@Parent() { translations }: Consultation, @Context() { language }: GraphContext): string {
    return wordsIn(translations, language)?.title ?? '';
  }

  @ResolveField(() => String, { description: 'What it is about, in a paragraph.' })
  summary(@Parent() { translations }: Consultation, @Context() { language }: GraphContext): string {
    return wordsIn(translations, language)?.summary ?? '';
  }

  @ResolveField(() => Markdown, { description: 'What is proposed, why, and how to take part.' })
  body(@Parent() { translations }: Consultation, @Context() { language }: GraphContext): string {
    return wordsIn(translations, language)?.body ?? '';
  }

  @ResolveField(() => Html, { description: 'The body, safe to show in a page. Its headings begin at the third level.' })
  bodyHtml(@Parent() { translations }: Consultation, @Context() { language }: GraphContext): string {
    return toHtml(wordsIn(translations, language)?.body ?? '');
  }
}
