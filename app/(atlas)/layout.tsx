import type { ReactNode } from 'react';
import { AtlasFrame } from '#components/panel/atlas-frame';
import { currentAtlas } from '#data/index/current-atlas';
import { tilesVersion } from '#data/index/tile-layer';
import { readBasemap } from '../basemap';

/** The map and, beside it, one panel: whichever page is asked for is shown in the panel. */
export default async function AtlasLayout({ children }: { children: ReactNode }) {
  const { version } = await currentAtlas();
  return <AtlasFrame setup={{ version: tilesVersion(version), basemap: await readBasemap() }}>{children}</AtlasFrame>;
}
