import { escapeHtml } from './html';

export interface Shell {
  /** Of `div#main`, without "region". */
  mainClass: string;
  title: string;
  loggedInAs: string | null;
  main: string;
  /** Put before the end of the body, after the footer. */
  end?: string;
  flash?: { kind: 'error' | 'notice'; text: string };
}

/** The version whose markup this is. */
const version = '0.9.484.3';

/** What stands around every page of AO3, as of July 2026 (AO3.md §2.1, §11). */
export function writePage({ mainClass, title, loggedInAs, main, end = '', flash }: Shell): string {
  const flashed = flash
    ? `<div class="flash ${flash.kind}">${flash.text}</div>`
    : '<div class="flash"></div>';
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="x-ua-compatible" content="ie=edge" />
    <meta name="keywords" content="fanfiction, transformative works, otw, fair use, archive" />
    <meta name="language" content="en-US" />
    <meta name="viewport" content="width=device-width, initial-scale=1.0"/>
    <title>${title}</title>

    <link rel="stylesheet" type="text/css" media="screen" href="/stylesheets/skins/skin_1_default/1_site_screen_.css" />
<meta name="csrf-param" content="authenticity_token" />
<meta name="csrf-token" content="not-a-token" />
  </head>

  <body class="${loggedInAs ? 'logged-in' : 'logged-out'}" >
    <div id="outer" class="wrapper">
      <ul id="skiplinks"><li><a href="#main">Main Content</a></li></ul>
      <noscript><p id="javascript-warning">While we&#39;ve done our best to make the core functionality of this site accessible without JavaScript, it will work better with it enabled.</p></noscript>

<!-- BEGIN header -->

<header id="header" class="region">

  <h1 class="heading">
    <a href="/"><span>Archive of Our Own</span></a>
  </h1>

    ${loggedInAs ? greeting(escapeHtml(loggedInAs)) : login}

  <nav aria-label="Site">
    <ul class="primary navigation actions">
      <li class="dropdown">
        <a href="/menu/browse">Browse</a>
        <ul class="menu">
  <li><a href="/works">Works</a></li>
  <li><a href="/bookmarks">Bookmarks</a></li>
</ul>
      </li>
    </ul>
  </nav>
  <div class="clear"></div>
</header>

<!-- END header -->

      <div id="inner" class="wrapper">
        <!-- BEGIN sidebar -->
        <!-- END sidebar -->

        <!-- BEGIN main -->
        <div id="main" class="${mainClass} region" role="main">
          
          ${flashed}
${main}
          <div class="clear"><!--presentational--></div>
        </div>
        <!-- END main -->
      </div>
      <!-- BEGIN footer -->
<div id="footer" role="contentinfo" class="region">
  <h3 class="landmark heading">Footer</h3>
  <ul class="navigation actions">
    <li class="module group">
      <h4 class="heading">Development</h4>
      <ul class="menu">
          <li>
            <a href="https://github.com/otwcode/otwarchive/commits/v${version}">otwarchive v${version}</a>
          </li>
      </ul>
    </li>
  </ul>
</div>
<!-- END footer -->

    </div>
<script>
//<![CDATA[
  document.body.classList.add('javascript');
  document.querySelectorAll('.share.hidden').forEach((share) => share.classList.remove('hidden'));
  document.querySelectorAll('.expandable').forEach((list) => {
    if (list.closest('.userstuff')) return;
    list.classList.add('hidden');
    list.previousElementSibling?.classList.remove('hidden');
    list.previousElementSibling?.classList.add('collapsed');
  });
//]]>
</script>
${end}
  </body>
</html>
`;
}

const login = `<div id="login" class="dropdown">
      <p class="user actions">
        <a id="login-dropdown" href="/users/login">Log In</a>
      </p>
    </div>`;

function greeting(name: string): string {
  return `<nav id="greeting" aria-label="User">
    <ul class="user navigation actions">
      <li class="dropdown">
        <a href="/users/${name}">Hi, ${name}!</a>
        <ul class="menu">
          <li><a href="/users/${name}">My Dashboard</a></li>
            <li><a href="/users/${name}/bookmarks">My Bookmarks</a></li>
            <li><a href="/users/${name}/readings">My History</a></li>
          <li><a href="/users/${name}/preferences">My Preferences</a></li>
        </ul>
      </li>
      <li><a rel="nofollow" data-method="delete" href="/users/logout">Log Out</a></li>
    </ul>
</nav>`;
}
