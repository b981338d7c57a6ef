/** What people send to go by a pseudonym, and who looks behind one. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { MutationInput } from '../../platform/graphql/payload.js';
import { LookGrounds } from './look-grounds.js';
import { lookGrounds, type LookGround } from './pseudonyms.rules.js';

@InputType({ description: 'A pseudonym instead of the name.' })
export class TakePseudonymInput extends MutationInput {
  @IsString()
  @MaxLength(1000)
  @Field({
    description:
      '3 to 40 characters: letters of one alphabet, digits, spaces, points, apostrophes, hyphens. It looks like no name that is in use, and like no public office.',
  })
  pseudonym: string;
}

@InputType({ description: 'The own name again.' })
export class EndPseudonymInput extends MutationInput {}

@InputType({ description: 'Whose name to look at, and why.' })
export class LookAtNameInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The account that goes by a pseudonym.' })
  accountId: string;

  @IsIn(lookGrounds)
  @Field(() => LookGrounds, { description: 'On what ground; the person reads it.' })
  ground: LookGround;
}
