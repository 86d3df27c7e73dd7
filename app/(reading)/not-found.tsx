import Link from 'next/link';
import { STORY_HREF } from '#data/model/address';

/** No such claim or account: says so without claiming that nobody said it. */
export default function NotFound() {
  return (
    <div className="message">
      <h1>Not in the record</h1>
      <p>
        No claim of this record has that address. That does not mean that nobody made it: it means that Turnout holds no
        source on it.
      </p>
      <p>
        <Link href={STORY_HREF} prefetch={false}>
          Read the account
        </Link>
        , or{' '}
        <Link href="/" prefetch={false}>
          see all places
        </Link>
        .
      </p>
    </div>
  );
}
