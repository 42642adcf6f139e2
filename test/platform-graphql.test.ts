import { type ApolloServer } from '@apollo/server';
import { type Actor } from '../src/platform/actor';
import { Unauthenticated } from '../src/platform/faults';
import { buildGraphQLSchema, createGraphQLServer, printGraphQLSchema, type RequestCtx } from '../src/platform/graphql';
import { type Logger } from '../src/platform/log';
import { paint, toyOperations } from './support/toy-operations';
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

test.each(toyOperations)('with and without jit: $name', async ({ query, variables, operationName }) => {
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
      message: 'None of your roles today has the permission toy:read, which this needs.',
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
