import { type Exporter } from '../../../platform/exports';
import { readNextClocks, type NextClockRow } from '../service/read-next-clocks';
import { columnsOf, said } from './columns';

const { text, date, number } = columnsOf<NextClockRow>();

/** What breaks next: the rows and rights of `clocksNext`, the limits of the law that are still to be kept, the first to end first. */
export const clocksNextExporter: Exporter<NextClockRow> = {
  kind: 'clocks-next',
  permission: 'clock:read',
  parameters: [],
  columns: [
    text('caseReference', ({ facts }) => facts.reference),
    text('code', ({ clock }) => clock.code),
    text('owner', ({ clock }) => clock.owner),
    text('ownerAgency', ({ ownerAgency }) => ownerAgency),
    text('startEvent', ({ clock }) => clock.startEvent),
    date('startDate', ({ clock }) => clock.startDate),
    date('dueDate', ({ clock }) => clock.dueDate),
    date('dueDateWithExceptions', ({ clock }) => clock.dueDateWithExceptions),
    text('status', ({ clock }) => clock.status),
    text('statusWithoutExceptions', ({ clock }) => clock.statusWithoutExceptions),
    number('daysLeft', ({ clock }) => clock.daysLeft),
    number('daysOver', ({ clock }) => clock.daysOver),
    number('daysOverWithExceptions', ({ clock }) => clock.daysOverWithExceptions),
    text('isUntold', ({ clock }) => said(clock.isUntold)),
    text('source', ({ clock }) => clock.source),
    text('withheld', ({ withheld }) => withheld),
  ],
  rows: (_tx, _given, ctx) => readNextClocks(ctx),
};
