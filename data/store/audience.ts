import type { Prisma } from '#prisma/client';
import { fingerprint } from './fingerprint';

/**
 * Whom a store is read for: those who run it see all of it, the public sees the datasets that may be passed on and
 * those that the operator has leave to pass on.
 */
export type Audience = { kind: 'operators' } | { kind: 'public'; passOn: readonly string[] };

export const OPERATORS: Audience = { kind: 'operators' };

const THIS_MACHINE = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Whom a site is for. It is public once SITE_URL names an address that is not this machine's own, which every published
 * site has to set for its links; until then it is the private instance of whoever started it.
 * @throws when SITE_URL is no address: whether rows may be shown must not hang on a typing error.
 */
export function audienceOfSite(env: Readonly<Record<string, string | undefined>>): Audience {
  const address = env.SITE_URL ?? '';
  if (address === '') return OPERATORS;
  if (!URL.canParse(address)) {
    throw new Error(`Got SITE_URL="${address}" when expected an address such as https://protests.example.org.`);
  }
  return THIS_MACHINE.test(new URL(address).hostname) ? OPERATORS : { kind: 'public', passOn: readPassOn(env) };
}

/** The ids of datasets that PASS_ON names, separated by commas. */
export function readPassOn({ PASS_ON: text = '' }: Readonly<Record<string, string | undefined>>): string[] {
  const ids = text.split(',').map((id) => id.trim());
  return ids.filter((id) => id !== '');
}

/** Whether rows of a dataset are shown to an audience. */
export function mayShow(audience: Audience, dataset: { id: string; redistributable: boolean }): boolean {
  return audience.kind === 'operators' || dataset.redistributable || audience.passOn.includes(dataset.id);
}

/** The same as a condition on datasets, for queries. */
export function shownTo(audience: Audience): Prisma.DatasetWhereInput {
  if (audience.kind === 'operators') return {};
  return { OR: [{ redistributable: true }, { publicId: { in: [...audience.passOn] } }] };
}

/**
 * What tells versions of the same data for different audiences apart, for caches and the names of saved indexes; empty
 * for those who see all. A hash, since PASS_ON may hold any text.
 */
export function nameAudience(audience: Audience): string {
  if (audience.kind === 'operators') return '';
  return `-public-${fingerprint([...new Set(audience.passOn)].toSorted()).slice(0, 8)}`;
}
