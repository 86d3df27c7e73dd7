import { bitOf } from '#data/model/masks';
import { INCIDENT_KINDS } from '#data/model/vocabulary';

/**
 * What every feature asks of every event, in one byte: whether it was only announced, whether it has an incident, and
 * how exact its position is. Sums over a million events wait for memory, so a byte less is time gained.
 */

const ANNOUNCED = 1;
const INCIDENT_BIT = 1;
/** One bit for each precision from here on, so that the coarsest of many events is the highest bit of any. */
const PRECISION_BIT = 2;

/** "No incidents" is a statement about calm, so it makes no incident mark. */
const INCIDENT_MARKS = ~bitOf(INCIDENT_KINDS, 'no-incidents') >>> 0;

/** `announced` is 0 or 1, `incidents` a mask of INCIDENT_KINDS, `precision` a position in PRECISIONS. */
export function packMarks(announced: number, incidents: number, precision: number): number {
  const hasMark = (incidents & INCIDENT_MARKS) === 0 ? 0 : 1;
  return announced | (hasMark << INCIDENT_BIT) | (1 << (PRECISION_BIT + precision));
}

/** 1 when only announced, 0 when held. */
export function announcedOf(marks: number): number {
  return marks & ANNOUNCED;
}

/** 1 when it has an incident, else 0. */
export function incidentOf(marks: number): number {
  return (marks >>> INCIDENT_BIT) & 1;
}

/** The coarsest precision, as position in PRECISIONS, of the marks of several events put together by `|`. */
export function coarsestOf(marks: number): number {
  return 31 - Math.clz32(marks) - PRECISION_BIT;
}
