/**
 * A URL of a request with a path that can be decoded. What stands for no text, such as `%ff` or a lone `%`, becomes the
 * sign for what cannot be read (U+FFFD) or is taken as it stands, as browsers do: the framework would fail at it, where
 * it is only an address of no page. The query is read by a parser that never fails.
 */
export function toReadableUrl(url: string): string {
  const [path = '', ...rest] = url.split(/(?=\?)/);
  const readable = path.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/(?:%[0-9a-f]{2})+/gi, toReadable);
  return readable + rest.join('');
}

function toReadable(escapes: string): string {
  try {
    decodeURIComponent(escapes);
    return escapes;
  } catch {
    return encodeURIComponent(Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'));
  }
}
