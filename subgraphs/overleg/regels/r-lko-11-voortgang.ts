import type { KlasseLabel } from '../../../toegang/label.ts';
import { isReden } from './genoemd.ts';
import type { Regel } from './regel.ts';

const HOOGSTENS = 20;
/** What of an actie those read with whom it lies. */
const ACTIE_LABEL: KlasseLabel = { dataklasse: 'VERTREKPLAN', niveau: 'SAMENVATTING' };

interface Actie {
  readonly belegdBij: string;
  readonly uiterlijk: string;
  readonly stand: string;
}

/** How a strategie stands: told from its acties and from what came after it, so that it is never out of date. */
export type StrategieStand = 'LOOPT' | 'STAGNEERT' | 'HERZIEN' | 'OPGESCHAALD' | 'AFGEROND';

/**
 * R-LKO-11: "De leden voeren de bijbehorende acties uit, waarbij een ieder handelt vanuit zijn eigen
 * organisatieverantwoordelijkheid." "De uitvoering wordt gemonitord door het LKO." "Wanneer de voortgang stagneert, kan de
 * strategie waar nodig worden herzien of opgeschaald."
 * @param vandaag day (ISO 8601); an actie that is due today is not late
 */
export function standVan(
  acties: readonly Actie[],
  daarna: { readonly herzien: boolean; readonly opgeschaald: boolean },
  vandaag: string,
): StrategieStand {
  if (daarna.herzien) return 'HERZIEN';
  if (daarna.opgeschaald) return 'OPGESCHAALD';
  const open = acties.filter(({ stand }) => stand === 'OPEN');
  if (open.some(({ uiterlijk }) => uiterlijk < vandaag)) return 'STAGNEERT';
  return open.length === 0 ? 'AFGEROND' : 'LOOPT';
}

/** An actie lies with one organisation that is there to do it: a member, or a partner in this very strategie (R-LKO-12). */
export const actiesBelegd: Regel<{
  readonly acties: readonly { readonly omschrijving: string; readonly belegdBij: string; readonly uiterlijk: string }[];
  readonly deelnemers: readonly string[];
  readonly partners: readonly string[];
  readonly vandaag: string;
}> = ({ acties, deelnemers, partners, vandaag }) => {
  const kan = new Set([...deelnemers, ...partners]);
  const goed = ({ omschrijving, belegdBij, uiterlijk }: (typeof acties)[number]) =>
    isReden(omschrijving) && kan.has(belegdBij) && uiterlijk >= vandaag;
  if (acties.length >= 1 && acties.length <= HOOGSTENS && acties.every(goed)) return undefined;
  return {
    regel: 'R-LKO-11',
    soort: 'HARD',
    veld: 'acties',
    melding: `Beleg 1 tot en met ${HOOGSTENS} acties: elk in woorden, bij een lid van het LKO of een partner in deze strategie, met een dag vanaf vandaag.`,
  };
};

/** An item ends when nothing of it is left to do. */
export const actiesKlaar: Regel<{ readonly openActies: number }> = ({ openActies }) =>
  openActies === 0
    ? undefined
    : {
        regel: 'R-LKO-11',
        soort: 'ZACHT',
        veld: 'agendapunt',
        melding:
          'Er staan nog acties open; rond ze af of draag ze over, of geef als afwijking waarom het punt toch sluit.',
      };

/** What is done is done: a stand is given once. Whoever comes second in the same organisation is told how it ended, if they may know. */
export const actieOpen: Regel<{
  readonly actie: { readonly stand: string; readonly standOp: Date } | undefined;
  readonly vNummer: string | undefined;
}> = ({ actie, vNummer }) => {
  if (actie?.stand === 'OPEN') return undefined;
  const fout = { regel: 'ACTIE_NIET_OPEN', soort: 'HARD', veld: 'actie' } as const;
  const noem = 'Noem een open actie van dit LKO die bij uw organisatie is belegd.';
  if (actie === undefined || vNummer === undefined) return { ...fout, melding: noem };
  const sinds = `Deze staat sinds ${actie.standOp.toISOString().slice(0, 10)} op ${actie.stand}.`;
  return { ...fout, melding: `${noem} ${sinds}`, onthult: { vNummers: [vNummer], label: ACTIE_LABEL } };
};
