/** The words of consultations in the language of the reader, and their memoranda, as they are shown. */
import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '../platform/graphql/context.js';
import { Html, Locale, Markdown } from '../platform/graphql/scalars.js';
import { toHtml } from '../platform/markdown/markdown.js';
import { Consultation } from './consultation.entity.js';
import { Memorandum } from './memorandum.entity.js';
import { memorandumParts, type MemorandumParts } from './publication.rules.js';
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

@ObjectType({ description: 'A part of the explanatory memorandum, ready to be shown.' })
export class MemorandumPart {
  @Field({ description: 'Its name, as the field of `Memorandum` that holds its Markdown, such as `budgetImpact`.' })
  name: string;
  @Field(() => Html, { description: 'Its words, safe to show in a page. Its headings begin at the third level.' })
  bodyHtml: string;
}

@Resolver(() => Memorandum)
export class MemorandumWordsResolver {
  @ResolveField(() => [MemorandumPart], {
    description: 'Its parts in their order, safe to show in a page; those still empty are left out.',
  })
  parts(@Parent() memorandum: Memorandum): MemorandumPart[] {
    return (Object.keys(memorandumParts) as (keyof MemorandumParts)[])
      .filter((name) => memorandum[name].trim() !== '')
      .map((name) => ({ name, bodyHtml: toHtml(memorandum[name]) }));
  }
}
