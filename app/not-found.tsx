import Link from 'next/link';
import { ReadingFrame } from '#components/reading/reading-frame';

/** An address of no page, under the header of the pages for reading. */
export default function NotFound() {
  return (
    <ReadingFrame>
      <div className="message">
        <h1>No such page</h1>
        <p>
          <Link href="/">Go to the map and the list of places</Link>
        </p>
      </div>
    </ReadingFrame>
  );
}
