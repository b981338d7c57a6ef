/** Finds out whether an operation's answer depends on who asks, so that all others can share one execution. */
import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';

/** Whether the document selects a field whose extensions say `perViewer: true`. */
export function touchesViewer(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let touches = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => {
        if (types.getFieldDef()?.extensions.perViewer === true) touches = true;
      },
    }),
  );
  return touches;
}
