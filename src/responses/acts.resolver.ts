/** What officials do with observations. */
import { Args, Extensions, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { inEach } from '../people/localised.js';
import { fromGlobalId, toGlobalId } from '../platform/graphql/relay.js';
import { Provision } from '../texts/provision.entity.js';
import { AnsweringService, type Answering, type Touched } from './answering.service.js';
import { ObservationsService } from './observations.service.js';
import { AnswersPreview } from './answers-preview.js';
import { PreviewingService } from './previewing.service.js';
import { ReportsService } from './reports.service.js';
import * as inputs from './responses.inputs.js';
import * as payloads from './responses.payloads.js';
import { selectionOf } from './selections.js';
import { TemplatesService } from './templates.service.js';

@Resolver()
export class ResponseActsResolver {
  constructor(
    private readonly answering: AnsweringService,
    private readonly observations: ObservationsService,
    private readonly reports: ReportsService,
    private readonly templates: TemplatesService,
    private readonly previewing: PreviewingService,
    private readonly consultations: ReadingService,
  ) {}

  @Extensions({ perViewer: true })
  @Query(() => AnswersPreview, {
    description:
      'How an answer would read and how many would get it; nothing is kept. For officials of the agency. Refuses as `prepareAnswers` does.',
  })
  previewAnswers(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.PrepareAnswersInput,
    @Args('isRevision', { description: 'Whether it would take the place of signed answers.', defaultValue: false }) isRevision: boolean,
  ): Promise<AnswersPreview> {
    return this.previewing.preview(actor, answeringOf(input), isRevision);
  }

  @Query(() => [Provision], {
    nullable: true,
    description:
      'The parts of a text that differ from the version that was consulted, in its order: those that answers may say have changed. Null while there is no further version.',
  })
  changedProvisions(
    @CurrentActor() actor: Actor,
    @Args('consultationId', { type: () => ID, description: 'The consultation.' }) consultationId: string,
  ): Promise<Provision[] | null> {
    return this.previewing.changedParts(actor, fromGlobalId('Consultation', consultationId, 'consultationId'));
  }

  @Mutation(() => payloads.PrepareAnswersPayload, {
    description:
      'Prepares an answer for observations of a closed consultation that have none; only the agency sees it until it is signed. For officials of the agency. Refuses with CHANGED_MEANWHILE, NOTHING_SELECTED, CHANGES_REQUIRED, PART_UNCHANGED, CHANGES_ONLY_IF_ACCEPTED, NO_NEW_VERSION, BLANK_UNKNOWN.',
  })
  prepareAnswers(@CurrentActor() actor: Actor, @Args('input') input: inputs.PrepareAnswersInput): Promise<payloads.PrepareAnswersPayload> {
    return this.told(actor, input, this.answering.prepare(actor, answeringOf(input)));
  }

  @Mutation(() => payloads.SignAnswersPayload, {
    description:
      'Signs prepared answers by name and office: they are public from then on, and their authors are told. For officials of the agency. Refuses as `prepareAnswers` does.',
  })
  signAnswers(@CurrentActor() actor: Actor, @Args('input') input: inputs.SignAnswersInput): Promise<payloads.SignAnswersPayload> {
    const signing = { ...input, consultationId: consultationOf(input), selection: selectionOf(input.selection) };
    return this.told(actor, input, this.answering.sign(actor, signing));
  }

  @Mutation(() => payloads.AnswerObservationsPayload, {
    description: 'Prepares and signs at once. For officials of the agency. Refuses as `prepareAnswers` does.',
  })
  answerObservations(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.AnswerObservationsInput,
  ): Promise<payloads.AnswerObservationsPayload> {
    return this.told(actor, input, this.answering.answer(actor, { ...answeringOf(input), office: input.office }));
  }

  @Mutation(() => payloads.ReviseAnswersPayload, {
    description:
      'Gives another answer in place of signed ones, which stay readable. Once a report is published the revision waits and is signed with its next version. For officials of the agency. Refuses as `prepareAnswers` does.',
  })
  reviseAnswers(@CurrentActor() actor: Actor, @Args('input') input: inputs.ReviseAnswersInput): Promise<payloads.ReviseAnswersPayload> {
    return this.told(actor, input, this.answering.revise(actor, { ...answeringOf(input), office: input.office }));
  }

  @Mutation(() => payloads.AddObservationPayload, {
    description:
      'Takes a reply in as an observation of its own, with the next number. For officials of the agency. Refuses with ALREADY_OBSERVED.',
  })
  async addObservation(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.AddObservationInput,
  ): Promise<payloads.AddObservationPayload> {
    const commentId = fromGlobalId('Comment', input.commentId, 'input.commentId');
    const { observationId } = await this.answering.add(actor, { ...input, commentId });
    return { observation: (await this.observations.visibleByIds(actor, [observationId])).get(observationId) ?? null };
  }

  @Mutation(() => payloads.SaveObservationTemplatePayload, {
    description: 'Saves a template of the agency. For its officials. Refuses with BLANK_UNKNOWN, SPANISH_REQUIRED.',
  })
  saveObservationTemplate(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.SaveObservationTemplateInput,
  ): Promise<payloads.SaveObservationTemplatePayload> {
    return this.templates.save(actor, {
      ...input,
      id: input.id ? fromGlobalId('ObservationTemplate', input.id, 'input.id') : null,
      agencyId: fromGlobalId('Agency', input.agencyId, 'input.agencyId'),
      reasons: inEach(input.reasons, 'text'),
    });
  }

  @Mutation(() => payloads.DeleteObservationTemplatePayload, {
    description: 'Deletes a template of the agency; what was prepared with it stays. For its officials.',
  })
  async deleteObservationTemplate(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.DeleteObservationTemplateInput,
  ): Promise<payloads.DeleteObservationTemplatePayload> {
    const { templateId } = await this.templates.delete(actor, { ...input, id: fromGlobalId('ObservationTemplate', input.id, 'input.id') });
    return { deletedTemplateId: toGlobalId('ObservationTemplate', templateId) };
  }

  @Mutation(() => payloads.PublishObservationsReportPayload, {
    description:
      'Publishes the report of observations, signed by name and office; it is never changed. Revisions that waited for it are signed with it. For officials of the agency. Refuses with OBSERVATIONS_UNANSWERED, NOTHING_NEW_TO_REPORT.',
  })
  publishObservationsReport(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.PublishObservationsReportInput,
  ): Promise<payloads.PublishObservationsReportPayload> {
    return this.reports.publish(actor, { ...input, consultationId: consultationOf(input) });
  }

  @Mutation(() => payloads.IssueTextPayload, {
    description:
      'Says that the current version of the text is the one that was issued. For officials of the agency, once every observation has its answer and the report holds them. Refuses with VERSION_NOT_CURRENT, TEXT_ALREADY_ISSUED, OBSERVATIONS_UNANSWERED, REPORT_UNPUBLISHED, REPORT_OUTDATED.',
  })
  issueText(@CurrentActor() actor: Actor, @Args('input') input: inputs.IssueTextInput): Promise<payloads.IssueTextPayload> {
    const versionId = fromGlobalId('TextVersion', input.versionId, 'input.versionId');
    return this.reports.issue(actor, { ...input, consultationId: consultationOf(input), versionId });
  }

  private async told(
    actor: Actor,
    input: { consultationId: string },
    act: Promise<Touched>,
  ): Promise<Touched & { consultation: Consultation }> {
    const touched = await act;
    return { ...touched, consultation: await this.consultations.visible(actor, consultationOf(input)) };
  }
}

function consultationOf({ consultationId }: { consultationId: string }): string {
  return fromGlobalId('Consultation', consultationId, 'input.consultationId');
}

function answeringOf(input: inputs.PrepareAnswersInput): Answering {
  return {
    ...input,
    consultationId: consultationOf(input),
    selection: selectionOf(input.selection),
    reasons: inEach(input.reasons, 'text'),
    changes: [...new Set(input.changes.map((id) => fromGlobalId('Provision', id, 'input.changes')))],
    templateId: input.templateId ? fromGlobalId('ObservationTemplate', input.templateId, 'input.templateId') : null,
  };
}
