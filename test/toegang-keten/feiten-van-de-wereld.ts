// Who stands how to whom, read from the facts of the demo's world and not from any database or decision of the product.
import { geeftGrond } from '../../demo/wereld/agenda.ts';
import { DEELBERAAD } from '../../demo/wereld/overleggen.ts';
import type { Persoon } from '../../demo/wereld/persoon.ts';
import { PERSONAS } from '../../demo/personas.ts';
import type { Wereld } from '../../demo/wereld/wereld.ts';
import { NIETS, profielVan, type Stand, type Vrager } from './beleid.ts';

export type Wie = Vrager & { readonly id: string; readonly sub: string };

export function persona(id: string): Wie {
  const gevonden = PERSONAS.find((kandidaat) => kandidaat.id === id);
  if (gevonden === undefined) throw new Error(`no persona ${id}`);
  const { sub, organisatie, functie, doelbinding: doel } = gevonden;
  return { id, sub, organisatie, functie, doel };
}

export function persoonVan(wereld: Wereld, vNummer: string): Persoon {
  const gevonden = wereld.personen.find((persoon) => persoon.vNummer === vNummer);
  if (gevonden === undefined) throw new Error('nobody in the world has this V-nummer');
  return gevonden;
}

/** An LKO member by the agenda with a confirmed tie; a RAO member by a signaallijst; the betrokkene by being it; and the own rows. */
export function standTotPersoon(wereld: Wereld, wie: Wie, vNummer: string): Stand {
  const persoon = wereld.personen.find((kandidaat) => kandidaat.vNummer === vNummer);
  if (persoon === undefined) return NIETS;
  const lidVan = wereld.overleggen.filter(({ leden }) => leden.some((lid) => isDezelfde(lid, wie))).map(({ id }) => id);
  const opAgenda = wereld.agenda.some(
    (punt) =>
      punt.vNummer === vNummer &&
      lidVan.includes(punt.overleg) &&
      geeftGrond(punt, wereld.peildatum) &&
      (punt.band !== null || punt.tweedeBevestiging !== null),
  );
  const opSignaallijst = wereld.signaallijsten.some(
    (lijst) =>
      lijst.vNummer === vNummer &&
      lijst.stand !== 'CONCEPT' &&
      (lidVan.includes(lijst.naar) || lidVan.includes(lijst.van)),
  );
  const inDeelberaad = wereld.signaallijsten.some(
    (lijst) => lijst.vNummer === vNummer && lijst.niveau === 'RAO_NAAR_DA' && lidVan.includes(DEELBERAAD),
  );
  const zelf =
    wie.organisatie === 'BETROKKENE' &&
    wereld.betrokkenen.some((koppeling) => koppeling.sub === wie.sub && koppeling.vNummer === vNummer);
  const genodigd = uitnodigingen(wereld, wie, vNummer);
  return {
    profielen: [
      opAgenda ? profielVan(wie, 'LKO_') : undefined,
      opSignaallijst ? profielVan(wie, 'RAO_') : undefined,
      inDeelberaad ? profielVan(wie, 'DEELBERAAD_ASIEL') : undefined,
      zelf ? 'BETROKKENE' : undefined,
      ...genodigd.lopend,
    ].filter((profiel) => profiel !== undefined),
    verlopen: genodigd.verlopen,
    beperkt: persoon.verstrekkingsbeperking,
    eigenBij: binnenEigenBereik(wereld, wie, persoon) ? [wie.organisatie] : [],
  };
}

/** k2: until the end of the day of the meeting; k5: Nidos for its own pupils only. */
function uitnodigingen(wereld: Wereld, wie: Wie, vNummer: string) {
  const pupil = wereld.pupillen.some((koppeling) => koppeling.sub === wie.sub && koppeling.vNummer === vNummer);
  const profiel = profielVan(wie, 'GENODIGD_');
  const punten = wereld.agenda
    .filter((punt) => punt.vNummer === vNummer && punt.geslotenOp === null)
    .map(({ id }) => id);
  const mijn = wereld.uitnodigingen.filter(
    ({ sub, organisatie, functie, agendapunten, van }) =>
      isDezelfde({ sub, organisatie, functie }, wie) &&
      van <= wereld.peildatum &&
      agendapunten.some((id) => punten.includes(id)),
  );
  if (profiel === undefined || (wie.organisatie === 'NIDOS' && !pupil)) return { lopend: [], verlopen: [] };
  return {
    lopend: mijn.filter(({ tot }) => tot >= wereld.peildatum).map(() => profiel),
    verlopen: mijn.filter(({ tot }) => tot < wereld.peildatum).map(() => profiel),
  };
}

/** Whoever carries the sub of one with the functie of another is neither. */
function isDezelfde(een: Pick<Wie, 'sub' | 'organisatie' | 'functie'>, wie: Wie): boolean {
  return een.sub === wie.sub && een.organisatie === wie.organisatie && een.functie === wie.functie;
}

/** eigen.csv: own caseload, caseload of the own region, own locatie, own region, assigned procedures, those of the own unit. */
function binnenEigenBereik(wereld: Wereld, wie: Wie, persoon: Persoon): boolean {
  const medewerker = wereld.medewerkers.find((een) => isDezelfde(een, wie));
  if (medewerker === undefined) return false;
  const regioVanLocatie = wereld.locaties.find(({ code }) => code === persoon.locatie)?.regio;
  switch (wie.functie) {
    case 'REGIEVOERDER':
      return persoon.caseload?.regievoerder === wie.sub;
    case 'AFDELINGSMANAGER':
      return persoon.caseload !== null && persoon.regio === medewerker.regio;
    case 'CASEMANAGER':
    case 'LOCATIEMANAGER':
      return persoon.locatie !== null && persoon.locatie === medewerker.locatie;
    case 'REGIOMANAGER':
      return regioVanLocatie !== undefined && regioVanLocatie === medewerker.regio;
    case 'IND_MEDEWERKER':
      return persoon.aanvraag !== null && persoon.behandelaarInd === wie.sub;
    case 'SENIOR_MEDEWERKER':
      return persoon.aanvraag !== null && persoon.unitInd === medewerker.unit;
    default:
      return persoon.regio === medewerker.regio;
  }
}

export function standTotOverleg(wereld: Wereld, wie: Wie, id: string): Stand {
  const overleg = wereld.overleggen.find((kandidaat) => kandidaat.id === id);
  const lid = overleg?.leden.some((een) => isDezelfde(een, wie)) === true;
  const profiel = lid
    ? profielVan(wie, overleg.soort === 'DEELBERAAD_ASIEL' ? overleg.soort : `${overleg.soort}_`)
    : undefined;
  const medewerker = wereld.medewerkers.find((een) => isDezelfde(een, wie));
  const eigen =
    overleg?.soort === 'LKO' &&
    ((['CASEMANAGER', 'LOCATIEMANAGER'].includes(wie.functie) && medewerker?.locatie === overleg.azc) ||
      (['REGIOMANAGER', 'AVIM_MEDEWERKER', 'TEAMCHEF_AVIM'].includes(wie.functie) &&
        medewerker?.regio === overleg.regio));
  const genodigd = profielVan(wie, 'GENODIGD_');
  const uitnodiging = wereld.uitnodigingen.some(
    ({ sub, organisatie, functie, overleg: waar, van, tot }) =>
      isDezelfde({ sub, organisatie, functie }, wie) &&
      waar === id &&
      van <= wereld.peildatum &&
      wereld.peildatum <= tot,
  );
  const profielen = [profiel, uitnodiging ? genodigd : undefined].filter((p) => p !== undefined);
  return { ...NIETS, profielen, eigenBij: eigen ? [wie.organisatie] : [] };
}

/** Counts: of the own overleg, of the RAO of the own LKO, of every region for the Deelberaad and for who works with counts alone. */
export function standTotRegio(wereld: Wereld, wie: Wie, id: string): Stand {
  const rao = wereld.overleggen.find((een) => een.id === id && een.soort === 'RAO');
  if (rao === undefined) return NIETS;
  const lidVan = wereld.overleggen.filter(({ leden }) => leden.some((lid) => isDezelfde(lid, wie)));
  const hier = wereld.overleggen.filter(({ soort, regio }) => soort !== 'DEELBERAAD_ASIEL' && regio === rao.regio);
  const genodigd = profielVan(wie, 'GENODIGD_');
  const mijn = wereld.uitnodigingen.filter(
    ({ sub, organisatie, functie, overleg, van }) =>
      isDezelfde({ sub, organisatie, functie }, wie) &&
      hier.some((een) => een.id === overleg) &&
      van <= wereld.peildatum,
  );
  const lopend = mijn.some(({ tot }) => tot >= wereld.peildatum);
  const profielen = [
    lidVan.includes(rao) ? profielVan(wie, 'RAO_') : undefined,
    lidVan.some((een) => een.soort === 'LKO' && een.regio === rao.regio) ? profielVan(wie, 'LKO_') : undefined,
    lidVan.some(({ soort }) => soort === 'DEELBERAAD_ASIEL') ? 'DEELBERAAD_ASIEL' : undefined,
    lopend ? genodigd : undefined,
    profielVan(wie, 'ANALIST'),
    profielVan(wie, 'KLANKBORDGROEP'),
  ].filter((profiel) => profiel !== undefined);
  const verlopen = genodigd !== undefined && mijn.some(({ tot }) => tot < wereld.peildatum) ? [genodigd] : [];
  return { ...NIETS, profielen, verlopen };
}

/** Wpg art. 20: a decision that runs today and names this class and this organisation. */
export function gedektVoor(wereld: Wereld, wie: Vrager): (dataklasse: string) => boolean {
  return (dataklasse) =>
    wereld.verstrekkingsBesluiten.some(
      ({ dataklassen, ontvangers, van, tot }) =>
        dataklassen.includes(dataklasse) &&
        ontvangers.some((ontvanger) => ontvanger === wie.organisatie) &&
        van <= wereld.peildatum &&
        wereld.peildatum <= tot,
    );
}
