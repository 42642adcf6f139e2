import { recodeLinesIn } from '../../src/features/ledger/service/commitments';
import { toGlobalId } from '../../src/platform/global-id';
import { useContributions, type PersonName, type Placed } from './contribution-world';
import { CODING, line, terms } from './make-ledger';

/** What a child is to have. */
interface Made {
  readonly pounds?: string;
  readonly areaClass?: string;
  readonly cohort?: number;
  readonly from?: string;
  readonly to?: string;
  readonly kind?: string;
}

/** A circumstance as these tests ask for it. */
export interface Shown {
  readonly id: string;
  readonly entries: readonly { readonly id: string }[];
  readonly [field: string]: unknown;
}

/** The id of a child's case. */
export const caseId = (placed: Placed): string => toGlobalId('Case', placed.caseId);
/** What a part-time timetable gives. */
export const partTime = (hoursPerWeek = '12.5', agreedEndDate = '2025-12-19') => ({
  partTime: { hoursPerWeek, agreedEndDate },
});
/** What is waited for, and why. */
export const WAITS = { awaited: { provisionType: 'SPECIAL_ACADEMY' }, reason: 'NO_PLACE_FREE' };
const ALL = `id kind startDate endDate endReason reason weeks isLong isPastAgreedEnd lastReviewDate nextReviewDate isReviewOverdue
  partTime { hoursPerWeek agreedEndDate } awaited { primaryNeed provisionType isResidential provider { urn } }
  entries { id step eventDate isCorrected note }`;

/** An area with children who are placed, and what its people record of those whom one must not lose sight of. Call it at the top of the file. */
export function useSight() {
  const world = useContributions();
  const { db, clock } = world;
  const BLOCK = () => [{ ...world.fiftyThirtyTwenty()[0]!, parts: 1n }];

  beforeEach(async () => {
    clock.set('2025-11-22T10:00:00Z');
    await db.asOwner(
      `insert into local_authority (la_code, gss_code, name, status) values ('885', 'E10000034', 'Worcestershire', 'live'),
            ($1, 'E00000001', 'Test', 'live') on conflict (la_code) do nothing`,
      [world.area.code],
    );
    await db.asOwner(
      `insert into establishment (urn, la_code, name, type_code, type_name, status_code, status_name)
     values ('400001', '885', 'Alder Placeholder', '44', 'Academy special converter', '1', 'Open'),
            ('400003', $1, 'Cedar Placeholder', '44', 'Academy special converter', '1', 'Open')
     on conflict (urn) do update set la_code = excluded.la_code`,
      [world.area.code],
    );
  });

  /** A child with a placement that runs, its case under papers that may be read. */
  async function child({
    pounds = '50000.00',
    areaClass = 'IN_AREA',
    cohort = 2014,
    from = '2025-04-01',
    to = '2027-03-31',
    kind = 'SPECIAL_ACADEMY',
  }: Made = {}): Promise<Placed> {
    const placed = await world.agree({
      span: { startDate: from as never, endDate: to as never },
      lines: [line(terms(pounds), BLOCK())],
    });
    const hostLaCode = areaClass === 'IN_AREA' ? world.area.code : '885';
    const urn = areaClass === 'IN_AREA' ? '400003' : '400001';
    await db.asOwner(
      `update placement set area_class = $2, provider_urn = $3, host_la_code = $4, started_date = lower(active_span), sen_setting = null,
                          provision_type = $5 where placement_id = $1`,
      [placed.placementId, areaClass, urn, hostLaCode, kind],
    );
    await db.asOwner('update child set birth_cohort = $2 where child_id = $1', [placed.childId, cohort]);
    await db.asOwner(`insert into referral (local_area_code, case_id) values ($1, $2)`, [
      world.area.code,
      placed.caseId,
    ]);
    const coding = { ...CODING, areaClass, provisionType: kind, providerUrn: urn, birthCohort: cohort, hostLaCode };
    await world.write((tx) => recodeLinesIn(tx, placed.placementId, coding));
    return placed;
  }

  /** Records it and gives it as it then is. */
  async function record(placed: Placed, kind: string, startDate: string, more: object = {}): Promise<Shown> {
    const reason = kind === 'ELECTIVE_HOME_EDUCATION' ? 'CHOICE' : 'HEALTH';
    const input = { caseId: caseId(placed), kind, startDate, reason, ...more };
    return (await world.done('officer', 'recordCircumstance', input, `circumstance { ${ALL} }`))[
      'circumstance'
    ] as Shown;
  }
  async function step(name: string, input: object, who: PersonName = 'officer'): Promise<Shown> {
    return (await world.done(who, name, input, `circumstance { ${ALL} }`))['circumstance'] as Shown;
  }
  const refused = (name: string, input: object, who: PersonName = 'officer') => world.refused(who, name, input);

  /** What the list gives somebody, or the code of its error. */
  async function listed(who: PersonName, filter: object | null = null, selection = 'id kind') {
    const query = `query ($filter: SightFilter) { childrenInSight(filter: $filter, first: 50) { nodes { ${selection} } totalCount } }`;
    const answer = await world.ask<{ childrenInSight: { nodes: readonly Shown[]; totalCount: number } } | null>(
      world.as(who),
      query,
      { filter },
    );
    return answer.errors[0]?.code ?? answer.data!.childrenInSight.nodes;
  }
  const idsOf = async (who: PersonName, filter: object | null = null): Promise<string[]> =>
    ((await listed(who, filter)) as readonly Shown[]).map(({ id }) => id).sort();
  return { world, child, record, step, refused, listed, idsOf };
}
