import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';

/** What is wrong with a text that has to be written, or may be. */
export interface TextProblem {
  readonly code: 'REASON_MISSING' | 'TEXT_TOO_LONG' | 'TEXT_NOT_READABLE';
  readonly field: readonly string[];
  readonly message: string | undefined;
}

/** What is wrong with a reason: it must be there, be legible and no longer than can be kept. */
export function reasonProblems(field: string, reason: string): TextProblem[] {
  return [
    ...(written(reason) === null
      ? [{ code: 'REASON_MISSING' as const, field: [field], message: undefined }]
      : textProblems(field, reason)),
  ];
}

/** What is wrong with a text that may be left out. */
export function textProblems(
  field: string,
  text: string | null,
  most: number = TEXT_LIMITS.reason,
): (TextProblem & { readonly code: 'TEXT_TOO_LONG' | 'TEXT_NOT_READABLE' })[] {
  return checkText([field], field, text, most).map(({ code, message }) => ({ code, field: [field], message }));
}
