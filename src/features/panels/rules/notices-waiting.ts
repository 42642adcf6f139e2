import { londonDay, type Day } from '../../../kernel/dates';
import type { BankHolidays } from '../../../kernel/working-days';
import {
  audiencesOf,
  NoticeAudience,
  noticeDue,
  noticeTiming,
  targetOn,
  type AudienceFacts,
  type NoticeDue,
  type NoticeTarget,
  type ToldFrom,
} from './notice-target';
import { changedShares, firstChange, preferenceElsewhere, TOLD_OF_SHARES, type OtherwiseFacts } from './told-otherwise';

/** That an audience was told of a decision, and what that told. */
export interface Telling {
  readonly audience: NoticeAudience;
  readonly sentAt: Date;
  /** Whether it told that the decision stands no longer. */
  readonly isOfEnd: boolean;
  /** The agreement whose shares it told; null: none. */
  readonly agreementId: string | null;
  /** When it was made from the record, and the day it bears. */
  readonly preparedAt: Date;
  readonly noticeDate: Day;
}

/** What decides when a decision is to be told, to whom, and what of that was done. */
export interface TellingFacts extends ToldFrom, AudienceFacts, OtherwiseFacts {
  readonly decisionId: string;
  readonly caseReference: string;
  readonly told: readonly Telling[];
  /** The last agreement that moved a share between agencies since, and when it was committed; null: none did (J5). */
  readonly moved: { readonly agreementId: string; readonly committedAt: Date } | null;
  /** When it came to stand no longer; null: it stands. */
  readonly endedAt: Date | null;
  /** Of a deferral what was decided on the case since; null: nothing was, or it is none. */
  readonly overtakenBy: string | null;
  /** When it was entered that the child had died, and the day on which the plan ended for it; null: that is not on record. Nothing more is told to the family then. */
  readonly death: { readonly enteredAt: Date; readonly endDate: Day } | null;
}

/** What is to be told of a decision. */
export const ToldKind = {
  DECISION: 'DECISION',
  MOVED_SHARE: 'MOVED_SHARE',
  QUESTIONED_SHARE: 'QUESTIONED_SHARE',
  PREFERENCE: 'PREFERENCE',
  END: 'END',
} as const;
export type ToldKind = (typeof ToldKind)[keyof typeof ToldKind];

/** Something to be told of a decision: by when, who was told first, and who was not yet. */
export interface ToTell {
  readonly what: ToldKind;
  readonly due: NoticeDue;
  /** When each audience was first told. */
  readonly sent: ReadonlyMap<NoticeAudience, Date>;
  readonly untold: readonly NoticeAudience[];
}

/**
 * All that is to be told of a decision, each by the target of its own day: the decision itself; a share that moved between agencies since (J5); and, to whom
 * it was told otherwise, that a share is refused or in dispute or no longer is, that the family prefers another place, and that it stands no longer.
 * Nothing without a target, or before what that counts from (N3); nothing of a deferral once the case was decided, and nothing more to the family of a child who died.
 */
export function toTell(
  facts: TellingFacts,
  targets: readonly NoticeTarget[],
  holidays: BankHolidays,
): readonly ToTell[] {
  const audiences = audiencesOf(facts);
  const isThere = (audience: NoticeAudience): boolean => facts.death === null || audience !== NoticeAudience.FAMILY;
  const event = (
    what: ToTell['what'],
    from: ToldFrom,
    tells: (one: Telling) => boolean,
    who: readonly NoticeAudience[],
  ): readonly ToTell[] => {
    const day = what === 'DECISION' ? facts.decisionDate : londonDay(from.decidedAt);
    const due = dueOf(targets, day, from, holidays);
    if (due === null) return [];
    const sent = firstSent(facts.told.filter(tells));
    return [{ what, due, sent, untold: who.filter((audience) => !sent.has(audience)).filter(isThere) }];
  };
  const { moved, endedAt, told } = facts;
  if (facts.overtakenBy !== null) return event('DECISION', facts, () => true, []).filter(({ sent }) => sent.size > 0);
  const wasTold = audiences.filter((audience) => told.some((one) => one.audience === audience && !one.isOfEnd));
  if (endedAt !== null) {
    // What nobody was told of has no end to be told.
    return wasTold.length === 0
      ? []
      : event('END', { decidedAt: endedAt, approvedAt: endedAt }, ({ isOfEnd }) => isOfEnd, wasTold);
  }
  return [
    ...event('DECISION', facts, () => true, audiences),
    ...(moved === null
      ? []
      : event(
          'MOVED_SHARE',
          { decidedAt: moved.committedAt, approvedAt: moved.committedAt },
          ({ agreementId, preparedAt }) => agreementId === moved.agreementId || preparedAt > moved.committedAt,
          audiences.filter((audience) => TOLD_OF_SHARES.has(audience)),
        )),
    ...toTellAnew(facts, (from) => targetOn(targets, londonDay(from)) !== null).flatMap(({ from, ...one }) => {
      const due = dueOf(targets, londonDay(from), { decidedAt: from, approvedAt: from }, holidays);
      return due === null ? [] : [{ ...one, due, untold: one.untold.filter(isThere) }];
    }),
  ];
}

/** When what came to be on a day is to be told by the target of that day; null: none held then, or what it counts from has not happened. */
function dueOf(targets: readonly NoticeTarget[], day: Day, from: ToldFrom, holidays: BankHolidays): NoticeDue | null {
  const target = targetOn(targets, day);
  return target === null ? null : noticeDue(target, from, holidays);
}

/** On which day the family was first told of a decision; null: it was not. */
export function firstToldDay(told: readonly Telling[]): Day | null {
  const first = firstSent(told.filter(({ isOfEnd }) => !isOfEnd)).get(NoticeAudience.FAMILY);
  return first === undefined ? null : londonDay(first);
}

/** What was last told to an audience of a decision that stands; undefined: nothing was. */
export function lastTold(told: readonly Telling[], audience: NoticeAudience): Telling | undefined {
  return inOrder(told, audience).at(-1);
}

function inOrder(told: readonly Telling[], audience: NoticeAudience): readonly Telling[] {
  return told
    .filter((one) => one.audience === audience && !one.isOfEnd)
    .sort((one, other) => Number(one.preparedAt) - Number(other.preparedAt));
}

type ToTellAnew = Omit<ToTell, 'due'> & { readonly from: Date };

/** What audiences were told otherwise than it is, and whether they were told since. What changed before the first target is due to nobody, and hides no later change. */
function toTellAnew(facts: TellingFacts, isTargeted: (from: Date) => boolean): readonly ToTellAnew[] {
  const { told, questioned } = facts;
  const firstTold = firstToldDay(told);
  const wanted = preferenceElsewhere(facts, firstTold, null);
  return [
    ...tellAnew(ToldKind.QUESTIONED_SHARE, told, [...TOLD_OF_SHARES], (from) =>
      changedShares(questioned, from)
        .map((share) => firstChange(share, from))
        .filter(isTargeted),
    ),
    ...tellAnew(ToldKind.PREFERENCE, told, [NoticeAudience.FAMILY], (from) =>
      wanted === null || preferenceElsewhere(facts, firstTold, from) !== null
        ? []
        : [wanted.recordedAt].filter(isTargeted),
    ),
  ];
}

/** The same of one thing; `since` gives when what is now otherwise than at an instant came to be so. What was never told at all is no part of it. */
function tellAnew(
  what: ToldKind,
  told: readonly Telling[],
  audiences: readonly NoticeAudience[],
  since: (from: Date) => readonly Date[],
): readonly ToTellAnew[] {
  const anew = audiences.flatMap((audience) => {
    const tellings = inOrder(told, audience).map((one) => ({ ...one, changes: since(one.preparedAt) }));
    const wrong = tellings.map(({ changes }) => changes.length > 0).lastIndexOf(true);
    if (wrong < 0) return [];
    const { changes = [] } = tellings[wrong] ?? {};
    const right = tellings[wrong + 1];
    return [{ audience, changes, left: right === undefined ? changes : [], sentAt: right?.sentAt }];
  });
  const left = anew.flatMap((one) => one.left);
  const [from] = (left.length > 0 ? left : anew.flatMap(({ changes }) => changes)).sort(
    (one, other) => Number(one) - Number(other),
  );
  if (from === undefined) return [];
  const untold = anew.filter((one) => one.left.length > 0).map(({ audience }) => audience);
  const sent = anew.flatMap(({ audience, sentAt }) =>
    sentAt === undefined || untold.includes(audience) ? [] : [[audience, sentAt] as const],
  );
  return [{ what, from, sent: new Map(sent), untold }];
}

/**
 * Whether a notice that was made from the record at an instant tells an audience otherwise than it was when it went: a share was refused, disputed, settled or
 * moved meanwhile, or the family said that it prefers another place, or no longer does, or it had been entered that the child had died. What went before that was known went.
 */
export function isStale(
  facts: TellingFacts,
  { audience, preparedAt }: Pick<Telling, 'audience' | 'preparedAt'>,
  sentAt: Date,
): boolean {
  const firstTold = firstToldDay(facts.told);
  // Wanted once more on the same day, after another was, the same place is told in the same words.
  const wantedAt = (at: Date): string | null => {
    const wanted = preferenceElsewhere(facts, firstTold, at);
    return wanted === null ? null : `${wanted.statedDate} ${wanted.place}`;
  };
  const movedAt = facts.moved?.committedAt ?? null;
  return (
    (TOLD_OF_SHARES.has(audience) &&
      (changedShares(facts.questioned, preparedAt, sentAt).length > 0 ||
        (movedAt !== null && preparedAt < movedAt && movedAt <= sentAt))) ||
    (audience === NoticeAudience.FAMILY &&
      ((facts.death !== null && facts.death.enteredAt <= sentAt) || wantedAt(preparedAt) !== wantedAt(sentAt)))
  );
}

/** When the family was first told of a decision; `sentAt` null: it was not. */
export interface FamilyTold extends ToldFrom {
  readonly decisionDate: Day;
  readonly sentAt: Date | null;
  /** When it was entered that the child had died; null: that is not on record. */
  readonly deathEnteredAt: Date | null;
}

/**
 * Whether the family was told of a decision by the target of its day, as it stood at an instant: null where there was none, or its time was not over. Where
 * nobody was told that holds only of what can be told by then (N3). Null also where the child's death was entered before the time was over, and nobody had been told: nobody is told any more.
 */
export function familyToldInTime(
  { decisionDate, sentAt, deathEnteredAt, ...from }: FamilyTold,
  {
    targets,
    holidays,
    end,
  }: { readonly targets: readonly NoticeTarget[]; readonly holidays: BankHolidays; readonly end: Date },
): boolean | null {
  const due = dueOf(targets, decisionDate, from, holidays);
  if (due === null || noticeTiming(due, null, end) === 'DUE') return null;
  if (sentAt === null && deathEnteredAt !== null && noticeTiming(due, null, deathEnteredAt) === 'DUE') return null;
  return sentAt !== null && noticeTiming(due, sentAt, end) === 'MET';
}

function firstSent(told: readonly Telling[]): ReadonlyMap<NoticeAudience, Date> {
  const first = new Map<NoticeAudience, Date>();
  for (const { audience, sentAt } of told) {
    const known = first.get(audience);
    if (known === undefined || sentAt < known) first.set(audience, sentAt);
  }
  return first;
}
