import { expect, test } from '../support/browser-test';
import { readTile } from '../support/read-tile';

const RECORDED_EVENTS = 193;

/** The events that a tile counts, as a browser would read it: packed or not. */
function countEvents(bytes: Buffer): number {
  return readTile(bytes).reduce((sum, { properties }) => sum + Number(properties.n), 0);
}

test('every tile of a zoom, as it comes packed over the wire, counts each event once', async ({ request }) => {
  for (const z of [0, 3]) {
    let events = 0;
    for (let x = 0; x < 2 ** z; x++) {
      for (let y = 0; y < 2 ** z; y++) {
        const response = await request.get(`/tiles/${z}/${x}/${y}.mlt`, { headers: { 'accept-encoding': 'gzip' } });
        if (response.status() === 204) continue;
        expect(response.status()).toBe(200);
        events += countEvents(await response.body());
      }
    }
    expect(events, `zoom ${z}`).toBe(RECORDED_EVENTS);
  }
});
