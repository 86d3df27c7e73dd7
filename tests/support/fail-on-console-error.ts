import { afterEach, beforeEach, expect, vi } from 'vitest';

const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => {
    said.push(parts.map(String).join(' '));
  });
});

/** Whatever a test prints as an error is a failure of that test; one that expects it mocks `console.error` itself. */
afterEach(() => {
  expect(said, 'console.error was called').toEqual([]);
});
