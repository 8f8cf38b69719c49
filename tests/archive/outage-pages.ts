/** What stands in AO3's place when AO3 itself does not answer: nginx's own files and Cloudflare's pages. */

/** One of nginx's files: no flash, no version in the footer (AO3.md §2.2). */
export function writeStaticError(status: number, maintenance = false): string {
  const code = maintenance ? '503-maintenance' : String(status);
  const heading = maintenance
    ? 'AO3 is temporarily down for maintenance.'
    : status === 500
      ? "We're sorry, but something went wrong."
      : 'The page was responding too slowly.';
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>
      ${maintenance ? 'Down for Maintenance' : 'AO3 Down'} | Archive of Our Own
    </title>
  </head>
  <body>
    <div id="outer" class="wrapper">
      <div id="inner" class="wrapper">
        <div id="main" class="system errors error-${code} region" role="main">
          <h2 class="heading">Error ${status}</h2>
          <h3 class="heading">${heading}</h3>
          <p>Check our <a href="https://www.otwstatus.org">status page</a> for updates if this keeps happening.</p>
        </div>
        <!-- END main -->
      </div>
      <div id="footer" role="contentinfo" class="region">
        <h3 class="landmark heading">Footer</h3>
      </div>
    </div>
  </body>
</html>
`;
}

/** Cloudflare speaking for AO3: too many requests. */
export function writeTooFast(): string {
  return cloudflare(
    "You're clicking too fast!",
    `<h2>Too many page requests too quickly.</h2>
        <p>We've had to block this action to protect our systems. Please wait a while before you try again.</p>
        <p>If the issue persists, please <a href="https://archiveofourown.org/support">contact Support</a>.</p>`,
  );
}

/** Cloudflare asking for a proof of being human, which only a person in a tab can give. */
export function writeChallenge(): string {
  return cloudflare(
    'Shields are up!',
    `<h2>Shields are up!</h2>
            <p>We apologize for the interruption, please prove that you are not a robot:</p>
            <div class="main-wrapper" role="main">
                <div class="main-content">
                    <noscript>
                        <div class="h2">
                            <span id="challenge-error-text">Enable JavaScript and cookies to continue</span>
                        </div>
                    </noscript>
                </div>
            </div>
            <script>
                window._cf_chl_opt = { cvId: '3', cZone: 'archiveofourown.org', cType: 'managed', cRay: '0000000000000000' };
            </script>`,
    '<meta http-equiv="refresh" content="360">',
  );
}

/** Cloudflare could not reach AO3 at all: 520 to 526. */
export function writeOriginError(status: number): string {
  return `<!DOCTYPE html>
<html lang="en-US">
<head>
<title>archiveofourown.org | ${status}: Origin error</title>
<meta charset="UTF-8" />
</head>
<body>
<div id="cf-wrapper">
  <div id="cf-error-details" class="p-0">
    <header class="mx-auto pt-10">
      <h1><span class="inline-block">Origin error</span> <span class="code-label">Error code ${status}</span></h1>
    </header>
  </div>
</div>
</body>
</html>
`;
}

function cloudflare(title: string, main: string, head = ''): string {
  return `<!DOCTYPE html>
<html lang="en">
    <head>
        <meta charset="UTF-8">
        <meta name="viewport" content="width=device-width, initial-scale=1.0">
        <title>${title} | Archive of Our Own</title>
        ${head}
    </head>
    <body>
        <header>
            <h1>Archive of Our Own <sup>beta</sup></h1>
        </header>
        <main>
            ${main}
        </main>
        <footer>
            <small><b>Ray ID:</b> 0000000000000000</small>
        </footer>
    </body>
</html>
`;
}
