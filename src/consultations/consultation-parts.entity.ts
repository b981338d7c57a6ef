/** Small public parts of a consultation that are kept within its row. */
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum Channel {
  WEB = 'WEB',
  EMAIL = 'EMAIL',
  PHONE = 'PHONE',
  IN_PERSON = 'IN_PERSON',
  POST = 'POST',
  COMMUNITY_RADIO = 'COMMUNITY_RADIO',
}
registerEnumType(Channel, {
  name: 'Channel',
  description: 'A way to take part in a consultation.',
  valuesMap: {
    WEB: { description: 'On this site, through its pages or its API.' },
    EMAIL: { description: 'By e-mail to the contact.' },
    PHONE: { description: 'By telephone.' },
    IN_PERSON: { description: 'At the office, or at meetings that the agency announces.' },
    POST: { description: 'By letter.' },
    COMMUNITY_RADIO: { description: 'Through community radio stations.' },
  },
});

@ObjectType({ description: 'Whom to ask about a consultation: an office and the person who answers for it.' })
export class Contact {
  @Field({ description: 'The office in charge.' })
  office: string;
  @Field({ description: 'The official who answers for it.' })
  name: string;
  @Field({ description: 'E-mail address of the office.' })
  email: string;
  @Field(() => String, { nullable: true, description: 'Telephone number, if there is one.' })
  phone: string | null;
}

@ObjectType({ description: 'Why a consultation is open for less time than its policy requires, and who signs for it.' })
export class ShorterTermJustification {
  @Field({ description: 'The reason.' })
  reason: string;
  @Field({ description: 'Name of the official who signs.' })
  name: string;
  @Field({ description: 'Their office or post.' })
  office: string;
}
