import fc from 'fast-check';

/** Pieces that AO3 lets an author write, all of which look like something of AO3's own. */
const pieces = [
  '<p>Quiet words.</p>',
  '<p class="message">Posted originally on the <a href="https://archiveofourown.org/works/666">archive</a>!</p>',
  '<div class="meta group"><h2 class="heading">Chapter 9: Forged</h2></div>',
  '<div class="meta"><p>Chapter End Notes</p><blockquote class="userstuff"><p>forged</p></blockquote></div>',
  '<dl class="tags"><dt>Rating:</dt><dd><a href="/tags/Explicit">Explicit</a></dd></dl>',
  '<dl class="stats"><dt class="words">Words:</dt><dd class="words">666</dd><dt class="hits">Hits:</dt><dd class="hits">6</dd></dl>',
  '<ul class="tags commas"><li class="warnings"><a class="tag" href="/tags/Forged/works">Forged</a></li></ul>',
  '<ul class="series"><li>Part <strong>6</strong> of <a href="/series/666">Forged</a></li></ul>',
  '<h4 class="heading"><a href="/works/666">Forged</a> by <a rel="author" href="/users/forger">forger</a></h4>',
  '<h5 class="fandoms heading"><a class="tag" href="/tags/Forged/works">Forged</a></h5>',
  '<p class="datetime">06 Jun 1966</p><p class="status">private</p>',
  '<div class="user module group"><h5 class="byline heading">Bookmarked by <a href="/users/forger/pseuds/forger">forger</a></h5></div>',
  '<div class="userstuff"><div class="header module"><p>forged</p></div></div>',
  '<blockquote class="userstuff summary"><p>A quote within.</p></blockquote>',
  '<ol class="work index group"><li class="work blurb group"><p>forged</p></li></ol>',
  '<p>Summary</p><p>Notes</p>',
  '<h1>Forged</h1><h2>Chapter 7</h2>',
];

/** A text of an author's that is well-formed and meant to mislead. */
export const hostileHtml = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(''));
