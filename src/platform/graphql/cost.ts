/** The cost of an operation: how many objects its answer could hold, known before it runs. */
import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isInterfaceType,
  isUnionType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Items assumed in a list that is not a connection. */
const plainListSize = 10;
const defaultPageSize = 20;
const mutationCost = 10;

type Size = number | { variable: string; otherwise: number };

interface CostNode {
  own: number;
  times: Size;
  children: CostNode[];
}

export type CostPlan = CostNode[];

/** Reads a validated operation into a plan; {@link costOf} then needs only the variables. */
export function planCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CostPlan {
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const root = schema.getRootType(operation.operation)!;
  const own = operation.operation === 'mutation' ? mutationCost : 1;
  return readSelections(operation.selectionSet, root, null).map((node) => ({ ...node, own: Math.max(node.own, own) }));

  function readSelections(selections: SelectionSetNode, parent: GraphQLNamedType, page: Size | null): CostNode[] {
    return selections.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return readField(selection, parent, page);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return readSelections(
          selection.selectionSet,
          selection.typeCondition ? schema.getType(selection.typeCondition.name.value)! : parent,
          page,
        );
      }
      const fragment = fragments.get(selection.name.value)!;
      return readSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)!, page);
    });
  }

  function readField(field: FieldNode, parent: GraphQLNamedType, page: Size | null): CostNode[] {
    if (!field.selectionSet || isUnionType(parent) || !(isObjectType(parent) || isInterfaceType(parent))) return [];
    const definition = parent.getFields()[field.name.value];
    if (!definition) return [];
    const type = getNamedType(definition.type);
    const isConnection = type.name.endsWith('Connection');
    const isList = isListType(getNullableType(definition.type));
    const children = readSelections(field.selectionSet, type, isConnection ? pageSize(field) : null);
    return [{ own: isConnection || type.name === 'PageInfo' ? 0 : 1, times: isList ? (page ?? plainListSize) : 1, children }];
  }
}

/** The cost with these variables. */
export function costOf(plan: CostPlan, variables: Record<string, unknown> | null | undefined): number {
  let sum = 0;
  for (const node of plan) {
    const times = typeof node.times === 'number' ? node.times : sizeFrom(variables?.[node.times.variable], node.times.otherwise);
    sum += times * (node.own + costOf(node.children, variables));
  }
  return sum;
}

function pageSize(field: FieldNode): Size {
  for (const argument of field.arguments ?? []) {
    if (argument.name.value !== 'first' && argument.name.value !== 'last') continue;
    if (argument.value.kind === Kind.INT) return Math.min(Number(argument.value.value), 100);
    if (argument.value.kind === Kind.VARIABLE) return { variable: argument.value.name.value, otherwise: defaultPageSize };
  }
  return defaultPageSize;
}

function sizeFrom(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? Math.min(value, 100) : otherwise;
}
