/** What clients send about people. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { MutationInput } from '../platform/graphql/payload.js';
import { Locale } from '../platform/graphql/scalars.js';
import { languages } from '../platform/messages/messages.js';
import type { Role } from './actor.js';
import { Roles } from './role.js';

@InputType({ isAbstract: true })
export abstract class Handover {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Field(() => String, {
    nullable: true,
    description: 'How to name this device in the list of sessions; the user agent when not given.',
  })
  device?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'For pages: hand the token over as an HttpOnly cookie instead of in the answer.',
  })
  asCookie?: boolean | null;
}

@InputType({ description: 'A new account.' })
export class RegisterInput extends Handover {
  @IsEmail()
  @MaxLength(254)
  @Field({ description: 'E-mail address, used to sign in. Never public.' })
  email: string;

  @IsString()
  @MaxLength(1000)
  @Field({ description: 'Password of 10 to 200 characters that is not easy to guess.' })
  password: string;

  @IsString()
  @MaxLength(1000)
  @Field({ description: 'The name shown beside what the person writes, 2 to 80 characters.' })
  displayName: string;

  @IsOptional()
  @IsIn(languages)
  @Field(() => Locale, {
    nullable: true,
    description: 'Language to be addressed in: `es` or `en`; that of the request when not given.',
  })
  locale?: string | null;

  @IsOptional()
  @IsArray()
  @Matches(/^[A-Z][A-Z_]{1,39}$/, { each: true })
  @ArrayMaxSize(20)
  @Field(() => [String], {
    nullable: true,
    description:
      'The purposes besides taking part to which the person agrees, by the names of ConsentPurpose: those that are not named are not agreed to. Null when they were not asked.',
  })
  purposes?: string[] | null;
}

@InputType({ description: 'Who signs in.' })
export class SignInInput extends Handover {
  @IsString()
  @MaxLength(254)
  @Field({ description: 'E-mail address of the account.' })
  email: string;

  @IsString()
  @MaxLength(1000)
  @Field({ description: 'Its password.' })
  password: string;
}

@InputType({ description: 'Signing out.' })
export class SignOutInput extends MutationInput {}

@InputType({ description: 'A session to end.' })
export class EndSessionInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'One of the sessions of the viewer.' })
  sessionId: string;
}

@InputType({ description: 'Ending all sessions but this one.' })
export class EndOtherSessionsInput extends MutationInput {}

@InputType({ description: 'The words of an agency in one language.' })
export class AgencyWordsInput {
  @IsString()
  @Field(() => Locale, { description: 'The language; `es` is required.' })
  locale: string;

  @IsString()
  @Length(2, 200)
  @Field({ description: 'Its name.' })
  name: string;

  @IsString()
  @Length(2, 200)
  @Field({ description: 'Its sector of government.' })
  sector: string;
}

@InputType({ description: 'A new agency.' })
export class CreateAgencyInput extends MutationInput {
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @Length(2, 100)
  @Field({ description: 'Its name in addresses: lower-case letters and digits, with hyphens between.' })
  slug: string;

  @ValidateNested({ each: true })
  @Type(() => AgencyWordsInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Field(() => [AgencyWordsInput], { description: 'Name and sector in Spanish and, optionally, other languages.' })
  words: AgencyWordsInput[];

  @IsOptional()
  @IsString()
  @MaxLength(20)
  @Field(() => String, { nullable: true, description: 'Code of the territory it governs.' })
  territoryCode?: string | null;
}

@InputType({ description: 'A role to give.' })
export class GrantRoleInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The agency.' })
  agencyId: string;

  @IsString()
  @MaxLength(254)
  @Field({ description: 'E-mail of the account.' })
  email: string;

  @Field(() => Roles, { description: 'The role.' })
  @IsIn(Object.values(Roles))
  role: Role;
}

@InputType({ description: 'A role to take away.' })
export class RevokeRoleInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The agency.' })
  agencyId: string;

  @IsString()
  @Field(() => ID, { description: 'The account.' })
  accountId: string;

  @Field(() => Roles, { description: 'The role.' })
  @IsIn(Object.values(Roles))
  role: Role;
}
