'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useMapBounds } from '#components/panel/panel-target';
import { useFollow } from '#components/ui/followed-link';
import { formatBounds } from '#data/model/position';
import { toReadable } from '#data/model/readable-params';
import styles from './filters.module.css';

/** Limits the list to what the map shows, and lets the list follow while the map moves. */
export function InViewToggle({ isOn }: { isOn: boolean }) {
  const follow = useFollow();
  const pathname = usePathname();
  const params = useSearchParams();
  const bounds = useMapBounds();
  const onChange = () => {
    const next = new URLSearchParams(params);
    next.delete('offset');
    if (isOn || bounds === null) next.delete('bbox');
    else next.set('bbox', formatBounds(bounds));
    follow(`${pathname}?${toReadable(next.toString())}`, { scroll: false });
  };
  return (
    <label className={styles.inView}>
      <input type="checkbox" checked={isOn} disabled={!isOn && bounds === null} onChange={onChange} />
      Only places in view on the map
    </label>
  );
}
