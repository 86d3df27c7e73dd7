import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { expect, test } from '../../support/browser-test';

const RECORDED_EVENTS = 193;

/** The events that a Mapbox Vector Tile counts, as a desktop GIS would read it. */
function countEvents(bytes: Buffer): number {
  const { sites } = new VectorTile(new PbfReader(bytes)).layers;
  if (sites === undefined) throw new Error('Got no layer "sites".');
  const counts = Array.from({ length: sites.length }, (_, i) => Number(sites.feature(i).properties.n));
  return counts.reduce((sum, n) => sum + n, 0);
}

test('every tile of a zoom counts each event once', async ({ request }) => {
  for (const z of [0, 3]) {
    let events = 0;
    for (let x = 0; x < 2 ** z; x++) {
      for (let y = 0; y < 2 ** z; y++) {
        const response = await request.get(`/tiles/${z}/${x}/${y}.mvt`);
        if (response.status() === 204) continue;
        expect(response.status()).toBe(200);
        expect(response.headers()['content-type']).toBe('application/vnd.mapbox-vector-tile');
        events += countEvents(await response.body());
      }
    }
    expect(events, `zoom ${z}`).toBe(RECORDED_EVENTS);
  }
});

test('the form that the map takes is the smaller one', async ({ request }) => {
  const take = (form: string) => request.get(`/tiles/0/0/0.${form}`, { headers: { 'accept-encoding': 'identity' } });
  const [small, large] = [await take('mlt'), await take('mvt')];
  expect(small.headers()['content-type']).toBe('application/vnd.maplibre-tile');
  expect((await small.body()).length).toBeLessThan((await large.body()).length);
});

test('a tile is only what it says it is, and comes once', async ({ request }) => {
  const first = await request.get('/tiles/3/1/2.mlt');
  expect(first.headers()).toMatchObject({ 'x-content-type-options': 'nosniff' });
  const again = await request.get('/tiles/3/1/2.mlt', { headers: { 'if-none-match': first.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
});
