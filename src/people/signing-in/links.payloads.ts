/** What mutations about links by mail answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { SignedInPayload } from '../people.payloads.js';

@ObjectType({ description: 'What came of asking for a link. It is the same whether or not there is an account with that e-mail.' })
export class RequestSignInLinkPayload extends Payload {}

@ObjectType({ description: 'What came of entering with a link.' })
export class SignInWithLinkPayload extends SignedInPayload {}

@ObjectType({ description: 'What came of asking for a letter.' })
export class RequestEmailConfirmationPayload extends Payload {}

@ObjectType({ description: 'What came of confirming an address.' })
export class ConfirmEmailPayload extends Payload {}

@ObjectType({ description: 'What came of asking for another address. It is the same whether or not somebody has that one.' })
export class ChangeEmailPayload extends Payload {}

@ObjectType({ description: 'What came of saying yes to another address.' })
export class ConfirmEmailChangePayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the address is another now; false while the other of the two has not said yes.',
  })
  isChanged?: boolean | null;
}
