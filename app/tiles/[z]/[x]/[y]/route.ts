import { encodeTile, type TileForm } from '#data/index/encode-tile';
import { isTileAddress, type TileAddress, tilesVersion } from '#data/index/tile-layer';
import { MAX_TILE_ZOOM } from '#data/model/tile-zoom';
import { problem } from '../../../../problem';
import { answerByVersion } from '../../../../versioned-answer';

type Context = { params: Promise<{ z: string; x: string; y: string }> };

const TYPES: Readonly<Record<TileForm, string>> = {
  mlt: 'application/vnd.maplibre-tile',
  mvt: 'application/vnd.mapbox-vector-tile',
};

/**
 * `GET /tiles/{z}/{x}/{y}.mlt?<query>&v=<version>`: the MapLibre Tile of the matching events, 204 when there are none.
 * `.mvt` gives the same features as a Mapbox Vector Tile, for desktop GIS.
 * An address with the version in force (`tilesVersion`) never changes its answer; any other is asked for anew each time.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const got = await params;
  const address = parseAddress(got);
  if (address === null) {
    const expected = `/tiles/{z}/{x}/{y}.mlt or .mvt with z from 0 to ${MAX_TILE_ZOOM}, x and y from 0 to 2^z - 1`;
    return problem(400, 'No such tile', `Got /tiles/${got.z}/${got.x}/${got.y}; expected ${expected}.`);
  }
  return answerByVersion(request, {
    name: () => `${address.z}/${address.x}/${address.y}.${address.form}`,
    version: tilesVersion,
    make: ({ atlas, query, words }) => {
      const tile = encodeTile(atlas.index, address, query, words, address.form);
      if (tile === null) return new Response(null, { status: 204 });
      return new Response(tile, { headers: { 'content-type': TYPES[address.form] } });
    },
  });
}

function parseAddress({ z, x, y }: { z: string; x: string; y: string }): (TileAddress & { form: TileForm }) | null {
  const [, row, form] = /^(\d{1,5})\.(mlt|mvt)$/.exec(y) ?? [];
  if (row === undefined || !/^\d{1,2}$/.test(z) || !/^\d{1,5}$/.test(x)) return null;
  const address = { z: Number(z), x: Number(x), y: Number(row) };
  return isTileAddress(address) ? { ...address, form: form === 'mvt' ? 'mvt' : 'mlt' } : null;
}
