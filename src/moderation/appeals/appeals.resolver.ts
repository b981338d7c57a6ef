/** Appeals in the API: filed by whoever is concerned, decided by somebody else than before. */
import { Args, ArgsType, Extensions, Field, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional, IsString } from 'class-validator';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { Viewer } from '../../people/viewer.js';
import { ConnectionOf, fromGlobalId, PageArgs, readPage, toConnection, type Connection } from '../../platform/graphql/relay.js';
import { ModerationAppeal } from './appeal.entity.js';
import { AppealSteps } from './appeal.enums.js';
import { AppealFigures } from './appeal-views.js';
import { AppealDecisionInput, AppealFurtherInput, DecideAppealInput, WithdrawAppealInput } from './appeals.inputs.js';
import { AppealDecisionPayload, AppealFurtherPayload, DecideAppealPayload, WithdrawAppealPayload } from './appeals.payloads.js';
import { AppealsService } from './appeals.service.js';
import { FilingService } from './filing.service.js';
import { HearingService } from './hearing.service.js';
import { appealMonths, furtherDays, workingDaysToDecide, type Step } from './terms.rules.js';

export const ModerationAppealConnection = ConnectionOf(ModerationAppeal);

@ArgsType()
export class ModerationAppealsArgs extends PageArgs {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Only those against decisions of this agency. Auditors may read those of all.' })
  agencyId?: string | null;

  @IsOptional()
  @IsEnum(AppealSteps)
  @Field(() => AppealSteps, { nullable: true, description: 'Only those on this step.' })
  step?: Step | null;

  @IsBoolean()
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Only those that wait, the one that is due first before all others; when false all of them, the newest first.',
  })
  isOpen: boolean;
}

@Resolver()
export class AppealsResolver {
  constructor(
    private readonly appeals: AppealsService,
    private readonly filing: FilingService,
    private readonly hearing: HearingService,
  ) {}

  @Extensions({ perViewer: true })
  @Query(() => ModerationAppealConnection, {
    description: 'Appeals against decisions of moderators. For moderators of the agency and auditors; others get an error FORBIDDEN.',
  })
  async moderationAppeals(@CurrentActor() actor: Actor, @Args() args: ModerationAppealsArgs): Promise<Connection<ModerationAppeal>> {
    const { step, isOpen } = args;
    const agencyId = args.agencyId ? fromGlobalId('Agency', args.agencyId, 'agencyId') : null;
    const keyset = readPage(args, 2);
    const found = await this.appeals.list(actor, { agencyId, step, isOpen }, keyset);
    return toConnection(found, keyset, ({ dueAt, filedAt, id }) => [(isOpen ? dueAt : filedAt).toISOString(), id]);
  }

  @Query(() => AppealFigures, { description: 'Appeals in numbers, of one agency or of all. Public: it counts, and names nobody.' })
  appealFigures(
    @Args('agencyId', { type: () => ID, nullable: true, description: 'The agency; all of them when absent.' }) agencyId: string | null,
  ): Promise<AppealFigures> {
    return this.appeals.figures(agencyId ? fromGlobalId('Agency', agencyId, 'agencyId') : null);
  }

  @Mutation(() => AppealDecisionPayload, {
    description: `Appeals against a decision, once a person: its author against any measure, whoever reported the comment where the reports were dismissed (art. 20 of Regulation (EU) 2022/2065), within ${appealMonths} months. A moderator of the agency who had no part in it decides within ${workingDaysToDecide.AGENCY} working days; where there is none, and for what was itself decided on an appeal, an auditor within ${workingDaysToDecide.AUDITOR}. Suspended people may too. Refuses with NOT_CONCERNED, ALREADY_APPEALED, DECISION_NO_LONGER_STANDS, APPEAL_WAS_THE_LAST, TOO_LATE_TO_APPEAL.`,
  })
  appealDecision(@CurrentActor() actor: Actor, @Args('input') input: AppealDecisionInput): Promise<AppealDecisionPayload> {
    return this.filing.appeal(actor, { ...input, decisionId: fromGlobalId('ModerationDecision', input.decisionId, 'input.decisionId') });
  }

  @Mutation(() => AppealFurtherPayload, {
    description: `Goes on to the auditor, the second and last step, within ${furtherDays} days after an outcome of the first that did not give everything. Whoever appealed. Refuses with NOT_YOUR_APPEAL, APPEAL_STILL_OPEN, APPEAL_NOT_DECIDED, APPEAL_WAS_GRANTED, APPEAL_WAS_THE_LAST, ALREADY_APPEALED, TOO_LATE_TO_APPEAL.`,
  })
  appealFurther(@CurrentActor() actor: Actor, @Args('input') input: AppealFurtherInput): Promise<AppealFurtherPayload> {
    return this.filing.goFurther(actor, ofAppeal(input));
  }

  @Mutation(() => WithdrawAppealPayload, {
    description:
      'Takes an appeal back before it is decided, for good: the same decision is not appealed against again. Whoever appealed. Refuses with NOT_YOUR_APPEAL, APPEAL_CLOSED.',
  })
  withdrawAppeal(@CurrentActor() actor: Actor, @Args('input') input: WithdrawAppealInput): Promise<WithdrawAppealPayload> {
    return this.filing.withdraw(actor, ofAppeal(input));
  }

  @Mutation(() => DecideAppealPayload, {
    description:
      'Decides about an appeal, for good. On the first step a moderator of the agency, on the second an auditor: somebody who neither took nor seconded the decision, nor wrote or reported the comment. REVERSED lifts what was decided, and everything is as it was; for whoever had reported in vain it takes a measure. CHANGED takes a milder one. Refuses with TOOK_PART_BEFORE, AUDITORS_DECIDE, APPEAL_CLOSED, MEASURE_REQUIRED, MEASURE_NOT_ASKED_FOR, NOT_MILDER, OUTCOME_NOT_FOR_REPORTERS, MEASURE_NEEDS_TWO, and what a statement of reasons is refused with.',
  })
  decideAppeal(@CurrentActor() actor: Actor, @Args('input') input: DecideAppealInput): Promise<DecideAppealPayload> {
    return this.hearing.decide(actor, ofAppeal(input));
  }
}

@Resolver(() => Viewer)
export class ViewerAppealsResolver {
  constructor(private readonly service: AppealsService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => ModerationAppealConnection, {
    description: 'Appeals of the viewer against decisions of moderators, the newest first; none for visitors.',
  })
  async appeals(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<ModerationAppeal>> {
    const keyset = readPage(page, 2);
    return toConnection(await this.service.ofViewer(actor, keyset), keyset, ({ filedAt, id }) => [filedAt.toISOString(), id]);
  }
}

function ofAppeal<Input extends { appealId: string }>(input: Input): Input {
  return { ...input, appealId: fromGlobalId('ModerationAppeal', input.appealId, 'input.appealId') };
}
