import { type FinancialYear } from '../../../kernel/dates';
import { instantOf } from '../../../platform/clock';
import { type Report } from '../../../platform/reports';
import { forumReport } from '../rules/forum-report';
import { readForumFacts } from '../service/read-forum-report';

/** The report to the schools forum on the area's high needs block: the figures of `budgetPressure` and `budgetMovement`, fit to be published. */
export const schoolsForumReport: Report = {
  kind: 'schools-forum',
  permission: 'budget:read',
  parameters: [
    { name: 'financialYear', isRequired: true, type: 'FINANCIAL_YEAR' },
    { name: 'asAt', isRequired: false, type: 'INSTANT' },
    { name: 'since', isRequired: false, type: 'INSTANT' },
  ],
  build: async (ctx, { financialYear, asAt, since }) =>
    forumReport(
      await readForumFacts(ctx, {
        financialYear: (financialYear ?? '') as FinancialYear,
        asAt: instantGiven(asAt),
        since: instantGiven(since),
      }),
    ),
};

function instantGiven(text: string | null | undefined): Date | null {
  return text === null || text === undefined ? null : instantOf(text);
}
