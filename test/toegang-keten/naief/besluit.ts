// What became of the signaallijsten, read naively.
import { bladzijde, opVolgnummer } from './bladzijde.ts';
import { Hub, type Lees, type Omgeving } from './omgeving.ts';
import { ligtBijRao, overPersoon } from './op-de-lijst.ts';

type Lijst = Omgeving['records']['overleg']['signaallijsten'][number];
type Besluit = Omgeving['records']['overleg']['besluiten'][number];

const toBesluit = (besluit: Besluit, lijst: Lijst, o: Omgeving) => ({
  ...besluit,
  ...overPersoon(lijst.vNummer, o),
  datum: besluit.beslotenOp,
  bijeenkomst: besluit.bijeenkomstId,
  signaallijst: besluit.signaallijstId,
});

function vanLijst({ id }: Lijst, { records: { overleg }, vandaag }: Omgeving) {
  const besluiten = opVolgnummer(overleg.besluiten.filter(({ signaallijstId }) => signaallijstId === id));
  const terug = overleg.terugkoppelingen.find(({ signaallijstId }) => signaallijstId === id);
  const uiterlijk = besluiten[0]?.terugkoppelingUiterlijk ?? null;
  // R-LKO-18: late is what came, or is still to come, after the last day.
  const laat = uiterlijk !== null && (terug?.op ?? vandaag) > uiterlijk;
  const vervolgacties = opVolgnummer(overleg.vervolgacties.filter(({ signaallijstId }) => signaallijstId === id));
  return {
    besluiten,
    terug,
    uiterlijk,
    vervolgacties,
    stand: uiterlijk === null ? null : laat ? 'TE_LAAT' : 'OP_TIJD',
  };
}

export const AFHANDELING = (lijst: Lijst, o: Omgeving) => {
  const { besluiten, terug, uiterlijk, vervolgacties, stand } = vanLijst(lijst, o);
  return {
    besluiten: besluiten.map((besluit) => toBesluit(besluit, lijst, o)),
    terugkoppelingUiterlijk: uiterlijk,
    terugkoppelingStand: stand,
    teruggekoppeldOp: terug?.op ?? null,
    terugkoppeling: terug?.tekst ?? null,
    volgtOp: o.records.overleg.opschalingen.find(({ signaallijstId }) => signaallijstId === lijst.id)?.volgtOp ?? null,
    vervolgacties,
  };
};

/** k1: about somebody as long as the list is a ground. */
const teLezen = (lijst: Lijst, o: Omgeving) => lijst.vNummer === null || ligtBijRao(lijst, o);

/** R-RAO-07: of a year, and nothing of who is shielded. */
export const RESULTATEN: Lees = (id, o) => {
  const { lkos, signaallijsten, acties, strategieen } = o.records.overleg;
  const jaarTerug = `${Number(o.vandaag.slice(0, 4)) - 1}${o.vandaag.slice(4)}`;
  return lkos
    .filter(({ raoId }) => raoId === id)
    .map(({ id: lko }) => lko)
    .toSorted()
    .map((lko) => {
      const alle = signaallijsten.filter(
        (lijst) =>
          lijst.lkoId === lko &&
          lijst.raoId === id &&
          lijst.stand !== 'CONCEPT' &&
          !o.wereld.personen.some((p) => p.vNummer === lijst.vNummer && p.verstrekkingsbeperking),
      );
      const lijsten = alle
        .filter(({ niveau, ingediendOp }) => niveau === 'LKO_NAAR_RAO' && (ingediendOp ?? '') > jaarTerug)
        .map((lijst) => ({ ...vanLijst(lijst, o), ingediend: lijst.ingediendOp ?? '' }));
      const dagen = lijsten
        .flatMap(({ terug, ingediend }) =>
          terug === undefined ? [] : [(Date.parse(terug.op) - Date.parse(ingediend)) / 86_400_000],
        )
        .toSorted((a, b) => a - b);
      const bijRao = alle.filter((lijst) => ligtBijRao(lijst, o)).map(({ vNummer }) => vNummer);
      const geldend = strategieen.filter((een) => !strategieen.some(({ herziet }) => herziet === een.id));
      return {
        lko,
        signaallijsten: lijsten.length,
        nogOpen: lijsten.filter(({ terug }) => terug === undefined).length,
        doorlooptijd: dagen[Math.ceil(dagen.length / 2) - 1] ?? null,
        teLaat: lijsten.filter(({ stand }) => stand === 'TE_LAAT').length,
        openActies: acties.filter(
          ({ lkoId, stand, strategieId }) =>
            lkoId === lko &&
            stand === 'OPEN' &&
            geldend.some((een) => een.id === strategieId && bijRao.includes(een.vNummer)),
        ).length,
      };
    });
};

export const BESLUITENLIJST: Lees = (id, o, args) => {
  const { besluiten, signaallijsten } = o.records.overleg;
  const rijen = besluiten.flatMap((besluit) => {
    const lijst = signaallijsten.find((een) => een.id === besluit.signaallijstId);
    return besluit.raoId === id && lijst !== undefined && teLezen(lijst, o) ? [{ ...besluit, lijst }] : [];
  });
  return bladzijde('besluitenlijst', args, rijen, ({ lijst, ...besluit }) => ({ node: toBesluit(besluit, lijst, o) }));
};

export const TERUGKOPPELINGEN: Lees = (id, o, args) =>
  bladzijde(
    'terugkoppelingen',
    args,
    o.records.overleg.signaallijsten.filter(
      (lijst) => lijst.lkoId === id && teLezen(lijst, o) && vanLijst(lijst, o).besluiten.length > 0,
    ),
    (lijst) => {
      const { besluiten, terug, uiterlijk, stand } = vanLijst(lijst, o);
      return {
        node: {
          ...overPersoon(lijst.vNummer, o),
          signaallijst: lijst.id,
          uitkomst: besluiten.at(-1)?.uitkomst,
          datum: besluiten.at(-1)?.beslotenOp,
          terugkoppelingUiterlijk: uiterlijk,
          terugkoppelingStand: stand,
          teruggekoppeldOp: terug?.op ?? null,
          tekst: lijst.vNummer === null ? (terug?.tekst ?? null) : null,
        },
      };
    },
  );

export const DEELBERAAD_LIJSTEN: Lees = (_, o, args) =>
  bladzijde(
    'deelberaad',
    args,
    o.records.overleg.signaallijsten.filter((lijst) => lijst.niveau === 'RAO_NAAR_DA' && teLezen(lijst, o)),
    (lijst) => {
      const { terug, vervolgacties } = vanLijst(lijst, o);
      return {
        node: {
          ...lijst,
          ...overPersoon(lijst.vNummer, o),
          vanRao: lijst.raoId,
          terugkoppeling: terug?.tekst ?? null,
          vervolgacties,
        },
      };
    },
  );

/** Members read what their own LKO brought forward and their own RAO decided; whoever has the class otherwise reads all. */
export const besluitenOver: Lees = (vNummer, o) => {
  const { overleg } = o.records;
  const leden = overleg.leden.filter(
    ({ sub, organisatie, functie, tot }) =>
      sub === o.wie.sub && organisatie === o.wie.organisatie && functie === o.wie.functie && tot === null,
  );
  const is = (soort: string, id: string | null) => leden.some((lid) => lid.soort === soort && lid.overlegId === id);
  const alsLid = o
    .stand(new Hub('Vreemdeling', vNummer))
    .profielen.every((profiel) => profiel.startsWith('LKO_') || profiel.startsWith('RAO_'));
  return opVolgnummer(overleg.signaallijsten)
    .filter((lijst) => lijst.vNummer === vNummer)
    .filter(({ lkoId, raoId }) => !alsLid || is('LKO', lkoId) || is('RAO', raoId))
    .flatMap((lijst) => {
      const { besluiten, terug } = vanLijst(lijst, o);
      return besluiten.map(({ uitkomst, beslotenOp: datum, tekst }) => ({
        ...{ uitkomst, datum, tekst, signaallijst: lijst.id, terugkoppeling: terug?.tekst ?? null },
      }));
    });
};
