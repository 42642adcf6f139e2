import { accessNodeTypes, accessResolvers } from '../../src/features/access/resolver/access';
import { casesNodeTypes } from '../../src/features/cases/resolver/queries';
import { casesResolvers } from '../../src/features/cases/resolver/root';
import { contributionsNodeTypes, contributionsResolvers } from '../../src/features/contributions/resolver/root';
import { proposeAgreementIn } from '../../src/features/contributions/service/propose-agreement';
import { ledgerNodeTypes, ledgerResolvers } from '../../src/features/ledger/resolver';
import type { PlacementSpan } from '../../src/features/ledger/rules/line-days';
import type { Share } from '../../src/features/ledger/rules/shares';
import { createLinesIn, previewLines } from '../../src/features/ledger/service/lines';
import { ok } from '../../src/kernel/result';
import type { Actor } from '../../src/platform/actor';
import type { WriteTx } from '../../src/platform/db';
import { toGlobalId } from '../../src/platform/global-id';
import { useApi, type Answer } from './ask';
import { useLedger, YEAR_FROM_NOVEMBER, type LedgerWorld } from './ledger-world';
import { accepted } from './make-area';
import { actorWith, CODING, day, line, makePlacement, money, terms } from './make-ledger';

/** A proposed agreement, and which of its shares are over a limit. */
export interface Agreed {
  readonly caseId: string;
  readonly agreementId: string;
  readonly overLimit: readonly { readonly budgetHolderId: string; readonly message: string }[];
}

/** A funding agreement as the schema shows it. */
export interface AgreementShown {
  readonly status: string;
  readonly method: string;
  readonly committedAt: string | null;
  readonly contributions: readonly {
    readonly id: string;
    readonly status: string;
    readonly weekly: string;
    readonly annual: string;
    readonly wholeLife: string | null;
    readonly overLimit: string | null;
    readonly version: number;
    readonly budgetHolder: { readonly name: string };
    readonly approvedBy: { readonly displayName: string } | null;
  }[];
  readonly lines: readonly {
    readonly committedAt: string | null;
    readonly versions: readonly {
      readonly shares: readonly {
        readonly parts: string;
        readonly percent: string;
        readonly budgetHolder: { readonly name: string };
      }[];
    }[];
  }[];
}

interface Approved {
  readonly approveContribution: {
    readonly contribution: { readonly status: string; readonly fundingAgreement: { readonly status: string } } | null;
    readonly userErrors: readonly {
      readonly code: string;
      readonly field: readonly string[];
      readonly message: string;
    }[];
  };
}

interface CaseShown {
  readonly status: string;
  readonly fundingAgreements: readonly AgreementShown[];
}

/** What tests of funding agreements do, in a local area of its own for each test. */
export interface FundingWorld extends LedgerWorld {
  /** A delegated limit of a holder. */
  readonly limit: (holder: string, basis: string, ceiling: string, span?: string) => Promise<void>;
  /** Annual limits that £182,500.00 at 50 : 30 : 20 just reaches, the health one if it is given. */
  readonly limitAll: (health?: string) => Promise<void>;
  /** An agreement on £182,500.00 a year, as a decision of 1 October 2025 proposes it. */
  readonly propose: (options?: ProposeOptions) => Promise<Agreed>;
  readonly holderOf: (holder: string) => Actor;
  /** The case and its first agreement, as finance sees them unless said otherwise. */
  readonly show: (
    agreed: Agreed,
    actor?: Actor,
  ) => Promise<{
    readonly found: CaseShown | null;
    readonly status: string | undefined;
    readonly agreement: AgreementShown | undefined;
  }>;
  /** Asks for the approval of a holder's share, as the holder's own person unless said otherwise. */
  readonly approve: (
    agreed: Agreed,
    holder: string,
    actor?: Actor,
    more?: Readonly<Record<string, unknown>>,
  ) => Promise<{
    readonly payload: Approved['approveContribution'] | undefined;
    readonly errors: Answer<unknown>['errors'];
  }>;
  /** How many postings the area has. */
  readonly postings: () => Promise<number>;
  /** Work in one write of the system's, whatever its own answer is. */
  readonly attempt: <Value>(work: (tx: WriteTx) => Promise<Value>) => Promise<Value>;
}

interface ProposeOptions {
  readonly isHeld?: boolean;
  readonly shares?: readonly Share[];
  readonly span?: PlacementSpan;
}

const CASE = `query ($id: ID!) { case(id: $id) { status fundingAgreements {
  status method committedAt
  contributions { id status weekly annual wholeLife overLimit version budgetHolder { name } approvedBy { displayName } }
  lines { committedAt versions { shares { parts percent budgetHolder { name } } } } } } }`;
const APPROVE = `mutation ($input: ApproveContributionInput!) { approveContribution(input: $input) {
  clientMutationId contribution { status overLimit fundingAgreement { status } } userErrors { code field message } } }`;

/** Gives the calling test file all of that. Call it at the top of the file. */
export function useFunding(): FundingWorld {
  const ledger = useLedger();
  const { db, clock, write } = ledger;
  const ask = useApi({
    database: db,
    clock,
    resolvers: [...accessResolvers, ...casesResolvers, ...ledgerResolvers, ...contributionsResolvers],
    nodeTypes: [...accessNodeTypes, ...casesNodeTypes, ...ledgerNodeTypes, ...contributionsNodeTypes],
  });
  const attempt: FundingWorld['attempt'] = (work) => write(async (tx) => ok(await work(tx)));
  const holderOf = (holder: string): Actor =>
    actorWith(ledger.area, 'BUDGET_HOLDER', holder, ['contribution:approve', 'case:read']);
  const limit: FundingWorld['limit'] = async (holder, basis, ceiling, span = '[2025-04-01,)') => {
    await db.asOwner(
      `insert into delegated_limit (local_area_code, delegated_limit_id, budget_holder_id, decision_type, amount_basis, ceiling_pence,
                                    active_span, set_by, set_at)
       values ($1, gen_random_uuid(), $2, 'PLACEMENT_FUNDING', $3, $4, $5, $6, '2025-04-01T00:00:00Z')`,
      [ledger.area.code, holder, basis, money(ceiling), span, ledger.area.personId],
    );
  };
  // Written out, since a getter does not survive being spread.
  return {
    db,
    clock,
    get area() {
      return ledger.area;
    },
    write,
    read: ledger.read,
    fund: ledger.fund,
    differences: ledger.differences,
    fiftyThirtyTwenty: ledger.fiftyThirtyTwenty,
    limit,
    limitAll: async (health = '36500.00') => {
      await limit(ledger.area.education, 'ANNUAL', '91250.00');
      await limit(ledger.area.socialCare, 'ANNUAL', '54750.00');
      await limit(ledger.area.health, 'ANNUAL', health);
    },
    propose: (options = {}) => propose(ledger, attempt, options),
    holderOf,
    show: async (agreed, actor = actorWith(ledger.area, 'FINANCE', null, ['case:read'])) => {
      const { data, errors } = await ask<{ readonly case: CaseShown | null }>(actor, CASE, {
        id: toGlobalId('Case', agreed.caseId),
      });
      expect(errors).toEqual([]);
      return { found: data.case, status: data.case?.status, agreement: data.case?.fundingAgreements[0] };
    },
    approve: async (agreed, holder, actor = holderOf(holder), more = {}) => {
      const [row] = await db.asOwner<{ contribution_id: string }>(
        'select contribution_id from contribution where funding_agreement_id = $1 and budget_holder_id = $2',
        [agreed.agreementId, holder],
      );
      const contributionId = toGlobalId('Contribution', row?.contribution_id ?? '');
      const { data, errors } = await ask<Approved | null>(actor, APPROVE, { input: { contributionId, ...more } });
      return { payload: data?.approveContribution, errors };
    },
    postings: async () =>
      (await db.asOwner('select 1 from posting where local_area_code = $1', [ledger.area.code])).length,
    attempt,
  };
}

async function propose(
  { db, area, fiftyThirtyTwenty }: LedgerWorld,
  attempt: FundingWorld['attempt'],
  options: ProposeOptions,
): Promise<Agreed> {
  const placed = await makePlacement(db, area, { agreement: false });
  const input = {
    ...placed,
    placementSpan: options.span ?? YEAR_FROM_NOVEMBER,
    coding: CODING,
    lines: [line(terms('182500.00'), options.shares ?? fiftyThirtyTwenty())],
  };
  return attempt(async (tx) => {
    const preview = accepted(await previewLines(tx, input));
    const agreed = accepted(
      await proposeAgreementIn(tx, {
        ...placed,
        decisionDate: day('2025-10-01'),
        method: 'NEEDS_LED',
        methodEvidence: 'Weighed at the panel',
        isHeld: options.isHeld ?? false,
        amounts: preview.holders,
      }),
    );
    accepted(await createLinesIn(tx, { ...input, fundingAgreementId: agreed.agreementId }));
    return { ...agreed, caseId: placed.caseId };
  });
}
