import { londonDay, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { requireVersion } from '../../../platform/version';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import type { RecordAttendedCode } from '../refusals/coding';
import { insertAttended, listAttendedByPlacementIds } from '../repository/attended';
import { attendedOn, type Setting } from '../rules/attended';
import type { Placement } from '../rules/placement';
import { reasonRefusals } from './reason';
import { lockRunning } from './report-breakdown';

/** Where the child of a placement really learns, from a day on; neither of the two: back at the place itself. */
export interface RecordAttendedCommand extends Setting {
  readonly placementId: string;
  readonly fromDate: Day;
  readonly reason: string;
  /** The placement's version the caller has read; null: whatever it has become. */
  readonly expectedVersion: number | null;
}

/**
 * Records that a child learns elsewhere than was decided and is paid, from a day on, and gives the placement's id (V2). No money moves by
 * it: a place that is named and held for the child is paid. Another place for good is the panel's to decide.
 */
export function recordAttendedSetting(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordAttendedCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordAttendedCode>>> {
  return ctx.write({ event: 'attended.recorded', clientMutationId, input }, (tx) => recordAttendedSettingIn(tx, input));
}

/** `recordAttendedSetting` within another write. */
export async function recordAttendedSettingIn(
  tx: WriteTx,
  command: RecordAttendedCommand,
): Promise<Result<string, Refusal<RecordAttendedCode>>> {
  const { placementId, fromDate, providerUrn, senSetting, expectedVersion } = command;
  // Case officers change no placement and so cannot lock one; whatever does locks the case first.
  const { placement, earlier } = await lockRunning(tx, placementId);
  requireVersion(placement, expectedVersion, `This placement is at version ${placement.version} now.`);
  const refusals: Refusal<RecordAttendedCode>[] = [
    ...dayRefusals(placement, fromDate, londonDay(tx.clock.now())),
    ...(await settingRefusals(tx, placement, command)),
    ...reasonRefusals(command.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const reason = command.reason.trim();
  await insertAttended(tx, newId(), placement.caseId, { placementId, fromDate, providerUrn, senSetting, reason });
  const { caseId } = placement;
  tx.record({ type: 'Placement', id: placementId, caseId, detail: { fromDate, changed: ['attended'] } });
  tx.publish('caseChanged', { caseId, version: earlier.version });
  return ok(placementId);
}

function dayRefusals(
  { isCancelled, startDate, endDate }: Placement,
  day: Day,
  today: Day,
): Refusal<RecordAttendedCode>[] {
  if (isCancelled) {
    const message = 'This placement was cancelled before its first day: nobody ever attended it.';
    return [{ code: 'NOT_RUNNING', field: ['placementId'], message }];
  }
  const days =
    endDate === null ? `from ${dayInWords(startDate)} on` : `from ${dayInWords(startDate)} to ${dayInWords(endDate)}`;
  return [
    ...(day > today
      ? [
          refusal(
            'DATE_IN_FUTURE',
            'fromDate',
            `Where the child learns is recorded once it is so: today, ${dayInWords(today)}, at the latest.`,
          ),
        ]
      : []),
    ...(day < startDate || (endDate !== null && day > endDate)
      ? [refusal('FROM_OUTSIDE_PLACEMENT', 'fromDate', `The placement is ${days}; give one of its days.`)]
      : []),
  ];
}

async function settingRefusals(
  tx: Tx,
  placement: Placement,
  { fromDate, providerUrn, senSetting }: RecordAttendedCommand,
): Promise<Refusal<RecordAttendedCode>[]> {
  if (providerUrn !== null && senSetting !== null) {
    return [refusal('SETTING_TWICE', 'senSetting', 'Give an establishment or a setting without one, not both.')];
  }
  if (providerUrn !== null && !(await findEstablishmentsByUrns(tx, [providerUrn])).has(providerUrn)) {
    const message = 'The register of establishments has no such URN; check the six digits, or import a newer register.';
    return [refusal('PROVIDER_UNKNOWN', 'providerUrn', message)];
  }
  return thereProblems(tx, placement, { fromDate, providerUrn, senSetting });
}

/** Nothing is recorded of a child that is there already. */
async function thereProblems(
  tx: Tx,
  placement: Placement,
  { fromDate, providerUrn, senSetting }: Setting & { readonly fromDate: Day },
): Promise<Refusal<RecordAttendedCode>[]> {
  const { placementId } = placement;
  const recorded = (await listAttendedByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const now = attendedOn(placement, recorded, fromDate);
  const isBack = providerUrn === null && senSetting === null;
  const then = isBack ? placement : { providerUrn, senSetting };
  if (now.providerUrn !== then.providerUrn || now.senSetting !== then.senSetting) return [];
  const message = isBack
    ? 'The child is at the place that was decided on that day already; name where else it learns.'
    : 'The child is there on that day already.';
  return [refusal('THERE_ALREADY', isBack ? 'fromDate' : providerUrn === null ? 'senSetting' : 'providerUrn', message)];
}

function refusal(code: RecordAttendedCode, field: string, message: string): Refusal<RecordAttendedCode> {
  return { code, field: [field], message };
}
