import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import { type Ctx } from '../../../platform/context';
import { BadInput } from '../../../platform/faults';
import { type Withheld, withheldFor, withholdField } from '../../../platform/graphql-withheld';
import { personById } from '../../access/loaders';
import { PersonType, toPerson } from '../../access/types/directory';
import {
  adviceByCaseId,
  capacityByCaseId,
  clocksByCaseId,
  disclosuresByCaseId,
  disposedIdentityByChildId,
  evidenceByCaseId,
  followUpByCaseId,
  familyViewsByCaseId,
  historyByCaseId,
  identityByChildId,
  localOptionsByCaseId,
  lifeOfPlansByChildId,
  planByCaseId,
  referralByCaseId,
  unsharedByCaseId,
  waiversByCaseId,
} from '../loaders';
import { CaseFlag, flagsOf } from '../rules/flags';
import { BLANK_PLAN } from '../rules/plan';
import { happenedOf, withOutcomes } from '../rules/plan-outcomes';
import { SharedSubject } from '../rules/sharing-codes';
import { changesFor } from '../service/see-requests';
import { CaseType } from '../types/case';
import {
  ChildIdentityOrWithheld,
  type ChildIdentityType,
  ChildOrYoungPersonType,
  type DisposedIdentityType,
  toChildIdentity,
  toChildOrYoungPerson,
  toDisposedIdentity,
} from '../types/child';
import { CaseClockType, toCaseClock } from '../types/clocks';
import {
  CaseHistoryEntryType,
  EvidenceType,
  ReferralType,
  toCaseHistoryEntry,
  toEvidence,
  toReferral,
} from '../types/papers';
import { EhcPlanType, toEhcPlan } from '../types/plan';
import { CaseViewsType, toCaseViews } from '../types/views';
import { recordAuditor } from '../service/record-auditor';

const PAPERS = 'The papers are for case officers, directors, auditors, and the panel while it may see them.';
const IDENTITY =
  'Who the child is, is for case officers, directors, auditors, and the panel while it may see the papers.';
const WITHHELD = 'Null, with an entry in extensions.withheld, for a reader without a right to the papers.';
const WITHDRAWN =
  'Some of the evidence was shared with your agency by a consent that was withdrawn; what rests on a task or a duty is shown.';
const MOST_HISTORY = 100;

/** The fields of a case that are loaded or withheld. A case has one referral, so none visible means no right to its papers. */
@Resolver(() => CaseType)
export class CaseFields {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'The person responsible for it; null for the system.',
  })
  async caseOfficer(@GraphQLContext() ctx: Ctx, @Root() { facts }: CaseType): Promise<PersonType | null> {
    const person = await ctx.load(personById, facts.caseOfficerId);
    return person === null ? null : toPerson(person);
  }

  @FieldResolver(() => ChildOrYoungPersonType, {
    description: 'The child or young person. The age band is everyone’s; the identity may be withheld.',
  })
  childOrYoungPerson(@GraphQLContext() ctx: Ctx, @Root() { facts }: CaseType): ChildOrYoungPersonType {
    return toChildOrYoungPerson(facts, londonDay(ctx.clock.now()));
  }

  @FieldResolver(() => EhcPlanType, { nullable: true, description: `The education, health and care plan. ${WITHHELD}` })
  async ehcPlan(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EhcPlanType | null> {
    if (!(await maySeePapers(ctx, facts.caseId))) return withholdField(ctx, info, PAPERS);
    const plan = (await ctx.load(planByCaseId, facts.caseId)) ?? BLANK_PLAN;
    const life = (await ctx.load(lifeOfPlansByChildId, facts.childId)) ?? { events: [], finals: [], redress: [] };
    // A plan without its day had come so far by the day on which the panel was asked.
    const reached = { status: facts.ehcPlanStatus, day: facts.ehcPlanDate ?? facts.requestDate };
    return toEhcPlan(facts, withOutcomes(plan, happenedOf(life), reached), life);
  }

  @FieldResolver(() => ReferralType, { nullable: true, description: `What the panel is told in writing. ${WITHHELD}` })
  async referral(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReferralType | null> {
    const referral = await ctx.load(referralByCaseId, facts.caseId);
    if (referral === null) return withholdField(ctx, info, PAPERS);
    recordAuditor(ctx, facts.caseId, 'referral');
    return toReferral(referral);
  }

  @FieldResolver(() => CaseViewsType, {
    nullable: true,
    description: `What the child and the parent said, apart from each other. ${WITHHELD}`,
  })
  async views(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseViewsType | null> {
    const referral = await ctx.load(referralByCaseId, facts.caseId);
    if (referral === null) return withholdField(ctx, info, PAPERS);
    return toCaseViews(referral, await ctx.load(familyViewsByCaseId, facts.caseId));
  }

  @FieldResolver(() => [EvidenceType], {
    nullable: true,
    description:
      'The evidence, in the order it was added. A health budget holder without a right to the papers sees the health evidence alone, with an entry in extensions.withheld for the rest; so does somebody with whom a part was shared by a consent that was withdrawn. Null, with such an entry, for a reader who may see none.',
  })
  async evidence(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EvidenceType[] | null> {
    const shown = await ctx.load(evidenceByCaseId, facts.caseId);
    if (!(await maySeePapers(ctx, facts.caseId))) {
      withholdField(ctx, info, PAPERS);
      if (shown.length === 0) return null;
    } else if ((await ctx.load(unsharedByCaseId, facts.caseId)).some((subject) => EVIDENCE.has(subject))) {
      withholdField(ctx, info, WITHDRAWN);
      if (shown.length === 0) return null;
    }
    recordAuditor(ctx, facts.caseId, 'evidence');
    return shown.map(toEvidence);
  }

  @FieldResolver(() => [CaseClockType], {
    nullable: true,
    description: `The statutory limits that apply to the case and to the plan of its child, the first to end first: those that run and those that were kept, broken or became unnecessary. Empty: none is known of. ${WITHHELD}`,
  })
  async clocks(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseClockType[] | null> {
    if (!(await maySeePapers(ctx, facts.caseId))) return withholdField(ctx, info, PAPERS);
    const clocks = await ctx.load(clocksByCaseId, facts.caseId);
    return clocks.filter(({ missing }) => missing === null).map(toCaseClock);
  }

  @FieldResolver(() => [CaseFlag], {
    nullable: true,
    description: `What a reader of the papers should not miss, derived at the time of asking. ${WITHHELD}`,
  })
  async flags(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseFlag[] | null> {
    const referral = await ctx.load(referralByCaseId, facts.caseId);
    if (referral === null) return withholdField(ctx, info, PAPERS);
    const [localOptions, waivers, evidence, advice, disclosures, capacity, followUp, clocks] = await Promise.all([
      ctx.load(localOptionsByCaseId, facts.caseId),
      ctx.load(waiversByCaseId, facts.caseId),
      ctx.load(evidenceByCaseId, facts.caseId),
      ctx.load(adviceByCaseId, facts.caseId),
      ctx.load(disclosuresByCaseId, facts.caseId),
      ctx.load(capacityByCaseId, facts.caseId),
      ctx.load(followUpByCaseId, facts.caseId),
      ctx.load(clocksByCaseId, facts.caseId),
    ]);
    const recorded = { isCapacityRecorded: capacity !== null };
    const open = { isEscalated: followUp?.isEscalated === true, hasOverdueFollowUp: followUp?.hasOverdue === true };
    return flagsOf(
      { facts, referral, localOptions, waivers, evidence, advice, disclosures, clocks, ...recorded, ...open },
      londonDay(ctx.clock.now()),
    );
  }

  @FieldResolver(() => [CaseHistoryEntryType], {
    nullable: true,
    description: `What was done to the case, newest first; requests to see what is kept are told to case officers, directors and auditors only. ${WITHHELD}`,
  })
  async history(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many of the latest, at most 100.' }) first: number,
  ): Promise<CaseHistoryEntryType[] | null> {
    if (first < 0 || first > MOST_HISTORY) {
      throw new BadInput(`first must lie between 0 and ${MOST_HISTORY}; ${first} was given.`, { argument: 'first' });
    }
    if (!(await maySeePapers(ctx, facts.caseId))) return withholdField(ctx, info, PAPERS);
    const entries = changesFor(ctx.actor, await ctx.load(historyByCaseId, facts.caseId));
    return entries.slice(0, first).map(toCaseHistoryEntry);
  }
}

/** The fields of a child that are loaded or withheld. */
@Resolver(() => ChildOrYoungPersonType)
export class ChildFields {
  @FieldResolver(() => ChildIdentityOrWithheld, { description: 'Who it is, or why this reader is not told.' })
  async identity(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: ChildOrYoungPersonType,
  ): Promise<ChildIdentityType | Withheld | DisposedIdentityType> {
    const identity = await ctx.load(identityByChildId, facts.childId);
    if (identity === null) {
      const disposed = await ctx.load(disposedIdentityByChildId, facts.childId);
      return disposed === null ? withheldFor(IDENTITY) : toDisposedIdentity(disposed);
    }
    recordAuditor(ctx, facts.caseId, 'identity');
    return toChildIdentity(identity, londonDay(ctx.clock.now()));
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: `Whether the authority looks after the child. ${WITHHELD}`,
  })
  async isLookedAfter(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: ChildOrYoungPersonType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<boolean | null> {
    return (await maySeePapers(ctx, facts.caseId)) ? facts.isLookedAfter : withholdField(ctx, info, PAPERS);
  }
}

const EVIDENCE: ReadonlySet<SharedSubject> = new Set([
  SharedSubject.HEALTH_EVIDENCE,
  SharedSubject.SOCIAL_CARE_EVIDENCE,
  SharedSubject.OTHER_EVIDENCE,
]);

async function maySeePapers(ctx: Ctx, caseId: string): Promise<boolean> {
  return (await ctx.load(referralByCaseId, caseId)) !== null;
}
