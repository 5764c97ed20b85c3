// The Leidraad, read naively from its two tables; open to everybody, so that only its contents are held against the answer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Codefout, type Verhaal } from './omgeving.ts';

const csv = (naam: string): readonly Record<string, string>[] =>
  parse(readFileSync(join(import.meta.dirname, '../../../subgraphs/overleg/leidraad', `${naam}.csv`)), {
    columns: true,
  });

const ONDERWERPEN = csv('onderwerpen');
const UITSPRAKEN = csv('uitspraken');
const TEKST: Readonly<Record<string, string>> = {
  BETROKKEN: 'Welke organisaties zijn betrokken bij welk proces?',
  VERANTWOORDELIJK: 'Wie is verantwoordelijk op welk moment?',
  MOGELIJKHEDEN:
    'Welke mogelijkheden heeft welke organisatie om het vertrek van de vreemdeling te kunnen ondersteunen?',
};

function vertel(naam: string, vandaag: string, versie?: number) {
  const rijen = ONDERWERPEN.filter(({ onderwerp }) => onderwerp === naam);
  const [eerste] = rijen;
  const gevraagd = rijen.find((rij) => rij['versie'] === String(versie));
  if (eerste === undefined || (versie !== undefined && gevraagd === undefined))
    throw new Codefout('ONDERWERP_ONBEKEND');
  const geldend = rijen.filter((rij) => rij['versie'] !== '' && (rij['geldig_van'] ?? '') <= vandaag).at(-1);
  const rij = gevraagd ?? geldend;
  const uiterlijk = drieMaandenNa(rij?.['beoordeeld_op']);
  return {
    onderwerp: naam,
    titel: eerste['titel'],
    ...(rij === undefined
      ? {}
      : {
          kader: `${naam}@${rij['versie'] ?? ''}`,
          versie: Number(rij['versie']),
          geldigVan: rij['geldig_van'],
          beoordeeldOp: rij['beoordeeld_op'],
          beoordelingUiterlijk: uiterlijk,
          beoordelingOverTijd: vandaag > uiterlijk,
        }),
    vragen: Object.entries(TEKST).map(([soort, tekst]) => {
      const uitspraken = UITSPRAKEN.filter(
        (uitspraak) =>
          uitspraak['onderwerp'] === naam && uitspraak['versie'] === rij?.['versie'] && uitspraak['vraag'] === soort,
      ).map(({ wie = '', zin, bron, plaats }) => ({ wie: wie.split('|').filter(Boolean), zin, bron, plaats }));
      return { soort, tekst, beantwoord: uitspraken.length > 0, uitspraken };
    }),
  };
}

/** The same day of the month, or the last one of a month that is shorter. */
function drieMaandenNa(dag = ''): string {
  const [jaar = 0, maand = 0, vanDeMaand = 0] = dag.split('-').map(Number);
  const verder = maand + 3;
  const [j, m] = verder > 12 ? [jaar + 1, verder - 12] : [jaar, verder];
  const lengte = new Date(Date.UTC(j, m, 0)).getUTCDate();
  return [j, String(m).padStart(2, '0'), String(Math.min(vanDeMaand, lengte)).padStart(2, '0')].join('-');
}

export const LEIDRAAD: Verhaal = {
  Query: {
    leidraad: (_, { vandaag }, { onderwerp, versie }) =>
      vertel(String(onderwerp), vandaag, typeof versie === 'number' ? versie : undefined),
    leidraadOnderwerpen: (_, { vandaag }) =>
      [...new Set(ONDERWERPEN.map(({ onderwerp = '' }) => onderwerp))].map((naam) => vertel(naam, vandaag)),
  },
};

/** When the version of a topic that holds today was last gone over; before everything for one without a text. */
export const VANDAAG_BEOORDEELD = (naam: string, vandaag: string): string =>
  ONDERWERPEN.filter(
    (rij) => rij['onderwerp'] === naam && rij['versie'] !== '' && (rij['geldig_van'] ?? '') <= vandaag,
  ).at(-1)?.['beoordeeld_op'] ?? '';
