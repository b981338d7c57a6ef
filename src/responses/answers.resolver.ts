/** What answers and templates show besides their own columns. */
import { Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Account } from '../people/account.entity.js';
import { AccountsService } from '../people/accounts.service.js';
import type { Actor } from '../people/actor.js';
import { inLanguage, languageOf, localesOf, type Localised } from '../people/localised.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { Html, Locale, Markdown } from '../platform/graphql/scalars.js';
import { toHtml } from '../platform/markdown/markdown.js';
import { Provision } from '../texts/provision.entity.js';
import { TextVersion } from '../texts/text-version.entity.js';
import { TextsService } from '../texts/texts.service.js';
import { ObservationTemplate } from './observation-template.entity.js';
import { GivenAnswer, PreparedObservationAnswer, AnswerReasonWords } from './observation-answer.js';
import { IssuedText } from './observations-report.entity.js';
import { TemplatesService } from './templates.service.js';
import { fillIn } from './template-words.rules.js';

@Resolver(() => GivenAnswer)
export class GivenAnswerResolver {
  constructor(private readonly texts: TextsService) {}

  @ResolveField(() => Markdown, { description: 'Why, in the language of the request where it was given, else in Spanish.' })
  reason(@Parent() given: GivenAnswer, @Context() context: GraphContext): string {
    return reasonOf(given, context);
  }

  @ResolveField(() => Html, { description: 'The reason, safe to show in a page.' })
  reasonHtml(@Parent() given: GivenAnswer, @Context() context: GraphContext): string {
    return toHtml(reasonOf(given, context));
  }

  @ResolveField(() => Locale, { description: 'The language of the reason.' })
  language(@Parent() { reasons }: GivenAnswer, @Context() { language }: GraphContext): string {
    return languageOf(reasons, language);
  }

  @ResolveField(() => [Provision], { description: 'The parts of the text that changed because of it.' })
  changes(@Parent() { changes }: GivenAnswer, @Context() context: GraphContext): Promise<Provision[]> {
    return partsOf(changes, this.texts, context);
  }
}

function reasonOf({ reasons, blanks }: GivenAnswer, { language }: GraphContext): string {
  return fillIn(inLanguage(reasons, language), languageOf(reasons, language), blanks);
}

@Resolver(() => PreparedObservationAnswer)
export class PreparedAnswerResolver {
  constructor(
    private readonly texts: TextsService,
    private readonly accounts: AccountsService,
    private readonly templates: TemplatesService,
  ) {}

  @ResolveField(() => [AnswerReasonWords], { description: 'The reasons in every language, Spanish first, with their blanks.' })
  reasons(@Parent() { reasons }: PreparedObservationAnswer): AnswerReasonWords[] {
    return wordsOf(reasons);
  }

  @ResolveField(() => [Provision], { description: 'The parts of the text that changed because of it.' })
  changes(@Parent() { changes }: PreparedObservationAnswer, @Context() context: GraphContext): Promise<Provision[]> {
    return partsOf(changes, this.texts, context);
  }

  @ResolveField(() => Account, { nullable: true })
  author(@Parent() { preparedBy }: PreparedObservationAnswer, @Context() context: GraphContext): Promise<Account | null> {
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(preparedBy);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => ObservationTemplate, { nullable: true })
  async template(
    @Parent() { templateId }: PreparedObservationAnswer,
    @Context() context: GraphContext<Actor>,
  ): Promise<ObservationTemplate | null> {
    if (templateId === null) return null;
    const load = (ids: readonly string[]) => this.templates.visibleByIds(context.viewer, ids);
    return loaderOf(context, 'responses.template', load).load(templateId);
  }
}

@Resolver(() => ObservationTemplate)
export class ObservationTemplateResolver {
  @ResolveField(() => [AnswerReasonWords], { description: 'The reasons in every language, Spanish first, with their blanks.' })
  reasons(@Parent() { reasons }: ObservationTemplate): AnswerReasonWords[] {
    return wordsOf(reasons);
  }
}

@Resolver(() => IssuedText)
export class IssuedTextResolver {
  constructor(private readonly texts: TextsService) {}

  @ResolveField(() => TextVersion, { nullable: true, description: 'The version.' })
  version(@Parent() { versionId }: IssuedText, @Context() context: GraphContext): Promise<TextVersion | null> {
    return loaderOf(context, 'texts.version_by_id', (ids: readonly string[]) => this.texts.versionsByIds(ids)).load(versionId);
  }
}

async function partsOf(ids: readonly string[], texts: TextsService, context: GraphContext): Promise<Provision[]> {
  const parts = loaderOf(context, 'texts.provision', (wanted: readonly string[]) => texts.provisionsByIds(wanted));
  return (await Promise.all(ids.map((id) => parts.load(id)))).filter((part) => part !== null);
}

function wordsOf(reasons: Localised): AnswerReasonWords[] {
  return localesOf(reasons).map((locale) => Object.assign(new AnswerReasonWords(), { locale, text: reasons[locale]! }));
}
