import type { JSX } from 'preact';
import { linkTo } from '@/ao3/link-to';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import { goOn } from '@/settings/going-on';
import { listChapterHeads } from '@/store/chapters';
import { type Continued, listContinued } from '@/store/places';
import { sayWhere } from '@/ui/say-where';
import { useLive } from '@/ui/use-live';

/** So many fit into a popup. */
const most = 4;

/** The works in which the reader was last, but for the one on the page: each leads to their place in it. */
export function ContinueList({ but }: { but: WorkId | null }): JSX.Element | null {
  const live = useLive(async () => {
    const last = (await listContinued(most + 1)).filter(({ known }) => known.work !== but).slice(0, most);
    return Promise.all(last.map(async (each) => ({ ...each, kept: await isKept(each) })));
  }, [but]);
  if (live.kind !== 'ready' || live.value.length === 0) return null;
  return (
    <section class="dg-card dg-stack" aria-labelledby="go-on">
      <h2 id="go-on">{t('goOnHeading')}</h2>
      <ul class="dg-plain dg-stack">
        {live.value.map((each) => (
          <li key={each.known.work}>
            <Way {...each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Into our copy where it has the chapter, else to AO3's page of it. */
function Way({ known, place, kept }: Continued & { kept: boolean }): JSX.Element {
  const { work, title } = known;
  const onAo3 = place.chapter === null ? linkTo.work(work) : linkTo.chapter(work, place.chapter);
  return (
    <a
      class="dg-go-on"
      href={kept ? `/reader.html?work=${work}#place` : onAo3}
      target="_blank"
      rel="noreferrer"
      onClick={() => kept || void goOn(work, Date.now())}
    >
      <span dir="auto">{title}</span> <span class="dg-soft dg-small">{sayWhere(place)}</span>
    </a>
  );
}

async function isKept({ known, place }: Continued): Promise<boolean> {
  const heads = await listChapterHeads(known.work);
  return heads.some(
    ({ id, position, text }) =>
      text !== null &&
      (id === null || place.chapter === null ? position === place.position : id === place.chapter),
  );
}
