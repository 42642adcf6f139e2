import { Kind, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql';
import { type Ctx } from './context';

/* What is done with every operation, however it came: over POST by Apollo, over a stream by graphql-subscriptions.ts. */

/** An auditor's every operation is recorded: which one it was, never what it was asked about in words. */
export function recordOperation(ctx: Ctx, operation: OperationDefinitionNode, queryHash: string): void {
  if (!ctx.actor.roles.some(({ role }) => role === 'AUDITOR')) return;
  const query = queryHash.slice(0, 16);
  ctx.recordRead({
    type: 'operation',
    id: operation.name?.value ?? (query === '' ? 'unnamed' : query),
    detail: { kind: operation.operation, query, fields: rootFields(operation) },
  });
}

function rootFields(operation: OperationDefinitionNode): string[] {
  return operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
}

/** The extensions of an answer: with what was withheld from this reader, if anything was. */
export function answerExtensions(
  ctx: Ctx,
  given: Readonly<Record<string, unknown>> | undefined,
): { readonly extensions?: Record<string, unknown> } {
  const withheld = ctx.withheld();
  if (withheld.length > 0) return { extensions: { ...given, withheld } };
  return given === undefined ? {} : { extensions: given };
}

/** The codes of an answer's errors. */
export function codesOf(errors: readonly GraphQLFormattedError[] | undefined): readonly string[] {
  return (errors ?? []).map(({ extensions }) => String(extensions?.['code']));
}
