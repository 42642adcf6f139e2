import type { Ctx } from '../../../../platform/context';
import type { XmlPart } from '../../../../platform/exports';
import { xmlHead, xmlOfChild, XML_TAIL } from '../../rules/sen2/xml';
import { exportReturn } from './export-return';
import { checkAsked, type Sen2Asked } from './read-return';

/** The return as one message of persons, each with all that hangs from it. The refusals of `exportReturn`. */
export async function* xmlOfReturn(ctx: Ctx, asked: Sen2Asked): AsyncIterable<XmlPart> {
  yield { text: xmlHead(checkAsked(ctx, asked)), records: 0 };
  for await (const children of exportReturn(ctx, asked)) {
    yield { text: children.map(xmlOfChild).join(''), records: children.flat().length };
  }
  yield { text: XML_TAIL, records: 0 };
}
