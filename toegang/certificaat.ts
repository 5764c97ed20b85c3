/**
 * Who stands at the other end of a connection, read from its certificate: the OIN in the serialNumber of the subject
 * (PKIoverheid; X.520 2.5.4.5). Whether the certificate itself can be trusted is for TLS to say, before this is asked.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';

/** Prefix 8, hoofdnummer 8 or 9, suffix: 20 positions in all (OIN-stelsel). */
const OIN = /^(?=.{20}$)\d{8}[0-9A-Z]{8,9}0{3,4}$/;

export function isOin(text: unknown): text is string {
  return typeof text === 'string' && OIN.test(text);
}

/**
 * @param subject of a certificate, as node gives it of a connection
 * @returns undefined when it has no OIN, or more than one
 */
export function oinVan(subject: unknown): string | undefined {
  if (typeof subject !== 'object' || subject === null || !('serialNumber' in subject)) return undefined;
  return isOin(subject.serialNumber) ? subject.serialNumber : undefined;
}

/** What a part shows of itself and by whom it lets others be certified, as PEM texts. */
export interface Papieren {
  readonly cert: string;
  readonly key: string;
  readonly ca: string;
}

/** What is wrong with them, without saying anything of what they hold. */
export function foutenInPapieren({ cert, key, ca }: Papieren): readonly string[] {
  const certificaat = leesOf(() => new X509Certificate(cert));
  const sleutel = leesOf(() => createPrivateKey(key));
  const fouten: string[] = [];
  if (certificaat === undefined) fouten.push('cert: is no certificate in PEM');
  else if (oinVan(certificaat.toLegacyObject().subject) === undefined)
    fouten.push('cert: has not one OIN in the serialNumber of its subject');
  if (sleutel === undefined) fouten.push('key: is no private key in PEM');
  else if (certificaat?.checkPrivateKey(sleutel) === false) fouten.push('key: does not belong to cert');
  if (leesOf(() => new X509Certificate(ca)) === undefined) fouten.push('ca: is no certificate in PEM');
  return fouten;
}

function leesOf<Waarde>(lees: () => Waarde): Waarde | undefined {
  try {
    return lees();
  } catch {
    return undefined;
  }
}
