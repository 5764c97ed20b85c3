import { GraphQLError } from 'graphql';
import type { KlasseLabel } from '../../toegang/label.ts';

/**
 * The one shape in which a subgraph says no to a field or a verb (the code is that of the routers of this field).
 * @param veld `Type.veld`
 * @param label the class and level that were refused; none for a list of own rows and for a verb
 */
export function refusalError(veld: string, reden: string, label?: KlasseLabel): GraphQLError {
  const { dataklasse = null, niveau = null } = label ?? {};
  return new GraphQLError(`Geen toegang tot ${veld}: ${reden}.`, {
    extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', toegang: { dataklasse, niveau, reden }, veld },
  });
}
