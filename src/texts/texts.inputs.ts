/** What officials send about a text, and what comes of it. */
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsArray, IsOptional, IsString, ValidateNested } from 'class-validator';
import { Consultation } from '../consultations/consultation.entity.js';
import { MutationInput, Payload } from '../platform/graphql/payload.js';
import { Markdown } from '../platform/graphql/scalars.js';
import { Upload } from '../platform/graphql/upload.js';
import type { UploadedFile } from '../platform/uploaded-file.js';
import { readCorrections, TextCorrectionInput } from './correcting/correction.types.js';
import { mostTreeCorrections } from './saving.rules.js';
import type { TextSource } from './text-reader.service.js';
import { TextVersion } from './text-version.entity.js';

export const markdownOf =
  'The text, at most 5 MB. Headings and labels such as “Artículo 1°” divide it into titles, chapters, articles and paragraphs.';
export const fileOf = 'The file that holds the text instead: DOCX, Markdown, plain text or Akoma Ntoso, at most 10 MB.';
const correctionsOf = `Corrections of how it is divided, in order, at most ${mostTreeCorrections}. When they are left out, those of the text that was saved before go on holding as far as they still apply; an empty list says that there are none.`;

/** The file itself, not a copy that the validation made of it. */
export const AsSent = () => Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key]);

@InputType({ isAbstract: true })
export class TextInput extends MutationInput {
  @IsOptional()
  @IsString()
  @Field(() => Markdown, { nullable: true, description: `${markdownOf} One of \`markdown\`, \`file\` and \`galleyId\` is needed.` })
  markdown?: string | null;

  @Allow()
  @AsSent()
  @Field(() => Upload, { nullable: true, description: fileOf })
  file?: UploadedFile | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'What the viewer uploaded and corrected before (`uploadText`); it is gone once it is saved.',
  })
  galleyId?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostTreeCorrections)
  @ValidateNested({ each: true })
  @Type(() => TextCorrectionInput)
  @Field(() => [TextCorrectionInput], { nullable: true, description: correctionsOf })
  corrections?: TextCorrectionInput[] | null;
}

@InputType({ description: 'The text under discussion of a draft.' })
export class SaveTextInput extends TextInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation, while it is a draft.' })
  consultationId: string;
}

@ArgsType()
export class PreviewTextArgs {
  @IsOptional()
  @IsString()
  @Field(() => Markdown, { nullable: true, description: 'The text. It or `file` is needed.' })
  markdown?: string | null;

  @Allow()
  @AsSent()
  @Field(() => Upload, { nullable: true, description: fileOf })
  file?: UploadedFile | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostTreeCorrections)
  @ValidateNested({ each: true })
  @Type(() => TextCorrectionInput)
  @Field(() => [TextCorrectionInput], { nullable: true, description: 'Corrections of how it is divided, in order.' })
  corrections?: TextCorrectionInput[] | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'Where it would be saved: without `corrections`, those of the text that was saved there before hold as far as they apply.',
  })
  consultationId?: string | null;
}

@ObjectType({ description: 'What came of saving a text.' })
export class SaveTextPayload extends Payload {
  @Field(() => Consultation, { nullable: true, description: 'The consultation with its text.' })
  consultation?: Consultation | null;
  @Field(() => TextVersion, { nullable: true, description: 'The text as it was read.' })
  textVersion?: TextVersion | null;
}

/** Where an input says that its words are. */
export function sourceOf({ markdown, file, corrections }: TextInput, galleyId: string | null): TextSource {
  return { markdown, file, galleyId, corrections: corrections && readCorrections(corrections) };
}
