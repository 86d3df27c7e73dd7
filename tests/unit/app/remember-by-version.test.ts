import { expect, test } from 'vitest';
import { rememberByVersion } from '../../../app/remember-by-version';

type Heap = { weight: number };

/** A loader that counts how often it was asked. */
function counting(value: Heap | null) {
  const asked = { times: 0 };
  return {
    asked,
    load: async () => {
      asked.times += 1;
      return value;
    },
  };
}

test('what is asked for again, also at once, is loaded once in a version and again in the next', async () => {
  const remember = rememberByVersion<Heap>();
  const { asked, load } = counting({ weight: 1 });
  const both = await Promise.all([remember('1', 'eugene-or', load), remember('1', 'eugene-or', load)]);
  expect(both).toEqual([{ weight: 1 }, { weight: 1 }]);
  await remember('1', 'eugene-or', load);
  expect(asked.times).toBe(1);
  await remember('2', 'eugene-or', load);
  expect(asked.times).toBe(2);
});

test('what was not found is null, and asked for again', async () => {
  const remember = rememberByVersion<Heap>();
  const { asked, load } = counting(null);
  expect(await remember('1', 'nowhere', load)).toBeNull();
  expect(await remember('1', 'nowhere', load)).toBeNull();
  expect(asked.times).toBe(2);
});

test('an error reaches all who wait, and the next is asked afresh', async () => {
  const remember = rememberByVersion<Heap>();
  const fail = () => Promise.reject(new Error('The store is away.'));
  const both = await Promise.allSettled([remember('1', 'eugene-or', fail), remember('1', 'eugene-or', fail)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await remember('1', 'eugene-or', counting({ weight: 1 }).load)).toEqual({ weight: 1 });
});

test('what is too heavy to keep is given all the same, and pushes nothing out', async () => {
  const remember = rememberByVersion<Heap>(({ weight }) => weight);
  const light = counting({ weight: 10 });
  const heavy = counting({ weight: 60_000 });
  await remember('1', 'light', light.load);
  expect(await remember('1', 'heavy', heavy.load)).toEqual({ weight: 60_000 });
  expect(await remember('1', 'heavy', heavy.load)).toEqual({ weight: 60_000 });
  await remember('1', 'light', light.load);
  expect([light.asked.times, heavy.asked.times]).toEqual([1, 2]);
});

test('the one not asked for longest makes room, by weight', async () => {
  const remember = rememberByVersion<Heap>(({ weight }) => weight);
  const [first, second, third] = [1, 2, 3].map(() => counting({ weight: 20_000 }));
  if (first === undefined || second === undefined || third === undefined) throw new Error('Got no three loaders.');
  await remember('1', 'first', first.load);
  await remember('1', 'second', second.load);
  await remember('1', 'first', first.load);
  await remember('1', 'third', third.load);
  await remember('1', 'first', first.load);
  await remember('1', 'second', second.load);
  expect([first.asked.times, second.asked.times]).toEqual([1, 2]);
});

test('a thousand that are asked for at once all get their own', async () => {
  const remember = rememberByVersion<Heap>();
  const keys = Array.from({ length: 1000 }, (_, key) => key);
  const found = await Promise.all(keys.map((key) => remember('1', String(key), async () => ({ weight: key }))));
  expect(found.map((heap) => heap?.weight)).toEqual(keys);
});
