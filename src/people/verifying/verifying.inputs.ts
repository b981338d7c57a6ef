/** What people send to be verified, and what offices send to verify them. */
import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { Allow, IsBoolean, IsEnum, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { MutationInput } from '../../platform/graphql/payload.js';
import { CalendarDate } from '../../platform/graphql/scalars.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import { Upload } from '../../platform/graphql/upload.js';
import type { UploadedFile } from '../../platform/uploaded-file.js';
import type { DocumentKind } from './verifying.rules.js';

export const DocumentKinds = { CC: 'CC', TI: 'TI', CE: 'CE', PPT: 'PPT', PA: 'PA' } as const satisfies Record<DocumentKind, DocumentKind>;

registerEnumType(DocumentKinds, {
  name: 'DocumentKind',
  description: 'A kind of identity document.',
  valuesMap: {
    CC: { description: 'Cédula de ciudadanía, the card of citizens of age.' },
    TI: { description: 'Tarjeta de identidad, the card of young citizens.' },
    CE: { description: 'Cédula de extranjería, the card of foreign residents.' },
    PPT: { description: 'Permiso por protección temporal, the permit of people under temporary protection.' },
    PA: { description: 'A passport.' },
  },
});

@InputType({ isAbstract: true })
abstract class DocumentInput extends MutationInput {
  @IsEnum(DocumentKinds)
  @Field(() => DocumentKinds, { description: 'The kind of document.' })
  documentKind: DocumentKind;

  @IsString()
  @MaxLength(40)
  @Field({ description: 'Its number; points and spaces do not matter. It is not kept, only a keyed hash of it.' })
  documentNumber: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @Field(() => CalendarDate, { description: 'The birth date on it.' })
  bornOn: string;
}

@InputType({ description: 'A document that is on a roll.' })
export class VerifyByRollInput extends DocumentInput {
  @IsString()
  @Field(() => ID, { description: 'The roll.' })
  rollId: string;
}

@InputType({ description: 'The same, with the code that came on paper.' })
export class VerifyByPaperCodeInput extends VerifyByRollInput {
  @IsString()
  @MaxLength(40)
  @Field({ description: 'Twelve characters, as the letter shows them; dashes and case do not matter.' })
  code: string;
}

@InputType({ description: 'Whom an official has before them.' })
export class VerifyInPersonInput extends DocumentInput {
  @IsString()
  @Field(() => ID, { description: 'The agency in whose name the official verifies.' })
  agencyId: string;

  @IsString()
  @MaxLength(40)
  @Field({ description: 'The code that the person shows from their own page; dashes and case do not matter.' })
  code: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  @Field(() => String, {
    nullable: true,
    description: 'Code of the municipality in which they live, where the official has seen that too.',
  })
  territory?: string | null;

  @Trimmed()
  @Length(3, 200)
  @Field({ description: 'What the official looked at, such as “original card, holograms, photograph”. Nothing that names the person.' })
  note: string;

  @IsBoolean()
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the person wants to take part with this account instead of the other that has the document.',
  })
  movesParticipation: boolean;
}

@InputType({ description: 'A code to show at a desk.' })
export class MakeDeskCodeInput extends MutationInput {}

@InputType({ description: 'A roll.' })
export class UploadRollInput extends MutationInput {
  @Trimmed()
  @Length(3, 120)
  @Field({ description: 'Its name, which everybody reads.' })
  name: string;

  @Allow()
  // The file itself, not a copy that the validation made of it.
  @Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key])
  @Field(() => Upload, { description: 'What `urna roll hash` made, at most 32 MB.' })
  file: UploadedFile;
}

@InputType({ description: 'Codes to be sent on paper to everybody on a roll.' })
export class MakePaperCodesInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The roll.' })
  rollId: string;

  @IsInt()
  @Min(1)
  @Max(365)
  @Field(() => Int, { description: 'How many days they work, 1 to 365.' })
  days: number;
}
