/** What the API says of the filter that suggests spam. */
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars.js';
import { outcomes, type Outcome } from './outcomes.rules.js';
import { signKinds, type SignKind } from './signs.rules.js';
import { fewestExamples, filterStates, leastPrecision, type FilterState } from './spam-model.rules.js';

function named<Name extends string>(names: readonly Name[]): Record<Name, Name> {
  return Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;
}

export const SpamFilterStates = named(filterStates);
registerEnumType(SpamFilterStates, {
  name: 'SpamFilterState',
  description: 'Whether the filter advises.',
  valuesMap: {
    LEARNING: { description: `It has fewer than ${fewestExamples} decided comments of a kind, and is silent.` },
    WEAK: {
      description: `It has enough, but what was decided does not let it be right in ${leastPrecision * 100} of 100 suggestions: it is silent.`,
    },
    ADVISING: { description: 'It suggests comments to moderators.' },
  },
});

export const SpamSignKinds = named(signKinds);
registerEnumType(SpamSignKinds, {
  name: 'SpamSignKind',
  description: 'What of a comment the filter weighs.',
  valuesMap: {
    WORD: { description: 'A word.' },
    DOMAIN: { description: 'Where a link leads.' },
    LINKS: { description: 'It has links.' },
    MANY_LINKS: { description: 'It has three links or more.' },
    CONTACT: { description: 'It gives a telephone or an e-mail address.' },
    REPEATED_CHARACTERS: { description: 'It repeats a character four times or more.' },
    CAPITALS: { description: 'Most of its letters are capitals.' },
    PICTURES: { description: 'It has three pictures among its letters or more.' },
    EXCLAMATIONS: { description: 'It has four exclamation marks or more.' },
    MONEY: { description: 'It names a sum or a percentage.' },
    SHORT: { description: 'It has fewer than 20 letters.' },
    NEW_ACCOUNT: { description: 'The account of its author was less than a day old.' },
    POSTED_BEFORE: { description: 'The same words came within the day before.' },
    POSTED_OFTEN: { description: 'The same words came ten times or more within the day before.' },
  },
});

export const AdviceOutcomes = named(outcomes);
registerEnumType(AdviceOutcomes, {
  name: 'SpamAdviceOutcome',
  description: 'What a person made of the advice. Only people decide.',
  valuesMap: {
    FOLLOWED: { description: 'It was suggested, and a moderator took a measure because of spam.' },
    NOT_FOLLOWED: { description: 'It was suggested, and a moderator decided otherwise.' },
    MISSED: { description: 'It was not suggested, and a moderator took a measure because of spam.' },
  },
});

@ObjectType({ description: 'What spoke for spam in one comment.' })
export class SpamSign {
  @Field(() => SpamSignKinds, { description: 'What it is.' })
  kind: SignKind;

  @Field(() => String, { nullable: true, description: 'The word or the domain; null for other signs.' })
  word: string | null;

  @Field(() => Float, { description: 'How much it weighed, in log-odds: 0.7 doubles the odds.' })
  weight: number;
}

@ObjectType({
  description: 'The advice of the filter on one comment: a suggestion to look, and what weighed. For moderators and auditors.',
})
export class SpamAdvice {
  @Field(() => Float, { description: 'How probable it held spam, from 0 to 1.' })
  probability: number;

  @Field(() => [SpamSign], { description: 'The signs that spoke for it, the weightiest first, at most 8.' })
  signs: SpamSign[];

  @Field(() => DateTime, { description: 'When it suggested the comment.' })
  lookedAt: Date;

  @Field(() => AdviceOutcomes, { nullable: true, description: 'Whether people followed it; null while nobody has decided.' })
  outcome: Outcome | null;
}

@ObjectType({ description: 'What the filter learnt last.' })
export class SpamFilter {
  @Field(() => SpamFilterStates, { description: 'Whether it advises.' })
  state: FilterState;

  @Field(() => Int, { description: 'Comments that moderators held for spam, of those that it learnt from: the newest 10,000.' })
  spamExamples: number;

  @Field(() => Int, { description: 'Comments that moderators decided otherwise on, of those that it learnt from: the newest 10,000.' })
  otherExamples: number;

  @Field(() => Int, { description: 'As many of each kind it needs before it advises.' })
  fewestExamples: number;

  @Field(() => Float, { nullable: true, description: 'From which probability on it suggests a comment; null while it is silent.' })
  threshold: number | null;

  @Field(() => Float, {
    name: 'estimatedPrecision',
    nullable: true,
    description: 'Of what it would have suggested among examples that it did not learn from, the share that was spam.',
  })
  precision: number | null;

  @Field(() => Float, {
    name: 'estimatedRecall',
    nullable: true,
    description: 'Of the spam among them, the share that it would have suggested.',
  })
  recall: number | null;

  @Field(() => DateTime, { description: 'When it learnt.' })
  trainedAt: Date;
}

@ObjectType({ isAbstract: true })
abstract class AdviceNumbers {
  @Field(() => Int, { description: 'Comments that it suggested.' })
  suggested: number;

  @Field(() => Int, { description: 'Of those, on how many a moderator took a measure because of spam.' })
  followed: number;

  @Field(() => Int, { description: 'Of those, on how many a moderator decided otherwise.' })
  notFollowed: number;

  @Field(() => Int, { description: 'Of those, how many wait for a decision.' })
  waiting: number;

  @Field(() => Int, { description: 'Comments that it looked at and did not suggest, on which a moderator took a measure because of spam.' })
  missed: number;

  @Field(() => Float, { nullable: true, description: 'followed ÷ (followed + notFollowed); null before the first decision.' })
  precision: number | null;

  @Field(() => Float, { nullable: true, description: 'followed ÷ (followed + missed); null before the first decision.' })
  recall: number | null;
}

@ObjectType({ description: 'How often the filter was right.' })
export class AdviceFigures extends AdviceNumbers {}

@ObjectType({ description: 'How often the filter was right about the comments that it looked at in one month.' })
export class AdviceMonth extends AdviceNumbers {
  @Field(() => CalendarDate, { description: 'The first day of the month, in Bogota.' })
  month: string;
}

@ObjectType({ description: 'The filter that suggests spam to moderators, and whether people followed it. It hides nothing itself.' })
export class ModerationAdviceFigures {
  @Field(() => SpamFilter, { nullable: true, description: 'What it learnt last; null before the first time.' })
  filter: SpamFilter | null;

  @Field(() => AdviceFigures, { description: 'All months together.' })
  total: AdviceFigures;

  @Field(() => [AdviceMonth], { description: 'Month by month, the newest first; months without advice are left out.' })
  months: AdviceMonth[];
}
