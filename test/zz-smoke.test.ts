import { graphql, printSchema, lexicographicSortSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { toyResolvers } from './support/toy-schema';
test('kit', async () => {
  const schema = buildSchemaSync({ resolvers: [...toyResolvers] as never, validate: { forbidUnknownValues: false } });
  console.log(printSchema(lexicographicSortSchema(schema)));
  const actor = { kind: 'person', roles: [{}], permissions: new Set(['toy:read', 'toy:paint']) };
  const run = async (source: string, variableValues?: any) =>
    console.log(
      JSON.stringify(
        await graphql({ schema, source, variableValues, contextValue: { actor, withhold() {} } }),
        null,
        1,
      ),
    );
  await run(
    '{ toys(first: 2) { totalCount edges { cursor node { id name price madeOn slogan } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
  );
  await run(
    '{ a: toy(name: "ball") { __typename ...on Toy { name parts { name fragile } } } b: toy(name: "secret") { ...on ToyWithheld { reason } } }',
  );
  await run(
    'mutation { paintToy(input: {toyId: "x", colour: "blue", upn: "A123"}) { userErrors { __typename code field message } } }',
  );
  await run(
    'mutation { paintToy(input: {toyId: "x", colour: "blue", cost: "1.5", clientMutationId: "k"}) { clientMutationId toy { id } userErrors { __typename code field message } } }',
  );
  await run(
    '{ node(id: "' + Buffer.from('Toy:car').toString('base64url') + '") { __typename id } x: node(id: "zzz") { id } }',
  );
  expect(schema.getQueryType()!.getFields()['toy']!.extensions).toEqual({
    complexity: undefined,
    permission: 'toy:read',
  });
});
