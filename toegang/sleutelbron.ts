import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** The key set of an issuer cannot be read, and the one that was read last is too old to go by. */
export class SleutelsOnbereikbaar extends Error {}

/** A key that was withdrawn is accepted for no longer than this, as long as the set can be read (milliseconds). */
const VERVERS = 60_000;
/** So long the last set counts when it cannot be read: a provider that restarts must not stop the chain. */
const HOUDBAAR = 300_000;
/** No more often than this is the set asked for, whatever keys are named and however often it fails. */
const RUST = 1000;

/**
 * The public keys of one issuer, read again while it rotates them. What is published first and signed with later is accepted
 * from its first use; what is withdrawn is refused within a minute.
 * @param haal reads the set from where the issuer publishes it
 * @param nu milliseconds since the epoch
 * @returns throws SleutelsOnbereikbaar, or jose's errors of a key that is not there
 */
export function openSleutelbron(haal: () => Promise<JSONWebKeySet>, nu: () => number): JWTVerifyGetKey {
  let gelezen: { readonly sleutel: ReturnType<typeof createLocalJWKSet>; readonly op: number } | undefined;
  let gevraagdOp = -Infinity;
  let bezig: Promise<void> | undefined;

  const leeftijd = (moment: number): number => {
    const ouderdom = nu() - moment;
    // A clock that was set back makes every age unknown.
    return ouderdom < 0 ? Infinity : ouderdom;
  };
  const ververs = (): Promise<void> => {
    if (bezig !== undefined) return bezig;
    if (leeftijd(gevraagdOp) < RUST) return Promise.resolve();
    const op = (gevraagdOp = nu());
    bezig = haal()
      .then((set) => {
        gelezen = { sleutel: createLocalJWKSet(set), op };
      })
      // Whether what is left is young enough is judged below.
      .catch(() => undefined)
      .finally(() => {
        bezig = undefined;
      });
    return bezig;
  };

  return async (kop, token) => {
    if (leeftijd(gelezen?.op ?? -Infinity) >= VERVERS) await ververs();
    try {
      return await bruikbaar()(kop, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await ververs();
      return bruikbaar()(kop, token);
    }
  };

  function bruikbaar(): ReturnType<typeof createLocalJWKSet> {
    if (gelezen === undefined || leeftijd(gelezen.op) >= HOUDBAAR) throw new SleutelsOnbereikbaar();
    return gelezen.sleutel;
  }
}
