import { inWords, inWordsWithin } from '../../../cases/rules/code-words';
import { dayInWords } from '../../../../kernel/for-people';
import type { Tx } from '../../../../platform/db';
import { listTransitionTasksByChildIds } from '../../../placements/repository/transition';
import {
  listAdultDecisionsByChildIds,
  listHandoverNotices,
  listHandoversByChildIds,
} from '../../repository/growing-up/adult';
import { listAimsByChildIds, listEntriesByAimIds, listStepsByAimIds } from '../../repository/growing-up/preparation';
import type { PreparationEntry } from '../../rules/growing-up/preparation';
import { quoted, section, stated, type BundleEntry, type BundleSection } from '../../rules/subject-access/bundle';

/** What the young person prepares for, what adult services decided, and the steps on the way. */
export async function gatherGrowingUp(tx: Tx, childId: string): Promise<BundleSection[]> {
  const tasks = (await listTransitionTasksByChildIds(tx, [childId])).get(childId) ?? [];
  return [
    ...(await gatherAims(tx, childId)),
    ...(await gatherAdult(tx, childId)),
    ...section(
      'Steps of growing up',
      tasks.flatMap(({ kind, ownerAgencyKind, dueDate, closedDate, doneNote, notNeededReason, diedOn }) => {
        const done = notNeededReason === null ? 'done' : 'not needed';
        const left = diedOn === null ? 'open' : 'not needed any more';
        const state = closedDate === null ? left : `${done} ${dayInWords(closedDate)}`;
        return [
          ...stated(`${inWords(kind)}, for ${inWordsWithin(ownerAgencyKind)}`, `by ${dayInWords(dueDate)}: ${state}`),
          ...quoted('What was done', doneNote),
          ...quoted('Why it is not needed', notNeededReason),
        ];
      }),
    ),
  ];
}

async function gatherAims(tx: Tx, childId: string): Promise<BundleSection[]> {
  const aims = (await listAimsByChildIds(tx, [childId])).get(childId) ?? [];
  const ids = aims.map(({ preparationAimId }) => preparationAimId);
  const steps = await listStepsByAimIds(tx, ids);
  const entries = await listEntriesByAimIds(tx, ids);
  return section(
    'Preparing for adult life',
    aims.flatMap(({ preparationAimId: id, outcome, aim, ownerAgencyKind }) => {
      const said = entries.get(id) ?? [];
      return [
        ...quoted(`${inWords(outcome)}, answered for by ${inWordsWithin(ownerAgencyKind)}`, aim),
        ...said.filter(({ preparationStepId }) => preparationStepId === null).flatMap(reviewEntries),
        ...(steps.get(id) ?? []).flatMap(({ preparationStepId, step, dueDate }) => [
          ...quoted(`Step, by ${dayInWords(dueDate)}`, step),
          ...said.filter((one) => one.preparationStepId === preparationStepId).flatMap(reviewEntries),
        ]),
      ];
    }),
  );
}

function reviewEntries({ status, reviewedDate, note, nextReviewDate }: PreparationEntry): BundleEntry[] {
  const next = nextReviewDate === null ? '' : `; the next review by ${dayInWords(nextReviewDate)}`;
  return [
    ...stated(`How it stood on ${dayInWords(reviewedDate)}`, `${inWords(status)}${next}`),
    ...quoted('What was written of it', note),
  ];
}

async function gatherAdult(tx: Tx, childId: string): Promise<BundleSection[]> {
  const decisions = (await listAdultDecisionsByChildIds(tx, [childId])).get(childId) ?? [];
  const handovers = (await listHandoversByChildIds(tx, [childId])).get(childId) ?? [];
  const told = await listHandoverNotices(
    tx,
    handovers.map(({ adultHandoverId }) => adultHandoverId),
  );
  return section('Adult services', [
    ...decisions.flatMap(({ kind, outcome, decidedDate, delegation, reasons, isReplaced }) => [
      ...stated(
        `${inWords(kind)}, decided ${dayInWords(decidedDate)}${isReplaced ? ', replaced since' : ''}`,
        inWords(outcome),
      ),
      ...quoted('By what right', delegation),
      ...quoted('Why', reasons),
    ]),
    ...handovers.flatMap(({ adultHandoverId, fromDate, agreedAt, closedBecause }) => [
      ...stated(
        `Handed over from ${dayInWords(fromDate)}`,
        closedBecause === null ? (agreedAt === null ? 'Not agreed yet' : 'Agreed') : 'It did not come to it',
      ),
      ...(told.get(adultHandoverId) ?? []).flatMap((one) =>
        stated(`Told of it on ${dayInWords(one.toldDate)}`, inWords(one.told)),
      ),
    ]),
  ]);
}
