/** A page as a citation names it. */
export type CitedPage = {
  /** A name for reference managers, of small letters, digits and hyphens; the same page always has the same. */
  id: string;
  title: string;
  /** The page's whole address, with the reader's query where it has one. */
  url: string;
  /** The data version that the page was made from: it pins what was read, as no day of access could. */
  version: string;
  /** How the datasets behind the page ask to be cited. */
  records: readonly string[];
};
