/** A purpose that may be stated in the header `Doelbinding`, with the law it rests on. */
export interface Doel {
  readonly doel: string;
  readonly grondslag: string;
}

/** What the variables of the ready queries are filled with. */
export interface Voorbeeld {
  readonly lkoId: string;
  readonly vNummer: string;
  readonly raoId: string;
  /** The meeting of that RAO that was held last. */
  readonly raoBijeenkomst: string;
}

export interface WerkbankConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** Path of the GraphQL endpoint on the page's own origin. */
  readonly graphql: string;
  readonly doelen: readonly Doel[];
  /** With which purpose a functie normally works; preselected. Without an entry it is UITVOERING_VW. */
  readonly doelVanFunctie?: Readonly<Record<string, string>>;
  readonly voorbeeld: Voorbeeld;
}

/** Fetches the configuration from the gateway; throws a Dutch sentence for the page when it is missing or incomplete. */
export async function loadConfig(): Promise<WerkbankConfig> {
  const response = await fetch('/werkbank/config.json', { headers: { accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(`De instellingen van de werkbank zijn niet op te halen (status ${response.status}).`);
  }
  const config: unknown = await response.json();
  if (!isWerkbankConfig(config)) {
    throw new Error('De instellingen van de werkbank zijn onvolledig. Kijk /werkbank/config.json na.');
  }
  return config;
}

function isWerkbankConfig(value: unknown): value is WerkbankConfig {
  return (
    hasStrings(value, ['issuer', 'clientId', 'graphql']) &&
    Array.isArray(value['doelen']) &&
    value['doelen'].length > 0 &&
    value['doelen'].every((doel) => hasStrings(doel, ['doel', 'grondslag'])) &&
    hasStrings(value['voorbeeld'], ['lkoId', 'vNummer', 'raoId', 'raoBijeenkomst'])
  );
}

function hasStrings(value: unknown, keys: readonly string[]): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    keys.every((key) => typeof (value as Readonly<Record<string, unknown>>)[key] === 'string')
  );
}
