// One case, from the agenda of a LKO to the Deelberaad and back, over HTTP through the gateway: by people of six organisations and
// functies, each step first refused for somebody who may not do it, and written down (R-LKO-04 to R-BB-06).
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bandenMet } from '../../demo/wereld/band.ts';
import { plusDagen } from '../../demo/wereld/dag.ts';
import { startTestKeten, type TestGebruiker, type TestKeten } from '../support/keten.ts';
import { stapVoorStap, type Wie } from './stap-voor-stap.ts';

const LKO = 'lko-duinrand';
const RAO = 'rao-noord';
const UUR = 3_600_000;

let keten: TestKeten;
let klok: number;
beforeAll(async () => {
  keten = await startTestKeten({ now: () => klok });
  klok = Date.parse(`${keten.wereld.peildatum}T09:00:00Z`);
});
afterAll(() => keten.close());

const op = (dag: string) => {
  klok = Date.parse(`${dag}T09:00:00Z`);
};
const vandaag = () => new Date(klok).toISOString().slice(0, 10);

/** `dtv` of the LKO, or of the RAO. */
const lid = (organisatie: string, van = 'duinrand') => `${organisatie.toLowerCase()}-${van}`;
const DEELBERAAD: TestGebruiker = { sub: 'm-jenv-deelberaad', organisatie: 'JENV', functie: 'DEELBERAAD_LID' };

const INHOUD = {
  wijzeVanConstatering: 'In twee besprekingen van het LKO.',
  tussentijdsInternGeschakeld: false,
  verwachteDuurDagen: 28,
  duurSoort: 'TERUGKEER_BINNEN_AFZIENBARE_TIJD',
  gevolgBijNegatief: 'De opvang eindigt.',
  gevolgBijPositief: 'Uitplaatsing naar een gemeente.',
  werktAanVertrek: 'NEE',
  politiekeEnPublicitaireRisicos: 'Geen.',
  oplossingsrichtingen: [{ voordelen: 'Snel.', nadelen: 'Vraagt tijd.', juridisch: 'Past binnen de kaders.' }],
};
const ASPECTEN = { DTV: ['TERUGKEER'], COA: ['OPVANG'], IND: ['TOELATING'], POLITIE: [] } as const;

it('een zaak gaat van de agenda van het LKO langs het RAO en het Deelberaad terug naar het LKO', async () => {
  const { wereld } = keten;
  const { lees, doe, stap, gedaanDoor } = stapVoorStap(keten, () => klok);
  const dag0 = vandaag();
  const organisatieVan = (wie: string) =>
    wereld.overleggen.flatMap(({ leden }) => leden).find((kandidaat) => kandidaat.sub === wie)?.organisatie ?? '';
  const volgende = (overleg: string) =>
    wereld.bijeenkomsten
      .filter((een) => een.overleg === overleg && een.datum >= plusDagen(dag0, 1))
      .sort((a, b) => a.datum.localeCompare(b.datum))[0];
  const v =
    wereld.personen.find(
      (persoon) =>
        persoon.vertrekplan &&
        !persoon.verstrekkingsbeperking &&
        bandenMet(persoon, 'azc-duinrand').includes('CASELOAD') &&
        !wereld.agenda.some(({ vNummer }) => vNummer === persoon.vNummer),
    )?.vNummer ?? '';

  // The LKO: on the agenda, a strategie, and what became of it.
  const { agendapunt } = await stap('agendeer', lid('coa'), { lko: LKO, vNummer: v, reden: 'BIJZONDERHEID' }, [
    [lid('coa', 'veenkamp'), 'GEEN_GROND'],
    ['wijkagent-duinrand', 'GEEN_GROND'],
  ]);
  const voorzitter = lid(
    wereld.bijeenkomsten
      .filter(({ overleg, datum }) => overleg === LKO && datum >= dag0)
      .sort((a, b) => a.datum.localeCompare(b.datum))[0]?.voorzitterOrganisatie ?? '',
  );
  const strategie = await stap(
    'stelStrategieVast',
    voorzitter,
    {
      lko: LKO,
      agendapunt,
      soort: 'OVERIG',
      beoogdeOplossing: 'TERUGKEER',
      omschrijving: 'Zelfstandig vertrek met ondersteuning.',
      termijn: plusDagen(dag0, 28),
      akkoord: ['DTV', 'COA', 'POLITIE', 'IND'],
      acties: [
        { omschrijving: 'Gesprek over terugkeer voeren.', belegdBij: 'COA', uiterlijk: dag0 },
        { omschrijving: 'Reisdocument aanvragen.', belegdBij: 'DTV', uiterlijk: plusDagen(dag0, 14) },
      ],
    },
    [[voorzitter === lid('dtv') ? lid('politie') : lid('dtv'), 'GEEN_ROL']],
  );
  const stand = async (wie: Wie) => {
    const data = await lees(
      wie,
      'query ($v: VNummer!) { vreemdeling(vNummer: $v) { strategieen { stand opschalingVereist } } }',
      { v },
    );
    return (data?.['vreemdeling'] as { strategieen: unknown }).strategieen;
  };
  expect(await stand(lid('politie'))).toEqual([{ stand: 'LOOPT', opschalingVereist: false }]);
  klok += 24 * UUR;
  expect(await stand(lid('politie'))).toEqual([{ stand: 'STAGNEERT', opschalingVereist: false }]);
  await stap(
    'kanNietUitvoeren',
    lid('politie'),
    { lko: LKO, strategie: strategie.onderwerp, soort: 'UITVOERING_STOKT', reden: 'De actie is over de dag heen.' },
    [
      ['dtv-rao-noord', 'GEEN_GROND'],
      [lid('politie', 'veenkamp'), 'GEEN_GROND'],
    ],
  );
  expect(await stand(lid('coa'))).toEqual([{ stand: 'STAGNEERT', opschalingVereist: true }]);

  // The signaallijst: begun by one, with a standpunt of each, and complete before it goes.
  const begin = { lko: LKO, initiatiefnemer: 'DTV', vNummer: v, gronden: ['CALAMITEIT_DOSSIER'] };
  expect((await doe(lid('coa'), 'stelSignaallijstOp', begin)).regels).toEqual(['R-LKO-15 HARD']);
  const { onderwerp: signaallijst } = await stap('stelSignaallijstOp', lid('dtv'), begin, [
    ['wijkagent-duinrand', 'GEEN_GROND'],
  ]);
  const hier = { lko: LKO, signaallijst };
  await stap(
    'werkSignaallijstBij',
    lid('dtv'),
    { ...hier, versie: 1, ...INHOUD, vastgesteldIn: [{ datum: dag0, met: 'REGIEVOERDER' }] },
    [[lid('coa'), 'GEEN_ROL']],
  );
  expect((await doe(lid('dtv'), 'dienSignaallijstIn', { ...hier, versie: 2 })).regels).toEqual(
    expect.arrayContaining(['R-RAO-09 HARD']),
  );
  for (const organisatie of ['DTV', 'COA', 'IND', 'POLITIE'] as const)
    await stap(
      'geefStandpunt',
      lid(organisatie),
      { overleg: LKO, signaallijst, tekst: `Het standpunt van ${organisatie}.`, aspecten: ASPECTEN[organisatie] },
      [[lid(organisatie, 'rao-noord'), 'GEEN_GROND']],
    );
  const ziet = async (wie: Wie) => {
    const data = await lees(wie, 'query ($v: VNummer!) { vreemdeling(vNummer: $v) { signaallijsten { id stand } } }', {
      v,
    });
    return (data?.['vreemdeling'] as { signaallijsten: { stand: string }[] | null }).signaallijsten?.map(
      (lijst) => lijst.stand,
    );
  };
  expect(await ziet('dtv-rao-noord')).toBeUndefined();
  await stap('dienSignaallijstIn', lid('dtv'), { ...hier, versie: 2 }, [[lid('ind'), 'GEEN_ROL']]);
  expect(await ziet('dtv-rao-noord')).toEqual(['INGEDIEND']);

  // The RAO, at its next meeting.
  const bijeenkomst = volgende(RAO);
  const secretaris = lid(organisatieVan(bijeenkomst?.secretaris ?? ''), 'rao-noord');
  const anderRaoLid =
    ['dtv', 'coa', 'politie', 'ind'].map((wie) => lid(wie, 'rao-noord')).find((wie) => wie !== secretaris) ?? '';
  op(bijeenkomst?.datum ?? '');
  const bijRao = { rao: RAO, signaallijst };
  await stap('agendeerSignaal', secretaris, bijRao, [
    [anderRaoLid, 'GEEN_ROL'],
    [lid('dtv'), 'GEEN_GROND'],
  ]);
  const opBijeenkomst = { ...bijRao, bijeenkomst: bijeenkomst?.id };
  await stap('bespreekSignaal', secretaris, opBijeenkomst, [[anderRaoLid, 'GEEN_ROL']]);
  await stap(
    'besluit',
    secretaris,
    { ...opBijeenkomst, uitkomst: 'NAAR_DEELBERAAD', tekst: 'De regio kan dit niet zelf oplossen.' },
    [
      [anderRaoLid, 'GEEN_ROL'],
      [lid('coa'), 'GEEN_GROND'],
    ],
  );
  expect(await ziet(DEELBERAAD)).toBeUndefined();
  const { onderwerp: bijDeelberaad } = await stap(
    'schaalOpNaarDeelberaad',
    anderRaoLid,
    {
      ...bijRao,
      gronden: ['NIET_OPLOSBAAR_LOKAAL_REGIONAAL'],
      stappenGenomen: 'Het vertrekplan is uitgevoerd tot en met de presentatie.',
      stappenNogTeZetten: 'Een tweede presentatie.',
      oplossingenToelating: 'geen',
    },
    [
      [lid('dtv'), 'GEEN_GROND'],
      [DEELBERAAD, 'GEEN_GROND'],
    ],
  );
  const terug = { ...bijRao, tekst: 'Het RAO vertelt het LKO wat er is besloten.' };
  expect((await doe(secretaris, 'koppelTerug', terug)).regels).toContain('R-BB-06 ZACHT');

  // The Deelberaad: what follows, and back to the RAO.
  expect(await ziet(DEELBERAAD)).toContain('INGEDIEND');
  await stap(
    'stelVervolgactieVast',
    DEELBERAAD,
    {
      signaallijst: bijDeelberaad,
      uitkomst: 'VERVOLGACTIE',
      actor: 'AD_DTV',
      tekst: 'De algemeen directeur spreekt de ambassade aan.',
    },
    [[secretaris, 'GEEN_GROND']],
  );
  await stap('koppelTerugAanRao', DEELBERAAD, { signaallijst: bijDeelberaad, tekst: 'De ambassade is aangesproken.' }, [
    [anderRaoLid, 'GEEN_GROND'],
  ]);
  const raoLeest = await lees(
    anderRaoLid,
    '{ rao(id: "rao-noord") { signaallijsten(first: 200) { edges { node { id stand terugkoppeling vervolgacties { uitkomst actor } } } } } }',
  );
  const { edges } = (raoLeest?.['rao'] as { signaallijsten: { edges: { node: { id: string } }[] } }).signaallijsten;
  expect(edges.map(({ node }) => node).find(({ id }) => id === bijDeelberaad)).toEqual({
    id: bijDeelberaad,
    stand: 'TERUGGEKOPPELD',
    terugkoppeling: 'De ambassade is aangesproken.',
    vervolgacties: [{ uitkomst: 'VERVOLGACTIE', actor: 'AD_DTV' }],
  });

  // And back to the LKO, on time.
  await stap('koppelTerug', secretaris, terug, [
    [anderRaoLid, 'GEEN_ROL'],
    [lid('dtv'), 'GEEN_GROND'],
  ]);
  const bijLko = async (wie: Wie) => {
    const data = await lees(
      wie,
      `{ lko(id: "${LKO}") { terugkoppelingen(first: 200) { edges { node { signaallijst uitkomst terugkoppelingStand teruggekoppeldOp } } } } }`,
    );
    const gevonden = (
      data?.['lko'] as { terugkoppelingen: { edges: { node: { signaallijst: string } }[] } | null } | null
    )?.terugkoppelingen;
    return gevonden?.edges.map(({ node }) => node).find((node) => node.signaallijst === signaallijst);
  };
  expect(await bijLko(lid('coa'))).toEqual({
    signaallijst,
    uitkomst: 'NAAR_DEELBERAAD',
    terugkoppelingStand: 'OP_TIJD',
    teruggekoppeldOp: vandaag(),
  });
  expect(await bijLko(lid('coa', 'veenkamp'))).toBeUndefined();

  // Whoever sees the case reads how it got there: each step, by which organisation, and why.
  const verloop = await lees(
    secretaris,
    'query ($v: VNummer!) { vreemdeling(vNummer: $v) { signaallijsten { id overgangen { naar organisatie reden } } } }',
    { v },
  );
  const { signaallijsten } = verloop?.['vreemdeling'] as {
    signaallijsten: { id: string; overgangen: { naar: string; organisatie: string; reden: string | null }[] }[];
  };
  const stappen = signaallijsten.flatMap(({ overgangen }) => overgangen);
  expect(stappen.filter(({ reden }) => !/\(R-[A-Z]+-\d\d/.test(reden ?? ''))).toEqual([]);
  const secretariaat = secretaris.split('-')[0]?.toUpperCase();
  const gegaan = signaallijsten.find(({ id }) => id === signaallijst)?.overgangen;
  expect(gegaan?.map(({ naar, organisatie }) => ({ naar, organisatie }))).toEqual([
    { naar: 'CONCEPT', organisatie: 'DTV' },
    { naar: 'INGEDIEND', organisatie: 'DTV' },
    { naar: 'GEAGENDEERD', organisatie: secretariaat },
    { naar: 'BESPROKEN', organisatie: secretariaat },
    { naar: 'BESLOTEN', organisatie: secretariaat },
    { naar: 'OPGESCHAALD_DA', organisatie: anderRaoLid.split('-')[0]?.toUpperCase() },
    { naar: 'TERUGGEKOPPELD', organisatie: secretariaat },
  ]);
  expect(new Set(gedaanDoor).size).toBeGreaterThanOrEqual(6);
});
