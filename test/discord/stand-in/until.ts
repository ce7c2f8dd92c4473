import { setTimeout as delay } from 'node:timers/promises';

/** Waits until something is there. @param ms longest wait in milliseconds */
export async function until<Value>(
  look: () => Value | null | undefined | false,
  what: string,
  ms = 8000,
): Promise<Value> {
  for (const end = Date.now() + ms; Date.now() < end; await delay(5)) {
    const value = look();
    if (value) return value;
  }
  throw new Error(`Waited ${ms} ms in vain for ${what}`);
}
