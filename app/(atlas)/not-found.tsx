import { ReadingLink } from '#components/ui/reading-link';

/** No such place or event: says so without claiming that nothing happened there. */
export default function NotFound() {
  return (
    <>
      <h1>Not in the record</h1>
      <p>
        No place or event of this record has that address. That does not mean that nothing happened there: it means that
        Turnout holds no source on it.
      </p>
      <p>
        <ReadingLink href="/">See all places</ReadingLink>, or search for a name with the field above.
      </p>
    </>
  );
}
