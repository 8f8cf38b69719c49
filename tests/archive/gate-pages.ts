import type { ArchiveWork } from './archive-work';
import { writeBlurb } from './blurb';
import { escapeHtml } from './html';
import { writePage } from './page-shell';
import type { Shelf } from './shelf';

/** The question that AO3 puts before a work for adults, with the work's blurb below (AO3.md §2.2). */
export function writeAdultGate(
  work: ArchiveWork,
  shelf: Shelf,
  path: string,
  loggedInAs: string | null,
): string {
  const [route = '', query = ''] = path.split('?');
  const asked = new URLSearchParams(query);
  asked.set('view_adult', 'true');
  return writePage({
    mainClass: route.includes('/chapters/') ? 'chapters-show' : 'works-show',
    title: `${escapeHtml(work.title)} | Archive of Our Own`,
    loggedInAs,
    main: `
          <h2 class="landmark heading">Adult Content Warning</h2>
<p class="caution notice">
  This work could have adult content. If you continue, you have agreed that you are willing to see such content.
</p>
<ul class="actions">
  <li>
    <a href="${route}?${escapeHtml(asked.toString())}">Yes, Continue</a>
  </li>
  <li>
    <a href="javascript:history.back()">No, Go Back</a>
  </li>
</ul>
<p class="message footnote">
  If you accept cookies from our site and you choose &quot;Yes, Continue&quot;, you will not be asked again during this session (that is, until you close your browser). If you log in you can store your preference and never be asked again.
</p>
<div class="clear"></div>
<ol class="work index group">
${writeBlurb(work, shelf)}
</ol>`,
  });
}

/** The login page, and the wall before works for registered users, to which AO3 redirects. */
export function writeLogin(restricted: boolean, returnTo: string): string {
  const action = `/users/login?return_to=${encodeURIComponent(returnTo)}`;
  return writePage({
    mainClass: 'sessions-new system session',
    title: '\n          New\n          Session\n        |\n        Archive of Our Own\n    ',
    loggedInAs: null,
    main: `
          <div id="signin">
${
  restricted
    ? `              <h3 class="heading">Sorry!</h3>
  <p>
    This work is only available to registered users of the Archive. If you already have an Archive of Our Own account, log in now. Don't have an account? You can <a href="/invite_requests">request an invitation to join</a>.
  </p>`
    : '              <h3 class="heading">Log in</h3>'
}
<div id="loginform">
  <form class="new_user" id="new_user" action="${action}" accept-charset="UTF-8" method="post">
  <dl>
    <dt><label for="user_login">Username or email:</label></dt>
    <dd><input type="text" name="user[login]" id="user_login" /></dd>
    <dt><label for="user_password">Password:</label></dt>
    <dd><input type="password" name="user[password]" id="user_password" /></dd>
    <dt class="landmark">Submit</dt>
    <dd class="submit actions">
      <input type="submit" name="commit" value="Log in" class="submit" />
    </dd>
  </dl>
</form>
</div>
          </div>`,
  });
}

/** In place of a work that is part of a challenge. */
export function writeUnrevealed(work: ArchiveWork, loggedInAs: string | null): string {
  const links = work.collections.map(
    ({ name, title }) => `<a href="/collections/${name}">${escapeHtml(title)}</a>`,
  );
  return writePage({
    mainClass: 'works-show',
    title: '\n        Mystery Work\n        |\n        Archive of Our Own\n    ',
    loggedInAs,
    main: `<ul class="landmark skip">
<li><a name="top">&nbsp;</a></li>
<li><a href="#work">Skip header</a></li>
</ul>
<p class="notice">
This work is part of an ongoing challenge and will be revealed soon!
You can find details here:
${links.join(', ')}
</p>`,
  });
}

/** A work that never was or is no more. */
export function writeNotFound(loggedInAs: string | null): string {
  return writePage({
    mainClass: 'system errors error-404',
    title: '404 Error | Archive of Our Own',
    loggedInAs,
    main: `          <h2 class="heading">Error 404</h2>
<h3 class="heading">The page you were looking for doesn't exist.</h3>
<p>You may have mistyped the address or the page may have been deleted.</p>`,
  });
}
