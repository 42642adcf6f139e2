import { written } from '../../../kernel/text';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS } from '../../cases/rules/text';

/** What is wrong with the reason of a step: it must be given, and can be shown. */
export function reasonRefusals(reason: string): Refusal<'REASON_MISSING' | 'TEXT_NOT_READABLE' | 'TEXT_TOO_LONG'>[] {
  return [
    ...(written(reason) === null
      ? [{ code: 'REASON_MISSING' as const, field: ['reason'], message: 'Say why, in words that name no child.' }]
      : []),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
}
