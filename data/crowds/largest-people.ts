/** The largest figure that a claim may hold; one less than 32 bits could, so that columns can mark what is not known. */
export const LARGEST_PEOPLE = 2 ** 31 - 2;
