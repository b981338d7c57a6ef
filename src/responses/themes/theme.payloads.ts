/** What acts on themes answer. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Consultation } from '../../consultations/consultation.entity.js';
import { Payload } from '../../platform/graphql/payload.js';
import { Theme } from './theme.entity.js';

@ObjectType({ isAbstract: true })
abstract class ThemePayload extends Payload {
  @Field(() => Theme, { nullable: true, description: 'The theme.' })
  theme?: Theme | null;
}

@ObjectType({ isAbstract: true })
abstract class CountedPayload extends ThemePayload {
  @Field(() => Int, { nullable: true, description: 'How many observations it touched.' })
  count?: number | null;
}

@ObjectType({ description: 'What came of making a theme.' })
export class CreateThemePayload extends ThemePayload {}

@ObjectType({ description: 'What came of renaming a theme.' })
export class RenameThemePayload extends ThemePayload {}

@ObjectType({ description: 'What came of merging themes.' })
export class MergeThemesPayload extends ThemePayload {}

@ObjectType({ description: 'What came of removing a theme.' })
export class RemoveThemePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Global id of the theme that is no more.' })
  removedThemeId?: string | null;
}

@ObjectType({ description: 'What came of giving a theme.' })
export class LabelObservationsPayload extends CountedPayload {}

@ObjectType({ description: 'What came of taking a theme away.' })
export class UnlabelObservationsPayload extends CountedPayload {}

@ObjectType({ description: 'What came of saving a search.' })
export class SaveThemeSearchPayload extends ThemePayload {}

@ObjectType({ description: 'What came of removing a search.' })
export class RemoveThemeSearchPayload extends ThemePayload {}

@ObjectType({ description: 'What came of asking for suggestions.' })
export class SuggestThemesPayload extends Payload {
  @Field(() => Consultation, { nullable: true, description: 'The consultation.' })
  consultation?: Consultation | null;
}

@ObjectType({ description: 'What came of confirming suggestions.' })
export class ConfirmThemeSuggestionsPayload extends CountedPayload {}

@ObjectType({ description: 'What came of denying suggestions.' })
export class DenyThemeSuggestionsPayload extends CountedPayload {}
