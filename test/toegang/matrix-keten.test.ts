import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plusDagen } from '../../demo/wereld/dag.ts';
import { type GatewayAnswer, startTestKeten, type TestKeten } from '../support/keten.ts';
import { celOpent, doelStaatToe, NIETS, oordeel, type Stand, type Weigering } from '../toegang-keten/beleid.ts';
import { DOELCODES, type Houder, HOUDERS, laadHouders, ORGANISATIES } from './houders.ts';
import { laadProefpersoon, LKO, PROEFPERSOON, RAO } from './proefpersoon.ts';
import { alleKnopen, BOMEN, CELLEN, HUBS, KNOPEN, type Knoop, NIET_BEREIKT } from './velden-per-cel.ts';
import { operatie, zonderVeld } from './velden-per-cel.ts';

let keten: TestKeten;
let variabelen: object;

beforeAll(async () => {
  keten = await startTestKeten();
  const { peildatum } = keten.wereld;
  const dag = (over: number) => plusDagen(peildatum, over);
  await laadHouders(keten.stores.overleg.db, keten.issuer.issuer, dag);
  await laadProefpersoon(keten, dag, ORGANISATIES);
  const maand = `${peildatum.slice(0, 7)}-01`;
  variabelen = {
    vNummer: PROEFPERSOON,
    lko: LKO,
    rao: RAO,
    periode: { van: `${plusDagen(maand, -1).slice(0, 7)}-01`, tot: maand },
  };
});
afterAll(() => keten.close());

/**
 * One person cannot have these and the rest: who was replaced has no identity, who has left is on no bewonerslijst, a whole RAO lacks
 * nobody, and only of a concept, which no RAO sees, something is missing.
 */
const ALTIJD_LEEG = [
  ...['Vreemdeling.vervangenDoor', 'Opvang.vertrek', 'RAO.ontbrekendeLeden'],
  ...['Signaallijst.valideerSignaallijst', 'LkoSignaalInhoud.valideerSignaallijst'],
];

/** The agenda is of a LKO, where who is neither member nor invited has no ground. */
const ZONDER_GROND: readonly string[] = [
  ...['RAO_DTV', 'RAO_COA', 'RAO_POLITIE', 'RAO_IND', 'GENODIGD_OM', 'GENODIGD_REAN'].map(
    (profiel) => `${profiel} AGENDA:SAMENVATTING`,
  ),
  'DEELBERAAD_ASIEL GEMEENTELIJKE_MEDEWERKING:VOLLEDIG',
];

const ALLES = operatie(BOMEN);

function stel(houder: Houder, doel: string, vraag: string): Promise<GatewayAnswer> {
  keten.reset();
  return keten.query(houder, vraag, variabelen, { doelbinding: doel });
}

/**
 * The subgraphs whose database was asked anything since the last question; not overleg, which answers the roots themselves,
 * and for that looks up how this gebruiker stands to the person, whatever is asked of the person.
 */
const ANDEREN: readonly string[] = ['coa', 'dtv', 'ind', 'politie'];
const gevraagd = (): readonly string[] =>
  ANDEREN.filter((naam) => keten.statements.some(({ subgraph }) => subgraph === naam));

function verwacht({ hub, veld }: Knoop, houder: Houder, doel: string): Weigering | 'MAG' {
  // An FG stands in no relation to anybody: whose log it is decides.
  const gegrond = houder.hubs.includes(hub) && houder.profiel !== 'FG';
  const stand: Stand = gegrond ? { ...NIETS, profielen: [houder.profiel] } : NIETS;
  return oordeel(veld, stand, { ...houder, doel }, () => true);
}

/** What mayAsk refuses, whoever it is about: the reason says nothing of a ground. */
function nooit({ veld }: Knoop, houder: Houder, doel: string): boolean {
  const uitkomst = oordeel(veld, NIETS, { ...houder, doel }, () => true);
  return uitkomst !== 'MAG' && uitkomst.reden !== 'GEEN_GROND';
}

/** All values at a path, through every list. */
function waarden(bij: unknown, stappen: readonly string[]): readonly unknown[] {
  if (Array.isArray(bij)) return bij.flatMap((rij) => waarden(rij, stappen));
  const [eerste, ...rest] = stappen;
  if (eerste === undefined) return [bij];
  return typeof bij === 'object' && bij !== null ? waarden((bij as Record<string, unknown>)[eerste], rest) : [];
}

interface Bevinding {
  /** `KLASSE:NIVEAU` of which a value came. */
  readonly gegeven: ReadonlySet<string>;
  /** Where the answer is not what the tables say. */
  readonly verschillen: readonly string[];
}

function vergelijk(antwoord: GatewayAnswer, houder: Houder, doel: string): Bevinding {
  const gegeven = new Set<string>();
  const verschillen: string[] = [];
  const fouten = new Map<string, Set<string>>();
  for (const { path = [], extensions } of antwoord.errors ?? []) {
    const pad = path.filter((stap) => typeof stap === 'string').join('.');
    const fout = `${String(extensions?.['code'])} ${tekst(extensions?.['toegang'] as Partial<Weigering> | undefined)}`;
    fouten.set(pad, (fouten.get(pad) ?? new Set()).add(fout));
  }
  const daal = (knoop: Knoop): void => {
    const uitkomst = verwacht(knoop, houder, doel);
    const gekregen = waarden(antwoord.data, knoop.pad.split('.'));
    const bij = [...(fouten.get(knoop.pad) ?? [])].join(', ') || 'geen fout';
    fouten.delete(knoop.pad);
    const hoort = uitkomst === 'MAG' ? 'geen fout' : `UNAUTHORIZED_FIELD_OR_TYPE ${tekst(uitkomst)}`;
    if (bij !== hoort) verschillen.push(`${knoop.pad}: ${bij}, maar volgens de tabel ${hoort}`);
    if (uitkomst === 'MAG') {
      const leeg = gekregen.every((waarde) => waarde === null || waarde === undefined);
      if (leeg && !ALTIJD_LEEG.includes(knoop.sleutel)) verschillen.push(`${knoop.pad} geeft niets`);
      else if (knoop.cel !== undefined) gegeven.add(knoop.cel);
      knoop.kinderen.forEach(daal);
      return;
    }
    if (gekregen.length === 0 || gekregen.some((waarde) => waarde !== null))
      verschillen.push(`${knoop.pad} is gesloten en toch niet null`);
    // What is judged at its container may not be more open than the container.
    for (const dieper of alleKnopen(knoop.kinderen))
      if (verwacht(dieper, houder, doel) === 'MAG') verschillen.push(`${dieper.pad} mag, maar ${knoop.pad} niet`);
  };
  for (const hub of HUBS) BOMEN[hub].forEach(daal);
  for (const [pad, welke] of fouten) verschillen.push(`${pad}: onverwacht ${[...welke].join(', ')}`);
  return { gegeven, verschillen };
}

function tekst({ dataklasse, niveau, reden }: Partial<Weigering> = {}): string {
  return `${String(dataklasse)}:${String(niveau)} ${String(reden)}`;
}

/** Straight from the tables: which of the cells this profile and purpose open, where this profile can have a ground. */
function volgensDeTabel({ profiel, hubs }: Houder, doel: string): readonly string[] {
  return CELLEN.filter((cel) => {
    const [dataklasse = '', niveau = ''] = cel.split(':');
    const ooitGrond = KNOPEN.some((knoop) => knoop.cel === cel && hubs.includes(knoop.hub));
    return ooitGrond && celOpent(dataklasse, profiel, niveau) && doelStaatToe(doel, profiel, dataklasse, niveau);
  });
}

/** Which subgraphs must have looked something up, and which may not have been asked at all; the rest had to decide. */
function hoortVan(houder: Houder, doel: string) {
  const levert = (naam: string, wanneer: (knoop: Knoop) => boolean) =>
    HUBS.some((hub) => BOMEN[hub].some((knoop) => knoop.veld.bij === naam.toUpperCase() && wanneer(knoop)));
  return {
    wel: ANDEREN.filter((naam) => levert(naam, (knoop) => verwacht(knoop, houder, doel) === 'MAG')),
    niet: ANDEREN.filter((naam) => !levert(naam, (knoop) => !nooit(knoop, houder, doel))),
  };
}

describe.each(HOUDERS)('$profiel ($organisatie $functie)', (houder) => {
  it.each(DOELCODES)(
    'krijgt onder %s precies wat de tabel geeft, en alleen van wie het iets mag zien',
    async (doel) => {
      const antwoord = await stel(houder, doel, ALLES);
      expect(antwoord.status).toBe(200);
      const { gegeven, verschillen } = vergelijk(antwoord, houder, doel);
      expect(verschillen).toEqual([]);
      expect([...gegeven].sort()).toEqual(volgensDeTabel(houder, doel));
      const { wel, niet } = hoortVan(houder, doel);
      expect(gevraagd()).toEqual(expect.arrayContaining([...wel]));
      expect(gevraagd().filter((naam) => niet.includes(naam))).toEqual([]);
    },
  );

  const dicht = HUBS.map((hub) => BOMEN[hub].filter((knoop) => nooit(knoop, houder, houder.doel)));
  if (dicht.flat().length > 0) {
    it('vraagt het alleen wat het nooit mag zien, dan hoort geen organisatie daarvan', async () => {
      const [Vreemdeling = [], LKO = [], RAO = [], DeelberaadAsiel = [], Regio = []] = dicht;
      const antwoord = await stel(houder, houder.doel, operatie({ Vreemdeling, LKO, RAO, DeelberaadAsiel, Regio }));
      expect(antwoord.status).toBe(200);
      expect(antwoord.errors).toHaveLength(dicht.flat().length);
      expect(gevraagd()).toEqual([]);
    });
  }
});

describe('de tabellen tegenover de schemas', () => {
  it('elk veld met het label van een klasse is hierboven gevraagd', () => {
    expect(NIET_BEREIKT).toEqual([]);
  });

  it('wat de tabel wel opent maar waarvoor dit profiel geen grond kan hebben, is alleen dit', () => {
    const zonderGrond = HOUDERS.flatMap((houder) => {
      const open = CELLEN.filter((cel) => {
        const [dataklasse = '', niveau = ''] = cel.split(':');
        return (
          celOpent(dataklasse, houder.profiel, niveau) && doelStaatToe(houder.doel, houder.profiel, dataklasse, niveau)
        );
      });
      const gegeven = volgensDeTabel(houder, houder.doel);
      return open.filter((cel) => !gegeven.includes(cel)).map((cel) => `${houder.profiel} ${cel}`);
    });
    expect(zonderGrond).toEqual(ZONDER_GROND);
  });

  it('een klasse of niveau zonder veld staat in nog-zonder-veld.csv, en niets anders', () => {
    const [kop, ...rijen] = readFileSync(join(import.meta.dirname, 'nog-zonder-veld.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(kop).toBe('dataklasse,niveau');
    // Fails when a field came: delete its row. A row may only be added with a reason for which a field went away.
    expect(rijen).toEqual(zonderVeld());
  });
});
