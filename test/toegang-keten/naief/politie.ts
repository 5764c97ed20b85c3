// What the records of the police say, read naively; the rules are those of the schema's descriptions.
import { bladzijde, op } from './bladzijde.ts';
import { Hub, type Omgeving, type Verhaal } from './omgeving.ts';

export const POLITIE: Verhaal = {
  Query: {
    // eigen.csv EIGEN_REGIO.
    mijnMeldplichtigen: (_, o, args) => {
      const { politie } = o.records;
      const ik = o.wereld.medewerkers.find(({ sub, functie }) => sub === o.wie.sub && functie === o.wie.functie);
      return bladzijde(
        'mijnMeldplichtigen',
        args,
        politie.personen.filter(({ vNummer, regio }) => regio === ik?.regio && meldplichtVan(vNummer, o) !== undefined),
        ({ vNummer }) => ({ node: new Hub('Vreemdeling', vNummer) }),
      );
    },
  },
  Vreemdeling: {
    meldplicht: (vNummer, o) => {
      const plicht = meldplichtVan(vNummer, o);
      if (plicht === undefined) return { heeftMeldplicht: false };
      const meldingen = op(
        o.records.politie.meldingen.filter((rij) => rij.vNummer === vNummer),
        ({ datum }) => datum,
      ).toReversed();
      const [laatste, voorlaatste] = meldingen.filter((melding) => verschuldigd(melding, plicht, o));
      return {
        ...plicht,
        heeftMeldplicht: true,
        laatsteTweeVoldaan: [laatste, voorlaatste].flatMap((melding) => melding?.voldaan ?? []),
        laatsteMelding: laatste,
        meldingen: meldingen.filter(({ datum }) => datum <= o.vandaag).slice(0, 12),
        ontheffing: plicht.ontheffingVan === null ? null : { van: plicht.ontheffingVan, tot: plicht.ontheffingTot },
      };
    },
    vrijheidsbeperking: (vNummer, { records, vandaag }) => {
      const rij = nieuwste(
        records.politie.vrijheidsbeperkingen.filter(
          ({ vNummer: wie, ingang, einde }) =>
            wie === vNummer && ingang <= vandaag && (einde === null || vandaag <= einde),
        ),
      );
      return rij && { ...rij, sinds: rij.ingang };
    },
    inbewaringstelling: (vNummer, { records, vandaag }) => {
      const rij = nieuwste(
        records.politie.inbewaringstellingen.filter(({ vNummer: wie, ingang }) => wie === vNummer && ingang <= vandaag),
      );
      return { ...rij, loopt: rij !== undefined && (rij.opheffing === null || rij.opheffing > vandaag) };
    },
    inbewaringstellingOverwogen: (vNummer, { records }) => {
      const rij = records.politie.overwogen.find(({ vNummer: wie }) => wie === vNummer);
      return { ...rij, wordtOverwogen: rij !== undefined };
    },
    openbareOrde: (vNummer, { records: { politie } }) => {
      const orde = politie.openbareOrde.find(({ vNummer: wie }) => wie === vNummer);
      const topX = politie.topX.find(({ vNummer: wie, afgevoerdOp }) => wie === vNummer && afgevoerdOp === null);
      return {
        opTopX: topX !== undefined,
        lopendeMaatregel: topX?.lopendeMaatregel,
        aantalRegistraties: orde?.aantalRegistraties ?? 0,
        laatsteDatum: orde?.laatsteDatum,
        aard: orde?.aard,
        ketenmarinier: topX?.ketenmarinier ?? false,
      };
    },
    mensenhandelSignaal: (vNummer, { records }) => {
      const rij = op(
        records.politie.signalen.filter((signaal) => signaal.vNummer === vNummer && signaal.afgeslotenOp === null),
        ({ datum, volgnummer }) => `${datum} ${String(volgnummer).padStart(9, '0')}`,
      ).at(-1);
      return { ...rij, erIsEenSignaal: rij !== undefined };
    },
  },
  LKO: {
    topX: (id, { records: { politie } }, args) => {
      const azc = politie.lkos.find((lko) => lko.id === id)?.azc;
      const rijen = politie.topX.filter((rij) => azc !== undefined && rij.azc === azc && rij.afgevoerdOp === null);
      return bladzijde('topX', args, rijen, ({ vNummer, sinds }) => {
        const persoon = politie.personen.find((wie) => wie.vNummer === vNummer);
        const beperkt = persoon?.verstrekkingsbeperking === true;
        return {
          vreemdeling: new Hub('Vreemdeling', vNummer),
          beperkt,
          node: { naam: persoon?.naam, lijst: 'TOP_X_LIJST', sinds, overAfgeschermde: beperkt },
        };
      });
    },
  },
};

type Meldplicht = Omgeving['records']['politie']['meldplichten'][number];
type Melding = Omgeving['records']['politie']['meldingen'][number];

function meldplichtVan(vNummer: string, { records, vandaag }: Omgeving): Meldplicht | undefined {
  return nieuwste(
    records.politie.meldplichten.filter(
      (rij) => rij.vNummer === vNummer && rij.ingang <= vandaag && (rij.einde === null || vandaag <= rij.einde),
    ),
  );
}

/** Vb 2000 art. 4.51: not before the duty, not while exempt or detained, and today's only once it was done. */
function verschuldigd(
  { datum, voldaan, vNummer }: Melding,
  plicht: Meldplicht,
  { records, vandaag }: Omgeving,
): boolean {
  if (datum < plicht.ingang || datum > vandaag || (datum === vandaag && !voldaan)) return false;
  const { ontheffingVan: van, ontheffingTot: tot } = plicht;
  if (van !== null && van <= datum && (tot === null || datum <= tot)) return false;
  return !records.politie.inbewaringstellingen.some(
    (rij) => rij.vNummer === vNummer && rij.ingang <= datum && (rij.opheffing === null || rij.opheffing > datum),
  );
}

function nieuwste<Rij extends { readonly ingang: string; readonly volgnummer: number }>(rijen: readonly Rij[]) {
  return op(rijen, ({ ingang, volgnummer }) => `${ingang} ${String(volgnummer).padStart(9, '0')}`).at(-1);
}
