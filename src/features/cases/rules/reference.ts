/** A case's neutral reference, such as `HAV-2025-0001`: the area's prefix, the year it was referred in, its number in it. */
export function referenceOf(casePrefix: string, year: number, number: number): string {
  return `${casePrefix}-${year}-${number.toString().padStart(4, '0')}`;
}
