// What the signaallijsten say, read naively from the records; the rules are those of the schema's descriptions.
import { bladzijde, op, opVolgnummer } from './bladzijde.ts';
import { Hub, type Omgeving, type Verhaal } from './omgeving.ts';
import { AFHANDELING } from './besluit.ts';
import { ligtBijRao, overPersoon } from './op-de-lijst.ts';

type Lijst = Omgeving['records']['overleg']['signaallijsten'][number];

export const SIGNAALLIJST: Verhaal = {
  Vreemdeling: {
    signaallijsten: (vNummer, o) =>
      opVolgnummer(
        o.records.overleg.signaallijsten.filter(
          (lijst) =>
            lijst.vNummer === vNummer &&
            // A concept is of the members of the LKO that writes it.
            (lijst.stand !== 'CONCEPT' || o.stand(new Hub('LKO', lijst.lkoId ?? '')).profielen.some(isVanLko)),
        ),
      ).map((lijst) => ({ ...lijst, ...vanLijst(lijst, o) })),
  },
  LKO: {
    stappenplannen: (id, o) =>
      opVolgnummer(o.records.overleg.stappenplannen.filter(({ lkoId }) => lkoId === id))
        .toReversed()
        .slice(0, 100)
        .filter(({ vNummer }) => o.mag(new Hub('Vreemdeling', vNummer), 'OVERLEG', 'MINDERJARIGHEID:VOLLEDIG'))
        .map((plan) => ({
          ...plan,
          gestartDoor: plan.organisatie,
          vreemdeling: new Hub('Vreemdeling', plan.vNummer),
        })),
    signaallijsten: (id, o, args) =>
      bladzijde(
        'lkoSignaallijsten',
        args,
        o.records.overleg.signaallijsten.filter(
          (lijst) =>
            lijst.lkoId === id &&
            (isGewijzigdNa(lijst, args['gewijzigdSinds']) ||
              heeftNieuwStandpunt(lijst, args['gewijzigdSinds'], o, o.wie.organisatie) ||
              isAfgeschermd(lijst, o)),
        ),
        (lijst) => ({ node: opDeLijst(lijst, o) }),
      ),
  },
  RAO: {
    signaallijsten: (id, o, args) =>
      bladzijde(
        'signaallijsten',
        args,
        o.records.overleg.signaallijsten
          .filter((lijst) => lijst.raoId === id && ligtBijRao(lijst, o))
          .filter(
            (lijst) =>
              isGewijzigdNa(lijst, args['gewijzigdSinds']) ||
              heeftNieuwStandpunt(lijst, args['gewijzigdSinds'], o) ||
              isAfgeschermd(lijst, o),
          ),
        (lijst) => ({ node: { ...opDeLijst(lijst, o), ...AFHANDELING(lijst, o) } }),
      ),
  },
};

const isGewijzigdNa = ({ gewijzigdOp }: Lijst, sinds: unknown) =>
  typeof sinds !== 'string' || gewijzigdOp.getTime() > Date.parse(sinds);
/** Of this organisation, or of any. */
const heeftNieuwStandpunt = ({ id }: Lijst, sinds: unknown, { records }: Omgeving, van?: string) =>
  records.overleg.standpunten
    .filter(({ signaallijstId, organisatie }) => signaallijstId === id && organisatie === (van ?? organisatie))
    .some(({ gewijzigdOp }) => typeof sinds === 'string' && gewijzigdOp.getTime() > Date.parse(sinds));
/** k6: of whom is shielded nothing is to be found by a moment. */
const isAfgeschermd = ({ vNummer }: Lijst, { wereld }: Omgeving) =>
  wereld.personen.some((persoon) => persoon.vNummer === vNummer && persoon.verstrekkingsbeperking);
const isVanLko = (profiel: string) => profiel.startsWith('LKO_');

/** What is about a person is read at that person; what is about nobody, here. */
function opDeLijst(lijst: Lijst, o: Omgeving) {
  const { vNummer } = lijst;
  return {
    ...lijst,
    ...overPersoon(vNummer, o),
    inhoud: vNummer === null ? { ...lijst, ...vanLijst(lijst, o) } : null,
  };
}

function vanLijst(lijst: Lijst, { records: { overleg }, wie }: Omgeving) {
  const alle = op(
    overleg.standpunten.filter(({ signaallijstId }) => signaallijstId === lijst.id),
    ({ organisatie }) => organisatie,
  );
  const concept = lijst.stand === 'CONCEPT';
  return {
    // R-RAO-09: another organisation's standpunt after vaststelling only.
    standpunten: alle.filter(({ organisatie }) => !concept || organisatie === wie.organisatie),
    overgangen: opVolgnummer(overleg.overgangen.filter(({ signaallijstId }) => signaallijstId === lijst.id)),
    valideerSignaallijst: concept ? watOntbreekt(alle) : null,
  };
}

/** The one concept of the world lacks two standpunten, and the aspect that one of them judges; nothing else. */
function watOntbreekt(gegeven: Omgeving['records']['overleg']['standpunten']) {
  const zonder = ['DTV', 'COA', 'POLITIE', 'IND'].some(
    (wie) => !gegeven.some(({ organisatie }) => organisatie === wie),
  );
  const aspecten = (
    [
      ['TOELATING', 'IND'],
      ['TERUGKEER', 'DTV'],
      ['OPVANG', 'COA'],
    ] as const
  ).filter(([aspect, van]) => !gegeven.some((een) => een.organisatie === van && een.aspecten.includes(aspect)));
  return [
    ...(zonder ? ['Elke deelnemende organisatie geeft eerst haar eigen standpunt (geefStandpunt).'] : []),
    ...aspecten.map(([aspect, van]) => `Geen standpunt van ${van} beoordeelt het dossier op het aspect ${aspect}.`),
  ].map((melding) => ({ regel: 'R-RAO-09', soort: 'HARD', veld: 'standpunten', melding }));
}
