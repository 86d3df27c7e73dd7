import { expect, test } from 'vitest';
import { numberSources, numberSourcesOf } from '#data/model/source-numbers';
import { madeUpEstimate, madeUpEvent, madeUpIncident } from '../../../support/made-up-records';

test('sources are numbered from 1 in the order in which a reader meets them, each once', () => {
  const events = [
    madeUpEvent({
      estimates: [madeUpEstimate({ sources: ['paper', 'radio'] })],
      incidents: [madeUpIncident({ sources: ['police'] })],
      sources: ['paper', 'blog'],
    }),
    madeUpEvent({ estimates: [madeUpEstimate({ sources: ['blog'] })], sources: ['late'] }),
  ];
  expect([...numberSources(events)]).toEqual([
    ['paper', 1],
    ['radio', 2],
    ['police', 3],
    ['blog', 4],
    ['late', 5],
  ]);
});

test('no events, no numbers', () => {
  expect(numberSources([]).size).toBe(0);
});

test('anything sourced is numbered in the order in which it comes', () => {
  const facts = [{ sources: ['paper', 'radio'] }, { sources: ['radio', 'blog'] }];
  expect([...numberSourcesOf(facts)]).toEqual([
    ['paper', 1],
    ['radio', 2],
    ['blog', 3],
  ]);
});
