/** What of the demo changes with the day and the machine, for the variables of a mutation that stands ready. */
export interface Omgeving {
  /** JJJJ-MM-DD. */
  readonly vandaag: string;
  /** The meeting of the example RAO that was held last; its id holds a day. */
  readonly raoBijeenkomst: string;
  /** Issuer of tokens, as an invitation names it. */
  readonly issuer: string;
}

/** A mutation that stands ready, with input that works in the demo for one persona. */
export interface KlareHandeling {
  /** Field of Mutation. */
  readonly naam: string;
  /** In the menu: the step of the guide. */
  readonly wat: string;
  readonly groep: Groep;
  /** Id of the persona for whom it works in the demo. */
  readonly persona: string;
  /** What of it needs telling: a rule, or what must come before. */
  readonly let?: string;
  /** Without an idempotentiesleutel: each opening gets a new one. */
  readonly invoer: (omgeving: Omgeving) => Readonly<Record<string, unknown>>;
}

/** The headings of the guide to the consultations, in its order. */
export const GROEPEN = [
  'In het LKO',
  'Van het LKO naar het RAO',
  'Het RAO en het Deelberaad',
  'Gemeenten, regio en Leidraad',
] as const;
export type Groep = (typeof GROEPEN)[number];

const RESULTAAT = `{
    resultaat {
      handeling
      agendapunt
      onderwerp
      op
    }
    regelfouten {
      regel
      soort
      veld
      melding
    }
  }`;

/**
 * The text of the mutation, with in a comment for whom its variables work.
 * @param herkomst of the variables: an example of the demo, or what stood on the page from which it was opened
 */
export function mutationOf(
  { naam, wat, persona, let: letOp }: KlareHandeling,
  herkomst: 'voorbeeld' | 'ingevuld' = 'voorbeeld',
): string {
  const type = `${naam.charAt(0).toUpperCase()}${naam.slice(1)}`;
  return [
    `# ${wat.charAt(0).toUpperCase()}${wat.slice(1)}.${letOp === undefined ? '' : ` ${letOp}`}`,
    herkomst === 'voorbeeld'
      ? `# De variabelen werken in de demo voor de persona ${persona}.`
      : '# Kijk de variabelen na: wat de pagina wist is ingevuld, de rest is een voorbeeld.',
    `mutation ${type}($invoer: ${type}Invoer!) {`,
    `  ${naam}(invoer: $invoer) ${RESULTAAT}`,
    '}',
    '',
  ].join('\n');
}
