import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vraagBanden } from '../../../subgraphs/overleg/band/vraag-band.ts';
import { startBronhouders } from './bronhouders.ts';
import { NU, nieuwVNummer } from './fixture.ts';

let bronhouders: Awaited<ReturnType<typeof startBronhouders>>;
beforeAll(async () => {
  bronhouders = await startBronhouders(() => NU);
});
afterAll(() => bronhouders.close());

const NIET_BEREIKBAAR = { code: 'FEITEN_NIET_BEREIKBAAR' };

describe('de band die een bronhouder bevestigt (k1, R-LKO-04, R-LKO-05)', () => {
  it.each([
    ['opvangBijAzc', { soort: 'OPVANG', bevestigdDoor: 'COA' }],
    ['administratiefBijAzc', { soort: 'ADMINISTRATIEF', bevestigdDoor: 'COA' }],
    ['caseloadBijAzc', { soort: 'CASELOAD', bevestigdDoor: 'DTV' }],
    ['topXBijAzc', { soort: 'TOP_X', bevestigdDoor: 'POLITIE' }],
  ])('%s geeft een band', async (feit, band) => {
    const [wel, niet] = [nieuwVNummer(), nieuwVNummer()];
    bronhouders.antwoorden({ [feit]: [`${wel}@azc-a`, `${niet}@azc-b`] });
    const banden = await vraagBanden(bronhouders.vraagFeit, 'azc-a', [wel, niet]);
    expect([...banden]).toEqual([[wel, band]]);
  });

  it('is van meer dan een de eerste in vaste volgorde', async () => {
    const vNummer = nieuwVNummer();
    const ja = [`${vNummer}@azc-a`];
    bronhouders.antwoorden({ topXBijAzc: ja, caseloadBijAzc: ja, administratiefBijAzc: ja });
    const banden = await vraagBanden(bronhouders.vraagFeit, 'azc-a', [vNummer]);
    expect(banden.get(vNummer)?.soort).toBe('ADMINISTRATIEF');
  });

  it('telt ook als een andere bronhouder niet te bereiken is', async () => {
    const vNummer = nieuwVNummer();
    bronhouders.antwoorden({ caseloadBijAzc: [`${vNummer}@azc-a`] }, ['COA', 'POLITIE']);
    const banden = await vraagBanden(bronhouders.vraagFeit, 'azc-a', [vNummer]);
    expect(banden.get(vNummer)?.soort).toBe('CASELOAD');
  });

  it('is onbekend, en niet afwezig, als niemand ja zegt en een bronhouder niet te bereiken is', async () => {
    const [wel, onbekend] = [nieuwVNummer(), nieuwVNummer()];
    bronhouders.antwoorden({ opvangBijAzc: [`${wel}@azc-a`] }, ['DTV']);
    const vraag = vraagBanden(bronhouders.vraagFeit, 'azc-a', [wel, onbekend]);
    await expect(vraag).rejects.toMatchObject(NIET_BEREIKBAAR);
  });

  it('kost vier vragen, ook voor tweehonderd personen', async () => {
    const personen = Array.from({ length: 200 }, nieuwVNummer);
    bronhouders.antwoorden({ opvangBijAzc: personen.map((vNummer) => `${vNummer}@azc-a`) });
    const banden = await vraagBanden(bronhouders.vraagFeit, 'azc-a', [...personen, ...personen]);
    expect(banden.size).toBe(200);
    expect(bronhouders.gevraagd.map(({ sleutels }) => sleutels.length)).toEqual([200, 200, 200, 200]);
  });
});
