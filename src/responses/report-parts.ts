/** What a published report says, as the API shows it part by part. */
import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { AssistedWays } from '../consultations/gatherings/gathering.entity.js';
import type { AssistedWay } from '../consultations/gatherings/gatherings.rules.js';
import { ConnectionOf } from '../platform/graphql/relay.js';
import { CalendarDate as Day, Html, Locale, URI } from '../platform/graphql/scalars.js';
import { ComparedWords } from '../texts/text-comparison.js';
import type { Disposition } from './answering.rules.js';
import { Dispositions } from './enums.js';
import { DispositionCount } from './observation-answer.js';

@ObjectType({ description: 'How many observations are about one theme or article.' })
export class ReportedCount {
  @Field({ description: 'What it is called.' })
  name: string;
  @Field(() => String, { nullable: true, description: 'The name of the article in addresses; null for a theme.' })
  eid: string | null;
  @Field(() => Int, { description: 'How many observations.' })
  observations: number;
}

@ObjectType({ description: 'The figures of a report, as they were when it was published.' })
export class ReportFigures {
  @Field(() => Int, { description: 'All observations, those hidden or withdrawn included.' })
  observations: number;
  @Field(() => Int, { description: 'The people who made those in scope.' })
  people: number;
  @Field(() => Int, { description: 'What was said, said alike or not, counted once.' })
  arguments: number;
  @Field(() => Int, { description: 'Those in scope: each has a row.' })
  inScope: number;
  @Field(() => Int, { description: 'Those hidden after the closing.' })
  hidden: number;
  @Field(() => Int, { description: 'Those withdrawn after the closing.' })
  withdrawn: number;
  @Field(() => Int, { description: 'Those in scope that were answered late.' })
  answeredLate: number;
  @Field(() => [DispositionCount], { description: 'Those in scope by disposition; they add up to `inScope`.' })
  byDisposition: DispositionCount[];
  @Field(() => [ReportedCount], { description: 'By theme, most often first; an observation with two counts in both.' })
  byTheme: ReportedCount[];
  @Field(() => Int, { description: 'Those without a theme.' })
  withoutTheme: number;
  @Field(() => [ReportedCount], { description: 'By article, most often first; with `onTheWhole` they add up to `inScope`.' })
  byArticle: ReportedCount[];
  @Field(() => Int, { description: 'Those about the text as a whole.' })
  onTheWhole: number;
  @Field(() => Int, { description: 'Days that the consultation was open.' })
  openDays: number;
  @Field(() => Number, { nullable: true, description: 'Median of the days between an observation and its first answer.' })
  medianDaysToAnswer: number | null;
  @Field(() => Int, { description: 'Days from the closing to the report.' })
  daysFromClosingToPublication: number;
}

@ObjectType({ description: 'Observations that say the same and were answered alike.' })
export class ReportedArgument {
  @Field(() => [Int], { description: 'The first 100 of their numbers, in order.' })
  observations: number[];
  @Field(() => Int, { description: 'How many they are.' })
  count: number;
  @Field({ description: 'All of their numbers, such as “3, 5–8, 11”; cut off where they are too many to be read.' })
  numbers: string;
  @Field({ description: 'The words of one of them; a note where none can be read any more.' })
  words: string;
  @Field(() => Dispositions, { description: 'What the agency did with it.' })
  disposition: Disposition;
  @Field({ description: 'Why, in the language of the request where it was given.' })
  reason: string;
  @Field(() => Locale, { description: 'The language of the reason.' })
  language: string;
  @Field(() => Html, { description: 'The same, safe to show in a page.' })
  reasonHtml: string;
}

@ObjectType({ description: 'A part of the text that changed, and the arguments because of which it did.' })
export class ReportedChange {
  reportId: string;
  place: number;

  @Field({ description: 'Its name in addresses.' })
  eid: string;
  @Field({ description: 'How the text calls it.' })
  label: string;
  @Field(() => String, { nullable: true, description: 'Its words as they were commented on; null when it is new.' })
  before: string | null;
  @Field(() => String, { nullable: true, description: 'Its words now; null when it is gone.' })
  after: string | null;
  @Field(() => [ComparedWords], { description: 'Both, word by word; empty when it is new or gone.' })
  words: ComparedWords[];
  @Field(() => Int, { description: 'How many arguments changed it; 0 when the agency did so by itself.' })
  argumentCount: number;
  @Field(() => Int, { description: 'How many observations changed it.' })
  observationCount: number;
}

@ObjectType({ description: 'What was not accepted of one theme, or only in part, and why.' })
export class NotAccepted {
  reportId: string;
  place: number;

  @Field(() => String, { nullable: true, description: 'The theme; null for observations without one.' })
  theme: string | null;
  @Field(() => Int, { description: 'How many arguments.' })
  argumentCount: number;
  @Field(() => Int, { description: 'How many observations.' })
  observationCount: number;
}

@ObjectType({ description: 'A part of the text, as a report calls it.' })
export class ReportedArticle {
  @Field({ description: 'Its name in addresses.' })
  eid: string;
  @Field({ description: 'How the text calls it.' })
  label: string;
}

@ObjectType({ description: 'An observation in a report, with its answer as it was signed.' })
export class ReportedRow {
  @Field(() => Int, { description: 'Its number.' })
  number: number;
  @Field({
    description: 'Its author, as they are shown; empty where the comment can no longer be read, and where who said it is not named.',
  })
  author: string;
  @Field(() => AssistedWays, {
    nullable: true,
    description: 'How it came, where an official entered it for somebody; null for what came by the web.',
  })
  way: AssistedWay | null;
  @Field(() => Day, { description: 'The day on which it was made.' })
  day: string;
  @Field(() => URI, { description: 'The address of the comment.' })
  link: string;
  @Field({ description: 'Its words, or a note that they can no longer be read.' })
  words: string;
  @Field(() => ReportedArticle, { nullable: true, description: 'What it is about; null for the text as a whole.' })
  article: ReportedArticle | null;
  @Field(() => [String], { description: 'Its themes.' })
  themes: string[];
  @Field(() => Dispositions, { description: 'What the agency did with it.' })
  disposition: Disposition;
  @Field({ description: 'Why, in the language of the request where it was given.' })
  reason: string;
  @Field(() => Locale, { description: 'The language of the reason.' })
  language: string;
  @Field(() => Html, { description: 'The same, safe to show in a page.' })
  reasonHtml: string;
  @Field(() => [ReportedArticle], { description: 'The articles that it changed.' })
  changes: ReportedArticle[];
  @Field(() => Day, { description: 'The day of its first answer.' })
  answeredOn: string;
}

export const ReportedRowConnection = ConnectionOf(ReportedRow);

export const ReportFormats = { JSON: 'JSON', DOCX: 'DOCX', XLSX: 'XLSX' } as const;
registerEnumType(ReportFormats, {
  name: 'ReportFormat',
  description: 'In what a report can be had.',
  valuesMap: {
    JSON: { description: 'As it was signed: its SHA-256 is that of these bytes. It names observations by number, and nobody’s words.' },
    DOCX: { description: 'A document to read and print.' },
    XLSX: { description: 'A spreadsheet with every row.' },
  },
});

@ObjectType({ description: 'A file of a report.' })
export class ReportFile {
  @Field(() => ReportFormats, { description: 'The format.' })
  format: keyof typeof ReportFormats;
  @Field(() => URI, { description: 'Its address.' })
  url: string;
}

@ArgsType()
export class SomeArguments {
  @IsInt()
  @Min(1)
  @Max(100)
  @Field(() => Int, { defaultValue: 5, description: 'At most so many.' })
  first: number;

  @IsInt()
  @Min(0)
  @Max(1_000_000)
  @Field(() => Int, { defaultValue: 0, description: 'Leaving out so many.' })
  skip: number;
}

@ObjectType({ description: 'What the report would say if it were published now. For the agency, auditors and administrators.' })
export class ReportPreview {
  @Field(() => String, { nullable: true, description: 'Why it cannot be published yet, and what to do; null when it can.' })
  lacking: string | null;
  @Field(() => Int, { description: 'Observations that were accepted, at least in part, and name no article that changed.' })
  withoutArticle: number;
  @Field(() => [ReportedArticle], { description: 'Articles that changed and that no observation explains.' })
  unexplained: ReportedArticle[];
  @Field(() => Int, { description: 'Articles that changed.' })
  changeCount: number;
  @Field(() => ReportFigures, { description: 'Its figures so far.' })
  figures: ReportFigures;
  @Field({ description: 'Its number in the series of the agency.' })
  series: string;
  @Field({ description: 'The legal basis, unless another is given.' })
  legalBasis: string;
}
