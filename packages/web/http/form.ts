/** A file somebody sent. Nothing about it is checked but its size. */
export type UploadedFile = {
  readonly field: string;
  /** The name the sender's machine gave it, without folders. For display only. */
  readonly name: string;
  /** What the sender says it is. Detect the real type from the bytes. */
  readonly mediaType: string;
  /** The content, cut off at the route's limit when `isTooLarge`. */
  readonly bytes: Uint8Array;
  readonly isTooLarge: boolean;
};

/** The fields of a submitted form. A field may come several times; none is ever an object. */
export type Form = {
  /** The first value of a field as typed, or the empty text. */
  one(name: string): string;
  /** Every value of a field, in order. */
  all(name: string): readonly string[];
  /** True when the field was sent at all, even empty. */
  has(name: string): boolean;
  /** Names of all fields, in order of appearance. */
  readonly names: readonly string[];
  /** The files of a field; an input left empty sends none. */
  files(name: string): readonly UploadedFile[];
};

/** Most fields a form may have; the largest composed form of the catalogue stays far below. */
export const MAX_FIELDS = 2_000;

/** A form from name and value pairs. */
export function formFrom(pairs: Iterable<readonly [string, string]>, files: readonly UploadedFile[] = []): Form {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  return {
    one: (name) => values.get(name)?.[0] ?? '',
    all: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
    names: [...values.keys()],
    files: (name) => files.filter((file) => file.field === name),
  };
}

/** The form of a request without one. */
export const emptyForm: Form = formFrom([]);
