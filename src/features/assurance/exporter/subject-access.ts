import { type Report } from '../../../platform/reports';
import { bundleDocument } from '../rules/subject-access/document';
import { readSubjectAccess } from '../service/subject-access/read-bundle';

/** What a family or young person may be given of a case, as a page and as a tagged PDF. */
export const subjectAccessReport: Report = {
  kind: 'subject-access',
  permission: 'subject-access:read',
  parameters: [{ name: 'caseId', isRequired: true, type: { idOf: 'Case' } }],
  build: async (ctx, { caseId }) => {
    const { bundle, childName } = await readSubjectAccess(ctx, caseId ?? '');
    return bundleDocument(bundle, childName, ctx.clock.now());
  },
};
