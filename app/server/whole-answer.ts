import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { gzip } from 'node:zlib';

/** Smaller answers fit in one network packet as they are. */
const WORTH_PACKING_BYTES = 1400;
/** What shrinks: text in all its forms, and vector tiles. */
const SHRINKS = /^(?:text\/|application\/(?:json|problem\+json|xml|vnd\.(?:maplibre|mapbox-vector)-tile))/;

/** Whether a request takes gzip: named, and not with a weight of nought (RFC 9110, section 12.5.3). */
export function acceptsGzip(acceptEncoding: string | string[] | undefined): boolean {
  const codings = String(acceptEncoding ?? '').split(',');
  return codings.some((coding) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(coding));
}

/** How an answer goes out, and what is done with it when it is whole. */
export type Sending = {
  packs: boolean;
  /** Of zlib: 1 is quickest, 9 smallest. */
  level: number;
  onWhole?: (status: number, headers: OutgoingHttpHeaders, body: Buffer) => void;
};

/**
 * Holds back what is written to `response` until it is whole, packs it if that is worth it, and sends it with its
 * length. Headers are held back too, since the framework's own middleware writes them early.
 */
export function sendWhole(response: ServerResponse, sending: Sending): void {
  const chunks: Buffer[] = [];
  const { writeHead, flushHeaders, write, end } = response;
  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      response.statusCode = status;
      noteHeaders(response, rest.at(-1));
      return response;
    },
    flushHeaders() {
      return undefined;
    },
    write(chunk: unknown, ...rest: unknown[]) {
      collect(chunks, chunk);
      callBack(rest);
      return true;
    },
    end(chunk?: unknown, ...rest: unknown[]) {
      collect(chunks, chunk);
      sendBody(response, Buffer.concat(chunks), {
        ...sending,
        onWhole(...whole) {
          sending.onWhole?.(...whole);
          Object.assign(response, { writeHead, flushHeaders, write, end });
        },
      });
      callBack(rest);
      return response;
    },
  });
}

/** Sends a body with its length, packed if that is worth it; status and headers are on `response` already. */
export function sendBody(response: ServerResponse, body: Buffer, { packs, level, onWhole }: Sending): void {
  const send = (sent: Buffer) => {
    if (sent.length > 0) response.setHeader('content-length', sent.length);
    onWhole?.(response.statusCode, lastingHeaders(response), sent);
    response.end(sent);
  };
  const isWorthIt =
    packs && body.length >= WORTH_PACKING_BYTES && SHRINKS.test(String(response.getHeader('content-type')));
  if (!isWorthIt) send(body);
  else {
    gzip(body, { level }, (error, packed) => {
      if (error === null) response.setHeader('content-encoding', 'gzip');
      send(error === null ? packed : body);
    });
  }
}

/** Headers as `writeHead` takes them, either as an object or not at all. */
function noteHeaders(response: ServerResponse, headers: unknown): void {
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function collect(chunks: Buffer[], chunk: unknown): void {
  if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
  else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
}

/** Whoever waits for a piece to be taken may go on: it has been. */
function callBack(rest: readonly unknown[]): void {
  const last = rest.at(-1);
  if (typeof last === 'function') process.nextTick(() => Reflect.apply(last, undefined, []));
}

/** The headers of an answer but for those that belong to one connection or one moment. */
function lastingHeaders(response: ServerResponse): OutgoingHttpHeaders {
  const { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...lasting } = response.getHeaders();
  return lasting;
}
