import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { Extensions } from 'type-graphql';
import { BadInput, Fault } from './faults';

/** How large one operation may be. */
export interface CostLimits {
  /** Fields within fields. */
  readonly depth: number;
  /** Fields under another name. */
  readonly aliases: number;
  /** Values that the answer could hold, lists counted by their `first` or `last`. */
  readonly cost: number;
  /** Fields that are reckoned for seconds (`TakesLong`), however often lists repeat them. */
  readonly long: number;
}

/** Of a field that is reckoned for seconds: one operation may ask for a few such only. */
export function TakesLong(): MethodDecorator {
  return (target, key, descriptor) => {
    Extensions({ takesLong: true })(target, key, descriptor);
  };
}

/** The limits of the service: a docket of a hundred cases with all that hangs from them is within them. */
export const COST_LIMITS: CostLimits = { depth: 15, aliases: 60, cost: 100_000, long: 2 };

/** The words and signs one document may have; the parser stops there. */
export const MOST_TOKENS = 4_000;

/** How many objects a list without `first` is taken to have. */
const USUAL_LIST = 5;
/** A connection asked neither for `first` nor `last`. */
const USUAL_PAGE = 25;
const LARGEST_PAGE = 100;

type Measured = CostLimits;

interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly defaults: ReadonlyMap<string, ValueNode>;
  /** A fragment is measured once, however often it is spread: else thirty short fragments would take for ever. */
  readonly measured: Map<string, Measured>;
}

/**
 * Refuses, before anything is executed, an operation that is too deep, has too many aliases or could give too large
 * an answer (QUERY_TOO_COSTLY). The document must have passed validation, so that no fragment contains itself.
 */
export function requireWithinLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: CostLimits = COST_LIMITS,
): void {
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) return;
  for (const { variable } of operation.variableDefinitions ?? []) refuseReserved('variable', variable.name.value);
  const measured = measure(operation.selectionSet, root, {
    schema,
    variables,
    fragments: new Map(
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    ),
    defaults: new Map(
      (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue === undefined ? [] : [[variable.name.value, defaultValue] as const],
      ),
    ),
    measured: new Map(),
  });
  refuseBeyond('depth', measured, limits, 'is nested too deeply: fields within fields are');
  refuseBeyond('aliases', measured, limits, 'gives too many fields another name: aliases are');
  refuseBeyond(
    'cost',
    measured,
    limits,
    'could give too large an answer. Ask for fewer objects with first or last: values are',
  );
  refuseBeyond(
    'long',
    measured,
    limits,
    'asks for too much that takes seconds to reckon. Ask for it one by one: it is',
  );
}

function refuseBeyond(what: keyof CostLimits, measured: Measured, limits: CostLimits, words: string): void {
  if (measured[what] <= limits[what]) return;
  throw new Fault(
    'QUERY_TOO_COSTLY',
    `The operation ${words} ${measured[what]}, at most ${limits[what]} are allowed.`,
    {
      [what]: measured[what],
      limit: limits[what],
    },
  );
}

/** Two underscores are the language's own; `__proto__` as a name in compiled code is an attempt at something else. */
function refuseReserved(what: string, name: string): void {
  if (name.startsWith('__')) throw new BadInput(`The ${what} ${name} must not begin with two underscores.`);
}

const NOTHING: Measured = { depth: 0, aliases: 0, cost: 0, long: 0 };

function measure(selections: SelectionSetNode, parent: GraphQLCompositeType, operation: Operation): Measured {
  let [depth, aliases, cost, long] = [0, 0, 0, 0];
  for (const selection of selections.selections) {
    const one =
      selection.kind === Kind.FIELD
        ? measureField(selection, parent, operation)
        : selection.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(selection.name.value, operation)
          : measure(
              selection.selectionSet,
              typeNamed(selection.typeCondition?.name.value, parent, operation),
              operation,
            );
    depth = Math.max(depth, one.depth);
    aliases += one.aliases;
    cost += one.cost;
    long += one.long;
  }
  return { depth, aliases, cost, long };
}

function measureFragment(name: string, operation: Operation): Measured {
  const known = operation.measured.get(name);
  if (known !== undefined) return known;
  const fragment = operation.fragments.get(name);
  const type = operation.schema.getType(fragment?.typeCondition.name.value ?? '');
  const measured =
    fragment === undefined || !isCompositeType(type) ? NOTHING : measure(fragment.selectionSet, type, operation);
  operation.measured.set(name, measured);
  return measured;
}

function measureField(node: FieldNode, parent: GraphQLCompositeType, operation: Operation): Measured {
  if (node.alias !== undefined) refuseReserved('alias', node.alias.value);
  const aliases = node.alias === undefined ? 0 : 1;
  const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
  // What describes the schema has limits in graphql-js itself.
  if (field === undefined) return { ...NOTHING, aliases };
  const type = getNamedType(field.type);
  const below =
    node.selectionSet === undefined || !isCompositeType(type) ? NOTHING : measure(node.selectionSet, type, operation);
  const objects = expectedObjects(node, field, parent, operation);
  return {
    depth: below.depth + 1,
    aliases: below.aliases + aliases,
    cost: 1 + below.cost * objects,
    long: (field.extensions['takesLong'] === true ? 1 : 0) + below.long * objects,
  };
}

/** How many objects a field gives: by its own arguments, or as usual for a list. */
function expectedObjects(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLCompositeType,
  operation: Operation,
): number {
  const argument = (name: string): unknown => {
    const given = node.arguments?.find((one) => one.name.value === name)?.value;
    return given === undefined ? field.args.find((one) => one.name === name)?.defaultValue : valueOf(given, operation);
  };
  const ids = argument('ids');
  if (Array.isArray(ids)) return ids.length;
  if (field.args.some(({ name }) => name === 'first')) {
    const [first, last] = [argument('first'), argument('last')];
    const { usualPage } = field.extensions;
    const usual = typeof usualPage === 'number' ? usualPage : USUAL_PAGE;
    const size = typeof first === 'number' ? first : typeof last === 'number' ? last : usual;
    return Math.min(Math.max(size, 0), LARGEST_PAGE);
  }
  // A connection was counted by its arguments; its edges and nodes are the same objects again.
  return isListType(getNullableType(field.type)) && !parent.name.endsWith('Connection') ? USUAL_LIST : 1;
}

function valueOf(node: ValueNode, operation: Operation): unknown {
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind === Kind.LIST) return node.values;
  if (node.kind !== Kind.VARIABLE) return undefined;
  const given = operation.variables[node.name.value];
  const usual = operation.defaults.get(node.name.value);
  return given === undefined && usual !== undefined ? valueOf(usual, operation) : given;
}

function typeNamed(
  name: string | undefined,
  otherwise: GraphQLCompositeType,
  operation: Operation,
): GraphQLCompositeType {
  const type = name === undefined ? otherwise : operation.schema.getType(name);
  return isCompositeType(type) ? type : otherwise;
}
