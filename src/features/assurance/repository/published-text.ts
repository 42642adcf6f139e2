import { instantOf } from '../../../platform/clock';
import type { PublishedYear } from '../rules/panel/published';

/** As text that gives the same values back: amounts, maps and instants are none of JSON’s. */
export function encodePublished(year: PublishedYear): string {
  return JSON.stringify(year, function (this: Readonly<Record<string, unknown>>, key: string, value: unknown) {
    // A date has been made a text before it is asked for.
    const given = this[key];
    if (typeof given === 'bigint') return { $amount: String(given) };
    if (given instanceof Date) return { $instant: given.toISOString() };
    return given instanceof Map ? { $map: [...(given as ReadonlyMap<unknown, unknown>)] } : value;
  });
}

/** What was encoded. */
export function decodePublished(text: string): PublishedYear {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$amount' in value) return BigInt(String(value.$amount));
    if ('$instant' in value) return instantOf(String(value.$instant));
    return '$map' in value ? new Map(value.$map as readonly (readonly [unknown, unknown])[]) : value;
  }) as PublishedYear;
}
