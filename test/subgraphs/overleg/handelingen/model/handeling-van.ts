// The verb and the input of a step of the model.
import { dag } from '../overleg-met-strategie.ts';
import { INHOUD } from '../signaal.ts';
import type { Ids } from './lees-zaak.ts';
import { BELEGD, type Lid, type Poging } from './zaak.ts';

const REDEN = 'Zo is het besproken in het overleg.';
const ASPECT: Readonly<Record<Lid, readonly string[]>> = {
  COA: ['OPVANG', 'TOELATING'],
  DTV: ['TERUGKEER'],
  POLITIE: [],
};

/** @param organisatie of whoever takes it */
export function handelingVan(
  poging: Poging,
  ids: Ids,
  vNummer: string,
  organisatie: string,
): { handeling: string; invoer: object } {
  const lko = { lko: 'lko-a' };
  const rao = { rao: 'rao-a' };
  const signaallijst = 'lijst' in poging ? (ids.lijsten[poging.lijst] ?? 'nergens') : '';
  const bijDeelberaad = 'lijst' in poging ? (ids.deelberaad[poging.lijst] ?? 'nergens') : '';
  switch (poging.wat) {
    case 'stelVast':
      return {
        handeling: 'stelStrategieVast',
        invoer: {
          ...{ ...lko, agendapunt: ids.punt, soort: 'OVERIG', beoogdeOplossing: 'TERUGKEER', omschrijving: REDEN },
          ...{
            termijn: dag(28),
            akkoord: ['COA', 'DTV', 'POLITIE'],
            gezien: ids.strategieen[poging.gelezen - 1] ?? null,
          },
          acties: BELEGD.map((belegdBij) => ({ omschrijving: REDEN, belegdBij, uiterlijk: dag(7) })),
        },
      };
    case 'werkActieBij': {
      const actie = ids.acties[poging.strategie]?.[poging.actie] ?? 'nergens';
      return { handeling: 'werkActieBij', invoer: { ...lko, actie, stand: 'GEDAAN' } };
    }
    case 'kanNiet': {
      const strategie = ids.strategieen[poging.strategie] ?? 'nergens';
      return { handeling: 'kanNietUitvoeren', invoer: { ...lko, strategie, soort: 'UITVOERING_STOKT', reden: REDEN } };
    }
    case 'sluit': {
      const afwijkingen = poging.toch ? ['R-LKO-11', 'R-LKO-14'].map((regel) => ({ regel, reden: REDEN })) : [];
      return { handeling: 'sluitAgendapunt', invoer: { ...lko, agendapunt: ids.punt, reden: REDEN, afwijkingen } };
    }
    case 'stelOp': {
      return {
        handeling: 'stelSignaallijstOp',
        invoer: { ...lko, initiatiefnemer: organisatie, vNummer, gronden: ['CALAMITEIT_DOSSIER'] },
      };
    }
    case 'werkBij': {
      const { versie, waarde } = poging;
      const invoer = { ...lko, signaallijst, versie, ...INHOUD, verwachteDuurDagen: waarde };
      return { handeling: 'werkSignaallijstBij', invoer };
    }
    case 'standpunt': {
      const { versie, tekst } = poging;
      const aspecten = ASPECT[poging.wie as Lid];
      return { handeling: 'geefStandpunt', invoer: { overleg: 'lko-a', signaallijst, tekst, versie, aspecten } };
    }
    case 'dienIn':
      return { handeling: 'dienSignaallijstIn', invoer: { ...lko, signaallijst, versie: poging.versie } };
    case 'agendeer':
      return { handeling: 'agendeerSignaal', invoer: { ...rao, signaallijst } };
    case 'bespreek':
      return { handeling: 'bespreekSignaal', invoer: { ...rao, signaallijst, bijeenkomst: 'b-nu' } };
    case 'besluit': {
      const invoer = { ...rao, signaallijst, bijeenkomst: 'b-nu', uitkomst: 'VOORSTEL_GEVOLGD', tekst: REDEN };
      return { handeling: 'besluit', invoer };
    }
    case 'schaalOp': {
      const onderdelen = { stappenGenomen: 'Veel.', stappenNogTeZetten: 'Weinig.', oplossingenToelating: 'geen' };
      return {
        handeling: 'schaalOpNaarDeelberaad',
        invoer: { ...rao, signaallijst, gronden: ['TREND'], ...onderdelen },
      };
    }
    case 'koppelTerug': {
      const afwijkingen = poging.toch ? [{ regel: 'R-BB-06', reden: REDEN }] : [];
      return { handeling: 'koppelTerug', invoer: { ...rao, signaallijst, tekst: REDEN, afwijkingen } };
    }
    case 'vervolgactie': {
      const invoer = { signaallijst: bijDeelberaad, uitkomst: 'VERVOLGACTIE', actor: 'AD_DTV', tekst: REDEN };
      return { handeling: 'stelVervolgactieVast', invoer };
    }
    case 'terugAanRao':
      return { handeling: 'koppelTerugAanRao', invoer: { signaallijst: bijDeelberaad, tekst: REDEN } };
  }
}
