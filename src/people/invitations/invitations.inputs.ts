/** What people send about invitations. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEmail, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { MutationInput } from '../../platform/graphql/payload.js';
import { Locale } from '../../platform/graphql/scalars.js';
import { languages } from '../../platform/messages/messages.js';
import type { Role } from '../actor.js';
import { Roles } from '../role.js';

@InputType({ description: 'Whom to invite to an agency, and for what.' })
export class InviteToAgencyInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The agency.' })
  agencyId: string;

  @IsEmail()
  @MaxLength(254)
  @Field({ description: 'E-mail address of the person, who need not have an account yet.' })
  email: string;

  @IsIn(Object.values(Roles))
  @Field(() => Roles, { description: 'The role that they take by accepting.' })
  role: Role;

  @IsOptional()
  @IsIn(languages)
  @Field(() => Locale, {
    nullable: true,
    description: 'Language of the letter, `es` or `en`, for whoever has no account that says it; that of the request when not given.',
  })
  locale?: string | null;
}

@InputType({ description: 'Which invitation to take back.' })
export class RevokeInvitationInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The invitation.' })
  invitationId: string;
}

@InputType({ description: 'Which invitation to accept.' })
export class AcceptInvitationInput extends MutationInput {
  @IsString()
  @MaxLength(200)
  @Field({ description: 'What the link in the letter carries as `token`.' })
  token: string;
}
