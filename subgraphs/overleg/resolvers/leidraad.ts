import { SubgraphFault } from '../../kit/fault.ts';
import type { OverlegContext } from '../context.ts';
import {
  geldigOp,
  kaderVan,
  type Leidraad,
  type LeidraadVraag,
  type Onderwerp,
  type Versie,
  VRAGEN,
} from '../leidraad/leidraad.ts';
import type { WijzigingsvoorstelRij } from '../stores/leidraad.ts';
import { beoordelingUiterlijk, isOverTijd } from '../regels/ltv-2-driemaandelijkse-beoordeling.ts';

interface LeidraadArgs {
  readonly onderwerp: string;
  readonly versie?: number | null;
}

export const LeidraadQuery = {
  leidraad: (_root: unknown, { onderwerp: naam, versie }: LeidraadArgs, { bronnen, nu }: OverlegContext) => {
    const onderwerp = bronnen.leidraad.get(naam);
    const gevraagd = onderwerp?.versies.find((een) => een.versie === versie);
    if (onderwerp === undefined || (typeof versie === 'number' && gevraagd === undefined))
      throw new SubgraphFault('ONDERWERP_ONBEKEND');
    return toOnderwerp(onderwerp, dagVan(nu), gevraagd);
  },
  leidraadOnderwerpen: (_root: unknown, _args: unknown, { bronnen, nu }: OverlegContext) =>
    [...bronnen.leidraad.values()].map((onderwerp) => toOnderwerp(onderwerp, dagVan(nu))),
};

function toOnderwerp(van: Onderwerp, vandaag: string, versie: Versie | undefined = geldigOp(van, vandaag)) {
  const { onderwerp, titel } = van;
  const vragen = (Object.keys(VRAGEN) as LeidraadVraag[]).map((soort) => {
    const uitspraken = versie?.uitspraken.filter(({ vraag }) => vraag === soort) ?? [];
    return { soort, tekst: VRAGEN[soort], beantwoord: uitspraken.length > 0, uitspraken };
  });
  if (versie === undefined) return { onderwerp, titel, vragen };
  const { beoordeeldOp } = versie;
  return {
    onderwerp,
    titel,
    kader: kaderVan(onderwerp, versie),
    versie: versie.versie,
    geldigVan: versie.geldigVan,
    beoordeeldOp,
    beoordelingUiterlijk: beoordelingUiterlijk(beoordeeldOp),
    beoordelingOverTijd: isOverTijd(beoordeeldOp, vandaag),
    vragen,
  };
}

function dagVan(nu: number): string {
  return new Date(nu).toISOString().slice(0, 10);
}

const HOOGSTENS = 100;

export const LeidraadLKO = {
  wijzigingsvoorstellen: async ({ id }: { readonly id: string }, _args: unknown, { bronnen, nu }: OverlegContext) =>
    (await bronnen.leidraadStore.voorstellenVanLko.load(id))
      .slice(0, HOOGSTENS)
      .map((rij) => ({ ...toVoorstel(rij, bronnen.leidraad, nu), lkoId: id })),
};

export const LeidraadRAO = {
  wijzigingsvoorstellen: async ({ id }: { readonly id: string }, _args: unknown, { bronnen, nu }: OverlegContext) =>
    (await bronnen.leidraadStore.voorstellenBijRao.load(id))
      .slice(0, HOOGSTENS)
      .map((rij) => ({ ...toVoorstel(rij, bronnen.leidraad, nu), overleg: rij.overlegId, raoId: id })),
};

function toVoorstel(rij: WijzigingsvoorstelRij, leidraad: Leidraad, nu: number) {
  const onderwerp = leidraad.get(rij.onderwerp);
  const beoordeeldOp = onderwerp && geldigOp(onderwerp, dagVan(nu))?.beoordeeldOp;
  return { ...rij, beoordeeld: beoordeeldOp !== undefined && beoordeeldOp > dagVan(rij.op.getTime()) };
}
