/** What everybody sees of appeals: that they are, by when they are due, and what came of them. */
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../platform/graphql/scalars.js';
import { AppealReasons, AppealStandings, AppealStates, AppealSteps } from './appeal.enums.js';
import type { AppealState, Standing, WhyAuditor } from './appeals.rules.js';
import type { Step } from './terms.rules.js';

@ObjectType({
  description: 'What everybody sees of an appeal against a decision. It names nobody and quotes nobody but those who decided it.',
})
export class PublicAppeal {
  @Field(() => AppealSteps, { description: 'Who decides about it.' })
  step: Step;

  @Field(() => AppealReasons, { nullable: true, description: 'Why an auditor decides; null where the agency does.' })
  whyAuditor: WhyAuditor | null;

  @Field(() => AppealStandings, { description: 'How whoever appeals is concerned.' })
  standing: Standing;

  @Field(() => AppealStates, { description: 'What has become of it.' })
  state: AppealState;

  @Field(() => DateTime, { description: 'When it was filed.' })
  filedAt: Date;

  @Field(() => DateTime, { description: 'The first moment at which it is late.' })
  dueAt: Date;

  @Field({ description: 'Whether it waits, or waited, longer than it may.' })
  isLate: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided, settled or withdrawn; null while it waits.' })
  closedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so; null unless somebody decided.' })
  outcomeReason: string | null;
}

@ObjectType({ description: 'Appeals in numbers, each step counted by itself.' })
export class AppealFigures {
  @Field(() => Int, { description: 'How many wait.' })
  open: number;
  @Field(() => Int, { description: 'How many of those are late.' })
  late: number;
  @Field(() => Int, { description: 'How many were decided so that the decision stands.' })
  upheld: number;
  @Field(() => Int, { description: 'How many were granted.' })
  reversed: number;
  @Field(() => Int, { description: 'How many ended with a milder measure.' })
  changed: number;
  @Field(() => Int, { description: 'How many another decision settled.' })
  settled: number;
  @Field(() => Int, { description: 'How many were taken back.' })
  withdrawn: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Hours from filing to the outcome, the median of those decided; null before the first.',
  })
  medianHours: number | null;
}
