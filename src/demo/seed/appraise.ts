import { financialYearOf, financialYearSpan, londonDay, type Day } from '../../kernel/dates';
import { AS_THE_AREA_TAKES_IT } from '../../features/modelling/rules/appraisal-question';
import { tenThousandths } from '../../features/modelling/rules/assumption';
import { recordAssumptionSet } from '../../features/modelling/service/record-assumption-set';
import { saveAppraisal } from '../../features/modelling/service/save-appraisal';
import { recordProviderNote } from '../../features/providers/service/record-provider-note';
import { setProviderFramework } from '../../features/providers/service/set-provider-framework';
import type { Ctx } from '../../platform/context';
import type { AreaPlan } from '../plan/planned';
import { pricedSchool } from './offer';
import { accepted, type AreaSession } from './session';

/** The policy set of prices; scenarios read it too. */
export const PRICES_ASSUMED = 'Inflation of fees';

/** What the area takes for granted this year, and the options of the first case that is not agreed yet, appraised for the panel. */
export async function seedAppraisal(session: AreaSession, plan: AreaPlan, now: Date): Promise<void> {
  const ctx = await session.as('commissioner', now);
  const { startDate } = financialYearSpan(financialYearOf(londonDay(now)));
  const growth = { term: 'PRICE_GROWTH' as const, appliesTo: null, fromDate: null };
  const set = {
    ...{ name: PRICES_ASSUMED, source: 'Invented medium-term plan of the area', sourceDate: startDate, startDate },
    values: [{ ...growth, low: tenThousandths(2), central: tenThousandths(3.5), high: tenThousandths(5) }],
  };
  accepted(await recordAssumptionSet(ctx, { ...set, clientMutationId: null }), 'record assumptions');
  const waiting = [...session.cases].find(
    ([key, { optionIds }]) => optionIds.length > 0 && !session.agreements.has(key),
  );
  if (waiting === undefined) return;
  const options = plan.cases.find(({ key }) => key === waiting[0])?.options ?? [];
  const providerUrn = options.find((option) => option.isSuitable)?.providerUrn ?? null;
  if (providerUrn !== null) await keepTerms(ctx, providerUrn, londonDay(now));
  const question = { ...AS_THE_AREA_TAKES_IT, draws: 200 };
  const appraisal = { caseId: waiting[1].caseId, title: 'For the panel: what each option costs to 25', question };
  accepted(await saveAppraisal(ctx, { ...appraisal, clientMutationId: null }), 'keep an appraisal');
}

/** The notice of a provider and what was noted of it, where the area holds none of it yet. */
async function keepTerms(ctx: Ctx, providerUrn: string, today: Day): Promise<void> {
  // That one has both already.
  if (providerUrn === pricedSchool()) return;
  const { startDate } = financialYearSpan(financialYearOf(today));
  const key = { clientMutationId: null, expectedVersion: null } as const;
  const agreed = await setProviderFramework(ctx, {
    ...{ ...key, providerUrn, reference: 'FW-2', name: 'Invented terms', startDate, endDate: null, noticeDays: 42 },
    ...{ upliftTerms: null, absenceTerms: null, otherTerms: null },
  });
  accepted(agreed, 'record framework terms');
  // The school is a real one: whatever is said of it says nothing.
  const note = 'An invented note: its answer to the area’s yearly questions is filed.';
  const noted = await recordProviderNote(ctx, { ...key, providerUrn, kind: 'QUALITY_NOTE', notedDate: today, note });
  accepted(noted, 'record a quality note');
}
