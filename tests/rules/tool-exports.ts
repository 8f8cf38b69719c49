import type { ImportedRules } from '@/rules/import-rules';

/** What another tool saves, in invented names, and what its rules are in ours. */
export interface ToolExport {
  from: ImportedRules['from'];
  /** The same in every form that the tool has given it. */
  files: unknown[];
  /** Without the "off" that each has. */
  lines: string[];
  /** Entries of which no rule can be made. */
  leftOut: number;
}

const highlighterRules = [
  {
    ...{ pattern: 'A/B', action: 'hideWork', matchMode: 'exact', category: 'relationship' },
    ...{ enabled: true, note: 'no' },
  },
  { pattern: 'kid*', action: 'warn', matchMode: 'wildcard', category: 'all', enabled: false },
  { pattern: 'x', action: 'mute', matchMode: 'contains', category: 'freeform', enabled: true },
  { pattern: 'x', action: 'sing', matchMode: 'contains', category: 'freeform', enabled: true },
];

const toyboxSections = {
  commonTags: [
    { id: 1, name: 'Fluff', color: '#fff', hideWork: false, hideTag: false, aliases: ['Soft', ' '] },
    { id: 2, name: 'Angst', color: null, hideWork: true, hideTag: false },
    { id: 3, name: 'Tagged', color: null, hideWork: false, hideTag: true },
    { id: 4, name: '' },
  ],
  regexTags: [
    { name: 'omega', regex: '^omega', color: null, hideWork: true, hideTag: false },
    { name: 'slow', regex: '(a+)+', color: null, hideWork: true, hideTag: false },
  ],
  ignoreList: [{ id: 12, name: 'A Work', url: '' }, { id: 'x' }],
  workStatus: [{ workId: '5' }],
  settings: { hideWordCountMin: 100 },
};

/** The tools whose exports are JSON; AO3 Savior's is a script. */
export const toolExports: readonly ToolExport[] = [
  {
    from: 'enhancements',
    files: [
      {
        'option.hideTags': {
          enabled: true,
          filters: [
            { name: 'Angst', matcher: 'exact' },
            { name: 'A/B', type: 'R', matcher: 'exact', invert: true },
            { name: 'kid', type: 'F', matcher: 'contains' },
            { name: '^omega', matcher: 'regex' },
            { name: '(a+)+', matcher: 'regex' },
            { name: 'Fluff', type: 'F', matcher: 'exact', behavior: 'highlight' },
          ],
        },
        'option.hideAuthors': JSON.stringify({
          filters: [{ userId: 'gullwing' }, { userId: 'gullwing', pseud: 'Gull' }, {}],
        }),
        'option.hideLanguages': { enabled: true, show: [{ label: 'English', value: 'en' }] },
        'option.hideCrossovers': { enabled: true, maxFandoms: 4 },
        'cache.x': 1,
      },
    ],
    lines: [
      'collapse if tag is "Angst"',
      'show if relationship is "A/B" priority 9',
      'collapse if freeform like "*kid*"',
      'collapse if tag matches /^omega/',
      'highlight if freeform is "Fluff"',
      'collapse if author is "gullwing"',
      'collapse if author is "Gull"',
      'collapse if not language is "English"',
      'collapse if fandoms > 4',
    ],
    leftOut: 2,
  },
  {
    from: 'blocker',
    files: [
      {
        tagBlacklist: 'Abandoned*, F/M unless:{Multi}, Death with:{Unhappy, Ending}',
        tagWhitelist: 'Happy Ending',
        tagHighlights: 'Slow Burn',
        authorBlacklist: 'somebody',
        titleBlacklist: 'oneshot',
        summaryBlacklist: '',
        workBlacklist: '12, 34',
        minWords: '1000',
        maxCrossovers: '6',
        allowedLanguages: 'English, Deutsch',
        blockOngoing: true,
        conditionalTagBlacklist: [
          { block: 'X', operator: 'with', condition: 'Y' },
          { block: 'Z', unless: 'W' },
          5,
        ],
        _version: '4.2.4',
      },
    ],
    lines: [
      'collapse if tag like "Abandoned*"',
      'collapse if tag is "F/M" unless tag is "Multi"',
      'collapse if tag is "Death" and tag is "Unhappy, Ending"',
      'collapse if author is "somebody"',
      'collapse if title has "oneshot"',
      'highlight if tag is "Slow Burn"',
      'show if tag is "Happy Ending" priority 9',
      'collapse if tag is "X" and tag is "Y"',
      'collapse if tag is "Z" unless tag is "W"',
      'collapse if words < 1000',
      'collapse if fandoms > 6',
      'collapse if work is 12, 34',
      'collapse if not language is "English", "Deutsch"',
      'collapse if not complete',
    ],
    leftOut: 1,
  },
  {
    from: 'highlighter',
    files: [highlighterRules, { version: 1, rules: highlighterRules }],
    lines: [
      'collapse if relationship is "A/B" because "no"',
      'note if tag like "kid*"',
      'dim if freeform like "*x*"',
    ],
    leftOut: 1,
  },
  {
    from: 'toybox',
    // By its name now, its name before, and without one.
    files: [
      { format: 'ao3-toys-backup', version: 1, exportedAt: '', data: toyboxSections },
      { format: 'readers-toybox-backup', version: 1, exportedAt: '', data: toyboxSections },
      toyboxSections,
    ],
    lines: [
      'highlight if tag is "Fluff", "Soft"',
      'collapse if tag is "Angst"',
      'note if tag is "Tagged"',
      'collapse if tag matches /^omega/ because "omega"',
      'hide if work is 12 because "A Work"',
    ],
    leftOut: 3,
  },
];
