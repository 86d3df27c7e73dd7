import type { RowSource } from '../format';
import { shorten } from './list';
import type { Noting } from './notes';
import { tidy } from './row';

/** A host and what follows it, without `https://`. Hosts of one letter are known by name: others are cut addresses. */
const BARE = /^((?:[a-z0-9_-]+\.)*(?:[a-z0-9-]{2,}|x|t)\.[a-z]{2,24})(\/.*)?$/i;
const SCHEME = /^(?:h?t?tps?:?\/?\/|https?\/\/|https?:\/(?=[^/]))/i;
/** What people write behind an address to say where to look. */
const REMARK = /^[*]?\(.*\)?$/;
const PERSONAL = /@|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b/;
const LONGEST_ADDRESS = 2000;
const LONGEST_NAME = 120;

/**
 * Reads cells that name sources: full addresses, several in one cell, hosts alone, or words such as "correspondence".
 * Each source is given once. What holds a mail address or an account's name is left out, and noted.
 */
export function readSources(cells: readonly { text: string; field: string }[], note: Noting): RowSource[] {
  const sources = new Map<string, RowSource>();
  for (const { text, field } of cells) {
    for (const part of splitCell(text)) {
      const source = readSource(part, field, note);
      if (source !== null) sources.set(source.url ?? `name:${source.publisher.toLowerCase()}`, source);
    }
  }
  return [...sources.values()];
}

/** A source of which only the name is known. */
export function namedSource(publisher: string, note: string | null = null): RowSource {
  return { publisher: shorten(publisher, LONGEST_NAME), url: null, title: null, publishedOn: null, via: null, note };
}

/** The host of an address as readers know it: `www.` left out. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^(?:www|m|mobile)\./, '');
}

/** A cell may hold several addresses: each begins anew with a scheme. */
function splitCell(text: string): string[] {
  return text
    .split(/[;,|\s]+(?=https?:\/\/)/i)
    .map((part) => tidy(part).replace(/[;,|]$/, ''))
    .filter((part) => part !== '');
}

function readSource(text: string, field: string, note: Noting): RowSource | null {
  const [address = '', ...rest] = text.split(' ');
  const remark = rest.join(' ');
  if (SCHEME.test(address)) return readAddress(address, remark, text, field, note);
  const [, host, path] = BARE.exec(address) ?? [];
  if (host !== undefined && (remark === '' || REMARK.test(remark))) {
    if (path === undefined || path === '/') return namedSource(host.toLowerCase().replace(/^www\./, ''));
    return readAddress(`https://${address}`, remark, text, field, note);
  }
  if (PERSONAL.test(text)) {
    note('personal-detail', field, '', 'Left out.');
    return null;
  }
  const isName = /\p{L}{2}/u.test(text);
  note('source-unreadable', field, text, isName ? 'Kept as a name.' : 'Left out.');
  return isName ? namedSource(text) : null;
}

/** White space inside an address that no new address follows means that a part of it was lost: its host is kept. */
function readAddress(address: string, remark: string, text: string, field: string, note: Noting): RowSource | null {
  const url = parseAddress(address.replace(SCHEME, (scheme) => (/^http:/i.test(scheme) ? 'http://' : 'https://')));
  if (url === null) {
    note('source-unreadable', field, text, 'Kept as a name.');
    return PERSONAL.test(text) ? null : namedSource(text);
  }
  const publisher = hostOf(url);
  if (remark !== '' && !REMARK.test(remark)) {
    note('source-unreadable', field, text, `Kept as ${publisher}.`);
    return namedSource(publisher);
  }
  if (!/^https?:\/\//i.test(text)) note('source-scheme', field, text, 'Read as an address of the web.');
  return { publisher, url, title: null, publishedOn: null, via: null, note: null };
}

/** Mail programs wrap addresses in one of their own that names the reader: the wrapping is taken off. */
function parseAddress(text: string): string | null {
  if (text.length > LONGEST_ADDRESS || !URL.canParse(text)) return null;
  const url = new URL(text);
  const wrapped = /\.safelinks\.protection\.outlook\.com$/.test(url.hostname) ? url.searchParams.get('url') : null;
  if (wrapped !== null) return /safelinks/.test(wrapped) ? null : parseAddress(wrapped);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return url.username === '' && url.hostname.includes('.') ? text : null;
}
