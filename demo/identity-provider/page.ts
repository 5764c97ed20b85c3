import { createHash } from 'node:crypto';
import type { Persona } from '../personas.ts';

const STYLE = `
:root { color-scheme: light; }
body { font-family: system-ui, sans-serif; line-height: 1.5; margin: 0; background: #fff; color: #1b1b1b; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); }
li { border: 1px solid #6f6f6f; border-radius: .25rem; padding: .75rem; }
li p { margin: .5rem 0 0; }
button { font: inherit; font-weight: 600; width: 100%; text-align: left; padding: .5rem .75rem; border: 2px solid #0b4f5c; border-radius: .25rem; background: #fff; color: #0b4f5c; cursor: pointer; }
button:hover { background: #0b4f5c; color: #fff; }
button:focus-visible { outline: 3px solid #1b1b1b; outline-offset: 3px; }
.melding { border-left: .5rem solid #b3261e; background: #fdecea; padding: .75rem 1rem; }
`;

/** The page runs no script and loads nothing; its one style sheet is named by its hash. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

export interface Melding {
  readonly code: string;
  readonly tekst: string;
}

/** The sign-in page: the people of the demo per overleg, each a button that signs in. A melding stands above them. */
export function signInPage(people: readonly Persona[], melding?: Melding): string {
  const groups = [...groupPerOverleg(people)].map(
    ([heading, members], index) => `
<section aria-labelledby="groep-${index}">
<h2 id="groep-${index}">${escape(heading)}</h2>
<ul>${members.map(personaItem).join('')}
</ul>
</section>`,
  );
  return document(
    'Aanmelden als persona',
    `${melding === undefined ? '' : meldingBlock(melding)}
<p>Dit is de ontwikkelomgeving van Ketenbeeld. Alle personen zijn verzonnen; er is geen wachtwoord.
Kies als wie u zich aanmeldt. Wat u daarna ziet, hangt af van de organisatie, de functie en de overleggen van die persona.</p>
<form method="post">${groups.join('')}
</form>`,
  );
}

export function errorPage(melding: Melding): string {
  return document('Aanmelden is niet gelukt', meldingBlock(melding));
}

function document(title: string, body: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} - Ketenbeeld</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

function personaItem(persona: Persona): string {
  const id = escape(persona.id);
  return `
<li><button type="submit" name="persona" value="${id}" aria-describedby="over-${id}">${escape(persona.naam)}</button>
<p id="over-${id}">${escape(persona.omschrijving)}</p></li>`;
}

function meldingBlock(melding: Melding): string {
  return `<p class="melding" role="alert">${escape(melding.tekst)} <span>(code ${escape(melding.code)})</span></p>`;
}

/** Under which overleg somebody stands follows from the sentence that the page shows; it is a heading, not a right. */
function groupPerOverleg(people: readonly Persona[]): Map<string, Persona[]> {
  const groups = new Map<string, Persona[]>();
  for (const persona of people) {
    const heading =
      /\blid van (?<overleg>(?:LKO|RAO) .+)$/.exec(persona.omschrijving)?.groups?.['overleg'] ?? 'Andere personen';
    groups.set(heading, [...(groups.get(heading) ?? []), persona]);
  }
  return groups;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
