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
