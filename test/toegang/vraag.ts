import type { Relatie, Vraag } from '../../toegang/beslis.ts';
import { type EigenRij, eigenRij } from '../../toegang/eigen.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import { type Labels, parseLabel } from '../../toegang/label.ts';

/** Noon of a working day; the policy has no clock of its own. */
export const NU = Date.UTC(2025, 9, 6, 12);

export function gebruiker(organisatie: string, functie: string): Gebruiker {
  return { issuer: 'https://issuer.example', sub: 'p-1', organisatie, functie };
}

export const REGIEVOERDER = gebruiker('DTV', 'REGIEVOERDER');
export const CASEMANAGER = gebruiker('COA', 'CASEMANAGER');
export const WIJKAGENT = gebruiker('POLITIE', 'WIJKAGENT');
export const BETROKKENE = gebruiker('BETROKKENE', 'BETROKKENE');

/** A valid proof of nothing, unless told otherwise. */
export function relatie(anders: Partial<Relatie> = {}): Relatie {
  return { bewijs: 'GELDIG', profielen: [], verlopen: [], beperkt: false, eigen: undefined, ...anders };
}

export function vraag(wie: Gebruiker, bronhouder: string, anders: Partial<Vraag> = {}): Vraag {
  return {
    gebruiker: wie,
    doel: 'UITVOERING_VW',
    bronhouder,
    regime: 'AVG',
    verstrekkingsBesluiten: [],
    nu: NU,
    ...anders,
  };
}

/** The argument of a `@policy`: `['A:HIT', 'B:HIT']` is one list of which all must hold. */
export function labels(...alternatieven: readonly (string | readonly string[])[]): Labels {
  return alternatieven.map((alle) => (typeof alle === 'string' ? [alle] : alle).map(parseLabel));
}

/** The row of eigen.csv, which must be there. */
export function eigen(wie: Gebruiker): EigenRij {
  const rij = eigenRij(wie, wie.organisatie);
  if (rij === undefined) throw new Error(`eigen.csv has no row for ${wie.organisatie} ${wie.functie}`);
  return rij;
}
