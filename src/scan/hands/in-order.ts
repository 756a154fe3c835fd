// Works on many items side by side, so many at most, and gives what comes of them in their order.

/** `width` items are under way or wait for one before them. `work` must not reject; the next items are asked for as results are taken. */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = []
  for await (const item of items) {
    begun.push(work(item))
    if (begun.length >= width) yield await begun.shift()!
  }
  while (begun.length > 0) yield await begun.shift()!
}
