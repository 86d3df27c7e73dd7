import type { CitedPage } from '#data/cite/cited-page';
import { formatCitation } from '#data/cite/format-citation';
import { currentAtlas } from '#data/index/current-atlas';
import { eventsOfPlace } from '#data/index/events-of-place';
import { STORY_HREF, toClaimHref, toEventHref, toPlaceHref } from '#data/model/address';
import type { Citation, CitedKind } from '#data/model/citation';
import { nameClaimant } from '#data/model/claimant';
import { formatPlaceName } from '#data/model/place';
import { MOST_COMPARED, PLACES_KEY, parsePlaces, toCompareHref } from '#data/model/place-set';
import { EVERYTHING, formatQuery, type Query } from '#data/model/query';
import { currentAccount, findClaim, TOLD_DATASET } from './account';
import { currentDatasets, findEventRecord } from './records';
import { siteUrl } from './site';

/** What a citation says of a page beside its data version. */
type Named = { title: string; href: string; datasetIds: readonly string[] };

/** A page as it can be cited, with the reader's query where the page follows one; null when there is no such page. */
export async function findCitedPage(kind: CitedKind, key: string, query: Query): Promise<CitedPage | null> {
  const named = await NAMERS[kind](key, query);
  if (named === null) return null;
  const { version } = await currentAtlas();
  const datasets = await currentDatasets();
  return {
    id: `turnout-${kind}-${key.replace(/[^a-z0-9]+/gi, '-')}`,
    title: named.title,
    url: new URL(named.href, siteUrl()).href,
    version,
    records: datasets.filter(({ id }) => named.datasetIds.includes(id)).map(({ citation }) => citation),
  };
}

/** The citation of a page that is being shown, in every form. */
export async function cite(kind: CitedKind, key: string, query: Query = EVERYTHING): Promise<Citation> {
  const page = await findCitedPage(kind, key, query);
  if (page === null) throw new Error(`Got no page of ${kind} named "${key}" when expected the one being shown.`);
  const params = formatQuery({ ...query, bbox: null }).toString();
  return {
    text: formatCitation(page, 'text'),
    bibtex: formatCitation(page, 'bibtex'),
    csl: formatCitation(page, 'csl'),
    href: `/api/cite/${kind}/${encodeURIComponent(key)}?${params === '' ? '' : `${params}&`}`,
  };
}

const NAMERS: Record<CitedKind, (key: string, query: Query) => Promise<Named | null>> = {
  async places(slug, query) {
    const { index } = await currentAtlas();
    const place = index.places.find((candidate) => candidate.slug === slug);
    if (place === undefined) return null;
    const ids = (await currentDatasets()).map(({ id }) => id);
    // A place may have more events than should be read to name it; the index knows whose they are.
    const datasetIds = ids.filter((id) => {
      const ofDataset = { ...EVERYTHING, datasets: [id] };
      return eventsOfPlace(index, slug, ofDataset, null, { offset: 0, limit: 0 }).total.events > 0;
    });
    return { title: `${formatPlaceName(place)}: protests and who says so`, href: toPlaceHref(slug, query), datasetIds };
  },
  async compare(key, query) {
    const { index } = await currentAtlas();
    const slugs = parsePlaces(new URLSearchParams({ [PLACES_KEY]: key }));
    const places = slugs.map((slug) => index.places.find((candidate) => candidate.slug === slug));
    const names = places.flatMap((place) => (place === undefined ? [] : [formatPlaceName(place)]));
    if (slugs.length === 0 || slugs.length > MOST_COMPARED || names.length < slugs.length) return null;
    const datasetIds = [
      ...new Set(
        (await Promise.all(slugs.map((slug) => this.places(slug, query)))).flatMap((each) => each?.datasetIds ?? []),
      ),
    ];
    return { title: `${names.join('; ')}: protests compared`, href: toCompareHref(slugs, query), datasetIds };
  },
  async events(key, query) {
    const record = await findEventRecord(key);
    return (
      record && {
        title: record.event.title,
        href: toEventHref(key, query),
        datasetIds: [record.event.datasetId],
      }
    );
  },
  async claims(key) {
    const found = await findClaim(key);
    return (
      found && {
        title: `${found.claim.claim} (said by ${nameClaimant(found.claim)})`,
        href: toClaimHref(key),
        datasetIds: [TOLD_DATASET],
      }
    );
  },
  async story(key) {
    const [campaign] = (await currentAccount()).campaigns;
    if (campaign === undefined || `/story/${key}` !== STORY_HREF) return null;
    return { title: `${campaign.title.text}: the account`, href: STORY_HREF, datasetIds: [TOLD_DATASET] };
  },
};
