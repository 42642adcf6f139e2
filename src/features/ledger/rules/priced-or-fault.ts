import type { Result } from '../../../kernel/result';

/**
 * The price of terms that were priced when they were kept. That they cannot be priced now is a fault and no refusal: no caller can mend
 * them. Throws an Error that gives every reason.
 */
export function pricedOrFault<Value>(result: Result<Value, { readonly message: string }>): Value {
  if (result.ok) return result.value;
  throw new Error(
    `Cost lines that are kept cannot be priced: ${result.refusals.map(({ message }) => message).join(' ')}`,
  );
}
