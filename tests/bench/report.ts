import type { Figures } from './atlas-index';
import type { Spread } from './measure';
import type { TileFigures } from './tiles';

/** Prints the figures as Markdown tables, as `README.md` here keeps them. */
export function printReport({
  machine,
  size,
  sites,
  memory,
  build,
  rivalLoad,
  tiles,
  lists,
  timeline,
  postgis,
  store,
}: Figures): void {
  const { filtered, unfiltered, rival } = tiles;
  console.log(`${machine.cores} cores (${machine.cpu}), ${machine.memoryGb} GB, Node ${machine.node}`);
  console.log(`${size.events} events on ${sites} points in ${size.places} places, seed ${size.seed}\n`);
  printRow('', 'Turnout', 'supercluster 9.1 + vt-pbf', 'ratio');
  printRow('---', '---:', '---:', '---:');
  printRow(
    'build from memory, ms by the clock',
    formatSpread(build.ms),
    formatSpread(rivalLoad.ms),
    times(rivalLoad.ms.median / build.ms.median, 'faster'),
  );
  printRow(
    'build from memory, ms on all processors',
    formatSpread(build.processorMs),
    formatSpread(rivalLoad.processorMs),
    times(rivalLoad.processorMs.median / build.processorMs.median, 'faster'),
  );
  printRow(
    'resident, bytes an event',
    memory.residentAnEvent.toFixed(1),
    memory.rivalAPoint.toFixed(1),
    times(memory.rivalAPoint / memory.residentAnEvent, 'smaller'),
  );
  printRow(
    'of these in typed arrays',
    memory.arraysAnEvent.toFixed(1),
    `+ ${memory.rivalPointsAPoint.toFixed(0)} of GeoJSON kept`,
    '',
  );
  printTiles('unfiltered tile', unfiltered, rival);
  printTiles('filtered tile (theirs unfiltered)', filtered, rival);
  printRow('filter change', 'no rebuild', `load again, ${rivalLoad.ms.median.toFixed(0)} ms for all`, '');
  printRow('bytes a feature, unfiltered', unfiltered.bytesAFeature.toFixed(1), rival.bytesAFeature.toFixed(1), '');
  printRow(
    'tile bytes p50 / p99, unfiltered',
    `${unfiltered.p50Bytes} / ${unfiltered.p99Bytes}`,
    `${rival.p50Bytes} / ${rival.p99Bytes}`,
    '',
  );
  printRow('total of any query p99, ms', lists.totalP99Ms.toFixed(2), '', '');
  printRow('ranking of places p99, ms', lists.rankingP99Ms.toFixed(2), '', '');
  printTimeline(timeline);
  printPostgis(postgis);
  printStore(store);
  console.log('\nBy zoom, p50 / p99 in ms, p99 in bytes\n');
  printRow('z', 'filtered', 'unfiltered', 'supercluster', 'bytes unfiltered', 'bytes supercluster');
  printRow('---:', '---:', '---:', '---:', '---:', '---:');
  for (const [i, { z }] of rival.byZoom.entries()) {
    const cells = [filtered, unfiltered, rival].map(
      ({ byZoom }) => `${byZoom[i]?.p50Ms.toFixed(3)} / ${byZoom[i]?.p99Ms.toFixed(2)}`,
    );
    printRow(String(z), ...cells, String(unfiltered.byZoom[i]?.p99Bytes), String(rival.byZoom[i]?.p99Bytes));
  }
}

function printPostgis(figures: Figures['postgis']): void {
  if (figures === null) {
    console.log('\nPostGIS is not installed: apt-get install postgresql-15 postgresql-15-postgis-3\n');
    return;
  }
  console.log(`\nTiles of random days, actions and sizes beside ${figures.version}, ms\n`);
  printRow('', 'Turnout', 'GiST', 'ratio', 'rollup', 'ratio');
  printRow('---', '---:', '---:', '---:', '---:', '---:');
  for (const when of ['cold', 'warm'] as const) {
    for (const share of ['p50Ms', 'p99Ms'] as const) {
      const { ours, plain, rollup } = figures[when];
      const faster = (theirs: typeof ours) => times(theirs[share].median / ours[share].median, 'faster');
      const format = (of: typeof ours) => formatSpread(of[share], 2);
      printRow(
        `${when} ${share.slice(0, 3)}`,
        format(ours),
        format(plain),
        faster(plain),
        format(rollup),
        faster(rollup),
      );
    }
  }
}

function printStore(figures: Figures['store']): void {
  if (figures === null) {
    console.log('\nNo store of made-up events: npm run demo:scale -- --fill-only\n');
    return;
  }
  const { built, builtProcessor, loaded, loadedProcessor, rival, rivalProcessor, saved } = figures;
  console.log(`\nFrom an open store of ${figures.events} events to the first tile, ms\n`);
  printRow('', 'by the clock', 'on all processors', 'of ours built');
  printRow('---', '---:', '---:', '---:');
  const row = (label: string, clock: Spread, processor: Spread) =>
    printRow(label, formatSpread(clock), formatSpread(processor), times(built.median / clock.median, 'faster'));
  row('Turnout, read and built', built, builtProcessor);
  row('Turnout, loaded as saved', loaded, loadedProcessor);
  row('supercluster 9.1, read and loaded', rival, rivalProcessor);
  console.log(
    `\nSaving it takes ${formatSpread(saved)} ms. While it is built apart and loaded, a request waits at most`,
  );
  console.log(
    `${figures.longestStallMs.toFixed(0)} ms. Words that no one asked before: p50 ${figures.wordsP50Ms.toFixed(0)},`,
  );
  console.log(`p99 ${figures.wordsP99Ms.toFixed(0)} ms.\n`);
}

function printTimeline({ bars, step, rivalBars }: Figures['timeline']): void {
  console.log('\nTimeline: server answer for random filters and views, p50 / p99 in ms\n');
  printRow('', 'Turnout', 'filter over row objects', 'ratio p50', 'ratio p99');
  printRow('---', '---:', '---:', '---:', '---:');
  const format = ({ p50Ms, p99Ms }: typeof bars) => `${p50Ms.toFixed(2)} / ${p99Ms.toFixed(2)}`;
  const [p50, p99] = [rivalBars.p50Ms / bars.p50Ms, rivalBars.p99Ms / bars.p99Ms];
  printRow('bars', format(bars), format(rivalBars), times(p50, 'faster'), times(p99, 'faster'));
  printRow('a step of scrubbing: tile, and at first bars', format(step), '', '', '');
}

function printTiles(label: string, ours: TileFigures, theirs: TileFigures): void {
  printRow(
    `${label} p50, ms`,
    formatSpread(ours.p50Ms, 3),
    formatSpread(theirs.p50Ms, 3),
    times(ours.p50Ms.median / theirs.p50Ms.median, 'of theirs'),
  );
  printRow(
    `${label} p99, ms`,
    formatSpread(ours.p99Ms, 2),
    formatSpread(theirs.p99Ms, 2),
    times(ours.p99Ms.median / theirs.p99Ms.median, 'of theirs'),
  );
}

function formatSpread({ median, min, max }: Spread, digits = 0): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}

function times(ratio: number, what: string): string {
  return `${ratio.toFixed(2)}x ${what}`;
}

function printRow(...cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
