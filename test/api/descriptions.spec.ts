/** The schema reads as the manual: nothing public in it is without a description. */
import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

it('describes every type, field, argument and value', async () => {
  const schema = buildSchema(await readFile(new URL('../../schema.gql', import.meta.url), 'utf8'));
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map((type) => type!.name));
  const bare: string[] = [];
  const ask = (name: string, { description }: { description?: string | null }): void => void (description?.trim() || bare.push(name));
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    if (!roots.has(type.name)) ask(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) ask(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) ask(`${type.name}.${field.name}`, field);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        ask(`${type.name}.${field.name}`, field);
        // The one input of a mutation is described by its type.
        for (const arg of field.args) if (arg.name !== 'input') ask(`${type.name}.${field.name}(${arg.name})`, arg);
      }
  }
  expect(bare).toEqual([]);
});
