// What the records say about gemeenten and about changes of the Leidraad, read naively from the descriptions of the schema.
import { bladzijde, op } from './bladzijde.ts';
import { VANDAAG_BEOORDEELD } from './leidraad.ts';
import { Hub, type Omgeving, type Verhaal } from './omgeving.ts';

/** The hundred newest of what is added only. */
function nieuwste<Rij extends { readonly volgnummer: number }>(rijen: readonly Rij[]): Rij[] {
  return rijen.toSorted((a, b) => b.volgnummer - a.volgnummer).slice(0, 100);
}

const dag = (moment: Date) => moment.toISOString().slice(0, 10);

const voorstel = (rij: Omgeving['records']['overleg']['wijzigingsvoorstellen'][number], { vandaag }: Omgeving) => ({
  ...rij,
  overleg: rij.overlegId,
  beoordeeld: VANDAAG_BEOORDEELD(rij.onderwerp, vandaag) > dag(rij.op),
});

export const GEMEENTE: Verhaal = {
  RAO: {
    wijzigingsvoorstellen: (id, o) =>
      nieuwste(o.records.overleg.wijzigingsvoorstellen.filter(({ raoId }) => raoId === id)).map((rij) =>
        voorstel(rij, o),
      ),
    samenwerkingGemeenten: (id, { records: { overleg } }) => {
      const alle = overleg.medewerkingen.filter(({ raoId }) => raoId === id);
      const gemeenten = [...new Set(alle.map(({ gemeente }) => gemeente))].toSorted();
      return {
        onderwerp: 'SAMENWERKING_GEMEENTEN',
        medewerking: gemeenten.map((naam) => {
          const notulen = nieuwste(alle.filter(({ gemeente }) => gemeente === naam));
          return { ...notulen[0], notulen };
        }),
        stappen: nieuwste(overleg.gemeenteStappen.filter(({ raoId }) => raoId === id)).map((rij) => ({
          ...rij,
          niveau: rij.soort,
          overleg: rij.overlegId,
        })),
        ontwikkelingen: nieuwste(overleg.ontwikkelingen.filter(({ raoId }) => raoId === id)).map((rij) => ({
          ...rij,
          gemeldDoor: rij.lkoId,
          oordeel: overleg.ontwikkelingOordelen.find(({ ontwikkelingId }) => ontwikkelingId === rij.id) ?? null,
        })),
      };
    },
  },
  LKO: {
    wijzigingsvoorstellen: (id, o) =>
      nieuwste(
        o.records.overleg.wijzigingsvoorstellen.filter(({ soort, overlegId }) => soort === 'LKO' && overlegId === id),
      ).map((rij) => voorstel(rij, o)),
    gemeenteStappen: (id, { records: { overleg } }) =>
      nieuwste(overleg.gemeenteStappen.filter(({ soort, overlegId }) => soort === 'LKO' && overlegId === id)),
    gemeldeOntwikkelingen: (id, { records: { overleg } }) =>
      nieuwste(overleg.ontwikkelingen.filter(({ lkoId }) => lkoId === id)),
    aangedragenZaken: (id, o, args) => {
      const { aangedragenZaken, agendapunten } = o.records.overleg;
      const wacht = aangedragenZaken.filter(
        (zaak) =>
          zaak.lkoId === id &&
          !agendapunten.some(
            (punt) => punt.lkoId === id && punt.vNummer === zaak.vNummer && punt.toegevoegdOp >= zaak.op,
          ),
      );
      return bladzijde('aangedragenZaken', args, wacht, (zaak) => {
        const hub = new Hub('Vreemdeling', zaak.vNummer);
        const { beperkt: afgeschermd, profielen } = o.stand(hub);
        // It is no ground: the mark is for whoever has one.
        const beperkt = afgeschermd && profielen.length > 0;
        const node = { ...zaak, aangedragenOp: dag(zaak.op), beperkt, overAfgeschermde: beperkt, vreemdeling: hub };
        return { node };
      });
    },
  },
  Vreemdeling: {
    waargenomenOpvang: (vNummer, { records: { overleg } }) =>
      nieuwste(overleg.opvangwaarnemingen.filter((rij) => rij.vNummer === vNummer)).map((rij) => ({
        ...rij,
        niveau: rij.soort,
      })),
    toelichtingenVanGemeenten: (vNummer, { records: { overleg }, wie }) => {
      const mijn = overleg.leden.filter(
        (lid) => lid.sub === wie.sub && lid.organisatie === wie.organisatie && lid.functie === wie.functie,
      );
      return op(overleg.aangedragenZaken, ({ volgnummer }) => String(1e12 - volgnummer))
        .filter((zaak) => zaak.vNummer === vNummer && mijn.some(({ overlegId }) => overlegId === zaak.lkoId))
        .map((zaak) => ({ ...zaak, aangedragenOp: dag(zaak.op) }));
    },
  },
};
