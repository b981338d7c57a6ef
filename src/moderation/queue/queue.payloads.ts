/** What the mutations of the queue return, and the figures that moderators see of their work. */
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { ModerationCase } from '../moderation-case.entity.js';
import type { LoadRow } from './queue.service.js';

@ObjectType({ isAbstract: true })
abstract class CasePayload extends Payload {
  @Field(() => ModerationCase, { nullable: true, description: 'The case as it is now.' })
  case?: ModerationCase;
}

@ObjectType({ description: 'What came of taking a case.' })
export class ClaimCasePayload extends CasePayload {}

@ObjectType({ description: 'What came of giving a case back.' })
export class ReleaseCasePayload extends CasePayload {}

@ObjectType({ description: 'What came of handing a case over.' })
export class HandOverCasePayload extends CasePayload {}

@ObjectType({ description: 'What came of writing a note.' })
export class NoteCasePayload extends CasePayload {}

@ObjectType({ description: 'Who is at work on a case, and until when it stays theirs if they do nothing more.' })
export class CaseClaim {
  accountId: string;
  @Field(() => DateTime, { description: 'When it is free again, unless they go on with it.' })
  until: Date;
  @Field({ description: 'Whether it is the viewer.' })
  isViewer: boolean;
}

@ObjectType({
  description: 'What one moderator has before them and has done lately. Seen by the moderators of the agency and by auditors.',
})
export class ModeratorLoad implements LoadRow {
  accountId: string;
  @Field(() => Int, { description: 'Open cases that they are at work on.' })
  openClaims: number;
  @Field(() => Int, { description: 'Decisions of today, in Bogota, that stand. Each comment of a decision about many counts.' })
  decidedToday: number;
  @Field(() => Int, { description: 'Decisions of the last seven days that stand.' })
  decidedInSevenDays: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'Minutes from the first report to the decision, the median of their newest 500 decisions of the last seven days that answered reports; null where there are none.',
  })
  medianMinutes: number | null;
}
