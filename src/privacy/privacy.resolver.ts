/** What the viewer sees and does about their own data. */
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { permission, Permission } from '../people/permission.js';
import { Viewer } from '../people/viewer.js';
import type { GraphContext } from '../platform/graphql/context.js';
import { say } from '../platform/messages/messages.js';
import { PersonalArchive } from './archive.entity.js';
import { ArchivesService } from './archives.service.js';
import { ConsentsService } from './consents.service.js';
import { DataRequest } from './data-request.entity.js';
import { DataRequestsService } from './data-requests.service.js';
import { ErasingService } from './erasing.service.js';
import { Erasure } from './erasure.entity.js';
import * as inputs from './privacy.inputs.js';
import * as payloads from './privacy.payloads.js';
import { purposeNames, purposes } from './privacy.rules.js';

@Resolver(() => Viewer)
export class PrivacyResolver {
  constructor(
    private readonly consentsService: ConsentsService,
    private readonly archives: ArchivesService,
    private readonly requests: DataRequestsService,
    private readonly erasing: ErasingService,
  ) {}

  @ResolveField(() => [payloads.ConsentStanding], { description: 'What the viewer’s data may be used for; none for a visitor.' })
  async consents(@Parent() { actor }: Viewer, @Context() { language }: GraphContext): Promise<payloads.ConsentStanding[]> {
    if (actor.accountId === null) return [];
    const acts = await this.consentsService.history(actor);
    return purposeNames.map((purpose) => {
      const history = acts.filter((act) => act.purpose === purpose);
      const version = purposes[purpose];
      const isGiven = history[0]?.isGiven === true && history[0].version === version;
      return { purpose, isGiven, version, notice: say(language, `consents.${purpose}.${version}`), history };
    });
  }

  @ResolveField(() => [PersonalArchive], {
    description: 'Archives of the viewer’s data that are being gathered or can be fetched, the newest first.',
  })
  dataArchives(@Parent() { actor }: Viewer): Promise<PersonalArchive[]> {
    return this.archives.own(actor);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may ask for an archive now.' })
  async canRequestDataArchive(@Parent() { actor }: Viewer, @Context() { language }: GraphContext): Promise<Permission> {
    return permission(await this.archives.whyNot(actor), language);
  }

  @ResolveField(() => [DataRequest], { description: 'What the viewer asked about their data, the newest first, a hundred at most.' })
  dataRequests(@Parent() { actor }: Viewer): Promise<DataRequest[]> {
    return this.requests.own(actor);
  }

  @ResolveField(() => Erasure, { nullable: true, description: 'The deletion of the account that waits to be carried out.' })
  erasure(@Parent() { actor }: Viewer): Promise<Erasure | null> {
    return this.erasing.pending(actor);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may ask for their account to be deleted.' })
  async canRequestErasure(@Parent() { actor }: Viewer, @Context() { language }: GraphContext): Promise<Permission> {
    return permission(await this.erasing.whyNot(actor), language);
  }

  @Mutation(() => payloads.DecideConsentPayload, {
    description:
      'Gives a consent or takes it back, at once: whoever takes back NOTICES_BY_MAIL gets no more letters. Refuses with ERASE_INSTEAD for what an account is for.',
  })
  async decideConsent(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.DecideConsentInput,
    @Context() { language }: GraphContext,
  ): Promise<payloads.DecideConsentPayload> {
    await this.consentsService.decide(actor, { ...input, locale: language });
    return { viewer: new Viewer(actor) };
  }

  @Mutation(() => payloads.RequestDataArchivePayload, {
    description:
      'Gathers everything that is held of the viewer, who is told by mail when it is ready. Refuses with ARCHIVE_UNDER_WAY, ARCHIVE_IS_NEW, and with PROVE_AGAIN when the viewer has not shown who they are for ten minutes; so does fetching it.',
  })
  async requestDataArchive(
    @CurrentActor() actor: Actor,
    @Args('input') { idempotencyKey }: inputs.RequestDataArchiveInput,
    @Context() { language }: GraphContext,
  ): Promise<payloads.RequestDataArchivePayload> {
    return { archive: await this.archives.request(actor, language, idempotencyKey) };
  }

  @Mutation(() => payloads.AskAboutMyDataPayload, {
    description:
      'Asks whoever answers for the data, who must answer in ten or fifteen working days. Refuses with DATA_WORDS_MISSING, DATA_WORDS_TOO_LONG, TOO_MANY_DATA_REQUESTS.',
  })
  async askAboutMyData(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.AskAboutMyDataInput,
  ): Promise<payloads.AskAboutMyDataPayload> {
    return { request: await this.requests.ask(actor, input) };
  }

  @Mutation(() => payloads.RequestErasurePayload, {
    description:
      'Deletes the viewer’s account in seven days; a letter says how to take that back. Tallies, receipts and records stay as they are. Refuses with HAND_OVER_ROLES_FIRST, HAND_OVER_QUESTIONS_FIRST, ERASURE_ASKED_ALREADY.',
  })
  async requestErasure(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.RequestErasureInput,
  ): Promise<payloads.RequestErasurePayload> {
    return { erasure: await this.erasing.request(actor, input) };
  }

  @Mutation(() => payloads.CancelErasurePayload, {
    description:
      'Keeps the account after all, by its owner or with the link from the letter. Refuses with NO_ERASURE, ERASURE_LINK_INVALID.',
  })
  async cancelErasure(
    @CurrentActor() actor: Actor,
    @Args('input') { token, idempotencyKey }: inputs.CancelErasureInput,
  ): Promise<payloads.CancelErasurePayload> {
    await this.erasing.cancel(actor, token || null, idempotencyKey);
    return {};
  }
}
