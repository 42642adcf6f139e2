import { AGE_BANDS } from '../../../../kernel/dates';

/** The oldest of each band but the last, in years on the 31 August before: who is in national curriculum year 0 was 4 on it. */
const OLDEST = [4, 10, 15, 19] as const;
const AGE_IN_YEAR_0 = 4;

/** Which of AGE_BANDS a national curriculum year is in. */
export function bandOf(year: number): number {
  const band = OLDEST.findIndex((oldest) => year + AGE_IN_YEAR_0 <= oldest);
  return band === -1 ? AGE_BANDS.length - 1 : band;
}
