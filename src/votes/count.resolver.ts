/** Results in the API: how a poll is counted, the count itself, its certification by two officials and notes beside it. */
import { Args, Context, Extensions, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Account } from '../people/account.entity.js';
import { AccountsService } from '../people/accounts.service.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { permission, Permission } from '../people/permission.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import { say } from '../platform/messages/messages.js';
import { CellsService } from './cells.service.js';
import { CertifyingService } from './certifying.service.js';
import { LevelResult, TerritoryResult } from './results.js';
import { Annotation, Certification, PollCount } from './poll-count.js';
import { Poll } from './poll.entity.js';
import { PollKeysService } from './poll-keys.service.js';
import { PollsService } from './polls.service.js';
import { ReadingResultsService, type AnnotationRow, type CertificationRow, type ResultRow } from './reading-results.service.js';
import { AnnotateResultInput, AnnotateResultPayload, CertifyResultInput, CertifyResultPayload } from './certification.inputs.js';

@Resolver(() => Poll)
export class PollCountResolver {
  constructor(
    private readonly polls: PollsService,
    private readonly keys: PollKeysService,
    private readonly results: ReadingResultsService,
    private readonly certifying: CertifyingService,
    private readonly cells: CellsService,
  ) {}

  @Mutation(() => CertifyResultPayload, {
    description:
      'Says that the count of a closed poll is right. Two officials of the agency, one after the other; with the second the result stands for good, is written into the ledger, and the key that joins people and ballots is destroyed. Refuses with NOT_YET_COUNTED, ALREADY_CERTIFIED, SECOND_OFFICIAL_REQUIRED, STILL_OPEN, FORBIDDEN.',
  })
  certifyResult(@CurrentActor() actor: Actor, @Args('input') input: CertifyResultInput): Promise<CertifyResultPayload> {
    return this.certifying.certify(actor, fromGlobalId('Poll', input.pollId, 'input.pollId'), input.idempotencyKey);
  }

  @Mutation(() => AnnotateResultPayload, {
    description:
      'Writes a public note beside a certified result, which itself never changes. Officials of the agency. Refuses with NOT_YET_CERTIFIED, FORBIDDEN.',
  })
  annotateResult(@CurrentActor() actor: Actor, @Args('input') input: AnnotateResultInput): Promise<AnnotateResultPayload> {
    return this.certifying.annotate(actor, fromGlobalId('Poll', input.pollId, 'input.pollId'), input.text, input.idempotencyKey);
  }

  @ResolveField(() => String, { description: 'How it is counted, in a few sentences, in the language of the request.' })
  countingExplanation(@Parent() { method, seats, parameters }: Poll, @Context() { language }: GraphContext): string {
    return say(language, `counting.${method}`, { seats, by: parameters.by ?? 'sum' });
  }

  @ResolveField(() => [TerritoryResult], {
    nullable: true,
    description: 'The result by territory, where the poll asks for it and once it has closed; null otherwise.',
  })
  resultsByTerritory(@Parent() poll: Poll): Promise<TerritoryResult[] | null> {
    return this.cells.results(poll);
  }

  @ResolveField(() => [LevelResult], {
    nullable: true,
    description: 'The result by what was known of the voters when they voted, the most first; null until the poll has closed.',
  })
  resultsByTrustLevel(@Parent() poll: Poll): Promise<LevelResult[] | null> {
    return this.cells.byLevel(poll);
  }

  @ResolveField(() => PollCount, { nullable: true, description: 'The result; null until the poll has closed and was counted.' })
  async count(@Parent() poll: Poll, @Context() context: GraphContext): Promise<PollCount | null> {
    const row = await this.resultOf(poll, context);
    if (row === null) return null;
    const { projects, ...count } = this.results.toCount(poll, row);
    const said = projects?.map(({ reasonCode, ...project }) => ({ ...project, reason: say(context.language, `funding.${reasonCode}`) }));
    return { ...count, projects: said ?? null };
  }

  @ResolveField(() => [Certification], {
    description: 'Who has certified the result: two officials, or fewer as long as it is not certified.',
  })
  async certifications(@Parent() poll: Poll, @Context() context: GraphContext): Promise<CertificationRow[]> {
    return this.certificationsOf(poll, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether two officials have certified the result.' })
  async isCertified(@Parent() poll: Poll, @Context() context: GraphContext): Promise<boolean> {
    return (await this.certificationsOf(poll, context)).length === 2;
  }

  @ResolveField(() => [Annotation], { description: 'Notes beside the certified result, the oldest first.' })
  async annotations(@Parent() poll: Poll, @Context() context: GraphContext): Promise<AnnotationRow[]> {
    const load = (ids: readonly string[]) => this.results.annotations(ids);
    return (await loaderOf(context, 'votes.annotations', load).load(poll.id)) ?? [];
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether the key that joined the roll of who took part and the ballots was destroyed. From then on the database no longer tells whose a ballot is, and its voter finds it only with the receipt. Backups from before still do.',
  })
  async isKeyDestroyed(@Parent() poll: Poll, @Context() context: GraphContext): Promise<boolean> {
    const load = async (ids: readonly string[]) => new Map([...(await this.keys.ofAll(ids))].map(([id]) => [id, true]));
    return (await loaderOf(context, 'votes.has-key', load).load(poll.id)) === null;
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may certify the result now, and if not, why.' })
  @Extensions({ perViewer: true })
  async viewerCanCertify(@Parent() poll: Poll, @CurrentActor() actor: Actor, @Context() context: GraphContext): Promise<Permission> {
    const window = (await this.polls.windows([poll.consultationId])).get(poll.consultationId)!;
    const certifiedBy = (await this.certificationsOf(poll, context)).map(({ accountId }) => accountId);
    const isCounted = (await this.resultOf(poll, context)) !== null;
    return permission(this.certifying.whyNotCertify(actor, window, { isCounted, certifiedBy }), context.language);
  }

  private resultOf(poll: Poll, context: GraphContext): Promise<ResultRow | null> {
    return loaderOf(context, 'votes.results', (ids: readonly string[]) => this.results.results(ids)).load(poll.id);
  }

  private async certificationsOf(poll: Poll, context: GraphContext): Promise<CertificationRow[]> {
    const load = (ids: readonly string[]) => this.results.certifications(ids);
    return (await loaderOf(context, 'votes.certifications', load).load(poll.id)) ?? [];
  }
}

@Resolver(() => Certification)
export class CertificationResolver {
  constructor(private readonly accounts: AccountsService) {}

  @ResolveField(() => Account, { description: 'The official.' })
  by(@Parent() { accountId }: Certification, @Context() context: GraphContext): Promise<Account | null> {
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(accountId);
  }
}

@Resolver(() => Annotation)
export class AnnotationResolver {
  constructor(private readonly accounts: AccountsService) {}

  @ResolveField(() => Account, { description: 'Who wrote it.' })
  by(@Parent() { accountId }: Annotation, @Context() context: GraphContext): Promise<Account | null> {
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(accountId);
  }
}
