import { MAX_TILE_ZOOM } from '#data/model/tile-zoom';
import type { SiteColumns } from './atlas-index';
import { binSites, CELL_BITS, type Cells, type SiteRun, type SummedSites } from './cells';
import { mergeCells } from './merge-cells';
import { sortOrder } from './sort-order';
import { createSumRows, joinSum, toSumColumns } from './sum-rows';
import type { SumColumns } from './sums';

/** From this zoom on, a feature is one site but in crowded tiles; below it, near sites are one cluster everywhere. */
export const FIRST_SITE_ZOOM = 9;
/** A tile with more sites than this is crowded: below the finest zoom its near sites are clusters too. */
const MOST_SITES = 600;

/**
 * The clusters of one zoom. Who belongs to which cluster depends on the sites alone, never on a filter: a cluster
 * keeps its id while filters change, and only the sums over its matching events change.
 */
export type Level = {
  zoom: number;
  clusterCount: number;
  /** The spans of cluster c run from `firstSpan[c]` up to, not including, `firstSpan[c + 1]`. */
  firstSpan: Uint32Array;
  /** Sites from `spanStart` up to, not including, `spanEnd`. */
  spanStart: Uint32Array;
  spanEnd: Uint32Array;
  /** Sums of all events of the cluster: the answer when nothing is filtered. */
  sums: SumColumns;
  /** The tiles that a cluster may be drawn in, as row * 2^zoom + column, ascending. */
  tile: Uint32Array;
  /** The clusters of the t-th tile run from `firstCluster[t]` in `clusters`. */
  firstCluster: Uint32Array;
  clusters: Uint32Array;
};

/**
 * The levels by zoom, of all zooms below the finest. From FIRST_SITE_ZOOM on they hold crowded tiles only, which the
 * tiles of coarser zooms around them are made of too: no event is added up twice.
 */
export function buildLevels(index: SummedSites): Level[] {
  const everything = [{ first: 0, end: index.sites.count }];
  const runs: SiteRun[][] = [];
  for (let zoom = 0; zoom < MAX_TILE_ZOOM; zoom++) {
    const coarser = runs[zoom - 1] ?? everything;
    runs.push(zoom < FIRST_SITE_ZOOM ? everything : coarser.flatMap((run) => findCrowded(index.sites, run, zoom)));
  }
  const levels: Level[] = [];
  let cells: Cells | null = null;
  for (let zoom = MAX_TILE_ZOOM - 1; zoom >= 0; zoom--) {
    cells = binSites(index, runs[zoom] ?? [], zoom + CELL_BITS, cells);
    levels.push(buildLevel(cells, zoom, zoom >= FIRST_SITE_ZOOM));
  }
  return levels.reverse();
}

/** The crowded tiles of a zoom among whole tiles of a coarser one; the sites of a tile stand together. */
function findCrowded({ x, y }: SiteColumns, run: SiteRun, zoom: number): SiteRun[] {
  const shift = 32 - zoom;
  const found: SiteRun[] = [];
  for (let first = run.first; first < run.end; ) {
    let end = first + 1;
    while (end < run.end && x[end]! >>> shift === x[first]! >>> shift && y[end]! >>> shift === y[first]! >>> shift)
      end++;
    if (end - first > MOST_SITES) found.push({ first, end });
    first = end;
  }
  return found;
}

/** Clusters stay `withinTiles` where the next tile may hold single sites: they could not be drawn there. */
function buildLevel(cells: Cells, zoom: number, withinTiles: boolean): Level {
  const { clusterCount, clusterOf } = mergeCells(cells, withinTiles);
  const { first, members } = groupBy(clusterOf, clusterCount);
  const rows = createSumRows(clusterCount);
  for (let cluster = 0; cluster < clusterCount; cluster++) {
    for (let i = first[cluster]!; i < first[cluster + 1]!; i++) joinSum(rows, cluster, cells.sums, members[i]!);
  }
  return {
    zoom,
    clusterCount,
    sums: toSumColumns(rows),
    ...findSpans(cells, first, members),
    ...findTiles(cells, first, members, zoom),
  };
}

/** The runs of sites of each cluster; cells that follow each other in Morton order join into one run. */
function findSpans(cells: Cells, first: Uint32Array, members: Uint32Array) {
  const firstSpan = new Uint32Array(first.length);
  const starts: number[] = [];
  const ends: number[] = [];
  for (let cluster = 0; cluster + 1 < first.length; cluster++) {
    firstSpan[cluster] = starts.length;
    for (let i = first[cluster]!; i < first[cluster + 1]!; i++) {
      const cell = members[i]!;
      const continues = i > first[cluster]! && ends.at(-1) === cells.firstSite[cell];
      if (continues) ends.pop();
      else starts.push(cells.firstSite[cell]!);
      ends.push(cells.endSite[cell]!);
    }
  }
  firstSpan[first.length - 1] = starts.length;
  return { firstSpan, spanStart: Uint32Array.from(starts), spanEnd: Uint32Array.from(ends) };
}

/**
 * The tiles under the box around each cluster's cells. The centroid of any of its sites lies in one of them, so a
 * filtered cluster is found by the tile that it is drawn in even when most of the cluster lies in the next.
 */
function findTiles(cells: Cells, first: Uint32Array, members: Uint32Array, zoom: number) {
  const tileOf: number[] = [];
  const clusterOf: number[] = [];
  const clusterCount = first.length - 1;
  for (let cluster = 0; cluster < clusterCount; cluster++) {
    let [west, north, east, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
    for (let i = first[cluster]!; i < first[cluster + 1]!; i++) {
      const [column, row] = [cells.column[members[i]!]!, cells.row[members[i]!]!];
      west = Math.min(west, column >>> CELL_BITS);
      east = Math.max(east, column >>> CELL_BITS);
      north = Math.min(north, row >>> CELL_BITS);
      south = Math.max(south, row >>> CELL_BITS);
    }
    for (let row = north; row <= south; row++) {
      for (let column = west; column <= east; column++) {
        tileOf.push(row * 2 ** zoom + column);
        clusterOf.push(cluster);
      }
    }
  }
  const order = sortOrder(tileOf.length, [Uint32Array.from(tileOf)]);
  const tiles: number[] = [];
  const starts: number[] = [];
  const clusters = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const tile = tileOf[order[i]!]!;
    if (tile !== tiles.at(-1)) {
      tiles.push(tile);
      starts.push(i);
    }
    clusters[i] = clusterOf[order[i]!]!;
  }
  return { tile: Uint32Array.from(tiles), firstCluster: Uint32Array.from([...starts, order.length]), clusters };
}

/** The members of each group, ascending: those of group g run from `first[g]` up to, not including, `first[g + 1]`. */
function groupBy(groupOf: Uint32Array, groupCount: number): { first: Uint32Array; members: Uint32Array } {
  const first = new Uint32Array(groupCount + 1);
  for (const group of groupOf) first[group + 1]!++;
  for (let group = 0; group < groupCount; group++) first[group + 1]! += first[group]!;
  const next = first.slice();
  const members = new Uint32Array(groupOf.length);
  for (let member = 0; member < groupOf.length; member++) members[next[groupOf[member]!]!++] = member;
  return { first, members };
}
