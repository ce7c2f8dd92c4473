import type { Store } from '../../src/store/types.ts';

/** A store that takes its time, or fails, whenever it is asked for something. */
export function everyCall(store: Store, before: () => Promise<void>): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        await before();
        return Reflect.apply(value, target, given) as unknown;
      };
    },
  });
}
