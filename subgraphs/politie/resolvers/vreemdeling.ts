import { inzagelogVan } from '../../kit/inzagelog.ts';
import type { PolitieContext } from '../context.ts';

interface VreemdelingRef {
  readonly vNummer: string;
}

/**
 * Every class gives an object, also where the police has nothing: at the lower level "no" reads the same for who never was, no longer is
 * and is not known at all. Only a running vrijheidsbeperking is shown, so there nothing is null.
 */
export const Vreemdeling = {
  inzagelogPolitie: inzagelogVan,
  meldplicht: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: PolitieContext) => {
    const lopend = await bronnen.store.meldplicht.load(vNummer);
    if (lopend === undefined) return { vNummer, heeftMeldplicht: false };
    const { meldplicht, laatsteTwee } = lopend;
    const { ontheffingVan, ontheffingTot } = meldplicht;
    return {
      ...meldplicht,
      heeftMeldplicht: true,
      laatsteTweeVoldaan: laatsteTwee.map((melding) => melding.voldaan),
      laatsteMelding: laatsteTwee[0] ?? null,
      meldingen: () => bronnen.store.meldingen.load(vNummer),
      ontheffing: ontheffingVan === null ? null : { vNummer, van: ontheffingVan, tot: ontheffingTot },
    };
  },
  vrijheidsbeperking: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: PolitieContext) => {
    const maatregel = await bronnen.store.vrijheidsbeperking.load(vNummer);
    return maatregel === undefined ? null : { ...maatregel, sinds: maatregel.ingang };
  },
  inbewaringstelling: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: PolitieContext) => {
    const maatregel = await bronnen.store.inbewaringstelling.load(vNummer);
    if (maatregel === undefined) return { vNummer, loopt: false };
    return { ...maatregel, loopt: maatregel.opheffing === null || maatregel.opheffing > bronnen.vandaag };
  },
  inbewaringstellingOverwogen: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: PolitieContext) => {
    const overwogen = await bronnen.store.overwogen.load(vNummer);
    return { ...overwogen, vNummer, wordtOverwogen: overwogen !== undefined };
  },
  openbareOrde: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: PolitieContext) => {
    const beeld = await bronnen.store.openbareOrde.load(vNummer);
    const topX = beeld?.topX ?? null;
    return {
      vNummer,
      opTopX: topX !== null,
      lopendeMaatregel: topX?.lopendeMaatregel,
      aantalRegistraties: beeld?.orde?.aantalRegistraties ?? 0,
      laatsteDatum: beeld?.orde?.laatsteDatum,
      aard: beeld?.orde?.aard,
      ketenmarinier: topX?.ketenmarinier ?? false,
    };
  },
  mensenhandelSignaal: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: PolitieContext) => {
    const signaal = await bronnen.store.mensenhandelSignaal.load(vNummer);
    return { ...signaal, vNummer, erIsEenSignaal: signaal !== undefined };
  },
};
