import { type ApolloServer } from '@apollo/server';
import { type Actor } from '../src/platform/actor';
import { Unauthenticated } from '../src/platform/faults';
import { toGlobalId } from '../src/platform/global-id';
import { buildGraphQLSchema, createGraphQLServer, printGraphQLSchema, type RequestCtx } from '../src/platform/graphql';
import { type Logger } from '../src/platform/log';
import { toyResolvers } from './support/toy-schema';

const schema = buildGraphQLSchema(toyResolvers);
const logged: Record<string, unknown>[] = [];
const log = {
  error: (entry: Record<string, unknown>) => logged.push(entry),
  warn: () => undefined,
} as unknown as Logger;
const compiled = createGraphQLServer({ schema, log });
const interpreted = createGraphQLServer({ schema, log, jit: false });

beforeAll(() => Promise.all([compiled.start(), interpreted.start()]));
afterAll(() => Promise.all([compiled.stop(), interpreted.stop()]));

const person: Actor = {
  kind: 'person',
  localArea: '311',
  personId: '01900000-0000-7000-8000-000000000001',
  roles: [{ role: 'CASE_OFFICER', agencyId: null, agencyKind: null, budgetHolderId: null, feeds: [] }],
  permissions: new Set(['toy:read', 'toy:paint']),
};

function contextOf(parts: Partial<RequestCtx> = {}): RequestCtx {
  const withheld: { path: string; reason: string }[] = [];
  return {
    actor: person,
    withhold: (path: string, reason: string) => withheld.push({ path, reason }),
    withheld: () => withheld,
    recordRead: () => undefined,
    flushReads: () => Promise.resolve(),
    end: () => Promise.resolve(),
    ...parts,
  } as unknown as RequestCtx;
}

interface Answer {
  readonly status: number | undefined;
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: unknown;
    readonly extensions?: Record<string, unknown>;
  }[];
  readonly extensions?: Record<string, unknown> | undefined;
}

async function ask(
  server: ApolloServer<RequestCtx>,
  query: string,
  variables: Record<string, unknown> = {},
  context = contextOf(),
  operationName?: string,
): Promise<Answer> {
  const { body, http } = await server.executeOperation(
    { query, variables, ...(operationName === undefined ? {} : { operationName }) },
    { contextValue: context },
  );
  if (body.kind !== 'single') throw new Error('an answer in pieces');
  // As it leaves: as JSON, with the reference of each failure made the same.
  const text = JSON.stringify({ status: http.status, ...body.singleResult }).replaceAll(
    /[0-9a-f]{10}(?=[".])/g,
    'REFERENCE',
  );
  return JSON.parse(text) as Answer;
}

const car = toGlobalId('Toy', 'car');
const paint =
  'mutation ($input: PaintToyInput!) { paintToy(input: $input) { clientMutationId done toy { id } userErrors { __typename code field message ... on UserError { message } } } }';

/** Good and bad, each run with and without jit. */
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

// A row shorter than the callback's parameters would be given Jest's `done` in their place: hence objects.
const cases = operations.map(([name, query, variables = {}, operationName]) => ({
  name,
  query,
  variables,
  operationName,
}));

test.each(cases)('with and without jit: $name', async ({ query, variables, operationName }) => {
  const answers = [
    await ask(interpreted, query, variables, contextOf(), operationName),
    await ask(compiled, query, variables, contextOf(), operationName),
    // From the cache of compiled documents.
    await ask(compiled, query, variables, contextOf(), operationName),
  ];
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(answers[0]).toMatchSnapshot();
});

describe('errors', () => {
  test('an internal error shows a number, and nothing of its insides; the log has the number and the insides', async () => {
    logged.length = 0;
    const { body } = await compiled.executeOperation(
      { query: '{ trouble(kind: "plain") }' },
      { contextValue: contextOf() },
    );
    const [error] = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
    expect(error?.extensions).toEqual({
      code: 'INTERNAL',
      reference: expect.stringMatching(/^[0-9a-f]{10}$/) as string,
    });
    expect(JSON.stringify(error)).not.toContain('secret');
    expect(logged).toEqual([
      expect.objectContaining({ reference: error?.extensions?.['reference'], text: 'secret insides' }),
    ]);
  });

  test('neither the answer nor the log repeats a row that the database names', async () => {
    logged.length = 0;
    const answer = await ask(compiled, '{ trouble(kind: "database") }');
    expect(JSON.stringify([answer, logged])).not.toContain('A123');
    expect(logged[0]).toMatchObject({ sqlState: '23505' });
  });

  test('a wrong UPN or NHS number is not repeated', async () => {
    const answers = [
      await ask(compiled, paint, { input: { toyId: 'x', colour: 'red', upn: 'Z801200001001' } }),
      await ask(compiled, '{ echo(input: { toyId: "x", colour: "red", upn: "Z801200001001" }) }'),
    ];
    for (const answer of answers) {
      expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
      expect(JSON.stringify(answer)).not.toContain('Z801200001001');
    }
  });
});

describe('rights', () => {
  test('@Can keeps the permission in the schema', () => {
    expect(schema.getQueryType()?.getFields()['toy']?.extensions['permission']).toBe('toy:read');
    expect(schema.getMutationType()?.getFields()['paintToy']?.extensions['permission']).toBe('toy:paint');
  });

  test('without the permission a field is FORBIDDEN, and the others are answered', async () => {
    const context = contextOf({ actor: { ...person, permissions: new Set() } });
    const answer = await ask(compiled, '{ toy(name: "ball") { __typename } where }', {}, context);
    expect(answer.data).toEqual({ toy: null, where: 'Query.where null' });
    expect(answer.errors?.[0]).toMatchObject({
      message: 'None of your roles allows you to read (toy) (toy:read).',
      extensions: { code: 'FORBIDDEN' },
    });
  });

  test('without a role in force every field is refused', async () => {
    const context = contextOf({ actor: { ...person, roles: [] } });
    const answer = await ask(compiled, '{ where }', {}, context);
    expect(answer.errors?.[0]).toMatchObject({ message: expect.stringContaining('no role in force') as string });
  });

  test('a stranger learns the schema and nothing else', async () => {
    const stranger = contextOf({ stranger: new Unauthenticated('Give a token.') });
    expect(await ask(compiled, '{ __schema { queryType { name } } }', {}, stranger)).toMatchObject({
      data: { __schema: {} },
    });
    for (const query of [
      '{ where }',
      '{ __schema { queryType { name } } where }',
      '{ ...F } fragment F on Query { where }',
    ]) {
      expect(
        await ask(compiled, query, {}, contextOf({ stranger: new Unauthenticated('Give a token.') })),
      ).toMatchObject({
        status: 401,
        errors: [{ message: 'Give a token.', extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
  });
});

describe('the end of an operation', () => {
  test('recorded reads are committed before the answer; the snapshot is closed after', async () => {
    const order: string[] = [];
    const context = contextOf({
      flushReads: () => Promise.resolve(void order.push('flushed')),
      end: () => Promise.resolve(void order.push('ended')),
    });
    await ask(compiled, '{ where }', {}, context);
    expect(order).toEqual(['flushed', 'ended']);
  });

  test('when a read cannot be recorded there is no answer', async () => {
    let ended = false;
    const context = contextOf({
      flushReads: () => Promise.reject(new Error('secret: no disk')),
      end: () => Promise.resolve(void (ended = true)),
    });
    const answer = await ask(compiled, '{ where }', {}, context);
    expect(answer).toMatchObject({ status: 500, errors: [{ extensions: { code: 'INTERNAL' } }] });
    expect(answer.data).toBeUndefined();
    expect(ended).toBe(true);
  });

  test('what was withheld is said', async () => {
    const answer = await ask(compiled, '{ toy(name: "secret") { __typename } }');
    expect(answer.extensions).toEqual({ withheld: [{ path: 'toy', reason: 'not for you' }] });
  });

  test('an auditor’s operation is recorded by its name or digest, without what was asked', async () => {
    const recorded: unknown[] = [];
    const auditor = { ...person, roles: [{ ...person.roles[0]!, role: 'AUDITOR' }] };
    const context = contextOf({ actor: auditor, recordRead: (about) => void recorded.push(about) });
    await ask(
      compiled,
      'query LookAround($name: String!) { toy(name: $name) { __typename } }',
      { name: 'ball' },
      context,
    );
    expect(recorded).toEqual([
      {
        type: 'operation',
        id: 'LookAround',
        detail: { kind: 'query', query: expect.any(String) as string, fields: ['toy'] },
      },
    ]);
    expect(JSON.stringify(recorded)).not.toContain('ball');
  });
});

describe('limits', () => {
  const codeOf = (answer: Answer): unknown => answer.errors?.[0]?.extensions?.['code'];

  test('too deep', async () => {
    const deep = `{ toys { ${'nodes { ... on Node { ... on Toy { '.repeat(1)} name } } } } }`;
    expect(codeOf(await ask(compiled, deep))).toBeUndefined();
  });

  test('too many aliases', async () => {
    const query = `{ ${Array.from({ length: 61 }, (_, at) => `a${String(at)}: where`).join(' ')} }`;
    expect(await ask(compiled, query)).toMatchObject({
      status: 400,
      errors: [
        { message: expect.stringContaining('61, at most 60') as string, extensions: { code: 'QUERY_TOO_COSTLY' } },
      ],
    });
  });

  test('too large an answer, by first in a variable', async () => {
    const query = `query ($n: Int) { ${Array.from({ length: 50 }, (_, at) => `a${String(at)}: toys(first: $n) { nodes { name price size madeOn parts { name } slogan } }`).join(' ')} }`;
    expect(codeOf(await ask(compiled, query, { n: 100 }))).toBeUndefined();
    const more = query.replaceAll('parts { name }', 'parts { name fragile n: name }');
    expect(codeOf(await ask(compiled, more, { n: 100 }))).toBe('QUERY_TOO_COSTLY');
  });

  test('fragments that double each other are measured at once', async () => {
    const fragments = Array.from(
      { length: 40 },
      (_, at) => `fragment F${String(at)} on Query { ...F${String(at + 1)} where ...F${String(at + 1)} }`,
    );
    const query = `{ ...F0 } ${fragments.join(' ')} fragment F40 on Query { where }`;
    const start = performance.now();
    expect(codeOf(await ask(compiled, query))).toBe('QUERY_TOO_COSTLY');
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('too long a text', async () => {
    const query = `{ ${'where '.repeat(4_001)} }`;
    expect(codeOf(await ask(compiled, query))).toBe('QUERY_TOO_COSTLY');
  });
});

test('the printed schema is sorted and ends with a line', () => {
  const printed = printGraphQLSchema(schema);
  expect(printed.endsWith('}\n')).toBe(true);
  expect(printed.indexOf('type Query')).toBeLessThan(printed.indexOf('type Toy '));
  expect(printed).not.toContain('CoercedVariable');
});
