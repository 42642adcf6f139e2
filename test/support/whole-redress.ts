import { AnswerRedressDocument, OpenRedressDocument, RecordRedressEventDocument } from '../generated/operations';
import { acceptedPayload, dataOf, type Client } from './client';
import { type Cast } from './thread';

/** An appeal of a case that was registered and conceded: each operation once, in the clients' own words. */
export async function keepRedress(cast: Cast, caseId: string): Promise<void> {
  const officer = cast('case-officer');
  const opened = await officer.ask(OpenRedressDocument, {
    input: {
      ...{ caseId, kind: 'APPEAL', date: '2025-09-15', noticeDate: '2025-09-01', reference: 'SEND/2025/0901' },
      ...{ grounds: ['SECTION_I'], ownerAgencyId: await agencyOf(officer, 'EDUCATION') },
    },
  });
  const matter = acceptedPayload(dataOf(opened).openRedress).redressMatter;
  const recorded = await officer.ask(RecordRedressEventDocument, {
    input: { redressMatterId: matter!.id, kind: 'APPEAL_CONCEDED', eventDate: '2025-09-22', orders: ['NAME_SETTING'] },
  });
  acceptedPayload(dataOf(recorded).recordRedressEvent);
  const mediation = await officer.ask(OpenRedressDocument, {
    input: { caseId, kind: 'MEDIATION', date: '2025-09-16', ownerAgencyId: await agencyOf(officer, 'HEALTH') },
  });
  const { id } = acceptedPayload(dataOf(mediation).openRedress).redressMatter!;
  const arranged = await cast('health-director').ask(AnswerRedressDocument, {
    input: { redressMatterId: id, kind: 'MEDIATION_ARRANGED', eventDate: '2025-09-22' },
  });
  acceptedPayload(dataOf(arranged).answerRedress);
}

type Change = (client: Client, name: string, input: object, gives?: string) => Promise<string>;

/** A case of which every field of redress has something to show: a mediation, an appeal after it, and what was recommended in that to health. */
export async function runRedress(change: Change, officer: Client, caseId: string): Promise<void> {
  const matter = (input: object): Promise<string> =>
    change(officer, 'openRedress', { caseId, ...input }, 'redressMatter { id }');
  const education = await agencyOf(officer, 'EDUCATION');
  const mediation = await matter({
    kind: 'MEDIATION',
    date: '2025-09-02',
    ownerAgencyId: education,
    isAboutHealth: true,
  });
  const step = (redressMatterId: string, input: object): Promise<string> =>
    change(officer, 'recordRedressEvent', { redressMatterId, ...input }, 'redressMatter { id }');
  await step(mediation, { kind: 'CERTIFICATE_ISSUED', eventDate: '2025-09-05' });
  const appeal = await matter({
    ...{
      kind: 'APPEAL',
      date: '2025-09-15',
      noticeDate: '2025-09-01',
      reference: 'SEND/2025/0902',
      aboutId: mediation,
    },
    ...{ grounds: ['SECTION_F', 'HEALTH'], ownerAgencyId: education },
  });
  await step(appeal, {
    kind: 'APPEAL_DECIDED',
    eventDate: '2025-09-22',
    result: 'ALLOWED',
    orders: ['AMEND'],
    account: 'An invented letter.',
  });
  await matter({
    ...{ kind: 'RECOMMENDATION', date: '2025-09-22', aboutId: appeal, account: 'An invented recommendation.' },
    ownerAgencyId: await agencyOf(officer, 'HEALTH'),
  });
  const target = { kind: 'COMPLAINT', date: '2025-09-10', dueDate: '2025-09-24', ownerAgencyId: education };
  await matter({ ...target, account: 'An invented complaint.' });
}

async function agencyOf(officer: Client, kind: string): Promise<string> {
  const found = dataOf(await officer.askText('{ budgetHolders { agency { id kind } } }', {})) as {
    readonly budgetHolders: readonly { readonly agency: { readonly id: string; readonly kind: string } }[];
  };
  return found.budgetHolders.find(({ agency }) => agency.kind === kind)!.agency.id;
}
