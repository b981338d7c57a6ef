/** The transparency report of a month at an agency, as the API shows it; it is made of counts and has no table of its own. */
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, URI } from '../../platform/graphql/scalars.js';
import { AppealOutcomes, AppealSteps } from '../appeals/appeal.enums.js';
import type { Outcome } from '../appeals/appeals.rules.js';
import type { Step } from '../appeals/terms.rules.js';
import { ModerationGround, ModerationMeasure, ModerationSource, ReportKinds } from '../enums.js';
import type { Source } from '../deciding/statement.rules.js';
import type { Ground, Measure } from '../moderation.rules.js';
import type { ReportKind } from '../risk.rules.js';
import { ReasonCount } from '../moderation-case.entity.js';

@ObjectType({ description: 'How many reports were of one kind.' })
export class ReportKindCount {
  @Field(() => ReportKinds, { description: 'About the rules, or about the person who reported.' })
  kind: ReportKind;
  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'How many decisions took one measure.' })
export class MeasureCount {
  @Field(() => ModerationMeasure, { description: 'The measure.' })
  measure: Measure;
  @Field(() => Int, { description: 'How many decisions took it.' })
  count: number;
}

@ObjectType({ description: 'How many measures were taken on one ground.' })
export class GroundCount {
  @Field(() => ModerationGround, { description: 'The ground.' })
  ground: Ground;
  @Field(() => Int, { description: 'How many decisions rest on it.' })
  count: number;
}

@ObjectType({ description: 'How many decisions came about in one way.' })
export class SourceCount {
  @Field(() => ModerationSource, { description: 'How the moderators came to decide.' })
  source: Source;
  @Field(() => Int, { description: 'How many decisions.' })
  count: number;
}

@ObjectType({ description: 'How many appeals ended in one way.' })
export class OutcomeCount {
  @Field(() => AppealSteps, { description: 'Who decided about them.' })
  step: Step;
  @Field(() => AppealOutcomes, { description: 'What was decided.' })
  outcome: Outcome;
  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'The decisions of a month as files in the format of the DSA Transparency Database, at addresses that stay.' })
export class RecordFiles {
  @Field(() => URI, { description: 'As its daily files: CSV (RFC 4180), one row a decision.' })
  csv: string;
  @Field(() => URI, { description: 'As its interface takes them: one JSON object a line.' })
  ndjson: string;
}

@ObjectType({
  description:
    'What was reported, decided and appealed in a month at an agency: the transparency report that articles 15 and 24 of Regulation (EU) 2022/2065 ask for. Its counts equal those of the public log to the unit; decisions that their moderator undid within a minute count as `undone` and nowhere else.',
})
export class ModerationReport {
  agencyId: string;

  @Field({ description: 'The month, such as `2026-02`; it begins and ends at midnight in Bogota.' })
  month: string;
  @Field(() => DateTime, { description: 'Its first moment.' })
  from: Date;
  @Field(() => DateTime, { description: 'The first moment of the next.' })
  until: Date;
  @Field({ description: 'Whether the month is over, so that only appeals can still change what became of its decisions.' })
  isOver: boolean;
  @Field(() => Int, { description: 'Reports that came (article 15(1)(b)).' })
  reports: number;
  @Field(() => [ReasonCount], { description: 'The same by reason, the most frequent first.' })
  reportsByReason: ReasonCount[];
  @Field(() => [ReportKindCount], {
    description:
      'The same by kind, the most frequent first: about the rules, or by people about themselves, as they do without an account.',
  })
  reportsByKind: ReportKindCount[];
  @Field(() => Int, { description: 'Decisions, those without a measure included.' })
  decisions: number;
  @Field(() => Int, { description: 'Decisions that their moderator took back within a minute; they are in no other count.' })
  undone: number;
  @Field(() => [MeasureCount], { description: 'Decisions by measure, the most frequent first.' })
  byMeasure: MeasureCount[];
  @Field(() => [GroundCount], { description: 'Decisions that found something wrong, by ground, the most frequent first.' })
  byGround: GroundCount[];
  @Field(() => [SourceCount], { description: 'Decisions by how they came about, the most frequent first.' })
  bySource: SourceCount[];
  @Field(() => Int, {
    description: 'Decisions about what a rule or a filter had pointed out (article 15(1)(e)). A person decided all of them.',
  })
  detectedByMachine: number;
  @Field(() => Int, { description: 'Decisions that answered reports.' })
  answersToReports: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'The median time from the first report that a decision answers to the decision, in hours (article 15(1)(b)); null when none answered a report.',
  })
  medianHours: number | null;
  @Field(() => Int, { description: 'Appeals that were filed, at either step (article 15(1)(d)).' })
  appeals: number;
  @Field(() => [OutcomeCount], { description: 'Appeals that were decided, by step and outcome.' })
  outcomes: OutcomeCount[];
  @Field(() => Int, { description: 'Appeals that were decided for whoever appealed: reversed, or changed to something milder.' })
  reversals: number;
}
