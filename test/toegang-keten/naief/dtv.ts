// What the records of DT&V say, read naively; the rules are those of the schema's descriptions and of niveaus.csv.
import { bladzijde, op } from './bladzijde.ts';
import { Hub, type Omgeving, type Verhaal } from './omgeving.ts';

type Zaak = Omgeving['records']['dtv']['zaken'][number];

export const DTV: Verhaal = {
  Query: {
    // eigen.csv: of a regievoerder the own cases, of an afdelingsmanager those of the own region.
    mijnCaseload: (_, { records: { dtv }, wie }, args) => {
      const ik = dtv.medewerkers.find(({ sub, functie }) => sub === wie.sub && functie === wie.functie);
      const eigen = (zaak: Zaak) =>
        wie.functie === 'REGIEVOERDER' ? zaak.regievoerderSub === ik?.sub : zaak.regio === ik?.regio;
      return bladzijde(
        'mijnCaseload',
        args,
        dtv.zaken.filter((zaak) => loopt(zaak) && eigen(zaak)),
        ({ vNummer }) => ({
          node: new Hub('Vreemdeling', vNummer),
        }),
      );
    },
  },
  Vreemdeling: { vertrekzaak: (vNummer, o) => vertrekzaakVan(vNummer, o) },
  LKO: {
    caseloadlijst: (id, { records: { dtv } }, args) => {
      const azc = dtv.lkos.find((lko) => lko.id === id)?.azc;
      return bladzijde(
        'caseloadlijst',
        args,
        dtv.zaken.filter((zaak) => loopt(zaak) && zaak.azc === azc),
        (zaak) => {
          const persoon = dtv.personen.find(({ vNummer }) => vNummer === zaak.vNummer);
          const beperkt = persoon?.verstrekkingsbeperking === true;
          return {
            vreemdeling: new Hub('Vreemdeling', zaak.vNummer),
            beperkt,
            node: { naam: persoon?.naam, lijst: 'CASELOADLIJST', sinds: zaak.instroomDatum, overAfgeschermde: beperkt },
          };
        },
      );
    },
    // R-LKO-05: those of the COA's list who are on nobody's caseload.
    administratiefGeplaatstInTeBrengen: (id, { records: { coa, dtv } }) => {
      const locatie = coa.lkos.find(({ lkoId }) => lkoId === id)?.locatie;
      return coa.bewoners
        .filter((bewoner) => bewoner.locatie === locatie && bewoner.status === 'ADMINISTRATIEF_GEPLAATST')
        .filter(({ vNummer }) => !dtv.zaken.some((zaak) => zaak.vNummer === vNummer && loopt(zaak)))
        .toSorted((a, b) => a.volgnummer - b.volgnummer)
        .map(({ vNummer }) => new Hub('Vreemdeling', vNummer));
    },
  },
};

/** The class of what a kind of uitstroom tells, next to VERTREKPLAN. */
const KLASSE_VAN_SOORT: ReadonlyMap<string, string> = new Map([
  ['OVERDRACHT_DUBLIN', 'DUBLIN'],
  ['VERGUNNING', 'PROCEDURE'],
]);

function loopt({ status }: Zaak): boolean {
  return status === 'IN_BEHANDELING' || status === 'OPGESCHORT';
}

/** The running case, or else the last one. */
function vertrekzaakVan(vNummer: string, o: Omgeving) {
  const { dtv } = o.records;
  const zaken = op(
    dtv.zaken.filter((een) => een.vNummer === vNummer),
    (een) => `${loopt(een) ? 1 : 0} ${een.instroomDatum} ${String(een.volgnummer).padStart(9, '0')}`,
  );
  const zaak = zaken.at(-1);
  const over = new Hub('Vreemdeling', vNummer);
  const reisdocument = dtv.reisdocumenten.find((een) => een.vNummer === vNummer);

  const klasse = KLASSE_VAN_SOORT.get(zaak?.uitstroomSoort ?? '');
  return {
    zaaknummer: zaak?.zaaknummer,
    status: zaak?.status,
    regievoerder: dtv.medewerkers.find(({ sub }) => sub === zaak?.regievoerderSub),
    instroomDatum: zaak?.instroomDatum,
    instroomBron: zaak?.instroomBron,
    uitstroom:
      zaak?.uitstroomSoort == null
        ? null
        : {
            soort:
              klasse === undefined || o.mag(over, 'DTV', `${klasse}:SAMENVATTING`) ? zaak.uitstroomSoort : 'OVERIG',
            datum: zaak.uitstroomDatum,
          },
    vertrekplan: zaak === undefined ? null : vertrekplanVan(zaak, over, o),
    vertrektermijn: dtv.termijnen.find((een) => een.vNummer === vNummer),
    reisdocument: reisdocument && {
      ...reisdocument,
      datums: op(
        dtv.reisdocumentdatums.filter((een) => een.vNummer === vNummer),
        ({ datum }) => datum,
      ),
    },
  };
}

function vertrekplanVan({ zaaknummer }: Zaak, over: Hub, o: Omgeving) {
  const { dtv } = o.records;
  const plan = dtv.plannen
    .filter((een) => een.zaaknummer === zaaknummer)
    .toSorted((a, b) => a.versie - b.versie)
    .at(-1);
  if (plan === undefined) return null;
  const vanPlan = (rij: { readonly zaaknummer: string; readonly versie: number }) =>
    rij.zaaknummer === zaaknummer && rij.versie === plan.versie;
  // R-LKO-24: a class of its own, also where a strategie or a step tells of it.
  const overBewaring = o.mag(over, 'DTV', 'INBEWARINGSTELLING_OVERWOGEN:SAMENVATTING');
  const alle = o.mag(over, 'DTV', 'VERTREKPLAN:VOLLEDIG');
  return {
    ...plan,
    strategie: plan.strategie === 'IBS' && !overBewaring ? null : plan.strategie,
    stappen: dtv.stappen
      .filter(vanPlan)
      .filter((stap) => alle || stap.belegdBij === o.wie.organisatie)
      .filter((stap) => overBewaring || !stap.overInbewaringstelling)
      .toSorted((a, b) => a.nummer - b.nummer),
    akkoord: op(dtv.akkoorden.filter(vanPlan), ({ organisatie }) => organisatie),
  };
}
