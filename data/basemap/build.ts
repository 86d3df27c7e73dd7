import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readLayers, type TileLayer } from './layers';
import { type BasemapManifest, MANIFEST_FILE, readBasemapManifest } from './manifest';
import { locatePackageFile } from './package-data';
import { packArchive } from './pmtiles-archive';
import { digestInputs, isUpToDate, writeStamp } from './stamp';
import { cutTiles, MAX_ZOOM } from './tiles';

const ATTRIBUTION = 'Natural Earth · U.S. Census Bureau · GeoNames (CC BY 4.0)';
const ARCHIVE_BYTES_LIMIT = 6_000_000;
const EXTENDED_FONT = '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2';

/**
 * Makes the embedded basemap from installed packages, without the network: one PMTiles archive and one font, named
 * by their content, and a manifest that tells their names. Does nothing when all inputs are as they were.
 */
export function buildBasemap(root: string): { manifest: BasemapManifest; built: boolean } {
  const inputs = digestInputs(root);
  if (existsSync(join(root, MANIFEST_FILE))) {
    const manifest = readBasemapManifest(root);
    const files = [manifest.archive, manifest.extendedFont].map((path) => join('public', path));
    if (isUpToDate(root, inputs, files)) return { manifest, built: false };
  }
  const archive = makeArchive(readLayers());
  if (archive.length > ARCHIVE_BYTES_LIMIT) {
    throw new Error(`Got a basemap of ${archive.length} bytes when expected at most ${ARCHIVE_BYTES_LIMIT}.`);
  }
  const font = readFileSync(locatePackageFile(EXTENDED_FONT));
  const manifest: BasemapManifest = {
    archive: `/basemap/us-${shortHash(archive)}.pmtiles`,
    hash: shortHash(archive),
    attribution: ATTRIBUTION,
    extendedFont: `/fonts/inter-latin-ext-${shortHash(font)}.woff2`,
  };
  clearFolder(join(root, 'public/basemap'), /^us-.*\.pmtiles$/);
  clearFolder(join(root, 'public/fonts'), /^inter-latin-ext-.*\.woff2$/);
  writeWhole(join(root, 'public', manifest.archive), archive);
  writeWhole(join(root, 'public', manifest.extendedFont), font);
  writeWhole(join(root, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  writeStamp(root, inputs);
  return { manifest, built: true };
}

function makeArchive(layers: readonly TileLayer[]): Buffer {
  return packArchive(cutTiles(layers), {
    minZoom: 0,
    maxZoom: MAX_ZOOM,
    bounds: [-180, -85, 180, 85],
    center: [-98, 39, 3],
    metadata: {
      name: 'Turnout embedded basemap',
      attribution: ATTRIBUTION,
      vector_layers: layers.map(({ name, fromZoom }) => ({
        id: name,
        fields: {},
        minzoom: fromZoom,
        maxzoom: MAX_ZOOM,
      })),
    },
  });
}

function shortHash(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}

/** Makes the folder, without the files of earlier builds. */
function clearFolder(folder: string, earlier: RegExp): void {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (earlier.test(file)) rmSync(join(folder, file));
}

/** Writes beside and renames, so that a server never reads half a file. */
function writeWhole(path: string, content: string | Buffer): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const { manifest, built } = buildBasemap(process.cwd());
  process.stdout.write(built ? `Basemap: made public${manifest.archive}\n` : 'Basemap: up to date\n');
}
