// What the records of the IND say, read naively; the rules are those of the schema's descriptions and of niveaus.csv.
import { omschrijvingVan } from '../../../subgraphs/ind/nationaliteit.ts';
import { bladzijde, op, opVolgnummer } from './bladzijde.ts';
import { Hub, type Lees, type Omgeving, type Verhaal } from './omgeving.ts';

/** Of somebody whom the IND does not know every field is empty. */
const vanBekende =
  (lees: Lees): Lees =>
  (vNummer, o, args) =>
    o.records.ind.personen.some((persoon) => persoon.vNummer === vNummer) ? lees(vNummer, o, args) : null;

const een = <Rij extends { readonly vNummer: string }>(rijen: readonly Rij[], vNummer: string) =>
  rijen.find((rij) => rij.vNummer === vNummer);

export const IND: Verhaal = {
  Query: {
    // eigen.csv: assigned procedures, or of a senior medewerker those of the own unit.
    mijnProcedures: (_, { records: { ind }, wereld, wie }, args) => {
      const ik = wereld.medewerkers.find(({ sub, functie }) => sub === wie.sub && functie === wie.functie);
      const mijn = ind.procedures.filter(({ behandelaarSub, unit }) =>
        wie.functie === 'SENIOR_MEDEWERKER' ? unit === ik?.unit : ik !== undefined && behandelaarSub === ik.sub,
      );
      return bladzijde(
        'mijnProcedures',
        args,
        ind.personen.filter(({ vNummer }) => mijn.some((procedure) => procedure.vNummer === vNummer)),
        ({ vNummer }) => ({ node: new Hub('Vreemdeling', vNummer) }),
      );
    },
  },
  Vreemdeling: {
    identiteit: vanBekende((vNummer, { records }) => {
      const persoon = een(records.ind.personen, vNummer);
      return {
        ...persoon,
        naam: `${persoon?.voornamen ?? ''} ${persoon?.geslachtsnaam ?? ''}`,
        geboortejaar: Number(persoon?.geboortedatum.slice(0, 4)),
        nationaliteiten: persoon?.nationaliteiten.map((code) => ({ code, omschrijving: omschrijvingVan(code) })),
        bron: 'BVV',
        pilNiveau: pil(persoon?.pilNaam),
      };
    }),
    identiteitsonderzoek: vanBekende((vNummer, { records: { ind } }) => {
      const persoon = een(ind.personen, vNummer);
      const aliassen = ind.aliassen.filter((rij) => rij.vNummer === vNummer).toSorted((a, b) => a.id - b.id);
      const stand = een(ind.onderzoeken, vNummer)?.stand;
      return {
        loopt: stand === 'LOOPT',
        stand,
        aantalAliassen: aliassen.length,
        aliassen,
        pilNiveaus: [
          { gegeven: 'NAAM', pilNiveau: pil(persoon?.pilNaam), bron: 'BVV' },
          { gegeven: 'GEBOORTEDATUM', pilNiveau: pil(persoon?.pilGeboortedatum), bron: 'BVV' },
          { gegeven: 'NATIONALITEITEN', pilNiveau: pil(persoon?.pilNationaliteiten), bron: 'BVV' },
          { gegeven: 'GESLACHT', pilNiveau: pil(persoon?.pilGeslacht), bron: 'BVV' },
        ],
      };
    }),
    vervangenDoor: (vNummer, { records }) =>
      records.ind.vervangingen.find(({ oudVNummer }) => oudVNummer === vNummer)?.vNummer,
    procedures: vanBekende(proceduresVan),
    verblijfsrecht: vanBekende((vNummer, { records }) => een(records.ind.verblijfsrechten, vNummer)),
    inreisverbod: vanBekende((vNummer, { records, vandaag }) => {
      const rij = een(records.ind.inreisverboden, vNummer);
      // Vw 2000 art. 66a: the years count from departure; until then the ban stands.
      const voorbij =
        rij?.ingang != null &&
        rij.duurJaren !== null &&
        vandaag >= `${Number(rij.ingang.slice(0, 4)) + rij.duurJaren}${rij.ingang.slice(4)}`;
      const verbod = rij?.uitgevaardigd != null && !(rij.opheffing !== null && rij.opheffing <= vandaag) && !voorbij;
      const ongewenst = rij?.ongewenstVerklaard ?? null;
      const opgeheven = rij?.ongewenstOpgeheven ?? null;
      return {
        ...rij,
        geldt: verbod || (ongewenst !== null && (opgeheven === null || opgeheven > vandaag)),
        tienJaarOfMeer: verbod && (rij.duurJaren ?? 0) >= 10,
        ongewenstverklaring: ongewenst === null ? null : { datum: ongewenst, opheffing: opgeheven },
      };
    }),
    dublin: vanBekende((vNummer, { records }) => {
      const rij = een(records.ind.dublinclaims, vNummer);
      return { ...rij, claim: rij !== undefined };
    }),
    uitstelVanVertrek: vanBekende((vNummer, { records, vandaag }) => {
      const rij = een(records.ind.uitstellen, vNummer);
      const begin = rij?.toekenning == null ? undefined : (rij.van ?? rij.toekenning);
      return { ...rij, loopt: begin !== undefined && begin <= vandaag && (rij?.tot == null || vandaag <= rij.tot) };
    }),
    minderjarigheid: vanBekende((vNummer, { records, vandaag }) => {
      const persoon = een(records.ind.personen, vNummer);
      const { geboortedatum = '' } = persoon ?? {};
      const achttien = `${Number(geboortedatum.slice(0, 4)) + 18}${geboortedatum.slice(4)}`;
      return { ...persoon, minderjarig: vandaag < achttien };
    }),
  },
};

/** niveaus.csv: without PROCEDURE:VOLLEDIG one line; a row of another class besides only for who sees that class too. */
function proceduresVan(vNummer: string, o: Omgeving) {
  const { ind } = o.records;
  const over = new Hub('Vreemdeling', vNummer);
  const alle = opVolgnummer(ind.procedures.filter((rij) => rij.vNummer === vNummer)).map((rij) => {
    const rechtsmiddelen = op(
      ind.rechtsmiddelen.filter(({ procedureId }) => procedureId === rij.id),
      (middel) => `${middel.indiening} ${String(middel.volgnummer).padStart(9, '0')}`,
    );
    const hangend = rechtsmiddelen.some(({ uitspraak }) => uitspraak === null);
    const naBeslissing = hangend ? 'RECHTSMIDDEL_LOOPT' : 'AFGEROND';
    return { ...rij, rechtsmiddelen, status: rij.beslistOp === null ? 'IN_BEHANDELING' : naBeslissing };
  });
  const overDePersoon = {
    loopt: alle.some(({ status }) => status !== 'AFGEROND'),
    rechtmatigVerblijf: een(ind.verblijfsrechten, vNummer)?.letter,
  };
  const leesbaar = alle.filter(({ soort }) => {
    if (!o.mag(over, 'IND', 'PROCEDURE:VOLLEDIG')) return false;
    if (soort === 'ART_64') return o.mag(over, 'IND', 'MEDISCH_GEVOLG:VOLLEDIG');
    return soort !== 'DUBLIN' || o.mag(over, 'IND', 'DUBLIN:VOLLEDIG');
  });
  if (alle.length > 0 && leesbaar.length === 0) return [overDePersoon];
  return leesbaar.map((rij) => ({
    ...rij,
    ...overDePersoon,
    beslissing: rij.beslistOp === null ? null : { uitkomst: rij.uitkomst, datum: rij.beslistOp },
    behandelendeUnit: rij.unit,
  }));
}

/** The levels of the Protocol Identificatie en Labeling in its own order. */
function pil(nummer = 0): string | undefined {
  return [
    'IDENTIFICEREND_EN_NIET_IDENTIFICEREND_OFFICIEEL_DOCUMENT',
    'IDENTIFICEREND_OFFICIEEL_DOCUMENT',
    'NIET_IDENTIFICEREND_OFFICIEEL_DOCUMENT',
    'NIET_OFFICIEEL_DOCUMENT',
    'EIGEN_VERKLARING',
    'VERKLARING_DOOR_DERDEN',
    'BRONDOCUMENT_BRP',
    'MACHINE_READABLE_ZONE',
  ][nummer - 1];
}
