/*
 * What is kept of an appraisal: plain JSON in which pence and decimals, whole numbers of any size, are texts such as "#1820", since a JSON number
 * need not hold them. A text that begins with # by itself gets another one in front.
 */

/** A value as a document; what is undefined is left out. */
export function toDocument(value: unknown): unknown {
  if (typeof value === 'bigint') return `#${value.toString()}`;
  if (typeof value === 'string') return value.startsWith('#') ? `#${value}` : value;
  if (Array.isArray(value)) return value.map(toDocument);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, toDocument(one)]])),
  );
}

/** The value of a document: the inverse of `toDocument`. */
export function fromDocument(document: unknown): unknown {
  if (typeof document === 'string') {
    if (document.startsWith('##')) return document.slice(1);
    return document.startsWith('#') ? BigInt(document.slice(1)) : document;
  }
  if (Array.isArray(document)) return document.map(fromDocument);
  if (typeof document !== 'object' || document === null) return document;
  return Object.fromEntries(Object.entries(document).map(([key, one]) => [key, fromDocument(one)]));
}
