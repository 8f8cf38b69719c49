import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { hows, reaches } from '@/model/rule';
import { readingShelves, type Shelf } from '@/model/standing';
import { listOwnShelves } from '@/store/shelves';
import { useLive } from '@/ui/use-live';
import { Choice } from './Choice';
import { type ConditionDraft, draftFields, hasFamily, textFieldOf } from './draft-condition';

interface Props {
  draft: ConditionDraft;
  onChange(draft: ConditionDraft): void;
}

/** What a rule asks of a work, as one sentence of choices. */
export function ConditionFields({ draft, onChange }: Props): JSX.Element {
  const { field, how, reach, value } = draft;
  const change = (part: Partial<ConditionDraft>): void => onChange({ ...draft, ...part });
  return (
    <>
      <Choice
        label={t('ruleField')}
        of={draftFields}
        chosen={field}
        choose={(field) => change({ field })}
        say={(one) => t(`field_${one}`)}
      />
      {textFieldOf(draft) !== null && (
        <Choice
          label={t('ruleHow')}
          of={hows}
          chosen={how}
          choose={(how) => change({ how })}
          say={(one) => t(`how_${one}`)}
        />
      )}
      {hasFamily(draft) && (
        <Choice
          label={t('ruleReach')}
          of={['none', ...reaches] as const}
          chosen={reach}
          choose={(reach) => change({ reach })}
          say={(one) => t(`reach_${one}`)}
        />
      )}
      {field === 'shelf' && <ShelfChoice chosen={draft.shelf} choose={(shelf) => change({ shelf })} />}
      {textFieldOf(draft) !== null && (
        <label class="dg-grow">
          <span class="dg-small">{t('ruleValue')}</span>
          <input
            class="dg-field"
            dir="auto"
            value={value}
            onInput={({ currentTarget }) => change({ value: currentTarget.value })}
          />
        </label>
      )}
    </>
  );
}

/** One of the shelves that everybody has, or of the reader's own. */
function ShelfChoice({ chosen, choose }: { chosen: Shelf; choose(shelf: Shelf): void }): JSX.Element {
  const live = useLive(listOwnShelves, []);
  const own = live.kind === 'ready' ? live.value : [];
  const shelves: Shelf[] = [
    ...readingShelves.map((name) => ({ kind: 'reading' as const, name })),
    ...own.map((name) => ({ kind: 'own' as const, name })),
  ];
  const at = shelves.findIndex(({ kind, name }) => kind === chosen.kind && name === chosen.name);
  return (
    <Choice
      label={t('ruleShelf')}
      of={shelves.map((_, index) => String(index))}
      chosen={String(Math.max(at, 0))}
      choose={(index) => {
        const shelf = shelves[Number(index)];
        if (shelf) choose(shelf);
      }}
      say={(index) => {
        const shelf = shelves[Number(index)];
        return shelf?.kind === 'reading' ? t(`shelf_${shelf.name}`) : (shelf?.name ?? '');
      }}
    />
  );
}
