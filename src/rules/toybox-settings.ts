import type { Action, Comparison, Condition, NumberField } from '@/model/rule';
import { type MadeRule, madeOf, ofWorks, otherLanguageThan, wordsOf } from './made-rules';
import { fieldsOf, listOf, textOf } from './plain-rule';

/** How AO3 Toybox hides what it hides, each cause by itself (common/hide-modes.ts). */
export interface ToyboxModes {
  action(cause: string): Action;
  isOff(cause: string): boolean;
}

/** What hides when nothing is set. */
const usual: Readonly<Record<string, string>> = { 'excluded-tags': 'collapse', ignored: 'remove' };
/** Older exports had a switch for each. */
const switches: Readonly<Record<string, string>> = {
  ...{ 'excluded-tags': 'hideTags', language: 'hideLanguages', fandom: 'hideExcessiveFandoms' },
};
/** Causes of which no rule can be made: a podfic, a visit, a subscription, how far the reader is behind. */
const unknown = ['podfic', 'visited', 'subscribed', 'read-caught-up', 'read-behind', 'read-barely-started'];

type Settings = Record<string, unknown>;

export function readModes(settings: Settings): ToyboxModes {
  const modes = fieldsOf(settings.hideModes);
  const modeOf = (cause: string): string => {
    const old = settings[switches[cause] ?? ''];
    if (old === false) return 'none';
    return textOf(modes[cause]) || (old === true ? 'collapse' : (usual[cause] ?? 'none'));
  };
  return {
    action: (cause) => (modeOf(cause) === 'remove' ? 'hide' : 'collapse'),
    isOff: (cause) => settings.hideWorks === false || modeOf(cause) === 'none',
  };
}

/** The rules that its settings make; a number counts only where it hides, since everybody has one. */
export function readSettings(settings: Settings, modes: ToyboxModes): MadeRule[] {
  const when = (cause: string, condition: Condition | null): MadeRule[] =>
    modes.isOff(cause) || !condition ? [] : [madeOf(modes.action(cause), condition, '')];
  const limit = (
    name: string,
    field: NumberField,
    compare: Comparison,
    usual = 0,
    part = 1,
  ): Condition | null => {
    const set = settings[name];
    const value = typeof set === 'number' ? set : usual;
    return value > 0 ? { kind: 'number', field, compare, value: value / part } : null;
  };
  const works = (condition: Condition | null): Condition | null => condition && ofWorks(condition);
  const languages = listOf(settings.hideLanguagesAllowlist).map((each) => textOf(fieldsOf(each).text));
  const known = languages.filter(Boolean);
  const liked = limit('hideKudosPerHitThreshold', 'kudos per hit', '<', 1, 100);
  const kudos: Condition = { kind: 'number', field: 'kudos', compare: '>', value: 0 };
  return [
    ...when('language', known.length > 0 ? otherLanguageThan(known) : null),
    ...when('fandom', works(limit('hideExcessiveFandomsThreshold', 'fandoms', '>', 5))),
    ...when('kudos-hits', liked && { kind: 'all', of: [kudos, liked] }),
    ...when('words-chapter', limit('hideWordsPerChapterMin', 'words per chapter', '<')),
    ...when('words-chapter', limit('hideWordsPerChapterMax', 'words per chapter', '>')),
    ...when('word-count', works(limit('hideWordCountMin', 'words', '<'))),
    ...when('word-count', works(limit('hideWordCountMax', 'words', '>'))),
    ...when('read-finished', { kind: 'deed', deed: 'finished' }),
    ...unknown.filter((cause) => !modes.isOff(cause)).map((cause) => wordsOf('hideModes', cause)),
    ...(settings.neverHideSubscribedWorks === true ? ['neverHideSubscribedWorks'] : []),
  ];
}
