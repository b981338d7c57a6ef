/** What every mutation returns: its result, or the reasons why it was refused, in words for the person who asked. */
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, Length } from 'class-validator';

@ObjectType({ description: 'Why a mutation was refused. Nothing was changed.' })
export class UserError {
  @Field({ description: 'Stable code, upper snake case, such as `ALREADY_VOTED`.' })
  code: string;
  @Field(() => [String], { nullable: true, description: 'Path of the input field at fault, such as `["input", "closesAt"]`.' })
  field: string[] | null;
  @Field({ description: 'What is wrong and what to do, in the language of the request.' })
  message: string;
}

/** Base of payloads. When `userErrors` is not empty every other field is null. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Why nothing was done; empty when it was.' })
  userErrors?: UserError[];
}

/** Base of mutation inputs. */
@InputType({ isAbstract: true })
export abstract class MutationInput {
  @IsOptional()
  @IsString()
  @Length(8, 100)
  @Field(() => String, {
    nullable: true,
    description:
      'A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result.',
  })
  idempotencyKey?: string | null;
}
