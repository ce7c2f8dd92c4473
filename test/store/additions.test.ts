import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeptStore } from '../../src/store/index.ts';
import type { NewAddition } from '../../src/store/types.ts';
import { stores } from './stores.ts';

const addition: NewAddition = {
  day: '2026-03-01',
  from: 'command',
  label: '신문 "기사" & more.html',
  files: [
    { path: 'facts/b.yaml', text: '- id: b\n' },
    { path: 'articles/a.md', text: "---\ntitle: 한국의 '분담금' 😀\n---\n" },
  ],
};
const named = (label: string, files = addition.files): NewAddition => ({ ...addition, label, files });

for (const { name, open } of stores) {
  describe(`additions (${name})`, () => {
    let store: KeptStore;
    let dispose: () => Promise<void>;
    let now: string;
    beforeEach(async () => {
      now = '2026-03-01T12:00:00Z';
      ({ store, dispose } = await open({ now: () => new Date(now) }));
    });
    afterEach(() => dispose());

    it('come back as they were, and none is there before', async () => {
      expect(await store.additions.list()).toEqual([]);
      expect(await store.additions.files()).toEqual([]);
      const id = await store.additions.add(addition);
      expect(id).toMatch(/^[0-9a-f]{12}$/);
      const files = [...addition.files].sort((a, b) => (a.path < b.path ? -1 : 1));
      expect(await store.additions.find(id)).toEqual({ id, ...addition, files });
      const { day, from, label } = addition;
      expect(await store.additions.list()).toEqual([{ id, day, from, label, files: 2 }]);
      expect(await store.additions.files()).toEqual(files.map((file) => ({ addition: id, ...file })));
      expect(await store.additions.find('000000000000')).toBeNull();
    });

    it('the same twice changes nothing, whatever it is called, in whatever order, also at once', async () => {
      const id = await store.additions.add(addition);
      const again = [named('another name'), named('turned', [...addition.files].reverse())];
      expect(await Promise.all(again.map((each) => store.additions.add(each)))).toEqual([id, id]);
      expect(await store.additions.list()).toMatchObject([{ id, label: addition.label, files: 2 }]);
      expect(await store.additions.files()).toHaveLength(2);
    });

    it('are listed newest first, and their files oldest first', async () => {
      const other = [{ path: 'articles/c.md', text: 'c' }];
      const first = await store.additions.add(addition);
      now = '2026-03-01T12:00:01Z';
      const second = await store.additions.add({ ...named('second', other), from: 'desk' });
      expect((await store.additions.list()).map(({ id, from }) => [id, from])).toEqual([
        [second, 'desk'],
        [first, 'command'],
      ]);
      const files = await store.additions.files();
      expect(files.map((file) => file.addition)).toEqual([first, first, second]);
    });

    it('are gone when taken back, alone, and once', async () => {
      const kept = await store.additions.add(named('kept', [{ path: 'articles/c.md', text: 'c' }]));
      const id = await store.additions.add(addition);
      expect(await store.additions.remove(id)).toBe(true);
      expect(await store.additions.remove(id)).toBe(false);
      expect(await store.additions.find(id)).toBeNull();
      expect(await store.additions.files()).toEqual([{ addition: kept, path: 'articles/c.md', text: 'c' }]);
      expect(await store.additions.add(addition)).toBe(id);
      expect(await store.additions.files()).toHaveLength(3);
    });

    it('hold 5,000 files, and one of 3 MB', async () => {
      const many = Array.from({ length: 5_000 }, (_, n) => ({
        path: `articles/n${n}.md`,
        text: `text ${n}`,
      }));
      const files = [...many, { path: 'articles/long.md', text: '가'.repeat(1_000_000) }];
      const id = await store.additions.add(named('big', files));
      expect(await store.additions.list()).toMatchObject([{ id, files: 5_001 }]);
      const back = await store.additions.files();
      expect(new Map(back.map(({ path, text }) => [path, text]))).toEqual(
        new Map(files.map(({ path, text }) => [path, text])),
      );
    });

    it('are all or nothing: one path twice leaves nothing behind', async () => {
      const twice = [...addition.files, { path: 'articles/a.md', text: 'another' }];
      await expect(store.additions.add(named('twice', twice))).rejects.toThrow();
      expect(await store.additions.list()).toEqual([]);
      expect(await store.additions.files()).toEqual([]);
    });

    it('hold text that a database may not take', async () => {
      const id = await store.additions.add(
        named('\0odd\ud800', [{ path: 'articles/x.md', text: "a\0b\ud800'; drop table additions; --" }]),
      );
      expect(await store.additions.find(id)).toMatchObject({
        label: 'odd\ufffd',
        files: [{ text: "ab\ufffd'; drop table additions; --" }],
      });
    });
  });
}
