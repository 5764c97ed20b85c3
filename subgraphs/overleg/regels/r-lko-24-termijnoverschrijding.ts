import type { KlasseLabel } from '../../../toegang/label.ts';
import type { Regel, Regelfout } from './regel.ts';
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

const EINDDATUM: KlasseLabel = { dataklasse: 'VERTREKTERMIJN', niveau: 'SAMENVATTING' };

/** When a strategie is agreed: unanimous is who all agreed to it, and how short is short the LKO says there and then. */
export const overschrijdingVoorRao: Regel<{ readonly vNummer: string; readonly voorRao: boolean }> = ({
  vNummer,
  voorRao,
}) =>
  voorRao
    ? {
        regel: 'R-LKO-24',
        soort: 'MELDING',
        veld: 'kortDurend',
        melding:
          'De termijn is niet kort en unaniem overschreden: leg de zaak met een signaallijst voor aan het RAO (stelSignaallijstOp).',
        onthult: { vNummers: [vNummer], label: EINDDATUM },
      }
    : undefined;

/** "legt voor": the item does not end before that, unless a reason is kept (LTV-1). */
export const overschrijdingVoorgelegd: Regel<{ readonly overschrijdingOpen: boolean }> = ({ overschrijdingOpen }) =>
  overschrijdingOpen
    ? {
        regel: 'R-LKO-24',
        soort: 'ZACHT',
        veld: 'agendapunt',
        melding: 'De termijn is overschreden, en niet kort en unaniem: leg de zaak eerst voor aan het RAO.',
      }
    : undefined;

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
