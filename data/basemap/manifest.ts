import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({
  /** Path of the PMTiles archive on this server, such as `/basemap/us-1f2e3d4c.pmtiles`. */
  archive: z.string(),
  /** Hash of the archive's content; also in its name, so that it may be kept for ever. */
  hash: z.string(),
  /** Whom to credit on the map. */
  attribution: z.string(),
  /** Path of the font for letters beyond those that the page's own font has. */
  extendedFont: z.string(),
});

/** Where the embedded basemap is, for the page that draws it. */
export type BasemapManifest = z.infer<typeof manifest>;

export const MANIFEST_FILE = 'public/basemap/manifest.json';

/** Reads what the last build of the basemap wrote. Throws when there was none. */
export function readBasemapManifest(root: string): BasemapManifest {
  const path = join(root, MANIFEST_FILE);
  try {
    return manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`Could not read ${MANIFEST_FILE} when expected what data/basemap/build.ts writes; run it.`, {
      cause,
    });
  }
}
