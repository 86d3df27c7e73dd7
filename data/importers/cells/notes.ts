import type { ReasonCode } from '#data/model/import-reasons';
import type { RowEvent, RowNote, RowOutcome } from '../format';

/** A note with a reason that there is. */
export type Note = RowNote & { reason: ReasonCode };

/** Writes down what was repaired in a record. */
export type Noting = (reason: ReasonCode, field: string, got: string, done: string) => void;

/** What was found in a record, or why the record cannot be taken. */
export type Found<Value> = { value: Value } | { why: Note };

/** The longest part of a cell that a note repeats. */
const LONGEST_GOT = 200;

/** A note on a cell of a record: why, in which field, what was got, shortened, and what was expected or done instead. */
export function toNote(reason: ReasonCode, field: string, got: string, done: string): Note {
  return { reason, field, got: got.length <= LONGEST_GOT ? got : `${got.slice(0, LONGEST_GOT - 3)}...`, done };
}

/** Gathers the notes of one record on the way to its outcome. */
export function openNotes(): {
  note: Noting;
  rejected(why: Note): RowOutcome;
  event(event: RowEvent): RowOutcome;
} {
  const repairs: Note[] = [];
  return {
    note(reason, field, got, done) {
      repairs.push(toNote(reason, field, got, done));
    },
    rejected(why) {
      return { kind: 'rejected', why, repairs };
    },
    event(event) {
      return { kind: 'event', event, repairs };
    },
  };
}

/** The outcome for what is no record at all. */
export function notARecord(got: unknown): RowOutcome {
  const why = toNote('not-a-record', '', String(JSON.stringify(got)), 'A record with a value for each column.');
  return { kind: 'rejected', why, repairs: [] };
}

/** Bounds what is remembered of texts that came before. */
const MOST_REMEMBERED = 4_000;
const LONGEST_REMEMBERED = 200;

/**
 * The same reading of a cell, which remembers what it made of a text, its notes too: files say the same few things again
 * and again. For readings that depend on nothing but the text, and whose answers nobody changes.
 */
export function remembering<Value>(
  read: (text: string, field: string, note: Noting) => Value,
): (text: string, field: string, note: Noting) => Value {
  const known = new Map<string, { value: Value; notes: readonly Parameters<Noting>[] }>();
  return (text, field, note) => {
    if (text.length > LONGEST_REMEMBERED) return read(text, field, note);
    const key = `${field}\n${text}`;
    let found = known.get(key);
    if (found === undefined) {
      const notes: Parameters<Noting>[] = [];
      found = { value: read(text, field, (...told) => notes.push(told)), notes };
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(key, found);
    }
    for (const told of found.notes) note(...told);
    return found.value;
  };
}
