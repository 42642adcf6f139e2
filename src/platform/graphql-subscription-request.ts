import {
  getArgumentValues,
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { MOST_TOKENS, requireWithinLimits } from './cost-limits';
import { type EventIds } from './events';
import { BadInput } from './faults';
import { coerceVariables } from './graphql-executor';
import { liveSourceOf } from './graphql-live';

/** A subscription as a client asks for it, over whichever transport. */
export interface SubscriptionRequest {
  readonly query: unknown;
  readonly variables: unknown;
  readonly operationName: unknown;
  /** What a POST would have in its `Authorization` header. */
  readonly authorization: string | undefined;
}

/** One that is in order: parsed, valid, and within the limits of every operation. */
export interface PreparedSubscription {
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The name under which the root field stands in the answer. */
  readonly key: string;
  /** The same operation with nothing but the payload's cursor: to find out whether it may be asked. */
  readonly probe: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode };
  /** What is followed. */
  readonly kind: string;
  /** Throws BadInput for an argument that is no such id; asked once it is known that the field may be. */
  readonly ids: () => EventIds;
  readonly since: string | null;
}

/** Throws what a POST of such an operation would be answered with: BadInput, QUERY_TOO_COSTLY or a GraphQLError. */
export function prepareSubscription(schema: GraphQLSchema, request: SubscriptionRequest): PreparedSubscription {
  const { text, operationName, variables } = readRequest(request);
  const document = parse(text, { maxTokens: MOST_TOKENS });
  const problems = validate(schema, document);
  if (problems.length > 0) throw new Several(problems);
  const operation = getOperationAST(document, operationName);
  if (!operation)
    throw new BadInput('The document has no such operation, or several and operationName does not say which.');
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
    throw new BadInput('Only a subscription is answered here. Send a query or a mutation to POST /graphql.');
  }
  requireWithinLimits(schema, document, operation, variables);
  const coerced = coerceVariables(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced.ok) throw new Several(coerced.errors);
  const { node, field } = rootFieldOf(schema, operation, document);
  if ((node.directives ?? []).length > 0) {
    throw new BadInput('The field of a subscription takes no @skip and no @include: there would be nothing to follow.');
  }
  const args = getArgumentValues(field, node, coerced.values) as Record<string, string>;
  const source = liveSourceOf(field);
  const probe = { ...operation, selectionSet: selectionOf({ ...node, selectionSet: CURSOR_ONLY }) };
  return {
    text,
    document,
    operation,
    operationName,
    variables,
    key: node.alias?.value ?? node.name.value,
    probe: { document: { kind: Kind.DOCUMENT, definitions: [probe] }, operation: probe },
    kind: source.kind,
    ids: () => source.ids(args),
    since: args['since'] ?? null,
  };
}

/** Several errors of one request, to be shown together. */
export class Several extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super('the request has errors');
    this.errors = errors;
  }
}

function readRequest({ query, variables, operationName }: SubscriptionRequest): {
  readonly text: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
} {
  if (typeof query !== 'string' || query === '') throw new BadInput('Give the subscription as a text in query.');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw new BadInput('operationName must be a text.');
  }
  if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables))) {
    throw new BadInput('variables must be an object.');
  }
  return { text: query, operationName: operationName ?? null, variables: { ...variables } };
}

function rootFieldOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  document: DocumentNode,
): { readonly node: FieldNode; readonly field: GraphQLField<unknown, unknown> } {
  const node = rootField(operation.selectionSet, document);
  const field = schema.getSubscriptionType()?.getFields()[node?.name.value ?? ''];
  if (node === null || field === undefined) throw new BadInput('The subscription must ask for one field.');
  return { node, field };
}

/** The one root field, which may stand in a fragment; validation has seen to it that there is no second. */
function rootField(selections: SelectionSetNode, document: DocumentNode): FieldNode | null {
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) return selection;
    const below =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : fragmentNamed(selection.name.value, document)?.selectionSet;
    const found = below === undefined ? null : rootField(below, document);
    if (found !== null) return found;
  }
  return null;
}

function fragmentNamed(name: string, document: DocumentNode): FragmentDefinitionNode | undefined {
  return document.definitions.find(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
  );
}

function selectionOf(field: FieldNode): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: [field] };
}

const CURSOR_ONLY = selectionOf({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'cursor' } });
