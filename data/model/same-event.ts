import type { ProtestEvent } from './event';
import { foldWords } from './fold-words';

/** What two records are compared by. */
export type Comparable = Pick<ProtestEvent, 'startsOn' | 'endsOn' | 'venue' | 'actions' | 'organizers' | 'estimates'>;

/** Words that stand in the names of half of all venues and groups, and so tell none apart. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  'a and at building by city center circle community corner county courthouse downtown for free hall in main national near of office on outside park plaza square st state street the to'.split(
    ' ',
  ),
);
/** Shorter words are initials and directions. */
const LEAST_LETTERS = 4;

/**
 * Which of some events of other datasets, all of the same place as `event`, tell of the same event. The written rule:
 * days overlap and some action is the same; and then either nothing else at that place comes into question for either
 * side, or a venue or an organizer agrees as well, or a figure that no other event in question shares. They are linked and never merged: each dataset keeps its
 * own claims. `siblings` are the other events of `event`'s own dataset at the place.
 */
export function findSameEvents<Other extends Comparable>(
  event: Comparable,
  others: readonly Other[],
  siblings: readonly Comparable[],
): Other[] {
  const inQuestion = others.filter((other) => mayBeSame(event, other));
  // Round figures are common: one that two events share singles out neither.
  const ofOneFigure = inQuestion.filter((other) => sharesFigure(event, other));
  return inQuestion.filter((other) => {
    if (sharesName(event, other) || (ofOneFigure.length === 1 && ofOneFigure[0] === other)) return true;
    return inQuestion.length === 1 && !siblings.some((sibling) => mayBeSame(sibling, other));
  });
}

/** Whether days overlap and some action is the same. A record that names no action rules nothing out. */
function mayBeSame(a: Comparable, b: Comparable): boolean {
  const overlaps = a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;
  const namesNone = a.actions.length === 0 || b.actions.length === 0;
  return overlaps && (namesNone || a.actions.some((action) => b.actions.includes(action)));
}

function sharesName(a: Comparable, b: Comparable): boolean {
  return sharesWord([a.venue ?? ''], [b.venue ?? '']) || sharesWord(a.organizers, b.organizers);
}

function sharesFigure(a: Comparable, b: Comparable): boolean {
  const figures = new Set(a.estimates.flatMap(toFigure));
  return b.estimates.flatMap(toFigure).some((figure) => figures.has(figure));
}

function sharesWord(a: readonly string[], b: readonly string[]): boolean {
  const words = new Set(a.flatMap(tellingWords));
  return b.flatMap(tellingWords).some((word) => words.has(word));
}

function tellingWords(text: string): string[] {
  return foldWords(text).filter((word) => word.length >= LEAST_LETTERS && !COMMON_WORDS.has(word));
}

/** A number that two records may share by more than chance: a stated one, not what a vague word might stand for. */
function toFigure({ low, high, bound }: ProtestEvent['estimates'][number]): string[] {
  return bound === 'vague' || bound === 'none' || (low === null && high === null) ? [] : [`${low ?? ''}-${high ?? ''}`];
}
