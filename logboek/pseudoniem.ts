import { createHmac } from 'node:crypto';

/** The keys of one organisation; no other can make or recognise its pseudonyms. */
export interface PseudoniemSleutels {
  /** Of the key that is used now. */
  readonly kid: string;
  /** All keys with which pseudonyms were ever made that are still kept. */
  readonly sleutels: Readonly<Record<string, Uint8Array>>;
}

export interface Pseudoniem {
  /** `kid.hmac`: HMAC-SHA256 cut to 128 bits. */
  van(vNummer: string): string;
  /** What this person was called under every key: how somebody is found again after a rotation. */
  alleVan(vNummer: string): readonly string[];
}

/** @throws Error when the key of `kid` is not there: without a key nothing may be recorded, and so nothing answered */
export function openPseudoniem({ kid, sleutels }: PseudoniemSleutels): Pseudoniem {
  if (sleutels[kid] === undefined) throw new Error(`there is no key ${kid} to make pseudonyms with`);
  const met = (naam: string, sleutel: Uint8Array, vNummer: string): string =>
    `${naam}.${createHmac('sha256', sleutel).update(`Vreemdelingennummer ${vNummer}`).digest().subarray(0, 16).toString('base64url')}`;
  const nu = sleutels[kid];
  return {
    van: (vNummer) => met(kid, nu, vNummer),
    alleVan: (vNummer) => Object.entries(sleutels).map(([naam, sleutel]) => met(naam, sleutel, vNummer)),
  };
}
