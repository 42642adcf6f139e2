/** The values by key, each list and the keys in the order of first appearance. */
export function groupBy<Key, Value>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** Where in a list a value stands for the second time: told once of each, however often it comes again. */
export function repeated(values: readonly unknown[]): number[] {
  const seen = new Map<unknown, number>();
  return values.flatMap((value, index) => {
    const times = (seen.get(value) ?? 0) + 1;
    seen.set(value, times);
    return times === 2 ? [index] : [];
  });
}
