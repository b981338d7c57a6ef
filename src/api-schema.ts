/** The GraphQL schema as text, made without a database. */
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.js';
import { Settings } from './platform/config/settings.js';

const note = '# The API of Urna. Written by `npm run schema` from the resolvers; `npm run check` refuses a difference.\n\n';

export async function buildApiSchema(): Promise<string> {
  const settings = Settings.read({ DATABASE_URL: 'postgresql://nowhere' });
  const app = await NestFactory.createApplicationContext(AppModule.of({ settings, databaseUrl: settings.databaseUrl! }), {
    preview: true,
    logger: false,
  });
  const { schema } = app.get(GraphQLSchemaHost, { strict: false });
  return `${note}${printSchema(lexicographicSortSchema(schema))}\n`;
}
