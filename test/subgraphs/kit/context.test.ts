import { continueTrace } from '../../../logboek/trace.ts';
import { Verantwoording } from '../../../subgraphs/kit/verantwoording.ts';
import { describe, expect, it, vi } from 'vitest';
import { tekenBewijs } from '../../../toegang/bewijs.ts';
import { besluitOver, loadHub, mag, type SubgraphContext, vraagVan } from '../../../subgraphs/kit/context.ts';
import { openCursors } from '../../../subgraphs/kit/cursors.ts';
import { leesRelatiesUitBewijs } from '../../../subgraphs/kit/relatie-uit-bewijs.ts';
import { NIEMAND_KEEK } from '../../support/logboek.ts';
import { Relaties } from '../../../subgraphs/kit/relaties.ts';
import { CASEMANAGER, eigen, gebruiker, labels, NU, REGIEVOERDER, relatie } from '../../toegang/vraag.ts';

const V = '9990000001';
const BASIS = {
  gebruiker: REGIEVOERDER,
  doel: 'UITVOERING_VW',
  nu: NU,
  bronhouder: 'POLITIE',
  verstrekkingsBesluiten: [],
} as const;

function context(van = relatie({ profielen: ['LKO_DTV'] })): SubgraphContext {
  const relaties = new Relaties((o) => Promise.resolve(o.map(() => van)));
  const cursors = openCursors({ kty: 'RSA', d: 'geheim' })(BASIS.gebruiker);
  const verantwoording = new Verantwoording();
  return {
    ...BASIS,
    ...NIEMAND_KEEK,
    relaties,
    cursors,
    trace: continueTrace({}),
    verantwoording,
    wacht: new AbortController().signal,
    bronnen: undefined,
  };
}

describe('wat een resolver over een andere klasse van dezelfde persoon vraagt', () => {
  it('wordt beslist zoals een veld, en is nee zolang niet is nagegaan hoe de gebruiker tot die persoon staat', async () => {
    const over = context();
    expect(mag(over, 'Vreemdeling', V, 'OPENBARE_ORDE:SAMENVATTING')).toBe(false);
    expect(besluitOver(over, 'Vreemdeling', V, labels('OPENBARE_ORDE:SAMENVATTING'), 'AVG')).toEqual({
      toegestaan: false,
      label: { dataklasse: 'OPENBARE_ORDE', niveau: 'SAMENVATTING' },
      reden: 'GEEN_GROND',
    });
    await loadHub(over, 'Vreemdeling', V);
    expect(mag(over, 'Vreemdeling', V, 'OPENBARE_ORDE:SAMENVATTING')).toBe(true);
    expect(mag(over, 'Vreemdeling', V, 'OPENBARE_ORDE:VOLLEDIG')).toBe(false);
    // Wpg art. 16-20: no decision covers it.
    expect(mag(over, 'Vreemdeling', V, 'OPENBARE_ORDE:SAMENVATTING', 'WPG')).toBe(false);
    expect(mag(over, 'LKO', V, 'OPENBARE_ORDE:SAMENVATTING')).toBe(false);
  });

  it('en wordt verantwoord als een veld: wat open ging met zijn klasse, wat dicht bleef als besluit', async () => {
    const over = context();
    const besluit = vi.spyOn(over.verantwoording, 'besluit');
    await loadHub(over, 'Vreemdeling', V);
    mag(over, 'Vreemdeling', V, 'OPENBARE_ORDE:SAMENVATTING');
    mag(over, 'Vreemdeling', V, 'OPENBARE_ORDE:SAMENVATTING');
    mag(over, 'Vreemdeling', V, 'OPENBARE_ORDE:VOLLEDIG');
    const [open, weer, dicht] = besluit.mock.calls;
    const [[label] = []] = labels('OPENBARE_ORDE:SAMENVATTING');
    expect(open).toMatchObject([
      { veld: 'rij OPENBARE_ORDE:SAMENVATTING', labels: [[label]] },
      { hub: 'Vreemdeling', key: V },
      { toegestaan: true },
      [label],
    ]);
    // Counted as one point, however often it is asked.
    expect(weer?.[0]).toBe(open?.[0]);
    expect(dicht?.[2]).toMatchObject({ toegestaan: false });
    besluitOver(over, 'Vreemdeling', V, labels('OPENBARE_ORDE:SAMENVATTING'), 'AVG');
    expect(besluit).toHaveBeenCalledTimes(3);
  });

  it('een hub die een resolver zelf geeft noemt zijn soort en sleutel', async () => {
    expect(await loadHub(context(), 'Vreemdeling', V)).toEqual({ __typename: 'Vreemdeling', vNummer: V });
    expect(await loadHub(context(), 'LKO', 'lko-a')).toEqual({ __typename: 'LKO', id: 'lko-a' });
    expect(await loadHub(context(), 'RAO', 'rao-a')).toEqual({ __typename: 'RAO', id: 'rao-a' });
  });

  it('de vraag draagt alles waarvan het besluit afhangt', () => {
    expect(vraagVan(BASIS, 'WPG')).toEqual({ ...BASIS, regime: 'WPG' });
  });
});

describe('hoe een gebruiker tot iemand staat, naar bewijs en eigen bereik', () => {
  const sleutel = new Uint8Array(32).fill(1);
  const coa = { ...BASIS, gebruiker: CASEMANAGER, bronhouder: 'COA' };
  const bewijs = (key: string, verlooptOp = NU / 1000 + 60) =>
    tekenBewijs(
      {
        gebruiker: CASEMANAGER,
        type: 'Vreemdeling',
        key,
        profielen: ['LKO_COA'],
        verlopen: ['GENODIGD_NIDOS'],
        beperkt: true,
        verlooptOp,
      },
      { kid: 'k1', ontvangers: { coa: sleutel } },
    );
  function open(basis = coa, binnen: readonly string[] = []) {
    const gevraagd: (readonly [string, readonly string[]])[] = [];
    const eigenBereik = (type: string, keys: readonly string[]) => {
      gevraagd.push([type, keys]);
      return Promise.resolve(new Set(binnen));
    };
    return { gevraagd, lees: leesRelatiesUitBewijs({ naam: 'coa', eigenBereik }, { k1: sleutel }, basis) };
  }
  const NIETS = { profielen: [], verlopen: [], beperkt: false, eigen: undefined };

  it('een geldig bewijs zegt wat erin staat; elk ander zegt niets', async () => {
    const { lees } = open();
    const onderwerp = { type: 'Vreemdeling', key: V } as const;
    expect(
      await lees([
        { ...onderwerp, toegangsbewijs: bewijs(V) },
        { ...onderwerp, toegangsbewijs: bewijs(V, NU / 1000) },
        { ...onderwerp, toegangsbewijs: bewijs('9990000002') },
        onderwerp,
      ]),
    ).toEqual([
      { ...NIETS, bewijs: 'GELDIG', profielen: ['LKO_COA'], verlopen: ['GENODIGD_NIDOS'], beperkt: true },
      { ...NIETS, bewijs: 'VERLOPEN' },
      { ...NIETS, bewijs: 'ONGELDIG' },
      { ...NIETS, bewijs: 'ONTBREEKT' },
    ]);
  });

  it('het eigen bereik wordt per soort een keer gevraagd, elke sleutel een keer', async () => {
    const { lees, gevraagd } = open(coa, [V, 'lko-a']);
    const relaties = await lees([
      { type: 'Vreemdeling', key: V },
      { type: 'LKO', key: 'lko-a' },
      { type: 'Vreemdeling', key: V, toegangsbewijs: bewijs(V) },
      { type: 'Vreemdeling', key: '9990000002' },
    ]);
    expect(gevraagd).toEqual([
      ['Vreemdeling', [V, '9990000002']],
      ['LKO', ['lko-a']],
    ]);
    const rij = eigen(CASEMANAGER);
    expect(relaties.map((r) => r.eigen)).toEqual([rij, rij, rij, undefined]);
  });

  it('wie geen rij in eigen.csv heeft heeft geen eigen bereik, en er wordt niet naar gezocht', async () => {
    for (const wie of [gebruiker('COA', 'FG'), gebruiker('IND', 'IND_MEDEWERKER')]) {
      const { lees, gevraagd } = open({ ...coa, gebruiker: wie }, [V]);
      expect(await lees([{ type: 'Vreemdeling', key: V }])).toEqual([{ ...NIETS, bewijs: 'ONTBREEKT' }]);
      expect(gevraagd).toEqual([]);
    }
  });
});
