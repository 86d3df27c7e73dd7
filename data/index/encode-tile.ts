import { formatPlaceName, nameOfSlug } from '#data/model/place';
import type { Query } from '#data/model/query';
import type { StoredPlace } from '#data/model/stored';
import { MAX_TILE_ZOOM } from '#data/model/tile-zoom';
import { addMatching } from './add-matching';
import type { AtlasIndex, SiteColumns } from './atlas-index';
import { endOfGroup, GROUP_ROWS } from './day-order';
import { type LayerWriter, TILE_EXTENT } from './layer-writer';
import { FIRST_SITE_ZOOM, type Level } from './levels';
import { MapboxLayerWriter } from './mapbox-layer';
import { type Matcher, toMatcher } from './matcher';
import { isBefore } from './morton';
import { PointLayerWriter } from './point-layer';
import type { RowSet } from './row-set';
import { selectRows } from './select-rows';
import { addSum } from './sums';
import { addRows, createTally, resetTally, type Tally } from './tally';
import { tallyClusters } from './tally-clusters';
import { isTileAddress, SITE_COLUMNS, SITES_LAYER, type SiteKey, type TileAddress } from './tile-layer';

/** The last four bits of an id tell the zoom of a cluster, or that the feature is a site at any zoom; before: an event. */
const ID_STEP = 16;
const SITE_MARK = 15;

/** In which form a tile is written: as a MapLibre Tile, or as a Mapbox Vector Tile. */
export type TileForm = 'mlt' | 'mvt';

// These serve all calls: a tile is made without waiting, so no two are ever under way together.
const WRITERS: Readonly<Record<TileForm, LayerWriter>> = {
  mlt: new PointLayerWriter(SITES_LAYER, SITE_COLUMNS),
  mvt: new MapboxLayerWriter(SITES_LAYER, SITE_COLUMNS),
};
let writer = WRITERS.mlt;
const tally = createTally();
const unlikeSlugs = new WeakMap<StoredPlace, string | null>();
const rows = new Uint32Array(GROUP_ROWS);
const KEY = Object.fromEntries(SITE_COLUMNS.map(([key], position) => [key, position])) as Record<SiteKey, number>;

/**
 * The tile of the events that match a query (layer and properties: `tile-layer.ts`); null when there are none.
 * Below FIRST_SITE_ZOOM, and in crowded tiles below the finest zoom, near sites are one feature; elsewhere each site is
 * one. Every matching event is in exactly one tile of each zoom. A feature keeps its id, from tile to tile and filter to filter, as long as the events stay.
 * `words` are the rows that hold the query's words. Throws for an address that no tile has.
 */
export function encodeTile(
  index: AtlasIndex,
  address: TileAddress,
  query: Query,
  words: RowSet | null,
  form: TileForm = 'mlt',
): Uint8Array<ArrayBuffer> | null {
  if (!isTileAddress(address)) {
    const { z, x, y } = address;
    throw new Error(
      `Got tile ${z}/${x}/${y} when expected a zoom from 0 to ${MAX_TILE_ZOOM} and numbers under 2^zoom.`,
    );
  }
  const matcher = toMatcher(index, query, words);
  const level = index.levels[address.z];
  writer = WRITERS[form];
  writer.begin();
  const tile = level === undefined ? null : findTile(level, address);
  if (level !== undefined && tile !== null) addClusters(index, level, tile, address, matcher);
  else if (address.z >= FIRST_SITE_ZOOM) addSites(index, address, matcher);
  return writer.finish();
}

function addClusters(index: AtlasIndex, level: Level, tile: number, address: TileAddress, matcher: Matcher): void {
  const first = level.firstCluster[tile]!;
  const matching = matcher.everything ? null : tallyClusters(index, level, tile, matcher);
  for (let i = first; i < level.firstCluster[tile + 1]!; i++) {
    const cluster = level.clusters[i]!;
    const sum = matching === null ? sumOf(level, cluster, matcher) : matching[i - first]!;
    if (sum.events > 0) addFeature(index, address, level.sums.anchor[cluster]! * ID_STEP + level.zoom, sum);
  }
}

function sumOf({ sums }: Level, cluster: number, { reading }: Matcher): Tally {
  resetTally(tally);
  addSum(tally, sums, cluster, reading);
  return tally;
}

function addSites(index: AtlasIndex, address: TileAddress, matcher: Matcher): void {
  const { sites } = index;
  const size = 2 ** (32 - address.z);
  const firstSite = countSites(sites, address.x * size, address.y * size, false);
  const endSite = countSites(sites, (address.x + 1) * size - 1, (address.y + 1) * size - 1, true);
  if (matcher.everything) addWholeSites(index, address, matcher, firstSite, endSite);
  else addMatchingSites(index, address, matcher, firstSite, endSite);
}

function addWholeSites(
  index: AtlasIndex,
  address: TileAddress,
  matcher: Matcher,
  firstSite: number,
  endSite: number,
): void {
  const { sites, piles } = index;
  let pile = countBelow(piles.sites, firstSite);
  for (let site = firstSite; site < endSite; site++) {
    resetTally(tally);
    if (piles.sites[pile] === site) addSum(tally, piles.sums, pile++, matcher.reading);
    else addMatching(tally, index, matcher, site, site + 1);
    addFeature(index, address, sites.anchor[site]! * ID_STEP + SITE_MARK, tally);
  }
}

/** The rows of a tile stand together, so the query is asked of them in one go and the matches are then parted by site. */
function addMatchingSites(
  index: AtlasIndex,
  address: TileAddress,
  matcher: Matcher,
  firstSite: number,
  endSite: number,
): void {
  const { sites, events } = index;
  const ranges = index.ranges[matcher.reading];
  const endRow = sites.start[endSite]!;
  const finish = () => {
    if (tally.events > 0) addFeature(index, address, sites.anchor[tally.lastSite]! * ID_STEP + SITE_MARK, tally);
    resetTally(tally);
  };
  resetTally(tally);
  for (let from = sites.start[firstSite]!; from < endRow; from = endOfGroup(from)) {
    const count = selectRows(index, matcher, from, Math.min(endOfGroup(from), endRow), rows);
    for (let i = 0; i < count; ) {
      const site = events.site[rows[i]!]!;
      let end = i + 1;
      while (end < count && events.site[rows[end]!] === site) end++;
      if (site !== tally.lastSite) finish();
      addRows(tally, index, ranges, rows, i, end);
      i = end;
    }
  }
  finish();
}

/** Writes the tally as a feature if its centroid lies in the tile; else the tile in which it lies writes it. */
function addFeature({ events, places }: AtlasIndex, { z, x, y }: TileAddress, id: number, sum: Tally): void {
  const size = 2 ** (32 - z);
  const column = Math.floor((sum.x / sum.events - x * size) * (TILE_EXTENT / size));
  const row = Math.floor((sum.y / sum.events - y * size) * (TILE_EXTENT / size));
  if (column < 0 || column >= TILE_EXTENT || row < 0 || row >= TILE_EXTENT) return;
  addNumber('n', sum.events);
  addNumber('low', sum.low);
  addNumber('high', sum.high);
  addNumber('open', sum.open);
  addNumber('unknown', sum.unknown);
  addNumber('announced', sum.announced);
  addNumber('incidents', sum.incidents);
  addNumber('precision', sum.precision);
  writer.setNumber(KEY.first, sum.firstDay);
  writer.setNumber(KEY.last, sum.lastDay);
  const place = places[sum.place];
  if (place !== undefined) {
    writer.setText(KEY.place, place.slug);
    const name = unlikeSlug(place);
    if (name !== null) writer.setText(KEY.name, name);
  }
  if (sum.events > 1) addNumber('pile', sum.sites === 1 ? 1 : 0);
  else {
    // A finished sum of one event has no row, but then its anchor is that event.
    const event = sum.lastRow < 0 ? sum.anchor : events.id[sum.lastRow]!;
    if (event !== Math.floor(id / ID_STEP)) writer.setNumber(KEY.event, event);
  }
  writer.endFeature(id, column, row);
}

/** The name of a place where its slug does not tell it. */
function unlikeSlug(place: StoredPlace): string | null {
  let name = unlikeSlugs.get(place);
  if (name === undefined) {
    const full = formatPlaceName(place);
    name = full === nameOfSlug(place.slug) ? null : full;
    unlikeSlugs.set(place, name);
  }
  return name;
}

function addNumber(key: SiteKey, value: number): void {
  if (value !== 0) writer.setNumber(KEY[key], value);
}

function findTile({ tile, zoom }: Level, { x, y }: TileAddress): number | null {
  const address = y * 2 ** zoom + x;
  const position = countBelow(tile, address);
  return tile[position] === address ? position : null;
}

/** How many values of an ascending column are under `value`. */
function countBelow(column: Uint32Array, value: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many sites stand before a point in Morton order, or at it when `inclusive`. */
function countSites({ count, x, y }: SiteColumns, toX: number, toY: number, inclusive: boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const counts = inclusive ? !isBefore(toX, toY, x[middle]!, y[middle]!) : isBefore(x[middle]!, y[middle]!, toX, toY);
    if (counts) low = middle + 1;
    else high = middle;
  }
  return low;
}
