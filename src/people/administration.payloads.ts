/** What changes to agencies and territories answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../platform/graphql/payload.js';
import { Agency } from './agency.entity.js';
import { Territory } from './territory.entity.js';

@ObjectType({ description: 'What came of changing an agency.' })
export class UpdateAgencyPayload extends Payload {
  @Field(() => Agency, { nullable: true, description: 'The agency as it is now.' })
  agency?: Agency | null;
}

@ObjectType({ description: 'What came of adding a territory.' })
export class CreateTerritoryPayload extends Payload {
  @Field(() => Territory, { nullable: true, description: 'The new territory.' })
  territory?: Territory | null;
}

@ObjectType({ description: 'What came of naming a territory anew.' })
export class UpdateTerritoryPayload extends Payload {
  @Field(() => Territory, { nullable: true, description: 'The territory as it is now.' })
  territory?: Territory | null;
}
