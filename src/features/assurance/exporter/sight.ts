import { formatDecimal } from '../../../kernel/decimal';
import { londonDay, type Day } from '../../../kernel/dates';
import { academicAge, phaseAt } from '../../../kernel/phase';
import { type Exporter } from '../../../platform/exports';
import { BadInput, Forbidden } from '../../../platform/faults';
import { Circumstance } from '../../cases/rules/circumstance-codes';
import { isLong, isPastAgreedEnd, isReviewOverdue, weeksOf } from '../../cases/rules/circumstances';
import { ageBandOfCohort } from '../../cases/rules/child';
import { sayWithheld } from '../../cases/service/say-withheld';
import { sayHiddenKinds } from '../rules/sight/readable';
import { type SightCount } from '../rules/sight/series';
import { countChildrenInSight, rolesOf, sayShortSight } from '../service/sight/read-sight';
import { readSightRows, type SightRow } from '../service/sight/read-sight-rows';
import { columnsOf, said } from './columns';
import { audienceGiven } from './panel-assurance';

/** Beside each row why the file is short, as `extensions.withheld` says it of the queries; null: it is not. */
interface Marked {
  readonly withheld: string | null;
}
interface InSight extends SightRow, Marked {
  readonly today: Day;
}
const { text, date, number } = columnsOf<InSight>();

/** The children in sight today: the rows and rights of `childrenInSight`, the longest first. What was written of them is not in it. */
export const childrenInSightExporter: Exporter<InSight> = {
  kind: 'children-in-sight',
  permission: 'sight:read',
  parameters: [{ name: 'circumstance', isRequired: false, type: 'TEXT' }],
  columns: [
    text('circumstance', ({ standing }) => standing.kind),
    text('caseReference', ({ caseReference }) => caseReference),
    text('placingReference', ({ standing }) => standing.guest?.placingReference ?? null),
    text('ageBand', ({ standing, today }) => ageBandOfCohort(standing.birthCohort, today)),
    text('phase', ({ standing, today }) => phaseAt(academicAge(standing.birthCohort, today))),
    date('startDate', ({ standing }) => standing.startDate),
    number('weeks', ({ standing, today }) => weeksOf(standing, today)),
    text('reason', ({ standing }) => standing.terms.reason),
    text('hoursPerWeek', ({ standing: { terms } }) =>
      terms.partTime === null ? null : formatDecimal(terms.partTime.hoursPerWeek),
    ),
    date('agreedEndDate', ({ standing }) => standing.terms.partTime?.agreedEndDate ?? null),
    text('isLong', ({ standing, today }) => said(isLong(standing, today))),
    text('isPastAgreedEnd', ({ standing, today }) => said(isPastAgreedEnd(standing, today))),
    text('primaryNeed', ({ standing }) => standing.terms.awaited?.primaryNeed ?? standing.guest?.primaryNeed ?? null),
    text('awaitedProvisionType', ({ standing }) => standing.terms.awaited?.provisionType ?? null),
    text('awaitedResidential', ({ standing }) => said(standing.terms.awaited?.isResidential)),
    text('urn', ({ standing }) => standing.terms.awaited?.providerUrn ?? standing.guest?.providerUrn ?? null),
    date('lastReviewDate', ({ standing }) => standing.lastReviewDate),
    date('nextReviewDate', ({ standing }) => standing.terms.nextReviewDate),
    text('isReviewOverdue', ({ standing, today }) => said(isReviewOverdue(standing, today))),
    text('lastTerm', ({ last }) => (last === null ? null : `${last.academicYear} ${last.term}`)),
    number('sessionsPossible', ({ last }) => last?.sessionsPossible ?? null),
    number('sessionsAttended', ({ last }) => last?.sessionsAttended ?? null),
    number('suspensions', ({ last }) => last?.suspensions ?? null),
    text('withheld', (row) => row.withheld),
  ],
  rows: async function* (_tx, { circumstance }, ctx) {
    const today = londonDay(ctx.clock.now());
    const kind = circumstanceGiven(circumstance ?? null);
    const isHidden = kind === null ? null : sayHiddenKinds(rolesOf(ctx), [kind]);
    // A file without a row has no column to say it in.
    if (isHidden !== null) throw new Forbidden(isHidden);
    const withheld = await sayShortSight(ctx, kind === null ? null : { eq: kind });
    for await (const page of readSightRows(ctx, kind)) {
      yield page.map((row) => ({ ...row, today, withheld }));
    }
  },
};

function circumstanceGiven(given: string | null): Circumstance | null {
  const found = Object.values(Circumstance).find((one) => one === given);
  if (given === null || found !== undefined) return found ?? null;
  throw new BadInput(`circumstance is one of ${Object.values(Circumstance).join(', ')}.`);
}

interface Counted extends SightCount, Marked {
  readonly date: Day;
}
const counts = columnsOf<Counted>();

/** The counts of `sightCounts`, a row a month and circumstance, or for publication a quarter. */
export const sightCountsExporter: Exporter<Counted> = {
  kind: 'sight-counts',
  permission: 'sight:read',
  parameters: [
    { name: 'from', isRequired: true, type: 'DATE' },
    { name: 'to', isRequired: true, type: 'DATE' },
    { name: 'audience', isRequired: false, type: 'TEXT' },
  ],
  columns: [
    counts.date('date', (row) => row.date),
    counts.text('circumstance', ({ kind }) => kind),
    counts.number('children', ({ children }) => children),
    counts.text('untold', ({ untold }) => untold),
    counts.number('started', ({ started }) => started),
    counts.number('ended', ({ ended }) => ended),
    counts.number('long', ({ long }) => long),
    counts.text('withheld', (row) => row.withheld),
  ],
  rows: async function* (_tx, { from, to, audience }, ctx) {
    const span = { startDate: (from ?? '') as Day, endDate: (to ?? '') as Day };
    const months = await countChildrenInSight(ctx, { span, audience: audienceGiven(audience ?? null) });
    const withheld = await sayWithheld(ctx);
    yield months.flatMap((month) => month.counts.map((count) => ({ ...count, date: month.date, withheld })));
  },
};
