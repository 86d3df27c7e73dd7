'use client';

import dynamic from 'next/dynamic';
import { usePathname } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { SearchBox } from '#components/search/search-box';
import { useFollowedLinks } from '#components/ui/followed-link';
import { ReadingLink } from '#components/ui/reading-link';
import { SiteLinks } from '#components/ui/site-links';
import { ThemeSwitch } from '#components/ui/theme-switch';
import { COMPARE_HREF } from '#data/model/place-set';
import styles from './atlas-frame.module.css';
import type { MapSetup } from './atlas-map';
import type { TimelineSetup } from './atlas-timeline';
import { DraftDaysProvider } from './draft-days';
import { MapViewProvider } from './panel-target';
import { Sheet, type SheetStop } from './sheet';

// The panel comes first: nothing of the map is in what a page needs to be read.
const AtlasMap = dynamic(() => import('./atlas-map').then((module) => module.AtlasMap), { ssr: false });
const AtlasTimeline = dynamic(() => import('./atlas-timeline').then((module) => module.AtlasTimeline), { ssr: false });

type Props = {
  setup: MapSetup;
  /** Null for a record without events, which has no days. */
  timeline: TimelineSetup | null;
  children: ReactNode;
};

/** The one screen: header, map, timeline, panel. It stays mounted while the panel's page changes. */
export function AtlasFrame({ setup, timeline, children }: Props) {
  const [stop, setStop] = useState<SheetStop>('half');
  const [isTimelineOpen, setTimelineOpen] = useState(false);
  const isWide = usePathname() === COMPARE_HREF;
  useFollowedLinks();
  const foot = timeline === null ? 'none' : isTimelineOpen && stop === 'peek' ? 'open' : 'strip';
  return (
    <MapViewProvider>
      <DraftDaysProvider>
        <div className={styles.frame}>
          {/* The list before them may have hundreds of links. */}
          <a className="skip-link" href="#map">
            Skip to the map
          </a>
          {timeline !== null && (
            <a className="skip-link" href="#timeline">
              Skip to the timeline
            </a>
          )}
          <header className={styles.header}>
            <p className={styles.brand}>
              <ReadingLink href="/">Turnout</ReadingLink>
              <span className={styles.motto}>Protests, and who says so</span>
            </p>
            <SearchBox />
            <SiteLinks className={styles.links} />
            <ThemeSwitch />
          </header>
          <div className={styles.stage} data-stop={stop} data-wide={isWide}>
            <Sheet stop={stop} onStop={setStop}>
              {children}
              <SiteLinks className={styles.foot} />
            </Sheet>
            <AtlasMap setup={setup} sheetStop={stop} foot={foot} />
            {timeline !== null && (
              <AtlasTimeline
                setup={timeline}
                sheetStop={stop}
                onSheetStop={setStop}
                isOpen={isTimelineOpen}
                onOpen={setTimelineOpen}
              />
            )}
          </div>
        </div>
      </DraftDaysProvider>
    </MapViewProvider>
  );
}
