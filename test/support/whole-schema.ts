import { type GraphQLSchema } from 'graphql';
import { buildSchema } from '../../src/app';

let built: GraphQLSchema | null = null;

/** The schema of the whole product, built once for all the test files that a thread runs. */
export function wholeSchema(): GraphQLSchema {
  built ??= buildSchema();
  return built;
}
