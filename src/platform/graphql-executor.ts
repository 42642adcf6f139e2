import {
  coerceInputValue,
  execute,
  GraphQLError,
  GraphQLScalarType,
  GraphQLSchema,
  isInputType,
  isNonNullType,
  Kind,
  typeFromAST,
  valueFromAST,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

/** One operation, parsed and validated. */
export interface ExecutionRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | null;
  /** Tells documents apart; compiled ones are kept under it. */
  readonly queryHash: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
  /** What the root resolvers of a subscription are given. */
  readonly rootValue?: unknown;
}

/** Runs an operation. Every error in its result is a GraphQLError of graphql-js with extensions. */
export type Executor = (request: ExecutionRequest) => Promise<ExecutionResult>;

const MOST_COMPILED = 500;
const MOST_PROBLEMS = 20;

/** The type that variables have in compiled operations: what graphql-js made of them is taken as it is. */
const COERCED = 'CoercedVariable';

/**
 * Runs operations compiled by graphql-jit (`jit: true`), or by graphql-js alone, with the same answers. Variables are
 * coerced once, by graphql-js, for jit's own coercion turns a default DateTime into text and puts what was given into
 * its errors. What jit cannot compile (a literal of a scalar that is a bigint inside: it writes literals as JSON)
 * and what describes the schema is run by graphql-js.
 */
export function createExecutor(schema: GraphQLSchema, options: { readonly jit: boolean }): Executor {
  const compiled = new Map<string, CompiledQuery | null>();
  const compileSchema = withCoercedType(schema);

  const compiledFor = (request: ExecutionRequest): CompiledQuery | null => {
    if (!options.jit || request.operation === null || describesSchema(request.operation)) return null;
    const key = `${request.queryHash}|${request.operationName ?? ''}`;
    let found = compiled.get(key);
    if (found === undefined) {
      const query = compileQuery(
        compileSchema,
        withCoercedVariables(request.document),
        request.operationName ?? undefined,
      );
      found = isCompiledQuery(query) ? query : null;
    }
    // The one used last stands last, so that the first is the one to go.
    compiled.delete(key);
    compiled.set(key, found);
    if (compiled.size > MOST_COMPILED) compiled.delete(compiled.keys().next().value ?? '');
    return found;
  };

  return async (request) => {
    const variables = coerceVariables(schema, request.operation?.variableDefinitions ?? [], request.variables);
    if (!variables.ok) return { errors: variables.errors };
    const query = compiledFor(request);
    const result =
      query === null
        ? await execute({
            schema,
            document: request.document,
            operationName: request.operationName,
            variableValues: request.variables,
            contextValue: request.context,
            rootValue: request.rootValue,
          })
        : ((await query.query(undefined, request.context, variables.values)) as ExecutionResult);
    if (result.errors === undefined) return result;
    return { ...result, errors: result.errors.map(rewrapped) };
  };
}

/** jit's errors are of a class of its own, without extensions where the thrown error had none. */
function rewrapped(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, path, originalError, extensions } = error;
  const wrapped = new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- jit leaves it undefined
    extensions: extensions ?? {},
  });
  // jit knows places by line and column only, from which graphql-js would make none.
  if (wrapped.locations === undefined && error.locations !== undefined) {
    Object.defineProperty(wrapped, 'locations', { value: error.locations, enumerable: true });
  }
  return wrapped;
}

function describesSchema(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.some(
    (selection) => selection.kind !== Kind.FIELD || selection.name.value.startsWith('__'),
  );
}

// ---------------------------------------------------------------- variables

type Coerced =
  | { readonly ok: true; readonly values: Record<string, unknown> }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/**
 * As graphql-js's getVariableValues, but what was given is not repeated in the errors, for it may be a child's
 * number: they name the place and what would be right there.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Readonly<Record<string, unknown>>,
): Coerced {
  const values: Record<string, unknown> = {};
  const errors: GraphQLError[] = [];
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) continue; // validation has said so
    const problem = (message: string, argument: string): void => {
      if (errors.length < MOST_PROBLEMS) errors.push(badVariable(definition, message, argument));
    };
    if (!Object.hasOwn(given, name)) {
      if (definition.defaultValue !== undefined) values[name] = valueFromAST(definition.defaultValue, type);
      else if (isNonNullType(type))
        problem(`Variable "$${name}" of required type "${String(type)}" was not provided.`, name);
    } else if (given[name] === null && isNonNullType(type)) {
      problem(`Variable "$${name}" of required type "${String(type)}" must not be null.`, name);
    } else {
      const unstorable = findUnstorable(given[name]);
      if (unstorable !== null) {
        const place = [name, ...unstorable].join('.');
        problem(`Variable "$${name}" is not right at ${place}: the character U+0000 cannot be stored.`, place);
        continue;
      }
      values[name] = coerceInputValue(given[name], type, (path, _value, error) => {
        const place = [name, ...path].join('.');
        problem(`Variable "$${name}" is not right at ${place}: ${error.message}`, place);
      });
    }
  }
  return errors.length === 0 ? { ok: true, values } : { ok: false, errors };
}

/** Where in a value a text holds U+0000, which PostgreSQL stores in no text; null: nowhere. */
function findUnstorable(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return value.includes('\u0000') ? [] : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, one] of Object.entries(value)) {
    const found = findUnstorable(one);
    if (found !== null) return [key, ...found];
  }
  return null;
}

function badVariable(definition: VariableDefinitionNode, message: string, argument: string): GraphQLError {
  return new GraphQLError(message, { nodes: definition, extensions: { code: 'BAD_USER_INPUT', argument } });
}

/** The schema that jit compiles against: ours, and the type of variables that are coerced already. */
function withCoercedType(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  return new GraphQLSchema({
    ...config,
    types: [...config.types, new GraphQLScalarType({ name: COERCED, parseValue: (value) => value })],
    assumeValid: true,
  });
}

function withCoercedVariables(document: DocumentNode): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.variableDefinitions !== undefined
        ? {
            ...definition,
            variableDefinitions: definition.variableDefinitions.map(({ variable, kind }) => ({
              kind,
              variable,
              type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED } },
            })),
          }
        : definition,
    ),
  };
}
