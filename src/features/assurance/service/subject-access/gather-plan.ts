import { dayInWords } from '../../../../kernel/for-people';
import type { Tx } from '../../../../platform/db';
import { findPlansByCaseIds } from '../../../cases/repository/plan';
import { listPlanDecisionsByEventIds } from '../../../cases/repository/plan-decision';
import { listClockExceptionsByChildIds, listPlanEventsByChildIds } from '../../../cases/repository/plan-event';
import { listLifeFacts } from '../../../cases/repository/plan-life';
import { listPreferredByCaseIds } from '../../../cases/repository/preferred';
import { findCapacityByCaseIds } from '../../../cases/repository/sharing';
import type { CapacityRecord } from '../../../cases/rules/capacity';
import type { CaseFacts } from '../../../cases/rules/case';
import { BLANK_PLAN, type EhcPlan } from '../../../cases/rules/plan';
import { planThereIs, type PlanTold } from '../../../cases/rules/plan-there-is';
import { CEASE_IN_WORDS, inWords, inWordsWithin, LIMIT_IN_WORDS, NEED_IN_WORDS } from '../../../cases/rules/code-words';
import { quoted, section, stated, type BundleEntry, type BundleSection } from '../../rules/subject-access/bundle';
import { OUTCOME_IN_WORDS } from '../../rules/subject-access/imported-words';
import { readPlaceNames, type RecordedPlace } from './place-names';

/** What of the plan is kept with a case: its needs and place, where the family wanted the child to be, and who decides. */
export async function gatherPlan(tx: Tx, facts: CaseFacts): Promise<BundleSection[]> {
  const { caseId, primaryNeed, otherNeeds } = facts;
  const plan = (await findPlansByCaseIds(tx, [caseId])).get(caseId);
  const preferred = (await listPreferredByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const capacity = (await findCapacityByCaseIds(tx, [caseId])).get(caseId);
  const nameOf = await readPlaceNames(tx, [
    plan?.namedProviderUrn ?? null,
    ...preferred.map(({ providerUrn }) => providerUrn),
  ]);
  return section('The plan and who decides', [
    ...stated('Needs', [primaryNeed, ...otherNeeds].map((need) => NEED_IN_WORDS[need]).join('; ')),
    ...planEntries(plan, nameOf),
    ...endEntries(plan, await readTold(tx, facts, plan)),
    ...preferred.flatMap((one): BundleEntry[] =>
      stated(
        `The place that was wanted, said by the ${inWordsWithin(one.statedBy)} on ${dayInWords(one.statedDate)}`,
        one.providerUrn === null && one.setting === null && one.provisionType === null ? 'None any more' : nameOf(one),
      ),
    ),
    ...capacityEntries(capacity),
  ]);
}

/** The plan that there is, or that ended last, by the life of the child’s plans, and of which the end is that the case has on record. */
async function readTold(tx: Tx, facts: CaseFacts, plan: EhcPlan | undefined): Promise<PlanTold> {
  const { childId, ehcPlanStatus: status, ehcPlanDate: date, requestDate: askedOn } = facts;
  const life = (await listLifeFacts(tx, [childId])).get(childId) ?? { events: [], finals: [], redress: [] };
  return planThereIs({ status, date, askedOn }, plan ?? BLANK_PLAN, life);
}

function planEntries(plan: EhcPlan | undefined, nameOf: (place: RecordedPlace) => string): BundleEntry[] {
  if (plan === undefined) return [];
  const { namedProviderUrn: providerUrn, namedSetting: setting, namedProvisionType: provisionType } = plan;
  const isNamed = providerUrn !== null || setting !== null || provisionType !== null;
  return [
    ...stated('Request for an assessment', plan.requestOutcome && (OUTCOME_IN_WORDS[plan.requestOutcome] ?? null)),
    ...stated('A plan after it', plan.assessmentOutcome && (OUTCOME_IN_WORDS[plan.assessmentOutcome] ?? null)),
    ...stated('The place the plan names', isNamed ? nameOf({ providerUrn, setting, provisionType }) : null),
  ];
}

const END_IN_WORDS: Readonly<Record<PlanTold['end'], readonly [ended: string, why: string]>> = {
  OF_IT: ['The plan ended', 'Why it ended'],
  OF_BEFORE: ['The plan before this one ended', 'Why that one ended'],
  UNDONE: ['An end of the plan that was undone', 'Why it was to end'],
};

/** The end of the last plan, and the one that the case has on record where that is another. */
function endEntries(recorded: EhcPlan | undefined, { plan, end }: PlanTold): BundleEntry[] {
  return [...endInWords(plan, 'OF_IT'), ...(end === 'OF_IT' ? [] : endInWords(recorded ?? BLANK_PLAN, end))];
}

function endInWords({ ceasedDate, ceaseReason }: EhcPlan, end: PlanTold['end']): BundleEntry[] {
  const [ended, why] = END_IN_WORDS[end];
  return [
    ...stated(ended, ceasedDate && dayInWords(ceasedDate)),
    ...stated(why, ceaseReason && CEASE_IN_WORDS[ceaseReason]),
  ];
}

function capacityEntries(capacity: CapacityRecord | undefined): BundleEntry[] {
  if (capacity === undefined) return [];
  return [
    ...stated('Whether the young person can decide', inWords(capacity.capacity)),
    ...stated('Who decides on the plan', inWords(capacity.decider)),
    ...stated('Found on', capacity.assessedDate && dayInWords(capacity.assessedDate)),
    ...quoted('What that rests on', capacity.reason),
  ];
}

/** What happened to the child's plan day by day, and why a limit of the law did not hold. */
export async function gatherPlanEvents(tx: Tx, childId: string): Promise<BundleSection[]> {
  const events = (await listPlanEventsByChildIds(tx, [childId])).get(childId) ?? [];
  const decisions = await listPlanDecisionsByEventIds(
    tx,
    events.map(({ planEventId }) => planEventId),
  );
  const exceptions = (await listClockExceptionsByChildIds(tx, [childId])).get(childId) ?? [];
  const nameOf = await readPlaceNames(
    tx,
    events.map(({ providerUrn }) => providerUrn),
  );
  return section('What happened to the plan', [
    ...events.flatMap(({ planEventId, kind, eventDate, providerUrn, isCorrected, told = null }) => [
      ...stated(
        `${inWords(kind)}${isCorrected ? ', corrected since' : ''}`,
        [
          eventDate === null ? 'it did not happen' : dayInWords(eventDate),
          ...(providerUrn === null ? [] : [nameOf({ providerUrn, setting: null, provisionType: null })]),
          ...(told === null
            ? []
            : [`told on ${dayInWords(told.toldDate)} (${inWordsWithin(told.method)}; ${inWordsWithin(told.reason)})`]),
        ].join(', '),
      ),
      // Those of an entry stand with the entry that stands.
      ...(isCorrected ? [] : (decisions.get(planEventId) ?? [])).flatMap((one) =>
        quoted(
          `Why it was decided so${one.isReplaced ? ', put right since' : ''} (by: ${one.delegation})`,
          one.reasons,
        ),
      ),
    ]),
    ...exceptions.flatMap(({ code, kind, shownBy }) => [
      ...stated(`Why a time limit did not hold: ${LIMIT_IN_WORDS[code]}`, inWords(kind)),
      ...quoted('What shows it', shownBy),
    ]),
  ]);
}
