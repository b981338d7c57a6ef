/** What people send about second factors. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { MutationInput } from '../../platform/graphql/payload.js';
import { Handover } from '../people.inputs.js';

const longestPasskey = 20_000;

@InputType({ description: 'Asking for the secret of an application.' })
export class BeginAuthenticatorInput extends MutationInput {}

@InputType({ description: 'Taking the application away.' })
export class RemoveAuthenticatorInput extends MutationInput {}

@InputType({ description: 'Asking for new codes on paper.' })
export class RenewRecoveryCodesInput extends MutationInput {}

@InputType({ description: 'Asking for what makes a passkey.' })
export class BeginPasskeyInput extends MutationInput {}

@InputType({ description: 'The first code of an application.' })
export class ConfirmAuthenticatorInput {
  @IsString()
  @MaxLength(20)
  @Field({ description: 'The six digits that the application shows now.' })
  code: string;
}

@InputType({ description: 'A new passkey.' })
export class AddPasskeyInput {
  @IsString()
  @MaxLength(200)
  @Field({ description: 'How to call it, such as the name of the device; at most 80 characters are kept.' })
  name: string;

  @IsString()
  @MaxLength(longestPasskey)
  @Field({ description: 'What the browser answered to the options of `beginPasskey` (RegistrationResponseJSON), as JSON.' })
  passkey: string;
}

@InputType({ description: 'A passkey to remove.' })
export class RemovePasskeyInput {
  @IsString()
  @MaxLength(40)
  @Field(() => ID, { description: 'One of the passkeys of the viewer.' })
  passkeyId: string;
}

@InputType({ description: 'For what a passkey is asked.' })
export class AskForPasskeyInput {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Field(() => String, {
    nullable: true,
    description: 'The ticket of a sign-in that is half done. Without it: for `proveIdentity` when signed in, else for `signInWithPasskey`.',
  })
  ticket?: string | null;
}

@InputType({ description: 'Who signs in with a passkey alone.' })
export class SignInWithPasskeyInput extends Handover {
  @IsString()
  @MaxLength(longestPasskey)
  @Field({ description: 'What the browser answered to the options of `askForPasskey` (AuthenticationResponseJSON), as JSON.' })
  passkey: string;
}

@InputType({ description: 'The second thing of a sign-in: a code or a passkey.' })
export class CompleteSignInInput extends Handover {
  @IsString()
  @MaxLength(200)
  @Field({ description: 'The ticket of `secondStep`.' })
  ticket: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'Six digits of the application, or one of the codes on paper.' })
  code?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(longestPasskey)
  @Field(() => String, {
    nullable: true,
    description: 'What the browser answered to the options of `askForPasskey` with the ticket, as JSON.',
  })
  passkey?: string | null;
}

@InputType({ description: 'What shows once more who the viewer is: a second factor where the account has one, else the password.' })
export class ProveIdentityInput {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  @Field(() => String, { nullable: true, description: 'The password of an account without a second factor.' })
  password?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'Six digits of the application, or one of the codes on paper.' })
  code?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(longestPasskey)
  @Field(() => String, { nullable: true, description: 'What the browser answered to the options of `askForPasskey`, as JSON.' })
  passkey?: string | null;
}
