import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../support/subgraph-alone.ts';
import {
  BETROKKENE,
  CASEMANAGER,
  DAG,
  geldig,
  NU,
  over,
  type Overleg,
  RAO_A_LID,
  startOverleg,
  VWN,
} from './fixture.ts';

let overleg: Overleg;
beforeAll(async () => {
  overleg = await startOverleg();
});
afterAll(() => overleg.close());

const codes = (answer: Answer) => answer.errors?.map(({ extensions }) => extensions?.['code']);

describe('het toegangsbewijs', () => {
  it('geldt 60 seconden, voor deze gebruiker, dit type en deze sleutel alleen', async () => {
    const { vNummer } = await overleg.punt();
    const { data } = await overleg.query(
      CASEMANAGER,
      `query ($v: VNummer!) { vreemdeling(vNummer: $v) { toegangsbewijs } lko(id: "lko-a") { toegangsbewijs } }`,
      { v: vNummer },
    );
    const { vreemdeling, lko } = data as Record<'vreemdeling' | 'lko', { toegangsbewijs: string }>;
    const lees = (nu: number) => overleg.lees(vreemdeling.toegangsbewijs, CASEMANAGER, 'Vreemdeling', vNummer, nu);
    expect(lees(NU + 59_999)).toEqual(geldig(['LKO_COA']));
    expect(lees(NU + 60_000)).toEqual({ stand: 'VERLOPEN' });
    expect(overleg.lees(lko.toegangsbewijs, CASEMANAGER, 'LKO', 'lko-a')).toEqual(geldig(['LKO_COA']));
    const ongeldig = { stand: 'ONGELDIG' };
    expect(overleg.lees(lko.toegangsbewijs, CASEMANAGER, 'LKO', 'lko-b')).toEqual(ongeldig);
    expect(overleg.lees(lko.toegangsbewijs, CASEMANAGER, 'RAO', 'lko-a')).toEqual(ongeldig);
    expect(overleg.lees(lko.toegangsbewijs, CASEMANAGER, 'Vreemdeling', vNummer)).toEqual(ongeldig);
    expect(overleg.lees(vreemdeling.toegangsbewijs, RAO_A_LID, 'Vreemdeling', vNummer)).toEqual(ongeldig);
  });

  it('noemt elk profiel een keer, ook op twee gronden, en eindigt met de grond die het eerst vervalt', async () => {
    const { vNummer } = await overleg.punt({ vernieuwdOp: over(-90 * DAG + 20_000) });
    // The same person on the agenda of another LKO, of which this casemanager is a member too.
    await overleg.punt({ vNummer, lkoId: 'lko-b' });
    const tweemaal = { ...CASEMANAGER, sub: 'twee-lko' };
    for (const lko of ['lko-a', 'lko-b']) await overleg.lid(tweemaal, lko);
    const { bewijs } = await overleg.vraag(tweemaal, vNummer);
    expect(bewijs(NU + 19_999)).toEqual(geldig(['LKO_COA']));
    expect(bewijs(NU + 20_000)).toEqual({ stand: 'VERLOPEN' });
  });

  it('zegt ook van een onbekende persoon iets geldigs: geen enkel profiel', async () => {
    const { bewijs } = await overleg.vraag(CASEMANAGER, '9997777777');
    expect(bewijs()).toEqual(geldig([]));
  });

  it('uit een ander antwoord maakt hier niets open: overleg kijkt in zijn eigen administratie', async () => {
    const key = (await overleg.signaallijst({ raoId: 'rao-b' })).vNummer;
    const vals = overleg.bewijs(RAO_A_LID, { type: 'Vreemdeling', key, profielen: ['RAO_DTV'] });
    const answer = await overleg.entities(RAO_A_LID, 'Vreemdeling', 'vNummer signaallijsten { id }', [
      { __typename: 'Vreemdeling', vNummer: key, toegangsbewijs: vals },
    ]);
    expect(answer.data).toEqual({ _entities: [{ vNummer: key, signaallijsten: null }] });
    expect(codes(answer)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });
});

describe('toegang', () => {
  it('noemt per klasse het hoogste niveau met profiel, grond en einde', async () => {
    const { id, vNummer } = await overleg.punt({ vernieuwdOp: over(-89.5 * DAG) });
    const { toegang } = await overleg.vraag(CASEMANAGER, vNummer);
    const niveau = (dataklasse: string) => toegang.niveaus.filter((rij) => rij.dataklasse === dataklasse);
    const grond = { profiel: 'LKO_COA', grond: `agendapunt ${id}`, geldigTot: over(DAG / 2).toISOString() };
    expect(toegang.reden).toBeNull();
    expect(niveau('IDENTITEIT')).toEqual([{ dataklasse: 'IDENTITEIT', niveau: 'VOLLEDIG', ...grond }]);
    expect(niveau('PROCEDURE')).toEqual([{ dataklasse: 'PROCEDURE', niveau: 'SAMENVATTING', ...grond }]);
    expect(niveau('MENSENHANDEL')).toEqual([{ dataklasse: 'MENSENHANDEL', niveau: 'HIT', ...grond }]);
    expect(niveau('AANTALLEN')).toEqual([]);
    expect(niveau('INZAGELOG')).toEqual([]);
  });

  it('wordt met het doel VERIFICATIE niet meer dan de identiteit', async () => {
    const { vNummer } = await overleg.punt();
    const { toegang, bewijs } = await overleg.vraag(CASEMANAGER, vNummer, 'VERIFICATIE');
    expect(toegang.niveaus.map(({ dataklasse, niveau }) => `${dataklasse} ${niveau}`)).toEqual([
      'IDENTITEIT VOLLEDIG',
      'IDENTITEITSONDERZOEK SAMENVATTING',
    ]);
    expect(toegang.reden).toBeNull();
    // The relation stays what it is; each owner weighs the purpose for itself.
    expect(bewijs()).toEqual(geldig(['LKO_COA']));
  });

  it.each(['BELEIDSEVALUATIE', 'INZAGE', 'TOEZICHT_AVG'])('geeft een lid met het doel %s niets', async (doel) => {
    const { vNummer } = await overleg.punt();
    expect((await overleg.vraag(CASEMANAGER, vNummer, doel)).toegang).toEqual({ reden: 'DOELBINDING', niveaus: [] });
    const answer = await overleg.query(CASEMANAGER, `{ lko(id: "lko-a") { naam } }`, {}, doel);
    expect(answer.errors?.[0]?.extensions?.['toegang']).toMatchObject({ reden: 'DOELBINDING' });
  });

  it('van het overleg zelf noemt het lidmaatschap, of de uitnodiging met haar einde', async () => {
    const id = await overleg.uitnodiging(VWN, 'GENODIGD_VWN', []);
    const TOEGANG = `{ lko(id: "lko-a") { toegang { reden niveaus { dataklasse niveau profiel grond geldigTot } } } }`;
    const overlegVan = async (wie: typeof VWN) => {
      const { data } = await overleg.query(wie, TOEGANG);
      const { toegang } = (data as { lko: { toegang: { niveaus: { dataklasse: string }[] } } }).lko;
      return toegang.niveaus.find(({ dataklasse }) => dataklasse === 'OVERLEG');
    };
    expect(await overlegVan(CASEMANAGER)).toEqual({
      dataklasse: 'OVERLEG',
      niveau: 'VOLLEDIG',
      profiel: 'LKO_COA',
      grond: 'lid van lko-a',
      geldigTot: null,
    });
    expect(await overlegVan(VWN)).toEqual({
      dataklasse: 'OVERLEG',
      niveau: 'SAMENVATTING',
      profiel: 'GENODIGD_VWN',
      grond: `uitnodiging ${id}`,
      geldigTot: over(DAG).toISOString(),
    });
    expect(await overlegVan(BETROKKENE)).toBeUndefined();
  });
});

describe('een sleutel die er geen is', () => {
  it.each(['LKO-A', 'lko a', '1', '', "lko-a' or true", 'l'.repeat(65)])(
    'lko en rao %j: SLEUTEL_ONGELDIG',
    async (id) => {
      for (const root of ['lko', 'rao']) {
        const answer = await overleg.query(CASEMANAGER, `query ($id: ID!) { ${root}(id: $id) { naam } }`, { id });
        expect(answer.data).toEqual({ [root]: null });
        expect(codes(answer)).toEqual(['SLEUTEL_ONGELDIG']);
        if (id.length > 1) expect(JSON.stringify(answer)).not.toContain(id);
      }
    },
  );

  it.each(['999000000', '99900000011', '99900000AB', '', 9990000001, null])(
    'vreemdeling %j: BAD_USER_INPUT, zonder de waarde te herhalen',
    async (v) => {
      const answers = [
        await overleg.query(CASEMANAGER, `query ($v: VNummer!) { vreemdeling(vNummer: $v) { vNummer } }`, { v }),
        await overleg.query(CASEMANAGER, `{ vreemdeling(vNummer: ${JSON.stringify(v)}) { vNummer } }`),
      ];
      for (const answer of answers) {
        expect(answer.data).toBeUndefined();
        expect(answer.errors).toHaveLength(1);
        if (v !== '' && v !== null) expect(JSON.stringify(answer)).not.toContain(String(v));
      }
      expect(codes(answers[0] ?? {})).toEqual(['BAD_USER_INPUT']);
    },
  );

  it('in een representatie geeft een fout op die plaats, en laat de andere antwoorden staan', async () => {
    const { vNummer } = await overleg.signaallijst();
    const answer = await overleg.entities(RAO_A_LID, 'Vreemdeling', 'vNummer signaallijsten { stand }', [
      { __typename: 'Vreemdeling', vNummer: 'geen-v-nummer' },
      { __typename: 'Vreemdeling', vNummer: { $ne: null } },
      { __typename: 'Vreemdeling', vNummer },
    ]);
    expect(answer.data).toEqual({ _entities: [null, null, { vNummer, signaallijsten: [{ stand: 'INGEDIEND' }] }] });
    expect(codes(answer)).toEqual(['SLEUTEL_ONGELDIG', 'SLEUTEL_ONGELDIG']);
  });
});
