import { test as base, expect } from '@playwright/test';

/** What a page said or asked for that no page of the site should. */
type Trouble = {
  /** False in a browser that can draw no map: that it says so is no trouble. */
  hasMap: boolean;
  /** Messages a test expects, such as the browser's own line about an answer of 404. */
  expectTrouble: (pattern: RegExp) => void;
};

/**
 * Playwright's test, failing when a page logs an error, throws, asks for anything outside the site's own address, or
 * gets no answer. A request given up because the reader moved on is no failure.
 */
export const test = base.extend<Trouble>({
  hasMap: [true, { option: true }],
  expectTrouble: [
    async ({ context, baseURL, hasMap }, use) => {
      const troubles: string[] = [];
      const expected: RegExp[] = hasMap ? [] : [/webgl/i];
      const origin = new URL(baseURL ?? 'http://127.0.0.1').origin;
      context.on('console', (message) => {
        if (message.type() === 'error') troubles.push(`console error: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => troubles.push(`page error: ${error.error().message}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        const isOwn = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
        if (!isOwn) troubles.push(`request outside the site: ${request.url()}`);
      });
      context.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? 'no reason given';
        if (reason !== 'net::ERR_ABORTED') troubles.push(`request failed: ${request.url()}: ${reason}`);
      });
      context.on('response', (response) => {
        if (response.status() >= 400) troubles.push(`answer ${response.status()}: ${response.url()}`);
      });
      await use((pattern) => expected.push(pattern));
      expect(troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
