import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/*
 * The schema as ways from object to object: which fields of a type lead to which types, and the query that goes such a way
 * and asks everything of what it finds at its end.
 */

/** Values of arguments, by `Type.field`. Several sets: the field is asked once with each. */
export type ArgumentTable = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** A field that leads from an object to others. */
export interface Step {
  readonly from: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** What can be found there: one type, or the members of a union. */
  readonly to: readonly GraphQLObjectType[];
  readonly given: Readonly<Record<string, unknown>>;
}

/** A query with its variables. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Every step from a type, each set of its arguments by itself; `node` and `nodes` give an interface and are no step. */
export function stepsFrom(schema: GraphQLSchema, type: GraphQLObjectType, table: ArgumentTable): Step[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const to = objectsOf(schema, field);
    const sets = to.length === 0 ? [] : argumentsOf(type.name, field, table);
    return sets.map((given) => ({ from: type.name, field, to, given }));
  });
}

/** The step from Query to objects of one type by their ids. */
export function nodesStep(schema: GraphQLSchema, type: GraphQLObjectType, ids: readonly string[]): Step {
  const field = schema.getQueryType()!.getFields()['nodes']!;
  return { from: 'Query', field, to: [type], given: { ids } };
}

const known = new WeakMap<GraphQLSchema, readonly GraphQLObjectType[]>();

/** The object types of the schema that a query can lead to. What a mutation answers with is asked where it is changed. */
export function typesInAnswers(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const types = known.get(schema) ?? findTypesInAnswers(schema);
  known.set(schema, types);
  return types;
}

function findTypesInAnswers(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const found = new Set<GraphQLObjectType>();
  const add = (type: GraphQLObjectType): void => {
    if (found.has(type)) return;
    found.add(type);
    for (const field of Object.values(type.getFields())) objectsOf(schema, field).forEach(add);
  };
  add(schema.getQueryType()!);
  const nodes = schema.getType('Node');
  if (isInterfaceType(nodes)) schema.getPossibleTypes(nodes).forEach(add);
  found.delete(schema.getQueryType()!);
  return [...found].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A way to objects, and the steps that lead on from its end and are asked at once: no two of one field. */
export interface Fork {
  readonly way: readonly Step[];
  readonly next: readonly Step[];
}

/**
 * The query along some steps, from where they end on by each of the branches, that asks every field at the end of each; of objects there, what
 * they are. No two branches may be of one field.
 */
export function askAlong(steps: readonly Step[], branches: readonly Step[], table: ArgumentTable): Asked {
  const given = variablesOf();
  return asked(given, selectionOf({ way: steps, next: branches }, table, given));
}

/** One query along the first of some forks, as many as one document holds; of the way of each the first field has the alias of its place in the list. */
export function askTogether(forks: readonly Fork[], table: ArgumentTable): Asked & { readonly forks: number } {
  let given = variablesOf();
  const selections: string[] = [];
  let left = MOST_TOKENS;
  for (const [at, fork] of forks.entries()) {
    // Variables of a fork that finds no room are none.
    const more = { variables: { ...given.variables }, declared: [...given.declared] };
    const selection = `${aliasOf(at)}: ${selectionOf(fork, table, more)}`;
    left -= selection.match(/\w+|[^\s\w]/g)?.length ?? 0;
    if (left < 0 && at > 0) break;
    given = more;
    selections.push(selection);
  }
  return { ...asked(given, selections.join(' ')), forks: selections.length };
}

/** The name of the first field of a fork in an answer to several. */
export function aliasOf(place: number): string {
  return `fork${String(place)}`;
}

/** Somewhat fewer than a document may have (cost-limits.ts): its head is not counted. */
const MOST_TOKENS = 3_500;

interface Given {
  readonly variables: Record<string, unknown>;
  readonly declared: string[];
}

function variablesOf(): Given {
  return { variables: {}, declared: [] };
}

function asked({ variables, declared }: Given, selection: string): Asked {
  return { query: `query${declared.length === 0 ? '' : ` (${declared.join(', ')})`} { ${selection} }`, variables };
}

function selectionOf({ way, next }: Fork, table: ArgumentTable, { variables, declared }: Given): string {
  const call = (from: string, field: GraphQLField<unknown, unknown>, given: Readonly<Record<string, unknown>>) => {
    const passed = field.args.flatMap(({ name, type }) => {
      if (!(name in given)) return [];
      let variable = `${from}_${field.name}_${name}`;
      while (variable in variables && variables[variable] !== given[name]) variable += '_';
      if (!(variable in variables)) declared.push(`$${variable}: ${String(type)}`);
      variables[variable] = given[name];
      return [`${name}: $${variable}`];
    });
    return `${field.name}${passed.length === 0 ? '' : `(${passed.join(', ')})`}`;
  };
  const everythingOf = (type: GraphQLObjectType): string => {
    const fields = Object.values(type.getFields()).map((field) => {
      const [given = {}] = argumentsOf(type.name, field, table);
      return `${call(type.name, field, given)}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`;
    });
    return `... on ${type.name} { ${fields.join(' ')} }`;
  };
  const into = ({ from, field, given }: Step, inside: string): string =>
    `${call(from, field, given)} { __typename ${inside} }`;
  const ends = next.map((step) => into(step, step.to.map(everythingOf).join(' '))).join(' ');
  const fromOf = (at: number): string => (way[at] ?? next[0]!).from;
  return way.reduceRight((inside, step, at) => into(step, `... on ${fromOf(at + 1)} { ${inside} }`), ends);
}

function objectsOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): readonly GraphQLObjectType[] {
  const type = getNamedType(field.type);
  if (isObjectType(type)) return [type];
  return isUnionType(type) ? schema.getPossibleTypes(type) : [];
}

function argumentsOf(from: string, field: GraphQLField<unknown, unknown>, table: ArgumentTable) {
  const sets = table[`${from}.${field.name}`] ?? [{}];
  const missing = field.args.filter((one) => isRequiredArgument(one) && sets.some((given) => !(one.name in given)));
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(', ');
    throw new Error(`Say with which ${names} to ask ${from}.${field.name}: there is no way on without.`);
  }
  return sets;
}
