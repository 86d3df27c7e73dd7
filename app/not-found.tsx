import Link from 'next/link';

export default function NotFound() {
  return (
    <main id="content" className="message">
      <h1>No such page</h1>
      <p>
        <Link href="/">Go to the map and the list of places</Link>
      </p>
    </main>
  );
}
