/** What officials do with consultations. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { toEligibility } from '../people/eligibility.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import * as payloads from './consultations.payloads.js';
import { CreateConsultationInput, UpdateConsultationInput } from './drafting.inputs.js';
import { DraftingService } from './drafting.service.js';
import { EndingService } from './ending.service.js';
import * as inputs from './scheduling.inputs.js';
import { SchedulingService } from './scheduling.service.js';
import { SetConsultationEligibilityInput, SetMemorandumInput, SetTranslationInput } from './writing.inputs.js';
import { WritingService } from './writing.service.js';

@Resolver()
export class ActsResolver {
  constructor(
    private readonly drafting: DraftingService,
    private readonly writing: WritingService,
    private readonly scheduling: SchedulingService,
    private readonly ending: EndingService,
  ) {}

  @Mutation(() => payloads.CreateConsultationPayload, { description: 'Begins a draft. For officials of the agency.' })
  createConsultation(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateConsultationInput,
  ): Promise<payloads.CreateConsultationPayload> {
    return this.drafting.create(actor, {
      ...input,
      agencyId: fromGlobalId('Agency', input.agencyId, 'input.agencyId'),
    });
  }

  @Mutation(() => payloads.UpdateConsultationPayload, {
    description: 'Changes a draft freely, or corrects a published consultation with a reason. For officials of the agency.',
  })
  updateConsultation(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateConsultationInput,
  ): Promise<payloads.UpdateConsultationPayload> {
    return this.drafting.update(actor, named(input));
  }

  @Mutation(() => payloads.SetMemorandumPayload, {
    description: 'Sets the explanatory memorandum of a draft. For officials of the agency.',
  })
  setMemorandum(@CurrentActor() actor: Actor, @Args('input') input: SetMemorandumInput): Promise<payloads.SetMemorandumPayload> {
    return this.writing.setMemorandum(actor, named(input));
  }

  @Mutation(() => payloads.SetConsultationEligibilityPayload, {
    description:
      'Decides who may comment and support in a draft; once published, that stays. For officials of the agency. Refuses with TERRITORY_UNKNOWN, AGE_DAY_NEEDED, ALREADY_PUBLISHED.',
  })
  setConsultationEligibility(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetConsultationEligibilityInput,
  ): Promise<payloads.SetConsultationEligibilityPayload> {
    return this.writing.setEligibility(actor, { ...named(input), eligibility: toEligibility(input.eligibility) });
  }

  @Mutation(() => payloads.SetTranslationPayload, {
    description: 'Sets the words in one language. For officials of the agency.',
  })
  setTranslation(@CurrentActor() actor: Actor, @Args('input') input: SetTranslationInput): Promise<payloads.SetTranslationPayload> {
    return this.writing.setTranslation(actor, named(input));
  }

  @Mutation(() => payloads.ScheduleConsultationPayload, {
    description: 'Announces a draft to the public and fixes when it is open. For officials of the agency.',
  })
  scheduleConsultation(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.ScheduleConsultationInput,
  ): Promise<payloads.ScheduleConsultationPayload> {
    return this.scheduling.schedule(actor, named(input));
  }

  @Mutation(() => payloads.ExtendConsultationPayload, {
    description: 'Gives more time before it closes. For officials of the agency.',
  })
  extendConsultation(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.ExtendConsultationInput,
  ): Promise<payloads.ExtendConsultationPayload> {
    return this.scheduling.extend(actor, named(input));
  }

  @Mutation(() => payloads.RequestEarlyClosingPayload, {
    description: 'Asks to close before the time. For officials of the agency.',
  })
  requestEarlyClosing(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.RequestEarlyClosingInput,
  ): Promise<payloads.RequestEarlyClosingPayload> {
    return this.ending.requestEarlyClosing(actor, named(input));
  }

  @Mutation(() => payloads.ConfirmEarlyClosingPayload, {
    description: 'Closes now what another official asked to close. For officials of the agency.',
  })
  confirmEarlyClosing(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.ConfirmEarlyClosingInput,
  ): Promise<payloads.ConfirmEarlyClosingPayload> {
    return this.ending.confirmEarlyClosing(actor, named(input));
  }

  @Mutation(() => payloads.WithdrawConsultationPayload, {
    description: 'Takes a published consultation back, with a public reason. For officials of the agency.',
  })
  withdrawConsultation(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.WithdrawConsultationInput,
  ): Promise<payloads.WithdrawConsultationPayload> {
    return this.ending.withdraw(actor, named(input));
  }

  @Mutation(() => payloads.MarkConsultationAnsweredPayload, {
    description:
      'Says that a closed consultation has been answered. For officials of the agency. Refuses with OBSERVATIONS_UNANSWERED while an observation in scope has no signed answer, and with REPORT_UNPUBLISHED or REPORT_OUTDATED while the report of observations does not hold them all.',
  })
  markConsultationAnswered(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.MarkConsultationAnsweredInput,
  ): Promise<payloads.MarkConsultationAnsweredPayload> {
    return this.ending.markAnswered(actor, named(input));
  }

  @Mutation(() => payloads.ArchiveConsultationPayload, {
    description: 'Archives an answered consultation. For officials of the agency.',
  })
  archiveConsultation(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.ArchiveConsultationInput,
  ): Promise<payloads.ArchiveConsultationPayload> {
    return this.ending.archive(actor, named(input));
  }
}

/** The input with the uuid that its global id names. */
function named<Input extends { id: string }>(input: Input): Input {
  return { ...input, id: fromGlobalId('Consultation', input.id, 'input.id') };
}
