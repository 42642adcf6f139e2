import { compareSamples, type ScenarioComparison } from '../rules/scenario/comparison';
import { SAMPLED_MONEY, type ScenarioSample } from '../rules/scenario/sample';
import { READINGS } from '../rules/scenario/simulate';

/*
 * A sample as bytes: the length of its heading, the heading as JSON filled up with blanks to whole eights, then pounds and children as they lie in
 * memory (little-endian, as on every machine that this runs on).
 */

const LENGTH_BYTES = 8;

/** The bytes of a sample; the same sample gives the same ones. */
export function encodeSample({ money, children, ...heading }: ScenarioSample): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(heading);
  const filled = text.padEnd(text.length + ((8 - (Buffer.byteLength(text) % 8)) % 8));
  const head = Buffer.from(filled);
  const bytes = new Uint8Array(LENGTH_BYTES + head.length + money.byteLength + children.byteLength);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, LENGTH_BYTES);
  bytes.set(bytesOf(money), LENGTH_BYTES + head.length);
  bytes.set(bytesOf(children), LENGTH_BYTES + head.length + money.byteLength);
  return bytes;
}

/** The sample of its bytes. */
function decodeSample(content: Uint8Array): ScenarioSample {
  // Numbers of eight bytes lie at whole eights: a copy begins at nought.
  const bytes = Uint8Array.from(content);
  const headLength = new DataView(bytes.buffer).getUint32(0, true);
  const from = LENGTH_BYTES + headLength;
  const heading = JSON.parse(Buffer.from(bytes.subarray(LENGTH_BYTES, from)).toString()) as Omit<
    ScenarioSample,
    'money' | 'children'
  >;
  const { runs, years, settings } = heading;
  const moneyCount = READINGS.length * years.length * SAMPLED_MONEY.length * runs;
  return {
    ...heading,
    money: new Float64Array(bytes.buffer, from, moneyCount),
    children: new Float32Array(
      bytes.buffer,
      from + moneyCount * 8,
      READINGS.length * years.length * (settings.length + 1) * runs,
    ),
  };
}

/** The difference of two samples given as bytes, the base first. */
export function compareBytes([base, other]: readonly Uint8Array[]): ScenarioComparison {
  if (base === undefined || other === undefined) throw new RangeError('Two samples are compared');
  return compareSamples(decodeSample(base), decodeSample(other));
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array | Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
