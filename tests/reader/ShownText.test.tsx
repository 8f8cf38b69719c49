// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ShownText } from '@/reader/ShownText';
import { find, show } from '../show';

const text = (html: string) => show(<ShownText html={html} lang="he" dir="rtl" />);

describe('ShownText', () => {
  it('shows an author’s text in its own language and direction, and nothing else of it', async () => {
    await text('<p onclick="x">שלום<script>x</script></p>');
    expect(document.body.innerHTML).toBe('<div class="dg-text" lang="he" dir="rtl"><p>שלום</p></div>');
  });

  it('puts the next text in its place', async () => {
    await text('<p>one</p>');
    await text('<p>two</p>');
    expect(find('.dg-text').innerHTML).toBe('<p>two</p>');
  });

  it('says what is left out, and where it is', async () => {
    await text(
      '<img src="https://i.example.com/1.png" alt="A map"><img><iframe src="https://v.example.com/1"></iframe>',
    );
    expect([...find('.dg-text').children].map((each) => each.textContent)).toEqual([
      'Picture: A map, on i.example.com (not kept)',
      'Picture (not kept)',
      'Something from another site on v.example.com (not kept)',
    ]);
  });

  it('goes to a footnote without leaving the chapter', async () => {
    const scrolled = vi.fn();
    Element.prototype.scrollIntoView = scrolled;
    location.hash = '#chapter-3';
    await text('<p><a name="b1" href="#n1"><sup>1</sup></a></p><p><a name="n1" href="#b1">back</a></p>');
    find('sup').click();
    expect(document.activeElement?.textContent).toBe('back');
    expect(scrolled).toHaveBeenCalledOnce();
    expect(location.hash).toBe('#chapter-3');
  });

  it('stays where it is for a footnote that is not there', async () => {
    location.hash = '#chapter-3';
    await text('<a href="#nowhere">x</a>');
    find('a').click();
    expect(location.hash).toBe('#chapter-3');
  });
});
