import type { AtlasIndex } from './atlas-index';
import { endOfGroup, GROUP_ROWS } from './day-order';
import type { Level } from './levels';
import type { Matcher } from './matcher';
import { selectRows } from './select-rows';
import { addRows, createTally, resetTally, type Tally } from './tally';

const FIRST_CAPACITY = 1024;

// These serve all calls: nothing here waits, so no two are ever under way together.
const tallies: Tally[] = [];
const rows = new Uint32Array(GROUP_ROWS);
/** The spans of a tile's clusters in the order of their rows; `cluster` is a position among the tile's clusters. */
let spans = createSpans(FIRST_CAPACITY);

type Spans = { fromRow: Uint32Array; toRow: Uint32Array; cluster: Uint32Array };

/**
 * Adds up the matching events of each cluster of a tile: the tallies in the order of `Level.clusters`, of which the
 * first ones are the tile's; they are written over by the next call. Clusters are made of small spans of rows that lie
 * side by side, so the query is asked once of each group of rows, and what matches is then dealt out to the clusters.
 */
export function tallyClusters(index: AtlasIndex, level: Level, tile: number, matcher: Matcher): readonly Tally[] {
  const first = level.firstCluster[tile]!;
  const clusters = level.firstCluster[tile + 1]! - first;
  while (tallies.length < clusters) tallies.push(createTally());
  for (let cluster = 0; cluster < clusters; cluster++) resetTally(tallies[cluster]!);
  const count = gatherSpans(index, level, first, clusters);
  const { fromRow, toRow } = spans;
  for (let span = 0, row = 0; span < count; ) {
    const from = Math.max(row, fromRow[span]!);
    const end = endOfGroup(from);
    let last = span;
    while (last + 1 < count && fromRow[last + 1]! < end) last++;
    const found = selectRows(index, matcher, from, Math.min(end, toRow[last]!), rows);
    dealOut(index, matcher, span, found);
    span = toRow[last]! > end ? last : last + 1;
    row = end;
  }
  return tallies;
}

/** Adds the first `found` of `rows` to the clusters of the spans in which they lie, from a span on. */
function dealOut(index: AtlasIndex, matcher: Matcher, firstSpan: number, found: number): void {
  const { fromRow, toRow, cluster } = spans;
  const ranges = index.ranges[matcher.reading];
  for (let i = 0, span = firstSpan; i < found; ) {
    while (toRow[span]! <= rows[i]!) span++;
    // Rows between two spans belong to clusters of other tiles.
    if (rows[i]! < fromRow[span]!) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < found && rows[end]! < toRow[span]!) end++;
    addRows(tallies[cluster[span]!]!, index, ranges, rows, i, end);
    i = end;
  }
}

/** Sorts the spans of some clusters of a level, of which most stand in order already; gives their number. */
function gatherSpans({ sites: { start } }: AtlasIndex, level: Level, first: number, clusters: number): number {
  let count = 0;
  for (let position = 0; position < clusters; position++) {
    const cluster = level.clusters[first + position]!;
    for (let span = level.firstSpan[cluster]!; span < level.firstSpan[cluster + 1]!; span++) {
      if (count === spans.cluster.length) spans = growSpans(spans);
      const { fromRow, toRow, cluster: clusterOf } = spans;
      const from = start[level.spanStart[span]!]!;
      let at = count++;
      for (; at > 0 && fromRow[at - 1]! > from; at--) {
        fromRow[at] = fromRow[at - 1]!;
        toRow[at] = toRow[at - 1]!;
        clusterOf[at] = clusterOf[at - 1]!;
      }
      fromRow[at] = from;
      toRow[at] = start[level.spanEnd[span]!]!;
      clusterOf[at] = position;
    }
  }
  return count;
}

function createSpans(capacity: number): Spans {
  return {
    fromRow: new Uint32Array(capacity),
    toRow: new Uint32Array(capacity),
    cluster: new Uint32Array(capacity),
  };
}

function growSpans(from: Spans): Spans {
  const to = createSpans(from.cluster.length * 2);
  to.fromRow.set(from.fromRow);
  to.toRow.set(from.toRow);
  to.cluster.set(from.cluster);
  return to;
}
