import type { AppealGround } from '../../../cases/rules/redress-codes';
import { appealStanding, lastOf, mattersOf, type RedressFact } from '../../../cases/rules/redress-facts';

/**
 * What SEN2 asks of redress: whether mediation was held and an appeal registered on the refusal to assess (`requestmediation`, `requesttribunal`),
 * on the refusal to make a plan (`assessmentmediation`, `assessmenttribunal`) and on anything else (`othermediation`, `othertribunal`); and
 * whether such a refusal was reversed, beside the outcome that stays as it was (M11, V3).
 */
export const Sen2RedressFlag = {
  REQUEST_MEDIATION: 'REQUEST_MEDIATION',
  REQUEST_TRIBUNAL: 'REQUEST_TRIBUNAL',
  REQUEST_REVERSED: 'REQUEST_REVERSED',
  ASSESSMENT_MEDIATION: 'ASSESSMENT_MEDIATION',
  ASSESSMENT_TRIBUNAL: 'ASSESSMENT_TRIBUNAL',
  ASSESSMENT_REVERSED: 'ASSESSMENT_REVERSED',
  OTHER_MEDIATION: 'OTHER_MEDIATION',
  OTHER_TRIBUNAL: 'OTHER_TRIBUNAL',
} as const;
export type Sen2RedressFlag = (typeof Sen2RedressFlag)[keyof typeof Sen2RedressFlag];

/** The flags that are true of a child's plan, in the order of their list. */
export function sen2Flags(redress: readonly RedressFact[]): Sen2RedressFlag[] {
  const found = new Set<Sen2RedressFlag>();
  for (const matter of mattersOf(redress)) {
    const grounds = matter[0]?.grounds ?? [];
    const subject = subjectOf(grounds);
    if (lastOf(matter, 'MEDIATION_HELD') !== undefined) found.add(`${subject}_MEDIATION`);
    const appeal = appealStanding(matter);
    if (appeal === null) continue;
    found.add(`${subject}_TRIBUNAL`);
    if (subject !== 'OTHER' && appeal.ended !== null && !appeal.ended.isLost) found.add(`${subject}_REVERSED`);
  }
  return Object.values(Sen2RedressFlag).filter((flag) => found.has(flag));
}

function subjectOf(grounds: readonly AppealGround[]): 'REQUEST' | 'ASSESSMENT' | 'OTHER' {
  if (grounds.includes('REFUSAL_TO_ASSESS')) return 'REQUEST';
  return grounds.includes('REFUSAL_TO_MAKE_PLAN') ? 'ASSESSMENT' : 'OTHER';
}
