import type { Ctx } from '../../../../platform/context';
import type { XmlPart } from '../../../../platform/exports';
import { BadInput } from '../../../../platform/faults';
import { hasCensusCome } from '../../rules/sen2/question';
import { xmlHead, xmlOfChild, XML_TAIL } from '../../rules/sen2/xml';
import { exportReturn } from './export-return';
import { checkAsked, type Sen2Asked } from './read-return';

/** The return as one message of persons, each with all that hangs from it. The refusals of `exportReturn`; BadInput before its census day, too. */
export async function* xmlOfReturn(ctx: Ctx, asked: Sen2Asked): AsyncIterable<XmlPart> {
  const question = checkAsked(ctx, asked);
  if (!hasCensusCome(question)) {
    throw new BadInput(
      'The census day has not come yet: the message is made from that day on, the tables and files before it too.',
      {
        argument: 'year',
      },
    );
  }
  yield { text: xmlHead(question), records: 0 };
  for await (const children of exportReturn(ctx, asked)) {
    yield { text: children.map(xmlOfChild).join(''), records: children.flat().length };
  }
  yield { text: XML_TAIL, records: 0 };
}
