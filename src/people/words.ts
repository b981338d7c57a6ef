/** Names as they are kept, language by language, for the forms of administrators. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Locale } from '../platform/graphql/scalars.js';

@ObjectType({ description: 'The words of an agency in one language.' })
export class AgencyWords {
  @Field(() => Locale, { description: 'The language.' })
  locale: string;
  @Field({ description: 'Its name.' })
  name: string;
  @Field({ description: 'Its sector of government.' })
  sector: string;
}

@ObjectType({ description: 'The name of a territory in one language.' })
export class TerritoryWords {
  @Field(() => Locale, { description: 'The language.' })
  locale: string;
  @Field({ description: 'Its name.' })
  name: string;
}
