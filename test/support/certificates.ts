import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BasicConstraintsExtension,
  type Extension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** Three PEM texts: what a part shows, with what key, and by whom the others must be certified. */
export interface Papers {
  readonly cert: string;
  readonly key: string;
  readonly ca: string;
}

export interface TestCa {
  /** A certificate for 127.0.0.1 with these OINs in the serialNumber of its subject (X.520 2.5.4.5). */
  issue(oins: readonly string[], how?: { readonly host?: string; readonly expired?: boolean }): Promise<Papers>;
}

/** Test OINs, free to use by anyone: they begin with 00000099. */
export const oin = (nummer: number): string => `00000099${String(nummer).padStart(9, '0')}000`;

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAG = 86_400_000;

/** A certificate authority of one test; nobody else knows it. */
export async function makeCa(name: string): Promise<TestCa> {
  const keys = await newKeys();
  const subject = [{ CN: [name] }];
  const ca = await X509CertificateGenerator.createSelfSigned({
    ...validity(),
    name: subject,
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [new BasicConstraintsExtension(true, 1, true)],
  });
  return {
    issue: async (oins, { host = '127.0.0.1', expired = false } = {}) => {
      const own = await newKeys();
      const extensions: Extension[] = [
        new SubjectAlternativeNameExtension([{ type: /^[\d.]+$/.test(host) ? 'ip' : 'dns', value: host }]),
      ];
      const cert = await X509CertificateGenerator.create({
        ...validity(expired),
        subject: [{ CN: ['Ketenpartner (fictief)'] }, ...oins.map((nummer) => ({ '2.5.4.5': [nummer] }))],
        issuer: subject,
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: ALGORITHM,
        extensions,
      });
      const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', own.privateKey);
      return { cert: cert.toString('pem'), key: PemConverter.encode(pkcs8, 'PRIVATE KEY'), ca: ca.toString('pem') };
    },
  };
}

/** The same as files, as a setting names them. */
export function writePapers(papers: Papers): {
  readonly cert: string;
  readonly key: string;
  readonly ca: string;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'ketenbeeld-tls-'));
  const write = (naam: keyof Papers): string => {
    writeFileSync(join(folder, naam), papers[naam], { mode: 0o600 });
    return join(folder, naam);
  };
  return {
    cert: write('cert'),
    key: write('key'),
    ca: write('ca'),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

function newKeys() {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

function validity(expired = false) {
  const now = Date.now();
  return {
    serialNumber: randomBytes(8).toString('hex').replace(/^./, '1'),
    notBefore: new Date(now - 10 * DAG),
    notAfter: new Date(expired ? now - DAG : now + DAG),
  };
}
