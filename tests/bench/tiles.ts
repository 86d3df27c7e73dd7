import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { AtlasIndex } from '#data/index/atlas-index';
import { encodeTile } from '#data/index/encode-tile';
import { createRandom } from '#data/made-up/random';
import { EVERYTHING, type Query } from '#data/model/query';
import { readTile } from '../support/read-tile';
import { quantile, type Spread, spread, timeSyncMs } from './measure';
import { encodeRivalTile, type Rival } from './rival';
import { drawQuery, drawTile } from './workload';

const WORLD_TILE = { z: 0, x: 0, y: 0 };
const KINDS = ['filtered', 'unfiltered', 'rival'] as const;
type Kind = (typeof KINDS)[number];

type Sample = { kind: Kind; round: number; z: number; ms: number; bytes: number; features: number };
export type TileFigures = {
  p50Ms: Spread;
  p99Ms: Spread;
  byZoom: ZoomFigures[];
  p50Bytes: number;
  p99Bytes: number;
  bytesAFeature: number;
};
export type ZoomFigures = { z: number; p50Ms: number; p99Ms: number; maxMs: number; p99Bytes: number };

/**
 * Draws tiles in rounds, in each round the same addresses for all three by turns, so that a slow moment of the machine
 * meets all. Every filtered tile has a query of its own: no cache could help. The first round only warms up.
 */
export function measureTiles(
  index: AtlasIndex,
  rival: Rival,
  rounds: number,
  tilesARound: number,
): Record<Kind, TileFigures> {
  const random = createRandom(7);
  const samples: Sample[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (let i = 0; i < tilesARound; i++) {
      const tile = drawTile(random, index);
      const query = drawQuery(random);
      const encoders: Record<Kind, () => Uint8Array | null> = {
        filtered: () => encodeTile(index, tile, query, null),
        unfiltered: () => encodeTile(index, tile, EVERYTHING, null),
        rival: () => encodeRivalTile(rival, tile),
      };
      for (let turn = 0; turn < KINDS.length; turn++) {
        const kind = KINDS[(turn + i) % KINDS.length]!;
        const { ms, value } = timeSyncMs(encoders[kind]);
        if (round > 0)
          samples.push({
            kind,
            round,
            z: tile.z,
            ms,
            bytes: value?.length ?? 0,
            features: kind === 'rival' ? (readRivalTile(value)?.length ?? 0) : readTile(value).length,
          });
      }
    }
  }
  const figures = (kind: Kind) => summarize(samples.filter((sample) => sample.kind === kind));
  return { filtered: figures('filtered'), unfiltered: figures('unfiltered'), rival: figures('rival') };
}

function summarize(samples: readonly Sample[]): TileFigures {
  const rounds = groupBy(samples, ({ round }) => round);
  const quantileOfRounds = (share: number) =>
    spread(
      [...rounds.values()].map((round) =>
        quantile(
          round.map(({ ms }) => ms),
          share,
        ),
      ),
    );
  const zooms = groupBy(samples, ({ z }) => z);
  const features = samples.reduce((sum, sample) => sum + sample.features, 0);
  return {
    p50Ms: quantileOfRounds(0.5),
    p99Ms: quantileOfRounds(0.99),
    p50Bytes: quantile(
      samples.map(({ bytes }) => bytes),
      0.5,
    ),
    p99Bytes: quantile(
      samples.map(({ bytes }) => bytes),
      0.99,
    ),
    bytesAFeature: samples.reduce((sum, { bytes }) => sum + bytes, 0) / features,
    byZoom: [...zooms.entries()]
      .sort(([a], [b]) => a - b)
      .map(([z, of]) => ({
        z,
        p50Ms: quantile(
          of.map(({ ms }) => ms),
          0.5,
        ),
        p99Ms: quantile(
          of.map(({ ms }) => ms),
          0.99,
        ),
        maxMs: Math.max(...of.map(({ ms }) => ms)),
        p99Bytes: quantile(
          of.map(({ bytes }) => bytes),
          0.99,
        ),
      })),
  };
}

function groupBy(samples: readonly Sample[], keyOf: (sample: Sample) => number): Map<number, Sample[]> {
  const groups = new Map<number, Sample[]>();
  for (const sample of samples) {
    const group = groups.get(keyOf(sample));
    if (group === undefined) groups.set(keyOf(sample), [sample]);
    else group.push(sample);
  }
  return groups;
}

/** Throws unless the world tile of each holds every event: nobody is fast by leaving some out. */
export function assertNothingLost(
  index: AtlasIndex,
  rival: Rival,
  countMatching: (queries: readonly Query[]) => number[],
): void {
  const random = createRandom(11);
  const queries = Array.from({ length: 20 }, () => drawQuery(random));
  for (const [i, count] of countMatching(queries).entries()) {
    expectEqual(countEvents(encodeTile(index, WORLD_TILE, queries[i]!, null)), count);
  }
  expectEqual(countEvents(encodeTile(index, WORLD_TILE, EVERYTHING, null)), index.events.count);
  expectEqual(countRivalPoints(encodeRivalTile(rival, WORLD_TILE)), index.events.count);
}

function expectEqual(got: number, expected: number): void {
  if (got !== expected) throw new Error(`Got ${got} events in the world tile when expected ${expected}.`);
}

/** How many events a tile of ours says that it holds. */
function countEvents(bytes: Uint8Array | null): number {
  return readTile(bytes).reduce((sum, { properties }) => sum + Number(properties.n), 0);
}

/** The same of supercluster's; a feature without a count is a single point. */
function countRivalPoints(bytes: Uint8Array | null): number {
  const layer = readRivalTile(bytes);
  let sum = 0;
  for (let i = 0; layer && i < layer.length; i++) sum += Number(layer.feature(i).properties.point_count ?? 1);
  return sum;
}

function readRivalTile(bytes: Uint8Array | null) {
  return bytes === null ? null : new VectorTile(new PbfReader(bytes)).layers.sites;
}
