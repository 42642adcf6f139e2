import { type Report } from '../../../platform/reports';
import { inspectionPack } from '../rules/panel/inspection-pack';
import { readPack } from '../service/panel/read-pack';
import { ASSURANCE_PARAMETERS, assuranceQuestion } from './panel-assurance';

/** The pack for an inspection: every figure and table of `panelAssurance` with its definition, and the checklist of the public. */
export const inspectionPackReport: Report = {
  kind: 'inspection-pack',
  permission: 'assurance:read',
  parameters: ASSURANCE_PARAMETERS,
  build: async (ctx, given) => inspectionPack(await readPack(ctx, assuranceQuestion(given))),
};
