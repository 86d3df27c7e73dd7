import type { ReactNode } from 'react';
import { AtlasFrame } from '#components/panel/atlas-frame';
import { currentAtlas } from '#data/index/current-atlas';
import { extentOf } from '#data/index/extent-of';
import { tilesVersion } from '#data/index/tile-layer';
import { timelineVersion } from '#data/index/timeline-of';
import { readBasemap } from '../basemap';

/** The map with its timeline and, beside it, one panel: whichever page is asked for is shown in the panel. */
export default async function AtlasLayout({ children }: { children: ReactNode }) {
  const { index, version } = await currentAtlas();
  const extent = extentOf(index);
  const timeline = extent && {
    version: timelineVersion(version),
    firstDay: extent.firstDay,
    lastDay: extent.lastDay,
  };
  return (
    <AtlasFrame setup={{ version: tilesVersion(version), basemap: await readBasemap() }} timeline={timeline}>
      {children}
    </AtlasFrame>
  );
}
