import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where what people are told is written; a file's columns and an address's parameters are named by their codes elsewhere. */
const TOLD = /\/(rules|service|refusals)(\/|\.ts$)/;
const NOT_TOLD = /\.test\.ts$|\/judge-imported\.ts$|\/types\//;

/** Sentences of the source that name a code of a list, as `file: sentence`. Where the input is free text its codes have to be named: `allowed`. */
export function codesInMessages(folder: string, allowed: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => file.endsWith('.ts') && TOLD.test(file) && !NOT_TOLD.test(file))
    .flatMap((file) => sentencesWithCodes(readFileSync(file, 'utf8')).map((sentence) => `${file}: ${sentence}`))
    .filter((found) => !allowed.some((code) => found.includes(code)))
    .sort();
}

/** The sentences among the texts of a source that name a code: a text with a full stop, less what is filled in. */
export function sentencesWithCodes(source: string): readonly string[] {
  const texts = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').match(/`(?:[^`\\]|\\.)*`|'(?:[^'\\\n]|\\.)*'/g) ?? [];
  return texts
    .map((text) => text.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, '…'))
    .filter((text) => / .*\.$/.test(text) && !/\b(select|from|join)\b[^.]*\bwhere\b/.test(text))
    .filter((text) => /(?<![/{])\b[A-Z]{2,}(_[A-Z0-9]+)+\b/.test(text));
}

/** Codes that a table of refusals publishes and that nothing answers: no other line of the folder names them. As `TABLE.CODE`. */
export function unansweredCodes(folder: string): readonly string[] {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  return codesUnanswered(sources);
}

/** The same of sources. */
export function codesUnanswered(sources: readonly string[]): readonly string[] {
  const published = sources.flatMap((source) =>
    [...source.matchAll(/const (\w+_CODES)\b[^=]*= \{\n([\s\S]*?)\n\}/g)].flatMap(([, table = '', entries = '']) =>
      [...entries.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, code = '']) => ({ table, code })),
    ),
  );
  const named = new Map<string, number>();
  for (const source of sources) {
    for (const [, quoted, member, key] of source.matchAll(
      /'([A-Z][A-Z0-9_]+)'|\.([A-Z][A-Z0-9_]+)\b|^\s+([A-Z][A-Z0-9_]+):/gm,
    )) {
      const code = quoted ?? member ?? key ?? '';
      named.set(code, (named.get(code) ?? 0) + 1);
    }
  }
  const tables = new Map<string, number>();
  for (const { code } of published) tables.set(code, (tables.get(code) ?? 0) + 1);
  return published
    .filter(({ code }) => (named.get(code) ?? 0) <= (tables.get(code) ?? 0))
    .map(({ table, code }) => `${table}.${code}`)
    .sort();
}
