/** What people send about their data. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { MutationInput } from '../platform/graphql/payload.js';
import { Purposes, RequestKinds, RequestOutcomes } from './enums.js';
import { purposeNames, requestKinds, requestOutcomes, type Purpose, type RequestKind, type RequestOutcome } from './privacy.rules.js';

@InputType({ description: 'A consent to give or to take back.' })
export class DecideConsentInput extends MutationInput {
  @IsIn(purposeNames)
  @Field(() => Purposes, { description: 'For which purpose.' })
  purpose: Purpose;

  @IsBoolean()
  @Field(() => Boolean, { description: 'True to agree, false to take it back.' })
  isGiven: boolean;
}

@InputType({ description: 'Asking for everything that is held of the viewer.' })
export class RequestDataArchiveInput extends MutationInput {}

@InputType({ description: 'Asking whoever answers for the data.' })
export class AskAboutMyDataInput extends MutationInput {
  @IsIn(requestKinds)
  @Field(() => RequestKinds, { description: 'What is asked.' })
  kind: RequestKind;

  @IsString()
  @MaxLength(20_000)
  @Field({ description: 'In one’s own words, 1 to 4000 characters.' })
  words: string;
}

@InputType({ description: 'The answer to a request about personal data.' })
export class AnswerDataRequestInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @IsIn(requestOutcomes)
  @Field(() => RequestOutcomes, { description: 'What came of it.' })
  outcome: RequestOutcome;

  @IsString()
  @MaxLength(20_000)
  @Field({ description: 'The answer with its reasons, 1 to 4000 characters.' })
  answer: string;
}

@InputType({ description: 'Deleting the viewer’s account.' })
export class RequestErasureInput extends MutationInput {
  @IsBoolean()
  @Field(() => Boolean, {
    description: 'True: what they wrote stays, without their name. False: it goes, too, but for what an agency has answered.',
  })
  keepsWords: boolean;
}

@InputType({ description: 'Keeping the account after all.' })
export class CancelErasureInput extends MutationInput {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Field(() => String, { nullable: true, description: 'From the link in the letter; not needed by whoever is signed in.' })
  token?: string | null;
}

@InputType({ description: 'How long something is kept.' })
export class SetRetentionInput extends MutationInput {
  @IsString()
  @MaxLength(100)
  @Field({ description: 'What, as `RetentionPolicy.subject` names it.' })
  subject: string;

  @IsInt()
  @Field(() => Int, { description: 'For how many days.' })
  days: number;
}
