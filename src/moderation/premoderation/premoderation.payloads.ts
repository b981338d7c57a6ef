/** What setting rules and releasing comments answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Comment } from '../../comments/comment.entity.js';
import { Payload } from '../../platform/graphql/payload.js';
import { PremoderationRules } from './premoderation-rules.entity.js';

@ObjectType({ description: 'What came of setting the rules of an agency.' })
export class SetPremoderationRulesPayload extends Payload {
  @Field(() => PremoderationRules, { nullable: true, description: 'The rules in force from now on.' })
  rules?: PremoderationRules;
}

@ObjectType({ description: 'What came of releasing a comment.' })
export class ReleaseCommentPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: 'The comment, as everybody sees it now.' })
  comment?: Comment;
}
