import type { Day } from '../../../../kernel/dates';
import { academicAge } from '../../../../kernel/phase';
import { PlanEventKind } from '../../../cases/rules/clock-codes';
import { Sen2Module } from '../../../cases/rules/imported';
import { SenSetting } from '../../../cases/rules/sen2';
import { ProvisionType } from '../../../providers/rules/provision-type';
import { Residential } from '../../../providers/rules/residential';
import type { ChildFacts, Imported, Placed } from './facts';
import { childOf } from './imported';
import { rowOf, type Sen2Row } from './modules';
import type { Sen2Question } from './question';
import { newestReviewBy } from './reviews';
import { lastCase, type Round } from './rounds';

/** What the money goes to and the return counts as no placement. */
const NO_SETTING: ReadonlySet<string> = new Set([
  ProvisionType.CHILDRENS_HOME,
  ProvisionType.FOSTERING,
  ProvisionType.SHORT_BREAKS,
  ProvisionType.TRANSPORT,
]);

const WEEKS: Readonly<Record<string, string>> = {
  [Residential.RESIDENTIAL_38_51]: 'A',
  [Residential.RESIDENTIAL_52]: 'B',
};

/** Whether a place is one in a special unit or in resourced provision, as the return has it. */
function unitsOf(provisionType: string | null): Readonly<Record<string, string>> {
  return {
    senunitindicator: provisionType === ProvisionType.SEN_UNIT ? '1' : '0',
    resourcedprovisionindicator: provisionType === ProvisionType.RESOURCED_PROVISION ? '1' : '0',
  };
}

/** Module 4b: what the plan names (Section I); of what was imported, where the record names nothing. */
export function planDetails(
  facts: ChildFacts,
  named: { readonly key: string; readonly imported: Imported | null },
): Sen2Row[] {
  const said = facts.plans
    .filter(({ urn, setting, provisionType }) => (urn ?? setting ?? provisionType) !== null)
    .at(-1);
  if (said !== undefined) {
    const { urn, setting, provisionType } = said;
    const content = { urn, sensetting: setting, placementrank: '1', ...unitsOf(provisionType) };
    return [
      rowOf(Sen2Module.PLAN_DETAIL, { ...content, plandetailtableid: `${named.key}-1`, namedplantableid: named.key }),
    ];
  }
  return given(facts.imported, Sen2Module.PLAN_DETAIL, named);
}

/** The records of a module that were imported under another, as they were, under its key. */
function given(
  all: readonly Imported[],
  module: Sen2Module,
  parent: { readonly key: string; readonly imported: Imported | null },
): Sen2Row[] {
  const names: Partial<Record<Sen2Module, readonly [own: string, parent: string]>> = {
    PLAN_DETAIL: ['plandetailtableid', 'namedplantableid'],
    PLACEMENT_DETAIL: ['placementdetailtableid', 'activeplanstableid'],
    SEN_NEED: ['senneedtableid', 'activeplanstableid'],
  };
  const [own = '', of = ''] = names[module] ?? [];
  return all
    .filter((one) => one.module === module && parent.imported !== null && one.parentKey === parent.imported.key)
    .map((one) => rowOf(module, { ...one.columns, [own]: one.key, [of]: parent.key }));
}

/** Module 5a, of a plan that there is on the census day: with its last review, whenever that was (item 5.4). */
export function activePlan(
  facts: ChildFacts,
  round: Round & { readonly planDate: Day | null },
  { censusDate, span, areaCode }: Sen2Question,
): Sen2Row {
  const imported = childOf(facts.imported, Sen2Module.ACTIVE_PLAN, round.imported);
  const events = round.events.filter(({ day }) => day <= censusDate);
  const review = newestReviewBy(events, imported, censusDate);
  // A plan came here only where it was made before the move, and elsewhere.
  const cameIn =
    round.plan?.isTakenOver === true
      ? facts.moves.find(
          ({ day, toCode }) =>
            toCode === areaCode && span.startDate <= day && day <= span.endDate && (round.planDate ?? day) <= day,
        )
      : undefined;
  const transferred = events.filter(({ kind }) => kind === PlanEventKind.TRANSFER_PLAN_SENT).at(-1);
  const recorded = {
    ...(cameIn === undefined ? {} : { transferla: cameIn.fromCode }),
    ...(transferred === undefined ? {} : { phasetransferfinaldate: transferred.day }),
    // What was imported stands as it was read.
    ...(review === null || review.isImported
      ? {}
      : {
          reviewmeeting: review.meetingDate,
          reviewoutcome: review.outcome,
          reviewdraft: review.amendedDate,
          lastreview: review.decidedDate,
        }),
  };
  return rowOf(Sen2Module.ACTIVE_PLAN, {
    ...imported?.columns,
    ...recorded,
    ...{ activeplanstableid: imported?.key ?? `V-${round.key}`, requeststableid: round.key },
  });
}

/** Module 5b: where the child was in the calendar year and until the census, the place of now first; of what was imported, where the record has none. */
export function placementDetails(
  facts: ChildFacts,
  active: { readonly key: string; readonly imported: Imported | null },
  question: Sen2Question,
): Sen2Row[] {
  const { censusDate, span } = question;
  const places = facts.placements
    .filter((one) => isOfReturn(one, question))
    .map((one) => ({ ...one, ...attendedAt(one, facts, censusDate) }));
  const isOngoing = ({ endedDate }: Pick<Placed, 'endedDate'>): boolean => endedDate === null || endedDate > censusDate;
  const rows = places.map((one) => ({
    key: one.placementId,
    isNow: isOngoing(one),
    entrydate: one.entryDate,
    columns: {
      ...{ urn: one.urn, sensetting: one.setting, entrydate: one.entryDate },
      leavingdate: isOngoing(one) ? null : one.endedDate,
      ...unitsOf(one.provisionType),
      res: WEEKS[one.residential] ?? null,
    },
  }));
  const out = facts.outOfSchool
    .filter(({ startDate, endDate }) => startDate <= censusDate && (endDate === null || endDate >= span.startDate))
    .map((one) => ({
      key: one.id,
      isNow: one.endDate === null || one.endDate > censusDate,
      entrydate: one.startDate,
      columns: {
        sensetting: settingOutOfSchool(one.kind, facts, question),
        entrydate: one.startDate,
        leavingdate: one.endDate !== null && one.endDate <= censusDate ? one.endDate : null,
      },
    }));
  const all = [...rows, ...out].sort(
    (one, other) => Number(other.isNow) - Number(one.isNow) || (one.entrydate > other.entrydate ? -1 : 1),
  );
  if (all.length === 0) return given(facts.imported, Sen2Module.PLACEMENT_DETAIL, active);
  return all.map(({ key, columns }, index) =>
    rowOf(Sen2Module.PLACEMENT_DETAIL, {
      ...columns,
      ...{ placementdetailtableid: key, activeplanstableid: active.key, placementrank: String(index + 1) },
    }),
  );
}

/** Whether the return tells of a place: one that began by the census, and had not ended before the calendar year (items 5.7). */
function isOfReturn(placed: Placed, { censusDate, span }: Sen2Question): boolean {
  const { isCancelled, provisionType, startedDate, endedDate } = placed;
  if (isCancelled || NO_SETTING.has(provisionType) || startedDate === null) return false;
  return startedDate <= censusDate && (endedDate === null || endedDate >= span.startDate);
}

/** Where the child really learned on the census day, and since when there (V2). */
function attendedAt(
  placed: Placed,
  { attended }: ChildFacts,
  censusDate: Day,
): Pick<Placed, 'urn' | 'setting'> & { readonly entryDate: Day } {
  const own = attended.filter(
    ({ placementId, fromDate }) => placementId === placed.placementId && fromDate <= censusDate,
  );
  const last = own.at(-1);
  const entryDate = placed.startedDate ?? placed.startDate;
  if (last === undefined || (last.urn === null && last.setting === null)) {
    return { urn: placed.urn, setting: placed.setting, entryDate: last?.fromDate ?? entryDate };
  }
  return { urn: last.urn, setting: last.setting, entryDate: last.fromDate };
}

function settingOutOfSchool(kind: string, facts: ChildFacts, { censusDate }: Sen2Question): SenSetting {
  if (kind === 'ELECTIVE_HOME_EDUCATION') return SenSetting.EHE;
  const events = facts.events.filter(({ day }) => day <= censusDate);
  const ended = events
    .filter(({ kind: of }) => of === PlanEventKind.CEASE_NOTICE_SENT || of === PlanEventKind.PLAN_CEASED)
    .at(-1);
  if (ended?.kind === PlanEventKind.CEASE_NOTICE_SENT) return SenSetting.NIEC;
  return academicAge(facts.birthCohort, censusDate) >= 16 ? SenSetting.NEET : SenSetting.NIEO;
}

/** Module 5c: the primary need first, and at most one beside it; of what was imported, where no case says any. */
export function needs(
  facts: ChildFacts,
  active: { readonly key: string; readonly imported: Imported | null },
): Sen2Row[] {
  const said = lastCase(facts.cases);
  if (said === undefined) return given(facts.imported, Sen2Module.SEN_NEED, active);
  const [secondary] = said.otherNeeds;
  return [said.primaryNeed, ...(secondary === undefined ? [] : [secondary])].map((sentype, index) =>
    rowOf(Sen2Module.SEN_NEED, {
      ...{ senneedtableid: `${active.key}-${String(index + 1)}`, activeplanstableid: active.key },
      ...{ sentype, sentyperank: String(index + 1) },
    }),
  );
}
