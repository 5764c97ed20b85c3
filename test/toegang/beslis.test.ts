import { describe, expect, it } from 'vitest';
import {
  beslis,
  beslisWaarop,
  type Besluit,
  REDENEN,
  type Reden,
  type Relatie,
  type Vraag,
} from '../../toegang/beslis.ts';
import { DOELEN } from '../../toegang/generated/policy.ts';
import type { Labels } from '../../toegang/label.ts';
import { BESLUIT, type Geval, LKO, PAREN, TOPX, WPG } from './redenen.ts';
import { CASEMANAGER, eigen, gebruiker, labels, NU, REGIEVOERDER, relatie, vraag } from './vraag.ts';

const reden = ([label, van, over]: Geval): Reden | undefined => {
  const besluit = beslis(label, van, over);
  return besluit.toegestaan ? undefined : besluit.reden;
};
const profiel = ([label, van, over]: Geval): string | undefined => {
  const besluit = beslis(label, van, over);
  return besluit.toegestaan ? besluit.profiel : undefined;
};

describe.each(REDENEN)('de reden %s', (naam) => {
  it.each(PAREN[naam])('weigert $geval, en niet het geval ernaast', ({ geweigerd, toegestaan }) => {
    expect(reden(geweigerd)).toBe(naam);
    expect(reden(toegestaan)).toBeUndefined();
  });
});

describe('waarop een veld openging', () => {
  const of = [...labels('OPENBARE_ORDE:VOLLEDIG'), ...labels('OPENBARE_ORDE:SAMENVATTING')];
  const over = vraag(REGIEVOERDER, 'POLITIE');

  it('is het alternatief dat het deed, en niet het eerste', () => {
    const { besluit, waarop } = beslisWaarop(of, relatie({ profielen: ['LKO_DTV'] }), over);
    expect(besluit.toegestaan).toBe(true);
    expect(waarop).toBe(of[1]);
  });

  it('is niets als het dicht bleef', () => {
    expect(beslisWaarop(of, relatie(), over)).toMatchObject({ besluit: { toegestaan: false }, waarop: [] });
    expect(beslisWaarop([], relatie(), over).waarop).toEqual([]);
  });
});

describe('zonder enige grond is de reden altijd GEEN_GROND', () => {
  const allesMis = { ...WPG, doel: 'TOEZICHT_AVG', verstrekkingsBesluiten: [{ ...BESLUIT, tot: NU }] } as const;

  it.each(DOELEN.map(({ doel }) => doel))('met doel %s, afgeschermd of niet, Wpg of niet', (doel) => {
    for (const beperkt of [false, true]) {
      for (const regime of ['AVG', 'WPG'] as const) {
        for (const label of [
          'OPENBARE_ORDE:SAMENVATTING',
          'MENSENHANDEL:VOLLEDIG',
          'INBEWARINGSTELLING_OVERWOGEN:VOLLEDIG',
        ]) {
          const over = vraag(REGIEVOERDER, 'POLITIE', { ...allesMis, regime, doel });
          expect(beslis(labels(label), relatie({ beperkt }), over)).toEqual({
            toegestaan: false,
            label: labels(label)[0]?.[0],
            reden: 'GEEN_GROND',
          });
        }
      }
    }
  });

  it('een afgeschermde en een gewone persoon geven dan hetzelfde besluit', () => {
    const over = vraag(REGIEVOERDER, 'POLITIE', WPG);
    expect(beslis(TOPX, relatie({ beperkt: true }), over)).toEqual(beslis(TOPX, relatie(), over));
  });

  it('een verlopen uitnodiging van een profiel dat deze functie niet kan hebben verandert de reden niet', () => {
    expect(reden([TOPX, relatie({ verlopen: ['GENODIGD_WIJKAGENT'] }), vraag(REGIEVOERDER, 'POLITIE')])).toBe(
      'GEEN_GROND',
    );
  });
});

describe('de volgorde van de redenen: elke stap die hersteld wordt toont de volgende', () => {
  const over = { ...WPG, doel: 'VERIFICATIE' } as const;
  const met = { ...WPG, doel: 'UITVOERING_VW' } as const;
  it.each<[Reden | undefined, Relatie, Vraag, string]>([
    [
      'BEWIJS_ONGELDIG',
      { ...LKO, bewijs: 'ONGELDIG', beperkt: true },
      vraag(REGIEVOERDER, 'POLITIE', over),
      'VOLLEDIG',
    ],
    [
      'BEWIJS_ONTBREEKT',
      { ...LKO, bewijs: 'ONTBREEKT', beperkt: true },
      vraag(REGIEVOERDER, 'POLITIE', over),
      'VOLLEDIG',
    ],
    ['GEEN_GROND', relatie({ beperkt: true }), vraag(REGIEVOERDER, 'POLITIE', over), 'VOLLEDIG'],
    ['NIVEAU_TE_LAAG', { ...LKO, beperkt: true }, vraag(REGIEVOERDER, 'POLITIE', over), 'VOLLEDIG'],
    ['DOELBINDING', { ...LKO, beperkt: true }, vraag(REGIEVOERDER, 'POLITIE', over), 'SAMENVATTING'],
    ['VERSTREKKINGSBEPERKING', { ...LKO, beperkt: true }, vraag(REGIEVOERDER, 'POLITIE', met), 'SAMENVATTING'],
    ['GEEN_VERSTREKKINGSBESLUIT', LKO, vraag(REGIEVOERDER, 'POLITIE', met), 'SAMENVATTING'],
    [undefined, LKO, vraag(REGIEVOERDER, 'POLITIE', { ...met, verstrekkingsBesluiten: [BESLUIT] }), 'SAMENVATTING'],
  ])('%s', (verwacht, van, vragend, niveau) => {
    expect(reden([labels(`OPENBARE_ORDE:${niveau}`), van, vragend])).toBe(verwacht);
  });
});

describe('meer labels op een veld', () => {
  const of = labels('OPVANG_KAMER:SAMENVATTING', 'OPVANG:SAMENVATTING');
  const en = labels(['OPVANG_KAMER:SAMENVATTING', 'OPVANG:SAMENVATTING']);
  const geen = labels('OPVANG_KAMER:SAMENVATTING', 'PROCEDURE:VOLLEDIG');
  const over = vraag(REGIEVOERDER, 'COA');

  it('van alternatieven is een genoeg, waar dat ook staat', () => {
    expect(profiel([of, LKO, over])).toBe('LKO_DTV');
    expect(profiel([labels('OPVANG:SAMENVATTING', 'OPVANG_KAMER:SAMENVATTING'), LKO, over])).toBe('LKO_DTV');
    expect(
      reden([geen, relatie({ profielen: ['GENODIGD_IOM'] }), vraag(gebruiker('IOM', 'IOM_MEDEWERKER'), 'COA')]),
    ).toBe('NIVEAU_TE_LAAG');
  });

  it('de weigering is die van het eerste alternatief', () => {
    const besluit = beslis(geen, relatie(), over);
    expect(besluit).toMatchObject({ toegestaan: false, label: { dataklasse: 'OPVANG_KAMER' } });
  });

  it('van samen genoemde labels gelden alle, en de weigering noemt welk niet', () => {
    expect(beslis(en, LKO, over)).toMatchObject({ reden: 'NIVEAU_TE_LAAG', label: { dataklasse: 'OPVANG_KAMER' } });
    const omgekeerd = labels(['OPVANG:SAMENVATTING', 'OPVANG_KAMER:SAMENVATTING']);
    expect(beslis(omgekeerd, LKO, over)).toMatchObject({ toegestaan: false, label: { dataklasse: 'OPVANG_KAMER' } });
    expect(profiel([en, relatie({ profielen: ['LKO_COA'] }), vraag(CASEMANAGER, 'COA')])).toBe('LKO_COA');
  });

  it('OPEN maakt een klasse die erbij staat niet open', () => {
    expect(reden([labels(['OPVANG:SAMENVATTING', 'OPEN']), relatie(), over])).toBe('GEEN_GROND');
    expect(reden([labels(['OPEN', 'OPVANG:SAMENVATTING']), relatie(), over])).toBe('GEEN_GROND');
    expect(profiel([labels('OPEN'), relatie(), over])).toBe('OPEN');
  });

  it('geen enkel label, of een leeg alternatief, weigert', () => {
    for (const leeg of [[], [[]], [[], []]] satisfies Labels[]) {
      expect(beslis(leeg, LKO, over)).toEqual({ toegestaan: false, label: 'EIGEN', reden: 'GEEN_GROND' });
    }
  });

  it('de weigering van een lijst van eigen rijen noemt geen klasse', () => {
    const lijst = labels('EIGEN');
    const dicht = { toegestaan: false, label: 'EIGEN' };
    expect(beslis(lijst, LKO, over)).toEqual({ ...dicht, reden: 'GEEN_GROND' });
    const binnen = relatie({ eigen: eigen(CASEMANAGER) });
    expect(beslis(lijst, binnen, vraag(CASEMANAGER, 'COA', { doel: 'VERIFICATIE' }))).toEqual({
      ...dicht,
      reden: 'DOELBINDING',
    });
  });
});

describe('wat een toegestaan besluit zegt', () => {
  const printed = (besluit: Besluit) => (besluit.toegestaan ? [besluit.profiel, besluit.grond] : []);

  it('zegt van wat open is dat het over niemand gaat, en van een lijst van eigen rijen het bereik', () => {
    const van = relatie({ eigen: eigen(CASEMANAGER) });
    expect(printed(beslis(labels('OPEN'), van, vraag(CASEMANAGER, 'COA')))).toEqual([
      'OPEN',
      'zegt niets over een persoon',
    ]);
    expect(printed(beslis(labels('EIGEN'), van, vraag(CASEMANAGER, 'COA')))).toEqual(['EIGEN', 'EIGEN_LOCATIE']);
  });

  it('noemt de eigen gegevens met hun reikwijdte voor een profiel', () => {
    const van = relatie({ profielen: ['LKO_COA'], eigen: eigen(CASEMANAGER) });
    expect(printed(beslis(labels('OPVANG:VOLLEDIG'), van, vraag(CASEMANAGER, 'COA')))).toEqual([
      'EIGEN',
      'EIGEN_LOCATIE',
    ]);
  });

  it('noemt het profiel dat het veld opent, ook als een ander profiel het niet doet', () => {
    const van = relatie({ profielen: ['LKO_COA'], eigen: eigen(CASEMANAGER) });
    expect(printed(beslis(labels('PROCEDURE:SAMENVATTING'), van, vraag(CASEMANAGER, 'IND')))).toEqual([
      'LKO_COA',
      'LKO_COA',
    ]);
  });
});
