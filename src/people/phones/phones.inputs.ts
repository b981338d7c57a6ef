/** What people send about their telephone. */
import { Field, InputType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { MutationInput } from '../../platform/graphql/payload.js';

@InputType({ description: 'The mobile number that the viewer says is theirs.' })
export class RequestPhoneCodeInput extends MutationInput {
  @IsString()
  @MaxLength(60)
  @Field({
    description:
      'A mobile number as people write it: with + and the country code, or of Colombia without it; blanks, hyphens and brackets do not matter.',
  })
  number: string;
}

@InputType({ description: 'The code of the text message.' })
export class ConfirmPhoneInput {
  @IsString()
  @MaxLength(40)
  @Field({ description: 'The six digits of the message; blanks do not matter.' })
  code: string;
}

@InputType({ description: 'Taking the number off the account.' })
export class RemovePhoneInput extends MutationInput {}
