import {
  LiftPassageDocument,
  RecordSubjectRequestDocument,
  RecordSubjectRequestStepDocument,
  TagPassagesDocument,
} from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import type { Cast } from './thread';

/** Words of a case that are withheld, one of them lifted again, and a request to see what is kept: each once, in the clients' own operations. */
export async function keepWords(
  cast: Cast,
  caseId: string,
  { quotation, day }: { readonly quotation: string; readonly day: string },
): Promise<void> {
  const officer = cast('case-officer');
  const passages = (['THIRD_PARTY', 'SAFEGUARDING'] as const).map((kind) => ({ kind, quotation }));
  const tagged = await officer.ask(TagPassagesDocument, { input: { caseId, passages } });
  const kept = acceptedPayload(dataOf(tagged).tagPassages).case!.passages!;
  const passageId = kept.find(({ kind }) => kind === 'SAFEGUARDING')!.id;
  const lift = { passageId, reason: 'An invented reason.' };
  acceptedPayload(dataOf(await officer.ask(LiftPassageDocument, { input: lift })).liftPassage);
  const asked = { caseId, askedBy: 'YOUNG_PERSON', receivedDate: day } as const;
  const recorded = await officer.ask(RecordSubjectRequestDocument, { input: asked });
  const requests = acceptedPayload(dataOf(recorded).recordSubjectRequest).case!.subjectRequests!;
  const step = { kind: 'EXTENDED', stepDate: day, reason: 'An invented reason.' } as const;
  const input = { ...step, subjectRequestId: requests[0]!.id };
  const followed = await officer.ask(RecordSubjectRequestStepDocument, { input });
  acceptedPayload(dataOf(followed).recordSubjectRequestStep);
}
