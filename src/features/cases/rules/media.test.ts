import { isSigned, isText, MEDIA_TYPES, type MediaType } from './media';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = Buffer.from('PK\x03\x04');
/** How a file of each type begins. */
const BEGINNINGS: Readonly<Record<MediaType, Buffer>> = {
  'application/pdf': Buffer.from('%PDF-1.7'),
  'application/msword': Buffer.from(OLE),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ZIP,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ZIP,
  'application/vnd.oasis.opendocument.text': ZIP,
  'application/rtf': Buffer.from('{\\rtf1'),
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  'image/png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  'image/tiff': Buffer.from('II*\0'),
  'text/plain': Buffer.from('Plain words.'),
};
const types = Object.keys(MEDIA_TYPES) as MediaType[];

describe('isSigned', () => {
  test.each(types)('%s is what begins as it does, and nothing else', (type) => {
    const taken = types.filter((other) => isSigned(type, BEGINNINGS[other]));
    expect(taken).toEqual(types.filter((other) => BEGINNINGS[other].equals(BEGINNINGS[type])));
  });

  test.each(types.filter((type) => type !== 'text/plain'))('unknown first bytes are not %s', (type) => {
    for (const head of ['', 'GIF89a', 'Plain', '\0\0\0\0']) expect(isSigned(type, Buffer.from(head))).toBe(false);
  });

  test('a PDF has its header within the first 1,024 bytes', () => {
    const after = (bytes: number): Buffer => Buffer.from(`${' '.repeat(bytes)}%PDF-1.4`);
    expect(isSigned('application/pdf', after(1019))).toBe(true);
    expect(isSigned('application/pdf', after(1020))).toBe(false);
    expect(isSigned('application/pdf', Buffer.from('%PDF 1.4'))).toBe(false);
  });

  test('a program or a page is none of them, whatever stands further on', () => {
    for (const head of ['MZ\x90 %PDF-1.4', '\x7fELF %PDF-1.4', '<!DOCTYPE  html> %PDF-1.4', '\n<HTML>', '<script>']) {
      expect(types.filter((type) => isSigned(type, Buffer.from(head, 'latin1')))).toEqual([]);
    }
  });

  test('a TIFF has either order of bytes', () => {
    expect(isSigned('image/tiff', Buffer.from('MM\0*'))).toBe(true);
  });
});

describe('isText', () => {
  const isTextOf = (...chunks: readonly Buffer[]): Promise<boolean> =>
    isText(
      (async function* () {
        yield* await Promise.resolve(chunks);
      })(),
    );
  const text = Buffer.from('Zoë’s plan,\r\n\tpage 2\f£5');

  test('takes UTF-8, cut anywhere, and Windows-1252', async () => {
    expect(await isTextOf(text)).toBe(true);
    expect(await isTextOf(...Array.from(text, (byte) => Buffer.from([byte])))).toBe(true);
    expect(await isTextOf(Buffer.from([0x5a, 0x6f, 0xeb, 0x92, 0x73]))).toBe(true);
    expect(await isTextOf(Buffer.from('”'))).toBe(true); // with a byte that Windows-1252 has not
  });

  test.each([0x00, 0x01, 0x08, 0x0b, 0x1b, 0x7f])(
    'refuses the control character %i, wherever it stands',
    async (byte) => {
      expect(await isTextOf(text, Buffer.from([byte]), text)).toBe(false);
    },
  );

  test('refuses what neither encoding can be', async () => {
    expect(await isTextOf(Buffer.from([0xff, 0x81]))).toBe(false);
    expect(await isTextOf(text, Buffer.from([0xe2, 0x81]))).toBe(false); // ends within a letter
  });
});
