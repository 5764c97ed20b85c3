import type { OverlegBronnen, OverlegContext } from '../context.ts';
import { ontbreektAan } from '../handelingen/ontbreekt-aan.ts';
import type { SignaallijstRij } from '../store.ts';
import type { VreemdelingRef } from './vreemdeling.ts';

export const SignaallijstenVanPersoon = {
  /** A concept is the LKO's that writes it: whoever sees this person by another ground does not know of it. */
  signaallijsten: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: OverlegContext) => {
    const rijen = await bronnen.store.signaallijstenVan.load(vNummer);
    const leesbaar = await Promise.all(
      rijen.map(
        async ({ stand, lkoId }) => stand !== 'CONCEPT' || (lkoId !== null && (await isLidVan(bronnen, lkoId))),
      ),
    );
    return rijen.filter((_rij, index) => leesbaar[index]);
  },
};

async function isLidVan(bronnen: OverlegBronnen, lkoId: string): Promise<boolean> {
  return (await bronnen.gronden('LKO', lkoId)).gronden.some(({ profiel }) => profiel.startsWith('LKO_'));
}

export const Signaallijst = {
  standpunten: async (row: SignaallijstRij, _args: unknown, context: OverlegContext) =>
    (await leesbareStandpunten(row, context)).map((standpunt) => ({ ...standpunt, vNummer: row.vNummer })),
  vastgesteldIn: ({ vastgesteldIn, vNummer }: SignaallijstRij) => vastgesteldIn.map((een) => ({ ...een, vNummer })),
  oplossingsrichtingen: ({ oplossingsrichtingen, vNummer }: SignaallijstRij) =>
    oplossingsrichtingen.map((een) => ({ ...een, vNummer })),
  overgangen: async ({ id, vNummer }: SignaallijstRij, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.signaal.overgangenVan.load(id)).map((overgang) => ({ ...overgang, vNummer })),
  valideerSignaallijst: (row: SignaallijstRij, _args: unknown, context: OverlegContext) => ontbreektAan(row, context),
};

/** R-RAO-09: another organisation's standpunt is read after vaststelling; the own one before it too. */
export async function leesbareStandpunten({ id, stand }: SignaallijstRij, { bronnen, gebruiker }: OverlegContext) {
  const alle = await bronnen.store.standpuntenVan.load(id);
  return alle.filter(({ organisatie }) => stand !== 'CONCEPT' || organisatie === gebruiker.organisatie);
}
