import type { Format } from './format';

/** Every layout that can be told by its header, the most particular first. */
export const FORMATS: readonly Format[] = [];
