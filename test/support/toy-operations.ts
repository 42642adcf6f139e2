import { toGlobalId } from '../../src/platform/global-id';

const car = toGlobalId('Toy', 'car');
/** A mutation with everything its payload has. */
export const paint =
  'mutation ($input: PaintToyInput!) { paintToy(input: $input) { clientMutationId done toy { id } userErrors { __typename code field message ... on UserError { message } } } }';

const operations: [name: string, query: string, variables?: Record<string, unknown>, operationName?: string][] = [
  [
    'a list',
    '{ toys(first: 2) { totalCount nodes { id } edges { cursor node { id name price madeOn size slogan } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
  ],
  ['a field twice', '{ toys(first: 1) { nodes { name } nodes { size } } }'],
  ['an alias', '{ one: toy(name: "ball") { ... on Toy { n: name slogan(loud: true) } } }'],
  [
    'a union',
    '{ a: toy(name: "ball") { __typename ... on Toy { name } } b: toy(name: "secret") { __typename ... on ToyWithheld { reason } } c: toy(name: "none") { __typename } }',
  ],
  [
    'an interface',
    `{ node(id: "${car}") { __typename id ... on Toy { name parts { name } } } nodes(ids: ["${car}", "${toGlobalId('Toy', 'none')}"]) { id } }`,
  ],
  [
    'a named fragment',
    'query Q { toys(first: 1) { nodes { ...F } } } fragment F on Toy { name ...G } fragment G on Toy { parts { name fragile } }',
  ],
  ['a fragment at the root', '{ ...R } fragment R on Query { toys(first: 1) { totalCount } }'],
  [
    'include',
    'query ($yes: Boolean!) { toys(first: 1) { totalCount @include(if: $yes) nodes { name @skip(if: $yes) size } } }',
    { yes: true },
  ],
  [
    'skip',
    'query ($yes: Boolean!) { toys(first: 1) { totalCount @include(if: $yes) nodes { name @skip(if: $yes) size } } }',
    { yes: false },
  ],
  [
    'include on a fragment',
    'query ($yes: Boolean!) { toys(first: 1) { ... @include(if: $yes) { totalCount } nodes { name } } }',
    { yes: false },
  ],
  ['an enum', 'query ($size: ToySize) { toy(name: "ball", size: $size) { ... on Toy { size } } }', { size: 'LARGE' }],
  [
    'an enum that is none',
    'query ($size: ToySize) { toy(name: "ball", size: $size) { ... on Toy { size } } }',
    { size: 'HUGE' },
  ],
  ['no variable at all', 'query ($size: ToySize) { toy(name: "ball", size: $size) { ... on Toy { size } } }'],
  [
    'a variable that is null',
    'query ($size: ToySize) { toy(name: "ball", size: $size) { ... on Toy { size } } }',
    { size: null },
  ],
  ['info', '{ where x: where(depth: 3) }'],
  ['a default of a variable', 'query ($depth: Int = 7) { where(depth: $depth) }'],
  ['a default overridden by null', 'query ($depth: Int = 7) { where(depth: $depth) }', { depth: null }],
  ['a default of a list', '{ partsOf { name } x: partsOf(names: ["a", "none"]) { name } }'],
  ['a list of one', 'query ($n: [String!]) { partsOf(names: $n) { name } }', { n: 'single' }],
  ['a number that is none', 'query ($depth: Int) { where(depth: $depth) }', { depth: 1.5 }],
  ['a number too large', 'query ($depth: Int) { where(depth: $depth) }', { depth: 3_000_000_000 }],
  [
    'defaults of an input',
    'query ($input: PaintToyInput!) { echo(input: $input) }',
    { input: { toyId: 'x', colour: 'red' } },
  ],
  [
    'a variable within an input',
    'query ($coats: Int, $cost: Money) { echo(input: { toyId: "x", colour: "red", coats: 3, cost: $cost }) x: where(depth: $coats) }',
    { cost: '12.50' },
  ],
  [
    'money in a variable',
    'query ($input: PaintToyInput!) { echo(input: $input) }',
    { input: { toyId: 'x', colour: 'red', cost: '-0.01' } },
  ],
  ['money in a literal', '{ echo(input: { toyId: "x", colour: "red", cost: "75500.00" }) }'],
  [
    'money as the default of a variable',
    'query ($cost: Money = "1.50") { echo(input: { toyId: "x", colour: "red", cost: $cost }) }',
  ],
  [
    'money as a number',
    'query ($input: PaintToyInput!) { echo(input: $input) }',
    { input: { toyId: 'x', colour: 'red', cost: 75500 } },
  ],
  ['money as a number in a literal', '{ echo(input: { toyId: "x", colour: "red", cost: 75500.00 }) }'],
  [
    'a date filter',
    'query ($f: ToyFilter) { toys(first: 1, filter: $f) { totalCount } }',
    { f: { madeOn: { gte: '2025-01-01' } } },
  ],
  [
    'a date that is none',
    'query ($f: ToyFilter) { toys(first: 1, filter: $f) { totalCount } }',
    { f: { madeOn: { gte: '2025-02-30' } } },
  ],
  [
    'several problems at once',
    paint,
    { input: { toyId: 'x', cost: 5, upn: 'A123456789012', coats: 'many', extra: 1 } },
  ],
  ['a variable missing', paint],
  ['a required variable null', paint, { input: null }],
  ['a mutation', paint, { input: { toyId: 'x', colour: 'red', clientMutationId: 'k' } }],
  ['a refused mutation', paint, { input: { toyId: 'x', colour: 'blue' } }],
  [
    'mutations in order',
    'mutation { a: paintToy(input: { toyId: "x", colour: "red" }) { done } b: paintToy(input: { toyId: "y", colour: "blue" }) { done userErrors { code } } }',
  ],
  ['a resolver that throws', '{ trouble(kind: "plain") where }'],
  ['a resolver that rejects', '{ trouble(kind: "async") where }'],
  ['a fault', '{ trouble(kind: "conflict") where }'],
  ['a thrown text', '{ trouble(kind: "text") }'],
  ['a thrown nothing', '{ trouble(kind: "nothing") }'],
  ['a database error', '{ trouble(kind: "database") }'],
  ['a database timeout', '{ trouble(kind: "timeout") }'],
  ['null where none may be', '{ where mustBe }'],
  ['null where none may be, deeper', '{ partsOf(names: ["wheel", "broken"]) { name fragile } }'],
  ['a bad cursor', '{ toys(first: 1, after: "zzz") { totalCount } }'],
  ['first and last', '{ toys(first: 1, last: 1) { totalCount } }'],
  ['too many', '{ toys(first: 101) { totalCount } }'],
  ['negative', '{ toys(last: -1) { totalCount } }'],
  ['a malformed id', '{ node(id: "zzz") { id } }'],
  ['the id of another type', `{ node(id: "${toGlobalId('Train', 'x')}") { id } }`],
  ['a syntax error', '{ toys('],
  ['an unknown field', '{ tots { id } }'],
  ['two operations', 'query A { where } query B { x: where }', {}, 'B'],
  ['two operations and no name', 'query A { where } query B { x: where }'],
  ['an unknown operation', 'query A { where }', {}, 'Z'],
  ['introspection', '{ __schema { queryType { name } } __type(name: "Toy") { name fields { name } } }'],
  ['the type of the query', '{ __typename where }'],
  ['an alias of the prototype', '{ __proto__: where }'],
  ['words', '{ constructor: where toString: where }'],
];

/** Operations of the toy schema, good and bad, to be run with and without jit. */
export const toyOperations = operations.map(([name, query, variables = {}, operationName]) => ({
  name,
  query,
  variables,
  operationName,
}));
