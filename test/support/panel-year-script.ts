/* The parts of a made-up year of a panel (`panel-year.ts`), in plain values. */

export interface ScriptSitting {
  readonly id: string;
  readonly day: string;
  readonly isQuorate: boolean;
  readonly isMinuted: boolean;
}

export interface ScriptListing {
  readonly id: string;
  readonly sitting: ScriptSitting;
  readonly story: ScriptCase;
  readonly ordinal: number;
  readonly listedDay: string;
  readonly isCarried: boolean;
  readonly isFirst: boolean;
  readonly hasLatePaper: boolean;
  readonly status: 'DECIDED' | 'NOT_HEARD' | 'WITHDRAWN';
}

export interface ScriptCase {
  readonly caseId: string;
  readonly childId: string;
  readonly optionId: string;
  readonly referredDay: string;
  readonly hasChildViews: boolean;
  readonly hasParentViews: boolean;
}

export interface ScriptShare {
  readonly id: string;
  readonly holder: 'EDUCATION' | 'SOCIAL_CARE' | 'HEALTH';
  readonly pounds: number;
  readonly isRefused: boolean;
  /** Whether its holder approved it. */
  readonly isApproved: boolean;
  readonly dispute: {
    readonly id: string;
    readonly raisedDay: string;
    readonly closedDay: string | null;
    readonly hasInterim: boolean;
  } | null;
}

export interface ScriptPlacement {
  readonly id: string;
  readonly areaClass: string;
  readonly provisionType: string;
  readonly residential: string;
  readonly decidedDay: string;
  readonly startedDay: string | null;
  /** The next review as the last one said; null: none was held. */
  readonly nextReview: string | null;
  readonly shares: readonly ScriptShare[];
  /** Pounds a year that were asked for, where another price was agreed. */
  readonly askedPounds: number | null;
  /** Whether a line of it is paid to the family. */
  readonly isPaidToFamily: boolean;
}

export interface ScriptDecision {
  readonly id: string;
  readonly story: ScriptCase;
  readonly listing: ScriptListing | null;
  readonly day: string;
  readonly outcome: string;
  readonly isComplete: boolean;
  readonly hasPolicy: boolean;
  readonly hasDissent: boolean;
  readonly isSuitabilityLate: boolean;
  readonly noticeDay: string | null;
  readonly placement: ScriptPlacement | null;
  /** Of a decision between sittings, what became of it. */
  readonly fate: { readonly kind: 'RATIFIED' | 'DECLINED' | 'LAPSED' | 'WAITING'; readonly day: string | null } | null;
  /** Whether it has conditions in words alone. */
  readonly hasConditionsInWords: boolean;
  readonly conditions: readonly { readonly id: string; readonly dueDay: string; readonly metDay: string | null }[];
  readonly actions: readonly { readonly id: string; readonly dueDay: string; readonly doneDay: string | null }[];
  /** Whether a deferral went further up. */
  readonly isEscalated: boolean;
  /** The day a tribunal ordered otherwise; null: none did. */
  readonly orderedDay: string | null;
}

export interface ScriptPlan {
  readonly caseId: string;
  readonly childId: string;
  readonly events: readonly { readonly kind: string; readonly day: string }[];
  /** What excused a limit, from a day for so many days. */
  readonly excused: readonly { readonly code: string; readonly from: string; readonly days: number }[];
  /** The plan's last day; null: it goes on. */
  readonly ceasedDay: string | null;
  /** Whether it was final when the panel was asked, of no day that was given. */
  readonly wasFinal: boolean;
}

export interface ScriptMatter {
  readonly id: string;
  readonly story: ScriptCase;
  readonly kind: string;
  readonly aboutId: string | null;
  readonly events: readonly { readonly kind: string; readonly day: string; readonly result: string | null }[];
}

/** The year as values. */
export interface ScriptYear {
  readonly sittings: readonly ScriptSitting[];
  readonly listings: readonly ScriptListing[];
  readonly decisions: readonly ScriptDecision[];
  readonly plans: readonly ScriptPlan[];
  readonly matters: readonly ScriptMatter[];
}
