/** Told of every operation of the store that failed, `rememberThread` or `votes.cast`, with its error. */
export type OnStoreError = (operation: string, error: unknown) => void;

/** The same store, whose failures are told; they fail for the caller as before. */
export function watchedStore<Part extends object>(store: Part, onError: OnStoreError, path = ''): Part {
  const parts = new Map<PropertyKey, unknown>();
  return new Proxy(store, {
    get(target, property) {
      const known = parts.get(property);
      if (known) return known;
      const value: unknown = Reflect.get(target, property, target);
      const operation = `${path}${String(property)}`;
      const watched =
        typeof value === 'function'
          ? (...given: unknown[]) => told(Reflect.apply(value, target, given), operation, onError)
          : typeof value === 'object' && value !== null
            ? watchedStore(value, onError, `${operation}.`)
            : value;
      parts.set(property, watched);
      return watched;
    },
  });
}

function told(result: unknown, operation: string, onError: OnStoreError): unknown {
  if (result instanceof Promise) result.catch((error: unknown) => onError(operation, error));
  return result;
}
