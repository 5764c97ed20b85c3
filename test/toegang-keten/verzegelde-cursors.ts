// The naive evaluator writes a cursor as list and volgnummer; the owners seal theirs per gebruiker. Here one becomes the other.
import { openCursors } from '../../subgraphs/kit/cursors.ts';
import type { TestKeten } from '../support/keten.ts';
import type { Wie } from './feiten-van-de-wereld.ts';

const LIJSTEN: Readonly<Record<string, string>> = {
  agenda: 'OVERLEG',
  aangedragenZaken: 'OVERLEG',
  signaallijsten: 'OVERLEG',
  besluitenlijst: 'OVERLEG',
  terugkoppelingen: 'OVERLEG',
  deelberaad: 'OVERLEG',
  lkoSignaallijsten: 'OVERLEG',
  teDoen: 'OVERLEG',
  caseloadlijst: 'DTV',
  mijnCaseload: 'DTV',
  bewonerslijst: 'COA',
  mijnBewoners: 'COA',
  opvanglocaties: 'COA',
  mijnProcedures: 'IND',
  topX: 'POLITIE',
  mijnMeldplichtigen: 'POLITIE',
};

export function openVerzegeling(keten: TestKeten) {
  const perLijst = Object.entries(LIJSTEN).map(
    ([lijst, organisatie]) => [lijst, openCursors(keten.sleutels.dienst(organisatie))] as const,
  );
  const van = ({ sub, organisatie, functie }: Wie) => {
    const gebruiker = { issuer: keten.issuer.issuer, sub, organisatie, functie };
    return perLijst.map(([lijst, cursorsVan]) => [lijst, cursorsVan(gebruiker)] as const);
  };
  return {
    /** Values of variables: a naive cursor becomes the one that its owner would have given this gebruiker. */
    verzegel: (waarden: Readonly<Record<string, unknown>>, wie: Wie): Record<string, unknown> =>
      herschrijf(waarden, (tekst) => {
        const [, lijst, volgnummer] = /^([a-zA-Z]+):(\d+)$/.exec(Buffer.from(tekst, 'base64url').toString()) ?? [];
        return van(wie)
          .find(([naam]) => naam === lijst)?.[1]
          .of(lijst ?? '', Number(volgnummer));
      }) as Record<string, unknown>,
    /** An answer: a cursor that was sealed for this gebruiker becomes the naive one. */
    open: <Waarde>(antwoord: Waarde, wie: Wie): Waarde => {
      const mijn = van(wie);
      return herschrijf(antwoord, (tekst) => {
        for (const [lijst, cursors] of mijn) {
          const volgnummer = cursors.read(lijst, tekst);
          if (volgnummer !== undefined) return Buffer.from(`${lijst}:${volgnummer}`).toString('base64url');
        }
        return undefined;
      }) as Waarde;
    },
  };
}

function herschrijf(waarde: unknown, anders: (tekst: string) => string | undefined): unknown {
  if (typeof waarde === 'string') return anders(waarde) ?? waarde;
  if (Array.isArray(waarde)) return waarde.map((deel) => herschrijf(deel, anders));
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  return Object.fromEntries(Object.entries(waarde).map(([naam, deel]) => [naam, herschrijf(deel, anders)]));
}
