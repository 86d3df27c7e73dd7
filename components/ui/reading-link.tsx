'use client';

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ComponentProps } from 'react';
import { withReading } from '#data/model/address';
import { DEFAULT_READING, parseReading, type Reading } from '#data/model/query';
import { toReadable } from '#data/model/readable-params';

type LinkProps = Omit<ComponentProps<typeof Link>, 'href' | 'prefetch'>;

/** The reading of the address in force. */
export function useReading(): Reading {
  return parseReading(useParams().get('reading')) ?? DEFAULT_READING;
}

/** A copy of the address's parameters; none where markup is made without a router. */
function useParams(): URLSearchParams {
  return new URLSearchParams(useSearchParams() ?? '');
}

/** A link that leaves the reader's filters behind but keeps the reading. */
export function ReadingLink({ href, ...rest }: LinkProps & { href: string }) {
  return <Link {...rest} href={withReading(href, useReading())} prefetch={false} />;
}

/** A link to the very same page under a reading: filters, order and where the map looks stay. */
export function SwitchReadingLink({ reading, ...rest }: LinkProps & { reading: Reading }) {
  const params = useParams();
  const path = usePathname();
  params.delete('reading');
  // Another reading orders a list anew, so its pages begin at the first.
  params.delete('offset');
  const text = toReadable(params.toString());
  return (
    <Link
      {...rest}
      href={withReading(text === '' ? path : `${path}?${text}`, reading)}
      prefetch={false}
      scroll={false}
    />
  );
}

/** For a plain form that leads elsewhere: the reading goes along. */
export function KeptReading() {
  const reading = useReading();
  return reading === DEFAULT_READING ? null : <input type="hidden" name="reading" value={reading} />;
}
