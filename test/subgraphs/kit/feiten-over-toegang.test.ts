import { describe, expect, it } from 'vitest';
import { eigenBereikSleutel, feitenOverToegang } from '../../../subgraphs/kit/feiten-over-toegang.ts';

const NU = Date.UTC(2026, 10, 21);
const CASEMANAGER = { issuer: 'https://i.example', sub: 's-1', organisatie: 'COA', functie: 'CASEMANAGER' };
const besluit = { dataklassen: ['OPENBARE_ORDE'], ontvangers: ['COA'], van: NU, tot: NU + 1000 };

function feiten(nu = NU) {
  const gevraagd: { wie: unknown; vNummers: readonly string[] }[] = [];
  const { inEigenBereik, verstrekkingsBesluitGeldt } = feitenOverToegang(
    {
      bronhouder: 'COA',
      eigenBereik: (_type, vNummers, { gebruiker }) => {
        gevraagd.push({ wie: gebruiker, vNummers });
        return Promise.resolve(new Set(vNummers.filter((vNummer) => vNummer !== '9990000002')));
      },
      verstrekkingsBesluiten: () => Promise.resolve([besluit]),
    },
    () => nu,
  );
  return { inEigenBereik, verstrekkingsBesluitGeldt, gevraagd };
}

describe('inEigenBereik', () => {
  it('zegt ja voor wie binnen het bereik van die gebruiker ligt, in een vraag per gebruiker', async () => {
    const { inEigenBereik, gevraagd } = feiten();
    const sleutels = ['9990000001', '9990000002', '9990000003'].map((v) => eigenBereikSleutel(CASEMANAGER, v));
    expect(await inEigenBereik?.antwoord(sleutels)).toEqual(new Set([sleutels[0], sleutels[2]]));
    expect(gevraagd).toEqual([{ wie: CASEMANAGER, vNummers: ['9990000001', '9990000002', '9990000003'] }]);
  });

  it.each([
    ['iemand van een andere organisatie', eigenBereikSleutel({ ...CASEMANAGER, organisatie: 'IND' }, '9990000001')],
    ['een functie zonder rij in eigen.csv', eigenBereikSleutel({ ...CASEMANAGER, functie: 'FG' }, '9990000001')],
    ['geen JSON', '9990000001'],
    ['te weinig delen', JSON.stringify(['a', 'b'])],
    ['geen teksten', JSON.stringify([1, 2, 3, 4, 5])],
  ])('%s krijgt geen ja, en de gegevens worden niet geraadpleegd', async (_geval, sleutel) => {
    const { inEigenBereik, gevraagd } = feiten();
    expect(await inEigenBereik?.antwoord([sleutel])).toEqual(new Set());
    expect(gevraagd).toEqual([]);
  });
});

describe('verstrekkingsBesluitGeldt', () => {
  it.each([
    ['klasse en ontvanger staan in een geldig besluit', 'OPENBARE_ORDE@COA', NU, true],
    ['een andere ontvanger', 'OPENBARE_ORDE@IND', NU, false],
    ['een andere klasse', 'MENSENHANDEL@COA', NU, false],
    ['een klasse die niet bestaat', 'ORDE@COA', NU, false],
    ['het besluit is voorbij', 'OPENBARE_ORDE@COA', NU + 1000, false],
  ])('%s', async (_geval, sleutel, nu, ja) => {
    expect((await feiten(nu).verstrekkingsBesluitGeldt?.antwoord([sleutel]))?.has(sleutel)).toBe(ja);
  });
});

it('alleen het overleg vraagt ze', () => {
  const { inEigenBereik, verstrekkingsBesluitGeldt } = feiten();
  expect([inEigenBereik?.vragers, verstrekkingsBesluitGeldt?.vragers]).toEqual([['OVERLEG'], ['OVERLEG']]);
});
