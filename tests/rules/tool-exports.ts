import type { ImportedRules } from '@/rules/import-rules';

/** What another tool saves, in invented names, and what its rules are in ours. */
export interface ToolExport {
  from: ImportedRules['from'];
  /** The same in every form that the tool has given it. */
  files: unknown[];
  /** With "off" where they are off there. */
  lines: string[];
  /** What of it is no rule. */
  leftOut: string[];
}

const times = { createdAt: 1_780_000_000_000, updatedAt: 1_780_000_000_000 };
const highlighterRules = [
  { id: 'a', label: '', pattern: 'A/B', action: 'hideWork', matchMode: 'exact', category: 'relationship' },
  { id: 'b', pattern: 'kid*', action: 'warn', matchMode: 'wildcard', category: 'all' },
  { id: 'c', pattern: 'x', action: 'mute', matchMode: 'contains', category: 'freeform' },
  { id: 'd', pattern: 'x', action: 'sing', matchMode: 'contains', category: 'freeform' },
  { id: 'e', pattern: 'a*b', action: 'warn', matchMode: 'exact', category: 'all' },
].map((each, index) => ({
  ...each,
  enabled: index !== 1,
  ...(index === 0 ? { note: 'no\nmore' } : {}),
  ...times,
}));

const toyboxSections = {
  commonTags: [
    { id: 1, name: 'Fluff', color: 'green', hideWork: false, hideTag: false, aliases: ['Soft', ' '] },
    { id: 2, name: 'Gloom', color: null, hideWork: true, hideTag: false },
    { id: 3, name: 'Unseen', color: null, hideWork: false, hideTag: true },
    { id: 4, name: 'Faded', color: 'fade', hideWork: false, hideTag: false },
    { id: 5, name: '' },
  ],
  regexTags: [
    {
      id: 1,
      name: 'omega',
      regex: '^omega',
      color: null,
      hideWork: true,
      hideTag: false,
      caseInsensitive: true,
    },
    {
      id: 2,
      name: 'slow',
      regex: '(a+)+',
      color: null,
      hideWork: true,
      hideTag: false,
      caseInsensitive: true,
    },
  ],
  subscriptions: [],
  ignoreList: [{ id: 12, name: 'A Work', url: '', author: 'x' }, { id: 'x' }],
  workStatus: [{ workId: '5' }],
};
/** What everybody's settings are, but for what hides. */
const toyboxSettings = {
  hideWorks: true,
  hideLanguagesAllowlist: [{ text: 'English', value: 'en' }],
  hideExcessiveFandomsThreshold: 5,
  hideKudosPerHitThreshold: 2,
  hideWordsPerChapterMin: 0,
  hideWordsPerChapterMax: 0,
  hideWordCountMin: 0,
  hideWordCountMax: 0,
};

/** The tools whose exports are JSON; AO3 Savior's is a script. */
export const toolExports: readonly ToolExport[] = [
  {
    from: 'enhancements',
    files: [
      {
        'option.hideShowReason': true,
        'option.hideTags': {
          enabled: true,
          filters: [
            { name: 'Angst', matcher: 'exact' },
            { name: 'A/B', type: 'R', matcher: 'exact', invert: true },
            { name: 'kid', type: 'F', matcher: 'contains' },
            { name: '^omega', matcher: 'regex' },
            { name: '(a+)+', matcher: 'regex' },
            { name: 'Fluff', type: 'F', matcher: 'exact', behavior: 'highlight', invert: false },
            { name: 'Cats', type: 'F', matcher: 'exact', behavior: 'invert' },
          ],
        },
        'option.hideAuthors': {
          enabled: false,
          filters: [{ userId: 'gullwing' }, { userId: 'gullwing', pseud: 'Gull%20Two' }, {}],
        },
        'option.hideWorks': { enabled: true, filters: [{ value: '77', matcher: 'exact' }] },
        'option.hideSeries': {
          enabled: true,
          filters: [
            { value: '88', matcher: 'exact' },
            { value: 'The Long Way', matcher: 'contains' },
          ],
        },
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
      'show if freeform is "Cats" priority 9',
      'off collapse if author is "gullwing"',
      'off collapse if author is "Gull Two" and author is "gullwing"',
      'collapse if work is 77',
      'collapse if series like "*The Long Way*"',
      'collapse if language like "*" unless language is "English"',
      'collapse if fandoms > 4',
    ],
    leftOut: [
      'hideTags: {"name":"(a+)+","matcher":"regex"}',
      'hideAuthors: {}',
      'hideSeries: {"value":"88","matcher":"exact"}',
    ],
  },
  {
    from: 'enhancements',
    // As it was before version 0.5.
    files: [
      {
        'option.hideShowReason': false,
        'option.hideTags': true,
        'option.hideTagsDenyList': JSON.stringify([
          { tag: 'Fog', type: 'unknown' },
          { tag: 'C/D', type: 'relationship' },
        ]),
        'option.hideTagsAllowList': JSON.stringify(['Sun']),
        'option.hideAuthors': false,
        'option.hideAuthorsList': JSON.stringify(['Gull (gullwing)']),
        'option.hideLanguages': true,
        'option.hideLanguagesList': JSON.stringify([{ text: 'Deutsch', value: 'de' }]),
        'option.hideCrossovers': true,
        'option.hideCrossoversMaxFandoms': 3,
      },
    ],
    lines: [
      'hide if tag is "Fog"',
      'hide if relationship is "C/D"',
      'show if tag is "Sun" priority 9',
      'off hide if author is "Gull" and author is "gullwing"',
      'hide if language like "*" unless language is "Deutsch"',
      'hide if fandoms > 3',
    ],
    leftOut: [],
  },
  {
    from: 'blocker',
    files: [
      {
        tagBlacklist: 'Abandoned*, *Fix*, Explicit, A{B',
        tagWhitelist: '*Happy Ending*, Slow Burn* unless:{Enemies to Lovers}',
        tagHighlights: 'Slow Burn, Angst with:{Happy Ending, Fluff}',
        highlightColor: '#eb6f92',
        boldHighlightedTags: false,
        minWords: '1,000',
        maxWords: '',
        minChapters: '2',
        maxChapters: '',
        maxMonthsSinceUpdate: '6',
        blockComplete: false,
        blockOngoing: true,
        blockMissingSummary: true,
        authorBlacklist: 'somebody, Gull (gullwing)',
        titleBlacklist: 'oneshot, drabble*',
        summaryBlacklist: '*mpreg*, hate to love',
        workBlacklist: '12, 34, work 5',
        showReasons: true,
        showPlaceholders: true,
        allowedLanguages: 'English, Deutsch',
        maxCrossovers: '6',
        disableOnMyContent: true,
        enableHighlightingOnMyContent: false,
        username: 'reader',
        primaryRelationships: 'A/B, *C/D* with:{Saga, Epic}',
        primaryCharacters: 'Ann with:{Saga||Epic}',
        primaryRelpad: '1',
        primaryCharpad: '5',
        pauseBlocking: false,
        hideCompletelyRules: { workBlacklist: true, minWords: false },
        hideMenu: false,
        quickAddKey: 'Alt',
        enableStrictTagBlocking: false,
        strictTagBlacklist: 'Worst',
        conditionalTagBlacklist: [
          { block: 'F/M', operator: 'unless', condition: 'Multi||M/M', display: 'F/M unless:{Multi||M/M}' },
          {
            block: 'Death',
            operator: 'with',
            condition: 'Unhappy Ending, Ang*',
            display: 'Death with:{Unhappy Ending, Ang*}',
          },
          { block: 'Z unless:', unless: 'W' },
          5,
        ],
        disableCollapseTransitions: false,
        maxHours: '3',
        _version: '4.3.0',
      },
    ],
    lines: [
      'collapse if tag like "Abandoned*" and tag has "Abandoned"',
      'collapse if tag has "Fix"',
      'collapse if tag is "Explicit"',
      'off hide if tag is "Worst"',
      'highlight if tag like "*Slow Burn*"',
      'highlight if tag like "*Angst*" and tag is "Happy Ending" and tag is "Fluff"',
      'show if tag has "Happy Ending" priority 9',
      'show if tag like "Slow Burn*" and tag has "Slow Burn" unless tag is "Enemies to Lovers" priority 9',
      'collapse if tag is "F/M" unless category is "Multi" or (category is "F/F" and category is "F/M", "Gen", ' +
        '"M/M", "Other") or (category is "F/M" and category is "Gen", "M/M", "Other") or (category is "Gen" and ' +
        'category is "M/M", "Other") or (category is "M/M" and category is "Other") or tag is "M/M"',
      'collapse if tag is "Death" and tag is "Unhappy Ending" and tag like "Ang*" and tag has "Ang"',
      'collapse if tag is "Z" unless tag is "W"',
      'collapse if title like "*oneshot*"',
      'collapse if title has "drabble"',
      'collapse if summary has "mpreg"',
      'collapse if summary like "*hate to love*"',
      'collapse if author is "somebody"',
      'collapse if author is "Gull" and author is "gullwing"',
      'hide if work is 12, 34',
      'collapse if language like "*" unless language is "English", "Deutsch"',
      'collapse if words < 1000 and chapters > 0',
      'collapse if chapters < 2',
      'collapse if fandoms > 6',
      'collapse if days since update > 182 and chapters > 0 unless complete',
      'collapse if chapters > 0 unless complete',
      'collapse if chapters > 0 unless summary like "*"',
      // The characters are wanted in two fandoms, and in others neither they nor the relationships are asked about.
      'collapse if fandom is "Saga" or fandom is "Epic" unless relationship is "A/B" in first 1 or ' +
        '(fandom is "Saga" and fandom is "Epic" and relationship has "C/D" in first 1)',
      'collapse if fandom is "Saga" or fandom is "Epic" unless (fandom is "Saga" or fandom is "Epic") and ' +
        'character is "Ann" in first 5',
    ],
    leftOut: [
      'tagBlacklist: A{B',
      'conditionalTagBlacklist: 5',
      'workBlacklist: work 5',
      'disableOnMyContent: true',
      'maxHours: 3',
    ],
  },
  {
    from: 'highlighter',
    files: [highlighterRules, { version: 1, rules: highlighterRules }],
    lines: [
      'collapse if relationship is "A/B" because "no more"',
      'off note if relationship like "kid*" or character like "kid*" or freeform like "kid*"',
      'dim if freeform like "*x*"',
    ],
    leftOut: ['rules: x', 'rules: a*b'],
  },
  {
    from: 'toybox',
    // By its name now, its name before, and without one.
    files: [
      {
        format: 'ao3-toys-backup',
        version: 1,
        exportedAt: '',
        data: { ...toyboxSections, settings: toyboxSettings },
      },
      { format: 'readers-toybox-backup', version: 1, exportedAt: '', data: toyboxSections },
      toyboxSections,
    ],
    lines: [
      'highlight if tag is "Fluff", "Soft"',
      'collapse if tag is "Gloom"',
      'collapse if tag matches /^omega/ because "omega"',
      'hide if work is 12 because "A Work"',
    ],
    leftOut: [
      'commonTags: Unseen',
      'commonTags: Faded',
      'commonTags: {"id":5,"name":""}',
      'regexTags: slow',
      'ignoreList: {"id":"x"}',
    ],
  },
  {
    from: 'toybox',
    files: [
      {
        format: 'ao3-toys-backup',
        version: 1,
        exportedAt: '2026-11-01T00:00:00.000Z',
        data: {
          commonTags: [{ id: 1, name: 'Mist', color: 'red', hideWork: true, hideTag: false }],
          ignoreList: [{ id: 13, name: '', url: '' }],
          settings: {
            ...toyboxSettings,
            hideWordsPerChapterMax: 9000,
            hideWordCountMin: 500,
            hideModes: {
              ...{ 'excluded-tags': 'none', ignored: 'collapse', language: 'remove', fandom: 'collapse' },
              ...{ 'kudos-hits': 'collapse', 'words-chapter': 'collapse', 'word-count': 'remove' },
              ...{ podfic: 'none', visited: 'collapse', 'read-finished': 'collapse' },
            },
            neverHideSubscribedWorks: true,
          },
        },
      },
    ],
    lines: [
      'off collapse if tag is "Mist"',
      'collapse if work is 13',
      'hide if language like "*" unless language is "English"',
      'collapse if fandoms > 5 and chapters > 0',
      'collapse if kudos > 0 and kudos per hit < 0.02',
      'collapse if words per chapter > 9000',
      'hide if words < 500 and chapters > 0',
      'collapse if finished',
    ],
    leftOut: ['hideModes: visited', 'neverHideSubscribedWorks'],
  },
];
