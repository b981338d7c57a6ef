/** What the API says of themes besides their rows. */
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ConnectionOf } from '../../platform/graphql/relay.js';
import { DateTime, Locale } from '../../platform/graphql/scalars.js';
import { Observation } from '../observation.entity.js';
import type { LabelWay } from './labels.rules.js';
import { Theme } from './theme.entity.js';

export const LabelWays = { HAND: 'HAND', SEARCH: 'SEARCH', SUGGESTION: 'SUGGESTION' } as const satisfies Record<LabelWay, LabelWay>;
registerEnumType(LabelWays, {
  name: 'LabelWay',
  description: 'How an observation came by a theme.',
  valuesMap: {
    HAND: { description: 'An official gave it.' },
    SEARCH: { description: 'A saved search found it.' },
    SUGGESTION: { description: 'It was suggested, and an official confirmed it.' },
  },
});

@ObjectType({ description: 'The name of a theme in one language.' })
export class ThemeName {
  @Field(() => Locale, { description: 'The language.' })
  locale: string;

  @Field({ description: 'The name.' })
  name: string;
}

@ObjectType({ description: 'A theme that an observation has.' })
export class ObservationTheme {
  themeId: string;

  @Field(() => Theme, { nullable: true, description: 'The theme.' })
  theme?: Theme | null;

  @Field(() => LabelWays, { description: 'How the observation came by it.' })
  way: LabelWay;
}

@ObjectType({
  description:
    'How good suggestions of a theme are: each example is judged by what was learnt from the others, and compared with what people said.',
})
export class ThemeQualityFigures {
  @Field(() => Int, { description: 'Observations that people gave the theme to.' })
  examples: number;

  @Field(() => Float, { description: 'Of what would be suggested, the share that people labelled so.' })
  precision: number;

  @Field(() => Float, { description: 'Of what people labelled so, the share that would be suggested.' })
  recall: number;

  @Field(() => Float, { description: 'The harmonic mean of both. Below 0.5 the theme is not suggested.' })
  f1: number;

  @Field(() => DateTime, { description: 'When it was measured.' })
  measuredAt: Date;
}

@ObjectType({ description: 'A theme that is suggested for an observation. It counts for nothing until an official confirms it.' })
export class ThemeSuggestion {
  observationId: string;

  @Field(() => Observation, { nullable: true, description: 'The observation.' })
  observation?: Observation | null;

  @Field(() => Float, { description: 'How much speaks for it; to be compared only within the theme.' })
  score: number;

  @Field(() => [String], { description: 'The words of the observation that decided it, without accents, the most telling first.' })
  words: string[];
}

@ObjectType({ description: 'How far a run that suggests themes has come.' })
export class ThemeAdvice {
  @Field(() => Boolean, { description: 'Whether it is under way.' })
  isRunning: boolean;

  @Field(() => Int, { description: 'Observations it has looked at.' })
  read: number;

  @Field(() => Int, { description: 'Observations without a theme when it was asked for.' })
  total: number;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  askedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was finished; null while it is under way.' })
  finishedAt: Date | null;
}

export const ThemeSuggestionConnection = ConnectionOf(ThemeSuggestion);
