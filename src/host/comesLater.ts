/** Loads once, when it is first asked for; what failed is tried again by the next call. */
export function comesLater<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch(failure => {
      loaded = undefined;
      throw failure;
    });
    return loaded;
  };
}
