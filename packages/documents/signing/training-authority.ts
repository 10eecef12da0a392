import { createHash, createPrivateKey, randomBytes, sign, X509Certificate } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { issueCertificate, type NewCertificate, type Subject } from './issue-certificate.ts';
import type { SigningKey } from './pdf-signer.ts';

/** A certificate authority for training and tests: its root is trusted by nobody else. */
export type TrainingAuthority = {
  /** DER of the root certificate that verifiers trust. */
  readonly rootCertificate: Uint8Array;
  /** The key of a signer; made on first use, a new one every calendar year. */
  signingKey(subject: Subject, at: Instant): Promise<SigningKey>;
};

const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/**
 * Opens the training authority that lives in a folder, making its root key on first use. Private keys are PKCS #8 PEM files
 * with mode 0600. Safe when several processes open the same empty folder at once: one key wins, all use it.
 */
export async function openTrainingAuthority(folder: string, at: Instant): Promise<TrainingAuthority> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const root = await keptOnce(join(folder, 'training-root.pem'), () =>
    issueCertificate({ subject: { commonName: 'Biz Portal Training Root' }, from: at, lifetimeMs: 20 * YEAR_MS }),
  );
  return {
    rootCertificate: root.certificate,
    async signingKey(subject, when) {
      const year = bangkokDate(when).slice(0, 4);
      const name = createHash('sha256')
        .update(`${subject.commonName}\n${subject.organisation ?? ''}`)
        .digest('hex');
      const file = join(folder, `signer-${name.slice(0, 16)}-${year}.pem`);
      const made = await keptOnce(file, () =>
        issueCertificate({ subject, from: when, lifetimeMs: 2 * YEAR_MS, issuer: root }),
      );
      return fileKey(made);
    },
  };
}

/** A signing key whose private half is held in memory. */
export function fileKey(made: NewCertificate): SigningKey {
  const key = createPrivateKey({ key: Buffer.from(made.privateKey), format: 'der', type: 'pkcs8' });
  return {
    certificate: made.certificate,
    chain: [],
    algorithm: key.asymmetricKeyType === 'rsa' ? 'rsa-sha256' : 'ecdsa-p256-sha256',
    sign: async (data) => sign('sha256', data, key),
  };
}

/** Reads a key file, or makes it and links it into place; the link fails when another process was first, and then its file counts. */
async function keptOnce(file: string, make: () => Promise<NewCertificate>): Promise<NewCertificate> {
  const kept = await readKeyFile(file);
  if (kept) return kept;
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, toPem(await make()), { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  const now = await readKeyFile(file);
  if (!now) throw new Error(`the key file ${file} has gone`);
  return now;
}

async function readKeyFile(file: string): Promise<NewCertificate | undefined> {
  try {
    const pem = await readFile(file, 'utf8');
    const key = createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' });
    return { privateKey: new Uint8Array(key), certificate: new Uint8Array(new X509Certificate(pem).raw) };
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Lines of 64 (RFC 7468); a line of nothing, as after a text of exactly n times 64, would make the block unreadable. */
function toPem(made: NewCertificate): string {
  const block = (label: string, der: Uint8Array) => {
    const lines =
      Buffer.from(der)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
  };
  return block('PRIVATE KEY', made.privateKey) + block('CERTIFICATE', made.certificate);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
