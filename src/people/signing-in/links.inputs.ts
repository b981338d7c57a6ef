/** What people send about links by mail. */
import { Field, InputType } from '@nestjs/graphql';
import { IsEmail, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { MutationInput } from '../../platform/graphql/payload.js';
import { Locale } from '../../platform/graphql/scalars.js';
import { languages } from '../../platform/messages/messages.js';
import { Handover } from '../people.inputs.js';

@InputType({ description: 'Who wants to enter with a link by mail.' })
export class RequestSignInLinkInput {
  @IsEmail()
  @MaxLength(254)
  @Field({ description: 'E-mail address, of an account or for a new one.' })
  email: string;

  @IsString()
  @Length(16, 200)
  @Field({ description: 'A secret that this browser or program keeps: only who has it can use the link.' })
  browserKey: string;

  @IsOptional()
  @IsIn(languages)
  @Field(() => Locale, { nullable: true, description: 'Language of the letter: `es` or `en`; that of the request when not given.' })
  locale?: string | null;
}

@InputType({ description: 'Entering with a link by mail, or with the code beside it.' })
export class SignInWithLinkInput extends Handover {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Field(() => String, { nullable: true, description: 'What the link carries as `token`.' })
  token?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'The code of the letter, where the link was opened elsewhere.' })
  code?: string | null;

  @IsString()
  @Length(16, 200)
  @Field({ description: 'The secret with which the link was asked for.' })
  browserKey: string;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  @Field(() => String, { nullable: true, description: 'For an address without an account: the name shown beside what the person writes.' })
  displayName?: string | null;
}

@InputType({ description: 'Asking for a letter that confirms the address of the viewer.' })
export class RequestEmailConfirmationInput extends MutationInput {}

@InputType({ description: 'The link that confirms an address.' })
export class ConfirmEmailInput {
  @IsString()
  @MaxLength(200)
  @Field({ description: 'What the link carries as `token`.' })
  token: string;
}

@InputType({ description: 'Another e-mail address for the account.' })
export class ChangeEmailInput {
  @IsEmail()
  @MaxLength(254)
  @Field({ description: 'The new address.' })
  email: string;
}

@InputType({ description: 'The link with which one of the two addresses says yes.' })
export class ConfirmEmailChangeInput {
  @IsString()
  @MaxLength(200)
  @Field({ description: 'What the link carries as `token`.' })
  token: string;
}
