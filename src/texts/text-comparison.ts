/** What two versions of a text differ in, for the API. */
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ConnectionOf } from '../platform/graphql/relay.js';
import type { Change, ComparedPart } from './comparing/comparison.rules.js';
import type { WordOperation, WordRun } from './comparing/word-runs.rules.js';
import { Locale } from '../platform/graphql/scalars.js';
import { TextVersion } from './text-version.entity.js';

export const WordOperations = {
  EQUAL: 'EQUAL',
  DELETED: 'DELETED',
  INSERTED: 'INSERTED',
} as const satisfies Record<WordOperation, WordOperation>;
registerEnumType(WordOperations, {
  name: 'WordOperation',
  description: 'What became of a stretch of words.',
  valuesMap: {
    EQUAL: { description: 'Both versions have it.' },
    DELETED: { description: 'Only the old version has it.' },
    INSERTED: { description: 'Only the new version has it.' },
  },
});

export const ChangesOfProvisions = {
  ADDED: 'ADDED',
  REMOVED: 'REMOVED',
  MOVED: 'MOVED',
  CHANGED: 'CHANGED',
  UNCHANGED: 'UNCHANGED',
} as const satisfies Record<Change, Change>;
registerEnumType(ChangesOfProvisions, {
  name: 'ChangeOfProvision',
  description: 'What became of a part of a text from one version to another.',
  valuesMap: {
    ADDED: { description: 'Only the new version has it.' },
    REMOVED: { description: 'Only the old version has it.' },
    MOVED: { description: 'It has the same words in another place.' },
    CHANGED: { description: 'Its words changed; it may have moved as well.' },
    UNCHANGED: { description: 'It has the same words in the same place.' },
  },
});

@ObjectType({ description: 'A stretch of words. What is equal and inserted is the new text; what is equal and deleted is the old one.' })
export class ComparedWords {
  @Field(() => WordOperations, { description: 'Which version has it.' })
  op: WordOperation;
  @Field({ description: 'The words, without Markdown marks.' })
  text: string;
  @Field(() => String, { nullable: true, description: 'Where equal words have other white space: how the old version had them.' })
  old?: string | null;
}

@ObjectType({ description: 'Why a part changed, in the words of the agency.' })
export class ReasonForChange {
  @Field({ description: 'The reason, in the language of the request where it was given in it.' })
  text: string;
  @Field(() => Locale, { description: 'Which language it is in.' })
  language: string;
  @Field(() => Int, { description: 'The number of the version that was published with it.' })
  number: number;
}

const reasonsDescription =
  'Why, as each version on the way from the old one to the new one says; empty where nobody gave a reason, and where the new one is the earlier.';

/** Its provisions are loaded when they are asked for. */
@ObjectType({ description: 'What became of one part of a text.' })
export class ProvisionComparison {
  @Field(() => ChangesOfProvisions, { description: 'What became of it.' })
  change: Change;
  @Field({ description: 'Whether it stands in another division, or in another order among its siblings.' })
  isMoved: boolean;
  @Field({ description: 'Whether its number is another.' })
  isRenumbered: boolean;
  @Field({ description: 'Whether it has the same words in other Markdown.' })
  isReformatted: boolean;
  @Field(() => [ComparedWords], { description: 'Its heading, word by word; empty where it has none.' })
  headingWords: WordRun[];
  @Field(() => [ComparedWords], { description: 'Its own text, word by word, without those of the parts that it holds.' })
  words: WordRun[];
  @Field(() => [ReasonForChange], { description: reasonsDescription })
  reasons: ReasonForChange[];

  /** Place in the list of all of them. */
  place: number;
  oldVersionId: string;
  newVersionId: string;
  oldPart: ComparedPart | null;
  newPart: ComparedPart | null;
}

@ObjectType({
  description: 'One column of a row: the part as that version words it. What the other column has not is DELETED or INSERTED.',
})
export class TextTableCell {
  @Field(() => [ComparedWords], { description: 'Its heading.' })
  headingWords: WordRun[];
  @Field(() => [ComparedWords], { description: 'Its own text.' })
  words: WordRun[];

  versionId: string;
  part: ComparedPart;
}

@ObjectType({ description: 'A row of a comparison in three columns: before, after, and why.' })
export class TextTableRow {
  @Field(() => ChangesOfProvisions, { description: 'What became of the part.' })
  change: Change;
  @Field({ description: 'Whether it moved.' })
  isMoved: boolean;
  @Field({ description: 'Whether its number is another.' })
  isRenumbered: boolean;
  @Field(() => TextTableCell, { nullable: true, description: 'As it was; null where it was not there.' })
  before: TextTableCell | null;
  @Field(() => TextTableCell, { nullable: true, description: 'As it is; null where it is not there any more.' })
  after: TextTableCell | null;
  @Field(() => String, { nullable: true, description: 'The reasons in one, a paragraph each; null where there are none.' })
  why: string | null;
  @Field(() => [ReasonForChange], { description: reasonsDescription })
  reasons: ReasonForChange[];

  place: number;
}

@ObjectType({ description: 'How many parts became what.' })
export class TextComparisonSummary {
  @Field(() => Int, { description: 'Only the new version has them.' })
  added: number;
  @Field(() => Int, { description: 'Only the old version has them.' })
  removed: number;
  @Field(() => Int, { description: 'In another place, with the same or other words.' })
  moved: number;
  @Field(() => Int, { description: 'With other words.' })
  changed: number;
  @Field(() => Int, { description: 'The same words in the same place.' })
  unchanged: number;
  @Field(() => Int, { description: 'Under another number.' })
  renumbered: number;
}

@ObjectType({ description: 'Which Markdown the differences belong to.' })
export class TextMark {
  @Field({ description: 'SHA-256 of its UTF-8, hexadecimal.' })
  sha256: string;
  @Field(() => Int, { description: 'Its length in Unicode code points.' })
  length: number;
}

@ObjectType({ description: 'A stretch of the new Markdown: copied from the old one, or new words.' })
export class TextDifference {
  @Field(() => Int, { nullable: true, description: 'Where it begins in the old Markdown, in code points; null for new words.' })
  from: number | null;
  @Field(() => Int, { nullable: true, description: 'Where it ends there; null for new words.' })
  to: number | null;
  @Field(() => String, { nullable: true, description: 'The new words; null where they are copied.' })
  insert: string | null;
}

@ObjectType({ description: 'What two versions of a text differ in. That of two published versions never changes.' })
export class TextComparison {
  @Field(() => TextVersion, { description: 'The version that is compared.' })
  old: TextVersion;
  @Field(() => TextVersion, { description: 'The version that it is compared with.' })
  new: TextVersion;
  @Field(() => TextComparisonSummary, { description: 'How many parts became what.' })
  summary: TextComparisonSummary;
  @Field(() => TextMark, { description: 'The old Markdown.' })
  oldMark: TextMark;
  @Field(() => TextMark, { description: 'The new Markdown.' })
  newMark: TextMark;
}

export const ProvisionComparisonConnection = ConnectionOf(ProvisionComparison);
export const TextTableRowConnection = ConnectionOf(TextTableRow);
