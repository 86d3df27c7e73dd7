/**
 * Everything that can be wrong with a record of an outside file, and what is then done about it. `outcome` says what a
 * note under this reason means: the record was `rejected`, something in it was `repaired`, or it was `merged` into
 * another record. Codes are kept in the store and in links: never rename one. The sentence is for the person who brought
 * the file.
 */
export const REASONS = {
  // What the reader of files finds.
  'encoding-cp1252': repaired('The cell was not UTF-8; it was read as Windows-1252, the usual other encoding.'),
  'encoding-twice': repaired('The cell had been encoded as UTF-8 twice; the second encoding was undone.'),
  'control-characters': repaired(
    'The cell held control characters, such as a stray line feed or NUL; each became a space.',
  ),
  'quote-escaped': repaired('A backslash stood before the closing quotation mark of the cell; it was left out.'),
  'row-short': repaired('The row ended before the last columns; those were read as empty.'),
  'row-long': rejected('The row has more filled cells than the header has columns, so its cells may belong elsewhere.'),
  'row-empty-tail': repaired('The row has empty cells after the last column; they were left out.'),
  'row-unreadable': rejected(
    'The row could not be told apart from its neighbours, as by a quotation mark that never ends.',
  ),
  'cell-too-long': rejected('A cell is longer than any report; the row may have swallowed its neighbours.'),
  'not-a-record': rejected('The entry is not a record, but a bare value.'),
  'repeated-header': rejected('The row repeats the header.'),

  // What a format finds.
  'day-missing': rejected('The record says no day.'),
  'day-impossible': rejected('No calendar has the day.'),
  'day-unreadable': rejected('The day is written in a way that the format does not know.'),
  'days-reversed': repaired('The last day came before the first; they were exchanged.'),
  'place-missing': rejected('The record names no town.'),
  'place-not-a-town': rejected('The record names something wider than a town, such as a whole state or nation.'),
  'state-missing': rejected('The record names no state.'),
  'state-unknown': rejected('The record names a state that is none of the fifty or the District of Columbia.'),
  'state-spelled': repaired('The state was written in another way; its postal code was taken.'),
  'country-other': rejected('The record is about another country.'),
  'online-only': rejected('The action took place online, so there is no place to show.'),
  'not-a-protest': rejected('The record is about something other than a protest.'),
  'columns-shifted': rejected(
    'The cells are shifted against the header: what stands in them belongs to other columns.',
  ),
  'id-missing': rejected('The record lacks the id that its dataset gives to every record.'),
  'coordinates-unreadable': repaired('The coordinates are no numbers; the centre of the town was taken.'),
  'number-unreadable': repaired(
    'The cell should hold a number and does not; it was left out, its words kept where there is room.',
  ),
  'word-unknown': repaired(
    'The cell holds a word that the format does not know; it was left out or taken for the nearest.',
  ),
  'source-unreadable': repaired('A source is no address; it was kept as the name of who says so.'),
  'value-impossible': repaired('The value cannot be, such as a crowd below zero; it was left out.'),
  'day-outside': rejected('The day lies outside the years that the dataset can be about.'),
  'day-in-doubt': repaired('The dataset itself doubts the day; the summary says so.'),
  'day-span': repaired('The dataset knows only the week or the month; the event stands for the whole of it.'),
  'template-row': rejected('The row is a template for other rows, not a record.'),
  'place-several': repaired('The record names several towns; the first was taken.'),
  'coordinates-other-town': repaired(
    'The coordinates were looked up for another town than the one named; the centre of the town was taken.',
  ),
  'source-scheme': repaired('The address lacked its beginning; it was completed.'),
  'personal-detail': repaired('The cell holds a mail address or the name of an account; it was left out.'),
  'size-disagrees': repaired('The words for the size and the numbers beside them disagree; both were kept, apart.'),
  'claims-joined': repaired('Several claims share one pair of numbers, and which is whose is a guess that is marked.'),
  'not-a-point': rejected('The shape of the record is a line or an area; only points can be placed.'),
  'place-private': repaired('The place is private; the centre of the town was taken.'),

  // What the run finds.
  'coordinates-zero': repaired(
    'A coordinate is zero, which stands for a missing one; the centre of the town was taken.',
  ),
  'coordinates-swapped': repaired('Latitude and longitude were exchanged; they were put right.'),
  'coordinates-sign': repaired('The minus sign of the longitude was missing; it was added.'),
  'coordinates-outside-us': repaired(
    'The coordinates are outside the United States; the centre of the town was taken.',
  ),
  'coordinates-other-state': repaired(
    'The coordinates are in another state than the one named; the centre of the town was taken.',
  ),
  'coordinates-state-centroid': repaired(
    'The coordinates are the middle of the state, which a geocoder gives when it does not know the town; the centre of the town was taken.',
  ),
  'place-unlocated': rejected('The gazetteer does not know the town, and the record gives no usable coordinates.'),
  'place-ambiguous': rejected('Several towns of the state have this name, and the record gives no usable coordinates.'),
  'event-invalid': rejected('What was read breaks a rule that every event keeps.'),
  'key-taken': rejected('The id leads to the key of an event of another dataset.'),
  'duplicate-row': merged('The record is the same as an earlier one, word for word; it is kept once.'),
  'same-event': merged('The record tells of the same event as an earlier one; what it adds was added to that.'),
  'same-id': merged('An earlier record has the same id; the later one stands.'),
} as const satisfies Record<string, Reason>;

export type ReasonOutcome = 'rejected' | 'repaired' | 'merged';
export type Reason = { outcome: ReasonOutcome; sentence: string };
export type ReasonCode = keyof typeof REASONS;

/** Whether a text is a code of `REASONS`. */
export function isReason(text: string): text is ReasonCode {
  return Object.hasOwn(REASONS, text);
}

function rejected(sentence: string) {
  return { outcome: 'rejected', sentence } as const;
}

function repaired(sentence: string) {
  return { outcome: 'repaired', sentence } as const;
}

function merged(sentence: string) {
  return { outcome: 'merged', sentence } as const;
}
