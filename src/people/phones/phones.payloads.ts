/** What is said of the telephone of the viewer, and what mutations about it answer. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Viewer } from '../viewer.js';

@ObjectType({ description: 'A mobile number that its owner has shown to be theirs; nobody else reads it.' })
export class ConfirmedPhone {
  @Field({ description: 'In E.164, such as `+573001234567`.' })
  number: string;
  @Field({ description: 'The same with blanks, as it is read out.' })
  written: string;
  @Field({ description: 'When it was confirmed.' })
  confirmedAt: Date;
}

@ObjectType({ description: 'A code that is on its way to a number, to be typed by whoever has it.' })
export class AwaitedPhoneCode {
  @Field({ description: 'The number with blanks, as it is read out.' })
  written: string;
  @Field(() => Int, { description: 'How often a wrong code may still be typed.' })
  triesLeft: number;
  @Field({ description: 'When the code serves no longer.' })
  expiresAt: Date;
}

@ObjectType({ isAbstract: true })
abstract class PhonePayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The viewer as they are now.' })
  viewer?: Viewer | null;
}

@ObjectType({ description: 'What came of asking for a code. It is the same whether or not the number confirms another account.' })
export class RequestPhoneCodePayload extends PhonePayload {}

@ObjectType({ description: 'What came of typing a code.' })
export class ConfirmPhonePayload extends PhonePayload {}

@ObjectType({ description: 'What came of taking the number off the account.' })
export class RemovePhonePayload extends PhonePayload {}
