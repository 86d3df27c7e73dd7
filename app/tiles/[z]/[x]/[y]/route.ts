import { encodeTile } from '#data/index/encode-tile';
import { isTileAddress, MAX_TILE_ZOOM, type TileAddress, tilesVersion } from '#data/index/tile-layer';
import { problem } from '../../../../problem';
import { answerByVersion } from '../../../../versioned-answer';

type Context = { params: Promise<{ z: string; x: string; y: string }> };

/**
 * `GET /tiles/{z}/{x}/{y}.mlt?<query>&v=<version>`: the MapLibre Tile of the matching events, 204 when there are none.
 * An address with the version in force (`tilesVersion`) never changes its answer; any other is asked for anew each time.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const got = await params;
  const address = parseAddress(got);
  if (address === null) {
    const expected = `/tiles/{z}/{x}/{y}.mlt with z from 0 to ${MAX_TILE_ZOOM}, x and y from 0 to 2^z - 1`;
    return problem(400, 'No such tile', `Got /tiles/${got.z}/${got.x}/${got.y}; expected ${expected}.`);
  }
  return answerByVersion(request, {
    name: () => `${address.z}/${address.x}/${address.y}`,
    version: tilesVersion,
    make: ({ atlas, query, words }) => {
      const tile = encodeTile(atlas.index, address, query, words);
      if (tile === null) return new Response(null, { status: 204 });
      return new Response(tile, { headers: { 'content-type': 'application/vnd.maplibre-tile' } });
    },
  });
}

function parseAddress({ z, x, y }: { z: string; x: string; y: string }): TileAddress | null {
  const row = /^(\d{1,5})\.mlt$/.exec(y)?.[1];
  if (row === undefined || !/^\d{1,2}$/.test(z) || !/^\d{1,5}$/.test(x)) return null;
  const address = { z: Number(z), x: Number(x), y: Number(row) };
  return isTileAddress(address) ? address : null;
}
