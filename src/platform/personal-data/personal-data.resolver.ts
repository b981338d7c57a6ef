/** Says what may be personal data in words, before they are published. */
import { Args, Field, Int, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { refuseIf } from '../refusal/refusal.js';
import { inCharacters, personalDataIn, personalDataKinds, type PersonalDataKind } from './personal-data.rules.js';
import { whyNotLook } from './asking.rules.js';

export const PersonalDataKinds = Object.fromEntries(personalDataKinds.map((kind) => [kind, kind])) as Record<
  PersonalDataKind,
  PersonalDataKind
>;
registerEnumType(PersonalDataKinds, {
  name: 'PersonalDataKind',
  description: 'What a find may be, by its form and the words around it, with the formats of Colombia.',
  valuesMap: {
    MAIL: { description: 'An e-mail address, also spelled with “arroba” and “punto”. Mailboxes of offices of the State are left out.' },
    PHONE: { description: 'A telephone: mobile (3xx), landline (60x), with or without 57, or of another country with its plus.' },
    IDENTITY: { description: 'The number of an identity card, a passport or another document of a person.' },
    TAX: { description: 'A NIT or RUT whose check digit is right, or that has none.' },
    ACCOUNT: { description: 'The number of a bank account or of a card.' },
    HOME: { description: 'The address of a house: a street with the plate.' },
    PLATE: { description: 'The plate of a vehicle.' },
    NUMBER: { description: 'A long number that nothing around it explains.' },
  },
});

@ObjectType({ description: 'Words that may be personal data: a hint by simple rules, not a promise.' })
export class PersonalData {
  @Field(() => PersonalDataKinds, { description: 'What it may be.' })
  kind: PersonalDataKind;

  @Field({
    description: 'Whether its form or the words around it say so. Only such finds stop a comment until its author confirms it.',
  })
  isLikely: boolean;

  @Field({ description: 'The words themselves.' })
  exact: string;

  @Field(() => Int, { description: 'Where it begins, in characters (code points) from 0.' })
  start: number;

  @Field(() => Int, { description: 'The character after it.' })
  end: number;
}

@Resolver()
export class PersonalDataResolver {
  @Query(() => [PersonalData], {
    description:
      'What may be personal data in a text, in the order of the words. For whoever writes a client: point it out before the text is sent. Nothing is kept. At most 100,000 characters, else an error TEXT_TOO_LONG.',
  })
  personalDataIn(@Args('text', { description: 'What somebody is writing, Markdown or plain.' }) text: string): PersonalData[] {
    refuseIf(whyNotLook(text));
    return inCharacters(text, personalDataIn(text));
  }
}
