import { type Decimal, parseDecimal } from '../../../kernel/decimal';

/** A percentage as the rules give it, for publication; null stays null. */
export function toPercent(text: string | null): Decimal | null {
  const parsed = text === null ? null : parseDecimal(text);
  return parsed?.ok === true ? parsed.value : null;
}
