import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { linkTo } from '@/ao3/link-to';
import { date, number, t } from '@/i18n/app';
import type { TagKind, Work } from '@/model/work';
import { hiddenKinds } from '@/settings/settings';
import type { KeptWork } from '@/store/database';
import { Button } from '@/ui/Button';
import { TagList } from '@/ui/TagList';
import { useSettings } from '@/ui/use-settings';

const kinds = [
  ['rating', 'rating'],
  ['warning', 'warnings'],
  ['category', 'categories'],
  ['fandom', 'fandoms'],
  ['relationship', 'relationships'],
  ['character', 'characters'],
  ['freeform', 'freeforms'],
] as const satisfies readonly (readonly [TagKind, keyof Work])[];
type Kind = (typeof kinds)[number];

/**
 * What is known of a work, in AO3's order. What AO3 did not show us is said to be hidden or unknown, never none. Kinds of
 * tags that the reader hides on AO3 are hidden here too, until they ask for them.
 */
export function Metadata({ kept }: { kept: KeptWork }): JSX.Element {
  const { work } = kept;
  const settings = useSettings();
  const [shows, setShows] = useState(false);
  // Until it is known which are hidden, all are that may be: nothing is seen for a moment that must not be.
  const hidden: readonly TagKind[] = settings?.hiddenTags ?? hiddenKinds;
  const hides = kinds.some(([kind, field]) => hidden.includes(kind) && [work[field] ?? []].flat().length > 0);
  const shown = shows ? kinds : kinds.filter(([kind]) => !hidden.includes(kind));
  return (
    <>
      {settings && hides && (
        <div class="dg-row dg-noprint">
          <Button aria-expanded={shows} onClick={() => setShows(!shows)}>
            {t(shows ? 'tagsHide' : 'tagsShow')}
          </Button>
        </div>
      )}
      <Facts kept={kept} kinds={shown} />
    </>
  );
}

function Facts({ kept, kinds: shown }: { kept: KeptWork; kinds: readonly Kind[] }): JSX.Element {
  const { work } = kept;
  return (
    <dl class="dg-metadata">
      {shown.map(([kind, field]) => (
        <Tags key={kind} kept={kept} kind={kind} tags={[work[field] ?? []].flat()} />
      ))}
      <Row label={t('language')}>{work.language?.name ?? t('unknown')}</Row>
      {work.series.length > 0 && (
        <Row label={t('series')}>
          <ul>
            {work.series.map(({ id, name, part }) => (
              <li key={id}>
                {part !== null && `${t('partOf', { part })} `}
                <Out href={linkTo.series(id)}>{name}</Out>
              </li>
            ))}
          </ul>
        </Row>
      )}
      {work.collections.length > 0 && (
        <Row label={t('collections')}>
          <ul>
            {work.collections.map(({ name, title }) => (
              <li key={name}>
                <Out href={linkTo.collection(name)}>{title}</Out>
              </li>
            ))}
          </ul>
        </Row>
      )}
      <Row label={t('stats')}>
        <Stats work={work} countsKnown={kept.asOf.counts !== undefined} />
      </Row>
    </dl>
  );
}

function Tags({ kept, kind, tags }: { kept: KeptWork; kind: TagKind; tags: string[] }): JSX.Element | null {
  const label = t(`${kind}Label`, { count: tags.length });
  if (tags.length > 0) {
    return (
      <Row label={label}>
        <TagList tags={tags} hrefOf={linkTo.tag} />
      </Row>
    );
  }
  const part = kind === 'warning' ? 'warnings' : kind === 'freeform' ? 'freeforms' : 'header';
  if (kept.work.hiddenKinds.includes(kind)) return <Row label={label}>{t('hiddenByAo3')}</Row>;
  return kept.asOf[part] === undefined ? <Row label={label}>{t('unknown')}</Row> : null;
}

function Stats({ work, countsKnown }: { work: Work; countsKnown: boolean }): JSX.Element {
  const day = (on: string | null): string => (on === null ? t('unknown') : date(on));
  const count = (of: number | null): string => (of === null ? t('unknown') : number(of));
  const chapters = t('chaptersOf', {
    posted: count(work.chaptersPosted),
    planned: work.chaptersPlanned === null ? '?' : number(work.chaptersPlanned),
  });
  const stats: [label: string, value: string][] = [
    [t('published'), day(work.published)],
    ...(work.updated === null
      ? []
      : [[work.complete ? t('completed') : t('updated'), day(work.updated)] as [string, string]]),
    [t('words'), count(work.words)],
    [t('chapters'), work.chaptersPosted === null ? t('unknown') : chapters],
  ];
  if (countsKnown) {
    stats.push([t('comments'), count(work.comments)], [t('kudos'), count(work.kudos)]);
    stats.push([t('bookmarks'), count(work.bookmarks)], [t('hits'), count(work.hits)]);
  }
  return (
    <ul class="dg-stats">
      {stats.map(([label, value]) => (
        <li key={label}>
          {label}: {value}
        </li>
      ))}
      {!countsKnown && <li>{t('countsUnknown')}</li>}
    </ul>
  );
}

function Row({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Out({ href, children }: { href: string; children: ComponentChildren }): JSX.Element {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
