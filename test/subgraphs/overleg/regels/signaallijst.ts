import type { Gevraagd, Inhoud, Voorgelegd } from '../../../../subgraphs/overleg/regels/signaallijst-inhoud.ts';

const DAG = new Date('2026-03-02T00:00:00Z');

/** A whole concept about somebody, of which each test leaves out what it is about. */
export const volledig: Inhoud = {
  volgnummer: 1,
  id: 'signaal-1',
  niveau: 'LKO_NAAR_RAO',
  lkoId: 'lko-a',
  raoId: 'rao-a',
  vNummer: '9990000001',
  stand: 'CONCEPT',
  standSinds: DAG,
  versie: 1,
  gewijzigdOp: DAG,
  gronden: ['CALAMITEIT_DOSSIER'],
  ingediendOp: null,
  initiatiefnemer: 'COA',
  wijzeVanConstatering: 'In twee besprekingen.',
  tussentijdsInternGeschakeld: true,
  internToelichting: 'Met het eigen bureau.',
  verwachteDuurDagen: 28,
  duurSoort: 'TERUGKEER_BINNEN_AFZIENBARE_TIJD',
  gevolgBijNegatief: 'De opvang eindigt.',
  gevolgBijPositief: 'Uitplaatsing.',
  werktAanVertrek: 'DEELS',
  vastgesteldIn: [{ datum: '2026-02-20', met: 'REGIEVOERDER' }],
  politiekeEnPublicitaireRisicos: 'Geen.',
  oplossingsrichtingen: [{ voordelen: 'Snel.', nadelen: 'Duur.', juridisch: 'Kan.' }],
  afgewekenKader: null,
  kortDurend: null,
  unaniem: null,
  eindeVerstrekkingen: null,
  route: 'NORMAAL',
  locatie: null,
  naarTeam: null,
  toelichtingOverig: null,
  stappenGenomen: null,
  stappenNogTeZetten: null,
  oplossingenToelating: null,
};

export const voorgelegd = (lijst: Partial<Inhoud> = {}, meer: Partial<Voorgelegd> = {}): Voorgelegd => ({
  lijst: { ...volledig, ...lijst },
  standpunten: [
    { organisatie: 'DTV', aspecten: ['TERUGKEER'] },
    { organisatie: 'COA', aspecten: ['OPVANG', 'TOELATING'] },
    { organisatie: 'POLITIE', aspecten: [] },
  ],
  deelnemers: ['DTV', 'COA', 'POLITIE'],
  vandaag: '2026-03-02',
  ...meer,
});

/** What the owners say of whom all is well. */
const GOED = { vertrekplan: true, opCaseload: false, eindeVerstrekkingen: true, amv: false };

export const gevraagd = (lijst: Partial<Inhoud>, antwoorden: Partial<Gevraagd['antwoorden']> = {}): Gevraagd => ({
  ...voorgelegd(lijst),
  antwoorden: { ...GOED, ...antwoorden },
});
