/** What an operation wants at the door: a mutation says so with `@Extensions({ act: 'vote' })`, all others write. */
import { Kind, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { acts, type Act } from '../door/acts.rules.js';

/**
 * The acts of an operation, what is given up first before the others: a mutation may hold several fields, each an act of its own, and
 * what stands beside a ballot is not carried past the door by it.
 */
export type Wanted = readonly { act: Act; amount: number }[];

export function wantedBy(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Wanted {
  if (operation.operation === 'query') return [{ act: 'read', amount: 1 }];
  if (operation.operation === 'subscription') return [{ act: 'subscription', amount: 1 }];
  const fields = schema.getMutationType()!.getFields();
  const found = namesIn(operation.selectionSet, document).map((name) => (fields[name]?.extensions.act as Act | undefined) ?? 'write');
  const wanted = acts.map((act) => ({ act, amount: found.filter((each) => each === act).length })).filter(({ amount }) => amount > 0);
  return wanted.length > 0 ? wanted : [{ act: 'write', amount: 1 }];
}

/** Of a validated document, so without circles; how many there may be is limited already. */
function namesIn({ selections }: SelectionSetNode, document: DocumentNode): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return namesIn(selection.selectionSet, document);
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? namesIn(fragment.selectionSet, document) : [];
  });
}
