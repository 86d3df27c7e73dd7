import { DATA_HREF, METHODS_HREF, STORY_HREF } from '#data/model/address';
import { ReadingLink } from './reading-link';

/** The way to every part of the site, the same wherever it stands. */
export function SiteLinks({ className }: { className: string | undefined }) {
  return (
    <nav aria-label="Site" className={className}>
      <ReadingLink href="/">Map</ReadingLink>
      <ReadingLink href={STORY_HREF}>Account</ReadingLink>
      <ReadingLink href={METHODS_HREF}>Methods</ReadingLink>
      <ReadingLink href={DATA_HREF}>Data</ReadingLink>
    </nav>
  );
}
