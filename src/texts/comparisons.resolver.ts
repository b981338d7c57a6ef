/** Comparisons of two versions, part by part and word by word. */
import { Args, Context, Extensions, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { inLanguage, languageOf } from '../people/localised.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { fromGlobalId, PageArgs, readPage, toConnection, type Connection } from '../platform/graphql/relay.js';
import { pageOfParts, pageOfTable, type Reasons } from './comparison-pages.js';
import { ComparingService, type ComparedVersions } from './comparing.service.js';
import { Provision } from './provision.entity.js';
import {
  ProvisionComparison,
  ProvisionComparisonConnection,
  TextComparison,
  TextDifference,
  TextTableCell,
  TextTableRow,
  TextTableRowConnection,
} from './text-comparison.js';
import { TextsService } from './texts.service.js';
import type { ReasonGiven } from './versions.rules.js';

type Compared = TextComparison & { compared: ComparedVersions };

@Resolver(() => TextComparison)
export class ComparisonsResolver {
  constructor(
    private readonly comparing: ComparingService,
    private readonly texts: TextsService,
  ) {}

  @Extensions({ perViewer: true })
  @Query(() => TextComparison, {
    description:
      'What two versions of one text differ in, the older one first or last. An error NOT_FOUND or VERSIONS_UNRELATED otherwise.',
  })
  async compareTextVersions(
    @CurrentActor() actor: Actor,
    @Args('old', { type: () => ID, description: 'The version that is compared.' }) oldId: string,
    @Args('new', { type: () => ID, description: 'The version that it is compared with.' }) newId: string,
  ): Promise<Compared> {
    const ids = [fromGlobalId('TextVersion', oldId, 'old'), fromGlobalId('TextVersion', newId, 'new')] as const;
    const compared = await this.comparing.compare(actor, ...ids);
    const { summary, old, new: now } = compared.comparison;
    return { old: compared.old, new: compared.now, summary, oldMark: old, newMark: now, compared };
  }

  @ResolveField(() => ProvisionComparisonConnection, {
    description: 'All parts in the order of the new version; those that were removed where they stood.',
  })
  async provisions(
    @Parent() { compared }: Compared,
    @Args() page: PageArgs,
    @Context() context: GraphContext,
    @Args('onlyChanged', { type: () => Boolean, defaultValue: false, description: 'Leave out those that are as they were.' })
    onlyChanged = false,
  ): Promise<Connection<ProvisionComparison>> {
    const keyset = readPage(page, 1);
    return toConnection(pageOfParts(compared, await this.reasons(compared, context), onlyChanged, keyset), keyset, ({ place }) => [place]);
  }

  @ResolveField(() => TextTableRowConnection, {
    description: 'What changed as a table of three columns, for print: before, after, and why.',
  })
  async table(
    @Parent() { compared }: Compared,
    @Args() page: PageArgs,
    @Context() context: GraphContext,
  ): Promise<Connection<TextTableRow>> {
    const keyset = readPage(page, 1);
    return toConnection(pageOfTable(compared, await this.reasons(compared, context), keyset), keyset, ({ place }) => [place]);
  }

  @ResolveField(() => [TextDifference], {
    description: 'What makes the new Markdown out of the old one, exactly, when carried out in order.',
  })
  differences(@Parent() { compared }: Compared): TextDifference[] {
    return compared.comparison.differences.map((step) =>
      'insert' in step ? { from: null, to: null, insert: step.insert } : { from: step.copy[0], to: step.copy[1], insert: null },
    );
  }

  private async reasons({ old, now }: ComparedVersions, { language }: GraphContext): Promise<Reasons> {
    const given = await this.texts.reasonsBetween(old, now);
    const speak = ({ number, words }: ReasonGiven) => ({
      number,
      text: inLanguage(words, language),
      language: languageOf(words, language),
    });
    return new Map([...given].map(([id, reasons]) => [id, reasons.map(speak)]));
  }
}

@Resolver(() => ProvisionComparison)
export class ComparedProvisionsResolver {
  constructor(private readonly texts: TextsService) {}

  @ResolveField(() => Provision, { nullable: true, description: 'The part as the old version has it; null where it was not there.' })
  old(@Parent() { oldVersionId, oldPart }: ProvisionComparison, @Context() context: GraphContext): Promise<Provision | null> | null {
    return oldPart && wordingOf(this.texts, context, oldVersionId, oldPart.id);
  }

  @ResolveField(() => Provision, {
    nullable: true,
    description: 'The part as the new version has it; null where it is not there any more.',
  })
  new(@Parent() { newVersionId, newPart }: ProvisionComparison, @Context() context: GraphContext): Promise<Provision | null> | null {
    return newPart && wordingOf(this.texts, context, newVersionId, newPart.id);
  }
}

@Resolver(() => TextTableCell)
export class TableCellsResolver {
  constructor(private readonly texts: TextsService) {}

  @ResolveField(() => Provision, { nullable: true, description: 'The part in that version.' })
  provision(@Parent() { versionId, part }: TextTableCell, @Context() context: GraphContext): Promise<Provision | null> {
    return wordingOf(this.texts, context, versionId, part.id);
  }
}

/** A page of a comparison loads all its wordings in one statement. */
function wordingOf(texts: TextsService, context: GraphContext, versionId: string, id: string | null): Promise<Provision | null> {
  return loaderOf(context, 'texts.wording', (keys: readonly string[]) => texts.wordings(keys)).load(`${versionId}/${id}`);
}
