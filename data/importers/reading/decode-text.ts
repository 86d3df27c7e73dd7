import type { ReasonCode } from '#data/model/import-reasons';

/** A text as it was decoded, and what was wrong with it. */
export type Decoded = { text: string; repairs: readonly TextRepair[] };
export type TextRepair = { reason: ReasonCode; done: string };

/** Stands where a backslash before a closing quotation mark was taken out (read-table.ts). */
export const QUOTE_ESCAPED = '\u001a';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/**
 * The characters of the bytes 0x80 to 0x9f in Windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt);
 * all others are as in Latin-1. Written out because Node 20's own decoder of that name reads Latin-1.
 */
const CP1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const BYTE_OF = new Map([...CP1252].map((character, at) => [character, 0x80 + at]));

const NOT_PLAIN = /[^\x20-\x7e\n\t]/;
const BEYOND_ASCII = /[\x80-\xff]/;
/**
 * A lead byte of UTF-8 and one that follows, each read as a character of Windows-1252 or Latin-1. Only the leads of
 * Latin letters, punctuation and pictures count: `é’’` could be a Chinese character, but is the end of a quotation.
 */
const TWICE =
  /[\u00c2-\u00c5\u00e2\u00f0][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;
const OTHER_LEAD = /[\u00c6-\u00e1\u00e3-\u00ef\u00f1-\u00f4]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced.
const EACH_CONTROL = /[\x00-\x08\x0b-\x1f\x7f]/g;

/**
 * Decodes one cell, whose bytes came as the characters 0 to 255: UTF-8 where it is valid, else Windows-1252, which
 * holds all that Latin-1 prints; then undoes a second UTF-8 encoding, and puts spaces for control characters, a bare
 * carriage return among them. Line ends and tabs inside a cell stay.
 */
export function decodeCell(bytes: string): Decoded {
  if (!NOT_PLAIN.test(bytes)) return { text: bytes, repairs: [] };
  const repairs: TextRepair[] = [];
  let text = BEYOND_ASCII.test(bytes) ? decodeBytes(Buffer.from(bytes, 'latin1'), repairs) : bytes;
  if (text.endsWith(QUOTE_ESCAPED)) {
    text = text.slice(0, -1);
    repairs.push({ reason: 'quote-escaped', done: 'left out the backslash before the closing quotation mark' });
  }
  text = text.replaceAll('\r\n', '\n');
  if (CONTROLS.test(text)) {
    text = text.replaceAll(EACH_CONTROL, ' ');
    repairs.push({ reason: 'control-characters', done: `read "${shorten(text)}"` });
  }
  return { text, repairs };
}

function decodeBytes(bytes: Uint8Array, repairs: TextRepair[]): string {
  const utf8 = decodeUtf8(bytes);
  const text = utf8 ?? decodeCp1252(bytes);
  if (utf8 === null) repairs.push({ reason: 'encoding-cp1252', done: `read "${shorten(text)}"` });
  const once = undoSecondEncoding(text);
  if (once === null) return text;
  repairs.push({ reason: 'encoding-twice', done: `read "${shorten(once)}"` });
  return once;
}

/** The text as it was before its UTF-8 bytes were taken for characters; null where that did not happen. */
export function undoSecondEncoding(text: string): string | null {
  if (!TWICE.test(text) || OTHER_LEAD.test(text)) return null;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code <= 0xff ? code : BYTE_OF.get(text.charAt(at));
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return decodeUtf8(bytes);
}

/** The text of bytes of Windows-1252: every byte is a character. */
export function decodeCp1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString('latin1');
  return latin1.replaceAll(/[\x80-\x9f]/g, (character) => CP1252.charAt(character.charCodeAt(0) - 0x80));
}

/** The text of valid UTF-8, else null. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

const MOST_SHOWN = 120;

/** A text cut to what a report has room for. */
export function shorten(text: string, most: number = MOST_SHOWN): string {
  return text.length <= most ? text : `${text.slice(0, most - 3)}...`;
}
