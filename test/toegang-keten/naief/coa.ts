// What the records of the COA say, read naively; the rules are those of the schema's descriptions.
import { bladzijde, op } from './bladzijde.ts';
import { Codefout, Hub, type Omgeving, type Verhaal } from './omgeving.ts';

export const COA: Verhaal = {
  Query: {
    // eigen.csv: the own location of a case- or locatiemanager, the own region of a regiomanager.
    mijnBewoners: (_, { records: { coa }, wereld, wie }, args) => {
      const ik = wereld.medewerkers.find(({ sub, functie }) => sub === wie.sub && functie === wie.functie);
      const eigen = coa.locaties
        .filter(({ code, regio }) => (wie.functie === 'REGIOMANAGER' ? regio === ik?.regio : code === ik?.locatie))
        .map(({ code }) => code);
      return bladzijde(
        'mijnBewoners',
        args,
        coa.bewoners.filter(({ locatie }) => locatie !== null && eigen.includes(locatie)),
        ({ vNummer }) => ({ node: new Hub('Vreemdeling', vNummer) }),
      );
    },
    opvanglocaties: (_, { records }, args) =>
      bladzijde('opvanglocaties', args, records.coa.locaties, (locatie) => ({ node: locatie })),
  },
  Vreemdeling: {
    opvang: (vNummer, o) => opvangVan(vNummer, o),
    opvangmaatregelen: (vNummer, { records }) => {
      const lijst = op(
        records.coa.maatregelen.filter((rij) => rij.vNummer === vNummer),
        (rij) => `${rij.ingang} ${String(rij.volgnummer).padStart(9, '0')}`,
      ).toReversed();
      return {
        aantal: lijst.length,
        hoogsteImpactniveau: ['ZEER_HOOG', 'HOOG', 'MIDDEN', 'LAAG'].find((niveau) =>
          lijst.some(({ impactniveau }) => impactniveau === niveau),
        ),
        lijst: lijst.map((rij) => ({
          ...rij,
          incident:
            rij.incidentDatum === null
              ? null
              : { datum: rij.incidentDatum, aard: rij.incidentAard, aangifte: rij.incidentAangifte },
        })),
      };
    },
    gezinsverband: (vNummer, { records: { coa }, vandaag }) => {
      const gezin = coa.gezinsleden.find((lid) => lid.vNummer === vNummer)?.gezinsnummer;
      if (gezin === undefined) return null;
      const leden = op(
        coa.gezinsleden.filter(({ gezinsnummer }) => gezinsnummer === gezin),
        (lid) => `${lid.geboortedatum} ${lid.vNummer}`,
      );
      return {
        aantalLeden: leden.length,
        minderjarigeKinderen: leden.some(({ geboortedatum }) => jarenLater(geboortedatum, 18) > vandaag),
        leden: leden.map((lid) => lid.vNummer),
      };
    },
    kwetsbaarheid: (vNummer, { records }) => {
      const aanduidingen = op(
        records.coa.kwetsbaarheden.filter((rij) => rij.vNummer === vNummer),
        ({ sinds, soort }) => `${sinds} ${soort}`,
      );
      return { aangeduid: aanduidingen.length > 0, soorten: aanduidingen.map(({ soort }) => soort), aanduidingen };
    },
  },
  LKO: {
    bewonerslijst: (id, o, args) =>
      bladzijde(
        'bewonerslijst',
        args,
        bijLko(id, o).filter(({ status }) => status === 'AANWEZIG' || status === 'AFWEZIG'),
        ({ vNummer, naam, verstrekkingsbeperking: beperkt, aankomst: sinds }) => ({
          vreemdeling: new Hub('Vreemdeling', vNummer),
          beperkt,
          node: { naam, lijst: 'BEWONERSLIJST', sinds, overAfgeschermde: beperkt },
        }),
      ),
    stromen: (id, { records: { coa } }, { periode }) => {
      const { van, tot } = periode as { readonly van: string; readonly tot: string };
      if (!van.endsWith('-01') || !tot.endsWith('-01') || van >= tot) throw new Codefout('PERIODE_ONGELDIG');
      const hier = coa.lkos.find(({ lkoId }) => lkoId === id)?.locatie;
      if (hier === undefined) return null;
      const hierlangs = coa.bewegingen.filter(
        (rij) => (rij.van === hier || rij.naar === hier) && van <= rij.datum && rij.datum < tot,
      );
      return {
        instroom: hierlangs.filter((rij) => rij.van === null).length,
        doorstroom: hierlangs.filter((rij) => rij.van !== null && rij.naar !== null).length,
        uitstroom: hierlangs.filter((rij) => rij.naar === null).length,
      };
    },
    administratiefGeplaatst: (id, o) =>
      bijLko(id, o)
        .filter(({ status }) => status === 'ADMINISTRATIEF_GEPLAATST')
        .toSorted((a, b) => a.volgnummer - b.volgnummer)
        .map(({ vNummer }) => vNummer),
  },
};

function bijLko(id: string, { records: { coa } }: Omgeving) {
  const hier = coa.lkos.find(({ lkoId }) => lkoId === id)?.locatie;
  return coa.bewoners.filter(({ locatie }) => hier !== undefined && locatie === hier);
}

function opvangVan(vNummer: string, { records: { coa }, wereld, vandaag }: Omgeving) {
  const bewoner = coa.bewoners.find((rij) => rij.vNummer === vNummer);
  if (bewoner === undefined) return null;
  const recht = coa.opvangrechten.find((rij) => rij.vNummer === vNummer);
  const gemist = wereld.personen.some((persoon) => persoon.vNummer === vNummer && persoon.tweeGemist);
  return {
    locatie: coa.locaties.find(({ code }) => code === bewoner.locatie),
    sinds: bewoner.aankomst,
    vertrek: bewoner.vertrek,
    status: bewoner.status,
    administratiefGeplaatst: bewoner.status === 'ADMINISTRATIEF_GEPLAATST',
    unit: bewoner.unit,
    kamer: bewoner.kamer,
    laatsteInhuisregistratie:
      bewoner.inhuisDatum === null ? null : { datum: bewoner.inhuisDatum, voldaan: bewoner.inhuisVoldaan },
    opvangrecht: recht && {
      ...recht,
      recht: recht.ingang <= vandaag && (recht.einddatum === null || vandaag <= recht.einddatum),
      // Rva 2005 art. 7 lid 1 j; not of somebody who has left.
      signalen: gemist && bewoner.vertrek === null ? ['MELDPLICHT_2X_VERZUIMD'] : [],
    },
  };
}

function jarenLater(dag: string, jaren: number): string {
  return `${Number(dag.slice(0, 4)) + jaren}${dag.slice(4)}`;
}
