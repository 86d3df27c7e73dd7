import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClaimView } from '#components/reading/claim-view';
import { toClaimHref } from '#data/model/address';
import { nameClaimant } from '#data/model/claimant';
import type { Status } from '#data/model/vocabulary';
import { findClaim } from '../../../account';
import { cite } from '../../../cite';
import { SITE_OPEN_GRAPH } from '../../../site';

type Props = { params: Promise<{ claim: string }> };

/** What a claim is called where nothing but its title is shown: in a tab, a preview, a list of search results. */
const TITLES: Record<Status, string> = {
  confirmed: 'Confirmed claim',
  claimed: 'Claim',
  disputed: 'Disputed claim',
  'no known evidence': 'Claim without known evidence',
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findClaim((await params).claim);
  if (found === null) return {};
  const { claim, topic, status, key } = found.claim;
  const claimant = nameClaimant(found.claim);
  const title = `${TITLES[status]}: “${claim}” (claimed by ${claimant})`;
  const description = `${TITLES[status]}, made by ${claimant}. With all that others say on the topic “${topic}”, and their sources.`;
  const canonical = toClaimHref(key);
  return {
    title,
    description,
    alternates: { canonical },
    openGraph: { ...SITE_OPEN_GRAPH, title, description, url: canonical },
  };
}

export default async function ClaimPage({ params }: Props) {
  const found = await findClaim((await params).claim);
  if (found === null) notFound();
  const { claim, ofTopic, sources } = found;
  return <ClaimView claim={claim} ofTopic={ofTopic} sources={sources} citation={await cite('claims', claim.key)} />;
}
