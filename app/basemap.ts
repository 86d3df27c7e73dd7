import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({ archive: z.string(), extendedFont: z.string(), attribution: z.string() });

/** Where the map finds its ground: the embedded archive, or a full street style that the operator named. */
export type Basemap = z.infer<typeof manifestSchema> & { styleUrl: string | null };

let manifest: Promise<z.infer<typeof manifestSchema>> | null = null;

/** Reads which archive the build made. BASEMAP_STYLE_URL takes its place with a full style. */
export async function readBasemap(): Promise<Basemap> {
  manifest ??= readFile(join(process.cwd(), 'public/basemap/manifest.json'), 'utf8').then((text) =>
    manifestSchema.parse(JSON.parse(text)),
  );
  return { ...(await manifest), styleUrl: process.env.BASEMAP_STYLE_URL ?? null };
}
