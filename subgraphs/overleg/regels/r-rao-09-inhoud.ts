import type { Regel } from './regel.ts';
import { type Inhoud, isLeeg, type Voorgelegd } from './signaallijst-inhoud.ts';

/** Whose each of the three aspects is. */
const ASPECTEN = [
  { aspect: 'TOELATING', van: 'IND' },
  { aspect: 'TERUGKEER', van: 'DTV' },
  { aspect: 'OPVANG', van: 'COA' },
] as const;

interface Onderdeel {
  readonly veld: string;
  /** Whether only a list about somebody has it: the sentence speaks of betrokkene. */
  readonly vanPersoon?: true;
  readonly ontbreekt: (voorgelegd: Voorgelegd) => boolean;
  readonly melding: string;
}

const tekst = (veld: keyof Inhoud, melding: string): Onderdeel => ({
  veld,
  ontbreekt: ({ lijst }) => isLeeg(lijst[veld] as string | null),
  melding,
});

/**
 * R-RAO-09: "op welke wijze de organisaties gezamenlijk tot bepaalde constateringen zijn gekomen;" "of er tussentijds intern is
 * geschakeld;" "hoe lang het LKO nodig denkt te hebben om voorstellen te realiseren (dus óf betrokkene keert binnen afzienbare tijd
 * terug óf er is nog een termijn nodig om een toelatingsverzoek af te wachten);" "wat er verandert bij een negatieve dan wel
 * positieve beslissing op een toelatingsverzoek voor de betrokken vreemdeling;" "of betrokkene werkt aan zijn/haar vertrek (dit
 * dient via gesprekken met de regievoerder/casemanager vastgesteld te worden)." "De signaallijst bevat een integrale afweging." "Dat
 * betekent dat een dossier altijd is beoordeeld op toelatings-, terugkeer- én opvangaspecten, derhalve dient elke organisatie zijn
 * eigen standpunt/inzette hebben verwoord." "Ook eventuele politieke en publicitaire risico’s zijn afgewogen." "Oplossingsrichtingen
 * zijn voorbesproken en voor- en nadelen worden meegenomen in het advies, waarbij de juridische kant leidend is."
 */
const ONDERDELEN: readonly Onderdeel[] = [
  tekst('wijzeVanConstatering', 'Zeg op welke wijze de organisaties gezamenlijk tot de constateringen zijn gekomen.'),
  {
    veld: 'tussentijdsInternGeschakeld',
    ontbreekt: ({ lijst }) => lijst.tussentijdsInternGeschakeld === null,
    melding: 'Zeg of er tussentijds intern is geschakeld.',
  },
  {
    veld: 'internToelichting',
    ontbreekt: ({ lijst }) => lijst.tussentijdsInternGeschakeld === true && isLeeg(lijst.internToelichting),
    melding: 'Licht toe hoe er intern is geschakeld.',
  },
  {
    veld: 'verwachteDuurDagen',
    vanPersoon: true,
    ontbreekt: ({ lijst }) => !((lijst.verwachteDuurDagen ?? 0) > 0),
    melding: 'Zeg hoeveel dagen het LKO nodig denkt te hebben.',
  },
  {
    veld: 'duurSoort',
    vanPersoon: true,
    ontbreekt: ({ lijst }) => lijst.duurSoort === null,
    melding: 'Zeg of de betrokkene binnen afzienbare tijd terugkeert, of dat een toelatingsverzoek wordt afgewacht.',
  },
  { ...tekst('gevolgBijNegatief', 'Zeg wat er verandert bij een negatieve beslissing.'), vanPersoon: true },
  { ...tekst('gevolgBijPositief', 'Zeg wat er verandert bij een positieve beslissing.'), vanPersoon: true },
  {
    veld: 'werktAanVertrek',
    vanPersoon: true,
    ontbreekt: ({ lijst }) => lijst.werktAanVertrek === null,
    melding: 'Zeg of de betrokkene aan vertrek werkt.',
  },
  {
    veld: 'vastgesteldIn',
    vanPersoon: true,
    ontbreekt: ({ lijst: { vastgesteldIn }, vandaag }) =>
      vastgesteldIn.length === 0 || vastgesteldIn.some(({ datum }) => datum > vandaag),
    melding: 'Noem een of meer gevoerde gesprekken met de regievoerder of casemanager waarin dat is vastgesteld.',
  },
  tekst('politiekeEnPublicitaireRisicos', "Zeg welke politieke en publicitaire risico's zijn afgewogen."),
  {
    veld: 'oplossingsrichtingen',
    ontbreekt: ({ lijst: { oplossingsrichtingen } }) =>
      oplossingsrichtingen.length === 0 ||
      oplossingsrichtingen.some((een) => [een.voordelen, een.nadelen, een.juridisch].some(isLeeg)),
    melding: 'Geef een of meer oplossingsrichtingen, elk met voordelen, nadelen en de juridische kant.',
  },
  {
    veld: 'standpunten',
    ontbreekt: ({ standpunten, deelnemers }) =>
      deelnemers.some((organisatie) => !standpunten.some((gegeven) => gegeven.organisatie === organisatie)),
    melding: 'Elke deelnemende organisatie geeft eerst haar eigen standpunt (geefStandpunt).',
  },
  ...ASPECTEN.map(({ aspect, van }): Onderdeel => ({
    veld: 'standpunten',
    vanPersoon: true,
    // Where the organisation takes part it judges for itself; where it does not, another that asked it may (R-LKO-13).
    ontbreekt: ({ standpunten, deelnemers }) =>
      !standpunten.some(
        ({ organisatie, aspecten }) => aspecten.includes(aspect) && (organisatie === van || !deelnemers.includes(van)),
      ),
    melding: `Geen standpunt van ${van} beoordeelt het dossier op het aspect ${aspect}.`,
  })),
];

/** One rule per item, so that whoever asks is told of all that is missing. */
export const inhoudVolledig: readonly Regel<Voorgelegd>[] = ONDERDELEN.map(
  ({ veld, vanPersoon, ontbreekt, melding }) =>
    (voorgelegd) =>
      (vanPersoon === true && voorgelegd.lijst.vNummer === null) || !ontbreekt(voorgelegd)
        ? undefined
        : { regel: 'R-RAO-09', soort: 'HARD', veld, melding },
);
