import { type DocumentBlock, type DocumentModel } from '../kernel/document';
import { type Ctx } from './context';
import { type ExportArguments, type ExportParameter } from './exports';

/**
 * A document of a feature, served as a page, as PDF, and chart by chart as SVG (api.md, Serving): the figures and the rights of the queries it is made from, since it is
 * made by the same services in one snapshot.
 */
export interface Report {
  /** The word in the path: `/reports/{kind}.html`. */
  readonly kind: string;
  /** The permission of the queries it is made from. */
  readonly permission: string;
  readonly parameters: readonly ExportParameter[];
  /** Makes it from one snapshot. The same arguments, with an instant among them, give the same document for ever. */
  readonly build: (ctx: Ctx, given: ExportArguments) => Promise<DocumentModel>;
}

/** A document's charts, in their order. */
export function chartsOf(model: DocumentModel): readonly Extract<DocumentBlock, { kind: 'CHART' }>['chart'][] {
  return model.blocks.flatMap((block) => (block.kind === 'CHART' ? [block.chart] : []));
}
