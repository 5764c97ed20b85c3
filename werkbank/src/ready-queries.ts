import aantallen from './queries/aantallen.graphql?raw';
import besluitenlijst from './queries/besluitenlijst.graphql?raw';
import caseload from './queries/caseload.graphql?raw';
import deelberaadSignalen from './queries/deelberaad-signalen.graphql?raw';
import eenVreemdeling from './queries/een-vreemdeling.graphql?raw';
import leidraadOnderwerp from './queries/leidraad-onderwerp.graphql?raw';
import lkoAfspraken from './queries/lko-afspraken.graphql?raw';
import lkoSignaallijsten from './queries/lko-signaallijsten.graphql?raw';
import lkoVoorbereiding from './queries/lko-voorbereiding.graphql?raw';
import raoRegio from './queries/rao-regio.graphql?raw';
import raoSignalen from './queries/rao-signalen.graphql?raw';
import type { Voorbeeld } from './config.ts';

export interface ReadyQuery {
  /** Of the operation; GraphiQL names a tab after it. */
  readonly naam: string;
  /** In the menu. */
  readonly wat: string;
  readonly query: string;
  /** JSON; empty when it has none. */
  readonly variables: (voorbeeld: Voorbeeld) => string;
  /** Whether it stands open in a tab from the beginning. */
  readonly tab?: true;
}

const json = (variables: Readonly<Record<string, string>>): string => JSON.stringify(variables, null, 2);
const lko = ({ lkoId }: Voorbeeld): string => json({ id: lkoId });
const rao = ({ raoId }: Voorbeeld): string => json({ id: raoId });
const geen = (): string => '';

/** The questions that stand ready, in the order of the tabs and of the menu. */
export const READY_QUERIES: readonly [ReadyQuery, ...ReadyQuery[]] = [
  { naam: 'LkoVoorbereiding', wat: 'Een LKO voorbereiden', query: lkoVoorbereiding, variables: lko, tab: true },
  {
    naam: 'EenVreemdeling',
    wat: 'Een vreemdeling, met de grond',
    query: eenVreemdeling,
    variables: ({ vNummer }) => json({ vNummer }),
    tab: true,
  },
  { naam: 'Caseload', wat: 'De eigen caseload (DT&V)', query: caseload, variables: geen, tab: true },
  { naam: 'RaoSignalen', wat: 'De signaallijsten van een RAO', query: raoSignalen, variables: rao, tab: true },
  { naam: 'Aantallen', wat: 'Aantallen per regio', query: aantallen, variables: geen, tab: true },
  { naam: 'LkoAfspraken', wat: 'Strategie en acties in een LKO', query: lkoAfspraken, variables: lko },
  {
    naam: 'LkoSignaallijsten',
    wat: 'Signaallijsten van een LKO, en wat ontbreekt',
    query: lkoSignaallijsten,
    variables: lko,
  },
  { naam: 'Besluitenlijst', wat: 'De besluitenlijst van een RAO', query: besluitenlijst, variables: rao },
  { naam: 'RaoRegio', wat: 'De regio van een RAO: onderwerpen, trends, gemeenten', query: raoRegio, variables: rao },
  {
    naam: 'DeelberaadSignalen',
    wat: 'De signaallijsten van het Deelberaad',
    query: deelberaadSignalen,
    variables: geen,
  },
  { naam: 'LeidraadOnderwerp', wat: 'De Leidraad over het LKO', query: leidraadOnderwerp, variables: geen },
];
