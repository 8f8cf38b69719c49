import { backups } from './backups';
import { changes } from './changes';
import { diagnostics } from './diagnostics';
import { everywhere } from './everywhere';
import { families } from './families';
import { files } from './files';
import { history } from './history';
import { keys } from './keys';
import { library } from './library';
import { onPages } from './on-pages';
import { options } from './options';
import { otherTools } from './other-tools';
import { place } from './place';
import { popup } from './popup';
import { queue } from './queue';
import { reader } from './reader';
import { reading } from './reading';
import { recovery } from './recovery';
import { ruleForm } from './rule-form';
import { rules } from './rules';
import { shelfNames } from './shelf-names';
import { shelves } from './shelves';
import { welcome } from './welcome';

/** Spanish, for our own pages: one file a page, and one for what several of them say. */
export const es = {
  ...everywhere,
  ...popup,
  ...keys,
  ...library,
  ...history,
  ...queue,
  ...reader,
  ...files,
  ...backups,
  ...changes,
  ...rules,
  ...ruleForm,
  ...families,
  ...recovery,
  ...options,
  ...otherTools,
  ...onPages,
  ...diagnostics,
  ...place,
  ...reading,
  ...shelfNames,
  ...shelves,
  ...welcome,
} as const;
