// The labelled fields of the five schemas as a tree below each hub, so that each (dataklasse, niveau) is asked where it stands.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { type Veld, VELDEN } from '../toegang-keten/beleid.ts';

export const HUBS = ['Vreemdeling', 'LKO', 'RAO', 'DeelberaadAsiel', 'Regio'] as const;
export type Hub = (typeof HUBS)[number];

export interface Knoop {
  readonly hub: Hub;
  readonly naam: string;
  /** `Type.veld`. */
  readonly sleutel: string;
  /** From the root of the operation, without the places in lists. */
  readonly pad: string;
  readonly veld: Veld;
  /** `DATAKLASSE:NIVEAU`; undefined for a container of several classes. */
  readonly cel: string | undefined;
  readonly kinderen: readonly Knoop[];
}

const WORTELS: Readonly<Record<Hub, string>> = {
  Vreemdeling: 'vreemdeling',
  LKO: 'lko',
  RAO: 'rao',
  DeelberaadAsiel: 'deelberaadAsiel',
  Regio: 'regio',
};
const VARIABELEN: Readonly<Record<Hub, string>> = {
  Vreemdeling: '(vNummer: $vNummer)',
  LKO: '(id: $lko)',
  RAO: '(id: $rao)',
  DeelberaadAsiel: '',
  Regio: '(id: $rao)',
};

/** What a field cannot be asked without. */
const ARGUMENTEN: Readonly<Record<string, string>> = {
  'LKO.stromen': '(periode: $periode)',
  'LKO.geslotenAgendapunten': '(gewijzigdSinds: "2000-01-01T00:00:00Z")',
};

/**
 * Every field below a hub whose alternatives are one class each. A field that wants two classes at once belongs to no single
 * cell and has its own tests, and so has what lies below it.
 */
export const BOMEN: Readonly<Record<Hub, readonly Knoop[]>> = {
  Vreemdeling: onder('Vreemdeling', 'Vreemdeling', WORTELS.Vreemdeling),
  LKO: onder('LKO', 'LKO', WORTELS.LKO),
  RAO: onder('RAO', 'RAO', WORTELS.RAO),
  DeelberaadAsiel: onder('DeelberaadAsiel', 'DeelberaadAsiel', WORTELS.DeelberaadAsiel),
  Regio: onder('Regio', 'Regio', WORTELS.Regio),
};

export const alleKnopen = (knopen: readonly Knoop[]): readonly Knoop[] =>
  knopen.flatMap((knoop) => [knoop, ...alleKnopen(knoop.kinderen)]);

export const KNOPEN: readonly Knoop[] = HUBS.flatMap((hub) => alleKnopen(BOMEN[hub]));

/** Every `DATAKLASSE:NIVEAU` for which a field exists. */
export const CELLEN: readonly string[] = [...new Set(KNOPEN.flatMap(({ cel }) => cel ?? []))].sort();

/** Fields with the label of one class that this tree does not reach. */
export const NIET_BEREIKT: readonly string[] = [...VELDEN]
  .filter(([sleutel, veld]) => celVan(veld) !== undefined && !KNOPEN.some((knoop) => knoop.sleutel === sleutel))
  .map(([sleutel]) => sleutel);

/** Every pair of niveaus.csv that means something and has no field. */
export function zonderVeld(): readonly string[] {
  const rijen: Record<string, string>[] = parseCsv(
    readFileSync(join(import.meta.dirname, '../../toegang/niveaus.csv')),
    { columns: true },
  );
  return rijen.flatMap(({ dataklasse = '', ...niveaus }) =>
    Object.entries(niveaus).flatMap(([niveau, betekenis]) =>
      betekenis === '-' || CELLEN.includes(`${dataklasse}:${niveau}`) ? [] : [`${dataklasse},${niveau}`],
    ),
  );
}

/** One operation that asks all of these fields, each with all that lies below it. */
export function operatie(bomen: Readonly<Partial<Record<Hub, readonly Knoop[]>>>): string {
  const delen = HUBS.flatMap((hub) => {
    const knopen = bomen[hub] ?? [];
    return knopen.length === 0 ? [] : [`${WORTELS[hub]}${VARIABELEN[hub]} { ${knopen.map(tekst).join(' ')} }`];
  });
  const gebruikt = [
    ['$vNummer', 'VNummer!'],
    ['$lko', 'ID!'],
    ['$rao', 'ID!'],
    ['$periode', 'Periode!'],
  ].filter(([naam = '']) => delen.some((deel) => deel.includes(naam)));
  const variabelen = gebruikt.length === 0 ? '' : `(${gebruikt.map((paar) => paar.join(': ')).join(', ')})`;
  return `query ${variabelen} { ${delen.join(' ')} }`;
}

function tekst({ sleutel, naam, veld, kinderen }: Knoop): string {
  const vraag = `${naam}${ARGUMENTEN[sleutel] ?? ''}`;
  if (!isObject(veld.type)) return vraag;
  return `${vraag} { ${kinderen.length === 0 ? '__typename' : kinderen.map(tekst).join(' ')} }`;
}

/** @param bij whose field it hangs under: a type that several organisations share is that one's there */
function onder(hub: Hub, type: string, begin: string, bij?: string): readonly Knoop[] {
  return [...VELDEN].flatMap(([sleutel, veld]): Knoop[] => {
    const [van, naam = ''] = sleutel.split('.');
    const pad = `${begin}.${naam}`;
    if (van !== type || !veld.labels.every((alle) => alle.length === 1 && alle[0]?.includes(':') === true)) return [];
    const eigenaar = bij ?? veld.bij;
    const kinderen = (HUBS as readonly string[]).includes(veld.type) ? [] : onder(hub, veld.type, pad, eigenaar);
    return [{ hub, naam, sleutel, pad, veld: { ...veld, bij: eigenaar }, cel: celVan(veld), kinderen }];
  });
}

function celVan({ labels }: Veld): string | undefined {
  const [label = ''] = labels[0] ?? [];
  const vanEenKlasse = label.includes(':') && !label.startsWith('HANDELING:');
  return labels.length === 1 && labels[0]?.length === 1 && vanEenKlasse ? label : undefined;
}

function isObject(type: string): boolean {
  return [...VELDEN.keys()].some((sleutel) => sleutel.startsWith(`${type}.`));
}
