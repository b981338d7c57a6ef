/** How large an operation may be, checked on its text before it is validated or run. */
import { GraphQLError, Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { Refusal } from '../refusal/refusal.js';

export const limits = {
  /** Lexical tokens of a document. */
  tokens: 3_000,
  /** Nested fields; introspection is exempt. */
  depth: 15,
  aliases: 50,
  directives: 50,
  rootFields: 25,
  /** Fields and fragments, each counted wherever it is spread: fragments within fragments multiply. */
  selections: 2_000,
  /** Objects that an answer could hold at most, by cost.ts. */
  cost: 10_000,
  /** Values within the variables, lists and objects included, and how deep they may nest. */
  values: 20_000,
  nesting: 20,
  /** Of the body of a request, in bytes; files come in forms, which have limits of their own. */
  bytes: 6 * 1024 * 1024,
  /** Of one message of a socket, in bytes: only documents and their variables come that way. */
  messageBytes: 1024 * 1024,
  /** Open at once in one socket. */
  subscriptions: 100,
} as const;

type Measured = 'depth' | 'aliases' | 'directives' | 'rootFields' | 'selections';

/** The first limit that the document passes, as an error for the client, or null. */
export function whyTooComplex(document: DocumentNode): GraphQLError | null {
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const counts: Record<Measured, number> = {
      depth: 0,
      aliases: 0,
      directives: definition.directives?.length ?? 0,
      rootFields: 0,
      selections: 0,
    };
    measure(definition.selectionSet, 1, fragments, counts, new Set());
    for (const what of Object.keys(counts) as Measured[]) {
      if (counts[what] > limits[what]) return tooComplex(what, counts[what], limits[what]);
    }
  }
  return null;
}

export function tooComplex(what: string, actual: number, max: number): GraphQLError {
  const refusal = new Refusal('TOO_COMPLEX', { what, actual, max });
  return new GraphQLError(refusal.message, { originalError: refusal });
}

function measure(
  selections: SelectionSetNode,
  depth: number,
  fragments: Map<string, FragmentDefinitionNode>,
  counts: Record<Measured, number>,
  open: Set<string>,
): void {
  counts.depth = Math.max(counts.depth, depth);
  for (const selection of selections.selections) {
    counts.directives += selection.directives?.length ?? 0;
    counts.selections++;
    // A document of nested fragments can describe a tree of any size.
    if (counts.selections > limits.selections) return;
    if (selection.kind === Kind.FIELD) {
      if (selection.alias) counts.aliases++;
      if (depth === 1) counts.rootFields++;
      if (selection.selectionSet && !selection.name.value.startsWith('__'))
        measure(selection.selectionSet, depth + 1, fragments, counts, open);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      measure(selection.selectionSet, depth, fragments, counts, open);
    } else {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      if (!fragment || open.has(name)) continue;
      open.add(name);
      measure(fragment.selectionSet, depth, fragments, counts, open);
      open.delete(name);
    }
  }
}
