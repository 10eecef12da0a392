import { derSize, isDer } from './der.ts';

/** One signature as it lies in the file: offsets of its hole (`<` to after `>`), where its coverage ends, and the CMS inside. */
export type SignatureBytes = {
  readonly start: number;
  readonly end: number;
  readonly coversUntil: number;
  readonly cms: Uint8Array;
  /** `/M` of the signature dictionary: the time that the signer claims. */
  readonly claimedTime?: string;
};

/** `traces`: the file shows that it was signed, but not one whole signature can be found. */
export type SignatureSearch =
  | { readonly kind: 'found'; readonly signatures: readonly SignatureBytes[] }
  | { readonly kind: 'traces' }
  | { readonly kind: 'none' };

/** Words that a signed file carries; several, so that damage to one does not make the file look unsigned. */
const TRACES = ['/ByteRange', '/ETSI.CAdES.detached', '/Adobe.PPKLite', '/SigFlags', '/FT /Sig', '/FT/Sig'];

/**
 * Finds signatures by their bytes, not by following the PDF's own tables: what counts is that every byte of the file but a
 * hole of pure hex digits is covered, and that can be seen without trusting any of it. A signature with another shape - a
 * range that does not begin at 0, a hole with anything else in it, mixed letter case, a tail that is not zeros - is a trace.
 */
export function findSignatures(pdf: Uint8Array): SignatureSearch {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  if (!TRACES.some((trace) => text.includes(trace))) return { kind: 'none' };
  const signatures: SignatureBytes[] = [];
  for (const match of text.matchAll(/\/ByteRange ?\[ ?0 (\d{1,10}) +(\d{1,10}) +(\d{1,10}) *\]/g)) {
    const signature = readSignature(text, match.index, match.slice(1).map(Number));
    if (!signature) return { kind: 'traces' };
    signatures.push(signature);
  }
  const ranges = text.split('/ByteRange').length - 1;
  return signatures.length === 0 || signatures.length !== ranges ? { kind: 'traces' } : { kind: 'found', signatures };
}

function readSignature(text: string, at: number, range: readonly number[]): SignatureBytes | undefined {
  const [start = 0, end = 0, rest = 0] = range;
  if (start <= at || end <= start + 2 || end + rest > text.length || start - at > 4096) return undefined;
  if (text[start] !== '<' || text[end - 1] !== '>') return undefined;
  const cms = readHole(text.slice(start + 1, end - 1));
  if (!cms) return undefined;
  const dictionary = text.slice(text.lastIndexOf(' obj', at), text.indexOf('endobj', end));
  const claimed = /\/M ?\(D:(\d{14})(Z|[+-]\d\d'\d\d'?)?\)/.exec(dictionary.replace(/<[0-9a-fA-F]{2000,}>/, ''));
  const claimedTime = claimed?.[1] && isoTime(claimed[1], claimed[2] ?? 'Z');
  return { start, end, coversUntil: end + rest, cms, ...(claimedTime && { claimedTime }) };
}

/** The DER value at the beginning of the hole; everything behind it must be zeros. */
function readHole(hex: string): Uint8Array | undefined {
  if (hex.length % 2 !== 0 || !(/^[0-9a-f]+$/.test(hex) || /^[0-9A-F]+$/.test(hex))) return undefined;
  const bytes = Buffer.from(hex, 'hex');
  const cms = bytes.subarray(0, derSize(bytes) ?? 0);
  return isDer(cms) && bytes.subarray(cms.length).every((byte) => byte === 0) ? cms : undefined;
}

function isoTime(digits: string, zone: string): string {
  const iso = digits.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6');
  return iso + zone.replace(/'$/, '').replace("'", ':');
}
