/**
 * Turns the labels of GraphiQL, which has no languages of its own, into Dutch while the page is built. A label that is
 * no longer found stops the build: a page that is half English must be noticed here and not by its user.
 */
import type { Plugin } from 'vite';

type Labels = readonly (readonly [english: string, dutch: string])[];

const SECTIES = {
  'All Schema Types': 'Alle typen',
  Arguments: 'Argumenten',
  'Deprecated Arguments': 'Verouderde argumenten',
  'Deprecated Enum Values': 'Verouderde waarden',
  'Deprecated Fields': 'Verouderde velden',
  Directives: 'Directives',
  'Enum Values': 'Waarden',
  Fields: 'Velden',
  Implementations: 'Implementaties',
  Implements: 'Implementeert',
  'Possible Types': 'Mogelijke typen',
  'Root Types': 'Beginpunten',
  Type: 'Type',
};

const VERTALINGEN: Readonly<Record<string, Labels>> = {
  '/graphiql/dist/GraphiQL.js': [
    ['"New tab"', '"Nieuw tabblad"'],
    ['"Show" : "Hide"} editor tools`', '"Toon" : "Verberg"} variabelen en headers`'],
    ['"data-name": "variables", children: "Variables"', '"data-name": "variables", children: "Variabelen"'],
    ['? "Variables" : "Headers"', '? "Variabelen" : "Headers"'],
    ['"Editor Commands"', '"Opdrachten van de editor"'],
    ['"Operation Editor"', '"Vraag"'],
    ['"Select active operation"', '"Vragen"'],
  ],
  '/graphiql/dist/ui/toolbar.js': [
    ['`Prettify query (', '`Vraag netjes opmaken ('],
    ['`Merge fragments into query (', '`Fragmenten in de vraag opnemen ('],
    ['`Copy query (', '`Vraag kopieren ('],
  ],
  '/graphiql/dist/ui/sidebar.js': [
    ['`Re-fetch GraphQL schema (', '`Schema opnieuw ophalen ('],
    ['"Open short keys dialog"', '"Sneltoetsen"'],
    ['"Open settings dialog"', '"Instellingen"'],
    ['"Hide" : "Show"} ${', '"Verberg" : "Toon"} ${'],
    ['children: "Short Keys"', 'children: "Sneltoetsen"'],
    [
      '"This modal provides a list of available keyboard shortcuts and their functions."',
      '"De sneltoetsen en wat zij doen."',
    ],
    ['children: "Settings"', 'children: "Instellingen"'],
    [
      '"This modal lets you adjust header persistence, interface theme, and clear local storage."',
      '"Bewaarde gegevens wissen."',
    ],
    ['children: "Clear storage"', 'children: "Bewaarde vragen wissen"'],
    ['"Remove all locally stored data and start fresh."', '"Wis wat dit tabblad van de browser bewaart."'],
    ['"Cleared data"', '"Gewist"'],
    ['"Failed"', '"Niet gelukt"'],
    ['"Clear data"', '"Wissen"'],
  ],
  '/graphiql/dist/ui/short-keys.js': [
    ['"Execute query"', '"Vraag uitvoeren"'],
    ['"Open the Command Palette (you must have focus in the editor)"', '"Alle opdrachten (vanuit de editor)"'],
    ['"Re-fetch schema using introspection"', '"Schema opnieuw ophalen"'],
    ['"Prettify editors"', '"Netjes opmaken"'],
    ['"Copy query"', '"Vraag kopieren"'],
    ['"Search in documentation"', '"Zoeken in het schema"'],
    ['"Search in editor"', '"Zoeken in de editor"'],
    ['"Merge fragments definitions into operation definition"', '"Fragmenten in de vraag opnemen"'],
    ['"Short Key"', '"Sneltoets"'],
    ['"Function"', '"Wat het doet"'],
    ['"This Graph"', '"Deze Graph"'],
    ['"QL editor uses"', '"QL-editor gebruikt"'],
    ['"Monaco editor shortcuts"', '"de sneltoetsen van Monaco"'],
    [
      '", with keybindings similar to VS Code. See the full list of shortcuts for"',
      '", zoals VS Code. De hele lijst: voor"',
    ],
    ['"or"', '"of"'],
  ],
  '/@graphiql/react/dist/components/execute-button/index.js': [
    ['`${isRunning ? "Stop" : "Execute"} query (', '`Vraag ${isRunning ? "stoppen" : "uitvoeren"} ('],
  ],
  '/@graphiql/react/dist/components/tabs/index.js': [['"Close Tab"', '"Tabblad sluiten"']],
  '/@graphiql/react/dist/components/response-editor.js': [['"Result Window"', '"Antwoord"']],
  '/@graphiql/react/dist/components/dialog/index.js': [['"Close dialog"', '"Sluiten"']],
  '/@graphiql/react/dist/utility/tabs.js': [['"<untitled>"', '"(zonder naam)"']],
  '/@graphiql/plugin-doc-explorer/dist/context.js': [
    ['title: "Documentation Explorer"', 'title: "schema"'],
    ['name: "Docs"', 'name: "Schema"'],
  ],
  '/@graphiql/plugin-doc-explorer/dist/components/schema-documentation.js': [
    [
      '"A GraphQL schema provides a root type for each kind of operation."',
      '"Alles wat u kunt vragen begint bij een beginpunt."',
    ],
  ],
  '/@graphiql/plugin-doc-explorer/dist/components/doc-explorer.js': [
    ['"Error fetching schema"', '"Het schema is niet op te halen"'],
    ['"No GraphQL schema available"', '"Er is geen schema"'],
    ['`Go back to ${', '`Terug naar ${'],
    ['"Documentation Explorer"', '"Schema"'],
  ],
  '/@graphiql/plugin-doc-explorer/dist/components/section.js': [
    // The English title chooses the icon, so only what is shown of it is translated.
    ['t1,\n      title\n', `t1,\n      ${JSON.stringify(SECTIES)}[title] ?? title\n`],
  ],
  '/@graphiql/plugin-doc-explorer/dist/components/type-documentation.js': [
    ['"Show Deprecated Fields"', '"Toon verouderde velden"'],
    ['"Show Deprecated Values"', '"Toon verouderde waarden"'],
  ],
  '/@graphiql/plugin-doc-explorer/dist/components/field-documentation.js': [
    ['"Show Deprecated Arguments"', '"Toon verouderde argumenten"'],
  ],
  '/@graphiql/plugin-doc-explorer/dist/components/search.js': [
    ['`Search ${', '`Zoek in ${'],
    ['"No results found"', '"Niets gevonden"'],
    ['"Other results"', '"Elders gevonden"'],
  ],
};

export function translateGraphiql(): Plugin {
  const seen = new Set<string>();
  return {
    name: 'ketenbeeld:vertaling',
    apply: 'build',
    transform(code, id) {
      const file = Object.keys(VERTALINGEN).find((path) => id.replaceAll('\\', '/').endsWith(path));
      if (file === undefined) return null;
      seen.add(file);
      return { code: translate(code, VERTALINGEN[file] ?? [], file), map: null };
    },
    buildEnd(error) {
      const missing = Object.keys(VERTALINGEN).filter((file) => !seen.has(file));
      if (error === undefined && missing.length > 0) {
        throw new Error(`vertaling.ts: GraphiQL no longer has ${missing.join(', ')}; look up where its labels went.`);
      }
    },
  };
}

function translate(code: string, labels: Labels, file: string): string {
  return labels.reduce((text, [english, dutch]) => {
    if (!text.includes(english)) {
      throw new Error(`vertaling.ts: ${english} is not in ${file}; look up the new label and translate it.`);
    }
    return text.replaceAll(english, () => dutch);
  }, code);
}
