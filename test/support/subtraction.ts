/*
 * What somebody learns by adding and subtracting published sums, however many: exact elimination, over a prime field large enough that nothing
 * cancels by chance.
 */

const PRIME = 2_147_483_647n;

/** Which of `sought` follow from the equations, each the sum of unknowns that is known: those that a combination of equations leaves alone. */
export function determined(equations: readonly (readonly string[])[], sought: readonly string[]): readonly string[] {
  const names = [...new Set(equations.flat())];
  const column = new Map(names.map((name, index) => [name, index]));
  const rows = equations.map((terms) => {
    const row = names.map(() => 0n);
    for (const term of terms) row[column.get(term) ?? 0] = 1n;
    return row;
  });
  const reduced = reduce(rows, names.length);
  // In reduced form an unknown is determined exactly where a row holds it and nothing else.
  return sought.filter((name) => {
    const at = column.get(name);
    return (
      at !== undefined &&
      reduced.some((row) => row[at] === 1n && row.every((value, index) => index === at || value === 0n))
    );
  });
}

/** Reduced row echelon form. */
function reduce(rows: bigint[][], width: number): bigint[][] {
  let done = 0;
  for (let at = 0; at < width; at += 1) {
    const pivot = rows.findIndex((row, index) => index >= done && row[at] !== 0n);
    if (pivot < 0) continue;
    const [row] = rows.splice(pivot, 1);
    if (row === undefined) continue;
    const inverse = power(row[at] ?? 1n, PRIME - 2n);
    const own = row.map((value) => (value * inverse) % PRIME);
    rows.splice(done, 0, own);
    rows.forEach((other, index) => {
      const factor = other[at] ?? 0n;
      if (index === done || factor === 0n) return;
      other.forEach((value, place) => {
        other[place] = (((value - factor * (own[place] ?? 0n)) % PRIME) + PRIME) % PRIME;
      });
    });
    done += 1;
  }
  return rows.slice(0, done);
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = base % PRIME, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % PRIME) {
    if (rest & 1n) result = (result * square) % PRIME;
  }
  return result;
}
