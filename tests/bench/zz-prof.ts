import { buildIndex } from '#data/index/build-index';
import { collectEvents } from '#data/index/collect-events';
import { generateFacts, generatePlaces } from './generate';
import { loadRival, toRivalPoint } from './rival';
const SIZE = { events: 1_000_000, places: 20_000, seed: 1 };
const places = generatePlaces(SIZE);
const facts = [...generateFacts(SIZE, places)].flat();
const points = facts.map(toRivalPoint);
for (let i = 0; i < 3; i++) {
  let t = performance.now(); const lap = (n: string) => { const now = performance.now(); console.log(n, (now - t).toFixed(0)); t = performance.now(); };
  await collectEvents([facts], places.map((p) => p.id), facts.length); lap('collect');
  await buildIndex([facts], places, facts.length); lap('ours');
  loadRival(points); lap('theirs');
}
