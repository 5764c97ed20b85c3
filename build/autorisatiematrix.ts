/** Prints the policy tables for a jurist: what each level shows, who sees it, and on what ground the row stands. */
import {
  BRONHOUDERS,
  DATAKLASSEN,
  type Dataklasse,
  DOELEN,
  EIGEN,
  GRONDEN,
  HANDELINGEN,
  MATRIX,
  NIVEAU_TEKST,
  PROFIELEN,
} from '../toegang/generated/policy.ts';

/** @returns the text of docs/autorisatiematrix.md */
export function printAutorisatiematrix(): string {
  return [
    '# Autorisatiematrix',
    '',
    '**Ontwerpvoorstel, niet juridisch getoetst.** Gemaakt door `npm run generate` uit `toegang/*.csv`; verander een recht daar,',
    'nooit hier. Wie een profiel kan hebben, ziet alleen iets van een persoon met een grond voor die persoon, voor een doel dat',
    'het toelaat, en als er geen verstrekkingsbeperking is. Wat een organisatie van haar eigen gegevens ziet, staat onder "Eigen',
    'gegevens".',
    '',
    '## Per dataklasse',
    '',
    ...DATAKLASSEN.flatMap(printKlasse),
    '## Profielen',
    '',
    '| profiel | organisatie | functie | grond |',
    '| --- | --- | --- | --- |',
    ...PROFIELEN.map(
      (rij) => `| ${rij.profiel} | ${rij.organisaties.join(', ')} | ${rij.functies.join(', ')} | ${rij.grond} |`,
    ),
    '',
    '## Doelbinding',
    '',
    '| doel | grondslag | profielen | klassen | niveaus |',
    '| --- | --- | --- | --- | --- |',
    ...DOELEN.map(
      (rij) =>
        `| ${rij.doel} | ${rij.grondslag} | ${escape(rij.profielen)} | ${escape(rij.klassen)} | ${rij.niveaus.join(', ')} |`,
    ),
    '',
    '## Handelingen',
    '',
    'Wie in een overleg iets mag doen: een van deze profielen in dat overleg, in deze rol, onder deze voorwaarde, met een doel dat',
    'persoonsgegevens in elke klasse opent. Geen rij, geen handeling.',
    '',
    '| handeling | profielen | rol | voorwaarde | regels |',
    '| --- | --- | --- | --- | --- |',
    ...HANDELINGEN.map(
      (rij) =>
        `| ${rij.handeling} | ${escape(rij.profielen)} | ${rij.rol} | ${rij.voorwaarde} | ${rij.regels.join(', ')} |`,
    ),
    '',
    '## Eigen gegevens',
    '',
    'Geen rij, geen toegang: werken voor een organisatie is niet genoeg.',
    '',
    '| organisatie | functie | reikwijdte | klassen | behalve |',
    '| --- | --- | --- | --- | --- |',
    ...EIGEN.map(
      (rij) =>
        `| ${rij.organisatie} | ${rij.functie} | ${rij.reikwijdte} | ${rij.klassen.join(', ')} | ${rij.behalve.join(', ')} |`,
    ),
    '',
  ].join('\n');
}

function printKlasse(klasse: Dataklasse): string[] {
  const teksten: Readonly<Record<string, string>> = NIVEAU_TEKST[klasse];
  const cellen: Readonly<Record<string, string>> = MATRIX[klasse];
  const niveaus = [...new Set([...Object.keys(teksten), ...Object.values(cellen)])];
  return [
    `### ${klasse}`,
    '',
    `${GRONDEN[klasse].omvat}. Bronhouder: ${BRONHOUDERS[klasse].join(', ')}. Grond van de rij: ${GRONDEN[klasse].grond}.`,
    '',
    '| niveau | toont | profielen |',
    '| --- | --- | --- |',
    ...niveaus.map((niveau) => {
      const wie = Object.entries(cellen).filter(([, cel]) => cel === niveau);
      return `| ${niveau} | ${teksten[niveau] ?? 'alleen aantallen'} | ${wie.map(([profiel]) => profiel).join(', ') || 'niemand'} |`;
    }),
    '',
  ];
}

/** A star is emphasis in Markdown. */
function escape(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('*', '\\*')).join(', ');
}
