/** What mutations about one's own account answer. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../platform/graphql/payload.js';
import { SignedInPayload } from './people.payloads.js';
import { Viewer } from './viewer.js';

@ObjectType({
  description: 'What came of asking for a new password. It is the same whether or not there is an account with that e-mail.',
})
export class RequestPasswordResetPayload extends Payload {}

@ObjectType({ description: 'What came of setting a new password with a link.' })
export class ResetPasswordPayload extends SignedInPayload {}

@ObjectType({ description: 'What came of changing the password.' })
export class ChangePasswordPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many other sessions ended.' })
  endedCount?: number | null;
}

@ObjectType({ description: 'What came of changing the account.' })
export class UpdateAccountPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The viewer as they are now.' })
  viewer?: Viewer | null;
}
