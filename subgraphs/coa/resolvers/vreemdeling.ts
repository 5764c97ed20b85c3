import { inzagelogVan } from '../../kit/inzagelog.ts';
import type { CoaContext } from '../context.ts';
import type { MaatregelRij, OpvangRij } from '../store.ts';
import { achttienGeworden, dagVan } from '../vandaag.ts';

interface VreemdelingRef {
  readonly vNummer: string;
}

const ZWAARTE: readonly MaatregelRij['impactniveau'][] = ['LAAG', 'MIDDEN', 'HOOG', 'ZEER_HOOG'];

/** Every nested row names its person: the rules decide by it, field by field. */
export const Vreemdeling = {
  inzagelogCoa: inzagelogVan,
  opvang: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen, nu }: CoaContext) => {
    const rij = await bronnen.store.opvang.load(vNummer);
    return rij && toOpvang(rij, dagVan(nu));
  },
  opvangmaatregelen: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: CoaContext) => {
    const rijen = await bronnen.store.maatregelenVan.load(vNummer);
    const hoogste = Math.max(-1, ...rijen.map(({ impactniveau }) => ZWAARTE.indexOf(impactniveau)));
    return { vNummer, aantal: rijen.length, hoogsteImpactniveau: ZWAARTE[hoogste], lijst: rijen.map(toMaatregel) };
  },
  gezinsverband: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen, nu }: CoaContext) => {
    const leden = await bronnen.store.gezinVan.load(vNummer);
    if (leden.length === 0) return null;
    const grens = achttienGeworden(dagVan(nu));
    return {
      vNummer,
      aantalLeden: leden.length,
      minderjarigeKinderen: leden.some(({ geboortedatum }) => geboortedatum > grens),
      leden: leden.map((lid) => lid.vNummer),
    };
  },
  // Somebody without an aanduiding gets an answer too: with HIT a missing record and a closed one must not differ in shape.
  kwetsbaarheid: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: CoaContext) => {
    const aanduidingen = await bronnen.store.kwetsbaarhedenVan.load(vNummer);
    return {
      vNummer,
      aangeduid: aanduidingen.length > 0,
      soorten: aanduidingen.map(({ soort }) => soort),
      aanduidingen,
    };
  },
};

export const Opvangrecht = {
  /**
   * Rva 2005 art. 7 lid 1 j. Only the police know of the meldingen, so they are asked, for everybody at once. Not about
   * somebody who has left: the COA provides until then, also after the right has ended (Vw 2000 art. 45).
   */
  signalen: async (
    { vNummer, inOpvang }: { vNummer: string; inOpvang: boolean },
    _args: unknown,
    { bronnen }: CoaContext,
  ) => (inOpvang && (await bronnen.tweeMeldingenGemist.load(vNummer)) ? ['MELDPLICHT_2X_VERZUIMD'] : []),
};

function toOpvang({ bewoner, locatie, opvangrecht }: OpvangRij, vandaag: string) {
  const { vNummer, inhuisDatum, inhuisVoldaan } = bewoner;
  return {
    vNummer,
    locatie: locatie && { ...locatie, vNummer },
    sinds: bewoner.aankomst,
    vertrek: bewoner.vertrek,
    status: bewoner.status,
    administratiefGeplaatst: bewoner.status === 'ADMINISTRATIEF_GEPLAATST',
    unit: bewoner.unit,
    kamer: bewoner.kamer,
    laatsteInhuisregistratie: inhuisDatum === null ? null : { vNummer, datum: inhuisDatum, voldaan: inhuisVoldaan },
    opvangrecht: opvangrecht && {
      ...opvangrecht,
      recht: heeftRecht(opvangrecht, vandaag),
      inOpvang: bewoner.vertrek === null,
    },
  };
}

function heeftRecht({ ingang, einddatum }: { ingang: string; einddatum: string | null }, vandaag: string): boolean {
  return ingang <= vandaag && (einddatum === null || einddatum >= vandaag);
}

function toMaatregel({ incidentDatum, incidentAard, incidentAangifte, ...rij }: MaatregelRij) {
  const incident =
    incidentDatum === null
      ? null
      : { vNummer: rij.vNummer, datum: incidentDatum, aard: incidentAard, aangifte: incidentAangifte };
  return { ...rij, incident };
}
