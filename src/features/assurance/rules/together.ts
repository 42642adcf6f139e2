import { isSmallCount } from '../../../kernel/suppression';

/**
 * Which values of a public table stand together, by the children each is about: those of 1 to 5, and as many of the next smallest as it takes for them
 * to be more than one value and more than five children (money.md section 6, B41). Empty: none is small. A value of nobody hides nobody: it joins last.
 */
export function togetherWhereSmall<Value>(childrenOf: ReadonlyMap<Value, ReadonlySet<number>>): ReadonlySet<Value> {
  const together = new Set([...childrenOf].flatMap(([value, { size }]) => (isSmallCount(size) ? [value] : [])));
  const others = [...childrenOf].filter(([value]) => !together.has(value)).sort(([, a], [, b]) => rank(a) - rank(b));
  const count = (): number => new Set([...together].flatMap((value) => [...(childrenOf.get(value) ?? [])])).size;
  while (together.size > 0 && (together.size === 1 || isSmallCount(count()))) {
    const next = others.shift();
    if (next === undefined) break;
    together.add(next[0]);
  }
  return together;
}

function rank({ size }: ReadonlySet<number>): number {
  return size === 0 ? Number.MAX_SAFE_INTEGER : size;
}
