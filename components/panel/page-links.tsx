import Link from 'next/link';
import styles from './list.module.css';

type Props = {
  /** The address of the list, with its query and without `offset`. */
  href: string;
  /** From which row on the page shows, how many a page holds, and how many there are. */
  offset: number;
  size: number;
  total: number;
};

/** The ways to the neighbouring pages of a long list. */
export function PageLinks({ href, offset, size, total }: Props) {
  if (total <= size) return null;
  return (
    <nav className={styles.pages} aria-label="Pages of the list">
      {offset > 0 && (
        <Link href={withOffset(href, Math.max(0, offset - size))} prefetch={false}>
          Previous {size}
        </Link>
      )}
      {offset + size < total && (
        <Link href={withOffset(href, offset + size)} prefetch={false}>
          Next {Math.min(size, total - offset - size)}
        </Link>
      )}
    </nav>
  );
}

function withOffset(href: string, offset: number): string {
  return offset === 0 ? href : `${href}${href.includes('?') ? '&' : '?'}offset=${offset}`;
}
