/** The fields into which people may write words, read from the schema, so that none is forgotten. */
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInputObjectType, isScalarType, type GraphQLInputType } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../schema.gql', import.meta.url), 'utf8'));
/** A file is no words; what it holds goes the way of a text that is pasted, and its name is tried where files are. */
const wordless = ['ID', 'Int', 'Float', 'Boolean', 'Date', 'DateTime', 'Upload'];

/** Every field of words that some mutation takes, such as `PostCommentInput.body`. Keys of repetition are no words. */
export function fieldsOfWords(): string[] {
  const found = new Set<string>();
  const visit = (type: GraphQLInputType): void => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return;
    for (const field of Object.values(named.getFields())) {
      const name = `${named.name}.${field.name}`;
      const inner = getNamedType(field.type);
      if (found.has(name) || field.name === 'idempotencyKey') continue;
      if (isScalarType(inner) && !wordless.includes(inner.name)) found.add(name);
      visit(field.type);
    }
  };
  for (const mutation of Object.values(schema.getMutationType()!.getFields())) for (const { type } of mutation.args) visit(type);
  return [...found].sort();
}

/** The fields of a mutation's input whose words hold `trick`. */
export function fieldsWith(mutation: string, input: unknown, trick: string): string[] {
  const visit = (type: GraphQLInputType, value: unknown, name: string): string[] => {
    if (typeof value === 'string') return value.includes(trick) ? [name] : [];
    if (Array.isArray(value)) return value.flatMap((item) => visit(type, item, name));
    const named = getNamedType(type);
    if (value === null || typeof value !== 'object' || !isInputObjectType(named)) return [];
    return Object.entries(value).flatMap(([key, inner]) => visit(named.getFields()[key]!.type, inner, `${named.name}.${key}`));
  };
  const field = schema.getMutationType()!.getFields()[mutation]!;
  return visit(field.args[0]!.type, input, mutation);
}
