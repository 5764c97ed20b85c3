import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRechtstreeks } from '../aanvallen/rechtstreeks.ts';
import { type GatewayAnswer, startTestKeten, type TestKeten } from '../support/keten.ts';
import { EEN_PERSOON, metBreed } from './breed.ts';
import { persona } from './feiten-van-de-wereld.ts';
import { loopNa } from './naloop.ts';

let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());

const lijst = (naam: string) =>
  `lko(id: "lko-duinrand") { id ${naam}(first: 20) { edges { vreemdeling { ...Breed } } } }`;
const eigen = (naam: string) => `${naam}(first: 20) { edges { node { ...Breed } } }`;

/** The roads to a person: each is a query, and each leads over another subgraph first. */
const WEGEN: Readonly<Record<string, string>> = {
  'de agenda': 'lko(id: "lko-duinrand") { id agenda(first: 20) { edges { node { vreemdeling { ...Breed } } } } }',
  'de caseloadlijst': lijst('caseloadlijst'),
  'de bewonerslijst': lijst('bewonerslijst'),
  'de Top-X': lijst('topX'),
  'de administratief geplaatsten': 'lko(id: "lko-duinrand") { id administratiefGeplaatstInTeBrengen { ...Breed } }',
  'de signaallijsten van het RAO':
    'rao(id: "rao-noord") { id signaallijsten(first: 20) { edges { node { vreemdeling { ...Breed } } } } }',
  mijnCaseload: eigen('mijnCaseload'),
  mijnBewoners: eigen('mijnBewoners'),
  mijnProcedures: eigen('mijnProcedures'),
  mijnMeldplichtigen: eigen('mijnMeldplichtigen'),
};

const KIJKERS = [
  'dtv-duinrand',
  'coa-duinrand',
  'ind-duinrand',
  'politie-duinrand',
  'coa-veenkamp',
  'dtv-rao-noord',
  'coa-rao-noord',
  'ind-rao-noord',
  'politie-rao-noord',
  'nidos-duinrand',
  'wijkagent-duinrand',
  'partner-iom',
  'regievoerder-zonder-lko',
];

describe.each(KIJKERS)('%s ziet een persoon langs iedere weg hetzelfde', (id) => {
  it('ieder veld zoals het beleid zegt, en een persoon op twee wegen is twee keer gelijk', async () => {
    const wie = persona(id);
    const gezien = new Map<string, { weg: string; gegevens: string }>();
    let wegen = 0;
    for (const [weg, wortel] of Object.entries(WEGEN)) {
      const vraag = metBreed(wortel);
      const antwoord = await keten.query(id, vraag);
      expect(antwoord.extensions?.toegang?.nietGetoond ?? 0, `${weg} asks too much to see all its errors`).toBe(0);
      const { verschillen } = loopNa(vraag, antwoord, { wereld: keten.wereld, wie });
      expect(verschillen, weg).toEqual([]);
      const personen = personenIn(antwoord.data);
      if (personen.size > 0) wegen += 1;
      for (const [vNummer, gegevens] of personen) {
        const eerder = gezien.get(vNummer);
        if (eerder !== undefined) expect(gegevens, `${vNummer}: ${weg} and ${eerder.weg}`).toBe(eerder.gegevens);
        gezien.set(vNummer, { weg, gegevens });
      }
    }
    expect(wegen).toBeGreaterThan(0);

    for (const [vNummer, { gegevens, weg }] of [...gezien].slice(0, 6)) {
      const antwoord = await keten.query(id, EEN_PERSOON, { vNummer });
      expect(loopNa(EEN_PERSOON, antwoord, { wereld: keten.wereld, wie }).verschillen).toEqual([]);
      expect(JSON.stringify(antwoord.data?.['vreemdeling']), `vreemdeling(vNummer) and ${weg}`).toBe(gegevens);
    }
    // Eleven large queries are planned anew for the first of these.
  }, 90_000);
});

describe('een entiteit, rechtstreeks bij de eigenaar met het bewijs van overleg', () => {
  const VELDEN: Readonly<Record<'ind' | 'coa' | 'dtv' | 'politie' | 'overleg', string>> = {
    ind: 'identiteit { naam geboortedatum } procedures { loopt beslissing { uitkomst } } inreisverbod { geldt duurJaren }',
    coa: 'opvang { status unit kamer } opvangmaatregelen { aantal lijst { soort } } gezinsverband { aantalLeden leden }',
    dtv: 'vertrekzaak { zaaknummer vertrekplan { strategie doel } reisdocument { aanwezig soort } }',
    politie: 'meldplicht { heeftMeldplicht frequentie } openbareOrde { opTopX aantalRegistraties }',
    overleg: 'toegang { reden niveaus { dataklasse niveau } } signaallijsten { id stand initiatiefnemer }',
  };

  it.each(Object.keys(VELDEN) as (keyof typeof VELDEN)[])(
    '%s geeft en weigert hetzelfde als langs de gateway',
    async (naam) => {
      const direct = openRechtstreeks(keten);
      const { verhalen } = keten.wereld;
      const wie = [
        verhalen.betrokkene[0],
        verhalen.verstrekkingsbeperkingOpAgenda[0],
        verhalen.opgeschaaldZuidhoek[1] ?? '',
      ];
      const selectie = `... on Vreemdeling { ${VELDEN[naam]} }`;
      let geweigerd = 0;
      for (const id of ['dtv-duinrand', 'coa-duinrand', 'ind-duinrand', 'politie-duinrand', 'coa-veenkamp']) {
        for (const vNummer of wie) {
          const vraag = `query ($v: VNummer!) { vreemdeling(vNummer: $v) { ${VELDEN[naam]} } }`;
          const langs = await keten.query(id, vraag, { v: vNummer });
          const rij = { __typename: 'Vreemdeling', vNummer };
          const bewijs = (await direct.entities('overleg', id, '... on Vreemdeling { toegangsbewijs }', [rij])).data;
          const [{ toegangsbewijs } = {}] = bewijs?.['_entities'] as { toegangsbewijs?: string }[];
          const zelf = await direct.entities(naam, id, selectie, [{ ...rij, toegangsbewijs }]);
          const [gezien] = zelf.data?.['_entities'] as object[];
          expect(gezien, `${id} ${vNummer}`).toEqual({
            __typename: 'Vreemdeling',
            ...(langs.data?.['vreemdeling'] as object),
          });
          // mayAsk gives a reason without looking at the person (besluit 0008), so that only the places are compared.
          const plaatsen = ({ errors = [] }: GatewayAnswer, diep: number) =>
            errors.map(({ path = [] }) => path.slice(diep).join('.')).toSorted();
          expect(plaatsen(zelf, 2)).toEqual(plaatsen(langs, 1));
          geweigerd += langs.errors?.length ?? 0;
        }
      }
      expect(geweigerd).toBeGreaterThan(3);
    },
  );
});

/** Everybody in an answer, wherever, with all that was told. */
function personenIn(waarde: unknown, gevonden = new Map<string, string>()): Map<string, string> {
  if (typeof waarde !== 'object' || waarde === null) return gevonden;
  if ('vNummer' in waarde && typeof waarde.vNummer === 'string') gevonden.set(waarde.vNummer, JSON.stringify(waarde));
  else for (const deel of Object.values(waarde)) personenIn(deel, gevonden);
  return gevonden;
}
