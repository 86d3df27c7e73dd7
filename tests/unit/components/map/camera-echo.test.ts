import { expect, test } from 'vitest';
import type { Camera } from '#data/model/address';
import { createCameraEcho } from '../../../../components/map/camera-echo';

const at = (longitude: number): Camera => ({ longitude, latitude: 45, zoom: 6 });

test('a camera that the page asks for is gone to once', () => {
  const echo = createCameraEcho();
  expect(echo.shouldGoTo(at(-93))).toBe(true);
  expect(echo.shouldGoTo(at(-93))).toBe(false);
});

test('what comes back from the URL after the reader moved does not pull the map back', () => {
  const echo = createCameraEcho();
  echo.report(at(-93.00001));
  echo.report(at(-100));
  expect(echo.shouldGoTo(at(-93))).toBe(false);
  expect(echo.shouldGoTo(at(-100))).toBe(false);
});

test('Back to where the reader was before is gone to', () => {
  const echo = createCameraEcho();
  echo.report(at(-93));
  expect(echo.shouldGoTo(at(-93))).toBe(false);
  echo.report(at(-100));
  expect(echo.shouldGoTo(at(-100))).toBe(false);
  expect(echo.shouldGoTo(at(-93))).toBe(true);
});

test('Forward to a place that the map once flew to is gone to again', () => {
  const echo = createCameraEcho();
  expect(echo.shouldGoTo(at(-123))).toBe(true);
  echo.report(at(-123));
  expect(echo.shouldGoTo(at(-123))).toBe(false);
  expect(echo.shouldGoTo(at(-98))).toBe(true);
  echo.report(at(-98));
  expect(echo.shouldGoTo(at(-98))).toBe(false);
  expect(echo.shouldGoTo(at(-123))).toBe(true);
});
