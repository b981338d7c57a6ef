/**
 * Fields call their resolver method directly: Nest would run its pipes over every parent, context and argument. GraphQL has
 * checked the types of arguments; what else must hold is checked where they are read (pages in relay.ts).
 */
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import type { ModulesContainer } from '@nestjs/core';
import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';

/** Nest's own names of what its decorators leave behind. */
const metadata = {
  isField: 'graphql:resolve_property',
  name: 'graphql:resolver_name',
  type: 'graphql:resolver_type',
  parameters: '__routeArguments__',
};
/** Where `@Parent`, `@Context`, `@Info` and `@Args`, by Nest's numbers, stand in a resolver's call. */
const places: Record<string, number> = { 0: 0, 1: 2, 2: 3, 3: 1 };

interface Parameter {
  index: number;
  data?: unknown;
  pipes?: unknown[];
  factory?: (data: unknown, execution: ExecutionContextHost) => unknown;
}

type Read = (call: unknown[]) => unknown;

/** Replaces the resolvers of all fields whose parameters need no validation. */
export function callFieldsDirectly(schema: GraphQLSchema, modules: ModulesContainer): void {
  for (const module of modules.values()) {
    for (const { instance } of module.providers.values()) {
      if (instance === null || typeof instance !== 'object' || !instance.constructor) continue;
      replaceFieldsOf(schema, instance as Record<string, unknown>);
    }
  }
}

function replaceFieldsOf(schema: GraphQLSchema, instance: Record<string, unknown>): void {
  const type = schema.getType(String(Reflect.getMetadata(metadata.type, instance.constructor) ?? ''));
  if (!isObjectType(type)) return;
  for (const method of Object.getOwnPropertyNames(Object.getPrototypeOf(instance))) {
    const act = instance[method];
    if (method === 'constructor' || typeof act !== 'function' || !Reflect.getMetadata(metadata.isField, act)) continue;
    const field = type.getFields()[(Reflect.getMetadata(metadata.name, act) as string | undefined) ?? method];
    const reads = readParameters(instance, method);
    if (field && reads) field.resolve = direct(instance, act as (...parameters: unknown[]) => unknown, reads);
  }
}

function direct(instance: object, act: (...parameters: unknown[]) => unknown, reads: Read[]): GraphQLFieldResolver<unknown, unknown> {
  return (...call) =>
    act.apply(
      instance,
      reads.map((read) => read(call)),
    );
}

/** How each parameter is read from a resolver's call, or null when one must go through Nest. */
function readParameters(instance: object, method: string): Read[] | null {
  const parameters = (Reflect.getMetadata(metadata.parameters, instance.constructor, method) ?? {}) as Record<string, Parameter>;
  const reads: Read[] = [];
  for (const [key, { index, data, pipes = [], factory }] of Object.entries(parameters)) {
    const place = places[key.split(':')[0]!];
    if (pipes.length > 0) return null;
    if (factory) reads[index] = (call) => factory(data, new ExecutionContextHost(call));
    else if (place !== undefined && data === undefined) reads[index] = (call) => call[place];
    else if (place !== undefined && typeof data === 'string') reads[index] = (call) => (call[place] as Record<string, unknown>)[data];
    else return null;
  }
  return reads.includes(undefined as unknown as Read) ? null : reads;
}
