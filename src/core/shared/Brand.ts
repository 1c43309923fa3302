/** A nominal type over a primitive, so that a reply's id cannot be passed for a discussion's. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

/** A moment as ISO 8601 in UTC, for example `2026-03-01T09:30:00Z`. Sorts as text. */
export type Instant = Brand<string, 'Instant'>;

/** HTML from a list or an editor. Unsafe until it went through `SafeHtml`. */
export type Html = Brand<string, 'Html'>;
