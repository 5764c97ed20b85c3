/** @returns the data as text; anything refused ends the bench */
export async function stelVraag(
  gateway: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  bearer: string,
): Promise<string> {
  const response = await fetch(`${gateway}/v1/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', doelbinding: 'UITVOERING_VW', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: readonly unknown[] };
  if (errors !== undefined)
    throw new Error(`the question of the bench is refused: ${JSON.stringify(errors.slice(0, 3))}`);
  return JSON.stringify(data);
}
