type Load = () => Promise<unknown>;
type Both<Texts> = () => Promise<readonly [unknown, Texts]>;

const pairs = new WeakMap<Load, WeakMap<Load, Load>>();

/** Fetches a part of the program with its texts: one function for each pair, so that what has arrived is there at once when it is shown again. */
export function loadBoth<Texts>(load: Load, texts: () => Promise<Texts>): Both<Texts> {
  const ofLoad = pairs.get(load) ?? new WeakMap<Load, Load>();
  pairs.set(load, ofLoad);
  const found = ofLoad.get(texts) as Both<Texts> | undefined ?? (() => Promise.all([load(), texts()]));
  ofLoad.set(texts, found);
  return found;
}
