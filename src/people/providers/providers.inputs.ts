/** What clients send about services with which people sign in. */
import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { MutationInput } from '../../platform/graphql/payload.js';
import { Handover } from '../people.inputs.js';
import type { ProviderPurpose } from './provider-wishes.js';

export const ProviderPurposes = { ENTER: 'ENTER', LINK: 'LINK', VERIFY: 'VERIFY' } as const satisfies Record<
  ProviderPurpose,
  ProviderPurpose
>;

registerEnumType(ProviderPurposes, {
  name: 'ProviderPurpose',
  description: 'For what somebody goes to a service.',
  valuesMap: {
    ENTER: { description: 'To sign in, or to open an account.' },
    LINK: { description: 'To have it as another way into the account of the viewer, or to show there once more who they are.' },
    VERIFY: { description: 'The same, to have their identity verified by it.' },
  },
});

@InputType({ description: 'Who sets out for a service.' })
export class BeginProviderSignInInput extends MutationInput {
  @IsString()
  @MaxLength(40)
  @Field({ description: 'Its key, from `signInProviders`.' })
  provider: string;

  @IsString()
  @Length(16, 200)
  @Field({ description: 'A secret that this browser or program keeps: only who has it can come back.' })
  browserKey: string;

  @IsIn(Object.keys(ProviderPurposes))
  @Field(() => ProviderPurposes, { description: 'For what.' })
  purpose: ProviderPurpose;

  @IsOptional()
  @IsString()
  @MaxLength(200_000)
  @Field(() => String, {
    nullable: true,
    description: 'What to hand back when they return, such as the page from which they came; nobody reads it.',
  })
  remember?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'With `VERIFY`: to take part with this account from now on, where another one has the document of the person.',
  })
  movesParticipation?: boolean | null;
}

@InputType({ description: 'What a browser brought back from a service, as the address had it.' })
export class CompleteProviderSignInInput extends Handover {
  @IsString()
  @MaxLength(40)
  @Field({ description: 'The service, by the address to which it sent the browser.' })
  provider: string;

  @IsString()
  @MaxLength(500)
  @Field({ description: '`state`.' })
  state: string;

  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  @Field(() => String, { nullable: true, description: '`code`, when they signed in there.' })
  code?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Field(() => String, { nullable: true, description: '`error`, when they did not.' })
  error?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  @Field(() => String, { nullable: true, description: '`iss`, where the service sends it (RFC 9207).' })
  issuer?: string | null;

  @IsString()
  @Length(16, 200)
  @Field({ description: 'The secret with which they set out.' })
  browserKey: string;
}

@InputType({ description: 'A new account for whoever came back from a service.' })
export class RegisterWithProviderInput extends Handover {
  @IsString()
  @MaxLength(40)
  @Field({ description: 'The service.' })
  provider: string;

  @IsString()
  @MaxLength(200)
  @Field({ description: 'From `completeProviderSignIn`; serves once, for 20 minutes.' })
  ticket: string;

  @IsString()
  @Length(16, 200)
  @Field({ description: 'The secret with which they set out.' })
  browserKey: string;

  @IsString()
  @MaxLength(1_000)
  @Field({ description: 'The name shown beside what the person writes, 2 to 80 characters.' })
  displayName: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  @Field(() => [String], {
    nullable: true,
    description: 'Names of the `ConsentPurpose`s to which the person agrees besides taking part, as for `register`.',
  })
  purposes?: string[] | null;
}

@InputType({ description: 'A service that the viewer no longer wants to sign in with.' })
export class UnlinkProviderInput extends MutationInput {
  @IsUUID()
  @Field(() => ID, { description: 'From `Viewer.linkedProviders`.' })
  linkedProviderId: string;
}
