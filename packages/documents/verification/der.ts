/** Length in bytes of the DER value at `at`, head and content, when its length is in shortest form and fits; else nothing. */
export function derSize(bytes: Uint8Array, at = 0, until = bytes.length): number | undefined {
  const head = readHead(bytes, at, until);
  return head && head.contentAt + head.length - at;
}

/**
 * True when the bytes are exactly one value in Distinguished Encoding Rules (X.690) as far as lengths and nesting go. A
 * signature protects content, not encoding: with one encoding only, no byte can change unseen.
 */
export function isDer(bytes: Uint8Array): boolean {
  return derSize(bytes) === bytes.length && isDerContent(bytes, 0, bytes.length);
}

function isDerContent(bytes: Uint8Array, from: number, until: number): boolean {
  for (let at = from; at < until; ) {
    const head = readHead(bytes, at, until);
    if (!head) return false;
    const end = head.contentAt + head.length;
    if (head.constructed && !isDerContent(bytes, head.contentAt, end)) return false;
    at = end;
  }
  return true;
}

function readHead(bytes: Uint8Array, at: number, until: number) {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (!tag || first === undefined || at + 2 > until || (tag & 0x1f) === 0x1f) return undefined; // tag 0 is no value
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || count > 4 || at + 2 + count > until) return undefined;
  let length = count === 0 ? first : 0;
  for (let index = 0; index < count; index += 1) length = length * 256 + (bytes[at + 2 + index] ?? 0);
  if (count > 0 && length < (count === 1 ? 0x80 : 256 ** (count - 1))) return undefined;
  const contentAt = at + 2 + count;
  return contentAt + length > until ? undefined : { contentAt, length, constructed: (tag & 0x20) !== 0 };
}
