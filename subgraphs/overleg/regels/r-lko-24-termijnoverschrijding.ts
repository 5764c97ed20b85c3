import type { Regelfout } from './regel.ts';
import { overPersoon, type Voorgelegd } from './signaallijst-inhoud.ts';

/**
 * R-LKO-24: "Verwachte termijnoverschrijdingen, behoudens overschrijdingingen van korte duur waar unanieme overeenstemming is in
 * het LKO (bijv. bij het wachten op een IBS)" Exempt is only what is both; how short is short, the LKO says.
 */
export function opschalingVerplicht({
  kortDurend,
  unaniem,
}: {
  readonly kortDurend: boolean;
  readonly unaniem: boolean;
}) {
  return !(kortDurend && unaniem);
}

/** Both flags must be known. What is exempt may be put to the RAO all the same. */
export function termijnGewogen(voorgelegd: Voorgelegd): Regelfout | undefined {
  const { gronden, kortDurend, unaniem } = voorgelegd.lijst;
  if (!gronden.includes('TERMIJNOVERSCHRIJDING')) return undefined;
  const regel = 'R-LKO-24';
  const zonder = overPersoon(regel, 'TERMIJNOVERSCHRIJDING', voorgelegd);
  if (zonder !== undefined) return zonder;
  if (kortDurend === null || unaniem === null)
    return {
      regel,
      soort: 'HARD',
      veld: kortDurend === null ? 'kortDurend' : 'unaniem',
      melding: 'Zeg of de overschrijding van korte duur is en of het LKO het unaniem eens is.',
    };
  return opschalingVerplicht({ kortDurend, unaniem })
    ? undefined
    : {
        regel,
        soort: 'MELDING',
        veld: 'gronden',
        melding: 'Een korte overschrijding waarover het LKO unaniem is hoeft niet naar het RAO; voorleggen mag.',
      };
}
