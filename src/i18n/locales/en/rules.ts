import type { Table } from '@/i18n/words';

/** What is said of rules. */
export const rules = {
  rulesMet: 'Your rules on this page',
  ruleMetBySeries: 'The series meets it: {why}',
  ruleMetBy: { one: 'Meets one work: {why}', other: 'Meets {count} works: {why}' },
  // Of a rule that asks for what is not there, nothing can be named.
  ruleMetSeries: 'The series meets it',
  ruleMet: { one: 'Meets one work', other: 'Meets {count} works' },
  rulePick: 'Make a rule from this page',
  ruleLift_today: 'Not today',
  ruleLift_work: 'Not for this work',
  ruleLift_series: 'Not for this series and its works',
  ruleLift_off: 'Switch off',
  rulesUnsure: {
    one: 'One of your rules cannot be told here: AO3 hides tags by your preferences, your library could not be asked, or a regular expression takes too long.',
    other:
      '{count} of your rules cannot be told here: AO3 hides tags by your preferences, your library could not be asked, or a regular expression takes too long.',
  },
  undo: 'Undo',
  optionsRules: 'Rules: warnings and filters',
  rulesWhat:
    'Your own rules for works on AO3. They are judged in this browser before a page is seen, and nobody learns of them.',
  rulesText: 'Your rules, one on each line',
  rulesTextWhat:
    'A line that begins with # is a note to yourself. A rule that begins with “off” rests. You can copy this text to share your rules or to keep them elsewhere.',
  rulesExample:
    'hide if relationship is "A/B" unless fandom is "C" because "not for me"\ncollapse if freeform has "kid fic"\nnote if words < 1000 and not complete',
  rulesSave: 'Save rules',
  rulesExport: 'Save as a file',
  rulesSaved: { one: '{count} rule holds.', other: '{count} rules hold.' },
  rulesBothChanged:
    'These rules were changed elsewhere meanwhile, in lines that you changed here too. If you save, your text takes their place.',
  rulesUnsaved: 'Not saved yet.',
  mistakes: {
    one: '{count} line is not understood. The others hold.',
    other: '{count} lines are not understood. The others hold.',
  },
  mistakeAt: 'Line {line}, column {column}: {what}',
  mistakeFound: '{what} Here stands {found}.',
  mistake_action: 'A rule begins with what it does: show, note, highlight, dim, collapse, hide or gate.',
  mistake_if: 'After what it does, a rule goes on with “if”.',
  mistake_condition:
    'Here a condition is missing, such as: fandom is "…", title has "…", words < 1000, complete, finished.',
  mistake_how: 'After what is looked at comes “is”, “has”, “like” or “matches”.',
  mistake_comparison: 'After what is counted comes <, <=, =, >= or >.',
  mistake_text: 'Here a text in quotation marks is missing.',
  mistake_expression: 'Here a regular expression between slashes is missing: /…/',
  mistake_number: 'Here a number is missing; a priority is from 0 to 9.',
  mistake_day: 'Here a day is missing, such as 2026-12-31.',
  mistake_place: 'A rule can hold on: lists, bookmarks, history, series, works.',
  mistake_shelf:
    'Here a shelf is missing: to-read, reading, waiting, finished, dropped, or one of your own in quotation marks.',
  mistake_bracket: 'A bracket is opened and not closed.',
  mistake_end: 'The rule should end here, or go on with and, or, unless, on, until, priority or because.',
  mistake_quote: 'A quotation mark is opened and not closed.',
  mistake_slash: 'A regular expression is begun and does not end with a slash.',
  'mistake_no family': 'Only a tag that “is” something has a family: fandom is "…" with subtags.',
  'mistake_too long': 'A regular expression may have 200 characters.',
  'mistake_not valid': 'This is no regular expression.',
  'mistake_look-around': 'Regular expressions may not look ahead or behind, because that can be slow.',
  'mistake_back-reference':
    'Regular expressions may not refer back to what they found, because that can be slow.',
  mistake_nested: 'A repetition may not hold a choice or another repetition, because that can be slow.',
  'mistake_too slow':
    'This regular expression could hold up the page. Use fewer repetitions, or “like” with *.',
  slowRules: {
    one: 'One of your rules is switched off because its regular expression takes too long and would hold up AO3’s pages. Write it with fewer repetitions, or switch it on again:',
    other:
      '{count} of your rules are switched off because their regular expressions take too long and would hold up AO3’s pages. Write them with fewer repetitions, or switch them on again:',
  },
  slowHere: {
    one: 'A rule is switched off: its regular expression took too long here. The options can switch it on again.',
    other:
      '{count} rules are switched off: their regular expressions took too long here. The options can switch them on again.',
  },
  slowRuleOn: 'Switch it on again',
  rehearsedHide: {
    one: 'Works seen in lists: {of}. This rule would have hidden {count} of them.',
    other: 'Works seen in lists: {of}. This rule would have hidden {count} of them.',
  },
  rehearsed: {
    one: 'Works seen in lists: {of}. This rule would have met {count} of them.',
    other: 'Works seen in lists: {of}. This rule would have met {count} of them.',
  },
  rehearsedFinished: { one: 'You finished {count} of those.', other: 'You finished {count} of those.' },
  rehearsedUnsure: {
    one: 'Of {count} it could not be told.',
    other: 'Of {count} it could not be told.',
  },
  rehearsedWhich: 'Which works',
  rehearsedMore: 'Show more works',
  report: 'Which rules never met anything, and which you lift most often',
  reportTrying: 'Your rules are being tried…',
  reportNothingSeen: 'No works are remembered yet. Open some lists on AO3, and look here again.',
  reportAllMet: 'Works seen in lists: {of}. Each of your rules met some of them.',
  reportNever: {
    one: 'Works seen in lists: {of}. One rule met none of them:',
    other: 'Works seen in lists: {of}. {count} rules met none of them:',
  },
  reportLifted: 'You lifted these most often:',
  reportTimes: { one: 'once', other: '{count} times' },
  rememberSeen: 'Remember works that you saw in lists, to try rules on them',
  rememberSeenWhat:
    'At most 2,000, the last that you saw: their titles, tags, summaries and numbers, on this device only. Never from private windows. When you turn this off, they are forgotten.',
  seenCount: { one: '{count} work is remembered.', other: '{count} works are remembered.' },
  rulesImport:
    'Bring in a file of rules: your own text, or what AO3 Savior, AO3 Enhancements, Advanced Blocker, AO3 Tag Highlighter or AO3 Toybox saved',
  rulesImported: {
    one: '{count} rule came from {from}. It rests until you switch it on.',
    other: '{count} rules came from {from}. They rest until you switch them on.',
  },
  rulesNoneNew: 'No rule of {from} is new here.',
  rulesKnown: {
    one: '{count} of its rules was there already.',
    other: '{count} of its rules were there already.',
  },
  rulesOffThere: {
    one: '{count} is switched off in the file, too.',
    other: '{count} are switched off in the file, too.',
  },
  rulesLeftOut: {
    one: '{count} entry of it is no rule here, and was left out:',
    other: '{count} entries of it are no rules here, and were left out:',
  },
  rulesResting: {
    one: 'This rule of the file rests. Look at it first:',
    other: 'These {count} rules of the file rest. Look at them first:',
  },
  rulesSwitchOn: { one: 'Switch this rule on', other: 'Switch all {count} of these on' },
  rulesSwitchedOn: { one: '{count} rule is switched on.', other: '{count} rules are switched on.' },
  rulesSwitchBack: { one: 'Let it rest again', other: 'Let them rest again' },
  rulesNotImported: 'This is no file of rules that Dogear knows: {name}',
  rulesFrom_dogear: 'a text of rules',
  rulesFrom_blocker: 'Advanced Blocker',
  rulesFrom_enhancements: 'AO3 Enhancements',
  rulesFrom_highlighter: 'AO3 Tag Highlighter',
  rulesFrom_savior: 'AO3 Savior',
  rulesFrom_toybox: 'AO3 Toybox',
  action_show: 'Always show',
  action_note: 'Note',
  action_highlight: 'Highlight',
  action_dim: 'Dim',
  action_collapse: 'Collapse',
  action_hide: 'Hide',
  action_gate: 'Ask before the text',
} as const satisfies Table;
