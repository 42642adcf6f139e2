import { RedressKind, RedressResult, type RedressEventKind } from '../../../cases/rules/redress-codes';
import type { GivenEvent } from './matter';

/** What an event can say beside its day. */
export type Part = Exclude<keyof GivenEvent, 'kind' | 'eventDate' | 'correctsId'>;

/** What holds of one kind of event. */
export interface StepRule {
  readonly of: readonly RedressKind[];
  /** Whether a matter begins with it. */
  readonly opens: boolean;
  /** One of these must have happened by then. */
  readonly after: readonly RedressEventKind[];
  /** None of these may have happened: the matter, or this turn of it, is over. */
  readonly notAfter: readonly RedressEventKind[];
  /** Whether it can happen more than once in a turn. */
  readonly mayRepeat: boolean;
  readonly results: readonly RedressResult[];
  readonly needs: (given: GivenEvent) => readonly Part[];
  readonly may: (given: GivenEvent) => readonly Part[];
}

const none = (): readonly Part[] => [];
const all =
  (...parts: readonly Part[]) =>
  (): readonly Part[] =>
    parts;
const step = (of: RedressKind, more: Partial<StepRule>): StepRule => ({
  of: [of],
  ...{ opens: false, after: [], notAfter: [], mayRepeat: false, results: [], needs: none, may: none },
  ...more,
});

const { MEDIATION, APPEAL, RECOMMENDATION, COMPLAINT, OMBUDSMAN } = RedressKind;
const MEDIATION_OVER: readonly RedressEventKind[] = ['MEDIATION_AGREED', 'MEDIATION_ENDED'];
const APPEAL_OVER: readonly RedressEventKind[] = ['APPEAL_CONCEDED', 'APPEAL_WITHDRAWN', 'APPEAL_DECIDED'];
const COMPLAINT_OVER: readonly RedressEventKind[] = ['COMPLAINT_ANSWERED', 'COMPLAINT_WITHDRAWN'];
const AT_FAULT: readonly (RedressResult | null)[] = [RedressResult.FAULT_AND_INJUSTICE, RedressResult.FAULT];

/** A remedy is told with the day by which it is done. */
const remedyParts = ({ remedy }: GivenEvent): readonly Part[] => (remedy === null ? [] : ['dueDate']);
const isAllowed = ({ result }: GivenEvent): boolean =>
  result === RedressResult.ALLOWED || result === RedressResult.ALLOWED_IN_PART;

/** The table of steps: what a matter is made of, in which order, and what each has to say (panel-practice.md 5.4, A6, C14 to C25). */
export const STEPS: Readonly<Record<RedressEventKind, StepRule>> = {
  MEDIATION_ASKED: step(MEDIATION, { opens: true, may: all('account') }),
  MEDIATION_DECLINED: step(MEDIATION, { opens: true, may: all('account') }),
  HEALTH_ISSUES_TOLD: step(MEDIATION, { after: ['MEDIATION_ASKED'] }),
  MEDIATION_ARRANGED: step(MEDIATION, {
    after: ['MEDIATION_ASKED'],
    notAfter: ['MEDIATION_HELD', ...MEDIATION_OVER],
    mayRepeat: true,
    may: all('dueDate'),
  }),
  // Who attends for the authority has authority to settle: who did, and by what right, is said (reg 38).
  MEDIATION_HELD: step(MEDIATION, {
    after: ['MEDIATION_ASKED'],
    notAfter: MEDIATION_OVER,
    mayRepeat: true,
    needs: all('account'),
  }),
  MEDIATION_AGREED: step(MEDIATION, {
    after: ['MEDIATION_HELD'],
    notAfter: MEDIATION_OVER,
    needs: all('account'),
    may: all('orders', 'dueDate'),
  }),
  COUNCIL_TOLD: step(MEDIATION, { after: ['MEDIATION_AGREED'] }),
  AGREEMENT_CARRIED_OUT: step(MEDIATION, { after: ['MEDIATION_AGREED'], may: all('account') }),
  MEDIATION_ENDED: step(MEDIATION, {
    after: ['MEDIATION_ASKED'],
    notAfter: MEDIATION_OVER,
    results: [RedressResult.NOT_AGREED, RedressResult.WITHDRAWN],
    needs: all('result'),
    may: all('account'),
  }),
  CERTIFICATE_ISSUED: step(MEDIATION, { after: ['MEDIATION_ASKED', 'MEDIATION_DECLINED'] }),

  // The letter of registration is followed where it says another day for the response (C20).
  APPEAL_REGISTERED: step(APPEAL, { opens: true, may: all('dueDate', 'account') }),
  RESPONSE_SENT: step(APPEAL, { after: ['APPEAL_REGISTERED'], notAfter: APPEAL_OVER, may: all('account') }),
  HEARING_LISTED: step(APPEAL, {
    after: ['APPEAL_REGISTERED'],
    notAfter: ['HEARING_HELD', ...APPEAL_OVER],
    mayRepeat: true,
    needs: all('dueDate'),
  }),
  HEARING_HELD: step(APPEAL, { after: ['APPEAL_REGISTERED'], notAfter: APPEAL_OVER, mayRepeat: true }),
  APPEAL_CONCEDED: step(APPEAL, {
    after: ['APPEAL_REGISTERED'],
    notAfter: APPEAL_OVER,
    needs: all('orders'),
    may: all('account', 'orderDecisionId'),
  }),
  APPEAL_WITHDRAWN: step(APPEAL, { after: ['APPEAL_REGISTERED'], notAfter: APPEAL_OVER, may: all('account') }),
  APPEAL_DECIDED: step(APPEAL, {
    after: ['APPEAL_REGISTERED'],
    notAfter: APPEAL_OVER,
    results: [RedressResult.ALLOWED, RedressResult.ALLOWED_IN_PART, RedressResult.DISMISSED, RedressResult.STRUCK_OUT],
    needs: (given) => (isAllowed(given) ? ['result', 'orders'] : ['result']),
    may: (given) => (isAllowed(given) ? ['account', 'orderDecisionId'] : ['account']),
  }),
  ORDER_CARRIED_OUT: step(APPEAL, { after: ['APPEAL_CONCEDED', 'APPEAL_DECIDED'], may: all('account') }),

  RECOMMENDATION_SENT: step(RECOMMENDATION, { opens: true, needs: all('account') }),
  // Steps, or reasons, or both where a part is followed: never neither (C25).
  RECOMMENDATION_ANSWERED: step(RECOMMENDATION, {
    after: ['RECOMMENDATION_SENT'],
    results: [RedressResult.FOLLOWED, RedressResult.FOLLOWED_IN_PART, RedressResult.NOT_FOLLOWED],
    needs: ({ result }) => [
      'result',
      ...(result === RedressResult.NOT_FOLLOWED ? [] : ['account' as const]),
      ...(result === RedressResult.NOT_FOLLOWED || result === RedressResult.FOLLOWED_IN_PART
        ? ['reasons' as const]
        : []),
    ],
  }),

  COMPLAINT_RECEIVED: step(COMPLAINT, { opens: true, needs: all('dueDate'), may: all('account') }),
  COMPLAINT_ANSWERED: step(COMPLAINT, {
    after: ['COMPLAINT_RECEIVED', 'COMPLAINT_ESCALATED'],
    notAfter: COMPLAINT_OVER,
    results: [RedressResult.UPHELD, RedressResult.UPHELD_IN_PART, RedressResult.NOT_UPHELD],
    needs: (given) => ['result', 'account', ...remedyParts(given)],
    may: all('reasons', 'remedy'),
  }),
  COMPLAINT_ESCALATED: step(COMPLAINT, {
    after: ['COMPLAINT_ANSWERED'],
    notAfter: ['COMPLAINT_WITHDRAWN'],
    mayRepeat: true,
    needs: all('dueDate'),
    may: all('account'),
  }),
  COMPLAINT_WITHDRAWN: step(COMPLAINT, {
    after: ['COMPLAINT_RECEIVED', 'COMPLAINT_ESCALATED'],
    notAfter: COMPLAINT_OVER,
    may: all('account'),
  }),

  OMBUDSMAN_ENQUIRED: step(OMBUDSMAN, { opens: true, needs: all('dueDate'), may: all('account') }),
  ENQUIRY_ANSWERED: step(OMBUDSMAN, {
    after: ['OMBUDSMAN_ENQUIRED'],
    notAfter: ['OMBUDSMAN_DECIDED'],
    mayRepeat: true,
    may: all('account'),
  }),
  // Whether other families were touched is answered with every fault (T3: by which policy, so that its decisions can be recalled).
  OMBUDSMAN_DECIDED: step(OMBUDSMAN, {
    after: ['OMBUDSMAN_ENQUIRED'],
    results: [
      RedressResult.FAULT_AND_INJUSTICE,
      RedressResult.FAULT,
      RedressResult.NO_FAULT,
      RedressResult.NOT_INVESTIGATED,
    ],
    needs: (given) => [
      'result',
      ...(AT_FAULT.includes(given.result) ? (['account', 'areOthersAffected'] as const) : []),
      ...remedyParts(given),
    ],
    may: ({ result, areOthersAffected }) => [
      ...(AT_FAULT.includes(result) ? (['remedy'] as const) : (['account'] as const)),
      ...(areOthersAffected === true ? (['policyVersionId'] as const) : []),
    ],
  }),
  REMEDY_DONE: {
    ...step(COMPLAINT, { after: ['COMPLAINT_ANSWERED', 'OMBUDSMAN_DECIDED'], mayRepeat: true, may: all('account') }),
    of: [COMPLAINT, OMBUDSMAN],
  },
};
