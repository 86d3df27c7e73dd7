import { StoreError } from './open';

/** What SQLite says, and what a person can do about it. The driver passes on its words, not its numbers. */
const EXPLANATIONS: readonly (readonly [RegExp, string])[] = [
  [
    /database or disk is full|SQLITE_FULL|ENOSPC/i,
    'The disk is full. Nothing was changed; make room where the store and its -wal file are, and try again.',
  ],
  [
    /readonly database|SQLITE_READONLY/i,
    'The store cannot be written. Nothing was changed; make its file and folder writable, or point DATABASE_URL elsewhere.',
  ],
  [
    /disk I\/O error|SQLITE_IOERR/i,
    'The disk failed while the store was written, or has no room left. Nothing was changed; look at the disk and try again.',
  ],
  [
    /malformed|not a database|SQLITE_CORRUPT|SQLITE_NOTADB/i,
    'The file of the store is damaged. Restore it from a backup, or start afresh with npm run db:reset.',
  ],
];

/** An error of the database as one that says what to do; any other error as it is. */
export function explainStoreError(error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const words = wordsOf(error);
  const explanation = EXPLANATIONS.find(([pattern]) => pattern.test(words));
  return explanation === undefined ? error : new StoreError(explanation[1], { cause: error });
}

/** Whether another process is writing. */
export function isBusy(error: unknown): boolean {
  return /SQLITE_BUSY|database is locked|SocketTimeout|timed out/i.test(wordsOf(error));
}

/** The message of an error and of those behind it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const meta = 'meta' in error ? JSON.stringify(error.meta) : '';
  return `${error.message} ${code} ${meta} ${error.cause === undefined ? '' : wordsOf(error.cause)}`;
}
