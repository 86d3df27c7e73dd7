import type { Campaign, Claim } from '#data/model/account';
import { STORY_HREF, toClaimHref } from '#data/model/address';
import type { ProtestEvent } from '#data/model/event';
import { formatPlaceName, type Place } from '#data/model/place';
import { siteUrl } from './site';

/** A plain-text citation of what this server holds about a place, with the data version it was read from. */
export function citePlace(place: Pick<Place, 'slug' | 'name' | 'state'>, version: string): string {
  return cite(`${formatPlaceName(place)}: protests and who says so`, `/places/${place.slug}`, version);
}

/** A plain-text citation of one event. */
export function citeEvent(event: Pick<ProtestEvent, 'key' | 'title'>, version: string): string {
  return cite(event.title, `/events/${event.key}`, version);
}

/** A plain-text citation of the account. */
export function citeStory({ title }: Pick<Campaign, 'title'>, version: string): string {
  return cite(`${title.text}: the account`, STORY_HREF, version);
}

/** A plain-text citation of one claim, with who makes it. */
export function citeClaim(
  { key, claim, claimant }: Pick<Claim, 'key' | 'claim' | 'claimant'>,
  version: string,
): string {
  return cite(`${claim} (said by ${claimant})`, toClaimHref(key), version);
}

function cite(title: string, path: string, version: string): string {
  return `“${title}.” Turnout, data version ${version}. ${new URL(path, siteUrl())}`;
}
