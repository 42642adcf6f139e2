import { readdirSync, readFileSync } from 'node:fs';
import { repositoryFile } from './planted';

/** A statement that changes rows of a table, in whose feature's SQL it stands and whose table it is. */
export interface ForeignWrite {
  readonly file: string;
  readonly table: string;
  readonly owner: string;
}

const FEATURE = /^src\/features\/([^/]+)\//;
const ENTITY = /@Entity\('(\w+)'/g;
const WRITE =
  /\b(?:insert into|update|delete from)\s+([a-z_]+)\b(?=\s*(?:\(|set\b|as\b|using\b|where\b|select\b|[a-z_]+\s+set\b))/g;

/** The statements in a feature's SQL that change rows of another feature's table: imports can't show them, since a statement is text. */
export function foreignWrites(sources: ReadonlyMap<string, string> = readSources()): ForeignWrite[] {
  const owners = new Map<string, string>();
  for (const [file, text] of sources) {
    for (const [, table = ''] of text.matchAll(ENTITY)) owners.set(table, featureOf(file));
  }
  return [...sources].flatMap(([file, text]) =>
    [...text.matchAll(WRITE)].flatMap(([, table = '']) => {
      const owner = owners.get(table);
      return owner === undefined || owner === featureOf(file) ? [] : [{ file, table, owner }];
    }),
  );
}

function featureOf(file: string): string {
  return FEATURE.exec(file)?.[1] ?? '';
}

function readSources(): ReadonlyMap<string, string> {
  const files = readdirSync(repositoryFile('src/features'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^/]+\/(entities|repository)\/.+\.ts$/.test(path))
    .map((path) => `src/features/${path}`);
  return new Map(files.map((file) => [file, readFileSync(repositoryFile(file), 'utf8')] as const));
}
