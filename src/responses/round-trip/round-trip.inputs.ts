/** What officials send about matrices from spreadsheets, and what comes of it. */
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsArray, IsBoolean, IsEnum, IsInt, IsOptional, IsString, Min, ValidateNested } from 'class-validator';
import { MutationInput, Payload } from '../../platform/graphql/payload.js';
import { ConnectionOf } from '../../platform/graphql/relay.js';
import { Upload } from '../../platform/graphql/upload.js';
import type { UploadedFile } from '../../platform/uploaded-file.js';
import { type CellState, MatrixUpload } from '../matrix-upload.entity.js';
import type { Take } from './deciding.rules.js';

const mostChoices = 1_000;

export const MatrixFields = {
  DISPOSITION: 'DISPOSITION',
  REASON_ES: 'REASON_ES',
  REASON_EN: 'REASON_EN',
  ARTICLES: 'ARTICLES',
  NOTE: 'NOTE',
} as const;
export type MatrixField = keyof typeof MatrixFields;
registerEnumType(MatrixFields, {
  name: 'MatrixField',
  description: 'A column of the matrix that is filled in.',
  valuesMap: {
    DISPOSITION: { description: 'What becomes of the observation.' },
    REASON_ES: { description: 'Why, in Spanish.' },
    REASON_EN: { description: 'Why, in English.' },
    ARTICLES: { description: 'The articles that changed.' },
    NOTE: { description: 'For colleagues; never published.' },
  },
});

export const Takes = { THEIRS: 'THEIRS', OURS: 'OURS' } as const satisfies Record<Take, Take>;
registerEnumType(Takes, {
  name: 'MatrixTake',
  description: 'Which of two texts holds.',
  valuesMap: { THEIRS: { description: 'That of the file.' }, OURS: { description: 'The one that stands here.' } },
});

export const CellStates = {
  CHANGED: 'CHANGED',
  CONFLICT: 'CONFLICT',
  TAKEN: 'TAKEN',
  KEPT: 'KEPT',
} as const satisfies Record<CellState, CellState>;
registerEnumType(CellStates, {
  name: 'MatrixCellState',
  description: 'How far a cell of a file has come.',
  valuesMap: {
    CHANGED: { description: 'Only the file changed it; it waits to be taken.' },
    CONFLICT: { description: 'Both changed it; somebody must choose.' },
    TAKEN: { description: 'That of the file was taken.' },
    KEPT: { description: 'The one that stood here was kept.' },
  },
});

@InputType({ description: 'A matrix that comes back.' })
export class UploadMatrixInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  consultationId: string;

  @Allow()
  // The file itself, not a copy that the validation made of it.
  @Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key])
  @Field(() => Upload, { description: 'The matrix as XLSX or CSV, at most 32 MB.' })
  file: UploadedFile;
}

@InputType({ description: 'What holds in one cell.' })
export class MatrixChoiceInput {
  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The number of the observation.' })
  number: number;

  @IsEnum(MatrixFields)
  @Field(() => MatrixFields, { description: 'The column.' })
  field: MatrixField;

  @IsEnum(Takes)
  @Field(() => Takes, { description: 'Which text holds.' })
  take: Take;
}

@InputType({ description: 'What to take of a matrix that came back.' })
export class ApplyMatrixInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'What was uploaded.' })
  uploadId: string;

  @IsBoolean()
  @Field({ defaultValue: true, description: 'Whether to take every cell that only the file changed.' })
  takeChanges: boolean;

  @IsArray()
  @ArrayMaxSize(mostChoices)
  @ValidateNested({ each: true })
  @Type(() => MatrixChoiceInput)
  @Field(() => [MatrixChoiceInput], { defaultValue: [], description: `What holds in single cells; at most ${mostChoices}.` })
  choices: MatrixChoiceInput[];

  @IsOptional()
  @IsEnum(Takes)
  @Field(() => Takes, { nullable: true, description: 'What holds in all other conflicts; they stay open where it is left out.' })
  others?: Take | null;
}

@InputType({ description: 'What to throw away.' })
export class DiscardMatrixInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'What was uploaded.' })
  uploadId: string;
}

@ObjectType({ isAbstract: true })
abstract class MatrixPayload extends Payload {
  @Field(() => MatrixUpload, { nullable: true, description: 'The matrix that came back.' })
  upload?: MatrixUpload | null;
}

@ObjectType({ description: 'What came of uploading a matrix.' })
export class UploadMatrixPayload extends MatrixPayload {}

@ObjectType({ description: 'What came of taking cells of a matrix.' })
export class ApplyMatrixPayload extends MatrixPayload {
  @Field(() => Int, { nullable: true, description: 'How many cells were taken.' })
  taken?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many cells somebody changed meanwhile: they are conflicts now.' })
  conflicts?: number | null;
}

@ObjectType({ description: 'What came of discarding a matrix.' })
export class DiscardMatrixPayload extends MatrixPayload {}

@ObjectType({ description: 'A cell that differs.' })
export class MatrixUploadCellView {
  @Field(() => Int, { description: 'The number of the observation.' })
  number: number;
  @Field(() => MatrixFields, { description: 'The column.' })
  field: MatrixField;
  @Field({ description: 'How the column is called.' })
  column: string;
  @Field(() => Int, { description: 'The line of the file.' })
  line: number;
  @Field(() => CellStates, { description: 'How far it has come.' })
  state: CellState;
  @Field(() => String, { nullable: true, description: 'What both changed; null where nobody knows any more.' })
  before: string | null;
  @Field({ description: 'What the file says.' })
  theirs: string;
  @Field({ description: 'What stands here.' })
  ours: string;
}
export const MatrixUploadCellConnection = ConnectionOf(MatrixUploadCellView, 'MatrixUploadCell');

@ObjectType({ description: 'A cell, or a row, that cannot be taken.' })
export class MatrixRefusalView {
  place: number;
  @Field({ description: 'Stable code.' })
  code: string;
  @Field(() => Int, { description: 'The line of the file.' })
  line: number;
  @Field(() => String, { nullable: true, description: 'The column; null for the whole row.' })
  column: string | null;
  @Field({ description: 'What is wrong and what to do.' })
  message: string;
}
export const MatrixRefusalConnection = ConnectionOf(MatrixRefusalView, 'MatrixRefusal');

@ObjectType({ description: 'How many cells of a file are how far.' })
export class MatrixCellCounts {
  @Field(() => Int, { description: 'Only the file changed them; they wait.' })
  changed: number;
  @Field(() => Int, { description: 'Both changed them; somebody must choose.' })
  conflicts: number;
  @Field(() => Int, { description: 'Taken.' })
  taken: number;
  @Field(() => Int, { description: 'Decided against.' })
  kept: number;
  @Field(() => Int, { description: 'Refused, at most 10,000 of one file.' })
  refused: number;
}

@ObjectType({ description: 'A row that something is filled in of, and that is no whole answer.' })
export class UnfinishedRow {
  @Field(() => Int, { description: 'The number of the observation.' })
  number: number;
  @Field({ description: 'What it lacks.' })
  lacking: string;
}

@ObjectType({ description: 'A file of the matrix as it stands now.' })
export class MatrixFile {
  @Field({ description: '`xlsx` or `csv`.' })
  format: string;
  @Field({ description: 'Its address; only the agency, auditors and administrators get it.' })
  url: string;
}
