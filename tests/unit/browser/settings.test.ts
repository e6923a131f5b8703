import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Migration } from '../../../browser/settings-migrations.ts';
import { migrate } from '../../../browser/settings-migrations.ts';
import { fallback, parseSettings, settingEntries, settingKeys } from '../../../browser/settings-schema.ts';
import { migrateArea, PREFIX, readSettings, VERSION } from '../../../browser/settings-storage.ts';
import { createSettingsWriter, pushLeftovers, QUARANTINE } from '../../../browser/settings-writer.ts';
import { type FakeArea, fakeArea } from './fake-area.ts';

const areasOf = (sync: FakeArea, local: FakeArea) => ({ sync: () => sync, local: () => local });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('reading', () => {
  test('B07: whatever storage holds, whole settings come out of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...settingKeys.map((key) => PREFIX + key), VERSION), fc.jsonValue()),
        fc.dictionary(fc.constantFrom(...settingKeys.map((key) => PREFIX + key), VERSION), fc.jsonValue()),
        async (inSync, inLocal) => {
          const settings = await readSettings(areasOf(fakeArea(inSync), fakeArea(inLocal)));
          expect(Object.keys(settings)).toEqual(Object.keys(fallback));
          for (const key of settingKeys) expect(settingEntries[key].parse(settings[key])).toEqual(settings[key]);
        },
      ),
    );
  });

  test.each(['__proto__', `${PREFIX}__proto__`])('B07: a forged %s sets nothing', async (name) => {
    const forged = fakeArea(JSON.parse(`{"${name}": {"theme": "dark", "${PREFIX}theme": "dark"}}`));
    expect(await readSettings(areasOf(forged, forged))).toEqual(fallback);
  });

  test('B07: what an object has only by its prototype sets nothing', () => {
    expect(parseSettings(Object.create({ theme: 'dark' }))).toEqual(fallback);
  });

  test('B07: a bad value falls back alone', () => {
    expect(parseSettings({ mode: 'sometimes', theme: 'dark', announce: 'no' })).toEqual({ ...fallback, theme: 'dark' });
  });

  test('B07: a list keeps its good sites when some are bad', () => {
    const sitesOff = ['example.com', 7, '', 'a b', 'example.com', 'https://x/', 'localhost:8080', 'x'.repeat(300)];
    expect(parseSettings({ sitesOff }).sitesOff).toEqual(['example.com', 'localhost:8080']);
  });

  test('B07: a bad value here does not hide the good one in sync', async () => {
    const areas = areasOf(fakeArea({ [`${PREFIX}theme`]: 'dark' }), fakeArea({ [`${PREFIX}theme`]: { bad: true } }));
    expect((await readSettings(areas)).theme).toBe('dark');
  });

  test('B09: storage that refuses everything gives the defaults', async () => {
    const [sync, local] = [fakeArea({ [`${PREFIX}theme`]: 'dark' }), fakeArea()];
    sync.refuses = 'everything';
    local.refuses = 'everything';
    expect(await readSettings(areasOf(sync, local))).toEqual(fallback);
  });

  test('B09: storage that throws at its very name gives the defaults', async () => {
    const gone = (): never => {
      throw new Error('Extension context invalidated.');
    };
    expect(await readSettings({ sync: gone, local: gone })).toEqual(fallback);
  });
});

describe('changing', () => {
  test('a choice ends in sync alone, and is read from there', async () => {
    const [sync, local] = [fakeArea(), fakeArea()];
    const change = createSettingsWriter(areasOf(sync, local));
    expect(await change({ theme: 'dark' })).toBe('everywhere');
    expect(sync.items.get(`${PREFIX}theme`)).toBe('dark');
    expect([...local.items.keys()]).toEqual([VERSION]);
  });

  test('choosing the default again stores nothing', async () => {
    const [sync, local] = [fakeArea({ [`${PREFIX}theme`]: 'dark' }), fakeArea()];
    await createSettingsWriter(areasOf(sync, local))({ theme: 'auto' });
    expect(sync.items.has(`${PREFIX}theme`)).toBe(false);
    expect(await readSettings(areasOf(sync, local))).toEqual(fallback);
  });

  test('a choice is kept here at once, before sync has been asked', async () => {
    const [sync, local] = [fakeArea(), fakeArea()];
    const areas = areasOf(sync, local);
    const change = createSettingsWriter(areas);
    await change({ theme: 'dark' });
    const second = change({ theme: 'light' });
    await vi.advanceTimersByTimeAsync(1);
    expect(sync.items.get(`${PREFIX}theme`)).toBe('dark');
    expect((await readSettings(areas)).theme).toBe('light');
    await vi.runAllTimersAsync();
    expect(await second).toBe('everywhere');
    expect(sync.items.get(`${PREFIX}theme`)).toBe('light');
  });

  test('B08: a hundred changes in a row cost sync two writes', async () => {
    const [sync, local] = [fakeArea(), fakeArea()];
    const change = createSettingsWriter(areasOf(sync, local));
    await change({ markStyle: 'both' });
    const many = Array.from({ length: 100 }, (_, index) => change({ markStyle: index % 2 ? 'both' : 'tint' }));
    await vi.runAllTimersAsync();
    expect(new Set(await Promise.all(many))).toEqual(new Set(['everywhere']));
    expect(sync.writes).toBe(2);
    expect(sync.items.get(`${PREFIX}markStyle`)).toBe('both');
  });

  test('B08: what sync refuses stays here and holds', async () => {
    const [sync, local] = [fakeArea(), fakeArea()];
    sync.refuses = 'writes';
    const areas = areasOf(sync, local);
    expect(await createSettingsWriter(areas)({ theme: 'dark' })).toBe('here');
    expect((await readSettings(areas)).theme).toBe('dark');
  });

  test('B08: one list too long for sync does not keep the other choices from it', async () => {
    const [sync, local] = [fakeArea(), fakeArea()];
    sync.itemQuota = 8_192;
    const areas = areasOf(sync, local);
    const sitesOff = Array.from({ length: 1_000 }, (_, index) => `site-${index}.example.com`);
    expect(await createSettingsWriter(areas)({ theme: 'dark', sitesOff })).toBe('here');
    expect(sync.items.get(`${PREFIX}theme`)).toBe('dark');
    expect([...local.items.keys()].sort()).toEqual([`${PREFIX}sitesOff`, VERSION].sort());
    expect(await readSettings(areas)).toEqual({ ...fallback, theme: 'dark', sitesOff });
  });

  test('B08: what was left here reaches sync at the next start', async () => {
    const [sync, local] = [fakeArea({ [`${PREFIX}theme`]: 'light' }), fakeArea({ [`${PREFIX}theme`]: 'dark' })];
    await pushLeftovers(areasOf(sync, local));
    expect(sync.items.get(`${PREFIX}theme`)).toBe('dark');
    expect(local.items.size).toBe(0);
  });

  test('B09: with no storage at all the answer says so and nothing throws', async () => {
    const [sync, local] = [fakeArea(), fakeArea()];
    sync.refuses = 'everything';
    local.refuses = 'everything';
    expect(await createSettingsWriter(areasOf(sync, local))({ theme: 'dark' })).toBe('nowhere');
  });

  test('B07: a bad value that a choice replaces is kept aside', async () => {
    const [sync, local] = [fakeArea({ [`${PREFIX}theme`]: 'sepia', [`${PREFIX}mode`]: 3 }), fakeArea()];
    await createSettingsWriter(areasOf(sync, local))({ theme: 'dark' });
    expect(local.items.get(QUARANTINE)).toEqual({ theme: 'sepia' });
    expect(sync.items.get(`${PREFIX}mode`)).toBe(3);
  });

  test('B10: from a private window nothing that names a site is stored', async () => {
    const [sync, local] = [fakeArea(), fakeArea()];
    const change = createSettingsWriter(areasOf(sync, local));
    const patch = { sitesOff: ['secret.example'], sitesWithElements: ['secret.example'] };
    expect(await change(patch, { isPrivate: true })).toBe('nowhere');
    expect(await change({ ...patch, theme: 'dark' }, { isPrivate: true })).toBe('everywhere');
    expect(JSON.stringify([...sync.items, ...local.items])).not.toContain('secret');
  });

  test.each([{ theme: 'sepia' }, { colour: 'red' }, { announce: 1 }])(
    '%j is our own mistake and throws',
    async (bad) => {
      const change = createSettingsWriter(areasOf(fakeArea(), fakeArea()));
      await expect(change(bad as never)).rejects.toThrow(TypeError);
    },
  );
});

describe('migrations', () => {
  /** Version 1 named the setting `look`; version 2 calls it `theme`; version 3 gives its `night` the name `dark`. */
  const steps: readonly Migration[] = [
    ({ look, ...rest }) => (look === undefined ? rest : { theme: look, ...rest }),
    (stored) => (stored.theme === 'night' ? { ...stored, theme: 'dark' } : stored),
  ];
  const old = { [`${PREFIX}look`]: 'night', [`${PREFIX}announce`]: false };

  test.each([
    ['the first version', { look: 'night' }, undefined, { theme: 'dark' }],
    ['the second version', { theme: 'night' }, 2, { theme: 'dark' }],
    ['today’s version', { theme: 'dark' }, 3, { theme: 'dark' }],
    ['a version yet to come', { theme: 'night' }, 9, { theme: 'night' }],
    ['a version that is none', { look: 'night' }, 'new', { theme: 'dark' }],
  ])('%s is read', (_, stored, version, expected) => {
    expect(migrate(stored, version, steps)).toEqual(expected);
  });

  test('an area is rewritten once, and a second run changes nothing', async () => {
    const area = fakeArea(old);
    await migrateArea(() => area, steps);
    const once = Object.fromEntries(area.items);
    expect(once).toEqual({ [`${PREFIX}theme`]: 'dark', [`${PREFIX}announce`]: false, [VERSION]: 3 });
    const { writes } = area;
    await migrateArea(() => area, steps);
    expect(Object.fromEntries(area.items)).toEqual(once);
    expect(area.writes).toBe(writes);
  });

  test('an area that a newer version wrote is left alone', async () => {
    const area = fakeArea({ ...old, [VERSION]: 7 });
    await migrateArea(() => area, steps);
    expect(area.writes).toBe(0);
  });

  test('an area that refuses to be written keeps its old shape, and is read all the same', async () => {
    const area = fakeArea(old);
    area.refuses = 'writes';
    await migrateArea(() => area, steps);
    expect(Object.fromEntries(area.items)).toEqual(old);
  });
});
