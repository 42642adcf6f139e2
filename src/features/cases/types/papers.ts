import { Field, Float, Int, ObjectType } from 'type-graphql';
import { londonDay, type Day } from '../../../kernel/dates';
import { type Urn } from '../../../kernel/ids';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, UrnScalar } from '../../../platform/scalars';
import {
  type Document,
  type Evidence,
  type HistoryEntry,
  type LocalOption,
  type Referral,
  type Waiver,
} from '../rules/case';
import { ChecklistItem, EvidenceKind, LawfulBasis } from '../rules/codes';
import { ConsiderationAnswer } from '../rules/sharing-codes';
import './enums';

/** A local option as the schema publishes it. */
@ObjectType('LocalOptionTried', {
  description: 'What was tried locally before a place elsewhere is asked for.',
  simpleResolvers: true,
})
export class LocalOptionTriedType {
  @Field(() => UrnScalar, { nullable: true, description: 'The establishment; null when it is not in the register.' })
  providerUrn: Urn | null;

  @Field(() => String, { description: 'What was tried.' })
  description: string;

  @Field(() => String, { description: 'Why it failed.' })
  whyItFailed: string;
}

/** The option as published. */
export function toLocalOptionTried(option: LocalOption): LocalOptionTriedType {
  return Object.assign(new LocalOptionTriedType(), option);
}

/** A waiver as the schema publishes it. */
@ObjectType('ChecklistWaiver', { description: 'An item of the checklist that was let go.', simpleResolvers: true })
export class ChecklistWaiverType {
  /** For the field that is loaded. */
  readonly waiver: Waiver;

  @Field(() => ChecklistItem, { description: 'Which item.' })
  item: ChecklistItem;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  waivedAt: Date;
}

/** The waiver as published. */
export function toChecklistWaiver(waiver: Waiver): ChecklistWaiverType {
  const { item, reason, waivedAt } = waiver;
  return Object.assign(new ChecklistWaiverType(), { waiver, item, reason, waivedAt });
}

/** A consideration as the schema publishes it. */
@ObjectType('Consideration', { description: 'What came of considering something.', simpleResolvers: true })
export class ConsiderationType {
  @Field(() => ConsiderationAnswer, { nullable: true, description: 'The answer; null: there are words alone.' })
  answer: ConsiderationAnswer | null;

  @Field(() => String, { nullable: true, description: 'What was considered; null where nothing arises.' })
  text: string | null;
}

function toConsideration(answer: ConsiderationAnswer | null, text: string | null): ConsiderationType | null {
  return answer === null && text === null ? null : Object.assign(new ConsiderationType(), { answer, text });
}

/** A referral as the schema publishes it. */
@ObjectType('Referral', {
  description: 'What the panel is told in writing, beside the evidence.',
  simpleResolvers: true,
})
export class ReferralType {
  /** For the fields that are loaded. */
  readonly caseId: string;

  @Field(() => String, { nullable: true, description: 'The child’s situation; null while it is not written.' })
  summary: string | null;

  @Field(() => String, { nullable: true, description: 'The outcomes sought; null while they are not written.' })
  outcomesSought: string | null;

  @Field(() => LawfulBasis, {
    nullable: true,
    description: 'On what the sharing rests; null while it is not recorded.',
  })
  lawfulBasis: LawfulBasis | null;

  @Field(() => ConsiderationType, {
    nullable: true,
    description: 'Whether equality considerations arise; null while it is not answered.',
  })
  equality: ConsiderationType | null;

  @Field(() => ConsiderationType, {
    nullable: true,
    description: 'Whether social care considerations arise; null while it is not answered.',
  })
  socialCare: ConsiderationType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The equality considerations; null while there are none written.',
  })
  equalityConsiderations: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The social care considerations; null while there are none written.',
  })
  socialCareConsiderations: string | null;
}

/** The referral as published. */
export function toReferral(referral: Referral): ReferralType {
  const { caseId, summary, outcomesSought, lawfulBasis, equalityConsiderations, socialCareConsiderations } = referral;
  return Object.assign(new ReferralType(), {
    caseId,
    summary,
    outcomesSought,
    lawfulBasis,
    equality: toConsideration(referral.equalityAnswer, equalityConsiderations),
    socialCare: toConsideration(referral.socialCareAnswer, socialCareConsiderations),
    equalityConsiderations,
    socialCareConsiderations,
  });
}

/** A file as the schema publishes it. */
@ObjectType('EvidenceDocument', {
  implements: NodeInterface,
  description:
    'A stored file. Its bytes are served at its path, to those who may see the evidence; each opening is recorded.',
  simpleResolvers: true,
})
export class EvidenceDocumentType extends NodeInterface {
  @Field(() => String, { description: 'The path of GET /evidence/{id} for it.' })
  path: string;

  @Field(() => String, { description: 'Its media type, such as application/pdf.' })
  mediaType: string;

  @Field(() => Float, { description: 'Its size in bytes, a whole number.' })
  sizeBytes: number;

  @Field(() => String, { description: 'The SHA-256 of its bytes, 64 hexadecimal digits.' })
  sha256: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day on which its bytes were disposed of with its record; what it was stays told, and its path answers 410. Null: they are there.',
  })
  disposedOn: Day | null;
}

/** The file as published. */
export function toEvidenceDocument(document: Document): EvidenceDocumentType {
  const id = toGlobalId('EvidenceDocument', document.documentId);
  return Object.assign(new EvidenceDocumentType(), {
    id,
    path: `/evidence/${id}`,
    mediaType: document.mediaType,
    sizeBytes: document.sizeBytes,
    sha256: document.sha256,
    disposedOn: document.disposedAt === null ? null : londonDay(document.disposedAt),
  });
}

/** A piece of evidence as the schema publishes it. */
@ObjectType('Evidence', {
  implements: NodeInterface,
  description:
    'A paper on a case. Health evidence of the area is also seen by its health budget holders; other papers by those who may see the case’s papers.',
  simpleResolvers: true,
})
export class EvidenceType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly evidence: Evidence;

  @Field(() => EvidenceKind, { description: 'What it is.' })
  kind: EvidenceKind;

  @Field(() => Boolean, { description: 'Whether it is health evidence.' })
  isHealth: boolean;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What it says in short; null: not summarised.' })
  summary: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date it bears; null: undated.' })
  dated: Day | null;

  @Field(() => DateTimeScalar, { description: 'When it was added to the case.' })
  addedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was withdrawn; null: it stands. Papers that were frozen with it keep it.',
  })
  withdrawnAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null: it stands.' })
  withdrawalReason: string | null;
}

/** The evidence as published. */
export function toEvidence(evidence: Evidence): EvidenceType {
  const { kind, isHealth, title, summary, dated, addedAt, withdrawnAt, withdrawalReason } = evidence;
  return Object.assign(new EvidenceType(), {
    evidence,
    id: toGlobalId('Evidence', evidence.evidenceId),
    kind,
    isHealth,
    title,
    summary,
    dated,
    addedAt,
    withdrawnAt,
    withdrawalReason,
  });
}

/** A change as the schema publishes it. */
@ObjectType('CaseHistoryEntry', {
  description: 'One thing that was done to the case. It names what was touched, never what was written.',
  simpleResolvers: true,
})
export class CaseHistoryEntryType {
  /** For the field that is loaded. */
  readonly entry: HistoryEntry;

  @Field(() => String, { description: 'What was done, such as "referral.submitted".' })
  action: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  occurredAt: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'The case’s version after it; null where it did not change the case itself.',
  })
  version: number | null;

  @Field(() => [String], { description: 'The names of the fields it changed; empty when it is told by the action.' })
  changed: string[];
}

/** The change as published. */
export function toCaseHistoryEntry(entry: HistoryEntry): CaseHistoryEntryType {
  const { action, occurredAt, version, changed } = entry;
  return Object.assign(new CaseHistoryEntryType(), { entry, action, occurredAt, version, changed: [...changed] });
}
