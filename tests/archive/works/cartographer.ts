import { type ArchiveWork, describeChapter, describeWork } from '../archive-work';
import { writeProse } from '../write-prose';

/** The host of pictures that works show: never AO3's own. */
export const pictureHost = 'pictures.example.org';

const skin = `#workskin .telegram {
  border: 1px solid #998;
  background: #f6f2e4;
  color: #222;
  font-family: "Courier New", Courier, monospace;
  padding: 1em;
  text-transform: uppercase;
}

#workskin .tide::after {
  content: " ~";
}`;

/** Everything that a text on AO3 may be made of, in one piece. */
const html = (): string => `<p align="center">✳</p>
<p>The map had <em>four</em> corners and <strong>five</strong> mistakes.<a href="#note1" name="ref1"><sup>1</sup></a> One was a river, <small>and the river knew</small>.</p>
<p class="telegram">Arrived stop map wrong stop send coat stop</p>
<table border="1" summary="When the water is high and low, by day">
<caption>Tides at the quay</caption>
<thead><tr><th scope="col">Day</th><th scope="col">High</th><th scope="col">Low</th></tr></thead>
<tbody><tr><td>Monday</td><td>04:10</td><td>10:25</td></tr><tr><td>Tuesday</td><td>04:58</td><td colspan="2">see <a href="#note2" name="ref2">note</a></td></tr></tbody>
</table>
<p>She drew the <ruby>潮<rp>(</rp><rt>shio</rt><rp>)</rp></ruby> mark by hand, and <span class="tide">the tide</span> under it.</p>
<details><summary>What was on the back of the map</summary><p>A shopping list: lamp oil, string, one pear.</p></details>
<figure><img src="https://${pictureHost}/coast.png" alt="A hand-drawn coast with too many bays" width="320" height="200" /><figcaption>The coast, as she remembered it</figcaption></figure>
<p><img src="/images/pictures/compass.png" alt="A small compass" width="64" height="64" /></p>
<blockquote><p>“North is a matter of opinion.”</p></blockquote>
<ol start="3"><li>Walk to the bridge.</li><li>Do not cross it.</li></ol>
<p dir="rtl" lang="ar">هنا تنتهي الخريطة.</p>
<p>&nbsp;</p>
${writeProse(7, 500)}
<hr align="center" width="50%" />
<p><a name="note1"></a>1. Six, if you count the lake. <a href="#ref1">back</a></p>
<p><a name="note2"></a>2. The Tuesday tide was late. <a href="#ref2">back</a></p>`;

/** A work with a skin, and with every element that AO3 lets through. */
export const cartographer: ArchiveWork = describeWork({
  id: 900000007,
  title: 'The Cartographer’s Notebook',
  creators: [{ login: 'marginalia', pseud: 'Marginalia' }],
  freeforms: ['Maps', 'Footnotes', 'Work Skin'],
  summary: '<p>A map with a work skin. Best with creator’s style on.</p>',
  notes: '<p>The picture is mine.</p>',
  skin,
  series: [{ id: 9100002, part: 2 }],
  kudos: 512,
  bookmarks: 64,
  hits: 7001,
  chapters: [describeChapter({ id: 910000007, date: '2026-05-19', html })],
});

/** A gift with no notes of its own, second in a series. */
export const present: ArchiveWork = describeWork({
  id: 900000010,
  title: 'A Present of Eleven Quinces',
  gifts: [
    { name: 'gullwing', login: 'gullwing' },
    { name: 'a friend from the quay', login: null },
  ],
  series: [
    { id: 9100001, part: 1 },
    { id: 9100002, part: 3 },
  ],
  inspiredBy: [
    {
      url: 'https://archiveofourown.org/external_works/9300001',
      title: 'The Quince (a song)',
      by: [],
    },
  ],
  kudos: 5,
  chapters: [describeChapter({ id: 910000010, date: '2026-06-06', html: () => writeProse(10, 650) })],
});
