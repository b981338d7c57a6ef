/** What the mutations about appeals return. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { ModerationAppeal } from './appeal.entity.js';

@ObjectType({ isAbstract: true })
abstract class AppealPayload extends Payload {
  @Field(() => ModerationAppeal, { nullable: true, description: 'The appeal as it stands now.' })
  appeal?: ModerationAppeal;
}

@ObjectType({ description: 'What came of appealing against a decision.' })
export class AppealDecisionPayload extends AppealPayload {}

@ObjectType({ description: 'What came of appealing to the auditor.' })
export class AppealFurtherPayload extends AppealPayload {}

@ObjectType({ description: 'What came of taking an appeal back.' })
export class WithdrawAppealPayload extends AppealPayload {}

@ObjectType({ description: 'What came of deciding about an appeal.' })
export class DecideAppealPayload extends AppealPayload {}
