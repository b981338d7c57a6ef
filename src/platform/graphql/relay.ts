/** Relay's rules: global ids, the Node interface, connections with keyset cursors, and the arguments of a page. */
import { Type } from '@nestjs/common';
import { ArgsType, Field, ID, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Refusal } from '../refusal/refusal.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The opaque id that clients see, from a type name and a row's uuid. */
export function toGlobalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

/** The type name and uuid inside a global id, or null when it is not one. */
export function readGlobalId(globalId: string): { type: string; id: string } | null {
  const [type, id, ...rest] = Buffer.from(globalId, 'base64url').toString().split(':');
  return type && id && rest.length === 0 && uuid.test(id) ? { type, id } : null;
}

/** The uuid inside a global id of the expected type; anything else is refused as NOT_FOUND, so that ids reveal nothing. */
export function fromGlobalId(type: string, globalId: string, field: string | null = null): string {
  const read = readGlobalId(globalId);
  if (read?.type !== type) throw new Refusal('NOT_FOUND', { type }, field);
  return read.id;
}

@InterfaceType({
  description: 'Anything that can be fetched again by its global id through `node` or `nodes` (Relay).',
  resolveType: (value: { constructor: { name: string } }) => value.constructor.name,
})
export abstract class Node {
  @Field(() => ID, { name: 'id', description: 'Global id, opaque to clients.' })
  get globalId(): string {
    return toGlobalId(this.constructor.name, this.id);
  }

  /** The row's uuid; never public. */
  abstract id: string;
}

@ObjectType({ description: 'Where a page of a connection stands (Relay).' })
export class PageInfo {
  @Field({ description: 'Whether items follow this page.' })
  hasNextPage: boolean;
  @Field({ description: 'Whether items precede this page.' })
  hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first item, null on an empty page.' })
  startCursor: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last item, null on an empty page.' })
  endCursor: string | null;
}

/** Checked by {@link readPage}. Arguments of every connection: `first` with `after`, or `last` with `before`; 20 items when neither is given. */
@ArgsType()
export class PageArgs {
  @IsOptional()
  @Field(() => Int, {
    nullable: true,
    description: 'How many items from the front, 1 to 100. 20 when neither `first` nor `last` is given.',
  })
  first?: number | null;
  @IsOptional()
  @Field(() => String, { nullable: true, description: 'Items after this cursor.' })
  after?: string | null;
  @IsOptional()
  @Field(() => Int, { nullable: true, description: 'How many items from the back, 1 to 100.' })
  last?: number | null;
  @IsOptional()
  @Field(() => String, { nullable: true, description: 'Items before this cursor.' })
  before?: string | null;
}

export interface Edge<T> {
  node: T;
  cursor: string;
}
export interface Connection<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
}

/** What a keyset query needs: how many rows (one more than shown), from which key, in which direction. */
export interface Keyset {
  limit: number;
  isBackward: boolean;
  /** The values of the sort key at the cursor, in order, or null at the end where reading begins. */
  from: string[] | null;
}

/** Reads page arguments; a broken cursor or a mix of directions is refused. `keys` is the number of sort key values. */
export function readPage(page: PageArgs, keys: number): Keyset {
  if ((page.last != null || page.before != null) && (page.first != null || page.after != null)) {
    throw new Refusal('PAGE_DIRECTIONS_MIXED', {}, 'first');
  }
  const size = page.first ?? page.last ?? 20;
  if (size < 1 || size > 100) throw new Refusal('PAGE_SIZE_OUT_OF_RANGE', { max: 100 }, page.last != null ? 'last' : 'first');
  const isBackward = page.last != null || page.before != null;
  const cursor = page.after ?? page.before ?? null;
  return { limit: size, isBackward, from: cursor === null ? null : readCursor(cursor, keys) };
}

/** An opaque cursor from the values of a row's sort key. */
export function toCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values.map(String))).toString('base64url');
}

function readCursor(cursor: string, keys: number): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === keys && values.every((value) => typeof value === 'string')) return values;
  } catch {
    // falls through to the refusal
  }
  throw new Refusal('CURSOR_INVALID', {}, 'after');
}

/**
 * Builds a connection from rows that were read with `limit + 1` in the reading direction.
 * @param sortKey the values of a row's sort key, as in the query's ORDER BY
 */
export function toConnection<T>(rows: T[], keyset: Keyset, sortKey: (row: T) => readonly (string | number)[]): Connection<T> {
  const hasMore = rows.length > keyset.limit;
  // A copy: two aliases may share the rows of one loader.
  const nodes = rows.slice(0, keyset.limit);
  if (keyset.isBackward) nodes.reverse();
  const cursorAt = (index: number): string | null => (nodes.length === 0 ? null : toCursor(sortKey(nodes.at(index)!)));
  // Cursors and edges are made only when they are asked for.
  return {
    nodes,
    get edges() {
      return nodes.map((node) => ({ node, cursor: toCursor(sortKey(node)) }));
    },
    pageInfo: {
      hasNextPage: keyset.isBackward ? keyset.from !== null : hasMore,
      hasPreviousPage: keyset.isBackward ? hasMore : keyset.from !== null,
      get startCursor() {
        return cursorAt(0);
      },
      get endCursor() {
        return cursorAt(-1);
      },
    },
  };
}

/** Declares the connection and edge types of an object type, named `<Type>Connection` and `<Type>Edge`. */
export function ConnectionOf<T>(node: Type<T>, name = node.name): Type<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `An item of ${name}Connection with its cursor.` })
  class EdgeType {
    @Field(() => node, { description: 'The item.' })
    node: T;
    @Field({ description: 'Its cursor, for `after` and `before`.' })
    cursor: string;
  }
  @ObjectType(`${name}Connection`, { description: `A page of ${name} items (Relay).` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'Items with their cursors.' })
    edges: EdgeType[];
    @Field(() => [node], { description: 'The items alone.' })
    nodes: T[];
    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo: PageInfo;
  }
  return ConnectionType as Type<Connection<T>>;
}
