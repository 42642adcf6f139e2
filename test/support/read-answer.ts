import { type Answer } from './ask';

/** An answer whose data the test knows and the compiler does not. */
export type AnyAnswer = Answer<unknown>;

/** What stands at a path of the data, such as `case.referral.summary`; undefined where it ends early. */
export function at(answer: AnyAnswer, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[key],
      answer.data,
    );
}

/** The text there; an error that shows the answer when there is none. */
export function textAt(answer: AnyAnswer, path: string): string {
  const value = at(answer, path);
  if (typeof value !== 'string') throw new Error(`no text at ${path}: ${answer.text}`);
  return value;
}

/** The code of the first top-level error; undefined without one. */
export function codeOf(answer: AnyAnswer): string | undefined {
  return answer.errors[0]?.code;
}

/** The user errors of a mutation's payload, each as `path.into.the.input CODE`; a top-level error fails the test. */
export function refusalsOf(answer: AnyAnswer, mutation: string): string[] {
  expect(answer.errors).toEqual([]);
  const told = at(answer, `${mutation}.userErrors`) as readonly { code: string; field: readonly string[] }[];
  return told.map(({ code, field }) => `${field.join('.')} ${code}`);
}
