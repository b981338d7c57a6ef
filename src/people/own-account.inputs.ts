/** What people send about their own account. */
import { Field, InputType } from '@nestjs/graphql';
import { IsEmail, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { MutationInput } from '../platform/graphql/payload.js';
import { Locale } from '../platform/graphql/scalars.js';
import { languages } from '../platform/messages/messages.js';
import { Handover } from './people.inputs.js';

@InputType({ description: 'Who forgot their password.' })
export class RequestPasswordResetInput {
  @IsEmail()
  @MaxLength(254)
  @Field({ description: 'E-mail address of the account.' })
  email: string;

  @IsOptional()
  @IsIn(languages)
  @Field(() => Locale, { nullable: true, description: 'Language of the mail: `es` or `en`; that of the account when not given.' })
  locale?: string | null;
}

@InputType({ description: 'A new password, with the link from a mail.' })
export class ResetPasswordInput extends Handover {
  @IsString()
  @MaxLength(200)
  @Field({ description: 'What the link in the mail carries as `token`.' })
  token: string;

  @IsString()
  @MaxLength(1000)
  @Field({ description: 'New password of 10 to 200 characters that is not easy to guess.' })
  password: string;
}

@InputType({ description: 'A new password instead of the current one.' })
export class ChangePasswordInput extends MutationInput {
  @IsString()
  @MaxLength(1000)
  @Field({ description: 'The password until now.' })
  currentPassword: string;

  @IsString()
  @MaxLength(1000)
  @Field({ description: 'New password of 10 to 200 characters that is not easy to guess.' })
  newPassword: string;
}

@InputType({ description: 'What the viewer changes about themselves; what is not given stays as it is.' })
export class UpdateAccountInput extends MutationInput {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  @Field(() => String, { nullable: true, description: 'The name shown beside what the person writes and has written, 2 to 80 characters.' })
  displayName?: string | null;

  @IsOptional()
  @IsIn(languages)
  @Field(() => Locale, { nullable: true, description: 'Language to be addressed in: `es` or `en`.' })
  locale?: string | null;
}
