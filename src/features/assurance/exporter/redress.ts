import { type Exporter } from '../../../platform/exports';
import { listNamedRedress, type NamedMatter } from '../service/redress/list-redress';
import { columnsOf, said } from './columns';

const { text, date } = columnsOf<NamedMatter>();

/** The matters of redress: the rows and rights of `redressMatters`. What was said in them is not in it. */
export const redressMattersExporter: Exporter<NamedMatter> = {
  kind: 'redress-matters',
  permission: 'redress:read',
  parameters: [],
  columns: [
    text('caseReference', ({ caseReference }) => caseReference),
    text('kind', ({ matter }) => matter.kind),
    text('reference', ({ matter }) => matter.reference),
    text('ownerAgency', ({ ownerAgency }) => ownerAgency),
    text('grounds', ({ matter }) => matter.grounds.join('; ')),
    date('noticeDate', ({ matter }) => matter.noticeDate),
    date('openedOn', ({ standing }) => standing.openedOn),
    text('state', ({ standing }) => standing.state),
    text('outcome', ({ standing }) => standing.outcome),
    date('nextDueDate', ({ standing }) => standing.nextDueDate),
    text('isOverdue', ({ standing }) => said(standing.isOverdue)),
    date('couldRegisterUntil', ({ standing }) => standing.couldRegisterUntil),
  ],
  rows: async function* (_tx, _given, ctx) {
    yield await listNamedRedress(ctx);
  },
};
