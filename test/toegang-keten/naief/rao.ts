// What a RAO and the Deelberaad say of the region, read naively.
import { op } from './bladzijde.ts';
import { Hub, type Lees, type Omgeving } from './omgeving.ts';
import { toegangTot } from './toegang-tot.ts';

const DEELBERAAD = 'deelberaad-asiel';

/** The newest version that has begun, where it has not ended. */
export const kaders: Lees = (_, { records, vandaag }, { opDag }) => {
  const dag = typeof opDag === 'string' ? opDag : vandaag;
  const begonnen = records.overleg.kaders.filter(({ geldigVan }) => geldigVan <= dag);
  const nieuwste = begonnen.filter(
    (een) => !begonnen.some((ander) => ander.onderwerp === een.onderwerp && ander.versie > een.versie),
  );
  return op(
    nieuwste.filter(({ geldigTot }) => geldigTot === null || geldigTot >= dag),
    ({ onderwerp }) => onderwerp,
  );
};

const nieuwsteEerst = <Rij extends { readonly volgnummer: number }>(rijen: readonly Rij[]) =>
  rijen.toSorted((a, b) => b.volgnummer - a.volgnummer).slice(0, 100);

const trends: Lees = (_, { records }) =>
  nieuwsteEerst(records.overleg.trends).map((trend) => ({ ...trend, vanRao: trend.raoId }));

const FUNCTIES: Readonly<Record<string, readonly string[]>> = {
  DTV: ['AFDELINGSMANAGER'],
  POLITIE: ['TEAMCHEF_AVIM'],
  COA: ['REGIOMANAGER'],
  IND: ['MANAGER', 'SENIOR_MEDEWERKER'],
};

export const RAO_OVERLEG: Readonly<Record<string, Lees>> = {
  ontbrekendeLeden: (id, { records }) =>
    Object.entries(FUNCTIES)
      .filter(
        ([organisatie, functies]) =>
          !records.overleg.leden.some(
            (lid) =>
              lid.overlegId === id &&
              lid.tot === null &&
              lid.organisatie === organisatie &&
              functies.includes(lid.functie),
          ),
      )
      .map(([organisatie]) => organisatie),
  vorigeBijeenkomst: (id, { records, vandaag }) =>
    op(
      records.overleg.bijeenkomsten.filter((b) => b.overlegId === id && b.datum <= vandaag),
      ({ datum }) => datum,
    ).at(-1),
  onderwerpen: (id, { records }) =>
    nieuwsteEerst(records.overleg.raoOnderwerpen.filter(({ raoId }) => raoId === id)).map((rij) => ({
      ...rij,
      bijeenkomst: rij.bijeenkomstId,
    })),
  trends,
  kaders,
};

export const DEELBERAAD_OVERLEG: Readonly<Record<string, Lees>> = {
  id: (id) => id,
  naam: () => 'Deelberaad Asiel',
  toegang: (id, o: Omgeving) => toegangTot(new Hub('DeelberaadAsiel', id), o),
  leden: (_, { records }) =>
    records.overleg.leden
      .filter((lid) => lid.soort === 'DEELBERAAD_ASIEL' && lid.tot === null)
      .toSorted((a, b) => a.id - b.id),
  kaders,
  trends,
};

export const deelberaadAsiel: Lees = () => new Hub('DeelberaadAsiel', DEELBERAAD);
