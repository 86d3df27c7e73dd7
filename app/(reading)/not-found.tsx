import { ReadingLink } from '#components/ui/reading-link';
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
        <ReadingLink href={STORY_HREF}>Read the account</ReadingLink>, or{' '}
        <ReadingLink href="/">see all places</ReadingLink>.
      </p>
    </div>
  );
}
