import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/i18n/app';
import { deeds, flags, numberFields, textFields } from '@/model/rule';
import { isTagField } from '@/rules/look';
import { type DraftField, draftFields } from './draft-row';

/** What can be asked of a work, by what it is. */
const groups = {
  tags: textFields.filter(isTagField),
  texts: [...textFields.filter((field) => !isTagField(field)), 'work'],
  numbers: numberFields,
  flags,
  reader: [...deeds, 'shelf'],
} as const satisfies Record<string, readonly DraftField[]>;
const groupNames = ['tags', 'texts', 'numbers', 'flags', 'reader'] as const;

interface Props {
  chosen: DraftField;
  choose(field: DraftField): void;
  /** Takes the focus when it comes to the page. */
  focused: boolean;
}

/** What of a work is looked at. */
export function FieldChoice({ chosen, choose, focused }: Props): JSX.Element {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (focused) select.current?.focus();
  }, []);
  return (
    <label>
      <span class="dg-small">{t('ruleField')}</span>
      <select
        ref={select}
        class="dg-field"
        value={chosen}
        onChange={({ currentTarget }) => {
          const found = draftFields.find((field) => field === currentTarget.value);
          if (found) choose(found);
        }}
      >
        {groupNames.map((name) => (
          <optgroup key={name} label={t(`fields_${name}`)}>
            {groups[name].map((field) => (
              <option key={field} value={field}>
                {t(`field_${field}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
