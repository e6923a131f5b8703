/** A storage area in memory that can refuse, as policy, a full disk or a quota would. */
import type { Area } from '../../../browser/settings-storage.ts';

export interface FakeArea extends Area {
  readonly items: Map<string, unknown>;
  /** How often something was written; sync counts these. */
  writes: number;
  /** `writes`: as when a quota is used up; `everything`: as when storage is forbidden. */
  refuses: 'nothing' | 'writes' | 'everything';
  /** Bytes an item may take, name included. */
  itemQuota: number;
}

export function fakeArea(items: Readonly<Record<string, unknown>> = {}): FakeArea {
  const area: FakeArea = {
    items: new Map(Object.entries(items)),
    writes: 0,
    refuses: 'nothing',
    itemQuota: Number.POSITIVE_INFINITY,
    async get() {
      if (area.refuses === 'everything') throw new Error('storage is forbidden');
      return structuredClone(Object.fromEntries(area.items));
    },
    async set(written) {
      refuseWrites();
      for (const [name, value] of Object.entries(written))
        if (name.length + JSON.stringify(value).length > area.itemQuota) throw new Error('QUOTA_BYTES_PER_ITEM');
      for (const [name, value] of Object.entries(written)) area.items.set(name, structuredClone(value));
    },
    async remove(names) {
      refuseWrites();
      for (const name of names) area.items.delete(name);
    },
  };
  function refuseWrites(): void {
    area.writes += 1;
    if (area.refuses !== 'nothing') throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE');
  }
  return area;
}
