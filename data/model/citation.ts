/** What of this site can be cited: the first part of a page's address. */
export const CITED_KINDS = ['places', 'events', 'claims', 'story', 'compare'] as const;
export type CitedKind = (typeof CITED_KINDS)[number];

/** The forms in which a citation is given. */
export const CITATION_FORMATS = ['text', 'bibtex', 'csl'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** One page ready to be cited: what to paste, in each form, and the address that answers the same without scripts. */
export type Citation = Record<CitationFormat, string> & { href: string };
