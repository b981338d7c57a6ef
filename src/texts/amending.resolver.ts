/** Further versions of a text, as officials draft, match and publish them. */
import { Args, Context, Extensions, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../consultations/consultation.entity.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { permission, Permission } from '../people/permission.js';
import type { GraphContext } from '../platform/graphql/context.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import { AmendingService } from './amending.service.js';
import { sourceOf } from './texts.inputs.js';
import { PublishingService } from './publishing.service.js';
import {
  CorrectTextMatchingInput,
  CorrectTextMatchingPayload,
  DraftTextVersionInput,
  DraftTextVersionPayload,
  PublishTextVersionInput,
  PublishTextVersionPayload,
} from './versions.inputs.js';

@Resolver(() => Consultation)
export class AmendingResolver {
  constructor(
    private readonly amending: AmendingService,
    private readonly publishing: PublishingService,
  ) {}

  @Mutation(() => DraftTextVersionPayload, {
    description:
      'Sets the text of the next version of a public text; only its agency sees it until it is published. Which part is which of the current version is proposed by their words. For officials of the agency.',
  })
  draftTextVersion(@CurrentActor() actor: Actor, @Args('input') input: DraftTextVersionInput): Promise<DraftTextVersionPayload> {
    const { idempotencyKey, galleyId } = input;
    return this.amending.draft(actor, {
      ...sourceOf(input, galleyId == null ? null : fromGlobalId('TextGalley', galleyId, 'input.galleyId')),
      idempotencyKey,
      consultationId: fromGlobalId('Consultation', input.consultationId, 'input.consultationId'),
    });
  }

  @Mutation(() => CorrectTextMatchingPayload, {
    description:
      'Says by hand which part of the current version is which part of the draft: comments and links follow. For officials of the agency.',
  })
  correctTextMatching(@CurrentActor() actor: Actor, @Args('input') input: CorrectTextMatchingInput): Promise<CorrectTextMatchingPayload> {
    const corrections = input.corrections.map(({ oldEid, newEid }) => ({ oldEid: oldEid ?? null, newEid: newEid ?? null }));
    return this.amending.correct(actor, {
      ...input,
      corrections,
      versionId: fromGlobalId('TextVersion', input.versionId, 'input.versionId'),
    });
  }

  @Mutation(() => PublishTextVersionPayload, {
    description: 'Makes a draft the current version, for good: neither its words nor its parts ever change. For officials of the agency.',
  })
  publishTextVersion(@CurrentActor() actor: Actor, @Args('input') input: PublishTextVersionInput): Promise<PublishTextVersionPayload> {
    return this.publishing.publish(actor, { ...input, versionId: fromGlobalId('TextVersion', input.versionId, 'input.versionId') });
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may draft and publish a further version of its text now.' })
  viewerCanAmendText(@CurrentActor() actor: Actor, @Parent() it: Consultation, @Context() { language }: GraphContext): Permission {
    return permission(this.amending.whyNotAmend(actor, it), language);
  }
}
