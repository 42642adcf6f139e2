import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSchema } from '../app';
import { printGraphQLSchema } from '../platform/graphql';

const FILE = 'schema/schema.graphql';

/** `npm run schema`: writes the schema as the code has it; with `--check` only says whether the file is up to date. */
export function printSchema(argv: readonly string[], print: (line: string) => void): number {
  const printed = printGraphQLSchema(buildSchema());
  if (!argv.includes('--check')) {
    writeFileSync(FILE, printed);
    print(`wrote ${FILE}`);
    return 0;
  }
  const isCurrent = existsSync(FILE) && readFileSync(FILE, 'utf8') === printed;
  print(isCurrent ? `${FILE} is up to date` : `${FILE} is stale: run npm run schema, review the change and commit it`);
  return isCurrent ? 0 : 1;
}
