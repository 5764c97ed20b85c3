import type { signaallijsten, standpunten } from '../tables/signaallijst.ts';
import type { Regel, Regelfout } from './regel.ts';

export type Inhoud = typeof signaallijsten.$inferSelect;

/** What the rules about a whole signaallijst look at. */
export interface Voorgelegd {
  readonly lijst: Inhoud;
  readonly standpunten: readonly Pick<typeof standpunten.$inferSelect, 'organisatie' | 'aspecten'>[];
  /** The organisations that take part in the LKO. */
  readonly deelnemers: readonly string[];
  /** ISO day. */
  readonly vandaag: string;
}

/** The same, and what the owners answered; undefined: not asked, for who asks may not know the answer. */
export interface Gevraagd extends Voorgelegd {
  readonly antwoorden: {
    /** R-LKO-16, by DT&V. */
    readonly vertrekplan: boolean | undefined;
    /** R-LKO-27, by DT&V; false where that is not a ground. */
    readonly opCaseload: boolean | undefined;
    /** R-LKO-26, by the COA: the date on the list is theirs; true where that is not a ground. */
    readonly eindeVerstrekkingen: boolean | undefined;
    /** R-LKO-17, by the IND. */
    readonly amv: boolean | undefined;
  };
}

/** Signs alone say nothing. */
export function isLeeg(tekst: string | null): boolean {
  return tekst === null || !/[\p{L}\p{N}]/u.test(tekst);
}

/** What of a list its writer put in own words. */
export function vrijeTeksten(lijst: Inhoud): readonly string[] {
  const { oplossingsrichtingen } = lijst;
  return [
    lijst.wijzeVanConstatering,
    lijst.internToelichting,
    lijst.gevolgBijNegatief,
    lijst.gevolgBijPositief,
    lijst.politiekeEnPublicitaireRisicos,
    lijst.afgewekenKader,
    lijst.locatie,
    lijst.toelichtingOverig,
    ...oplossingsrichtingen.flatMap(({ voordelen, nadelen, juridisch }) => [voordelen, nadelen, juridisch]),
  ].flatMap((tekst) => tekst ?? []);
}

/** A ground that is a person's asks for one. */
export function overPersoon(regel: string, grond: string, { lijst }: Voorgelegd): Regelfout | undefined {
  if (!lijst.gronden.includes(grond) || lijst.vNummer !== null) return undefined;
  const melding = `De grond ${grond} gaat over een persoon: stel de lijst op met een vNummer.`;
  return { regel, soort: 'HARD', veld: 'vNummer', melding };
}

/** What the LKO puts to the RAO (R-LKO-21..29), and "in ieder geval" is no closed list. */
const VAN_LKO = [
  'BELEID',
  'SAMENWERKING',
  'AFWIJKING_LEIDRAAD',
  'TERMIJNOVERSCHRIJDING',
  'CALAMITEIT_DOSSIER',
  'VERWACHTE_CALAMITEIT_STOPZETTEN',
  'GEEN_CONSENSUS_CASELOAD',
  'PLAATSING',
  'NAAR_MDT',
  'OVERIG',
];

/** The other three are a RAO's towards the Deelberaad (R-RAO-08). */
export const grondenVanLko: Regel<{ readonly lijst: Pick<Inhoud, 'gronden'> }> = ({ lijst: { gronden } }) =>
  gronden.length > 0 && gronden.every((grond) => VAN_LKO.includes(grond)) && new Set(gronden).size === gronden.length
    ? undefined
    : {
        regel: 'GRONDEN_ONGELDIG',
        soort: 'HARD',
        veld: 'gronden',
        melding: `Noem een of meer gronden van het LKO, elk een keer: ${VAN_LKO.join(', ')}.`,
      };

export const overigToegelicht: Regel<Voorgelegd> = ({ lijst: { gronden, toelichtingOverig } }) =>
  gronden.includes('OVERIG') && isLeeg(toelichtingOverig)
    ? {
        regel: 'OVERIG_ZONDER_TOELICHTING',
        soort: 'HARD',
        veld: 'toelichtingOverig',
        melding: 'Licht de grond OVERIG toe.',
      }
    : undefined;
