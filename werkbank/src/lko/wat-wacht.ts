/**
 * What of one item of the agenda is waiting, for whom and why, from what the asker could read of it. What is closed waits for
 * nothing here: the page says beside it that it is closed.
 */
import type { Part } from '../answer-part.ts';
import { datumVan, restVan } from '../datum.ts';
import { organisatieNaam } from '../leesbaar.ts';
import { textsOf } from '../json.ts';
import { klein, woordVan } from '../overleg/woorden.ts';

export interface Wachtend {
  /** Who can do something about it, in words: "DT&V", "het RAO". */
  readonly opWie: string;
  readonly wat: string;
  /** Whether the reader's own organisation can. */
  readonly vanOns: boolean;
  /** An action: the table of the strategie shows it too. */
  readonly isActie?: true;
  /** Whether a day has passed, or something stopped: it goes first. */
  readonly dringend: boolean;
}

export interface Lezer {
  readonly organisatie: string;
  /** JJJJ-MM-DD. */
  readonly vandaag: string;
}

/** A strategie that is still worked on; what was revised or escalated is history. */
export const LOPENDE_STANDEN: readonly string[] = ['LOOPT', 'STAGNEERT'];

export function watWacht(punt: Part, lezer: Lezer): readonly Wachtend[] {
  const wachtend = [
    ...opBand(punt, lezer),
    ...punt
      .at('vreemdeling', 'strategieen')
      .each()
      .flatMap((strategie) => opStrategie(strategie, lezer)),
    ...punt
      .at('vreemdeling', 'raadplegingen')
      .each()
      .flatMap((raadpleging) => opInd(raadpleging, lezer)),
    ...punt
      .at('vreemdeling', 'signaallijsten')
      .each()
      .flatMap((lijst) => opSignaallijst(lijst, lezer)),
  ];
  return wachtend.toSorted((a, b) => Number(b.dringend) - Number(a.dringend) || Number(b.vanOns) - Number(a.vanOns));
}

/** Whether an action of a running strategie is open after its day (R-LKO-11). */
export function isTeLaat(actie: Part, vandaag: string): boolean {
  const uiterlijk = actie.at('uiterlijk').text;
  return actie.at('stand').text === 'OPEN' && uiterlijk !== '' && uiterlijk < vandaag;
}

/** k1: without a tie that somebody confirmed an item opens nothing of the person. */
function opBand(punt: Part, { organisatie }: Lezer): Wachtend[] {
  const { value, missing } = punt.at('band');
  if (value !== null || missing !== null || punt.at('soort').text !== 'DOSSIER') return [];
  const inbrenger = punt.at('ingebrachtDoor').text;
  return [
    {
      opWie: 'een tweede organisatie van het LKO',
      wat: 'Geen organisatie bevestigde een band met dit azc. Tot een tweede organisatie dat met een reden doet, geeft dit punt aan niemand een grond.',
      vanOns: inbrenger !== '' && inbrenger !== organisatie,
      dringend: false,
    },
  ];
}

function opStrategie(strategie: Part, { organisatie, vandaag }: Lezer): Wachtend[] {
  const loopt = LOPENDE_STANDEN.includes(strategie.at('stand').text);
  const termijn = strategie.at('termijn').text;
  const acties = strategie
    .at('acties')
    .each()
    // Who sees a summary alone does not read the stand, but does read the own actions.
    .filter((actie) => actie.at('stand').text === 'OPEN' && (loopt || strategie.at('stand').missing !== null))
    .map((actie): Wachtend => {
      const wie = actie.at('belegdBij').text;
      const uiterlijk = actie.at('uiterlijk').text;
      return {
        opWie: organisatieNaam(wie),
        wat: `${actie.at('omschrijving').text}, uiterlijk ${datumVan(uiterlijk)} (${restVan(uiterlijk, vandaag)})`,
        vanOns: wie === organisatie,
        dringend: isTeLaat(actie, vandaag),
        isActie: true,
      };
    });
  const naarRao: Wachtend[] =
    strategie.at('opschalingVereist').value === true
      ? [
          {
            opWie: 'het LKO',
            wat: 'Deze zaak moet naar het RAO, met een signaallijst (R-LKO-14, R-LKO-24).',
            vanOns: true,
            dringend: true,
          },
        ]
      : [];
  const voorbij: Wachtend[] =
    loopt && termijn !== '' && termijn < vandaag
      ? [
          {
            opWie: 'het LKO',
            wat: `De termijn van de strategie was ${datumVan(termijn)}.`,
            vanOns: true,
            dringend: true,
          },
        ]
      : [];
  return [...naarRao, ...voorbij, ...acties];
}

function opInd(raadpleging: Part, { organisatie }: Lezer): Wachtend[] {
  const { value, missing } = raadpleging.at('uitkomst');
  if (value !== null || missing !== null) return [];
  const onderwerp = klein(woordVan(raadpleging.at('onderwerp').text));
  return [
    {
      opWie: 'IND',
      wat: `Raadpleging over ${onderwerp}, gesteld door ${organisatieNaam(raadpleging.at('gesteldDoor').text)} op ${datumVan(raadpleging.at('gesteldOp').text)}.`,
      vanOns: organisatie === 'IND',
      dringend: false,
    },
  ];
}

function opSignaallijst(lijst: Part, { organisatie }: Lezer): Wachtend[] {
  const stand = lijst.at('stand').text;
  const gronden = textsOf(lijst.at('gronden').value).map(woordVan).map(klein).join(', ');
  const over = gronden === '' ? 'De signaallijst' : `De signaallijst over ${gronden}`;
  if (stand === 'CONCEPT') {
    const initiatief = lijst.at('initiatiefnemer').text;
    const indienen: Wachtend = {
      opWie: initiatief === '' ? 'de initiatiefnemer' : organisatieNaam(initiatief),
      wat: `${over} is in de maak en nog niet ingediend.`,
      vanOns: initiatief === organisatie,
      dringend: false,
    };
    const standpunten = lijst.at('standpunten');
    const gegeven = standpunten.each().some((standpunt) => standpunt.at('organisatie').text === organisatie);
    if (gegeven || standpunten.missing !== null) return [indienen];
    return [
      { opWie: organisatieNaam(organisatie), wat: `${over} wacht op uw standpunt.`, vanOns: true, dringend: false },
      indienen,
    ];
  }
  if (lijst.at('niveau').text === 'RAO_NAAR_DA')
    return stand === 'TERUGGEKOPPELD'
      ? []
      : [{ opWie: 'het Deelberaad Asiel', wat: `${over} ligt bij het Deelberaad.`, vanOns: false, dringend: false }];
  if (['INGEDIEND', 'GEAGENDEERD', 'BESPROKEN', 'BESLOTEN'].includes(stand))
    return [{ opWie: 'het RAO', wat: `${over}: ${klein(woordVan(stand))}.`, vanOns: false, dringend: false }];
  return [];
}
