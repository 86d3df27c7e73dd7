import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants } from 'node:zlib';
import { GET } from '../tiles/[z]/[x]/[y]/route';
import { acceptsGzip, sendBody } from './whole-answer';

const TILE = /^\/tiles\/([^/?%]+)\/([^/?%]+)\/([^/?%]+)(?:\?|$)/;

/**
 * Answers a request for a tile, by the very route of the framework but without the framework around it, which takes
 * longer than most tiles (2.5 ms of 3) and packs none. False for any other request: the framework answers those.
 */
export async function answerTile(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { method, url = '', headers } = request;
  const [, z, x, y] = TILE.exec(url) ?? [];
  if (method !== 'GET' || z === undefined || x === undefined || y === undefined) return false;
  const known = headers['if-none-match'];
  const asked = new Request(new URL(url, 'http://127.0.0.1'), known ? { headers: { 'if-none-match': known } } : {});
  const answer = await GET(asked, { params: Promise.resolve({ z, x, y }) });
  response.statusCode = answer.status;
  response.setHeaders(answer.headers);
  sendBody(response, Buffer.from(await answer.arrayBuffer()), {
    packs: acceptsGzip(headers['accept-encoding']),
    level: constants.Z_DEFAULT_COMPRESSION,
  });
  return true;
}
