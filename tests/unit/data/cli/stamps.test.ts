import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requireNode } from '#data/cli/command';
import { digestPaths } from '#data/cli/stamps';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turnout-stamps-'));
  mkdirSync(join(folder, 'a', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'a', 'deep', 'file'), 'content');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a step is done again when a file it is made of changes, moves, appears or goes', () => {
  const digest = () => digestPaths([join(folder, 'a'), join(folder, 'b')]);
  const digests = [digest()];
  expect(digest()).toBe(digests[0]);

  writeFileSync(join(folder, 'a', 'deep', 'file'), 'other content');
  digests.push(digest());
  writeFileSync(join(folder, 'b'), 'content');
  digests.push(digest());
  rmSync(join(folder, 'a', 'deep', 'file'));
  digests.push(digest());
  writeFileSync(join(folder, 'a', 'file'), 'other content');
  digests.push(digest());
  expect(new Set(digests).size).toBe(digests.length);
});

test('only a Node that is new enough will do', () => {
  for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.11.1']) expect(() => requireNode(version)).not.toThrow();
  for (const version of ['18.20.0', '20.18.3', '20.9.0']) {
    expect(() => requireNode(version)).toThrow(`This is Node ${version}; Turnout needs 20.19 or newer`);
  }
});
