import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { InvalidDataError } from './importer';

/**
 * Reads a JSON file and checks it against a schema.
 * @throws InvalidDataError naming file, path inside it, what was got and expected, for the first thing amiss.
 */
export function readJson<Schema extends z.ZodType>(folder: string, file: string, schema: Schema): z.output<Schema> {
  const path = join(folder, file);
  const content = parseFile(path);
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue === undefined) throw result.error;
  throw new InvalidDataError({ file: path, ...describeIssue(issue, content) });
}

/** A path inside a file as one would write it: `[3].estimates[0].words`. */
export function formatPath(keys: readonly PropertyKey[]): string {
  return keys
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

/** A value in a few words: at most 60 characters of its JSON. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value);
  return json.length <= 60 ? json : `${json.slice(0, 57)}...`;
}

function parseFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    throw new InvalidDataError({ file: path, path: '', got, expected: 'a file that can be read' });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    throw new InvalidDataError({ file: path, path: '', got, expected: 'JSON' });
  }
}

/** Zod's messages read "Invalid input: expected string, received number"; ours is the part that tells the wish. */
function describeIssue(issue: z.core.$ZodIssue, content: unknown): { path: string; got: string; expected: string } {
  if (issue.code === 'unrecognized_keys') {
    const got = `the key ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
    return { path: formatPath(issue.path), got, expected: 'only the keys of the schema' };
  }
  const expected = /expected (.+?)(?:, received .+)?$/.exec(issue.message)?.[1] ?? issue.message;
  return { path: formatPath(issue.path), got: describeValue(valueAt(content, issue.path)), expected };
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  let value = content;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
